"""Offices: who holds, held or will hold which, with standing, body and portfolio, once for each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Office
from dragoman.model.reading import DateMention, Mention, Reading
from dragoman.model.text import Evidence, Span
from dragoman.ontology import Ontology

from .office_bodies import body_of, is_empty
from .office_by_verb import find_counterparts, find_leaders
from .office_holders import find_holdings
from .office_phrases import find_phrases
from .office_scene import Holding, OfficePhrase

# How many characters after an office its years may stand ("president of the bank from 2004 to 2009").
NEAR = 40
# Standings of a government that stands in for another: its ministers share it.
PASSING = ("acting", "interim", "de facto")
DASHES = re.compile(r"\s*[-–—]\s*")
# Behind a holder or an office: that it is held for a time ("Mora, who is only acting,").
FOR_NOW = re.compile(
    r"(?:\s+of\s+(?:the\s+)?[A-Z][\w-]+)?,?\s+who\s+(?:is|was)\s+(?:(?:only|still|merely|just)\s+)?(?P<acting>acting)"
    r"(?=\s*[,.;:)]|\s+for now\b)"
)


def find_offices(reading: Reading, ontology: Ontology) -> tuple[Office, ...]:
    """Return who holds which office with which standing, each office of a person once, in text order."""
    phrases = find_phrases(reading, ontology)
    holdings = find_holdings(reading, ontology, phrases)
    claims = [_claim(reading, ontology, holding) for holding in holdings]
    stated = {id(claim) for claim, holding in zip(claims, holdings, strict=True) if holding.is_stated}
    claims.extend(find_leaders(reading, ontology))
    claims.extend(find_counterparts(reading, ontology, claims))
    passing = [_for_now(reading, claim) for claim in claims]
    stated |= {id(one) for one, claim in zip(passing, claims, strict=True) if one is not claim}
    claims = sorted(passing, key=_place)
    return tuple(_share_bodies(reading, phrases, _merge(ontology, claims, stated)))


def _place(claim: Office) -> int:
    return min(piece.span.start for piece in claim.evidence["title"])


def _claim(reading: Reading, ontology: Ontology, holding: Holding) -> Office:
    phrase = holding.phrase
    of, of_span = body_of(reading, ontology, holding)
    term = _term(reading, phrase)
    evidence: dict[str, tuple[Evidence, ...]] = {
        "title": reading.cite(*phrase.title),
        "of": reading.cite(of_span),
        "standing": reading.cite(phrase.standing_span or (holding.cue.span if holding.cue else None)),
        "holder": reading.cite(holding.holder.name or holding.holder.span),
        "portfolio": reading.cite(phrase.portfolio),
        "term": reading.cite(term.span if term else None),
    }
    return Office(
        holder=holding.holder,
        title=_title(reading, phrase),
        of=of,
        standing="former" if term is not None and term.date and _is_over(term, reading) else holding.standing,
        portfolio=None if phrase.portfolio is None else reading.text_of(phrase.portfolio),
        start=term.date.start if term and term.date else None,
        end=term.date.end if term and term.date else None,
        confidence=holding.confidence,
        evidence={name: pieces for name, pieces in evidence.items() if pieces},
    )


def _title(reading: Reading, phrase: OfficePhrase) -> str:
    """Return a title as worded, of one person where several share it ("foreign ministers A and B")."""
    words = " ".join(phrase.words(reading).split())
    if words.lower() == "minister" and phrase.owner is not None:
        return _of_ministry(reading, phrase.owner) or words
    if not phrase.is_plural:
        return words
    head = reading.tokens[phrase.head].text
    single = f"{head[:-3]}y" if head.endswith("ies") else head[:-1]
    return words.replace(head, single, 1)


def _of_ministry(reading: Reading, owner: Mention) -> str | None:
    """Return "defence minister" for the minister of "the defence ministry" (its minister)."""
    for index in reading.chains[owner.chain].mentions:
        mention = reading.mentions[index]
        head = reading.tokens[mention.head]
        if (
            head.lower == "ministry"
            and head.index > 0
            and reading.tokens[head.index - 1].dep in ("compound", "amod")
        ):
            return f"{reading.tokens[head.index - 1].text} minister"
    return None


def _for_now(reading: Reading, claim: Office) -> Office:
    """Return an office as one that is held for a time where the words right behind say so."""
    spans = (claim.holder.span, *(piece.span for piece in claim.evidence["title"]))
    ends = sorted({span.end for span in spans})
    found = next(filter(None, (FOR_NOW.match(reading.document.text, end) for end in ends)), None)
    if found is None or claim.standing != "current":
        return claim
    standing = reading.cite(Span(*found.span("acting")))
    return replace(claim, standing="acting", evidence={**claim.evidence, "standing": standing})


# ------------------------------------------------------------ terms


def _term(reading: Reading, phrase: OfficePhrase) -> DateMention | None:
    """Return the years of an office ("from 2004 to 2009", "since May") that follow its phrase."""
    end = reading.tokens[phrase.stop - 1].span.end
    for mention in reading.dates:
        if not end <= mention.span.start <= end + NEAR or mention.date is None:
            continue
        between = reading.text_of(Span(end, mention.span.start)) if mention.span.start > end else " "
        words = f"{between}{reading.text_of(mention.span)}".lower().split()
        is_open = mention.date.end is None
        is_span = mention.date.start != mention.date.end and (mention.date.precision != "day" or is_open)
        said = {"from", "since", "between", "until", "("} & {word.strip("(") or "(" for word in words}
        if is_span and (said or "(" in between) and not re.search(r"[.;]\s", between):
            return mention
    return None


def _is_over(term: DateMention, reading: Reading) -> bool:
    """Tell whether a term had ended when the report was published."""
    date = term.date
    if date is None or date.end is None or date.start is None:
        return False
    published = reading.document.published
    return published is None or date.end < published[: len(date.end)]


# ------------------------------------------------------------ merging


def _share_bodies(
    reading: Reading, phrases: Sequence[OfficePhrase], claims: Iterable[Office]
) -> Iterable[Office]:
    """Give an acting minister without a body the one body whose acting ministers the text speaks of."""
    bodies = {
        reading.text_of(phrase.of): phrase.of
        for phrase in phrases
        if phrase.of is not None
        and not is_empty(reading, phrase.of)
        and phrase.standing in PASSING
        and phrase.words(reading).lower().endswith("minister")
    }
    for claim in claims:
        if claim.of is None and claim.standing in PASSING and _is_minister(claim) and len(bodies) == 1:
            words, span = next(iter(bodies.items()))
            yield replace(claim, of=words, evidence={**claim.evidence, "of": reading.cite(span)})
        else:
            yield claim


def _is_minister(claim: Office) -> bool:
    return claim.title.lower().endswith("minister")


@dataclass(slots=True)
class Group:
    """Claims of one office of one person."""

    claims: list[Office]


def _merge(ontology: Ontology, claims: Sequence[Office], stated: set[int]) -> Iterable[Office]:
    """Give each office of each chain once, in its fullest form, with the standing that is said outright."""
    groups: list[Group] = []
    for claim in claims:
        group = next(
            (one for one in groups if any(_is_same(ontology, claim, other) for other in one.claims)), None
        )
        if group is None:
            groups.append(Group([claim]))
        else:
            group.claims.append(claim)
    return (_fullest(group.claims, stated) for group in groups)


def _is_same(ontology: Ontology, one: Office, other: Office) -> bool:
    if one.holder.chain != other.holder.chain:
        return False
    if one.of and other.of and not _is_same_body(one.of, other.of):
        return False
    if _plain(ontology, one.title) == _plain(ontology, other.title):
        return not (
            {"former", "designate"} & {one.standing, other.standing}
            and one.standing != other.standing
            and bool(one.of) == bool(other.of)
        )
    shorter, longer = sorted((one, other), key=lambda office: len(office.title))
    return _is_short_for(shorter, longer)


def _is_same_body(one: str, other: str) -> bool:
    first, second = (frozenset(re.findall(r"\w+", text.lower())) for text in (one, other))
    return first <= second or second <= first


def _is_short_for(shorter: Office, longer: Office) -> bool:
    """Tell whether "the minister" is short for "the minister for trade"."""
    short, long = shorter.title.lower().split(), longer.title.lower().split()
    if shorter.of is not None and longer.of is None and len(short) == 1:
        return False
    return len(short) < len(long) and set(short) <= set(long) and short[-1] in (long[-1], long[0], *long)


def _plain(ontology: Ontology, title: str) -> str:
    found = ontology.titles.find(title)
    return (found.title if found is not None else DASHES.sub(" ", title)).lower()


def _fullest(claims: Sequence[Office], stated: set[int]) -> Office:
    """Return one claim with the longest title, the first body, and the standing that a text says outright."""
    best = max(claims, key=lambda claim: (len(claim.title.split()), claim.of is not None, claim.confidence))
    body = next((claim for claim in (best, *claims) if claim.of is not None), best)
    standing = next((claim for claim in claims if id(claim) in stated and claim.standing != "current"), best)
    named = next((claim for claim in claims if claim.holder.kind == "name"), best)
    term = next((claim for claim in claims if claim.start or claim.end), best)
    portfolio = next((claim for claim in claims if claim.portfolio), best)
    evidence = {**best.evidence}
    for name, source in (
        ("of", body),
        ("standing", standing),
        ("holder", named),
        ("term", term),
        ("portfolio", portfolio),
    ):
        if name in source.evidence:
            evidence[name] = source.evidence[name]
    return replace(
        best,
        holder=named.holder,
        of=body.of,
        standing=standing.standing,
        portfolio=portfolio.portfolio,
        start=term.start,
        end=term.end,
        confidence=max(claim.confidence for claim in claims),
        evidence=evidence,
    )
