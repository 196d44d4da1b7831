"""The directory: who is known to have held which office, by lists and by reports, person by person.

A value: `with_tenures` returns another one. Two names are one person where they agree from the first word to
the last and no two states stand against it. Asked by name alone, a single word is whoever alone bears it; in
a text a part of a name is nobody unless the text gives him an office that the bearer held then.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dragoman.model.claim import Office
from dragoman.model.tenure import Tenure
from dragoman.ontology.people import People

from .office_keys import is_same_title
from .person_names import likeness, name_keys, person_words

# A surname this short tells nobody apart.
SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Known:
    """A person of the directory with all that is known of the offices he held."""

    tenures: tuple[Tenure, ...]

    @property
    def name(self) -> str:
        """Return the person's fullest name."""
        return max((form for one in self.tenures for form in one.forms), key=lambda form: len(form.split()))

    @property
    def countries(self) -> frozenset[str]:
        """Return the states whose offices the person held."""
        return frozenset(one.country for one in self.tenures if one.country is not None)


@dataclass(frozen=True)
class Directory:
    """Tenures, and the persons that they are of."""

    people: People
    tenures: tuple[Tenure, ...] = ()

    def with_tenures(self, tenures: Iterable[Tenure]) -> "Directory":
        """Return a directory that knows these tenures too, each once."""
        return Directory(self.people, tuple(dict.fromkeys((*self.tenures, *tenures))))

    @cached_property
    def persons(self) -> tuple[Known, ...]:
        """Return the persons, in the order in which they are first named."""
        return tuple(Known(tuple(one)) for one in _Groups(self.people).join(self.tenures))

    @cached_property
    def _by_key(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, dict[int, None]] = {}
        for number, person in enumerate(self.persons):
            for form in dict.fromkeys(form for one in person.tenures for form in one.forms):
                for key in name_keys(self.words(form)):
                    found.setdefault(key, {})[number] = None
        return {key: tuple(numbers) for key, numbers in found.items()}

    def words(self, name: str) -> tuple[str, ...]:
        """Return the words of a person's name that tell him from others."""
        return person_words(name, self.people.titles)

    def named(self, name: str) -> tuple[Known, ...]:
        """Return the persons that a name can mean: of several words all that fit, of one its bearers."""
        alike = self._alike(self.words(name))
        return next((found for found in alike.values() if found), ())

    def _alike(self, words: tuple[str, ...]) -> dict[str, tuple[Known, ...]]:
        likely = sorted({number for key in name_keys(words) for number in self._by_key.get(key, ())})
        found = [(self._likeness(words, self.persons[number]), self.persons[number]) for number in likely]
        return {
            wanted: tuple(person for likeness, person in found if likeness == wanted)
            for wanted in ("same", "full", "part")
        }

    def _likeness(self, words: tuple[str, ...], person: Known) -> str | None:
        forms = [self.words(form) for form in dict.fromkeys(f for one in person.tenures for f in one.forms)]
        if len(words) > 1 and words in forms:
            return "same"
        found = {likeness(words, form) for form in forms}
        # A part of a name can mean its bearer; a longer name is somebody else's.
        is_part = any(len(words) < len(form) and likeness(words, form) for form in forms)
        return "full" if "full" in found else "part" if is_part else None

    def is_name(self, name: str) -> bool:
        """Tell whether a name is one that a single person of the directory bears, and no common one."""
        words = self.words(name)
        return (len(words) > 1 or self._tells_apart(words)) and len(self.named(name)) == 1

    def meant(
        self, names: Sequence[str], offices: Sequence[Office] = (), day: str | None = None
    ) -> tuple[Known, ...]:
        """Return the persons that some names of one person can mean in a text of a day.

        A part of a name, or a common one, means those alone who can hold an office that the text gives.
        """
        words = max((self.words(name) for name in names), key=len, default=())
        alike = self._alike(words)
        whole = alike["same"] or alike["full"]
        if whole and len(words) > 1 and self._tells_apart(words):
            return whole
        found = whole or alike["part"]
        return tuple(one for one in found if any(self._held(one, office, day) for office in offices))

    def _held(self, person: Known, office: Office, day: str | None) -> bool:
        """Tell whether a person can hold the office that a text gives on its day, or have held it."""
        wanted = ("yes", "unknown", "after") if office.standing == "former" else ("yes", "unknown")
        return any(
            is_same_title(self.people.titles, one.title, office.title)
            and (day is None or not one.is_list or one.held_on(day) in wanted)
            for one in person.tenures
        )

    def _tells_apart(self, words: Sequence[str]) -> bool:
        common = self.people.common_names
        shortest = SHORTEST_NAME if len(words) == 1 else 1
        return any(len(word) > shortest and word not in common for word in words)


def state_of(persons: Sequence[Known]) -> str | None:
    """Return the state of whoever of some persons is meant, where all of them have the same."""
    countries = {country for one in persons for country in one.countries}
    return next(iter(countries)) if len(countries) == 1 and all(one.countries for one in persons) else None


def sectors_on(persons: Sequence[Known], day: str | None) -> tuple[str, ...]:
    """Return the sectors of the offices that the only person held on a day; ELI where all are past."""
    if len(persons) != 1 or day is None:
        return ()
    held = [(one, one.held_on(day)) for one in persons[0].tenures if one.is_list]
    now = [sector for one, state in held if state == "yes" for sector in one.sectors]
    is_past = bool(held) and all(state == "after" for _, state in held)
    return tuple(dict.fromkeys(now)) or (("ELI",) if is_past else ())


def wikidata_of(persons: Sequence[Known]) -> str | None:
    """Return the lasting id that a list gives the only person."""
    found = (one.wikidata for one in persons[0].tenures if one.wikidata) if len(persons) == 1 else ()
    return next(iter(found), None)


@lru_cache(maxsize=4)
def known_holders(people: People) -> Directory:
    """Return the directory of the vocabulary's own lists."""
    return Directory(people, people.tenures)


class _Groups:
    """Joins tenures of one person, each with the first group that it fits."""

    def __init__(self, people: People) -> None:
        self.titles = people.titles
        self.groups: list[list[Tenure]] = []
        self.words: list[dict[tuple[str, ...], None]] = []
        self.by_key: dict[str, dict[int, None]] = {}

    def join(self, tenures: Iterable[Tenure]) -> list[list[Tenure]]:
        """Return the tenures by person: those with full names first, single names to whom they can mean."""
        waiting = []
        for one in tenures:
            if max(len(words) for words in self._words(one)) > 1:
                self._add(one, self._full(one))
            else:
                waiting.append(one)
        for one in waiting:
            self._add(one, self._single(one))
        return self.groups

    def _words(self, tenure: Tenure) -> list[tuple[str, ...]]:
        return [person_words(form, self.titles) for form in tenure.forms]

    def _likely(self, tenure: Tenure) -> Iterator[int]:
        keys = (key for words in self._words(tenure) for key in name_keys(words))
        for number in sorted({number for key in keys for number in self.by_key.get(key, ())}):
            if _can_be_one(tenure, self.groups[number]):
                yield number

    def _full(self, tenure: Tenure) -> int | None:
        own = self._words(tenure)
        for number in self._likely(tenure):
            if any(likeness(one, other) == "full" for one in own for other in self.words[number]):
                return number
        return None

    def _single(self, tenure: Tenure) -> int | None:
        own = self._words(tenure)
        found = [
            number
            for number in self._likely(tenure)
            if any(likeness(one, other) for one in own for other in self.words[number])
        ]
        return found[0] if len(found) == 1 else None

    def _add(self, tenure: Tenure, number: int | None) -> None:
        if number is None:
            number = len(self.groups)
            self.groups.append([])
            self.words.append({})
        self.groups[number].append(tenure)
        for words in self._words(tenure):
            self.words[number][words] = None
            for key in name_keys(words):
                self.by_key.setdefault(key, {})[number] = None


def _can_be_one(tenure: Tenure, others: Sequence[Tenure]) -> bool:
    """Tell whether states and lists allow that a tenure is of the person of others."""
    countries = {one.country for one in others} - {None}
    if tenure.country is not None and countries and tenure.country not in countries:
        return False
    # A list spells one person in one way.
    return not any(
        tenure.is_list and one.source == tenure.source and one.person != tenure.person for one in others
    )
