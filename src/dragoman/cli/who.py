"""`dragoman who`: what somebody was on a day, or who held an office then."""

from dragoman.model.answer import Holding
from dragoman.query.holders import Held

from .arguments import Day
from .asked import OUTPUT, Output
from .rows import print_entries, print_footer, print_values

COLUMNS = ("person", "title", "of", "country", "standing", "how", "why", "sources", "quotes")


def who_command(
    *name: str,
    on: Day,
    of: str | None = None,
    output: Output = OUTPUT,
) -> int:
    """Show what somebody was on a day; with --of, who held an office of a state or body then.

    Parameters
    ----------
    name
        A person; with --of the title of an office ("foreign minister").
    on
        The day (2024-11-07).
    of
        The state or body whose office it is.
    """
    with output.open() as questions:
        held = questions.who(" ".join(name), on, of=of)
    if not print_values(held.answers, format=output.format, columns=COLUMNS):
        _show(held)
    return 0


def _show(held: Held) -> None:
    if held.answers:
        print_entries(map(_entry, held.answers))
    else:
        print_footer(f"not known: {held.why}")
    for dispute in held.disputes:
        print_footer(f"sources disagree: {'; '.join(one.value for one in dispute.sides)}: {dispute.why}")


def _entry(one: Holding) -> tuple[str, str]:
    office = " of ".join(filter(None, (one.title, one.of or one.country)))
    quotes = "; ".join(f"“{quote}”" for quote in one.quotes)
    return f"{one.person}: {one.standing} {office}", f"{one.how}: {one.why}" + (
        f" · {quotes}" if quotes else ""
    )
