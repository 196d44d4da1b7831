"""Which chains mean one actor: every chain gets an identity, and chains of one identity are one actor.

"India", "the Indian government" and "New Delhi" are the state; "Indian troops" and "India's foreign ministry"
act for it and are actors of their own; a government that others do not recognise is itself and not its state.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.model.entity import Place
from dragoman.model.reading import Chain, Mention, Reading, Token
from dragoman.ontology import Ontology
from dragoman.ontology.groups import Group
from dragoman.ontology.spelling import without_accents

from .directory import Directory
from .home_states import OF_ANY_STATE, home_state, is_common_name, issuing_state, main_state

FIRST_PLURAL = frozenset(("we", "us", "our", "ours"))
DETERMINERS = frozenset(
    "the a an this that these those its their his her our my your some any all both several many most "
    "other another more at least than over under up to about nearly almost around as two three four "
    "five six seven eight nine ten dozens hundreds thousands each every such no certain various few own "
    "same".split()
)


@dataclass(frozen=True, slots=True)
class Owner:
    """The state or body that a phrase belongs to, by its vocabulary entry or its chain."""

    entry: str | None
    chain: int


@dataclass(slots=True)
class Identities:
    """The identity of each chain, found once.

    `places` are the places of the text by the start of their spans, `states` their states by their entries;
    the names of the reading are of them. `home` is the state that the text is mainly about, `issuer` the one
    whose government published it, `written_in` the one it is written in; `guests` are identities of persons
    who are not of the last, `named` all entries of the vocabulary that are named.
    """

    reading: Reading
    ontology: Ontology
    inside: Mapping[int, Sequence[Mention]]
    home: str | None
    issuer: str | None
    directory: Directory
    places: Mapping[int, Place]
    states: Mapping[str, str | None]
    written_in: str | None = None
    guests: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    found: dict[int, str] = field(default_factory=dict)

    def of_chain(self, index: int) -> str:
        """Return the identity of a chain."""
        if index not in self.found:
            self.found[index] = f"chain:{index}"
            self.found[index] = _identity(self, self.reading.chains[index])
        return self.found[index]

    def head(self, mention: Mention) -> Token:
        """Return the head word of a mention."""
        return self.reading.tokens[mention.head]

    def group(self, mention: Mention) -> Group | None:
        """Return the sort of actor that a mention's head noun describes."""
        head = self.head(mention)
        return self.ontology.groups.get(head.lower) or self.ontology.groups.get(head.lemma.lower())

    def owner(self, mention: Mention) -> Owner | None:
        """Return the state or body in a phrase ("Kenyan troops", "troops of the Union", "its troops")."""
        return next(_owners(self, mention), None)


def identify(
    reading: Reading, ontology: Ontology, directory: Directory, places: Mapping[int, Place]
) -> Identities:
    """Return the identities of a reading's chains."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    states = {f"place:{one.geonames}": one.country for one in places.values() if one.geonames is not None}
    issuer = issuing_state(reading, ontology)
    identities = Identities(
        reading=reading,
        ontology=ontology,
        inside=by_sentence,
        home=issuer or main_state(reading),
        issuer=issuer,
        directory=directory,
        places=places,
        states=states,
        named=frozenset(one.entry for one in reading.mentions if one.entry is not None),
        written_in=issuer or home_state(reading, ontology, places),
    )
    for chain in reading.chains:
        identities.of_chain(chain.index)
    return identities


def _identity(identities: Identities, chain: Chain) -> str:
    mentions = [identities.reading.mentions[index] for index in chain.mentions]
    if _is_of_two_states(identities, mentions):
        return f"chain:{chain.index}"
    for rule in (_bare_name, _person_name, _described, _other_name, _crowd):
        for mention in mentions:
            identity = rule(identities, mention)
            if identity is not None:
                return identity
    return f"chain:{chain.index}"


def _is_of_two_states(identities: Identities, mentions: Sequence[Mention]) -> bool:
    """Tell whether one name is of places in two states ("Hyderabad, India, and Hyderabad, Pakistan")."""
    starts = (one.name.start for one in mentions if one.name is not None and is_bare(identities, one))
    places = (identities.places.get(start) for start in starts)
    return len({one.country for one in places if one is not None and one.country is not None}) > 1


def is_bare(identities: Identities, mention: Mention) -> bool:
    """Tell whether a phrase is its name alone ("Kabul", "the Taliban"), not "the Taliban leader"."""
    if mention.name is None or mention.entity == "person":
        return False
    head = identities.head(mention).span
    return mention.name.start <= head.start < mention.name.end


def _bare_name(identities: Identities, mention: Mention) -> str | None:
    if mention.entry is None or not is_bare(identities, mention):
        return None
    if mention.role == "people" and mention.entry.startswith("country:"):
        return f"people:{mention.entry.removeprefix('country:')}"
    return _of_another_state(identities, mention) or _common_name(identities, mention) or mention.entry


def _of_another_state(identities: Identities, mention: Mention) -> str | None:
    """Return whose body a common name means beside another state ("Peru's Defense Department")."""
    body = identities.ontology.organisations.get((mention.entry or "").removeprefix("organisation:"))
    if body is None or body.country is None or body.kind != "government-body" or mention.span == mention.name:
        return None
    owner = identities.owner(mention)
    if owner is None or owner.entry is None or not owner.entry.startswith("country:"):
        return None
    if owner.entry == f"country:{body.country}":
        return None
    return _body_of(identities, owner.entry, core_words(identities, mention))


def _person_name(identities: Identities, mention: Mention) -> str | None:
    if mention.entity != "person" or mention.name is None:
        return None
    chain = (
        identities.reading.mentions[index] for index in identities.reading.chains[mention.chain].mentions
    )
    names = [one.name for one in chain if one.name is not None and one.entity == "person"]
    fullest = max((identities.reading.text_of(name) for name in names), key=len)
    return f"person:{plain(fullest)}"


def _described(identities: Identities, mention: Mention) -> str | None:
    """Return the identity of a phrase with a noun for a body: its state's for "Indian officials"."""
    group = identities.group(mention)
    if mention.kind == "pronoun" or group is None or mention.entity == "person":
        return None
    owner = identities.owner(mention)
    if group.name == "state":
        return _government(identities, mention, owner)
    if owner is None:
        return _body_at_home(identities, mention)
    if group.name in ("armed", "forces", "gunmen") and _is_movement(identities, owner):
        return _owner_identity(identities, owner)
    return _body_of(identities, _owner_identity(identities, owner), core_words(identities, mention))


def _body_of(identities: Identities, owner: str, words: str) -> str:
    """Return a body of a state or movement; a ministry by its portfolio, under whatever name."""
    portfolio = identities.ontology.portfolios.find(words)
    if portfolio is None:
        return f"{owner}|{words}"
    known = identities.ontology.portfolios.bodies.get((owner.removeprefix("country:"), portfolio))
    return f"{owner}|ministry {portfolio}" if known is None else f"organisation:{known}"


def _common_name(identities: Identities, mention: Mention) -> str | None:
    """Return the home state's body where a name is told that many states' bodies bear ("the National Guard").

    The body that the vocabulary has under it is of another state, which the report does not name.
    """
    text = plain(identities.reading.text_of(mention.name or mention.span)).removeprefix("the ")
    if identities.written_in is None or not is_common_name(identities.ontology, text):
        return None
    body = identities.ontology.organisations.get((mention.entry or "").removeprefix("organisation:"))
    if mention.entry is not None and (
        body is None or body.country is None or f"country:{body.country}" in identities.named
    ):
        return None
    return _body_of(identities, identities.written_in, text)


def _body_at_home(identities: Identities, mention: Mention) -> str | None:
    """Return "the Foreign Ministry", "police" or "the army" of the state that a report is written in.

    What is done at a place in another state may be done by that one's army or police.
    """
    words, home = core_words(identities, mention), identities.written_in
    is_ministry = words.endswith(" ministry") and not mention.plural
    if home is None or not (is_ministry or words in OF_ANY_STATE):
        return None
    sentence = identities.reading.sentences[mention.sentence].span
    there = {
        place.country for start, place in identities.places.items() if sentence.start <= start < sentence.end
    }
    is_abroad = bool(there - {None, home.removeprefix("country:")})
    return None if is_abroad and not is_ministry else _body_of(identities, home, words)


def _is_movement(identities: Identities, owner: Owner) -> bool:
    """Tell whether an owner is an armed group: its fighters are itself."""
    identity = _owner_identity(identities, owner)
    body = identities.ontology.organisations.get(identity.removeprefix("organisation:"))
    return body is not None and body.kind == "armed-group"


def _government(identities: Identities, mention: Mention, owner: Owner | None) -> str | None:
    """Return whom "the government" or "officials" of a state or a movement are."""
    if owner is not None:
        return _owner_identity(identities, owner)
    if identities.head(mention).lower in ("government", "authorities", "cabinet", "administration"):
        first = identities.reading.text_of(mention.span).split()[0].lower()
        return identities.home if first in ("the", "government", "authorities") and identities.home else None
    return None


def _owner_identity(identities: Identities, owner: Owner) -> str:
    if owner.entry is not None:
        return owner.entry
    identity = identities.of_chain(owner.chain)
    return (identities.home or identity) if identity.startswith("person:") else identity


def _owners(identities: Identities, mention: Mention) -> Iterator[Owner]:
    """Give the states and bodies that a phrase names, the nearest to its head first."""
    head = identities.head(mention).span.start
    inside = [
        one
        for one in identities.inside.get(mention.sentence, ())
        if one.index != mention.index and mention.span.covers(one.span) and one.head != mention.head
    ]
    for one in sorted(inside, key=lambda other: abs(head - other.span.start)):
        is_state = one.entry is not None and one.entry.startswith("country:")
        if is_state or (one.name is not None and one.entity == "organisation"):
            yield Owner(one.entry, one.chain)
        elif one.kind == "pronoun" and one.span.end <= head:
            yield Owner(None, one.chain)
    if mention.name is not None and mention.entry is not None and not is_bare(identities, mention):
        yield Owner(mention.entry, mention.chain)


def _other_name(identities: Identities, mention: Mention) -> str | None:
    if mention.name is None or mention.kind != "name":
        return None
    if not is_bare(identities, mention):
        return None
    return _common_name(identities, mention) or f"name:{plain(identities.reading.text_of(mention.name))}"


def _crowd(identities: Identities, mention: Mention) -> str | None:
    """Return the identity of a described group: "the protesters" and "protesters" are one."""
    if mention.kind != "nominal" or not (mention.plural or identities.group(mention)):
        return None
    owner = identities.owner(mention)
    prefix = _owner_identity(identities, owner) if owner is not None else "group"
    return f"{prefix}|{core_words(identities, mention)}"


def core_words(identities: Identities, mention: Mention) -> str:
    """Return a phrase in lower case without articles, numbers, owners and the names of states in it."""
    names = [
        one.span
        for one in identities.inside.get(mention.sentence, ())
        if one.index != mention.index and one.entry is not None and mention.span.covers(one.span)
    ]
    if mention.name is not None and not is_bare(identities, mention):
        names.append(mention.name)
    words = []
    for token in words_of(identities.reading, mention):
        is_named = any(name.covers(token.span) for name in names)
        if (
            not is_named
            and token.lower not in DETERMINERS
            and token.pos not in ("NUM", "PUNCT", "PART", "DET", "PRON")
        ):
            words.append(token.lower)
    return " ".join(words)


def words_of(reading: Reading, mention: Mention) -> list[Token]:
    """Return the tokens of a mention."""
    sentence = reading.sentences[mention.sentence]
    return [
        token for token in reading.tokens[sentence.first : sentence.stop] if mention.span.covers(token.span)
    ]


def plain(text: str) -> str:
    """Return a name in lower case without accents, with nothing but words and single spaces."""
    return " ".join(re.findall(r"\w+", without_accents(text).lower()))
