"""What is known of an actor by its words: its names in the text, and its kind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.claim import Office
from dragoman.model.entity import ActorKind
from dragoman.model.reading import Mention
from dragoman.model.text import Span

from .identity import DETERMINERS, Identities, is_bare, words_of
from .person_names import person_words

ORGANISATION_KINDS: Mapping[str, ActorKind] = {
    "international-organisation": "international-organisation",
    "armed-group": "armed-group",
    "party": "party",
    "company": "company",
    "ngo": "ngo",
    "government-body": "government-body",
}


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
    if _is_person(profile) or _is_known(identities, profile):
        return "person"
    group = next(
        (one for mention in profile.mentions if (one := identities.group(mention)) is not None), None
    )
    return "other" if group is None or group.kind == "state" else group.kind


def _is_person(profile: Profile) -> bool:
    return any(mention.entity == "person" and not mention.plural for mention in profile.mentions)


def _is_known(identities: Identities, profile: Profile) -> bool:
    """Tell whether a name that nobody recognised is one that the directory has ("Museveni")."""
    if not profile.identity.startswith("name:"):
        return False
    return any(identities.directory.is_name(name) for name in person_names(identities, profile))


def person_names(identities: Identities, profile: Profile) -> tuple[str, ...]:
    """Return the proper names of a profile that can be a person's, in text order."""
    reading = identities.reading
    named = (
        _with_given_names(identities, one, one.name)
        for one in profile.mentions
        if one.name is not None and (one.entity == "person" or is_bare(identities, one))
    )
    return tuple(dict.fromkeys(" ".join(reading.text_of(name).split()) for name in named))


def _with_given_names(identities: Identities, mention: Mention, name: Span) -> Span:
    """Return a name with the given names before it where only its end was recognised."""
    before = [one for one in words_of(identities.reading, mention) if one.span.end <= name.start]
    titles = identities.ontology.titles
    is_name = all(one.pos == "PROPN" and one.text[:1].isupper() for one in before)
    is_said = any(one.lower in titles.honorifics or one.lower in titles.ranks for one in before)
    if not before or mention.title is not None or not is_name or is_said:
        return name
    return before[0].span.until(name)


def unclear_names(identities: Identities, profiles: Sequence[Profile]) -> dict[str, str]:
    """Return the single names that several persons of a text bear ("Mr Singh"), and who they are."""
    titles = identities.directory.people.titles
    full: dict[str, tuple[str, ...]] = {}
    for profile in profiles:
        if profile.identity.startswith("person:"):
            for name in person_names(identities, profile)[:1]:
                full[profile.identity] = (name, *person_words(name, titles))
    found = {}
    for identity, (_, *words) in full.items():
        bearers = [
            name
            for name, *other in full.values()
            if len(other) > 1 and words and words[-1] in (other[0], other[-1])
        ]
        if len(words) == 1 and len(bearers) > 1:
            found[identity] = f"several are called so: {', '.join(bearers)}"
    return found


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
        return [*dict.fromkeys(_state_names(identities, profile, None if state is None else state.name))]
    return ordered


def _state_names(identities: Identities, profile: Profile, canonical: str | None) -> list[str]:
    """Return a state's names, or its canonical one where it has none, before the seats of its government."""
    said = [
        (mention.role, identities.reading.text_of(mention.name))
        for mention in profile.mentions
        if mention.name is not None and mention.role in ("name", "seat") and is_bare(identities, mention)
    ]
    names = [name for role, name in said if role == "name"]
    if not names and canonical is not None:
        names = [canonical]
    return names + [name for role, name in said if role == "seat"]


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
