"""Who speaks in a quotation, and the words that say so."""

import pytest

from dragoman.annotate import Annotator, load_annotator
from dragoman.model.reading import Reading
from dragoman.model.text import Document

# Each text with the speaker and cue of its quotations, in text order; None where the text names nobody.
CASES = (
    (
        (
            "“The road is open. It will stay open,” said Maria Kolo, the transport minister, on "
            "Friday. “We will guard it.”"
        ),
        [("Maria Kolo", "said"), ("Maria Kolo", "said")],
    ),
    ('"We will not yield an inch," Kolo told reporters in Accra.', [("Kolo", "told")]),
    ('Kolo told reporters in Accra, "We will not yield an inch."', [("Kolo", "told")]),
    ("Kolo, who has led the party since May, said: “We will not yield an inch.”", [("Kolo", "said")]),
    ("‘We will not yield an inch,’ said Kolo. ‘It's our land.’", [("Kolo", "said"), ("Kolo", "said")]),
    ("«We will not yield an inch», said Kolo.", [("Kolo", "said")]),
    ("„We will not yield an inch“, said Kolo.", [("Kolo", "said")]),
    ('"We will not yield," said Kolo, "an inch of our land."', [("Kolo", "said"), ("Kolo", "said")]),
    (
        '"We will not yield an inch," the foreign minister, Ada Kolo, told parliament on Monday.',
        [("the foreign minister", "told")],
    ),
    (
        '"We will not yield an inch," according to the ministry\'s spokesman.',
        [("the ministry's spokesman", "according to")],
    ),
    ('As the old general put it, "We will not yield an inch."', [("the old general", "put")]),
    ('The general said the enemy was "broken and leaderless" and would give up.', [("The general", "said")]),
    ('The plan is "a recipe for war", the opposition leader said.', [("the opposition leader", "said")]),
    (
        'The prime minister called the plan "a recipe for another long war".',
        [("The prime minister", "called")],
    ),
    ('Police stormed the so-called "castle" on Friday.', [(None, None)]),
    ('Her novel "The Long Road" won a prize in May.', [(None, None)]),
    (
        (
            "A foreign ministry spokesman said:\n\n“Peru is our friend.\n\n“We hope to trade more.\n\n"
            "“We thank it.”"
        ),
        [("A foreign ministry spokesman", "said")],
    ),
    (
        (
            "The Trade Minister, Ada Kolo, said:\n\nPeru is our friend. We hope to trade more.\n\nWe "
            "thank its people.\n\nNotes to editors\n\nThe Minister visits Lima in May."
        ),
        [("The Trade Minister", "said")],
    ),
    ("Ada Kolo said: Peru is our friend. We hope to trade more.", [("Ada Kolo", "said")]),
    (
        (
            "In an emotional address, the queen gave her people hope:\n\n“We shall rebuild. We shall "
            "sing again.”"
        ),
        [("the queen", "gave")],
    ),
    ('"It is over," she said.\n\n"Nobody will come."', [("she", "said"), ("she", "said")]),
    ('"I saw the plane fall," said a villager, who asked not to be named.', [("a villager", "said")]),
    ("Kolo praised the crew, saying, “They were brave and quick.”", [("Kolo", "saying")]),
    ('Kolo wrote on Facebook: "The dam has burst."', [("Kolo", "wrote")]),
    ('"The dam has burst," Kolo wrote on X.', [("Kolo", "wrote")]),
    ('Kolo was quoted by state television as saying "the dam has burst".', [("Kolo", "saying")]),
    ('"The dam has burst!" cried the mayor.', [("the mayor", "cried")]),
    ('"Will the dam hold?" asked the mayor.', [("the mayor", "asked")]),
    ('Asked about the dam, Kolo replied: "It will hold."', [("Kolo", "replied")]),
    ('"The dam," Kolo said, "will hold."', [("Kolo", "said"), ("Kolo", "said")]),
    ("“The dam will hold” — Ada Kolo, engineer", [("Ada Kolo", "—")]),
    (
        'Kolo said that "the dam will hold" and that "no one need leave".',
        [("Kolo", "said"), ("Kolo", "said")],
    ),
    ("The statement said: “The two presidents met alone.”", [("The statement", "said")]),
    ("“He told me ‘never again’ and hung up,” Kolo said.", [("Kolo", "said")]),
    ('The mayors of Lima and Cusco said in a joint statement: "We need water."', [("The mayors", "said")]),
    ('"No comment," Kolo said.', [("Kolo", "said")]),
    ('"Never," he said. "Not in a hundred years."', [("he", "said"), ("he", "said")]),
    ('Kolo has denied it. "I was at home," he said. "My wife saw me."', [("he", "said"), ("he", "said")]),
    ('“The ships are 40 feet long and 12" of steel protects them,” Kolo said.', [("Kolo", "said")]),
    ('The rebels\' "ministry of war" did not comment.', [(None, None)]),
    ("Protesters chanted “bread and freedom” outside the palace.", [("Protesters", "chanted")]),
    ("“Peace is near,” read a banner on the bridge.", [(None, "read")]),
    ("The treaty says that “no party shall build a dam on the river”.", [("The treaty", "says")]),
    ('Lee told Kolo: "You must go." "I will not," Kolo answered.', [("Lee", "told"), ("Kolo", "answered")]),
    (
        'President Ada Kolo spoke of "a long and bitter winter for all of us".',
        [("President Ada Kolo", "spoke")],
    ),
    ('"We are ready to talk," Kolo added, before boarding his plane.', [("Kolo", "added")]),
    (
        "“We want water,” said one farmer. “We want seed,” said another.",
        [("one farmer", "said"), (None, "said")],
    ),
    ("Speaking in Rome, Kolo warned: “The river will rise.”", [("Kolo", "warned")]),
    ("It was, Kolo said, “the end of an era”.", [("Kolo", "said")]),
    (
        "“This,” said Kolo, pointing at the map, “is where they crossed.”",
        [("Kolo", "said"), ("Kolo", "said")],
    ),
    ("The envoy's message was blunt. “Leave now,” he told the crew.", [("he", "told")]),
    ('Police said the driver shouted "long live the king" before the crash.', [("the driver", "shouted")]),
    (
        "Quotes attributable to Minister Kolo:\n\n“Our ships leave tomorrow.\n\n“They carry rice.”",
        [("Minister Kolo", ":")],
    ),
    ("The minister, who had just landed, told a crowd: “We are home.”", [("The minister", "told")]),
    (
        "“The harvest is lost,” the farmers' union said in a statement. “We need seed.”",
        [("the farmers' union", "said"), ("the farmers' union", "said")],
    ),
    ('"It\'s a bad law," says Senator Ines Prado, who voted against it.', [("Senator Ines Prado", "says")]),
    (
        'The ministry of health said the outbreak was "under control" in most towns.',
        [("The ministry of health", "said")],
    ),
    ('Prado denounced what she called "a shameful attack on the courts of this land".', [("she", "called")]),
    ('He described the talks as "long, frank and in the end quite friendly".', [("He", "described")]),
    (
        '"We must wait," one diplomat said. "Nobody wants a war."',
        [("one diplomat", "said"), ("one diplomat", "said")],
    ),
    ('The court ruled that the arrest was "arbitrary and without any basis".', [("The court", "ruled")]),
    (
        'The joint communique says both sides "expressed their wish to trade".',
        [("The joint communique", "says")],
    ),
    (
        "“Rain is coming,” the forecaster told Radio Mali; “people should stay at home.”",
        [("the forecaster", "told"), ("the forecaster", "told")],
    ),
    (
        "“I am tired,” Admiral Okello told the court. Then he sat down. “I want to go home.”",
        [("Admiral Okello", "told"), ("Admiral Okello", "told")],
    ),
    ("Okello, 61, was asked about the raid. “I knew nothing,” he said.", [("he", "said")]),
    (
        "“I knew nothing about the raid,” Okello, the fleet's former commander, testified.",
        [("Okello", "testified")],
    ),
    ("Under the headline “A Dark Day”, the paper said Okello had fled.", [(None, None)]),
    ("“No,” said Okello.", [("Okello", "said")]),
)


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    """Return the loaded parser with the vocabulary."""
    return load_annotator()


def read(annotator: Annotator, text: str) -> Reading:
    """Return the reading of a text."""
    return annotator.annotate(Document(name="d", text=text))


def speakers(reading: Reading) -> list[tuple[str | None, str | None]]:
    """Return speaker and cue of each quotation as words."""
    return [
        (
            None if one.speaker is None else reading.text_of(reading.mentions[one.speaker].span),
            None if one.cue is None else reading.text_of(one.cue),
        )
        for one in reading.quotations
    ]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_speaker_and_cue(annotator, text, wanted):
    assert speakers(read(annotator, text)) == wanted


def test_the_second_half_of_a_quotation_has_the_cue_of_the_first(annotator):
    reading = read(annotator, "“The dam,” said Governor Lena Ruiz, “will hold. It is strong.”")
    first, second = reading.quotations
    assert first.cue == second.cue
    assert first.speaker == second.speaker


def test_a_speaker_of_one_paragraph_is_not_carried_over_a_paragraph_of_narrative(annotator):
    text = "“The dam will hold,” Governor Lena Ruiz said.\n\nIt rained all day.\n\n“Nobody slept at all.”"
    assert speakers(read(annotator, text)) == [("Governor Lena Ruiz", "said"), (None, None)]


def test_nobody_speaks_where_the_saying_is_denied(annotator):
    reading = read(annotator, "The governor never said “the dam will hold for ever”.")
    assert speakers(reading) == [(None, None)]


def test_a_text_without_quotations_has_no_speakers(annotator):
    assert speakers(read(annotator, "It rained all day.")) == []
