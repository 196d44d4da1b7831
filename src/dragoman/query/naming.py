"""Who is meant by a name: a state, a body or a person of the ledger, by name, code, id or part of a name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from dragoman.errors import SeveralNamedError, UnknownNameError
from dragoman.model.answer import Named
from dragoman.ontology.entries import load_countries, load_organisations
from dragoman.ontology.spelling import name_words, skeleton
from dragoman.resolve.person_names import likeness
from dragoman.store import Ledger
from dragoman.store.connection import as_number
from dragoman.store.keys import folded

from .findings import NAMED, to_named

WIKIDATA = re.compile(r"Q\d+")
# Names that are offered where nobody bears the one asked for: as like as this, of a hundred.
NEAR, MOST_OFFERED = 65, 6
ALPHA3 = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Meant:
    """An actor that a name was taken for, with its number in the file."""

    number: int
    named: Named


def who_is(ledger: Ledger, name: str) -> Meant:
    """Return whom a name means; refuse one that nobody or that several bear, and say who they are."""
    found = candidates(ledger, name)
    if not found:
        raise UnknownNameError(name, _near(ledger, name))
    if len(found) == 1:
        return _load(ledger, found)[0]
    # Most mentioned first.
    ranked = sorted(_load(ledger, found), key=lambda one: (-_mentions(ledger, one.number), one.named.id))
    raise SeveralNamedError(name, [_bearer(one.named) for one in ranked[:MOST_OFFERED]])


def candidates(ledger: Ledger, name: str) -> tuple[int, ...]:
    """Return the numbers of those whom a name can mean."""
    by_id = _numbers(ledger, "SELECT id FROM actors WHERE key = ?", name)
    if not by_id and WIKIDATA.fullmatch(name):
        by_id = _numbers(ledger, "SELECT id FROM actors WHERE wikidata = ? ORDER BY id", name)
    if not by_id and ALPHA3.fullmatch(name):
        by_id = _numbers(ledger, "SELECT id FROM actors WHERE key = ?", f"country:{name}")
    return by_id or _by_name(ledger, name)


def _by_name(ledger: Ledger, name: str) -> tuple[int, ...]:
    exact = _numbers(ledger, "SELECT actor FROM actor_names WHERE name = ? ORDER BY actor", folded(name))
    entries = [number for number in exact if _is_entry(_key(ledger, number))]
    known = tuple(entries) or _by_vocabulary(ledger, name, has_bearers=bool(exact))
    if known:
        return known
    is_part = len(name_words(name)) == 1 and all(_is_person(ledger, number) for number in exact)
    return tuple(dict.fromkeys((*exact, *_by_part(ledger, name)))) if is_part or not exact else exact


def _by_vocabulary(ledger: Ledger, name: str, *, has_bearers: bool) -> tuple[int, ...]:
    """Return the state or body that the vocabulary has under a name; a capital stands in for nobody else."""
    if has_bearers:
        return ()
    found = [_numbers(ledger, "SELECT id FROM actors WHERE key = ?", key) for key in _entries(name)]
    return tuple(dict.fromkeys(number for one in found for number in one))


def _by_part(ledger: Ledger, name: str) -> tuple[int, ...]:
    """Return the persons whose name has these words, in any spelling."""
    words = name_words(name)
    if not words:
        return ()
    asked = " INTERSECT ".join("SELECT actor FROM actor_words WHERE word = ?" for _ in words)
    likely = ledger.rows(asked, [skeleton(word) for word in words])
    numbers = sorted(as_number(row[0]) for row in likely)
    whole = {number: [likeness(words, form) for form in _forms(ledger, number)] for number in numbers}
    full = tuple(number for number, found in whole.items() if "full" in found)
    part = tuple(number for number, found in whole.items() if any(found))
    return full if full and len(words) > 1 else part


def _forms(ledger: Ledger, number: int) -> list[tuple[str, ...]]:
    rows = ledger.rows("SELECT name FROM actor_names WHERE actor = ? ORDER BY name", (number,))
    return [name_words(str(row[0])) for row in rows]


# ------------------------------------------------------------ the vocabulary


def _entries(name: str) -> tuple[str, ...]:
    """Return the keys of states and bodies that a name, code or adjective stands for."""
    found = _forms_of_entries().get(folded(name).removeprefix("the "), ())
    return found[:1] if len({key.partition(":")[0] for key in found}) == 1 else found


@cache
def _forms_of_entries() -> dict[str, tuple[str, ...]]:
    forms: dict[str, dict[str, None]] = {}
    for body in load_organisations().values():
        _add(forms, body.names, f"organisation:{body.id}")
    countries = load_countries().values()
    for country in countries:
        codes = (country.alpha3, country.alpha2, country.cameo, *country.adjectives)
        _add(forms, (*country.names, *(code for code in codes if code)), f"country:{country.alpha3}")
    for country in countries:
        # The seat of a government stands for it where nothing else has the name.
        seats = [seat for seat in country.seats if folded(seat) not in forms]
        _add(forms, seats, f"country:{country.alpha3}")
    return {form: tuple(keys) for form, keys in forms.items()}


def _add(forms: dict[str, dict[str, None]], names: Iterable[str], key: str) -> None:
    for name in names:
        forms.setdefault(folded(name).removeprefix("the "), {})[key] = None


# ------------------------------------------------------------ the ledger


def _is_entry(key: str) -> bool:
    return key.startswith(("country:", "organisation:")) and "|" not in key


def _key(ledger: Ledger, number: int) -> str:
    row = ledger.one("SELECT key FROM actors WHERE id = ?", (number,))
    return "" if row is None else str(row[0])


def _is_person(ledger: Ledger, number: int) -> bool:
    return ledger.one("SELECT 1 FROM actors WHERE id = ? AND kind = 'person'", (number,)) is not None


def _numbers(ledger: Ledger, statement: str, value: str) -> tuple[int, ...]:
    return tuple(as_number(row[0]) for row in ledger.rows(statement, (value,)))


def _load(ledger: Ledger, numbers: Sequence[int]) -> list[Meant]:
    rows = (ledger.one(f"SELECT {NAMED} FROM actors a WHERE a.id = ?", (number,)) for number in numbers)
    return [
        Meant(number, to_named(row)) for number, row in zip(numbers, rows, strict=True) if row is not None
    ]


def _mentions(ledger: Ledger, number: int) -> int:
    return ledger.number("SELECT count(*) FROM matches WHERE actor = ?", (number,))


def _bearer(named: Named) -> str:
    about = ", ".join(word for word in (named.kind, named.country) if word)
    return f"{named.name}, {about} [{named.id}]"


def _near(ledger: Ledger, name: str) -> list[str]:
    """Return names of the ledger that are spelled nearly so."""
    rows = ledger.rows("SELECT n.name, a.name FROM actor_names n JOIN actors a ON a.id = n.actor")
    names = {str(form): str(shown) for form, shown in rows}
    found = process.extract(
        folded(name), sorted(names), scorer=fuzz.ratio, score_cutoff=NEAR, limit=MOST_OFFERED
    )
    return list(dict.fromkeys(names[form] for form, _, _ in found))
