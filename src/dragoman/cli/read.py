"""`dragoman read`: reports go in, records come out."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, Literal, Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from dragoman.export.record import to_dict, to_json
from dragoman.gather import gather
from dragoman.model.page import Page
from dragoman.model.record import Record, Skip

from .arguments import WRONG_USE, Day, Source, complain, standard_input
from .view import show

Format = Literal["text", "json", "jsonl"]
# Files that may hold any number of reports.
MANY = (".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom")
ONE_DOCUMENT = "--format json is for one document, and there are several; use --format jsonl"


class Reader(Protocol):
    """What reads a page."""

    def read(self, page: Page) -> Record | Skip:
        """Return the record of a page, or why it was not read."""


class Shower(Protocol):
    """What shows a record."""

    def __call__(self, record: dict[str, Any]) -> None:
        """Show a record in JSON."""


def read_command(
    *files: Source,
    format: Format = "text",  # noqa: A002 - the option's name
    published: Day | None = None,
) -> int:
    """Read reports and show what they put on record.

    Parameters
    ----------
    files
        Files of plain text, HTML, PDF, mail (.eml), JSON lines (doc, text, published, title,
        publisher, url) or RSS and Atom; folders of them, patterns ("reports/**/*.txt"), addresses
        (https://…); - is standard input.
    format
        text to look at, json for one document, jsonl for one record a line.
    published
        The day of publication (2024-11-07) of reports that come without metadata.
    """
    if not files:
        complain("read what? Name files, folders or addresses, or - for standard input")
        return WRONG_USE
    pages: Iterator[Page | Skip] = chain.from_iterable(_gather(files, published))
    if format == "json":
        taken = _take_one(pages)
        if taken is None:
            complain(ONE_DOCUMENT)
            return WRONG_USE
        pages = iter(taken)
    is_counted = all(Path(file).is_file() and not file.lower().endswith(MANY) for file in files)
    with _progress(len(files) if is_counted else None) as step:
        count = read_pages(pages, load=_load_reader, show=_shower(format), step=step)
    return 0 if count else 1


def read_pages(
    pages: Iterable[Page | Skip], *, load: Callable[[], Reader], show: Shower, step: Callable[[], None]
) -> int:
    """Show the record of every page and complain of every skip; return how many were read.

    `load` is called when there is something to read; `step` after each page.
    """
    count, reader = 0, None
    for page in pages:
        if isinstance(page, Page):
            reader = reader or load()
            found = reader.read(page)
        else:
            found = page
        if isinstance(found, Record):
            show(to_dict(found))
            count += 1
        else:
            complain(f"{found.source}: not read ({found.stage}): {found.reason}")
        step()
    return count


def _gather(files: tuple[str, ...], published: str | None) -> Iterator[Iterator[Page | Skip]]:
    stream = standard_input() if "-" in files else None
    for file in files:
        yield gather(file, published=published, standard_input=stream)


def _take_one(pages: Iterator[Page | Skip]) -> list[Page | Skip] | None:
    """Return all that was gathered, or None as soon as there is a second page."""
    taken: list[Page | Skip] = []
    for page in pages:
        if isinstance(page, Page) and any(isinstance(one, Page) for one in taken):
            return None
        taken.append(page)
    return taken


def _load_reader() -> Reader:
    from dragoman.pipeline import load_reader  # noqa: PLC0415 - the parser takes a second to import

    return load_reader()


def _shower(format: Format) -> Shower:  # noqa: A002 - the option's name
    if format == "text":
        console = Console(highlight=False)
        return lambda record: show(record, console)
    indent = 2 if format == "json" else None
    return lambda record: print(to_json(record, indent=indent), flush=True)


@contextmanager
def _progress(total: int | None) -> Iterator[Callable[[], None]]:
    """Show a bar on standard error, where somebody looks at it and the records go elsewhere."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda: None
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("reading", total=total)
        yield lambda: progress.advance(task)
