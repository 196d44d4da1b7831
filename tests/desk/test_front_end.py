"""The pages as they ship: built from this source, small, with no way for foreign words to run."""

import gzip
import hashlib
import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
FRONT_END = ROOT / "frontend"
STATIC = ROOT / "src" / "dragoman" / "desk" / "static"
LARGEST, LONGEST_MODULE = 600_000, 320
SOURCES = sorted(path for path in (FRONT_END / "src").rglob("*") if path.is_file())


def digest_of_sources():
    first = [FRONT_END / name for name in ("index.html", "build.js", "package.json", "package-lock.json")]
    named = sorted((path.relative_to(FRONT_END).as_posix(), path) for path in [*first, *SOURCES])
    digest = hashlib.sha256()
    for name, path in named:
        digest.update(f"{name}\0".encode() + path.read_bytes() + b"\0")
    return f"sha256:{digest.hexdigest()}"


def test_what_ships_was_built_from_this_source():
    manifest = json.loads((STATIC / "manifest.json").read_text("utf-8"))
    assert manifest["source"] == digest_of_sources(), "run `make desk`"
    assert sorted(path.name for path in (STATIC / "assets").iterdir()) == manifest["assets"]
    assert manifest["style"] in manifest["assets"]


def test_it_is_small_with_the_base_map():
    files = [path for path in STATIC.rglob("*") if path.is_file()]
    assert any("countries" in path.name for path in files)
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in files) <= LARGEST


def test_nothing_comes_from_outside():
    for path in STATIC.rglob("*"):
        if path.suffix in (".html", ".css"):
            assert not re.search(
                r"(?:src|href)=\"?https?:|url\(\s*['\"]?https?:|@import", path.read_text("utf-8")
            ), path


def test_the_page_has_nothing_inline():
    page = (STATIC / "index.html").read_text("utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=", page)


def test_words_are_never_taken_for_markup():
    forbidden = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySet|\beval\(|new Function"
        r"|DOMParser|srcdoc"
    )
    for path in SOURCES:
        assert not forbidden.search(path.read_text("utf-8")), path


def test_modules_are_small():
    for path in SOURCES:
        if path.suffix == ".js":
            assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE, path


def test_the_lock_names_no_host():
    lock = (FRONT_END / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock
    packages = json.loads(lock)["packages"]
    assert all("integrity" in one for name, one in packages.items() if name)
