"""Goods and money that go from one party to another: how much of what, from whom, to whom, how far."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.model.claim import Transfer, TransferStatus
from dragoman.model.date import Date
from dragoman.model.reading import DateMention, Mention, Reading
from dragoman.model.text import Span
from dragoman.ontology import Ontology
from dragoman.ontology.transfers import TransferCues, load_transfer_cues

from .circumstances import Circumstances
from .givers import PartyReader
from .giving import Giving, GivingFinder
from .giving_counting import CountingReader
from .giving_dates import GivingDates
from .giving_status import StatusReader
from .goods import Good, GoodsFinder
from .goods_rows import lists_of, stretches_of

PLAIN, SHARED = 0.8, 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """What a row of goods shares."""

    giving: Giving
    status: TransferStatus
    giver: Mention | None
    receiver: Mention | None
    carrier: Mention | None
    date: DateMention | None


@dataclass(frozen=True, slots=True)
class _Scene:
    """The readers of one reading."""

    reading: Reading
    ontology: Ontology
    cues: TransferCues
    finder: GivingFinder
    parties: PartyReader
    dates: GivingDates
    goods: tuple[Good, ...]


def find_transfers(reading: Reading, ontology: Ontology) -> tuple[Transfer, ...]:
    """Return the goods and money given, sent, promised or asked for; only with a number and a party."""
    cues = load_transfer_cues()
    finder = GivingFinder(reading, cues)
    dates = GivingDates(finder, Circumstances(reading, ontology.cues))
    goods = GoodsFinder(reading, ontology, cues).find()
    scene = _Scene(reading, ontology, cues, finder, PartyReader(finder, ontology), dates, goods)
    found: list[Transfer] = []
    for row in lists_of(reading, goods):
        found.extend(_transfers_of(row, scene, told=found))
    return _once(found, reading)


def _transfers_of(row: tuple[Good, ...], scene: _Scene, *, told: list[Transfer]) -> Iterator[Transfer]:
    """Give the transfers of a row of goods: a member without a word of giving shares that of the first."""
    own = [scene.finder.find(good) for good in row]
    shared = next((one for one in own if one is not None), None)
    if shared is None:
        return
    givings = [giving or shared for giving in own]
    receivers = _receivers(row, givings, scene=scene)
    apart = _apart(row, scene)
    for good, giving in zip(row, givings, strict=True):
        last = scene.parties.receiver(giving, good) if good is row[-1] else None
        if last is not None and len(row) > 1 and _is_for_one_good(last, scene.reading):
            last = None
        receiver = receivers[giving.trigger] or last
        parts = _parts(good, giving, receiver=receiver, scene=scene)
        if parts is None:
            continue
        if good in apart:
            stretch, receiver = apart[good]
            carrier = scene.parties.carrier(giving, stretch)
            parts = replace(parts, receiver=receiver, carrier=carrier)
        parts = _with_others(parts, receivers, scene=scene, shared=shared)
        parts = _with_receiver(_with_earlier(parts, good, scene=scene, told=told), scene=scene)
        for giver in scene.parties.each_giver(parts.giving) or (parts.giver,):
            whole = _between_two(replace(parts, giver=giver))
            if _is_told(whole, good, scene):
                yield _transfer(good, whole, scene=scene)


def _between_two(parts: _Parts) -> _Parts:
    """Return parts without a receiver who is the giver: "it" of "Peru promised to give it boats" is not."""
    giver, receiver = parts.giver, parts.receiver
    is_one = giver is not None and receiver is not None and giver.chain == receiver.chain
    return replace(parts, receiver=None) if is_one else parts


def _apart(row: tuple[Good, ...], scene: _Scene) -> dict[Good, tuple[Span, Mention]]:
    """Return the receivers of a list in which each good has its own: "40 to Chad and 30 to Togo"."""
    stretches = stretches_of(scene.reading, row)
    own = [scene.parties.own_receiver(good, stretch) for good, stretch in zip(row, stretches, strict=True)]
    if len(row) == 1 or any(one is None for one in own):
        return {}
    told = zip(row, stretches, own, strict=True)
    return {good: (stretch, receiver) for good, stretch, receiver in told if receiver is not None}


def _receivers(row: tuple[Good, ...], givings: list[Giving], *, scene: _Scene) -> dict[int, Mention | None]:
    """Return who receives by each word of giving: "to Togo" after the last of a list is of them all."""
    found: dict[int, Mention | None] = {}
    for good, giving in zip(row, givings, strict=True):
        receiver = scene.parties.receiver(giving, good)
        if receiver is not None and len(row) > 1 and _is_for_one_good(receiver, scene.reading):
            receiver = None
        found[giving.trigger] = found.get(giving.trigger) or receiver
    return found


def _is_for_one_good(receiver: Mention, reading: Reading) -> bool:
    """Tell whether a receiver is part of one good's name ("tents for earthquake victims")."""
    before = reading.document.text[: receiver.span.start].rsplit(maxsplit=1)
    return receiver.kind == "nominal" and bool(before) and before[-1].lower() == "for"


def _with_others(
    parts: _Parts, receivers: dict[int, Mention | None], *, scene: _Scene, shared: Giving
) -> _Parts:
    """Return parts with the parties of the row: "gives £2 million on top of the £11 million given before"."""
    if parts.giver is not None or parts.receiver is not None or parts.giving.frame != "give":
        return parts
    return replace(parts, giver=scene.parties.giver(shared), receiver=receivers[shared.trigger])


def _with_receiver(parts: _Parts, *, scene: _Scene) -> _Parts:
    """Return parts with the receiver of the aid that the sentences before speak of."""
    is_open = parts.giver is not None and parts.receiver is None and parts.giving.frame in ("give", "noun")
    if not is_open:
        return parts
    receiver = scene.parties.aided_before(parts.giving)
    is_giver = receiver is not None and parts.giver is not None and receiver.chain == parts.giver.chain
    return parts if is_giver else replace(parts, receiver=receiver)


def _parts(good: Good, giving: Giving, *, receiver: Mention | None, scene: _Scene) -> _Parts | None:
    status = StatusReader(scene.finder).status(giving)
    if status is None:
        return None
    giver = scene.parties.giver(giving, good) or scene.parties.told_giver(good)
    whole = next((one for one in scene.goods if one.part == good.head), None)
    if giver is None and whole is not None:
        giver = scene.parties.told_giver(whole)
    if giver is None and giving.frame in ("arrive", "carry"):
        giver = scene.parties.origin(good)
    if giver is not None and receiver is not None and giver.index == receiver.index:
        receiver = None
    return _Parts(
        giving=giving,
        status=status,
        giver=giver,
        receiver=receiver,
        carrier=scene.parties.carrier(giving),
        date=scene.dates.date_of(giving, good),
    )


def _with_earlier(parts: _Parts, good: Good, *, scene: _Scene, told: list[Transfer]) -> _Parts:
    """Return the parts with the parties told before, where the text says that this is more of the same."""
    is_rest = CountingReader(scene.finder).is_remainder(good)
    if told and (good.part is not None or is_rest):
        parts = _with_parties(parts, told[-1], scene.reading)
    if parts.giver is not None or parts.receiver is not None:
        return parts
    if parts.giving.frame == "receive":
        asked = [one for one in told if one.status == "requested"]
        return replace(parts, receiver=asked[-1].receiver) if asked else parts
    if told and (good.is_elliptic or _is_more(good, scene.reading)):
        return replace(parts, giver=told[-1].giver, receiver=told[-1].receiver)
    giver, receiver = scene.parties.told_before(parts.giving)
    return replace(parts, giver=giver, receiver=receiver)


def _with_parties(parts: _Parts, part: Transfer, reading: Reading) -> _Parts:
    """Return a whole or a rest with the parties that only the part before tells, in the same sentence."""
    trigger = part.evidence["trigger"][0].span
    sentence = reading.sentence_at(trigger.start)
    if sentence is None or reading.tokens[parts.giving.trigger].sentence != sentence.index:
        return parts
    return replace(parts, giver=parts.giver or part.giver, receiver=parts.receiver or part.receiver)


def _is_more(good: Good, reading: Reading) -> bool:
    before = reading.document.text[max(0, good.amount.span.start - 16) : good.amount.span.start].lower()
    return any(word in before for word in ("another ", "further ", "additional "))


def _is_told(parts: _Parts, good: Good, scene: _Scene) -> bool:
    """Tell whether enough is said: a party, and of money after a weak word who receives it or what for."""
    if (parts.giver is None and parts.receiver is None) or (
        good.is_carrier and _is_carrying(parts, good, scene)
    ):
        return False
    if parts.giving.frame == "noun" or (parts.giving.is_weak and good.is_money):
        return parts.receiver is not None or good.is_aid or good.is_purposed or parts.giving.frame == "total"
    return True


def _is_carrying(parts: _Parts, good: Good, scene: _Scene) -> bool:
    """Tell whether lorries and ships are on their way themselves and are not what is given."""
    clauses = scene.reading.children(good.head, "acl", "relcl")
    if any(one.lemma.lower() in scene.cues.links for one in clauses):
        return True
    return parts.giving.frame in ("arrive", "carry") or (parts.status == "sent" and parts.receiver is None)


def _transfer(good: Good, parts: _Parts, *, scene: _Scene) -> Transfer:
    reading, amount = scene.reading, good.amount
    trigger = reading.tokens[parts.giving.trigger]
    return Transfer(
        item=good.item,
        amount=amount.value,
        unit=_unit(good, parts.giver, scene.ontology),
        bound=amount.bound,
        status=parts.status,
        counting=CountingReader(scene.finder).counting(good, parts.giving, parts.status),
        giver=parts.giver,
        receiver=parts.receiver,
        carrier=parts.carrier,
        si=_si(good, scene.ontology),
        is_si_assumed=_is_si_assumed(good, scene.ontology),
        date=_date(parts.date, reading.document.published),
        confidence=PLAIN if parts.giver is not None else SHARED,
        evidence={
            "amount": reading.cite(amount.span),
            "item": reading.cite(good.item_span),
            "trigger": reading.cite(trigger.span),
            "giver": reading.cite(_span(parts.giver)),
            "receiver": reading.cite(_span(parts.receiver)),
            "carrier": reading.cite(_span(parts.carrier)),
            "date": reading.cite(None if parts.date is None else parts.date.span),
        },
    )


def _span(mention: Mention | None) -> Span | None:
    return None if mention is None else mention.span


def _unit(good: Good, giver: Mention | None, ontology: Ontology) -> str:
    """Return the unit; of a currency word that countries share, the giver's own ("12 million kroner")."""
    words = (good.amount.unit_text or "").lower()
    country = (giver.entry or "").removeprefix("country:") if giver is not None else ""
    return ontology.measures.shared_currencies.get(words, {}).get(country, good.unit)


def _si(good: Good, ontology: Ontology) -> tuple[float, str] | None:
    unit = ontology.measures.unit_names.get(good.unit)
    if unit is None or unit.factor is None or unit.si_unit is None:
        return None
    return round(good.amount.value * unit.factor, 6), unit.si_unit


def _is_si_assumed(good: Good, ontology: Ontology) -> bool:
    unit = ontology.measures.unit_names.get(good.unit)
    return unit is not None and unit.si_unit is not None and unit.is_assumed


def _date(mention: DateMention | None, published: str | None) -> Date | None:
    """Return the date of a transfer; what has gone on since a day goes on to the publication."""
    date = None if mention is None else mention.date
    if date is None or date.end is not None or published is None:
        return date
    return replace(date, end=published, how="resolved")


def _once(found: list[Transfer], reading: Reading) -> tuple[Transfer, ...]:
    """Return each transfer once: the headline's only where the text below does not tell it."""
    kept: list[Transfer] = []
    for one in sorted(found, key=lambda one: _is_title(one, reading)):
        if not any(_is_same(one, other, is_title=_is_title(one, reading)) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.evidence["amount"][0].span))


def _is_title(transfer: Transfer, reading: Reading) -> bool:
    sentence = reading.sentence_at(transfer.evidence["amount"][0].span.start)
    return sentence is not None and sentence.is_title


def _is_same(one: Transfer, other: Transfer, *, is_title: bool) -> bool:
    if one.amount != other.amount or _differ(one.giver, other.giver):
        return False
    return is_title or (one.item.lower(), one.unit, one.status) == (
        other.item.lower(),
        other.unit,
        other.status,
    )


def _differ(one: Mention | None, other: Mention | None) -> bool:
    return one is not None and other is not None and one.chain != other.chain
