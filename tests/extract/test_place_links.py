"""Which place names say where an act was, and which belong to what it is about."""

import pytest

import dragoman


def places_of(text, kind):
    record = dragoman.read(text, published="2025-03-06")
    assert isinstance(record, dragoman.Record)
    found = [one for one in dragoman.to_dict(record)["events"] if one["type"] == kind]
    return [one["place"] and one["place"]["name"] for one in found]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Rebels ambushed a Malian convoy on Tuesday, 30 km south of Gao.", "ASSAULT", "Gao"),
        ("Rebels ambushed a Malian convoy on the road to Gao.", "ASSAULT", "Gao"),
        ("Uganda deported 90 Rwandans through Gatuna on Tuesday.", "COERCE", "Gatuna"),
        ("Ghana's foreign minister travelled to Lomé and met Togo's president.", "CONSULT", "Lomé"),
        ("Ghana sent an envoy to Lomé for talks with Togo's president.", "CONSULT", "Lomé"),
        ("On her first visit to Togo, Ghana's foreign minister met President Essien.", "CONSULT", "Togo"),
        ("A court in Lomé sentenced a Malian to nine years in prison.", "SANCTION", "Lomé"),
        ("The army shelled the Malian town of Ansongo on Monday.", "ASSAULT", "Ansongo"),
        ("Denmark recalled its ambassador from Bamako on Monday.", "SANCTION", "Bamako"),
        ("Denmark closed its embassy in Bamako on Monday.", "SANCTION", "Bamako"),
    ],
)
def test_an_act_is_where_its_own_words_lead_to(text, kind, place):
    assert place in places_of(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Denmark condemned the killing of two nurses near Gao.", "ACCUSE"),
        ("Denmark called on Togo to free two nurses.", "REQUEST"),
        ("Denmark asked the generals in Naypyidaw to free two nurses.", "REQUEST"),
        ("The government in Bamako accused Denmark of spying.", "ACCUSE"),
        ("Mali rejected a Danish demand for talks on the status of Kidal.", "REJECT"),
        ("Ghana's president and Togo's president discussed the fighting in Mali.", "CONSULT"),
        ("Ghana and Togo signed the accord on the Volta on Monday.", "SUPPORT"),
    ],
)
def test_a_place_of_what_an_act_is_about_is_not_its_own(text, kind):
    assert set(places_of(text, kind)) == {None}
