"""Offices that nobody holds at once: two ministries, or one that is acting and, in the headline, full."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dragoman.model.claim import Claim, Office
from dragoman.model.reading import Mention, Reading
from dragoman.model.record import Conflict
from dragoman.model.text import Span
from dragoman.ontology import Ontology
from dragoman.ontology.conflicts import load_conflict_cues

# Levels at which a person holds one office at a time.
SINGLE = frozenset(("minister", "head-of-state", "head-of-government"))
# Between a title and its holder's name: of what it is, and a rank or an honorific.
BETWEEN = re.compile(r"(?:\s+of(?:\s+(?:[A-Z][\w’'-]*|of|the|and))+)?,?\s+(?:[A-Z][\w.]{0,6}\s+)?")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
PASSING = ("acting", "interim")
# Words that tell of another time, so that two offices do not meet.
OTHER_TIME = re.compile(
    r"\b(then|later|previously|formerly|once|until|before|after|since|went on|now|was|were|had been)\b",
    re.IGNORECASE,
)


def find_office_conflicts(
    reading: Reading, claims: Sequence[Claim], actors: Mapping[int, frozenset[str]], ontology: Ontology
) -> list[Conflict]:
    """Return pairs of offices of one person that the text gives as held at once, but that cannot be."""
    offices = [claim for claim in claims if isinstance(claim, Office)]
    found = list(_two_offices(reading, ontology, offices, actors))
    found.extend(_plain_in_headline(reading, ontology, offices))
    return found


def _two_offices(
    reading: Reading, ontology: Ontology, offices: Sequence[Office], actors: Mapping[int, frozenset[str]]
) -> Iterator[Conflict]:
    for number, one in enumerate(offices):
        for other in offices[number + 1 :]:
            same = one.holder.chain == other.holder.chain or actors.get(
                one.holder.chain, frozenset()
            ) & actors.get(other.holder.chain, frozenset())
            if same and _exclude(ontology, one, other) and _are_at_once(reading, one, other):
                yield _conflict(reading, one, other)


def _exclude(ontology: Ontology, one: Office, other: Office) -> bool:
    """Tell whether two offices are of one level and different: two portfolios, or two heads of one state."""
    is_apart = bool(one.of and other.of and one.of.lower() != other.of.lower())
    if is_apart or {"former", "designate"} & {one.standing, other.standing}:
        return False
    if _are_ministries(one.title, other.title):
        return True
    first, second = ontology.titles.find(one.title), ontology.titles.find(other.title)
    if first is None or second is None or first.title == second.title:
        return False
    if frozenset((first.title, second.title)) in load_conflict_cues().exclusive:
        return True
    if first.level != second.level or first.level not in SINGLE:
        return False
    return first.level != "minister" or bool(
        first.portfolio and second.portfolio and first.portfolio != second.portfolio
    )


def _are_ministries(one: str, other: str) -> bool:
    """Tell whether two titles are of ministers of different things."""
    words = [title.lower().replace(",", " ").split() for title in (one, other)]
    ministries = [
        frozenset(title[:-1]) - {"and", "of", "the"} for title in words if title[-1:] == ["minister"]
    ]
    ranks = load_conflict_cues().ranks
    if len(ministries) != len(words) or any(not one or one & ranks for one in ministries):
        return False
    return not ministries[0] & ministries[1]


def _are_at_once(reading: Reading, one: Office, other: Office) -> bool:
    """Tell whether two offices stand before the same name, in sentences that tell of no other time."""
    spans = [office.evidence["title"][0].span for office in (one, other)]
    sentences = [reading.sentence_at(span.start) for span in spans]
    if any(sentence is None for sentence in sentences) or sentences[0] == sentences[1]:
        return False
    if one.start or one.end or other.start or other.end:
        return False
    return all(
        _stands_before_name(reading, office, span) for office, span in zip((one, other), spans, strict=True)
    )


def _stands_before_name(reading: Reading, office: Office, title: Span) -> bool:
    """Tell whether a title stands right before its holder's own name ("Foreign Minister Ada Ruiz")."""
    name = office.holder.name
    if name is None or name.start <= title.end:
        return False
    between = reading.document.text[title.end : name.start]
    sentence = reading.sentence_at(title.start)
    years = YEAR.findall(reading.text_of(sentence.span)) if sentence is not None else []
    published = (reading.document.published or "")[:4]
    if BETWEEN.fullmatch(between) is None or any(year != published for year in years if published):
        return False
    before = reading.document.text[max(0, title.start - 25) : title.start]
    return OTHER_TIME.search(before) is None


def _conflict(reading: Reading, one: Office, other: Office) -> Conflict:
    first, second = (office.evidence["title"][0].span for office in (one, other))
    who = reading.text_of(one.holder.name or one.holder.span)
    return Conflict(
        kind="office",
        values=(reading.text_of(first), reading.text_of(second)),
        resolved=(one.title, other.title),
        why=f"{who} is called {one.title} in one place and {other.title} in another.",
        evidence={"values": reading.cite(first, second)},
    )


# ------------------------------------------------------------ headline against body


def _plain_in_headline(reading: Reading, ontology: Ontology, offices: Sequence[Office]) -> Iterator[Conflict]:
    """Give acting and interim ministers whom the headline calls minister outright."""
    for office in offices:
        if office.standing not in PASSING or "standing" not in office.evidence:
            continue
        for index in reading.chains[office.holder.chain].mentions:
            mention = reading.mentions[index]
            if mention.title is None or not reading.sentences[mention.sentence].is_title:
                continue
            if _is_full_title(reading, ontology, mention, office):
                yield _standing_conflict(reading, mention.title, office)
                return


def _is_full_title(reading: Reading, ontology: Ontology, mention: Mention, office: Office) -> bool:
    words = reading.text_of(mention.title).lower().split() if mention.title is not None else []
    wanted = office.title.lower().split()
    is_whole = len(wanted) > 1 and words[-len(wanted) :] == wanted
    return is_whole and not any(word in ontology.titles.standings for word in words)


def _standing_conflict(reading: Reading, plain: Span, office: Office) -> Conflict:
    standing, title = office.evidence["standing"][0].span, office.evidence["title"][-1].span
    whole = standing.until(title)
    return Conflict(
        kind="office",
        values=(reading.text_of(plain), reading.text_of(whole)),
        resolved=("current", office.standing),
        why=f"The headline says {office.title} outright, the text {office.standing}.",
        evidence={"values": reading.cite(plain, whole)},
    )
