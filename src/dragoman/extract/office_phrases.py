"""Phrases that name an office: title, body, standing and portfolio, found word by word.

The parse breaks where title and name meet ("President of the Senate Ada Ruiz"), so a phrase grows from
its head over the words beside it, and asks the parse only for common nouns.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from dragoman.model.reading import Reading, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology

from .office_after import grow_right, mark_suffix
from .office_before import grow_left, part_words
from .office_scene import Draft, OfficePhrase, Scene, is_head, names_by_token, singular

if TYPE_CHECKING:
    from dragoman.model.claim import Standing

LONGEST_FORM, SHORT_FORM = 7, 2


def find_phrases(reading: Reading, ontology: Ontology) -> tuple[OfficePhrase, ...]:
    """Return the phrases that name an office, in text order, none inside another."""
    scene = Scene(reading, ontology, names_by_token(reading))
    found: list[OfficePhrase] = []
    stop = 0
    for token in reading.tokens:
        if token.index < stop or not is_head(scene, token.index):
            continue
        phrase = _phrase(scene, token, stop)
        if phrase is not None:
            found.append(phrase)
            stop = phrase.stop
    return tuple(_with_seconds(scene, found))


def _with_seconds(scene: Scene, phrases: Sequence[OfficePhrase]) -> list[OfficePhrase]:
    """Return phrases with a second's word before the office it is of ("Kenya's deputy energy minister")."""
    found: list[OfficePhrase] = []
    for phrase in phrases:
        last = found[-1] if found else None
        is_second = last is not None and last.words(scene.reading).lower() in scene.ontology.offices.seconds
        if last is None or not is_second or last.stop != phrase.first:
            found.append(phrase)
            continue
        found[-1] = replace(
            phrase,
            first=last.first,
            title=(last.title[0].until(phrase.title[0]), *phrase.title[1:]),
            of=phrase.of or last.of,
            owner=phrase.owner or last.owner,
            standing=phrase.standing or last.standing,
            standing_span=phrase.standing_span or last.standing_span,
        )
    return found


def _phrase(scene: Scene, token: Token, floor: int) -> OfficePhrase | None:
    start, stop = _core(scene, token, floor)
    stop = next((index for index in range(token.index + 1, stop) if _names_body_after(scene, index)), stop)
    draft = Draft(token.index, start, stop, (start, stop), [], [])
    grow_left(scene, draft, floor)
    part_words(scene, draft)
    mark_suffix(scene, draft)
    grow_right(scene, draft)
    _settle(scene, draft)
    if not draft.title or not _is_office(scene, draft):
        return None
    of = draft.body or (draft.owners[-1] if draft.owners else None)
    return OfficePhrase(
        first=draft.first,
        stop=draft.stop,
        head=draft.head,
        title=_runs(scene, draft.title),
        of=of,
        owner=draft.owner,
        standing=cast("Standing | None", draft.standing),
        standing_span=draft.standing_span,
        portfolio=draft.portfolio,
        is_plural=token.tag in ("NNS", "NNPS") and token.lower not in scene.ontology.titles.heads,
    )


def _core(scene: Scene, token: Token, floor: int) -> tuple[int, int]:
    """Return the longest form of the vocabulary around a head, or the head alone with its "-General"."""
    best = (token.index, token.index + 1)
    for first in range(token.index, max(floor, token.index - LONGEST_FORM) - 1, -1):
        if scene.at(first, token.sentence) is None or scene.is_person(first):
            break
        for stop in range(first + LONGEST_FORM, token.index, -1):
            last = scene.at(stop - 1, token.sentence)
            if last is None or scene.is_person(stop - 1) or stop - first <= best[1] - best[0]:
                continue
            if _is_form(scene, scene.tokens[first].span.until(last.span)):
                best = (first, stop)
    # "Under Secretary of the Treasury": the longest form may start inside a longer title.
    for first in range(max(floor, best[0] - SHORT_FORM), best[0]):
        start = scene.at(first, token.sentence)
        if start is not None and _is_form(scene, start.span.until(token.span)):
            return first, best[1]
    return best


def _names_body_after(scene: Scene, index: int) -> bool:
    """Tell whether a word is an "of" that a body's name follows ("President of the European Commission")."""
    if scene.tokens[index].lower not in ("of", "for"):
        return False
    start = index + 1 + (scene.tokens[index + 1].pos == "DET")
    name = scene.name_of.get(start)
    return (
        name is not None
        and name.entry is not None
        and name.entry.split(":")[0] in ("organisation", "country")
    )


def _is_form(scene: Scene, span: Span) -> bool:
    words = scene.reading.text_of(span).replace("’", "'")
    title = scene.ontology.titles.find(words) or scene.ontology.titles.find(singular(words.lower()))
    return title is not None and not title.is_military_rank and not title.is_honorific


def _settle(scene: Scene, draft: Draft) -> None:
    draft.title = [
        index for index in sorted(set(draft.title)) if index >= draft.core[0] or _is_titled(scene, index)
    ]
    while draft.title and scene.tokens[draft.title[0]].text in ("-", "–", ",", "and", "&"):
        draft.title.pop(0)
    head = scene.tokens[draft.head].lower
    cues = scene.ontology.offices
    if (
        len(draft.title) > 1
        and draft.title[0] != draft.head
        and scene.tokens[draft.title[0]].lower in cues.kept_modifiers
        and head not in cues.kept_before
    ):
        draft.title.pop(0)


def _is_titled(scene: Scene, index: int) -> bool:
    return scene.tokens[index].lower not in scene.ontology.offices.modifiers or scene.tokens[index].lower in (
        scene.ontology.offices.kept_modifiers
    )


def _is_office(scene: Scene, draft: Draft) -> bool:
    """Tell whether a phrase names an office: its head does, and a weak one has a body or a longer title."""
    head, cues = scene.tokens[draft.head].lower.removesuffix("."), scene.ontology.offices
    one = head if head in scene.ontology.titles.heads else singular(head)
    if one in cues.no_office and len(draft.title) == 1:
        return False
    if one in cues.no_office:
        return False
    has_body = bool(draft.owners or draft.body or draft.owner)
    return one not in cues.weak or has_body or len(draft.title) > 1


def _runs(scene: Scene, title: list[int]) -> tuple[Span, ...]:
    """Return the stretches of text that some words make."""
    runs: list[Span] = []
    last = -2
    for index in title:
        span = scene.tokens[index].span
        if runs and index == last + 1:
            runs[-1] = runs[-1].until(span)
        else:
            runs.append(span)
        last = index
    return tuple(runs)
