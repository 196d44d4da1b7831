"""The channel that a statement went through, from the words around it and from what was said of it before."""

from collections.abc import Sequence
from typing import cast

from dragoman.model.claim import Channel
from dragoman.model.reading import Sentence
from dragoman.model.text import Span

from .speech_scene import Scene

# Channels that hold for what the same speaker says afterwards, until another one is named.
LASTING = frozenset(("press-briefing", "speech"))
# Channels that a headline gives to the blocks below it ("Transcript of the noon briefing").
SPOKEN = frozenset(("press-briefing", "interview", "speech"))


def channel_at(scene: Scene, cue: Span, contents: Sequence[Span]) -> Channel | None:
    """Return the channel that the sentence of a cue names outside what is said; None where it names none."""
    reading = scene.reading
    sentence = reading.sentence_at(cue.start)
    if sentence is None:
        return None
    said = [one for one in contents if not one.covers(cue)]
    return _named(scene, _words_outside(scene, sentence, said)) or _introduced(scene, sentence, said)


def channel_of_headline(scene: Scene) -> Channel | None:
    """Return the channel that the headline names, or the first sentence where there is no headline."""
    sentences = scene.reading.sentences
    heads = [one for one in sentences if one.is_title] or list(sentences[:1])
    return _named(scene, " ".join(scene.reading.text_of(one.span) for one in heads))


def _named(scene: Scene, words: str) -> Channel | None:
    return cast("Channel | None", scene.speech.channel_of(words))


def _words_outside(scene: Scene, sentence: Sentence, contents: Sequence[Span]) -> str:
    """Return the words of a sentence that are not quoted nor said."""
    kept = [
        token.text
        for token in scene.reading.tokens[sentence.first : sentence.stop]
        if scene.quotation_of[token.index] is None and not any(one.covers(token.span) for one in contents)
    ]
    return " ".join(kept).replace(" 's", "'s").replace(" - ", "-")


def _introduced(scene: Scene, sentence: Sentence, contents: Sequence[Span]) -> Channel | None:
    """Return the channel of a sentence before the paragraph that ends in a colon."""
    reading = scene.reading
    before = reading.sentences[sentence.index - 1] if sentence.index else None
    if before is None or reading.document.text[before.span.end - 1] != ":":
        return None
    return _named(scene, _words_outside(scene, before, contents))
