"""Claims of order held against one another and against what the ledger holds: "first visit in ten years"."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.account import Account, Contradiction, Joined, Side
from dragoman.ontology import Ontology
from dragoman.ontology.disagreements import Disagreements, load_disagreements
from dragoman.ontology.ranks import load_rank_words

from .between_dates import Stretch, stretch_of
from .between_goods import principals_of
from .between_told import Told, called, claims_of, contradiction, is_event, listed, near_pairs, published_day
from .dated_days import NEAREST

# Claims of reports so many days apart at most are of one visit or meeting.
AT_ONCE = 14
# A date longer than this, in days, tells too little of when an earlier meeting was.
LONGEST = 31
# A day that every month has.
LAST_OF_ALL = 28
# So many meetings before a "first" one are told at most, the last of them.
MOST_EARLIER = 12
FIRST = "first"
Beside = Mapping[tuple[str, str], Sequence[tuple[str, Account]]]
SINCE = re.compile(r"\bsince\b.*?\b((?:19|20)\d\d)\b", re.IGNORECASE)
LONG = re.compile(
    r"\b(?:in|for)\s+(?:more than |over |nearly |almost |about |the last |the past )?([\w-]+)(?:\s+([a-z]+))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A claim that something was the first or a later one of its kind within a stretch of days.

    `parties` are the two sides, of which either may be unknown; `reach` the days within which it is the
    first, or that hold all it counts.
    """

    account: Account
    is_first: bool
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


def find_order_contradictions(
    joined: Sequence[Joined], accounts: Sequence[Account], ontology: Ontology
) -> Iterator[Contradiction | None]:
    """Give claims of order that exclude each other, and firsts before which there were others."""
    reader = _Reader(ontology, load_disagreements())
    claims = [
        claimed
        for one in sorted(accounts, key=lambda one: one.id)
        if one.claim.family == "rank" and (claimed := reader.claimed(one)) is not None
    ]
    yield from _against_each_other(claims, joined)
    yield from _against_events(claims, joined)


# ------------------------------------------------------------ what is claimed


@dataclass(frozen=True, slots=True)
class _Reader:
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
        if rank not in load_rank_words().ordinals or noun is None or until is None:
            return None
        reach = self._reach(claim.details.get("scope"), until)
        if reach is None:
            return None
        return Claimed(
            account=account,
            is_first=rank == FIRST,
            is_visit=noun in self.words.visits,
            parties=(claim.party("holder"), claim.party("toward")),
            reach=reach,
            is_plain=self._is_plain(pieces, noun),
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
            return Stretch(dt.date(int(since[1]) + 1, 1, 1), until, words)
        long = LONG.search(words)
        return None if long is None else self._years(long[1], long[2] or "", until)

    def _years(self, number: str, unit: str, until: dt.date) -> Stretch | None:
        count = self.ontology.measures.numbers.get(number)
        value = float(number) if number.isdigit() else 1.0 if number == "a" else count.value if count else 0.0
        years = int(value * self.words.years.get(unit, 0))
        if not 0 < years < until.year - 1:
            return None
        return Stretch(dt.date(until.year - years, until.month, min(until.day, LAST_OF_ALL)), until, "")


# ------------------------------------------------------------ claims against claims


def _against_each_other(
    claims: Sequence[Claimed], joined: Sequence[Joined]
) -> Iterator[Contradiction | None]:
    """Give "the first in ten years" and "the second this year", said of one visit or meeting."""
    beside = _events_beside(joined)
    disputes: defaultdict[str, list[tuple[Claimed, Claimed]]] = defaultdict(list)
    for one, other in _met(claims, beside):
        first, later = (one, other) if one.is_first else (other, one)
        about = _common(first, later, beside) if _exclude(first, later) else None
        if about is not None:
            disputes[about].append((first, later))
    for about, pairs in sorted(disputes.items()):
        groups = [
            [
                Told(value=one, words=one.words, account=one.account)
                for one in sorted({pair[side].account.id: pair[side] for pair in pairs}.values(), key=_by_id)
            ]
            for side in (0, 1)
        ]
        said = [f"“{group[0].words}”" for group in groups]
        why = f"One report calls it the {said[0]}, another the {said[1]}: both cannot be."
        yield contradiction("order", about, groups, why)


def _met(claims: Sequence[Claimed], beside: Beside) -> Iterator[tuple[Claimed, Claimed]]:
    """Give the pairs of claims of one time whose event, or whose guest, is one."""
    meeting: defaultdict[tuple[bool, str], list[Claimed]] = defaultdict(list)
    for claimed in claims:
        events = beside.get((claimed.account.claim.document, claimed.account.sentence), ())
        for key in {*(thing for thing, _ in events), *_sides(claimed, events)[0]}:
            meeting[claimed.is_visit, key].append(claimed)
    for _, told in sorted(meeting.items()):
        if len({one.is_first for one in told}) > 1:
            yield from near_pairs(told, lambda one: one.account, AT_ONCE)


def _by_id(claimed: Claimed) -> str:
    return claimed.account.id


def _events_beside(joined: Sequence[Joined]) -> Beside:
    """Return the meetings and visits that each sentence tells of, with the account of each."""
    found: defaultdict[tuple[str, str], list[tuple[str, Account]]] = defaultdict(list)
    for thing in joined:
        for one in thing.accounts:
            if is_event(one, "actual") and one.claim.details.get("type") == "CONSULT" and one.sentence:
                found[one.claim.document, one.sentence].append((thing.id, one))
    return found


def _common(first: Claimed, later: Claimed, beside: Beside) -> str | None:
    """Return what two claims are both of: an event told in both sentences, or the one who came or met."""
    if first.is_visit != later.is_visit or abs((first.reach.last - later.reach.last).days) > AT_ONCE:
        return None
    events = [beside.get((one.account.claim.document, one.account.sentence), ()) for one in (first, later)]
    shared = {thing for thing, _ in events[0]} & {thing for thing, _ in events[1]}
    if shared:
        return min(shared)
    sides = [_sides(one, told) for one, told in zip((first, later), events, strict=True)]
    comers, hosts = sides[0][0] & sides[1][0], (sides[0][1], sides[1][1])
    is_one_way = bool(hosts[0] & hosts[1]) or (first.is_visit and not all(hosts))
    return min(comers) if comers and is_one_way else None


def _sides(claimed: Claimed, events: Sequence[tuple[str, Account]]) -> tuple[set[str], set[str]]:
    """Return who holds a claim and toward whom, and the sides of the events told beside it."""
    found: tuple[set[str], set[str]] = (set(), set())
    for place, role in enumerate(("actors", "recipients")):
        own = claimed.parties[place]
        found[place].update([] if own is None else [own])
        found[place].update(key for _, one in events for key in one.claim.parties.get(role, ()))
    return found


def _exclude(first: Claimed, later: Claimed) -> bool:
    """Tell whether the earlier ones that the later claim counts lie within the reach of the first."""
    is_within = later.reach.first >= first.reach.first
    return first.is_first and not later.is_first and first.is_plain and is_within


# ------------------------------------------------------------ claims against events


def _against_events(claims: Sequence[Claimed], joined: Sequence[Joined]) -> Iterator[Contradiction | None]:
    """Give "the first meeting" of two before which the ledger holds another one of theirs."""
    beside = _events_beside(joined)
    thing_of = {thing.id: thing for thing in joined}
    met = _by_pair([thing for thing in joined if thing.family == "event"])
    disputes: defaultdict[tuple[str, ...], list[tuple[Claimed, list[Told[Stretch]]]]] = defaultdict(list)
    for claimed in claims:
        pair = frozenset(party for party in claimed.parties if party is not None)
        if not claimed.is_first or not claimed.is_plain or len(pair) < len(claimed.parties):
            continue
        place = claimed.account.claim.document, claimed.account.sentence
        own = [thing_of[key] for key, _ in beside.get(place, ())]
        before = _before(claimed, met.get((pair, claimed.is_visit), ()), _day_of(claimed, own))
        if before:
            disputes[*sorted(pair), str(claimed.is_visit)].append((claimed, before))
    for _, dispute in sorted(disputes.items()):
        yield _order_contradiction(dispute)


def _by_pair(events: Sequence[Joined]) -> dict[tuple[frozenset[str], bool], list[Joined]]:
    """Return the visits, and the meetings face to face, by the two who met or for whom they acted."""
    acting_for = principals_of(
        sorted((one for thing in events for one in thing.accounts), key=lambda one: one.id)
    )
    found: defaultdict[tuple[frozenset[str], bool], list[Joined]] = defaultdict(list)
    for thing in events:
        for pair, is_visit in sorted(_pairs(thing, acting_for), key=lambda one: (sorted(one[0]), one[1])):
            found[pair, is_visit].append(thing)
    return dict(found)


def _pairs(thing: Joined, acting_for: Mapping[str, str]) -> set[tuple[frozenset[str], bool]]:
    found = set()
    for account in thing.accounts:
        claim, mode = account.claim, account.claim.details.get("mode")
        if not is_event(account, "actual") or claim.details.get("type") != "CONSULT":
            continue
        sides = [
            {body for key in claim.parties.get(role, ()) for body in (key, acting_for.get(key, key))}
            for role in ("actors", "recipients")
        ]
        pairs = {frozenset((one, other)) for one in sides[0] for other in sides[1] if one != other}
        kinds = [True, False] if mode == "visit" else [False] if mode is None else []
        found |= {(pair, kind) for pair in pairs for kind in kinds}
    return found


def _day_of(claimed: Claimed, own: Sequence[Joined]) -> dt.date:
    """Return the day of what is called the first, or one some time before the report."""
    days = [claimed.account.claim.date, *(one.claim.date for thing in own for one in thing.accounts)]
    told = [
        found.first for date in days if (found := stretch_of(date)) is not None and found.length < AT_ONCE
    ]
    return min(told, default=claimed.reach.last - dt.timedelta(days=AT_ONCE))


def _before(claimed: Claimed, things: Sequence[Joined], day: dt.date) -> list[Told[Stretch]]:
    """Return the last accounts of meetings within the reach of a claim that lie clearly before its own."""
    found = []
    for account in (one for thing in things for one in thing.accounts):
        days = stretch_of(account.claim.date) if is_event(account, "actual") else None
        if days is None or days.length > LONGEST or days.first < claimed.reach.first:
            continue
        if (day - days.last).days > NEAREST:
            words = f"{days.iso}: {called([account])}"
            found.append(Told(value=days, words=words, account=account))
    found.sort(key=lambda one: (one.value.last, one.account.id))
    return found[-MOST_EARLIER:]


def _order_contradiction(dispute: Sequence[tuple[Claimed, list[Told[Stretch]]]]) -> Contradiction | None:
    claims = [Told(value=one, words=one.words, account=one.account) for one, _ in dispute]
    events = sorted(
        {told.account.id: told for _, before in dispute for told in before}.values(),
        key=lambda one: (one.value.first, one.account.id),
    )
    earlier = listed(list(dict.fromkeys(one.words for one in events)))
    why = f"It is called the “{claims[0].words}”, but earlier ones are on record: {earlier}."
    sides = [
        Side(value=claims[0].words, claims=claims_of(claims)),
        Side(value=events[0].words, claims=claims_of(events)),
    ]
    sources = {one.account.source for one in claims} | {one.account.source for one in events}
    about = min(one.account.id for one in claims)
    return Contradiction(kind="order", about=about, sides=tuple(sides), why=why) if len(sources) > 1 else None
