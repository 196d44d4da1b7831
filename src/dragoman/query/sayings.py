"""What somebody said, or others said for him; and where somebody stands on something."""

from collections.abc import Sequence

from dragoman.errors import QuestionError
from dragoman.model.answer import BEHIND, Finding
from dragoman.store import Ledger

from .answers import Answers
from .choosing import Page, Wanted
from .days import first_day, last_day
from .findings import find
from .naming import who_is
from .words import to_search

SPEAKING = ("speaker", f"speaker{BEHIND}")
HOLDING = ("holder", f"holder{BEHIND}")
# A statement is in the speaker's own words, in part, or told in those of the report.
KINDS = ("direct", "mixed", "indirect")


def said(  # noqa: PLR0913 - one keyword for each thing that can be asked
    ledger: Ledger,
    name: str | None,
    *,
    about: str | None = None,
    kinds: Sequence[str] = (),
    span: tuple[str | None, str | None] = (None, None),
    page: Page,
) -> Answers[Finding]:
    """Return the statements of somebody and of those who speak for him; with no name those of all."""
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        message = f"no kind {unknown[0]}; a statement is {', '.join(KINDS)}"
        raise QuestionError(message)
    meant = () if name is None else (who_is(ledger, name),)
    wanted = Wanted(
        family="statement",
        actors=tuple(one.number for one in meant),
        roles=(SPEAKING,) * len(meant),
        since=first_day(span[0]),
        until=last_day(span[1]),
        types=tuple(kinds),
        search=None if about is None else to_search(ledger, about),
    )
    return find(ledger, wanted, page, [one.named for one in meant])


def stands(
    ledger: Ledger,
    name: str,
    *,
    on: str | None = None,
    span: tuple[str | None, str | None] = (None, None),
    page: Page,
) -> Answers[Finding]:
    """Return the positions of somebody and of those who act for him, in order of their days."""
    meant = who_is(ledger, name)
    wanted = Wanted(
        family="position",
        actors=(meant.number,),
        roles=(HOLDING,),
        since=first_day(span[0]),
        until=last_day(span[1]),
        search=None if on is None else to_search(ledger, on),
    )
    return find(ledger, wanted, page, [meant.named])
