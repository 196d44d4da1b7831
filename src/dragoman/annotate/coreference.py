"""Which mentions speak of one thing: names, appositions, offices, groups, pronouns and pairs.

A careful rule for each kind of mention, applied in text order; what no rule joins stays alone. Sieve by
precision as in Lee et al. (2013), "Deterministic coreference resolution based on entity-centric,
precision-ranked rules".
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dragoman.model.reading import Chain, Mention, Quotation
from dragoman.ontology import Ontology

from .issuers import issuers_of
from .links import Links
from .parser import Parse
from .same_facing import join_facing
from .same_group import join_group
from .same_name import (
    join_apposition,
    join_equation,
    join_names,
    join_parenthesis,
    join_relative,
    join_short_form,
)
from .same_office import join_first_named, join_later_name, join_title
from .same_offices import join_offices
from .same_pair import join_pair
from .same_post import join_complement
from .same_pronoun import join_pronoun

Sieve = Callable[[Links, Mention], None]
SIEVES: tuple[Sieve, ...] = (
    join_names,
    join_parenthesis,
    join_apposition,
    join_short_form,
    join_complement,
    join_equation,
    join_relative,
    join_title,
    join_later_name,
    join_group,
    join_first_named,
    join_pair,
    join_offices,
    join_pronoun,
    join_facing,
)


def link_mentions(
    parse: Parse,
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
    *,
    text: str,
    ontology: Ontology,
) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """Return the mentions with their chains, and the chains in order of their first mention."""
    links = Links(
        mentions=mentions,
        tokens=parse.tokens,
        sentences=parse.sentences,
        text=text,
        ontology=ontology,
        quotations=quotations,
    )
    links.issuers = issuers_of(links)
    for sieve in SIEVES:
        for mention in mentions:
            sieve(links, mention)
    return _close(links)


def _close(links: Links) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    roots = [links.find(mention.index) for mention in links.mentions]
    number = {root: position for position, root in enumerate(sorted(set(roots)))}
    mentions = tuple(
        replace(mention, chain=number[root]) for mention, root in zip(links.mentions, roots, strict=True)
    )
    inside: list[list[int]] = [[] for _ in number]
    for mention in mentions:
        inside[mention.chain].append(mention.index)
    members = {number[links.find(root)]: found for root, found in links.members.items()}
    chains = tuple(
        Chain(
            index=position,
            mentions=tuple(found),
            members=_members(links, number, members.get(position, ()), position),
        )
        for position, found in enumerate(inside)
    )
    return mentions, chains


def _members(links: Links, number: dict[int, int], found: Sequence[int], own: int) -> tuple[int, ...]:
    chains = dict.fromkeys(number[links.find(one)] for one in found)
    return tuple(chain for chain in chains if chain != own)
