"""Filings → accounts: the claims of many reports with one key for one actor in all of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.account import Account
from dragoman.model.filing import FiledClaim, Filing
from dragoman.model.text import Span

from .across_names import Group, Where

# Where a sentence ends, as far as the words around a claim need it.
END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n+")
# The evidence that stands where a claim is told, before that of its parties.
TELLING = ("trigger", "text", "amount", "title", "stance", "value", "rank")


def ids_of(groups: Iterable[Group]) -> Mapping[Where, str]:
    """Return the id of the actor at each place where one is sighted."""
    return {one.place: group.id for group in groups for one in group.sightings}


def accounts_of(
    filing: Filing, ids: Mapping[Where, str], *, source: str | None = None
) -> tuple[Account, ...]:
    """Return the claims of a filing with the ledger's ids in place of its own keys, in text order.

    `source` names the text of which the document is a copy; without it the document stands for itself.
    """
    document = filing.document
    named = {key: name for (where, key), name in ids.items() if where == document.id}
    ends = [0, *(found.end() for found in END.finditer(document.text)), len(document.text)]
    return tuple(
        Account(
            claim=_keyed(claim, named),
            source=source or document.id,
            published=document.published,
            sentence=_sentence(document.text, ends, telling_of(claim)),
        )
        for claim in filing.claims
    )


def telling_of(claim: FiledClaim) -> Span | None:
    """Return where a claim is told: at its trigger, its words, its amount, or else its first evidence."""
    for name in TELLING:
        if claim.evidence.get(name):
            return claim.evidence[name][0].span
    spans = [one.span for name in sorted(claim.evidence) for one in claim.evidence[name]]
    return min(spans, default=None)


def _keyed(claim: FiledClaim, named: Mapping[str, str]) -> FiledClaim:
    def keys(some: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(named.get(key, key) for key in some))

    return replace(
        claim,
        parties={role: keys(some) for role, some in claim.parties.items()},
        principals={named.get(key, key): named.get(body, body) for key, body in claim.principals.items()},
        asserted_by=keys(claim.asserted_by),
    )


def _sentence(text: str, ends: Sequence[int], told: Span | None) -> str:
    if told is None:
        return ""
    start = max(end for end in ends if end <= told.start)
    stop = min((end for end in ends if end > told.start), default=len(text))
    return text[start:stop].strip()
