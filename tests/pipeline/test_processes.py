"""Reading in several processes: in order, and on after one of them dies."""

import os
import time

import pytest

from dragoman.model.page import Page
from dragoman.model.record import Skip
from dragoman.pipeline.processes import DIED, read_all


class Echo:
    """Answers every page with a skip that says its words; some words take long, or end the process."""

    def file(self, page):
        if page.content == "slow":
            time.sleep(0.3)
        if page.content == "deadly":
            os._exit(1)
        return Skip(source=page.source, stage="clean", reason=str(page.content))


def load_echo():
    return Echo()


def pages(*words):
    return [
        Page(source=str(number), name=word, content=word, media_type="text/plain")
        for number, word in enumerate(words)
    ]


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_pages_come_back_in_their_order(processes):
    words = ("slow", *map(str, range(30)))
    found = list(read_all(iter(pages(*words)), processes=processes, load=load_echo))
    assert [(page.content, skip.reason) for page, skip in found] == [(word, word) for word in words]


def test_a_page_at_which_a_process_dies_is_skipped_and_the_others_are_read():
    found = list(read_all(pages("a", "deadly", "b", "deadly", "c"), processes=2, load=load_echo))
    assert [skip.reason for _, skip in found] == ["a", DIED, "b", DIED, "c"]


def test_nothing_is_started_for_nothing():
    assert list(read_all([], processes=2, load=pytest.fail)) == []
    assert list(read_all([], load=pytest.fail)) == []


def test_reading_can_be_left_before_its_end():
    for page, _ in read_all(pages(*map(str, range(50))), processes=2, load=load_echo):
        if page.content == "3":
            break
    assert page.content == "3"
