"""What is read from, and how much of it is taken in at once."""

from typing import Protocol

# A page of text is a few kilobytes and a long report a few megabytes; what is larger is an archive.
LARGEST_PAGE = 20_000_000
TOO_LARGE = f"larger than {LARGEST_PAGE // 1_000_000} MB; split it"


class Stream(Protocol):
    """Bytes that can be looked at before they are read, as files and standard input can."""

    def peek(self, size: int = 0, /) -> bytes:
        """Return the next bytes without going on."""

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the next bytes."""

    def readline(self, size: int | None = -1, /) -> bytes:
        """Return the next bytes to the end of their line."""
