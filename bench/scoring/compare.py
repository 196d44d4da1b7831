"""Compares one gold item with one predicted item, family by family.

A comparison gives None where the items do not match, else points: the more, the better the match.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from bench.loose import Json, as_list

from .dates import is_date_right, is_place_right
from .wordings import span_fit
from .words import has_key_words, same_number, same_text, same_value, word_list

Comparison: TypeAlias = Callable[[Json, Json], float | None]


def points(required: Iterable[bool], preferred: Iterable[float] = ()) -> float | None:
    """Give None unless all required fields are right, else the number of preferred ones that are."""
    return sum(preferred) if all(required) else None


def same_sides(gold: Json, predicted: Json) -> bool:
    """Say whether an event's actors and recipients match, for a reciprocal event in any order."""
    actors, recipients = set(gold["actors"]), set(gold["recipients"])
    pool = {*predicted["actors"], *predicted["recipients"]}
    if not gold.get("reciprocal"):
        sides = (actors, set(predicted["actors"])), (recipients, set(predicted["recipients"]))
        return all(wanted & found or not (wanted or found) for wanted, found in sides)
    if actors and recipients:
        return bool(actors & pool and recipients & pool)
    together = actors | recipients
    return len(together & pool) >= min(2, len(together))


def is_status_right(gold: Json, predicted: Json) -> bool:
    """Say whether the status is the gold one or one that gold also accepts."""
    accepted = [gold.get("status"), *as_list(gold.get("alt_status"))]
    return gold.get("status") is None or predicted.get("status") in accepted


def full_fields(gold: Json, predicted: Json) -> dict[str, bool]:
    """Say of each field that a full match wants beside the core whether it is right."""
    return {
        "date": is_date_right(gold, predicted),
        "place": is_place_right(gold, predicted),
        "status": is_status_right(gold, predicted),
    }


def compare_events(gold: Json, predicted: Json) -> float | None:
    """Match the core: type, actors and recipients."""
    wanted, found = ({*one["actors"], *one["recipients"]} for one in (gold, predicted))
    shared_actors = len(wanted & found) / max(1, len(wanted | found))
    is_type_accepted = predicted["type"] in [gold["type"], *as_list(gold.get("alt_types"))]
    return points(
        [is_type_accepted, same_sides(gold, predicted)],
        [
            *full_fields(gold, predicted).values(),
            predicted["type"] == gold["type"],
            same_value("mode", gold, predicted=predicted),
            shared_actors,
        ],
    )


def same_speaker(gold: Json, predicted: Json) -> bool:
    """Say whether the speaker is the same; an anonymous one is null or an actor with gold's words."""
    speaker = predicted["speaker"]
    if gold["speaker"] not in (None, "anonymous"):
        return bool(speaker == gold["speaker"])
    return speaker is None or (speaker[0] == "?" and same_text(gold.get("speaker_text"), speaker[1:]))


def compare_statements(gold: Json, predicted: Json) -> float | None:
    """Match the speaker and nearly the same words."""
    words = word_list(predicted.get("text"))
    fit = max(span_fit(word_list(wording), words) for wording in gold["wordings"])
    same = [same_value(name, gold, predicted=predicted) for name in ("kind", "channel")]
    return points([same_speaker(gold, predicted), fit > 0], [fit, *same])


def compare_transfers(gold: Json, predicted: Json) -> float | None:
    """Match the thing, amount and unit, and giver or receiver (where gold has either)."""
    sides = [name for name in ("giver", "receiver") if gold.get(name) is not None]
    right = [same_value(name, gold, predicted=predicted) for name in sides]
    return points(
        [
            same_text(gold.get("item"), predicted.get("item")),
            not sides or any(right),
            same_number(gold.get("amount"), predicted.get("amount")),
            same_text(gold.get("unit"), predicted.get("unit")),
        ],
        [
            *right,
            is_date_right(gold, predicted),
            is_status_right(gold, predicted),
            same_value("bound", gold, predicted=predicted),
        ],
    )


def compare_offices(gold: Json, predicted: Json) -> float | None:
    """Match person, title and standing, and where gold has a body, one of the names it gives it."""
    return points(
        [
            same_value("person", gold, predicted=predicted),
            same_text(gold.get("title"), predicted.get("title")),
            same_text(gold["of_forms"], predicted.get("of")),
            same_value("standing", gold, predicted=predicted),
        ]
    )


def compare_positions(gold: Json, predicted: Json) -> float | None:
    """Match holder and stance, and subject and counterpart where gold has them."""
    same = [same_value(name, gold, predicted=predicted) for name in ("holder", "stance", "toward")]
    return points([*same, has_key_words(gold.get("about"), predicted.get("about"))])


def compare_figures(gold: Json, predicted: Json) -> float | None:
    """Match value, bound (exact when the prediction has none) and the thing counted."""
    return points(
        [
            same_number(gold.get("value"), predicted.get("value")),
            gold.get("bound") in (None, predicted.get("bound") or "exact"),
            has_key_words(gold.get("what"), predicted.get("what")),
        ]
    )


def compare_ranks(gold: Json, predicted: Json) -> float | None:
    """Match the rank and what it is of, and the scope where gold has one."""
    return points(
        [
            same_text(gold.get("rank"), predicted.get("rank")),
            has_key_words(gold.get("of"), predicted.get("of")),
            has_key_words(gold.get("scope"), predicted.get("scope")),
        ]
    )


def compare_conflicts(gold: Json, predicted: Json) -> float | None:
    """Match the kind, and at least two of the disagreeing values."""
    values, others = as_list(gold.get("values")), as_list(predicted.get("values"))
    found = [value for value in values if any(has_key_words(value, other) for other in others)]
    is_kind_right = same_value("kind", gold, predicted=predicted)
    return points([is_kind_right, len(found) >= min(2, len(values))], [len(found)])


COMPARE: Mapping[str, Comparison] = {
    "event": compare_events,
    "statement": compare_statements,
    "transfer": compare_transfers,
    "office": compare_offices,
    "position": compare_positions,
    "figure": compare_figures,
    "rank": compare_ranks,
    "conflict": compare_conflicts,
}
