"""Phrases that stand for several parties by what they hold: "the foreign ministers of Peru and Chile"."""

from collections.abc import Iterator

from dragoman.model.reading import Mention

from .links import Links

OF = frozenset(("of", "from"))
# How the names of states hang on a noun, and on one another.
NAMED_BY = frozenset(("amod", "compound", "nmod", "poss", "pobj", "conj"))
# Who is called so holds what the other one holds.
EQUALS = frozenset(("counterpart", "colleague"))
# Words by which somebody holds less than the office, or holds it no longer.
LESSER = frozenset("deputy vice former ex late assistant".split())
FORMER = frozenset(("former", "ex", "late"))
ARTICLES = frozenset("the two three four both all a an of from and".split())
SEVERAL = 2
# Offices of which every state has one, by the level of their titles and by their nouns.
LEVELS = frozenset(("minister", "head-of-state", "head-of-government", "military"))
OFFICES = frozenset(("ambassador", "envoy", "chief", "leader"))
# The sorts of bodies that act for their state.
SERVING = frozenset(("body", "forces", "police", "court", "legislature"))


def join_offices(links: Links, mention: Mention) -> None:
    """Give "the ministers of A and B" those who hold the office there as members, else the states."""
    if mention.kind != "nominal" or not mention.plural or links.find(mention.index) in links.members:
        return
    office = _office(links, mention)
    if not office or office & FORMER:
        return
    states = _states(links, mention)
    if len(states) < SEVERAL:
        return
    held = {entry: _holders(links, office, entry) for entry in states}
    free = _holders(links, office, None)
    without = [entry for entry, found in held.items() if len(found) != 1]
    if len(without) == 1 and len(free) == 1 and not held[without[0]]:
        held[without[0]] = free
    links.members[links.find(mention.index)] = tuple(
        held[entry][0] if len(held[entry]) == 1 else state for entry, state in states.items()
    )


def _office(links: Links, mention: Mention) -> frozenset[str]:
    """Return the words of the office or service that a phrase in the plural names, the noun as of one."""
    head = links.head(mention).lower
    single = head.removesuffix("s")
    sort = links.ontology.groups.get(head)
    title = links.ontology.titles.find(single) if single != head else None
    is_office = title is not None and (title.level in LEVELS or single in OFFICES)
    if not is_office and (sort is None or sort.name not in SERVING):
        return frozenset()
    sentence = links.sentences[mention.sentence]
    before = (one for one in links.tokens[sentence.first : mention.head] if mention.span.covers(one.span))
    named = [one.span for one in links.in_sentence(mention.sentence) if one.entry is not None]
    words = (one.lower for one in before if not any(span.covers(one.span) for span in named))
    return frozenset(word for word in words if word.isalpha() and word not in ARTICLES) | {single}


def _states(links: Links, mention: Mention) -> dict[str, int]:
    """Return the states whose office a phrase names, each by a mention of it."""
    found: dict[str, int] = {}
    for other in links.in_sentence(mention.sentence):
        if other.index == mention.index or not _hangs_on(links, other, mention):
            continue
        parties = links.members.get(links.find(other.index), (other.index,))
        for index in parties:
            entry = links.mentions[index].entry or ""
            if entry.startswith("country:"):
                found.setdefault(entry, index)
    return found


def _hangs_on(links: Links, other: Mention, mention: Mention) -> bool:
    """Tell whether a name of a state hangs on a noun, with nothing between but others and an "of"."""
    token = links.head(other)
    while token.index != mention.head:
        is_of = token.dep == "prep" and token.lower in OF
        if not is_of and (token.dep not in NAMED_BY or not _is_state(links, token.index)):
            return False
        if token.head == token.index:
            return False
        token = links.tokens[token.head]
    return True


def _is_state(links: Links, token: int) -> bool:
    """Tell whether a word names a state, or some that were named before."""
    index = links.by_head.get(token)
    if index is None:
        return False
    is_state = (links.mentions[index].entry or "").startswith("country:")
    return is_state or links.find(index) in links.members


def _holders(links: Links, office: frozenset[str], entry: str | None) -> tuple[int, ...]:
    """Return a mention of each person who is told to hold an office for a state, or for none that is told."""
    chains: dict[int, list[Mention]] = {}
    for one in links.mentions:
        if one.entity == "person" and not one.plural:
            chains.setdefault(links.find(one.index), []).append(one)
    return tuple(
        root
        for root, told in chains.items()
        if any(one.name is not None for one in told)
        and _holds(links.words_of[root], office)
        and set(_served(links, told)) == ({entry} if entry is not None else set())
    )


def _holds(words: set[str], office: frozenset[str]) -> bool:
    if LESSER & words - office:
        return False
    return office <= words or bool(EQUALS & words)


def _served(links: Links, told: list[Mention]) -> Iterator[str]:
    """Give the states that the phrases for a person name."""
    for one in told:
        for other in links.in_sentence(one.sentence):
            is_inside = other.index != one.index and one.span.covers(other.span)
            if is_inside and (other.entry or "").startswith("country:"):
                yield other.entry or ""
