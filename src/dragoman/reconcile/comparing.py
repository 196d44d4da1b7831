"""What two readings say, side by side: claims that came, that went, and that say something else now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.account import TYPE_FIELDS
from dragoman.model.comparison import Change, Comparison, Told
from dragoman.model.filing import Detail

from .anchors import alikeness, shown_by

# From here on two claims are taken for one that was read otherwise: of the 5 points of likeness.
LEAST = 2.0


def compare(before: Iterable[Told], after: Iterable[Told]) -> Comparison:
    """Compare what two readings of a text say, or of two texts: then claims are paired by their words.

    A claim that both have under one id is compared field by field; of the others those of one family that
    agree best in words, type and names are taken for one.
    """
    old, new = ({one.claim.id: one for one in side} for side in (before, after))
    pairs = [(old[key], new[key]) for key in sorted(old.keys() & new.keys())]
    gone = [old[key] for key in sorted(old.keys() - new.keys())]
    come = [new[key] for key in sorted(new.keys() - old.keys())]
    for one, other in _paired(gone, come):
        pairs.append((one, other))
        gone.remove(one)
        come.remove(other)
    changes = (Change(before=one, after=other, fields=differing(one, other)) for one, other in pairs)
    return Comparison(
        removed=tuple(sorted(gone, key=_place)),
        added=tuple(sorted(come, key=_place)),
        changed=tuple(sorted((one for one in changes if one.fields), key=lambda one: _place(one.after))),
        same=len(pairs) - sum(bool(differing(one, other)) for one, other in pairs),
    )


def _place(told: Told) -> tuple[int, str]:
    shown = shown_by(told.claim)
    return (shown[1].span.start if shown else 0), told.claim.id


def _paired(gone: Sequence[Told], come: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Return the pairs that agree best, each claim once."""
    scored = [
        (-_likeness(one, other), one.claim.id, other.claim.id, (one, other))
        for one in gone
        for other in come
        if one.claim.family == other.claim.family
    ]
    pairs: list[tuple[Told, Told]] = []
    taken: set[str] = set()
    for score, left, right, pair in sorted(scored, key=lambda one: one[:3]):
        if -score >= LEAST and not {left, right} & taken:
            pairs.append(pair)
            taken |= {left, right}
    return pairs


@dataclass(frozen=True, slots=True)
class _Worded:
    """A claim's words by themselves, wherever they stand."""

    shown: str
    words: frozenset[str]


def _likeness(one: Told, other: Told) -> float:
    """Return how far two claims agree: by their places in one text, by their words in two."""
    if one.anchor is None or other.anchor is None:
        return 0.0
    if one.claim.document == other.claim.document:
        is_near = one.anchor.start < other.anchor.stop and other.anchor.start < one.anchor.stop
        return alikeness(one.anchor, other.anchor) if is_near else 0.0
    # In two texts places say nothing: both are put at the same place, and their words are compared.
    ours, theirs = _worded(one), _worded(other)
    elsewhere = replace(other.anchor, start=one.anchor.start, stop=one.anchor.stop, spans=one.anchor.spans)
    agreed = alikeness(one.anchor, elsewhere) - len(("exact", "overlap", "spans"))
    return agreed + 2 * (ours.shown == theirs.shown) + _share(ours.words, theirs.words)


def _worded(told: Told) -> _Worded:
    words = frozenset(piece.quote for pieces in told.claim.evidence.values() for piece in pieces)
    return _Worded("" if told.anchor is None else told.anchor.quote, words)


def _share(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0


def differing(one: Told, other: Told) -> Mapping[str, tuple[Detail, Detail]]:
    """Return the fields in which two claims differ, each with both values; words apart."""
    ours, theirs = fields_of(one), fields_of(other)
    names = dict.fromkeys((*ours, *theirs))
    return {name: (ours.get(name), theirs.get(name)) for name in names if ours.get(name) != theirs.get(name)}


def fields_of(told: Told) -> Mapping[str, Detail]:
    """Return what a claim says by field, in words: actors by their names."""
    claim = told.claim
    named: dict[str, Detail] = {
        role: [told.names.get(key, key) for key in keys] for role, keys in claim.parties.items() if keys
    }
    date, place = claim.date, claim.place
    told_of: dict[str, Detail] = {
        "date": None if date is None else f"{date.start or '..'}/{date.end or '..'}",
        "place": None if place is None else ", ".join(filter(None, (place.name, place.country))),
        "asserted_by": [told.names.get(key, key) for key in claim.asserted_by],
    }
    return {**claim.details, **named, **told_of}


def title_of(told: Told) -> str:
    """Return a claim in a few words: its type and its parties."""
    claim = told.claim
    parties = ", ".join(told.names.get(key, key) for key in claim.everybody)
    return (
        f"{claim.details.get(TYPE_FIELDS[claim.family])}: {parties}"
        if parties
        else str(claim.details.get(TYPE_FIELDS[claim.family]))
    )
