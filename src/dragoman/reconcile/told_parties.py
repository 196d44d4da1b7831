"""Parties of claims of different reports: whether two are the same, or one stands for the other.

The keys are those of the ledger's actors: what they are, the state after "@", and for whom one report alone
describes or cannot tell apart, the mark of that report after "#".
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dragoman.ontology.disagreements import load_disagreements
from dragoman.ontology.spelling import is_same_word

from .told_words import stem

STATE, PEOPLE, PERSON, DESCRIBED, NAME, PLACE = (
    "country:",
    "people:",
    "person:",
    "described:",
    "name:",
    "place:",
)
# What one report alone means by its words: a description, or a name that many bear ("National Assembly").
OF_WORDS = (DESCRIBED, NAME)
# How far two parties are one, from the same named person to an unnamed official of the same state.
# Words of a description that tell whom it means, and those by which anybody in a crowd is meant.
TELLING = 2
CROWD = frozenset(
    "people persons men women protesters demonstrators marchers crowd crowds dozens hundreds thousands "
    "residents supporters activists citizens".split()
)
# Who is at one gathering: its leaders are told as its members, or as itself.
GATHERED = frozenset("leaders members ministers heads summit meeting participants states".split())
NAMED, BODY, SAME_STATE, NAMESAKE, FOR, OFFICIAL, BESIDE, UNKNOWN = 2.0, 1.5, 0.6, 1.6, 1.0, 0.9, 0.5, 0.3


@dataclass(frozen=True, slots=True)
class Party:
    """One side's party: its key without the mark of its report, and all that it acts for."""

    key: str
    is_local: bool
    acts_for: frozenset[str]
    country: str | None

    @property
    def is_person(self) -> bool:
        """Tell whether it is a person with a name."""
        return self.key.startswith(PERSON)

    @property
    def is_state(self) -> bool:
        """Tell whether it is a state itself."""
        return self.key.startswith(STATE) and "|" not in self.key

    @property
    def is_named(self) -> bool:
        """Tell whether reports other than its own can mean it by its key."""
        return not self.is_local or self.is_person


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two sides are one, in points; below zero where they cannot be."""

    points: float
    why: str


NONE = Likeness(-1.0, "different parties")
# Neither is named and no word of the descriptions is in both: of one scene they can be the same all the same.
UNLIKE = Likeness(-0.5, "differently described")
UNTOLD = Likeness(0.0, "")


def parties_of(keys: Iterable[str], principals: Mapping[str, str]) -> tuple[Party, ...]:
    """Return the parties of a side without those for which another of them acts."""
    told = tuple(dict.fromkeys(keys))
    every = [party(key, principals.get(key)) for key in told]
    return tuple(one for one in every if not any(one.key in other.acts_for for other in every))


@lru_cache(maxsize=65536)
def party(key: str, principal: str | None) -> Party:
    """Return a party of its key and whom it acts for."""
    plain, _, mark = key.partition("#")
    plain_country = plain.rpartition("@")[2] if "@" in plain else None
    acts_for: set[str] = set()
    for body in filter(None, (principal, plain.partition("|")[0] if "|" in plain else None)):
        acts_for.add(body.partition("#")[0])
        acts_for.update([STATE + body.rpartition("@")[2]] if "@" in body else [])
        acts_for.update([body.partition("|")[0]] if "|" in body else [])
    if plain_country is not None and not plain.startswith((PERSON, DESCRIBED)):
        acts_for.add(STATE + plain_country)
    if plain.startswith(STATE):
        plain_country = plain[len(STATE) :].partition("|")[0]
    elif plain.startswith(PEOPLE):
        plain_country = plain[len(PEOPLE) :].partition("|")[0]
    return Party(plain, bool(mark), frozenset(acts_for - {plain}), plain_country)


def sides_alike(
    one: Sequence[Party],
    other: Sequence[Party],
    around: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset()),
) -> Likeness:
    """Return how far two sides are one: by the two parties that are most alike.

    Two named persons that are not one make two sides, whatever state they act for. `around` are the stems of
    the words beside each: who is described in one report may be told with his name and office in the other.
    """
    if not one or not other:
        return UNTOLD
    pairs = [(_by_words(left, right, around), left, right) for left in one for right in other]
    best = max((found for found, _, _ in pairs), key=lambda found: found.points)
    persons = [found.points for found, left, right in pairs if left.is_person and right.is_person]
    if persons and max(persons) < NAMESAKE:
        return NONE
    return best


def two_alike(one: Sequence[Party], other: Sequence[Party]) -> tuple[Likeness, Likeness]:
    """Return how far two parties of one gathering, of two states or bodies, are two of another.

    Two named persons of one state that are not one make two gatherings.
    """
    pairs = [(alike(left, right), left, right) for left in one for right in other]
    if any(left.is_person and right.is_person and _is_rival(left, right) for _, left, right in pairs):
        return NONE, NONE
    ranked = sorted((pair for pair in pairs if pair[0].points >= BESIDE), key=lambda pair: -pair[0].points)
    for place, (best, left, right) in enumerate(ranked):
        for second, other_left, other_right in ranked[place + 1 :]:
            if not (_same_side(left, other_left) or _same_side(right, other_right)):
                return best, second
    return NONE, NONE


def _is_rival(one: Party, other: Party) -> bool:
    return one.country is not None and one.country == other.country and alike(one, other).points < NAMESAKE


def _same_side(one: Party, other: Party) -> bool:
    """Tell whether two parties of one gathering are of one state or body."""
    bodies = {one.key, *one.acts_for} & {other.key, *other.acts_for}
    return bool(bodies) or (one.country is not None and one.country == other.country)


def _by_words(one: Party, other: Party, around: tuple[frozenset[str], frozenset[str]]) -> Likeness:
    """Return how far two parties are one, knowing the words with which the other report tells of them."""
    found = alike(one, other)
    if not 0 < found.points < OFFICIAL or one.is_person == other.is_person:
        return found
    described, person, words = (one, other, around[1]) if other.is_person else (other, one, around[0])
    said = {stem(word) for word in _words(described)} & words
    if not described.key.startswith(DESCRIBED) or len(said) < TELLING:
        return found
    return Likeness(OFFICIAL, f"{_called(person)}, told as {_called(described)}")


@lru_cache(maxsize=65536)
def alike(one: Party, other: Party) -> Likeness:
    """Return how far two parties are one."""
    if one.key == other.key and one.is_named and other.is_named:
        points = NAMED if one.is_person else SAME_STATE if one.is_state else BODY
        return Likeness(points, f"both {_called(one)}")
    if one.is_person and other.is_person:
        if _is_namesake(one, other):
            return Likeness(NAMESAKE, f"{_called(one)} can be {_called(other)}")
        return NONE
    if one.key in other.acts_for or other.key in one.acts_for:
        return Likeness(FOR, f"{_called(one)} and {_called(other)}, one for the other")
    if one.acts_for & other.acts_for:
        body = min(one.acts_for & other.acts_for)
        is_unnamed = not (one.is_named and other.is_named)
        return Likeness(OFFICIAL if is_unnamed else BESIDE, f"both for {_name(body)}")
    return _loosely(one, other)


def _loosely(one: Party, other: Party) -> Likeness:
    """Return how far two parties may be one of which one is not named."""
    is_place = [party.key.startswith(PLACE) for party in (one, other)]
    if one.is_named and other.is_named and any(is_place) and not all(is_place):
        return Likeness(UNKNOWN, "one side is told by a place")
    if one.is_named and other.is_named:
        person, state = (one, other) if one.is_person else (other, one)
        if person.is_person and state.is_state and person.country == state.country:
            return Likeness(BESIDE, f"{_called(person)} is of {state.country}")
        return NONE
    if one.country is not None and one.country == other.country:
        return Likeness(BESIDE, f"both of {one.country}")
    return _by_description(one, other)


def _by_description(one: Party, other: Party) -> Likeness:
    """Return how far two parties may be one by the words that describe the one or the other."""
    named, person = (one, other) if other.is_person else (other, one)
    if person.is_person and named.key.startswith(NAME) and len(_words(named)) == 1:
        is_of_person = _words(named)[0] in _words(person)
        return Likeness(NAMESAKE, f"{_called(named)} can be {_called(person)}") if is_of_person else UNLIKE
    told = _by_words_alone(one, other)
    if told is not None:
        return told
    if _is_short_for(one, other) or _is_short_for(other, one):
        return Likeness(OFFICIAL, f"{_called(one)} and {_called(other)}")
    is_open = one.country is None or other.country is None
    return Likeness(UNKNOWN, "one side is not named") if is_open else NONE


def _by_words_alone(one: Party, other: Party) -> Likeness | None:
    """Return how far two parties may be one that are told by words alone, or None where these say nothing."""
    if not (one.key.startswith(OF_WORDS) and other.key.startswith(OF_WORDS)):
        return None
    first, second = sorted((set(_words(one)), set(_words(other))), key=len)
    if one.key == other.key and "-" in one.key:
        return Likeness(OFFICIAL, f"both {_called(one)}")
    if first <= second and (len(first) >= TELLING or first == second):
        points = OFFICIAL if len(first) >= TELLING else BESIDE
        return Likeness(points, f"both {_called(min(one, other, key=lambda party: len(party.key)))}")
    if first & GATHERED and second & GATHERED:
        return Likeness(BESIDE, f"{_called(one)} and {_called(other)}, of one gathering")
    if not first & second and not (first | second) & CROWD:
        return UNLIKE
    return None


def _is_short_for(one: Party, other: Party) -> bool:
    """Tell whether "the police" of one report can be the other's "Kenyan police"."""
    is_described = one.key.startswith(DESCRIBED) and one.country is None
    _, has_words, words = other.key.partition("|")
    return is_described and bool(has_words) and set(_words(one)) == set(words.replace(" ", "-").split("-"))


def _is_namesake(one: Party, other: Party) -> bool:
    """Tell whether of two persons one, whose name is told in part or spelled otherwise, can be the other.

    Of a whole name respelled another state is a slip of one report.
    """
    first, second = sorted((_words(one), _words(other)), key=len)
    is_foreign = None not in (one.country, other.country) and one.country != other.country
    if len(first) < TELLING and (is_foreign or not (one.is_local or other.is_local)):
        return False
    # Whole words first: they rule nearly every pair out, and cost nothing.
    rest = [word for word in first if word not in second]
    return all(any(is_same_word(word, other_word) for other_word in second) for word in rest)


@lru_cache(maxsize=65536)
def _words(one: Party) -> tuple[str, ...]:
    """Return the words of a key that tell whom it means; how many there are of them tells nothing."""
    words = [word for word in one.key.partition(":")[2].partition("@")[0].split("-") if len(word) > 1]
    if not one.key.startswith(DESCRIBED):
        return tuple(words)
    telling = [word for word in words if word not in load_disagreements().counting and not word.isdigit()]
    return tuple(telling or words)


def last_name(one: Party) -> str:
    """Return the last word of a name, by which alone another report may call a person."""
    return next(iter(_words(one)[-1:]), "")


def _called(one: Party) -> str:
    return _name(one.key)


def _name(key: str) -> str:
    """Return a key as it can be read ("J P Singh", "IND", "Taliban")."""
    kind, _, rest = key.partition(":")
    plain = rest.partition("@")[0]
    if kind in {"country", "described"}:
        return plain.replace("|", ", ").replace("-", " ")
    return plain.replace("|", ", ").replace("-", " ").title()
