"""One act dated twice ("abducted on 1 May", "the abduction of 2 May"), and acts in an impossible order."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.date import Date
from dragoman.model.reading import DateMention, Reading, Token
from dragoman.model.record import Conflict
from dragoman.ontology.conflicts import ConflictCues, load_conflict_cues

from .conflicting_weekdays import day_name

# A slip of the pen is near; a date further off is another act's.
NEAREST = 3
CLAUSES = ("acl", "relcl")
OWNED = frozenset(("the", "this", "that", "his", "her", "their", "its", "our"))
MODALS = frozenset(("will", "would", "may", "might", "could", "should", "not", "n't", "to", "shall"))
# Words that tell of one more act of the kind.
MORE = re.compile(
    r"\b(again|another|follow-up|later|next|previous(?:ly)?|earlier|resum\w+|also|too|both|"
    r"following|separate(?:ly)?|further|each|every|anniversary|postponed|instead)\b",
    re.IGNORECASE,
)
# Right before an act: it is one of several.
ORDINAL = re.compile(
    r"\b(first|second|third|fourth|fifth|last|latest|other|new)\b[^,;.]{0,20}$", re.IGNORECASE
)
YEARLESS = "--"
LEAP = "2000"


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedAct:
    """A sentence's statement that an act, told by a verb or noun, was on one day."""

    word: Token
    family: str
    date: DateMention
    day: dt.date
    is_title: bool

    @property
    def is_noun(self) -> bool:
        """Tell whether a noun tells of the act."""
        return self.word.pos in ("NOUN", "PROPN")


def find_act_conflicts(reading: Reading, actors: Mapping[int, frozenset[str]]) -> list[Conflict]:
    """Return acts that are dated twice, a few days apart, and acts that follow what can only follow them."""
    cues = load_conflict_cues()
    acts = [act for date in reading.dates if (act := _act(reading, date, cues)) is not None]
    found = _told_twice(reading, acts, actors)
    return [*found, *_out_of_order(reading, acts, cues)]


# ------------------------------------------------------------ the acts


def _act(reading: Reading, date: DateMention, cues: ConflictCues) -> DatedAct | None:
    day = None if date.date is None else single_day(date.date)
    word = None if day is None else _word_of(reading, date, cues)
    if word is None or day is None:
        return None
    is_title = reading.sentences[word.sentence].is_title
    family = cues.families.get(_lemma(word), word.lemma.lower())
    return DatedAct(word=word, family=family, date=date, day=day, is_title=is_title)


def single_day(date: Date) -> dt.date | None:
    """Return the one day of a date; of a day without a year, that of a leap year."""
    if date.precision != "day" or date.start is None or date.start != date.end:
        return None
    text = date.start.replace(YEARLESS, f"{LEAP}-", 1) if date.start.startswith(YEARLESS) else date.start
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _lemma(word: Token) -> str:
    lemma = word.lemma.lower()
    return lemma.removesuffix("s") if word.tag in ("NNS", "NNPS") and lemma == word.lower else lemma


def _word_of(reading: Reading, date: DateMention, cues: ConflictCues) -> Token | None:
    """Return the verb or the noun of an act that a date hangs on."""
    inside = reading.tokens_in(date.span)
    tokens = [reading.tokens[one.index] for one in inside]
    indices = {one.index for one in tokens}
    head = next((one for one in tokens if one.head not in indices), None)
    if head is None:
        return None
    above = reading.tokens[head.head]
    while above.dep == "prep" or above.lower in cues.times:
        if above.head == above.index:
            return None
        above = reading.tokens[above.head]
    if above.pos == "VERB":
        return _told_by(reading, above, cues)
    is_noun = above.pos in ("NOUN", "PROPN") and _lemma(above) in cues.families
    return above if is_noun and _is_one(reading, above) else None


def _told_by(reading: Reading, verb: Token, cues: ConflictCues) -> Token | None:
    """Return a verb that says that something was done, or the noun of an act that it lends a verb to."""
    helpers = {child.lower for child in reading.children(verb.index, "aux", "neg")}
    if helpers & MODALS:
        return None
    things = reading.children(verb.index, "dobj")
    acts = [one for one in things if _lemma(one) in cues.families]
    if verb.lemma.lower() in cues.light and acts:
        return acts[0]
    ordered = {first for first, _ in cues.order}
    lemma = verb.lemma.lower()
    return verb if lemma in cues.families or lemma in ordered or verb.dep in CLAUSES else None


def _is_one(reading: Reading, noun: Token) -> bool:
    if noun.tag in ("NNS", "NNPS") and noun.lower != "summons":
        return False
    is_titled = reading.sentences[noun.sentence].is_title
    owners = reading.children(noun.index, "det", "poss")
    return is_titled or any(one.lower in OWNED or one.dep == "poss" for one in owners)


# ------------------------------------------------------------ one act, two days


def _told_twice(
    reading: Reading, acts: Sequence[DatedAct], actors: Mapping[int, frozenset[str]]
) -> Iterator[Conflict]:
    for number, one in enumerate(acts):
        for other in acts[number + 1 :]:
            gap = abs((one.day - other.day).days)
            if one.family != other.family or not 0 < gap <= NEAREST or not _are_apart(reading, one, other):
                continue
            if _is_same_act(reading, one, other, actors):
                yield _twice(reading, one, other)
                return


def _are_apart(reading: Reading, one: DatedAct, other: DatedAct) -> bool:
    sentences = [reading.sentences[act.word.sentence] for act in (one, other)]
    if one.word.sentence == other.word.sentence:
        return False
    before = [reading.document.text[: act.word.span.start] for act in (one, other)]
    if any(ORDINAL.search(words[-30:]) for words in before):
        return False
    return not any(MORE.search(reading.text_of(sentence.span)) for sentence in sentences)


def _is_same_act(
    reading: Reading, one: DatedAct, other: DatedAct, actors: Mapping[int, frozenset[str]]
) -> bool:
    """Tell whether two acts of a kind are one: named as known, in the headline, or done to the same."""
    is_known = any(_is_known(reading, act) for act in (one, other))
    if not is_known:
        return False
    done_to = [_patients(reading, act) for act in (one, other)]
    if done_to[0] and done_to[1]:
        return _share(reading, done_to[0], done_to[1], actors)
    return one.is_noun or other.is_noun


def _is_known(reading: Reading, act: DatedAct) -> bool:
    """Tell whether an act is told as known or in short: "the raid of", "the men seized on", a headline."""
    owners = reading.children(act.word.index, "det", "poss")
    is_definite = act.is_noun and any(one.lower in OWNED or one.dep == "poss" for one in owners)
    return act.is_title or is_definite or (act.word.pos == "VERB" and act.word.dep in CLAUSES)


def _patients(reading: Reading, act: DatedAct) -> list[Token]:
    """Return whom or what an act is done to."""
    word = act.word
    if act.is_noun:
        links = [one for one in reading.children(word.index, "prep") if one.lower in ("on", "against")]
        governed = [one for link in links for one in reading.children(link.index, "pobj")]
        return [] if act.is_title else [one for one in governed if not act.date.span.overlaps(one.span)]
    found = reading.children(word.index, "dobj", "nsubjpass")
    if word.dep in CLAUSES and (not found or found[0].tag in ("WDT", "WP")):
        return [reading.tokens[word.head]]
    return [reading.tokens[one.head] if one.tag in ("WDT", "WP") else one for one in found]


def _share(
    reading: Reading, one: Sequence[Token], other: Sequence[Token], actors: Mapping[int, frozenset[str]]
) -> bool:
    return any(_is_same(reading, left, right, actors) for left in one for right in other)


def _is_same(reading: Reading, one: Token, other: Token, actors: Mapping[int, frozenset[str]]) -> bool:
    mentions = [reading.mention_of_head.get(token.index) for token in (one, other)]
    first, second = mentions
    if first is not None and second is not None:
        keys = actors.get(first.chain, frozenset()) & actors.get(second.chain, frozenset())
        if first.chain == second.chain or keys:
            return True
    is_pointing = one.tag in ("DT", "CD") and other.tag in ("DT", "CD")
    is_pronoun = "PRON" in (one.pos, other.pos)
    return is_pointing or (not is_pronoun and _lemma(one) == _lemma(other))


def _twice(reading: Reading, one: DatedAct, other: DatedAct) -> Conflict:
    name = one.word.lower if one.is_noun else other.word.lower
    is_noun = one.is_noun or other.is_noun
    what = f"The {name}" if is_noun else f"What was {name}"
    pair = sorted((one, other), key=lambda act: act.date.span.start)
    days = [_shown(act) for act in pair]
    return _conflict(reading, pair, f"{what} is dated {days[0]} in one place and {days[1]} in another.")


def _shown(act: DatedAct) -> str:
    name = day_name(act.day)
    return name.removesuffix(f" {LEAP}") if str(act.day).startswith(LEAP) else name


def _conflict(reading: Reading, pair: Sequence[DatedAct], why: str) -> Conflict:
    return Conflict(
        kind="date",
        values=tuple(reading.text_of(act.date.span) for act in pair),
        resolved=tuple(_iso(act.date.date) for act in pair),
        why=why,
        evidence={"values": reading.cite(*(act.date.span for act in pair))},
    )


def _iso(date: Date | None) -> str:
    return "" if date is None or date.start is None else date.start


# ------------------------------------------------------------ two acts, the second first


def _out_of_order(reading: Reading, acts: Sequence[DatedAct], cues: ConflictCues) -> Iterator[Conflict]:
    """Give two joined verbs of a sentence whose second can only come after the first, but is dated before."""
    for date in reading.dates:
        second = _joined(reading, date)
        if second is None:
            continue
        for act in acts:
            first = act.word
            is_pair = (first.lemma.lower(), second.word.lemma.lower()) in cues.order
            if is_pair and second.word.head == first.index and second.day < act.day:
                why = (
                    f"It is said to have been {second.word.lower} on {_shown(second)}, "
                    f"before it was {first.lower} on {_shown(act)}."
                )
                yield _conflict(reading, (act, second), why)
                return


def _joined(reading: Reading, date: DateMention) -> DatedAct | None:
    day = None if date.date is None else single_day(date.date)
    found = reading.tokens_in(date.span)
    if day is None or not found:
        return None
    above = next((one for one in reading.ancestors(found[0].index) if one.pos == "VERB"), None)
    if above is None or above.dep != "conj":
        return None
    plain = DatedAct(word=above, family=above.lemma.lower(), date=date, day=day, is_title=False)
    return replace(plain, is_title=reading.sentences[above.sentence].is_title)
