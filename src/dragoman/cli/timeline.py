"""`dragoman timeline`: the events of two actors, of one, or of all, in order of their days."""

from dragoman.model.answer import Finding
from dragoman.query import Answers
from dragoman.query.flat import columns_of

from .asked import DAYS, OUTPUT, PART, WHICH, Days, Output, Part, Which
from .findings import CONFLICT, LEGEND, MARKS, UNDATED, day_of, place_of, sides_of, sort_of, sources_of
from .rows import footer, print_entries, print_footer, print_values


def timeline_command(  # noqa: PLR0913 - one option for each thing that can be asked
    *names: str,
    days: Days = DAYS,
    which: Which = WHICH,
    min_sources: int = 1,
    newest: bool = False,
    part: Part = PART,
    output: Output = OUTPUT,
) -> int:
    """Show what happened between two actors, with one, or with all; and what is denied.

    Parameters
    ----------
    names
        A state, body or person: name, code, id, or part of a name.
    min_sources
        Only what so many independent reports tell.
    newest
        The newest first.
    """
    with output.open() as questions:
        found = questions.timeline(
            *names,
            since=days.since,
            until=days.until,
            types=which.type or (),
            quads=which.quad or (),
            statuses=which.status or (),
            place=which.place,
            min_sources=min_sources,
            is_all=which.all,
            limit=part.limit,
            offset=part.offset,
            is_newest_first=newest,
        )
    if not print_values(found, format=output.format, columns=columns_of("event")):
        _show(found)
    return 0


def _show(found: Answers[Finding]) -> None:
    if found:
        print_entries(map(_entry, found))
    notes = [LEGEND] if found else []
    notes += [UNDATED] if any(not one.is_dated for one in found) else []
    notes += [f"{CONFLICT} reports disagree"] if any(one.conflicts for one in found) else []
    print_footer(footer(found, "event", *notes))


def _entry(one: Finding) -> tuple[str, str]:
    mark = MARKS.get(one.status or "", "")
    return (
        "  ".join(part for part in (day_of(one), f"{mark} {sort_of(one)}", sides_of(one)) if part),
        " · ".join(part for part in (place_of(one), sources_of(one), one.id) if part),
    )
