"""Who issues a document that speaks of itself as "we": the body, office or states that its head names."""

from collections.abc import Iterator

from dragoman.model.reading import Mention, Sentence, Token

from .links import SUBJECTS, Links

# The head of a document: its title, its date line and what it begins with.
HEAD = 4
# Prepositions after "statement" and the like, the surest first.
BY = ("by", "from", "behalf", "of")
# Labels of those who only ask.
ASKING = ("q:", "q.", "question", "reporter", "journalist")
ISSUING = frozenset(("person", "people", "organisation"))


def issuers_of(links: Links) -> tuple[int, ...]:
    """Return the mentions of who issues a document; empty where its head does not say."""
    head = links.sentences[:HEAD]
    for sentence in head:
        for token in _documents(links, sentence):
            found = _named_by(links, token) or _beside_colon(links, sentence, token)
            if found:
                return found
    return next((found for one in head if (found := _announcing(links, one))), ())


def is_asked(links: Links, mention: Mention) -> bool:
    """Tell whether a mention stands in a question put to the issuer."""
    paragraph = links.sentences[mention.sentence].paragraph
    first = next(one for one in links.sentences if one.paragraph == paragraph)
    return links.words(first.span).startswith(ASKING)


def _documents(links: Links, sentence: Sentence) -> Iterator[Token]:
    for token in links.tokens[sentence.first : sentence.stop]:
        if token.lower in links.ontology.kinds.issued and token.pos in ("NOUN", "PROPN"):
            yield token


def _named_by(links: Links, document: Token) -> tuple[int, ...]:
    """Return who is named after "statement by", "on behalf of", or before "'s statement"."""
    for word in BY:
        for governed in _governed(links, document, word):
            found = _with_joined(links, governed) or _body_in(links, governed)
            if found:
                return found
    is_title = links.sentences[document.sentence].is_title
    roles = ("poss", "compound", "nmod") if is_title else ("poss",)
    owners = (one for one in _children(links, document) if one.dep in roles)
    return next((found for one in owners if (found := _with_joined(links, one))), ())


def _body_in(links: Links, token: Token) -> tuple[int, ...]:
    """Return the body whose meeting speaks: "statement of the ASEAN ministers' meeting"."""
    owners = (one for one in _children(links, token) if one.dep in ("poss", "compound", "nmod"))
    found = (number for one in owners for number in (*_body_in(links, one), *_with_joined(links, one)))
    bodies = (one for one in found if (links.mentions[one].entry or "").startswith("organisation:"))
    return tuple(bodies)[:1]


def _governed(links: Links, document: Token, word: str) -> Iterator[Token]:
    for child in _children(links, document):
        if child.dep == "acl" or (child.lower == "on" and word == "behalf"):
            yield from _governed(links, child, word)
        elif child.lower == word and word == "behalf":
            yield from _governed(links, child, "of")
        elif child.lower == word and child.dep in ("prep", "agent"):
            yield from (one for one in _children(links, child) if one.dep == "pobj")


def _children(links: Links, head: Token) -> list[Token]:
    sentence = links.sentences[head.sentence]
    inside = links.tokens[sentence.first : sentence.stop]
    return [one for one in inside if one.head == head.index and one.index != head.index]


def _with_joined(links: Links, token: Token) -> tuple[int, ...]:
    """Return the party at a token and those joined to it, or nothing where one of them is no party."""
    heads = [token]
    for one in heads:
        heads.extend(child for child in _children(links, one) if child.dep == "conj")
    found = [links.by_head.get(one.index) for one in heads]
    parties = [one for one in found if one is not None and _can_issue(links, links.mentions[one])]
    return tuple(parties) if found[0] in parties else ()


def _can_issue(links: Links, mention: Mention) -> bool:
    """Tell whether a phrase with a capital is a body, a state or an office."""
    words = links.text[mention.span.start : mention.span.end].split()
    is_named = any(word[:1].isupper() and word != "The" for word in words)
    is_body = mention.entity in ISSUING or mention.title is not None
    return (
        is_named and mention.kind != "pronoun" and (is_body or (mention.entry or "").startswith("country:"))
    )


def _beside_colon(links: Links, sentence: Sentence, document: Token) -> tuple[int, ...]:
    """Return who stands before the colon of "Polisario Front: statement", or after "Joint release:"."""
    words = links.tokens[sentence.first : sentence.stop]
    colon = next((one for one in words if one.text == ":"), None)
    if colon is None:
        return ()
    start = words[0].span.start if document.index > colon.index else colon.span.end + 1
    inside = (one for one in links.in_sentence(sentence.index) if _can_issue(links, one))
    first = next((one for one in inside if start <= one.span.start <= start + len("the ")), None)
    if first is None or first.entity == "place":
        return ()
    return _with_joined(links, links.head(first))


def _announcing(links: Links, sentence: Sentence) -> tuple[int, ...]:
    """Return who "announces" or "informs" in the first lines, in the present tense of a document."""
    verb = links.tokens[sentence.root]
    is_told = verb.tag in ("VBZ", "VBP") and verb.lemma in links.ontology.kinds.issuing
    if sentence.is_title or not is_told:
        return ()
    subjects = (one for one in _children(links, verb) if one.dep in SUBJECTS)
    return next((found for one in subjects if (found := _with_joined(links, one))), ())
