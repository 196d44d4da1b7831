"""The cues of events: every entry's own examples, and what the tables must hold."""

import json

import pytest

from dragoman.errors import OntologyError
from dragoman.extract.actor_groups import FITS
from dragoman.extract.events import find_events
from dragoman.ontology import load_ontology
from dragoman.ontology.cue_tables import TYPES, _check_ids
from dragoman.ontology.tables import read_text
from dragoman.ontology.verb_forms import inflections
from tests.readings import ontology, read

CUES = load_ontology().cues.all
EXAMPLES = [(cue, text) for cue in CUES for text in cue.yes]
COUNTEREXAMPLES = [(cue, text) for cue in CUES for text in cue.no]


def types_in(text):
    return [event.type for event in find_events(read(text), ontology()) if event.actors or event.recipients]


@pytest.mark.parametrize(("cue", "text"), EXAMPLES, ids=lambda value: getattr(value, "id", value))
def test_a_cue_finds_its_examples(cue, text):
    assert cue.type in types_in(text)


@pytest.mark.parametrize(("cue", "text"), COUNTEREXAMPLES, ids=lambda value: getattr(value, "id", value))
def test_a_cue_leaves_its_counterexamples_alone(cue, text):
    assert cue.type not in types_in(text)


def test_all_types_have_cues():
    assert {cue.type for cue in CUES} == set(TYPES)


def test_there_are_many_words():
    words = [word for cue in CUES for word in (*cue.verbs, *cue.nouns, *cue.adjectives, *cue.modals)]
    assert len(words) >= 450


def test_groups_of_parties_are_known():
    assert {group for cue in CUES for group in (cue.actors, cue.recipients) if group} <= set(FITS)


def test_modes_and_contexts_are_plovers():
    plover = json.loads(read_text("plover.json"))
    modes = {one["code"]: {mode["code"] for mode in one["modes"]} for one in plover["types"]}
    contexts = {one["code"] for one in plover["contexts"]}
    cues = load_ontology().cues
    assert all(cue.mode in modes[cue.type] for cue in CUES if cue.mode)
    assert all(mode in modes[code] for code, rows in cues.modes.items() for mode, _ in rows)
    assert {context for cue in CUES for context in cue.contexts} <= contexts
    assert set(cues.contexts) == contexts


def test_two_cues_of_one_name_are_refused():
    with pytest.raises(OntologyError, match="two cues"):
        _check_ids((CUES[0], CUES[0]))


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("stage", {"stages", "staged", "staging"}),
        ("ban", {"banned", "banning"}),
        ("deny", {"denies", "denied", "denying"}),
        ("free", {"freed", "freeing"}),
        ("punish", {"punishes"}),
        ("meet", {"met"}),
    ],
)
def test_verbs_are_inflected(verb, forms):
    assert forms <= set(inflections(verb, {"meet": ["met"]}))
