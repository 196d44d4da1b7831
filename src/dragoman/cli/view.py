"""A record on the terminal; it rests on indents and words alone, so that nothing is lost without colour."""

import textwrap

from rich.console import Console
from rich.text import Text

from .entries import Entry, joined, sections_of
from .words import Json, printable, say_day

# Wider lines are hard to read.
WIDEST = 110
NARROWEST = 30
LINE = " " * 2
# A line that goes on below itself stands further in than its start, and less far than its details.
LINE_GOES_ON = " " * 4
DETAIL = " " * 6
# Words of the text have a bar at their left, so that their own quotation marks stay theirs.
QUOTE = " " * 6 + "│ "


def show(record: Json, console: Console) -> None:
    """Show a record of version 1 on a console."""
    _show_head(record, console)
    for title, entries in sections_of(record):
        console.print()
        write(title.upper(), console, style="bold cyan")
        for entry in entries:
            _show_entry(entry, console)
    console.print()


def _show_head(record: Json, console: Console) -> None:
    document = record["document"]
    published = say_day(document["published"]) if document["published"] else "no date"
    if document["published_how"] not in (None, "stated"):
        published += f" ({document['published_how']})"
    write(document["title"] or record["doc"], console, style="bold")
    write(joined(document["publisher"], published, document["dateline"], document["url"]), console)


def _show_entry(entry: Entry, console: Console) -> None:
    write(entry.line, console, first=LINE, rest=LINE_GOES_ON)
    for detail in entry.details:
        write(detail, console, first=DETAIL, rest=DETAIL)
    for words in entry.quotes:
        write(words, console, first=QUOTE, rest=QUOTE, style="dim")


def write(words: str, console: Console, *, first: str = "", rest: str = "", style: str = "") -> None:
    """Write words in lines that are not too long."""
    width = max(NARROWEST, min(console.width, WIDEST))
    for line in textwrap.wrap(printable(words), width, initial_indent=first, subsequent_indent=rest):
        console.print(Text(line, style=style), soft_wrap=True)
