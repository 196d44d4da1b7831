"""Who held which office on a day: by the offices that reports tell of and by the vocabulary's lists."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dragoman.errors import QuestionError
from dragoman.model.answer import Dispute, DisputeSide, Holding
from dragoman.model.claim import content_id
from dragoman.model.tenure import Answer, Tenure
from dragoman.ontology import Ontology, load_ontology
from dragoman.ontology.people import People
from dragoman.ontology.spelling import name_words
from dragoman.resolve.directory import Directory
from dragoman.resolve.office_days import Reply, who_held, who_was
from dragoman.resolve.office_keys import is_same_title, plain_title
from dragoman.resolve.office_learning import find_disagreements
from dragoman.resolve.person_names import likeness, name_keys, person_words
from dragoman.store import Ledger
from dragoman.store.connection import Row, Value, as_text
from dragoman.store.keys import folded
from dragoman.store.records import FAMILY, PART

from .answers import Answers
from .days import whole_day
from .naming import candidates

_OFFICES = (
    "SELECT a.name, a.country, coalesce(r.details, lead.details), d.published, d.name, c.key, "
    "(SELECT json_group_array(n.name) FROM actor_names n WHERE n.actor = a.id) "
    "FROM {start} JOIN claims lead ON lead.id = r.claim JOIN members m ON m.record = r.id "
    "JOIN claims c ON c.id = m.claim JOIN documents d ON d.id = c.document WHERE {where} "
    "AND d.published IS NOT NULL "
    "AND a.kind = 'person' ORDER BY abs(julianday(d.published) - julianday(?)), d.published, c.key LIMIT ?"
)
# Reports of an office that are looked at, those nearest to the day: others are behind them on both sides.
NEAREST = 300


@dataclass(frozen=True, slots=True)
class Held:
    """Answers with the reason where there are none, and where reports and lists disagree on these offices."""

    answers: Answers[Holding]
    why: str
    disputes: tuple[Dispute, ...]


def what_was(ledger: Ledger, name: str, day: str) -> Held:
    """Return what somebody was on a day."""
    whole_day(day)
    ontology = load_ontology()
    own = _of_persons(ledger, candidates(ledger, name), day)
    listed = _listed(ontology, {one.person for one in own} or {name})
    titles = {plain_title(ontology.titles, one.title) for one in (*own, *listed)}
    countries = {one.country for one in (*own, *listed)} - {None}
    others = _of_titles(ledger, ontology, titles, countries, day=day)
    held = [one for one in ontology.people.tenures if plain_title(ontology.titles, one.title) in titles]
    near = [one for one in held if one.country in countries]
    directory = Directory(ontology.people).with_tenures((*listed, *near, *own, *others))
    reply = who_was(directory, ontology, name, day)
    return _held(ledger, reply, {**own, **others}, _disagreements(directory, ontology, reply))


def who_was_in(ledger: Ledger, title: str, *, of: str, day: str) -> Held:
    """Return who held an office of a state or body on a day."""
    whole_day(day)
    ontology = load_ontology()
    if not title.strip() or not of.strip():
        message = "who held what? Give an office and whose it is"
        raise QuestionError(message)
    owner = ontology.owner_named(of)
    countries = {owner} if owner is not None and ":" not in owner else set()
    titles = {plain_title(ontology.titles, title)}
    told = _of_titles(ledger, ontology, titles, countries, day=day)
    lists = [one for one in ontology.people.tenures if is_same_title(ontology.titles, one.title, title)]
    directory = Directory(ontology.people).with_tenures((*lists, *told))
    reply = who_held(directory, ontology, title, of=of, day=day)
    return _held(ledger, reply, told, _disagreements(directory, ontology, reply))


# ------------------------------------------------------------ answers


def _held(ledger: Ledger, reply: Reply, claims: Mapping[Tenure, str], disputes: Iterable[Dispute]) -> Held:
    answers = Answers(_holding(ledger, one, claims) for one in reply.answers)
    return Held(answers, reply.why, tuple(disputes))


def _holding(ledger: Ledger, answer: Answer, claims: Mapping[Tenure, str]) -> Holding:
    keys = [claims[one] for one in answer.sources if one in claims]
    quotes = [quote for key in keys for quote in _quotes(ledger, key)]
    return Holding(
        person=answer.person,
        title=answer.title,
        of=answer.of,
        country=answer.country,
        standing=answer.standing,
        how=answer.how,
        why=answer.why,
        sources=tuple(one.source for one in answer.sources),
        quotes=tuple(dict.fromkeys(quotes)),
    )


def _quotes(ledger: Ledger, claim: str) -> list[str]:
    rows = ledger.rows(
        "SELECT e.quote FROM claims c JOIN evidence e ON e.claim = c.id WHERE c.key = ? ORDER BY e.start",
        (claim,),
    )
    return [str(row[0]) for row in rows]


def _disagreements(directory: Directory, ontology: Ontology, reply: Reply) -> Iterable[Dispute]:
    """Give where reports and lists disagree on the persons and offices of the answers."""
    persons = {one.person for one in reply.answers}
    for conflict in find_disagreements(directory, ontology):
        if persons and not any(person in value for person in persons for value in conflict.values):
            continue
        sides = [
            DisputeSide(value=value, resolved=resolved)
            for value, resolved in zip(conflict.values, conflict.resolved, strict=True)
        ]
        key = content_id("c", conflict.kind, *conflict.values, *conflict.resolved)
        yield Dispute(
            id=key, kind=conflict.kind, document=None, about=None, why=conflict.why, sides=tuple(sides)
        )


# ------------------------------------------------------------ what is known


@cache
def _keyed(people: People) -> Mapping[str, tuple[Tenure, ...]]:
    """Return the tenures of the vocabulary's lists by keys of their holders' names."""
    found: dict[str, dict[Tenure, None]] = {}
    for one in people.tenures:
        for form in one.forms:
            for key in name_keys(person_words(form, people.titles)):
                found.setdefault(key, {})[one] = None
    return {key: tuple(tenures) for key, tenures in found.items()}


def _listed(ontology: Ontology, names: Iterable[str]) -> list[Tenure]:
    """Return what the vocabulary's lists have of those who bear one of some names, as a whole.

    Initials and a name alone are borne by many: the lists are not asked about them.
    """
    asked = [person_words(name, ontology.titles) for name in sorted(names)]
    whole = [words for words in asked if len(words) > 1 and all(len(word) > 1 for word in words)]
    likely = dict.fromkeys(
        one for words in whole for key in name_keys(words) for one in _keyed(ontology.people).get(key, ())
    )
    return [
        one
        for one in likely
        if any(likeness(words, name_words(form)) == "full" for words in whole for form in one.forms)
    ]


def _of_persons(ledger: Ledger, numbers: Sequence[int], day: str) -> dict[Tenure, str]:
    found: dict[Tenure, str] = {}
    for number in numbers:
        start = (
            "roles o JOIN records r ON r.id = o.record AND o.actor = ? "
            f"AND o.family = {FAMILY} AND o.role = {PART} JOIN actors a ON a.id = o.actor"
        )
        values = (number, "office", "holder", day, NEAREST)
        found |= _tenures(ledger.rows(_OFFICES.format(start=start, where="1"), values))
    return found


def _of_titles(
    ledger: Ledger, ontology: Ontology, titles: Iterable[str], countries: Iterable[str | None], *, day: str
) -> dict[Tenure, str]:
    """Return the offices of some titles that persons of some states, or of none, are told to hold."""
    told = ledger.rows("SELECT DISTINCT type FROM records WHERE family = 'office' ORDER BY type")
    wanted = set(titles)
    forms = [str(row[0]) for row in told if plain_title(ontology.titles, str(row[0])) in wanted]
    if not forms:
        return {}
    states = sorted(filter(None, countries))
    start = (
        f"records r CROSS JOIN roles o ON o.record = r.id AND o.role = {PART} JOIN actors a ON a.id = o.actor"
    )
    where = f"r.family = 'office' AND r.type IN ({', '.join('?' * len(forms))})"
    if states:
        where += f" AND (a.country IS NULL OR a.country IN ({', '.join('?' * len(states))}))"
    values: list[Value] = ["holder", *forms, *states, day, NEAREST]
    return _tenures(ledger.rows(_OFFICES.format(start=start, where=where), values))


def _tenures(rows: Iterable[Row]) -> dict[Tenure, str]:
    found: dict[Tenure, str] = {}
    for name, country, details, published, source, claim, names in rows:
        told: dict[str, str | None] = json.loads(str(details))
        tenure = Tenure(
            person=str(name),
            names=_forms(str(name), str(names)),
            title=str(told["title"]),
            of=told.get("of"),
            country=as_text(country),
            portfolio=told.get("portfolio"),
            standing=told.get("standing") or "current",  # type: ignore[arg-type] # as the record's format has it
            start=told.get("start"),
            end=told.get("end"),
            on=as_text(published),
            source=str(source),
        )
        found.setdefault(tenure, str(claim))
    return found


@lru_cache(maxsize=4096)
def _forms(name: str, listed: str) -> tuple[str, ...]:
    """Return the other forms of a person's name, without what he is only described by."""
    own = name_words(name)
    forms = (form for form in json.loads(listed) if form != folded(name) and likeness(name_words(form), own))
    return tuple(str(form).title() for form in forms)
