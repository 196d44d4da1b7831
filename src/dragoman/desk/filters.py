"""Which events a view is about, as its address says it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from dragoman.query.events import Filters

Words = Annotated[str | None, QueryParameter(max_length=200)]
Many = Annotated[list[str] | None, QueryParameter(max_items=20)]
MOST_NAMES = 2
Names = Annotated[
    list[str] | None,
    QueryParameter(max_items=MOST_NAMES, description="One actor, or two on different sides."),
]
Day = Annotated[
    str | None, QueryParameter(max_length=10, description="A year, month or day: 2024, 2024-11, 2024-11-05.")
]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The actors and the filters of a view."""

    names: Sequence[str]
    filters: Filters


def view(
    actor: Names = None,
    since: Day = None,
    until: Day = None,
    type: Many = None,  # noqa: A002 - the name in the address
    quad: Many = None,
    status: Many = None,
    place: Words = None,
    source: Many = None,
    text: Words = None,
    min_sources: Annotated[int, QueryParameter(ge=1, le=1000)] = 1,
    all: FromQuery[bool] = False,  # noqa: A002 - the name in the address
) -> View:
    """Return the view that an address asks for."""
    names = [name for name in actor or () if name.strip()]
    filters = Filters(
        since=since or None,
        until=until or None,
        types=type or (),
        quads=quad or (),
        statuses=status or (),
        place=place or None,
        min_sources=min_sources,
        is_all=all,
        publishers=source or (),
        words=text or None,
    )
    return View(names=names, filters=filters)


# As routes ask for it.
Asked = NamedDependency[View]
