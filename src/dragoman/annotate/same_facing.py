"""Who is named by whom he stands opposite to: "its neighbour", "his counterpart"."""

from collections.abc import Callable

from dragoman.model.reading import Mention, Token

from .links import Links
from .same_office import owner_entry

NEIGHBOURS = frozenset(("neighbour", "neighbor"))
COUNTERPARTS = frozenset(("counterpart", "host"))
# How many sentences back the other one is looked for, and the words after which a town is only a setting.
NEAR = 3
WITHIN = frozenset(("in", "at", "near", "from", "outside"))


def join_facing(links: Links, mention: Mention) -> None:
    """Join "its neighbour" with the other state, "his counterpart" with the other person, told of last.

    Only where the nearest sentence that tells of any other tells of one.
    """
    head = links.head(mention).lower
    if mention.kind != "nominal" or mention.plural or owner_entry(links, mention) is not None:
        return
    owner = _owner(links, mention)
    if owner is None:
        return
    if head in NEIGHBOURS:
        own = _entry(links, owner)
        if own is not None:
            _join_other(links, mention, lambda one: _is_state(links, one) and _entry(links, one) != own)
    elif head in COUNTERPARTS:
        root = links.find(owner.index)
        _join_other(links, mention, lambda one: _is_holder(one) and links.find(one.index) != root)


def _owner(links: Links, mention: Mention) -> Mention | None:
    """Return whose neighbour or counterpart it is."""
    words = links.tokens[links.sentences[mention.sentence].first : mention.head]
    index = next((one.index for one in words if one.dep == "poss" and one.head == mention.head), None)
    owner = None if index is None else links.by_head.get(index)
    return None if owner is None else links.mentions[owner]


def _entry(links: Links, mention: Mention) -> str | None:
    entry = mention.entry or links.entry_of.get(links.find(mention.index)) or ""
    return entry if entry.startswith("country:") else None


def _is_state(links: Links, mention: Mention) -> bool:
    """Tell whether a mention names a state, and not a town as where something is done."""
    above: Token = links.tokens[links.head(mention).head]
    is_setting = mention.role == "seat" and above.lower in WITHIN
    return mention.entry is not None and _entry(links, mention) is not None and not is_setting


def _is_holder(mention: Mention) -> bool:
    return mention.entity == "person" and mention.title is not None and not mention.plural


def _join_other(links: Links, mention: Mention, fits: Callable[[Mention], bool]) -> None:
    for back in range(NEAR + 1):
        earlier = (one for one in links.in_sentence(mention.sentence - back) if one.index < mention.index)
        found = [one for one in earlier if not mention.span.covers(one.span) and fits(one)]
        if found:
            others = {
                links.entry_of.get(links.find(one.index)) or one.entry or links.find(one.index)
                for one in found
            }
            if len(others) == 1:
                links.join(mention.index, found[-1].index)
            return
