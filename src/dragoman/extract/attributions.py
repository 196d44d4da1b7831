"""Attributions: whose words, thoughts or aims a text tells of, also where nobody is said to speak."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dragoman.model.claim import Statement
from dragoman.model.reading import Mention, Reading, Token
from dragoman.model.text import Span
from dragoman.ontology.attributions import AttributionWords, Sort, load_attribution_words
from dragoman.ontology.speech import load_speech

from .attributed_spans import spans_of
from .attributed_verbs import Attributed, find_by_verb
from .attributed_words import find_by_adjective, find_by_noun
from .speakers import mention_at
from .speech_scene import Scene
from .word_frames import find_according_frame

Search = Callable[[Scene, AttributionWords, Token], Attributed | None]
SEARCHES: tuple[Search, ...] = (find_by_verb, find_by_noun, find_by_adjective)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Words that a text gives to somebody: said, held to be so, or aimed at; `content` may be cut in pieces.

    `statement` is the statement that the record has of it, if it has one.
    """

    sort: Sort
    cue: Span
    source: Mention | None
    content: tuple[Span, ...]
    statement: Statement | None = None


def find_attributions(reading: Reading, statements: Sequence[Statement]) -> tuple[Attribution, ...]:
    """Return the statements and what else the reporter attributes in his own words, in text order.

    What somebody quoted or reported attributes to others in turn is left out.
    """
    scene = Scene(reading=reading, speech=load_speech())
    vocabulary = load_attribution_words()
    known = {evidence.span for one in statements for evidence in one.evidence.get("cue", ())}
    found = [_of_statement(one) for one in statements]
    for token in reading.tokens:
        if scene.quotation_of[token.index] is None and not any(cue.covers(token.span) for cue in known):
            found.extend(_at(scene, vocabulary, token))
    outermost = [one for one in found[len(statements) :] if not any(_holds(other, one) for other in found)]
    return tuple(sorted((*found[: len(statements)], *outermost), key=lambda one: (one.cue, one.content)))


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Tell whether one attribution stands in what another one attributes."""
    return outer is not inner and any(one.covers(inner.cue) for one in outer.content)


def _of_statement(statement: Statement) -> Attribution:
    return Attribution(
        sort="speech",
        cue=statement.evidence["cue"][0].span,
        source=statement.speaker,
        content=(statement.content,),
        statement=statement,
    )


def _at(scene: Scene, vocabulary: AttributionWords, token: Token) -> Sequence[Attribution]:
    frame = find_according_frame(scene, token)
    if frame is not None:
        source = None if frame.speaker is None else mention_at(scene, frame.speaker)
        return (Attribution(sort="speech", cue=frame.cue, source=source, content=(frame.content,)),)
    found = next((one for search in SEARCHES if (one := search(scene, vocabulary, token)) is not None), None)
    content = () if found is None else spans_of(scene, token, found.words, is_clause=found.is_clause)
    if found is None or not content:
        return ()
    source = None if found.source is None else mention_at(scene, found.source)
    return (Attribution(sort=found.sort, cue=token.span, source=source, content=content),)
