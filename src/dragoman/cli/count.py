"""`dragoman count`: how many events there were in each period."""

from dragoman.model.answer import Tally
from dragoman.query import Answers
from dragoman.query.events import Group, Period

from .asked import DAYS, OUTPUT, WHICH, Days, Output, Which
from .rows import print_footer, print_table, print_values
from .words import counted

COLUMNS = ("period", "group", "number")
UNKNOWN = "not known"


def count_command(
    *names: str,
    by: Period = "month",
    group: Group | None = None,
    days: Days = DAYS,
    which: Which = WHICH,
    output: Output = OUTPUT,
) -> int:
    """Count the events of two actors, of one, or of all; only those that happened, unless asked.

    Parameters
    ----------
    names
        A state, body or person: name, code, id, or part of a name.
    by
        The period: year, month, week or day. An event counts in the one in which it begins.
    group
        Count each type, quad or status by itself.
    """
    with output.open() as questions:
        found = questions.count(
            *names,
            by=by,
            group=group,
            since=days.since,
            until=days.until,
            types=which.type or (),
            quads=which.quad or (),
            statuses=which.status or (),
            place=which.place,
            is_all=which.all,
        )
    if not print_values(found, format=output.format, columns=COLUMNS):
        _show(found, by, group or "")
    return 0


def _show(found: Answers[Tally], by: str, group: str) -> None:
    if found:
        lines = ((one.period or UNKNOWN, one.group or "", f"{one.number:,}") for one in found)
        print_table((by, group, "events"), lines)
    left = (
        f"{found.left_out:,} of another status not counted (--all, --group status)" if found.left_out else ""
    )
    meant = (f"{one.name} [{one.id}]" for one in found.meant)
    total = counted(sum(one.number for one in found), "event")
    print_footer(" · ".join(words for words in (total, left, *meant) if words))
