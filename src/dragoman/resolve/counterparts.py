"""The other party of an act that the sentence leaves to the context ("Australia pledged A$12 million").

An act is done to whom it answers: who asked is who is refused, who attacked is who is threatened, who was met
is who is promised something. Such an answer is near; who was met is remembered longer. Who harmed somebody is
whom "condemned the act" or "lodged a protest" blames. Aid given or promised to nobody goes to whom it went
before, else to the state that the report is about, where it is about one. Nothing else is taken from what the
report does not tell of: an act without such an event stays without.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.claim import Event, Transfer
from dragoman.model.entity import Actor
from dragoman.model.reading import Mention, Reading

ActorsOf = Callable[[Mention], tuple[Actor, ...]]
HARMS = frozenset(("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"))
# What an act without its other side answers: what was done to its actor, by the type of the act.
ANSWERED: Mapping[str, frozenset[str]] = {
    "AGREE": frozenset(("CONSULT", "REQUEST", "ACCUSE", "AGREE")),
    "COOPERATE": frozenset(("CONSULT", "REQUEST", "AGREE")),
    "CONSULT": frozenset(("CONSULT", "REQUEST", "AGREE")),
    "AID": frozenset(("CONSULT", "REQUEST", "AGREE")),
    "CONCEDE": frozenset(("ACCUSE", "CONCEDE")),
    "REJECT": frozenset(("REQUEST", "ACCUSE", "AGREE")),
    "SANCTION": HARMS,
    "THREATEN": HARMS,
    "ACCUSE": HARMS,
}
# What both sides did together before they agree, refuse or yield, and what one goes on to do to the other.
TOGETHER = frozenset(("CONSULT", "CONCEDE", "COOPERATE"))
GOING_ON: Mapping[str, frozenset[str]] = {
    "AGREE": frozenset(("CONSULT",)),
    "CONSULT": frozenset(("CONSULT",)),
    "SANCTION": frozenset(("SANCTION",)),
    "AID": frozenset(("CONSULT", "SUPPORT")),
}
# A report is about the state that it names this often and more than half as often again as any other.
FEWEST_NAMED, LEAD = 3, 1.5
# Who is sent between two sides, and how often a report names either.
BETWEEN = frozenset("mission monitor observer mediator inspector envoy peacekeeper talk talks".split())
MEDIATING = frozenset("mediate arbitrate".split())
FEWEST_BOTH = 2
# How many sentences back somebody may have been helped, met, or have done what is answered.
FARTHEST, MET, NEAR = 8, 4, 2
# What is said against a deed just told, and the nouns that point back at it with "the" or stand alone.
PROTESTS = frozenset("protest complaint objection representation representations demarche démarche".split())
DEFINITE = frozenset(("the", "this", "these", "such"))
INFERRED_SHARE = 0.8


def supply_counterparts(events: Sequence[Event], reading: Reading, actors_of: ActorsOf) -> tuple[Event, ...]:
    """Return the events, those without their other side with the one they had last."""
    told: list[Event] = []
    ordered = sorted(events, key=lambda one: (one.trigger, one.type))
    for number, event in enumerate(ordered):
        # "closed the bridge in reply to the ban": the harm that is answered may stand after the answer.
        after = [one for one in ordered[number + 1 :] if one.sentence == event.sentence and one.type in HARMS]
        before = [*told, *after] if event.type in HARMS else told
        told.append(_supplied(event, before, reading, actors_of))
    return tuple(told)


def supply_receivers(
    transfers: Sequence[Transfer], events: Sequence[Event], reading: Reading, actors_of: ActorsOf
) -> tuple[Transfer, ...]:
    """Return the transfers, those without a receiver with whom the giver was last told to help."""
    helping = [event for event in events if _is_giving(event)]
    return tuple(_received(one, helping, reading, actors_of) for one in transfers)


def _received(
    transfer: Transfer, helping: Sequence[Event], reading: Reading, actors_of: ActorsOf
) -> Transfer:
    if transfer.receiver is not None or transfer.giver is None:
        return transfer
    own = bodies_of((transfer.giver,), actors_of)
    for event in reversed(helping):
        is_near = 0 < transfer.giver.sentence - event.sentence <= FARTHEST
        party = _other_side(own, event, actors_of) if is_near else None
        if party is not None:
            evidence = {**transfer.evidence, "receiver": reading.cite(party.span)}
            confidence = transfer.confidence * INFERRED_SHARE
            return replace(transfer, receiver=party, evidence=evidence, confidence=confidence)
    return transfer


def _supplied(event: Event, told: Sequence[Event], reading: Reading, actors_of: ActorsOf) -> Event:
    if event.type not in ANSWERED or event.recipients or not event.actors or _is_group(event, actors_of):
        return event
    own = bodies_of(event.actors, actors_of)
    near = [
        one for one in reversed(told) if one.status != "denied" and event.sentence - one.sentence <= FARTHEST
    ]
    if event.type == "ACCUSE" and not _points_back(event, reading):
        return event
    for other in sorted(near, key=lambda one: not _is_giving(one)) if _is_giving(event) else near:
        party = _opposite(event, other, own, actors_of)
        if party is not None:
            return _with_recipients(event, _side_of(party, event, other), reading)
    subject = None
    if _is_giving(event):
        subject = _helped_before(event, told, own, actors_of)
    if subject is None and (_is_giving(event) or event.type == "SANCTION"):
        subject = _subject(reading, own, actors_of)
    subjects = (subject,) if subject is not None else _both_sides(event, reading, own, actors_of)
    return _with_recipients(event, subjects, reading) if subjects else event


def _opposite(event: Event, other: Event, own: frozenset[str], actors_of: ActorsOf) -> Mention | None:
    """Return who stood opposite to the actors of an act in an event that it can answer or go on from."""
    distance, kind = event.sentence - other.sentence, "AID" if _is_giving(event) else event.type
    if kind == "ACCUSE":
        # Who condemns a deed need not have suffered it.
        is_harm = other.type in HARMS and distance < NEAR
        return _first_other(other.actors, own, actors_of) if is_harm else None
    if _is_giving(event) and _is_giving(other):
        return _other_side(own, other, actors_of)
    if other.reciprocal:
        is_met = kind not in HARMS and other.type in TOGETHER and distance <= MET
        is_answer = is_met or (other.type in ANSWERED[kind] and distance <= NEAR)
        return _other_side(own, other, actors_of) if is_answer else None
    return _told_near(event, kind, other, actors_of) if distance <= NEAR else None


def _told_near(event: Event, kind: str, other: Event, actors_of: ActorsOf) -> Mention | None:
    """Return who did to the actors what an act answers, or to whom they did what it goes on from."""
    own = bodies_of(event.actors, actors_of)
    # "Detained two Georgian priests" was done to Georgia too.
    is_done_to = own & bodies_of(other.recipients, actors_of) or (
        kind in HARMS and _states(event.actors, actors_of) & _states(other.recipients, actors_of)
    )
    if other.type in ANSWERED[kind] and is_done_to:
        return _first_other(other.actors, own, actors_of)
    if other.type in GOING_ON.get(kind, ()) and own & bodies_of(other.actors, actors_of):
        return _first_other(other.recipients, own, actors_of)
    return None


def _states(mentions: Sequence[Mention], actors_of: ActorsOf) -> frozenset[str]:
    """Return the states that some mentions mean or are of."""
    found = (actor.country for mention in mentions for actor in actors_of(mention))
    return frozenset(country for country in found if country is not None)


def _points_back(event: Event, reading: Reading) -> bool:
    """Tell whether what is condemned is only "the act": a noun that the text told of before."""
    token = reading.token_at(event.trigger.start)
    things = () if token is None else reading.children(token.index, "dobj")
    for thing in things:
        is_definite = any(one.lower in DEFINITE for one in reading.children(thing.index, "det"))
        is_told = reading.children(thing.index, "prep", "acl", "relcl", "poss", "amod", "compound")
        if (is_definite or thing.lemma.lower() in PROTESTS) and not is_told:
            return True
    return False


def _side_of(party: Mention, event: Event, other: Event) -> tuple[Mention, ...]:
    """Return a party with whom its words say it acts for; help is for him alone and not for a person."""
    inside = tuple(
        one
        for one in (*other.actors, *other.recipients)
        if one.span != party.span and party.span.covers(one.span)
    )
    if not _is_giving(event):
        return (party, *inside)
    bodies = [one for one in inside if one.entity != "person"]
    return tuple(bodies[:1]) if bodies and party.entity == "person" else (party,)


def _helped_before(
    event: Event, told: Sequence[Event], own: frozenset[str], actors_of: ActorsOf
) -> Mention | None:
    """Return the state that others were last told to help: one report tells of all who help it."""
    near = (one for one in reversed(told) if event.sentence - one.sentence <= FARTHEST and _is_giving(one))
    helped = (party for one in near for party in one.recipients if _is_another(party, own, actors_of))
    return next((one for one in helped if any(actor.kind == "state" for actor in actors_of(one))), None)


def _is_giving(event: Event) -> bool:
    return event.type == "AID" or (event.act is not None and event.act.type == "AID")


def _subject(reading: Reading, own: frozenset[str], actors_of: ActorsOf) -> Mention | None:
    """Return the first mention of the state that a report is about, when it is not the actor's own."""
    named = [
        (actor.key, one) for one in reading.mentions for actor in actors_of(one)[:1] if actor.kind == "state"
    ]
    counts = Counter(key for key, _ in named if key not in own).most_common(2)
    if not counts or counts[0][1] < FEWEST_NAMED or (len(counts) > 1 and counts[0][1] < LEAD * counts[1][1]):
        return None
    return next(one for key, one in named if key == counts[0][0])


def _both_sides(
    event: Event, reading: Reading, own: frozenset[str], actors_of: ActorsOf
) -> tuple[Mention, ...]:
    """Return the two states that a report is about, where a third offers to go or send between them."""
    verb = reading.token_at(event.trigger.start)
    acts = () if verb is None or event.type != "AGREE" else reading.children(verb.index, "xcomp", "advcl")
    sent = (one.lemma.lower() for act in acts for one in reading.children(act.index, "dobj"))
    if BETWEEN.isdisjoint(sent) and MEDIATING.isdisjoint(one.lemma for one in acts):
        return ()
    named: dict[str, list[Mention]] = {}
    for one in reading.mentions:
        for actor in actors_of(one)[:1]:
            if actor.kind == "state":
                named.setdefault(actor.key, []).append(one)
    ranked = sorted(named.items(), key=lambda pair: -len(pair[1]))
    counts = [len(found) for _, found in ranked] + [0, 0, 0]
    is_about_two = counts[1] >= FEWEST_BOTH and counts[2] * 2 <= counts[1]
    if not is_about_two or any(key in own for key, _ in ranked[:2]):
        return ()
    return tuple(sorted((found[0] for _, found in ranked[:2]), key=lambda one: one.index))


def _with_recipients(event: Event, parties: tuple[Mention, ...], reading: Reading) -> Event:
    return replace(
        event,
        recipients=parties,
        confidence=event.confidence * INFERRED_SHARE,
        evidence={**event.evidence, "recipients": reading.cite(*(one.span for one in parties))},
    )


def _is_group(event: Event, actors_of: ActorsOf) -> bool:
    """Tell whether the actors are already both sides ("the two sides agreed"); several may help one."""
    found = {actor.key: actor for mention in event.actors for actor in actors_of(mention)}
    named = [mention for mention in event.actors if mention.kind == "name" or not mention.plural]
    states = {one.country for one in found.values()} - {None}
    is_joint = len(states) > 1 and not _is_giving(event)
    return is_joint or (len(found) > 1 and (event.reciprocal or not named))


def bodies_of(mentions: Sequence[Mention], actors_of: ActorsOf) -> frozenset[str]:
    """Return the keys of the actors that some mentions mean, and of those they act for."""
    actors = [actor for mention in mentions for actor in actors_of(mention)]
    return frozenset(key for actor in actors for key in (actor.key, actor.principal) if key is not None)


def _other_side(own: frozenset[str], other: Event, actors_of: ActorsOf) -> Mention | None:
    """Return the party of another event that stood opposite to one's own side."""
    sides = (other.actors, other.recipients)
    if other.reciprocal:
        everybody = (*other.actors, *other.recipients)
        if not own & bodies_of(everybody, actors_of):
            return None
        sides = (everybody, everybody)
    for mine, theirs in (sides, sides[::-1]):
        if own & bodies_of(mine, actors_of):
            found = _first_other(theirs, own, actors_of)
            if found is not None:
                return found
    return None


def _first_other(parties: Sequence[Mention], own: frozenset[str], actors_of: ActorsOf) -> Mention | None:
    return next((one for one in parties if _is_another(one, own, actors_of)), None)


def _is_another(mention: Mention, own: frozenset[str], actors_of: ActorsOf) -> bool:
    bodies = bodies_of((mention,), actors_of)
    return bool(bodies) and not bodies & own
