"""`dragoman aid`: goods and money given; shipments, stated totals and pledges apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Annotated

from cyclopts import Parameter

from dragoman.model.aid import AidCurve, AidPoint
from dragoman.model.answer import Finding
from dragoman.query import Answers, Questions
from dragoman.query.flat import columns_of
from dragoman.query.gifts import aid_sheet

from .asked import DAYS, OUTPUT, Days, Output
from .findings import UNDATED, amount_of, day_of, names_of, sources_of
from .rows import Format, footer, print_entries, print_footer, print_values
from .words import counted, say_number


def aid_command(  # noqa: PLR0913 - one option for each thing that can be asked
    *,
    giver: Annotated[str | None, Parameter(name="--from")] = None,
    receiver: Annotated[str | None, Parameter(name="--to")] = None,
    good: str | None = None,
    curves: bool = False,
    days: Days = DAYS,
    output: Output = OUTPUT,
) -> int:
    """Show what was given: single shipments, totals that somebody states, and pledges, never added up.

    Parameters
    ----------
    giver
        Who gives: a state, body or person.
    receiver
        Who receives.
    good
        Words of what is given ("wheat").
    curves
        One curve for each giver, receiver and good: stated totals and shipments over time, side by side.
    """
    if curves:
        with output.open() as questions:
            return _show_curves(questions, questions.aid_curves(giver, receiver, good=good), output.format)
    with output.open() as questions:
        found = questions.gifts(giver, receiver, good=good, since=days.since, until=days.until, limit=None)
    if print_values(found, format=output.format, columns=columns_of("transfer")):
        return 0
    sheet = aid_sheet(found)
    for title, some in (
        ("SHIPMENTS", sheet.shipments),
        ("STATED TOTALS", sheet.totals),
        ("PLEDGES", sheet.pledges),
    ):
        if some:
            _show(title, some)
    notes = [UNDATED] if any(not one.is_dated for one in found) else []
    print_footer(footer(found, "transfer", *notes))
    return 0


def _show(title: str, gifts: Sequence[Finding]) -> None:
    print_footer(title)
    print_entries(map(_entry, gifts))


def _entry(one: Finding) -> tuple[str, str]:
    sides = f"{names_of(one.part('giver')) or '—'} → {names_of(one.part('receiver')) or '—'}"
    counting = str(one.told("counting") or "")
    return (
        f"{day_of(one)}  {one.status}  {amount_of(one)}  {sides}",
        " · ".join(part for part in (counting, sources_of(one), one.id) if part),
    )


def _show_curves(questions: Questions, found: Answers[AidCurve], format: Format) -> int:  # noqa: A002
    points = [_point(questions, curve, sort, one) for curve in found for sort, one in _points(curve)]
    if not print_values(points, format=format, columns=CURVE):
        for curve in found:
            told = [one for one in points if one.curve == _title(questions, curve)]
            print_entries([(_title(questions, curve), "; ".join(map(_said, told)))])
            if curve.shipped is not None:
                print_footer(f"    shipments together: {_measured(curve.shipped, curve.unit)}")
        print_footer(footer(found, "curve"))
    return 0


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A point of a curve in words."""

    curve: str
    sort: str
    day: str | None
    amount: float
    unit: str
    status: str
    said_by: str
    sources: int


KILOGRAMS = 1000.0
CURVE = tuple(field.name for field in fields(CurvePoint))


def _points(curve: AidCurve) -> Iterator[tuple[str, AidPoint]]:
    for sort, points in (
        ("total", curve.totals),
        ("shipment", curve.shipments),
        ("promise", curve.promises),
    ):
        yield from ((sort, one) for one in points)


def _title(questions: Questions, curve: AidCurve) -> str:
    giver, receiver = (
        "—" if one is None else questions.name_of(one) for one in (curve.giver, curve.receiver)
    )
    return f"{giver} → {receiver}, {curve.good}"


def _point(questions: Questions, curve: AidCurve, sort: str, one: AidPoint) -> CurvePoint:
    voices = ", ".join(map(questions.name_of, one.asserted_by))
    return CurvePoint(
        curve=_title(questions, curve),
        sort=sort,
        day=one.day,
        amount=one.amount,
        unit=curve.unit,
        status=one.status,
        said_by=voices,
        sources=len(one.sources),
    )


def _said(one: CurvePoint) -> str:
    return (
        f"{one.day or 'no day'} {one.sort} {_measured(one.amount, one.unit)}, {one.status} "
        f"({one.said_by}, {counted(one.sources, 'source')})"
    )


def _measured(amount: float, unit: str) -> str:
    """Return an amount with its unit; a thousand kilograms and more in tonnes."""
    if unit == "kilogram" and amount >= KILOGRAMS:
        amount, unit = amount / KILOGRAMS, "tonne"
    return f"{say_number(int(amount) if amount.is_integer() else amount)} {unit}"
