"""`dragoman conflicts`: where reports disagree, with themselves and with each other."""

from dragoman.model.answer import Dispute

from .asked import OUTPUT, PART, Output, Part
from .rows import Many, footer, print_entries, print_footer, print_values

COLUMNS = ("id", "kind", "document", "about", "values", "resolved", "reports", "why")


def conflicts_command(
    *names: str,
    kind: Many = None,
    between: bool | None = None,
    part: Part = PART,
    output: Output = OUTPUT,
) -> int:
    """Show where reports disagree, on all or on what has to do with some actors.

    Parameters
    ----------
    names
        States, bodies or persons that it has to do with, all of them.
    kind
        date, place, quantity, office and so on; may be repeated.
    between
        Only between reports; --no-between only inside one.
    """
    with output.open() as questions:
        found = questions.conflicts(
            *names, kinds=kind or (), between=between, limit=part.limit, offset=part.offset
        )
    if print_values(found, format=output.format, columns=COLUMNS):
        return 0
    if found:
        print_entries(
            (f"{one.kind}: {_sides(one)}", f"{one.why} [{one.document or one.about} · {one.id}]")
            for one in found
        )
    print_footer(footer(found, "conflict"))
    return 0


def _sides(dispute: Dispute) -> str:
    """Return the values that stand against each other, between reports with those that give them."""
    reports: dict[str, list[str]] = {}
    for one in dispute.sides:
        found = reports.setdefault(one.value, [])
        if dispute.document is None and one.source is not None and one.source.name not in found:
            found.append(one.source.name)
    return " ≠ ".join(value + (f" [{', '.join(told)}]" if told else "") for value, told in reports.items())


def _entry(one: Dispute) -> tuple[str, str]:
    return f"{one.kind}: {_sides(one)}", f"{one.why} [{one.document or one.about} · {one.id}]"
