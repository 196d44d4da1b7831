"""When an act was, by the words beside it, in its occasion, and at the head of an entry."""

import pytest

import dragoman


def days_of(text, kind, published="2025-03-06"):
    record = dragoman.read(text, published=published)
    assert isinstance(record, dragoman.Record)
    found = [one for one in dragoman.to_dict(record)["events"] if one["type"] == kind]
    return [one["date"] and (one["date"]["start"], one["date"]["end"]) for one in found]


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        (
            "Malian soldiers freed nine traders held by rebels near Gao on Tuesday.",
            "RETREAT",
            "2025-03-04",
            "2025-03-04",
        ),
        (
            "Togo has recalled its ambassador to Ghana, the foreign ministry announced on Tuesday.",
            "SANCTION",
            "2025-03-04",
            "2025-03-04",
        ),
        (
            "During the march of 2 March, Togolese police arrested nine students.",
            "COERCE",
            "2025-03-02",
            "2025-03-02",
        ),
        ("Ghana has sent Togo 40 tons of rice since January.", "AID", "2025-01", "2025-03-06"),
        (
            "Togo's president met Mali's on Tuesday, people close to the talks said.",
            "CONSULT",
            "2025-03-04",
            "2025-03-04",
        ),
        (
            "The last round of talks between Togo and Mali, held in Lomé, on 2 March, brought nothing.",
            "CONSULT",
            "2025-03-02",
            "2025-03-02",
        ),
        (
            "The quarrel ended on Tuesday, in a telephone call between the presidents of Togo and Mali.",
            "CONSULT",
            "2025-03-04",
            "2025-03-04",
        ),
        (
            "The time will come in April, when the ministers of Togo and Mali are due to meet.",
            "CONSULT",
            "2025-04",
            "2025-04",
        ),
        ("In January Togo's envoy met the president of Mali.", "CONSULT", "2025-01", "2025-01"),
        (
            "On the evening of 3 March, Togolese police arrested nine men.",
            "COERCE",
            "2025-03-03",
            "2025-03-03",
        ),
        (
            "Togo's envoy left on 3 March. In the evening of the same day he was received by Mali's king.",
            "CONSULT",
            "2025-03-03",
            "2025-03-03",
        ),
        ("On Monday Ghana's navy arrested nine Togolese fishermen.", "COERCE", "2025-03-03", "2025-03-03"),
        (
            "4 March – In Lomé, Togo's president met Mali's foreign minister.",
            "CONSULT",
            "2025-03-04",
            "2025-03-04",
        ),
    ],
)
def test_the_day_of_an_act(text, kind, start, end):
    assert (start, end) in days_of(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # The clash lies two days before the meeting.
        (
            "Togo's president met Mali's on Tuesday, two days after Malian soldiers killed nine traders.",
            "ASSAULT",
        ),
        # What has happened by now has no day of its own, whatever day stands in the clause before.
        (
            "The bloc notes that Chad sent rice to Togo on Tuesday, and that Mali has pledged help to Togo.",
            "AGREE",
        ),
        # A day of no known year stands in the evidence alone.
        ("Togo's president met Mali's foreign minister in Lomé on 10 December.", "CONSULT"),
        # The date of the line is no date of what it announces.
        ("Bern, 30.10.2025 – Switzerland will host a meeting of Togo's and Mali's leaders.", "CONSULT"),
    ],
)
def test_a_day_of_something_else_is_none_of_the_act(text, kind):
    published = None if "December" in text else "2025-03-06"
    assert set(days_of(text, kind, published)) == {None}
