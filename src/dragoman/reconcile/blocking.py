"""Blocks: keys under which claims that can be of one thing meet, so that not every two are compared.

A key is made of the family, of whom it is between, and of a few days, so that a block grows with what is told
of two parties in these days and not with the ledger. A claim without a day stands in the days before its
report was published, one without either only among its like ("timeless").
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar
from zlib import crc32

from dragoman.model.account import Account

from .told import Told, is_town, told_of
from .told_days import FORTNIGHT, WEEK
from .told_parties import NAME, STATE, Party, last_name
from .told_words import content

# Days of a bucket: for what happens on a day, and for what lasts and is told again and again.
SHORT, LONG = 4, 28
# A date no longer than this tells in which weeks an event was.
MONTH = 31
TIMELESS = "timeless"
BLOWS = "force"
# A block of more claims compares each with those next to it alone, in an order of content: who, when, words.
WHOLE_BLOCK, NEIGHBOURS = 150, 60
# SQLite keeps numbers of 48 bits with a sign in six bytes.
LARGEST_DAYS, SUBJECT_BITS = 1 << 15, 32
LASTING = frozenset(("transfer", "position", "rank", "office"))
Key = TypeVar("Key", str, int)
WORDS_OF = {"figure": "what"}


def blocks_of(account: Account) -> tuple[str, ...]:
    """Return the keys under which an account meets those that can be of the same thing.

    One of which a person gave a field meets them as it was read too.
    """
    read = () if account.read is None else _keys(account.as_read)
    return tuple(dict.fromkeys((*_keys(account), *read)))


def _keys(account: Account) -> tuple[str, ...]:
    told = told_of(account)
    windows = tuple(_windows(told))
    subjects = dict.fromkeys(_subjects(account, told))
    keys = tuple(f"{subject}|{window}" for subject in subjects for window in windows)
    return (*keys, *_over_weeks(told)) if account.claim.family == "event" else keys


def _over_weeks(told: Told) -> Iterator[str]:
    """Give keys for a longer time, in which who tells of it again may give no day: two persons, a town."""
    persons = sorted({party.key for party in (*told.one, *told.other) if party.is_person})
    subjects = ["|".join(pair) for pair in combinations(persons, 2)]
    if told.place is not None and is_town(told.place):
        subjects.extend(f"{told.place.name}|{word}" for word in sorted(told.trigger))
    # A note of protest: what two words tell is rare between two, but for blows.
    atoms = sorted({*_atoms(told.one), *_atoms(told.other)}) if told.family != BLOWS else []
    pairs, words = combinations(atoms, 2), list(combinations(sorted(told.trigger), 2))
    subjects.extend("|".join((*pair, *two)) for pair in pairs for two in words)
    days, published = told.when.days, told.when.published
    if days is not None and days.length <= MONTH:
        spans = _buckets(days.first, days.last, LONG)
    else:
        spans = iter(()) if published is None else _buckets(published - LONG, published, LONG)
    windows = tuple(spans)
    yield from (f"{told.family}|{subject}|{window}" for subject in subjects for window in windows)


def block_number(block: str) -> int:
    """Return a number of 47 bits for a block: its days by number, then the digest of all else.

    Blocks of the same days lie together, so that a claim is taken up once for most of its blocks. Two blocks
    of one number meet without reason, and are then compared in vain.
    """
    whole, _, days = block.rpartition(".")
    place = int(days) % LARGEST_DAYS if days.isdigit() else 0
    return place << SUBJECT_BITS | crc32((whole or block).encode())


def pairs_of(accounts: Iterable[Account]) -> Iterator[tuple[Account, Account]]:
    """Give the pairs of accounts that meet in a block and are of two reports, each once, in order of ids."""
    blocks: dict[str, list[Account]] = {}
    for account in sorted(accounts, key=lambda one: one.id):
        for key in blocks_of(account):
            blocks.setdefault(key, []).append(account)
    yield from pairs_within(blocks)


def pairs_within(
    blocks: Mapping[Key, Sequence[Account]], due: Collection[str] | None = None
) -> Iterator[tuple[Account, Account]]:
    """Give the pairs that meet in some blocks, whose accounts are in order of their ids; see `pairs_of`.

    With `due` those alone of which one has its id there.
    """
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        for one, other in _within(blocks[key], due):
            pair = (min(one.id, other.id), max(one.id, other.id))
            if pair not in seen and one.claim.document != other.claim.document:
                seen.add(pair)
                yield (one, other) if one.id == pair[0] else (other, one)


def is_crowded(block: Sequence[Account]) -> bool:
    """Tell whether a block is so large that neighbours alone are compared in it."""
    return len(block) > WHOLE_BLOCK


def _within(block: Sequence[Account], due: Collection[str] | None) -> Iterator[tuple[Account, Account]]:
    reach = NEIGHBOURS if is_crowded(block) else len(block)
    ordered = sorted(block, key=_content_order) if is_crowded(block) else block
    for place, one in enumerate(ordered):
        if due is None or one.id in due:
            before = () if due is None else ordered[max(0, place - reach) : place]
            yield from ((one, other) for other in (*before, *ordered[place + 1 : place + 1 + reach]))


def _content_order(account: Account) -> tuple[tuple[str, ...], int, tuple[str, ...], str]:
    told = told_of(account)
    persons = tuple(sorted(party.key for party in (*told.one, *told.other) if not party.is_state))
    day = told.when.days.first if told.when.days is not None else told.when.published or 0
    return persons, day, tuple(sorted(told.trigger or told.words)), account.id


# ------------------------------------------------------------ whom it is between


def _subjects(account: Account, told: Told) -> Iterator[str]:
    family = account.claim.family
    if family == "event":
        yield from _of_event(told)
    elif family in WORDS_OF:
        words = content(str(account.claim.details.get(WORDS_OF[family]) or ""))
        yield from (f"{family}|{word}" for word in sorted(words))
    elif family == "transfer":
        for atom in sorted({*_atoms(told.one), *_atoms(told.other)}):
            yield f"transfer|{atom}|{_amount(account)}"
            yield from (f"transfer|{atom}|{word}" for word in sorted(_goods(account)))
        if _amount(account) and any(party.is_local for party in told.one):
            # Of a giver that no list knows the amount and the good must do.
            yield from (f"transfer|{_amount(account)}|{word}" for word in sorted(_goods(account)))
    else:
        yield from (f"{family}|{atom}" for atom in sorted({*_atoms(told.one)} or {""}))


def _of_event(told: Told) -> Iterator[str]:
    if told.kind == "stay" or told.family == "accord":
        atoms = sorted({*_atoms(told.one), *_atoms(told.other)})
        yield from (f"on a visit|{'|'.join(pair)}" for pair in combinations(atoms, 2))
    first, second = sorted({*_atoms(told.one)}), sorted({*_atoms(told.other)})
    for pair in combinations(sorted({*first, *second}), 2):
        yield "|".join((told.family, *pair))
    for party in (*told.one, *told.other):
        if party.is_person:
            yield f"{told.family}|{party.key}"
        if party.is_person or party.key.startswith(NAME):
            yield f"{told.family}|{NAME}{last_name(party)}"
    is_land = told.place is not None and told.place.kind == "country"
    if told.place is not None and (not is_land or told.family == "talk" or not (first and second)):
        yield f"{told.family}|{told.place.name}"
    yield from _of_one_side(told, first, second)
    if not (first and second):
        yield from (f"{told.family}|{word}" for word in sorted({*told.trigger, *told.names}))
    yield from (f"{told.family}|{'|'.join(pair)}" for pair in combinations(sorted(told.trigger), 2))


def _of_one_side(told: Told, first: Sequence[str], second: Sequence[str]) -> Iterator[str]:
    """Give keys of a deed of which reports may tell one side alone, or two doers: a side, with its words."""
    if told.family != "talk" or bool(first) != bool(second):
        words = sorted({*told.trigger, *filter(None, [told.mode])})
        yield from (f"{told.family}|{atom}|{word}" for atom in (*first, *second) for word in words)


def _atoms(parties: Sequence[Party]) -> Iterator[str]:
    """Give the states and bodies of a side, and its persons where it has neither."""
    for party in parties:
        bodies = [body for body in party.acts_for if "|" not in body]
        states = [body for body in bodies if body.startswith(STATE)]
        yield from states or bodies
        if party.country is not None:
            yield STATE + party.country
        if party.is_named and not party.is_person:
            yield party.key


def _amount(account: Account) -> str:
    measure = account.claim.details.get("si")
    value = measure.get("value") if isinstance(measure, dict) else account.claim.details.get("amount")
    return f"{value:.4g}" if isinstance(value, int | float) else ""


def _goods(account: Account) -> frozenset[str]:
    return content(str(account.claim.details.get("item") or ""))


# ------------------------------------------------------------ when


def _windows(told: Told) -> Iterator[str]:
    days, published = told.when.days, told.when.published
    if told.family in LASTING and published is not None:
        yield from _buckets(published - LONG, published, LONG)
    elif days is not None and days.length <= FORTNIGHT and not days.is_inferred:
        yield from _buckets(days.first - 1, days.last + 1, SHORT)
    elif published is not None:
        ahead = FORTNIGHT if told.is_planned else 0
        since = published if days is None else days.first
        windows = (
            *_buckets(since - 1, since + 1, SHORT),
            *_buckets(published - WEEK, published + ahead, SHORT),
        )
        yield from dict.fromkeys(windows)
    elif days is not None:
        yield from _buckets(days.first, min(days.last, days.first + LONG), SHORT)
    else:
        yield TIMELESS


def _buckets(first: int, last: int, size: int) -> Iterator[str]:
    yield from (f"{size}.{number}" for number in range(first // size, last // size + 1))
