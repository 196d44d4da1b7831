"""Whom an actor acts for: the state, body or regime of its office or of its name."""

from collections import Counter
from collections.abc import Mapping

from dragoman.model.entity import Actor
from dragoman.model.tenure import HOLDING

from .acquaintances import known_as
from .belonging import body_entry
from .directory import sectors_on
from .identity import Identities, plain
from .profiles import Profile


def principal_of(
    identities: Identities, profile: Profile, actor: Actor, by_identity: Mapping[str, str]
) -> str | None:
    """Return the key of the actor that another acts for; None for a former holder and where nothing tells."""
    if actor.kind == "person":
        return _of_person(identities, profile, actor, by_identity)
    base, _, rest = profile.identity.partition("|")
    if rest and actor.kind == "government-body":
        return by_identity.get(_state_or_self(identities, base))
    if actor.kind == "government-body" and actor.country is not None and base.startswith("organisation:"):
        return None if _is_regime(identities, base) else by_identity.get(f"country:{actor.country}")
    return None


def _of_person(
    identities: Identities, profile: Profile, actor: Actor, by_identity: Mapping[str, str]
) -> str | None:
    held = [office for office in profile.offices if office.standing in HOLDING]
    for office in held:
        entry = body_entry(identities, office)
        if entry is not None:
            return by_identity.get(_state_or_self(identities, entry)) or by_identity.get(entry)
        if office.of is not None:
            named = by_identity.get(f"name:{plain(office.of)}")
            if named is not None:
                return named
    if profile.offices and not held:
        return None
    described = [one for one in profile.mentions if one.kind == "nominal" and one.title is not None]
    owners = (identities.owner(mention) for mention in described)
    entries = [owner.entry for owner in owners if owner is not None and owner.entry is not None]
    if entries:
        return by_identity.get(_state_or_self(identities, entries[0]))
    own = by_identity.get(f"country:{actor.country}")
    if not profile.offices:
        return own if _is_known_to_hold(identities, profile) else None
    return own or _home_of(identities, profile, by_identity)


def _is_known_to_hold(identities: Identities, profile: Profile) -> bool:
    """Tell whether the directory has a person in an office of his state on the day of the report."""
    day = identities.reading.document.published
    return "GOV" in sectors_on(known_as(identities, profile), day)


def _state_or_self(identities: Identities, entry: str) -> str:
    """Return the state of a ministry or army; movements, regimes and international bodies are themselves."""
    if not entry.startswith("organisation:"):
        return entry
    body = identities.ontology.organisations.get(entry.removeprefix("organisation:"))
    if (
        body is None
        or body.country is None
        or body.kind != "government-body"
        or _is_regime(identities, entry)
    ):
        return entry
    return f"country:{body.country}"


def _is_regime(identities: Identities, entry: str) -> bool:
    """Tell whether a body governs without being its state (its sector is GOV and its kind an armed group)."""
    body = identities.ontology.organisations.get(entry.removeprefix("organisation:"))
    return body is not None and body.kind in ("armed-group", "party") and "GOV" in body.sectors


def _home_of(identities: Identities, profile: Profile, by_identity: Mapping[str, str]) -> str | None:
    """Return the state that an official without a named one speaks as: the subject of his own words."""
    chains = {mention.chain for mention in profile.mentions}
    reading = identities.reading
    spans = [
        one.span
        for one in reading.quotations
        if one.speaker is not None and reading.mentions[one.speaker].chain in chains
    ]
    counts: Counter[str] = Counter()
    for mention in reading.mentions:
        if mention.entry is None or not mention.entry.startswith("country:") or mention.role != "name":
            continue
        is_subject = reading.tokens[mention.head].dep in ("nsubj", "poss")
        if is_subject and any(span.covers(mention.span) for span in spans):
            counts[mention.entry] += 1
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return by_identity.get(ranked[0][0])
