"""Where actors stand: lasting stances, not acts."""

import tomllib
from importlib import resources

import pytest

from dragoman.annotate import Annotator, load_annotator
from dragoman.extract.positions import find_positions
from dragoman.model.claim import Position
from dragoman.model.reading import Reading
from dragoman.model.text import Document

# Each sentence with its positions: holder, stance, what it is about, toward whom.
CASES: tuple[tuple[str, list[tuple[str, str, str, str | None]]], ...] = (
    ("Jordan supports a two-state solution.", [("Jordan", "supports", "a two-state solution", None)]),
    ("Kenya does not recognise Somaliland.", [("Kenya", "does-not-recognise", "Somaliland", "Somaliland")]),
    (
        "Peru does not recognise Abkhazia and South Ossetia.",
        [
            ("Peru", "does-not-recognise", "Abkhazia and South Ossetia", "Abkhazia"),
            ("Peru", "does-not-recognise", "Abkhazia and South Ossetia", "South Ossetia"),
        ],
    ),
    (
        "Ghana demanded that Togo reopen the border without delay.",
        [("Ghana", "demands", "Togo reopen the border without delay", "Togo")],
    ),
    (
        "Ghana and Togo said both sides were willing to meet.",
        [("Ghana", "willing", "to meet", "Togo"), ("Togo", "willing", "to meet", "Ghana")],
    ),
    (
        "The front said it was ready to talk to Chad, even without a ceasefire with Mali.",
        [("it", "willing", "to talk to Chad", "Chad")],
    ),
    (
        "Chad recognises the new government of Niger.",
        [("Chad", "recognises", "the new government of Niger", "the new government of Niger")],
    ),
    (
        "Japan still refuses to recognise the annexation.",
        [("Japan", "does-not-recognise", "the annexation", None)],
    ),
    (
        "The bloc stands by Moldova in the dispute.",
        [("The bloc", "supports", "Moldova in the dispute", "Moldova")],
    ),
    (
        "The council reiterated its support for the mission in Haiti.",
        [("The council", "supports", "the mission in Haiti", "the mission")],
    ),
    ("Peru supports the government in Bamako.", [("Peru", "supports", "the government in Bamako", "Bamako")]),
    (
        "“We continue to call for the release of the crew,” Norway's minister said.",
        [("We", "demands", "the release of the crew", None)],
    ),
    (
        "Norway calls for the withdrawal of Chad's troops.",
        [("Norway", "demands", "the withdrawal of Chad's troops", "Chad")],
    ),
    (
        "“We will continue to support the rebels,” the minister of Peru said.",
        [("We", "supports", "the rebels", "the rebels")],
    ),
    (
        "The attacks have strengthened the resolve of the allies to defeat the Red Front.",
        [("the allies", "committed", "to defeat the Red Front", "the Red Front")],
    ),
    (
        "Colonel Toro said that the Red Front had not surrendered and would not disarm.",
        [("the Red Front", "unwilling", "disarm", None)],
    ),
    ("Chile still claims an outlet to the sea.", [("Chile", "demands", "an outlet to the sea", None)]),
    ("UK support for Ukraine remains firm.", [("UK", "supports", "Ukraine", "Ukraine")]),
    ("Chile opposes any new tariff on copper.", [("Chile", "opposes", "any new tariff on copper", None)]),
    (
        "The party rejects foreign bases on the islands.",
        [("The party", "opposes", "foreign bases on the islands", None)],
    ),
    ("Mali is opposed to the sanctions.", [("Mali", "opposes", "the sanctions", None)]),
    (
        "The union reiterated its opposition to the blockade.",
        [("The union", "opposes", "the blockade", None)],
    ),
    ("Norway remains committed to the peace accord.", [("Norway", "committed", "the peace accord", None)]),
    (
        "“We are committed to helping Nepal,” Minister Ada Kolo said.",
        [("We", "committed", "helping Nepal", "Nepal")],
    ),
    (
        "Canada and Chile reaffirmed their commitment to free trade.",
        [("Canada", "committed", "free trade", None), ("Chile", "committed", "free trade", None)],
    ),
    (
        "Spain's commitment to the mission in Mali is firm.",
        [("Spain", "committed", "the mission in Mali", "the mission")],
    ),
    (
        "“We will continue to protect the river,” Minister Ada Kolo said.",
        [("We", "committed", "to protect the river", None)],
    ),
    (
        "Eritrea repeated its assurance that the border would stay quiet.",
        [("Eritrea", "committed", "the border would stay quiet", None)],
    ),
    (
        "The front said it was willing to hold talks with Ghana.",
        [("it", "willing", "to hold talks with Ghana", "Ghana")],
    ),
    ("Qatar stands ready to help Lebanon.", [("Qatar", "willing", "to help Lebanon", "Lebanon")]),
    ("Togo is not ready to sign the treaty.", [("Togo", "unwilling", "to sign the treaty", None)]),
    (
        "Serbia's willingness to negotiate with Kosovo surprised nobody.",
        [("Serbia", "willing", "to negotiate with Kosovo", "Kosovo")],
    ),
    ("The rebels signalled their readiness to meet.", [("The rebels", "willing", "to meet", None)]),
    ("The junta is unwilling to share power.", [("The junta", "unwilling", "to share power", None)]),
    ("The militia refuses to disarm.", [("The militia", "unwilling", "to disarm", None)]),
    ("Finland has ruled out a boycott.", [("Finland", "unwilling", "a boycott", None)]),
    ("Peru has no intention of leaving the pact.", [("Peru", "unwilling", "leaving the pact", None)]),
    (
        "Commander Abu Salim said the group would not disarm before the vote.",
        [("the group", "unwilling", "disarm before the vote", None)],
    ),
    (
        "“We will not sign the treaty,” President Ada Kolo said.",
        [("We", "unwilling", "sign the treaty", None)],
    ),
    (
        "“We hope that Sudan keeps its word,” President Ada Kolo said.",
        [("We", "hopes", "Sudan keeps its word", "Sudan")],
    ),
    ("Fiji hopes for closer ties with Samoa.", [("Fiji", "hopes", "closer ties with Samoa", "Samoa")]),
    (
        "“I look forward to visiting Quito,” President Ada Kolo said.",
        [("I", "hopes", "visiting Quito", "Quito")],
    ),
    (
        "The premier voiced hope for a lasting truce with Mali.",
        [("The premier", "hopes", "a lasting truce with Mali", "Mali")],
    ),
    ("Laos has expressed interest in the railway.", [("Laos", "hopes", "the railway", None)]),
    (
        "The two ministers underlined their wish to reopen the road.",
        [("The two ministers", "hopes", "to reopen the road", None)],
    ),
    (
        "“We are keen to deepen ties with Malta,” President Ada Kolo said.",
        [("We", "hopes", "to deepen ties with Malta", "Malta")],
    ),
    (
        "The agency is deeply concerned about the shelling.",
        [("The agency", "concerned", "the shelling", None)],
    ),
    (
        "“We are alarmed by the arrests in Minsk,” President Ada Kolo said.",
        [("We", "concerned", "the arrests in Minsk", "Minsk")],
    ),
    (
        "The ministers voiced concern about the arrests.",
        [("The ministers", "concerned", "the arrests", None)],
    ),
    (
        "Algeria demands the return of the archive from France.",
        [("Algeria", "demands", "the return of the archive from France", "France")],
    ),
    ("The party insists on a referendum.", [("The party", "demands", "a referendum", None)]),
    (
        "The opposition insists that the president must resign.",
        [("The opposition", "demands", "the president must resign", "the president")],
    ),
    ("Gabon wants the troops to leave.", [("Gabon", "demands", "the troops to leave", "the troops")]),
    (
        "The rebels have repeatedly urged Juba to free the prisoners.",
        [("The rebels", "demands", "to free the prisoners", "Juba")],
    ),
    ("Libya has been pressing Malta to open the port.", [("Libya", "demands", "to open the port", "Malta")]),
    ("The council renewed its call for a ceasefire.", [("The council", "demands", "a ceasefire", None)]),
    (
        "The commissioner stressed the need for a ceasefire.",
        [("The commissioner", "demands", "a ceasefire", None)],
    ),
    (
        "“The junta must free the reporters,” Commissioner Ada Kolo said.",
        [("Commissioner Ada Kolo", "demands", "free the reporters", "The junta")],
    ),
    (
        "“It is vital that the rebels lift the siege,” Commissioner Ada Kolo said.",
        [("Commissioner Ada Kolo", "demands", "the rebels lift the siege", "the rebels")],
    ),
    (
        "The ministry said the shelling of towns was unacceptable.",
        [("The ministry", "opposes", "the shelling of towns", None)],
    ),
    ("Jordan supported the motion on Friday.", []),
    ("Chile opposed the motion on Friday.", []),
    ("Algeria demanded an answer on Friday.", []),
    ("The rebels urged Juba to free the prisoners.", []),
    ("The militia refused to let the lorries pass on Friday.", []),
    ("The minister declined to comment.", []),
    ("He insists that he was at home.", []),
    ("Two pillars support the roof.", []),
    ("The stew is ready to serve.", []),
    ("The crime was committed at night.", []),
    ("The interest on the loan is high.", []),
    ("The bus must stop at the gate.", []),
    ("The bridge will not hold.", []),
    ("Gabon wants to join the bloc.", []),
    ("The rain continued to fall.", []),
    ("Peru is against the dam.", [("Peru", "opposes", "the dam", None)]),
    ("Laos is still in favour of a longer truce.", [("Laos", "supports", "a longer truce", None)]),
    ("The bloc stands firmly behind Georgia.", [("The bloc", "supports", "Georgia", "Georgia")]),
    ("The wall was firmly against the cliff.", []),
    (
        "Nepal supported Ghana's candidature for the council.",
        [("Nepal", "supports", "Ghana's candidature for the council", "Ghana")],
    ),
    ("Nepal supported the motion on the ferry on Friday.", []),
    ("Ghana welcomed Nepal's decision to recognise Kosovo.", [("Nepal", "recognises", "Kosovo", "Kosovo")]),
    ("Nepal's decision to recognise the song amused the guests.", []),
    (
        "“We will never sign the treaty,” President Ada Kolo said.",
        [("We", "unwilling", "sign the treaty", None)],
    ),
    ("Chad has made clear that it will not withdraw.", [("it", "unwilling", "withdraw", None)]),
    ("“It will not be easy,” President Ada Kolo said.", []),
    (
        "“There can be no impunity for these raids,” President Ada Kolo said.",
        [("President Ada Kolo", "opposes", "impunity for these raids", None)],
    ),
    (
        "The envoy said there was no military solution to the crisis.",
        [("The envoy", "opposes", "military solution to the crisis", None)],
    ),
    ("“There is no solution yet,” President Ada Kolo said.", []),
    (
        "“Our first priority is the safety of the miners,” President Ada Kolo said.",
        [("Our", "committed", "the safety of the miners", None)],
    ),
    ("The priority of the firm is profit.", []),
    (
        "Norway said it was too early to lift the sanctions on Mali.",
        [("Norway", "unwilling", "to lift the sanctions on Mali", "Mali")],
    ),
    ("“It is too early to say who won,” President Ada Kolo said.", []),
    (
        "Chad's refusal to withdraw its troops angered Mali.",
        [("Chad", "unwilling", "to withdraw its troops", None)],
    ),
    ("Egypt does not accept the new map.", [("Egypt", "opposes", "the new map", None)]),
    ("Egypt did not accept the parcel.", []),
    (
        "Fiji shares Samoa's concern over the mine.",
        [("Fiji", "concerned", "the mine", None), ("Samoa", "concerned", "the mine", None)],
    ),
    (
        "“The junta must never use the mines,” President Ada Kolo said.",
        [("President Ada Kolo", "demands", "never use the mines", "The junta")],
    ),
    ("Peru supports the government in Bangui.", [("Peru", "supports", "the government in Bangui", "Bangui")]),
    ("Both sides hope to reopen the road.", []),
    ("We are worried about the cables.", []),
    (
        "Minister Ada Kolo met Minister Jo Tan of Togo to reaffirm our shared commitment to fighting piracy.",
        [],
    ),
    (
        "“We will continue to shelter those expelled by the Red Front,” President Ada Kolo said.",
        [("We", "committed", "to shelter those expelled by the Red Front", None)],
    ),
    (
        "Peru supports the mission in Haiti, which Chad leads.",
        [("Peru", "supports", "the mission in Haiti, which Chad leads", "the mission")],
    ),
    ("Togo is ready to withdraw its troops.", [("Togo", "willing", "to withdraw its troops", None)]),
    (
        "“We stand ready to do more if the government in Suva asks for it,” Minister Ada Kolo of Peru said.",
        [("We", "willing", "to do more", "Suva")],
    ),
    (
        "Peru summoned Chile's consul over the boats. Santiago said it was willing to hold a joint search.",
        [("it", "willing", "to hold a joint search", "Peru")],
    ),
    (
        "Fiji, Samoa and Tonga met on Monday. Fiji said it was willing to help.",
        [("it", "willing", "to help", None)],
    ),
    (
        "Peru bought maize. Chile sold copper. Chile said it was willing to wait.",
        [("it", "willing", "to wait", None)],
    ),
    (
        "Samoa does not want foreign troops on its soil.",
        [("Samoa", "opposes", "foreign troops on its soil", "foreign troops")],
    ),
    (
        "“We do not negotiate with kidnappers,” President Ada Kolo said.",
        [("We", "unwilling", "kidnappers", None)],
    ),
    (
        "Ghana will go on helping Togo, President Ada Kolo said.",
        [("Ghana", "committed", "helping Togo", "Togo")],
    ),
    (
        "Norway attaches great importance to its ties with Fiji.",
        [("Norway", "supports", "its ties with Fiji", "Fiji")],
    ),
)


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    """Return the loaded parser with the vocabulary."""
    return load_annotator()


def positions_in(annotator: Annotator, text: str) -> tuple[Reading, tuple[Position, ...]]:
    """Return the reading of a text and its positions."""
    reading = annotator.annotate(Document(name="d", text=text))
    return reading, find_positions(reading, annotator.ontology)


def as_words(reading: Reading, positions: tuple[Position, ...]) -> list[tuple[str, str, str, str | None]]:
    """Return holder, stance, subject and counterpart of each position."""
    return [
        (
            reading.text_of(one.holder.span),
            one.stance,
            one.about,
            None if one.toward is None else reading.text_of(one.toward.span),
        )
        for one in positions
    ]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_positions(annotator, text, wanted):
    assert as_words(*positions_in(annotator, text)) == wanted


def vocabulary() -> list[tuple[str, str, frozenset[str]]]:
    """Return the examples of the vocabulary: entry, sentence, the stances one of which it tells of."""
    words = resources.files("dragoman").joinpath("data", "positions.toml").read_text(encoding="utf-8")
    cues = tomllib.loads(words)["cue"]
    yes = [
        (cue["id"], sentence, frozenset((cue["stance"], cue.get("negated", cue["stance"]))))
        for cue in cues
        for sentence in cue["yes"]
    ]
    return yes + [(cue["id"], sentence, frozenset()) for cue in cues for sentence in cue["no"]]


@pytest.mark.parametrize(("entry", "sentence", "stances"), vocabulary())
def test_the_vocabulary_keeps_its_own_examples(annotator, entry, sentence, stances):
    _, positions = positions_in(annotator, sentence)
    assert bool({one.stance for one in positions} & stances) == bool(stances), entry
    assert bool(positions) == bool(stances), entry


def test_every_holder_of_a_shared_stance_has_a_position(annotator):
    reading, positions = positions_in(
        annotator, "Ghana, Togo and Benin remain committed to the river treaty."
    )
    assert [reading.text_of(one.holder.span) for one in positions] == ["Ghana", "Togo", "Benin"]


def test_a_demand_in_the_outlets_own_voice_is_nobodys(annotator):
    assert positions_in(annotator, "The rebels must lift the siege.")[1] == ()


def test_evidence_stands_in_the_text(annotator):
    text = "“We will not sign the treaty with Mali,” President Ada Kolo said."
    _, positions = positions_in(annotator, text)
    pieces = [piece for one in positions for cited in one.evidence.values() for piece in cited]
    assert {piece.quote for piece in pieces} == {"We", "will not", "sign the treaty with Mali", "Mali"}
    assert all(text[piece.span.start : piece.span.end] == piece.quote for piece in pieces)
