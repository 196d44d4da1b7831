"""What a number counts: what became of those counted, or else the noun, and what makes them but a part."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.model.account import Account
from dragoman.ontology.disagreements import Fate, load_disagreements

from .between_goods import singular
from .told import told_of

WORD = re.compile(r"[^\W\d_][\w'’-]*|[,;:.()]")
STOPS = frozenset(",;:.()")
# How many words before and behind a number can tell what became of those counted.
BEFORE, BEHIND = 4, 6
# How far before a number a word stands that makes it a part ("among them at least three").
AMONG = 4
PARTIES = ("actors", "recipients")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What is counted: two of one `name` count one thing; `narrow` are words that single out a part of it.

    `whose` are the states of those whom the event befell: of one state its adjective singles out nobody.
    """

    name: str
    fate: Fate | None
    narrow: frozenset[str]
    whose: frozenset[str]

    def can_be_part_of(self, other: "Counted") -> bool:
        """Tell whether those counted here may be some of those counted there."""
        narrow = self.narrow - other.narrow
        return bool({one for one in narrow if one.islower()} if self.whose & other.whose else narrow)


def counted(figure: Account, event: Account) -> Counted | None:
    """Return what a figure beside an event counts; None of one more, of a part, and of another deed's."""
    what = str(figure.claim.details.get("what"))
    noun = what.lower().partition(" of ")[0].split()
    before, behind = _around(figure)
    if _is_some(figure, before, behind):
        return None
    is_party = any(_stands_in(figure, event, role) for role in PARTIES)
    is_alike = any(tuple(before[: len(words)]) == words for words in load_disagreements().alike)
    fate = None if is_alike else _fate_beside(before, behind) or _fate_among(noun)
    if fate is None and (is_party or is_alike):
        fate = _fate_of(event)
    elif fate is not None and not is_party and event.claim.details.get("type") not in fate.events:
        return None
    words = load_disagreements()
    narrow = {words.same_count.get(one, one) for one in map(singular, noun) if one in words.parts}
    narrow |= {one for one in what.split() if one[:1].isupper()}
    return Counted(
        name=_name(noun) if fate is None else fate.name,
        fate=fate,
        narrow=frozenset(narrow),
        whose=frozenset(party.country for party in told_of(event).other if party.country is not None),
    )


def _name(noun: Sequence[str]) -> str:
    words = load_disagreements()
    last = singular(noun[-1]) if noun else ""
    return words.same_count.get(last) or " ".join(map(singular, noun))


def _stands_in(figure: Account, event: Account, role: str) -> bool:
    """Tell whether a figure counts those who are a party of an event."""
    spans = [piece.span for piece in event.claim.evidence.get(role, ())]
    return any(span.covers(one.span) for one in figure.claim.evidence.get("value", ()) for span in spans)


# ------------------------------------------------------------ the words beside a number


def _around(figure: Account) -> tuple[list[str], list[str]]:
    """Return the words before a number, the nearest first, and behind it; none where it stands twice."""
    pieces = figure.claim.evidence.get("value", ())
    quote = pieces[0].quote if pieces else ""
    places = [one.span() for one in re.finditer(rf"\b{re.escape(quote)}\b", figure.sentence)] if quote else []
    if len(places) != 1:
        return [], []
    sentence, (start, end) = figure.sentence.lower(), places[0]
    return WORD.findall(sentence[:start])[::-1], WORD.findall(sentence[end:])


def _is_some(figure: Account, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Tell whether a number is one more ("three more") or a part ("two of the", "among them two").

    Not so "two soldiers of the army", nor all to whom something was done ("killing two of them").
    """
    words = load_disagreements()
    is_more = bool(words.more & {*before[:1], *behind[:1]})
    is_bare = " " not in figure.claim.evidence["value"][0].quote
    is_done = bool(before) and before[0] in words.fates
    is_of_those = behind[:1] == ["of"] and bool(words.those & set(behind[1:2])) and is_bare and not is_done
    return is_more or is_of_those or bool(words.among & set(before[:AMONG]))


def _fate_beside(before: Sequence[str], behind: Sequence[str]) -> Fate | None:
    """Return what the nearest word of its clause tells of those counted."""
    sides = (_clause(before)[:BEFORE], _clause(behind)[:BEHIND])
    near = sorted((place, side, word) for side, words in enumerate(sides) for place, word in enumerate(words))
    return _fate_among(word for _, _, word in near)


def _fate_of(event: Account) -> Fate | None:
    """Return what became of those whom an event befell, by its word or else by its mode."""
    found = _fate_among(piece.quote for piece in event.claim.evidence.get("trigger", ()))
    fates, mode = load_disagreements().fates, event.claim.details.get("mode")
    return found or next((fate for fate in fates.values() if mode in fate.modes), None)


def _clause(words: Sequence[str]) -> Sequence[str]:
    ends = load_disagreements().ends | STOPS
    return words[: next((place for place, word in enumerate(words) if word in ends), len(words))]


def _fate_among(words: Iterable[str]) -> Fate | None:
    fates = load_disagreements().fates
    return next((fates[one] for word in words for one in word.lower().split() if one in fates), None)
