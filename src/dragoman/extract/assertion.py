"""Who vouches for a claim: the speakers in whose words it stands, or the outlet."""

from collections.abc import Iterator, Sequence

from dragoman.model.claim import Asserter, Statement
from dragoman.model.reading import Mention, Reading, Token
from dragoman.model.text import Span

from .dependents import coordinated

# What somebody confirms who vouches for what was told before: "confirmed the arrest", "said the same".
SAME = frozenset(("same", "it", "this", "that", "so"))
# Words after a verb of speech that make it a word of no source ("is said to have met").
HEARSAY = frozenset(("reportedly", "allegedly", "purportedly", "supposedly"))
SAID = frozenset(("say", "report", "believe", "understand", "think", "rumour", "rumor", "allege", "claim"))
# How many sentences on somebody may confirm what was said.
NEAR = 1


def asserters(reading: Reading, statements: Sequence[Statement], span: Span) -> tuple[Asserter, ...]:
    """Return the speakers of the narrowest statement that holds a span, "anonymous", or "outlet"."""
    around = [one for one in statements if one.content.covers(span)]
    if not around:
        return ("anonymous",) if _is_hearsay(reading, span) else ("outlet",)
    nearest = min(around, key=lambda one: (one.content.end - one.content.start, one.content.start))
    if nearest.speaker is None:
        return ("anonymous",)
    speaker = reading.mentions[nearest.speaker.index]
    voices = _persons_named(reading, speaker) or (speaker, *_beside(reading, speaker))
    chains = {one.chain for one in voices}
    return (*voices, *(one for one in _seconding(reading, nearest, span) if one.chain not in chains))


def _persons_named(reading: Reading, speaker: Mention) -> tuple[Mention, ...]:
    """Return the persons that "the two ministers, Kolo and Ada," names; none if fewer than two."""
    if not reading.tokens:
        return ()
    # The parser takes some for joined to the noun.
    joining = ("appos", "conj") if reading.tokens[speaker.head].tag == "NNS" else ("appos",)
    heads = reading.children(speaker.head, *joining)
    beside = (one for head in heads for one in coordinated(reading, head.index))
    named = [one for head in beside if (one := reading.mention_of_head.get(head)) is not None]
    found = {one.index: one for one in named if one.entity == "person" and one.kind == "name"}
    persons = tuple(found[index] for index in sorted(found))
    return persons if len(persons) > 1 else ()


def _beside(reading: Reading, speaker: Mention) -> Iterator[Mention]:
    """Give who says the same in the same breath: "the army and the Red Cross said"."""
    heads = (one for one in coordinated(reading, speaker.head) if one != speaker.head)
    for other in (reading.mention_of_head.get(head) for head in heads):
        if other is not None and (other.entity is not None or other.title is not None):
            yield other


def _seconding(reading: Reading, statement: Statement, span: Span) -> Iterator[Mention]:
    """Give who bears out a statement: "…; the embassy confirmed the arrest", "Oman said the same"."""
    place = reading.sentence_at(statement.content.start)
    if place is None:
        return
    for sentence in reading.sentences[place.index : place.index + NEAR + 1]:
        for verb in reading.tokens[sentence.first : sentence.stop]:
            is_after = verb.span.start > max(span.end, _end_of(statement))
            if is_after and verb.pos == "VERB" and _bears_out(reading, verb, span):
                yield from _subjects(reading, verb)


def _end_of(statement: Statement) -> int:
    """Return where the words end that say who speaks."""
    return max((one.span.end for one in statement.evidence.get("cue", ())), default=statement.content.start)


def _subjects(reading: Reading, verb: Token) -> Iterator[Mention]:
    for one in reading.children(verb.index, "nsubj"):
        mention = reading.mention_of_head.get(one.index)
        if mention is not None and mention.kind != "pronoun" and mention.entity is not None:
            yield mention


def _bears_out(reading: Reading, verb: Token, span: Span) -> bool:
    things = reading.children(verb.index, "dobj")
    if verb.lemma in ("say", "report"):
        return any(one.lower == "same" for one in things)
    return verb.lemma in ("confirm", "corroborate") and any(_is_that(reading, one, span) for one in things)


def _is_that(reading: Reading, thing: Token, span: Span) -> bool:
    """Tell whether an object means what was told: "it", "the report", or the noun of the same deed."""
    words = [token.lemma.lower() for token in reading.tokens_in(span)]
    is_definite = any(
        one.lower in ("the", "this", "that", "these") for one in reading.children(thing.index, "det")
    )
    return thing.lower in SAME or (is_definite and bool(words))


def _is_hearsay(reading: Reading, span: Span) -> bool:
    """Tell whether a clause is told on hearsay: "reportedly met", "is said to have met"."""
    for token in reading.tokens_in(span):
        above = (token, *reading.ancestors(token.index)[:1])
        if any(one.lower in HEARSAY for verb in above for one in reading.children(verb.index, "advmod")):
            return True
        head = reading.tokens[token.head]
        is_passive = head.tag == "VBN" and bool(reading.children(head.index, "auxpass"))
        if token.dep == "xcomp" and head.lemma in SAID and is_passive:
            return True
    return False
