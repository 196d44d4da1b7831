"""Adjectives and nouns of stance: "remains committed to", "India's willingness to", "voiced concern over"."""

from collections.abc import Iterable

from dragoman.model.reading import Token
from dragoman.model.text import Span
from dragoman.ontology.stances import StanceCue

from .clauses import clause_of, phrase_of
from .stance_scene import Field, Hit, holders_of, is_lasting, joined, stance_of

# Whose object is a stance of its owner and of whoever does it: "shares Samoa's concern".
SHARING = frozenset(("share", "echo"))
TIED = ("acomp", "oprd", "xcomp", "advcl")


# ------------------------------------------------------------ adjectives


def find_adjective_stance(field: Field, cue: StanceCue, token: Token) -> Hit | None:
    """Return the stance of an adjective that a verb ties to its holder."""
    verb = _copula(field, token)
    if verb is None or not is_lasting(field, verb):
        return None
    stance = stance_of(field, cue, *((token,) if token == verb else (token, verb)))
    asked: Token | None = None
    holders: tuple[Token, ...] = ()
    if cue.is_speakers:
        about, asked = _speakers_words(field, cue, token, verb)
    else:
        about = _words_of(field, _complement(field, cue, token, verb))
        holders = _passive_subjects(field, verb) or holders_of(field, verb)
    if stance is None or about is None or not (holders or cue.is_speakers):
        return None
    return Hit(cue=cue, stance=stance, word=token.span, holders=holders, about=about, toward=asked)


def _words_of(field: Field, head: Token | None) -> Span | None:
    return None if head is None else clause_of(field.reading, head, frozenset())


def _copula(field: Field, token: Token) -> Token | None:
    """Return the verb that ties an adjective to its holder, or the adjective where it is read as a verb."""
    above = field.reading.tokens[token.head]
    if token.dep in TIED and above.pos in ("VERB", "AUX"):
        return above
    if token.pos == "VERB":
        return token if field.grammar.children(token.index, "auxpass", "aux") else None
    return _copula(field, above) if token.dep == "conj" and above.pos == "ADJ" else None


def _passive_subjects(field: Field, verb: Token) -> tuple[Token, ...]:
    """Return the subject of "we are alarmed by", which the parser takes for a passive."""
    if not field.grammar.children(verb.index, "auxpass"):
        return ()
    below = (verb, *field.grammar.children(verb.index, "auxpass"))
    subjects = (one for head in below for one in field.grammar.children(head.index, "nsubjpass", "nsubj"))
    return tuple(one for found in subjects for one in joined(field, found))


def _complement(field: Field, cue: StanceCue, token: Token, verb: Token) -> Token | None:
    """Return the head word of what follows an adjective, wherever the parser hangs it."""
    own = field.grammar.children(token.index)
    following = (*own, *field.grammar.children(verb.index, "xcomp", "ccomp", "prep"))
    return _taken(field, cue, (one for one in following if one.index > token.index))


def _taken(field: Field, cue: StanceCue, following: Iterable[Token]) -> Token | None:
    for one in following:
        if one.dep in ("prep", "agent") and one.lower in cue.takes:
            return field.noun_of(one)
        if (one.dep == "xcomp" and "to" in cue.takes) or (one.dep == "ccomp" and "that" in cue.takes):
            return one
    return None


def _speakers_words(
    field: Field, cue: StanceCue, token: Token, verb: Token
) -> tuple[Span | None, Token | None]:
    """Return what "X is unacceptable" and "it is vital that X leaves" are about, and who is asked."""
    if "subject" in cue.takes:
        subject = field.grammar.subject(verb.index)
        return (None if subject is None or subject.pos == "PRON" else _words_of(field, subject)), None
    heads, kind = (token, verb), "xcomp" if "to" in cue.takes else "ccomp"
    clauses = [one for head in heads for one in field.grammar.children(head.index, kind)]
    clause = next((one for one in clauses if one.index > token.index), None)
    if clause is None or (cue.things and clause.lemma.lower() not in cue.things):
        return None, None
    return _words_of(field, clause), next(iter(field.grammar.children(clause.index, "nsubj")), None)


# ------------------------------------------------------------ nouns


def find_existing_stance(field: Field, cue: StanceCue, token: Token) -> Hit | None:
    """Return "there can be no impunity for it" and "there is no place for it" as the speaker's opposition."""
    verb = field.reading.tokens[token.head]
    groups = [one for one in field.grammar.children(token.index, "prep") if one.lower == "for"]
    denied = [one for one in field.grammar.children(token.index, "det") if one.lower == "no"]
    is_possible = bool(field.words_of(verb.index, "aux") & {"can", "could"})
    is_thing = bool(field.words_of(token.index, "amod") & cue.things)
    if not (denied and field.grammar.children(verb.index, "expl") and (groups or is_possible or is_thing)):
        return None
    about = phrase_of(field.reading, denied[0].index + 1, field.reading.subtree(token.index)[-1] + 1)
    if about is None:
        return None
    return Hit(cue=cue, stance=cue.stance, word=token.span, holders=(), about=about)


def find_priority(field: Field, cue: StanceCue, token: Token) -> Hit | None:
    """Return what somebody calls his priority: "our first priority is safety", "a pillar of our policy"."""
    verb = field.reading.tokens[token.head]
    groups = [one for one in field.grammar.children(token.index, "prep") if one.lower == "of"]
    nouns = [noun for noun in (field.noun_of(one) for one in groups) if noun is not None]
    owners = [one for head in (token, *nouns) for one in field.grammar.children(head.index, "poss")]
    others = field.grammar.children(verb.index, "nsubj", "csubj", "attr", "xcomp", "acomp")
    other = next((one for one in others if one != token), None)
    is_owed = "must" in field.words_of(verb.index, "aux")
    is_said = verb.lemma in ("be", "remain") and (is_owed or is_lasting(field, verb))
    about = None if other is None or other.pos == "PRON" else _words_of(field, other)
    if not is_said or not owners or about is None or stance_of(field, cue, verb) is None:
        return None
    return Hit(cue=cue, stance=cue.stance, word=token.span, holders=joined(field, owners[0]), about=about)


def find_noun_stance(field: Field, cue: StanceCue, token: Token) -> Hit | None:
    """Return the stance of a noun that somebody has, or that a verb says somebody expresses."""
    above = field.reading.tokens[token.head]
    is_governed = token.dep == "dobj" and above.lemma.lower() in cue.under
    # What somebody does to a stance ("ramped up its support") is no stance.
    if token.dep == "dobj" and not is_governed:
        return None
    stance = stance_of(field, cue, *((token, above) if is_governed else (token,)))
    about = _words_of(field, _noun_complement(field, cue, token))
    owners = _owners(field, cue, token)
    # "Kolo met Tan to reaffirm our commitment": it is that of whoever writes.
    is_named = bool(owners) and (owners[0].pos != "PRON" or _is_ours(field, owners[0], above))
    holders = owners if is_named or not is_governed else holders_of(field, above) or owners
    if is_named and is_governed and above.lemma.lower() in SHARING:
        holders = (*holders_of(field, above), *owners)
    if stance is None or about is None or not holders:
        return None
    return Hit(cue=cue, stance=stance, word=token.span, holders=holders, about=about)


def _is_ours(field: Field, owner: Token, verb: Token) -> bool:
    """Tell whether an "our" or "my" is not that of a verb's subject."""
    subject = field.grammar.subject(verb.index)
    return owner.lower in ("our", "my") and subject is not None and subject.lower not in ("we", "i")


def _noun_complement(field: Field, cue: StanceCue, token: Token) -> Token | None:
    # The parser hangs the infinitive of "the resolve of the allies to fight" on the allies.
    groups = [one for one in field.grammar.children(token.index, "prep") if one.lower == "of"]
    owners = [one for group in groups for one in field.grammar.children(group.index, "pobj")]
    below = (acl for owner in owners for acl in field.grammar.children(owner.index, "acl"))
    for one in (*field.grammar.children(token.index), *below):
        if one.index < token.index:
            continue
        if one.dep == "prep" and one.lower in cue.takes:
            return field.noun_of(one)
        marks = field.words_of(one.index, "mark", "aux") & {"that", "to"}
        if one.dep in ("acl", "ccomp", "relcl") and marks & set(cue.takes):
            return one
    above = field.grammar.children(token.head, "prep") if token.dep == "dobj" else ()
    near = (one for one in above if one.lower in cue.takes and one.index == token.index + 1)
    return next((field.noun_of(one) for one in near), None)


def _owners(field: Field, cue: StanceCue, token: Token) -> tuple[Token, ...]:
    """Return whose a stance is: "Peru's willingness", "UK support", "the resolve of the allies"."""
    owners = field.grammar.children(token.index, "poss")
    names = [
        one
        for one in field.grammar.children(token.index, "compound", "amod", "nmod")
        if one.index in field.reading.mention_of_head
    ]
    groups = [one for one in field.grammar.children(token.index, "prep") if one.lower in ("of", "by", "from")]
    nouns = [one for group in groups for one in field.grammar.children(group.index, "pobj")]
    found = (*owners, *names[-1:], *(nouns if "of" not in cue.takes else ()))
    if not found:
        return ()
    return (found[0],) if found[0] in names else joined(field, found[0])
