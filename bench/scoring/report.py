"""Shows scores and errors to people."""

from collections.abc import Iterator, Mapping

from bench.loose import Json, as_list

from .compare import COMPARE, full_fields
from .match import Outcome
from .summary import Rates, Results, Summary

SHOWN_FIELDS = {
    "event": "type actors recipients status date place",
    "statement": "speaker kind",
    "transfer": "giver receiver amount unit item",
    "office": "person standing title of",
    "position": "holder stance about toward",
    "figure": "bound value what",
    "rank": "rank of scope",
    "conflict": "kind values",
}
EVIDENCE_WORDS = 14
EVIDENCE_PIECES = 3


def shown(value: object) -> str:
    """Give a field of an item in few words."""
    if isinstance(value, dict):
        return value.get("name") or "/".join(dict.fromkeys(str(part) for part in value.values() if part))
    return ", ".join(map(str, as_list(value))) or "-"


def describe(kind: str, one: Json) -> str:
    """Show an item and its evidence in one line (a statement's is its own words)."""
    fields = " | ".join(shown(one.get(name)) for name in SHOWN_FIELDS[kind].split())
    evidence = one.get("evidence") or one.get("begins") or one.get("text")
    if isinstance(evidence, dict):  # a prediction's, by field
        evidence = [part for field in evidence.values() for part in as_list(field)][:EVIDENCE_PIECES]
    parts = [part.get("quote") if isinstance(part, dict) else part for part in as_list(evidence)]
    words = " / ".join(map(str, parts)).split()
    return f"{kind:<9} {fields}" + (f'  "{" ".join(words[:EVIDENCE_WORDS])}"' if words else "")


def error_lines(results: Results) -> dict[str, list[str]]:
    """List the missed, spurious and not fully right items, by document."""
    lines = {doc: [*_wrong(outcomes), *_inexact(outcomes["event"])] for doc, outcomes in results.items()}
    return {doc: found for doc, found in lines.items() if found}


def _wrong(outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    for kind in COMPARE:
        yield from (f"missed   {describe(kind, one)}" for one in outcomes[kind].missed)
        yield from (f"spurious {describe(kind, one)}" for one in outcomes[kind].spurious)


def _inexact(events: Outcome) -> Iterator[str]:
    for gold, predicted in events.matched:
        wrong = [name for name, is_right in full_fields(gold, predicted).items() if not is_right]
        if wrong:
            answers = ", ".join(f"{name} {shown(predicted.get(name))}" for name in wrong)
            yield f"inexact  {describe('event', gold)}  predicted {answers}"


def report_lines(summary: Summary) -> list[str]:
    """Give the scores as the lines of a table."""
    heads = "".join(f"{head:>10}" for head in "precision recall F1 matched missed spurious".split())
    lines = [
        f"record F1 {_number(summary.record.f1)}  (documents: {summary.documents})",
        "",
        " " * 14 + heads,
    ]
    lines += [_row(name, rates) for name, rates in {"record": summary.record, **summary.kinds}.items()]
    lines += ["", "event core by type"]
    lines += [_row(name, rates) for name, rates in summary.event_types.items()]
    lines += ["", "accuracy among core-matched events"]
    for name, accuracy in summary.accuracies.items():
        lines.append(f"{name:<28}{_number(accuracy.share):>8}  ({accuracy.right} of {accuracy.of})")
    lines += ["", f"{'calibration error of events':<28}{_number(summary.calibration_error):>8}"]
    return lines


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _row(name: str, rates: Rates) -> str:
    values = [_number(rate) for rate in (rates.precision, rates.recall, rates.f1)]
    counts = [str(count) for count in (rates.matched, rates.missed, rates.spurious)]
    return f"{name:<14}" + "".join(f"{value:>10}" for value in values + counts)
