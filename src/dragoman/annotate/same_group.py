"""Bodies called by their sort: "the group", "the ministry", "the bloc"."""

from collections import Counter

from dragoman.model.reading import Mention

from .links import SUBJECTS, Links
from .no_persons import FIRMS
from .words import OF_BODIES

# What a firm is called later that a report names by its name alone, and what may stand before that.
CALLED = FIRMS | {"supplier"}
OWNED = frozenset("state owned run state-owned state-run".split())
# How many sentences back a body is looked for.
NEAR = 9
OF_STATES = frozenset(("army", "military", "navy", "police", "government"))
FORCES = frozenset(("army", "military", "navy", "command"))
SORTS = {
    "armed-group": frozenset(
        "group movement front militia organisation organization insurgency faction rebels regime".split()
    ),
    "international-organisation": frozenset(
        "organisation organization body bloc agency alliance union group council coalition mission".split()
    ),
    "government-body": frozenset("ministry department agency office command army military".split()),
    "party": frozenset("party movement group".split()),
    "ngo": frozenset("organisation organization group charity agency".split()),
    "company": frozenset("company firm group corporation".split()),
}


def join_group(links: Links, mention: Mention) -> None:
    """Join "the group", "the ministry" with the last body of that sort."""
    if mention.kind != "nominal" or mention.entity != "organisation" or not links.is_definite(mention):
        return
    head, content = links.head(mention).lower, links.content(mention.span)
    is_bare = len(content - OF_BODIES - OWNED) == 1
    fits = [
        other
        for other in reversed(links.before(mention, NEAR))
        if not links.excludes(mention, other)
        and (
            content == links.content(other.span)
            or (is_bare and (_is_of_sort(links, head, other) or (head in CALLED and _is_firm(links, other))))
        )
    ]
    if fits:
        links.join(mention.index, _most_told_of(links, mention, fits).index)


def _most_told_of(links: Links, mention: Mention, fits: list[Mention]) -> Mention:
    """Return the last body told of, or one told of before where the last was named only once, and aside."""
    counts = Counter(links.find(one.index) for one in links.mentions[: mention.index])
    last = fits[0]
    if counts[links.find(last.index)] > 1 or links.head(last).dep in SUBJECTS:
        return last
    alike = (one for one in fits if _kind(links, one) == _kind(links, last))
    return next((one for one in alike if counts[links.find(one.index)] > 1), last)


def _kind(links: Links, body: Mention) -> str | None:
    known = links.ontology.organisations.get((body.entry or "").removeprefix("organisation:"))
    return None if known is None else known.kind


def _is_of_sort(links: Links, head: str, other: Mention) -> bool:
    """Tell whether a body is what a noun calls it, by its own noun or by the sort of its entry."""
    if other.entity != "organisation" or other.kind == "pronoun":
        return False
    if other.name is None:
        return links.head(other).lower == head and len(links.content(other.span)) > 1
    body = links.ontology.organisations.get((other.entry or "").removeprefix("organisation:"))
    if head in OF_STATES and body is not None and body.kind == "armed-group":
        return False  # "the army" is the state's, also where rebels call themselves one
    if head in FORCES and body is not None and "MIL" not in body.sectors:
        return False
    if head in links.words(other.name).split() or (
        links.head(other).lower == head and not links.is_bare(other)
    ):
        return True
    return body is not None and links.is_bare(other) and head in SORTS.get(body.kind, ())


def _is_firm(links: Links, other: Mention) -> bool:
    """Tell whether a subject is a body that is called nothing but its name, as a firm is: "Tamoro said"."""
    if other.entity != "organisation" or other.name is None or other.entry is not None:
        return False
    last = links.words(other.name).split()[-1:]
    is_plain = not any(one in links.ontology.kinds.of_head for one in last)
    return is_plain and links.head(other).dep in SUBJECTS
