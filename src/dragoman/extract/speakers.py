"""Who a statement is by: the mention that speaks, the issuer of a document, or a source without a name."""

from dataclasses import dataclass

from dragoman.model.reading import Mention, Token

from .clauses import phrase_of
from .speech_scene import Scene

# How many sentences back a person is looked for whom "the diplomat" may mean.
NEAR = 2
BODIES = frozenset(("organisation", "person", "place", "people"))


@dataclass(frozen=True, slots=True)
class Speaker:
    """The mention that speaks, None for a source without a name, and the words that stand for it.

    `document` is the noun of the document through which it speaks, if it is one that speaks.
    """

    mention: Mention | None
    text: str | None
    document: str | None = None


def find_speaker(scene: Scene, token: Token | None) -> Speaker | None:
    """Return the speaker that a head word stands for; None where it stands for nobody."""
    if token is None:
        return None
    if token.lower in scene.speech.anonymous and token.index not in scene.reading.mention_of_head:
        return Speaker(None, " ".join(scene.reading.text_of(scene.reading.subtree_span(token.index)).split()))
    mention = mention_at(scene, token)
    if mention is None:
        return None
    head = scene.reading.tokens[mention.head]
    if head.lemma.lower() in scene.speech.documents and mention.kind != "pronoun" and not _is_known(mention):
        return _issuer(scene, mention)
    named = _named(scene, mention)
    if named is not None:
        return Speaker(named, scene.reading.text_of(named.span))
    return Speaker(None, _description(scene, mention))


def mention_at(scene: Scene, token: Token) -> Mention | None:
    """Return the mention whose head a token is, or else the shortest that holds it."""
    mention = scene.reading.mention_of_head.get(token.index)
    if mention is not None:
        return mention
    around = [one for one in scene.reading.mentions if one.span.covers(token.span)]
    return min(around, key=lambda one: (one.span.end - one.span.start, one.index), default=None)


def _is_known(mention: Mention) -> bool:
    return mention.entry is not None and mention.name == mention.span


def _named(scene: Scene, mention: Mention) -> Mention | None:
    """Return the mention unless it, and all that its chain calls the same, is a source without a name."""
    if not _is_nameless(scene, mention):
        return mention
    chain = scene.reading.chains[mention.chain]
    others = [scene.reading.mentions[one] for one in chain.mentions]
    if mention.kind == "pronoun":
        is_unknown = all(_is_nameless(scene, one) or one.kind == "pronoun" for one in others)
        has_noun = any(one.kind == "nominal" for one in others)
        return _person_meant(scene, mention) if is_unknown and has_noun else mention
    if any(one.kind == "name" and not _is_nameless(scene, one) for one in others):
        return mention
    return _person_meant(scene, mention)


def _person_meant(scene: Scene, mention: Mention) -> Mention | None:
    """Return the named person just spoken of whom "the diplomat" means, if no diplomat without a name was."""
    chain = scene.reading.chains[mention.chain]
    nouns = [one for one in (scene.reading.mentions[i] for i in chain.mentions) if one.kind == "nominal"]
    first = nouns[0] if nouns else mention
    words = scene.reading.children(first.head, "det")
    if not nouns or first.plural or not any(word.lower == "the" for word in words):
        return None
    near = [
        one
        for one in scene.reading.mentions[: first.index]
        if one.entity == "person" and one.kind == "name" and first.sentence - one.sentence <= NEAR
    ]
    return near[-1] if near else None


def _is_nameless(scene: Scene, mention: Mention) -> bool:
    """Tell whether a phrase is a source without a name ("two officials", "a Turkish diplomat")."""
    head = scene.reading.tokens[mention.head]
    is_head = head.lower in scene.speech.anonymous or head.lemma.lower() in scene.speech.anonymous
    if mention.kind == "pronoun":
        return True
    if mention.name is not None and mention.name.start <= head.span.start < mention.name.end:
        return False
    return is_head and not _has_person_beside(scene, mention)


def _has_person_beside(scene: Scene, mention: Mention) -> bool:
    """Tell whether an apposition names the person: "a local official, Ada Obi"."""
    beside = (*scene.reading.children(mention.head, "appos"),)
    names = [scene.reading.mention_of_head.get(one.index) for one in beside]
    return any(one is not None and one.entity == "person" and one.name is not None for one in names)


def _description(scene: Scene, mention: Mention) -> str:
    """Return the words for a source without a name, with what is said about it."""
    chain = scene.reading.chains[mention.chain]
    first = mention
    if mention.kind == "pronoun":
        nouns = (scene.reading.mentions[one] for one in chain.mentions)
        first = next((one for one in nouns if one.kind == "nominal"), mention)
    tree = [one for one in scene.reading.subtree(first.head) if scene.quotation_of[one] is None]
    words = phrase_of(scene.reading, tree[0], tree[-1] + 1) if tree else None
    longest = first.span if words is None or not words.covers(first.span) else words
    return " ".join(scene.reading.text_of(longest).split())


def _issuer(scene: Scene, mention: Mention) -> Speaker:
    """Return who issued a statement or report: named in its phrase, or where it was named before."""
    body = _body_of(scene, mention)
    lemma = scene.reading.tokens[mention.head].lemma.lower()
    if body is None:
        earlier = [
            one
            for one in scene.reading.mentions[: mention.index]
            if scene.reading.tokens[one.head].lemma.lower() == lemma and one.kind != "pronoun"
        ]
        bodies = (_body_of(scene, one) for one in reversed(earlier))
        body = next((one for one in bodies if one is not None), None)
    if body is None:
        return Speaker(None, _description(scene, mention), lemma)
    return Speaker(body, scene.reading.text_of(body.span), lemma)


def _body_of(scene: Scene, mention: Mention) -> Mention | None:
    """Return the body in a document's phrase: "the ministry's statement", "a statement by the ministry"."""
    reading = scene.reading
    inside = [
        one for one in reading.mentions_in(mention.span) if one.head != mention.head and one.entity in BODIES
    ]
    owners = [reading.mention_of_head.get(one.index) for one in reading.children(mention.head, "poss")]
    givers = [
        reading.mention_of_head.get(noun.index)
        for preposition in reading.children(mention.head, "prep", "agent")
        if preposition.lower in ("by", "from", "of")
        for noun in reading.children(preposition.index, "pobj")
    ]
    nouns = {one.lower for one in reading.children(mention.head, "compound")}
    alike = [one for one in reading.mentions if reading.tokens[one.head].lower in nouns]
    bodies = (*owners, *inside, *givers, *alike)
    found = [one for one in bodies if one is not None and one.kind != "pronoun" and one.entity in BODIES]
    return found[0] if found else _issuing_subject(scene, mention)


def _issuing_subject(scene: Scene, mention: Mention) -> Mention | None:
    """Return who publishes a document: "the ministry issued a statement", "said in a statement"."""
    token = scene.reading.tokens[mention.head]
    above = scene.reading.tokens[token.head]
    if token.dep == "pobj" and above.lower in ("in", "via"):
        above = scene.reading.tokens[above.head]
    elif token.dep != "dobj":
        return None
    subject = scene.grammar.subject(above.index) if above.pos == "VERB" else None
    return None if subject is None or subject.index == token.index else mention_at(scene, subject)
