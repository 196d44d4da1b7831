"""Claims put together: averages, what bars, what persons rule, parts told apart, how many are compared."""

from dataclasses import replace
from itertools import permutations

import pytest

from dragoman.model.record import Judgement
from dragoman.reconcile.blocking import blocks_of, pairs_of
from dragoman.reconcile.joining import join
from dragoman.reconcile.reconciling import reconcile
from dragoman.reconcile.tellings import tellings_of
from tests.reconcile.accounts import JUMA, KENYA, LIMA, OKELLO, PERU, QUISPE, date, event, transfer

FOURTH, FIFTH, SEVENTH = date("2024-05-04"), date("2024-05-05"), date("2024-05-07")
MAY, LATE_IN_MAY = date("2024-05-01", "2024-05-31"), date("2024-05-20")
IN_JUNE = "2024-06-20"
ROJAS = "person:luis-rojas@PER"


def ruled(one, other, verdict, when="2024-06-01T10:00:00Z"):
    return Judgement(
        left=one.id, right=other.id, verdict=verdict, score=1.0, by="M. Ibarra", when=when, why="read both"
    )


def groups(accounts, decided=()):
    joined = reconcile(accounts, decided).joined
    return sorted(sorted(one.id for one in group.accounts) for group in joined)


def test_reports_of_one_meeting_are_joined_whatever_their_order():
    told = [
        event("r1", day=FOURTH, place=LIMA),
        event("r2", (KENYA,), day=FOURTH, place=LIMA),
        event("r3", day=FIFTH, place=LIMA),
        event("r4", (OKELLO,), day=FOURTH, place=LIMA),
    ]
    expected = [["e-r1-1", "e-r2-1", "e-r3-1"], ["e-r4-1"]]
    for order in permutations(told):
        assert groups(order) == expected
    assert all(reconcile(order) == reconcile(told) for order in permutations(told))


def test_a_vague_report_does_not_make_one_of_two_days():
    told = [
        event("r1", day=FOURTH, place=LIMA, published="2024-05-08"),
        event("r2", day=SEVENTH, place=LIMA, published="2024-05-08"),
        event("r3", day=date("2024-05-03", "2024-05-08"), place=LIMA, published="2024-05-08"),
    ]
    found = groups(told)
    assert not any({"e-r1-1", "e-r2-1"} <= set(group) for group in found)


def test_two_meetings_that_a_report_tells_apart_stay_two():
    told = [
        event("r1", day=FOURTH, place=LIMA),
        event("r1", name="2", day=FIFTH, place=LIMA),
        event("r2", day=FOURTH, place=LIMA),
        event("r3", day=FIFTH, place=LIMA),
    ]
    assert groups(told) == [["e-r1-1", "e-r2-1"], ["e-r1-2", "e-r3-1"]]


def test_persons_join_and_part_and_the_last_of_their_rulings_holds():
    one, other = event("r1", day=FOURTH, place=LIMA), event("r2", day=FOURTH, place=LIMA)
    assert groups([one, other], [ruled(one, other, "DIFFERENT")]) == [[one.id], [other.id]]
    again = [ruled(one, other, "DIFFERENT"), ruled(one, other, "SAME", when="2024-06-02T10:00:00Z")]
    assert groups([one, other], again) == [[one.id, other.id]]
    later = event("r3", day=SEVENTH, place=LIMA, published="2024-05-09")
    assert groups([one, later], [ruled(later, one, "SAME")]) == [[one.id, later.id]]


def meetings(*days, **told):
    """Return accounts of one meeting, a report a day."""
    return [event(f"r{number}", day=day, place=LIMA, **told) for number, day in enumerate(days, 1)]


def corrected(account, day):
    """Return an account with a day that a person gave."""
    claim = replace(account.claim, date=date(day))
    return replace(account, claim=claim, read=account.claim, decided=frozenset({"date"}))


def test_who_calls_two_the_same_joins_the_whole_of_both():
    early = meetings(FOURTH, FOURTH, FOURTH)
    late = [event(f"s{number}", day=date("2024-07-01"), published="2024-07-02") for number in (1, 2)]
    assert len(groups([*early, *late])) == 2
    assert len(groups([*early, *late], [ruled(early[1], late[0], "SAME")])) == 1


def test_the_newest_word_on_two_groups_goes_before_older_ones_on_other_pairs_of_them():
    one, two, three = meetings(FOURTH, FOURTH, FOURTH)
    apart = [ruled(one, two, "DIFFERENT"), ruled(one, three, "DIFFERENT")]
    assert groups([one, two, three], apart) == [[one.id], [two.id, three.id]]
    same = ruled(one, two, "SAME", when="2024-06-02T10:00:00Z")
    assert groups([one, two, three], [*apart, same]) == [[one.id, two.id, three.id]]
    again = ruled(three, one, "DIFFERENT", when="2024-06-03T10:00:00Z")
    found = groups([one, two, three], [*apart, same, again])
    assert not any({one.id, three.id} <= set(group) for group in found)
    taken_back = ruled(one, two, "DIFFERENT", when="2024-06-03T10:00:00Z")
    assert groups([one, two, three], [*apart, same, taken_back]) == [[one.id, three.id], [two.id]]


def test_a_day_that_a_person_gives_parts_nothing():
    told = meetings(FOURTH, FOURTH, FIFTH)
    told[0] = corrected(told[0], "2023-02-01")
    assert groups(told) == [[one.id for one in told]]
    others = [event(f"o{number}", day=date("2023-02-01"), published="2023-02-02") for number in (1, 2)]
    assert groups([*told, *others])[-1] == [one.id for one in told]


def test_a_day_that_a_person_gives_joins_what_stood_alone():
    lone = event("r9", day=date("2023-02-01"), place=LIMA, published="2024-05-06")
    told = meetings(FOURTH, FOURTH)
    assert len(groups([*told, lone])) == 2
    assert len(groups([*told, corrected(lone, "2024-05-04")])) == 1


def test_a_part_is_never_joined_with_its_whole():
    visit = event("r1", recipients=(PERU,), mode="visit", place=LIMA, day=date("2024-05-03", "2024-05-06"))
    told = [visit, event("r2", day=FOURTH, place=LIMA), transfer("r3", 500, day=FOURTH)]
    told.append(transfer("r4", 9000, counting="running-total"))
    found = reconcile(told)
    assert all(len(group.accounts) == 1 for group in found.joined)
    assert [(one.left, one.right) for one in found.judgements] == [("e-r2-1", "e-r1-1"), ("t-r3-1", "t-r4-1")]


def test_what_one_report_tells_together_and_others_apart_is_several():
    both = event("r1", recipients=(QUISPE, ROJAS), day=FOURTH, place=LIMA)
    told = [
        both,
        event("r2", day=FOURTH, place=LIMA),
        event("r3", recipients=(ROJAS,), day=FOURTH, place=LIMA),
    ]
    assert groups(told) == [[f"{both.id}/{ROJAS}", "e-r3-1"], [f"{both.id}/{QUISPE}", "e-r2-1"]]


def test_what_nobody_tells_apart_is_one():
    both = event("r1", recipients=(QUISPE, ROJAS), day=FOURTH, place=LIMA)
    assert len(tellings_of(both)) == 2
    assert groups([both, event("r2", day=FOURTH, place=LIMA)]) == [[both.id, "e-r2-1"]]
    assert groups([both]) == [[both.id]]
    assert tellings_of(event("r1", recipients=(QUISPE, PERU))) != ()
    assert len(tellings_of(event("r1", recipients=(QUISPE, PERU)))) == 1


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        (event("r1", day=FOURTH), event("r2", day=FIFTH), True),
        (event("r1", day=FOURTH), event("r2", published="2024-05-09"), True),
        (event("r1", day=FOURTH), event("r2", day=date("2024-09-04")), False),
        (event("r1", published=None), event("r2", published=None), True),
        (event("r1", (KENYA,), day=FOURTH), event("r2", (JUMA,), (PERU,), day=FOURTH), True),
        (event("r1", day=FOURTH), event("r2", type="ASSAULT", day=FOURTH), False),
        (transfer("r1", 500), transfer("r2", 300, published="2024-05-28"), True),
        (
            event("r1", (KENYA,), (), type="COERCE", day=FOURTH, words="seized"),
            event("r2", (KENYA,), (), type="COERCE", day=FOURTH, words="was seized", place=LIMA),
            True,
        ),
        (
            event("r1", (KENYA,), (), type="COERCE", day=FOURTH, words="seized"),
            event("r2", (KENYA,), (), type="COERCE", day=FOURTH, words="fined"),
            False,
        ),
        (
            event("r1", (KENYA,), (PERU,), type="ACCUSE", day=LATE_IN_MAY, words="sent a note of protest"),
            event("r2", (KENYA,), (PERU,), type="ACCUSE", day=MAY, published=IN_JUNE, words="protest note"),
            True,
        ),
        (
            event("r1", (KENYA,), (PERU,), type="ASSAULT", day=LATE_IN_MAY, words="shelled the village"),
            event(
                "r2",
                (KENYA,),
                (PERU,),
                type="ASSAULT",
                day=MAY,
                published=IN_JUNE,
                words="village shelled",
            ),
            False,
        ),
        (
            transfer("r1", 500, giver="described:harbour-bank#d1-a1", receiver="described:farmers#d1-a2"),
            transfer("r2", 500, giver="described:harbour-bank#d2-a4", receiver="described:growers#d2-a2"),
            True,
        ),
        (
            transfer("r1", 500, giver="described:harbour-bank#d1-a1", receiver="described:farmers#d1-a2"),
            transfer("r2", 300, giver="described:harbour-bank#d2-a4", receiver="described:growers#d2-a2"),
            False,
        ),
    ],
)
def test_claims_that_can_be_one_meet_in_a_block(one, other, meets):
    assert bool(set(blocks_of(one)) & set(blocks_of(other))) == meets
    assert bool(list(pairs_of([one, other]))) == meets


def hot(number):
    """Return events of two states that deal with each other day after day, so many a day."""
    return [
        event(
            f"r{one}", (KENYA,), (PERU,), day=date(f"2024-{1 + one // 280 % 12:02}-{1 + one // 10 % 28:02}")
        )
        for one in range(number)
    ]


def test_ten_times_the_claims_are_compared_at_most_fifteen_times_as_often():
    few, many = (sum(1 for _ in pairs_of(hot(number))) for number in (300, 3000))
    assert many <= 15 * few


def test_a_crowded_block_compares_neighbours_alone():
    crowd = [event(f"r{one:03}", (KENYA,), (PERU,), day=FOURTH) for one in range(400)]
    assert sum(1 for _ in pairs_of(crowd)) <= 60 * 400


# ------------------------------------------------------------ what nothing else can be


def release(doc, whom="described:sailors", name="1", **told):
    """Return a release that a report tells briefly: nobody who frees, those freed but described."""
    told = {"mode": "release", "words": "freed", "published": "2024-05-08", **told}
    return event(doc, (), (f"{whom}#{doc}-a{name}",), name, type="RETREAT", **told)


def unsure(one, other, score=0.4):
    left, right = sorted((one.id, other.id))
    return Judgement(
        left=left, right=right, verdict="UNSURE", score=score, by="engine", when=None, why="may be"
    )


def joined(accounts, *judgements):
    return sorted(sorted(one.id for one in group.accounts) for group in join(accounts, judgements))


def test_two_that_may_be_one_are_it_where_neither_can_be_another():
    one, other = release("r1", day=FOURTH), release("r2")
    assert joined([one, other], unsure(one, other)) == [["e-r1-1", "e-r2-1"]]
    # The second report tells of two: nobody knows which it is.
    rival = release("r2", name="2")
    assert joined([one, other, rival], unsure(one, other), unsure(one, rival)) == [
        [one.id],
        [other.id],
        [rival.id],
    ]
    # A third that can be both is no rival.
    third = release("r3")
    everybody = (unsure(one, other), unsure(one, third), unsure(other, third))
    assert joined([one, other, third], *everybody) == [["e-r1-1", "e-r2-1", "e-r3-1"]]


@pytest.mark.parametrize(
    "told",
    [
        {"status": "planned"},
        {"published": None},
        {"words": "let go", "mode": None},
        {"sentence": "They freed another six sailors.", "words": "freed"},
        {"count": 3},
    ],
    ids=["a plan", "of no day at all", "another word", "one more", "several at once"],
)
def test_what_may_be_one_is_left_apart_where_little_agrees(told):
    one, other = release("r1", day=FOURTH, sentence="They freed sailors."), release("r2", **told)
    assert joined([one, other], unsure(one, other)) == [[one.id], [other.id]]


def test_parties_who_meet_again_and_again_are_told_of_one_time():
    one = event("r1", (KENYA,), (PERU,), type="REQUEST", words="asked", published="2024-05-04")
    near, far = (
        event(doc, (KENYA,), (PERU,), type="REQUEST", words="asked", published=day)
        for doc, day in (("r2", "2024-05-05"), ("r3", "2024-05-14"))
    )
    assert joined([one, near], unsure(one, near)) == [["e-r1-1", "e-r2-1"]]
    assert joined([one, far], unsure(one, far)) == [[one.id], [far.id]]


def test_a_rival_told_in_other_words_is_none():
    words = "They freed the sailors of the trawler Estrella after weeks in the jail of Callao, a lawyer said."
    one = release("r1", day=FOURTH, sentence=words)
    other = release("r2", sentence=f"Late in the day {words.lower()}")
    rival = release(
        "r2", name="2", sentence="A ferry company freed its cashier from a locked room on the upper deck."
    )
    told = [one, other, rival]
    assert joined(told, unsure(one, other), unsure(one, rival)) == [["e-r1-1", "e-r2-1"], [rival.id]]


def test_a_field_that_a_person_gave_parts_nothing_that_was_one_for_want_of_others():
    one, other = release("r1", day=FOURTH), release("r2", "described:six-men", day=FOURTH)
    (judged,) = reconcile([one, other]).judgements
    assert judged.verdict == "UNSURE"
    assert groups([one, other]) == groups([corrected(one, "2024-04-20"), other]) == [["e-r1-1", "e-r2-1"]]
