"""Actors of many reports: who is one, under which id, and why somebody stays alone."""

from itertools import permutations
from typing import Any

import pytest

from dragoman.model.claim import Office
from dragoman.model.entity import Actor
from dragoman.model.reading import Mention
from dragoman.model.text import Span
from dragoman.resolve.across import Ruled, Sighting, join_sightings, titles_of
from tests.readings import ontology

HOLDER: dict[str, Any] = {
    "index": 0,
    "span": Span(0, 1),
    "head": 0,
    "kind": "name",
    "chain": 0,
    "sentence": 0,
    "entity": None,
    "name": None,
    "title": None,
    "plural": False,
}


def person(name, country=None, key="a1", title=None):
    offices: tuple[Office, ...] = ()
    if title is not None:
        holder = Mention(
            index=0,
            span=Span(0, 1),
            head=0,
            kind="name",
            chain=0,
            sentence=0,
            entity=None,
            name=None,
            title=None,
            plural=False,
        )
        offices = (Office(holder=holder, title=title, of=None, standing="current"),)
    return Actor(
        key=key,
        names=(name,),
        kind="person",
        identity=f"person:{name.lower()}",
        country=country,
        offices=offices,
    )


def body(identity, name, kind="government-body", country=None, key="a1"):
    return Actor(key=key, names=(name,), kind=kind, identity=identity, country=country)


def joined(*actors, ruled=None):
    sightings = [Sighting(f"d{number}", actor, None, titles_of(actor)) for number, actor in enumerate(actors)]
    groups = join_sightings(sightings, ontology(), ruled or Ruled())
    return {group.id: [one.document for one in group.sightings] for group in groups}


@pytest.mark.parametrize(
    ("actors", "expected"),
    [
        ([person("Amina Juma", "KEN"), person("Juma", "KEN")], {"person:amina-juma@KEN": ["d0", "d1"]}),
        ([person("Ameena Juma", "KEN"), person("Amina Juma")], {"person:ameena-juma@KEN": ["d0", "d1"]}),
        (
            [person("Amina Juma", "KEN"), person("Amina Juma", "UGA")],
            {"person:amina-juma@KEN": ["d0"], "person:amina-juma@UGA": ["d1"]},
        ),
        (
            [person("Amina Juma", "KEN"), person("Peter Juma", "KEN"), person("Juma", "KEN")],
            {
                "person:amina-juma@KEN": ["d0"],
                "person:peter-juma@KEN": ["d1"],
                "person:juma@KEN#d2-a1": ["d2"],
            },
        ),
        (
            [
                person("Amina Juma", "KEN", title="Trade Minister"),
                person("Peter Juma", "KEN", title="bishop"),
                person("Juma", "KEN", title="trade minister"),
            ],
            {"person:amina-juma@KEN": ["d0", "d2"], "person:peter-juma@KEN": ["d1"]},
        ),
        (
            [person("Rumen Zhelyazkov", "BGR"), person("Roumen Jeliazkov")],
            {"person:roumen-jeliazkov@BGR": ["d0", "d1"]},
        ),
        (
            [person("Haile Mariam Bekele", "ETH"), person("Hailemariam Bekele", "ETH")],
            {"person:haile-mariam-bekele@ETH": ["d0", "d1"]},
        ),
        (
            [person("Simone Vasseur-Bly", "FRA"), person("Simon Vasseur-Bly", "FRA")],
            {"person:simon-vasseur-bly@FRA": ["d1"], "person:simone-vasseur-bly@FRA": ["d0"]},
        ),
        (
            [
                person("Yusif Qaradavli", "AZE", title="Trade Minister"),
                person("Yousef Karadagli", title="minister of trade"),
            ],
            {"person:yousef-karadagli@AZE": ["d0", "d1"]},
        ),
        (
            [
                person("Yusif Qaradavli", "AZE", title="trade minister"),
                person("Yousef Karadagli", "AZE", title="deputy trade minister"),
            ],
            {"person:yousef-karadagli@AZE": ["d1"], "person:yusif-qaradavli@AZE": ["d0"]},
        ),
        (
            [
                person("Yusif Qaradavli", "AZE", title="trade minister"),
                person("Rashid Qaradagli", "AZE", title="trade minister"),
            ],
            {"person:rashid-qaradagli@AZE": ["d1"], "person:yusif-qaradavli@AZE": ["d0"]},
        ),
        (
            [body("country:KEN", "Kenya", "state", "KEN"), body("country:KEN", "Nairobi", "state", "KEN")],
            {"country:KEN": ["d0", "d1"]},
        ),
        (
            [
                body("country:KEN|delegation", "Kenyan delegation", country="KEN"),
                body("country:KEN|delegation", "Kenyan delegation", country="KEN"),
            ],
            {"country:KEN|delegation#d0-a1": ["d0"], "country:KEN|delegation#d1-a1": ["d1"]},
        ),
        (
            [body("chain:3", "Two envoys", "person", "PER")],
            {"described:two-envoys@PER#d0-a1": ["d0"]},
        ),
    ],
)
def test_ids_are_made_of_who_somebody_is(actors, expected):
    assert joined(*actors) == expected


def test_one_who_stays_alone_says_why():
    actors = (person("Amina Juma", "KEN"), person("Peter Juma", "KEN"), person("Juma", "KEN"))
    groups = join_sightings([Sighting(f"d{n}", one) for n, one in enumerate(actors)], ontology())
    (alone,) = (group for group in groups if group.why)
    assert alone.why == "several can be meant: Amina Juma, Peter Juma"
    assert alone.score < 0.5


def test_the_order_of_the_reports_does_not_matter():
    sightings = [
        Sighting(f"d{number}", person(name, country))
        for number, (name, country) in enumerate(
            (("Amina Juma", "KEN"), ("Juma", "KEN"), ("A. Juma", None), ("Peter Juma", "UGA"))
        )
    ]
    first = join_sightings(sightings, ontology())
    assert all(join_sightings(order, ontology()) == first for order in permutations(sightings))


def test_two_persons_of_one_report_are_two():
    one, other = person("Amina Juma", "KEN", "a1"), person("Juma", "KEN", "a2")
    groups = join_sightings([Sighting("d1", one), Sighting("d1", other)], ontology())
    assert [len(group.sightings) for group in groups] == [1, 1]


def test_what_a_person_ruled_holds():
    actors = (person("Amina Juma", "KEN"), person("Juma", "KEN"), person("Rosa Quispe", "PER"))
    pair, others = (("d0", "a1"), ("d1", "a1")), (("d0", "a1"), ("d2", "a1"))
    assert len(joined(*actors)) == 2
    assert len(joined(*actors, ruled=Ruled(apart=frozenset((pair,))))) == 3
    assert len(joined(*actors, ruled=Ruled(joined=frozenset((others,))))) == 1
