"""What runs in the child process: it takes pages of HTML and PDF apart until its input ends."""

import sys
from typing import BinaryIO

import msgspec

from .answer import Answer

try:
    import resource
except ImportError:  # not on Windows; there the time limit stands alone
    resource = None  # type: ignore[assignment]  # a module or its absence

# 100,000 links took 480 MB; a page that needs more than this is no report.
MOST_MEMORY = 2_000_000_000


class Request(msgspec.Struct, frozen=True):
    """A page to take apart: a line of JSON before its bytes."""

    media_type: str
    size: int


def serve() -> None:
    """Answer each request on standard input with one line of JSON on standard output."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    answers = sys.stdout.buffer
    # What a library prints must not run into the answers.
    sys.stdout = sys.stderr
    while line := sys.stdin.buffer.readline():
        request = msgspec.json.decode(line, type=Request)
        _answer(answers, take_apart(request.media_type, sys.stdin.buffer.read(request.size)))


def take_apart(media_type: str, content: bytes) -> Answer:
    """Return the text of a page of HTML (in UTF-8) or PDF; what its reader cannot bear ends the process."""
    if media_type == "application/pdf":
        from .portable import read_portable  # noqa: PLC0415 - each reader is loaded when it is needed

        return read_portable(content)
    from .article import read_article  # noqa: PLC0415 - the same

    return read_article(content.decode("utf-8"))


def _answer(stream: BinaryIO, answer: Answer) -> None:
    stream.write(msgspec.json.encode(answer) + b"\n")
    stream.flush()
