"""Where a claim stands in its text, and which claim stands there after the text was read anew."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.account import TYPE_FIELDS
from dragoman.model.correction import Anchor
from dragoman.model.filing import Family, FiledClaim
from dragoman.model.text import Evidence, Span

# The evidence that shows a claim best, by family; where there is none of it, its first words do.
SHOWN_BY: Mapping[Family, tuple[str, ...]] = {
    "event": ("trigger",),
    "statement": ("text",),
    "transfer": ("amount", "trigger", "item"),
    "office": ("title", "holder"),
    "position": ("stance", "about"),
    "figure": ("value", "what"),
    "rank": ("rank", "of"),
}


def anchor_of(claim: FiledClaim, names: Iterable[str], others: Sequence[FiledClaim] = ()) -> Anchor | None:
    """Return where a claim stands and what it says; None where it rests on no words.

    `names` are those of its parties, `others` the claims of its document, from which it is told.
    """
    shown = shown_by(claim)
    if shown is None:
        return None
    field, words = shown
    rivals = (
        other.id
        for other in others
        if other.id != claim.id and other.family == claim.family and _stands_on(other, words.span)
    )
    return Anchor(
        document=claim.document,
        family=claim.family,
        claim=claim.id,
        field=field,
        start=words.span.start,
        stop=words.span.end,
        quote=words.quote,
        spans=tuple(sorted({(one.span.start, one.span.end) for one in all_words(claim)})),
        type=str(claim.details.get(TYPE_FIELDS[claim.family])),
        names=tuple(sorted(set(names))),
        rivals=tuple(sorted(rivals)),
    )


def shown_by(claim: FiledClaim) -> tuple[str, Evidence] | None:
    """Return the words that show a claim best with the name of their field."""
    fields = (*SHOWN_BY[claim.family], *sorted(claim.evidence))
    return next(((field, claim.evidence[field][0]) for field in fields if claim.evidence.get(field)), None)


def all_words(claim: FiledClaim) -> list[Evidence]:
    """Return all the words that a claim rests on."""
    return [one for pieces in claim.evidence.values() for one in pieces]


def _stands_on(claim: FiledClaim, span: Span) -> bool:
    shown = shown_by(claim)
    return shown is not None and shown[1].span.overlaps(span)


def nearest(anchor: Anchor, candidates: Iterable[Anchor]) -> Anchor | None:
    """Return which of a document's claims an anchor means now, or None.

    The claim itself where it is there; else one of its family whose best words share a character with the
    anchor's, or any of whose words do where type and a name agree. Of several the most alike; a claim that
    stood beside it when the anchor was made is never taken for it.
    """
    found = list(candidates)
    same = next((one for one in found if one.claim == anchor.claim), None)
    if same is not None:
        return same
    rivals = frozenset(anchor.rivals)
    fitting = [one for one in found if one.claim not in rivals and _is_near(anchor, one)]
    return min(fitting, key=lambda one: (-alikeness(anchor, one), one.claim), default=None)


def _is_near(anchor: Anchor, other: Anchor) -> bool:
    if anchor.document != other.document or anchor.family != other.family:
        return False
    if _span(anchor).overlaps(_span(other)):
        return True
    is_like = anchor.type == other.type and (not anchor.names or _shared(anchor.names, other.names) > 0)
    return is_like and _common(anchor.spans, other.spans) > 0


def alikeness(one: Anchor, other: Anchor) -> float:
    """Return how far two anchors agree in what they say and in their words: from 0 to 5."""
    is_exact = one.field == other.field and _span(one) == _span(other)
    return (
        is_exact
        + _common([(one.start, one.stop)], [(other.start, other.stop)])
        + (one.type == other.type)
        + _shared(one.names, other.names)
        + _common(one.spans, other.spans)
    )


def _span(anchor: Anchor) -> Span:
    return Span(anchor.start, anchor.stop)


def _shared(ours: Sequence[str], theirs: Sequence[str]) -> float:
    both = set(ours) | set(theirs)
    return len(set(ours) & set(theirs)) / len(both) if both else 1.0


def _common(ours: Iterable[tuple[int, int]], theirs: Iterable[tuple[int, int]]) -> float:
    """Return which share of the characters of both stand in both."""
    first, second = (
        {place for start, stop in spans for place in range(start, stop)} for spans in (ours, theirs)
    )
    return len(first & second) / len(first | second) if first | second else 0.0
