"""The sets of date expressions: TIMEX3 values, and days with their readings."""

import json

import pytest

from bench.date_set import load_date_rows, score_dates
from bench.errors import BadLineError, NothingToMeasureError
from bench.timex_set import Marked, load_timexes, score_timexes

TEXT = "They met on Friday and will meet in May."
FRIDAY, MAY = Marked(12, 18, "2025-08-08"), Marked(36, 39, "2026-05")


def timexes(tmp_path, *gold, text=TEXT):
    path = tmp_path / "timex.jsonl"
    marks = [{"start": one.start, "end": one.end, "type": "DATE", "value": one.value} for one in gold]
    path.write_text(json.dumps({"id": "t1", "text": text, "dct": "2025-08-11", "gold": marks}), "utf-8")
    return load_timexes(path)


def test_words_and_values_are_scored_apart(tmp_path):
    rows = timexes(tmp_path, FRIDAY, MAY)
    given = [Marked(9, 18, "2025-08-08"), Marked(36, 39, "2025-05"), Marked(0, 4, "2025")]
    measured = score_timexes(rows, lambda _: given)
    assert measured.metrics["strict_f1"] == 0.4
    assert measured.metrics["relaxed_f1"] == 0.8
    assert measured.metrics["value_f1"] == 0.4
    assert [line.split("  ")[1] for line in measured.errors] == [
        "'May' 2026-05 read as 2025-05",
        "'They' 2025 is no date of the set",
    ]


def test_the_reader_itself_is_scored(tmp_path):
    assert score_timexes(timexes(tmp_path, FRIDAY, MAY)).metrics["value_f1"] == 1.0


def test_a_mark_outside_its_text_is_refused(tmp_path):
    with pytest.raises(BadLineError):
        timexes(tmp_path, Marked(36, 99, "2026-05"))


def test_a_file_without_rows_is_refused(tmp_path):
    (tmp_path / "empty.jsonl").write_text("", "utf-8")
    with pytest.raises(NothingToMeasureError):
        load_timexes(tmp_path / "empty.jsonl")
    with pytest.raises(NothingToMeasureError):
        load_date_rows(tmp_path / "empty.jsonl")


def dates(tmp_path, text, *gold):
    path = tmp_path / "dates.jsonl"
    known = {"length": None, "future": None, "past": None, "values": None}
    marks = [{**known, "start": text.index(one["text"]), **one} for one in gold]
    path.write_text(
        json.dumps({"id": "d1", "text": text, "ref": "2016-11-07T00:00:00", "gold": marks}), "utf-8"
    )
    return load_date_rows(path)


def test_any_reading_may_be_ours(tmp_path):
    friday = {
        "text": "Friday",
        "type": "date",
        "future": {"date": "2016-11-11"},
        "past": {"date": "2016-11-04"},
    }
    for text in ("They met on Friday.", "They will meet on Friday."):
        assert score_dates(dates(tmp_path, text, friday)).metrics["accuracy"] == 1.0


def test_the_listed_end_of_a_stretch_is_the_day_after_it(tmp_path):
    month = {"start": "2016-06-01", "end": "2016-07-01"}
    june = {"text": "June 2016", "type": "datetimeV2.daterange", "values": [month]}
    assert score_dates(dates(tmp_path, "They met in June 2016.", june)).metrics["accuracy"] == 1.0


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It ran from 4 to 22 January 1995.", "from 4 to 22 January 1995", "1995-01-04", "1995-01-22"),
        ("He ruled from 2014 to 2018.", "from 2014 to 2018", "2014-01-01", "2018-01-01"),
    ],
)
def test_an_end_that_the_words_name_is_told_apart(tmp_path, text, words, first, last):
    values = [{"start": first, "end": last}]
    metrics = score_dates(
        dates(tmp_path, text, {"text": words, "type": "daterange", "values": values})
    ).metrics
    assert (metrics["accuracy"], metrics["accuracy_named_ends"], metrics["false"]) == (0.0, 1.0, 0)


def test_a_day_inside_the_period_that_we_name_agrees_and_is_not_right(tmp_path):
    values = [{"value": "2016-09-07"}]
    ago = {"text": "two months ago", "type": "datetimeV2.date", "values": values}
    metrics = score_dates(dates(tmp_path, "They met two months ago.", ago)).metrics
    assert (metrics["accuracy"], metrics["agreement"]) == (0.0, 1.0)


def test_false_days_and_dates_beside_are_counted(tmp_path):
    friday = {
        "text": "Friday",
        "type": "date",
        "future": {"date": "2016-12-11"},
        "past": {"date": "2016-10-04"},
    }
    measured = score_dates(dates(tmp_path, "They met on Friday and in May 2010.", friday))
    assert (measured.metrics["false"], measured.metrics["spurious"]) == (1, 1)
    assert len(measured.errors) == 1
