"""Names that follow what an office is for: "the envoy of Norway in Riga Lars Moe"."""

from dragoman.model.reading import Mention

from .links import SUBJECTS, Links
from .name_runs import tokens_inside
from .words import PARTICLES

# How an office's complement begins, what it is made of, and how many words it has at most.
POSTS = frozenset(("of", "for", "to", "in", "at"))
COMPLEMENT_TAGS = frozenset("ADP DET PROPN NOUN ADJ CCONJ PUNCT PART NUM".split())
LONGEST_COMPLEMENT = 14


def join_complement(links: Links, mention: Mention) -> None:
    """Join a name with the office whose complement it follows ("the envoy of Norway in Riga Lars Moe")."""
    if mention.entity != "person" or mention.name is None:
        return
    first = tokens_inside(links.tokens, mention.name)[0].index
    for other in reversed(links.before(mention, 0)):
        is_office = other.kind == "nominal" and other.title is not None and other.entity == "person"
        if is_office and not other.plural and _leads_to(links, other.head + 1, first):
            if not _opens_clause(links, mention, other):
                links.join(mention.index, other.index)
                _join_second_office(links, other)
            return


def _leads_to(links: Links, start: int, stop: int) -> bool:
    """Tell whether the words between an office and a name say what the office is for, and no more."""
    between = links.tokens[start:stop]
    if not 1 < len(between) <= LONGEST_COMPLEMENT or between[0].lower not in POSTS:
        return False
    heads = links.ontology.titles.heads
    last = between[-1]
    if last.pos in ("ADP", "DET", "CCONJ") or last.lower in heads or last.lower in PARTICLES:
        return False
    return all(
        one.pos in COMPLEMENT_TAGS
        and (
            one.text != ","
            or {"(", ")"} & {links.tokens[one.index + 1].text, links.tokens[one.index - 1].text}
        )
        for one in between
    )


def _opens_clause(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether a name is the subject of a clause ("told the president of Peru Awa Sy left")."""
    token, office = links.head(mention), links.head(other)
    return token.dep in SUBJECTS and office.dep not in SUBJECTS and token.head != office.head


def _join_second_office(links: Links, office: Mention) -> None:
    """Join "Prime Minister" with "Minister of Defence" in "Prime Minister and Minister of Defence Awa Sy"."""
    start = links.tokens[office.head].span.start
    for other in links.in_sentence(office.sentence):
        gap = links.text[other.span.end : office.span.start]
        is_office = other.title is not None and other.name is None and not other.plural
        if other.span.end <= start and is_office and gap == " and " and other.entity == "person":
            links.join(office.index, other.index)
