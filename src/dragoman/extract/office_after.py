"""The words after the head of an office: "-designate", and groups with "of", "for", "to", "at"."""

from dragoman.model.reading import Token
from dragoman.model.text import Span

from .office_scene import CALENDAR, WORDS, Draft, Scene, is_head, singular

PREPOSITIONS = frozenset(("of", "for", "to", "at", "in", "with", "on"))
MOST_GROUPS = 3
# Times for which an office is held ("minister for two years").
LASTING = frozenset("decade decades year years month months week weeks day days time term terms".split())


def mark_suffix(scene: Scene, draft: Draft) -> None:
    """Take "-designate", "elect" and "designate" after the title as its standing."""
    sentence, standings = scene.tokens[draft.head].sentence, scene.ontology.titles.standings
    index = draft.stop
    follows = scene.at(index, sentence)
    if follows is not None and follows.text in ("-", "–") and scene.touches(index - 1):
        index += 1
        follows = scene.at(index, sentence)
    if (
        follows is not None
        and follows.lower in ("designate", "elect", "nominee", "emeritus")
        and follows.lower in standings
    ):
        draft.standing, draft.standing_span = standings[follows.lower], follows.span
        draft.stop = index + 1


def grow_right(scene: Scene, draft: Draft) -> None:
    """Take in up to three groups after the title: "of", "for", "to", "at", "in" and "in charge of"."""
    sentence = scene.tokens[draft.head].sentence
    for _ in range(MOST_GROUPS):
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
    comma = scene.at(draft.stop, sentence)
    if comma is None or comma.text != "," or draft.body or draft.owners:
        return
    if scene.tokens[draft.head].lower not in (
        "commander",
        "chief",
        "director",
        "president",
        "chairman",
        "commandant",
    ):
        return
    stop = _complement_stop(scene, draft.stop + 1, sentence)
    kinds = scene.ontology.kinds.of_head
    words = scene.tokens[draft.stop + 1 : stop]
    if len(words) <= 1 or not any(kinds.get(word.lower) == "organisation" for word in words):
        return
    if not all(word.text[:1].isupper() or word.pos in ("PUNCT", "ADP", "CCONJ", "NUM") for word in words):
        return
    draft.body = scene.tokens[draft.stop + 1].span.until(scene.tokens[stop - 1].span)
    draft.stop = stop


def _complement_stop(scene: Scene, start: int, sentence: int) -> int:
    """Return where the noun phrase that starts at a word stops, short of a person's name or another title."""
    index = start
    while (token := scene.at(index, sentence)) is not None:
        if _starts_person(scene, index) or (index > start and token.lower in CALENDAR):
            break
        is_first_article = index == start and (token.pos == "DET" or token.tag == "PRP$")
        is_word = (
            token.pos in WORDS
            or token.tag in ("VBG", "POS")
            or index in scene.name_of
            or token.text in ("-", "–", "&")
        )
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
        if is_head(scene, one):
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
    is_titled = head in cues.titled_complement or singular(head) in cues.titled_complement
    is_lasting = scene.tokens[start].lower in ("a", "an") or scene.tokens[stop - 1].lower in LASTING
    is_named = is_body or article or scene.tokens[start].text[:1].isupper()
    if is_charge or mark.lower == "to":
        draft.portfolio = draft.portfolio or span
    elif mark.lower == "of" and is_named and (is_body or not is_titled):
        if draft.body is not None:
            return False
        draft.body = span
    elif mark.lower == "for" and head in cues.body_complement:
        draft.body = draft.body or span
    elif mark.lower == "of" or (mark.lower == "for" and is_titled and not is_lasting):
        draft.title.extend(range(draft.stop, stop))
    elif not _take_post(scene, draft, mark, (start + article, span)):
        return False
    draft.stop = stop
    return True


def _take_post(scene: Scene, draft: Draft, mark: Token, post: tuple[int, Span]) -> bool:
    """Take "at the ministry" as the body; a post abroad is none ("the Kenyan ambassador in Lima")."""
    start, span = post
    stop = next(i for i in range(start, len(scene.tokens)) if scene.tokens[i].span.end == span.end) + 1
    if mark.lower not in ("at", "in", "with") or not _is_body(scene, start, stop):
        return False
    name = scene.name_of.get(start)
    if name is None or name.entity != "place":
        draft.body = draft.body or span
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
    words = scene.ontology.titles.portfolio_words
    return all(
        scene.tokens[index].lower in words for index in range(start, stop) if scene.tokens[index].pos in WORDS
    )
