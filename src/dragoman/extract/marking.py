"""How a pair of parties is shown to the trained coder: its sentence with source, trigger and target marked.

The one door to the tokenizer, used alike when the coder is trained and when it reads.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import AddedToken, Tokenizer

from dragoman.model.text import Span

# Words of the encoder's vocabulary that its own training never used, before and after each marked phrase.
OPENING = ("[unused0]", "[unused2]", "[unused4]")
CLOSING = ("[unused1]", "[unused3]", "[unused5]")
# The longest marked sentence in tokens: of our own sentences none is longer; of news one in two hundred is.
LONGEST = 128
# Tokens kept before the first mark where a sentence is longer.
BEFORE = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Token ids of a sentence, and for source, trigger and target which tokens are theirs (half open)."""

    ids: tuple[int, ...]
    marks: tuple[tuple[int, int] | None, ...]


@dataclass(frozen=True, slots=True)
class Marker:
    """Marks sentences."""

    tokenizer: Tokenizer

    def mark(self, text: str, spans: Sequence[Span | None]) -> Marked:
        """Return a text with its source, trigger and target marked; each may be None."""
        ids = self.tokenizer.encode(_with_marks(text, spans)).ids
        tokens = [self._places(ids, role) for role in range(len(OPENING))]
        return _clipped(ids, tokens)

    def _places(self, ids: list[int], role: int) -> tuple[int, int] | None:
        opening, closing = (self.tokenizer.token_to_id(word[role]) for word in (OPENING, CLOSING))
        is_marked = opening in ids and closing in ids
        return (ids.index(opening), ids.index(closing) + 1) if opening and closing and is_marked else None


def load_marker(tokenizer_json: str) -> Marker:
    """Load a tokenizer; paddings and limits that it holds are taken off."""
    tokenizer = Tokenizer.from_str(tokenizer_json)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.add_special_tokens([AddedToken(word, special=True) for word in (*OPENING, *CLOSING)])
    return Marker(tokenizer)


def _with_marks(text: str, spans: Sequence[Span | None]) -> str:
    # A phrase inside another opens after it and closes before it; of equal ones the source is outermost.
    found = [(span, role) for role, span in enumerate(spans) if span is not None]
    opening = sorted(
        ((span.start, -span.end, role, OPENING[role]) for span, role in found), key=lambda one: one[:3]
    )
    closing = sorted(
        ((span.end, -span.start, -role, CLOSING[role]) for span, role in found), key=lambda one: one[:3]
    )
    cuts = [(place, 1, number, word) for number, (place, _, _, word) in enumerate(opening)]
    cuts += [(place, 0, number, word) for number, (place, _, _, word) in enumerate(closing)]
    pieces, last = [], 0
    for place, _, _, word in sorted(cuts):
        pieces += [text[last:place], f" {word} "]
        last = place
    return "".join([*pieces, text[last:]])


def _clipped(ids: list[int], tokens: list[tuple[int, int] | None]) -> Marked:
    """Return the window of a long sentence that has its marks, as far as they fit."""
    if len(ids) <= LONGEST:
        return Marked(ids=tuple(ids), marks=tuple(tokens))
    first_mark = min((one[0] for one in tokens if one is not None), default=1)
    first = max(1, min(first_mark - BEFORE, len(ids) + 1 - LONGEST))
    kept = ids[first : first + LONGEST - 2]
    moved = tuple(_moved(one, first - 1, len(kept) + 1) for one in tokens)
    return Marked(ids=(ids[0], *kept, ids[-1]), marks=moved)


def _moved(place: tuple[int, int] | None, by: int, end: int) -> tuple[int, int] | None:
    if place is None or place[0] - by >= end:
        return None
    return place[0] - by, min(place[1] - by, end)
