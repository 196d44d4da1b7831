"""Persons' names that a title, an apposition or another mention gives away."""

from collections.abc import Iterator, Sequence

from dragoman.model.reading import Name, Token

from .name_runs import (
    LONGEST_NAME,
    Known,
    Words,
    is_free,
    is_name_word,
    is_of_body,
    name_run,
    person_name,
    tokens_inside,
    touches,
)
from .title_case import is_trusted, seen_in_running_text
from .words import NO_NAME, PARTICLES

# How many words after a comma the head of an office is looked for, and before it.
AFTER, BEFORE = 6, 13
# A name beside an office has at least two words and at most four.
SHORTEST, LONGEST = 2, 4
LONG_WORD = 3
CLOSING = frozenset((",", ".", ";", ")", "-", "said", "told", "who", "of"))
# The places in a sentence at which a name alone is somebody.
PARTIES = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative"))


def titled_persons(words: Words, known: Known) -> list[Name]:
    """Return the names that follow a title, rank or honorific ("spokeswoman Nor Azlina Harun")."""
    seen = seen_in_running_text(words)
    found = []
    for token in words.tokens:
        is_far = _ends_complement(words, token.index, known)
        if not (is_far or _ends_title(words, token.index) or _ends_suffix(words, token.index)):
            continue
        start, stop = name_run(words, token.index + 1)
        if (
            start + is_far < stop
            and is_free(words, (start, stop), known)
            and is_trusted(words, (start, stop), seen)
        ):
            found.append(person_name(words, start, stop))
            if words.lower(token.index) in words.ontology.titles.plural_heads and words.lower(stop) == "and":
                second = name_run(words, stop + 1)
                if second[0] + 1 < second[1] and is_free(words, second, known):
                    found.append(person_name(words, *second))
    return found


def _ends_title(words: Words, index: int) -> bool:
    token = words.tokens[index]
    if index + 1 >= len(words.tokens) or words.tokens[index + 1].sentence != token.sentence:
        return False
    follows = words.tokens[index + 1]
    if not (follows.text[:1].isupper() or follows.lower in PARTICLES) or follows.span.start == token.span.end:
        return False
    if words.is_address(index):
        return (
            token.text[:1].isupper()
            and not words.is_address(index + 1)
            and not words.is_title_head(index + 1)
        )
    is_plain = not words.is_title_head(index + 1) and words.lower(index + 1) not in NO_NAME
    is_title = words.is_title_head(index) or words.lower(index) in words.ontology.titles.plural_heads
    return is_title and is_plain


def _ends_suffix(words: Words, index: int) -> bool:
    """Tell whether a word ends "President-elect" or "Prime Minister-designate"."""
    is_suffix = words.lower(index) in ("elect", "designate") and words.lower(index - 1) in ("-", "–")
    return is_suffix and words.is_title_head(index - 2) and is_name_word(words, index + 1)


def _ends_complement(words: Words, index: int, known: Known) -> bool:
    """Tell whether a word ends what an office is for before a name ("Minister for the Sahel Awa Sy")."""
    token, titles = words.tokens[index], words.ontology.titles
    if not token.text[:1].isupper() or not is_name_word(words, index + 1):
        return False
    if words.lower(index + 1) in titles.portfolio_words:
        return False
    ends_name = any(one.span.end == token.span.end for one in known.overlapping(token.span))
    if not ends_name and token.lower not in titles.portfolio_words:
        return False
    for back in range(index - 1, max(-1, index - BEFORE), -1):
        before = words.tokens[back]
        is_stop = before.pos in ("VERB", "AUX") or (before.pos == "PUNCT" and before.text not in "-()")
        if before.sentence != token.sentence or is_stop:
            return False
        if before.lower in ("for", "of", "to", "in") and back > 0 and words.is_title_head(back - 1):
            return True
    return False


def described_persons(words: Words, known: Known) -> list[Name]:
    """Return names between commas beside an office: "the envoy, Idris Kone," and "Idris Kone, the envoy"."""
    found = []
    for token in words.tokens:
        if token.text != "," or token.index + 2 >= len(words.tokens):
            continue
        before = _run_before(words, token.index)
        if before is not None and _has_title_after(words, token.index) and is_free(words, before, known):
            found.append(person_name(words, *before))
        start, stop = name_run(words, token.index + 1)
        if stop - start >= SHORTEST and _closes(words, stop) and _has_title_before(words, token.index):
            is_body = any(is_of_body(words, index) for index in range(start, stop))
            same = words.tokens[start].sentence == token.sentence
            if same and not is_body and is_free(words, (start, stop), known):
                found.append(person_name(words, start, stop))
    return found


def _run_before(words: Words, comma: int) -> tuple[int, int] | None:
    """Return the capitalised run of two to four words before a comma."""
    start = comma
    while start > 0 and comma - start < LONGEST_NAME and _is_in_name(words, start - 1):
        if words.tokens[start - 1].sentence != words.tokens[comma].sentence:
            break
        start -= 1
    while start < comma and words.is_address(start):
        start += 1
    is_titled = any(words.is_title_head(index) or is_of_body(words, index) for index in range(start, comma))
    return None if is_titled or not SHORTEST <= comma - start <= LONGEST else (start, comma)


def _is_in_name(words: Words, index: int) -> bool:
    """Tell whether a word or a hyphen is inside a name ("Marie-Claire")."""
    if words.tokens[index].text == "-":
        return index > 0 and touches(words, index) and is_name_word(words, index - 1)
    return words.tokens[index].pos == "PROPN" and is_name_word(words, index)


def _has_title_after(words: Words, comma: int) -> bool:
    """Tell whether an office starts right after a comma ("Awa Sy, the acting joint secretary at")."""
    for index in range(comma + 1, min(comma + AFTER, len(words.tokens))):
        token = words.tokens[index]
        if token.sentence != words.tokens[comma].sentence or token.pos in ("VERB", "AUX", "PUNCT", "CCONJ"):
            return False
        if words.is_title_head(index):
            return not (index + 1 < len(words.tokens) and is_name_word(words, index + 1))
    return False


def _closes(words: Words, index: int) -> bool:
    return words.lower(index) in CLOSING or index >= len(words.tokens)


def _has_title_before(words: Words, comma: int) -> bool:
    """Tell whether the phrase before a comma, back to the last comma or verb, holds the head of an office."""
    for index in range(comma - 1, max(-1, comma - BEFORE), -1):
        token = words.tokens[index]
        if token.sentence != words.tokens[comma].sentence or (
            token.pos in ("VERB", "AUX", "PUNCT") and token.text != "-"
        ):
            return False
        if words.is_title_head(index):
            return True
    return False


def trim_person(tokens: Sequence[Token], words: Words) -> list[Token]:
    """Return a recognised person's name without titles before it and words after it that are no name."""
    kept = list(tokens)
    cut = 0
    for number, token in enumerate(kept[:-1]):
        is_inside = number > 0 and kept[number - 1].lower in PARTICLES  # "Ould Cheikh Ahmed"
        is_address = words.is_address(token.index) and not _is_kept_address(words, token)
        if words.is_title_head(token.index) or (is_address and not is_inside):
            cut = number + 1
    kept = _without_portfolio(kept[cut:], words)
    while kept and (words.is_title_head(kept[-1].index) or kept[-1].lower in NO_NAME):
        kept = kept[:-1]
    while kept and kept[0].lower in NO_NAME:
        kept = kept[1:]
    is_address = len(kept) == 1 and words.is_address(kept[0].index) and not _is_kept_address(words, kept[0])
    return [] if is_address else kept


def _without_portfolio(tokens: list[Token], words: Words) -> list[Token]:
    """Return a name without the end of what an office is for ("Minister of Foreign Affairs Awa Sy")."""
    first = tokens[0].index if tokens else 0
    for back in range(first - 1, max(-1, first - BEFORE), -1):
        if words.tokens[back].sentence != words.tokens[first].sentence:
            break
        if words.lower(back) in ("of", "for") and words.is_title_head(back - 1):
            portfolios = words.ontology.titles.portfolio_words
            cut = next((n for n, one in enumerate(tokens) if one.lower not in portfolios), 0)
            return tokens[cut:]
        if words.lower(back) not in ("and", "&", ",", "the") and not words.tokens[back].text[:1].isupper():
            break
    return tokens


def _is_kept_address(words: Words, token: Token) -> bool:
    return token.lower in words.ontology.offices.surnames


def vote(words: Words, persons: Sequence[Name], recognised: Sequence[Name]) -> list[Name]:
    """Return every other place where a person of this text is named in full or by a part of the name."""
    full = {tuple(one.text for one in tokens_inside(words.tokens, name.span)) for name in persons}
    wanted = full | set(_shorter(full))
    middle = {word for pieces in full for word in pieces[:-1] if len(word) > LONG_WORD and word[:1].isupper()}
    # Where family names come first they are often short ("Xu Lanping", then "Xu said").
    middle |= {
        pieces[0] for pieces in full if len(pieces) > 1 and pieces[0].isalpha() and pieces[0].istitle()
    }
    marked = {name.span for name in recognised}
    longest = max(map(len, wanted), default=0)
    found = []
    for token in words.tokens:
        if not token.text[:1].isupper():
            continue
        for count in range(longest, 0, -1):
            run = words.tokens[token.index : token.index + count]
            if len(run) < count or run[-1].sentence != token.sentence:
                continue
            span = run[0].span.until(run[-1].span)
            is_part = count == 1 and token.text in middle and (span in marked or _stands_alone(words, token))
            if is_part or tuple(one.text for one in run) in wanted:
                found.append(Name(span=span, kind="person", source="document"))
                break
    return found


def _stands_alone(words: Words, token: Token) -> bool:
    """Tell whether a part of a full name is a name by itself here ("Abiy said"), and no part of another."""
    if token.pos != "PROPN" or token.dep not in PARTIES:
        return False
    beside = (
        words.tokens[index] for index in (token.index - 1, token.index + 1) if 0 <= index < len(words.tokens)
    )
    inside = [one for one in beside if one.sentence == token.sentence]
    return not any(one.pos == "PROPN" or words.is_title_head(one.index) for one in inside)


def _shorter(full: set[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    for pieces in sorted(full):
        if len(pieces[-1]) >= LONG_WORD:
            yield from (pieces[-count:] for count in range(1, len(pieces)))
        if len(pieces) > SHORTEST:
            yield pieces[:-1]
