"""Gifts as they can be held against each other: whose to whom, which good, how much."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.model.account import Account
from dragoman.ontology.disagreements import load_disagreements

# Two measures are one where they differ by less: told exactly, told "about", in units whose size is assumed.
EXACT, ABOUT, ASSUMED = 0.005, 0.1, 0.12
# A rounder number is the other's where it differs by no more.
ROUNDED = 0.05
GIVEN = ("delivered", "sent")
LOWER, UPPER = frozenset(("over", "at-least")), frozenset(("under", "up-to"))
SHORTEST_PLURAL = 3


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, how it is bounded, and whether the size of its unit was assumed."""

    value: float
    bound: str = "exact"
    is_assumed: bool = False

    def agrees(self, other: "Quantity") -> bool:
        """Tell whether both can be true of one thing."""
        low, high = sorted((self, other), key=lambda one: one.value)
        is_bounded = low.bound in LOWER or high.bound in UPPER
        return is_bounded or is_same_amount(self, other)


def is_same_amount(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers are one, up to rounding."""
    least, most = sorted((abs(one.value), abs(other.value)))
    leeway = ASSUMED if one.is_assumed != other.is_assumed else EXACT
    if "about" in (one.bound, other.bound):
        leeway = max(leeway, ABOUT)
    apart = most - least
    return apart <= leeway * most or (apart <= ROUNDED * most and _is_rounded(least, most))


def _is_rounded(one: float, other: float) -> bool:
    """Tell whether one number is the other in fewer figures ("12,000" of "11,950")."""
    for rough, fine in ((one, other), (other, one)):
        figures = len(f"{int(rough)}".rstrip("0"))
        if float(rough).is_integer() and figures < len(f"{int(fine)}".rstrip("0")):
            return float(f"{fine:.{max(figures - 1, 0)}e}") == rough
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gift:
    """A transfer with whom its parties act for: `unit` is SI where the amount converts."""

    account: Account
    giver: str | None
    receiver: str | None
    good: str
    unit: str
    quantity: Quantity

    @property
    def status(self) -> str:
        """Return how far the gift has come."""
        return str(self.account.claim.details.get("status"))

    @property
    def counting(self) -> str:
        """Return whether it is counted as a shipment or a total."""
        return str(self.account.claim.details.get("counting"))

    @property
    def words(self) -> str:
        """Return the amount in the report's words, or as it was read."""
        pieces = self.account.claim.evidence.get("amount", ())
        details = self.account.claim.details
        return pieces[0].quote if pieces else f"{details.get('amount')} {details.get('unit')}"


def gifts_of(accounts: Iterable[Account]) -> tuple[Gift, ...]:
    """Return the transfers among some accounts, in order of their ids."""
    ordered = sorted(accounts, key=lambda one: one.id)
    principals = principals_of(ordered)
    return tuple(_gift(one, principals) for one in ordered if one.claim.family == "transfer")


def principals_of(accounts: Sequence[Account]) -> Mapping[str, str]:
    """Return whom each actor acts for, of those for whom all reports say the same."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for account in accounts:
        for actor, principal in account.claim.principals.items():
            told[actor].add(principal)
    return {actor: next(iter(bodies)) for actor, bodies in told.items() if len(bodies) == 1}


def _gift(account: Account, principals: Mapping[str, str]) -> Gift:
    details, measure = account.claim.details, account.claim.details.get("si")
    value, unit, is_assumed = details.get("amount"), details.get("unit"), False
    if isinstance(measure, dict):
        value, unit, is_assumed = measure.get("value"), measure.get("unit"), bool(measure.get("assumed"))
    giver, receiver = (_body(account, role, principals) for role in ("giver", "receiver"))
    number = float(value) if isinstance(value, int | float) else 0.0
    return Gift(
        account=account,
        giver=giver,
        receiver=receiver,
        good=good_of(str(details.get("item"))),
        unit=str(unit),
        quantity=Quantity(number, str(details.get("bound") or "exact"), is_assumed),
    )


def _body(account: Account, role: str, principals: Mapping[str, str]) -> str | None:
    party = account.claim.party(role)
    own = None if party is None else account.claim.principals.get(party)
    return own or (None if party is None else principals.get(party, party))


@cache
def good_of(item: str) -> str:
    """Return the name of a good without idle words, in the singular."""
    words = [word for word in item.lower().replace("’", "'").split() if word not in load_disagreements().idle]
    return " ".join(map(singular, words))


def singular(word: str) -> str:
    """Return a noun without the ending of its plural."""
    if word.endswith("ies") and len(word) > len("ties"):
        return f"{word[:-3]}y"
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > SHORTEST_PLURAL
    return word[:-1] if is_plural else word
