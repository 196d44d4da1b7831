"""Matches the items of one document one to one, best first."""

from dataclasses import dataclass
from typing import Any

from bench.errors import BadDocumentError
from bench.loose import Json, as_list

from .actors import gold_key_for, with_other_names
from .compare import COMPARE, Comparison
from .fields import ACTOR_FIELDS, ITEM_LISTS
from .wordings import gold_wordings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the items of one kind: pairs of gold and prediction, and what either has alone."""

    matched: list[tuple[Json, Json]]
    missed: list[Json]
    spurious: list[Json]


def match_items(gold_items: list[Json], predicted_items: list[Json], *, compare: Comparison) -> Outcome:
    """Pair items one to one, best first; leave out what either side calls optional."""
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for g, p in _best_first(gold_items, predicted_items, compare=compare):
        if g not in partner and p not in taken:
            partner[g] = p
            taken.add(p)
    pairs = [(gold_items[g], predicted_items[p]) for g, p in sorted(partner.items())]
    missed = [one for g, one in enumerate(gold_items) if g not in partner]
    spurious = [one for p, one in enumerate(predicted_items) if p not in taken]
    return Outcome(
        [pair for pair in pairs if not any(one.get("optional") for one in pair)],
        [one for one in missed if not one.get("optional")],
        [one for one in spurious if not one.get("optional")],
    )


def _best_first(
    gold_items: list[Json], predicted_items: list[Json], *, compare: Comparison
) -> list[tuple[int, int]]:
    candidates = []
    for g, gold in enumerate(gold_items):
        for p, predicted in enumerate(predicted_items):
            score = compare(gold, predicted)
            if score is not None:
                candidates.append((-score, bool(gold.get("optional")), g, p))
    return [(g, p) for _, _, g, p in sorted(candidates)]


def score_document(
    gold: Json, predicted: Json, *, text: str, is_agreement: bool = False
) -> dict[str, Outcome]:
    """Match the items of one document, kind by kind."""
    wanted = _gold_items(gold, text)
    found = _predicted_items(predicted, as_list(gold.get("actors")))
    for one in (one for group in found.values() for one in group):
        # Only a second annotator may call an item optional; a prediction may not excuse itself.
        one["optional"] = is_agreement and one.get("optional")
    return {kind: match_items(wanted[kind], found[kind], compare=COMPARE[kind]) for kind in COMPARE}


def _gold_items(gold: Json, text: str) -> dict[str, list[Json]]:
    actors = as_list(gold.get("actors"))
    labels = {None: None, "anonymous": "anonymous", **{actor["key"]: actor["key"] for actor in actors}}
    found = _items_by_kind(gold, labels, holders=[(actor["key"], actor) for actor in actors])
    for one in found["statement"]:
        one["wordings"] = gold_wordings(one, text)
        if not one["wordings"]:
            complaint = f"no such statement in the text: '{one['begins']}' ... '{one['ends']}'"
            raise BadDocumentError(str(gold.get("doc")), complaint)
    for one in found["office"]:
        one["of_forms"] = with_other_names(one.get("of"), actors)
    return found


def _predicted_items(predicted: Json, gold_actors: list[Json]) -> dict[str, list[Json]]:
    labels: dict[Any, Any] = {None: None, "anonymous": None}
    holders = []
    for actor in as_list(predicted.get("actors")):
        gold_key = gold_key_for(actor, gold_actors)
        first_name = (as_list(actor.get("names")) or [actor["id"]])[0]
        labels[actor["id"]] = gold_key or f"?{first_name}"
        if gold_key:  # gold leaves out actors that nothing refers to: their offices cannot be judged
            holders.append((gold_key, actor))
    return _items_by_kind(predicted, labels, holders=holders)


def _items_by_kind(
    record: Json, labels: dict[Any, Any], *, holders: list[tuple[str, Json]]
) -> dict[str, list[Json]]:
    """Copy a record's items by kind, actor references replaced by labels, offices by themselves."""
    found = {name[:-1]: [dict(one) for one in as_list(record.get(name))] for name in ITEM_LISTS}
    for item_list, fields in ACTOR_FIELDS.items():
        for one in found[item_list[:-1]]:
            for name in fields:
                value = one.get(name)
                is_list = item_list == "events"
                one[name] = [labels[key] for key in as_list(value)] if is_list else labels[value]
    found["office"] = [
        {**office, "person": person, "optional": actor.get("optional") or office.get("optional")}
        for person, actor in holders
        for office in as_list(actor.get("offices"))
    ]
    return found
