"""Claims read back from the ledger: as a document's filing, or as accounts beside those of other reports."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.account import Account
from dragoman.model.date import Date
from dragoman.model.entity import Actor, Codes, Place
from dragoman.model.filing import FiledClaim
from dragoman.model.text import Document, Span

from .claims import VOICE
from .connection import Ledger, Row, as_measure, as_number, as_text, portions
from .corrections import given_fields, judged
from .keys import unpacked_words
from .overriding import overridden
from .sentences import sentence_of


def load_document(ledger: Ledger, number: int) -> Document:
    """Return a kept text with what is known of it."""
    return load_documents(ledger, [number])[number]


def load_documents(ledger: Ledger, numbers: Iterable[int]) -> dict[int, Document]:
    """Return kept texts with what is known of them, by their numbers."""
    rows = ledger.among(
        "SELECT id, name, text, title, dateline, url, publisher, published, published_how, language "
        "FROM documents WHERE id IN ({marks})",
        numbers,
    )
    return {as_number(row[0]): _document(row[1:]) for row in rows}


def _document(row: Row) -> Document:
    name, text, title, dateline, url, publisher, published, how, language = map(as_text, row)
    return Document(
        name=name or "",
        text=text or "",
        title=title,
        dateline=dateline,
        url=url,
        publisher=publisher,
        published=published,
        published_how=how,  # type: ignore[arg-type] # only such words are written there
        language=language or "en",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """An actor of a document: the document's key and day, and the titles of the offices it has there."""

    document: str
    published: str | None
    actor: Actor
    titles: frozenset[str]


def load_meant(ledger: Ledger, numbers: Iterable[int]) -> dict[int, Meant]:
    """Return actors of documents by their numbers."""
    found: dict[int, Meant] = {}
    for marks, some in portions(numbers):
        titles: dict[int, set[str]] = defaultdict(set)
        for match, title in ledger.each(_TITLES.format(marks=marks), some):
            titles[as_number(match)].add(str(title).lower())
        for row in ledger.each(_MATCHES.format(marks=marks), some):
            number = as_number(row[0])
            found[number] = Meant(
                document=str(row[1]),
                published=as_text(row[2]),
                actor=_actor(row[3:]),
                titles=frozenset(titles[number]),
            )
    return found


def load_accounts(ledger: Ledger, numbers: Iterable[int]) -> dict[int, Account]:
    """Return claims as accounts, by their numbers: the ledger's actors stand in place of their document's.

    The fields that a person gave stand in place of those that were read; what a person called wrong is
    left out.
    """
    some = sorted(set(numbers))
    verdicts, given = judged(ledger, some), given_fields(ledger, some)
    kept = [number for number in some if verdicts.get(number) != "wrong"]
    return {
        number: Account(
            claim=overridden(
                ledger, claim, given.get(number, {}), document=document, home=as_number(row[20])
            ),
            source=str(row[19]),
            published=document.published,
            sentence=sentence_of(document, claim),
            decided=frozenset(given.get(number, ())),
            read=claim if number in given else None,
        )
        for number, claim, document, row in _each_claim(ledger, kept, is_local=False)
    }


def load_filed(ledger: Ledger, numbers: Iterable[int]) -> dict[int, FiledClaim]:
    """Return claims as their documents tell them, by their numbers, with the documents' own keys."""
    return {number: claim for number, claim, _, _ in _each_claim(ledger, numbers, is_local=True)}


def _each_claim(
    ledger: Ledger, numbers: Iterable[int], *, is_local: bool
) -> Iterator[tuple[int, FiledClaim, Document, Row]]:
    documents: dict[int, Document] = {}
    for marks, some in portions(numbers):
        parties = _parties(ledger, marks, some)
        spans = _spans(ledger, marks, some)
        for row in ledger.rows(f"{_CLAIMS} WHERE c.id IN ({marks}) ORDER BY c.document, c.id", some):
            number, home = as_number(row[0]), as_number(row[20])
            if home not in documents:
                documents = {home: load_document(ledger, home)}
            told = _told(parties[number], is_local=is_local)
            yield number, _filed(row, told, documents[home], spans[number]), documents[home], row


# ------------------------------------------------------------ rows


_CLAIMS = (
    "SELECT c.id, c.key, d.key, c.family, c.details, c.date_start, c.date_end, c.date_precision, c.date_how, "
    "c.asserted_by, c.confidence, p.name, p.kind, p.country, p.admin, p.latitude, p.longitude, p.geonames, "
    "p.facility, lead.key, c.document FROM claims c JOIN documents d ON d.id = c.document "
    "JOIN documents lead ON lead.id = d.copies LEFT JOIN places p ON p.id = c.place"
)
_MATCHES = (
    "SELECT m.id, d.key, d.published, m.local, m.names, m.kind, m.identity, m.country, m.sectors, "
    "m.wikidata, m.plover, m.cow, m.cameo, m.principal FROM matches m JOIN documents d ON d.id = m.document "
    "WHERE m.id IN ({marks}) ORDER BY m.id"
)
_TITLES = (
    "SELECT p.match, c.details ->> 'title' FROM parties p JOIN claims c ON c.id = p.claim "
    "WHERE p.match IN ({marks}) AND c.family = 'office' AND p.role = 'holder'"
)
_PARTIES = (
    "SELECT p.claim, p.role, m.local, a.key, b.local, o.key FROM parties p JOIN matches m ON m.id = p.match "
    "LEFT JOIN actors a ON a.id = m.actor LEFT JOIN matches b ON b.document = m.document AND "
    "b.local = m.principal LEFT JOIN actors o ON o.id = b.actor WHERE p.claim IN ({marks}) "
    "ORDER BY p.claim, p.role, p.position"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """The parties of a claim by role, whom they act for, and its voices by the keys of the document."""

    parties: Mapping[str, tuple[str, ...]]
    principals: Mapping[str, str]
    voices: Mapping[str, str]


def _told(rows: Sequence[Row], *, is_local: bool) -> _Told:
    parties: dict[str, tuple[str, ...]] = {}
    principals: dict[str, str] = {}
    voices: dict[str, str] = {}
    for _, role, local, actor, local_body, body in rows:
        key = str(local if is_local or actor is None else actor)
        behind = local_body if is_local else body
        if role == VOICE:
            voices[str(local)] = key
            continue
        parties[str(role)] = tuple(dict.fromkeys((*parties.get(str(role), ()), key)))
        if behind is not None and behind != key:
            principals[key] = str(behind)
    return _Told(parties, principals, voices)


def _parties(ledger: Ledger, marks: str, numbers: Sequence[int]) -> Mapping[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in ledger.each(_PARTIES.format(marks=marks), numbers):
        found[as_number(row[0])].append(row)
    return found


def _spans(ledger: Ledger, marks: str, numbers: Sequence[int]) -> Mapping[int, dict[str, list[Span]]]:
    found: dict[int, dict[str, list[Span]]] = defaultdict(dict)
    rows = ledger.each(
        f"SELECT claim, field, start, stop FROM evidence WHERE claim IN ({marks}) "
        "ORDER BY claim, field, position",
        numbers,
    )
    for claim, field, start, stop in rows:
        pieces = found[as_number(claim)].setdefault(str(field), [])
        pieces.append(Span(as_number(start), as_number(stop)))
    return found


def _filed(row: Row, told: _Told, document: Document, spans: Mapping[str, list[Span]]) -> FiledClaim:
    voices = unpacked_words(str(row[9]))
    return FiledClaim(
        id=str(row[1]),
        family=str(row[3]),  # type: ignore[arg-type] # the schema lets in families alone
        document=str(row[2]),
        details=json.loads(str(row[4])),
        parties=told.parties,
        principals=told.principals,
        date=to_date(row[5:9]),
        place=to_place(row[11:19]),
        asserted_by=tuple(told.voices.get(voice, voice) for voice in voices),
        confidence=as_measure(row[10]) or 0.0,
        evidence={field: tuple(map(document.cite, pieces)) for field, pieces in spans.items()},
    )


def to_date(row: Row) -> Date | None:
    """Return the date of the four columns that hold one."""
    start, end, precision, how = map(as_text, row)
    if precision is None or how is None:
        return None
    return Date(start=start, end=end, precision=precision, how=how)  # type: ignore[arg-type] # as written


def to_place(row: Row) -> Place | None:
    """Return the place of the eight columns that hold one."""
    name, kind, country, admin, latitude, longitude, geonames, facility = row
    if name is None:
        return None
    return Place(
        name=str(name),
        kind=str(kind),  # type: ignore[arg-type] # only kinds are written there
        country=as_text(country),
        admin=as_text(admin),
        latitude=as_measure(latitude),
        longitude=as_measure(longitude),
        geonames=None if geonames is None else as_number(geonames),
        facility=as_text(facility),
    )


def _actor(row: Row) -> Actor:
    local, names, kind, identity, country, sectors, wikidata, plover, cow, cameo, principal = row
    return Actor(
        key=str(local),
        names=unpacked_words(str(names)),
        kind=str(kind),  # type: ignore[arg-type] # only kinds are written there
        identity=str(identity),
        country=as_text(country),
        sectors=unpacked_words(str(sectors)),
        wikidata=as_text(wikidata),
        principal=as_text(principal),
        codes=Codes(
            plover=as_text(plover), cow=None if cow is None else as_number(cow), cameo=as_text(cameo)
        ),
    )
