"""Whether a noun, name or pronoun is one of the words that a cue asks for beside it."""

from dragoman.model.reading import Mention, Reading

from .participants import Participants

# What stands for a thing told before: the nouns that a cue asks for say which.
THING = "it"
PERSON = "<person>"  # what a cue asks of an object that must be somebody's name


def is_word(participants: Participants, index: int, words: frozenset[str]) -> bool:
    """Tell whether a token is one of some words, by itself, with what stands before it or as a name."""
    reading = participants.reading
    token = reading.tokens[index]
    if token.lemma.lower() in words or token.lower in words:
        return True
    before = reading.children(index, "amod", "compound")
    if any(f"{one.lower} {token.lemma.lower()}" in words for one in before):
        return True
    mention = reading.mention_of_head.get(index)
    return mention is not None and _is_name(reading, mention, words)


def _is_name(reading: Reading, mention: Mention, words: frozenset[str]) -> bool:
    if mention.title is not None and mention.kind == "name":
        # "summoned Ambassador Lapitsky"
        titled = reading.text_of(mention.title).lower().replace("-", " ").split()
        return bool(words.intersection(titled))
    if PERSON in words and _is_persons(reading, mention):
        return True
    if mention.kind != "name" or mention.entity != "place":
        return False
    return ("<state>" if (mention.entry or "").startswith("country:") else "<place>") in words


def _is_persons(reading: Reading, mention: Mention) -> bool:
    """Tell whether a mention is somebody's name, or two words with capitals that no list knows."""
    if mention.kind == "name" or reading.tokens[mention.head].pos != "PROPN":
        return mention.kind == "name" and mention.entity == "person"
    words = reading.text_of(mention.span).split()
    return len(words) > 1 and all(one[:1].isupper() for one in words)


def stands_for(participants: Participants, index: int, words: frozenset[str]) -> bool:
    """Tell whether an object is told elsewhere by one of some words: "closed it", "expelled Costa"."""
    reading = participants.reading
    token, mention = reading.tokens[index], reading.mention_of_head.get(index)
    if token.lower == THING:
        first = reading.sentences[max(0, token.sentence - 1)].first
        return any(one.lemma.lower() in words for one in reading.tokens[first:index])
    if mention is None or mention.kind == "nominal":
        return False
    titled = (one.head for one in participants.groups.behind(mention) if one.title is not None)
    return any(is_word(participants, one, words) for one in titled)
