"""The body or state an office belongs to: in its phrase, behind its holder's name, or in the words around."""

import re

from dragoman.model.reading import Mention, Reading, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology

from .office_scene import Holding

ARTICLE = re.compile(r"^(?:the|a|an|its|their)\s+", re.IGNORECASE)
SPOKEN = frozenset(("spokesman", "spokeswoman", "spokesperson"))
# How many characters after "of" a body starts, and how many sentences back one spoke.
NEAR, BACK = 5, 2
# Participles that tie a holder to the body before them ("the council, led by Prime Minister Sy").
LED = frozenset(("lead", "head", "represent", "chair", "command"))


def body_of(reading: Reading, ontology: Ontology, holding: Holding) -> tuple[str | None, Span | None]:
    """Return the body or state of an office in the text's words, and where they stand."""
    phrase = holding.phrase
    if phrase.of is not None and not is_empty(reading, phrase.of):
        return _named(reading, ontology, phrase.of), phrase.of
    if phrase.owner is not None:
        owner = _named_of_chain(reading, phrase.owner)
        if owner is not None and owner.name is not None:
            return _named(reading, ontology, owner.name), phrase.owner.span
        described = _described_body(reading, phrase.owner)
        if described is not None:
            return described, phrase.owner.span
    for find in (_after_name, _led_body, _run_body, _spoken_for):
        span = find(reading, holding)
        if span is not None:
            return _named(reading, ontology, span), span
    return None, None


def _named(reading: Reading, ontology: Ontology, span: Span) -> str:
    """Return the words of a body; the state's name for an adjective, the full name for "the ministry"."""
    words = " ".join(reading.text_of(span).split())
    mention = next((one for one in reading.mentions if one.name == span and one.entry is not None), None)
    if mention is None or mention.entry is None:
        return _fuller(reading, ontology, span) or words
    if mention.role not in ("adjective", "people") or words.isupper():
        return words
    state = ontology.countries.get(mention.entry.removeprefix("country:"))
    said = (one for one in reading.mentions if one.entry == mention.entry and one.role == "name" and one.name)
    named = next((reading.text_of(one.name) for one in said if one.name is not None), None)
    return named or (words if state is None else state.name)


def _fuller(reading: Reading, ontology: Ontology, span: Span) -> str | None:
    """Return the name that "ministry" or "group" has elsewhere in its chain."""
    words = reading.text_of(span).lower()
    if words not in ontology.kinds.of_head or " " in words:
        return None
    mention = next((one for one in reading.mentions if span.covers(reading.tokens[one.head].span)), None)
    if mention is None:
        return None
    named = _named_of_chain(reading, mention)
    if named is not None and named.name is not None:
        return reading.text_of(named.name)
    phrases = (reading.mentions[index] for index in reading.chains[mention.chain].mentions)
    longest = max((reading.text_of(one.span) for one in phrases if one.kind == "nominal"), key=len)
    return ARTICLE.sub("", longest)


def _described_body(reading: Reading, owner: Mention) -> str | None:
    """Return the longest words for the body that "its" means."""
    chain = (reading.mentions[index] for index in reading.chains[owner.chain].mentions)
    bodies = [
        reading.text_of(one.span) for one in chain if one.kind == "nominal" and one.entity == "organisation"
    ]
    return ARTICLE.sub("", max(bodies, key=len)) if bodies else None


def _named_of_chain(reading: Reading, mention: Mention) -> Mention | None:
    chain = reading.chains[mention.chain]
    names = (reading.mentions[index] for index in chain.mentions)
    return next((one for one in names if one.name is not None and one.entity != "person"), None)


def _after_name(reading: Reading, holding: Holding) -> Span | None:
    """Return the body in "defence minister Karim Baz of the Taliban"."""
    name = holding.holder.name
    if name is None or name.start < reading.tokens[holding.phrase.stop - 1].span.end:
        return None
    mark = _token_at(reading, holding, name.end)
    if mark is None or mark.lower != "of":
        return None
    after = [
        one
        for one in reading.mentions
        if one.sentence == mark.sentence and one.entry and one.span.start > name.end
    ]
    near = next((one for one in after if one.span.start - mark.span.end <= NEAR), None)
    return near.name if near is not None else None


def _token_at(reading: Reading, holding: Holding, position: int) -> Token | None:
    sentence = reading.sentences[holding.holder.sentence]
    return next(
        (token for token in reading.tokens[sentence.first : sentence.stop] if token.span.start >= position),
        None,
    )


def _led_body(reading: Reading, holding: Holding) -> Span | None:
    """Return the government or state in "the Government of Peru, led by Prime Minister Ana Ruiz"."""
    head = reading.tokens[holding.holder.head]
    for above in reading.ancestors(head.index)[:3]:
        if above.lemma in LED and above.tag == "VBN" and above.dep in ("acl", "relcl", "advcl"):
            mention = reading.mention_of_head.get(above.head)
            return None if mention is None else _state_or_name(reading, mention)
    return None


def _state_or_name(reading: Reading, mention: Mention) -> Span | None:
    if mention.entity == "person":
        return None
    if mention.name is not None and mention.entry is not None:
        return mention.name
    inside = [
        one for one in reading.mentions_in(mention.span) if one.entry is not None and one.name is not None
    ]
    return inside[-1].name if inside else mention.name


def _run_body(reading: Reading, holding: Holding) -> Span | None:
    """Return the owner of what an official runs ("the secretary who runs the ministry's Sahel desk")."""
    for clause in reading.children(holding.phrase.head, "relcl"):
        for thing in reading.children(clause.index, "dobj"):
            for index in reading.subtree(thing.index):
                mention = reading.mention_of_head.get(index)
                is_owner = reading.tokens[index].dep == "poss" and mention is not None
                if is_owner and mention is not None and mention.entity == "organisation":
                    return _without_owner(reading, mention)
    return None


def is_empty(reading: Reading, span: Span) -> bool:
    """Tell whether the words for a body name none ("the country's foreign minister")."""
    return reading.text_of(span).lower() in ("country", "nation", "state", "republic", "kingdom", "island")


def _spoken_for(reading: Reading, holding: Holding) -> Span | None:
    """Return the body that spoke just before its spokeswoman does."""
    head = reading.tokens[holding.phrase.head]
    if head.lower not in SPOKEN or holding.holder.name is None:
        return None
    sentence = reading.sentences[head.sentence]
    for mention in reversed(reading.mentions):
        if (
            mention.span.start >= head.span.start
            or mention.entity != "organisation"
            or mention.kind == "pronoun"
        ):
            continue
        other = reading.sentences[mention.sentence]
        if other.paragraph != sentence.paragraph or sentence.index - other.index > BACK:
            return None
        if reading.tokens[mention.head].dep in ("nsubj", "nsubjpass"):
            return mention.name if mention.entry else _without_owner(reading, mention)
    return None


def _without_owner(reading: Reading, mention: Mention) -> Span:
    """Return "foreign ministry" of "Peru's foreign ministry"."""
    owners = [
        one
        for one in reading.mentions_in(mention.span)
        if one.index != mention.index and one.entry is not None
    ]
    start = max(
        (one.span.end for one in owners if one.span.end < mention.span.end), default=mention.span.start
    )
    words = [token for token in reading.tokens_in(mention.span) if token.span.start >= start]
    words = [token for token in words if token.tag != "POS" and token.pos != "DET"]
    return words[0].span.until(words[-1].span) if words else mention.span
