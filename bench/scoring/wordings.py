"""What was said: the words of a gold statement in its text, and how well a prediction fits them."""

import re
from collections import Counter

from bench.loose import Json

from .words import word_list

SPAN_COVERED, SPAN_EXTRA = 0.8, 0.5


def find_span(words: list[str], *, begins: list[str], ends: list[str]) -> tuple[int, int] | None:
    """Find the shortest stretch from the words `begins` to the words `ends`."""

    def places(part: list[str]) -> list[int]:
        return [i for i in range(len(words) - len(part) + 1) if words[i : i + len(part)] == part]

    spans = [
        (stop + len(ends) - start, start, stop + len(ends))
        for start in places(begins)
        for stop in places(ends)
        if stop >= start and stop + len(ends) >= start + len(begins)
    ]
    return min(spans)[1:] if spans else None


def gold_wordings(statement: Json, text: str) -> list[str]:
    """Give a gold statement as its text has it; a direct one also without an inserted '", he said, "'.

    None at all when the text does not have it.
    """
    span = find_span(
        word_list(text), begins=word_list(statement["begins"]), ends=word_list(statement["ends"])
    )
    if span is None:
        return []
    chunks = text.split()
    chunk_of_word = [i for i, chunk in enumerate(chunks) for _ in word_list(chunk)]
    said = " ".join(chunks[chunk_of_word[span[0]] : chunk_of_word[span[1] - 1] + 1])
    quoted = re.sub(r'[”"][^“”"]*[“"]', " ", said.lstrip('“"'))
    return [said, quoted] if statement.get("kind") == "direct" else [said]


def span_fit(gold_words: list[str], predicted_words: list[str]) -> float:
    """Rate how well the predicted words fit the gold words: 1 at best, 0 when not well enough."""
    covered = sum((Counter(gold_words) & Counter(predicted_words)).values()) / len(gold_words)
    extra = len(predicted_words) / len(gold_words) - covered
    return covered / (1 + extra) if covered >= SPAN_COVERED and extra <= SPAN_EXTRA else 0
