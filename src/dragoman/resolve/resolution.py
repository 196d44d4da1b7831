"""Actors of one report from its chains, each with what it is called, what it is and whom it acts for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Claim, Event, Figure, Office, Position, Rank, Statement, Transfer
from dragoman.model.entity import Actor, Match, Place
from dragoman.model.reading import Mention, PlaceMention, Reading
from dragoman.ontology import Ontology

from .acquaintances import known_as
from .belonging import body_entry, country_of
from .codes import codes_of
from .counterparts import bodies_of
from .directory import Directory, known_holders, wikidata_of
from .home_states import guests_of
from .identity import FIRST_PLURAL, Identities, identify
from .office_states import with_states
from .places import resolve_places, with_places
from .principals import principal_of
from .profiles import Profile, kind_of, names_of, unclear_names
from .sectors import sectors_of

# How sure a match is by what it rests on: a vocabulary entry, a name of the text, a description.
SURE, NAMED, DESCRIBED = 0.95, 0.85, 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Who and where is meant in one reading.

    `actor_of` gives the actor of a chain, `groups` the actors of a chain that stands for several ("the two
    sides") or for whom a speaker speaks ("we"), `places` the place of a mention by the start of its span.
    """

    actors: tuple[Actor, ...]
    actor_of: Mapping[int, Actor]
    groups: Mapping[int, tuple[Actor, ...]]
    places: Mapping[int, Place]
    matches: tuple[Match, ...]

    def actors_of(self, mention: Mention | None) -> tuple[Actor, ...]:
        """Return who a mention means; empty where the text does not say."""
        if mention is None:
            return ()
        if mention.chain in self.groups:
            return self.groups[mention.chain]
        actor = self.actor_of.get(mention.chain)
        return () if actor is None else (actor,)

    def bodies_of(self, mentions: Sequence[Mention]) -> frozenset[str]:
        """Return the keys of the actors that some mentions mean, and of those they act for."""
        return bodies_of(mentions, self.actors_of)

    def place_of(self, mention: PlaceMention | None) -> Place | None:
        """Return the place a mention means, or None."""
        return None if mention is None else self.places.get(mention.span.start)


def resolve(
    reading: Reading, claims: tuple[Claim, ...], ontology: Ontology, directory: Directory | None = None
) -> Resolution:
    """Return who and where is meant by the chains and place names of a reading.

    The directory is what is known of persons beside the text, which always comes first; without one it is
    the vocabulary's own.
    """
    places = resolve_places(reading, ontology)
    reading = with_places(reading, ontology, places)
    identities = identify(reading, ontology, directory or known_holders(ontology.people), places)
    offices = [claim for claim in claims if isinstance(claim, Office)]
    identities = replace(identities, guests=_guests(identities, claims, offices))
    profiles = _profiles(identities, offices)
    unclear = unclear_names(identities, profiles)
    profiles = tuple(one for one in profiles if one.identity not in unclear)
    actors = _actors(identities, profiles, _spoken_of(identities, claims))
    actor_of = {chain: actor for actor in actors for chain in actor.chains}
    groups = _groups(reading, actor_of, {actor.key: actor for actor in actors})
    return Resolution(
        actors=actors,
        actor_of=actor_of,
        groups=groups,
        places=places,
        matches=tuple(_match(identities, mention, actor_of, unclear) for mention in reading.mentions),
    )


# ------------------------------------------------------------ profiles


def _guests(identities: Identities, claims: Sequence[Claim], offices: Sequence[Office]) -> frozenset[str]:
    """Return who need not be of the state that a report is written in; a government tells of others."""
    home = identities.written_in
    if home is None:
        return frozenset()
    holders = [(identities.of_chain(one.holder.chain), one, body_entry(identities, one)) for one in offices]
    return frozenset(
        guests_of(
            home,
            claims if identities.issuer is None else (),
            holders,
            ontology=identities.ontology,
            identity_of=lambda one: identities.of_chain(one.chain),
        )
    )


def _profiles(identities: Identities, offices: Sequence[Office]) -> tuple[Profile, ...]:
    """Return one profile for each identity, in text order, without chains of pronouns alone."""
    reading = identities.reading
    mentions: dict[str, list[Mention]] = {}
    for mention in reading.mentions:
        if not _is_nameless(reading, mention):
            mentions.setdefault(identities.of_chain(mention.chain), []).append(mention)
    held: dict[str, list[Office]] = {}
    for office in offices:
        held.setdefault(identities.of_chain(office.holder.chain), []).append(office)
    states = _states_of_bodies(identities, mentions)
    return tuple(
        Profile(identity=identity, mentions=tuple(found), offices=tuple(held.get(identity, ())))
        for identity, found in (mentions | {state: [] for state in states}).items()
    )


def _states_of_bodies(identities: Identities, named: Mapping[str, Sequence[Mention]]) -> Iterator[str]:
    """Give the states that only the names of their bodies tell of ("the State Department")."""
    if identities.written_in is not None and identities.written_in not in named:
        yield identities.written_in
    for identity in named:
        body = identities.ontology.organisations.get(identity.removeprefix("organisation:").partition("|")[0])
        is_of_state = body is not None and body.kind == "government-body" and body.country is not None
        if is_of_state and body is not None and f"country:{body.country}" not in named:
            yield f"country:{body.country}"


def _is_nameless(reading: Reading, mention: Mention) -> bool:
    chain = reading.chains[mention.chain]
    return bool(chain.members) or all(reading.mentions[index].kind == "pronoun" for index in chain.mentions)


def _actors(
    identities: Identities,
    profiles: Sequence[Profile],
    spoken_of: frozenset[str],
) -> tuple[Actor, ...]:
    ordered = sorted(profiles, key=lambda profile: profile.identity not in spoken_of)
    by_identity = {profile.identity: f"a{number}" for number, profile in enumerate(ordered, 1)}
    actors = [_actor(identities, profile, by_identity[profile.identity]) for profile in ordered]
    return tuple(
        replace(actor, principal=principal_of(identities, profile, actor, by_identity))
        for actor, profile in zip(actors, ordered, strict=True)
    )


def _actor(identities: Identities, profile: Profile, key: str) -> Actor:
    kind = kind_of(identities, profile)
    sectors = sectors_of(identities, profile, kind)
    country = country_of(identities, profile, kind, sectors)
    return Actor(
        key=key,
        identity=profile.identity,
        names=names_of(identities, profile),
        kind=kind,
        country=country,
        sectors=sectors,
        wikidata=wikidata_of(known_as(identities, profile)) if kind == "person" else None,
        offices=with_states(identities, profile.offices, country),
        chains=tuple(dict.fromkeys(mention.chain for mention in profile.mentions)),
        codes=codes_of(identities.ontology, profile.identity, kind, country=country, sectors=sectors),
    )


# ------------------------------------------------------------ who is spoken of


def _spoken_of(identities: Identities, claims: Iterable[Claim]) -> frozenset[str]:
    """Return the identities that some claim refers to, with the members of plural chains."""
    chains: set[int] = set()
    for claim in claims:
        for mention in mentions_of(claim):
            chains.add(mention.chain)
            chains.update(identities.reading.chains[mention.chain].members)
    return frozenset(identities.of_chain(chain) for chain in chains)


def mentions_of(claim: Claim) -> tuple[Mention, ...]:
    """Return the mentions that a claim refers to, its voices last."""
    voices = [voice for voice in claim.asserted_by if isinstance(voice, Mention)]
    match claim:
        case Event():
            parties: list[Mention | None] = [*claim.actors, *claim.recipients]
        case Statement():
            parties = [claim.speaker, claim.addressee]
        case Transfer():
            parties = [claim.giver, claim.receiver, claim.carrier]
        case Position() | Rank():
            parties = [claim.holder, claim.toward]
        case Figure():
            parties = [claim.of]
        case Office():
            parties = [claim.holder]
    return tuple(mention for mention in (*parties, *voices) if mention is not None)


# ------------------------------------------------------------ plural chains and matches


def _groups(
    reading: Reading, actor_of: Mapping[int, Actor], by_key: Mapping[str, Actor]
) -> dict[int, tuple[Actor, ...]]:
    groups: dict[int, tuple[Actor, ...]] = {}
    for chain in reading.chains:
        if not chain.members:
            continue
        members = [actor_of[one] for one in chain.members if one in actor_of]
        first = reading.text_of(reading.mentions[chain.mentions[0]].span).lower()
        if first in FIRST_PLURAL:
            members = [by_key.get(member.principal or "", member) for member in members]
        groups[chain.index] = tuple({member.key: member for member in members}.values())
    return groups


def _match(
    identities: Identities, mention: Mention, actor_of: Mapping[int, Actor], unclear: Mapping[str, str]
) -> Match:
    actor = actor_of.get(mention.chain)
    identity = identities.of_chain(mention.chain)
    if actor is None:
        why = unclear.get(identity, "no name and no description in the text")
        return Match(mention=mention.index, why=why)
    if identity.startswith(("country:", "organisation:")):
        return Match(
            mention=mention.index, actor=actor, score=SURE, why="a name or description of the vocabulary"
        )
    if identity.startswith(("person:", "name:")):
        return Match(mention=mention.index, actor=actor, score=NAMED, why="named in the text")
    return Match(mention=mention.index, actor=actor, score=DESCRIBED, why="described in the text")
