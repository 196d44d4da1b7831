"""The command line: one file a command; the only room that prints and exits."""

import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from cyclopts import App

from dragoman.errors import DragomanError
from dragoman.version import VERSION

from .read import read_command
from .verify import verify_command

__all__ = ["main"]

INTERRUPTED = 130

app = App(
    name="dragoman",
    version=VERSION,
    help="Read reports about relations between states and keep the record, every field with its words.",
    result_action="return_value",
)
app.command(read_command, name="read")
app.command(verify_command, name="verify")


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0 done, 1 nothing read or something wrong, 2 wrong use."""
    _set_up(sys.stdout)
    _set_up(sys.stderr)
    try:
        code = app(arguments)
        sys.stdout.flush()
    except DragomanError as error:
        print(f"dragoman: {error}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python would complain once more when it closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    sys.exit(code if isinstance(code, int) else 0)


def _set_up(stream: object) -> None:
    """Write UTF-8 to pipes and files wherever the command runs, and never stop at a character."""
    if isinstance(stream, io.TextIOWrapper):
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="replace", newline="\n")
