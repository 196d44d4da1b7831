"""One event once in a document: its mentions joined into the fullest one."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from dragoman.model.claim import Event
from dragoman.model.date import Date
from dragoman.model.reading import Mention
from dragoman.model.text import Evidence

from .told_words import contents

Same = Callable[[Mention, Mention], bool]
# Types in which a pair told of without names ("the ministers discussed the border") is the pair of before.
MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE", "CONCEDE"))
# Types whose nouns are often told without anybody ("the attack in Lyari").
BARE = frozenset(("ASSAULT",))
# Types of many sorts of act: thanks and a treaty signed are two, whoever is in both.
SUNDRY = frozenset(("SUPPORT",))
# Types whose modes are different deeds: prisoners freed and a crossing opened.
MODAL = frozenset(("RETREAT", "COERCE", "SANCTION"))
# Types that are nothing without another side: PLOVER asks for one in the first three, and of 7 commitments
# found without one in `bench/gold` and a like set 6 were none.
TWO_SIDED = frozenset(("AID", "COOPERATE", "SANCTION", "AGREE"))


def merge_events(events: tuple[Event, ...], same: Same, published: str | None = None) -> tuple[Event, ...]:
    """Return the events with those that are mentions of one event joined, each from its fullest mention.

    What has no party of its own joins one that has; alone it is kept only if it is an attack at a place. What
    has gone on "since May" went on until the report was published.
    """
    groups: list[list[Event]] = []
    apart = tuple(_without_others(event, events, same) for event in events)
    for event in sorted(apart, key=lambda one: (-_fullness(one), one.trigger)):
        home = next((group for group in groups if _belongs(event, group, same)), None)
        if home is not None:
            home.append(event)
        elif not _is_bare(event) or (event.type in BARE and event.place is not None):
            groups.append([event])
    merged = tuple(_until(event, published) for event in map(_join, groups) if _is_whole(event))
    return tuple(sorted(_within_visits(merged, same), key=lambda one: (one.trigger, one.type)))


def _until(event: Event, published: str | None) -> Event:
    """Return an event that has begun and not ended with the day of the report for its end."""
    date = event.date
    if date is None or published is None or event.status != "actual":
        return event
    is_open = date.start is not None and date.end is None and date.start <= published
    return replace(event, date=replace(date, end=published)) if is_open else event


def _is_whole(event: Event) -> bool:
    """Tell whether an event says enough: who acted, or when or where, and its other side if it needs one."""
    if not event.actors:
        return event.date is not None or event.place is not None
    is_mutual = len(_leads(event.actors)) > 1 or (event.reciprocal and event.actors[0].plural)
    return event.type not in TWO_SIDED or bool(event.recipients) or is_mutual


def _without_others(event: Event, events: tuple[Event, ...], same: Same) -> Event:
    """Return an event without the recipients that have one of their own ("met A and B", "met B")."""
    leads = _leads(event.recipients)
    for other in events:
        told = _leads(other.recipients)
        if len(told) >= len(leads) or not _is_compatible(event, other):
            continue
        both = [one for one in leads if any(same(one, party) for party in told)]
        if len(told) == len(both) and _share(event.actors, other.actors, same):
            gone = [party for party in event.recipients if any(_is_in(party, one) for one in both)]
            event = replace(event, recipients=tuple(one for one in event.recipients if one not in gone))
            leads = _leads(event.recipients)
    return event


def _is_in(party: Mention, one: Mention) -> bool:
    return party == one or _stands_in(party, one)


def _fullness(event: Event) -> float:
    named = sum(one.kind == "name" for one in (*event.actors, *event.recipients))
    filled = (event.actors, event.recipients, event.date, event.place)
    return 2 * sum(map(bool, filled)) + min(named, 4) + event.confidence - 3 * _is_open(event)


def _belongs(event: Event, group: list[Event], same: Same) -> bool:
    return all(_is_compatible(event, other) for other in group) and _same_parties(event, group[0], same)


def _is_compatible(one: Event, other: Event) -> bool:
    is_counted_alike = bool(one.count) == bool(other.count) or _is_bare(one) or _is_bare(other)
    if one.type != other.type or one.status != other.status or not is_counted_alike:
        return False
    if one.act is not None and other.act is not None and one.act.type != other.act.type:
        return False
    if one.type in SUNDRY and not _words(one) & _words(other):
        return False
    if one.type in MODAL and None not in (one.mode, other.mode) and one.mode != other.mode:
        return False
    if "phone" in (one.mode, other.mode) and {one.mode, other.mode} & {"visit", "multilateral"}:
        return False
    return _same_when(one.date, other.date) and _same_place(one, other)


def _words(event: Event) -> frozenset[str]:
    return contents(piece.quote for piece in event.evidence.get("trigger", ()))


def _same_when(one: Date | None, other: Date | None) -> bool:
    """Tell whether two dates can be of one event: one is unknown or they overlap; "since May" is of many."""
    if any(date is not None and not (date.start and date.end) for date in (one, other)):
        return one == other
    if one is None or other is None:
        return True
    return _not_after(one.start or "", other.end or "") and _not_after(other.start or "", one.end or "")


def _not_after(first: str, second: str) -> bool:
    length = min(len(first), len(second))
    return first[:length] <= second[:length]


def _same_place(one: Event, other: Event) -> bool:
    """Tell whether two places can be of one event; a town and the country around it can."""
    if one.place is None or other.place is None or one.place.name == other.place.name:
        return True
    entries = (one.place.entry or "", other.place.entry or "")
    return any(entry.startswith("country:") for entry in entries)


# ------------------------------------------------------------ parties


def _same_parties(one: Event, other: Event, same: Same) -> bool:
    if _is_bare(one):
        return one.type in BARE
    if _is_open(one) and one.type in MUTUAL:
        return not _is_open(other) or _share(one.actors, other.actors, same)
    if one.reciprocal and other.reciprocal:
        return _pooled(one, other, same)
    if any(map(_is_told_together, (one, other))):
        sizes = {len(_leads((*event.actors, *event.recipients))) for event in (one, other)}
        return len(sizes) == 1 and _pooled(one, other, same)
    sides = ((one.actors, other.actors), (one.recipients, other.recipients))
    agree = [_share(left, right, same) for left, right in sides]
    if one.type in BARE and one.sentence == other.sentence and _complete_each_other(one, other):
        return True
    open_sides = [not (left and right) for left, right in sides]
    return any(agree) and all(yes or no for yes, no in zip(agree, open_sides, strict=True))


def _is_told_together(event: Event) -> bool:
    """Tell whether several did together what an event tells: "Chad and Mali met", "talks between them"."""
    return event.reciprocal and not event.recipients and len(_leads(event.actors)) > 1


def _complete_each_other(one: Event, other: Event) -> bool:
    """Tell whether one mention has only the doer and the other only the victim."""
    lacks = [(not event.actors, not event.recipients) for event in (one, other)]
    return sorted(lacks) == [(False, True), (True, False)]


def _is_bare(event: Event) -> bool:
    return not event.actors and not event.recipients


def _is_open(event: Event) -> bool:
    """Tell whether an event's parties are only "they" or "the ministers"."""
    is_group = all(one.kind != "name" and one.plural for one in event.actors)
    return event.reciprocal and not event.recipients and len(event.actors) == 1 and is_group


def _pooled(one: Event, other: Event, same: Same) -> bool:
    """Tell whether every party of the one that names fewer is among the parties of the other."""
    left, right = _leads((*one.actors, *one.recipients)), _leads((*other.actors, *other.recipients))
    fewer, more = sorted((left, right), key=len)
    everybody = (*one.actors, *one.recipients, *other.actors, *other.recipients)
    return all(any(_is_same_party(party, another, everybody, same) for another in more) for party in fewer)


def _leads(parties: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the parties without those inside another's words ("Kenyan" in "Kenyan officials")."""
    every = tuple(parties)
    return tuple(one for one in every if not any(_stands_in(one, other) for other in every))


def _stands_in(one: Mention, other: Mention) -> bool:
    return one.index != other.index and one.span != other.span and other.span.covers(one.span)


def _share(left: tuple[Mention, ...], right: tuple[Mention, ...], same: Same) -> bool:
    everybody = (*left, *right)
    return any(_is_same_party(one, other, everybody, same) for one in _leads(left) for other in _leads(right))


def _is_same_party(one: Mention, other: Mention, everybody: tuple[Mention, ...], same: Same) -> bool:
    """Tell whether two parties are the same, or one is the state or body that the other acts for.

    Two persons who act for one state are two: only an unnamed one can be the other ("a Kenyan minister").
    """
    if same(one, other):
        return True
    one_for = [party for party in everybody if _stands_in(party, one)]
    other_for = [party for party in everybody if _stands_in(party, other)]
    if any(same(party, other) for party in one_for) or any(same(party, one) for party in other_for):
        return True
    is_unnamed = "nominal" in (one.kind, other.kind) and "pronoun" not in (one.kind, other.kind)
    return is_unnamed and any(same(party, another) for party in one_for for another in other_for)


# ------------------------------------------------------------ joining


def _join(group: list[Event]) -> Event:
    """Return the first event of a group with what it lacks filled from the others, with their evidence."""
    best = group[0]
    for other in sorted(group[1:], key=lambda one: one.trigger):
        best = _filled(best, other)
    return best


def _filled(best: Event, other: Event) -> Event:
    lacking = {
        "actors": not best.actors,
        "recipients": not best.recipients and not best.reciprocal,
        "date": best.date is None,
        "place": best.place is None,
    }
    evidence = dict(best.evidence)
    for name in (name for name, is_lacking in lacking.items() if is_lacking):
        evidence[name] = _with(evidence.get(name, ()), other.evidence.get(name, ()))
    return replace(
        best,
        actors=other.actors if lacking["actors"] else best.actors,
        recipients=other.recipients if lacking["recipients"] else best.recipients,
        date=other.date if lacking["date"] else best.date,
        place=other.place if lacking["place"] else best.place,
        mode=best.mode or other.mode,
        act=best.act or other.act,
        contexts=tuple(dict.fromkeys((*best.contexts, *other.contexts))),
        evidence=evidence,
    )


def _with(own: tuple[Evidence, ...], others: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(sorted({*own, *others}))


# ------------------------------------------------------------ meetings of a visit


def _within_visits(events: tuple[Event, ...], same: Same) -> tuple[Event, ...]:
    """Give meetings without a date or place those of the one visit on which their actor was."""
    told: list[Event] = []
    ordered = sorted(events, key=lambda one: (one.trigger, one.type))
    visits = [one for one in ordered if _is_stay(one) and one.mode == "visit"]
    for event in ordered:
        told.append(_on_visit(event, visits, [one for one in told if _is_stay(one)], same=same))
    return tuple(told)


def _is_stay(event: Event) -> bool:
    return (
        event.type == "CONSULT"
        and event.status == "actual"
        and event.place is not None
        and event.count is None
    )


def _on_visit(event: Event, visits: list[Event], before: list[Event], *, same: Same) -> Event:
    """Return a meeting with the date and place of its actor's one visit, else of his last meeting before."""
    if event.type != "CONSULT" or event.status != "actual" or event.count or event.mode == "phone":
        return event
    own = [one for one in visits if one is not event and _share(one.actors, event.actors, same)]
    last = [one for one in before if _share(one.actors, event.actors, same)][-1:]
    stay = next((one for one in (own if len(own) == 1 else last) if _is_compatible(one, event)), None)
    return event if stay is None else _stayed(event, stay)


def _stayed(event: Event, stay: Event) -> Event:
    evidence = dict(event.evidence)
    date, place = event.date, event.place
    if date is None and stay.date is not None:
        date = replace(stay.date, how="inferred")
        evidence["date"] = stay.evidence.get("date", ())
    if place is None:
        place = stay.place
        evidence["place"] = stay.evidence.get("place", ())
    return replace(event, date=date, place=place, evidence=evidence)
