"""A page → its record: clean, annotate, extract, resolve, reconcile within the report."""

from dataclasses import dataclass, replace

from dragoman.annotate import Annotator, load_annotator
from dragoman.clean import clean
from dragoman.extract import Judges, extract, load_judges
from dragoman.extract.offices import find_offices
from dragoman.model.claim import Claim, Event, Office, Transfer
from dragoman.model.entity import Actor
from dragoman.model.filing import Filing
from dragoman.model.page import Page
from dragoman.model.reading import Mention, Reading
from dragoman.model.record import Record, Skip
from dragoman.model.text import Document
from dragoman.ontology import Additions, data_digest
from dragoman.reconcile import find_conflicts, merge_events, without_headlines
from dragoman.resolve import Resolution, resolve
from dragoman.resolve.belonging import in_place
from dragoman.resolve.counterparts import supply_counterparts, supply_receivers
from dragoman.resolve.filing import file_record
from dragoman.resolve.place_owners import supply_owners, supply_struck
from dragoman.resolve.whereabouts import supply_places
from dragoman.version import VERSION

# What makes a sentence of a phrase, and what its head then is.
CARRIER = " met the envoy on Monday."
SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Reader:
    """Everything loaded that reading needs; `engine` names the version of code and vocabulary."""

    annotator: Annotator
    judges: Judges
    engine: str

    def knowing(self, additions: Additions) -> "Reader":
        """Return a reader that knows these states and bodies too, with the same language model."""
        ontology = self.annotator.ontology.knowing(additions)
        engine = f"{self.engine}.names.{additions.digest[:6]}"
        return replace(self, annotator=replace(self.annotator, ontology=ontology), engine=engine)

    def read(self, page: Page) -> Record | Skip:
        """Return the record of a page, or why it was not read."""
        document = clean(page)
        if isinstance(document, Skip):
            return document
        try:
            return self.read_document(document)
        except Exception as error:  # noqa: BLE001 - one page that breaks a finder must not lose the others
            return Skip(source=page.source, stage="extract", reason=f"{type(error).__name__}: {error}")

    def file(self, page: Page) -> Filing | Skip:
        """Return the record of a page free of its reading, as the ledger keeps it, or why it was not read."""
        record = self.read(page)
        return record if isinstance(record, Skip) else file_record(record)

    def who(self, phrase: str, day: str | None = None) -> Actor | None:
        """Return whom a phrase means by itself, read as the subject of a sentence of that day.

        None where the words name or describe nobody.
        """
        subject = f"{phrase[:1].upper()}{phrase[1:]}".strip()
        document = Document(name="phrase", text=f"{subject}{CARRIER}", published=day)
        reading = self.annotator.annotate(document)
        resolution = resolve(reading, find_offices(reading, self.annotator.ontology), self.annotator.ontology)
        inside = [one for one in reading.mentions if one.span.start < len(subject)]
        heads = [one for one in inside if reading.tokens[one.head].dep in SUBJECTS]
        found = heads or sorted(inside, key=lambda one: (one.span.start, -one.span.end))
        actor = next(iter(resolution.actors_of(found[0])), None) if found else None
        return None if actor is None else in_place(actor, phrase, self.annotator.ontology)

    def read_document(self, document: Document) -> Record:
        """Return the record of a cleaned document."""
        ontology = self.annotator.ontology
        reading = self.annotator.annotate(document)
        found = extract(reading, ontology, self.judges)
        resolution = resolve(reading, found, ontology)
        claims = _settle(found, reading, resolution)
        return Record(
            document=document,
            engine=self.engine,
            claims=claims,
            actors={
                chain.index: resolution.actors_of(reading.mentions[chain.mentions[0]])
                for chain in reading.chains
            }
            | {-number: (actor,) for number, actor in enumerate(_unmentioned(resolution), 1)},
            places=resolution.places,
            conflicts=find_conflicts(reading, claims, resolution, ontology),
        )


def engine_name() -> str:
    """Return the name of today's engine: the version of the code and the digest of the vocabulary."""
    return f"{VERSION}+data.{data_digest()[:6]}"


def load_reader(additions: Additions | None = None) -> Reader:
    """Load the language model and the vocabulary, with the states and bodies that a user adds to it."""
    reader = Reader(load_annotator(), load_judges(), engine_name())
    return reader if additions is None else reader.knowing(additions)


def _unmentioned(resolution: Resolution) -> list[Actor]:
    """Return the states for which bodies of the text act, and which have no chain of their own."""
    return [actor for actor in resolution.actors if not actor.chains]


def _settle(claims: tuple[Claim, ...], reading: Reading, resolution: Resolution) -> tuple[Claim, ...]:
    """Return the claims with each event once and with its other side, events first and offices last."""

    def is_same(one: Mention, other: Mention) -> bool:
        keys = {actor.key for actor in resolution.actors_of(one)}
        return one.chain == other.chain or any(actor.key in keys for actor in resolution.actors_of(other))

    events = tuple(claim for claim in claims if isinstance(claim, Event))
    events = supply_owners(events, reading, resolution.actors_of, resolution.places)
    events = supply_counterparts(events, reading, resolution.actors_of)
    events = supply_places(events, reading, resolution.actors_of, resolution.places)
    events = supply_owners(events, reading, resolution.actors_of, resolution.places)
    events = tuple(one for one in events if one.recipients or not one.is_hanging)
    events = without_headlines(events, _titles(reading), resolution.bodies_of)
    transfers = tuple(claim for claim in claims if isinstance(claim, Transfer))
    transfers = supply_receivers(transfers, events, reading, resolution.actors_of)
    rest = tuple(claim for claim in claims if not isinstance(claim, Event | Transfer | Office))
    offices = tuple(claim for claim in claims if isinstance(claim, Office))
    events = merge_events(events, is_same, reading.document.published)
    events = supply_struck(events, reading, resolution.actors_of, resolution.places)
    return (*events, *transfers, *rest, *offices)


def _titles(reading: Reading) -> frozenset[int]:
    return frozenset(sentence.index for sentence in reading.sentences if sentence.is_title)
