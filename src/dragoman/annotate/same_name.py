"""Mentions that are one by name, acronym, apposition, equation or relative clause."""

import re

from dragoman.model.reading import Mention

from .calendars import DAY_NAMES
from .links import INDEFINITE, Links

# Between an office and its holder: a comma, its owner, the place of a post ("the envoy in Lima, Awa Sy").
POST_ABROAD = re.compile(
    r"(?: (?:in|at|of|to|for) (?:the )?[A-Z][\w-]*(?: (?:(?:of|and) (?:the )?)?[A-Z][\w-]*)*)?, "
)
RELATIVE = frozenset(("who", "whom", "whose", "which"))
# A single word this short is no name to find within another.
SHORT_NAME = 3
ACRONYM_SKIPS = frozenset(("of", "the", "for", "and", "in", "on", "to"))


def join_names(links: Links, mention: Mention) -> None:
    """Join a name to the last mention with the same entry, the same name, or a name that contains it."""
    if mention.name is None:
        return
    keys = list(_keys(links, mention))
    earlier = sorted({index for key in keys for index in links.named.get(key, ())}, reverse=True)
    for index in earlier:
        if _is_same_name(links, mention, links.mentions[index]):
            links.join(mention.index, index)
            break
    for key in keys:
        links.named.setdefault(key, []).append(mention.index)


def _keys(links: Links, mention: Mention) -> list[str]:
    """Return what two mentions of one name share at least: the entry, a word or the initials."""
    words = [word.strip(".,'’-") for word in links.words(mention.name).split()]
    keys = [f"entry {mention.entry}"] if mention.entry is not None else []
    if mention.entity == "person":
        words += [part for word in words if "-" in word for part in word.split("-")]
    keys.extend(dict.fromkeys(word for word in words if word and word not in ACRONYM_SKIPS))
    if mention.entity != "person":
        initials = _initials(words)
        keys.append(f"initials {initials if len(words) > 1 else words[0].replace('.', '') if words else ''}")
    return keys


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word and word not in ACRONYM_SKIPS)


def _is_same_name(links: Links, mention: Mention, other: Mention) -> bool:
    if (mention.entity == "person") != (other.entity == "person"):
        return False
    if not (links.is_bare(mention) and links.is_bare(other)):
        return links.words(mention.span).removeprefix("the ") == links.words(other.span).removeprefix("the ")
    if mention.entry is not None or other.entry is not None:
        # The people of a state ("Kenyans") are not the state.
        return mention.entry == other.entry and (mention.role == "people") == (other.role == "people")
    name, other_name = links.words(mention.name).split(), links.words(other.name).split()
    if name == other_name:
        return True
    if mention.entity != "person":
        return _is_acronym(name, other_name) or _is_acronym(other_name, name)
    return _is_same_person(links, mention, other)


def _is_same_person(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether one name is the end, the start or a part of the other and no title speaks against it."""
    name, other_name = (_parts(links, one) for one in (mention, other))
    shorter, longer = sorted((name, other_name), key=len)
    if not shorter or (
        len(longer) > len(shorter) and not (_ends(longer, shorter) or _stands_in(longer, shorter))
    ):
        return False
    if len(longer) == len(shorter):
        return _is_respelt(shorter, longer)
    return not _is_shared(links, shorter, longer)


def _parts(links: Links, mention: Mention) -> list[str]:
    """Return the words of a name, with initials apart and particles bound ("al-Abadi": "al", "abadi")."""
    words = links.words(mention.name).replace("-", " ").replace(".", " ").split()
    return [part for part in (word.strip("'\"") for word in words) if part]


def _ends(longer: list[str], shorter: list[str]) -> bool:
    return longer[-len(shorter) :] == shorter


def _stands_in(longer: list[str], shorter: list[str]) -> bool:
    """Tell whether a name stands in a longer one in order ("Amir Khan" in "Amir Khan Muttaqi")."""
    remaining = iter(longer)
    is_long = len(shorter) > 1 or len(shorter[0]) > SHORT_NAME or shorter[0] == longer[0]
    return is_long and all(word in remaining for word in shorter)


def _is_respelt(one: list[str], other: list[str]) -> bool:
    """Tell whether two names of one length differ in initials alone ("J P Singh", "Jai P Singh")."""
    return (
        one[-1] == other[-1]
        and len(one) > 1
        and all(
            first == second or (1 in (len(first), len(second)) and first[0] == second[0])
            for first, second in zip(one, other, strict=True)
        )
    )


def _is_shared(links: Links, shorter: list[str], longer: list[str]) -> bool:
    """Tell whether a single name could mean two different persons of the text."""
    if len(shorter) > 1:
        return False
    full = {
        tuple(parts)
        for index in links.named.get(shorter[0], ())
        if links.mentions[index].entity == "person" and len(parts := _parts(links, links.mentions[index])) > 1
    }
    others = [parts for parts in sorted(full) if not (_is_one(list(parts), longer))]
    return any(
        parts[-1] == shorter[0] or (parts[0] == shorter[0] and longer[0] == shorter[0]) for parts in others
    )


def _is_one(one: list[str], other: list[str]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return (
        _ends(longer, shorter)
        or _stands_in(longer, shorter)
        or (len(one) == len(other) and _is_respelt(one, other))
    )


def _is_acronym(short: list[str], long: list[str]) -> bool:
    return (
        len(short) == 1
        and len(long) > 1
        and len(short[0]) > 1
        and short[0].replace(".", "") == _initials(long)
    )


def join_parenthesis(links: Links, mention: Mention) -> None:
    """Join "Syrian Democratic Forces (SDF)" whether or not the letters are its initials."""
    start = mention.span.start
    if mention.index == 0 or mention.name is None or links.text[max(0, start - 1) : start] != "(":
        return
    if links.text[mention.span.end : mention.span.end + 1] != ")" or not links.words(mention.span).isalnum():
        return
    # In "President of the Democratic Republic of the Congo (DRC)" the letters are the state's.
    beside = [one for one in links.before(mention, 0) if one.span.end in (start - 1, start - 2)]
    before = [one for one in beside if one.entity != "person"]
    if before and links.text[mention.span.start : mention.span.end].isupper():
        links.join(before[0].index, mention.index)


# ------------------------------------------------------------ appositions and predicates


def join_apposition(links: Links, mention: Mention) -> None:
    """Join "Yaqub, the acting minister" and "the acting minister, Yaqub"."""
    token = links.head(mention)
    is_beside = token.dep == "appos" and not _is_source(links, token.head)
    other = links.by_head.get(token.head) if is_beside else None
    is_open = other is not None and not _introduces(links, mention)
    if other is not None and is_open and _can_be_one(links, mention, links.mentions[other]):
        links.join(mention.index, other)
    else:
        _join_beside(links, mention)


def _is_source(links: Links, head: int) -> bool:
    """Tell whether a word is whom a sentence accords with: "according to the ministry, a ship sank"."""
    above = links.tokens[links.tokens[head].head]
    return above.lower == "to" and links.tokens[above.head].lower == "according"


def _introduces(links: Links, mention: Mention) -> bool:
    """Tell whether an office stands before a name of its own ("Awa Sy, the president of Peru, Ana Ruiz,")."""
    if mention.kind != "nominal" or mention.title is None:
        return False
    return any(
        other.entity == "person" and other.name is not None and other.span.start == mention.span.end + 2
        for other in links.in_sentence(mention.sentence)
        if links.text[mention.span.end : mention.span.end + 2] == ", "
    )


def _join_beside(links: Links, mention: Mention) -> None:
    """Join a person's name between commas with the office right before it, whatever the parse says."""
    if mention.entity != "person" or mention.name is None:
        return
    start, end = mention.span.start, mention.span.end
    if links.text[max(0, start - 2) : start] != ", " or links.text[end : end + 1] not in (",", "."):
        return
    for other in links.before(mention, 0):
        is_office = other.kind == "nominal" and other.title is not None and not other.plural
        gap = links.text[other.span.end : start]
        if is_office and _is_certain(links, other) and POST_ABROAD.fullmatch(gap):
            links.join(mention.index, other.index)
            return


def _is_certain(links: Links, office: Mention) -> bool:
    """Tell whether an office has no article ("former head of state, Awa Sy,"), or a definite one."""
    return links.words(office.span).split(maxsplit=1)[0] not in INDEFINITE


def join_short_form(links: Links, mention: Mention) -> None:
    """Join "SDF" with what stood before "(SDF)", whether or not the vocabulary knows that by another name."""
    if mention.name is None or mention.entry is not None:
        return
    words = links.text[mention.name.start : mention.name.end]
    if not (words.isupper() and words.isalnum()):
        return
    for other in reversed(links.mentions[: mention.index]):
        start, end = other.span.start, other.span.end
        if links.text[start:end] == words and links.text[max(0, start - 1) : start] == "(":
            links.join(mention.index, other.index)
            return


def join_equation(links: Links, mention: Mention) -> None:
    """Join "Kone is the envoy": a person with the office that a form of "be" gives in the present."""
    token = links.head(mention)
    verb = links.tokens[token.head]
    if token.dep != "attr" or verb.lemma != "be" or mention.title is None or mention.entity != "person":
        return
    subject = next(
        (
            links.by_head.get(one.index)
            for one in links.tokens[max(0, verb.index - 30) : verb.index]
            if one.head == verb.index and one.dep == "nsubj"
        ),
        None,
    )
    if (
        subject is not None
        and verb.lower in ("is", "'s", "’s")
        and links.mentions[subject].entity == "person"
    ):
        links.join(mention.index, subject)


def join_relative(links: Links, mention: Mention) -> None:
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
    if {links.head(mention).lower, links.head(other).lower} & DAY_NAMES:
        return False
    kinds = {mention.entity, other.entity} - {None}
    if not kinds or _are_two_persons(links, mention, other):
        return False
    if len(kinds) > 1 and kinds not in ({"organisation", "people"}, {"organisation", "place"}):
        return False
    return mention.plural == other.plural or mention.entity == "organisation"


def _are_two_persons(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether both mentions name a person, and not the same: then they are items of a list."""
    if mention.entity != "person" or other.entity != "person" or mention.name is None or other.name is None:
        return False
    return not _is_one(_parts(links, mention), _parts(links, other))
