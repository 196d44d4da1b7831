"""One event once in a document: mentions of events built by hand, joined or kept apart."""

import pytest

from dragoman.model.claim import Act, Count, Event
from dragoman.model.date import Date
from dragoman.model.reading import Mention, PlaceMention
from dragoman.model.text import Document, Span
from dragoman.reconcile.within import merge_events


def party(number, *, kind="name", within=None, plural=False, entity="person"):
    """Return a mention; mentions of one chain are one party, `within` another mention's words."""
    start = 10 * number if within is None else within.span.start
    span = Span(start, start + (8 if within is None else 3))
    return Mention(
        index=number,
        span=span,
        head=number,
        sentence=0,
        kind=kind,
        entity=entity,
        name=span if kind == "name" else None,
        title=None,
        plural=plural,
        chain=number,
    )


LOPEZ, KERN, REIS, CHAD = party(1), party(2), party(3), party(4, entity="place")
MINISTERS = party(5, kind="nominal", plural=True, entity="people")
OFFICIAL = party(6, kind="nominal")
MAY, JUNE = (Date(start=day, end=day, precision="day", how="stated") for day in ("2024-05-03", "2024-06-04"))
OSLO, LIMA = (
    PlaceMention(span=Span(at, at + 4), name=name, entry=None) for at, name in ((80, "Oslo"), (90, "Lima"))
)


def event(at, actors, recipients=(), kind="CONSULT", **fields):
    return Event(
        trigger=Span(at, at + 1),
        sentence=fields.pop("sentence", at),
        type=kind,
        status=fields.pop("status", "actual"),
        actors=tuple(actors),
        recipients=tuple(recipients),
        **fields,
    )


def same(one, other):
    return one.chain == other.chain


def merged(*events):
    return merge_events(events, same)


def test_two_mentions_of_one_meeting_are_one_with_the_fields_of_both():
    (one,) = merged(event(0, [LOPEZ], [KERN], date=MAY), event(1, [LOPEZ], [KERN], place=OSLO))
    assert (one.date, one.place) == (MAY, OSLO)


@pytest.mark.parametrize(
    "other",
    [
        event(1, [LOPEZ], [REIS]),
        event(1, [LOPEZ], [KERN], kind="ACCUSE"),
        event(1, [LOPEZ], [KERN], status="planned"),
        event(1, [LOPEZ], [KERN], date=JUNE),
        event(1, [LOPEZ], [KERN], place=LIMA),
        event(1, [LOPEZ], [KERN], count=Count(value=5, bound="exact")),
    ],
    ids=["party", "type", "status", "date", "place", "count"],
)
def test_what_differs_is_another_event(other):
    first = event(0, [LOPEZ], [KERN], date=MAY, place=OSLO)
    assert len(merged(first, other)) == 2


def test_promises_of_different_acts_are_two():
    aid = event(0, [LOPEZ], [KERN], kind="AGREE", act=Act(type="AID", status="planned"))
    talks = event(1, [LOPEZ], [KERN], kind="AGREE", act=Act(type="CONSULT", status="planned"))
    assert len(merged(aid, talks)) == 2


def test_a_meeting_told_from_either_side_is_one():
    one = event(0, [LOPEZ], [KERN], reciprocal=True)
    other = event(1, [KERN, LOPEZ], reciprocal=True)
    assert len(merged(one, other)) == 1


def test_the_ministers_are_those_of_before():
    told = event(0, [LOPEZ], [KERN], reciprocal=True)
    again = event(1, [MINISTERS], reciprocal=True)
    assert [one.recipients for one in merged(told, again)] == [(KERN,)]


def test_an_attack_told_by_place_alone_joins_the_one_with_parties():
    bare = event(0, [], kind="ASSAULT", place=OSLO)
    full = event(1, [LOPEZ], [KERN], kind="ASSAULT")
    (one,) = merged(bare, full)
    assert (one.actors, one.place) == ((LOPEZ,), OSLO)


def test_a_deed_by_nobody_known_is_kept_only_with_its_day_or_place():
    when = event(0, [], [LOPEZ], kind="COERCE", date=MAY)
    never = event(1, [], [KERN], kind="COERCE")
    assert merged(when, never) == (when,)


def test_help_to_nobody_is_no_event():
    assert merged(event(0, [LOPEZ], kind="AID")) == ()
    assert len(merged(event(0, [LOPEZ], kind="ACCUSE"))) == 1


def test_two_persons_of_one_state_are_two_counterparts():
    one_for, other_for = party(7, within=KERN), party(7, within=REIS)
    one = event(0, [LOPEZ], [KERN, one_for])
    other = event(1, [LOPEZ], [REIS, other_for])
    assert len(merged(one, other)) == 2


def test_an_unnamed_official_can_be_the_named_one_of_his_state():
    one_for, other_for = party(7, within=KERN), party(7, within=OFFICIAL)
    one = event(0, [LOPEZ], [KERN, one_for])
    other = event(1, [LOPEZ], [OFFICIAL, other_for])
    assert len(merged(one, other)) == 1


def test_a_meeting_on_the_only_visit_has_its_date_and_place():
    visit = event(0, [LOPEZ], [CHAD], mode="visit", date=MAY, place=OSLO)
    meeting = event(1, [LOPEZ], [KERN])
    found = merged(visit, meeting)[1]
    assert (found.place, found.date.start, found.date.how) == (OSLO, "2024-05-03", "inferred")


def test_a_call_by_phone_is_not_where_the_caller_went():
    visit = event(0, [LOPEZ], [CHAD], mode="visit", date=MAY, place=OSLO)
    call = event(1, [LOPEZ], [KERN], mode="phone")
    assert merged(visit, call)[1].place is None


def test_the_order_of_mentions_does_not_matter():
    events = [event(0, [LOPEZ], [KERN]), event(1, [LOPEZ], [KERN], date=MAY), event(2, [REIS], [KERN])]
    assert merged(*events) == merged(*reversed(events))


def test_thanks_and_a_treaty_are_two_acts_of_support():
    text = Document(name="r1", text="signed treaty thanked")
    signed, treaty, thanked = (text.cite(span) for span in (Span(0, 6), Span(7, 13), Span(14, 21)))
    one = event(0, [LOPEZ], [CHAD], kind="SUPPORT", evidence={"trigger": (signed, treaty)})
    again = event(1, [LOPEZ], [CHAD], kind="SUPPORT", evidence={"trigger": (treaty,)})
    other = event(2, [LOPEZ], [CHAD], kind="SUPPORT", evidence={"trigger": (thanked,)})
    assert len(merged(one, again)) == 1
    assert len(merged(one, other)) == 2


def test_a_crossing_opened_and_prisoners_freed_are_two_deeds():
    freed = event(0, [LOPEZ], [KERN], kind="RETREAT", mode="release")
    opened = event(1, [LOPEZ], [KERN], kind="RETREAT", mode="access")
    assert len(merged(freed, opened)) == len((freed, opened))
    assert len(merged(freed, event(1, [LOPEZ], [KERN], kind="RETREAT"))) == 1


def test_an_attack_at_a_place_that_names_nobody_is_kept_for_its_place_and_joins_what_it_counts():
    place = {"place": LIMA, "kind": "ASSAULT"}
    (bare,) = merged(event(0, [], [], **place))
    assert (bare.actors, bare.recipients) == ((), ())
    assert merged(event(0, [], [], kind="ASSAULT")) == ()
    (one,) = merged(
        event(0, [], [KERN], **place), event(1, [], [], count=Count(value=2, bound="exact"), **place)
    )
    assert one.recipients == (KERN,)
