"""Meetings that one claim tells of together ("met the minister and, later, the bishop"), each by itself.

Whether there was one meeting or several only other reports can tell: a claim is taken apart for comparing,
and put together again where nobody tells its parts apart.
"""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.model.account import APART, Account
from dragoman.model.filing import FiledClaim

from .told_parties import parties_of, party

MOST_PARTS = 8


def whole_id(name: str) -> str:
    """Return the id of the claim that an id, perhaps of a part, belongs to."""
    return name.partition(APART)[0]


def tellings_of(account: Account) -> tuple[Account, ...]:
    """Return an account of several meetings as one of each, any other as it is."""
    claim = account.claim
    if claim.family != "event" or claim.details.get("type") != "CONSULT" or claim.details.get("count"):
        return (account,)
    met = claim.parties.get("recipients", ())
    apart = [key for key in met if _is_met(key, claim.principals)]
    leads = {one.key for one in parties_of(met, claim.principals)}
    apart = [key for key in apart if party(key, claim.principals.get(key)).key in leads]
    if not 1 < len(apart) <= MOST_PARTS:
        return (account,)
    return tuple(_only(account, key) for key in apart)


def _is_met(key: str, principals: Mapping[str, str]) -> bool:
    one = party(key, principals.get(key))
    return one.is_person or (one.is_named and not one.is_state)


def _only(account: Account, key: str) -> Account:
    read = account.read and _of_one(account.read, key)
    return replace(account, claim=_of_one(account.claim, key), read=read)


def _of_one(claim: FiledClaim, key: str) -> FiledClaim:
    """Return a claim as one of the meeting with a party; where it names the party, with nobody else."""
    own = party(key, claim.principals.get(key))
    met = [one for one in claim.parties["recipients"] if one == key or one.partition("#")[0] in own.acts_for]
    parties = {**claim.parties, "recipients": tuple(met)} if met else claim.parties
    return replace(claim, id=f"{claim.id}{APART}{key}", parties=parties)
