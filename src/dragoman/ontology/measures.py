"""Units, currencies, number words and the words around numbers, as typed tables for reading amounts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast, get_args

from dragoman.errors import OntologyError

from .tables import read_rows, read_toml, split

AMOUNTS, NUMBERS = "amounts.toml", "numbers.tsv"
Bound = Literal["exact", "about", "over", "under", "up-to", "at-least"]
NumberKind = Literal["number", "magnitude", "group", "fraction", "ordinal"]
# Signs before a number are no longer than this; "a $5 gift" and "Oslo's $5 gift" have no sign of two letters.
LONGEST_SIGN = 5
NO_SIGNS = frozenset(("a$", "s$"))
# Forms with no letter to lower or too short to be safe in lower case ("MW", "t") are kept as written.
SHORTEST_CALM = 4
# Words that reports use of the United States' currency, whoever speaks, unless they say otherwise.
WORLDWIDE = frozenset(("dollar", "dollars", "$"))
HUNDREDTH = 0.01
# How finance writes magnitudes with codes: "30 MUSD", "EURm 12", "USDbn 3".
CODE_SCALES = (("M{}", 1e6), ("{}m", 1e6), ("{}mn", 1e6), ("{}bn", 1e9))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of amount; `si_unit` and `factor` are None where it has no fixed size."""

    name: str
    kind: str
    si_unit: str | None
    factor: float | None
    is_assumed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency:
    """A currency under one of its forms; `is_plain` where the form is shared with others.

    `scale` is how much of it the form means: a hundredth for "cents", a million for "MUSD".
    """

    code: str
    is_plain: bool
    scale: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWord:
    """A word that is a number or multiplies one."""

    value: float
    kind: NumberKind
    is_joined: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Everything that can stand in or around an amount, by its form.

    `units`, `currencies` and `numbers` have forms as written and, from four letters on, in lower case.
    `shared_currencies` has for a word that several countries use ("kroner") the code of each country.
    `bounds_before` and `bounds_after` are phrases in lower case; `names_before` are words that make the
    number after them a name ("Resolution 2254"); `nouns_after` make the number before them no amount.
    `signs` are currencies by what stands before a number, in one word; `unsure_currencies` are words of
    other things too; `rates` give the noun of "a year" its name, `not_rates` are words that make it a time;
    `pounds` has the words of weight and of money.
    """

    units: Mapping[str, Unit]
    unit_names: Mapping[str, Unit]
    currencies: Mapping[str, Currency]
    signs: Mapping[str, Currency]
    unsure_currencies: frozenset[str]
    numbers: Mapping[str, NumberWord]
    bounds_before: Mapping[str, Bound]
    bounds_after: Mapping[str, Bound]
    shared_currencies: Mapping[str, Mapping[str, str]]
    names_before: frozenset[str]
    nouns_after: frozenset[str]
    sizes_after: frozenset[str]
    unsure_sizes: frozenset[str]
    governors: frozenset[str]
    after_one: frozenset[str]
    before_one: frozenset[str]
    rates: Mapping[str, str]
    not_rates: frozenset[str]
    pounds: Mapping[Literal["weight", "money"], frozenset[str]]
    longest_form: int


def load_measures() -> Measures:
    """Return the tables of measures of the vocabulary."""
    units, names = _units()
    words = cast("dict[str, dict[str, list[str]]]", read_toml(AMOUNTS))
    currencies = _currencies(frozenset(words["codes"]["words"]))
    return Measures(
        units=units,
        unit_names=names,
        currencies=currencies,
        signs=_signs(currencies),
        unsure_currencies=frozenset(words["codes"]["names"]),
        numbers=_numbers(),
        bounds_before=_bounds(words["before"]),
        bounds_after=_bounds(words["after"]),
        shared_currencies=_shared_currencies(),
        names_before=frozenset(words["names"]["before"]),
        nouns_after=frozenset(words["names"]["after"]),
        sizes_after=frozenset(words["sizes"]["after"]),
        unsure_sizes=frozenset(words["sizes"]["unsure"]),
        governors=frozenset(words["governed"]["by"]),
        after_one=frozenset(words["one"]["after"]),
        before_one=frozenset(words["one"]["before"]),
        rates=_rates(words["per"]["nouns"], cast("dict[str, str]", words["per"]["names"])),
        not_rates=frozenset(words["per"]["not_before"]),
        pounds={"weight": frozenset(words["pounds"]["weight"]), "money": frozenset(words["pounds"]["money"])},
        longest_form=max(len(form.split()) for form in (*units, *currencies)),
    )


def _forms(forms: Iterable[str]) -> tuple[str, ...]:
    calm = [form.lower() for form in forms if len(form) >= SHORTEST_CALM]
    return tuple(dict.fromkeys((*forms, *calm)))


def _units() -> tuple[Mapping[str, Unit], Mapping[str, Unit]]:
    by_form: dict[str, Unit] = {}
    by_name: dict[str, Unit] = {}
    for row in read_rows("units.tsv"):
        unit = Unit(
            name=row["name"],
            kind=row["kind"],
            si_unit=row["si_unit"] or None,
            factor=float(row["factor"]) if row["factor"] else None,
            is_assumed=row["assumed"] == "yes",
        )
        by_name[unit.name] = unit
        for form in _forms(split(row["forms"])):
            by_form.setdefault(form, unit)
    return MappingProxyType(by_form), MappingProxyType(by_name)


def _currencies(words: frozenset[str]) -> Mapping[str, Currency]:
    """Return currencies by their forms; a code also in lower case, unless that is one of the `words`."""
    found: dict[str, Currency] = {}
    rows = sorted(read_rows("currencies.tsv"), key=lambda row: int(row["order"]))
    for column, is_plain, scale in (
        ("names", False, 1.0),
        ("hundredths", True, HUNDREDTH),
        ("plain", True, 1.0),
    ):
        for row in rows:
            for form in _forms(split(row[column])):
                found.setdefault(form, Currency(code=row["code"], is_plain=is_plain, scale=scale))
    for row in rows:
        code = row["code"]
        for form in (*split(row["names"]), code):
            if form.isupper() and form.isalpha() and form.lower() not in words:
                found.setdefault(form.lower(), Currency(code=code, is_plain=False))
        for form, scale in CODE_SCALES if code.lower() not in words else ():
            found.setdefault(form.format(code), Currency(code=code, is_plain=False, scale=scale))
    return MappingProxyType(found)


def _signs(currencies: Mapping[str, Currency]) -> Mapping[str, Currency]:
    """Return currencies by what stands before a number: "$", "Rs", "eur", "hk$", "aud$"."""
    found: dict[str, Currency] = {}
    for form, currency in currencies.items():
        is_short = len(form) <= LONGEST_SIGN and " " not in form
        if not is_short or currency.scale == HUNDREDTH:
            continue
        if not form.islower() or form.upper() == currency.code or form.upper() in currencies:
            found.setdefault(form, currency)
        if form.endswith("$") and form[:-1].isalpha():
            found.setdefault(form.lower(), currency)
        if len(form) == len(currency.code) and form.isalpha() and form.upper() == currency.code:
            found.update({f"{form}$": currency, f"{form.lower()}$": currency})
    return MappingProxyType({form: one for form, one in found.items() if form not in NO_SIGNS})


def _rates(nouns: Iterable[str], names: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({**{noun: noun for noun in nouns}, **names})


def _shared_currencies() -> Mapping[str, Mapping[str, str]]:
    """Return the codes of shared currency words by country; "dollars" mean the same everywhere in reports."""
    found: dict[str, dict[str, str]] = {}
    for row in read_rows("currencies.tsv"):
        for form in split(row["plain"]):
            if form not in WORLDWIDE:
                found.setdefault(form.lower(), {}).update(dict.fromkeys(split(row["country"]), row["code"]))
    return MappingProxyType({form: MappingProxyType(codes) for form, codes in found.items()})


def _numbers() -> Mapping[str, NumberWord]:
    found: dict[str, NumberWord] = {}
    for row in read_rows(NUMBERS):
        kind = row["kind"]
        if kind not in get_args(NumberKind):
            raise OntologyError(NUMBERS, f"no kind {kind} of number word")
        for form in (row["word"], *split(row["forms"])):
            word = NumberWord(
                value=float(row["value"]), kind=cast("NumberKind", kind), is_joined=len(form) == 1
            )
            found.setdefault(form, word)
    return MappingProxyType(found)


def _bounds(table: Mapping[str, list[str]]) -> Mapping[str, Bound]:
    unknown = set(table) - set(get_args(Bound))
    if unknown:
        raise OntologyError(AMOUNTS, f"no bounds {sorted(unknown)}")
    return MappingProxyType(
        {phrase: cast("Bound", bound) for bound, phrases in table.items() for phrase in phrases}
    )
