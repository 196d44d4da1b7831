"""One count of one event that reports of the same day give otherwise, or a later report lower."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dragoman.model.account import Account, Contradiction, Joined
from dragoman.ontology.disagreements import load_disagreements

from .between_dates import stretch_of
from .between_goods import Quantity, singular
from .between_told import Told, by_sources, called, contradiction, group_told, listed, published_day
from .dated_days import NEAREST

Count = Told[Quantity]
Beside = Mapping[tuple[str, str], Sequence[Account]]


def find_figure_contradictions(
    joined: Sequence[Joined], accounts: Sequence[Account]
) -> Iterator[Contradiction | None]:
    """Give counts told in the sentences of one event, of the same thing, that cannot all be true."""
    beside: defaultdict[tuple[str, str], list[Account]] = defaultdict(list)
    for account in sorted(accounts, key=lambda one: one.id):
        if account.claim.family == "figure" and account.sentence:
            beside[account.claim.document, account.sentence].append(account)
    for thing in joined:
        if thing.family == "event" and len(thing.accounts) > 1:
            for what, counts in _counts(thing, beside).items():
                yield _apart(thing, what, counts)


def _counts(thing: Joined, beside: Beside) -> Mapping[str, Sequence[Count]]:
    """Return the counts in the sentences of an event by what they count, without those told twice."""
    found: defaultdict[str, dict[str, dict[str, Account]]] = defaultdict(lambda: defaultdict(dict))
    for event in _dated(thing):
        for figure in beside.get((event.claim.document, event.sentence), ()):
            found[_counted(figure, event)][event.claim.document][figure.id] = figure
    return {
        what: [_count(*figures.values()) for figures in of.values() if len(figures) == 1]
        for what, of in sorted(found.items())
    }


def _dated(thing: Joined) -> Sequence[Account]:
    """Return the accounts that tell the days of an event; without them it may be another of its kind."""
    days = {one.id: stretch_of(one.claim.date) for one in thing.accounts}
    return [one for one in thing.accounts if (told := days[one.id]) is not None and told.length <= NEAREST]


def _count(figure: Account) -> Count:
    value = figure.claim.details.get("value")
    number = float(value) if isinstance(value, int | float) else 0.0
    pieces = figure.claim.evidence.get("value", ())
    words = pieces[0].quote if pieces else str(value)
    bound = str(figure.claim.details.get("bound") or "exact")
    return Told(value=Quantity(number, bound), words=words, account=figure)


def _counted(figure: Account, event: Account) -> str:
    """Return what a figure counts: the word that stands for it, or what the event did to people."""
    words = load_disagreements()
    what = str(figure.claim.details.get("what")).lower().partition(" of ")[0].split()
    last = singular(what[-1]) if what else ""
    if last in words.anybody:
        fates = [words.same_count.get(one.quote.lower()) for one in event.claim.evidence.get("trigger", ())]
        is_whom = _stands_in(figure, event, "recipients")
        return next((fate for fate in fates if fate is not None and is_whom), " ".join(what))
    return words.same_count.get(last) or " ".join(map(singular, what))


def _stands_in(figure: Account, event: Account, role: str) -> bool:
    """Tell whether a figure counts those who are a party of an event."""
    spans = [piece.span for piece in event.claim.evidence.get(role, ())]
    return any(span.covers(one.span) for one in figure.claim.evidence.get("value", ()) for span in spans)


def _apart(thing: Joined, what: str, counts: Sequence[Count]) -> Contradiction | None:
    disputed = [one for pair in combinations(counts, 2) if _is_dispute(*pair) for one in pair]
    values = {one.value for one in disputed}
    told = [one for one in counts if one.value in values]
    groups = group_told(
        told, agree=Quantity.agrees, order=lambda one: (float(one.bound != "exact"), one.value)
    )
    listed_values = listed([by_sources(group[0].words, group) for group in groups])
    why = f"Reports of the {called(thing.accounts)} count differently ({what}): {listed_values}."
    return contradiction("quantity", thing.id, groups, why)


def _is_dispute(one: Count, other: Count) -> bool:
    """Tell whether two counts cannot both be true: of one day they differ, or the later one is lower."""
    days = published_day(one.account), published_day(other.account)
    if days[0] is None or days[1] is None or one.value.agrees(other.value):
        return False
    earlier, later = (one, other) if days[0] <= days[1] else (other, one)
    return days[0] == days[1] or later.value.value < earlier.value.value
