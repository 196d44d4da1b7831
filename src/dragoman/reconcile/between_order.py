"""Claims of order held against one another and against what the ledger holds: "first visit in ten years"."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dragoman.model.account import Account, Contradiction, Joined, Side
from dragoman.ontology import Ontology
from dragoman.ontology.disagreements import load_disagreements

from .between_dates import Stretch, stretch_of
from .between_goods import principals_of
from .between_told import Told, called, claims_of, contradiction, is_event, listed, near_pairs
from .dated_days import NEAREST
from .orders_claimed import Beside, Claimed, Meetings, OrderReader, meetings_of
from .told_words import content

# Claims of reports so many days apart at most are of one visit or meeting; a denial comes later.
AT_ONCE, DENIED_WITHIN = 14, 31
# A date longer than this, in days, tells too little of when an earlier meeting was.
LONGEST = 31
# So many meetings before a "first" one are told at most, the last of them.
MOST_EARLIER = 12


def find_order_contradictions(
    joined: Sequence[Joined], accounts: Sequence[Account], ontology: Ontology
) -> Iterator[Contradiction | None]:
    """Give claims of order that exclude each other, and firsts before which there were others."""
    reader = OrderReader(ontology, load_disagreements())
    claims = [
        claimed
        for one in sorted(accounts, key=lambda one: one.id)
        if one.claim.family == "rank" and (claimed := reader.claimed(one)) is not None
    ]
    yield from _against_each_other(claims, joined)
    yield from _against_events(claims, joined)


# ------------------------------------------------------------ claims against claims


def _against_each_other(
    claims: Sequence[Claimed], joined: Sequence[Joined]
) -> Iterator[Contradiction | None]:
    """Give "the first in ten years" and "the second this year", said of one visit or meeting."""
    meetings = meetings_of(joined)
    disputes: defaultdict[str, list[tuple[Claimed, Claimed]]] = defaultdict(list)
    for one, other in _met(claims, meetings):
        first, later = (one, other) if one.is_first else (other, one)
        about = _common(first, later, meetings) if _exclude(first, later, meetings) else None
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


def _met(claims: Sequence[Claimed], meetings: Meetings) -> Iterator[tuple[Claimed, Claimed]]:
    """Give the pairs of claims of one time whose event, or whose guest, is one."""
    meeting: defaultdict[tuple[bool, str], list[Claimed]] = defaultdict(list)
    for claimed in claims:
        events = meetings.beside(claimed)
        for key in {*(thing for thing, _ in events), *_sides(claimed, events)[0]}:
            meeting[claimed.is_visit, key].append(claimed)
    for _, told in sorted(meeting.items()):
        if len({one.is_first for one in told}) > 1:
            yield from near_pairs(told, lambda one: one.account, DENIED_WITHIN)


def _by_id(claimed: Claimed) -> str:
    return claimed.account.id


def _common(first: Claimed, later: Claimed, meetings: Meetings) -> str | None:
    """Return what two claims are both of: one event, or the one who came or met."""
    most = DENIED_WITHIN if later.is_denial else AT_ONCE
    if first.is_visit != later.is_visit or abs((first.reach.last - later.reach.last).days) > most:
        return None
    events = [meetings.beside(one) for one in (first, later)]
    shared = {thing for thing, _ in events[0]} & {thing for thing, _ in events[1]}
    if shared:
        return min(shared)
    sides = [_sides(one, told) for one, told in zip((first, later), events, strict=True)]
    comers, hosts = sides[0][0] & sides[1][0], (sides[0][1], sides[1][1])
    is_one_way = bool(hosts[0] & hosts[1]) or (first.is_visit and not all(hosts))
    return min(comers) if comers and is_one_way else None


def _sides(claimed: Claimed, events: Beside) -> tuple[set[str], set[str]]:
    """Return who holds a claim and toward whom, and the sides of the events told beside it."""
    found: tuple[set[str], set[str]] = (set(), set())
    for place, role in enumerate(("actors", "recipients")):
        own = claimed.parties[place]
        found[place].update([] if own is None else [own])
        found[place].update(key for _, one in events for key in one.claim.parties.get(role, ()))
    return found


def _exclude(first: Claimed, later: Claimed, meetings: Meetings) -> bool:
    """Tell whether the earlier ones that the later claim counts lie within the reach of the first."""
    is_told = later.is_denial and meetings.tells_earlier(later, first.reach)
    is_within = later.reach.first >= first.reach.first or is_told
    is_of_all = first.is_plain or (later.is_denial and _is_narrowed_alike(first, later))
    return first.is_first and not later.is_first and is_of_all and is_within


def _is_narrowed_alike(first: Claimed, denial: Claimed) -> bool:
    """Tell whether a denial has the words that narrow the claim: "by a British minister"."""
    return content(str(first.account.claim.details["of"])) <= content(denial.account.sentence)


# ------------------------------------------------------------ claims against events


def _against_events(claims: Sequence[Claimed], joined: Sequence[Joined]) -> Iterator[Contradiction | None]:
    """Give "the first meeting" of two before which the ledger holds another one of theirs."""
    meetings = meetings_of(joined)
    thing_of = {thing.id: thing for thing in joined}
    met = _by_pair([thing for thing in joined if thing.family == "event"])
    disputes: defaultdict[tuple[str, ...], list[tuple[Claimed, list[Told[Stretch]]]]] = defaultdict(list)
    for claimed in claims:
        pair = frozenset(party for party in claimed.parties if party is not None)
        if not claimed.is_first or not claimed.is_plain or len(pair) < len(claimed.parties):
            continue
        own = [thing_of[key] for key, _ in meetings.beside(claimed)]
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
