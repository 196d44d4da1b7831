"""`dragoman said` and `dragoman stands`: what somebody said, and where somebody stands."""

from dragoman.model.answer import Finding
from dragoman.query import Answers
from dragoman.query.flat import columns_of

from .asked import DAYS, OUTPUT, PART, Days, Output, Part
from .findings import UNDATED, day_of, names_of, sources_of, speaker_of, words_of
from .rows import Many, footer, print_entries, print_footer, print_values
from .words import shorten

LONGEST = 400
KINDS = {"direct": "verbatim", "mixed": "in part", "indirect": "paraphrase"}


def said_command(  # noqa: PLR0913 - one option for each thing that can be asked
    *name: str,
    about: str | None = None,
    kind: Many = None,
    days: Days = DAYS,
    newest: bool = False,
    part: Part = PART,
    output: Output = OUTPUT,
) -> int:
    """Show what somebody said, or others for him: verbatim in quotation marks, a paraphrase never.

    Parameters
    ----------
    name
        Who speaks: a state, body or person; all who do where nobody is named.
    about
        Words that were said; also "a phrase", AND, OR, NOT, beginn*.
    kind
        direct (verbatim), mixed (in part) or indirect (a paraphrase); may be repeated.
    newest
        The newest first.
    """
    with output.open() as questions:
        found = questions.said(
            " ".join(name) or None,
            about=about,
            kinds=kind or (),
            since=days.since,
            until=days.until,
            limit=part.limit,
            offset=part.offset,
            is_newest_first=newest,
        )
    if not print_values(found, format=output.format, columns=columns_of("statement")):
        if found:
            print_entries(map(_saying, found))
        print_footer(footer(found, "statement", *_notes(found)))
    return 0


def stands_command(
    *name: str,
    on: str | None = None,
    days: Days = DAYS,
    part: Part = PART,
    output: Output = OUTPUT,
) -> int:
    """Show where somebody stands, in order of days.

    Parameters
    ----------
    name
        Whose position: a state, body or person.
    on
        Words of what it is about; also "a phrase", AND, OR, NOT, beginn*.
    """
    with output.open() as questions:
        found = questions.stands(
            " ".join(name), on=on, since=days.since, until=days.until, limit=part.limit, offset=part.offset
        )
    if not print_values(found, format=output.format, columns=columns_of("position")):
        if found:
            print_entries(map(_stand, found))
        print_footer(footer(found, "position", *_notes(found)))
    return 0


def _notes(found: Answers[Finding]) -> list[str]:
    return [UNDATED] if any(not one.is_dated for one in found) else []


def _saying(one: Finding) -> tuple[str, str]:
    told = (speaker_of(one), KINDS.get(one.type or "", ""), sources_of(one), one.id)
    return f"{day_of(one)}  {' · '.join(part for part in told if part)}", shorten(words_of(one), LONGEST)


def _stand(one: Finding) -> tuple[str, str]:
    about, toward = str(one.told("about") or ""), names_of(one.part("toward"))
    line = f"{day_of(one)}  {names_of(one.part('holder'))} {one.type}: {about}"
    return line, " · ".join(part for part in (toward and f"toward {toward}", sources_of(one), one.id) if part)
