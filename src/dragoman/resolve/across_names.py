"""Which persons of different reports are one, by the forms of their names and the states they belong to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dragoman.model.entity import Actor
from dragoman.ontology.spelling import without_accents
from dragoman.ontology.titles import Titles

from .office_keys import is_single, plain_title
from .person_names import Likeness, is_respelled, likeness, name_keys, person_words

# Where an actor is sighted: its document and its key there.
Where = tuple[str, str]
DIGEST = "sha256:"
SHORT_DIGEST = 8
# A minister of nothing: of such a state has several.
ANY_MINISTER = "minister"
# How sure it is who is meant: by the whole name, by a part of it, by the office beside it, not at all.
WHOLE, PART, BY_OFFICE, UNCLEAR = 1.0, 0.8, 0.7, 0.3


@dataclass(frozen=True, slots=True)
class Sighting:
    """An actor of one report, with the titles of the offices that it gives him, in lower case."""

    document: str
    actor: Actor
    published: str | None = None
    titles: frozenset[str] = frozenset()

    @property
    def place(self) -> Where:
        """Return where it is sighted."""
        return self.document, self.actor.key

    def __hash__(self) -> int:
        return hash(self.place)


@dataclass(frozen=True, slots=True)
class Group:
    """Sightings of one actor under its id, how sure that is, and why it stays alone if several fit."""

    sightings: tuple[Sighting, ...]
    why: str = ""
    id: str = ""
    score: float = 1.0

    @property
    def names(self) -> tuple[str, ...]:
        """Return every form that the reports call the actor by, in their order."""
        return tuple(dict.fromkeys(name for one in self.sightings for name in one.actor.names))


@dataclass(frozen=True, slots=True)
class Ruled:
    """Pairs of sightings that a person has joined, and such as a person has told apart."""

    joined: frozenset[tuple[Where, Where]] = frozenset()
    apart: frozenset[tuple[Where, Where]] = frozenset()

    def is_apart(self, one: Where, other: Where) -> bool:
        """Tell whether a person has told two sightings apart."""
        return (one, other) in self.apart or (other, one) in self.apart


NOBODY = Ruled()


@dataclass(frozen=True, slots=True)
class _Form:
    """A name as it is written, of somebody of a state."""

    words: tuple[str, ...]
    country: str | None

    @property
    def order(self) -> tuple[int, int, tuple[str, ...], str]:
        """Return the place of a form: fuller ones first, so that the shorter find whom they mean."""
        whole = [word for word in self.words if len(word) > 1]
        return -len(whole), -len("".join(self.words)), self.words, self.country or "~"


@dataclass(slots=True)
class _Person:
    """A person while sightings are gathered, the one of this number."""

    number: int
    sightings: list[Sighting] = field(default_factory=list)
    forms: list[_Form] = field(default_factory=list)
    score: float = WHOLE
    why: str = ""
    documents: set[str] = field(default_factory=set)

    @property
    def country(self) -> str | None:
        return next((form.country for form in self.forms if form.country is not None), None)

    def take(self, one: Sighting, form: _Form) -> bool:
        """Count a sighting under a form of the name; tell whether the form is new."""
        self.sightings.append(one)
        self.documents.add(one.document)
        if form in self.forms:
            return False
        self.forms.append(form)
        return True


def name_persons(sightings: Sequence[Sighting], titles: Titles, ruled: Ruled) -> Iterator[Group]:
    """Give the persons that sightings are of."""
    forms: dict[_Form, list[Sighting]] = {}
    for one in sorted(sightings, key=lambda sighting: sighting.place):
        words = person_words(one.actor.names[0], titles)
        forms.setdefault(_Form(words, one.actor.country), []).append(one)
    persons = _Persons()
    for form in sorted(forms, key=lambda form: form.order):
        _place(form, forms[form], persons, ruled=ruled, titles=titles)
    taken: set[str] = set()
    for person in persons.every:
        yield _group(person, taken)


@dataclass(slots=True)
class _Persons:
    """Persons in the order in which they are found, and by the keys of their names."""

    every: list[_Person] = field(default_factory=list)
    by_key: dict[str, dict[int, _Person]] = field(default_factory=dict)

    def add(self, person: _Person) -> None:
        self.every.append(person)
        self.know(person)

    def know(self, person: _Person) -> None:
        """Note the keys of the last form of a person's name."""
        for key in name_keys(person.forms[-1].words):
            self.by_key.setdefault(key, {})[person.number] = person

    def near(self, form: _Form) -> list[_Person]:
        """Return those who share a key with a form: nobody else can be meant by it."""
        found: dict[int, _Person] = {}
        for key in name_keys(form.words):
            found |= self.by_key.get(key, {})
        return [found[number] for number in sorted(found)]


def _place(
    form: _Form, sightings: Sequence[Sighting], persons: _Persons, *, ruled: Ruled, titles: Titles
) -> None:
    """Give each sighting of a form its person, a new one where nobody can be meant or several can."""
    near = persons.near(form)
    found = [(person, alike) for person in near if (alike := _alike(person, form)) is not None]
    respelled = [person for person in near if _is_respelled(person, form)]
    new: list[_Person] = []
    for one in sightings:
        fits: dict[Likeness, list[_Person]] = {"full": [], "part": []}
        for person, alike in (*found, *((person, "full") for person in new)):
            if not _is_other(person, one, ruled):
                fits[alike].append(person)
        in_office = [
            person
            for person in respelled
            if not _is_other(person, one, ruled) and _is_in_office(person, one, titles)
        ]
        fitting = fits["full"] or in_office or fits["part"]
        chosen, score, why = _chosen(fitting, one, is_whole=bool(fits["full"]))
        home = chosen or _Person(number=len(persons.every), why=why)
        home.score = min(home.score, score)
        is_new_form = home.take(one, form)
        if chosen is None:
            persons.add(home)
            new.extend([] if why else [home])
        elif is_new_form:
            persons.know(home)


def _chosen(
    fitting: Sequence[_Person], one: Sighting, *, is_whole: bool
) -> tuple[_Person | None, float, str]:
    """Return the one person who can be meant, how sure that is, and why nobody is."""
    if not fitting:
        return None, WHOLE, ""
    if len(fitting) == 1:
        return fitting[0], WHOLE if is_whole else PART, ""
    titled = [person for person in fitting if _titles(person.sightings) & _titles([one])]
    if len(titled) == 1:
        return titled[0], BY_OFFICE, ""
    several = ", ".join(person.sightings[0].actor.names[0] for person in fitting)
    return None, UNCLEAR, f"several can be meant: {several}"


def _titles(sightings: Sequence[Sighting]) -> set[str]:
    return {title for one in sightings for title in one.titles}


def _is_other(person: _Person, one: Sighting, ruled: Ruled) -> bool:
    """Tell whether a person stands beside a sighting in its report, or was told apart from it."""
    if one.document in person.documents:
        return True
    return bool(ruled.apart) and any(ruled.is_apart(one.place, other.place) for other in person.sightings)


def _is_respelled(person: _Person, form: _Form) -> bool:
    """Tell whether a form may be a person's name as another report transliterates it."""
    return _is_possible(person, form) and any(is_respelled(form.words, other.words) for other in person.forms)


def _is_in_office(person: _Person, one: Sighting, titles: Titles) -> bool:
    """Tell whether a person and a sighting have one office that only one at a time holds."""
    held, told = (
        {plain_title(titles, title) for title in found if is_single(titles, title)} - {ANY_MINISTER}
        for found in (_titles(person.sightings), one.titles)
    )
    return bool(held & told)


def _is_possible(person: _Person, form: _Form) -> bool:
    is_foreign = None not in (form.country, person.country) and form.country != person.country
    return person.score != UNCLEAR and not is_foreign


def _alike(person: _Person, form: _Form) -> Likeness | None:
    if not _is_possible(person, form):
        return None
    found = {likeness(form.words, other.words) for other in person.forms}
    return "full" if "full" in found else "part" if "part" in found else None


# ------------------------------------------------------------ ids


def _group(person: _Person, taken: set[str]) -> Group:
    form = min(person.forms, key=lambda form: form.order)
    first = min(person.sightings, key=lambda one: one.place)
    name = short("person:" + "-".join(form.words or ("unnamed",)), person.country)
    if person.why or name in taken:
        name = f"{name}#{_mark(first)}"
    taken.add(name)
    sightings = tuple(sorted(person.sightings, key=lambda one: one.place))
    return Group(sightings, person.why, name, person.score)


def short(identity: str, country: str | None) -> str:
    """Return an id made of what somebody is called and of the state."""
    plain = re.sub(r"\s+", "-", without_accents(identity).replace("bin ", "bin-"))
    return plain if country is None else f"{plain}@{country}"


def local_id(one: Sighting) -> str:
    """Return an id for whom one report describes and does not name ("described:two-envoys@PER#1f3a-a4")."""
    kind, _, words = one.actor.identity.partition(":")
    is_plain = kind in {"chain", "person"} or not words
    slug = re.sub(r"[^a-z0-9]+", "-", without_accents(one.actor.names[0]).lower()).strip("-")
    told = f"described:{slug}" if is_plain else re.sub(r"\s+", "-", one.actor.identity)
    country = one.actor.country if is_plain else None
    return f"{short(told, country)}#{_mark(one)}"


def _mark(one: Sighting) -> str:
    return f"{one.document.removeprefix(DIGEST)[:SHORT_DIGEST]}-{one.actor.key}"
