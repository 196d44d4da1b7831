"""Days and standing of what is said, agreed and accepted: beside those of what it is about."""

import pytest

import dragoman


def events_of(text, kind):
    record = dragoman.read(text, published="2025-08-06")
    assert isinstance(record, dragoman.Record)
    return [one for one in dragoman.to_dict(record)["events"] if one["type"] == kind]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Denmark condemns the seizure of power by soldiers in Gabon on 4 October.", "ACCUSE", None),
        ("Denmark condemned the attack on Monday.", "ACCUSE", "2025-08-04"),
        ("Togo and Mali agreed to hold talks in Accra on 10 September.", "AGREE", "2025-09-10"),
        ("Togo and Mali agreed on Monday to hold talks in Accra.", "AGREE", "2025-08-04"),
    ],
)
def test_the_day_of_what_is_said_is_not_that_of_what_it_is_about(text, kind, day):
    assert [one["date"] and one["date"]["start"] for one in events_of(text, kind)] == [day]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Ghana's president accepted an invitation to visit Lomé in the spring.", "CONSULT", "planned"),
        ("Japan is considering a grant of up to 300 million yen to Fiji.", "AID", "possible"),
    ],
)
def test_what_is_accepted_is_planned_and_what_is_considered_is_open(text, kind, status):
    assert [one["status"] for one in events_of(text, kind)] == [status]


def test_the_month_is_no_march():
    assert (
        events_of("The East African Community held its summit in Arusha on 29 March 2025.", "PROTEST") == []
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The joint border committee meets in Lomé on 12 September.", "planned"),
        ("The joint border committee meets in Lomé on 4 August.", "actual"),
        ("The joint border committee met in Lomé on 4 August.", "actual"),
    ],
)
def test_what_is_told_in_the_present_of_a_day_after_the_report_is_to_come(text, status):
    assert [one["status"] for one in events_of(text, "CONSULT")] == [status]


def test_since_a_day_when_something_happened_tells_its_day():
    since = (
        "Some 900 people have fled Sokodé since 4 June, when soldiers of Chad shot two traders of Togo there."
    )
    assert [one["date"]["end"] for one in events_of(since, "ASSAULT")] == ["2025-06-04"]
