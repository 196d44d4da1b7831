"""Quotations and attributions against a marked set: whose words, thoughts and aims, by characters shared.

Such sets mark more than speech: also beliefs, hopes, plans and verdicts. `indirect` scores all attributions
that the reader finds; `indirect_statements` those alone that become statements of a record.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.annotate import Annotator, load_annotator
from dragoman.extract.attributions import Attribution as Found
from dragoman.extract.attributions import find_attributions
from dragoman.extract.statements import find_statements
from dragoman.model.claim import Statement
from dragoman.model.reading import Reading
from dragoman.model.text import Document

IN_MARKS = ("direct", "mixed")
REPORTED = ("indirect",)


@dataclass(frozen=True, slots=True)
class Attribution:
    """The characters of what is said and of who says it."""

    kind: str
    content: frozenset[int]
    source: frozenset[int]


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the wanted attributions were found, and how many of those with the right speaker."""

    found: int = 0
    wanted: int = 0
    given: int = 0
    with_speaker: int = 0
    right_speaker: int = 0

    def plus(self, other: "Score") -> "Score":
        """Return the sum of two scores."""
        return Score(*(getattr(self, name) + getattr(other, name) for name in Score.__dataclass_fields__))

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.found / (self.wanted + self.given) if self.found else 0.0

    @property
    def speaker_accuracy(self) -> float:
        """Return how often the speaker is right where the words are."""
        return self.right_speaker / self.with_speaker if self.with_speaker else 0.0


def measure(path: str | Path, annotator: Annotator | None = None) -> dict[str, float]:
    """Return the scores of a JSON lines file of texts with attributions."""
    annotator = annotator or load_annotator()
    marked_wide, marked, reported, spoken = Score(), Score(), Score(), Score()
    for wanted, given, attributed in _documents(Path(path), annotator):
        marked_wide = marked_wide.plus(_score(wanted, given, kinds=IN_MARKS, overlap=0.3))
        marked = marked.plus(_score(wanted, given, kinds=IN_MARKS, overlap=0.8))
        spoken = spoken.plus(_score(wanted, given, kinds=REPORTED, overlap=0.5))
        reported = reported.plus(_score(wanted, [*given, *attributed], kinds=REPORTED, overlap=0.5))
    return {
        "quotes_f1_at_0.3": marked_wide.f1,
        "quotes_f1_at_0.8": marked.f1,
        "quotes_precision_at_0.8": marked.found / max(1, marked.given),
        "quotes_recall_at_0.8": marked.found / max(1, marked.wanted),
        "quotes_speaker_accuracy": marked.speaker_accuracy,
        **_reported_metrics("indirect", reported),
        **_reported_metrics("indirect_statements", spoken),
    }


def _reported_metrics(name: str, score: Score) -> dict[str, float]:
    return {
        f"{name}_f1_at_0.5": score.f1,
        f"{name}_precision_at_0.5": score.found / max(1, score.given),
        f"{name}_recall_at_0.5": score.found / max(1, score.wanted),
        f"{name}_speaker_accuracy": score.speaker_accuracy,
    }


def _documents(
    path: Path, annotator: Annotator
) -> Iterator[tuple[list[Attribution], list[Attribution], list[Attribution]]]:
    """Give the marked attributions of each text, those of its statements, and the further ones found."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        wanted = [
            Attribution(one["kind"], _characters(one["content"]), _characters(one["source"]))
            for one in row["gold"]
        ]
        reading = annotator.annotate(Document(name=row["id"], text=row["text"], published=row.get("date")))
        statements = find_statements(reading, annotator.ontology)
        further = [one for one in find_attributions(reading, statements) if one.statement is None]
        yield (
            [one for one in wanted if one.content],
            [_attribution(reading, one) for one in statements],
            [_of_found(reading, one) for one in further],
        )


def _of_found(reading: Reading, found: Found) -> Attribution:
    """Return an attribution's characters; with words in marks it is mixed, as for statements."""
    has_marks = any(one.outer.overlaps(piece) for one in reading.quotations for piece in found.content)
    source = () if found.source is None else (found.source.span,)
    return Attribution(
        "mixed" if has_marks else "indirect",
        frozenset(position for one in found.content for position in range(one.start, one.end)),
        frozenset(position for one in source for position in range(one.start, one.end)),
    )


def _characters(pieces: Sequence[Sequence[object]]) -> frozenset[int]:
    return frozenset(
        position for start, end, *_ in pieces for position in range(int(str(start)), int(str(end)))
    )


def _attribution(reading: Reading, statement: Statement) -> Attribution:
    """Return a statement's characters, with its marks and without the words that interrupt it."""
    content = statement.content
    touching = [one.outer for one in reading.quotations if one.outer.overlaps(content)]
    pieces = touching if statement.kind == "direct" else [content, *touching]
    source = [] if statement.speaker is None else [statement.speaker.span]
    cited = statement.evidence.get("speaker", ())
    return Attribution(
        statement.kind,
        frozenset(position for piece in pieces for position in range(piece.start, piece.end)),
        frozenset(
            position
            for span in (*source, *(one.span for one in cited))
            for position in range(span.start, span.end)
        ),
    )


def _score(
    wanted: Sequence[Attribution], given: Sequence[Attribution], *, kinds: Sequence[str], overlap: float
) -> Score:
    """Pair by shared characters, best first; a pair of a kind that is not asked for counts neither way."""
    chosen = [one for one in given if one.kind in kinds]
    pairs = sorted(
        (
            (len(gold.content & one.content) / len(gold.content | one.content), g, p)
            for g, gold in enumerate(wanted)
            for p, one in enumerate(chosen)
            if gold.content & one.content
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    partner: dict[int, int] = {}
    for share, g, p in pairs:
        if share >= overlap and g not in partner and p not in partner.values():
            partner[g] = p
    right = {g: p for g, p in partner.items() if wanted[g].kind in kinds}
    known = {g: p for g, p in right.items() if wanted[g].source}
    return Score(
        found=len(right),
        wanted=sum(one.kind in kinds for one in wanted),
        given=len(chosen) - (len(partner) - len(right)),
        with_speaker=len(known),
        right_speaker=sum(bool(wanted[g].source & chosen[p].source) for g, p in known.items()),
    )
