"""Who was who on a day: answers from the directory, from reports first and from lists where they are silent.

A day is answered where a report speaks of it, lies between two that agree and are no further apart than a
term, follows one by a month at most or comes before the first by a week at most, while nobody else is told to
hold the office; a former holder stays one until told otherwise. Whatever else is asked is unknown, and the
reply says why; so is a day of which reports disagree.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.model.date import beginning_of, end_of
from dragoman.model.tenure import HOLDING, Answer, Tenure, is_day
from dragoman.ontology import Ontology

from .directory import Directory, Known
from .office_keys import is_same_office, is_single, owner_of, plain_title

# How many days after a report its office is still answered.
NEAR = 31
# How many days before a report lie those of which it is likely to speak.
SPOKEN_OF = 7
# How many days apart two reports may be that answer for the days between them.
TERM = 5 * 366
NO_DAY = "{} is no day: write 2024-05-14"
How = Literal["stated", "between", "near", "listed"]


@dataclass(frozen=True, slots=True)
class Reply:
    """Answers to a question; where there are none, `why` says what is missing or disagrees."""

    answers: tuple[Answer, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Office:
    """An office of one person: what reports and lists say, and the reports that give it to others."""

    person: Known
    tenures: tuple[Tenure, ...]
    others: tuple[Tenure, ...]

    @property
    def reports(self) -> list[Tenure]:
        return sorted((one for one in self.tenures if one.on is not None), key=lambda one: one.on or "")


def who_was(directory: Directory, ontology: Ontology, name: str, day: str) -> Reply:
    """Return what somebody was on a day: the offices held or promised then; else those held before."""
    persons = directory.named(name)
    if not _is_whole_day(day):
        return Reply((), NO_DAY.format(day))
    if not persons:
        return Reply((), f"nobody called {name} is known")
    if len(persons) > 1:
        return Reply((), f"several are called {name}: {', '.join(one.name for one in persons)}")
    offices = [*_offices(directory, ontology, persons[0])]
    apart = next((why for one in offices if (why := _disagreement(one, day))), None)
    if apart is not None:
        return Reply((), apart)
    found = [answer for office in offices if (answer := _on_day(office, day)) is not None]
    now = [one for one in found if one.standing != "former"]
    return Reply(tuple(now or found), "" if found else f"nothing tells what {persons[0].name} was on {day}")


def who_held(directory: Directory, ontology: Ontology, title: str, *, of: str, day: str) -> Reply:
    """Return who held an office on a day; nobody where reports disagree and none speaks of the day."""
    if not _is_whole_day(day):
        return Reply((), NO_DAY.format(day))
    owner = ontology.owner_named(of)
    asked = Tenure(person="", title=title, of=of, country=owner if owner and ":" not in owner else None)
    found: list[Answer] = []
    for person in directory.persons:
        if any(is_same_office(ontology, asked, one) for one in person.tenures):
            offices = [
                one
                for one in _offices(directory, ontology, person)
                if _is_asked(ontology, asked, one.tenures)
            ]
            apart = next((why for one in offices if (why := _disagreement(one, day))), None)
            if apart is not None:
                return Reply((), apart)
            answers = (_on_day(one, day) for one in offices)
            found.extend(one for one in answers if one is not None and one.standing in HOLDING)
    best = (
        [one for one in found if one.how == "stated"]
        or [one for one in found if one.how != "listed"]
        or found
    )
    names = dict.fromkeys(one.person for one in best)
    if len(names) > 1 and is_single(ontology.titles, title):
        return Reply((), f"the sources disagree: {', '.join(names)}")
    return Reply(tuple(best), "" if best else f"nothing tells who was {title} of {of} on {day}")


def _is_asked(ontology: Ontology, asked: Tenure, tenures: Sequence[Tenure]) -> bool:
    """Tell whether an office is the one asked for; of a named state or body where it is of any."""
    owned = [one for one in tenures if owner_of(ontology, one) is not None]
    return any(is_same_office(ontology, asked, one) for one in owned or tenures)


def _offices(directory: Directory, ontology: Ontology, person: Known) -> Iterator[_Office]:
    """Give the offices of a person, each with all that is said of it."""
    groups: list[list[Tenure]] = []
    for tenure in person.tenures:
        known = next((one for one in groups if is_same_office(ontology, one[0], tenure)), None)
        if known is None:
            groups.append([tenure])
        else:
            known.append(tenure)
    for group in groups:
        own = next((one for one in group if owner_of(ontology, one) is not None), group[0])
        others = _others(directory, ontology, person, own) if is_single(ontology.titles, own.title) else ()
        yield _Office(person, tuple(group), tuple(others))


def _others(directory: Directory, ontology: Ontology, person: Known, own: Tenure) -> Iterator[Tenure]:
    title = plain_title(ontology.titles, own.title)
    for other in directory.persons:
        if other is person:
            continue
        for one in other.tenures:
            is_held = one.on is not None and one.standing in HOLDING
            if (
                is_held
                and plain_title(ontology.titles, one.title) == title
                and is_same_office(ontology, own, one)
            ):
                yield one


# ------------------------------------------------------------ one office on one day


def _on_day(office: _Office, day: str) -> Answer | None:
    told = _told(office, day)
    if told is not None:
        return told
    lists = [one for one in office.tenures if one.is_list]
    for one in lists:
        if one.held_on(day) == "yes":
            return _answer(office, one, "listed", f"a list has it from {one.start} to {one.end or one.until}")
    if lists and all(one.held_on(day) == "after" for one in lists):
        last = max(lists, key=lambda one: one.end or "")
        return _answer(office, last, "listed", f"a list has it end in {last.end}", former=True)
    return None


def _disagreement(office: _Office, day: str) -> str | None:
    """Return how reports of a day disagree on whether an office is held then; None where they do not."""
    same = [one for one in office.reports if one.on == day]
    standings = dict.fromkeys(one.standing for one in same)
    # "The minister" may be said of an acting one.
    exact = [one for one in standings if one != "current" or not HOLDING - {"current"} & set(standings)]
    if len(exact) <= 1:
        return None
    said = (f"{one.standing} {one.title} ({one.source})" for one in same)
    return f"reports of {day} disagree on {office.person.name}: {', '.join(said)}"


def _is_whole_day(day: str) -> bool:
    return is_day(day) and beginning_of(day) == day


def _told(office: _Office, day: str) -> Answer | None:
    """Return what reports say of a day, None where they do not."""
    reports = office.reports
    same = [one for one in reports if one.on == day]
    if same:
        exact = next((one for one in same if one.standing != "current"), same[-1])
        return _answer(office, exact, "stated", f"a report of {day} says so")
    term = next((one for one in reports if _is_in_term(one, day)), None)
    if term is not None:
        return _answer(office, term, "between", f"a report of {term.on} has it since {term.start}")
    before = [one for one in reports if (one.on or "") < day]
    after = [one for one in reports if (one.on or "") > day]
    if before:
        return _after_reports(office, before, after, day)
    return _before_report(office, after[0], day) if after else None


def _before_report(office: _Office, first: Tenure, day: str) -> Answer | None:
    """Return an office on a day of which its first report is likely to speak: one just before it."""
    is_begun = first.start is None or end_of(first.start) <= day
    others = any(day <= (one.on or "") <= (first.on or "") for one in office.others)
    if first.standing not in HOLDING or not is_begun or others or _days(day, first.on or day) > SPOKEN_OF:
        return None
    return _answer(office, first, "near", f"a report of {first.on} says so")


def _is_in_term(tenure: Tenure, day: str) -> bool:
    if tenure.start is None or tenure.standing not in HOLDING:
        return False
    return end_of(tenure.start) <= day <= (tenure.on or "")


def _after_reports(
    office: _Office, before: Sequence[Tenure], after: Sequence[Tenure], day: str
) -> Answer | None:
    last, following = before[-1], next(iter(after), None)
    if last.standing == "former":
        return _answer(office, last, "stated", f"a report of {last.on} has it past", former=True)
    taken = [one for one in office.others if (last.on or "") < (one.on or "") <= day]
    if last.standing == "designate" or taken:
        return _promised(office, last, day) if not taken else None
    if following is not None and following.standing == last.standing:
        between = [one for one in office.others if (last.on or "") < (one.on or "") < (following.on or "")]
        if not between and _days(last.on or day, following.on or day) <= TERM:
            return _answer(office, last, "between", f"reports of {last.on} and {following.on} say so")
    is_ended = following is not None and following.standing != last.standing
    if not is_ended and _days(last.on or day, day) <= NEAR:
        return _answer(office, last, "near", f"a report of {last.on} says so")
    return None


def _promised(office: _Office, last: Tenure, day: str) -> Answer | None:
    is_open = last.start is None or day < beginning_of(last.start)
    if last.standing == "designate" and is_open and _days(last.on or day, day) <= NEAR:
        return _answer(office, last, "near", f"a report of {last.on} has it to come")
    return None


def _days(start: str, end: str) -> int:
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def _answer(office: _Office, tenure: Tenure, how: How, why: str, *, former: bool = False) -> Answer:
    return Answer(
        person=office.person.name,
        title=tenure.title,
        of=tenure.of,
        country=tenure.country,
        standing="former" if former else tenure.standing,
        how=how,
        why=why,
        sources=(tenure,),
    )
