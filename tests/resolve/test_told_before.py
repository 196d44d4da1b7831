"""Whom an act answers that names nobody: who did, asked or met, as the report told just before."""

import pytest

import dragoman


def recipients_of(text, kind):
    found = dragoman.read(text, published="2025-03-04")
    assert isinstance(found, dragoman.Record)
    record = dragoman.to_dict(found)
    names = {one["id"]: one["names"][0] for one in record["actors"]}
    event = next(one for one in reversed(record["events"]) if one["type"] == kind)
    assert [piece["quote"] for piece in event["evidence"]["recipients"]] or not event["recipients"]
    return [names[one] for one in event["recipients"]]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        (
            "Ethiopian jets bombed a depot in Asmara on Sunday. Eritrea's army vowed a crushing response.",
            "THREATEN",
            ["Ethiopian jets", "Ethiopia"],
        ),
        (
            "Azerbaijan detained an Armenian soldier at the border. Yerevan threatened to close the road.",
            "THREATEN",
            ["Azerbaijan"],
        ),
        (
            "Turkey sent two warships to the Cretan coast on Friday. Athens denounced the move as a bluff.",
            "ACCUSE",
            ["Turkey"],
        ),
        (
            "Thai soldiers shot dead a Cambodian logger on Monday. Phnom Penh lodged a protest.",
            "ACCUSE",
            ["Thai soldiers", "Thailand"],
        ),
        ("Uganda accused Rwanda of arming rebels. Kigali dismissed the charge.", "REJECT", ["Uganda"]),
        (
            (
                "Benin said on Monday that herds were sick. Benin has asked for vets. Benin's vets met "
                "farmers. Togo shut its Hilla crossing to freight on Friday."
            ),
            "SANCTION",
            ["Benin"],
        ),
        ("Iraq asked Kuwait for fuel. Kuwait promised an answer by Friday.", "AGREE", ["Iraq"]),
    ],
)
def test_an_answer_is_to_whom_the_report_told_of_just_before(text, kind, names):
    assert recipients_of(text, kind) == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thai soldiers shot dead a logger. Phnom Penh condemned corruption in its own ranks.", "ACCUSE"),
        ("Kenyan jets bombed a camp in Gedo. Botswana criticized the level of its own taxes.", "ACCUSE"),
        ("Brazil received the president of Togo on Sunday. Brazil rejected all talk of a coup.", "REJECT"),
        ("Chad thanked Mali for the lorries. Chad has threatened to shut its own airports.", "THREATEN"),
    ],
)
def test_an_act_that_answers_nothing_stays_without(text, kind):
    assert recipients_of(text, kind) == []
