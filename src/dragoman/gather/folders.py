"""The files below a folder or of a pattern, in sorted order; the hidden ones are left out."""

import os
from collections.abc import Iterator
from glob import has_magic, iglob
from itertools import takewhile
from pathlib import Path
from stat import S_ISREG

from dragoman.model.record import Skip

from .kinds import NO_REPORTS


def is_pattern(source: str) -> bool:
    """Tell whether words are a pattern (`reports/**/*.txt`) and not the name of something that is there."""
    return has_magic(source) and not os.path.lexists(source)


def root_of_pattern(pattern: str) -> Path:
    """Return the folder below which all that matches a pattern lies."""
    parts = Path(pattern).parts
    return Path(*takewhile(lambda part: not has_magic(part), parts[:-1]))


def files_of_pattern(pattern: str) -> Iterator[Path | Skip]:
    """Give the files that match a pattern, and those below folders that match it."""
    # With `**` the files below a folder match by themselves.
    goes_down = "**" not in pattern
    is_empty = True
    for name in sorted(set(iglob(pattern, recursive=True))):  # noqa: PTH207 - Path's gives hidden files too
        path = Path(name)
        if not path.is_dir():
            is_empty = False
            yield _usable(path)
        elif goes_down:
            is_empty = False
            yield from files_below(path)
    if is_empty:
        yield Skip(source=pattern, stage="gather", reason="no file matches this pattern")


def files_below(folder: Path) -> Iterator[Path | Skip]:
    """Give the files below a folder; links to other folders are not followed."""
    is_empty = True
    for found in _walk(folder):
        is_empty = False
        yield found
    if is_empty:
        yield Skip(source=str(folder), stage="gather", reason="no files in this folder")


def words_of(error: OSError | ValueError) -> str:
    """Return why a file or folder cannot be read."""
    reason = error.strerror if isinstance(error, OSError) else None
    return f"cannot be read: {(reason or str(error)).lower()}"


def _walk(folder: Path) -> Iterator[Path | Skip]:
    try:
        with os.scandir(folder) as found:
            entries = sorted((one for one in found if not one.name.startswith(".")), key=lambda one: one.name)
    except OSError as error:
        yield Skip(source=str(folder), stage="gather", reason=words_of(error))
        return
    for entry in entries:
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(path)
        elif not path.is_dir():
            yield _usable(path)


def _usable(path: Path) -> Path | Skip:
    """Return the path of a file, or why it is not opened: a pipe would be waited for without an end."""
    try:
        is_file = S_ISREG(path.stat().st_mode)
    except OSError as error:
        return Skip(source=str(path), stage="gather", reason=words_of(error))
    if not is_file:
        return Skip(source=str(path), stage="gather", reason="not a file")
    if path.suffix.lower() in NO_REPORTS:
        return Skip(source=str(path), stage="gather", reason=f"a {path.suffix.lower()} file is no report")
    return path
