"""Folders and patterns → the files below them, in order."""

import os
from itertools import islice

import pytest

from dragoman.gather import gather
from dragoman.model.page import Page
from dragoman.model.record import Skip


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name, content in {
        "b.txt": "Peru met Chile.",
        "a/two.html": "<html><body><p>Chile met Peru.</p></body></html>",
        "a/one.txt": "They met.",
        "a/.hidden.txt": "Not this.",
        ".git/config.txt": "Nor this.",
        "rows.jsonl": '{"text": "One."}\n{"text": 3}\n{"text": "Two."}\n',
        "table.csv": "a,b\n",
        "z/empty.txt": "",
    }.items():
        path = tmp_path / "reports" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    (tmp_path / "reports" / "picture").write_bytes(b"\x89PNG\r\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "reports"


def shown(source: str, **given_with) -> list[tuple[str, str]]:
    """Give the name of each page and the reason of each skip, with the source."""
    return [
        (one.source, one.name if isinstance(one, Page) else one.reason)
        for one in gather(source, **given_with)
    ]


def test_a_folder_gives_all_its_files_in_order_and_one_bad_file_stops_none(folder):
    binary = "binary; expected text, HTML, PDF, mail, JSON lines or a feed"
    found = shown("reports")
    assert [(source, words) for source, words in found if "line 2" not in source] == [
        ("reports/a/one.txt", "a/one"),
        ("reports/a/two.html", "a/two"),
        ("reports/b.txt", "b"),
        ("reports/picture", binary),
        ("reports/rows.jsonl, line 1", "rows-1"),
        ("reports/rows.jsonl, line 3", "rows-3"),
        ("reports/table.csv", "a .csv file is no report"),
        ("reports/z/empty.txt", "empty"),
    ]
    assert len(found) == 9
    assert shown("reports/") == found


def test_pages_of_a_folder_know_their_day_and_where_they_are_found_again(folder):
    [first, *_] = gather("reports/a", published="2025-03-14")
    assert (first.published, first.address) == ("2025-03-14", "reports/a/one.txt")


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("reports/*.txt", ["b"]),
        ("reports/**/*.txt", ["a/one", "b", "empty"]),
        ("reports/[ab]*", ["a/one", "a/two", "b"]),
        ("rep*/a/t??.html", ["reports/a/two"]),
        ("reports/a/*", ["one", "two"]),
    ],
)
def test_a_pattern_gives_what_matches_in_order(folder, pattern, names):
    found = list(gather(pattern))
    assert [one.name if isinstance(one, Page) else one.reason.split(";")[0] for one in found] == names


def test_a_pattern_that_nothing_matches_is_one_skip(folder):
    assert shown("reports/*.docx") == [("reports/*.docx", "no file matches this pattern")]


def test_a_file_that_is_called_like_a_pattern_is_that_file(folder):
    (folder / "b[1].txt").write_text("They met again.", "utf-8")
    assert shown("reports/b[1].txt") == [("reports/b[1].txt", "b[1]")]


def test_folders_that_are_empty_or_closed_and_what_is_no_file_are_skips(folder):
    (folder / "none").mkdir()
    os.mkfifo(folder / "none" / "pipe")
    (folder / "none" / "lost.txt").symlink_to("nowhere.txt")
    assert shown("reports/none") == [
        ("reports/none/lost.txt", "cannot be read: no such file or directory"),
        ("reports/none/pipe", "not a file"),
    ]
    (folder / "void").mkdir()
    assert shown("reports/void") == [("reports/void", "no files in this folder")]


def test_links_to_folders_are_not_followed_round_in_circles(folder):
    (folder / "a" / "up").symlink_to(folder, target_is_directory=True)
    assert [name for _, name in shown("reports/a")] == ["one", "two"]


def test_pages_come_one_by_one(folder):
    pages = gather("reports/**/*")
    assert [page.name for page in islice(pages, 2)] == ["a/one", "a/two"]
    (folder / "b.txt").unlink()
    assert isinstance(next(pages), Skip)
