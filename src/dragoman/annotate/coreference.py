"""Which mentions speak of one thing: names, appositions, offices, groups, pronouns and pairs.

A careful rule for each kind of mention, applied in text order; what no rule joins stays alone. Sieve by
precision as in Lee et al. (2013), "Deterministic coreference resolution based on entity-centric,
precision-ranked rules".
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dragoman.model.reading import Chain, Mention, Quotation, Sentence, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology

FIRST_SINGULAR = frozenset(("i", "me", "my", "mine"))
FIRST_PLURAL = frozenset(("we", "us", "our", "ours"))
HE = frozenset(("he", "him", "his"))
SHE = frozenset(("she", "her", "hers"))
IT = frozenset(("it", "its"))
THEY = frozenset(("they", "them", "their", "theirs"))
RELATIVE = frozenset(("who", "whom", "whose", "which"))
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
# How many sentences back an antecedent is looked for: pronouns, and bodies or offices by description.
NEAR, FAR = 3, 60
FEMALE = frozenset(("ms", "mrs", "miss", "dame", "lady", "baroness", "queen", "princess", "spokeswoman", "chairwoman", "woman", "congresswoman", "businesswoman", "she", "her"))
MALE = frozenset(("mr", "sir", "lord", "king", "prince", "sheikh", "mullah", "spokesman", "chairman", "man", "congressman", "businessman", "he", "his"))


@dataclass(slots=True)
class Links:
    """The chains while they are being joined: `root` of every mention, by union of the later with the earlier."""

    mentions: Sequence[Mention]
    tokens: Sequence[Token]
    sentences: Sequence[Sentence]
    text: str
    ontology: Ontology
    quotations: Sequence[Quotation]
    root: list[int] = field(default_factory=list)
    members: dict[int, tuple[int, ...]] = field(default_factory=dict)
    by_head: dict[int, int] = field(default_factory=dict)

    def find(self, index: int) -> int:
        """Return the first mention of the chain that a mention is in."""
        while self.root[index] != index:
            index = self.root[index]
        return index

    def join(self, one: int, other: int) -> None:
        """Put two mentions into one chain."""
        first, second = sorted((self.find(one), self.find(other)))
        self.root[second] = first

    def words(self, span: Span | None) -> str:
        """Return the words at a span in lower case, with single spaces."""
        return "" if span is None else " ".join(self.text[span.start : span.end].lower().split())

    def head(self, mention: Mention) -> Token:
        """Return the head word of a mention."""
        return self.tokens[mention.head]


def link_mentions(
    parse_tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
    text: str,
    ontology: Ontology,
) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """Return the mentions with their chains, and the chains in order of their first mention."""
    links = Links(
        mentions=mentions,
        tokens=parse_tokens,
        sentences=sentences,
        text=text,
        ontology=ontology,
        quotations=quotations,
        root=list(range(len(mentions))),
        by_head={mention.head: mention.index for mention in mentions},
    )
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
    chains = tuple(
        Chain(
            index=position,
            mentions=tuple(mention.index for mention in mentions if mention.chain == position),
            members=tuple(dict.fromkeys(number[links.find(one)] for one in links.members.get(root, ()))),
        )
        for root, position in number.items()
    )
    return mentions, chains


# ------------------------------------------------------------ names


def _join_names(links: Links, mention: Mention) -> None:
    """Join a name to the last mention with the same entry, the same name, or a name that contains it."""
    if mention.name is None:
        return
    for other in reversed(links.mentions[: mention.index]):
        if other.name is not None and _is_same_name(links, mention, other):
            links.join(mention.index, other.index)
            return


def _is_same_name(links: Links, mention: Mention, other: Mention) -> bool:
    if (mention.entity == "person") != (other.entity == "person"):
        return False
    if not (_is_bare(links, mention) and _is_bare(links, other)):
        return _is_same_phrase(links, mention, other)
    if mention.entry is not None or other.entry is not None:
        return mention.entry == other.entry and _speaks_of_same(mention, other)
    name, other_name = links.words(mention.name).split(), links.words(other.name).split()
    if name == other_name:
        return True
    if mention.entity != "person":
        return _is_acronym(name, other_name) or _is_acronym(other_name, name)
    shorter, longer = sorted((name, other_name), key=len)
    return len(longer) > len(shorter) and (_ends(longer, shorter) or _ends_within(longer, shorter))


def _speaks_of_same(mention: Mention, other: Mention) -> bool:
    """Tell whether two mentions of one entry are the state alike: its people and adjective are not."""
    people = {mention.role == "people", other.role == "people"}
    return len(people) == 1


def _is_bare(links: Links, mention: Mention) -> bool:
    """Tell whether a phrase is its name alone: "Kabul", "the Taliban", not "the Taliban leader"."""
    if mention.entity == "person" or mention.name is None:
        return True
    head = links.head(mention)
    return mention.name.start <= head.span.start < mention.name.end


def _is_same_phrase(links: Links, mention: Mention, other: Mention) -> bool:
    return links.words(mention.span).removeprefix("the ") == links.words(other.span).removeprefix("the ")


def _ends(longer: list[str], shorter: list[str]) -> bool:
    return longer[-len(shorter) :] == shorter


def _ends_within(longer: list[str], shorter: list[str]) -> bool:
    """Tell whether a name of two words or more stands in a longer one in order ("Amir Khan" in "Amir Khan Muttaqi")."""
    remaining = iter(longer)
    return len(shorter) > 1 and all(word in remaining for word in shorter)


def _is_acronym(short: list[str], long: list[str]) -> bool:
    initials = "".join(word[0] for word in long if word not in ("of", "the", "for", "and", "in"))
    return len(short) == 1 and len(long) > 1 and short[0].replace(".", "") == initials


def _join_parenthesis(links: Links, mention: Mention) -> None:
    """Join "Syrian Democratic Forces (SDF)" whether or not the letters are its initials."""
    start = mention.span.start
    if mention.index == 0 or mention.name is None or links.text[max(0, start - 1) : start] != "(":
        return
    if links.text[mention.span.end : mention.span.end + 1] != ")" or not links.words(mention.span).isalnum():
        return
    before = [one for one in links.mentions[: mention.index] if one.span.end in (start - 1, start - 2)]
    if before and links.text[mention.span.start : mention.span.end].isupper():
        links.join(before[0].index, mention.index)


# ------------------------------------------------------------ appositions and predicates


def _join_apposition(links: Links, mention: Mention) -> None:
    """Join "Yaqub, the acting minister" and "the acting minister, Yaqub"."""
    token = links.head(mention)
    if token.dep != "appos":
        return
    other = links.by_head.get(token.head)
    if other is not None and _can_be_one(links, mention, links.mentions[other]):
        links.join(mention.index, other)


def _join_relative(links: Links, mention: Mention) -> None:
    """Join "who" and "which" with the noun that their clause hangs on."""
    token = links.head(mention)
    if token.lower not in RELATIVE:
        return
    index = token.index
    while links.tokens[index].head != index and links.tokens[index].dep != "relcl":
        index = links.tokens[index].head
    other = links.by_head.get(links.tokens[index].head)
    if links.tokens[index].dep == "relcl" and other is not None:
        links.join(mention.index, other)


def _can_be_one(links: Links, mention: Mention, other: Mention) -> bool:
    kinds = {mention.entity, other.entity} - {None}
    if not kinds:
        return False
    if len(kinds) > 1 and kinds not in ({"organisation", "people"}, {"organisation", "place"}):
        return False
    return mention.plural == other.plural or mention.entity == "organisation"


# ------------------------------------------------------------ descriptions


def _join_title(links: Links, mention: Mention) -> None:
    """Join "the foreign minister" with the last person who was given that office."""
    if mention.kind != "nominal" or mention.entity != "person" or mention.plural:
        return
    if not _is_definite(links, mention):
        return
    head = links.head(mention).lower
    wanted = _content(links, mention.title or mention.span)
    for other in reversed(links.mentions[: mention.index]):
        if mention.sentence - other.sentence > FAR or other.title is None:
            continue
        described = _content(links, other.title)
        if other.entity == "person" and head in described and wanted <= described | _owner(links, other):
            if not _excludes(links, mention, other):
                links.join(mention.index, other.index)
                return


def _content(links: Links, span: Span) -> frozenset[str]:
    words = links.words(span).replace(",", " ").split()
    return frozenset(word for word in words if word not in ("the", "a", "an", "his", "her", "its", "of", "for", "'s", "’s"))


def _owner(links: Links, mention: Mention) -> frozenset[str]:
    return _content(links, mention.span)


def _excludes(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether two persons stand side by side in one clause and cannot be one."""
    one, two = links.head(mention), links.head(other)
    return one.sentence == two.sentence and one.head == two.head


def _is_definite(links: Links, mention: Mention) -> bool:
    first = links.text[mention.span.start : mention.span.end].split(maxsplit=1)[0].lower()
    if first in ("a", "an", "another", "some", "any", "no"):
        return False
    return first in ("the", "this", "that", "these", "those", "its", "their", "both") or (
        mention.title is not None and first[:1].isalpha() and links.text[mention.span.start].isupper()
    )


def _join_group(links: Links, mention: Mention) -> None:
    """Join "the group", "the ministry" with the last body of that sort."""
    if mention.kind != "nominal" or mention.entity != "organisation" or not _is_definite(links, mention):
        return
    head = links.head(mention).lower
    for other in reversed(links.mentions[: mention.index]):
        if mention.sentence - other.sentence > NEAR * 3 or _excludes(links, mention, other):
            continue
        if _content(links, mention.span) == _content(links, other.span) or (
            other.name is not None
            and other.entity == "organisation"
            and len(_content(links, mention.span)) == 1
            and _is_sort_of(links, head, other)
        ):
            links.join(mention.index, other.index)
            return


def _is_sort_of(links: Links, head: str, other: Mention) -> bool:
    name = links.words(other.name).split()
    if head in name:
        return True
    body = links.ontology.organisations.get((other.entry or "").removeprefix("organisation:"))
    if body is None:
        return False
    return head in SORTS.get(body.kind, ())


SORTS = {
    "armed-group": ("group", "movement", "front", "militia", "organisation", "organization", "insurgency", "faction", "rebels"),
    "international-organisation": ("organisation", "organization", "body", "bloc", "agency", "alliance", "union", "group"),
    "government-body": ("ministry", "department", "government", "agency", "regime", "administration", "authorities"),
    "party": ("party", "movement", "group"),
    "ngo": ("organisation", "organization", "group", "charity", "agency"),
    "company": ("company", "firm", "group", "corporation"),
}


# ------------------------------------------------------------ pronouns and pairs


def _join_pronoun(links: Links, mention: Mention) -> None:
    if mention.kind != "pronoun":
        return
    word = links.head(mention).lower
    if word in FIRST_SINGULAR | FIRST_PLURAL:
        _join_speaker(links, mention, is_plural=word in FIRST_PLURAL)
    elif word in HE | SHE:
        _join_last(links, mention, lambda other: _is_he(links, other, word))
    elif word in IT:
        _join_last(links, mention, lambda other: _is_it(links, other))
    elif word in THEY:
        _join_they(links, mention)


def _join_speaker(links: Links, mention: Mention, *, is_plural: bool) -> None:
    """Join "I" with the speaker of the quotation it stands in; "we" has the speaker as its member."""
    quotation = next((one for one in links.quotations if one.outer.covers(mention.span)), None)
    if quotation is None or quotation.speaker is None or quotation.speaker == mention.index:
        return
    if is_plural:
        links.members[_we_root(links, mention, quotation)] = (quotation.speaker,)
    else:
        links.join(mention.index, quotation.speaker)


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
    """Return earlier mentions: of the same sentence nearest subject first, then sentence by sentence backwards."""
    near = [
        other
        for other in links.mentions
        if other.span.end <= mention.span.start and mention.sentence - other.sentence <= NEAR
    ]
    inside = _quotation_of(links, mention)
    near = [other for other in near if _quotation_of(links, other) == inside or inside is None] or near

    def order(other: Mention) -> tuple[int, int, int]:
        is_subject = links.head(other).dep in SUBJECTS
        return (mention.sentence - other.sentence, 0 if is_subject else 1, other.index)

    return sorted(near, key=order)


def _quotation_of(links: Links, mention: Mention) -> int | None:
    return next((n for n, one in enumerate(links.quotations) if one.cue and one.span.covers(mention.span)), None)


def _join_last(links: Links, mention: Mention, fits) -> None:
    for other in _candidates(links, mention):
        if fits(other) and not _is_inside(links, mention, other):
            links.join(mention.index, other.index)
            return


def _is_inside(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether an object pronoun and a candidate share one verb ("Modi met him")."""
    one, two = links.head(mention), links.head(other)
    return one.dep not in ("poss",) and one.head == two.head and one.dep not in SUBJECTS


def _is_he(links: Links, other: Mention, word: str) -> bool:
    if other.entity != "person" or other.plural:
        return False
    if other.kind == "pronoun" and links.head(other).lower in FIRST_PLURAL | FIRST_SINGULAR:
        return False
    described = _chain_words(links, other)
    unfit = FEMALE if word in HE else MALE
    return not described & unfit or bool(described & (MALE if word in HE else FEMALE))


def _chain_words(links: Links, other: Mention) -> frozenset[str]:
    root = links.find(other.index)
    words: set[str] = set()
    for one in links.mentions:
        if links.find(one.index) == root:
            words.update(links.words(one.span).replace(".", "").split())
    return frozenset(words)


def _is_it(links: Links, other: Mention) -> bool:
    if other.plural or other.kind == "pronoun" and links.head(other).lower not in IT:
        return False
    if other.kind == "pronoun":
        return True
    if other.role in ("adjective", "people"):
        return False
    is_party = other.entity == "organisation" or (other.entry or "").startswith("country:")
    return is_party and links.head(other).dep in (*SUBJECTS, "poss", "pobj", "dobj", "conj")


def _join_they(links: Links, mention: Mention) -> None:
    for other in _candidates(links, mention):
        is_they = other.kind == "pronoun" and links.head(other).lower in THEY
        is_plural = other.plural and other.entity in ("people", "person", "organisation")
        is_body = other.entity == "organisation" and other.kind != "pronoun"
        if (is_they or is_plural or is_body) and not _is_inside(links, mention, other):
            links.join(mention.index, other.index)
            return
        pair = _coordinated(links, other)
        if len(pair) > 1:
            links.members[links.find(mention.index)] = pair
            return


def _coordinated(links: Links, other: Mention) -> tuple[int, ...]:
    """Return a subject and the names joined to it by "and"."""
    if links.head(other).dep not in SUBJECTS or other.entity is None:
        return ()
    found = [other.index]
    for one in links.mentions:
        token = links.head(one)
        if token.dep == "conj" and one.entity is not None and links.by_head.get(token.head) in found:
            found.append(one.index)
    return tuple(found)


def _join_pair(links: Links, mention: Mention) -> None:
    """Give "the two sides", "both countries", "the ministers" the two parties named last as members."""
    kinds = links.ontology.kinds
    words = links.words(mention.span).split()
    if mention.kind != "nominal" or not words or links.head(mention).lower not in kinds.pair_heads:
        return
    is_counted = {"two", "2", "both"} & set(words[:2])
    if words[0] not in (*kinds.pair_determiners, "2") or len(words) > 3 or (not is_counted and len(words) > 2):
        return
    parties = _last_parties(links, mention)
    if len(parties) == 2:
        links.members[links.find(mention.index)] = parties


def _last_parties(links: Links, mention: Mention) -> tuple[int, ...]:
    """Return the two parties of the nearest earlier sentence that has two, persons for leaders, else bodies."""
    wants_person = links.ontology.kinds.of_head.get(links.head(mention).lower.removesuffix("s")) == "person"
    for back in range(NEAR + 1):
        found: dict[int, int] = {}
        for other in links.mentions:
            if other.sentence != mention.sentence - back or other.span.end > mention.span.start:
                continue
            if _is_party(links, other, wants_person=wants_person):
                found.setdefault(links.find(other.index), other.index)
        if len(found) >= 2:
            return tuple(found.values())[:2]
    return ()


def _is_party(links: Links, other: Mention, *, wants_person: bool) -> bool:
    if other.plural and other.role != "people":
        return False
    if wants_person:
        return other.entity == "person"
    is_state = (other.entry or "").startswith("country:") and other.role != "seat"
    return is_state or (other.entity in ("person", "organisation") and other.kind == "name")


SIEVES = (
    _join_names,
    _join_parenthesis,
    _join_apposition,
    _join_relative,
    _join_title,
    _join_group,
    _join_pair,
    _join_pronoun,
)
