"""The words before the head of an office, parted into body, standing and title."""

import re

from dragoman.model.reading import Mention
from dragoman.model.text import Span

from .office_scene import CALENDAR, WORDS, Draft, Scene, is_head

JOINED = frozenset("compound amod nmod poss npadvmod nummod conj cc punct dep appos case".split())
LONGEST_STANDING = 3
# A name with at most its article is taken without it.
SHORT_PHRASE = 2


def grow_left(scene: Scene, draft: Draft, floor: int) -> None:
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
    owners = [
        one
        for one in scene.reading.mentions
        if one.span.end == end and one.sentence == scene.tokens[index].sentence
    ]
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
        if mention.span.end == mention.name.end and len(inside.split()) <= SHORT_PHRASE:
            return mention.name
    words = scene.reading.text_of(mention.span)
    article = re.match(r"(?:the|a|an|its|their|his|her)\s+", words, re.IGNORECASE)
    return Span(mention.span.start + article.end(), mention.span.end) if article else mention.span


def _standing_at(scene: Scene, draft: Draft, index: int) -> int:
    """Mark a standing that ends at a word and return how many words it has, 0 if none."""
    tokens, standings = scene.tokens, scene.ontology.titles.standings
    for width in range(LONGEST_STANDING, 0, -1):
        if index - width + 1 < 0 or tokens[index - width + 1].sentence != tokens[index].sentence:
            continue
        span = tokens[index - width + 1].span.until(tokens[index].span)
        words = scene.reading.text_of(span).lower()
        if words in standings and words not in ("old", "elect", "designate"):
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
        return int(is_owner and not _is_scene_set(scene, index, name))
    if token.lower in CALENDAR:
        return 0
    if token.text in ("-", "–", "&") or (token.lower == "and" and token.dep == "cc") or token.text == ",":
        return int(index > 0 and _joins_modifiers(scene, draft, index))
    if token.pos == "ADV" and token.dep == "advmod" and token.lower in scene.ontology.offices.modifiers:
        return 1
    is_word = token.pos in WORDS or token.tag in ("VBG", "VBN", "JJ", "JJR", "JJS")
    return int(
        is_word
        and _is_in_phrase(scene, draft, index, loosely=token.text[:1].isupper() and token.pos == "PROPN")
    )


def _is_scene_set(scene: Scene, index: int, name: Mention) -> bool:
    """Tell whether a place name ends a phrase of its own before the title ("In Peru Minister Ruiz said")."""
    before = scene.at(index - 1, scene.tokens[index].sentence)
    is_place = name.entity == "place" and name.role != "adjective"
    return (
        is_place and before is not None and before.lower in ("in", "from", "at", "near", "outside", "across")
    )


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
    """Tell whether "and", a comma or a hyphen joins two modifiers ("trade and industry minister")."""
    before, after = scene.tokens[index - 1], scene.tokens[index + 1]
    if scene.tokens[index].text in ("-", "–"):
        return (
            before.span.end == scene.tokens[index].span.start
            and after.span.start == scene.tokens[index].span.end
        )
    if index + 1 >= draft.core[1] - 1 and after.index == draft.head:
        return False
    is_pair = before.pos in ("NOUN", "PROPN", "ADJ") and after.pos in ("NOUN", "PROPN", "ADJ")
    same_case = before.text[:1].isupper() == after.text[:1].isupper()
    hangs = before.dep in ("compound", "amod", "nmod") and draft.first <= before.head < draft.stop
    return (
        is_pair
        and same_case
        and hangs
        and not is_head(scene, before.index)
        and before.index not in scene.name_of
    )


def part_words(scene: Scene, draft: Draft) -> None:
    """Part the words before the head into body and title."""
    words = [
        index
        for index in range(draft.first, draft.core[1])
        if not _is_outside(scene, draft, index)
        and not (draft.standing_span and draft.standing_span.covers(scene.tokens[index].span))
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
    is_core = index >= draft.core[0] and index >= draft.head - 1 and token.lower not in ("senior", "top")
    if is_core or token.lower in cues.kept_modifiers:
        return False
    if token.text in ("-", "–"):
        return index > 0 and scene.tokens[index - 1].lower in ("ex", "then")
    is_standing = token.lower in scene.ontology.titles.standings
    return index < draft.core[0] and (token.pos == "NUM" or token.lower in cues.modifiers or is_standing)


def _is_body_name(scene: Scene, draft: Draft, index: int) -> bool:
    """Tell whether a word is part of the name of a state, a body or a place."""
    name = scene.name_of.get(index)
    if name is None or name.name is None or name.entity == "person":
        return False
    if name.entry is not None:
        is_area = name.entry.startswith("region:")
        return not (is_area and scene.tokens[draft.head].lower in scene.ontology.offices.titled_complement)
    if name.entity == "place" and scene.tokens[draft.head].lower == "minister":
        return False
    span = Span(
        name.name.start, min(name.name.end, scene.tokens[draft.core[0] - 1].span.end if draft.core[0] else 0)
    )
    if index >= draft.core[0] or span.end <= span.start:
        return False
    words = scene.reading.text_of(span).split()
    return not all(word.lower() in scene.ontology.titles.portfolio_words for word in words)


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
    if any(scene.tokens[index].lower in cues.seconds for index in words if index < nouns[-1]):
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
