"""Asks a record plain questions: who met whom, what was sent, what does not add up.

A question file has one question a line: `doc`, `question`, `kind` (the family the answer belongs
to) and `expect`, the fields that some item of the record must have. A list in `expect` offers
alternatives; a field that is not named may have any value. `answered` is the whole rule.

    python -m bench.questions QUESTIONS.jsonl RECORDS.jsonl [--json]
"""

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Json: TypeAlias = Mapping[str, object]
Check: TypeAlias = Callable[["Answer", str, object], bool]

FAMILIES = {
    "event": "events",
    "statement": "statements",
    "transfer": "transfers",
    "position": "positions",
    "figure": "figures",
    "rank": "ranks",
    "conflict": "conflicts",
}
AMOUNT_TOLERANCE = 0.005


class QuestionError(Exception):
    """Something in the files that the user has to put right."""


class UnreadableLinesError(QuestionError):
    """A file is missing or is not JSON lines."""

    def __init__(self, path: str, error: Exception) -> None:
        """Name the file and what is wrong with it."""
        super().__init__(f"{path} cannot be read as JSON lines: {error}")


class UnanswerableError(QuestionError):
    """A question asks for a family or field that records do not have."""

    def __init__(self, row: Json, unknown: list[str]) -> None:
        """Name the question and what in it no record has."""
        super().__init__(f"no record can answer {row.get('question')!r}: unknown or empty: {unknown}")


# ------------------------------------------------------------ reading loose JSON


def as_list(value: object) -> list[object]:
    """Give a field that holds one value, several or none as a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def as_objects(value: object) -> list[Json]:
    """Give the objects in a list, and leave out whatever else stands there."""
    return [entry for entry in as_list(value) if isinstance(entry, Mapping)]


def as_object(value: object) -> Json:
    """Give an object, or an empty one for anything else."""
    return value if isinstance(value, Mapping) else {}


# ------------------------------------------------------------ words


def plain(text: object) -> str:
    """Casefold a text, strip accents, join initials, and drop punctuation, articles and plural endings."""
    folded = unicodedata.normalize("NFKD", str(text or "").casefold())
    letters = "".join(char for char in folded if not unicodedata.combining(char))
    spaced = " ".join(re.sub(r"[^\w$€£¥%]|_", " ", letters).split())
    joined = re.sub(r"\b([^\W\d]) (?=[^\W\d]\b)", r"\1", spaced)
    return re.sub(r"(?<=\w\w\w)s\b", "", re.sub(r"^((the|a|an) )+", "", joined))


def contains(text: object, words: object) -> bool:
    """Say whether a text contains the given words one after the other, as whole words."""
    return f" {plain(words)} " in f" {plain(text)} "


# ------------------------------------------------------------ one possible answer


@dataclass(frozen=True, slots=True)
class Answer:
    """One item of a record, with the actors its ids stand for."""

    item: Json
    actors: Mapping[str, Json]

    def is_called(self, actor_id: object, name: object) -> bool:
        """Say whether an actor bears a name; a person also where the name is part of a longer one."""
        actor = self.actors.get(str(actor_id), {})
        same = contains if actor.get("kind") == "person" else _same_words
        return any(same(own, name) for own in as_list(actor.get("names")))

    def ids(self, field: str) -> list[object]:
        """List the actors of a field, and those on whose behalf they act."""
        named = as_list(self.item.get(field))
        principals = as_object(self.item.get("principals"))
        behind = [principals[str(one)] for one in named if principals.get(str(one))]
        return named + behind


def _same_words(text: object, words: object) -> bool:
    return plain(text) == plain(words)


# ------------------------------------------------------------ what a field must be


def is_one_of(answer: Answer, field: str, wanted: object) -> bool:
    """Check a field with a closed list of values."""
    return answer.item.get(field) in as_list(wanted)


def has_words(answer: Answer, field: str, wanted: object) -> bool:
    """Check a field in free words: it contains one of the wanted forms."""
    value = answer.item.get(field)
    said = value.get("name") if isinstance(value, Mapping) else value
    return any(contains(said, form) for form in as_list(wanted))


def has_form(answer: Answer, field: str, wanted: object) -> bool:
    """Check a field in fixed words: it equals one of the wanted forms."""
    return any(_same_words(answer.item.get(field), form) for form in as_list(wanted))


def has_actor(answer: Answer, field: str, wanted: object) -> bool:
    """Check a field of actors: one of them bears one of the wanted names."""
    return any(answer.is_called(one, name) for one in answer.ids(field) for name in as_list(wanted))


def has_parties(answer: Answer, field: str, wanted: object) -> bool:
    """Check both sides of an event together: every wanted party (a list of its names) takes part."""
    del field
    taking_part = answer.ids("actors") + answer.ids("recipients")
    return all(
        any(answer.is_called(one, name) for one in taking_part for name in as_list(party))
        for party in as_list(wanted)
    )


def has_number(answer: Answer, field: str, wanted: object) -> bool:
    """Check a number, within half a per cent."""
    value = answer.item.get(field)
    if not isinstance(value, int | float) or not isinstance(wanted, int | float):
        return False
    return abs(value - wanted) <= AMOUNT_TOLERANCE * abs(wanted)


def has_date(answer: Answer, field: str, wanted: object) -> bool:
    """Check a date: it lies inside one of the wanted periods ("first/last") and is no coarser."""
    start, end = _period(answer.item.get(field))
    for first, last in map(_period, as_list(wanted)):
        is_as_fine = len(start) >= len(first) and len(end) >= len(last)
        if is_as_fine and first <= start[: len(first)] and end[: len(last)] <= last:
            return True
    return False


def has_span(answer: Answer, field: str, wanted: object) -> bool:
    """Check a date: it has the first and the last day of one of the wanted periods."""
    del field
    return _period(answer.item.get("date")) in map(_period, as_list(wanted))


def _period(date: object) -> tuple[str, str]:
    if isinstance(date, str):
        first, _, last = date.partition("/")
        return first, last or first
    ends = as_object(date)
    return str(ends.get("start") or ""), str(ends.get("end") or "")


def says(answer: Answer, field: str, wanted: object) -> bool:
    """Check what was said: all the wanted words stand in it."""
    del field
    return all(contains(answer.item.get("text"), words) for words in as_list(wanted))


def has_values(answer: Answer, field: str, wanted: object) -> bool:
    """Check what disagrees: one form of each wanted value is among the values found."""
    found = as_list(answer.item.get(field))
    return all(
        any(contains(value, form) for value in found for form in as_list(forms)) for forms in as_list(wanted)
    )


CHECKS: Mapping[str, Check] = {
    **dict.fromkeys(("type", "mode", "status", "standing", "kind", "channel", "bound", "stance"), is_one_of),
    **dict.fromkeys(("rank", "title", "unit"), has_form),
    **dict.fromkeys(("place", "item", "what", "about", "of", "scope", "speaker_text"), has_words),
    **dict.fromkeys(("actors", "recipients", "speaker", "giver", "receiver"), has_actor),
    **dict.fromkeys(("holder", "toward", "person"), has_actor),
    **dict.fromkeys(("amount", "value"), has_number),
    "parties": has_parties,
    "date": has_date,
    "span": has_span,
    "says": says,
    "values": has_values,
}


# ------------------------------------------------------------ questions


def answered(record: Json, row: Json) -> bool:
    """Say whether some item of the record has every field that the question expects."""
    expect = as_object(row.get("expect"))
    actors = {str(actor.get("id")): actor for actor in as_objects(record.get("actors"))}
    return any(
        all(CHECKS[field](answer, field, wanted) for field, wanted in expect.items())
        for answer in (Answer(item, actors) for item in _items(record, str(row.get("kind"))))
    )


def _items(record: Json, kind: str) -> Iterator[Json]:
    if kind != "office":
        yield from as_objects(record.get(FAMILIES[kind]))
        return
    for actor in as_objects(record.get("actors")):
        for office in as_objects(actor.get("offices")):
            yield {**office, "person": actor.get("id")}


def read_lines(path: str) -> list[Json]:
    """Read the objects of a JSON lines file."""
    try:
        lines = Path(path).read_text(encoding="utf-8").split("\n")
        return [as_object(json.loads(line)) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise UnreadableLinesError(path, error) from error


def check_question(row: Json) -> None:
    """Refuse a question that no record could answer: it would count as a miss of the reader."""
    if row.get("kind") not in {*FAMILIES, "office"}:
        raise UnanswerableError(row, ["kind"])
    expect = as_object(row.get("expect"))
    unknown = [field for field in expect if field not in CHECKS]
    if unknown or not expect:
        raise UnanswerableError(row, unknown or ["expect"])


def ask(questions: list[Json], records: list[Json]) -> list[tuple[Json, bool]]:
    """Pair every question with whether its document's record answers it."""
    for row in questions:
        check_question(row)
    by_document = {str(record.get("doc")): record for record in records}
    return [(row, answered(by_document.get(str(row.get("doc")), {}), row)) for row in questions]


def main(arguments: list[str] | None = None) -> int:
    """Run the program; the exit code is 1 when a question stays open, 2 for bad input."""
    parser = argparse.ArgumentParser(prog="bench.questions", description=__doc__)
    parser.add_argument("questions", metavar="QUESTIONS.jsonl")
    parser.add_argument("records", metavar="RECORDS.jsonl", help="dragoman records, one a line")
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")
    options = parser.parse_args(arguments)
    try:
        results = ask(read_lines(options.questions), read_lines(options.records))
    except QuestionError as error:
        print(f"bench.questions: error: {error}", file=sys.stderr)
        return 2
    right = sum(is_answered for _, is_answered in results)
    if options.json:
        print(json.dumps({"questions": len(results), "questions_answered": right}))
    else:
        for row, is_answered in results:
            print(f"{'yes' if is_answered else 'NO':<4}{row.get('doc')}: {row.get('question')}")
        print(f"{right} of {len(results)} questions answered")
    return 0 if right == len(results) else 1


if __name__ == "__main__":
    sys.exit(main())
