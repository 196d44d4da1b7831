"""Made-up reports with what they say, for measuring a ledger: seeded, so that the same number gives the same.

States and persons are mentioned by Zipf's law, persons hold offices, days lie in ten years, and every
quote really stands in its text; a text has some fifteen claims and four hundred words. Persons, places and
all that is told are invented, only the states' names are the vocabulary's.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from dragoman.model.claim import content_id
from dragoman.model.date import Date
from dragoman.model.entity import Actor, Codes, Place
from dragoman.model.filing import Detail, Family, FiledClaim, Filing
from dragoman.model.page import Page
from dragoman.model.record import Conflict
from dragoman.model.text import Document, Evidence, Span
from dragoman.ontology.entries import load_countries

SEED = 1_809
FIRST_DAY, DAYS = date(2015, 1, 1), 3_652
STATES, PERSONS_A_STATE, WORDS, PLACES = 90, 14, 4_000, 600
SYLLABLES = "ka ro be na li mu so ta ve di pe ga zu he fo ri la mo ne ki sa do ba te".split()
TITLES = (
    "foreign minister",
    "defence minister",
    "president",
    "prime minister",
    "ambassador",
    "spokesman",
    "special envoy",
    "deputy foreign minister",
)
ACTS = {
    "CONSULT": "met",
    "AGREE": "agreed with",
    "SUPPORT": "praised",
    "REQUEST": "appealed to",
    "ACCUSE": "accused",
    "REJECT": "rebuffed",
    "COOPERATE": "held an exercise with",
    "AID": "helped",
    "THREATEN": "threatened",
    "SANCTION": "expelled diplomats of",
    "MOBILIZE": "massed troops against",
    "ASSAULT": "shelled",
}
ACT_WEIGHTS = (30, 10, 9, 8, 10, 6, 5, 6, 4, 3, 3, 6)
STATUS_WEIGHTS = {"actual": 80, "planned": 10, "possible": 6, "denied": 4}
GOODS = "wheat rice medicines tents vaccines fuel blankets cement".split()
# Of how many claims a family has one, in a text.
FAMILIES: tuple[tuple[Family, int], ...] = (
    ("event", 54),
    ("statement", 20),
    ("transfer", 7),
    ("office", 9),
    ("position", 5),
    ("figure", 3),
    ("rank", 2),
)
CLAIMS_A_TEXT = 15
UNDATED, MONTH_ALONE, PLACED, PERSONAL = 0.2, 0.1, 0.6, 0.5
SENTENCES_A_PARAGRAPH, NEWLINE = 4, "\n"


@dataclass(frozen=True, slots=True)
class World:
    """Who and what made-up reports speak of."""

    states: tuple[Actor, ...]
    persons: tuple[tuple[Actor, ...], ...]
    places: tuple[Place, ...]
    words: tuple[str, ...]


def make_world() -> World:
    """Return the states, persons, places and words, the same each time."""
    draw = random.Random(SEED)  # noqa: S311 - what is drawn with a seed can be drawn again
    names = _names(draw, STATES * PERSONS_A_STATE + PLACES)
    states, persons = [], []
    countries = sorted(load_countries().values(), key=lambda one: content_id("", one.alpha3))
    for one in countries[:STATES]:
        code, codes = one.alpha3, Codes(plover=one.alpha3, cow=one.cow, cameo=one.cameo or None)
        state = Actor(
            key=code, names=(one.name,), kind="state", identity=f"country:{code}", country=code, codes=codes
        )
        states.append(state)
        persons.append(tuple(_person(draw, state, next(names)) for _ in range(PERSONS_A_STATE)))
    places = tuple(
        Place(name=next(names), kind="city", country=draw.choice(states).country, latitude=1.5, longitude=2.5)
        for _ in range(PLACES)
    )
    words = tuple(dict.fromkeys("".join(draw.choices(SYLLABLES, k=draw.randint(1, 4))) for _ in range(WORDS)))
    return World(tuple(states), tuple(persons), places, words)


def _names(draw: random.Random, number: int) -> Iterator[str]:
    found: dict[str, None] = {}
    while len(found) < number:
        found["".join(draw.choices(SYLLABLES, k=draw.randint(2, 4))).capitalize()] = None
    return iter(found)


def _person(draw: random.Random, state: Actor, family: str) -> Actor:
    given = "".join(draw.choices(SYLLABLES, k=2)).capitalize()
    name = f"{given} {family}"
    return Actor(
        key=f"{state.country} {name}",
        names=(name, family),
        kind="person",
        identity=f"person:{name.lower()}",
        country=state.country,
        sectors=("GOV",),
        principal=state.key,
        codes=Codes(plover=state.country, cameo=f"{state.country}GOV"),
    )


def make_reports(number: int, *, start: int = 0) -> Iterator[tuple[Page, Filing]]:
    """Give so many made-up pages with what they say, from the given one on."""
    world = make_world()
    for one in range(start, start + number):
        draw = random.Random(SEED + 7_919 * one)  # noqa: S311 - as above
        yield _Report(world, draw, one).made()


@dataclass
class _Report:
    """A report that is being written: its words, and where those stand that a claim rests on."""

    world: World
    draw: random.Random
    number: int
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    actors: dict[str, Actor] = field(default_factory=dict)
    drafts: list["_Draft"] = field(default_factory=list)

    @cached_property
    def day(self) -> date:
        return FIRST_DAY + timedelta(days=self.draw.randrange(DAYS))

    def made(self) -> tuple[Page, Filing]:
        """Return the page and what is read of it."""
        title = f"Report {self.number} of {self.day}"
        self.write(f"{title}\n\n")
        families = [family for family, weight in FAMILIES for _ in range(weight)]
        for _ in range(self.draw.randint(CLAIMS_A_TEXT - 4, CLAIMS_A_TEXT + 4)):
            family = self.draw.choice(families)
            draft = _Draft(family)
            WRITERS[family](self, draft)
            is_last = len(self.drafts) % SENTENCES_A_PARAGRAPH == SENTENCES_A_PARAGRAPH - 1
            self.write(f", {self.filler(8, 20)}.{NEWLINE if is_last else ' '}")
            self.drafts.append(draft)
        text = "".join(self.pieces)
        page = Page(
            source=f"https://press.example/{self.number}",
            name=f"report-{self.number}",
            content=text,
            media_type="text/plain",
            title=title,
            published=self.day.isoformat(),
            publisher=f"Press {self.number % 40}",
            url=f"https://press.example/{self.number}",
        )
        document = Document(
            name=page.name,
            text=text,
            title=title,
            published=page.published,
            published_how="stated",
            publisher=page.publisher,
            url=page.url,
        )
        return page, self.filed(document)

    def filed(self, document: Document) -> Filing:
        """Return what the finished text says."""
        claims = tuple(draft.claim(document) for draft in self.drafts)
        return Filing(
            document=document,
            engine="synthetic",
            actors=tuple(self.actors.values()),
            claims=claims,
            conflicts=tuple(self.conflict(document)) if self.number % 8 == 0 else (),
        )

    def conflict(self, document: Document) -> Iterator[Conflict]:
        """Give a conflict of the first two dates, where there are as many."""
        spans = [span for draft in self.drafts for span in draft.spans.get("date", ())][:2]
        words = tuple(map(document.cite, spans))
        if len(words) > 1:
            quotes = tuple(one.quote for one in words)
            yield Conflict(
                kind="date", values=quotes, resolved=quotes, why="two days", evidence={"values": words}
            )

    # -------------------------------------------------------- words

    def write(self, words: str) -> Span:
        """Add words to the text; return where they stand."""
        start = self.length
        self.pieces.append(words)
        self.length += len(words)
        return Span(start, self.length)

    def told(self, draft: "_Draft", name: str, words: str) -> None:
        """Add words that a field of a claim rests on."""
        draft.spans.setdefault(name, []).append(self.write(words))

    def filler(self, least: int, most: int) -> str:
        """Return words of no meaning, the frequent ones first."""
        words = self.world.words
        return " ".join(words[_zipf(self.draw, len(words))] for _ in range(self.draw.randint(least, most)))

    # -------------------------------------------------------- who, when, where

    def take(self, actor: Actor) -> str:
        """Note an actor, and for whom he acts; return his key."""
        self.actors[actor.key] = actor
        if actor.principal is not None:
            body = next(one for one in self.world.states if one.key == actor.principal)
            self.actors[body.key] = body
        return actor.key

    def party(
        self,
        draft: "_Draft",
        role: str,
        *,
        besides: str | None = None,
        is_person: bool | None = None,
        most: int = PERSONS_A_STATE,
    ) -> str:
        """Write somebody into a part, a person among the first ones of a state; return the state."""
        while True:
            number = _zipf(self.draw, STATES)
            state = self.world.states[number]
            if state.country != besides:
                break
        wants_person = self.draw.random() < PERSONAL if is_person is None else is_person
        persons = self.world.persons[number][:most]
        actor = persons[_zipf(self.draw, len(persons))] if wants_person else state
        draft.parties[role] = (*draft.parties.get(role, ()), self.take(actor))
        if actor.principal is not None:
            draft.principals[actor.key] = actor.principal
        self.told(draft, role, actor.names[0])
        return state.country or ""

    def title_of(self, holder: str) -> str:
        """Return the office of a person; of each state one person holds it."""
        persons = next(some for some in self.world.persons if any(one.key == holder for one in some))
        return TITLES[[one.key for one in persons].index(holder)]

    def date(self, draft: "_Draft") -> None:
        """Write the day of a claim, most times."""
        if self.draw.random() < UNDATED:
            return
        day = self.day - timedelta(days=int(self.draw.expovariate(1 / 12)))
        told = day.isoformat() if self.draw.random() >= MONTH_ALONE else f"{day:%Y-%m}"
        self.write(" on ")
        self.told(draft, "date", told)
        precision = "day" if len(told) > len("2024-11") else "month"
        draft.date = Date(start=told, end=told, precision=precision, how="stated")  # type: ignore[arg-type] # one of two


@dataclass
class _Draft:
    """A claim whose text is not finished yet."""

    family: Family
    details: dict[str, Detail] = field(default_factory=dict)
    parties: dict[str, tuple[str, ...]] = field(default_factory=dict)
    principals: dict[str, str] = field(default_factory=dict)
    date: Date | None = None
    place: Place | None = None
    spans: dict[str, list[Span]] = field(default_factory=dict)

    def claim(self, document: Document) -> FiledClaim:
        """Return the claim in its document."""
        evidence: dict[str, tuple[Evidence, ...]] = {
            name: tuple(map(document.cite, spans)) for name, spans in self.spans.items()
        }
        places = [(span.start, span.end) for spans in self.spans.values() for span in spans]
        return FiledClaim(
            id=content_id(self.family[0], document.id, self.family, places),
            family=self.family,
            document=document.id,
            details=self.details,
            parties=self.parties,
            principals=self.principals,
            date=self.date,
            place=self.place,
            confidence=0.85,
            evidence=evidence,
        )


def _zipf(draw: random.Random, number: int) -> int:
    """Return a number below another one, the small ones as often as Zipf has it."""
    return int((number + 1) ** draw.random()) - 1


# ------------------------------------------------------------ families


def _event(report: _Report, draft: _Draft) -> None:
    (sort,) = report.draw.choices(tuple(ACTS), ACT_WEIGHTS)
    (status,) = report.draw.choices(tuple(STATUS_WEIGHTS), tuple(STATUS_WEIGHTS.values()))
    draft.details = {"type": sort, "mode": None, "contexts": ["diplomatic"], "status": status, "act": None}
    draft.details |= {"count": None, "reciprocal": sort == "CONSULT"}
    state = report.party(draft, "actors")
    report.write(" ")
    report.told(draft, "trigger", ACTS[sort])
    report.write(" ")
    report.party(draft, "recipients", besides=state)
    if report.draw.random() < PLACED:
        draft.place = report.world.places[_zipf(report.draw, PLACES)]
        report.write(" in ")
        report.told(draft, "place", draft.place.name)
    report.date(draft)


def _statement(report: _Report, draft: _Draft) -> None:
    (kind,) = report.draw.choices(("direct", "mixed", "indirect"), (5, 2, 5))
    words = report.filler(8, 30)
    draft.details = {"speaker_text": None, "kind": kind, "channel": "unspecified", "text": words}
    mark = '"' if kind == "direct" else ""
    report.write(mark)
    report.told(draft, "text", words)
    report.write(f"{mark}, said ")
    report.party(draft, "speaker", is_person=True)
    report.date(draft)


def _transfer(report: _Report, draft: _Draft) -> None:
    amount, good = report.draw.randint(1, 900) * 10, report.draw.choice(GOODS)
    (counting,) = report.draw.choices(("shipment", "running-total", "pledge"), (6, 2, 2))
    draft.details = {"item": good, "amount": amount, "unit": "metric ton", "bound": "exact"}
    draft.details |= {"si": {"value": amount * 1000, "unit": "kilogram"}, "counting": counting}
    draft.details["status"] = "pledged" if counting == "pledge" else "sent"
    state = report.party(draft, "giver", is_person=False)
    report.write(" sent ")
    report.told(draft, "amount", f"{amount} tons")
    report.write(" of ")
    report.told(draft, "item", good)
    report.write(" to ")
    report.party(draft, "receiver", besides=state, is_person=False)
    report.date(draft)


def _office(report: _Report, draft: _Draft) -> None:
    (standing,) = report.draw.choices(("current", "acting", "former"), (8, 1, 1))
    state = report.party(draft, "holder", is_person=True, most=len(TITLES))
    (holder,) = draft.parties["holder"]
    title = report.title_of(holder)
    draft.details = {"title": title, "of": None, "portfolio": None, "standing": standing, "start": None}
    draft.details["end"] = None
    draft.principals = {}
    report.write(f" of {state}, the ")
    report.told(draft, "title", f"{standing} {title}")


def _position(report: _Report, draft: _Draft) -> None:
    stance, about = report.draw.choice(("supports", "opposes", "demands")), report.filler(3, 8)
    draft.details = {"stance": stance, "about": about}
    report.party(draft, "holder", is_person=False)
    report.write(" ")
    report.told(draft, "stance", stance)
    report.write(" ")
    report.told(draft, "about", about)
    report.date(draft)


def _figure(report: _Report, draft: _Draft) -> None:
    value, what = report.draw.randint(2, 900), report.filler(1, 2)
    draft.details = {"value": value, "bound": "exact", "what": what}
    report.party(draft, "of", is_person=False)
    report.write(" has ")
    report.told(draft, "value", str(value))
    report.write(" ")
    report.told(draft, "what", what)


def _rank(report: _Report, draft: _Draft) -> None:
    draft.details = {"rank": "first", "of": "meeting", "scope": None}
    state = report.party(draft, "holder", is_person=False)
    report.write(" had its ")
    report.told(draft, "rank", "first meeting")
    report.write(" with ")
    report.party(draft, "toward", besides=state, is_person=False)
    report.date(draft)


WRITERS: dict[Family, Callable[[_Report, _Draft], None]] = {
    "event": _event,
    "statement": _statement,
    "transfer": _transfer,
    "office": _office,
    "position": _position,
    "figure": _figure,
    "rank": _rank,
}
