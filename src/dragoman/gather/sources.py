"""Where pages come from: files, folders, patterns, standard input and addresses; what is none is a skip."""

from collections.abc import Iterable, Iterator
from functools import cache
from io import BufferedReader, BytesIO, FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.model.page import Page
from dragoman.model.record import Skip

from .addresses import is_address, origin_of
from .feed_pages import pages_of_feed
from .folders import files_below, files_of_pattern, is_pattern, root_of_pattern, words_of
from .kinds import kind_of
from .origin import Origin
from .pages import read_page
from .rows import read_rows
from .stream import LARGEST_PAGE, TOO_LARGE, Stream

if TYPE_CHECKING:
    from .web import Web

STANDARD_INPUT = "-"
# Enough for the headers of a mail that came a long way.
HEAD = 65_536
NO_WEB = 'addresses are fetched by an extra, which is not here: pip install "dragoman[web]"'


def gather(
    source: str,
    *,
    published: str | None = None,
    standard_input: Stream | None = None,
    web: "Web | None" = None,
) -> Iterator[Page | Skip]:
    """Give the pages of a source: a file, a folder, a pattern, an address, or `-` for `standard_input`.

    `published` is the day of every page to which the source gives none. An address is fetched by `web`, else
    by the extra of that name; what a feed in a file only leads to is fetched where `web` is given.
    """
    if source == STANDARD_INPUT:
        yield from _from_stream(standard_input, published, web)
    elif is_address(source):
        yield from _from_address(source, published, web)
    elif Path(source).is_dir():
        yield from _from_files(files_below(Path(source)), Path(source), published=published, web=web)
    elif is_pattern(source):
        root = root_of_pattern(source)
        yield from _from_files(files_of_pattern(source), root, published=published, web=web)
    else:
        path = Path(source)
        origin = Origin(
            source=source, name=path.stem, file_name=path.name, locator=source, published=published
        )
        yield from _from_file(path, origin, web)


@cache
def open_web() -> "Web | None":
    """Return what fetches addresses, the same for all, or None where the extra `web` is not installed."""
    try:
        from . import guarded  # noqa: PLC0415 - an extra
    except ImportError:
        return None
    return guarded.open_web()


def _from_stream(stream: Stream | None, published: str | None, web: "Web | None") -> Iterator[Page | Skip]:
    origin = Origin(source="standard input", name="stdin", published=published)
    if stream is None:
        yield Skip(source=origin.source, stage="gather", reason="closed")
        return
    try:
        yield from _read(stream, origin, web)
    except OSError as error:
        yield Skip(source=origin.source, stage="gather", reason=words_of(error))


def _from_address(address: str, published: str | None, web: "Web | None") -> Iterator[Page | Skip]:
    web = web or open_web()
    answer = NO_WEB if web is None else web.fetch(address)
    if isinstance(answer, str):
        yield Skip(source=address, stage="gather", reason=answer)
    else:
        stream = BufferedReader(BytesIO(answer.content), HEAD)
        yield from _read(stream, origin_of(answer, published), web)


def _from_files(
    found: Iterable[Path | Skip], root: Path, *, published: str | None, web: "Web | None"
) -> Iterator[Page | Skip]:
    """Give the pages of several files, each called by its path below `root`."""
    for path in found:
        if isinstance(path, Skip):
            yield path
            continue
        origin = Origin(
            source=str(path),
            name=path.relative_to(root).with_suffix("").as_posix(),
            file_name=path.name,
            locator=str(path),
            published=published,
        )
        yield from _from_file(path, origin, web)


def _from_file(path: Path, origin: Origin, web: "Web | None") -> Iterator[Page | Skip]:
    try:
        with BufferedReader(FileIO(path), HEAD) as stream:
            yield from _read(stream, origin, web)
    except (OSError, ValueError) as error:
        # ValueError: a path with a zero character in it.
        yield Skip(source=origin.source, stage="gather", reason=words_of(error))


def _read(stream: Stream, origin: Origin, web: "Web | None") -> Iterator[Page | Skip]:
    kind = kind_of(origin.file_name, stream.peek(HEAD)[:HEAD], origin.media_type)
    if kind == "application/json":
        yield from read_rows(stream, origin)
        return
    content = stream.read(LARGEST_PAGE + 1)
    if kind == "feed":
        yield from _read_feed(content, origin, web)
    else:
        yield read_page(content, kind, origin)


def _read_feed(content: bytes, origin: Origin, web: "Web | None") -> Iterator[Page | Skip]:
    from .feeds import read_feed  # noqa: PLC0415 - the parser of feeds is loaded for feeds

    feed = (
        TOO_LARGE if len(content) > LARGEST_PAGE else read_feed(content, origin.url) if content else "empty"
    )
    if isinstance(feed, str):
        yield Skip(source=origin.source, stage="gather", reason=feed)
    else:
        yield from pages_of_feed(feed, origin, web)
