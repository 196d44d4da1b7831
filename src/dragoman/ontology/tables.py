"""The reader of the vocabulary files in `data/`: TSV and TOML into rows, with errors that say where."""

import hashlib
import tomllib
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from typing import cast

from dragoman.errors import OntologyError


def read_text(name: str) -> str:
    """Return the text of a vocabulary file."""
    return read_bytes(name).decode("utf-8")


def read_bytes(name: str) -> bytes:
    """Return what is in a file of the vocabulary."""
    try:
        return resources.files("dragoman").joinpath("data", *name.split("/")).read_bytes()
    except OSError as error:
        raise OntologyError(name, str(error)) from None


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """Give the rows of a TSV file by column; refuse a row of another length than the header."""
    lines = [line for line in read_text(name).splitlines() if line and not line.startswith("#")]
    if not lines:
        raise OntologyError(name, "no header line")
    header = lines[0].split("\t")
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(header):
            raise OntologyError(
                name, f"row {number} has {len(cells)} cells instead of {len(header)}: {line[:60]}"
            )
        yield dict(zip(header, cells, strict=True))


def read_toml(name: str) -> dict[str, object]:
    """Return the tables of a TOML file."""
    try:
        return cast("dict[str, object]", tomllib.loads(read_text(name)))
    except tomllib.TOMLDecodeError as error:
        raise OntologyError(name, str(error)) from None


def split(cell: str) -> tuple[str, ...]:
    """Return the forms in a cell that separates them by bars."""
    return tuple(form.strip() for form in cell.split("|") if form.strip())


def data_digest() -> str:
    """Return the digest of all vocabulary files, which names the state of the vocabulary."""
    digest = hashlib.sha256()
    for name in sorted(_files(resources.files("dragoman").joinpath("data"), "")):
        digest.update(f"{name}\0{hashlib.sha256(read_bytes(name)).hexdigest()}\n".encode())
    return digest.hexdigest()


def _files(folder: Traversable, prefix: str) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            if entry.name != "samples":
                yield from _files(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith((".tsv", ".toml", ".json", ".gz")):
            yield f"{prefix}{entry.name}"
