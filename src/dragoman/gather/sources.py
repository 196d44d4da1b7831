"""Where pages come from: a file, or standard input; what cannot be taken in becomes a skip."""

from collections.abc import Iterator
from io import BufferedReader, FileIO
from pathlib import Path

from dragoman.model.page import Page
from dragoman.model.record import Skip

from .kinds import kind_of
from .rows import read_rows
from .stream import LARGEST_PAGE, TOO_LARGE, Stream

STANDARD_INPUT = "-"
# Enough for the headers of a mail that came a long way.
HEAD = 65_536
BINARY = "binary; expected text, HTML, PDF, mail or JSON lines"


def gather(
    source: str, *, published: str | None = None, standard_input: Stream | None = None
) -> Iterator[Page | Skip]:
    """Give the pages of a source: the path of a file, or `-` for `standard_input`.

    `published` is the day of every page to which the source gives none.
    """
    if source == STANDARD_INPUT:
        yield from _from_stream(standard_input, published)
        return
    path = Path(source)
    try:
        with BufferedReader(FileIO(path), HEAD) as stream:
            yield from _read(stream, source=source, path=path, published=published)
    except (OSError, ValueError) as error:
        # ValueError: a path with a zero character in it.
        yield Skip(source=source, stage="gather", reason=_words(error))


def _from_stream(stream: Stream | None, published: str | None) -> Iterator[Page | Skip]:
    if stream is None:
        yield Skip(source="standard input", stage="gather", reason="closed")
        return
    try:
        yield from _read(stream, source="standard input", path=None, published=published)
    except OSError as error:
        yield Skip(source="standard input", stage="gather", reason=_words(error))


def _words(error: OSError | ValueError) -> str:
    if isinstance(error, IsADirectoryError):
        return "a folder; name the files in it"
    reason = error.strerror if isinstance(error, OSError) else None
    return f"cannot be read: {(reason or str(error)).lower()}"


def _read(stream: Stream, *, source: str, path: Path | None, published: str | None) -> Iterator[Page | Skip]:
    name = "stdin" if path is None else path.stem
    kind = kind_of(None if path is None else path.name, stream.peek(HEAD)[:HEAD])
    if kind == "application/json":
        yield from read_rows(stream, source=source, name=name, published=published)
        return
    content = _content(stream, source)
    if kind == "binary" or isinstance(content, Skip):
        yield content if isinstance(content, Skip) else Skip(source=source, stage="gather", reason=BINARY)
    else:
        yield Page(source=source, name=name, content=content, media_type=kind, published=published)


def _content(stream: Stream, source: str) -> bytes | Skip:
    content = stream.read(LARGEST_PAGE + 1)
    reason = "empty" if not content else TOO_LARGE if len(content) > LARGEST_PAGE else None
    return content if reason is None else Skip(source=source, stage="gather", reason=reason)
