"""Words that tell of a stance, found in the parse: who holds it and what it is about."""

from collections.abc import Iterator, Sequence

from dragoman.model.reading import Token
from dragoman.ontology.stances import StanceCue

from .stance_scene import Field, Hit
from .verb_stances import find_modal_stance, find_verb_stance
from .word_stances import find_adjective_stance, find_noun_stance


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
    if token.lower in cue.adjectives and (token.pos != "VERB" or token.tag == "VBN"):
        return find_adjective_stance(field, cue, token)
    if cue.nouns and token.pos == "NOUN" and token.lemma.lower() in cue.nouns:
        return find_noun_stance(field, cue, token)
    return None
