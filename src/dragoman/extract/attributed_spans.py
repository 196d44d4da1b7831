"""The words that are attributed: a clause or phrase as spans, without what only follows it."""

from collections.abc import Iterable, Sequence

from dragoman.model.grammar import FINITE
from dragoman.model.reading import Token
from dragoman.model.text import Span

from .speech_scene import Scene

BREAKS = frozenset((",", "--", "—", "–", "-"))
OPENING = frozenset(("“", '"', "‘", "$", "£", "€", "(", "#"))
CLOSING = frozenset(("”", '"', "’", ")", "%"))
# What stands after a comma at the end and tells more, but is no part of what is attributed.
ASIDE = frozenset(("relcl", "advcl", "acl"))
FULL = frozenset(("NOUN", "PROPN", "VERB", "AUX", "ADJ", "NUM"))


def spans_of(scene: Scene, cue: Token, words: Iterable[int], *, is_clause: bool = False) -> tuple[Span, ...]:
    """Return the stretches that words make up; none where they hold no noun, verb or number."""
    tokens = scene.reading.tokens
    whole = _unbroken(scene, cue, sorted(set(words)))
    whole = _completed(scene, whole) if is_clause else whole
    kept = _stripped(scene, _trimmed(scene, cue, whole))
    if not any(tokens[one].pos in FULL for one in kept):
        return ()
    runs: list[list[int]] = []
    for one in kept:
        gap = tokens[runs[-1][1] + 1 : one] if runs else ()
        if runs and all(token.pos == "PUNCT" for token in gap):
            runs[-1][1] = one
        else:
            runs.append([one, one])
    return tuple(tokens[first].span.until(tokens[last].span) for first, last in runs)


def _unbroken(scene: Scene, cue: Token, words: Sequence[int]) -> Sequence[int]:
    """Stop before a verb of speech that the parser hangs into what another one reports."""
    stop = min((one for one in scene.breaks if one > cue.index and one in words), default=None)
    return words if stop is None else [one for one in words if one < stop]


def _completed(scene: Scene, words: Sequence[int]) -> Sequence[int]:
    """Add the rest of the sentence where the parser cuts a clause before its verb: "the dike | was safe"."""
    tokens = scene.reading.tokens
    if not words or any(tokens[one].tag in FINITE for one in words):
        return words
    stop = scene.sentence(tokens[words[-1]]).stop
    following = tokens[words[-1] + 1 : stop]
    return (*words, *range(words[-1] + 1, stop)) if following and following[0].tag in FINITE else words


def _trimmed(scene: Scene, cue: Token, words: Sequence[int]) -> Sequence[int]:
    """Stop before a relative clause, participle or concession after a comma that fills the rest."""
    reading, inside = scene.reading, frozenset(words)
    for one in words[2:]:
        if reading.tokens[one - 1].text not in BREAKS:
            continue
        head = _highest_from(scene, one, inside)
        last = max(inside.intersection(reading.subtree(head.index)), default=one)
        rest = reading.tokens[last + 1 : words[-1] + 1]
        is_aside = head.dep in ASIDE and head.tag != "VB" and head.index in inside and head.index != cue.index
        if is_aside and all(token.pos == "PUNCT" for token in rest):
            return [other for other in words if other < one]
    return words


def _highest_from(scene: Scene, first: int, inside: frozenset[int]) -> Token:
    """Return the highest head whose words begin with this one."""
    reading = scene.reading
    head = reading.tokens[first]
    while head.head != head.index and head.head in inside and reading.subtree(head.head)[0] >= first:
        head = reading.tokens[head.head]
    return head


def _stripped(scene: Scene, words: Sequence[int]) -> Sequence[int]:
    tokens, first, stop = scene.reading.tokens, 0, len(words)
    while first < stop and tokens[words[first]].pos == "PUNCT" and tokens[words[first]].text not in OPENING:
        first += 1
    while first < stop and _is_loose(tokens[words[stop - 1]]):
        stop -= 1
    return words[first:stop]


def _is_loose(token: Token) -> bool:
    return token.pos in ("PUNCT", "CCONJ") and token.text not in CLOSING
