"""Headlines in title case, where a capital tells nothing of a name."""

from collections.abc import Sequence

from dragoman.model.reading import Name, Sentence

from .name_runs import Words, tokens_inside

# A headline is in title case when at least this share of its longer words is capitalised.
TITLE_CASE = 0.75
LONGER = 3


def seen_in_running_text(words: Words) -> frozenset[str]:
    """Return the capitalised words of sentences that are not in title case."""
    plain = {sentence.index for sentence in words.sentences if not _is_title_case(words, sentence)}
    return frozenset(
        token.text for token in words.tokens if token.sentence in plain and token.text[:1].isupper()
    )


def _is_title_case(words: Words, sentence: Sentence) -> bool:
    inside = words.tokens[sentence.first : sentence.stop]
    has_plain_verb = any(
        token.pos == "VERB" and token.text[:1].islower() and len(token.text) > LONGER for token in inside
    )
    if has_plain_verb or inside[-1].text in (".", "?", "!", ":", ";", ","):
        return False
    longer = [token for token in inside if len(token.text) > LONGER and token.text.isalpha()]
    capital = sum(token.text[:1].isupper() for token in longer)
    return len(longer) > LONGER and capital >= TITLE_CASE * len(longer)


def trusted(words: Words, names: Sequence[Name]) -> list[Name]:
    """Return the recognised persons without those that a title-case headline alone names."""
    seen = seen_in_running_text(words)
    found = []
    for name in names:
        tokens = tokens_inside(words.tokens, name.span)
        if is_trusted(words, (tokens[0].index, tokens[-1].index + 1), seen):
            found.append(name)
    return found


def is_trusted(words: Words, run: tuple[int, int], seen: frozenset[str]) -> bool:
    """Tell whether a name is outside a title-case headline or named again in the text."""
    sentence = words.sentences[words.tokens[run[0]].sentence]
    return not _is_title_case(words, sentence) or words.tokens[run[1] - 1].text in seen
