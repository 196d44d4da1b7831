"""What a person says of the record: a judgement that is anchored to the words it is about."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Literal, cast, get_args

from dragoman.errors import CorrectionError

from .claim import content_id
from .filing import FAMILIES, Detail, Family

CorrectionVerdict = Literal["same", "different", "part-of", "right", "wrong", "field", "add", "undo"]
VERDICTS: tuple[CorrectionVerdict, ...] = get_args(CorrectionVerdict)
# Those that are about two things.
PAIRS: tuple[CorrectionVerdict, ...] = ("same", "different", "part-of")
Json = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where a claim stands and what it says, by which it is found again when its text was read anew.

    `document` is the digest of the text, `start` and `stop` the words that show the claim best (`field`
    names them), `spans` all its words; `type` and `names` (of its parties) tell it from others on the same
    words. `claim` was its id, and `rivals` were those of other claims on its words, which it is not.
    """

    document: str
    family: Family
    claim: str
    field: str
    start: int
    stop: int
    quote: str
    spans: tuple[tuple[int, int], ...] = ()
    type: str = ""
    names: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One judgement of one person, never changed; taking it back is one more.

    `before` and `after` are values of `field` in JSON; for a claim that was missed `after` is that claim.
    `when` is a moment in UTC that the caller gives; `undoes` is the key of what is taken back.
    """

    verdict: CorrectionVerdict
    anchor: Anchor
    by: str
    when: str
    other: Anchor | None = None
    field: str | None = None
    before: Detail = None
    after: Detail = None
    why: str | None = None
    undoes: str | None = None

    @property
    def key(self) -> str:
        """Return the identity of the correction, made of all it says."""
        return content_id("k", json.dumps(asdict(self), sort_keys=True, ensure_ascii=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What a person asks to be corrected, before the ledger has found what it is about.

    `target` is the id of a record or a claim, the key of a correction to be undone, or the document of a
    claim to be added; `value` is the new value, in words or in JSON. `expected` is what the person saw: the
    value that stood there, or the key of the last correction ("" for none); None takes whatever is there.
    `others` are more of what `other` is, or of what is undone, said in one breath.
    """

    verdict: CorrectionVerdict
    target: str
    by: str
    when: str
    other: str | None = None
    field: str | None = None
    value: Detail = None
    why: str | None = None
    expected: Detail = None
    others: tuple[str, ...] = ()


def moment(words: str) -> str:
    """Return a moment of ISO 8601 in UTC to the second; refuse what is none. Without a zone it is in UTC."""
    try:
        given = datetime.fromisoformat(words)
    except ValueError:
        raise CorrectionError(words, "is no moment; write it as 2024-11-07T12:00:00Z") from None
    told = given.replace(tzinfo=UTC) if given.tzinfo is None else given.astimezone(UTC)
    return told.strftime("%Y-%m-%dT%H:%M:%SZ")


# ------------------------------------------------------------ JSON


def anchor_to_json(anchor: Anchor) -> dict[str, object]:
    """Return an anchor as JSON keeps it."""
    return asdict(anchor)


def anchor_from_json(given: object) -> Anchor:
    """Return the anchor that JSON keeps; refuse what is none."""
    told = _mapping(given, "anchor")
    try:
        family, spans = str(told["family"]), cast("list[list[int]]", told.get("spans", []))
        anchor = Anchor(
            document=str(told["document"]),
            family=cast("Family", family),
            claim=str(told["claim"]),
            field=str(told["field"]),
            start=int(cast("int", told["start"])),
            stop=int(cast("int", told["stop"])),
            quote=str(told["quote"]),
            spans=tuple((int(start), int(stop)) for start, stop in spans),
            type=str(told.get("type", "")),
            names=_words(told.get("names")),
            rivals=_words(told.get("rivals")),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CorrectionError(what="anchor", reason=f"is not as it was exported: {error}") from None
    if family not in FAMILIES:
        raise CorrectionError(what="anchor", reason=f"no family {family!r}")
    return anchor


def correction_to_json(correction: Correction) -> dict[str, object]:
    """Return a correction as JSON lines hold it, its key first."""
    return {"key": correction.key, **asdict(correction)}


def correction_from_json(given: object) -> Correction:
    """Return the correction that a JSON object holds; refuse one that was changed or is none."""
    told = _mapping(given, "correction")
    verdict = told.get("verdict")
    if verdict not in VERDICTS:
        raise CorrectionError(
            what="correction", reason=f"no verdict {verdict!r}; there are {', '.join(VERDICTS)}"
        )
    other = told.get("other")
    found = Correction(
        verdict=verdict,
        anchor=anchor_from_json(told.get("anchor")),
        by=str(told.get("by") or ""),
        when=moment(str(told.get("when"))),
        other=None if other is None else anchor_from_json(other),
        field=_text(told, "field"),
        before=cast("Detail", told.get("before")),
        after=cast("Detail", told.get("after")),
        why=_text(told, "why"),
        undoes=_text(told, "undoes"),
    )
    _check(found, told.get("key"))
    return found


def _check(correction: Correction, key: object) -> None:
    if key is not None and key != correction.key:
        raise CorrectionError(str(key), "its key is not that of what it says; it was changed by hand")
    if not correction.by.strip():
        raise CorrectionError(correction.key, "nobody is named who says so")
    needs: dict[str, object] = {
        "field": correction.field,
        "undo": correction.undoes,
        "add": correction.after,
        **dict.fromkeys(PAIRS, correction.other),
    }
    if correction.verdict in needs and not needs[correction.verdict]:
        raise CorrectionError(correction.key, f"{correction.verdict} of nothing")


def _mapping(given: object, what: str) -> Json:
    if not isinstance(given, dict):
        raise CorrectionError(what, "is no JSON object")
    return cast("Json", given)


def _text(told: Json, name: str) -> str | None:
    value = told.get(name)
    return None if value is None else str(value)


def _words(given: object) -> tuple[str, ...]:
    return tuple(map(str, given)) if isinstance(given, list | tuple) else ()
