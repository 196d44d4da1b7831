"""What reports claim of the order of visits and meetings, and the events of which they claim it."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.account import Account, Joined
from dragoman.ontology import Ontology
from dragoman.ontology.disagreements import Disagreements
from dragoman.ontology.ranks import NOT, load_rank_words

from .between_dates import Stretch, stretch_of
from .between_told import is_event, published_day
from .conflicting_weekdays import MONTHS

# A day that every month has.
LAST_OF_ALL = 28
# So many days after it the next month has begun.
LONGEST_MONTH = 5
FIRST = "first"
SINCE = re.compile(r"\bsince\b.*?\b((?:19|20)\d\d)\b", re.IGNORECASE)
SINCE_MONTH = re.compile(rf"\bsince\b.*?\b({'|'.join(MONTHS)})\b", re.IGNORECASE)
LONG = re.compile(
    r"\b(?:in|for)\s+(?:more than |over |nearly |almost |about |the last |the past )?([\w-]+)(?:\s+([a-z]+))?"
)
# A sentence that says of the event before it of what rank it was.
SAID_OF_IT = re.compile(
    r"(?:it|(?:this|that|these)(?: \w+)?|they|(?:the|their) \w+)\s+(?:is|was|were)\b", re.IGNORECASE
)
YEAR = re.compile(r"\b(?:in|since)\s+(?:\w+\s+)?((?:19|20)\d\d)\b")
Beside = Sequence[tuple[str, Account]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A claim that something was the first or a later one of its kind within a stretch of days.

    `parties` are the two sides, of which either may be unknown; `reach` the days within which it is the
    first, or that hold all it counts.
    """

    account: Account
    is_first: bool
    is_denial: bool
    is_visit: bool
    parties: tuple[str | None, str | None]
    reach: Stretch
    is_plain: bool

    @property
    def words(self) -> str:
        """Return the claim in the report's words."""
        details = self.account.claim.details
        words = f"{details['rank']} {details['of']}"
        scope = str(details.get("scope") or "")
        return words if scope in words else f"{words} {scope}"


# ------------------------------------------------------------ what is claimed


@dataclass(frozen=True, slots=True)
class OrderReader:
    """Reads claims of order out of ranks."""

    ontology: Ontology
    words: Disagreements

    def claimed(self, account: Account) -> Claimed | None:
        """Return what a rank claims of visits or meetings, None of anything else."""
        claim = account.claim
        rank = str(claim.details.get("rank"))
        until = published_day(account)
        pieces = str(claim.details.get("of")).lower().split()
        noun = next((word for word in pieces if word in self.words.visits | self.words.meetings), None)
        if rank.removeprefix(NOT) not in load_rank_words().ordinals or noun is None or until is None:
            return None
        reach = self._reach(claim.details.get("scope"), until)
        if reach is None:
            return None
        return Claimed(
            account=account,
            is_first=rank == FIRST,
            is_denial=rank == NOT + FIRST,
            is_visit=noun in self.words.visits,
            parties=(claim.party("holder"), claim.party("toward")),
            reach=reach,
            is_plain=self._is_plain(pieces, noun) and not _is_in_office(account),
        )

    def _is_plain(self, pieces: Sequence[str], noun: str) -> bool:
        """Tell whether nothing but its sides narrows what is claimed ("first meeting with Ruiz")."""
        place = pieces.index(noun)
        after = pieces[place + 1 : place + 2]
        return set(pieces[:place]) <= self.words.plain and set(after) <= self.words.sides

    def _reach(self, scope: object, until: dt.date) -> Stretch | None:
        """Return the days to which a scope reaches back, all days without one; None of another scope."""
        words = str(scope or "").lower()
        if not words or words in self.words.always:
            return Stretch(dt.date.min, until, "")
        if words.endswith("this year"):
            return Stretch(dt.date(until.year, 1, 1), until, words)
        since = SINCE.search(words)
        if since is not None:
            # How much of the year counts is not told.
            first = dt.date(int(since[1]) + 1, 1, 1)
            return Stretch(first, until, words) if first <= until else None
        month = SINCE_MONTH.search(words)
        if month is not None:
            return _since_month(MONTHS[month[1].lower()], until, words)
        long = LONG.search(words)
        return None if long is None else self._years(long[1], long[2] or "", until)

    def _years(self, number: str, unit: str, until: dt.date) -> Stretch | None:
        count = self.ontology.measures.numbers.get(number)
        value = float(number) if number.isdigit() else 1.0 if number == "a" else count.value if count else 0.0
        years = int(value * self.words.years.get(unit, 0))
        if not 0 < years < until.year - 1:
            return None
        return Stretch(dt.date(until.year - years, until.month, min(until.day, LAST_OF_ALL)), until, "")


def _since_month(month: int, until: dt.date, words: str) -> Stretch | None:
    """Return the days after the last month of a name: how much of the month itself counts is not told."""
    ended = dt.date(until.year - int(month >= until.month), month, LAST_OF_ALL)
    first = (ended + dt.timedelta(days=LONGEST_MONTH)).replace(day=1)
    return Stretch(first, until, words)


def _is_in_office(account: Account) -> bool:
    """Tell whether an order is claimed of a time in office ("his first visit to Quito as minister")."""
    of = str(account.claim.details.get("of"))
    return re.search(rf"{re.escape(of)}\s+as\b", account.sentence) is not None


# ------------------------------------------------------------ of which events


@dataclass(frozen=True, slots=True)
class Meetings:
    """The meetings and visits that reports tell of, by sentence and in the order of each report."""

    by_sentence: Mapping[tuple[str, str], Beside]
    by_document: Mapping[str, Sequence[tuple[int, str, Account]]]

    def beside(self, claimed: Claimed) -> Beside:
        """Return the events of which an order is claimed: its sentence's, or the one told before it."""
        account = claimed.account
        own = self.by_sentence.get((account.claim.document, account.sentence), ())
        place = _place(account, "rank")
        is_told_before = SAID_OF_IT.match(account.sentence) is not None
        if place is None or not is_told_before or (own and not claimed.is_denial):
            return own
        before = [one for one in self.by_document.get(account.claim.document, ()) if one[0] < place]
        return [(thing, event) for _, thing, event in before[-1:]]

    def tells_earlier(self, denial: Claimed, reach: Stretch) -> bool:
        """Tell whether who denies that it was the first names a year or a meeting since when it was not.

        "It was not the first: they had met in Oslo in March."
        """
        account, days = denial.account, {stretch_of(one.claim.date) for _, one in self.beside(denial)}
        told = self.by_sentence.get((account.claim.document, account.sentence), ())
        earlier = [found for _, one in told if (found := stretch_of(one.claim.date)) not in {None, *days}]
        years = {int(year) for year in YEAR.findall(account.sentence)} - {denial.reach.last.year}
        is_year = any(reach.first <= dt.date(year, 1, 1) for year in years)
        return is_year or any(one is not None and reach.holds(one) for one in earlier)


def meetings_of(joined: Sequence[Joined]) -> Meetings:
    """Return the meetings and visits that took place, with the account of each."""
    by_sentence: defaultdict[tuple[str, str], list[tuple[str, Account]]] = defaultdict(list)
    by_document: defaultdict[str, list[tuple[int, str, Account]]] = defaultdict(list)
    for thing in joined:
        for one in thing.accounts:
            if not is_event(one, "actual") or one.claim.details.get("type") != "CONSULT" or not one.sentence:
                continue
            by_sentence[one.claim.document, one.sentence].append((thing.id, one))
            place = _place(one, "trigger")
            if place is not None:
                by_document[one.claim.document].append((place, thing.id, one))
    in_order = {name: sorted(some, key=lambda one: (one[0], one[2].id)) for name, some in by_document.items()}
    return Meetings(by_sentence, in_order)


def _place(account: Account, field: str) -> int | None:
    pieces = account.claim.evidence.get(field, ())
    return pieces[0].span.start if pieces else None
