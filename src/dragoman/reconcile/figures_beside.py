"""Which numbers are told of an event: those in its sentence, and what befell people in the one after it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.account import Account, Joined

from .counted import Counted, counted

# Between two sentences lie so many code points at most.
GAP = 3
# A place that a sentence names: what is counted there was there.
ELSEWHERE = re.compile(r"\b(?:in|at|near|outside|off)\s+(?:the\s+)?[A-Z]", re.ASCII)
Sentence = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FiguresBeside:
    """The figures of some reports by sentence and by report, and which types of events a sentence tells."""

    by_sentence: Mapping[Sentence, Sequence[Account]]
    by_document: Mapping[str, Sequence[Account]]
    types: Mapping[Sentence, frozenset[object]]

    @classmethod
    def of(cls, joined: Sequence[Joined], accounts: Sequence[Account]) -> "FiguresBeside":
        """Return the figures among some accounts, beside the events of some things."""
        by_sentence: defaultdict[Sentence, list[Account]] = defaultdict(list)
        by_document: defaultdict[str, list[Account]] = defaultdict(list)
        for one in sorted(accounts, key=lambda one: one.id):
            if one.claim.family == "figure" and one.sentence:
                by_sentence[_sentence(one)].append(one)
                by_document[one.claim.document].append(one)
        types: defaultdict[Sentence, frozenset[object]] = defaultdict(frozenset)
        for one in (account for thing in joined for account in thing.accounts):
            types[_sentence(one)] |= {one.claim.details.get("type")}
        return cls(dict(by_sentence), dict(by_document), dict(types))

    def beside(self, event: Account) -> Iterator[tuple[Account, Counted]]:
        """Give the figures told of an event, with what they count."""
        for figure in self.by_sentence.get(_sentence(event), ()):
            what = counted(figure, event)
            if what is not None:
                yield figure, what
        for figure in self.by_document.get(event.claim.document, ()):
            what = counted(figure, event) if self._is_told_next(figure, event) else None
            if what is not None and what.fate is not None:
                yield figure, what

    def _is_told_next(self, figure: Account, event: Account) -> bool:
        """Tell whether a figure stands in the sentence after an event that tells no day, place or like event.

        "Gunmen attacked a post on Sunday. Six people were killed, the ministry said."
        """
        end, start = _bounds(event, "trigger")[1], _bounds(figure, "value")[0]
        is_next = end is not None and start is not None and 0 <= start - end <= GAP
        is_bare = figure.claim.date is None and ELSEWHERE.search(figure.sentence) is None
        is_own = event.claim.details.get("type") in self.types.get(_sentence(figure), ())
        return is_next and is_bare and not is_own


def _sentence(account: Account) -> Sentence:
    return account.claim.document, account.sentence


def _bounds(account: Account, field: str) -> tuple[int | None, int | None]:
    """Return where the sentence of a claim begins and ends; unknown where its words stand there twice."""
    pieces = account.claim.evidence.get(field, ())
    if not pieces or account.sentence.count(pieces[0].quote) != 1:
        return None, None
    start = pieces[0].span.start - account.sentence.index(pieces[0].quote)
    return start, start + len(account.sentence)
