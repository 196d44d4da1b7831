"""What is known of an actor: its names in the text, kind, country and sectors."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.claim import Office
from dragoman.model.entity import ActorKind
from dragoman.model.reading import Mention
from dragoman.ontology.names import NameEntry

from .identity import DETERMINERS, Identities, is_bare, words_of

ORGANISATION_KINDS: Mapping[str, ActorKind] = {
    "international-organisation": "international-organisation",
    "armed-group": "armed-group",
    "party": "party",
    "company": "company",
    "ngo": "ngo",
    "government-body": "government-body",
}
RANKS_OF_ARMED_FORCES = ("MIL",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An actor before it has a key: its identity, its mentions in text order and its offices."""

    identity: str
    mentions: tuple[Mention, ...]
    offices: tuple[Office, ...]


def kind_of(identities: Identities, profile: Profile) -> ActorKind:
    """Return the kind of an actor; "other" where the words do not tell."""
    identity = profile.identity
    if identity.startswith("country:") and "|" not in identity:
        return "state"
    if identity.startswith("people:"):
        return "population"
    if identity.startswith("organisation:") and "|" not in identity:
        body = identities.ontology.organisations[identity.removeprefix("organisation:")]
        return ORGANISATION_KINDS.get(body.kind, "other")
    if identity.startswith(("place:", "region:")) and "|" not in identity:
        return "other"
    if _is_person(profile):
        return "person"
    group = next(
        (one for mention in profile.mentions if (one := identities.group(mention)) is not None), None
    )
    return "other" if group is None or group.kind == "state" else group.kind


def _is_person(profile: Profile) -> bool:
    return any(mention.entity == "person" and not mention.plural for mention in profile.mentions)


# ------------------------------------------------------------ names


def names_of(identities: Identities, profile: Profile) -> tuple[str, ...]:
    """Return every form by which the text calls an actor, full names first, titles last."""
    full = _names_first(identities, profile)
    phrases = [
        phrase for mention in profile.mentions for phrase in _phrases(identities, mention, profile.identity)
    ]
    titles = [
        " ".join(identities.reading.text_of(mention.title).split())
        for mention in profile.mentions
        if mention.title is not None and mention.entity == "person"
    ]
    return tuple(_once([*full, *phrases, *titles]))


def _once(names: Iterable[str]) -> Iterable[str]:
    seen: dict[str, str] = {}
    for name in names:
        if name and name.lower() not in seen:
            seen[name.lower()] = name
    return seen.values()


def _names_first(identities: Identities, profile: Profile) -> list[str]:
    """Return the proper names, the longest first; a state's canonical name where it has none."""
    reading = identities.reading
    names = [
        " ".join(reading.text_of(mention.name).split())
        for mention in profile.mentions
        if mention.name is not None and _is_own_name(identities, mention)
    ]
    ordered = sorted(dict.fromkeys(names), key=len, reverse=True)
    if profile.identity.startswith("country:"):
        state = identities.ontology.countries.get(profile.identity.removeprefix("country:"))
        named = dict.fromkeys(_state_names(identities, profile))
        return [*named] if named or state is None else [state.name]
    return ordered


def _state_names(identities: Identities, profile: Profile) -> list[str]:
    """Return a state's names before the seats of its government."""
    said = [
        (mention.role, identities.reading.text_of(mention.name))
        for mention in profile.mentions
        if mention.name is not None and mention.role in ("name", "seat") and is_bare(identities, mention)
    ]
    return [name for role, name in said if role == "name"] + [name for role, name in said if role == "seat"]


def _is_own_name(identities: Identities, mention: Mention) -> bool:
    return mention.entity == "person" or is_bare(identities, mention)


def _phrases(identities: Identities, mention: Mention, identity: str) -> list[str]:
    """Return a phrase without its article, and without its numbers ("the 40 men": "40 men", "men")."""
    if mention.kind == "pronoun" or (
        mention.role in ("adjective", "people") and identity.startswith("country:")
    ):
        return []
    if mention.entity == "person" and mention.name is not None and not _is_address(identities, mention):
        return []
    reading = identities.reading
    tokens = words_of(reading, mention)
    first = 0
    while first < len(tokens) - 1 and (tokens[first].pos == "DET" or tokens[first].tag == "PRP$"):
        first += 1
    start = tokens[first].span.start if tokens else mention.span.start
    whole = " ".join(reading.document.text[start : mention.span.end].split())
    while first < len(tokens) - 1 and (
        tokens[first].lower in DETERMINERS or tokens[first].pos in ("NUM", "DET")
    ):
        first += 1
    if not tokens:
        return []
    shorter = " ".join(reading.document.text[tokens[first].span.start : mention.span.end].split())
    return [whole, shorter] if mention.kind == "nominal" else [whole]


def _is_address(identities: Identities, mention: Mention) -> bool:
    """Tell whether what stands before a person's name is an office, a rank or an honorific."""
    if mention.title is not None or mention.name is None:
        return mention.title is not None
    titles = identities.ontology.titles
    words = identities.reading.document.text[mention.span.start : mention.name.start].lower().split()
    known = (
        word in titles.honorifics or word in titles.ranks or word.rstrip(".") in titles.ranks
        for word in words
    )
    return bool(words) and all(known)


# ------------------------------------------------------------ country and sectors


def country_of(identities: Identities, profile: Profile) -> str | None:
    """Return the ISO code of the state an actor belongs to, as far as the text or the vocabulary tells."""
    base = profile.identity.split("|")[0]
    if base.startswith(("country:", "people:")):
        return base.split(":")[1]
    if base.startswith("organisation:"):
        return identities.ontology.organisations[base.removeprefix("organisation:")].country
    return _country_in_words(identities, profile) or _country_of_offices(identities, profile.offices)


def _country_in_words(identities: Identities, profile: Profile) -> str | None:
    for mention in profile.mentions:
        owner = identities.owner(mention) if mention.kind != "pronoun" else None
        if owner is None:
            continue
        country = entry_country(identities, owner.entry)
        if country is not None and not (owner.entry or "").startswith("place:"):
            return country
    return None


def entry_country(identities: Identities, entry: str | None) -> str | None:
    """Return the state of a vocabulary entry."""
    if entry is None:
        return None
    kind, _, key = entry.partition(":")
    if kind in ("country", "people"):
        return key.split("|")[0]
    if kind == "organisation" and "|" not in key:
        return identities.ontology.organisations[key].country
    place = identities.ontology.places.get(entry)
    return None if place is None else place.country


def _country_of_offices(identities: Identities, offices: Sequence[Office]) -> str | None:
    for office in offices:
        country = entry_country(identities, body_entry(identities, office))
        if country is not None:
            return country
    return None


def body_entry(identities: Identities, office: Office) -> str | None:
    """Return the vocabulary entry of the body or state that an office belongs to."""
    if office.of is None:
        return None
    spans = [piece.span for piece in office.evidence.get("of", ())]
    for mention in identities.reading.mentions:
        if mention.entry is not None and any(
            span.covers(mention.span) or mention.span == span for span in spans
        ):
            return mention.entry
    heads = (
        one for one in identities.reading.mentions if any(s.covers(identities.head(one).span) for s in spans)
    )
    for mention in heads:
        base = identities.of_chain(mention.chain).split("|")[0]
        if base.startswith(("country:", "organisation:")):
            return base
    return next((one.key for one in _named(identities, office.of)), None)


def _named(identities: Identities, words: str) -> Sequence[NameEntry]:
    pieces = words.split()
    end, entries = identities.ontology.names.longest_at(pieces, 0)
    return entries if end == len(pieces) else ()


def sectors_of(identities: Identities, profile: Profile, kind: ActorKind) -> tuple[str, ...]:
    """Return the PLOVER sectors of an actor."""
    identity = profile.identity
    if kind == "state":
        return ("GOV",)
    if identity.startswith("organisation:") and "|" not in identity:
        return identities.ontology.organisations[identity.removeprefix("organisation:")].sectors
    if kind == "person":
        return _sectors_of_person(identities, profile)
    group = next(
        (one for mention in profile.mentions if (one := identities.group(mention)) is not None), None
    )
    return () if group is None else (group.sector,)


def _sectors_of_person(identities: Identities, profile: Profile) -> tuple[str, ...]:
    found = []
    for office in profile.offices:
        title = identities.ontology.titles.find(office.title)
        sector = title.sector if title is not None else None
        if office.standing == "former":
            found.append("ELI")
        elif sector:
            found.append(sector)
        else:
            found.extend(_sectors_of_body(identities, office))
    if not found and any(_has_rank(identities, mention) for mention in profile.mentions):
        found.extend(RANKS_OF_ARMED_FORCES)
    return tuple(dict.fromkeys(found))


def _sectors_of_body(identities: Identities, office: Office) -> tuple[str, ...]:
    entry = body_entry(identities, office) or ""
    if entry.startswith("country:"):
        return ("GOV",)
    body = identities.ontology.organisations.get(entry.removeprefix("organisation:"))
    return body.sectors if body is not None else ()


def _has_rank(identities: Identities, mention: Mention) -> bool:
    if mention.name is None or mention.entity != "person":
        return False
    words = identities.reading.document.text[mention.span.start : mention.name.start].lower().split()
    return any(word in identities.ontology.titles.ranks for word in words)
