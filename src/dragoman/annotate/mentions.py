"""Mentions: the noun phrases and pronouns that speak of somebody or something."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.reading import EntityKind, Mention, MentionKind, Name, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology

from .calendars import DAY_NAMES
from .name_runs import Words, tokens_inside
from .parser import Parse

PHRASE_INSIDE = frozenset(
    ("det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "advmod", "case")
)
HEADS = frozenset(("NOUN", "PROPN", "PRON"))
# Pronouns that can stand for an actor; "it" and "they" too, "who" and "which" by the relative clause.
PRONOUNS = frozenset(
    "i me my mine we us our ours he him his she her hers it its they them their theirs who whom whose "
    "which both neither".split()
)
PLURAL_PRONOUNS = frozenset("we us our ours they them their theirs both neither".split())
# Verbs before "dead", and what parts an entry's day from its words.
SHOT = frozenset(("shot", "shoot", "shoots", "shooting", "stabbed", "struck"))
DASHES = frozenset(("-", "–", "—"))
OF_HEADS = frozenset(("organisation", "person", "people"))


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the search for mentions looks at: the parse, the names and who hangs on whom."""

    parse: Parse
    names: Sequence[Name]
    name_of: Mapping[int, Name]
    words: Words
    children: Sequence[Sequence[int]]


def find_mentions(parse: Parse, names: Sequence[Name], ontology: Ontology) -> tuple[Mention, ...]:
    """Return the mentions of a document in text order, each still in a chain of its own."""
    name_of = {token.index: name for name in names for token in tokens_inside(parse.tokens, name.span)}
    phrases = Phrases(
        parse, names, name_of, Words(parse.tokens, parse.sentences, ontology), _children(parse.tokens)
    )
    by_span: dict[tuple[Span, int], Mention] = {}
    heads: set[int] = set()
    named: set[Span | None] = set()
    for mention in (*_headed(phrases), *_modifiers(phrases)):
        if mention.head not in heads and not (mention.span == mention.name and mention.span in named):
            heads.add(mention.head)
            named.add(mention.name)
            by_span[mention.span, mention.head] = mention
    ordered = sorted(by_span.values(), key=lambda one: (one.span.start, -one.span.end, one.head))
    return tuple(_numbered(mention, number) for number, mention in enumerate(ordered))


def _numbered(mention: Mention, number: int) -> Mention:
    return Mention(
        index=number,
        span=mention.span,
        head=mention.head,
        sentence=mention.sentence,
        kind=mention.kind,
        entity=mention.entity,
        name=mention.name,
        title=mention.title,
        plural=mention.plural,
        chain=number,
        entry=mention.entry,
        role=mention.role,
    )


def _children(tokens: Sequence[Token]) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return children


def _headed(phrases: Phrases) -> Iterator[Mention]:
    for token in phrases.parse.tokens:
        if token.pos in HEADS or (phrases.name_of.get(token.index) and token.dep not in PHRASE_INSIDE):
            if (token.dep in ("compound", "nmod") and token.pos != "PRON") or token.pos == "PUNCT":
                continue
            if token.pos == "PRON" and token.lower not in PRONOUNS:
                continue
            yield _phrase(phrases, token)
        elif _is_the_two(phrases.parse.tokens, token):
            yield _phrase(phrases, token)


def _is_the_two(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a number stands for the two who were named: "the two agreed"."""
    is_party = token.dep in ("nsubj", "nsubjpass")
    return token.lower == "two" and is_party and token.index > 0 and tokens[token.index - 1].lower == "the"


def _phrase(phrases: Phrases, token: Token) -> Mention:
    first, last = _left_edge(phrases, token), _right_edge(phrases, token)
    while first < token.index and phrases.parse.tokens[first].pos == "PUNCT":
        first += 1
    span = phrases.parse.tokens[first].span.until(phrases.parse.tokens[last].span)
    name = None if token.pos == "PRON" else phrases.name_of.get(token.index)
    if name is not None:
        span = _without_place(phrases, span.until(name.span), name)
    entity = _entity(phrases, token, name)
    return Mention(
        index=0,
        span=span,
        head=token.index,
        sentence=token.sentence,
        kind=_kind(token, name),
        entity=entity,
        name=name.span if name else None,
        title=_title(phrases, span, name, token),
        plural=_is_plural(token, name),
        chain=0,
        entry=name.entry if name else None,
        role=name.role if name else None,
    )


def _without_place(phrases: Phrases, span: Span, name: Name) -> Span:
    """Return a person's phrase without a place that the parse ties to the name ("envoy to Chad Awa Sy")."""
    if name.kind != "person":
        return span
    before = [one for one in tokens_inside(phrases.parse.tokens, span) if one.span.end <= name.span.start]
    other = phrases.name_of.get(before[-1].index) if before else None
    return name.span if other is not None and other.role != "adjective" else span


def _kind(token: Token, name: Name | None) -> MentionKind:
    if token.pos == "PRON":
        return "pronoun"
    return "name" if name is not None else "nominal"


def _is_plural(token: Token, name: Name | None) -> bool:
    if token.pos == "PRON":
        return token.lower in PLURAL_PRONOUNS
    if token.pos == "NUM":
        return True
    return token.tag in ("NNS", "NNPS") and (name is None or name.kind == "people")


def _left_edge(phrases: Phrases, token: Token) -> int:
    if token.pos == "PRON":
        return token.index
    edge = token.index
    for child in reversed(phrases.children[token.index]):
        if child < edge and phrases.parse.tokens[child].dep in PHRASE_INSIDE:
            edge = min(edge, _first_below(phrases, child))
    while edge < token.index and _is_before_phrase(phrases, edge, token):
        edge += 1
    return edge


def _is_before_phrase(phrases: Phrases, edge: int, token: Token) -> bool:
    """Tell whether a word at the edge of a subject or object was only taken into it by the parser.

    "On Monday Venezuela's navy", "In Gao militiamen fired", "shot dead nine men", "12 May - Marines".
    """
    tokens = phrases.parse.tokens
    word, before = tokens[edge], tokens[max(0, edge - 1)]
    if word.lower in DAY_NAMES or (word.lower == "dead" and before.lower in SHOT):
        return True
    is_opened = before.index == phrases.parse.sentences[word.sentence].first
    if is_opened and before.dep == "prep" and before.head == token.head:
        return phrases.name_of.get(edge) is not None and phrases.name_of.get(token.index) is None
    dashes = (
        one for one in tokens[edge : token.index] if one.text in DASHES and not _is_inside_word(one, tokens)
    )
    return next(dashes, None) is not None


def _is_inside_word(dash: Token, tokens: Sequence[Token]) -> bool:
    return tokens[dash.index - 1].span.end == dash.span.start


def _first_below(phrases: Phrases, index: int) -> int:
    first = index
    for child in phrases.children[index]:
        if child < index:
            first = min(first, _first_below(phrases, child))
    return first


def _right_edge(phrases: Phrases, token: Token) -> int:
    """Return the last word of the phrase, with an "of" or "for" group after an office or a body."""
    if token.pos == "PRON":
        return token.index
    kind = phrases.words.ontology.kinds.of_head.get(token.lower)
    is_office = token.lower in phrases.words.ontology.titles.heads
    if not (is_office or kind in OF_HEADS):
        return token.index
    edge = token.index
    for child in phrases.children[token.index]:
        follows = phrases.parse.tokens[child]
        if (
            child == edge + 1
            and follows.dep == "prep"
            and (follows.lower == "of" or (is_office and follows.lower in ("for", "to")))
        ):
            edge = _last_noun_below(phrases, child)
    # "President of the Republic of Zambia" ends with the name that it has begun.
    name = phrases.name_of.get(edge) if edge > token.index else None
    is_state = name is not None and name.kind == "place"
    return edge if name is None or not is_state else tokens_inside(phrases.parse.tokens, name.span)[-1].index


def _last_noun_below(phrases: Phrases, preposition: int) -> int:
    edge = preposition
    waiting = list(phrases.children[preposition])
    while waiting:
        child = waiting.pop(0)
        token = phrases.parse.tokens[child]
        if token.dep in ("pobj", "conj"):
            edge = max(edge, child)
            waiting.extend(one for one in phrases.children[child] if _is_more(phrases, token, one))
    return edge


def _is_more(phrases: Phrases, token: Token, index: int) -> bool:
    """Tell whether a conjunct belongs to a complement ("foreign affairs and trade") and is no party."""
    other = phrases.parse.tokens[index]
    kind = phrases.words.ontology.kinds.of_head.get(other.lower)
    is_party = kind is not None or other.lower in phrases.words.ontology.titles.heads
    return other.dep == "conj" and not is_party and token.text[:1].isupper() == other.text[:1].isupper()


def _entity(phrases: Phrases, token: Token, name: Name | None) -> EntityKind | None:
    if name is not None:
        if name.kind in ("place", "other") and name.entry is None:
            by_head = phrases.words.ontology.kinds.of_head.get(token.lower)
            return by_head or name.kind
        return name.kind
    if token.pos == "PRON":
        return "person" if token.lower in ("i", "me", "my", "he", "him", "his", "she", "her") else None
    if token.lower in phrases.words.ontology.titles.heads:
        return "person"
    return phrases.words.ontology.kinds.of_head.get(token.lower)


def _title(phrases: Phrases, span: Span, name: Name | None, token: Token) -> Span | None:
    """Return the words of an office in a phrase: before the name, or the whole phrase without its owner."""
    heads = phrases.words.ontology.titles.heads
    if name is not None and name.kind not in ("person", "other"):
        inside = [one for one in tokens_inside(phrases.parse.tokens, span) if not name.span.covers(one.span)]
    elif name is not None:
        inside = [one for one in tokens_inside(phrases.parse.tokens, span) if one.span.end <= name.span.start]
    else:
        inside = tokens_inside(phrases.parse.tokens, span)
    positions = [number for number, one in enumerate(inside) if one.lower in heads]
    if not positions:
        return None
    first = next(
        (n + 1 for n in range(positions[0] - 1, -1, -1) if inside[n].tag == "POS" or inside[n].tag == "PRP$"),
        0,
    )
    while first < positions[0] and inside[first].pos in ("DET", "PUNCT"):
        first += 1
    if name is None and token.index != inside[positions[0]].index:
        return None
    last = len(inside) - 1
    while last > positions[-1] and inside[last].pos == "PUNCT":
        last -= 1
    return inside[first].span.until(inside[last].span)


def _modifiers(phrases: Phrases) -> Iterator[Mention]:
    """Return names inside other phrases ("Indian officials") as mentions of their own."""
    for name in phrases.names:
        inside = tokens_inside(phrases.parse.tokens, name.span)
        if not inside:
            continue
        head = next(
            (one for one in inside if not name.span.covers(phrases.parse.tokens[one.head].span)), inside[-1]
        )
        yield Mention(
            index=0,
            span=name.span,
            head=head.index,
            sentence=head.sentence,
            kind="name",
            entity=name.kind,
            name=name.span,
            title=None,
            plural=name.role == "people" and head.tag in ("NNS", "NNPS"),
            chain=0,
            entry=name.entry,
            role=name.role,
        )
