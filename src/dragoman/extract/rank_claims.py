"""What is said with a word of rank: that it is denied, or that somebody is the first to do something."""

from dragoman.model.reading import Reading, Token
from dragoman.ontology.ranks import load_rank_words

PREDICATE = ("attr", "acomp")


def is_denied(reading: Reading, token: Token) -> bool:
    """Tell whether something is said not to be of a rank: "was hardly the first visit"."""
    head = reading.tokens[token.head]
    named = token if token.dep in PREDICATE else head if head.dep in PREDICATE else None
    verb = None if named is None else reading.tokens[named.head]
    if verb is None or verb.lemma != "be":
        return False
    words = load_rank_words()
    beside = {one.lower for one in reading.children(verb.index, "neg", "advmod", "preconj")}
    before = {one.lower for one in reading.tokens[verb.index : token.index]}
    return bool(beside & words.denying) and not before & words.not_denying


def is_doer(reading: Reading, noun: Token, token: Token) -> bool:
    """Tell whether one is called the first to do something: "the first minister to visit"."""
    verbs = reading.children(noun.index, "relcl", "acl")
    auxiliaries = [one.lower for verb in verbs for one in reading.children(verb.index, "aux")]
    return "to" in auxiliaries and noun.dep in PREDICATE and token.lower in load_rank_words().ordinals
