"""`dragoman correct`: a person says what is right, and the record follows."""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated

from cyclopts import Parameter

from dragoman.model.correction import PAIRS, Amendment, Correction
from dragoman.model.filing import Detail
from dragoman.ontology import load_ontology
from dragoman.store import Ledger

from .arguments import WRONG_USE, LedgerPath, complain, ledger_path, now
from .plain import plain

JUDGEMENTS = ("right", "wrong")
USE = "correct what? ID right, ID wrong, ID same OTHER, ID FIELD VALUE, add ID CLAIM, undo KEY"


def correct_command(  # noqa: PLR0913 - one keyword for each thing that is kept of a correction
    what: str,
    verdict: str,
    value: Annotated[str | None, Parameter(allow_leading_hyphen=True)] = None,
    *,
    by: str,
    why: str | None = None,
    expected: str | None = None,
    ledger: LedgerPath = None,
) -> int:
    """Correct the record: ID right, ID wrong, ID same OTHER, ID FIELD VALUE, add ID CLAIM, undo KEY.

    Parameters
    ----------
    what
        The id of a record or a claim; "undo" to take back the correction that is named next, "add" to add
        a claim to the document (or the document of the claim) that is named next.
    verdict
        right, wrong, same, different, part-of, or the name of a field (status, date, place …).
    value
        The other record of a pair; or the field's new value, "none" where it has none, several names parted
        by semicolons; or the claim to add, as JSON with the words it rests on.
    by
        Who corrects.
    why
        The reason.
    expected
        What you saw, or the key of the last correction; if it changed since, nothing is done.
    ledger
        The ledger's file.
    """
    from dragoman.pipeline import correct  # noqa: PLC0415 - the parser takes a second to import

    asked = _amendment(what, verdict, value, (by, why, expected))
    if asked is None:
        complain(USE)
        return WRONG_USE
    with Ledger(ledger_path(ledger)) as opened:
        _tell(correct(opened, asked, load_ontology()))
    return 0


def _tell(made: Iterable[Correction]) -> None:
    for one in made:
        change = f": {one.field} {plain(one.before) or 'none'} → {said(one.after)}" if one.field else ""
        print(f"{one.key} {one.verdict} {one.anchor.claim}{change}")


def _amendment(
    what: str, verdict: str, value: str | None, said: tuple[str, str | None, str | None]
) -> Amendment | None:
    by, why, expected = said
    common = Amendment(
        verdict="undo", target=verdict, by=by, when=now(), why=why, expected=_from_words(expected)
    )
    given: dict[str, object] | None = None
    if what == "undo":
        given = {} if value is None else None
    elif what == "add":
        given = None if value is None else {"verdict": "add", "value": _from_words(value)}
    elif verdict in JUDGEMENTS:
        given = {"verdict": verdict, "target": what} if value is None else None
    elif verdict in PAIRS:
        given = None if value is None else {"verdict": verdict, "target": what, "other": value}
    elif value is not None:
        given = {"verdict": "field", "target": what, "field": verdict, "value": value}
    # The names are those of its fields.
    return None if given is None else replace(common, **given)  # type: ignore[arg-type]


def _from_words(words: str | None) -> Detail:
    """Return what JSON says, and other words as they are."""
    if words is None:
        return None
    try:
        value: Detail = json.loads(words)
    except ValueError:
        return words
    return value


def said(value: Detail) -> str:
    """Return a value that a correction keeps in words: actors by their names."""
    if isinstance(value, list):
        return "; ".join(map(said, value)) or "none"
    if isinstance(value, dict) and "names" in value and isinstance(value["names"], list):
        return str(value["names"][0])
    return plain(value) or "none"
