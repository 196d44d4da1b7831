"""Words that tell of events, with the places in the parse where their parties stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast, get_args

from dragoman.errors import OntologyError

from .tables import read_toml

Needs = Literal["actor", "recipient", "both", "party"]
Phrase = tuple[str, ...]
Table = Mapping[str, object]

TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT"
).split()


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
    is_passive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A group of words that tell of one kind of event in one way.

    `actors` and `recipients` name the group of parties that fits ("official", "armed", …; None is any).
    `takes_act`: the clause beneath is what is promised, asked for or refused. `act_types`: only with such
    an act. `threats`: acts whose promise is a threat. `is_weak`: a word that often means something else.
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
    status: str | None
    act_types: frozenset[str]
    threats: frozenset[str]
    takes_act: bool
    is_reciprocal: bool
    is_weak: bool
    is_speech_only: bool
    place_is_recipient: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]

    @property
    def rank(self) -> int:
        """Return how closely the cue describes its words: the higher, the sooner it is tried."""
        conditions = self.conditions
        narrow_groups = [one for one in (self.actors, self.recipients) if one not in (None, "target", "any", "party")]
        narrow = (conditions.objects, conditions.within, conditions.requires, conditions.subjects, self.act_types)
        return 2 * bool(conditions.objects) + sum(map(bool, narrow)) - 4 * self.is_weak + len(narrow_groups) + 2 * bool(conditions.only_status)


@dataclass(frozen=True, slots=True)
class CueWord:
    """A cue under one of its words; `rest` are the words that follow ("on" of "call on")."""

    cue: Cue
    rest: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """All cues by the lemma that opens them, with modes and contexts by their words."""

    all: tuple[Cue, ...]
    verbs: Mapping[str, tuple[CueWord, ...]]
    nouns: Mapping[str, tuple[CueWord, ...]]
    adjectives: Mapping[str, tuple[CueWord, ...]]
    modals: Mapping[str, tuple[CueWord, ...]]
    modes: Mapping[str, tuple[tuple[str, frozenset[str]], ...]]
    contexts: Mapping[str, frozenset[str]]
    light_verbs: frozenset[str]
    happening_verbs: frozenset[str]


def load_cues() -> Cues:
    """Return the cues of the vocabulary; refuse a cue without its examples or of an unknown type."""
    frames = read_toml("events/frames.toml")
    tables = {code: read_toml(f"events/{code.lower()}.toml") for code in TYPES}
    cues = tuple(
        _cue(row, code, frames) for code, table in tables.items() for row in cast("list[Table]", table["cue"])
    )
    _check_ids(cues)
    light = cast("Mapping[str, list[str]]", frames["light"])
    irregular = cast("Mapping[str, list[str]]", frames["irregular"])
    return Cues(
        all=cues,
        verbs=_index(
            (word, CueWord(cue, word[1:]), form)
            for cue in cues
            for word in cue.verbs
            for form in inflections(word[0], irregular)
        ),
        nouns=_index((word, CueWord(cue, word[:-1]), word[-1]) for cue in cues for word in cue.nouns),
        adjectives=_index((word, CueWord(cue, ()), word[0]) for cue in cues for word in cue.adjectives),
        modals=_index((word, CueWord(cue, ()), word[0]) for cue in cues for word in cue.modals),
        modes=MappingProxyType({code: _modes(table) for code, table in tables.items()}),
        contexts=_contexts(),
        light_verbs=frozenset(form for verb in light["verbs"] for form in inflections(verb, irregular)),
        happening_verbs=frozenset(form for verb in light["happening"] for form in inflections(verb, irregular)),
    )


def _index(entries: Iterable[tuple[Phrase, CueWord, str]]) -> Mapping[str, tuple[CueWord, ...]]:
    found: dict[str, list[CueWord]] = {}
    for _, word, key in entries:
        found.setdefault(key, []).append(word)
    return MappingProxyType(
        {key: tuple(sorted(words, key=lambda one: (-2 * len(one.rest) - one.cue.rank))) for key, words in found.items()}
    )


def inflections(verb: str, irregular: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Return the forms of a verb; the parser's lemmas are wrong for too many ("staged" → "stag")."""
    stem = verb.removesuffix("e")
    ends_in_y = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    third = verb[:-1] + "ies" if ends_in_y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    past = verb[:-1] + "ied" if ends_in_y else stem + "ed"
    gerund = verb[:-2] + "ying" if verb.endswith("ie") else (verb if verb.endswith("ee") else stem) + "ing"
    doubled = (verb + verb[-1] + "ed", verb + verb[-1] + "ing") if _doubles(verb) else ()
    return tuple(dict.fromkeys((verb, third, past, gerund, *doubled, *irregular.get(verb, ()))))


def _doubles(verb: str) -> bool:
    return len(verb) > 2 and verb[-1] in "bdglmnprt" and verb[-2] in "aeiou" and verb[-3] not in "aeiou"


def _modes(table: Table) -> tuple[tuple[str, frozenset[str]], ...]:
    rows = cast("list[Table]", table.get("mode", []))
    return tuple((str(row["mode"]), frozenset(cast("list[str]", row["words"]))) for row in rows)


def _contexts() -> Mapping[str, frozenset[str]]:
    words = cast("dict[str, list[str]]", read_toml("contexts.toml")["words"])
    return MappingProxyType({context: frozenset(forms) for context, forms in words.items()})


def _check_ids(cues: tuple[Cue, ...]) -> None:
    seen: set[str] = set()
    for cue in cues:
        if cue.id in seen:
            msg = "events"
            raise OntologyError(msg, f"two cues are called {cue.id}")
        if not cue.yes or not cue.no:
            msg = "events"
            raise OntologyError(msg, f"the cue {cue.id} has no yes or no example")
        seen.add(cue.id)


def _cue(row: Table, code: str, frames: Table) -> Cue:
    known = frozenset(Cue.__dataclass_fields__) | KEYS
    unknown = sorted(set(row) - known)
    if unknown or "id" not in row:
        raise OntologyError(f"events/{code.lower()}.toml", f"a cue with unknown keys {unknown} or without an id")
    return Cue(
        id=f"{code.lower()}/{row['id']}",
        type=code,
        mode=cast("str | None", row.get("mode")),
        contexts=_words(row, "contexts"),
        verbs=_phrases(row, "verbs"),
        nouns=_phrases(row, "nouns"),
        adjectives=_phrases(row, "adjectives"),
        modals=_phrases(row, "modals"),
        verb_frame=_verb_frame(row),
        noun_frame=_noun_frame(row, frames),
        conditions=_conditions(row, cast("Table", frames["classes"])),
        actors=cast("str | None", row.get("actors")),
        recipients=cast("str | None", row.get("recipients")),
        status=cast("str | None", row.get("status")),
        act_types=frozenset(_words(row, "act_types")),
        threats=frozenset(_words(row, "threats")),
        takes_act=bool(row.get("takes_act")),
        is_reciprocal=bool(row.get("reciprocal")),
        is_weak=bool(row.get("weak")),
        is_speech_only=bool(row.get("speech_only")),
        place_is_recipient=row.get("place") == "recipient",
        yes=_words(row, "yes"),
        no=_words(row, "no"),
    )


KEYS = frozenset(Conditions.__dataclass_fields__) | frozenset(
    "actor recipient needs noun noun_actor noun_recipient noun_needs reciprocal weak speech_only place passive_only".split()
)


def _verb_frame(row: Table) -> Frame:
    return Frame(_words(row, "actor") or ("subject",), _words(row, "recipient"), _needs(row.get("needs", "actor")))


def _noun_frame(row: Table, frames: Table) -> Frame:
    name = row.get("noun")
    frame = cast("dict[str, Table]", frames["noun"]).get(str(name)) if name else None
    if name and frame is None:
        msg = "events/frames.toml"
        raise OntologyError(msg, f"no noun frame {name}, which the cue {row['id']} names")
    own_actor, own_recipient = _words(row, "noun_actor"), _words(row, "noun_recipient")
    return Frame(
        own_actor or (_words(frame, "actor") if frame else ()),
        own_recipient or (_words(frame, "recipient") if frame else ()),
        _needs(row.get("noun_needs", "both")),
    )


def _conditions(row: Table, classes: Table) -> Conditions:
    return Conditions(
        objects=_with_classes(row, "objects", classes),
        not_objects=_with_classes(row, "not_objects", classes),
        objects_of=_with_classes(row, "objects_of", classes),
        subjects=_with_classes(row, "subjects", classes),
        modifiers=frozenset(_words(row, "modifiers")),
        requires=frozenset(_words(row, "requires")),
        not_requires=frozenset(_words(row, "not_requires")),
        within=frozenset(_words(row, "within")),
        not_within=frozenset(_words(row, "not_within")),
        only_status=frozenset(_words(row, "only_status")),
        is_passive=bool(row.get("passive_only")),
    )


def _with_classes(row: Table, key: str, classes: Table) -> frozenset[str]:
    found: set[str] = set()
    for word in _words(row, key):
        if not word.startswith("@"):
            found.add(word)
        elif word[1:] in classes:
            found.update(cast("list[str]", classes[word[1:]]))
        else:
            msg = "events/frames.toml"
            raise OntologyError(msg, f"no class {word}, which the cue {row['id']} names")
    return frozenset(found)


def _needs(value: object) -> Needs:
    if value not in get_args(Needs):
        msg = "events"
        raise OntologyError(msg, f"needs must be one of {get_args(Needs)}, not {value}")
    return cast("Needs", value)


def _words(row: Table, key: str) -> tuple[str, ...]:
    return tuple(cast("list[str]", row.get(key, [])))


def _phrases(row: Table, key: str) -> tuple[Phrase, ...]:
    return tuple(tuple(form.split()) for form in _words(row, key))
