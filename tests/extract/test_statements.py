"""Who is reported to have said what, in whose words, and through which channel."""

import tomllib
from importlib import resources

import pytest

from dragoman.annotate import Annotator, load_annotator
from dragoman.extract.statements import find_statements
from dragoman.model.claim import Statement
from dragoman.model.reading import Reading
from dragoman.model.text import Document, Span

# Each sentence with its statements: speaker, kind, channel and content as words.
CASES: tuple[tuple[str, list[tuple[str | None, str, str, str]]], ...] = (
    (
        "The minister said that the harbour would reopen in May.",
        [("The minister", "indirect", "unspecified", "the harbour would reopen in May")],
    ),
    (
        "The harbour would reopen in May, the minister said.",
        [("the minister", "indirect", "unspecified", "The harbour would reopen in May")],
    ),
    (
        "The harbour, the minister said, would reopen in May.",
        [("the minister", "indirect", "unspecified", "The harbour, the minister said, would reopen in May")],
    ),
    (
        "According to the port authority, the harbour will reopen in May.",
        [("the port authority", "indirect", "unspecified", "the harbour will reopen in May")],
    ),
    (
        "The harbour will reopen in May, according to the port authority.",
        [("the port authority", "indirect", "unspecified", "The harbour will reopen in May")],
    ),
    (
        "The harbour, according to the port authority, will reopen in May.",
        [
            (
                "the port authority",
                "indirect",
                "unspecified",
                "The harbour, according to the port authority, will reopen in May",
            )
        ],
    ),
    (
        "As the governor said, the dam had held.",
        [("the governor", "indirect", "unspecified", "the dam had held")],
    ),
    (
        "The dam had held, as Governor Lena Ruiz pointed out on Monday.",
        [("Governor Lena Ruiz", "indirect", "unspecified", "The dam had held")],
    ),
    ("The dam is as safe as the governor said.", []),
    (
        "Analysts said the harbour was full, citing figures from May.",
        [("Analysts", "indirect", "unspecified", "the harbour was full")],
    ),
    (
        "Governor Lena Ruiz told parliament that the dam had held.",
        [("Governor Lena Ruiz", "indirect", "speech", "the dam had held")],
    ),
    (
        "Governor Lena Ruiz told reporters on Friday that the dam had held.",
        [("Governor Lena Ruiz", "indirect", "press-briefing", "the dam had held")],
    ),
    (
        "Prime Minister Joao Reis has repeatedly warned that the drought will last.",
        [("Prime Minister Joao Reis", "indirect", "unspecified", "the drought will last")],
    ),
    (
        "Two officials familiar with the talks said the text was nearly ready.",
        [("Two officials familiar with the talks", "indirect", "unspecified", "the text was nearly ready")],
    ),
    (
        "Sources say Gabon may join the pact next year.",
        [("Sources", "indirect", "unspecified", "Gabon may join the pact next year")],
    ),
    (
        "A diplomat who asked not to be named said the talks had stalled.",
        [("A diplomat who asked not to be named", "indirect", "unspecified", "the talks had stalled")],
    ),
    (
        "The ministry's statement said three ships had sunk.",
        [("The ministry", "indirect", "written-statement", "three ships had sunk")],
    ),
    (
        "In a statement, the ministry said three ships had sunk.",
        [("the ministry", "indirect", "written-statement", "three ships had sunk")],
    ),
    (
        "Three ships had sunk, the ministry said in a statement on Monday.",
        [("the ministry", "indirect", "written-statement", "Three ships had sunk")],
    ),
    (
        ("The army spokesman confirmed that the bridge was lost and added that repairs would take a year."),
        [
            ("The army spokesman", "indirect", "unspecified", "the bridge was lost"),
            ("The army spokesman", "indirect", "unspecified", "repairs would take a year"),
        ],
    ),
    (
        "Colonel Ngata was quoted as saying that the bridge was lost.",
        [("Colonel Ngata", "indirect", "unspecified", "the bridge was lost")],
    ),
    ("The president did not say whether the bridge was lost.", []),
    ("The army declined to comment.", []),
    ("The president refused to confirm that the bridge was lost.", []),
    (
        "Chile expressed interest in buying the railway.",
        [("Chile", "indirect", "unspecified", "interest in buying the railway")],
    ),
    (
        "The envoy voiced hope for an early ceasefire.",
        [("The envoy", "indirect", "unspecified", "hope for an early ceasefire")],
    ),
    (
        "The commissioner underlined the need for free elections.",
        [("The commissioner", "indirect", "unspecified", "the need for free elections")],
    ),
    (
        "The president was clear that no troops would leave the island.",
        [("The president", "indirect", "unspecified", "no troops would leave the island")],
    ),
    (
        "Lesotho made it clear that it would not sell water.",
        [("Lesotho", "indirect", "unspecified", "it would not sell water")],
    ),
    (
        "The visit followed Chadian assurances that the border would stay open.",
        [("Chadian", "indirect", "unspecified", "the border would stay open")],
    ),
    (
        "The bishop repeated his claim that the vote had been rigged.",
        [("The bishop", "indirect", "unspecified", "the vote had been rigged")],
    ),
    (
        "The report found that 40 wells had been poisoned.",
        [("The report", "indirect", "report", "40 wells had been poisoned")],
    ),
    ("Satellite images suggest that the base is empty.", []),
    (
        "The mayor said he was tired but that he would run again.",
        [("The mayor", "indirect", "unspecified", "he was tired but that he would run again")],
    ),
    ("The mayor denied taking bribes.", []),
    ("The mayor asked the council to vote.", []),
    (
        "Rebel commander Abu Salim wrote on Facebook that his men had left the town.",
        [("Rebel commander Abu Salim", "indirect", "social-media", "his men had left the town")],
    ),
    (
        "The finance minister argued that the loan was cheap and insisted that Kenya could repay it.",
        [
            ("The finance minister", "indirect", "unspecified", "the loan was cheap"),
            ("The finance minister", "indirect", "unspecified", "Kenya could repay it"),
        ],
    ),
    (
        "Talks will resume in June, mediators said, unless the rebels withdraw.",
        [
            (
                "mediators",
                "indirect",
                "unspecified",
                "Talks will resume in June, mediators said, unless the rebels withdraw",
            )
        ],
    ),
    ("She noted that exports had doubled.", [("She", "indirect", "unspecified", "exports had doubled")]),
    (
        "The coast guard reported that the tanker had run aground.",
        [("The coast guard", "indirect", "unspecified", "the tanker had run aground")],
    ),
    (
        "The foreign minister said in an interview with state radio that the border is closed.",
        [("The foreign minister", "indirect", "interview", "the border is closed")],
    ),
    (
        "Addressing the General Assembly, President Aoki said the islands were sinking.",
        [("President Aoki", "indirect", "speech", "the islands were sinking")],
    ),
    (
        "Both governments announced that the treaty had been signed.",
        [("Both governments", "indirect", "unspecified", "the treaty had been signed")],
    ),
    (
        "Residents said soldiers had burned the market.",
        [("Residents", "indirect", "unspecified", "soldiers had burned the market")],
    ),
    (
        "The UN said at least 30 people had died.",
        [("The UN", "indirect", "unspecified", "at least 30 people had died")],
    ),
    (
        "At least 30 people have died, the United Nations says.",
        [("the United Nations", "indirect", "unspecified", "At least 30 people have died")],
    ),
    (
        "The king, who returned on Friday, said he would not abdicate.",
        [("The king", "indirect", "unspecified", "he would not abdicate")],
    ),
    (
        '"The king said he would not abdicate," the chamberlain said.',
        [
            ("the chamberlain", "direct", "unspecified", "The king said he would not abdicate"),
            ("The king", "indirect", "unspecified", "he would not abdicate"),
        ],
    ),
    (
        "Spain's foreign ministry said it had summoned the ambassador and that it expected an apology.",
        [
            (
                "Spain's foreign ministry",
                "indirect",
                "unspecified",
                "it had summoned the ambassador and that it expected an apology",
            )
        ],
    ),
    (
        "Brazil said the fire was out; Peru said it was still burning.",
        [
            ("Brazil", "indirect", "unspecified", "the fire was out"),
            ("Peru", "indirect", "unspecified", "it was still burning"),
        ],
    ),
    (
        "The governor said: the dam will hold.",
        [("The governor", "indirect", "unspecified", "the dam will hold")],
    ),
    (
        'The general said the enemy was "broken and leaderless" and would soon give up.',
        [
            (
                "The general",
                "mixed",
                "unspecified",
                'the enemy was "broken and leaderless" and would soon give up',
            )
        ],
    ),
    ("The spokesman said nothing about the raid.", []),
    ("The premier told the crowd to go home.", []),
    ("If the minister says the dam is safe, people will return.", []),
    ("The minister would say that the dam is safe.", []),
    ("The minister is expected to announce that the dam is safe.", []),
    (
        "Turkey has said it will reopen the crossing.",
        [("Turkey", "indirect", "unspecified", "it will reopen the crossing")],
    ),
    (
        "The inquiry concluded that the pilot was at fault.",
        [("The inquiry", "indirect", "report", "the pilot was at fault")],
    ),
    (
        "The rebels claim they hold the airport.",
        [("The rebels", "indirect", "unspecified", "they hold the airport")],
    ),
    (
        "Analysts said the move would hurt exports.",
        [("Analysts", "indirect", "unspecified", "the move would hurt exports")],
    ),
    (
        "It was the worst flood in a century, said Mayor Ana Diaz.",
        [("Mayor Ana Diaz", "indirect", "unspecified", "It was the worst flood in a century")],
    ),
    (
        "The government said on Tuesday it had freed 60 prisoners.",
        [("The government", "indirect", "unspecified", "it had freed 60 prisoners")],
    ),
    (
        "Premier Ines Prado assured investors that the port would stay open.",
        [("Premier Ines Prado", "indirect", "unspecified", "the port would stay open")],
    ),
    (
        "Prado reminded the envoy that the treaty binds both sides.",
        [("Prado", "indirect", "unspecified", "the treaty binds both sides")],
    ),
    (
        "The communique noted that trade had doubled.",
        [("The communique", "indirect", "written-statement", "trade had doubled")],
    ),
    (
        "A ministry spokeswoman said the plane had landed safely.",
        [("A ministry spokeswoman", "indirect", "unspecified", "the plane had landed safely")],
    ),
    (
        "Zambia's president has said that he will not run again.",
        [("Zambia's president", "indirect", "unspecified", "he will not run again")],
    ),
    (
        "The coast guard estimated that 200 people were on board.",
        [("The coast guard", "indirect", "unspecified", "200 people were on board")],
    ),
    (
        "Both sides acknowledged that mistakes had been made.",
        [("Both sides", "indirect", "unspecified", "mistakes had been made")],
    ),
    (
        "In a post on X, the embassy said its staff were safe.",
        [("the embassy", "indirect", "social-media", "its staff were safe")],
    ),
    (
        "The agency said in its annual report that hunger had doubled.",
        [("The agency", "indirect", "report", "hunger had doubled")],
    ),
    (
        '"We lost," he said, adding that the party would recover.',
        [
            ("he", "direct", "unspecified", "We lost"),
            ("he", "indirect", "unspecified", "the party would recover"),
        ],
    ),
    (
        "Prado explained that the river had risen and that two bridges were gone.",
        [("Prado", "indirect", "unspecified", "the river had risen and that two bridges were gone")],
    ),
    ("No one said that the talks had failed.", []),
    (
        'The premier said he had "no doubt" that the dam would hold.',
        [("The premier", "mixed", "unspecified", 'he had "no doubt" that the dam would hold')],
    ),
    (
        "An aide to the president, who was not authorised to speak, said a deal was near.",
        [
            (
                "An aide to the president, who was not authorised to speak",
                "indirect",
                "unspecified",
                "a deal was near",
            )
        ],
    ),
    (
        "The foreign ministry voiced concern over the arrests in a statement on Sunday.",
        [
            (
                "The foreign ministry",
                "indirect",
                "unspecified",
                "concern over the arrests in a statement on Sunday",
            )
        ],
    ),
    (
        "The rebels have vowed that they will not leave the hills.",
        [("The rebels", "indirect", "unspecified", "they will not leave the hills")],
    ),
    ("The minister wants to say that the dam is safe.", []),
    (
        "Officials have been saying for weeks that the vote will be late.",
        [("Officials", "indirect", "unspecified", "the vote will be late")],
    ),
    ("The truce, which officials say has held since May, ends on Friday.", []),
    (
        "The bank predicted that prices would rise by a third.",
        [("The bank", "indirect", "unspecified", "prices would rise by a third")],
    ),
)

QUOTED: tuple[tuple[str, list[tuple[str | None, str, str, str]]], ...] = (
    (
        "“The dam will hold,” Governor Lena Ruiz told reporters. “It is strong.”",
        [
            (
                "Governor Lena Ruiz",
                "direct",
                "press-briefing",
                "The dam will hold,” Governor Lena Ruiz told reporters. “It is strong.",
            )
        ],
    ),
    (
        "“The dam,” said Governor Lena Ruiz, “will hold.”",
        [("Governor Lena Ruiz", "direct", "unspecified", "The dam,” said Governor Lena Ruiz, “will hold.")],
    ),
    (
        "Governor Lena Ruiz said the dam was “old but strong” and would hold.",
        [("Governor Lena Ruiz", "mixed", "unspecified", "the dam was “old but strong” and would hold")],
    ),
    (
        "The dam is “a wall of paper”, Governor Lena Ruiz said.",
        [("Governor Lena Ruiz", "mixed", "unspecified", "The dam is “a wall of paper")],
    ),
    (
        "Governor Lena Ruiz said:\n\nThe dam is strong.\n\nIt will hold.",
        [("Governor Lena Ruiz", "direct", "written-statement", "The dam is strong.\n\nIt will hold.")],
    ),
    (
        (
            "In a weekly press briefing, Governor Lena Ruiz gave an account of the repairs:\n\n“We "
            "closed two gates. The dam is strong.”"
        ),
        [("Governor Lena Ruiz", "direct", "press-briefing", "We closed two gates. The dam is strong.")],
    ),
    (
        "“The dam is strong,” Governor Lena Ruiz told state television.",
        [("Governor Lena Ruiz", "direct", "interview", "The dam is strong")],
    ),
    (
        "“The dam is strong,” said an engineer.\n\n“Nobody need leave.”",
        [
            (
                "an engineer",
                "direct",
                "unspecified",
                "The dam is strong,” said an engineer.\n\n“Nobody need leave.",
            )
        ],
    ),
    ("Police entered the so-called “castle” on Friday.", []),
    ("Her novel “The Long Road” won a prize.", []),
    ("The old fort is also called “Stone House”.", []),
    (
        "Governor Lena Ruiz called the report “a heap of lies and half truths”.",
        [("Governor Lena Ruiz", "direct", "unspecified", "a heap of lies and half truths")],
    ),
    (
        "“We need water,” said one farmer. “We need seed,” said another.",
        [
            ("one farmer", "direct", "unspecified", "We need water"),
            ("another", "direct", "unspecified", "We need seed"),
        ],
    ),
    (
        (
            "Senator Ines Prado told Ambassador Li that the arrest was “an unfriendly act”, the "
            "justice ministry said in a statement."
        ),
        [("Senator Ines Prado", "mixed", "written-statement", "the arrest was “an unfriendly act")],
    ),
)


@pytest.fixture(scope="module")
def annotator() -> Annotator:
    """Return the loaded parser with the vocabulary."""
    return load_annotator()


def statements_in(annotator: Annotator, text: str) -> tuple[Reading, tuple[Statement, ...]]:
    """Return the reading of a text and its statements."""
    reading = annotator.annotate(Document(name="d", text=text))
    return reading, find_statements(reading, annotator.ontology)


def as_words(reading: Reading, statements: tuple[Statement, ...]) -> list[tuple[str | None, str, str, str]]:
    """Return speaker, kind, channel and content of each statement."""
    return [(one.speaker_text, one.kind, one.channel, reading.text_of(one.content)) for one in statements]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_reported_speech(annotator, text, wanted):
    assert as_words(*statements_in(annotator, text)) == wanted


@pytest.mark.parametrize(("text", "wanted"), QUOTED)
def test_words_in_marks(annotator, text, wanted):
    assert as_words(*statements_in(annotator, text)) == wanted


def vocabulary() -> list[tuple[str, str, bool]]:
    """Return the examples of the vocabulary of speech: entry, sentence, whether it has a statement."""
    words = resources.files("dragoman").joinpath("data", "speech.toml").read_text(encoding="utf-8")
    table = tomllib.loads(words)
    entries = [entry for kind in ("verb", "noun", "adjective") for entry in table[kind]]
    yes = [(entry["id"], sentence, True) for entry in entries for sentence in entry["yes"]]
    return yes + [(entry["id"], sentence, False) for entry in entries for sentence in entry["no"]]


@pytest.mark.parametrize(("entry", "sentence", "is_said"), vocabulary())
def test_the_vocabulary_keeps_its_own_examples(annotator, entry, sentence, is_said):
    assert bool(statements_in(annotator, sentence)[1]) == is_said, entry


def channels() -> list[tuple[str, str, bool]]:
    """Return the examples of the channels: channel, sentence, whether it went through that."""
    words = resources.files("dragoman").joinpath("data", "speech.toml").read_text(encoding="utf-8")
    table = tomllib.loads(words)["channel"]
    yes = [(name, sentence, True) for name, entry in table.items() for sentence in entry["yes"]]
    return yes + [(name, sentence, False) for name, entry in table.items() for sentence in entry["no"]]


@pytest.mark.parametrize(("channel", "sentence", "is_used"), channels())
def test_channels_keep_their_own_examples(annotator, channel, sentence, is_used):
    used = [one.channel for one in statements_in(annotator, sentence)[1]]
    assert (used == [channel]) is is_used


def test_who_is_told_is_the_addressee(annotator):
    reading, statements = statements_in(annotator, "Chile assured Peru that the port would stay open.")
    assert [one.addressee and reading.text_of(one.addressee.span) for one in statements] == ["Peru"]


def test_a_source_without_a_name_is_no_speaker(annotator):
    _, statements = statements_in(annotator, "Two officials close to the talks said a deal was near.")
    assert [(one.speaker, one.speaker_text) for one in statements] == [
        (None, "Two officials close to the talks")
    ]


def test_he_is_without_a_name_when_the_source_was(annotator):
    _, statements = statements_in(annotator, "A diplomat said a deal was near. He said it would be signed.")
    assert [one.speaker for one in statements] == [None, None]


def test_a_release_speaks_for_who_issued_it(annotator):
    text = "Troops left the town, according to a Coast Guard news release. The release said nobody was hurt."
    _, statements = statements_in(annotator, text)
    assert [one.speaker_text for one in statements] == ["Coast Guard", "Coast Guard"]
    assert {one.channel for one in statements} == {"written-statement"}


def test_a_briefing_lasts_for_the_next_statement_of_the_same_speaker(annotator):
    text = (
        "“The dam will hold,” Governor Lena Ruiz told reporters.\n\n"
        "It rained all day.\n\nNobody need leave, Ruiz said."
    )
    _, statements = statements_in(annotator, text)
    assert [one.channel for one in statements] == ["press-briefing", "press-briefing"]


def test_what_is_quoted_of_a_third_person_is_said_by_the_one_quoted(annotator):
    text = "“The king said he would not go,” Chamberlain Otto Weiss said."
    reading, statements = statements_in(annotator, text)
    inner = next(one for one in statements if reading.text_of(one.content) == "he would not go")
    asserters = [one if isinstance(one, str) else reading.text_of(one.span) for one in inner.asserted_by]
    assert asserters == ["Chamberlain Otto Weiss"]


def test_evidence_stands_in_the_text(annotator):
    text = "“The dam,” said Governor Lena Ruiz, “will hold.” Talks go on, mediators said."
    _, statements = statements_in(annotator, text)
    pieces = [piece for one in statements for cited in one.evidence.values() for piece in cited]
    assert pieces
    assert all(text[piece.span.start : piece.span.end] == piece.quote for piece in pieces)


def test_headlines_state_nothing(annotator):
    title = "The minister says the dam will hold"
    text = f"{title}\n\nIt rained."
    plain = annotator.annotate(Document(name="d", text=text))
    headed = annotator.annotate(Document(name="d", text=text, title_span=Span(0, len(title))))
    assert len(find_statements(plain, annotator.ontology)) == 1
    assert find_statements(headed, annotator.ontology) == ()


def test_the_turns_of_a_transcript_are_statements_of_who_speaks(annotator):
    text = "Transcript of the noon briefing\n\nQUESTION: Will he go?\n\nMR. DUPONT: He has no such plan."
    title = Span(0, text.index("\n"))
    reading = annotator.annotate(Document(name="d", text=text, title_span=title))
    said = find_statements(reading, annotator.ontology)
    assert as_words(reading, said) == [("MR. DUPONT", "direct", "press-briefing", "He has no such plan.")]


def test_the_diplomat_is_the_person_named_before(annotator):
    text = "Spokeswoman Maria Zorina met the press. “We expect an answer,” the diplomat said."
    reading, said = statements_in(annotator, text)
    assert [one.speaker and reading.text_of(one.speaker.span) for one in said] == ["Spokeswoman Maria Zorina"]


def test_the_outlets_but_after_the_marks_is_not_said(annotator):
    text = "Governor Lena Ruiz says that “the dam will hold”, but many in the town doubt her."
    assert [one[3] for one in as_words(*statements_in(annotator, text))] == ["the dam will hold"]
