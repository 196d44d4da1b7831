"""The command line: one file a command; the only room that prints and exits."""

import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from cyclopts import App

from dragoman.errors import DragomanError
from dragoman.version import VERSION

from .add import add_command
from .aid import aid_command
from .backup import backup_command
from .conflicts import conflicts_command
from .correct import correct_command
from .corrections import corrections_app
from .count import count_command
from .desk import desk_command
from .diff import diff_command
from .export import export_command
from .read import read_command
from .rebuild import rebuild_command
from .sayings import said_command, stands_command
from .search import search_command, sql_command
from .show import show_command
from .timeline import timeline_command
from .verify import verify_command
from .who import who_command

__all__ = ["main"]

INTERRUPTED = 130

app = App(
    name="dragoman",
    version=VERSION,
    help="Read reports about relations between states and keep the record, every field with its words.",
    result_action="return_value",
)
app.command(read_command, name="read")
app.command(add_command, name="add")
app.command(correct_command, name="correct")
app.command(corrections_app)
app.command(rebuild_command, name="rebuild")
app.command(diff_command, name="diff")
app.command(verify_command, name="verify")
app.command(backup_command, name="backup")
app.command(timeline_command, name="timeline")
app.command(who_command, name="who")
app.command(said_command, name="said")
app.command(aid_command, name="aid")
app.command(stands_command, name="stands")
app.command(conflicts_command, name="conflicts")
app.command(count_command, name="count")
app.command(show_command, name="show")
app.command(search_command, name="search")
app.command(sql_command, name="sql")
app.command(export_command, name="export")
app.command(desk_command, name="desk")


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
