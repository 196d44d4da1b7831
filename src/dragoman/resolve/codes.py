"""The codes under which other data sets know an actor: PLOVER's country, COW's number, CAMEO's actor code."""

from collections.abc import Sequence

from dragoman.model.entity import ActorKind, Codes
from dragoman.ontology import Ontology

# PLOVER's codes in place of a country, the narrower first.
INTERNATIONAL = ("UNO", "EUR", "IMG", "MNC", "ISM", "IGO", "NGO")
# CAMEO's roles where they are not PLOVER's sectors: media, health, insurgents by their older name.
ROLES = {"JRN": "MED", "MED": "HLH", "SOC": "CVL", "UNK": "", "PRE": "", "EUR": "IGO", "UNO": "IGO"}
# PLOVER has states of its own under another code than ISO's.
PLOVER_STATES = {"XKX": "KOS"}


def codes_of(
    ontology: Ontology, identity: str, kind: ActorKind, *, country: str | None, sectors: Sequence[str]
) -> Codes:
    """Return the codes of an actor; None where a scheme has none for it."""
    state = ontology.countries.get(country or "")
    international = next((code for code in INTERNATIONAL if code in sectors), None)
    # A body of a state that acts abroad is its state's; one of no state has a code in place of a country.
    plover = PLOVER_STATES.get(country, country) if country is not None else international
    return Codes(
        plover=plover,
        cow=None if state is None else state.cow,
        cameo=_cameo(ontology, identity, state.cameo if state is not None else "", _role(kind, sectors)),
    )


def _role(kind: ActorKind, sectors: Sequence[str]) -> str:
    """Return CAMEO's role of the first sector that has one; a state by itself has none."""
    return "" if kind == "state" else next((ROLES.get(one, one) for one in sectors if one != "PRE"), "")


def _cameo(ontology: Ontology, identity: str, country: str, role: str) -> str | None:
    """Return country, role and known group, as far as they are known."""
    body = ontology.organisations.get(identity.removeprefix("organisation:"))
    return f"{country}{role}{body.cameo if body is not None else ''}" or None
