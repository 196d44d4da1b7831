"""Makes random corrections, reads their ledger again with another vocabulary, and counts those that survive.

FILE holds documents in JSON lines. The corrections are drawn with a seed: right and wrong, fields of every
sort, pairs called the same, different or part of one another, claims that were missed. The vocabulary then
loses an eighth of its cues, takes every fifth for another type, and knows bodies by common nouns, so that
claims go, come and change. A correction survives where it holds after that as it held before; where its claim
is read no more, it must be listed as lost, and come back when the first vocabulary reads the ledger again.
"""

import argparse
import random
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from .documents import Row, load_rows
from .kill_set import page_of
from .measured import Measured

if TYPE_CHECKING:
    from dragoman.model.correction import Amendment, Correction
    from dragoman.model.filing import Detail, Family
    from dragoman.model.page import Page
    from dragoman.ontology import Ontology
    from dragoman.pipeline import Reader
    from dragoman.pipeline.processes import Read
    from dragoman.store import Ledger

SEED = 20_260_601
GONE, OTHER = 8, 5
WHEN = "2026-06-01T10:00:00Z"
COMMON = ("Commission", "Council", "Authority", "Mission", "Assembly")
FIELDS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "event": (("status", "denied"), ("date", "2020-02-02"), ("place", "Reykjavik"), ("actors", "ISL; NATO")),
    "statement": (("channel", "interview"), ("speaker", "new:Ama Boateng"), ("date", "2020-02")),
    "transfer": (("amount", "123456"), ("status", "requested"), ("receiver", "ISL"), ("item", "lamps")),
    "office": (("title", "harbour master"), ("standing", "former"), ("start", "2019")),
    "position": (("stance", "hopes"), ("toward", "ISL")),
    "figure": (("value", "77"), ("what", "lamps")),
    "rank": (("rank", "third"), ("scope", "since 1901")),
}
VERDICTS = ("right", "wrong", "field", "field", "field", "same", "different", "part-of", "add")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told."""
    parser.add_argument(
        "--texts", type=Path, metavar="DIR", help="folder of the texts (default: beside FILE)"
    )
    parser.add_argument("--limit", type=int, metavar="N", help="the first N documents only")
    parser.add_argument("--corrections", type=int, default=200, metavar="N", help="how many are made")


def measure(options: argparse.Namespace) -> Measured:
    """Correct what the documents that the options name say, and read them again."""
    rows = load_rows(options.file, texts=options.texts, limit=options.limit)
    with tempfile.TemporaryDirectory() as folder:
        return measure_survival(rows, Path(folder) / "x.db", count=options.corrections)


def measure_survival(rows: Iterable[Row], path: Path, *, count: int) -> Measured:
    """Give how many corrections hold after another vocabulary, are lost, and come back with the first one."""
    import dragoman  # noqa: PLC0415 - a bench loads the package when it measures
    from dragoman.ontology import load_ontology  # noqa: PLC0415
    from dragoman.pipeline import add, corrections_of, rebuild  # noqa: PLC0415
    from dragoman.store import Ledger  # noqa: PLC0415
    from dragoman.store.verifying import prove  # noqa: PLC0415

    reader, ontology = dragoman.load(), load_ontology()
    other = with_ontology(reader, changed(ontology))
    with Ledger(path) as ledger:
        add(ledger, map(page_of, rows), read=partial(_read, reader), ontology=ontology)
        made = tuple(islice(_made(ledger, ontology), count))
        done = rebuild(ledger, read=partial(_read, other), engine=other.engine, ontology=ontology)
        after = {one.key: state_of(ledger, one) for one in made}
        faults = prove(ledger).faults
        rebuild(ledger, read=partial(_read, reader), engine=reader.engine, ontology=ontology)
        back = {one.key: state_of(ledger, one) for one in made}
        kept = len({one.key for one in made} & {one.key for one in corrections_of(ledger)})
    return _measured(made, after, back, faults=faults, kept=kept, changes=done.comparison.counts())


def _measured(  # noqa: PLR0913 - what was counted
    made: tuple["Correction", ...],
    after: Mapping[str, str],
    back: Mapping[str, str],
    *,
    faults: tuple[str, ...],
    kept: int,
    changes: Mapping["Family", tuple[int, int, int]],
) -> Measured:
    counts, again = Counter(after.values()), Counter(back.values())
    failures = [f"{one.verdict} {one.field or ''} {one.anchor.quote!r}: {after[one.key]}" for one in made]
    survived = counts["holds"] + counts["lost"]
    return Measured(
        metrics={
            "corrections": len(made),
            "kept": kept,
            "holding": counts["holds"],
            "lost_and_listed": counts["lost"],
            "without_effect": counts["broken"],
            "survival": survived / len(made) if made else 0.0,
            "holding_again": again["holds"],
            "claims_gone": sum(gone for gone, _, _ in changes.values()),
            "claims_new": sum(come for _, come, _ in changes.values()),
            "claims_changed": sum(other for _, _, other in changes.values()),
            "faults": len(faults),
        },
        errors=(*(one for one in failures if not one.endswith("holds")), *faults),
        is_failure=bool(counts["broken"] or again["broken"] or faults or kept < len(made)),
    )


def _read(reader: "Reader", pages: Iterable["Page"]) -> Iterator["Read"]:
    return ((page, reader.file(page)) for page in pages)


# ------------------------------------------------------------ another vocabulary


def changed(ontology: "Ontology") -> "Ontology":
    """Return a vocabulary without an eighth of its cues, other types for a fifth, and more bodies."""
    from dragoman.ontology import Additions, Organisation  # noqa: PLC0415 - see above
    from dragoman.ontology.cues import CueWord  # noqa: PLC0415

    places = {cue.id: place for place, cue in enumerate(ontology.cues.all)}

    def other(words: Mapping[str, tuple[CueWord, ...]]) -> Mapping[str, tuple[CueWord, ...]]:
        found = {}
        for form, some in words.items():
            kept = [one for one in some if places.get(one.cue.id, 1) % GONE]
            retyped = [
                one
                if places.get(one.cue.id, 1) % OTHER
                else replace(one, cue=replace(one.cue, type="COOPERATE", mode=None))
                for one in kept
            ]
            if retyped:
                found[form] = tuple(retyped)
        return found

    cues = replace(ontology.cues, verbs=other(ontology.cues.verbs), nouns=other(ontology.cues.nouns))
    bodies = tuple(
        Organisation(id=f"bench-{name.lower()}", name=name, names=(name,), kind="international-organisation")
        for name in COMMON
    )
    return replace(ontology, cues=cues).knowing(Additions(bodies=bodies))


def with_ontology(reader: "Reader", ontology: "Ontology") -> "Reader":
    """Return a reader with another vocabulary, under another name."""
    annotator = replace(reader.annotator, ontology=ontology)
    return replace(reader, annotator=annotator, engine=f"{reader.engine}.changed")


# ------------------------------------------------------------ corrections


def _made(ledger: "Ledger", ontology: "Ontology") -> Iterator["Correction"]:
    """Give random corrections, each made as it is drawn; a claim is corrected once, to be tested alone."""
    from dragoman.pipeline import correct  # noqa: PLC0415 - see above

    draw = random.Random(SEED)  # noqa: S311 - what is drawn with a seed can be drawn again
    free = [(str(key), str(family)) for key, family in ledger.rows("SELECT key, family FROM claims")]
    free.sort()
    draw.shuffle(free)
    seen: set[str] = set()
    while len(free) > 1:
        asked = _asked(ledger, free, draw)
        made = () if asked is None else correct(ledger, asked, ontology)
        yield from (one for one in made if one.key not in seen)
        seen.update(one.key for one in made)


def _asked(ledger: "Ledger", free: list[tuple[str, str]], draw: random.Random) -> "Amendment | None":
    from dragoman.model.correction import PAIRS, Amendment  # noqa: PLC0415 - see above

    verdict = draw.choice(VERDICTS)
    target, family = free.pop()
    asked = Amendment(verdict="right", target=target, by="bench", when=WHEN)
    if verdict in PAIRS:
        mate = next((one for one in free if one[1] == family), None)
        if mate is None:
            return None
        free.remove(mate)
        return replace(asked, verdict=verdict, other=mate[0])
    if verdict == "field":
        field, value = draw.choice(FIELDS[family])
        return replace(asked, verdict="field", field=field, value=value)
    if verdict == "add":
        return replace(asked, verdict="add", value=_missed(ledger, target, draw))
    return replace(asked, verdict=verdict)  # type: ignore[arg-type] # one of the verdicts


def _missed(ledger: "Ledger", target: str, draw: random.Random) -> "dict[str, Detail]":
    ((text,),) = ledger.rows(
        "SELECT d.text FROM documents d JOIN claims c ON c.document = d.id WHERE c.key = ?", (target,)
    )
    words = [word for word in str(text).split() if word.isalpha()]
    said: dict[str, Detail] = {"trigger": draw.choice(words)}
    return {"family": "event", "type": "PROTEST", "actors": ["ISL"], "recipients": ["NATO"], "words": said}


# ------------------------------------------------------------ do they hold?


def state_of(ledger: "Ledger", correction: "Correction") -> str:
    """Return whether a correction holds, is listed as lost, or is broken: finds a claim and does nothing."""
    from dragoman.store.corrections import found_claims, lost  # noqa: PLC0415 - see above

    if correction.key in lost(ledger):
        return "lost"
    found = found_claims(ledger).get(correction.key, ())
    return "holds" if found and _has_effect(ledger, correction, found) else "broken"


_RECORD = "SELECT r.id, r.is_reviewed FROM members m JOIN records r ON r.id = m.record"


def _has_effect(ledger: "Ledger", correction: "Correction", found: tuple[str, ...]) -> bool:
    from dragoman.store.corrections import claims_of_keys, decided, given_fields  # noqa: PLC0415 - see above

    numbers = claims_of_keys(ledger, found)
    records = [ledger.one(f"{_RECORD} WHERE m.claim = ?", (number,)) for number in numbers]
    first = records[0]
    said = {one.verdict for one in decided(ledger, numbers)}
    effects = {
        "wrong": first is None,
        "right": first is not None and first[1] == 1,
        "same": first is not None and first == records[-1],
        "different": "DIFFERENT" in said,
        "part-of": "PART_OF" in said,
        "add": first is not None,
    }
    if correction.verdict == "field":
        # Also of a claim that another correction calls wrong, which no account is made of.
        return str(correction.field) in given_fields(ledger, numbers).get(numbers[0], {})
    return effects[correction.verdict]
