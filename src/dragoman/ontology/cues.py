"""Words that tell of events, with the places in the parse where their parties stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dragoman.model.claim import Status

Needs = Literal["actor", "recipient", "both", "party"]
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parties of a cue stand: slots in order of preference, and which of them must be filled."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    needs: Needs


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What must, or must not, stand beside a cue; empty means anything."""

    objects: frozenset[str]
    not_objects: frozenset[str]
    objects_of: frozenset[str]
    subjects: frozenset[str]
    modifiers: frozenset[str]
    requires: frozenset[str]
    not_requires: frozenset[str]
    within: frozenset[str]
    not_within: frozenset[str]
    only_status: frozenset[str]
    tags: frozenset[str]
    is_passive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A group of words that tell of one kind of event in one way.

    `actors` and `recipients` name the group of parties that fits ("official", "armed", …; None is any).
    `takes_act`: the clause beneath is what is promised, asked for or refused. `act_types`: only with such
    an act. `threats`: acts whose promise is a threat. `is_weak`: a word that often means something else.
    `is_answer`: it answers what somebody did, who is its other side ("accepted the offer").
    """

    id: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    verbs: tuple[Phrase, ...]
    nouns: tuple[Phrase, ...]
    adjectives: tuple[Phrase, ...]
    modals: tuple[Phrase, ...]
    verb_frame: Frame
    noun_frame: Frame
    conditions: Conditions
    actors: str | None
    recipients: str | None
    status: Status | None
    act_types: frozenset[str]
    threats: frozenset[str]
    takes_act: bool
    is_reciprocal: bool
    is_weak: bool
    place_is_recipient: bool
    is_answer: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]

    @property
    def rank(self) -> int:
        """Return how closely the cue describes its words: the higher, the sooner it is tried."""
        conditions = self.conditions
        narrow_groups = [
            one for one in (self.actors, self.recipients) if one not in (None, "target", "any", "party")
        ]
        narrow = (
            conditions.objects,
            conditions.within,
            conditions.requires,
            conditions.subjects,
            self.act_types,
        )
        return (
            2 * bool(conditions.objects)
            + sum(map(bool, narrow))
            - 4 * self.is_weak
            + len(narrow_groups)
            + 2 * bool(conditions.only_status)
        )


@dataclass(frozen=True, slots=True)
class CueWord:
    """A cue under one of its words; `rest` are the words that follow ("on" of "call on")."""

    cue: Cue
    rest: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWords:
    """How the sides of a word without a cue are found: `cue` stands for all of them.

    Verbs tell of an act unless they are `plain`, nouns only if they are among `nouns` or the cues' own.
    """

    cue: Cue
    plain: frozenset[str]
    receiving: frozenset[str]
    taking_place: frozenset[str]
    arms: frozenset[str]
    heading: frozenset[str]
    beside: tuple[str, ...]
    within: tuple[str, ...]
    nouns: frozenset[str]
    noun_actor: tuple[str, ...]
    noun_recipient: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """All cues by the forms that open them, with modes and contexts by their words.

    `before` are nouns that stand for an event told before, with the types it can have (none: any).
    """

    all: tuple[Cue, ...]
    verbs: Mapping[str, tuple[CueWord, ...]]
    nouns: Mapping[str, tuple[CueWord, ...]]
    adjectives: Mapping[str, tuple[CueWord, ...]]
    modals: Mapping[str, tuple[CueWord, ...]]
    modes: Mapping[str, tuple[tuple[str, frozenset[str]], ...]]
    contexts: Mapping[str, frozenset[str]]
    light_verbs: frozenset[str]
    happening_verbs: frozenset[str]
    announcing: frozenset[str]
    suffering: frozenset[str]
    before: Mapping[str, frozenset[str]]
    sport: frozenset[str]
    open: OpenWords
