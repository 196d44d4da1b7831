"""Scores the reader, or a file of records, against a gold set."""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .documents import document_text, load_rows
from .errors import UnknownDocumentError
from .loose import Json
from .measured import Measured
from .reader import Read, Skipped, read_record, record_lines
from .scoring.dates import not_after
from .scoring.match import Outcome, score_document
from .scoring.records import as_prediction, load_records, top_field
from .scoring.report import error_lines, report_lines
from .scoring.summary import metrics_of, summarise


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSet:
    """Gold records by document, and where they and their texts lie."""

    path: Path
    records: Mapping[str, Json]
    texts: Path | None = None

    def text_of(self, doc: str) -> str:
        """Read the text of a document."""
        named = {"text_file": f"{doc}.txt", **self.records[doc]}
        return str(document_text(named, self.path, texts=self.texts))


def load_gold(path: Path, *, texts: Path | None = None, doc: str | None = None) -> GoldSet:
    """Read a gold set, or one document of it."""
    records = load_records(path, is_gold=True)
    if doc and doc not in records:
        raise UnknownDocumentError(doc, path)
    return GoldSet(path=path, records={doc: records[doc]} if doc else records, texts=texts)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument(
        "--texts", type=Path, metavar="DIR", help="folder of the texts (default: beside FILE)"
    )
    parser.add_argument("--doc", metavar="ID", help="this document only")
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument("--predicted", type=Path, metavar="FILE", help="score these records, read nothing")
    chosen.add_argument("--agreement", type=Path, metavar="FILE", help="compare with a second gold file")
    chosen.add_argument("--out", type=Path, metavar="FILE", help="write the records read, one a line")


def measure(options: argparse.Namespace) -> Measured:
    """Score what the options name."""
    gold = load_gold(options.file, texts=options.texts, doc=options.doc)
    if options.agreement:
        return score(gold, load_records(options.agreement, is_gold=True), is_agreement=True)
    if options.predicted:
        return score(gold, load_records(options.predicted, is_gold=False))
    if options.out:
        rows = tuple(row for row in load_rows(gold.path, texts=gold.texts) if row.doc in gold.records)
        options.out.write_text(record_lines(rows), encoding="utf-8")
        return score(gold, load_records(options.out, is_gold=False))
    return measure_reader(gold)


def measure_reader(gold: GoldSet, read: Read = read_record) -> Measured:
    """Read every document of a gold set and score the records."""
    rows = load_rows(gold.path, texts=gold.texts)
    found = {row.doc: read(row) for row in rows if row.doc in gold.records}
    return score(gold, {doc: record for doc, record in found.items() if not isinstance(record, Skipped)})


def score(gold: GoldSet, predicted: Mapping[str, Json], *, is_agreement: bool = False) -> Measured:
    """Score records by document; one that is missing is all missed."""
    results = outcomes(gold, predicted, is_agreement=is_agreement)
    summary, wrong = summarise(results), error_lines(results)
    return Measured(
        metrics=metrics_of(summary),
        report=tuple(report_lines(summary)),
        errors=tuple(f"{doc}  {line}" for doc, lines in wrong.items() for line in lines),
        notes=tuple(_notes(gold, predicted, is_agreement=is_agreement)),
    )


def outcomes(
    gold: GoldSet, predicted: Mapping[str, Json], *, is_agreement: bool = False
) -> dict[str, dict[str, Outcome]]:
    """Match the items of every document; for agreement, of those that both files have."""
    return {
        doc: _score_one(gold, doc, prediction=predicted.get(doc, {}), is_agreement=is_agreement)
        for doc in gold.records
        if doc in predicted or not is_agreement
    }


def _notes(gold: GoldSet, predicted: Mapping[str, Json], *, is_agreement: bool) -> Iterator[str]:
    yield from (f"ignored, not in gold: {doc}" for doc in predicted if doc not in gold.records)
    lost = "left out, in one file only" if is_agreement else "no prediction, all missed"
    for doc, record in gold.records.items():
        if doc not in predicted:
            yield f"{lost}: {doc}"
            continue
        days = [
            str(top_field(one, "published", nested_name="published") or "")
            for one in (record, predicted[doc])
        ]
        if not (not_after(days[0], days[1]) and not_after(days[1], days[0])):
            yield f"published {days[1]}, in gold {days[0]}: {doc}"


def _score_one(gold: GoldSet, doc: str, *, prediction: Json, is_agreement: bool) -> dict[str, Outcome]:
    record = gold.records[doc]
    has_statements = record.get("statements") or (is_agreement and prediction.get("statements"))
    text = gold.text_of(doc) if has_statements else ""
    if is_agreement:
        prediction = as_prediction(prediction, text)
    return score_document(record, prediction, text=text, is_agreement=is_agreement)
