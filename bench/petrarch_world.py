"""The invented world of a dictionary of actors: states and bodies that the reader is told of.

A code of three letters is a state, a longer one a body, a troop or an office holder of the state that its
first three letters name. The dictionary knows no persons: who has the code of a state is read as the state.
Names that the vocabulary has are not taken from it, for there they have adjectives and people too; their
codes are, since the set is coded by them (KUW where ISO has KWT). The nouns that come with it, a dictionary
of agents, are the vocabulary's own (`groups.toml`, `titles.toml`) and are not read.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import ascii_uppercase

from dragoman.ontology import Additions, Country, Ontology, Organisation, load_ontology
from dragoman.ontology.names import PIECE

from .errors import UnreadableFileError
from .lines import read_text
from .parties import KINDS_OF_BODY, PLOVER_ROLES, ROLES, party_of_code
from .petrarch_dictionary import Entry, parse

SMALL_WORDS = frozenset("of the and".split())
# Name endings by which the dictionary lists what belongs to a state, or who.
ADJECTIVE = re.compile(r"(i|an|ese|ish)$")
PEOPLE = re.compile(r"(?<!s)s$")
# How much of a state's name its adjective shares.
STEM = 4
KIND_OF_ROLE = {
    **dict.fromkeys(("GOV", "MIL", "COP", "LEG", "JUD", "SPY"), "government-body"),
    **dict.fromkeys(("REB", "INS", "SEP", "UAF"), "armed-group"),
    **dict.fromkeys(("NGO", "NGM"), "ngo"),
    **dict.fromkeys(("BUS", "MNC"), "company"),
    "IGO": "international-organisation",
    "PTY": "party",
}


@dataclass(frozen=True, slots=True)
class World:
    """What the reader is told of, and the set's codes for states ("country:KWT") and for names."""

    additions: Additions
    codes: Mapping[str, str]


def load_worlds(folder: Path) -> Callable[[str | None], World]:
    """Read the dictionary of a folder; give what makes its world of a day."""
    paths = sorted(folder.glob("*actors.txt"))
    if not paths:
        raise UnreadableFileError(folder, "has no *actors.txt")
    entries = [entry for path in paths for entry in parse(read_text(path))]
    ontology = load_ontology()
    return cache(lambda day: world_of(entries, (day or "").replace("-", ""), ontology=ontology))


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An actor on a day: its code, the letters of its state or body, and its names in all their forms.

    `entry` is what the vocabulary knows it as; then `forms` has only the names that are new to it.
    """

    code: str
    letters: str
    entry: str | None
    forms: tuple[tuple[str, ...], ...]

    @property
    def state(self) -> str | None:
        """Give the code of the vocabulary's state that it is."""
        kind, _, key = (self.entry or "").partition(":")
        return key if kind == "country" else None

    @property
    def body(self) -> str | None:
        """Give the id of the vocabulary's body that it is."""
        kind, _, key = (self.entry or "").partition(":")
        return key if kind == "organisation" else None

    @property
    def is_new_state(self) -> bool:
        """Tell whether it is a state that the vocabulary has not."""
        letters = self.code.split("/")[0]
        return self.entry is None and letters == self.letters and letters not in KINDS_OF_BODY

    @property
    def words(self) -> tuple[str, ...]:
        """Give all forms of all its names."""
        return tuple(form for forms in self.forms for form in forms)


def world_of(entries: Iterable[Entry], day: str, *, ontology: Ontology) -> World:
    """Make the states and bodies of a day."""
    listed = [one for entry in entries if (one := _listed(entry, day, ontology)) is not None]
    own = _own_codes(listed, ontology)
    additions = Additions(
        states=(*_new_states(listed, own), *_renamed_states(listed)),
        bodies=(*_new_bodies(listed, own), *_renamed_bodies(listed)),
    )
    return World(additions, _codes(listed, own, ontology=ontology))


def _listed(entry: Entry, day: str, ontology: Ontology) -> Listed | None:
    code = entry.code_on(day)
    letters = None if code is None else party_of_code(code).code
    if code is None or letters is None:
        return None
    forms = [_forms(name) for name in entry.names]
    known = [[_entry_of(form, ontology) for form in one] for one in forms]
    found = next((key for keys in known for key in keys if key is not None), None)
    new = zip(forms, known, strict=True)
    return Listed(
        code=code.upper(),
        letters=letters,
        entry=found,
        forms=tuple(one for one, keys in new if not any(keys)),
    )


def _forms(name: str) -> tuple[str, ...]:
    """Give the ways in which reports write a name in capitals, without its article."""
    words = name.replace("_", " ").split()
    words = words[1:] if len(words) > 1 and words[0] == "THE" else words
    calm = [word.lower() if word.lower() in SMALL_WORDS else word.capitalize() for word in words]
    ways = (calm, [word.title() for word in words], words)
    return tuple(dict.fromkeys(" ".join(way) for way in ways))


def _entry_of(form: str, ontology: Ontology) -> str | None:
    """Give the entry of a state, body or region; a town may be called like an invented state."""
    pieces = PIECE.findall(form)
    end, entries = ontology.names.longest_at(pieces, 0)
    keys = [one.key for one in entries if not one.key.startswith("place:")]
    return keys[0] if keys and end == len(pieces) else None


def _own_codes(listed: Sequence[Listed], ontology: Ontology) -> dict[str, str]:
    """Give the reader's code for each state of the dictionary; one that ISO uses gets a free one (XAA, …)."""
    own = {one.letters: one.state for one in reversed(listed) if one.state is not None}
    free = (f"XA{letter}" for letter in ascii_uppercase)
    for one in listed:
        if one.is_new_state and one.letters not in own:
            is_taken = one.letters in ontology.countries
            own[one.letters] = next(free) if is_taken else one.letters
    return own


def _new_states(listed: Sequence[Listed], own: Mapping[str, str]) -> Iterator[Country]:
    groups: dict[str, list[Listed]] = {}
    for one in listed:
        if one.is_new_state:
            groups.setdefault(own[one.letters], []).append(one)
    for code, group in groups.items():
        forms = _by_role(group)
        yield Country(
            alpha3=code,
            name=group[0].words[0],
            names=forms["names"],
            adjectives=forms["adjectives"],
            people=forms["people"],
        )


def _by_role(group: Sequence[Listed]) -> dict[str, tuple[str, ...]]:
    """Part the forms of a state into names, adjectives and its people."""
    found: dict[str, tuple[str, ...]] = {"names": (), "adjectives": (), "people": ()}
    for one in group:
        for forms in one.forms:
            role = _role(one.words[0], forms[0])
            found[role] = (*found[role], *forms)
    return found


def _role(name: str, form: str) -> str:
    if form == name or form[:STEM] != name[:STEM]:
        return "names"
    return "adjectives" if ADJECTIVE.search(form) else "people" if PEOPLE.search(form) else "names"


def _new_bodies(listed: Sequence[Listed], own: Mapping[str, str]) -> Iterator[Organisation]:
    for one in listed:
        if one.entry is None and not one.is_new_state:
            pieces = re.findall(r"[A-Z]{3}", one.code)
            of_state = pieces[0] not in KINDS_OF_BODY
            roles = [PLOVER_ROLES.get(piece, piece) for piece in (pieces[1:] if of_state else pieces)]
            yield Organisation(
                id=one.words[0].lower().replace(" ", "-"),
                name=one.words[0],
                names=one.words,
                kind=next((KIND_OF_ROLE[role] for role in roles if role in KIND_OF_ROLE), "other"),
                country=own.get(one.letters, one.letters) if of_state else None,
                sectors=tuple(role for role in roles if role in ROLES or role in KINDS_OF_BODY),
            )


def _renamed_states(listed: Sequence[Listed]) -> Iterator[Country]:
    for one in listed:
        if one.state is not None and one.words:
            yield Country(alpha3=one.state, name=one.words[0], names=one.words)


def _renamed_bodies(listed: Sequence[Listed]) -> Iterator[Organisation]:
    for one in listed:
        if one.body is not None and one.words:
            yield Organisation(id=one.body, name=one.words[0], names=one.words, kind="other")


def _codes(listed: Sequence[Listed], own: Mapping[str, str], *, ontology: Ontology) -> dict[str, str]:
    """Give the letters of the dictionary for the reader's states and for the names of bodies."""
    codes = {f"country:{code}": letters for letters, code in own.items()}
    for one in listed:
        if one.body is not None:
            names = (*ontology.organisations[one.body].names, *one.words)
            codes |= {name.lower(): one.letters for name in names}
        elif one.entry is None and not one.is_new_state:
            codes |= {name.lower(): one.letters for name in one.words}
    return codes
