"""Pronouns and phrases that stand for pairs: "he", "it", "they", "we", "the two sides"."""

from collections.abc import Callable

from dragoman.model.reading import Mention, Quotation

from .issuers import is_asked
from .links import SUBJECTS, Links

FIRST_SINGULAR = frozenset(("i", "me", "my", "mine"))
FIRST_PLURAL = frozenset(("we", "us", "our", "ours"))
HE = frozenset(("he", "him", "his"))
SHE = frozenset(("she", "her", "hers"))
IT = frozenset(("it", "its"))
THEY = frozenset(("they", "them", "their", "theirs"))
FEMALE = frozenset(
    "ms mrs miss dame lady baroness queen princess spokeswoman chairwoman woman congresswoman "
    "businesswoman she her sister daughter mother wife".split()
)
MALE = frozenset(
    "mr sir lord king prince sheikh mullah spokesman chairman man congressman businessman he his him "
    "brother son father husband emir sultan".split()
)
# How many sentences back an antecedent is looked for.
NEAR = 3
# What the holder of any office may be called.
ANY_OFFICE = frozenset(("leader", "official", "diplomat", "envoy", "head"))
# A pair is two, and its phrase two words, or three with a number ("the two sides").
PAIR = 2


def join_pronoun(links: Links, mention: Mention) -> None:
    """Join a pronoun with the nearest mention that fits it."""
    if mention.kind != "pronoun":
        return
    word = links.head(mention).lower
    if word in FIRST_SINGULAR | FIRST_PLURAL:
        _join_speaker(links, mention, is_plural=word in FIRST_PLURAL)
    elif word in HE | SHE:
        _join_last(links, mention, lambda other: _is_he(links, other, word))
    elif word in IT and not _join_conjunct(links, mention):
        _join_last(links, mention, lambda other: _is_it(links, other))
    elif word in THEY:
        _join_they(links, mention)


def _join_conjunct(links: Links, mention: Mention) -> bool:
    """Join "its" of "the Council or its chairman" with the body it is joined to."""
    token = links.head(mention)
    owned = links.tokens[token.head]
    other = links.by_head.get(owned.head) if token.dep == "poss" and owned.dep == "conj" else None
    if other is None or links.mentions[other].entity != "organisation":
        return False
    links.join(mention.index, other)
    return True


def _join_speaker(links: Links, mention: Mention, *, is_plural: bool) -> None:
    """Join "I" with the speaker of the quotation it stands in; "we" has the speaker as its member."""
    number = links.quoted.get(mention.index)
    quotation = None if number is None else links.quotations[number]
    if quotation is None:
        _join_issuer(links, mention, is_plural=is_plural)
        return
    if quotation.speaker is None or quotation.speaker == mention.index:
        return
    if is_plural:
        links.members[_we_root(links, mention, quotation)] = (quotation.speaker,)
    else:
        links.join(mention.index, quotation.speaker)


def _join_issuer(links: Links, mention: Mention, *, is_plural: bool) -> None:
    """Join the "I" of a document with who issues it; its "we" has all who issue it as members."""
    issuers = () if is_asked(links, mention) else links.issuers
    if not issuers or mention.index < max(issuers):
        return
    if not is_plural:
        if len(issuers) == 1 and links.mentions[issuers[0]].entity == "person":
            links.join(mention.index, issuers[0])
        return
    same = (root for root, members in links.members.items() if members == issuers)
    first = next((one for one in same if links.head(links.mentions[one]).lower in FIRST_PLURAL), None)
    if first is None:
        links.members[links.find(mention.index)] = issuers
    else:
        links.join(first, mention.index)


def _we_root(links: Links, mention: Mention, quotation: Quotation) -> int:
    """Return the chain of a speaker's "we": every "we" of one speaker is the same."""
    speaker = links.find(quotation.speaker if quotation.speaker is not None else mention.index)
    for root, members in links.members.items():
        first = links.tokens[links.mentions[root].head].lower
        if first in FIRST_PLURAL and [links.find(one) for one in members] == [speaker]:
            links.join(root, mention.index)
            return links.find(root)
    return links.find(mention.index)


def _candidates(links: Links, mention: Mention) -> list[Mention]:
    """Return earlier mentions: of the same sentence subjects first, then sentence by sentence backwards."""
    near = [other for other in links.before(mention, NEAR) if other.span.end <= mention.span.start]
    inside = _speech_of(links, mention)
    near = [other for other in near if _speech_of(links, other) == inside or inside is None] or near

    def order(other: Mention) -> tuple[int, int, int]:
        is_subject = links.head(other).dep in SUBJECTS
        return (mention.sentence - other.sentence, 0 if is_subject else 1, other.index)

    return sorted(near, key=order)


def _speech_of(links: Links, mention: Mention) -> int | None:
    number = links.quoted.get(mention.index)
    return number if number is not None and links.quotations[number].cue else None


def _join_last(links: Links, mention: Mention, fits: Callable[[Mention], bool]) -> None:
    for other in _candidates(links, mention):
        if fits(other) and not _shares_verb(links, mention, other):
            links.join(mention.index, other.index)
            return


def _shares_verb(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether an object pronoun and one of a candidate's chain share one verb ("Modi met him")."""
    one = links.head(mention)
    if one.dep == "poss" or one.dep in SUBJECTS:
        return False
    above = links.tokens[one.head].head if links.tokens[one.head].dep in ("prep", "dative") else one.head
    root = links.find(other.index)
    return any(
        links.head(two).head in (one.head, above) and links.find(two.index) == root
        for two in links.in_sentence(mention.sentence)
        if two.index != mention.index
    )


def _is_he(links: Links, other: Mention, word: str) -> bool:
    if other.entity != "person" or other.plural:
        return False
    if other.kind == "pronoun" and links.head(other).lower in FIRST_PLURAL | FIRST_SINGULAR:
        return False
    described = links.words_of[links.find(other.index)]
    unfit, fit = (FEMALE, MALE) if word in HE else (MALE, FEMALE)
    return not described & unfit or bool(described & fit)


def _is_it(links: Links, other: Mention) -> bool:
    if other.plural or (other.kind == "pronoun" and links.head(other).lower not in IT):
        return False
    if other.kind == "pronoun":
        return True
    if other.role in ("adjective", "people"):
        return False
    is_party = other.entity == "organisation" or (other.entry or "").startswith("country:")
    return is_party and links.head(other).dep in (*SUBJECTS, "poss", "pobj", "dobj", "conj")


def _join_they(links: Links, mention: Mention) -> None:
    for other in _candidates(links, mention):
        if _shares_verb(links, mention, other):
            continue
        pair = coordinated(links, other)
        if len(pair) > 1:
            links.members[links.find(mention.index)] = pair
            return
        is_they = other.kind == "pronoun" and links.head(other).lower in THEY
        is_plural = other.plural and other.entity in ("people", "person", "organisation")
        is_body = other.entity == "organisation" and other.kind != "pronoun"
        if is_they or is_plural or is_body:
            links.join(mention.index, other.index)
            return


def coordinated(links: Links, other: Mention) -> tuple[int, ...]:
    """Return a subject and the names joined to it by "and"."""
    if links.head(other).dep not in SUBJECTS or other.entity is None:
        return ()
    found = [other.index]
    for one in links.in_sentence(other.sentence):
        token = links.head(one)
        if token.dep == "conj" and one.entity is not None and links.by_head.get(token.head) in found:
            found.append(one.index)
    return tuple(found)


def join_pair(links: Links, mention: Mention) -> None:
    """Give "the two sides", "both countries", "the ministers" the two parties named last as members."""
    kinds = links.ontology.kinds
    words = links.words(mention.span).split()
    is_pair = _is_pair(words, links.head(mention).lower, kinds.pair_heads)
    if mention.kind == "name" or not (is_pair or " ".join(words) in kinds.pair_phrases):
        return
    parties = _last_parties(links, mention) or _last_pair(links, mention)
    if len(parties) == PAIR:
        links.members[links.find(mention.index)] = parties


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
        return _nearest_two(links, mention, _is_state) or _nearest_two(links, mention, _is_party)
    # Two persons before one and the state that he acts for: "Togo's minister met Mali's; the two agreed".
    return _nearest_two(links, mention, _is_person, _is_state, _is_party)


def _nearest_two(links: Links, mention: Mention, *wanted: Callable[[Mention], bool]) -> tuple[int, ...]:
    """Return two of the first kind wanted of which the nearest sentence that has any two has two."""
    for back in range(NEAR + 1):
        for is_wanted in wanted:
            found: dict[int, int] = {}
            for other in links.in_sentence(mention.sentence - back):
                is_single = not other.plural or other.role == "people"
                if other.span.end <= mention.span.start and is_single and is_wanted(other):
                    found.setdefault(links.find(other.index), other.index)
            if len(found) >= PAIR:
                return tuple(found.values())[:PAIR]
    return ()


def _is_called(links: Links, other: Mention, office: str) -> bool:
    """Tell whether a person is given an office; a leader or diplomat may be anybody."""
    return office in ANY_OFFICE or office in links.words_of[links.find(other.index)]


def _is_person(other: Mention) -> bool:
    return other.entity == "person"


def _is_state(other: Mention) -> bool:
    return (other.entry or "").startswith("country:") and other.role != "seat"


def _is_party(other: Mention) -> bool:
    return _is_state(other) or (other.entity in ("person", "organisation") and other.kind == "name")
