"""Names that can meet: joining those alone that hang together gives what joining all at once gives."""

import random

import pytest

from dragoman.model.entity import Actor
from dragoman.ontology import load_ontology
from dragoman.resolve.across import Sighting, join_sightings
from dragoman.resolve.forms import can_meet, form_of

GIVEN = ("Amina", "Ameena", "Karim", "Kareem", "A.", "K. J.", "Jean-Luc", "Jean Luc", "")
FAMILY = ("Juma", "Jumah", "bin Zahir", "Zahir", "Amina", "Obi-Wen", "Obi Wen")
STATES = ("KEN", "PER", None)
TITLES = ("", "", "foreign minister", "president")


def person(name, country, key="a1"):
    return Actor(key=key, names=(name,), kind="person", identity=f"name:{name.lower()}", country=country)


def form(name, country=None):
    return form_of(person(name, country), load_ontology().titles)


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        (("Amina Juma", "KEN"), ("Juma", None), True),
        (("Kareem Yaqub Zahir", "KEN"), ("Karim Yaqoob", "KEN"), True),
        (("Amina Juma", "KEN"), ("A. Juma", "KEN"), True),
        (("Amina Juma", "KEN"), ("Amina Quispe", "KEN"), False),
        (("Amina Juma", "KEN"), ("Amina Juma", "PER"), False),
        (("Amina Juma", "KEN"), ("Rosa Quispe", "KEN"), False),
    ],
)
def test_names_meet_that_can_be_of_one_person(one, other, meets):
    first, second = form(*one), form(*other)
    assert can_meet(first, second) == can_meet(second, first) == meets
    assert not meets or set(first.keys) & set(second.keys)


def groups(sightings):
    return {
        (group.id, group.why, group.score, *sorted(one.place for one in group.sightings))
        for group in join_sightings(sightings, load_ontology())
    }


def hanging_together(sightings):
    """Give the sightings whose names can meet, directly or through others, a list for each."""
    forms = {one: form_of(one.actor, load_ontology().titles) for one in sightings}
    left = list(sightings)
    while left:
        found, ahead = [], [left.pop(0)]
        while ahead:
            one = ahead.pop()
            found.append(one)
            ahead += [other for other in left if can_meet(forms[one], forms[other])]
            left = [other for other in left if other not in ahead]
        yield found


@pytest.mark.parametrize("seed", range(60))
def test_joining_what_hangs_together_gives_what_joining_all_gives(seed):
    draw = random.Random(seed)  # noqa: S311 - what is drawn with a seed can be drawn again
    sightings = [
        Sighting(
            f"d{number // 3}",
            person(f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}".strip(), draw.choice(STATES), f"a{number}"),
            None,
            frozenset(filter(None, [draw.choice(TITLES)])),
        )
        for number in range(draw.randint(4, 30))
    ]
    assert groups(sightings) == {one for some in hanging_together(sightings) for one in groups(some)}
