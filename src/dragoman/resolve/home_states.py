"""Whose the offices and bodies are of which a report names no state: those of where it is written.

"TUNIS - The Foreign Ministry summoned the envoy" is Tunisia's, and so is "Foreign Minister Ben Amor" there or
in the "Tunis Herald", unless he is there on a visit or another one is named who holds the office there.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from dragoman.model.claim import Claim, Event, Office
from dragoman.model.entity import Place
from dragoman.model.reading import Mention, Reading
from dragoman.ontology import Ontology

from .across_names import ANY_MINISTER
from .office_keys import WHOLE, plain_title, title_of

COUNTRY = "country:"
# Publishers that are part of a government.
ISSUERS = frozenset(("ministry", "government", "embassy", "presidency", "department"))
# Words of which the names of bodies are made that many states have.
COMMON_NAME = frozenset(
    "national republican federal royal presidential state armed civil border coast air security "
    "intelligence troops guard guards forces force police army navy gendarmerie service services assembly "
    "parliament senate".split()
)
# Ministries by other words; "the State Department" is America's wherever it is told of.
DEPARTMENTS, AFFAIRS = frozenset(("department", "secretariat")), frozenset(("affairs", "relations"))
# Bodies that every state has, under names that tell nothing of the state.
OF_ANY_STATE = frozenset("police army military navy parliament gendarmerie coastguard".split())
# From these towns news houses write on the bodies that sit there, not on the state.
SEATS = frozenset(
    ("geneva", "new york", "new york city", "vienna", "brussels", "the hague", "united nations", "strasbourg")
)
# A report is on another state where that is named more often than its own by more than this.
AHEAD = 1


def issuing_state(reading: Reading, ontology: Ontology) -> str | None:
    """Return the state whose ministry published a text: it says "the Government" for its own."""
    publisher = reading.document.publisher or ""
    if not ISSUERS.intersection(publisher.lower().split()):
        return None
    owner = ontology.owner_named(publisher)
    return None if owner is None or ":" in owner else f"country:{owner}"


def main_state(reading: Reading) -> str | None:
    """Return the state that a text speaks of most; None where two are even."""
    counts = Counter(
        mention.entry
        for mention in reading.mentions
        if mention.entry and mention.entry.startswith("country:")
    )
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def home_state(reading: Reading, ontology: Ontology, places: Mapping[int, Place]) -> str | None:
    """Return the state that a report is written in, by its dateline and the name of its house."""
    named = Counter(one.entry for one in reading.mentions if (one.entry or "").startswith(COUNTRY))
    dated = _dated(reading, places)
    house = _of_house(reading, ontology, named)
    if None not in (dated, house):
        return dated if dated == house else None
    home = dated or house
    if home is None:
        return None
    is_on_others = any(count > named[home] + AHEAD for other, count in named.items() if other != home)
    return None if is_on_others else home


def _dated(reading: Reading, places: Mapping[int, Place]) -> str | None:
    """Return the state of the town in the dateline."""
    span = reading.document.dateline_span
    towns = (
        places.get(one.span.start) for one in reading.places if span is not None and span.covers(one.span)
    )
    place = next((one for one in towns if one is not None), None)
    if place is None or place.country is None or place.name.lower() in SEATS:
        return None
    return f"{COUNTRY}{place.country}"


def _of_house(reading: Reading, ontology: Ontology, named: Counter[str | None]) -> str | None:
    """Return the state whose name or capital a publisher's name begins with, or a town of a state named."""
    words = (reading.document.publisher or "").removeprefix("The ").split()
    entries = ontology.names.longest_at(words, 0)[1] if words else ()
    for entry in entries:
        if entry.key.startswith(COUNTRY):
            return entry.key
    towns = (ontology.places.get(one.key) for one in entries)
    states = {f"{COUNTRY}{one.country}" for one in towns if one is not None and one.country is not None}
    known = sorted(one for one in states if named[one])
    return known[0] if len(known) == 1 else None


def is_common_name(ontology: Ontology, name: str) -> bool:
    """Tell whether a name in lower case is one that many states have: a ministry, a national guard."""
    words = name.split()
    if "ministry" in words or (DEPARTMENTS.intersection(words) and AFFAIRS.intersection(words)):
        return ontology.portfolios.find(name) is not None
    return bool(words) and COMMON_NAME.issuperset(words) and words[-1] in ontology.groups


def is_of_some_state(ontology: Ontology, office: Office) -> bool:
    """Tell whether an office of no named state is one that every state has: a minister, a ministry's."""
    if office.of is not None:
        return is_common_name(ontology, office.of.lower().removeprefix("the "))
    title = title_of(ontology.titles, office.title)
    is_deputy = title is not None and title.level == "deputy" and "minister" in office.title.lower()
    return title is not None and (title.level in WHOLE or is_deputy)


def guests_of(
    home: str,
    claims: Sequence[Claim],
    holders: Sequence[tuple[str, Office, str | None]],
    *,
    ontology: Ontology,
    identity_of: Callable[[Mention], str],
) -> Iterator[str]:
    """Give who need not be of the home state, by identities.

    These are who visits it, who is met by its people or by somebody whose state is not told either, and who
    is given an office that another one holds there. `holders` are the identities with their offices and the
    states that these are told to be of.
    """
    taken: dict[str, set[str]] = {}
    for identity, office, state in holders:
        if state == home or is_of_some_state(ontology, office):
            taken.setdefault(plain_title(ontology.titles, office.title), set()).add(identity)
    for identity, office, _ in holders:
        title = plain_title(ontology.titles, office.title)
        if office.of is None and title != ANY_MINISTER and taken.get(title, set()) - {identity}:
            yield identity
    own = {identity for held in taken.values() for identity in held} | {home}
    for claim in claims:
        if isinstance(claim, Event) and claim.type == "CONSULT":
            met = [one.entry if one.entry == home else identity_of(one) for one in _parties(claim)]
            if len(own.intersection(met)) > 1:
                yield from met


def _parties(event: Event) -> tuple[Mention, ...]:
    return (*event.actors, *event.recipients)
