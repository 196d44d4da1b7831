"""The other party of an exchange, where the words of a stance name nobody: "Mali said it would not sign"."""

from dragoman.model.reading import Mention, Reading

from .actor_groups import is_state

# After these a name tells where something is, not who takes part.
PLACING = frozenset(("in", "at", "near", "from", "outside", "around", "across", "on", "over"))


def counterpart(reading: Reading, holder: Mention) -> Mention | None:
    """Return the one other party that the nearest sentence up to a holder's words names beside him.

    Refuses to choose between several, and knows no counterpart of a person.
    """
    own = {_party(one) for one in _same(reading, holder) if _is_party(reading, one)}
    if not own:
        return None
    for sentence in reversed(reading.sentences[: holder.sentence + 1]):
        named = [one for one in reading.mentions_in(sentence.span) if _is_party(reading, one)]
        earlier = {_party(one): one for one in reversed(named) if one.span.start <= holder.span.start}
        others = [one for party, one in earlier.items() if party not in own]
        if others and len(others) < len(earlier):
            return others[0] if len(others) == 1 else None
    return None


def _same(reading: Reading, holder: Mention) -> tuple[Mention, ...]:
    return tuple(reading.mentions[one] for one in reading.chains[holder.chain].mentions)


def _party(mention: Mention) -> str | int:
    """Return what tells a party: a state by its entry, another by its chain."""
    return mention.entry if mention.entry is not None and is_state(mention) else mention.chain


def _is_party(reading: Reading, mention: Mention) -> bool:
    """Tell whether a mention names a state or body that takes part in what its sentence tells."""
    token = reading.tokens[mention.head]
    above = reading.tokens[token.head]
    is_placed = token.dep == "pobj" and above.lower in PLACING
    is_named = mention.kind == "name" and (is_state(mention) or mention.entity == "organisation")
    return is_named and not is_placed and mention.role not in ("adjective", "people")
