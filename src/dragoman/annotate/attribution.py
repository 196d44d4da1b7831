"""Who speaks in each quotation, and the words that say so."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.grammar import grammar_of
from dragoman.model.reading import Mention, Quotation, Token
from dragoman.ontology.speech import load_speech

from .parser import Parse
from .quote_cues import (
    Cue,
    Search,
    find_beside,
    find_block_cue,
    find_colon,
    find_following,
    find_governing,
    find_put_it,
    find_signature,
)
from .surroundings import Scene, fills_paragraph, is_title, is_whole, stands_alone, surroundings_of

# A sentence of its own is introduced or followed by who says it; words worked into a sentence hang on a verb.
WHOLE: tuple[Search, ...] = (
    find_beside,
    find_following,
    find_put_it,
    find_governing,
    find_colon,
    find_signature,
)
WORKED_IN: tuple[Search, ...] = (find_governing, find_beside, find_following, find_put_it)


def attribute(
    quotations: Sequence[Quotation], parse: Parse, mentions: Sequence[Mention], text: str
) -> tuple[Quotation, ...]:
    """Return the quotations with speaker and cue where the text gives them."""
    scene = Scene(
        text=text,
        grammar=grammar_of(parse.tokens),
        sentences=parse.sentences,
        mentions=mentions,
        quotations=quotations,
        speech=load_speech(),
    )
    found: list[Quotation] = []
    for number, quotation in enumerate(quotations):
        cue = _find_cue(scene, number)
        if cue is None:
            found.append(_carried(scene, found, number))
            continue
        speaker = None if cue.speaker is None else _mention_at(scene, cue.speaker)
        found.append(replace(quotation, cue=cue.span, speaker=None if speaker is None else speaker.index))
    return tuple(found)


def _find_cue(scene: Scene, number: int) -> Cue | None:
    quotation = scene.quotations[number]
    if quotation.mark == "block":
        return find_block_cue(scene, quotation)
    around = surroundings_of(scene, number)
    if around.before and is_title(scene, quotation):
        return None
    searches = WHOLE if is_whole(scene, around) else WORKED_IN
    cues = [cue for search in searches if (cue := search(scene, around)) is not None]
    return next((cue for cue in cues if cue.speaker is not None), cues[0] if cues else None)


def _mention_at(scene: Scene, token: Token) -> Mention | None:
    """Return the mention whose head a token is, or else the shortest that holds it."""
    mention = scene.mention_of_head.get(token.index)
    if mention is not None:
        return mention
    around = [one for one in scene.mentions if one.span.covers(token.span)]
    return min(around, key=lambda one: (one.span.end - one.span.start, one.index), default=None)


def _carried(scene: Scene, found: Sequence[Quotation], number: int) -> Quotation:
    """Give a quotation without a cue the speaker of the one before, where it carries that one on."""
    quotation = scene.quotations[number]
    last = found[-1] if found else None
    if last is None or last.cue is None or last.mark == "block" or not stands_alone(scene, number):
        return quotation
    last_word = scene.first_from(last.outer.end) - 1
    first_word = scene.first_from(quotation.outer.start)
    if scene.paragraph(last_word) == scene.paragraph(first_word) or fills_paragraph(scene, number):
        return replace(quotation, speaker=last.speaker, cue=last.cue)
    return quotation
