"""Which state an actor belongs to: by its name, its words, its office; last, by who is known of that name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.model.claim import Office
from dragoman.model.entity import Actor, ActorKind
from dragoman.model.reading import Mention
from dragoman.model.text import Span
from dragoman.ontology import Ontology
from dragoman.ontology.names import NameEntry

from .acquaintances import known_as
from .directory import state_of
from .home_states import is_of_some_state
from .identity import Identities
from .profiles import Profile

# What is done in these places is of whoever has them: "residents of Goma", "protesters in France".
INSIDE = frozenset(("in", "of", "from", "across", "at", "around", "near"))
# Sectors and kinds that belong to no state by where they are ("observers in Goma").
STATELESS = frozenset(("IGO", "NGO", "UNO", "EUR"))
NAMELESS: tuple[ActorKind, ...] = ("state", "ngo")


def country_of(
    identities: Identities, profile: Profile, kind: ActorKind, sectors: Sequence[str]
) -> str | None:
    """Return the ISO code of the state an actor belongs to, as far as text, vocabulary or directory tell."""
    base, _, rest = profile.identity.partition("|")
    if base.startswith(("country:", "people:")):
        return base.split(":")[1]
    if base.startswith("organisation:"):
        return identities.ontology.organisations[base.removeprefix("organisation:")].country
    if base.startswith(("place:", "region:")) and not rest:
        return _breakaway(identities, base) or entry_country(identities, base)
    found = _country_in_words(identities, profile) or _country_of_offices(identities, profile.offices)
    if found is None and kind == "person":
        found = _country_known(identities, profile) or _country_of_home(identities, profile)
    if found is None and kind not in NAMELESS and not STATELESS.intersection(sectors):
        found = _country_of_place(identities, profile)
    return found


def _breakaway(identities: Identities, entry: str) -> str | None:
    place = identities.ontology.places.get(entry)
    return None if place is None else identities.ontology.roles.breakaway.get(place.name)


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
    if entry in identities.states:
        return identities.states[entry]
    place = identities.ontology.places.get(entry)
    return None if place is None else place.country


def _country_known(identities: Identities, profile: Profile) -> str | None:
    """Return the state whose office the directory has a person of this name in, whenever that was."""
    return state_of(known_as(identities, profile))


def _country_of_home(identities: Identities, profile: Profile) -> str | None:
    """Return the state that a text is written in, for a minister whose state it does not tell."""
    is_open = any(is_of_some_state(identities.ontology, office) for office in profile.offices)
    if not is_open or profile.identity in identities.guests:
        return None
    return entry_country(identities, identities.written_in)


# ------------------------------------------------------------ offices


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
    near = _mentions_near(identities, spans)
    for mention in near:
        if mention.entry is not None and any(span.covers(mention.span) for span in spans):
            base = identities.of_chain(mention.chain).split("|")[0]
            is_common = mention.entry.startswith("organisation:") and base.startswith("country:")
            return base if is_common else mention.entry
    heads = (one for one in near if any(span.covers(identities.head(one).span) for span in spans))
    for mention in heads:
        base = identities.of_chain(mention.chain).split("|")[0]
        if base.startswith(("country:", "organisation:")):
            return base
    return next((one.key for one in _named(identities.ontology, office.of)), None)


def _mentions_near(identities: Identities, spans: Sequence[Span]) -> Sequence[Mention]:
    """Return the mentions of the sentences that some spans stand in."""
    sentences = identities.reading.sentences
    found = (number for number, one in enumerate(sentences) for s in spans if one.span.covers(s))
    return [mention for number in dict.fromkeys(found) for mention in identities.inside.get(number, ())]


def _named(ontology: Ontology, words: str) -> Sequence[NameEntry]:
    pieces = words.split()
    end, entries = ontology.names.longest_at(pieces, 0)
    return entries if end == len(pieces) else ()


def in_place(actor: Actor, phrase: str, ontology: Ontology) -> Actor:
    """Return an actor of no known state as the town that his whole name is the name of, if it is one."""
    if actor.country is not None or actor.sectors:
        return actor
    places = (ontology.places.get(one.key) for one in _named(ontology, phrase))
    place = next((one for one in places if one is not None), None)
    return actor if place is None else replace(actor, kind="other", country=place.country)


# ------------------------------------------------------------ where they are


def _country_of_place(identities: Identities, profile: Profile) -> str | None:
    """Return the state of a town or region that a description names ("Goma police", "people in Goma")."""
    for mention in profile.mentions:
        if mention.kind == "pronoun" or (mention.entity == "person" and mention.name is not None):
            continue
        for place in (*_inside(identities, mention), *_behind(identities, mention)):
            country = entry_country(identities, place.entry)
            if country is not None:
                return country
    return None


def _inside(identities: Identities, mention: Mention) -> Iterator[Mention]:
    for one in identities.inside.get(mention.sentence, ()):
        if one.index != mention.index and mention.span.covers(one.span) and one.entry is not None:
            yield one


def _behind(identities: Identities, mention: Mention) -> Iterator[Mention]:
    """Give what a preposition hangs on a description ("residents of Goma"), one step at a time."""
    for found in complements(identities, mention, INSIDE):
        yield found
        yield from _inside(identities, found)
        yield from _behind(identities, found)


def complements(identities: Identities, mention: Mention, prepositions: frozenset[str]) -> Iterator[Mention]:
    """Give the mentions that some prepositions hang on a description."""
    reading = identities.reading
    for preposition in reading.children(mention.head, "prep"):
        if preposition.lower in prepositions:
            for child in reading.children(preposition.index, "pobj"):
                found = reading.mention_of_head.get(child.index)
                if found is not None:
                    yield found
