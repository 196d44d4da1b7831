"""Puts plain questions to the records of the documents they are about."""

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from .documents import Row, load_rows
from .errors import BenchError
from .lines import read_objects
from .measured import Measured
from .questions import QuestionError, ask
from .reader import Read, Skipped, read_record

# Where the documents of questions are looked for when the user names no file.
DOCUMENTS = (Path(__file__).parent / "gold" / "own.jsonl", Path("../shared/gold/dev.jsonl"))


class UnaskableError(BenchError):
    """A question cannot be put."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument(
        "--documents", type=Path, metavar="FILE", help="the documents asked about (default: the gold sets)"
    )


def measure(options: argparse.Namespace) -> Measured:
    """Put the questions of a file to the reader."""
    sources = (options.documents,) if options.documents else DOCUMENTS
    return put_questions(load_questions(options.file), load_documents(sources))


def load_questions(path: Path) -> list[Mapping[str, object]]:
    """Read the questions of a file."""
    return [row for _, row in read_objects(path)]


def load_documents(paths: Iterable[Path]) -> dict[str, Row]:
    """Read the documents of the files that exist, by name."""
    return {row.doc: row for path in paths if path.exists() for row in load_rows(path)}


def put_questions(
    questions: Sequence[Mapping[str, object]], documents: Mapping[str, Row], *, read: Read = read_record
) -> Measured:
    """Count the questions that the records answer; refuse one about a document that is not there."""
    names = list(dict.fromkeys(str(row.get("doc")) for row in questions))
    missing = [name for name in names if name not in documents]
    if missing:
        complaint = (
            f"no document for the questions about {', '.join(missing)}: name its file with --documents"
        )
        raise UnaskableError(complaint)
    found = [read(documents[name]) for name in names]
    records: list[Mapping[str, object]] = [one for one in found if not isinstance(one, Skipped)]
    try:
        results = ask(list(questions), records)
    except QuestionError as error:
        raise UnaskableError(str(error)) from error
    asked = Counter(str(row.get("kind")) for row, _ in results)
    right = Counter(str(row.get("kind")) for row, is_answered in results if is_answered)
    metrics: dict[str, float] = {"questions": len(results), "answered": right.total()}
    metrics["answered_share"] = right.total() / max(1, len(results))
    metrics |= {f"{kind}_share": right[kind] / count for kind, count in asked.items()}
    return Measured(
        metrics=metrics,
        errors=tuple(
            f"{row.get('doc')}  {row.get('question')}" for row, is_answered in results if not is_answered
        ),
    )
