"""Curves of aid: totals as stated beside shipments, never added to them."""

from itertools import permutations

from dragoman.reconcile.aid import aid_curves
from tests.accounts import event, together, transfer


def stated(doc, amount, published, since="2024-01", **more):
    on = f"{since}/{published}" if since else None
    return transfer(doc, amount, counting="running-total", on=on, published=published, **more)


def curve_of(*accounts):
    (curve,) = aid_curves(together(one) for one in accounts)
    return curve


def amounts(points):
    return [(point.day, point.amount) for point in points]


def test_totals_and_shipments_stand_apart_and_are_never_added():
    curve = curve_of(
        transfer("a", 300, on="2024-02-03"),
        transfer("b", 400, on="2024-04-05"),
        stated("c", 900, "2024-05-01"),
        stated("d", 700, "2024-04-09"),
    )
    assert (curve.giver, curve.receiver, curve.good, curve.unit) == (
        "country:KEN",
        "country:PER",
        "rice",
        "kilogram",
    )
    assert amounts(curve.shipments) == [("2024-02-03", 300), ("2024-04-05", 400)]
    assert amounts(curve.totals) == [("2024-04-09", 700), ("2024-05-01", 900)]
    assert curve.latest_total is not None
    assert (curve.latest_total.amount, curve.latest_total.since, curve.shipped) == (900, "2024-01", 700)


def test_a_shipment_that_many_reports_tell_counts_once():
    told = together(
        transfer("a", 300, on="2024-02-03"), transfer("b", 300, by=("country:PER",)), transfer("c", 280)
    )
    (curve,) = aid_curves([told, together(transfer("d", 500, on="2024-03-03"))])
    first, second = curve.shipments
    assert (first.amount, first.day, first.is_day_told) == (300, "2024-02-03", True)
    assert (first.asserted_by, first.sources) == (("country:PER", "outlet"), ("a", "b", "c"))
    assert len(first.claims) == 3
    assert (second.amount, curve.shipped) == (500, 800)


def test_shipments_before_the_total_and_on_no_told_day_are_not_set_beside_it():
    curve = curve_of(
        transfer("a", 300, on="2023-02-03"), transfer("b", 400), stated("c", 900, "2024-05-01", "2024-01")
    )
    assert curve.shipped is None
    assert amounts(curve.shipments) == [("2023-02-03", 300), ("2024-05-08", 400)]
    assert [point.is_day_told for point in curve.shipments] == [True, False]


def test_promises_and_what_is_left_are_neither():
    curve = curve_of(
        transfer("a", 300, status="pledged", counting="pledge"),
        transfer("b", 400, status="planned"),
        transfer("c", 50, counting="remainder"),
        transfer("d", 60, status="sent"),
    )
    assert [point.amount for point in curve.promises] == [300, 400]
    assert [point.amount for point in curve.shipments] == [60]
    assert (curve.totals, curve.latest_total, curve.shipped) == ((), None, 60)


def test_goods_givers_receivers_and_units_have_curves_of_their_own():
    told = [
        transfer("a", 300),
        transfer("b", 300, item="fresh rice"),
        transfer("c", 300, item="maize"),
        transfer("d", 300, "box"),
        transfer("e", 300, parties={"giver": "country:BRA"}),
        transfer("f", 300, parties={"receiver": ""}),
        event("g"),
    ]
    curves = aid_curves(together(one) for one in told)
    assert [(one.giver, one.receiver, one.good, one.unit, one.shipped) for one in curves] == [
        ("country:BRA", "country:PER", "rice", "kilogram", 300),
        ("country:KEN", None, "rice", "kilogram", 300),
        ("country:KEN", "country:PER", "maize", "kilogram", 300),
        ("country:KEN", "country:PER", "rice", "box", 300),
        ("country:KEN", "country:PER", "rice", "kilogram", 600),
    ]


def test_whom_a_receiver_acts_for_receives():
    thanks = transfer("a", 300, parties={"receiver": "person:quispe"})
    met = event("b", principals={"person:quispe": "country:PER"})
    (curve,) = aid_curves([together(thanks), together(met)])
    assert curve.receiver == "country:PER"


def test_the_order_of_what_comes_in_changes_nothing():
    things = [
        together(transfer("a", 300), transfer("b", 310)),
        together(stated("c", 900, "2024-05-01")),
        together(transfer("d", 20, status="planned")),
    ]
    assert len({aid_curves(order) for order in permutations(things)}) == 1
