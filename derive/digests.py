"""Keep the digests in the README of `src/dragoman/data` equal to the tables beside it."""

import hashlib
import re

from derive.tables import DATA

README = DATA / "README.md"
ROW = re.compile(r"^\| `(?P<name>[\w.]+)` \|(?P<middle>.*)\|[^|]*\|$", re.MULTILINE)


def write_digests() -> None:
    """Rewrite the last cell of every README row with the sha256 of the file that the row names."""
    text = README.read_text(encoding="utf-8")
    README.write_text(ROW.sub(with_digest, text), encoding="utf-8", newline="\n")


def with_digest(row: re.Match[str]) -> str:
    """Return the row with the digest of its file, or with `missing`."""
    path = DATA / row["name"]
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else "missing"
    return f"| `{row['name']}` |{row['middle']}| `{digest}` |"


if __name__ == "__main__":
    write_digests()
