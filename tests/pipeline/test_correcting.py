"""Correcting once: what each judgement does, that it outlives a new reading, that it can be taken back."""

from dataclasses import replace

import pytest

from dragoman.errors import CorrectionConflictError, CorrectionError
from dragoman.model.correction import Amendment, correction_from_json, correction_to_json, moment
from dragoman.ontology import load_ontology
from dragoman.pipeline import add
from dragoman.pipeline.adding import reread
from dragoman.pipeline.amending import Ground, value_of
from dragoman.pipeline.correcting import correct, corrections_of, take_over
from dragoman.pipeline.reconciling import reconcile_pending
from dragoman.store import Ledger
from dragoman.store.corrections import decided, lost
from tests.store.filings import file_meetings, page, read_meetings

LIMA = "Kenya met Peru in Lima on 2024-05-04. Chile met Ghana on 2024-01-15. The talks were long."
ACCRA = "Chile met Ghana in Accra on 2024-05-05."
WHEN = "2024-06-01T10:00:00Z"


@pytest.fixture
def ledger(tmp_path):
    with Ledger(tmp_path / "x.db") as opened:
        pages = (page(LIMA), page(ACCRA, source="b.txt"))
        add(opened, pages, read=read_meetings, ontology=load_ontology())
        yield opened


def amend(ledger, verdict, target, *, when=WHEN, **details):
    asked = Amendment(verdict=verdict, target=target, by="Rosa", when=when, **details)
    return correct(ledger, asked, load_ontology())


def key_of(ledger, actor, place=None):
    where = "place IS NULL" if place is None else f"place = '{place}'"
    ((key,),) = ledger.rows(f"SELECT id FROM events WHERE actors = ? AND {where}", (actor,))  # noqa: S608
    return key


def read_again(ledger, change=lambda claim: claim, text=LIMA):
    """Put a changed reading in the place of the first one."""
    filing = file_meetings(page(text))
    claims = tuple(one for one in map(change, filing.claims) if one is not None)
    number = ledger.number("SELECT id FROM documents WHERE text = ?", (text,))
    with ledger.transaction():
        reread(ledger, number, 1, replace(filing, claims=claims, engine="new"))
    reconcile_pending(ledger, load_ontology())


def renamed(claim):
    """Return a claim as an engine with other ids and fields would read it."""
    return replace(claim, id=f"{claim.id}x", confidence=0.4)


def whole(ledger):
    return sorted(
        ledger.rows("SELECT r.key, r.details, r.is_reviewed, r.date_start, r.claims FROM records r")
    )


# ------------------------------------------------------------ what each does


def test_what_is_wrong_is_no_record_and_still_a_claim(ledger):
    amend(ledger, "wrong", key_of(ledger, "Kenya", "Lima"))
    assert ledger.rows("SELECT actors FROM events WHERE actors = 'Kenya'") == []
    assert ledger.number("SELECT count(*) FROM claims") == 3


def test_what_is_right_is_marked_reviewed(ledger):
    amend(ledger, "right", key_of(ledger, "Kenya", "Lima"))
    assert ledger.rows("SELECT actors, is_reviewed FROM events ORDER BY actors, place") == [
        ("Chile", 0),
        ("Chile", 0),
        ("Kenya", 1),
    ]


@pytest.mark.parametrize(
    ("field", "value", "column", "shown"),
    [
        ("status", "planned", "status", "planned"),
        ("type", "AGREE", "type", "AGREE"),
        ("mode", "visit", "mode", "visit"),
        ("date", "2024-05-03", "date_start", "2024-05-03"),
        ("date", "2024-05", "date_precision", "month"),
        ("date", "2024-05-03/2024-05-06", "date_end", "2024-05-06"),
        ("date", "none", "date_start", None),
        ("place", "Cusco", "place", "Cusco"),
        ("place", "none", "place", None),
        ("recipients", "Ghana; France", "recipients", "Ghana; France"),
        ("recipients", "FRA", "recipients", "France"),
        ("actors", "new:Ama Boateng", "actors", "Ama Boateng"),
        ("recipients", "none", "recipients", None),
        ("contexts", "military; economic", "contexts", '["military","economic"]'),
        ("count", "3 at-least", "count", 3),
        ("act", "AID planned", "act_type", "AID"),
        ("reciprocal", "no", "reciprocal", 0),
    ],
)
def test_a_field_that_a_person_gives_is_held(ledger, field, value, column, shown):
    key = key_of(ledger, "Kenya", "Lima")
    (made,) = amend(ledger, "field", key, field=field, value=value)
    assert ledger.rows(f"SELECT {column} FROM events WHERE id = ?", (key,)) == [(shown,)]  # noqa: S608
    read_again(ledger)
    assert ledger.rows(f"SELECT {column} FROM events WHERE id = ?", (key,)) == [(shown,)]  # noqa: S608
    amend(ledger, "undo", made.key)
    assert ledger.rows(f"SELECT {column} FROM events WHERE id = ?", (key,)) != [(shown,)]  # noqa: S608


def test_a_claim_as_it_was_read_is_never_edited(ledger):
    before = ledger.rows("SELECT * FROM claims")
    amend(ledger, "field", key_of(ledger, "Kenya", "Lima"), field="status", value="denied")
    assert ledger.rows("SELECT * FROM claims") == before


def test_what_stood_before_is_kept(ledger):
    key = key_of(ledger, "Kenya", "Lima")
    (first,) = amend(ledger, "field", key, field="status", value="denied")
    (second,) = amend(ledger, "field", key, field="status", value="possible", when="2024-06-02")
    assert (first.before, first.after) == ("actual", "denied")
    assert (second.before, second.after) == ("denied", "possible")
    (third,) = amend(ledger, "field", key, field="actors", value="Ghana")
    assert third.before == ["Kenya"]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("status", "sure", "one of actual, planned, possible, denied"),
        ("type", "DANCE", "one of AGREE, CONSULT"),
        ("mode", "arrest", "a mode of CONSULT: visit"),
        ("date", "2024-13-01", "a day, month or year"),
        ("date", "2024-05-06/2024-05-03", "a start that is not after the end"),
        ("place", "Xyzzyville", "a place of the gazetteer"),
        ("actors", "Kenyaa", "write new:Kenyaa"),
        ("contexts", "dancing", "some of military"),
        ("amount", "5", "is no field of an event; its fields are type"),
        ("reciprocal", "perhaps", "yes or no"),
        ("asserted_by", "none", "outlet, anonymous, or the name"),
    ],
)
def test_an_impossible_value_is_refused_and_changes_nothing(ledger, field, value, words):
    before = whole(ledger)
    with pytest.raises(CorrectionError, match=field) as error:
        amend(ledger, "field", key_of(ledger, "Kenya", "Lima"), field=field, value=value)
    assert words in str(error.value)
    assert (whole(ledger), corrections_of(ledger)) == (before, ())


def test_two_that_are_the_same_are_one_record_until_it_is_taken_back(ledger):
    before = whole(ledger)
    one, other = key_of(ledger, "Chile", "Accra"), key_of(ledger, "Chile")
    (made,) = amend(ledger, "same", one, other=other)
    assert ledger.rows("SELECT place, claims FROM events WHERE actors = 'Chile'") == [("Accra", 2)]
    (undo,) = amend(ledger, "undo", made.key)
    assert whole(ledger) == before
    amend(ledger, "undo", undo.key)
    assert ledger.rows("SELECT claims FROM events WHERE actors = 'Chile'") == [(2,)]


def test_the_last_word_on_a_pair_goes(ledger):
    one, other = key_of(ledger, "Chile", "Accra"), key_of(ledger, "Chile")
    amend(ledger, "same", one, other=other)
    claims = [int(row[0]) for row in ledger.rows("SELECT id FROM claims")]
    assert [said.verdict for said in decided(ledger, claims)] == ["SAME"]
    amend(ledger, "different", one, other=other, when="2024-06-02")
    assert [said.verdict for said in decided(ledger, claims)] == ["SAME", "DIFFERENT"]
    assert ledger.rows("SELECT claims FROM events WHERE actors = 'Chile'") == [(1,), (1,)]
    amend(ledger, "part-of", one, other=other, when="2024-06-03")
    said = decided(ledger, claims)[-1]
    assert (said.verdict, said.left, said.right) == ("PART_OF", one, other)


def test_one_claim_is_no_pair(ledger):
    key = key_of(ledger, "Kenya", "Lima")
    with pytest.raises(CorrectionError, match="is the same claim; give two"):
        amend(ledger, "same", key, other=key)


def test_what_the_engine_joined_is_parted(ledger):
    more = page("Kenya met Peru in Lima on 2024-05-04. It was short.", source="c.txt")
    add(ledger, [more], read=read_meetings, ontology=load_ontology())
    asked = "SELECT claims FROM events WHERE actors = 'Kenya'"
    assert ledger.rows(asked) == [(2,)]
    one, other = (
        str(row[0])
        for row in ledger.rows(
            "SELECT c.key FROM claims c JOIN evidence e ON e.claim = c.id WHERE e.quote = 'Kenya'"
        )
    )
    (made,) = amend(ledger, "different", one, other=other)
    assert ledger.rows(asked) == [(1,), (1,)]
    amend(ledger, "undo", made.key)
    assert ledger.rows(asked) == [(2,)]


def test_a_field_given_for_one_report_prevails_in_the_record_of_many(ledger):
    one, other = key_of(ledger, "Chile", "Accra"), key_of(ledger, "Chile")
    amend(ledger, "same", one, other=other)
    amend(ledger, "field", other, field="status", value="denied")
    assert ledger.rows("SELECT status, claims FROM events WHERE actors = 'Chile'") == [("denied", 2)]


def test_a_record_of_two_reports_is_wrong_in_both(ledger):
    one, other = key_of(ledger, "Chile", "Accra"), key_of(ledger, "Chile")
    amend(ledger, "same", one, other=other)
    ((record,),) = ledger.rows("SELECT id FROM events WHERE actors = 'Chile'")
    made = amend(ledger, "wrong", record)
    assert len(made) == 2
    assert ledger.rows("SELECT actors FROM events") == [("Kenya",)]


def of_three_reports(ledger):
    """Add two more reports of the meeting in Lima; return the record of the three."""
    told = (
        "Kenya met Peru in Lima on 2024-05-04. It was short.",
        "Kenya met Peru in Lima on 2024-05-04. Rain.",
    )
    pages = [page(words, source=f"more{number}.txt") for number, words in enumerate(told)]
    add(ledger, pages, read=read_meetings, ontology=load_ontology())
    ((record, number),) = ledger.rows("SELECT id, claims FROM events WHERE actors = 'Kenya'")
    assert number == 3
    return str(record)


@pytest.mark.parametrize(
    ("field", "value"), [("date", "2021-02-03"), ("place", "Accra"), ("recipients", "Ghana")]
)
def test_a_field_that_is_corrected_parts_no_record(ledger, field, value):
    record = of_three_reports(ledger)
    amend(ledger, "field", record, field=field, value=value)
    assert ledger.rows("SELECT claims FROM events WHERE actors = 'Kenya'") == [(3,)]


def test_one_word_joins_whole_records_against_all_that_kept_them_apart(ledger):
    of_three_reports(ledger)
    claims = [
        str(row[0])
        for row in ledger.rows(
            "SELECT c.key FROM claims c JOIN evidence e ON e.claim = c.id "
            "WHERE e.quote = 'Kenya' ORDER BY c.key"
        )
    ]
    for other in claims[1:]:
        amend(ledger, "different", claims[0], other=other)
    asked = "SELECT claims FROM events WHERE actors = 'Kenya' ORDER BY claims"
    assert ledger.rows(asked) == [(1,), (2,)]
    keys = [str(row[0]) for row in ledger.rows("SELECT id FROM events WHERE actors = 'Kenya'")]
    (made,) = amend(ledger, "same", keys[0], other=keys[1], when="2024-06-02")
    assert ledger.rows(asked) == [(3,)]
    amend(ledger, "undo", made.key, when="2024-06-03")
    assert ledger.rows(asked) == [(1,), (2,)]


MISSED = {
    "family": "event",
    "type": "AID",
    "actors": ["Kenya"],
    "recipients": ["France"],
    "place": "Cusco",
    "words": {"trigger": "talks"},
}


def test_what_was_missed_is_added_and_kept_through_a_new_reading(ledger):
    (made,) = amend(ledger, "add", key_of(ledger, "Kenya", "Lima"), value=MISSED)
    shown = [("AID", "Kenya", "France", "Cusco", 1.0)]
    asked = "SELECT type, actors, recipients, place, confidence FROM events WHERE type = 'AID'"
    assert ledger.rows(asked) == shown
    assert ledger.rows("SELECT added_by FROM claims WHERE added_by IS NOT NULL") == [("Rosa",)]
    read_again(ledger, renamed)
    assert ledger.rows(asked) == shown
    amend(ledger, "undo", made.key)
    assert ledger.rows(asked) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"words": {"trigger": "danced"}}, "'danced' does not stand in the text"),
        ({"words": {}}, "which words say so?"),
        ({"family": "song"}, "expected one of event"),
        ({"type": "DANCE"}, "one of AGREE"),
        ({"type": None}, "one of AGREE"),
        ({"colour": "red"}, "is no field of an event"),
    ],
)
def test_what_cannot_be_added_is_refused(ledger, change, words):
    with pytest.raises(CorrectionError) as error:
        amend(ledger, "add", key_of(ledger, "Kenya", "Lima"), value=MISSED | change)
    assert words in str(error.value)


def test_an_added_claim_can_be_corrected_itself(ledger):
    amend(ledger, "add", key_of(ledger, "Kenya", "Lima"), value=MISSED)
    ((key,),) = ledger.rows("SELECT id FROM events WHERE type = 'AID'")
    amend(ledger, "field", key, field="status", value="planned")
    read_again(ledger, renamed)
    assert ledger.rows("SELECT status FROM events WHERE type = 'AID'") == [("planned",)]


# ------------------------------------------------------------ a new reading


def test_a_correction_finds_its_claim_under_another_id(ledger):
    amend(ledger, "wrong", key_of(ledger, "Kenya", "Lima"))
    read_again(ledger, renamed)
    assert ledger.rows("SELECT actors FROM events WHERE actors = 'Kenya'") == []
    assert lost(ledger) == frozenset()


def test_a_correction_whose_claim_is_gone_is_listed_and_comes_back_with_it(ledger):
    (made,) = amend(ledger, "wrong", key_of(ledger, "Kenya", "Lima"))
    read_again(ledger, lambda claim: None if "0000" in claim.id else claim)
    assert lost(ledger) == {made.key}
    assert key_of(ledger, "Chile")
    read_again(ledger)
    assert lost(ledger) == frozenset()
    assert ledger.rows("SELECT actors FROM events WHERE actors = 'Kenya'") == []


def test_an_undone_correction_is_not_lost(ledger):
    (made,) = amend(ledger, "wrong", key_of(ledger, "Kenya", "Lima"))
    amend(ledger, "undo", made.key)
    read_again(ledger, lambda claim: None if "0000" in claim.id else claim)
    assert lost(ledger) == frozenset()


# ------------------------------------------------------------ two persons, two ledgers


def test_two_persons_at_once_are_told(ledger):
    key = key_of(ledger, "Kenya", "Lima")
    amend(ledger, "field", key, field="status", value="denied", expected="actual")
    with pytest.raises(CorrectionConflictError, match='was "actual" when you looked and is "denied" now'):
        amend(ledger, "field", key, field="status", value="possible", expected="actual")
    (made,) = amend(ledger, "right", key, when="2024-06-02")
    with pytest.raises(CorrectionConflictError):
        amend(ledger, "wrong", key, expected="")
    amend(ledger, "wrong", key, expected=made.key)


@pytest.mark.parametrize(
    ("field", "seen", "now"),
    [
        ("date", "2024-05-04", "2024-05-03/2024-05-06"),
        ("place", "Lima", "Cusco"),
        ("recipients", "Peru", "Ghana; France"),
        ("mode", "none", "visit"),
    ],
)
def test_what_was_seen_is_told_in_words(ledger, field, seen, now):
    key = key_of(ledger, "Kenya", "Lima")
    amend(ledger, "field", key, field=field, value=now, expected=seen)
    amend(ledger, "field", key, field=field, value=now, expected=now, when="2024-06-02")
    with pytest.raises(CorrectionConflictError, match=f'is "{now}" now'):
        amend(ledger, "field", key, field=field, value=now, expected=seen, when="2024-06-03")


def test_the_same_correction_twice_is_kept_once(ledger):
    key = key_of(ledger, "Kenya", "Lima")
    amend(ledger, "right", key)
    amend(ledger, "right", key)
    assert len(corrections_of(ledger)) == 1


def test_corrections_go_to_another_ledger_before_its_documents_come(ledger, tmp_path):
    amend(ledger, "field", key_of(ledger, "Kenya", "Lima"), field="actors", value="new:Ama Boateng")
    amend(ledger, "add", document_of_lima(ledger), value=MISSED)
    (gone,) = amend(ledger, "wrong", key_of(ledger, "Chile", "Accra"))
    amend(ledger, "undo", gone.key)
    lines = [correction_to_json(one) for one in corrections_of(ledger)]
    with Ledger(tmp_path / "y.db") as other:
        read = [correction_from_json(line) for line in lines]
        assert take_over(other, read, load_ontology()) == 4
        assert take_over(other, read, load_ontology()) == 0
        assert len(lost(other)) == 2
        pages = (page(LIMA), page(ACCRA, source="b.txt"))
        add(other, pages, read=read_meetings, ontology=load_ontology())
        assert lost(other) == frozenset()
        assert whole(other) == whole(ledger)


def document_of_lima(ledger):
    ((key,),) = ledger.rows("SELECT key FROM documents WHERE text = ?", (LIMA,))
    return key


@pytest.mark.parametrize("target", ["nothing", ""])
def test_what_is_not_there_cannot_be_corrected(ledger, target):
    for verdict in ("right", "same", "undo", "add"):
        with pytest.raises(CorrectionError, match="there is no such"):
            amend(ledger, verdict, target, other="x")


def test_a_moment_is_kept_in_universal_time():
    assert moment("2024-06-01T12:00:00+02:00") == "2024-06-01T10:00:00Z"
    with pytest.raises(CorrectionError):
        moment("soon")


def test_a_line_that_was_changed_is_refused(ledger):
    (made,) = amend(ledger, "right", key_of(ledger, "Kenya", "Lima"))
    with pytest.raises(CorrectionError, match="changed by hand"):
        correction_from_json(correction_to_json(made) | {"by": "Nobody"})


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("unit", "tonnes", "metric ton"),
        ("unit", "USD", "USD"),
        ("unit", "bags", "bag"),
        ("amount", "1,500", 1500),
    ],
)
def test_an_amount_is_given_in_known_units(ledger, field, value, shown):
    home = ledger.number("SELECT id FROM documents WHERE text = ?", (LIMA,))
    ground = Ground(ledger=ledger, ontology=load_ontology(), document=home, text=LIMA, details={})
    assert value_of(ground, "transfer", field, value) == shown
