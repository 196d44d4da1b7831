"""What was given is also done: a transfer that no event of its sentence tells of becomes one.

Sent and delivered goods are AID, pledges AGREE to AID (PLOVER's future aid), appeals REQUEST.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Act, Event, Status, Transfer, TransferStatus
from dragoman.model.reading import Mention, Reading
from dragoman.model.text import Span

from .actor_groups import is_state


@dataclass(frozen=True, slots=True)
class Code:
    """How a transfer is coded as an event."""

    type: str
    status: Status
    act: Act | None = None


CODES: dict[TransferStatus, Code] = {
    "delivered": Code("AID", "actual"),
    "sent": Code("AID", "actual"),
    "planned": Code("AID", "planned"),
    "pledged": Code("AGREE", "actual", Act(type="AID", status="planned")),
    "requested": Code("REQUEST", "actual", Act(type="AID", status="possible")),
}
# An event of one of these in the sentence tells of the giving already.
TOLD = frozenset(("AID", "AGREE", "REQUEST", "COOPERATE"))
GIVEN = frozenset(("AID", "AGREE"))
# Verbs and auxiliaries that leave a giving open.
THOUGHT = frozenset(("consider", "mull", "weigh", "contemplate", "study", "discuss"))
OPEN = frozenset(("may", "might", "could", "can"))
CONFIDENCE = 0.7


def with_giving(
    events: Sequence[Event], transfers: Sequence[Transfer], reading: Reading
) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """Return the events, and one for each sentence whose transfers no event tells of.

    What the transfers of a sentence tell of goes before an act of giving that hangs.
    """
    given = tuple(_find_giving(transfers, [one for one in events if not one.is_hanging], reading))
    told = {one.sentence for one in given}
    kept = (one for one in events if not (one.is_hanging and one.type in TOLD and one.sentence in told))
    return tuple(kept), given


def _find_giving(transfers: Sequence[Transfer], events: Sequence[Event], reading: Reading) -> Iterator[Event]:
    told = {event.sentence for event in events if event.type in TOLD}
    for transfer in transfers:
        trigger = _trigger_of(transfer)
        sentence = None if trigger is None else reading.sentence_at(trigger.start)
        doer = transfer.receiver if transfer.status == "requested" else transfer.giver
        if trigger is None or sentence is None or doer is None or sentence.index in told:
            continue
        told.add(sentence.index)
        yield _event(transfer, reading, trigger, sentence.index)


def take_receivers(
    events: Sequence[Event], transfers: Sequence[Transfer], reading: Reading
) -> tuple[Event, ...]:
    """Return the events, giving without a receiver with the one that the goods of its sentence have."""
    receivers: dict[int, Mention | None] = {}
    for transfer in transfers:
        trigger = _trigger_of(transfer)
        sentence = None if trigger is None else reading.sentence_at(trigger.start)
        if sentence is not None:
            receivers.setdefault(sentence.index, transfer.receiver)
    return tuple(_received(event, receivers.get(event.sentence), reading) for event in events)


def _is_open(reading: Reading, trigger: Span) -> bool:
    """Tell whether a giving is only thought of: "is considering a grant", "may follow"."""
    token = reading.token_at(trigger.start)
    if token is None:
        return False
    return token.lemma in THOUGHT or any(one.lower in OPEN for one in reading.children(token.index, "aux"))


def _received(event: Event, receiver: Mention | None, reading: Reading) -> Event:
    if receiver is None or event.type not in GIVEN or event.recipients or not event.actors:
        return event
    evidence = {**event.evidence, "recipients": reading.cite(receiver.span)}
    return replace(event, recipients=(receiver,), is_hanging=False, evidence=evidence)


def _states_in(party: Mention, reading: Reading) -> tuple[Mention, ...]:
    """Return the state that an official takes a gift for: "Benin's president"."""
    if party.title is None:
        return ()
    return tuple(one for one in reading.mentions_in(party.span) if one != party and is_state(one))


def _trigger_of(transfer: Transfer) -> Span | None:
    pieces = transfer.evidence.get("trigger", ())
    return pieces[0].span if pieces else None


def _event(transfer: Transfer, reading: Reading, trigger: Span, sentence: int) -> Event:
    code = CODES[transfer.status]
    parties: tuple[Mention | None, ...] = (transfer.giver, transfer.receiver)
    doer, other = parties[::-1] if transfer.status == "requested" else parties
    actors = () if doer is None else (doer,)
    recipients = () if other is None else (other, *_states_in(other, reading))
    return Event(
        trigger=trigger,
        sentence=sentence,
        type=code.type,
        status="possible" if code.status == "planned" and _is_open(reading, trigger) else code.status,
        act=code.act,
        actors=actors,
        recipients=recipients,
        date=transfer.date,
        confidence=min(CONFIDENCE, transfer.confidence),
        evidence={
            "trigger": reading.cite(trigger),
            "actors": reading.cite(*(one.span for one in actors)),
            "recipients": reading.cite(*(one.span for one in recipients)),
            "date": transfer.evidence.get("date", ()),
            "status": reading.cite(trigger),
        },
    )
