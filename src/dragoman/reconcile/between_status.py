"""What one party denies and another report tells as done."""

from collections.abc import Iterator, Sequence

from dragoman.model.account import Account, Contradiction, Joined

from .between_told import Told, called, contradiction, is_event, named_voices, words_of


def find_status_contradictions(joined: Sequence[Joined]) -> Iterator[Contradiction | None]:
    """Give events that somebody named denies and somebody else, or a report in its own voice, tells as done.

    What the denier himself tells as done elsewhere is no dispute between two.
    """
    for thing in joined:
        denied = [one for one in thing.accounts if is_event(one, "denied") and named_voices(one)]
        deniers = frozenset().union(*(named_voices(one) for one in denied))
        done = [
            one
            for one in thing.accounts
            if is_event(one, "actual") and not set(one.claim.asserted_by) <= deniers
        ]
        if denied and done:
            why = f"The {called(thing.accounts)} is told as done in one report and denied in another."
            groups = [_side(done, "told as done"), _side(denied, "denied")]
            yield contradiction("status", thing.id, groups, why)


def _side(accounts: Sequence[Account], what: str) -> list[Told[str]]:
    quotes = sorted({words for one in accounts if (words := words_of(one, "trigger")) is not None})
    words = f"{what}: {quotes[0]}" if quotes else what
    return [Told(value=what, words=words, account=one) for one in accounts]
