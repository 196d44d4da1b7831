"""What the coder is taught of an item, and which items are kept apart."""

import pytest

from training.labels import HELD_OUT, NOTHING, is_held_out, labels_of, targets_of
from training.sentences.items import load_items, load_plover_modes, load_rules, read_row

LABELS = labels_of(load_plover_modes(), load_rules())


def item(row):
    return read_row(row, place="x:1")


def answers(row):
    kind, status, lead, mode, code = targets_of(item(row), LABELS)
    named = [
        names[one] if one != NOTHING else None
        for names, one in (
            (LABELS.types, kind),
            (LABELS.statuses, status),
            (LABELS.leads, lead),
            (LABELS.modes, mode),
            (LABELS.codes, code),
        )
    ]
    return tuple(named)


def test_an_event_answers_every_head():
    row = (
        "CONSULT\tvisit\tactual\tsource\tconsult.visit\t[S:Chad's president] [V:visited] [T:Mali] on Monday."
    )
    assert answers(row) == ("CONSULT", "actual", "source", "CONSULT.visit", "CONSULT.042")


def test_a_rule_without_a_code_asks_for_none():
    row = "ASSAULT\t\tdenied\tsource\tassault.denied\t[S:Chad] [V:did not attack] [T:Mali] on Monday."
    assert answers(row) == ("ASSAULT", "denied", "source", "ASSAULT.", None)


def test_none_asks_only_for_its_type():
    row = "NONE\t\t\t\tnone.sport\t[S:Chad] [V:beat] [T:Mali] in the final."
    assert answers(row) == ("NONE", None, None, None, None)


def test_every_code_is_of_a_type_and_every_type_but_none_has_one():
    assert {name.partition(".")[0] for name in LABELS.codes} == set(LABELS.types) - {"NONE"}


def test_rows_of_one_sentence_are_kept_together():
    items = load_items()
    kept = {one.text for one in items if is_held_out(one)}
    assert not kept & {one.text for one in items if not is_held_out(one)}
    assert sum(map(is_held_out, items)) / len(items) == pytest.approx(1 / HELD_OUT, rel=0.2)
