"""Phrases that stand for two or more parties told before: "the two sides", "both", "the three countries"."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise

from dragoman.model.reading import Mention, Token

from .links import SUBJECTS, Links
from .same_office import owner_entry

# How many sentences back the parties are looked for.
NEAR = 3
# How many for three or more, whose number tells them from others.
FAR = 8
# What the holder of any office may be called.
ANY_OFFICE = frozenset(("leader", "official", "diplomat", "envoy", "head"))
# A pair is two, and its phrase two words, or three with a number ("the two sides").
PAIR = 2
# How often a text names a state that it is about.
OFTEN = 3
COUNTS = {"three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5}
RELATIVE = frozenset(("which", "who", "that"))


def join_pair(links: Links, mention: Mention) -> None:
    """Give "the two sides", "both countries", "the ministers" the two parties named last as members."""
    kinds = links.ontology.kinds
    words = links.words(mention.span).split()
    is_pair = _is_pair(words, links.head(mention).lower, kinds.pair_heads)
    if mention.kind == "name" and (not is_pair or mention.entry is not None):
        return
    if not is_pair and " ".join(words) not in kinds.pair_phrases:
        _join_several(links, mention, words)
        return
    parties = _last_parties(links, mention) or _last_pair(links, mention)
    if len(parties) == PAIR:
        links.members[links.find(mention.index)] = parties


def _join_several(links: Links, mention: Mention, words: list[str]) -> None:
    """Give "the three countries" the states of the nearest sentence that names so many and no more."""
    count = COUNTS.get(words[-2], 0) if len(words) == PAIR + 1 else 0
    if not count or words[0] not in ("the", "all") or words[-1] not in links.ontology.kinds.pair_heads:
        return
    for back in range(FAR + 1):
        found = _named_in(links, mention, back, lambda one: _is_state(one) and one.role != "adjective")
        if len(found) >= count:
            if len(found) == count:
                links.members[links.find(mention.index)] = found
            return


def _is_pair(words: list[str], head: str, heads: frozenset[str]) -> bool:
    """Tell whether words stand for two: "the two sides", "each country"; "two men" are anybody."""
    if len(words) == PAIR and words[0] in ("each", "either", "neither"):
        return f"{head}s" in heads or f"{head[:-1]}ies" in heads
    if not words or head not in heads:
        return False
    is_counted = bool({"two", "2", "both"} & set(words[:2]))
    starts_pair = words[0] in ("the", "both", "our") or (words[-1] == "sides" and is_counted)
    is_short = len(words) <= PAIR or (is_counted and len(words) <= PAIR + 2)
    return starts_pair and is_short and (words[0] != "our" or is_counted)


def _last_pair(links: Links, mention: Mention) -> tuple[int, ...]:
    """Return the parties of the last pair spoken of, however far back: a communiqué names them once."""
    earlier = [
        (root, parties)
        for root, parties in links.members.items()
        if root < mention.index and len(parties) == PAIR
    ]
    return max(earlier, default=(0, ()))[1]


def _last_parties(links: Links, mention: Mention) -> tuple[int, ...]:
    """Return the two parties of the nearest earlier sentence that has two: persons, states, or either."""
    kinds, head = links.ontology.kinds, links.head(mention).lower
    if head in kinds.pair_persons:
        return _nearest_two(links, mention, _is_person)
    if kinds.of_head.get(head.removesuffix("s")) == "person":
        # "Both presidents" are those called so, else of the two states.
        office = head.removesuffix("s")
        holders = _nearest_two(links, mention, lambda one: _is_person(one) and _is_called(links, one, office))
        return holders or _nearest_two(links, mention, _is_state) or _nearest_two(links, mention, _is_person)
    if head in kinds.pair_states or f"{head}s" in kinds.pair_states or f"{head[:-1]}ies" in kinds.pair_states:
        return (
            _nearest_two(links, mention, _is_state)
            or _main_states(links, mention)
            or _nearest_two(links, mention, _is_party)
        )
    # Two persons before one and the state that he acts for: "Togo's minister met Mali's; the two agreed".
    return _with_speaker(links, mention, _nearest_two(links, mention, _is_person, _is_state, _is_party))


def _with_speaker(links: Links, mention: Mention, parties: tuple[int, ...]) -> tuple[int, ...]:
    """Put a body that tells of the two sides in the place of the one of its own side.

    "Ruiz met Chad's minister. Chad's army said the two sides agreed" is of Ruiz and the army.
    """
    above = _above(links, links.head(mention))
    telling = next((links.tokens[one.head] for one in above if one.dep == "ccomp"), None)
    told = [
        one
        for one in links.in_sentence(mention.sentence)
        if telling is not None and links.head(one).dep == "nsubj" and links.head(one).head == telling.index
    ]
    speaker = next((one for one in told if one.entity == "organisation"), None)
    side = None if speaker is None else owner_entry(links, speaker)
    if speaker is None or side is None:
        return parties
    sides = [owner_entry(links, links.mentions[one]) for one in parties]
    if sides.count(side) != 1:
        return parties
    return tuple(speaker.index if own == side else one for one, own in zip(parties, sides, strict=True))


def _nearest_two(links: Links, mention: Mention, *wanted: Callable[[Mention], bool]) -> tuple[int, ...]:
    """Return two of the first kind wanted of which the nearest sentence that has any two has two."""
    for back in range(NEAR + 1):
        told = [_named_in(links, mention, back, is_wanted) for is_wanted in wanted]
        acting = (_in_joined_clauses(links, found) for found in told)
        pair = next((found[:PAIR] for found in (*acting, *told) if len(found) >= PAIR), None)
        if pair is not None:
            return pair
    return ()


def _in_joined_clauses(links: Links, found: tuple[int, ...]) -> tuple[int, ...]:
    """Return those who do alike: "Chad recalled its envoy and Mali recalled its consul"."""
    heads = {one: links.head(links.mentions[one]) for one in found}
    acts = {one: links.tokens[head.head] for one, head in heads.items() if head.dep in SUBJECTS}
    for one, other in pairwise(acts):
        if acts[other].dep == "conj" and acts[other].head == acts[one].index:
            return (one, other)
    return ()


def _main_states(links: Links, mention: Mention) -> tuple[int, ...]:
    """Return the two states that a text has spoken of most, if there are two and no third."""
    doers = _doers_words(links, mention)
    named = Counter(
        links.find(one.index)
        for one in links.mentions[: mention.index]
        if (one.entry or "").startswith("country:") and one.head not in doers
    ).most_common(PAIR + 1)
    is_third = len(named) > PAIR and named[PAIR][1] * 2 > named[1][1]
    if len(named) < PAIR or named[1][1] < OFTEN or is_third:
        return ()
    return tuple(sorted((named[0][0], named[1][0])))


def _named_in(
    links: Links, mention: Mention, back: int, is_wanted: Callable[[Mention], bool]
) -> tuple[int, ...]:
    """Return who is named so many sentences back, each once, and not in the words of who acts on a pair."""
    doers = _doers_words(links, mention) if back == 0 else frozenset()
    found: dict[int | str, int] = {}
    for other in links.in_sentence(mention.sentence - back):
        is_single = not other.plural or other.role == "people"
        is_anybody = other.kind == "nominal" and links.is_indefinite(other)
        is_possessive = other.kind == "pronoun" and links.head(other).dep == "poss"
        is_free = (
            other.span.end <= mention.span.start
            and other.head not in doers
            and not is_anybody
            and not is_possessive
        )
        if is_free and is_single and is_wanted(other):
            # "Serbia" and "Serbs" are of one side.
            same = other.entry if _is_state(other) else None
            found.setdefault(same or links.find(other.index), other.index)
    return tuple(one for one in found.values() if not _is_owner(links, one, found.values()))


def _is_owner(links: Links, index: int, others: Iterable[int]) -> bool:
    """Tell whether a party only says whose another is: "Mali's ministry" is one side, not two."""
    span = links.mentions[index].span
    return any(other != index and links.mentions[other].span.covers(span) for other in others)


def _doers_words(links: Links, mention: Mention) -> frozenset[int]:
    """Return the words of who acts on a pair: "Chad, which fears Mali, praised both" means neither."""
    token = links.head(mention)
    above = [token, *_above(links, token)]
    verb = next((one for one in above if one.pos in ("VERB", "AUX") or one.dep in SUBJECTS), token)
    if verb.dep in SUBJECTS:
        return frozenset()
    sentence = links.sentences[mention.sentence]
    words = links.tokens[sentence.first : sentence.stop]
    own = [one for one in words if one.head == verb.index and one.dep in SUBJECTS]
    if not own and verb.dep in ("conj", "xcomp"):
        own = [one for one in words if one.head == verb.head and one.dep in SUBJECTS]
    # In "Chad's minister, Ana Sy, called on both" the parser takes the verb for a description.
    heads = {one.index for one in own} or ({verb.head} if verb.dep == "acl" else set())
    named = {verb.head} if any(one.lower in RELATIVE for one in own) else set()
    below = (one.index for one in words if any(up.index in heads for up in (one, *_above(links, one))))
    return frozenset((*below, *named))


def _above(links: Links, token: Token) -> list[Token]:
    found: list[Token] = []
    while token.head != token.index:
        token = links.tokens[token.head]
        found.append(token)
    return found


def _is_called(links: Links, other: Mention, office: str) -> bool:
    """Tell whether a person is given an office; a leader or diplomat may be anybody."""
    return office in ANY_OFFICE or office in links.words_of[links.find(other.index)]


def _is_person(other: Mention) -> bool:
    return other.entity == "person"


def _is_state(other: Mention) -> bool:
    return (other.entry or "").startswith("country:") and other.role != "seat"


def _is_party(other: Mention) -> bool:
    is_state = _is_state(other) and other.role != "people"
    return is_state or (other.entity in ("person", "organisation") and other.kind == "name")
