"""An account as it is compared with others: its kind, sides, days, place and words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dragoman.model.account import Account
from dragoman.model.claim import FieldEvidence
from dragoman.model.entity import Place

from .told_days import When, when_of
from .told_parties import Party, parties_of
from .told_words import contents, context, names_in

Kind = Literal["meeting", "stay", "aggregate", "act"]
# Types of which one report may have one, another report another, for the same thing.
FAMILY_OF_TYPE = {
    "CONSULT": "talk",
    "COOPERATE": "accord",
    "AGREE": "accord",
    "SUPPORT": "accord",
    "ASSAULT": "force",
    "FIGHT": "force",
    "COERCE": "coercion",
    "SANCTION": "coercion",
    "CONCEDE": "yielding",
    "RETREAT": "yielding",
}
# A truce that is signed is a paper, whatever else it is.
SIGNING = frozenset(("sign",))
# Families in which neither side is the one that acts.
MUTUAL = frozenset(("talk", "accord"))
# Good will that one shows to another: by these stems a support has a doer.
ONE_WAY = frozenset(
    "condolenc sympathy thank gratitud welcom hail prais commend congratul congratulat".split()
)
ACTING, ACTED_ON = (
    ("actors", "giver", "speaker", "holder", "of"),
    ("recipients", "receiver", "addressee", "toward"),
)
# The fields whose names a claim is compared by otherwise.
BESIDE_NAMES = ("actors", "recipients", "giver", "receiver", "place", "date")
# What is no town by the list of places is a village, a crossing, a building: as narrow as a town.
TOWNS = frozenset(("capital", "city", "facility", "other"))


@dataclass(frozen=True, slots=True)
class Told:
    """What of an account is compared; `one` and `other` are its sides.

    `trigger` and `words` are stems of what makes it a claim and of its sentence, `names` those of the names
    there that are none of its parties, places and dates.
    """

    id: str
    document: str
    family: str
    type: str | None
    kind: Kind
    status: str
    mode: str | None
    one: tuple[Party, ...]
    other: tuple[Party, ...]
    when: When
    place: Place | None
    trigger: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    is_mutual: bool

    @property
    def is_planned(self) -> bool:
        """Tell whether it is told as something ahead or only possible."""
        return self.status in {"planned", "possible"}


@lru_cache(maxsize=32768)
def _told(key: "_Key") -> Told:
    account = key.account
    claim = account.claim
    status = _status(claim.details)
    kind_of = _word(claim.details.get("type"))
    one = parties_of(_keys(claim.parties, ACTING), claim.principals)
    other = parties_of(_keys(claim.parties, ACTED_ON), claim.principals)
    trigger = contents(quote.quote for quote in claim.evidence.get("trigger", ()))
    family = event_family(account) if claim.family == "event" else claim.family
    family = "accord" if family == "yielding" and trigger & SIGNING else family
    return Told(
        id=claim.id,
        document=claim.document,
        family=family,
        type=kind_of,
        kind=_kind(claim.details, other),
        status=status,
        mode=_word(claim.details.get("mode")),
        one=one,
        other=other,
        when=when_of(account, is_planned=status in {"planned", "possible"}),
        place=claim.place,
        trigger=trigger,
        words=context(account.sentence),
        names=names_in(account.sentence) - contents(_quotes(claim.evidence)),
        is_mutual=(family in MUTUAL and not trigger & ONE_WAY) or claim.details.get("reciprocal") is True,
    )


def _quotes(evidence: FieldEvidence) -> Iterator[str]:
    return (piece.quote for name in BESIDE_NAMES for piece in evidence.get(name, ()))


@dataclass(frozen=True, slots=True, eq=False)
class _Key:
    """An account under its ids, so that what is worked out of it is worked out once."""

    account: Account

    def __hash__(self) -> int:
        return hash(self.account.claim.id)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Key):
            return False
        return self.account is other.account or self.account == other.account


def told_of(account: Account) -> Told:
    """Return what of an account is compared."""
    return _told(_Key(account))


def event_family(account: Account) -> str:
    """Return the family of types in which other reports may tell an event; "" where no type is known."""
    details = account.claim.details
    act = details.get("act")
    named = _word(details.get("type"))
    if named == "AGREE" and isinstance(act, Mapping) and act.get("type") in {"CONSULT", "AID"}:
        named = _word(act.get("type"))
    return FAMILY_OF_TYPE.get(named or "", (named or "").lower())


def _status(details: Mapping[str, object]) -> str:
    """Return whether it is told as done; a meeting agreed on is one that is planned."""
    act = details.get("act")
    if details.get("type") == "AGREE" and isinstance(act, Mapping) and act.get("type") in {"CONSULT", "AID"}:
        return str(act.get("status") or "planned")
    return str(details.get("status") or "actual")


def _kind(details: Mapping[str, object], other: tuple[Party, ...]) -> Kind:
    if details.get("count") is not None:
        return "aggregate"
    if details.get("type") != "CONSULT":
        return "act"
    is_stay = details.get("mode") == "visit" and not any(_receives(party) for party in other)
    return "stay" if is_stay else "meeting"


def _receives(party: Party) -> bool:
    """Tell whether a party can be met, and is not only the country where somebody stays."""
    return party.is_person or not (party.is_state or party.key.startswith(("place:", "region:")))


def _keys(parties: Mapping[str, tuple[str, ...]], roles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for role in roles for key in parties.get(role, ()))


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


def is_town(place: Place) -> bool:
    """Tell whether a place is a town or stands in one."""
    return place.kind in TOWNS
