"""Mentions: the noun phrases and pronouns that speak of somebody or something."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.model.reading import EntityKind, Mention, MentionKind, Name, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology

from .name_runs import Words, tokens_inside
from .parser import Parse
from .phrases import PHRASE_INSIDE, Phrases, is_office, left_edge, right_edge
from .words import OF_BODIES

HEADS = frozenset(("NOUN", "PROPN", "PRON"))
# Pronouns that can stand for an actor; "it" and "they" too, "who" and "which" by the relative clause.
PRONOUNS = frozenset(
    "i me my mine we us our ours he him his she her hers it its they them their theirs who whom whose "
    "which both neither".split()
)
# Where a number stands that may be people, and the numbers that are written as words in reports.
COUNTED = ("nsubj", "nsubjpass", "dobj")
SPELLED = frozenset("two three four five six seven eight nine ten eleven twelve".split())
PLURAL_PRONOUNS = frozenset("we us our ours they them their theirs both neither".split())


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
    listed = _portfolios(phrases, by_span.values())
    told = (one for one in by_span.values() if one.head not in listed)
    ordered = sorted(told, key=lambda one: (one.span.start, -one.span.end, one.head))
    return tuple(replace(mention, index=number, chain=number) for number, mention in enumerate(ordered))


def _portfolios(phrases: Phrases, mentions: Iterable[Mention]) -> frozenset[int]:
    """Return the heads of what an office is for besides: "Minister of Labour and Gambians Abroad".

    They are no parties beside the minister; the owners of an office are ("envoy of Norway and Denmark").
    """
    titles = [one.title for one in mentions if one.kind == "nominal" and one.title is not None]
    inside = (token for title in titles for token in tokens_inside(phrases.parse.tokens, title))
    names = phrases.name_of
    return frozenset(
        token.index
        for token in inside
        if token.dep == "conj"
        and token.text[:1].isupper()
        and not is_office(phrases, token)
        and not (token.index in names and names[token.index].entry and names[token.index].role != "people")
    )


def _children(tokens: Sequence[Token]) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return children


def _headed(phrases: Phrases) -> Iterator[Mention]:
    for token in phrases.parse.tokens:
        # "director-general" is an office, whatever the tagger says.
        is_named = token.index in phrases.name_of or ("-" in token.text and is_office(phrases, token))
        if token.pos in HEADS or (is_named and token.dep not in PHRASE_INSIDE):
            is_modifier = token.dep in ("compound", "nmod") and token.pos != "PRON"
            if is_modifier or not any(map(str.isalnum, token.text)):
                continue
            if token.pos == "PRON" and token.lower not in PRONOUNS:
                continue
            yield _phrase(phrases, token)
        elif _is_the_two(phrases.parse.tokens, token) or _is_count_of_people(phrases, token):
            yield _phrase(phrases, token)


def _is_the_two(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a number stands for the two who were named: "the two agreed"."""
    is_party = token.dep in ("nsubj", "nsubjpass")
    return token.lower == "two" and is_party and token.index > 0 and tokens[token.index - 1].lower == "the"


def _is_count_of_people(phrases: Phrases, token: Token) -> bool:
    """Tell whether a number stands for people: "14 of them marched", "the five were freed", "held nine"."""
    if token.pos != "NUM" or token.dep not in COUNTED or not _is_whole(token):
        return False
    tokens = phrases.parse.tokens
    below = [tokens[one] for one in phrases.children[token.index]]
    of = next((one for one in below if one.lower == "of"), None)
    if of is not None:
        return any(tokens[one].lower in ("them", "whom") for one in phrases.children[of.index])
    is_done_to = tokens[token.head].lemma in phrases.words.ontology.kinds.done_to_people
    is_object = token.dep in ("nsubjpass", "dobj")
    return is_object and is_done_to and not any(one.dep in ("nmod", "npadvmod") for one in below)


def _is_whole(token: Token) -> bool:
    return token.lower in SPELLED or token.text.replace(",", "").isdigit()


def _phrase(phrases: Phrases, token: Token) -> Mention:
    first, last = left_edge(phrases, token), right_edge(phrases, token)
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
    if other is not None and other.role != "adjective":
        return name.span
    # "Minister Awa Sy and Minister Ada Ruiz" are two phrases.
    persons = [one.index for one in before if _kind_of_name(phrases, one) == "person"]
    if not persons:
        return span
    rest = [one for one in before if one.index > persons[-1] and one.pos not in ("CCONJ", "PUNCT", "DET")]
    return (rest[0].span if rest else name.span).until(name.span)


def _kind_of_name(phrases: Phrases, token: Token) -> EntityKind | None:
    name = phrases.name_of.get(token.index)
    return None if name is None else name.kind


def _kind(token: Token, name: Name | None) -> MentionKind:
    if token.pos == "PRON":
        return "pronoun"
    return "name" if name is not None else "nominal"


def _is_plural(token: Token, name: Name | None) -> bool:
    if token.pos == "PRON":
        return token.lower in PLURAL_PRONOUNS
    if token.pos == "NUM":
        return True
    return token.tag in ("NNS", "NNPS") and (name is None or name.kind in ("people", "other"))


def _entity(phrases: Phrases, token: Token, name: Name | None) -> EntityKind | None:
    if name is not None:
        if name.kind in ("place", "other") and name.entry is None:
            by_head = phrases.words.ontology.kinds.of_head.get(token.lower)
            return by_head or name.kind
        return name.kind
    if token.pos in ("NUM", "PRON"):
        return _entity_of_word(phrases, token)
    if is_office(phrases, token):
        return "person"
    before = phrases.words.lower(token.index - 1)
    if (token.lower == "body" and before in OF_BODIES) or (token.lower == "staff" and before == "general"):
        return "organisation"
    return phrases.words.ontology.kinds.of_head.get(token.lower)


def _entity_of_word(phrases: Phrases, token: Token) -> EntityKind | None:
    """Return what a number or a pronoun stands for; "the two" and "they" may be persons or states."""
    if token.pos == "NUM":
        return None if _is_the_two(phrases.parse.tokens, token) else "people"
    return "person" if token.lower in ("i", "me", "my", "he", "him", "his", "she", "her") else None


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
    if name is None and not _is_one_title(inside[positions[0] :], token):
        return None
    last = len(inside) - 1
    while last > positions[-1] and inside[last].pos == "PUNCT":
        last -= 1
    return inside[first].span.until(inside[last].span)


def _is_one_title(words: Sequence[Token], head: Token) -> bool:
    """Tell whether a title's first word is its head, or leads up to it ("deputy prime minister")."""
    before = [one for one in words if one.index < head.index]
    return words[0].index <= head.index and all(one.pos in ("NOUN", "PROPN", "ADJ") for one in before)


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
