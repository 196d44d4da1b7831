"""The directory: who is known to have held which office, by lists and by reports, person by person.

A value: `with_tenures` returns another one. Two names are one person where they agree in two words or more
and no two states stand against it; a single word is whoever alone bears it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dragoman.model.tenure import Tenure
from dragoman.ontology.people import People

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
        words = self.words(name)
        likely = dict.fromkeys(number for key in name_keys(words) for number in self._by_key.get(key, ()))
        alike = {number: self._likeness(words, self.persons[number]) for number in likely}
        for wanted in ("same", "full", "part"):
            fitting = [number for number, found in alike.items() if found == wanted]
            if fitting:
                return tuple(self.persons[number] for number in sorted(fitting))
        return ()

    def _likeness(self, words: tuple[str, ...], person: Known) -> str | None:
        forms = [self.words(form) for form in dict.fromkeys(f for one in person.tenures for f in one.forms)]
        if len(words) > 1 and words in forms:
            return "same"
        found = {likeness(words, form) for form in forms}
        return "full" if "full" in found else "part" if "part" in found else None

    def person(self, names: Sequence[str]) -> Known | None:
        """Return whom some names of one person mean; None where nobody fits, or several do.

        A single common name ("Singh") means nobody.
        """
        found = self._meant(names)
        return found[0] if len(found) == 1 else None

    def _meant(self, names: Sequence[str]) -> tuple[Known, ...]:
        words = [self.words(name) for name in names]
        longest = max(words, key=len, default=())
        if not longest or (len(longest) == 1 and not self._tells_apart(longest[0])):
            return ()
        return self.named(names[words.index(longest)])

    def state_of(self, names: Sequence[str]) -> str | None:
        """Return the state of whom some names of one person can mean, where all whom they can have one."""
        found = self._meant(names)
        countries = {country for one in found for country in one.countries}
        return next(iter(countries)) if len(countries) == 1 and all(one.countries for one in found) else None

    def sectors_on(self, names: Sequence[str], day: str | None) -> tuple[str, ...]:
        """Return the sectors of the offices that a person held on a day; ELI where all of them are past."""
        person = self.person(names)
        if person is None or day is None:
            return ()
        held = [(one, one.held_on(day)) for one in person.tenures if one.is_list]
        now = [sector for one, state in held if state == "yes" for sector in one.sectors]
        is_past = bool(held) and all(state == "after" for _, state in held)
        return tuple(dict.fromkeys(now)) or (("ELI",) if is_past else ())

    def wikidata_of(self, names: Sequence[str]) -> str | None:
        """Return the lasting id that a list gives a person."""
        person = self.person(names)
        return (
            None if person is None else next((one.wikidata for one in person.tenures if one.wikidata), None)
        )

    def _tells_apart(self, word: str) -> bool:
        return len(word) > SHORTEST_NAME and word not in self.people.common_names


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
