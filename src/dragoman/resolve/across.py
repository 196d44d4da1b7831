"""Which actors of different reports are one: states and bodies by what they are, persons by name and state.

A person is joined to the one other whose name agrees from the first word to the last; a part of a name to the
only person who can bear it, or who alone holds the office told beside it. Where several can, it stays alone
and `why` says so. Described people and crowds stay apart, and so do common names ("Parliament") of which the
reports do not tell whose they are. What comes out depends on which sightings there are, not on their order.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dragoman.model.entity import Actor
from dragoman.model.filing import Filing
from dragoman.model.record import Record
from dragoman.ontology import Ontology

from .across_names import NOBODY, Group, Ruled, Sighting, local_id, name_persons, short

__all__ = ["Group", "Ruled", "Sighting", "join_actors", "join_sightings", "sightings_of"]

LASTING = ("country:", "organisation:", "people:", "region:", "place:")
NAME = "name:"
# Bodies of an occasion: those of two reports need not be one.
OF_OCCASION = frozenset("delegation delegations team mission envoys diplomats negotiators officials".split())


def sightings_of(filing: Filing) -> tuple[Sighting, ...]:
    """Return the actors of a filing, each with its document and the day this was published."""
    document = filing.document
    return tuple(
        Sighting(document.id, actor, document.published, titles_of(actor)) for actor in filing.actors
    )


def join_sightings(
    sightings: Iterable[Sighting], ontology: Ontology, ruled: Ruled = NOBODY
) -> tuple[Group, ...]:
    """Return the actors of several reports, each once with an id of its own, in order of the ids.

    `ruled` are pairs of sightings that a person has joined or told apart.
    """
    every = sorted(set(sightings), key=lambda one: one.place)
    persons = [one for one in every if is_named_person(one.actor)]
    bodies = [one for one in every if not is_named_person(one.actor)]
    groups = [*_by_identity(bodies, ontology), *name_persons(persons, ontology.titles, ruled)]
    return tuple(sorted(_united(groups, ruled), key=lambda group: group.id))


def sure_id(actor: Actor) -> str | None:
    """Return the id of an actor that hangs on no other sighting: of a state, a body of no state, a region."""
    identity = actor.identity
    is_organ = actor.kind == "government-body" and identity.startswith("organisation:")
    return identity if identity.startswith(LASTING) and "|" not in identity and not is_organ else None


def join_actors(records: Iterable[Record], ontology: Ontology) -> tuple[Group, ...]:
    """Return the actors of several records, each once, in the order in which they are first sighted."""
    sightings = [one for record in records for one in _of_record(record)]
    order = {one.place: number for number, one in enumerate(sightings)}
    groups = join_sightings(sightings, ontology)
    return tuple(sorted(groups, key=lambda group: min(order[one.place] for one in group.sightings)))


def is_named_person(actor: Actor) -> bool:
    """Tell whether an actor is a person whom the report names."""
    return actor.kind == "person" and actor.identity.startswith(("person:", "name:"))


def titles_of(actor: Actor) -> frozenset[str]:
    """Return the titles of the offices that a report gives an actor, in lower case."""
    return frozenset(office.title.lower() for office in actor.offices)


def _of_record(record: Record) -> Iterator[Sighting]:
    found = {actor.key: actor for actors in record.actors.values() for actor in actors}
    for actor in found.values():
        yield Sighting(record.document.name, actor, record.document.published, titles_of(actor))


# ------------------------------------------------------------ bodies


def _by_identity(sightings: Sequence[Sighting], ontology: Ontology) -> Iterator[Group]:
    states: dict[str, Counter[str]] = {}
    for one in sightings:
        states.setdefault(one.actor.identity, Counter()).update(filter(None, [one.actor.country]))
    joined: dict[str, list[Sighting]] = {}
    for one in sightings:
        joined.setdefault(_body_id(one, states[one.actor.identity], ontology), []).append(one)
    for name, group in sorted(joined.items()):
        is_local = "#" in name
        yield Group(tuple(group), "described, not named" if is_local else "", name, 0.5 if is_local else 1.0)


def _body_id(one: Sighting, states: Counter[str], ontology: Ontology) -> str:
    actor = one.actor
    identity, country = actor.identity, actor.country
    if identity.startswith(LASTING) and is_body(actor):
        is_organ = actor.kind == "government-body" and identity.startswith("organisation:")
        return f"{identity}@{_most(states)}" if is_organ and states and "|" not in identity else identity
    if identity.startswith(NAME):
        is_own = len(states) <= 1 and _is_own_name(identity, ontology)
        if is_own:
            return short(identity, _most(states) if states else None)
        if country is not None:
            return short(identity, country)
    return local_id(one)


def _most(states: Counter[str]) -> str:
    return min(states, key=lambda state: (-states[state], state))


def _is_own_name(identity: str, ontology: Ontology) -> bool:
    """Tell whether a name is that of one body, not what many states call theirs ("National Assembly")."""
    words = identity.removeprefix(NAME).split()
    return len(words) > 1 and not any(word in ontology.groups for word in words)


def is_body(actor: Actor) -> bool:
    """Tell whether an identity is a name or a body of one, not a crowd ("country:KEN|protesters")."""
    _, has_words, words = actor.identity.partition("|")
    if has_words and words.split() and words.split()[-1] in OF_OCCASION:
        return False
    return not has_words or actor.kind == "government-body" or words.startswith("ministry ")


# ------------------------------------------------------------ what a person ruled


def _united(groups: Sequence[Group], ruled: Ruled) -> list[Group]:
    """Return the groups with those joined that a person joined; the fullest gives its id."""
    left = list(groups)
    for one, other in sorted(ruled.joined):
        first, second = (
            next((g for g in left if any(s.place == place for s in g.sightings)), None)
            for place in (one, other)
        )
        if first is None or second is None or first is second:
            continue
        lead = min(first, second, key=lambda group: ("#" in group.id, -len(group.id), group.id))
        pooled = tuple(sorted((*first.sightings, *second.sightings), key=lambda sighting: sighting.place))
        left = [group for group in left if group not in (first, second)]
        left.append(Group(pooled, "joined by a person", lead.id, 1.0))
    return left
