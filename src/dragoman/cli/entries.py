"""A record in sections and lines, as they are shown: each claim with the words it rests on."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .words import Json, names_of, quote_around, say_date, say_number, shorten

LONGEST_STATEMENT = 320
MOST_NAMES = 4
# The evidence that shows a claim best, first; then whatever there is.
BEST_EVIDENCE = ("trigger", "amount", "item", "stance", "about", "value", "rank", "title", "values")
DOT = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One claim: its line, what is to be said below it, and the words of the text it rests on."""

    line: str
    details: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """The text of a record and the names of its actors."""

    text: str
    names: Mapping[str, str]

    def name(self, actor: str | None) -> str | None:
        """Return the name of an actor."""
        return None if actor is None else self.names.get(actor, actor)

    def all_names(self, actors: Sequence[str]) -> str:
        """Return the names of several actors."""
        return ", ".join(self.names.get(actor, actor) for actor in actors)


def sections_of(record: Json) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Give the sections of a record that are not empty, in the order they are shown."""
    context = Context(record["document"]["text"], names_of(record))
    for title, key, describe in SECTIONS:
        entries = tuple(describe(claim, context) for claim in record[key])
        if entries:
            yield title, entries


def joined(*parts: str | None) -> str:
    """Return the parts that there are, parted by dots."""
    return DOT.join(part for part in parts if part)


def _given(*lines: str | None) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


def _quotes(claim: Json, context: Context) -> tuple[str, ...]:
    """Return the sentence of the best piece of evidence of a claim."""
    evidence = claim["evidence"]
    keys = (*(key for key in BEST_EVIDENCE if key in evidence), *evidence)
    found = (quote_around(context.text, evidence[key]) for key in keys)
    return tuple(words for words in found if words is not None)[:1]


def _voices(claim: Json, context: Context) -> str | None:
    """Return who says so, unless it is the outlet in its own voice."""
    named = [
        "an unnamed source" if voice == "anonymous" else context.name(voice) or voice
        for voice in claim["asserted_by"]
        if voice != "outlet"
    ]
    return None if not named else "says " + _and(named)


def _and(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def _actor(actor: Json, context: Context) -> Entry:
    names = actor["names"] or [actor["id"]]
    others = ", ".join(names[1 : 1 + MOST_NAMES])
    line = joined(names[0], actor["kind"], actor["country"], " ".join(actor["sectors"]) or None)
    offices = tuple(_office(office) for office in actor["offices"])
    quotes = tuple(words for office in actor["offices"] for words in _quotes(office, context))
    return Entry(
        line=line,
        details=_given(f"also {others}" if others else None, *offices),
        quotes=tuple(dict.fromkeys(quotes)),
    )


def _office(office: Json) -> str:
    title = ", ".join(part for part in (office["title"], office["of"]) if part)
    portfolio = None if not office["portfolio"] else f"for {office['portfolio']}"
    return joined(f"{office['standing']}: {title}", portfolio, _term(office))


def _term(office: Json) -> str | None:
    if not office["start"] and not office["end"]:
        return None
    return f"{office['start'] or '?'} – {office['end'] or ''}".strip()


def _event(event: Json, context: Context) -> Entry:
    what = " ".join(part for part in (event["type"], event["mode"]) if part)
    count = event.get("count")
    times = None if count is None else f"{say_number(count['value'], count['bound'])} times"
    act = event.get("act")
    inner = None if act is None else f"to {act['type']} ({act['status']})"
    return Entry(
        line=joined(what, event["status"], times, inner, _parties(event, context)),
        details=_given(_circumstances(event, context), _acting_for(event, context)),
        quotes=_quotes(event, context),
    )


def _circumstances(event: Json, context: Context) -> str:
    place = event.get("place")
    where = None if place is None else ", ".join(part for part in (place["name"], place["country"]) if part)
    return joined(say_date(event["date"]), where, _voices(event, context))


def _parties(event: Json, context: Context) -> str:
    actors, recipients = context.all_names(event["actors"]), context.all_names(event["recipients"])
    if not recipients:
        return actors or "nobody named"
    return f"{actors or 'somebody'} {'↔' if event['reciprocal'] else '→'} {recipients}"


def _acting_for(event: Json, context: Context) -> str | None:
    pairs = [f"{context.name(one)} for {context.name(body)}" for one, body in event["principals"].items()]
    return None if not pairs else ", ".join(pairs)


def _statement(statement: Json, context: Context) -> Entry:
    speaker = context.name(statement["speaker"]) or statement["speaker_text"] or "an unnamed source"
    addressee = context.name(statement["addressee"])
    to = None if addressee is None else f"to {addressee}"
    channel = None if statement["channel"] == "unspecified" else statement["channel"]
    words = shorten(statement["text"], LONGEST_STATEMENT)
    is_direct = statement["kind"] == "direct"
    return Entry(
        line=joined(speaker, to, channel, statement["kind"], say_date(statement["date"])),
        # A paraphrase is never shown as a quotation.
        quotes=(f"“{words}”" if is_direct else words,),
    )


def _transfer(transfer: Json, context: Context) -> Entry:
    giver, receiver = context.name(transfer["giver"]), context.name(transfer["receiver"])
    carrier = context.name(transfer["carrier"])
    amount = f"{say_number(transfer['amount'], transfer['bound'])} {transfer['unit']}".strip()
    item = "" if transfer["item"] in amount else f": {transfer['item']}"
    way = None if not (giver or receiver) else f"{giver or 'somebody'} → {receiver or 'somebody'}"
    return Entry(
        line=joined(amount + item, transfer["status"], transfer["counting"], way),
        details=_given(
            joined(
                say_date(transfer["date"]),
                None if carrier is None else f"by way of {carrier}",
                _voices(transfer, context),
            )
        ),
        quotes=_quotes(transfer, context),
    )


def _position(position: Json, context: Context) -> Entry:
    toward = context.name(position["toward"])
    return Entry(
        line=joined(
            context.name(position["holder"]) or "somebody",
            position["stance"].replace("-", " "),
            position["about"],
            None if toward is None else f"toward {toward}",
        ),
        details=_given(joined(say_date(position["date"]), _voices(position, context))),
        quotes=_quotes(position, context),
    )


def _figure(figure: Json, context: Context) -> Entry:
    line = f"{say_number(figure['value'], figure['bound'])} {figure['what']}"
    return Entry(
        line=joined(line, context.name(figure["of"])),
        details=_given(joined(say_date(figure["date"]), _voices(figure, context))),
        quotes=_quotes(figure, context),
    )


def _rank(rank: Json, context: Context) -> Entry:
    holder, toward = context.name(rank["holder"]), context.name(rank["toward"])
    parties = " – ".join(part for part in (holder, toward) if part)
    return Entry(
        line=joined(f"{rank['rank']} {rank['of']}", rank["scope"], parties or None),
        details=_given(joined(say_date(rank["date"]), _voices(rank, context))),
        quotes=_quotes(rank, context),
    )


def _conflict(conflict: Json, context: Context) -> Entry:
    pieces: Iterable[Json] = (piece for pieces in conflict["evidence"].values() for piece in pieces)
    quotes = (quote_around(context.text, [piece]) for piece in pieces)
    resolved = " ≠ ".join(str(value) for value in conflict["resolved"])
    return Entry(
        line=joined(conflict["kind"], " ≠ ".join(f"“{value}”" for value in conflict["values"])),
        details=_given(resolved, conflict["why"]),
        quotes=tuple(dict.fromkeys(words for words in quotes if words is not None)),
    )


Describe = Callable[[Json, Context], Entry]
SECTIONS: tuple[tuple[str, str, Describe], ...] = (
    ("What happened", "events", _event),
    ("Who said what", "statements", _statement),
    ("Given and promised", "transfers", _transfer),
    ("Positions", "positions", _position),
    ("Figures", "figures", _figure),
    ("Firsts", "ranks", _rank),
    ("What does not agree", "conflicts", _conflict),
    ("Who", "actors", _actor),
)
