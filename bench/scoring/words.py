"""Words and numbers as the scorer compares them: without case, accents, punctuation and plurals."""

import re
import unicodedata
from functools import cache
from typing import Any

from bench.loose import Json, as_list

AMOUNT_TOLERANCE = 0.005


def normalise(text: object) -> str:
    """Casefold, strip accents, turn punctuation into spaces, join initials (U.S. = US)."""
    return "" if text is None else _normalise(str(text))


@cache
def _normalise(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = " ".join(re.sub(r"[^\w$€£¥%]|_", " ", plain).split())
    return re.sub(r"\b([^\W\d]) (?=[^\W\d]\b)", r"\1", plain)


def word_list(text: object) -> list[str]:
    """List the normalised words of a text."""
    return [word for chunk in str(text or "").split() for word in normalise(chunk).split()]


def drop_articles(name: str) -> str:
    """Take the leading articles off a normalised name."""
    return re.sub(r"^((the|a|an) )+", "", name)


def plain_form(text: object) -> str:
    """Normalise a text and take off leading articles and plural endings."""
    return re.sub(r"(?<=\w\w\w)s\b", "", re.sub(r"ies\b", "y", drop_articles(normalise(text))))


def same_text(gold_forms: object, predicted: object) -> bool:
    """Say whether the prediction equals an acceptable form (true where gold has none)."""
    return not gold_forms or plain_form(predicted) in map(plain_form, as_list(gold_forms))


def has_key_words(gold_forms: object, predicted: object) -> bool:
    """Say whether the prediction contains an acceptable form, word for word (true where gold has none)."""
    said = f" {plain_form(predicted)} "
    return not gold_forms or any(f" {plain_form(form)} " in said for form in as_list(gold_forms))


def same_value(name: str, gold: Json, *, predicted: Json) -> bool:
    """Say whether a field with one possible value is right (true where gold has none)."""
    return gold.get(name) is None or bool(gold[name] == predicted.get(name))


def same_number(gold: Any, predicted: Any) -> bool:  # noqa: ANN401 - JSON values that may be no numbers
    """Say whether two numbers are equal within the tolerance."""
    # A JSON true is no number, though Python's bool is an int.
    numbers = all(type(number) in (int, float) for number in (gold, predicted))
    return numbers and bool(abs(predicted - gold) <= AMOUNT_TOLERANCE * abs(gold))
