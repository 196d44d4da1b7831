"""Whom of the directory a person of a text can be: nobody of whom the text tells something else."""

from dragoman.model.reading import Mention, Reading, Token

from .directory import Known
from .identity import Identities, words_of
from .profiles import Profile, person_names

# What a holder of an office may be called beside it; whoever is called otherwise bears the same name.
PUBLIC = frozenset(("GOV", "ELI", "LEG", "JUD", "MIL", "PTY", "OPP", "SPY", "REB", "PRE"))


def known_as(identities: Identities, profile: Profile) -> tuple[Known, ...]:
    """Return the persons of the directory that a person of a text can be."""
    if any(_is_described_otherwise(identities, mention) for mention in profile.mentions):
        return ()
    names = person_names(identities, profile)
    return identities.directory.meant(names, profile.offices, identities.reading.document.published)


def _is_described_otherwise(identities: Identities, mention: Mention) -> bool:
    """Tell whether a phrase makes a person what no holder of an office is ("a farmer", "nurse Ana Vuki")."""
    if mention.kind == "pronoun" or mention.title is not None:
        return False
    if mention.kind == "nominal":
        words = [one for one in words_of(identities.reading, mention) if one.index <= mention.head]
    else:
        words = _before(identities.reading, mention)
    spoken, lemmas = [one.lower for one in words], [one.lemma.lower() for one in words]
    sector = identities.ontology.roles.sector(spoken, lemmas)
    is_open = mention.kind == "name" or identities.ontology.roles.is_generic(spoken, lemmas)
    return sector not in PUBLIC and not (sector is None and is_open)


def _before(reading: Reading, mention: Mention) -> list[Token]:
    """Return the nouns and adjectives right before a name, inside its phrase or not."""
    start = (mention.name or mention.span).start
    sentence = reading.sentences[mention.sentence]
    words: list[Token] = []
    for token in reversed(reading.tokens[sentence.first : sentence.stop]):
        if token.span.start < start:
            if token.pos not in ("NOUN", "ADJ"):
                break
            words.insert(0, token)
    return words
