"""What was added is compared with what is there: who is meant, what is the same, what disagrees.

Every step takes what is pending a portion at a time, each in a transaction of its own, so that it can be
stopped anywhere; the outcome is a function of what the ledger holds, not of the order in which it came.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.account import Account
from dragoman.ontology import Ontology
from dragoman.reconcile.blocking import block_number, blocks_of, is_crowded, pairs_within
from dragoman.reconcile.prevailing import prevailing
from dragoman.reconcile.reconciling import group_accounts, judge_pairs
from dragoman.reconcile.tellings import tellings_of, whole_id
from dragoman.resolve.across import Sighting, join_sightings, sure_id
from dragoman.resolve.describing import describe
from dragoman.resolve.forms import Form, can_meet, form_of, read_form
from dragoman.store import Ledger
from dragoman.store.actors import (
    Matched,
    drop_form,
    drop_unmeant,
    find_form,
    keep_form,
    keep_matches,
    named_by,
    near_forms,
    set_forms,
)
from dragoman.store.conflicts import count_conflicts, drop_records, pend_scopes
from dragoman.store.corrections import claims_of_keys, decided
from dragoman.store.entering import claims_of, matches_of
from dragoman.store.judgements import (
    blocks_shared,
    drop_judgement,
    hanging_together,
    in_blocks,
    judged_within,
    judgements_among,
    keep_blocks,
    keep_judgements,
)
from dragoman.store.keys import number_of
from dragoman.store.loading import Meant, load_accounts, load_meant
from dragoman.store.pending import Sort, done, next_pending, pend
from dragoman.store.records import keep_records

from .disputing import look_through

Step = Callable[["_Work", Sequence[str]], None]


def reconcile_pending(ledger: Ledger, ontology: Ontology) -> None:
    """Bring the records up to what the ledger holds; it can be stopped anywhere and called again."""
    work = _Work(ledger, ontology)
    for sort, most, step in STEPS:
        while values := next_pending(ledger, sort, most):
            with ledger.transaction():
                done(ledger, sort, values)
                step(work, values)
    with ledger.transaction():
        drop_unmeant(ledger)


@dataclass(frozen=True, slots=True)
class _Work:
    ledger: Ledger
    ontology: Ontology


def _document(work: _Work, values: Sequence[str]) -> None:
    """Take up the actors and claims of documents that are new, or held again."""
    documents = list(map(int, values))
    _find(work, (match for one in documents for match in matches_of(work.ledger, one)))
    pend(work.ledger, "claim", (claim for one in documents for claim in claims_of(work.ledger, one)))


def _match(work: _Work, values: Sequence[str]) -> None:
    """Find out who actors of documents are that were named later."""
    _find(work, map(int, values))


def _find(work: _Work, matches: Iterable[int]) -> None:
    """Find out who the actors of documents are where that hangs on no other document."""
    forms: dict[Form, list[int]] = {}
    for number, meant in load_meant(work.ledger, matches).items():
        key = sure_id(meant.actor)
        if key is None:
            forms.setdefault(form_of(meant.actor, work.ontology.titles), []).append(number)
            continue
        matched = Matched(match=number, actor=key, score=1.0)
        actor = describe(key, [_sighting(meant)], work.ontology)
        pend(work.ledger, "claim", keep_matches(work.ledger, [matched], {key: actor}, is_whole=False))
    for form, numbers in forms.items():
        kept = keep_form(work.ledger, form.name, form.country, _name_blocks(form))
        set_forms(work.ledger, ((kept, number) for number in numbers))
        pend(work.ledger, "name", [kept])


def _name_blocks(form: Form) -> list[int]:
    return sorted(set(map(number_of, form.keys)))


def _name(work: _Work, values: Sequence[str]) -> None:
    """Join those who may bear one name, with all whose names hang together with it."""
    joined: set[int] = set()
    for value in map(int, values):
        if value in joined:
            continue
        forms = _hanging_forms(work, value)
        joined.update(forms)
        named = load_meant(work.ledger, named_by(work.ledger, forms))
        sightings = {_sighting(meant): n for n, meant in named.items()}
        matched: list[Matched] = []
        actors = {}
        for group in join_sightings(sightings, work.ontology):
            actors[group.id] = describe(group.id, group.sightings, work.ontology)
            matched.extend(
                Matched(match=sightings[one], actor=group.id, score=group.score, why=group.why)
                for one in group.sightings
            )
        pend(work.ledger, "claim", keep_matches(work.ledger, matched, actors, is_whole=True))
        done(work.ledger, "name", map(str, forms))
        for number, form in forms.items():
            drop_form(work.ledger, number, _name_blocks(form))


def _hanging_forms(work: _Work, number: int) -> dict[int, Form]:
    """Return a form of a name with all that can be meant by it, directly or through others."""
    titles = work.ontology.titles
    known: dict[int, Form] = {}
    kept = find_form(work.ledger, number)
    found = {} if kept is None else {kept.id: read_form(kept.name, kept.country, titles)}
    ahead = list(found)
    while ahead:
        form = found[ahead.pop()]
        for other in near_forms(work.ledger, _name_blocks(form)):
            if other.id not in known:
                known[other.id] = read_form(other.name, other.country, titles)
            if other.id not in found and can_meet(form, known[other.id]):
                found[other.id] = known[other.id]
                ahead.append(other.id)
    return found


def _sighting(meant: Meant) -> Sighting:
    return Sighting(meant.document, meant.actor, meant.published, meant.titles)


def _claim(work: _Work, values: Sequence[str]) -> None:
    """Put claims into the blocks where they meet others."""
    accounts = load_accounts(work.ledger, map(int, values))
    keep_blocks(work.ledger, {number: _blocks(account) for number, account in accounts.items()})
    pend(work.ledger, "group", values)


def _blocks(account: Account) -> set[int]:
    return {block_number(block) for telling in tellings_of(account) for block in blocks_of(telling)}


def _block(work: _Work, values: Sequence[str]) -> None:
    """Judge claims that are new in blocks with the others there."""
    blocks, due = in_blocks(work.ledger, values)
    met, numbers = _meeting(work.ledger, blocks)
    names = {one.id for some in met.values() for one in some if numbers[whole_id(one.id)] in due}
    judged = keep_judgements(work.ledger, judge_pairs(pairs_within(met, names)), numbers)
    crowded, near = _neighbours(met, numbers)
    apart = {
        two: shared
        for two, shared in judged_within(work.ledger, blocks)
        if two not in judged and shared <= crowded and two not in near
    }
    for two in _apart_everywhere(work.ledger, apart):
        drop_judgement(work.ledger, two)


def _meeting(
    ledger: Ledger, blocks: Mapping[int, Sequence[int]]
) -> tuple[dict[int, list[Account]], dict[str, int]]:
    """Return the tellings that meet in some blocks, and the numbers of their claims by their ids."""
    accounts = load_accounts(ledger, {claim for some in blocks.values() for claim in some})
    met: dict[int, list[Account]] = {block: [] for block in blocks}
    for account in sorted(accounts.values(), key=lambda one: one.id):
        for telling in tellings_of(account):
            for number in sorted({block_number(block) for block in blocks_of(telling)} & met.keys()):
                met[number].append(telling)
    return met, {account.id: number for number, account in accounts.items()}


def _neighbours(
    met: Mapping[int, Sequence[Account]], numbers: Mapping[str, int]
) -> tuple[frozenset[int], set[tuple[int, int]]]:
    """Return the blocks where neighbours alone are compared, and the pairs that are neighbours in one."""
    crowded = {block: some for block, some in met.items() if is_crowded(some)}
    pairs = ((numbers[whole_id(one.id)], numbers[whole_id(other.id)]) for one, other in pairs_within(crowded))
    return frozenset(crowded), {found for one, other in pairs for found in ((one, other), (other, one))}


def _apart_everywhere(ledger: Ledger, pairs: Mapping[tuple[int, int], set[int]]) -> Iterator[tuple[int, int]]:
    """Give the pairs, no neighbours in some blocks where they meet, that no other block compares either.

    What is judged of two claims hangs on these two alone: it stays as long as one block compares them.
    """
    others = {two: blocks_shared(ledger, two) - shared for two, shared in pairs.items()}
    blocks, _ = in_blocks(ledger, map(str, sorted(set().union(*others.values()))))
    crowded, near = _neighbours(*_meeting(ledger, blocks))
    yield from (two for two, some in others.items() if some <= crowded and two not in near)


def _group(work: _Work, values: Sequence[str]) -> None:
    """Group the claims of one thing, and keep what is held of it."""
    claims = _in_question(work.ledger, map(int, values))
    done(work.ledger, "group", map(str, claims))
    pend(work.ledger, "group", sorted(set(drop_records(work.ledger, claims)) - set(claims)))
    accounts = load_accounts(work.ledger, claims)
    joined = group_accounts(
        tuple(accounts.values()), judgements_among(work.ledger, claims), decided(work.ledger, claims)
    )
    numbers = {one.id: number for number, one in accounts.items()}
    records = keep_records(work.ledger, map(prevailing, joined), numbers)
    count_conflicts(work.ledger, records)
    pend_scopes(work.ledger, records)


def _in_question(ledger: Ledger, claims: Iterable[int]) -> list[int]:
    """Return claims with all that the engine, or a person, calls the same as one of them."""
    found: set[int] = set()
    more = set(claims)
    while more != found:
        found = set(hanging_together(ledger, more))
        pairs = [(one.left, one.right) for one in decided(ledger, found) if one.verdict == "SAME"]
        more = found | {number for pair in pairs for number in claims_of_keys(ledger, pair)}
    return sorted(found)


def _scope(work: _Work, values: Sequence[str]) -> None:
    """Look for conflicts where something has changed."""
    for value in values:
        look_through(work.ledger, work.ontology, value)


# The steps in their order, each with how much of it a transaction takes: well under a second's work.
STEPS: tuple[tuple[Sort, int, Step], ...] = (
    ("document", 16, _document),
    ("match", 500, _match),
    ("name", 100, _name),
    ("claim", 500, _claim),
    ("block", 1_000, _block),
    ("group", 2_000, _group),
    ("scope", 50, _scope),
)
