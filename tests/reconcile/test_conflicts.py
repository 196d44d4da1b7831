"""What a report says that does not go together: planted conflicts, and clean texts that look like them."""

import pytest

from dragoman.extract.offices import find_offices
from dragoman.model.claim import Event, Transfer
from dragoman.model.date import Date
from dragoman.reconcile.conflicting_terms import near_name
from dragoman.reconcile.conflicts import find_conflicts
from dragoman.resolve import resolve
from tests.readings import ontology, read

PUBLISHED = "2024-11-07"  # a Thursday

# text, title, kind, values
PLANTED = [
    ("They met on Monday, 7 March 2023, in Lima.", None, "date", ("Monday", "7 March 2023")),
    ("They met on Friday, March 7, 2023, in Lima.", None, "date", ("Friday", "March 7, 2023")),
    ("They will meet on Friday, November 9, in Lima.", None, "date", ("Friday", "November 9")),
    ("They met on 5 November (Wednesday) in Lima.", None, "date", ("Wednesday", "5 November")),
    ("They met on Sunday, Nov. 4, in Lima.", None, "date", ("Sunday", "Nov. 4")),
    (
        "This meeting, which took place on Wednesday, was short. The visit took place from November 3-4.",
        None,
        "date",
        ("Wednesday", "from November 3-4"),
    ),
    (
        "The talks were held on 2 November. His trip, which lasted from 3 to 5 November, ended well.",
        None,
        "date",
        ("2 November", "from 3 to 5 November"),
    ),
    (
        "The 14 names on the list comprise eight generals and five firms.",
        None,
        "quantity",
        ("14", "eight", "five"),
    ),
    (
        "The team consists of 20 doctors: nine surgeons and ten nurses.",
        None,
        "quantity",
        ("20", "nine", "ten"),
    ),
    (
        "They freed 12 people, including eight soldiers and six nurses.",
        None,
        "quantity",
        ("12", "eight", "six"),
    ),
    ("The court tried 30 men, among them 20 soldiers and 15 clerks.", None, "quantity", ("30", "20", "15")),
    (
        "A blast in Kano killed 28 people on Tuesday, police said.",
        "Blast in Kano kills 31 people",
        "quantity",
        ("31 people", "28 people"),
    ),
    (
        "Peru expelled six diplomats on Tuesday, the ministry said.",
        "Peru expels eight Chilean diplomats",
        "quantity",
        ("eight", "six"),
    ),
    (
        "Foreign Minister Ada Ruiz flew to Quito on Monday. Defence Minister Ruiz will sign the deal there.",
        None,
        "office",
        ("Foreign Minister", "Defence Minister"),
    ),
    (
        "Health Minister Tom Low opened the ward. The nurses thanked Education Minister Low.",
        None,
        "office",
        ("Health Minister", "Education Minister"),
    ),
    (
        "Acting Defence Minister Karim Baz of Niger landed in Lima on Tuesday.",
        "Peru hosts Niger Defence Minister",
        "office",
        ("Niger Defence Minister", "Acting Defence Minister"),
    ),
    ("The fair opens on 9 November, a Monday, in Lima.", None, "date", ("Monday", "9 November")),
    ("Mon 5 Nov: The port is shut.", None, "date", ("Mon", "5 Nov")),
    (
        "Two clerks were abducted on 4 November near Kano. The mayor condemned the abduction of 3 November.",
        None,
        "date",
        ("4 November", "3 November"),
    ),
    (
        "Ghana and Togo signed a treaty on 5 November.",
        "Ghana and Togo sign treaty on 4 November",
        "date",
        ("4 November", "5 November"),
    ),
    (
        "Peru closed the pass on 5 November and reopened it on 1 November.",
        None,
        "date",
        ("5 November", "1 November"),
    ),
    ("Nine officials, six judges and four wardens, were named.", None, "quantity", ("Nine", "six", "four")),
    ("Three sailors, a Dane and a Swede, are missing.", None, "quantity", ("Three", "a", "a")),
    (
        "The treaty gives Togo 55 percent and Mali 65 percent of the water.",
        None,
        "quantity",
        ("55 percent", "65 percent"),
    ),
    (
        "Police in Lima detained a crew of 25 on Tuesday.",
        "Crew of 35 detained in Lima",
        "quantity",
        ("35", "25"),
    ),
    (
        "President Ada Ruiz left for Quito. Prime Minister Ada Ruiz will return on Friday.",
        None,
        "office",
        ("President", "Prime Minister"),
    ),
    ("They sent 300 litres of melatonin (a pesticide) and tents.", None, "term", ("melatonin", "pesticide")),
    ("They sent insulin, a vaccine, and blankets.", None, "term", ("insulin", "vaccine")),
    ("They sent barley (an antibiotic) and tents.", None, "term", ("barley", "antibiotic")),
    ("They sent measles, a vaccine, and tents.", None, "term", ("measles", "vaccine")),
]
# text, title
CLEAN = [
    ("They met on Tuesday, 7 March 2023, in Lima.", None),
    ("They met on Tuesday, November 5, and on Wednesday, November 6.", None),
    ("They met on Tuesday. On 7 March 2023 they had parted.", None),
    (
        "This meeting, which took place on Monday, was short. The visit took place from November 3-4.",
        None,
    ),
    ("The meeting was held on Wednesday. Ruiz, who was in Quito from 5 to 7 November, left.", None),
    ("Ada Ruiz paid a visit to Peru from 3 to 5 May and a second visit from 4 to 9 June.", None),
    ("The visit was held on 4 November. A second visit was held on 6 November.", None),
    ("The visit took place from 3 to 5 November. Talks in Quito were held on 20 November.", None),
    ("The meeting will be held on 9 November. The visit lasted from 3 to 5 November.", None),
    ("The 13 names on the list comprise eight generals and five firms.", None),
    ("They freed 14 people, including eight soldiers and five nurses.", None),
    ("They freed about 12 people, eight of them soldiers and at least six nurses.", None),
    ("The 20 trucks carried nine tons of rice and ten tons of flour.", None),
    ("They sent 12 trucks on Monday, five on Tuesday and four on Wednesday.", None),
    (
        "A blast in Kano killed 31 people on Tuesday. An earlier blast killed five people.",
        "Blast in Kano kills 31 people",
    ),
    ("The fire injured 12 people, police said.", "Fire in Kano kills three people"),
    ("Foreign Minister Ada Ruiz met Defence Minister Tom Low.", None),
    ("Foreign Minister Ada Ruiz spoke. Ruiz, then defence minister, had signed the deal in 2019.", None),
    ("Former president Ada Ruiz spoke. Ruiz was president from 2002 to 2009.", None),
    ("Foreign Office minister Mark Reed spoke. The Minister for Asia, Mark Reed, left.", None),
    ("Acting Defence Minister Karim Baz of Niger landed.", "Peru hosts Niger's acting Defence Minister"),
    ("The fair opens on 9 November, a Saturday, in Lima.", None),
    ("They met on Friday, November 5. They will meet on Sunday, November 19.", None),
    ("Two clerks were abducted on 4 November. Another abduction of 3 November was reported.", None),
    ("Peru closed the pass on 1 November and reopened it on 5 November.", None),
    ("They sent 40 tents, two pumps and a generator.", None),
    ("Ten officials, six judges and four wardens, were named.", None),
    ("The treaty gives Togo 55 percent and Mali 45 percent of the water.", None),
    ("The fund, worth $41.8 million, goes to Mali.", "Mali gets $42 million"),
    ("President Ada Ruiz left for Quito. Prime Minister Tom Low will return on Friday.", None),
    ("They sent malathion (a pesticide) and wheat (a cereal).", None),
    ("They sent insulin, a hormone, and aspirin, a painkiller.", None),
    ("They sent paraffin (a gift) and Mr Bass (a vaccine expert).", None),
    ("The port, a gateway, handles barley, a staple, and steel.", None),
]


def conflicts(text, title=None, claims=()):
    reading = read(text, published=PUBLISHED, title=title)
    offices = find_offices(reading, ontology())
    found = (*claims(reading), *offices) if callable(claims) else offices
    return reading, find_conflicts(reading, found, resolve(reading, found, ontology()), ontology())


@pytest.mark.parametrize(("text", "title", "kind", "values"), PLANTED)
def test_a_planted_conflict_is_found_with_its_words(text, title, kind, values):
    _, found = conflicts(text, title)
    assert [(one.kind, one.values) for one in found] == [(kind, values)]


@pytest.mark.parametrize(("text", "title"), CLEAN)
def test_a_clean_text_raises_no_alarm(text, title):
    assert conflicts(text, title)[1] == ()


def test_a_conflict_says_why_and_shows_both_places():
    reading, (found,) = conflicts("They met on Monday, 7 March 2023, in Lima.")
    assert found.why == "7 March 2023 was a Tuesday, not a Monday."
    assert found.resolved == ("Monday", "2023-03-07")
    assert [reading.text_of(piece.span) for piece in found.evidence["values"]] == ["Monday", "7 March 2023"]


def test_a_weekday_without_any_known_year_is_left_alone():
    reading = read("They met on Monday, 7 March, in Lima.", published=None)
    assert find_conflicts(reading, (), resolve(reading, (), ontology()), ontology()) == ()


def test_a_false_gloss_comes_with_the_near_name_that_fits():
    assert near_name("melatonin", "pesticide", ontology().things) == "malathion"
    assert near_name("xylophone", "pesticide", ontology().things) is None


# ------------------------------------------------------------ claims of others


def mention_of(reading, words):
    return next(one for one in reading.mentions if reading.text_of(one.span) == words)


def visit_and_meeting(days):
    def make(reading):
        place = reading.places[0]
        for index, (mode, (start, end)) in enumerate(days):
            date = reading.dates[index]
            yield Event(
                trigger=reading.sentences[index].span,
                sentence=index,
                type="CONSULT",
                mode=mode,
                status="actual",
                actors=(mention_of(reading, "Ada Ruiz" if index == 0 else "She"),),
                recipients=(),
                place=place,
                date=Date(start=start, end=end, precision="day", how="stated"),
                evidence={"date": reading.cite(date.span)},
            )

    return make


STORY = "Ada Ruiz visited Lima from 4 to 5 November. She met traders in Lima on {day} November."


@pytest.mark.parametrize(("day", "is_outside"), [(3, True), (4, False), (5, False), (6, True), (20, False)])
def test_a_meeting_on_a_visit_lies_within_it(day, is_outside):
    iso = f"2024-11-{day:02d}"
    days = (("visit", ("2024-11-04", "2024-11-05")), (None, (iso, iso)))
    _, found = conflicts(STORY.format(day=day), claims=visit_and_meeting(days))
    assert [one.kind for one in found] == (["date"] if is_outside else [])


def gifts(amounts):
    def make(reading):
        for index, amount in enumerate(amounts):
            yield Transfer(
                item="wheat",
                amount=amount,
                unit="metric ton",
                bound="exact",
                status="sent",
                counting="shipment",
                giver=mention_of(reading, "Peru"),
                evidence={"amount": reading.cite(reading.amounts[index].span)},
            )

    return make


def test_a_gift_is_as_large_in_the_headline_as_in_the_text():
    text, title = "Peru shipped 400 tons of wheat on Monday.", "Peru sends 500 tons of wheat"
    _, found = conflicts(text, title, claims=gifts((500, 400)))
    assert [(one.kind, one.values) for one in found] == [("quantity", ("500 tons", "400 tons"))]


def test_two_gifts_in_the_text_are_two_shipments():
    text = "Peru sent 500 tons of wheat in May. Peru sent 400 tons of wheat in June."
    assert conflicts(text, claims=gifts((500, 400)))[1] == ()
