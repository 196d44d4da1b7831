"""Who holds an office: the name before or after its phrase, the subject of its verb, or its own chain."""

from collections.abc import Iterator, Sequence

from dragoman.model.claim import Standing
from dragoman.model.reading import Mention, Reading, Token
from dragoman.ontology import Ontology

from .office_scene import Holding, OfficePhrase, Persons
from .office_verbs import GIVING, find_predicate

# How many words one more title before a name may have ("the envoy, Justice Minister Awa Sy").
LONGEST_TITLE = 5
# Adverbs between a name and its office ("Awa Sy, until recently foreign minister").
TIMES = frozenset("formerly previously once until recently now also currently".split())
# How sure a holder of the office before must be to hold the next one too.
SURE = 0.85
BESIDE = (",", "(", "-", "–", "—", ":")
CLOSING = (",", ".", ";", ")", "-", "–", "—", ":", "?", "!", "”", '"')


def find_holdings(
    reading: Reading, ontology: Ontology, phrases: Sequence[OfficePhrase]
) -> tuple[Holding, ...]:
    """Return who holds the offices of some phrases, in text order."""
    persons = _persons(reading, ontology)
    found: list[Holding] = []
    for number, phrase in enumerate(phrases):
        before = phrases[number - 1] if number else None
        found.extend(_holdings(persons, phrase, before, found))
    return tuple(found)


def _persons(reading: Reading, ontology: Ontology) -> Persons:
    starts = {token.span.start: token.index for token in reading.tokens}
    ends = {token.span.end: token.index + 1 for token in reading.tokens}
    by_start: dict[int, Mention] = {}
    by_stop: dict[int, Mention] = {}
    for mention in reading.mentions:
        if mention.entity == "person" and mention.name is not None and mention.name.start in starts:
            by_start.setdefault(starts[mention.name.start], mention)
            by_stop.setdefault(ends.get(mention.name.end, -1), mention)
    named = frozenset(mention.chain for mention in by_start.values())
    return Persons(reading, ontology, by_start, by_stop, named)


def _holdings(
    persons: Persons, phrase: OfficePhrase, before: OfficePhrase | None, found: Sequence[Holding]
) -> Iterator[Holding]:
    reading = persons.reading
    adjacent = list(_after(persons, phrase, with_comma=False))
    if adjacent:
        yield from (_hold(persons, phrase, one, 0.95) for one in adjacent)
        return
    if phrase.is_plural:
        return
    after = list(_after(persons, phrase, with_comma=True))
    beside = _before(persons, phrase)
    is_taken = bool(found) and beside is not None and found[-1].holder is beside
    if beside is None or (is_taken and after and found[-1].phrase.stop < phrase.first):
        beside = None if after and is_taken else _shared(persons, phrase, before, found)
    if beside is not None:
        yield _hold(persons, phrase, beside, 0.9)
        return
    said = (
        None
        if any(reading.tokens[one.head].dep == "appos" for one in after)
        else find_predicate(persons, phrase)
    )
    if said is not None:
        yield from said
        return
    if after:
        yield from (_hold(persons, phrase, one, 0.9) for one in after)
        return
    yield from _described(persons, phrase)


def _hold(persons: Persons, phrase: OfficePhrase, holder: Mention, confidence: float) -> Holding:
    standing = phrase.standing or _standing_around(persons, phrase)
    return Holding(
        phrase=phrase,
        holder=holder,
        standing=standing or "current",
        is_stated=standing is not None,
        confidence=confidence,
    )


def _standing_around(persons: Persons, phrase: OfficePhrase) -> Standing | None:
    """Return the standing that an adverb before the phrase gives ("formerly", "until recently")."""
    words = [persons.reading.tokens[i].lower for i in range(max(0, phrase.first - 3), phrase.first)]
    if words[-1:] in (["formerly"], ["previously"], ["once"]) or words[-2:] == ["until", "recently"]:
        return "former"
    if words[-2:] == ["soon", "to"] or words[-3:] == ["to", "be", "named"]:
        return "designate"
    return None


def _after(persons: Persons, phrase: OfficePhrase, *, with_comma: bool) -> Iterator[Mention]:
    """Give the names that follow a phrase; a plural phrase is followed by several."""
    tokens, index = persons.reading.tokens, phrase.stop
    if with_comma:
        if not (index < len(tokens) and tokens[index].text in (",", ":", "-", "–", "—")):
            return
        index += 1
        index = _skip_title(persons, index)
    index = _skip_addresses(persons, index)
    while (mention := persons.by_start.get(index)) is not None and mention.sentence == tokens[
        phrase.head
    ].sentence:
        stop = _name_stop(persons, index, mention)
        if with_comma and not (_closes(tokens, stop) and _is_introduced(tokens, mention, (index, stop))):
            return
        yield mention
        if not phrase.is_plural or stop >= len(tokens) or tokens[stop].lower not in (",", "and"):
            return
        index = _skip_addresses(
            persons, stop + 1 + (tokens[stop + 1 : stop + 2] != () and tokens[stop + 1].lower == "and")
        )


def _skip_title(persons: Persons, index: int) -> int:
    """Return where the name starts after one more title ("the envoy, Ambassador Awa Sy")."""
    tokens, heads = persons.reading.tokens, persons.ontology.titles.heads
    for stop in range(index + 1, min(index + LONGEST_TITLE, len(tokens))):
        words = tokens[index:stop]
        if not all(word.text[:1].isupper() or word.lower == "the" for word in words):
            break
        if any(word.lower in heads for word in words) and _skip_addresses(persons, stop) in persons.by_start:
            return stop
    return index


def _skip_addresses(persons: Persons, index: int) -> int:
    tokens, titles = persons.reading.tokens, persons.ontology.titles
    while index < len(tokens) and index not in persons.by_start:
        word = tokens[index].lower
        is_address = any(one in titles.ranks or one in titles.honorifics for one in (word, f"{word}."))
        if not is_address and tokens[index].text not in (".", "-"):
            break
        index += 1
    return index


def _name_stop(persons: Persons, start: int, mention: Mention) -> int:
    tokens, index = persons.reading.tokens, start
    while index < len(tokens) and mention.name is not None and tokens[index].span.start < mention.name.end:
        index += 1
    return index


def _is_introduced(tokens: Sequence[Token], mention: Mention, run: tuple[int, int]) -> bool:
    """Tell whether a name after a comma explains the office: a last name alone starts a clause of its own."""
    first = tokens[run[0]].span.start
    return run[1] - run[0] > 1 or mention.span.start < first or tokens[mention.head].dep == "appos"


def _closes(tokens: Sequence[Token], index: int) -> bool:
    return (
        index >= len(tokens)
        or tokens[index].text in CLOSING
        or tokens[index].pos in ("VERB", "AUX", "ADV")
        or (tokens[index].lower in ("who", "and", "told", "in", "on", "at", "to", "from", "during"))
    )


def _before(persons: Persons, phrase: OfficePhrase) -> Mention | None:
    """Return the name that a phrase stands beside ("Lena Falk, the envoy to Chad,")."""
    tokens, index = persons.reading.tokens, phrase.first - 1
    named = _named_to_office(persons, phrase)
    if named is not None:
        return named
    while index > 0 and tokens[index].lower in TIMES:
        index -= 1
    if (
        index < 1
        or tokens[index].text not in BESIDE
        or tokens[index].sentence != tokens[phrase.head].sentence
    ):
        return None
    mention = persons.by_stop.get(index) or _before_retired(persons, index)
    if mention is None or mention.sentence != tokens[phrase.head].sentence:
        return None
    return mention if _is_apposition(persons, phrase) else None


def _named_to_office(persons: Persons, phrase: OfficePhrase) -> Mention | None:
    """Return the object of "named Awa Sy prime minister"."""
    mention = persons.by_stop.get(phrase.first)
    if mention is None or mention.name is None:
        return None
    start = phrase.first
    while start > 0 and persons.reading.tokens[start - 1].span.start >= mention.name.start:
        start -= 1
    verb = persons.reading.tokens[start - 1] if start else None
    return mention if verb is not None and verb.lemma in GIVING and verb.pos == "VERB" else None


def _before_retired(persons: Persons, index: int) -> Mention | None:
    """Return the name before "(retd)" or an age ("Lena Falk, 52, the envoy")."""
    tokens = persons.reading.tokens
    is_age = index > 1 and tokens[index - 1].pos == "NUM" and tokens[index - 2].text == ","
    return persons.by_stop.get(index - 2) if is_age else None


def _is_apposition(persons: Persons, phrase: OfficePhrase) -> bool:
    """Tell whether a phrase after a name and a comma describes the name and is no next item of a list."""
    tokens = persons.reading.tokens
    if phrase.stop >= len(tokens) or tokens[phrase.stop].sentence != tokens[phrase.head].sentence:
        return True
    follows = tokens[phrase.stop]
    is_list = follows.lower == "and" and tokens[phrase.head].dep in ("conj", "nsubj", "dobj", "pobj")
    if is_list and _is_new_party(persons, phrase.stop + 1):
        return False
    return (
        follows.text in CLOSING
        or follows.lower
        in (
            "who",
            "and",
            "or",
            "whose",
            "which",
            "in",
            "since",
            "from",
            "until",
            "at",
            "with",
            "on",
            "during",
            "under",
            "between",
            "as",
        )
        or follows.pos in ("VERB", "AUX", "SCONJ", "ADP")
    )


def _is_new_party(persons: Persons, index: int) -> bool:
    tokens = persons.reading.tokens
    return index < len(tokens) and (
        tokens[index].pos == "DET" or _skip_addresses(persons, index) in persons.by_start
    )


def _shared(
    persons: Persons, phrase: OfficePhrase, before: OfficePhrase | None, found: Sequence[Holding]
) -> Mention | None:
    """Return the holder of the office just before ("Lena Falk, mayor of Ulm and head of the league")."""
    tokens = persons.reading.tokens
    if before is None or not found or found[-1].phrase is not before or found[-1].confidence < SURE:
        return None
    between = [token.lower for token in tokens[before.stop : phrase.first]]
    if between not in (["and"], [",", "and"], ["and", "also"], [","]) or tokens[phrase.first].pos == "DET":
        return None
    starts_after = persons.by_start.get(_skip_addresses(persons, before.stop)) is not None
    return None if starts_after else found[-1].holder


def _described(persons: Persons, phrase: OfficePhrase) -> Iterator[Holding]:
    """Give the person that a phrase without a name speaks of: one named elsewhere, or one who acts here."""
    reading = persons.reading
    mention = reading.mention_of_head.get(phrase.head)
    if mention is None or mention.plural or mention.kind != "nominal":
        return
    head = reading.tokens[phrase.head]
    if phrase.words(reading).lower() in persons.ontology.offices.unnamed:
        return
    if mention.chain in persons.named_chains:
        yield _hold(persons, phrase, mention, 0.8)
    elif _acts(reading, head) and _is_one(reading, phrase) and _is_of_body(persons, phrase):
        yield _hold(persons, phrase, mention, 0.6)


def _acts(reading: Reading, head: Token) -> bool:
    above = reading.tokens[head.head]
    if head.dep in ("nsubj", "nsubjpass") and above.pos == "VERB":
        return True
    return head.dep == "pobj" and above.dep == "agent"


def _is_of_body(persons: Persons, phrase: OfficePhrase) -> bool:
    """Tell whether an office that needs a body has one ("leader of the union", not "of the pack")."""
    reading, kinds = persons.reading, persons.ontology.kinds.of_head
    title = phrase.words(reading).lower()
    if title not in persons.ontology.offices.weak:
        return True
    words = "" if phrase.of is None else reading.text_of(phrase.of)
    return words[:1].isupper() or any(kinds.get(word) == "organisation" for word in words.lower().split())


def _is_one(reading: Reading, phrase: OfficePhrase) -> bool:
    """Tell whether a phrase speaks of one certain person: "the", "a", an owner, or a capital."""
    first = reading.tokens[phrase.first].lower
    return first not in ("any", "no", "every", "each", "another", "some", "which", "what")
