"""The PLOVER sectors of an actor: of its name, office or words, or of the office it is known to hold."""

from collections.abc import Iterator, Sequence

from dragoman.model.claim import Office
from dragoman.model.entity import ActorKind
from dragoman.model.reading import Mention, Token

from .acquaintances import known_as
from .belonging import body_entry, complements
from .directory import sectors_on
from .identity import DETERMINERS, Identities, words_of
from .profiles import Profile

FORMER = ("ELI",)
ARMED_FORCES = ("MIL",)
BREAKAWAY = ("PRE",)
# Groups of nouns that say less than a word before them ("rebel forces", "an opposition group").
OPEN_GROUPS = frozenset(("body", "armed", "forces", "bloc", "people", "opposition", "state", "charity"))
# Offices that are what their body is: the president of a court is a judge.
OF_BODY = frozenset(
    "president vice-president chairman chairwoman chairperson chair speaker head leader director member "
    "secretary spokesman spokeswoman spokesperson official officer deputy chief".split()
)
COMPLEMENTS = frozenset(("of", "from", "at", "in"))


def sectors_of(identities: Identities, profile: Profile, kind: ActorKind) -> tuple[str, ...]:
    """Return the PLOVER sectors of an actor on the day of its report."""
    identity = profile.identity
    if kind == "state":
        return ("GOV",)
    if identity.startswith("organisation:") and "|" not in identity:
        return _of_body(identities, identity)
    if identity.startswith(("place:", "region:")) and "|" not in identity:
        place = identities.ontology.places.get(identity)
        return BREAKAWAY if place is not None and place.name in identities.ontology.roles.breakaway else ()
    if kind == "person":
        return _of_person(identities, profile)
    found = next((one for mention in profile.mentions if (one := _of_words(identities, mention))), None)
    return () if found is None else (found,)


def _of_body(identities: Identities, entry: str) -> tuple[str, ...]:
    body = identities.ontology.organisations.get(entry.removeprefix("organisation:"))
    if body is None:
        return ()
    regime = identities.ontology.roles.regimes.get(body.id)
    return body.sectors if regime is None else regime.sectors_on(identities.reading.document.published)


# ------------------------------------------------------------ persons


def _of_person(identities: Identities, profile: Profile) -> tuple[str, ...]:
    found: list[str] = []
    for office in profile.offices:
        found.extend(_of_office(identities, office))
    if not found and any(_has_rank(identities, mention) for mention in profile.mentions):
        found.extend(ARMED_FORCES)
    if not found:
        described = (one for one in profile.mentions if one.kind == "nominal")
        found.extend(
            next((one for mention in described if (one := _of_description(identities, mention))), ())
        )
    if not found:
        found.extend(sectors_on(known_as(identities, profile), identities.reading.document.published))
    return tuple(dict.fromkeys(found))


def _of_office(identities: Identities, office: Office) -> tuple[str, ...]:
    if office.standing == "former":
        return FORMER
    title = identities.ontology.titles.find(office.title)
    entry = body_entry(identities, office) or ""
    is_of_body = not OF_BODY.isdisjoint(office.title.lower().replace("-", " ").split()[-2:])
    if entry.startswith("organisation:") and is_of_body:
        return _of_body(identities, entry)
    if title is not None and title.sector:
        return (title.sector,)
    return ("GOV",) if entry.startswith("country:") else _of_body(identities, entry)


def _has_rank(identities: Identities, mention: Mention) -> bool:
    if mention.name is None or mention.entity != "person":
        return False
    words = identities.reading.document.text[mention.span.start : mention.name.start].lower().split()
    return any(word in identities.ontology.titles.ranks for word in words)


def _of_description(identities: Identities, mention: Mention) -> tuple[str, ...]:
    """Return the sectors of somebody without a name: "a former minister", "the Peruvian ambassador"."""
    tokens = words_of(identities.reading, mention)
    standings = identities.ontology.titles.standings
    if any(standings.get(token.lower) == "former" for token in tokens):
        return FORMER
    head = identities.head(mention)
    if not OF_BODY.isdisjoint((*head.lower.split("-"), head.lemma.lower())):
        found = next(_bodies(identities, mention), None)
        if found is not None:
            return found
    is_open = identities.ontology.roles.is_generic((head.lower,), (head.lemma.lower(),))
    titled, worded = _of_title(identities, tokens), _of_words(identities, mention)
    sector = (worded or titled) if is_open else (titled or worded)
    return () if sector is None else (sector,)


def _bodies(identities: Identities, mention: Mention) -> Iterator[tuple[str, ...]]:
    """Give the sectors of the bodies that a phrase names, inside it or after "of"."""
    inside = (one for one in identities.inside.get(mention.sentence, ()) if mention.span.covers(one.span))
    for one in (*inside, *complements(identities, mention, COMPLEMENTS)):
        if one.index != mention.index and (one.entry or "").startswith("organisation:"):
            sectors = _of_body(identities, one.entry or "")
            if sectors:
                yield sectors


def _of_title(identities: Identities, tokens: Sequence[Token]) -> str | None:
    """Return the sector of the longest office that ends a phrase, or begins what stands before "of"."""
    titles = identities.ontology.titles
    words = [token.text for token in tokens]
    stop = next((n for n, word in enumerate(words) if n and word.lower() in ("of", "to")), len(words))
    for end in dict.fromkeys((len(words), stop)):
        for start in range(end):
            title = titles.find(" ".join(words[start:end]))
            if title is not None and title.sector:
                return title.sector
    return None


# ------------------------------------------------------------ descriptions


def _of_words(identities: Identities, mention: Mention) -> str | None:
    """Return the sector of a description: its noun's, or where that says little that of its other words."""
    if mention.kind == "pronoun":
        return None
    group, roles = identities.group(mention), identities.ontology.roles
    if group is not None and group.name not in OPEN_GROUPS:
        return group.sector
    tokens = [one for one in words_of(identities.reading, mention) if one.index <= mention.head]
    words = [one for one in tokens if one.lower not in DETERMINERS and one.pos not in ("NUM", "DET", "PUNCT")]
    spoken, lemmas = [one.lower for one in words], [one.lemma.lower() for one in words]
    found = roles.sector(spoken, lemmas)
    if roles.is_generic(spoken, lemmas) and found in (None, roles.sector(spoken[-1:], lemmas[-1:])):
        found = _of_complement(identities, mention) or found
    return found if found is not None else (None if group is None else group.sector)


def _of_complement(identities: Identities, mention: Mention) -> str | None:
    for one in complements(identities, mention, COMPLEMENTS):
        if (one.entry or "").startswith("organisation:"):
            sectors = _of_body(identities, one.entry or "")
            return sectors[0] if sectors else None
        if one.entry is None:
            return _of_words(identities, one)
    return None
