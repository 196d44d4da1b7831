"""A ledger that is open to be asked: one method a question."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from dragoman.model.aid import AidCurve
from dragoman.model.answer import AidSheet, Dispute, Finding, Grid, Hit, Sheet, Tally
from dragoman.store import Ledger

from .answers import Answers
from .choosing import PAGE, Page
from .disputes import disputes
from .events import Filters, Group, Period, tally, timeline
from .gifts import aid_sheet, curves_of, gifts
from .holders import Held, what_was, who_was_in
from .sayings import said, stands
from .searching import Where, search
from .sheets import sheet
from .statements import ask


class Questions:
    """A ledger, opened read only. Names are of states, bodies and persons: name, code, id or part of a name.

    `since` and `until` are years, months or days ("2024", "2024-11", "2024-11-05"). Answers are tuples that
    have at most `limit` values (None: all) and know how many there are in all.
    """

    def __init__(self, path: str | Path) -> None:
        self._ledger = Ledger(path, is_read_only=True)

    def close(self) -> None:
        """Close the file."""
        self._ledger.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def timeline(  # noqa: PLR0913 - one keyword for each thing that can be asked
        self,
        *names: str,
        since: str | None = None,
        until: str | None = None,
        types: Sequence[str] = (),
        quads: Sequence[str] = (),
        statuses: Sequence[str] = (),
        place: str | None = None,
        min_sources: int = 1,
        is_all: bool = False,
        limit: int | None = PAGE,
        offset: int = 0,
        is_newest_first: bool = False,
    ) -> Answers[Finding]:
        """Return the events between two actors, of one, or of all, in order of their days.

        What is planned or possible is left out, and counted in `left_out`, unless `is_all` or `statuses` asks
        for it. Undated events stand on the day on which they were first reported, `is_dated` False.
        """
        filters = Filters(
            since=since,
            until=until,
            types=types,
            quads=quads,
            statuses=statuses,
            place=place,
            min_sources=min_sources,
            is_all=is_all,
        )
        return timeline(self._ledger, names, filters, Page(limit, offset, is_newest_first))

    def count(  # noqa: PLR0913 - one keyword for each thing that can be asked
        self,
        *names: str,
        by: Period = "month",
        group: Group | None = None,
        since: str | None = None,
        until: str | None = None,
        types: Sequence[str] = (),
        quads: Sequence[str] = (),
        statuses: Sequence[str] = (),
        place: str | None = None,
        is_all: bool = False,
    ) -> Answers[Tally]:
        """Return how many events there were in each period, those alone that happened unless asked.

        `period` is None for those whose date is not known so exactly.
        """
        filters = Filters(
            since=since,
            until=until,
            types=types,
            quads=quads,
            statuses=statuses,
            place=place,
            is_all=is_all,
        )
        return tally(self._ledger, names, filters, by=by, group=group)

    def who(self, name: str, on: str, *, of: str | None = None) -> Held:
        """Return what somebody was on a day; with `of`, who held the office `name` of a state or body."""
        if of is not None:
            return who_was_in(self._ledger, name, of=of, day=on)
        return what_was(self._ledger, name, on)

    def said(  # noqa: PLR0913 - one keyword for each thing that can be asked
        self,
        name: str | None = None,
        *,
        about: str | None = None,
        kinds: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
        limit: int | None = PAGE,
        offset: int = 0,
        is_newest_first: bool = False,
    ) -> Answers[Finding]:
        """Return what somebody said, or others for him; `type` tells "direct" and "mixed" from "indirect"."""
        page = Page(limit, offset, is_newest_first)
        return said(self._ledger, name, about=about, kinds=kinds, span=(since, until), page=page)

    def stands(  # noqa: PLR0913 - one keyword for each thing that can be asked
        self,
        name: str,
        *,
        on: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = PAGE,
        offset: int = 0,
    ) -> Answers[Finding]:
        """Return where somebody stands, on what has some words in it."""
        return stands(self._ledger, name, on=on, span=(since, until), page=Page(limit, offset))

    def gifts(  # noqa: PLR0913 - one keyword for each thing that can be asked
        self,
        giver: str | None = None,
        receiver: str | None = None,
        *,
        good: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = PAGE,
    ) -> Answers[Finding]:
        """Return goods and money given, in order of days, whatever an amount counts."""
        span, page = (since, until), Page(limit)
        return gifts(self._ledger, giver=giver, receiver=receiver, good=good, span=span, page=page)

    def aid(
        self,
        giver: str | None = None,
        receiver: str | None = None,
        *,
        good: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> AidSheet:
        """Return goods and money given: shipments, stated totals and pledges apart, never added up."""
        return aid_sheet(self.gifts(giver, receiver, good=good, since=since, until=until, limit=None))

    def aid_curves(
        self, giver: str | None = None, receiver: str | None = None, *, good: str | None = None
    ) -> Answers[AidCurve]:
        """Return what was given over time, one curve for each giver, receiver and good.

        Totals as stated and shipments stand side by side; parties are ids of actors, amounts in one unit.
        """
        return curves_of(self._ledger, self.gifts(giver, receiver, good=good, limit=None))

    def name_of(self, actor: str) -> str:
        """Return what an actor is called, by its id."""
        found = self._ledger.one("SELECT name FROM actors WHERE key = ?", (actor,))
        return actor if found is None else str(found[0])

    def conflicts(
        self,
        *names: str,
        kinds: Sequence[str] = (),
        between: bool | None = None,
        limit: int | None = PAGE,
        offset: int = 0,
    ) -> Answers[Dispute]:
        """Return where reports disagree, on what has to do with all the actors named."""
        page = Page(limit, offset)
        return disputes(self._ledger, names, kinds=kinds, between=between, page=page)

    def show(self, given: str) -> Sheet:
        """Return all that is known of a record by its id, or that of a claim; its beginning will do."""
        return sheet(self._ledger, given)

    def search(
        self, words: str, *, where: Where = "both", limit: int | None = PAGE, offset: int = 0
    ) -> Answers[Hit]:
        """Return the reports and records that have some words, the best fitting first."""
        return search(self._ledger, words, where=where, page=Page(limit, offset))

    def sql(self, statement: str) -> Grid:
        """Return the rows of a reading statement."""
        return ask(self._ledger, statement)
