"""Reads files of gold and predicted records, and refuses what cannot be scored."""

import copy
from collections.abc import Iterator
from pathlib import Path

from bench.errors import BadLineError
from bench.lines import read_objects
from bench.loose import Json, as_list

from .dates import is_iso
from .fields import ACTOR_FIELDS, EVENT_TYPES, FORM_FIELDS, GOLD_VALUES, ITEM_LISTS
from .wordings import gold_wordings
from .words import word_list


def load_records(path: Path, *, is_gold: bool) -> dict[str, Json]:
    """Read the checked records of a JSON lines file by document."""
    records: dict[str, Json] = {}
    for number, record in read_objects(path):
        doc = top_field(record, "doc", nested_name="id")
        if not isinstance(doc, str) or doc in records:
            complaint = f"second record of {doc}" if doc else "record without 'doc'"
            raise BadLineError(path, number, complaint=complaint)
        for complaint in complaints(record, is_gold=is_gold):
            raise BadLineError(path, number, complaint=complaint)
        records[doc] = record
    return records


def top_field(record: Json, name: str, *, nested_name: str) -> object:
    """Give a field of the record, or else of its `document`."""
    document = record.get("document")
    return record.get(name) or (document.get(nested_name) if isinstance(document, dict) else None)


def complaints(record: Json, *, is_gold: bool) -> Iterator[str]:
    """Say what keeps a record from being scored; take the first, the others rest on it."""
    yield from _misshapen_lists(record)
    yield from _bad_actor_keys(record, "key" if is_gold else "id")
    yield from _unknown_event_types(record)
    yield from _bad_dates(record)
    yield from _unknown_actors(record, "key" if is_gold else "id")
    if is_gold:
        yield from _bad_gold_values(record)


def _misshapen_lists(record: Json) -> Iterator[str]:
    lists = {name: as_list(record.get(name)) for name in ("actors", *ITEM_LISTS)}
    for name, items in lists.items():
        if not all(isinstance(one, dict) for one in items):
            yield f"'{name}' is not a list of objects"
        if not all(isinstance(office, dict) for one in items for office in as_list(one.get("offices"))):
            yield "'offices' is not a list of objects"


def _bad_actor_keys(record: Json, key_name: str) -> Iterator[str]:
    keys = [actor.get(key_name) for actor in as_list(record.get("actors"))]
    if not all(isinstance(key, str) and key for key in keys) or len(keys) > len(set(keys)):
        yield f"each actor needs a '{key_name}' of its own"


def _unknown_event_types(record: Json) -> Iterator[str]:
    for event in as_list(record.get("events")):
        for event_type in [event.get("type"), *as_list(event.get("alt_types"))]:
            if event_type not in EVENT_TYPES:
                yield f"unknown event type {event_type!r}"


def _bad_dates(record: Json) -> Iterator[str]:
    for one in as_list(record.get("events")) + as_list(record.get("transfers")):
        for date in [one.get("date"), *as_list(one.get("alt_dates"))]:
            if date and not _is_dated(date):
                yield f"not an ISO 8601 start and end: {date!r}"


def _is_dated(date: object) -> bool:
    return isinstance(date, dict) and all(is_iso(date[name]) for name in ("start", "end") if date.get(name))


def _unknown_actors(record: Json, key_name: str) -> Iterator[str]:
    keys = [actor.get(key_name) for actor in as_list(record.get("actors"))]
    for item_list, fields in ACTOR_FIELDS.items():
        for one, name in ((one, name) for one in as_list(record.get(item_list)) for name in fields):
            for key in as_list(one.get(name)) if item_list == "events" else [one.get(name)]:
                if key is not None and key not in keys and (name, key) != ("speaker", "anonymous"):
                    yield f"{item_list}: {name} {key!r} is not among the actors"


def _bad_gold_values(record: Json) -> Iterator[str]:
    for (item_list, name), allowed in GOLD_VALUES.items():
        for one in as_list(record.get(item_list)):
            if one.get(name) is not None and one[name] not in allowed.split():
                yield f"{item_list}: unknown {name} {one[name]!r}"
    for one in as_list(record.get("statements")):
        if not word_list(one.get("begins")) or not word_list(one.get("ends")):
            yield "statement without 'begins' or 'ends'"


def as_prediction(record: Json, text: str) -> Json:
    """Give a gold record in the form of a prediction: first acceptable forms, keys as ids."""
    record = copy.deepcopy(record)
    for actor in as_list(record.get("actors")):
        actor["id"] = actor["key"]
        for office in as_list(actor.get("offices")):
            _keep_first(office, "title", "of")
    for item_list, names in FORM_FIELDS.items():
        for one in as_list(record.get(item_list)):
            _keep_first(one, *names)
    for event in as_list(record.get("events")):
        event["place"] = {"name": event["place"]}
    for statement in as_list(record.get("statements")):
        statement["text"] = next(iter(gold_wordings(statement, text)), None)
    return record


def _keep_first(one: Json, *names: str) -> None:
    for name in names:
        one[name] = (as_list(one.get(name)) or [None])[0]
