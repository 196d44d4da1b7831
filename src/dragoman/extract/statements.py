"""Statements: who is reported to have said what, in whose words, and through which channel."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Channel, Statement, StatementKind
from dragoman.model.reading import Mention, Quotation, Reading
from dragoman.model.text import Span
from dragoman.ontology import Ontology
from dragoman.ontology.speech import load_speech

from .assertion import asserters
from .channels import LASTING, SPOKEN, channel_at, channel_of_headline
from .frames import find_frames
from .speakers import Speaker, find_speaker, mention_at
from .speech_scene import Frame, Scene

# Fewer words in marks are somebody's word for a thing, unless a verb of speech takes them.
SHORT = 3
# Precision on bench/gold/own.jsonl, where 36 of 36, 4 of 5 and 47 of 55 were right.
CONFIDENCE: Mapping[StatementKind, float] = {"direct": 0.95, "mixed": 0.8, "indirect": 0.85}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement while it is being put together."""

    content: Span
    cue: Span
    speaker: Speaker
    kind: StatementKind
    addressee: Mention | None = None
    core: int | None = None
    is_block: bool = False


def find_statements(reading: Reading, ontology: Ontology) -> tuple[Statement, ...]:
    """Return what somebody is reported to have said, in text order, each statement once."""
    del ontology
    scene = Scene(reading=reading, speech=load_speech())
    frames = _without_wrappers(find_frames(scene))
    quoted = _quoted(scene, frames)
    quoting = {(one.cue, one.content) for one in quoted}
    plain = [one for one in frames if not any(one.cue == c and one.content.overlaps(w) for c, w in quoting)]
    reported = [_reported(scene, frame) for frame in plain]
    drafts = _once([*quoted, *(one for one in reported if one is not None)])
    channels = _channels(scene, drafts)
    statements = [_statement(scene, draft, channel) for draft, channel in zip(drafts, channels, strict=True)]
    return tuple(
        replace(
            one,
            asserted_by=asserters(reading, [other for other in statements if other is not one], draft.cue),
        )
        for one, draft in zip(statements, drafts, strict=True)
    )


# ------------------------------------------------------------ in marks


def _quoted(scene: Scene, frames: Sequence[Frame]) -> list[Draft]:
    """Return the statements that have words in marks, one for each cue and stretch."""
    by_cue = {frame.cue: frame for frame in frames}
    found: list[Draft] = []
    for group in _groups(scene):
        cue = group[0].cue
        if cue is None:
            continue
        draft = _quoted_draft(scene, group, cue, by_cue.get(cue))
        if draft is not None:
            found.append(draft)
    return found


def _groups(scene: Scene) -> Iterator[tuple[Quotation, ...]]:
    """Give the quotations with a cue, those together that one cue clause cuts in two or that follow on."""
    group: list[Quotation] = []
    for quotation in scene.reading.quotations:
        if group and not _carries_on(scene, group[-1], quotation):
            yield tuple(group)
            group = []
        if quotation.cue is not None:
            group.append(quotation)
    if group:
        yield tuple(group)


def _carries_on(scene: Scene, before: Quotation, after: Quotation) -> bool:
    if before.cue != after.cue or before.cue is None or "block" in (before.mark, after.mark):
        return False
    gap = Span(before.outer.end, after.outer.start)
    between = [token for token in scene.reading.tokens if gap.covers(token.span)]
    stops = {token.sentence for token in between if token.text in (".", "!", "?")}
    sentences = {token.sentence for token in between if token.pos != "PUNCT"}
    is_cut = gap.covers(before.cue) and len(sentences) == 1
    return not between or is_cut or (before.cue.end <= before.outer.start and not stops)


def _quoted_draft(scene: Scene, group: Sequence[Quotation], cue: Span, frame: Frame | None) -> Draft | None:
    words = group[0].span.until(group[-1].span)
    content = words
    if frame is not None and any(one.outer.overlaps(frame.content) for one in group):
        is_held = all(frame.content.covers(one.span) for one in group)
        content = frame.content if is_held else frame.content.until(words)
        if _turns_away(scene, content, group[-1]) and group[0].outer.covers(
            Span(content.start, content.start)
        ):
            content = words
    elif len(scene.reading.text_of(words).split()) <= SHORT and not _is_sentence(scene, group[0], cue):
        return None
    speaker = _quoting_speaker(scene, group[0], frame)
    if speaker is None:
        return None
    is_direct = group[0].outer.start <= content.start and content.end <= group[-1].outer.end
    return Draft(
        content=words if is_direct else content,
        cue=cue,
        speaker=speaker,
        kind="direct" if is_direct else "mixed",
        addressee=_addressee(scene, frame),
        core=None if frame is None else frame.core,
        is_block=group[0].mark == "block",
    )


def _turns_away(scene: Scene, content: Span, last: Quotation) -> bool:
    """Tell whether a clause goes on after its marks with a "but" of the one who reports it."""
    rest = scene.reading.document.text[last.outer.end : content.end].lstrip(" ,;").lower()
    return rest.startswith(("but ", "although ", "though ", "while ", "yet "))


def _is_sentence(scene: Scene, quotation: Quotation, cue: Span) -> bool:
    """Tell whether few words are a sentence that is said ("Never," he said), not a name that is used."""
    verbs = (scene.verb(token) for token in scene.reading.tokens_in(cue))
    is_said = any(verb is not None and "quote" in verb.takes for verb in verbs)
    return is_said and scene.reading.text_of(quotation.span)[:1].isupper()


def _quoting_speaker(scene: Scene, quotation: Quotation, frame: Frame | None) -> Speaker | None:
    if quotation.speaker is not None:
        return find_speaker(scene, scene.reading.tokens[scene.reading.mentions[quotation.speaker].head])
    verb = next(iter(scene.reading.tokens_in(quotation.cue)), None) if quotation.cue is not None else None
    subject = None if verb is None else scene.grammar.subject(verb.index)
    return find_speaker(scene, subject if frame is None else frame.speaker)


# ------------------------------------------------------------ reported


def _without_wrappers(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Leave out a frame whose whole content is that another one speaks: only the inner one says what."""
    inner = {frame.verb: frame for frame in frames}
    return tuple(
        frame
        for frame in frames
        if frame.core not in inner
        or not frame.content.covers(inner[frame.core].content)
        or frame.core == frame.verb
    )


def _reported(scene: Scene, frame: Frame) -> Draft | None:
    speaker = find_speaker(scene, frame.speaker)
    if speaker is None:
        return None
    quoted = [one for one in scene.reading.quotations if one.outer.overlaps(frame.content)]
    inside = [one for one in quoted if not one.outer.covers(frame.content)]
    return Draft(
        content=frame.content,
        cue=frame.cue,
        speaker=speaker,
        kind="mixed" if inside else "indirect",
        addressee=_addressee(scene, frame),
        core=frame.core,
    )


def _addressee(scene: Scene, frame: Frame | None) -> Mention | None:
    return None if frame is None or frame.addressee is None else mention_at(scene, frame.addressee)


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out a draft that another one of the same speaker covers, and put the rest into text order."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: (one.content.start - one.content.end, one.content)):
        if not any(one.content.covers(draft.content) and _is_same_speaker(one, draft) for one in kept):
            kept.append(draft)
    return sorted(kept, key=lambda one: (one.content, one.cue))


def _is_same_speaker(one: Draft, other: Draft) -> bool:
    if one.speaker.mention is None or other.speaker.mention is None:
        return one.speaker.mention is other.speaker.mention and one.speaker.text == other.speaker.text
    return one.speaker.mention.chain == other.speaker.mention.chain


# ------------------------------------------------------------ channel


def _channels(scene: Scene, drafts: Sequence[Draft]) -> list[Channel]:
    """Return the channel of each draft: named beside it, lasting from before, or that of a release."""
    named = [channel_at(scene, draft.cue, [one.content for one in drafts]) for draft in drafts]
    lasting: dict[object, Channel] = {}
    found: list[Channel] = []
    for number, draft in enumerate(drafts):
        voice = _voice(draft)
        channel = named[number]
        if channel in LASTING:
            lasting[voice] = channel
        if channel is None:
            channel = lasting.get(voice) or _of_neighbour(scene, drafts, named, number)
        found.append(channel or _of_form(scene, draft))
    return found


def _of_form(scene: Scene, draft: Draft) -> Channel:
    """Return the channel of a document that speaks, or of a release that quotes without marks."""
    if draft.speaker.document in scene.speech.reports:
        return "report"
    headed = channel_of_headline(scene) if draft.is_block else None
    if headed in SPOKEN:
        return headed
    return "written-statement" if draft.is_block or draft.speaker.document else "unspecified"


def _voice(draft: Draft) -> object:
    return draft.speaker.text if draft.speaker.mention is None else draft.speaker.mention.chain


def _of_neighbour(
    scene: Scene, drafts: Sequence[Draft], named: Sequence[Channel | None], number: int
) -> Channel | None:
    """Return the lasting channel of the same speaker's next statement in the same paragraph."""
    if number + 1 >= len(drafts) or _voice(drafts[number]) != _voice(drafts[number + 1]):
        return None
    places = [scene.reading.sentence_at(one.cue.start) for one in drafts[number : number + 2]]
    is_one = None not in places and len({place.paragraph for place in places if place is not None}) == 1
    return named[number + 1] if is_one and named[number + 1] in LASTING else None


def _statement(scene: Scene, draft: Draft, channel: Channel) -> Statement:
    reading, speaker = scene.reading, draft.speaker
    place = None if speaker.mention is None else speaker.mention.span
    return Statement(
        content=draft.content,
        speaker=speaker.mention,
        speaker_text=speaker.text,
        kind=draft.kind,
        channel=channel,
        addressee=draft.addressee,
        confidence=CONFIDENCE[draft.kind],
        evidence={
            "text": reading.cite(draft.content),
            "speaker": reading.cite(place),
            "cue": reading.cite(draft.cue),
        },
    )
