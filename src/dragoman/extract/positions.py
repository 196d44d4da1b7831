"""Positions: where an actor stands, as the text or somebody quoted in it says."""

from collections.abc import Iterator, Sequence

from dragoman.model.claim import Position
from dragoman.model.reading import Mention, Reading, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology
from dragoman.ontology.stances import load_stances

from .assertion import asserters
from .clauses import without_concession
from .counterparts import counterpart
from .stance_scene import Field, Hit, joined
from .stances import find_hits
from .statements import find_statements

ACTORS = frozenset(("person", "organisation", "people"))
# Stances that may be toward whoever does what they are about: "concerned by the raids by Mali".
HOSTILE = frozenset(("concerned", "opposes"))
# Stances that answer somebody: the other party of the exchange, where their words name nobody.
ANSWERS = frozenset(("willing", "unwilling"))
CONDITIONAL = frozenset(("if", "once", "unless", "until", "provided"))
TWO = 2
LENGTH_OF_TO = 3
SPEAKERS = frozenset(("i", "we"))
# Precision on bench/gold/own.jsonl, where 22 of 35 were right.
CONFIDENCE = 0.63


def find_positions(reading: Reading, ontology: Ontology) -> tuple[Position, ...]:
    """Return the stances that actors hold, in text order, each once."""
    field = Field(reading=reading, statements=find_statements(reading, ontology))
    found: list[Position] = []
    places: list[Span] = []
    for hit in _without_doubles(tuple(find_hits(field, load_stances()))):
        about = without_concession(reading, hit.about)
        for holder, toward in _sides(field, hit, about):
            position = _position(field, hit, holder, about=about, toward=toward)
            if not _is_known(found, places, position, about):
                found.append(position)
                places.append(about)
    return tuple(found)


def _without_doubles(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Leave out an unwillingness to hold a stance, which is the opposite stance: "refuses to recognise".

    "Will continue to support" is the support, and no commitment beside it.
    """
    for hit in hits:
        inner = (one for one in hits if one.cue.negated == one.stance and hit.about.covers(one.word))
        goes_on = hit.cue.is_future and any(_begins_with(hit.about, one.word) for one in hits)
        if not goes_on and (hit.stance != "unwilling" or not any(inner)):
            yield hit


def _begins_with(words: Span, first: Span) -> bool:
    """Tell whether words begin with others, but for a "to"."""
    return words.covers(first) and first.start - words.start <= LENGTH_OF_TO


def _holders(field: Field, hit: Hit) -> Iterator[Mention]:
    """Give who holds the stance; whoever speaks where the words name nobody."""
    if hit.holders:
        mentions = (_actor(field.reading, token) for token in hit.holders)
        yield from (one for one in mentions if one is not None)
        return
    asked = None if hit.toward is None else _actor(field.reading, hit.toward)
    if hit.toward is not None and (asked is None or hit.toward.lower in SPEAKERS):
        return
    for one in asserters(field.reading, field.statements, hit.word):
        if isinstance(one, Mention):
            yield one


def _sides(field: Field, hit: Hit, about: Span) -> Iterator[tuple[Mention, Mention | None]]:
    """Give each holder with the other party; of two sides together, each toward the other."""
    reading = field.reading
    for holder in _holders(field, hit):
        chain = reading.chains[holder.chain]
        is_pair = len(chain.members) == TWO and holder.kind != "pronoun"
        if not is_pair:
            others = _recognised(field, hit, about) or (_toward(field, hit, holder, about=about),)
            yield from ((holder, other) for other in others)
            continue
        one, other = (reading.mentions[reading.chains[member].mentions[0]] for member in chain.members)
        yield from ((one, other), (other, one))


def _recognised(field: Field, hit: Hit, about: Span) -> tuple[Mention, ...]:
    """Return the states of a list that is recognised or not: "Abkhazia and South Ossetia"."""
    inside = [one for one in field.reading.mentions_in(about) if one.entity in ("place", "organisation")]
    first = inside[0] if inside and hit.cue.things and inside[0].span.start == about.start else None
    if first is None:
        return ()
    heads = {one.index for one in joined(field, field.reading.tokens[first.head])}
    found = tuple(one for one in inside if one.head in heads)
    return found if len(found) > 1 else ()


def _actor(reading: Reading, token: Token) -> Mention | None:
    """Return the mention at a head word if it can take a stance."""
    mention = reading.mention_of_head.get(token.index)
    if mention is None:
        return None
    chain = reading.chains[mention.chain]
    if mention.kind == "pronoun":
        others = [reading.mentions[one] for one in chain.mentions]
        if token.lower in ("it", "its", "they", "their"):
            return mention if chain.members or any(_is_actor(one) for one in others) else None
        # The "we" of nobody knows whom is nobody's stance.
        is_known = chain.members or any(one.kind != "pronoun" for one in others)
        return mention if is_known and token.lower not in ("you", "your") else None
    is_nobody = token.lower == "sides" and not chain.members
    return mention if _is_actor(mention) and not is_nobody else None


def _is_actor(mention: Mention) -> bool:
    is_state = (mention.entry or "").startswith("country:")
    return mention.entity in ACTORS or is_state or mention.role == "seat"


def _position(field: Field, hit: Hit, holder: Mention, *, about: Span, toward: Mention | None) -> Position:
    reading = field.reading
    return Position(
        holder=holder,
        stance=hit.stance,
        about=" ".join(reading.text_of(about).split()),
        toward=toward,
        confidence=CONFIDENCE,
        evidence={
            "stance": reading.cite(hit.word),
            "holder": reading.cite(holder.span),
            "about": reading.cite(about),
            "toward": reading.cite(None if toward is None else toward.span),
        },
    )


def _chain(mention: Mention | None) -> int | None:
    return None if mention is None else mention.chain


def _toward(field: Field, hit: Hit, holder: Mention, *, about: Span) -> Mention | None:
    """Return the other party: whoever is asked, or the first actor named in what the stance is about."""
    reading = field.reading
    asked = None if hit.toward is None else _actor(reading, hit.toward)
    if asked is not None:
        return None if asked.chain == holder.chain else asked
    inside = [one for one in reading.mentions_in(about) if one.kind != "pronoun"]
    named = [one for one in inside if _is_actor(one) or (hit.cue.things and one.entity == "place")]
    others = [one for one in named if not _is_own(reading, holder, one) and not _is_aside(reading, hit, one)]
    nouns = [one for one in others if one.role != "adjective"]
    found = next(iter((*nouns, *others)), None)
    if found is None and hit.stance in ANSWERS:
        found = _condition_on(field, holder, about) or counterpart(reading, holder)
    return None if found is None else _seat_of(reading, found)


def _condition_on(field: Field, holder: Mention, about: Span) -> Mention | None:
    """Return on whom a stance waits: "ready to do more if Samoa asks"."""
    reading = field.reading
    sentence = reading.sentences[holder.sentence]
    for verb in reading.tokens[sentence.first : sentence.stop]:
        is_after = verb.span.start >= about.end and verb.dep == "advcl"
        if is_after and field.words_of(verb.index, "mark", "advmod") & CONDITIONAL:
            subjects = (_actor(reading, one) for one in reading.children(verb.index, "nsubj"))
            return next((one for one in subjects if one is not None and one.chain != holder.chain), None)
    return None


def _is_own(reading: Reading, holder: Mention, mention: Mention) -> bool:
    """Tell whether a mention is the holder or something of his: "its troops"."""
    owners = (reading.mention_of_head.get(one.index) for one in reading.children(mention.head, "poss"))
    return holder.chain in (mention.chain, *(one.chain for one in owners if one is not None))


def _is_aside(reading: Reading, hit: Hit, mention: Mention) -> bool:
    """Tell whether somebody named is not whom a stance is toward.

    A demand is for "the release of the crew", not made to it. Support is not for Mali in "those expelled by
    Mali" or "the mission, which Mali leads".
    """
    if hit.stance == "demands":
        above = reading.tokens[reading.tokens[mention.head].head]
        return mention.kind == "nominal" and above.lower == "of"
    return hit.stance not in HOSTILE and _only_describes(reading, mention.head, hit.about)


def _only_describes(reading: Reading, index: int, about: Span) -> bool:
    """Tell whether a word of a phrase stands under an agent, an "as" or a relative clause."""
    token = reading.tokens[index]
    while about.covers(token.span) and token.head != token.index:
        if token.dep in ("agent", "relcl") or (token.dep == "prep" and token.lower == "as"):
            return True
        token = reading.tokens[token.head]
    return False


def _seat_of(reading: Reading, mention: Mention) -> Mention:
    """Return the seat that tells which government is meant: "the government in Bamako"."""
    # The parser hangs the "in" of "supports the government in Bamako" on the verb.
    after = reading.tokens[mention.head + 1 : mention.head + TWO] if mention.kind == "nominal" else ()
    nouns = (one for group in after if group.lower == "in" for one in reading.children(group.index, "pobj"))
    places = (reading.mention_of_head.get(one.index) for one in nouns)
    return next((one for one in places if one is not None and one.role == "seat"), mention)


def _is_known(found: Sequence[Position], places: Sequence[Span], position: Position, about: Span) -> bool:
    """Tell whether the same stance of the same holder on overlapping words is there already."""
    return any(
        (one.stance, one.holder.chain, _chain(one.toward))
        == (position.stance, position.holder.chain, _chain(position.toward))
        and place.overlaps(about)
        for one, place in zip(found, places, strict=True)
    )
