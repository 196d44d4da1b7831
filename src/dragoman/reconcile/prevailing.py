"""What is held of one thing that several reports tell of: the fullest account, corrected by the others."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from dragoman.model.account import STATUS_FIELDS, Account, Held, Joined
from dragoman.model.date import Date, beginning_of
from dragoman.model.entity import Place
from dragoman.model.filing import Detail, FiledClaim

Value = TypeVar("Value")
# Of values that as many sources give, the one that the words themselves say goes first.
WAYS = {"stated": 0, "resolved": 1, "inferred": 2}
FINENESS = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
LAST_DAY = "9999-12-31"
# In the key of an actor whom one report alone describes.
LOCAL = "#"


def prevailing(joined: Joined) -> Held:
    """Return what is held of a thing: in each field what most independent sources say, else the fullest.

    What a person said of a field goes before what reports say.
    """
    lead = min(joined.accounts, key=_poorness)
    decided = _by_persons(joined)
    days = [account.published for account in joined.accounts if account.published is not None]
    return Held(
        joined=joined,
        lead=lead,
        details=_details(joined, lead) | _decided_details(decided),
        parties={**_parties(joined, lead), **_decided_parties(decided)},
        principals=_principals(joined, lead),
        date=decided["date"].date if "date" in decided else _date(joined, lead),
        place=decided["place"].place if "place" in decided else _place(joined, lead),
        reported=min(days, default=None),
        confidence=max(account.claim.confidence for account in joined.accounts),
    )


def _by_persons(joined: Joined) -> Mapping[str, FiledClaim]:
    """Return the fields that a person gave, each with the first claim of which he did."""
    decided: dict[str, FiledClaim] = {}
    for account in joined.accounts:
        for name in sorted(account.decided):
            decided.setdefault(name, account.claim)
    return decided


def _decided_details(decided: Mapping[str, FiledClaim]) -> dict[str, Detail]:
    return {name: claim.details[name] for name, claim in decided.items() if name in claim.details}


def _decided_parties(decided: Mapping[str, FiledClaim]) -> Mapping[str, tuple[str, ...]]:
    return {name: claim.parties[name] for name, claim in decided.items() if name in claim.parties}


def _poorness(account: Account) -> tuple[object, ...]:
    """Return how little an account tells; between equals the earlier one goes first, then the lesser id."""
    claim = account.claim
    told = sum(value not in (None, [], False) for value in claim.details.values())
    return (
        claim.date is None,
        claim.place is None,
        -sum(LOCAL not in key for key in claim.everybody),
        -len(claim.everybody),
        -told,
        -claim.confidence,
        account.published or LAST_DAY,
        account.id,
    )


def _details(joined: Joined, lead: Account) -> dict[str, Detail]:
    """Return the lead's details with the status that prevails, and what it leaves open from others."""
    details = dict(lead.claim.details)
    for account in joined.accounts:
        details.update(
            (name, value)
            for name, value in account.claim.details.items()
            if details.get(name) is None and value is not None
        )
    name = STATUS_FIELDS.get(joined.family)
    if joined.family == "event" and name is not None:
        details[name] = _status(joined, str(details[name]))
    return details


def _status(joined: Joined, lead: str) -> str:
    """Return what most sources say, where it was once planned and then happened that it happened."""
    told = _by_sources(joined, lambda account: str(account.claim.details["status"]))
    if told.get("actual", 0) >= told.get("denied", 0) and "actual" in told:
        return "actual"
    return min(told, key=lambda status: (-told[status], status != lead, status))


def _parties(joined: Joined, lead: Account) -> Mapping[str, tuple[str, ...]]:
    """Return the parties of the lead, and those whom two independent sources name in the same part."""
    taken = set(lead.claim.everybody)
    named = _sources_of(joined, _in_parts)
    parties = dict(lead.claim.parties)
    for role, key in sorted(named):
        if key not in taken and role in parties and len(named[role, key]) > 1:
            parties[role] = (*parties[role], key)
            taken.add(key)
    return parties


def _in_parts(account: Account) -> list[tuple[str, str]]:
    return [(role, key) for role, keys in account.claim.parties.items() for key in keys]


def _principals(joined: Joined, lead: Account) -> Mapping[str, str]:
    principals: dict[str, str] = {}
    for account in (lead, *joined.accounts):
        for key, body in account.claim.principals.items():
            principals.setdefault(key, body)
    return principals


def _date(joined: Joined, lead: Account) -> Date | None:
    """Return the date that most sources give; a stated and a finer one goes first among equals."""
    dated = [account for account in (lead, *joined.accounts) if account.claim.date is not None]
    sources = _sources_of(
        joined, lambda account: () if account.claim.date is None else (_stretch(account.claim.date),)
    )
    return min(
        (account.claim.date for account in dated if account.claim.date is not None),
        key=lambda date: (
            -len(sources[_stretch(date)]),
            WAYS[date.how],
            FINENESS.index(date.precision),
            beginning_of(date.start or date.end or LAST_DAY),
        ),
        default=None,
    )


def _stretch(date: Date) -> tuple[str | None, str | None]:
    return date.start, date.end


def _place(joined: Joined, lead: Account) -> Place | None:
    sources = _sources_of(
        joined, lambda account: () if account.claim.place is None else (_where(account.claim.place),)
    )
    places = [account.claim.place for account in (lead, *joined.accounts) if account.claim.place is not None]
    return min(
        places,
        key=lambda place: (-len(sources[_where(place)]), place.kind == "country"),
        default=None,
    )


def _where(place: Place) -> tuple[str, str | None]:
    return place.name, place.country


def _by_sources(joined: Joined, told: Callable[[Account], Value]) -> dict[Value, int]:
    return {
        value: len(found) for value, found in _sources_of(joined, lambda account: (told(account),)).items()
    }


def _sources_of(joined: Joined, told: Callable[[Account], Iterable[Value]]) -> dict[Value, set[str]]:
    """Return the independent sources that give each value."""
    found: dict[Value, set[str]] = defaultdict(set)
    for account in joined.accounts:
        for value in told(account):
            found[value].add(account.source)
    return found
