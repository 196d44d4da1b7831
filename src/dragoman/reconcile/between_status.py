"""What one party denies and another report tells as done."""

import re
from collections.abc import Iterator, Sequence

from dragoman.model.account import Account, Contradiction, Joined
from dragoman.ontology.disagreements import load_disagreements

from .between_dates import stretch_of
from .between_told import Told, called, contradiction, is_event, named_voices, published_day, words_of
from .told import told_of
from .told_words import contents

CHARGES = frozenset(("ACCUSE",))
# Two sides agree on one thing and not on another, in one meeting.
ON_TOPICS = frozenset(("AGREE",))
PLAIN = re.compile(r"(?<![\w'’-])[a-z][a-z'’-]{2,}")
POINTING = re.compile(r"\b(?:on|about|to)\s+(?:this|that|these|those|it)\b", re.IGNORECASE)
OFFICE = re.compile(r"[\w-]+\s+(?:minister|ministry|secretary)\b")
# What was not done on an occasion, and what may yet be.
OVER = re.compile(
    r"\b(?:did|was|were)(?:\s+not\b|n['’]t\b)|\b(?:no|none|nothing)\b.+\b(?:was|were)\b", re.IGNORECASE
)
OPEN = re.compile(r"\b(?:yet|so far|still|until)\b", re.IGNORECASE)
# So many words of a negated event must another report share that are not negated for sure.
FEW = 2
# Before a verb: that it tells what somebody did, and not of whom or what is spoken.
FINITE = (
    r"\b(?:had|has|have|having|was|were|been|did|(?:that|denie[sd]|denying)\s+(?:it|he|she|they|we|i))"
    r"\s+(?:\w+\s+)?"
)


def find_status_contradictions(joined: Sequence[Joined]) -> Iterator[Contradiction | None]:
    """Give events that one report denies and another tells as done.

    What the denier himself tells as done elsewhere is no dispute between two, nor what a report in its own
    voice says was not done before another has it done. Of a charge the matter is denied, not that it is made.
    """
    for thing in joined:
        if thing.accounts[0].claim.details.get("type") in CHARGES:
            continue
        told = [one for one in thing.accounts if is_event(one, "actual")]
        denied = [one for one in thing.accounts if is_event(one, "denied") and _is_denial(one, told)]
        denied = [one for one in denied if any(_is_on_one_topic(one, done) for done in told)]
        told = [one for one in told if any(_is_on_one_topic(one, denial) for denial in denied)]
        deniers = frozenset().union(*(named_voices(one) for one in denied))
        done = [one for one in told if not deniers or not set(one.claim.asserted_by) <= deniers]
        if denied and done:
            why = f"The {called(thing.accounts)} is told as done in one report and denied in another."
            groups = [_side(done, "told as done"), _side(denied, "denied")]
            yield contradiction("status", thing.id, groups, why)


def _is_on_one_topic(one: Account, other: Account) -> bool:
    """Tell whether two sentences can be on one thing agreed: they share a word of it, or one has none."""
    if not ON_TOPICS.intersection(each.claim.details.get("type") for each in (one, other)):
        return True
    topics = _topic_of(one), _topic_of(other)
    return not all(topics) or bool(topics[0] & topics[1])


def _topic_of(account: Account) -> frozenset[str]:
    """Return the stems of what a sentence tells besides talks, names and offices; none of "this point"."""
    if POINTING.search(account.sentence):
        return frozenset()
    words = PLAIN.findall(OFFICE.sub(" ", account.sentence))
    return contents(words) - contents(load_disagreements().talks)


def _is_denial(account: Account, told: Sequence[Account]) -> bool:
    """Tell whether somebody named denies an event, or a report that it was done, in the words of another.

    Who denies that it was done says so of what is told already; that it was not done may be said before it.
    """
    if named_voices(account):
        return True
    sentence = account.sentence.lower()
    said = set(re.findall(r"\w+?(?=n['’]t\b)|n['’]t\b|\w+", sentence))
    words, table = told_of(account).trigger, load_disagreements()
    if said & table.denials:
        return _is_denied(account) and any(words & told_of(one).trigger for one in told)
    if not said & table.negations:
        return False
    least = 1 if _is_negated(account) else FEW
    return any(len(words & told_of(one).trigger) >= least and _is_after(account, one) for one in told)


def _is_negated(account: Account) -> bool:
    """Tell whether a negation stands just before the word of an event ("did not apologise")."""
    negations = "|".join(map(re.escape, load_disagreements().negations))
    triggers = "|".join(re.escape(one.quote.lower()) for one in account.claim.evidence.get("trigger", ()))
    told = rf"(?:\b|(?=n['’]t))(?:{negations})\W+(?:\w+\W+){{0,2}}(?:{triggers})\b"
    return re.search(told, account.sentence.lower()) is not None


def _is_denied(account: Account) -> bool:
    """Tell whether the event is the verb of what a sentence denies.

    "Denied that the guests expelled on Monday had spied" does not deny that they were.
    """
    sentence = account.sentence.lower()
    triggers = (re.escape(one.quote.lower()) for one in account.claim.evidence.get("trigger", ()))
    return any(re.search(rf"{FINITE}{one}\b", sentence) for one in triggers)


def _is_after(account: Account, done: Account) -> bool:
    """Tell whether a report is later than the day on which another has something done.

    Where no day is told, it is later than that report, or tells that all is over ("did not apologise").
    """
    day, days = published_day(account), stretch_of(done.claim.date)
    until = published_day(done) if days is None else days.last
    is_over = days is None and OVER.search(account.sentence) and not OPEN.search(account.sentence)
    return day is not None and until is not None and (day > until or bool(is_over))


def _side(accounts: Sequence[Account], what: str) -> list[Told[str]]:
    quotes = sorted({words for one in accounts if (words := words_of(one, "trigger")) is not None})
    words = f"{what}: {quotes[0]}" if quotes else what
    return [Told(value=what, words=words, account=one) for one in accounts]
