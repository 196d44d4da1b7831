"""Names that the recogniser takes for persons' and that are of ships, companies and towns."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.reading import EntityKind, Name, Token

from .name_runs import Words, tokens_inside

SHIPS = frozenset(
    "ship vessel tanker supertanker freighter frigate destroyer corvette cruiser trawler ferry submarine "
    "yacht barge gunboat warship boat tugboat dhow liner schooner icebreaker minesweeper".split()
)
PREFIXES = frozenset("hms uss ins brp kri mv hmas hmcs hmnzs roks rfa usns".split())
COMPANIES = frozenset(
    "capital bank ltd limited group holdings corporation corp inc plc llc gmbh lines airlines airways "
    "petroleum shipping industries motors partners securities ventures fund".split()
)
# A name alone after one of these, or beside it between commas, is a firm's: "the airline Tamoro".
FIRMS = frozenset(
    "company firm corporation conglomerate airline utility monopoly refiner shipbuilder steelmaker".split()
)
# So it is after these where what they serve is told ("gas supplier Tamoro"); a "drone operator" is a person.
PURVEYORS = frozenset("supplier operator producer exporter importer carrier distributor provider".split())
SERVED = frozenset(
    "state owned run national public gas oil power energy electricity water fuel grid network pipeline rail "
    "railway port airport ferry telecom telecoms telecommunications mobile nuclear coal".split()
)
# What only names of firms end in: "Kardegaz", "Tamoneft".
OF_FIRM = re.compile(r"[A-Z]\w{2,}(?:gaz|oil|neft|energo|petrol|telecom)")
# After these a name alone may be a town's; "to" also leads to persons.
AT = frozenset("in at near to from around outside through toward towards into".split())
# How many words after a name the word for a firm between commas is looked for.
APART = 9
# What is done to persons with "to".
ADDRESSED = frozenset(
    "give hand speak talk say write listen report respond reply pay present award introduce sell lose belong "
    "appeal turn accord refer vote campaign".split()
)


def without_things(names: Sequence[Name], words: Words) -> list[Name]:
    """Return recognised names, those of ships, companies and towns as what they are."""
    told = {name.span: tokens_inside(words.tokens, name.span) for name in names}
    ships = {_last(told[one.span]) for one in names if told[one.span] and _is_ship(told[one.span], words)}
    firms = {one[0].text for one in told.values() if len(one) == 1 and _is_firm(one[0], words)}
    return [
        replace(name, kind="organisation")
        if told[name.span] and _last(told[name.span]) in firms
        else _settled(name, told[name.span], words, ships)
        for name in names
    ]


def _settled(name: Name, tokens: list[Token], words: Words, ships: set[str]) -> Name:
    if name.kind != "person" or not tokens:
        return name
    kind: EntityKind | None = None
    if len(tokens) > 1 and tokens[-1].lower in COMPANIES:
        kind = "organisation"
    elif _last(tokens) in ships or _is_the(tokens, words):
        kind = "other"
    elif len(tokens) == 1 and _is_town(tokens[0], words):
        kind = "place"
    return name if kind is None else replace(name, kind=kind)


def _last(tokens: Sequence[Token]) -> str:
    return " ".join(one.text for one in tokens if one.lower not in PREFIXES)


def _is_ship(tokens: Sequence[Token], words: Words) -> bool:
    """Tell whether the word for a ship stands before a name, or "HMS" does."""
    first = tokens[0].index
    before = (
        words.lower(first - 1) if first > 0 and words.tokens[first - 1].sentence == tokens[0].sentence else ""
    )
    return before in SHIPS | PREFIXES or (len(tokens) > 1 and tokens[0].lower in PREFIXES)


def _is_firm(name: Token, words: Words) -> bool:
    """Tell whether the word for a firm stands before a name or after it between commas, or in its end."""
    if OF_FIRM.fullmatch(name.text):
        return True
    before = words.at(name.index - 1) if name.index > 0 else None
    beside = words.tokens[name.index + 1 : name.index + APART]
    called = [one for one in beside if one.dep == "appos" and one.head == name.index]
    if before is not None and before.sentence == name.sentence:
        called.append(before)
    return any(_is_word_for_firm(one, words) for one in called)


def _is_word_for_firm(noun: Token, words: Words) -> bool:
    if noun.lower in FIRMS:
        return True
    before = words.at(noun.index - 1) if noun.index > 0 else None
    return noun.lower in PURVEYORS and before is not None and before.lower in SERVED


def _is_the(tokens: Sequence[Token], words: Words) -> bool:
    """Tell whether a name has an article of its own ("off the Aurelia"), as no person's has."""
    first, last = tokens[0], tokens[-1]
    titles = words.ontology.titles
    if any(first.lower in known for known in (titles.honorifics, titles.ranks, titles.heads)):
        return False
    is_article = first.index > 0 and words.lower(first.index - 1) == "the"
    is_head = last.dep not in ("compound", "nmod", "amod", "poss", "appos")
    return is_article and is_head and words.tokens[first.index - 1].head == last.index


def _is_town(token: Token, words: Words) -> bool:
    """Tell whether a name alone stands only where towns do, and the gazetteer has a town of it."""
    if token.lower in words.ontology.people.common_names or not words.ontology.gazetteer.has(token.text):
        return False
    same = [one for one in words.tokens if one.text == token.text]
    return all(_is_at(one, words) for one in same)


def _is_at(token: Token, words: Words) -> bool:
    preposition = words.tokens[token.head]
    if token.dep != "pobj" or preposition.lower not in AT or preposition.index != token.index - 1:
        return False
    return words.tokens[preposition.head].lemma not in ADDRESSED
