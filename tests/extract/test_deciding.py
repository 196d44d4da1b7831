"""What the trained models make of proposals: with opinions made by hand, each decision by itself."""

from dataclasses import dataclass

import pytest

from dragoman.extract.coder import NONE, Opinion, Pair
from dragoman.extract.events import find_events
from dragoman.extract.gate import Judges
from dragoman.ontology.models import LinearModel
from tests.readings import ontology, read

CLOSED = LinearModel(weights={}, bias=0.0, bar=1.0)
OPEN = LinearModel(weights={}, bias=9.0, bar=0.9)
# Takes what has two sides and of which the coder is fairly sure.
ACCEPTANCE = LinearModel(
    weights={
        **{f"{way} type {step}": float(step) for way in ("open", "cue") for step in (4, 5, 6)},
        "none 0": 0.5,
        "let through": 5.0,
    },
    bias=-4.0,
    bar=0.5,
)


@dataclass
class Fixed:
    """Thinks the same of every pair, and keeps what it was shown."""

    opinion: Opinion
    seen: list[Pair]

    def judge(self, pairs):
        self.seen.extend(pairs)
        return tuple(self.opinion for _ in pairs)


def thinking(kind, chance=0.96, *, status="actual", lead="source", code="000"):
    return Opinion(
        types={"AGREE": 0.0, NONE: 1 - chance, "AID": 0.0} | {kind: chance},
        statuses=dict.fromkeys(("actual", "planned", "possible", "denied"), 0.0) | {status: 1.0},
        leads={lead: 1.0},
        modes={f"{kind}.": 1.0},
        codes={f"{kind}.{code}": 1.0},
    )


def named(mentions):
    return [one.entry and one.entry[-3:].replace("TCD", "Chad").replace("MLI", "Mali") for one in mentions]


def events_in(text, opinion, gate=CLOSED):
    fixed = Fixed(opinion, [])
    return find_events(read(text), ontology(), Judges(fixed, gate, ACCEPTANCE)), fixed.seen


def test_a_cue_that_tells_of_nothing_is_dropped():
    found, _ = events_in("Chad condemned Mali.", thinking(NONE, 0.95))
    assert found == ()


def test_an_event_is_as_sure_as_all_its_signs():
    sure, unsure = (
        events_in("Chad condemned Mali.", thinking("ACCUSE", chance))[0] for chance in (0.99, 0.9)
    )
    assert sure[0].confidence > unsure[0].confidence > ACCEPTANCE.bar


def test_a_cue_of_another_type_is_told_under_it():
    found, _ = events_in("Chad condemned Mali.", thinking("SANCTION", 0.99))
    assert [one.type for one in found] == ["SANCTION"]


def test_what_the_record_keeps_under_the_acts_own_type_stays():
    found, _ = events_in("Chad's president will visit Mali.", thinking("AGREE", 0.95))
    assert [(one.type, one.status) for one in found] == [("CONSULT", "planned")]


def test_a_verb_without_a_cue_is_told_where_the_coder_is_sure():
    text = "Chad flabbergasted Mali."
    assert [one.type for one in events_in(text, thinking("ACCUSE", 0.95))[0]] == ["ACCUSE"]
    assert events_in(text, thinking("ACCUSE", 0.5))[0] == ()
    assert find_events(read(text), ontology()) == ()


def test_a_promise_that_the_coder_finds_keeps_what_is_promised():
    found, _ = events_in("Chad flabbergasted Mali.", thinking("AGREE", 0.95, code="0331"))
    assert [(one.type, one.act.type, one.act.status) for one in found] == [("AGREE", "AID", "planned")]


@pytest.mark.parametrize(
    ("text", "status"), [("Chad shelled Mali.", "denied"), ("Chad may shell Mali.", "possible")]
)
def test_the_coder_fills_only_a_status_that_the_grammar_leaves_open(text, status):
    found, _ = events_in(text, thinking("ASSAULT", 0.95, status="denied"))
    assert [one.status for one in found] == [status]


def test_the_coder_sees_the_sentence_with_one_party_a_side():
    _, seen = events_in(
        "It rained. The Kenyan army has attacked rebels of the Front in Lamu.", thinking("ASSAULT")
    )
    pair = seen[0]
    shown = [pair.text[span.start : span.end] for span in (pair.source, pair.trigger, pair.target)]
    assert pair.text == "The Kenyan army has attacked rebels of the Front in Lamu."
    assert shown == ["Kenyan army", "has attacked", "rebels of the Front"]


def test_what_the_gate_lets_through_is_not_shown_to_the_coder():
    found, seen = events_in("Chad condemned Mali.", thinking(NONE, 0.99), gate=OPEN)
    assert [one.type for one in found] == ["ACCUSE"]
    assert seen == []


def test_who_receives_is_turned_into_the_host():
    found, _ = events_in("Chad flabbergasted Mali.", thinking("CONSULT", 0.99, lead="target"))
    assert [(named(one.actors), named(one.recipients)) for one in found] == [(["Mali"], ["Chad"])]


QUIET = (
    "The striker scored twice. The coach praised the fans. The crowd sang songs. The band played on. "
    "The bakery sold cakes. The singer wrote a ballad. The painter mixed colours. The gardener cut roses. "
    "The chef fried onions. The writer read a poem. The tailor sewed shirts. The farmer milked cows. "
    "The actor learned a part. The dancer lost a shoe. The pilot drank tea. The barber told a joke. "
)


def test_a_report_that_is_hardly_about_public_life_tells_of_states_alone():
    texts = (QUIET + "Chad condemned Mali.", QUIET + "The manager condemned the referee.")
    found = [events_in(text, thinking("ACCUSE", 0.97))[0] for text in texts]
    assert [[one.type for one in events] for events in found] == [["ACCUSE"], []]


def test_there_the_gate_lets_nothing_through():
    assert events_in(QUIET + "Chad condemned Mali.", thinking(NONE, 0.99), gate=OPEN)[0] == ()
