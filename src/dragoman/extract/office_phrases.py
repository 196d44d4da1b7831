"""Phrases that name an office: title, body, standing and portfolio, found word by word.

The parse breaks where title and name meet ("President of the Senate Ada Ruiz"), so a phrase grows from its head
over the words beside it, and asks the parse only for common nouns.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from dragoman.model.claim import Standing
from dragoman.model.reading import Mention, Reading, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology

LONGEST_FORM = 7
WORDS = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "X"))
JOINED = frozenset(("compound", "amod", "nmod", "poss", "npadvmod", "nummod", "conj", "cc", "punct", "dep", "appos", "case"))
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today yesterday".split()
)
PREPOSITIONS = frozenset(("of", "for", "to", "at", "in", "with", "on"))
TITLES_BEFORE_NAME = re.compile(r"[^\W\d_]+s")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePhrase:
    """A phrase first <= i < stop that names an office; spans are None where the words say nothing."""

    first: int
    stop: int
    head: int
    title: tuple[Span, ...]
    of: Span | None
    owner: Mention | None
    standing: Standing | None
    standing_span: Span | None
    portfolio: Span | None
    is_plural: bool

    def words(self, reading: Reading) -> str:
        """Return the title as worded."""
        return " ".join(reading.text_of(span) for span in self.title)


@dataclass(slots=True)
class Draft:
    """A phrase while it grows; `core` is the part that the vocabulary or the head itself gives."""

    head: int
    first: int
    stop: int
    core: tuple[int, int]
    owners: list[Span]
    title: list[int]
    owner: Mention | None = None
    standing: str | None = None
    standing_span: Span | None = None
    portfolio: Span | None = None
    body: Span | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """The words of a document with what is known of each."""

    reading: Reading
    ontology: Ontology
    name_of: Mapping[int, Mention]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Return the words."""
        return self.reading.tokens

    def at(self, index: int, sentence: int) -> Token | None:
        """Return a word if it stands in the sentence."""
        if 0 <= index < len(self.tokens) and self.tokens[index].sentence == sentence:
            return self.tokens[index]
        return None

    def touches(self, index: int) -> bool:
        """Tell whether a word and the next stand without a space between."""
        return self.tokens[index].span.end == self.tokens[index + 1].span.start

    def is_person(self, index: int) -> bool:
        """Tell whether a word is part of a person's name."""
        name = self.name_of.get(index)
        return name is not None and name.entity == "person"


def find_phrases(reading: Reading, ontology: Ontology) -> tuple[OfficePhrase, ...]:
    """Return the phrases that name an office, in text order, none inside another."""
    scene = Scene(reading, ontology, _names(reading))
    found: list[OfficePhrase] = []
    stop = 0
    for token in reading.tokens:
        if token.index < stop or not _is_head(scene, token.index):
            continue
        phrase = _phrase(scene, token, stop)
        if phrase is not None:
            found.append(phrase)
            stop = phrase.stop
    return tuple(found)


def _names(reading: Reading) -> dict[int, Mention]:
    found: dict[int, Mention] = {}
    for mention in sorted(reading.mentions, key=lambda one: one.span.end - one.span.start, reverse=True):
        if mention.name is not None:
            found.update((token.index, mention) for token in _tokens_of(reading, mention.name, mention.head))
    return found


def _tokens_of(reading: Reading, span: Span, near: int) -> list[Token]:
    """Return the tokens of a short span that holds or neighbours a token."""
    first = near
    while first > 0 and reading.tokens[first - 1].span.start >= span.start:
        first -= 1
    found = []
    while first < len(reading.tokens) and reading.tokens[first].span.start < span.end:
        if span.covers(reading.tokens[first].span):
            found.append(reading.tokens[first])
        first += 1
    return found


def _is_head(scene: Scene, index: int) -> bool:
    token, heads = scene.tokens[index], scene.ontology.titles.heads
    if token.pos not in ("NOUN", "PROPN", "ADJ", "X") or scene.is_person(index):
        return False
    word = token.lower.removesuffix(".")
    if word in scene.ontology.offices.surnames and token.text[:1].isupper():
        return _is_sovereign(scene, token, word)
    return (word in heads or _singular(word) in heads) and not _is_run_on(scene, index)


def _is_sovereign(scene: Scene, token: Token, word: str) -> bool:
    """Tell whether "King" or "Chancellor" stands before a name or a body and is no name itself."""
    if word not in ("king", "queen", "pope", "chancellor", "judge", "archbishop", "emperor", "sultan", "emir"):
        return False
    follows, before = scene.at(token.index + 1, token.sentence), scene.at(token.index - 1, token.sentence)
    is_bare = before is None or before.pos in ("DET", "ADP", "VERB", "ADJ", "CCONJ", "PUNCT", "PART")
    return is_bare and (scene.is_person(token.index + 1) or (follows is not None and follows.lower == "of"))


def _is_run_on(scene: Scene, index: int) -> bool:
    """Tell whether the next word is the head instead ("prime minister's", "Secretary General Secretary")."""
    follows = scene.at(index + 1, scene.tokens[index].sentence)
    if follows is None or follows.pos not in WORDS or scene.is_person(index + 1):
        return False
    return (follows.lower in scene.ontology.titles.heads) and follows.dep not in ("nsubj", "appos", "dobj")


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("s") if TITLES_BEFORE_NAME.fullmatch(word) and not word.endswith("ss") else word


# ------------------------------------------------------------ growing


def _phrase(scene: Scene, token: Token, floor: int) -> OfficePhrase | None:
    start, stop = _core(scene, token, floor)
    stop = next((index for index in range(token.index + 1, stop) if _names_body_after(scene, index)), stop)
    draft = Draft(token.index, start, stop, (start, stop), [], [])
    _grow_left(scene, draft, floor)
    _part(scene, draft)
    _mark_suffix(scene, draft)
    _grow_right(scene, draft)
    _settle(scene, draft)
    if not draft.title or not _is_office(scene, draft):
        return None
    of = draft.body or (draft.owners[-1] if draft.owners else None)
    return OfficePhrase(
        first=draft.first,
        stop=draft.stop,
        head=draft.head,
        title=_runs(scene, draft.title),
        of=of,
        owner=draft.owner,
        standing=cast(Standing | None, draft.standing),
        standing_span=draft.standing_span,
        portfolio=draft.portfolio,
        is_plural=token.tag in ("NNS", "NNPS") and token.lower not in scene.ontology.titles.heads,
    )


def _core(scene: Scene, token: Token, floor: int) -> tuple[int, int]:
    """Return the longest form of the vocabulary around a head, or the head alone with its "-General"."""
    best = (token.index, token.index + 1)
    for first in range(token.index, max(floor, token.index - LONGEST_FORM) - 1, -1):
        if scene.at(first, token.sentence) is None or scene.is_person(first):
            break
        for stop in range(first + LONGEST_FORM, token.index, -1):
            last = scene.at(stop - 1, token.sentence)
            if last is None or scene.is_person(stop - 1) or stop - first <= best[1] - best[0]:
                continue
            if _is_form(scene, scene.tokens[first].span.until(last.span)):
                best = (first, stop)
    return best


def _names_body_after(scene: Scene, index: int) -> bool:
    """Tell whether a word is an "of" that a body's name follows ("President of the European Commission")."""
    if scene.tokens[index].lower not in ("of", "for"):
        return False
    start = index + 1 + (scene.tokens[index + 1].pos == "DET")
    name = scene.name_of.get(start)
    return name is not None and name.entry is not None and name.entry.split(":")[0] in ("organisation", "country")


def _is_form(scene: Scene, span: Span) -> bool:
    words = scene.reading.text_of(span).replace("’", "'")
    title = scene.ontology.titles.find(words) or scene.ontology.titles.find(_singular(words.lower()))
    return title is not None and not title.is_military_rank and not title.is_honorific


def _grow_left(scene: Scene, draft: Draft, floor: int) -> None:
    """Take in the words before the core that belong to the phrase, down to its article or owner."""
    index = draft.core[0] - 1
    sentence = scene.tokens[draft.head].sentence
    while index >= floor and (token := scene.at(index, sentence)) is not None:
        if token.tag == "POS":
            _take_owner(scene, draft, index)
            return
        if token.tag == "PRP$":
            draft.owner = scene.reading.mention_of_head.get(index)
            draft.first = index
            return
        if token.pos == "DET" or token.lower in ("a", "an", "the"):
            draft.first = index
            return
        width = _standing_at(scene, draft, index) or _word_at(scene, draft, index)
        if not width:
            return
        index -= width
        draft.first = index + 1


def _take_owner(scene: Scene, draft: Draft, index: int) -> None:
    """Take "the Taliban" of "the Taliban's minister" as the owner."""
    end = scene.tokens[index].span.start
    owners = [one for one in scene.reading.mentions if one.span.end == end and one.sentence == scene.tokens[index].sentence]
    if not owners:
        draft.first = index + 1
        return
    if owners[0].entity == "person":
        draft.first = index + 1
        return
    draft.owner = owners[0]
    draft.owners.append(_without_article(scene, owners[0]))
    first = next(token for token in scene.tokens[: index + 1] if token.span.start >= owners[0].span.start)
    draft.first = first.index


def _without_article(scene: Scene, mention: Mention) -> Span:
    if mention.name is not None and mention.entity != "person":
        inside = scene.reading.text_of(mention.span)
        if mention.span.end == mention.name.end and len(inside.split()) <= 2:
            return mention.name
    words = scene.reading.text_of(mention.span)
    article = re.match(r"(?:the|a|an|its|their|his|her)\s+", words, re.IGNORECASE)
    return Span(mention.span.start + article.end(), mention.span.end) if article else mention.span


def _standing_at(scene: Scene, draft: Draft, index: int) -> int:
    """Mark a standing that ends at a word and return how many words it has, 0 if none."""
    tokens, standings = scene.tokens, scene.ontology.titles.standings
    for width in (3, 2, 1):
        if index - width + 1 < 0 or tokens[index - width + 1].sentence != tokens[index].sentence:
            continue
        span = tokens[index - width + 1].span.until(tokens[index].span)
        words = scene.reading.text_of(span).lower()
        if words in standings and words not in ("old", "next", "elect", "designate"):
            _stand(draft, standings[words], span)
            return width
    return 0


def _stand(draft: Draft, standing: str, span: Span) -> None:
    if draft.standing in (None, "current") or standing == "former":
        draft.standing, draft.standing_span = standing, span


def _word_at(scene: Scene, draft: Draft, index: int) -> int:
    """Return 1 if a word before the core belongs to the phrase, else 0."""
    token, name = scene.tokens[index], scene.name_of.get(index)
    if name is not None:
        is_owner = name.entity != "person" and _is_in_phrase(scene, draft, index, loosely=True)
        return int(is_owner)
    if token.lower in CALENDAR:
        return 0
    if token.text in ("-", "–", "&") or (token.lower == "and" and token.dep == "cc") or token.text == ",":
        return int(index > 0 and _joins_modifiers(scene, draft, index))
    if token.pos == "ADV" and token.dep == "advmod" and token.lower in scene.ontology.offices.modifiers:
        return 1
    is_word = token.pos in WORDS or token.tag in ("VBG", "VBN", "JJ", "JJR", "JJS")
    return int(is_word and _is_in_phrase(scene, draft, index, loosely=token.text[:1].isupper() and token.pos == "PROPN"))


def _is_in_phrase(scene: Scene, draft: Draft, index: int, *, loosely: bool) -> bool:
    """Tell whether a word hangs on the phrase; a capitalised one may hang on the name beside it too."""
    token = scene.tokens[index]
    if token.dep not in JOINED and not (loosely and token.dep in ("nsubj", "dobj", "pobj", "ROOT", "attr")):
        return False
    stop = draft.stop + 8 if loosely else draft.stop
    if token.dep in ("conj", "cc", "punct"):
        return draft.first - 4 <= token.head < stop
    return draft.first - 1 <= token.head < stop


def _joins_modifiers(scene: Scene, draft: Draft, index: int) -> bool:
    """Tell whether "and", a comma or a hyphen stands between two modifiers ("trade and industry minister")."""
    before, after = scene.tokens[index - 1], scene.tokens[index + 1]
    if scene.tokens[index].text in ("-", "–"):
        return before.span.end == scene.tokens[index].span.start and after.span.start == scene.tokens[index].span.end
    if index + 1 >= draft.core[1] - 1 and after.index == draft.head:
        return False
    is_pair = before.pos in ("NOUN", "PROPN", "ADJ") and after.pos in ("NOUN", "PROPN", "ADJ")
    same_case = before.text[:1].isupper() == after.text[:1].isupper()
    hangs = before.dep in ("compound", "amod", "nmod") and draft.first <= before.head < draft.stop
    return is_pair and same_case and hangs and not _is_head(scene, before.index) and before.index not in scene.name_of


# ------------------------------------------------------------ parting


def _part(scene: Scene, draft: Draft) -> None:
    """Part the words before the head into body and title."""
    words = [
        index
        for index in range(draft.first, draft.core[1])
        if not _is_outside(scene, draft, index) and not (draft.standing_span and draft.standing_span.covers(scene.tokens[index].span))
    ]
    named = [index for index in words if index < draft.head and _is_body_name(scene, draft, index)]
    cut = max(named, default=-1)
    sort = _body_noun(scene, [index for index in words if cut < index < draft.head], draft)
    cut = max(cut, sort)
    body = [index for index in words if index <= cut]
    if body:
        draft.owners.append(_body_span(scene, body))
    draft.title = [index for index in words if index > cut]


def _is_outside(scene: Scene, draft: Draft, index: int) -> bool:
    token = scene.tokens[index]
    if draft.owner is not None and token.span.start < draft.owner.span.end:
        return True
    if token.tag in ("POS", "PRP$") or token.pos == "DET" or token.lower in ("a", "an", "the"):
        return index < draft.core[0]
    cues = scene.ontology.offices
    if index >= draft.core[0] and index >= draft.head - 1 and token.lower not in ("senior", "top"):
        return False
    if token.lower in cues.kept_modifiers:
        return False
    if token.text in ("-", "–"):
        return index > 0 and scene.tokens[index - 1].lower in ("ex", "then")
    if token.pos == "NUM" and index < draft.core[0]:
        return True
    is_standing = any(token.lower == word for word in scene.ontology.titles.standings)
    return index < draft.core[0] and (token.lower in cues.modifiers or is_standing)


def _is_body_name(scene: Scene, draft: Draft, index: int) -> bool:
    """Tell whether a word is part of the name of a state, a body or a place."""
    name = scene.name_of.get(index)
    if name is None or name.name is None or name.entity == "person":
        return False
    if name.entry is not None:
        is_area = name.entry.startswith("region:")
        return not (is_area and scene.tokens[draft.head].lower in scene.ontology.offices.titled_complement)
    if index < len(scene.tokens) - 1 and name.entity == "place" and scene.tokens[draft.head].lower == "minister":
        return False
    span = Span(name.name.start, min(name.name.end, scene.tokens[draft.core[0] - 1].span.end if draft.core[0] else 0))
    if index >= draft.core[0] or span.end <= span.start:
        return False
    words = scene.reading.text_of(span).split()
    return not all(word.lower() in _portfolio_words(scene) for word in words)


def _portfolio_words(scene: Scene) -> frozenset[str]:
    titles = scene.ontology.titles
    return titles.portfolio_words


def _body_noun(scene: Scene, words: list[int], draft: Draft) -> int:
    """Return the last common noun for a body among some words, -1 if none or if it is part of the title."""
    kinds, cues = scene.ontology.kinds.of_head, scene.ontology.offices
    nouns = [index for index in words if kinds.get(scene.tokens[index].lower) in ("organisation", "people")]
    if not nouns:
        return -1
    said = " ".join(scene.tokens[index].lower for index in range(nouns[-1], draft.head + 1))
    longer = " ".join(scene.tokens[index].lower for index in range(words[0], draft.head + 1))
    if said in cues.title_with_body or longer in cues.title_with_body:
        return -1
    return nouns[-1]


def _body_span(scene: Scene, body: list[int]) -> Span:
    """Return the words of a body, without the state where a noun for the body follows it."""
    tokens = [scene.tokens[index] for index in body]
    last = scene.name_of.get(body[-1])
    if last is None:
        named = [index for index in body if index in scene.name_of and scene.name_of[index].role is not None]
        rest = [index for index in body if index > max(named, default=-1)]
        return scene.tokens[rest[0]].span.until(tokens[-1].span)
    inside = [one for one in tokens if scene.name_of.get(one.index) is last]
    return inside[0].span.until(inside[-1].span)


# ------------------------------------------------------------ after the head


def _mark_suffix(scene: Scene, draft: Draft) -> None:
    """Take "-designate", "elect" and "designate" after the title as its standing."""
    sentence, standings = scene.tokens[draft.head].sentence, scene.ontology.titles.standings
    index = draft.stop
    follows = scene.at(index, sentence)
    if follows is not None and follows.text in ("-", "–") and scene.touches(index - 1):
        index += 1
        follows = scene.at(index, sentence)
    if follows is not None and follows.lower in ("designate", "elect", "nominee", "emeritus") and follows.lower in standings:
        draft.standing, draft.standing_span = standings[follows.lower], follows.span
        draft.stop = index + 1


def _grow_right(scene: Scene, draft: Draft) -> None:
    """Take in up to three groups after the title: "of", "for", "to", "at", "in" and "in charge of"."""
    sentence = scene.tokens[draft.head].sentence
    for _ in range(3):
        mark = scene.at(draft.stop, sentence)
        if mark is None or mark.lower not in PREPOSITIONS:
            break
        charge = _charge(scene, draft.stop, sentence)
        start = charge or draft.stop + 1
        stop = _complement_stop(scene, start, sentence)
        if stop <= start or not _take_complement(scene, draft, mark, (start, stop), is_charge=charge > 0):
            break
    _take_command(scene, draft, sentence)


def _charge(scene: Scene, index: int, sentence: int) -> int:
    words = [token.lower if (token := scene.at(index + n, sentence)) else "" for n in range(3)]
    return index + 3 if words in (["in", "charge", "of"], ["with", "responsibility", "for"]) else 0


def _take_command(scene: Scene, draft: Draft, sentence: int) -> None:
    """Take "commander, Joint Task Force East" with its body after a comma."""
    comma, name = scene.at(draft.stop, sentence), scene.name_of.get(draft.stop + 1)
    if comma is None or comma.text != "," or draft.body or draft.owners or name is None or name.entity != "organisation":
        return
    if scene.tokens[draft.head].lower not in ("commander", "chief", "director", "president", "chairman", "commandant"):
        return
    stop = _complement_stop(scene, draft.stop + 1, sentence)
    draft.body = scene.tokens[draft.stop + 1].span.until(scene.tokens[stop - 1].span)
    draft.stop = stop


def _complement_stop(scene: Scene, start: int, sentence: int) -> int:
    """Return where the noun phrase that starts at a word stops, short of a person's name or another title."""
    index = start
    while (token := scene.at(index, sentence)) is not None:
        if _starts_person(scene, index) or (index > start and token.lower in CALENDAR):
            break
        is_first_article = index == start and (token.pos == "DET" or token.tag == "PRP$")
        is_word = token.pos in WORDS or token.tag in ("VBG", "POS") or index in scene.name_of or token.text in ("-", "–", "&")
        if not (is_first_article or is_word or _continues(scene, start, index)):
            break
        index += 1
    while index > start and scene.tokens[index - 1].text in ("-", "–", "&", "'s", "’s"):
        index -= 1
    return index


def _starts_person(scene: Scene, index: int) -> bool:
    """Tell whether a person's name, or the ranks before it, starts at a word."""
    titles = scene.ontology.titles
    while scene.tokens[index].lower in titles.ranks or scene.tokens[index].lower in titles.honorifics:
        if index + 1 >= len(scene.tokens) or scene.tokens[index].text[:1].islower():
            return False
        index += 1
    return scene.is_person(index)


def _continues(scene: Scene, start: int, index: int) -> bool:
    """Tell whether "and" or a comma inside a complement joins two nouns of it."""
    token = scene.tokens[index]
    if token.lower not in ("and", ",") or index == start:
        return False
    before, after = scene.tokens[index - 1], scene.at(index + 1, token.sentence)
    if after is not None and after.lower == "and" and token.text == ",":
        after = scene.at(index + 2, token.sentence)
    if after is None or after.pos not in ("NOUN", "PROPN") or before.pos not in ("NOUN", "PROPN"):
        return False
    if scene.is_person(after.index) or before.text[:1].isupper() != after.text[:1].isupper():
        return False
    inside = scene.name_of.get(index)
    is_list = token.text == "," and _is_list_of_names(scene, index)
    is_pair = token.lower == "and" and not _holds_head(scene, after.index)
    return inside is not None or is_list or is_pair


def _is_list_of_names(scene: Scene, index: int) -> bool:
    """Tell whether a comma stands in a list that "and" closes ("Pakistan, Afghanistan and Iran")."""
    sentence = scene.tokens[index].sentence
    for offset in range(2, 7):
        token = scene.at(index + offset, sentence)
        if token is None or not (token.pos in ("NOUN", "PROPN") or token.lower in ("and", ",")):
            return False
        if scene.is_person(index + offset) or _holds_head(scene, index + offset):
            return False
        if token.lower == "and":
            return True
    return False


def _holds_head(scene: Scene, index: int) -> bool:
    sentence = scene.tokens[index].sentence
    for one in range(index, index + 5):
        token = scene.at(one, sentence)
        if token is None or token.pos not in WORDS:
            return False
        if _is_head(scene, one):
            return True
    return False


def _take_complement(
    scene: Scene, draft: Draft, mark: Token, complement: tuple[int, int], *, is_charge: bool
) -> bool:
    """Add a group after the title to title, body or portfolio; return whether it belongs to the phrase."""
    start, stop = complement
    article = scene.tokens[start].pos == "DET" and stop - start > 1
    span = scene.tokens[start + article].span.until(scene.tokens[stop - 1].span)
    head, cues = scene.tokens[draft.head].lower, scene.ontology.offices
    is_body = _is_body(scene, start + article, stop)
    is_titled = head in cues.titled_complement or _singular(head) in cues.titled_complement
    if is_charge or mark.lower == "to":
        draft.portfolio = draft.portfolio or span
    elif mark.lower == "of" and (is_body or not is_titled):
        if not (is_body or article or scene.tokens[start].text[:1].isupper()):
            draft.title.extend(range(draft.stop, stop))
        elif draft.body is not None:
            return False
        else:
            draft.body = span
    elif mark.lower == "for" and head in cues.body_complement:
        draft.body = draft.body or span
    elif mark.lower in ("of", "for") and (is_titled or mark.lower == "of"):
        draft.title.extend(range(draft.stop, stop))
    elif mark.lower in ("at", "in", "with") and is_body:
        draft.body = draft.body or span
    else:
        return False
    draft.stop = stop
    return True


def _is_body(scene: Scene, start: int, stop: int) -> bool:
    """Tell whether some words name a state, a body or a place that governs."""
    name = scene.name_of.get(start)
    if name is not None and name.entry is not None and not (name.entry.startswith("region:")):
        return True
    if name is not None and name.entity == "organisation" and not _are_portfolio(scene, start, stop):
        return True
    kinds = scene.ontology.kinds.of_head
    return any(kinds.get(scene.tokens[index].lower) == "organisation" for index in range(start, stop))


def _are_portfolio(scene: Scene, start: int, stop: int) -> bool:
    words = _portfolio_words(scene)
    return all(scene.tokens[index].lower in words for index in range(start, stop) if scene.tokens[index].pos in WORDS)


# ------------------------------------------------------------ closing


def _settle(scene: Scene, draft: Draft) -> None:
    draft.title = [index for index in sorted(set(draft.title)) if index >= draft.core[0] or _is_titled(scene, index)]
    while draft.title and scene.tokens[draft.title[0]].text in ("-", "–", ",", "and", "&"):
        draft.title.pop(0)
    head = scene.tokens[draft.head].lower
    cues = scene.ontology.offices
    if len(draft.title) > 1 and scene.tokens[draft.title[0]].lower in cues.kept_modifiers and head not in cues.kept_before:
        draft.title.pop(0)


def _is_titled(scene: Scene, index: int) -> bool:
    return scene.tokens[index].lower not in scene.ontology.offices.modifiers or scene.tokens[index].lower in (
        scene.ontology.offices.kept_modifiers
    )


def _is_office(scene: Scene, draft: Draft) -> bool:
    """Tell whether a phrase names an office: its head does, and a weak one has a body or a longer title."""
    head, cues = scene.tokens[draft.head].lower.removesuffix("."), scene.ontology.offices
    one = head if head in scene.ontology.titles.heads else _singular(head)
    if one in cues.no_office and len(draft.title) == 1:
        return False
    if one in cues.no_office:
        return False
    has_body = bool(draft.owners or draft.body or draft.owner)
    return one not in cues.weak or has_body or len(draft.title) > 1


def _runs(scene: Scene, title: list[int]) -> tuple[Span, ...]:
    """Return the stretches of text that some words make."""
    runs: list[Span] = []
    last = -2
    for index in title:
        span = scene.tokens[index].span
        if runs and index == last + 1:
            runs[-1] = runs[-1].until(span)
        else:
            runs.append(span)
        last = index
    return tuple(runs)
