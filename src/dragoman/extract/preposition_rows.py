"""Rows of one preposition, whose parts the parser hangs in different places: "with A, with B and with C"."""

from dragoman.model.grammar import FINITE
from dragoman.model.reading import Reading


def in_rows(reading: Reading, found: list[int]) -> list[int]:
    """Return prepositions with those that go on a row of theirs: "with A, with B and with C"."""
    first = reading.tokens[found[0]]
    sentence = reading.sentences[first.sentence]
    rows: list[list[int]] = []
    for one in range(sentence.first + 1, sentence.stop):
        token, before = reading.tokens[one], reading.tokens[one - 1].lower
        if token.lower != first.lower or token.tag == "TO":
            continue
        if rows and before in (",", "and") and not _has_verb(reading, rows[-1][-1], one):
            rows[-1].append(one)
        else:
            rows.append([one])
    whole = [row for row in rows if any(reading.tokens[one - 1].lower == "and" for one in row[1:])]
    return list(dict.fromkeys([*found, *(one for row in whole if set(row) & set(found) for one in row)]))


def _has_verb(reading: Reading, start: int, stop: int) -> bool:
    return any(reading.tokens[one].tag in FINITE for one in range(start + 1, stop))
