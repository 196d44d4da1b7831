"""Words that tell of a stance, found in the parse: who holds it and what it is about."""

from collections.abc import Iterator, Sequence

from dragoman.model.reading import Token
from dragoman.ontology.stances import StanceCue

from .stance_scene import Field, Hit
from .verb_stances import find_modal_stance, find_verb_stance
from .word_stances import find_adjective_stance, find_existing_stance, find_noun_stance, find_priority

# Nouns that take no complement of their own.
FOUND_BY = {"there": find_existing_stance, "be": find_priority}


def find_hits(field: Field, cues: Sequence[StanceCue]) -> Iterator[Hit]:
    """Give every cue that tells of a stance, in text order, one for each word."""
    for token in field.reading.tokens:
        hits = (_hit(field, cue, token) for cue in cues)
        found = next((hit for hit in hits if hit is not None), None)
        if found is not None:
            yield found


def _hit(field: Field, cue: StanceCue, token: Token) -> Hit | None:
    if cue.modals:
        return find_modal_stance(field, cue, token)
    if cue.verbs and (token.pos in ("VERB", "AUX") or token.tag in ("VBZ", "VBP")):
        return find_verb_stance(field, cue, token)
    if _is_adjective(field, cue, token) and (token.pos != "VERB" or token.tag == "VBN"):
        return find_adjective_stance(field, cue, token)
    if cue.nouns and token.pos == "NOUN" and token.lemma.lower() in cue.nouns:
        find = FOUND_BY.get(cue.takes[0], find_noun_stance)
        return find(field, cue, token)
    return None


def _is_adjective(field: Field, cue: StanceCue, token: Token) -> bool:
    """Tell whether a word is one of a cue's adjectives, alone or with the word before it ("too early")."""
    before = field.reading.tokens[max(0, token.index - 1)].lower
    return token.lower in cue.adjectives or f"{before} {token.lower}" in cue.adjectives
