"""Quotations and reported speech against a set of attributions: who said what, by characters shared."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.annotate import Annotator, load_annotator
from dragoman.extract.statements import find_statements
from dragoman.model.claim import Statement
from dragoman.model.reading import Reading
from dragoman.model.text import Document

IN_MARKS = ("direct", "mixed")
KINDS = (*IN_MARKS, "indirect")


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
    marked_wide, marked, reported = Score(), Score(), Score()
    for wanted, given in _documents(Path(path), annotator):
        marked_wide = marked_wide.plus(_score(wanted, given, kinds=IN_MARKS, overlap=0.3))
        marked = marked.plus(_score(wanted, given, kinds=IN_MARKS, overlap=0.8))
        reported = reported.plus(_score(wanted, given, kinds=("indirect",), overlap=0.5))
    return {
        "quotes_f1_at_0.3": marked_wide.f1,
        "quotes_f1_at_0.8": marked.f1,
        "quotes_precision_at_0.8": marked.found / max(1, marked.given),
        "quotes_recall_at_0.8": marked.found / max(1, marked.wanted),
        "quotes_speaker_accuracy": marked.speaker_accuracy,
        "indirect_f1_at_0.5": reported.f1,
        "indirect_precision_at_0.5": reported.found / max(1, reported.given),
        "indirect_recall_at_0.5": reported.found / max(1, reported.wanted),
        "indirect_speaker_accuracy": reported.speaker_accuracy,
    }


def _documents(path: Path, annotator: Annotator) -> Iterator[tuple[list[Attribution], list[Attribution]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        wanted = [
            Attribution(one["kind"], _characters(one["content"]), _characters(one["source"]))
            for one in row["gold"]
        ]
        reading = annotator.annotate(Document(name=row["id"], text=row["text"], published=row.get("date")))
        statements = find_statements(reading, annotator.ontology)
        yield [one for one in wanted if one.content], [_attribution(reading, one) for one in statements]


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
