"""Frames of reported speech: a verb, noun or adjective that says that somebody said something, and what."""

from collections.abc import Callable

from dragoman.model.reading import Token

from .speech_scene import Frame, Scene
from .verb_frames import find_verb_frame
from .word_frames import find_according_frame, find_adjective_frame, find_as_frame, find_noun_frame

FIRST_OR_SECOND = frozenset(("i", "we", "you", "us", "me"))
FINDERS_OF_FACT = ("organisation", "people", "place")

SEARCHES: tuple[Callable[[Scene, Token], Frame | None], ...] = (
    find_verb_frame,
    find_according_frame,
    find_as_frame,
    find_noun_frame,
    find_adjective_frame,
)


def find_frames(scene: Scene) -> tuple[Frame, ...]:
    """Return the frames of reported speech outside headlines, in text order."""
    found: list[Frame] = []
    for token in scene.reading.tokens:
        if scene.sentence(token).is_title:
            continue
        frame = next((one for search in SEARCHES if (one := search(scene, token)) is not None), None)
        if frame is not None and _is_somebodys(scene, frame):
            found.append(frame)
    return tuple(found)


def _is_somebodys(scene: Scene, frame: Frame) -> bool:
    """Tell whether the speaker can speak: no pronoun of a quoted speaker, no data, steps or clouds."""
    speaker = frame.speaker
    if speaker is None or speaker.lower in FIRST_OR_SECOND:
        return False
    if speaker.lower == "it":
        mention = scene.mention(speaker)
        return mention is not None and len(scene.reading.chains[mention.chain].mentions) > 1
    if speaker.lemma.lower() in scene.speech.mute and speaker.lower != "they":
        return False
    is_fit = (not frame.is_finding or _is_body(scene, speaker)) and (
        not frame.is_object or _is_actor(scene, speaker)
    )
    return is_fit and not _is_shared(scene, frame, speaker)


def _is_actor(scene: Scene, speaker: Token) -> bool:
    """Tell whether somebody can be said to underline or to be clear about something."""
    mention = scene.mention(speaker)
    is_unnamed = (
        speaker.lemma.lower() in scene.speech.anonymous or speaker.lemma.lower() in scene.speech.documents
    )
    return is_unnamed or (mention is not None and (mention.entity is not None or mention.kind == "pronoun"))


def _is_body(scene: Scene, speaker: Token) -> bool:
    """Tell whether a finding can be this one's: a body, its people, a report, or a source without a name."""
    word = speaker.lemma.lower()
    mention = scene.mention(speaker)
    is_listed = word in scene.speech.anonymous or word in scene.speech.documents
    return is_listed or (mention is not None and mention.entity in FINDERS_OF_FACT)


def _is_shared(scene: Scene, frame: Frame, speaker: Token) -> bool:
    """Tell whether "the two sides" share a wish or are spoken of in a quotation: nobody's statement."""
    mention = scene.mention(speaker)
    is_quoted = scene.quotation_of[frame.verb] is not None
    if mention is not None and scene.reading.chains[mention.chain].members:
        return is_quoted or frame.is_object
    return is_quoted and frame.is_object and speaker.tag == "NNS"
