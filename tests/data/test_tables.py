"""The vocabulary tables: their keys, codes, shared forms, examples and digests."""

import hashlib
import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

import pytest

from dragoman.ontology.tables import read_rows, split

DATA = Path(str(resources.files("dragoman").joinpath("data")))
KEYS = {
    "countries.tsv": "alpha3",
    "former_states.tsv": "code",
    "organisations.tsv": "id",
    "places.tsv": "geonames",
    "regions.tsv": "name",
    "units.tsv": "name",
    "currencies.tsv": "code",
}
# The columns whose forms mean one row alone, unless `ambiguous` says otherwise.
FORMS = {
    "countries.tsv": ("names", "adjectives", "people", "seats"),
    "former_states.tsv": ("names", "adjectives", "people", "seats"),
    "organisations.tsv": ("name", "names"),
    "regions.tsv": ("name", "names"),
    "units.tsv": ("forms",),
    "numbers.tsv": ("forms",),
}
LISTS = {"names", "adjectives", "people", "seats", "ambiguous", "forms", "sectors", "successors", "plain"}
ORGANISATION_KINDS = {
    *("international-organisation", "armed-group", "party", "company", "ngo", "government-body", "other"),
}
LEVELS = {
    *("head-of-state", "head-of-government", "minister", "deputy", "official", "diplomat", "military"),
    *("spokesperson", "legislator", "judge", "party", "igo", "other"),
}
STANDINGS = {"current", "acting", "interim", "former", "designate", "de facto"}
TABLES = sorted(path.name for path in DATA.glob("*.tsv"))
DIGEST_ROW = re.compile(r"^\| `([\w.]+)` \|.*\| `(\w+)` \|$", re.MULTILINE)


def rows_of(table: str) -> list[dict[str, str]]:
    """Return all rows of a table."""
    return list(read_rows(table))


def comments_of(table: str) -> list[str]:
    """Return the comment lines of a table."""
    return [line for line in (DATA / table).read_text(encoding="utf-8").splitlines() if line.startswith("#")]


def forms_of(table: str, row: dict[str, str]) -> set[str]:
    """Return the forms of a row that must be its own."""
    return {form for column in FORMS[table] for form in split(row[column])}


def states() -> set[str]:
    """Return the codes of the states and territories."""
    return {row["alpha3"] for row in rows_of("countries.tsv")}


def sectors() -> set[str]:
    """Return PLOVER's sectors and international entities."""
    plover = json.loads((DATA / "plover.json").read_text(encoding="utf-8"))
    return {entry["code"] for entry in (*plover["sectors"], *plover["international_entities"])}


def titles() -> list[dict[str, object]]:
    """Return the entries of the titles."""
    entries: list[dict[str, object]] = vocabulary()["title"]
    return entries


def vocabulary() -> dict[str, list[dict[str, object]]]:
    """Return the file of titles."""
    return tomllib.loads((DATA / "titles.toml").read_text(encoding="utf-8"))


def strings(value: object) -> list[str]:
    """Return a list of strings of an entry."""
    return [str(one) for one in value] if isinstance(value, list) else []


def names_of(entry: dict[str, object]) -> list[str]:
    """Return all forms of a title."""
    return [str(entry["title"]), *strings(entry.get("names"))]


@pytest.mark.parametrize("table", TABLES)
def test_every_table_says_where_it_comes_from(table: str) -> None:
    for label in ("source", "licence"):
        assert any(line.startswith(f"# {label}") for line in comments_of(table)), label


@pytest.mark.parametrize("table", TABLES)
def test_every_table_ends_its_lines_alike(table: str) -> None:
    raw = (DATA / table).read_bytes()
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    assert not raw.endswith(b"\n\n")


@pytest.mark.parametrize("table", TABLES)
def test_no_cell_has_stray_spaces_or_empty_parts(table: str) -> None:
    for row in rows_of(table):
        for column, cell in row.items():
            values = cell.split("|") if column in LISTS and cell else [cell]
            assert all(value == value.strip() for value in values), (row, column)
            assert not cell or column not in LISTS or all(values), (row, column)
            assert len(values) == len(set(values)), (row, column)


@pytest.mark.parametrize(("table", "key"), KEYS.items())
def test_keys_are_unique_and_sorted(table: str, key: str) -> None:
    keys = [row[key] for row in rows_of(table)]
    assert all(keys)
    assert keys == sorted(set(keys), key=int if key == "geonames" else str)


@pytest.mark.parametrize("table", FORMS)
def test_a_form_that_two_rows_share_is_marked_ambiguous_in_both(table: str) -> None:
    rows_by_form: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows_of(table):
        for form in forms_of(table, row):
            rows_by_form[form].append(row)
    for form, rows in rows_by_form.items():
        if len(rows) > 1:
            assert all(form in split(row["ambiguous"]) for row in rows), form


@pytest.mark.parametrize("table", FORMS)
def test_ambiguous_forms_are_forms_of_their_row(table: str) -> None:
    for row in rows_of(table):
        assert set(split(row["ambiguous"])) <= forms_of(table, row), row


@pytest.mark.parametrize("column", ["alpha2", "alpha3", "numeric", "fips", "cow_number", "cow_abbr"])
def test_no_two_states_share_a_code(column: str) -> None:
    codes = [row[column] for row in rows_of("countries.tsv") if row[column]]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("table", ["organisations.tsv", "places.tsv", "regions.tsv", "currencies.tsv"])
def test_countries_are_known(table: str) -> None:
    named = {code for row in rows_of(table) for code in split(row["country"])}
    assert named
    assert named <= states()


def test_former_states_have_known_successors() -> None:
    for row in rows_of("former_states.tsv"):
        assert row["successor"] in split(row["successors"])
        assert set(split(row["successors"])) <= states()
        assert int(row["start"]) < int(row["end"])


def test_organisations_have_known_kinds_and_sectors() -> None:
    for row in rows_of("organisations.tsv"):
        assert row["kind"] in ORGANISATION_KINDS, row
        assert split(row["sectors"]), row
        assert set(split(row["sectors"])) <= sectors(), row
        assert row["source"], row


@pytest.mark.parametrize("table", ["places.tsv", "regions.tsv"])
def test_places_stand_on_the_globe(table: str) -> None:
    for row in rows_of(table):
        if row["latitude"] or row["longitude"]:
            assert -90 <= float(row["latitude"]) <= 90, row
            assert -180 <= float(row["longitude"]) <= 180, row


def test_no_state_has_two_capitals_in_the_gazetteer() -> None:
    capitals = [row["country"] for row in rows_of("places.tsv") if row["kind"] == "capital"]
    assert len(capitals) == len(set(capitals))


@pytest.mark.parametrize(
    ("name", "country", "kind", "latitude", "longitude"),
    [
        ("Kyiv", "UKR", "capital", 50.45, 30.52),
        ("Kandahar", "AFG", "city", 31.61, 65.71),
        ("Pristina", "XKX", "capital", 42.67, 21.17),
        ("Helmand", "AFG", "admin", 31.4, 64.4),
    ],
)
def test_known_places_are_where_they_are(
    name: str, country: str, kind: str, latitude: float, longitude: float
) -> None:
    sought = {"name": name, "country": country, "kind": kind}
    found = [row for row in rows_of("places.tsv") if sought.items() <= row.items()]
    assert len(found) == 1
    assert float(found[0]["latitude"]) == pytest.approx(latitude, abs=0.2)
    assert float(found[0]["longitude"]) == pytest.approx(longitude, abs=0.2)


def test_units_convert_to_si() -> None:
    units = {row["name"]: row for row in rows_of("units.tsv")}
    assert float(units["metric ton"]["factor"]) == 1000
    assert units["ton"]["assumed"] == "yes"
    for row in units.values():
        assert not row["factor"] or float(row["factor"]) > 0, row
        assert row["assumed"] in {"yes", "no"}, row
        assert row["assumed"] == "no" or row["factor"], row


def test_plain_currency_words_have_one_first_choice() -> None:
    ranks: dict[str, list[int]] = defaultdict(list)
    for row in rows_of("currencies.tsv"):
        for word in split(row["plain"]):
            ranks[word].append(int(row["order"]))
    for word, orders in ranks.items():
        assert len(orders) == len(set(orders)), word


def test_a_currency_form_means_one_currency() -> None:
    owners: dict[str, list[str]] = defaultdict(list)
    for row in rows_of("currencies.tsv"):
        for form in {*split(row["names"])}:
            owners[form].append(row["code"])
    assert {form: codes for form, codes in owners.items() if len(codes) > 1} == {}


def test_number_words_have_values() -> None:
    values = {form: float(row["value"]) for row in rows_of("numbers.tsv") for form in split(row["forms"])}
    assert values["lakh"] == 1e5
    assert values["crore"] == 1e7
    assert values["dozen"] == 12
    assert values["bn"] == 1e9


def test_titles_have_known_levels_and_sectors() -> None:
    for entry in titles():
        assert entry["level"] in LEVELS, entry
        assert entry["sector"] in sectors() | {""}, entry
        assert entry["source"], entry
    assert {str(entry["standing"]) for entry in vocabulary()["standing"]} <= STANDINGS


def test_a_form_means_one_title() -> None:
    owners: dict[str, list[str]] = defaultdict(list)
    for entry in titles():
        for name in names_of(entry):
            owners[name.lower()].append(str(entry["title"]))
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


def test_titles_are_found_in_their_yes_and_not_in_their_no_examples() -> None:
    owner = {name.lower(): str(entry["title"]) for entry in titles() for name in names_of(entry)}
    pattern = longest_first(owner)
    for entry in titles():
        for sentence in strings(entry["yes"]):
            assert entry["title"] in found_in(sentence, pattern, owner), sentence
        for sentence in strings(entry["no"]):
            assert entry["title"] not in found_in(sentence, pattern, owner), sentence
        assert strings(entry["yes"]), entry
        assert strings(entry["no"]), entry


def test_standings_are_found_in_their_yes_and_not_in_their_no_examples() -> None:
    for entry in vocabulary()["standing"]:
        pattern = longest_first(word.strip("-") for word in strings(entry["words"]))
        assert all(pattern.search(sentence) for sentence in strings(entry["yes"])), entry
        assert not any(pattern.search(sentence) for sentence in strings(entry["no"])), entry


def longest_first(forms: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for whole forms in any case, the longest first."""
    ranked = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ranked))})(?!\w)", re.IGNORECASE)


def found_in(sentence: str, pattern: re.Pattern[str], owner: dict[str, str]) -> set[str]:
    """Return the titles found in a sentence."""
    return {owner[match.group().lower()] for match in pattern.finditer(sentence)}


def documented_digests() -> list[tuple[str, str]]:
    """Return the files that the README lists, with their digests."""
    return DIGEST_ROW.findall((DATA / "README.md").read_text(encoding="utf-8"))


def test_the_readme_lists_every_table() -> None:
    assert {*TABLES, "titles.toml", "plover.json", "cameo.json"} <= {name for name, _ in documented_digests()}


@pytest.mark.parametrize(("name", "digest"), documented_digests())
def test_digests_in_the_readme_match(name: str, digest: str) -> None:
    assert hashlib.sha256((DATA / name).read_bytes()).hexdigest() == digest
