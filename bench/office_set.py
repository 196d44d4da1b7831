"""Puts questions of persons, offices and days to a directory that knows nothing but a file of reports.

"Who was X on day D" wants a title and a standing, "who held O on day D" a person; null is a day of which
the reports do not tell, where any answer is wrong. An empty reply is `unknown`: right where nothing can be
known, and never wrong. The reports are those of `bench/office_reports.jsonl` unless others are named.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from .documents import load_rows
from .lines import read_objects
from .loose import Json
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.ontology import Ontology
    from dragoman.resolve import Directory
    from dragoman.resolve.office_days import Reply

REPORTS = Path(__file__).parent / "office_reports.jsonl"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument("--reports", type=Path, default=REPORTS, metavar="FILE", help="what is read first")


def measure(options: argparse.Namespace) -> Measured:
    """Read the reports and put the questions of the file that the options name."""
    return put_office_questions(_questions(options.file), options.reports)


def _questions(path: Path) -> tuple[Json, ...]:
    return tuple(fields for _, fields in read_objects(path))


def put_office_questions(questions: Iterable[Json], reports: Path = REPORTS) -> Measured:
    """Give the shares of questions answered rightly, not at all, and wrongly."""
    import dragoman  # noqa: PLC0415 - it loads the reader, which the other benches load when they need it
    from dragoman.resolve import Directory  # noqa: PLC0415 - see above
    from dragoman.resolve.office_learning import learn  # noqa: PLC0415 - see above

    reader = dragoman.load()
    ontology = reader.annotator.ontology
    rows = load_rows(reports)
    found = (dragoman.read(row.text, published=row.published, doc=row.doc) for row in rows)
    records = [one for one in found if isinstance(one, dragoman.Record)]
    directory = learn(Directory(ontology.people), records)
    counts = {"right": 0, "unknown": 0, "wrong": 0}
    errors = []
    for question in questions:
        reply = _ask(directory, ontology, question)
        verdict = _verdict(ontology, question, reply)
        counts[verdict] += 1
        if verdict != "right":
            given = "; ".join(
                f"{one.person}, {one.standing} {one.title} ({one.how})" for one in reply.answers
            )
            errors.append(f"{question['id']}  {verdict}  {question}  {given or reply.why}")
    total = sum(counts.values()) or 1
    return Measured(
        metrics={
            "questions": total,
            **{f"{name}_share": round(count / total, 4) for name, count in counts.items()},
            "right_or_unknown_share": round((counts["right"] + counts["unknown"]) / total, 4),
        },
        errors=tuple(errors),
    )


def _ask(directory: "Directory", ontology: "Ontology", question: Json) -> "Reply":
    from dragoman.resolve.office_days import who_held, who_was  # noqa: PLC0415 - see above

    if question["ask"] == "was":
        return who_was(directory, ontology, question["person"], question["day"])
    return who_held(directory, ontology, question["title"], of=question["of"], day=question["day"])


def _verdict(ontology: "Ontology", question: Json, reply: "Reply") -> str:
    wanted = question["title"] if question["ask"] == "was" else question["person"]
    if not reply.answers:
        return "right" if wanted is None else "unknown"
    if wanted is None:
        return "wrong"
    if question["ask"] == "held":
        return "right" if {one.person for one in reply.answers} == {wanted} else "wrong"
    from dragoman.resolve.office_keys import plain_title  # noqa: PLC0415 - see above

    title = plain_title(ontology.titles, wanted)
    is_right = any(
        plain_title(ontology.titles, one.title) == title and one.standing == question["standing"]
        for one in reply.answers
    )
    return "right" if is_right else "wrong"
