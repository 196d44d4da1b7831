"""Proper names: the recogniser's, the vocabulary's, and those that a title or another mention gives away."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.model.reading import Name, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology
from dragoman.ontology.names import PIECE, NameEntry

from .name_runs import Words, tokens_inside, touches
from .no_persons import without_things
from .parser import FAMILIAR, Parse
from .persons import described_persons, titled_persons, trim_person, vote
from .title_case import trusted
from .words import AREAS, PARTICLES

__all__ = ["settle_names", "tokens_inside"]

NO_SUBJECT_OF_SPEECH = re.compile(r"[A-Z.]{2,}")
PLACE_WORDS = frozenset(
    "in at near from to of outside around across through via inside into toward towards between and".split()
)
# A person who is taken for a place has at most so many names.
LONGEST_UNKNOWN = 2
SHORTEST_HALF = 2
SPEECH = frozenset(
    "say tell add ask note explain warn insist stress reply argue recall urge thank meet visit".split()
)


def settle_names(parse: Parse, text: str, ontology: Ontology) -> tuple[Name, ...]:
    """Return the names of a text, none overlapping: persons by title, the vocabulary, then the recogniser."""
    words = Words(parse.tokens, parse.sentences, ontology)
    trimmed = [name for name in (_trimmed(one, words) for one in parse.names) if name is not None]
    recognised = without_things(trimmed, words)
    known = [one for one in _known_names(text, ontology) if _is_said(one, words, parse.names)]
    entries = Cover(known)
    titled = [*titled_persons(words, entries), *described_persons(words, entries)]
    persons = keep_apart([*titled, *trusted(words, [one for one in recognised if _is_person(one, entries)])])
    speaking = [replace(one, kind="person") for one in recognised if _speaks(one, words, entries)]
    persons = keep_apart([*persons, *speaking])
    voted = vote(words, persons, recognised)
    rest = [one for one in recognised if one.kind != "person" or entries.covers(one.span)]
    known = _without_towns(_without_parts(known, rest), voted)
    settled = keep_apart([*persons, *known, *voted, *rest])
    return tuple(sorted(settled, key=lambda name: name.span))


class Cover:
    """The vocabulary's names in a text, to be asked for what lies at a span."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.names = names
        self.starts = [name.span.start for name in names]

    def overlapping(self, span: Span) -> list[Name]:
        """Return the names that share a character with a span."""
        first = max(0, bisect_left(self.starts, span.start) - 1)
        found = []
        for name in self.names[first:]:
            if name.span.start >= span.end:
                break
            if name.span.overlaps(span):
                found.append(name)
        return found

    def covers(self, span: Span) -> bool:
        """Tell whether one name holds the whole span."""
        return any(name.span.covers(span) for name in self.overlapping(span))


def keep_apart(names: Iterable[Name]) -> list[Name]:
    """Return the names that do not overlap an earlier one of the list."""
    kept: list[Name] = []
    taken: set[int] = set()
    for name in names:
        places = range(name.span.start, name.span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(name)
    return kept


def _known_names(text: str, ontology: Ontology) -> list[Name]:
    """Return the vocabulary's names, each the longest that starts where it does."""
    matches = list(PIECE.finditer(text.translate(FAMILIAR)))
    pieces = [match.group() for match in matches]
    found, position = [], 0
    while position < len(pieces):
        end, entries = ontology.names.longest_at(pieces, position)
        if pieces[position:end][-2:] == ["'", "s"]:
            # "Saint Lucia's" is also a town; a state's name may be possessive.
            short, owners = ontology.names.longest_at(pieces[: end - 2], position)
            if owners and not owners[0].key.startswith("place:"):
                end, entries = short, owners
        if entries and _is_written_as_name(pieces[position]):
            found.append(_known(entries, Span(matches[position].start(), matches[end - 1].end())))
            position = end
        else:
            position += 1
    return found


def _is_said(name: Name, words: Words, recognised: Sequence[Name]) -> bool:
    """Tell whether a town's name is used as one: many are common words or first names ("Same", "Ann")."""
    if not (name.entry or "").startswith("place:"):
        return not _is_second_half(name, words)
    tokens = tokens_inside(words.tokens, name.span)
    if not tokens or any(token.pos not in ("PROPN", "ADP", "DET", "PUNCT", "PART") for token in tokens):
        return False
    first, last = tokens[0], tokens[-1]
    after, before = words.at(last.index + 1), words.at(first.index - 1)
    marked = [one for one in recognised if one.span.overlaps(name.span)]
    if any(one.kind == "place" and name.span.covers(one.span) for one in marked):
        return True
    if any(not name.span.covers(one.span) for one in marked) or (after is not None and _runs_on(last, after)):
        return False
    follows_place_word = (
        before is not None and before.sentence == first.sentence and before.lower in PLACE_WORDS
    )
    return follows_place_word or (
        before is not None and before.sentence == first.sentence and len(tokens) > 1
    )


def _is_second_half(name: Name, words: Words) -> bool:
    """Tell whether a body's name is the end of another's ("Defence and Security Council")."""
    tokens = tokens_inside(words.tokens, name.span)
    if not (name.entry or "").startswith("organisation:") or not tokens or tokens[0].index < SHORTEST_HALF:
        return False
    first, mark = (words.tokens[tokens[0].index - back] for back in (2, 1))
    is_tied = first.head in (tokens[-1].index, tokens[0].index) and first.dep in ("compound", "nmod", "amod")
    return mark.lower in ("and", "&") and is_tied and first.text[:1].isupper()


def _runs_on(last: Token, after: Token) -> bool:
    return after.sentence == last.sentence and after.pos == "PROPN" and after.text[:1].isupper()


def _is_written_as_name(piece: str) -> bool:
    return not piece[0].islower() or piece in PARTICLES


def _known(entries: tuple[NameEntry, ...], span: Span) -> Name:
    entry = entries[0]
    return Name(span=span, kind=entry.kind, source="gazetteer", entry=entry.key, role=entry.role)


def _trimmed(name: Name, words: Words) -> Name | None:
    """Return a recognised name without article, titles and possessive mark; None if nothing is left."""
    tokens = tokens_inside(words.tokens, name.span)
    while tokens and (tokens[-1].text in ("'s", "’s", "'", "’") or tokens[-1].pos == "PUNCT"):
        tokens = tokens[:-1]
    while tokens and (tokens[0].pos in ("DET", "PUNCT") or tokens[0].tag == "POS"):
        tokens = tokens[1:]
    if name.kind == "person":
        tokens = _with_hyphen(trim_person(tokens, words), words)
    if not tokens or not any(token.text[:1].isupper() for token in tokens) or _is_title_like(tokens, words):
        return None
    is_form_of_address = len(tokens) == 1 and words.is_address(tokens[0].index)
    if name.kind != "person" and (is_form_of_address or _opens_office(tokens, words)):
        return None
    last = tokens[-1].lower
    kind = "place" if name.kind == "person" and len(tokens) > 1 and last in AREAS else name.kind
    return replace(name, span=tokens[0].span.until(tokens[-1].span), kind=kind)


def _with_hyphen(tokens: list[Token], words: Words) -> list[Token]:
    """Return a person's name with the first half of "Jean-Paul", where only the second was recognised."""
    first = tokens[0].index if tokens else 0
    half = words.at(first - 2) if first > 1 else None
    is_joined = half is not None and words.lower(first - 1) == "-" and touches(words, first - 1)
    is_name = half is not None and half.text[:1].isupper() and half.text[1:].islower()
    return [*words.tokens[first - 2 : first], *tokens] if is_joined and is_name else tokens


def _opens_office(tokens: Sequence[Token], words: Words) -> bool:
    """Tell whether a recognised body is an office or what it is for.

    "Minister of Trade and", the first word of "Cabinet Secretary", what stands after "Secretary for".
    """
    first, after = tokens[0].index, tokens[0].index + 1
    is_office = words.is_title_head(first) and words.lower(after) in ("of", "for")
    is_cabinet = [one.lower for one in tokens] == ["cabinet"] and words.is_title_head(after)
    is_of_office = words.lower(first - 1) in ("of", "for") and words.is_title_head(max(0, first - 2))
    return (
        is_office
        or is_cabinet
        or (is_of_office and tokens[-1].lower in words.ontology.titles.portfolio_words)
    )


def _is_title_like(tokens: Sequence[Token], words: Words) -> bool:
    """Tell whether a recognised name is but a portfolio or titles ("International Development")."""
    titles = words.ontology.titles
    lower = [token.lower for token in tokens if token.pos not in ("PUNCT", "CCONJ")]
    if (
        not lower
        or lower[-1] in titles.plural_heads
        or (lower[-1] in titles.heads and lower[-1] not in words.ontology.offices.surnames)
    ):
        return True
    if lower == ["state"] or (len(lower) == 1 and lower[0] in titles.portfolio_words):
        return True
    return len(lower) > 1 and all(word in titles.portfolio_words for word in lower)


def _is_person(name: Name, known: Cover) -> bool:
    """Tell whether a recognised person is not a name of the vocabulary, or contains one and more."""
    if name.kind != "person":
        return False
    found = known.overlapping(name.span)
    return not any(one.span.covers(name.span) or not (one.entry or "").startswith("place:") for one in found)


def _speaks(name: Name, words: Words, known: Cover) -> bool:
    """Tell whether a "place" that is at most a town speaks: "Okafor said" is a person."""
    entries = [one.entry or "" for one in known.overlapping(name.span)]
    if name.kind not in ("place", "other") or not all(entry.startswith("place:") for entry in entries):
        return False
    tokens = tokens_inside(words.tokens, name.span)
    if len(tokens) > LONGEST_UNKNOWN or any(NO_SUBJECT_OF_SPEECH.fullmatch(token.text) for token in tokens):
        return False
    last = tokens[-1]
    verb = words.tokens[last.head]
    has_article = tokens[0].index > 0 and words.tokens[tokens[0].index - 1].pos == "DET"
    return last.dep == "nsubj" and verb.lemma in SPEECH and not has_article


def _without_parts(known: Sequence[Name], recognised: Sequence[Name]) -> list[Name]:
    """Return the vocabulary's names, without places inside a longer place name ("Lake Chad Basin West")."""
    longer = Cover(sorted((one for one in recognised if one.kind == "place"), key=lambda name: name.span))
    return [
        name
        for name in known
        if not (
            (name.entry or "").startswith(("place:", "region:"))
            and any(
                one.span != name.span and one.span.covers(name.span) for one in longer.overlapping(name.span)
            )
        )
    ]


def _without_towns(known: Sequence[Name], voted: Sequence[Name]) -> list[Name]:
    """Return the vocabulary's names, without towns that are called like a person of this text."""
    persons = Cover(sorted(voted, key=lambda name: name.span))
    return [
        name
        for name in known
        if not ((name.entry or "").startswith("place:") and persons.overlapping(name.span))
    ]
