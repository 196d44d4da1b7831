"""An office that a report gives a person, as it is held against those of other reports."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model.account import Account
from dragoman.ontology import Ontology
from dragoman.ontology.disagreements import load_disagreements
from dragoman.ontology.titles import Title

from .between_told import published_day, words_of

COMPLEMENT = re.compile(r" (?:of|for|to|on) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An office that a report gives a person: its title, whose it is, and where it stands on ladders.

    `owner` is the state or body, None where the report names none; `is_open` where it names one that the
    vocabulary does not know.
    """

    account: Account
    title: Title
    owner: str | None
    is_open: bool
    rungs: tuple[tuple[int, int], ...]

    @property
    def standing(self) -> str:
        """Return how it is held: current, acting, former."""
        return str(self.account.claim.details.get("standing"))

    @property
    def day(self) -> dt.date | None:
        """Return the day of the report."""
        return published_day(self.account)

    @property
    def words(self) -> str:
        """Return the title in the report's words; of "her counterpart" what the counterpart is."""
        quote, title = words_of(self.account, "title"), str(self.account.claim.details.get("title"))
        return quote if quote and set(quote.lower().split()) & set(title.lower().split()) else title


def held_of(account: Account, ontology: Ontology) -> Held | None:
    """Return the office that a claim gives a person, None where its title is not known."""
    details = account.claim.details
    body = details.get("of")
    owner = ontology.owner_named(body) if isinstance(body, str) else None
    is_open = isinstance(body, str) and owner is None
    words = str(details.get("title"))
    whole = _of_charge(words, body, ontology) if isinstance(body, str) and is_open else None
    title, is_open = (whole, False) if whole is not None else (_title(words, ontology), is_open)
    if title is None:
        return None
    return Held(account=account, title=title, owner=owner, is_open=is_open, rungs=_rungs(title))


def _title(words: str, ontology: Ontology) -> Title | None:
    """Return the title that some words are a form of, also of the deputy of one ("vice health minister")."""
    first, _, rest = words.partition(" ")
    chief = ontology.titles.find(rest) if first.lower() in ontology.offices.seconds else None
    found = ontology.titles.find(words)
    if found is not None or chief is None:
        return found or ontology.titles.find(COMPLEMENT.split(words)[0])
    return _second(chief)


def _of_charge(words: str, charge: str, ontology: Ontology) -> Title | None:
    """Return the title that some words are with what they name as its charge ("minister", "armed forces")."""
    first, _, rest = words.lower().partition(" ")
    is_deputy = first in ontology.offices.seconds
    plain = rest if is_deputy else words.lower()
    forms = (f"{charge} {plain}", f"{plain} of the {charge}", f"{plain} of {charge}")
    found = next((one for form in forms if (one := ontology.titles.find(form.lower())) is not None), None)
    return _second(found) if is_deputy and found is not None else found


def _second(chief: Title) -> Title:
    return replace(chief, title=f"Deputy {chief.title}", names=(), level="deputy")


def _rungs(title: Title) -> tuple[tuple[int, int], ...]:
    # "Minister" alone is said for short of every sort of minister.
    rungs = load_disagreements().rungs
    is_ministry = title.title.endswith(" Minister") and title.level is not None
    return rungs.get(title.title, rungs.get(title.level or "", ()) if is_ministry else ())


def days_between(one: Held, other: Held) -> int | None:
    """Return how many days after one report the other is dated, None where a day is not known."""
    return None if one.day is None or other.day is None else (other.day - one.day).days


def holder_name(offices: Sequence[Held]) -> str:
    """Return what most reports call the holder of some offices."""
    names = [words for one in offices if (words := words_of(one.account, "holder")) is not None]
    return min(names, key=lambda name: (-names.count(name), -len(name), name), default="One person")
