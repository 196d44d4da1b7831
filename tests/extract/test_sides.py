"""Who stands on the other side where only things, trips and victims tell."""

import pytest

from dragoman.extract.proposals import ProposalFinder
from tests.readings import ontology, read


def sides_of(text, kind):
    reading = read(text)
    finder = ProposalFinder(reading, ontology())
    found = (finder.at(index, ()) for index in range(len(reading.tokens)))
    fitting = [one for one in found if one is not None and one.type == kind]
    one = max(fitting, key=lambda each: bool(each.sides.actors))
    return tuple(
        [reading.text_of(party.span) for party in side] for side in (one.sides.actors, one.sides.recipients)
    )


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Togo massed tanks along Ghana's border.", "MOBILIZE", "Togo", "Ghana"),
        ("Nine sailors died in a Houthi missile attack.", "ASSAULT", "Houthi", "sailors"),
        (
            "Togo's president flew to Accra for talks with his Ghanaian counterpart.",
            "CONSULT",
            "president",
            "counterpart",
        ),
        ("The members of the council condemned the attack by Malian rebels.", "ACCUSE", "members", "rebels"),
    ],
)
def test_the_other_side_is_found(text, kind, actor, recipient):
    actors, recipients = sides_of(text, kind)
    assert actor in " ".join(actors)
    assert recipient in " ".join(recipients)
