"""Words as they are searched for: plain words as they stand, else the language of SQLite's full text."""

import re

from dragoman.errors import LedgerError, QuestionError
from dragoman.store import Ledger

# What makes a search more than words: phrases, groups, beginnings of words, columns, operators.
OPERATORS = re.compile(r'["()*^:]|\b(?:AND|OR|NOT|NEAR)\b')


def to_search(ledger: Ledger, words: str) -> str:
    """Return what SQLite's full text is asked for; refuse what it cannot read."""
    if not any(letter.isalnum() for letter in words):
        message = f"search for what? There is no word in {words!r}"
        raise QuestionError(message)
    if OPERATORS.search(words) is None:
        return " ".join(f'"{word}"' for word in words.split() if any(one.isalnum() for one in word))
    try:
        ledger.rows("SELECT rowid FROM record_words WHERE record_words MATCH ? LIMIT 0", (words,))
        ledger.one("SELECT rowid FROM record_words WHERE record_words MATCH ? LIMIT 1", (words,))
    except LedgerError as error:
        reason = str(error).partition(": ")[2].removeprefix("SQLError: ")
        message = (
            f"{words!r} cannot be searched for ({reason}); "
            'write words, "a phrase", AND, OR, NOT, beginn* or NEAR(one other)'
        )
        raise QuestionError(message) from None
    return words
