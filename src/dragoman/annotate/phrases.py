"""Where a noun phrase begins and ends, and which words head an office."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.model.reading import Name, Token

from .calendars import DAY_NAMES, MONTH_NAMES
from .name_runs import Words, tokens_inside
from .parser import Parse
from .words import PARTICLES

PHRASE_INSIDE = frozenset(
    ("det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "advmod", "case")
)
# Verbs before "dead", and what parts an entry's day from its words.
SHOT = frozenset(("shot", "shoot", "shoots", "shooting", "stabbed", "struck"))
DASHES = frozenset(("-", "–", "—"))
MONTHS = frozenset(form for forms in MONTH_NAMES for form in forms)
DAY_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)?")
BEFORE_MONTH = frozenset(("in", "since", "until", "by", "early", "late", "last"))
# What stands with "of" after whom one charges is no part of his name: "accused the army of that crime".
CHARGING = frozenset(
    ("accuse", "suspect", "convict", "acquit", "absolve", "assure", "inform", "notify", "warn")
)
OF_HEADS = frozenset(("organisation", "person", "people"))


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the search for mentions looks at: the parse, the names and who hangs on whom."""

    parse: Parse
    names: Sequence[Name]
    name_of: Mapping[int, Name]
    words: Words
    children: Sequence[Sequence[int]]


def left_edge(phrases: Phrases, token: Token) -> int:
    """Return the first word of the phrase that a word heads."""
    if token.pos == "PRON":
        return token.index
    edge = token.index
    for child in reversed(phrases.children[token.index]):
        if child < edge and phrases.parse.tokens[child].dep in PHRASE_INSIDE:
            edge = min(edge, _first_below(phrases, child))
    while edge < token.index and _is_before_phrase(phrases, edge, token):
        edge += 1
    return edge


def _is_before_phrase(phrases: Phrases, edge: int, token: Token) -> bool:
    """Tell whether a word at the edge of a subject or object was only taken into it by the parser.

    "On Monday Venezuela's navy", "In Gao militiamen fired", "shot dead nine men", "12 May - Marines".
    """
    tokens = phrases.parse.tokens
    word, before = tokens[edge], tokens[max(0, edge - 1)]
    is_month = (word.lower in MONTHS and before.lower in BEFORE_MONTH) or _is_of_day(phrases, edge)
    if word.lower in DAY_NAMES or is_month or (word.lower == "dead" and before.lower in SHOT):
        return True
    is_opened = before.index == phrases.parse.sentences[word.sentence].first
    if is_opened and before.dep == "prep" and before.head == token.head:
        return phrases.name_of.get(edge) is not None and phrases.name_of.get(token.index) is None
    dashes = (
        one for one in tokens[edge : token.index] if one.text in DASHES and not _is_inside_word(one, tokens)
    )
    return next(dashes, None) is not None


def _is_of_day(phrases: Phrases, edge: int) -> bool:
    """Tell whether a word is part of a day before a phrase ("On Oct 5 Kenyan police")."""
    around = pairwise(phrases.words.lower(place) for place in (edge - 1, edge, edge + 1))
    return any(
        (one in MONTHS and DAY_NUMBER.fullmatch(other)) or (DAY_NUMBER.fullmatch(one) and other in MONTHS)
        for one, other in around
    )


def _is_inside_word(dash: Token, tokens: Sequence[Token]) -> bool:
    return tokens[dash.index - 1].span.end == dash.span.start


def _first_below(phrases: Phrases, index: int) -> int:
    first = index
    for child in phrases.children[index]:
        if child < index:
            first = min(first, _first_below(phrases, child))
    return first


def right_edge(phrases: Phrases, token: Token) -> int:
    """Return the last word of the phrase, with an "of" or "for" group after an office or a body."""
    if token.pos == "PRON":
        return token.index
    kind = phrases.words.ontology.kinds.of_head.get(token.lower)
    is_head = is_office(phrases, token)
    if not (is_head or kind in OF_HEADS):
        return token.index
    edge = token.index
    is_charged = token.dep == "dobj" and phrases.parse.tokens[token.head].lemma in CHARGING
    for child in phrases.children[token.index]:
        follows = phrases.parse.tokens[child]
        if (
            child == edge + 1
            and follows.dep == "prep"
            and (follows.lower == "of" or (is_head and follows.lower in ("for", "to")))
        ):
            last = _last_noun_below(phrases, child)
            is_named = phrases.parse.tokens[last].text[:1].isupper()
            edge = last if is_named or not is_charged else edge
    edge = _last_of_list(phrases, edge) if is_head and edge > token.index else edge
    name = phrases.name_of.get(edge) if edge > token.index else None
    if name is None:
        return edge
    inside = tokens_inside(phrases.parse.tokens, name.span)
    if name.kind == "person" and _is_holder(phrases, inside[0].index):
        return inside[0].index - 1
    # "President of the Republic of Zambia" ends with the name that it has begun.
    return inside[-1].index if name.kind in ("place", "organisation") else edge


def _last_of_list(phrases: Phrases, edge: int) -> int:
    """Return where a list of portfolios ends: "Minister of Labour, Social Security and Gambians Abroad"."""
    words, last, index = phrases.words, edge, edge + 1
    is_portfolio = is_list = False
    while words.lower(index) in (",", "and"):
        is_last = "and" in (words.lower(index), words.lower(index + 1))
        first = index + 1 + (words.lower(index) == "," and is_last)
        index = first
        while (
            (token := words.at(index)) is not None
            and token.text[:1].isupper()
            and not is_office(phrases, token)
        ):
            is_portfolio = is_portfolio or token.lower in words.ontology.titles.portfolio_words
            index += 1
        if index == first or not words.lower(index) or words.is_title_head(index):
            break
        last, is_list = index - 1, is_last
        if is_last:
            break
    return last if is_list and is_portfolio else edge


def _is_holder(phrases: Phrases, first: int) -> bool:
    """Tell whether a name stands after what an office is for ("envoy to Chad Awa Sy")."""
    before = phrases.parse.tokens[first - 1]
    is_tied = before.pos in ("ADP", "DET", "CCONJ", "PUNCT") or before.lower in PARTICLES
    is_titled = is_office(phrases, before) or phrases.words.is_address(before.index)
    return not (is_tied or is_titled)


def is_office(phrases: Phrases, token: Token) -> bool:
    """Tell whether a word is the head of an office, and not what a minister is for."""
    return token.lower in phrases.words.ontology.titles.heads and not _is_portfolio(phrases, token)


def _is_portfolio(phrases: Phrases, token: Token) -> bool:
    """Tell whether a word says what a minister is for ("Minister of Justice")."""
    words = phrases.words
    is_after = words.lower(token.index - 1) in ("of", "for") and token.index > 1
    is_word = token.text[:1].isupper() and token.lower in words.ontology.titles.portfolio_words
    return is_word and is_after and words.lower(token.index - 2) in words.ontology.titles.heads


def _last_noun_below(phrases: Phrases, preposition: int) -> int:
    edge = preposition
    waiting = list(phrases.children[preposition])
    while waiting:
        child = waiting.pop(0)
        token = phrases.parse.tokens[child]
        if token.dep in ("pobj", "conj"):
            edge = max(edge, child)
            waiting.extend(one for one in phrases.children[child] if _is_more(phrases, token, one))
    return edge


def _is_more(phrases: Phrases, token: Token, index: int) -> bool:
    """Tell whether a conjunct belongs to a complement ("foreign affairs and trade") and is no party."""
    other = phrases.parse.tokens[index]
    kind = phrases.words.ontology.kinds.of_head.get(other.lower)
    is_party = kind is not None or other.lower in phrases.words.ontology.titles.heads
    return other.dep == "conj" and not is_party and token.text[:1].isupper() == other.text[:1].isupper()
