"""The reader of the cue tables in data/events: TOML into typed cues, with errors that say where."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, cast, get_args

from dragoman.errors import OntologyError

from .cues import Conditions, Cue, Cues, CueWord, Frame, Needs, OpenWords, Phrase
from .tables import read_toml
from .verb_forms import inflections

if TYPE_CHECKING:
    from dragoman.model.claim import Status

Table = Mapping[str, object]
FOLDER = "events"
FRAMES = "events/frames.toml"
# The type of what no cue knows, until it is decided.
OPEN = "OPEN"
TYPES = (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN "
    "PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()


def load_cues() -> Cues:
    """Return the cues of the vocabulary; refuse a cue without its examples or of an unknown type."""
    frames = _with_groups(read_toml(FRAMES))
    tables = {code: read_toml(f"{FOLDER}/{code.lower()}.toml") for code in TYPES}
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
        happening_verbs=frozenset(
            form for verb in light["happening"] for form in inflections(verb, irregular)
        ),
        announcing=frozenset(light["announcing"]),
        suffering=frozenset(light["suffering"]),
        sport=frozenset(cast("Mapping[str, list[str]]", frames["sport"])["words"]),
        before=MappingProxyType(
            {
                noun: frozenset(types)
                for noun, types in cast("Mapping[str, list[str]]", frames["before"]).items()
            }
        ),
        open=_open_words(frames),
    )


def _with_groups(frames: Table) -> Table:
    """Return the frames with the groups of those who act among the classes of nouns that a cue may name."""
    table = cast("Mapping[str, Table]", read_toml("actors.toml"))
    groups = {name: group["nouns"] for name, group in table.items()}
    return {**frames, "classes": {**groups, **cast("Table", frames["classes"])}}


def _open_words(frames: Table) -> OpenWords:
    table = read_toml(f"{FOLDER}/open.toml")
    return OpenWords(
        cue=_cue({"id": "verb", "needs": "both"}, OPEN, frames),
        plain=frozenset(_words(table, "plain")),
        receiving=frozenset(_words(table, "receiving")),
        taking_place=frozenset(_words(table, "taking_place")),
        arms=frozenset(_words(table, "arms")),
        heading=frozenset(_words(table, "heading")),
        beside=_words(table, "beside"),
        within=_words(table, "within"),
        nouns=frozenset(_words(table, "nouns")),
        noun_actor=_words(table, "noun_actor"),
        noun_recipient=_words(table, "noun_recipient"),
    )


def _index(entries: Iterable[tuple[Phrase, CueWord, str]]) -> Mapping[str, tuple[CueWord, ...]]:
    found: dict[str, list[CueWord]] = {}
    for _, word, key in entries:
        found.setdefault(key, []).append(word)
    return MappingProxyType(
        {
            key: tuple(sorted(words, key=lambda one: -2 * len(one.rest) - one.cue.rank))
            for key, words in found.items()
        }
    )


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
            raise OntologyError(FOLDER, f"two cues are called {cue.id}")
        if not cue.yes or not cue.no:
            raise OntologyError(FOLDER, f"the cue {cue.id} has no yes or no example")
        seen.add(cue.id)


def _cue(row: Table, code: str, frames: Table) -> Cue:
    known = frozenset(Cue.__dataclass_fields__) | KEYS
    unknown = sorted(set(row) - known)
    if unknown or "id" not in row:
        table = f"{FOLDER}/{code.lower()}.toml"
        raise OntologyError(table, f"a cue with unknown keys {unknown} or without an id")
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
        status=cast("Status | None", row.get("status")),
        act_types=frozenset(_words(row, "act_types")),
        threats=frozenset(_words(row, "threats")),
        takes_act=bool(row.get("takes_act")),
        is_reciprocal=bool(row.get("reciprocal")),
        is_weak=bool(row.get("weak")),
        place_is_recipient=row.get("place") == "recipient",
        is_answer=bool(row.get("answer")),
        yes=_words(row, "yes"),
        no=_words(row, "no"),
    )


KEYS = frozenset(Conditions.__dataclass_fields__) | frozenset(
    "actor recipient needs noun noun_actor noun_recipient noun_needs reciprocal weak place "
    "passive_only answer".split()
)


def _verb_frame(row: Table) -> Frame:
    return Frame(
        _words(row, "actor") or ("subject",), _words(row, "recipient"), _needs(row.get("needs", "actor"))
    )


def _noun_frame(row: Table, frames: Table) -> Frame:
    name = row.get("noun")
    frame = cast("dict[str, Table]", frames["noun"]).get(str(name)) if name else None
    if name and frame is None:
        msg = FRAMES
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
        within=_with_classes(row, "within", classes),
        not_within=frozenset(_words(row, "not_within")),
        only_status=frozenset(_words(row, "only_status")),
        tags=frozenset(_words(row, "tags")),
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
            msg = FRAMES
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
