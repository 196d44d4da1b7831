"""Which actors of different reports are one: states and bodies by what they are, persons by name and state.

A person is joined to the one other whose name agrees from the first word to the last; a part of a name to the
only person who can bear it. Where several can, it stays alone and `why` says so. Described people and crowds
stay apart, and so do common names ("Parliament") of which the reports do not tell whose they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from dragoman.model.entity import Actor
from dragoman.model.record import Record
from dragoman.ontology import Ontology
from dragoman.ontology.titles import Titles

from .person_names import Likeness, likeness, person_words

LASTING = ("country:", "organisation:", "people:", "region:", "place:")
NAME = "name:"


@dataclass(frozen=True, slots=True)
class Sighting:
    """An actor of one report."""

    document: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class Group:
    """Sightings of one actor, and why one that could be somebody else's stays alone."""

    sightings: tuple[Sighting, ...]
    why: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Return every form that the reports call the actor by, in their order."""
        return tuple(dict.fromkeys(name for one in self.sightings for name in one.actor.names))


def join_actors(records: Iterable[Record], ontology: Ontology) -> tuple[Group, ...]:
    """Return the actors of several reports, each once, in the order in which they are first sighted."""
    sightings = [one for record in records for one in _sightings(record)]
    persons = [one for one in sightings if _is_named_person(one.actor)]
    groups = [*_by_identity([one for one in sightings if not _is_named_person(one.actor)], ontology)]
    groups.extend(_by_name(persons, ontology.titles))
    order = {(one.document, one.actor.key): number for number, one in enumerate(sightings)}
    first = (min(order[one.document, one.actor.key] for one in group.sightings) for group in groups)
    return tuple(group for _, group in sorted(zip(first, groups, strict=True), key=lambda pair: pair[0]))


def _sightings(record: Record) -> Iterator[Sighting]:
    found = {actor.key: actor for actors in record.actors.values() for actor in actors}
    for actor in found.values():
        yield Sighting(record.document.name, actor)


def _is_named_person(actor: Actor) -> bool:
    return actor.kind == "person" and actor.identity.startswith(("person:", "name:"))


def _by_identity(sightings: Sequence[Sighting], ontology: Ontology) -> Iterator[Group]:
    states: dict[str, set[str]] = {}
    for one in sightings:
        states.setdefault(one.actor.identity, set()).update([one.actor.country] if one.actor.country else [])
    joined: dict[tuple[str, ...], list[Sighting]] = {}
    for one in sightings:
        identity, country = one.actor.identity, one.actor.country
        is_lasting = identity.startswith(LASTING) and _is_body(one.actor)
        is_own = identity.startswith(NAME) and len(states[identity]) <= 1 and _is_own_name(identity, ontology)
        if is_lasting or is_own:
            key: tuple[str, ...] = (identity,)
        elif identity.startswith(NAME) and country is not None:
            key = (identity, country)
        else:
            key = (identity, one.document, one.actor.key)
        joined.setdefault(key, []).append(one)
    for group in joined.values():
        yield Group(tuple(group))


def _is_own_name(identity: str, ontology: Ontology) -> bool:
    """Tell whether a name is that of one body, not what many states call theirs ("National Assembly")."""
    words = identity.removeprefix(NAME).split()
    return len(words) > 1 and not any(word in ontology.groups for word in words)


def _is_body(actor: Actor) -> bool:
    """Tell whether an identity is a name or a body of one, not a crowd ("country:KEN|protesters")."""
    _, has_words, words = actor.identity.partition("|")
    return not has_words or actor.kind == "government-body" or words.startswith("ministry ")


# ------------------------------------------------------------ persons


@dataclass(slots=True)
class _Person:
    """A person while sightings are gathered."""

    sightings: list[Sighting] = field(default_factory=list)
    words: list[tuple[str, ...]] = field(default_factory=list)
    why: str = ""

    @property
    def countries(self) -> set[str]:
        return {one.actor.country for one in self.sightings if one.actor.country is not None}


def _by_name(sightings: Sequence[Sighting], titles: Titles) -> Iterator[Group]:
    """Give the persons: those with fuller names first, so that the shorter find whom they mean."""
    named = [(one, person_words(one.actor.names[0], titles)) for one in sightings]
    persons: list[_Person] = []
    for one, words in sorted(named, key=lambda pair: -sum(len(word) > 1 for word in pair[1])):
        fits: dict[Likeness, list[_Person]] = {"full": [], "part": []}
        for person in persons:
            found = _fit(person, one, words)
            if found is not None:
                fits[found].append(person)
        fitting = fits["full"] or fits["part"]
        if len(fitting) == 1:
            person = fitting[0]
        else:
            several = ", ".join(other.sightings[0].actor.names[0] for other in fitting)
            person = _Person(why=f"several can be meant: {several}" if several else "")
            persons.append(person)
        person.sightings.append(one)
        person.words.append(words)
    for person in persons:
        yield Group(tuple(person.sightings), person.why)


def _fit(person: _Person, one: Sighting, words: tuple[str, ...]) -> Likeness | None:
    country = one.actor.country
    if country is not None and person.countries and country not in person.countries:
        return None
    if any(other.document == one.document for other in person.sightings):
        return None
    found = {likeness(words, other) for other in person.words}
    return "full" if "full" in found else "part" if "part" in found else None
