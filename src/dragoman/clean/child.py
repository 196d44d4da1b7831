"""Pages of HTML and PDF are taken apart in a child process, where a page made to do harm can be stopped."""

import json
import os
import subprocess
import sys
import weakref
from functools import cache
from threading import Lock, Timer

import msgspec

from .answer import Answer, Refusal, Text
from .worker import Request

# A long report takes well under a second, the heaviest page within the limits below a few.
LONGEST_WAIT = 30.0
STARTER = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from dragoman.clean.worker import serve; serve()"
)
ANSWERS: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Text | Refusal)
BAD_ANSWER = (msgspec.DecodeError, UnicodeDecodeError)


def take_apart(media_type: str, content: bytes) -> Answer:
    """Return the text of a page of HTML (in UTF-8) or PDF, or that its reader broke or took too long."""
    return _child_of(os.getpid()).ask(media_type, content)


@cache
def _child_of(process: int) -> "Child":  # noqa: ARG001 - the key under which it is kept
    """Return the child of this process: a fork must not share its parent's."""
    return Child()


class Child:
    """A process that takes pages apart one by one; it is started when needed and after it was stopped."""

    def __init__(self, *, longest_wait: float = LONGEST_WAIT) -> None:
        self._lock = Lock()
        self._longest_wait = longest_wait
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, media_type: str, content: bytes) -> Answer:
        """Return the child's answer for a page."""
        with self._lock:
            line, was_stopped = self._exchange(
                self._running(), Request(media_type, len(content)), content=content
            )
            try:
                return ANSWERS.decode(line)
            except BAD_ANSWER:
                self.close()
        seconds = f"{self._longest_wait:.0f} seconds"
        return Refusal(f"taking it apart took over {seconds}" if was_stopped else "its reader broke on it")

    def close(self) -> None:
        """Stop the process."""
        if self._process is not None:
            _stop(self._process)
            self._process = None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
                [sys.executable, "-I", "-c", STARTER, json.dumps(sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            weakref.finalize(self, _stop, self._process)
        return self._process

    def _exchange(
        self, process: subprocess.Popen[bytes], request: Request, *, content: bytes
    ) -> tuple[bytes, bool]:
        """Return the answer and whether the process had to be stopped."""
        timer = Timer(self._longest_wait, process.kill)
        timer.daemon = True
        timer.start()
        try:
            return _send(process, msgspec.json.encode(request) + b"\n" + content), timer.finished.is_set()
        finally:
            timer.cancel()


def _send(process: subprocess.Popen[bytes], message: bytes) -> bytes:
    if process.stdin is None or process.stdout is None:
        return b""
    try:
        process.stdin.write(message)
        process.stdin.flush()
        return process.stdout.readline()
    except OSError:
        # The process ended while it was spoken to.
        return b""


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        try:
            if stream is not None:
                stream.close()
        except OSError:
            # What was not yet written to a process that ended.
            continue
    process.wait()
