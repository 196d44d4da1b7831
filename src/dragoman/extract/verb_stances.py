"""Verbs of stance: "opposes any tariff", "wants the troops to leave", "must free", "will not sign"."""

from dragoman.model.reading import Reading, Token
from dragoman.model.text import Span
from dragoman.ontology.stances import StanceCue

from .clauses import clause_of, phrase_of
from .stance_scene import (
    LATER,
    MODALS,
    ONGOING,
    Field,
    Hit,
    holders_of,
    is_lasting,
    is_under,
    joined,
    stance_of,
)

REPEATED = frozenset(
    ("repeatedly", "long", "often", "always", "consistently", "again", "frequently", "persistently")
)
WANTED = {
    "object": ("dobj",),
    "that": ("ccomp",),
    "to": ("xcomp",),
    "clause": ("ccomp", "xcomp"),
    "doing": ("xcomp", "ccomp"),
}
ASKING = frozenset(("should", "must"))
NOBODY = frozenset(("it", "this", "that", "there"))
SHORTENED = (
    ("wo n't", "will not"),
    ("wo n’t", "will not"),
    ("would n't", "would not"),
    ("would n’t", "would not"),
)


def find_verb_stance(field: Field, cue: StanceCue, token: Token) -> Hit | None:
    """Return the stance of a verb in a form that lasts."""
    last = _phrase_end(field.reading, cue, token)
    if last is None or not _has_form(field, cue, token) or field.grammar.children(token.index, "auxpass"):
        return None
    head = _complement(field, cue, token, last)
    about = None if head is None else _stretched(field, token, clause_of(field.reading, head, frozenset()))
    stance, holders = stance_of(field, cue, token), holders_of(field, token)
    if head is None or about is None or stance is None or not holders or not _fits(field, cue, head):
        return None
    return Hit(
        cue=cue,
        stance=stance,
        word=token.span.until(field.reading.tokens[last].span),
        holders=holders,
        about=about,
        toward=_asked(field, cue, token, head),
    )


def _phrase_end(reading: Reading, cue: StanceCue, token: Token) -> int | None:
    """Return the index of the last word of a verb of the cue that stands here ("look forward to")."""
    found = []
    for phrase in cue.verbs:
        first, *rest = phrase.split()
        # The parser's lemma of "hopes" is "hop".
        is_verb = token.lemma.lower() == first or token.lower in (f"{first}s", f"{first}d")
        last = _following(reading, token, rest) if is_verb else None
        if last is not None:
            found.append(last)
    return max(found, default=None)


def _following(reading: Reading, token: Token, rest: list[str]) -> int | None:
    """Return where the rest of a phrase ends, past adverbs: "stands firmly behind"."""
    last = token.index
    for word in rest:
        after = reading.tokens[last + 1 : reading.sentences[token.sentence].stop]
        found = next((one for one in after if one.lower == word or one.pos != "ADV"), None)
        if found is None or found.lower != word:
            return None
        last = found.index
    return last


def _has_form(field: Field, cue: StanceCue, token: Token) -> bool:
    helpers = field.words_of(token.index, "aux")
    if cue.is_future:
        return bool(helpers & LATER)
    if cue.is_perfect:
        return is_under(field, token, ONGOING) or (
            bool(helpers & {"has", "have"}) and _is_repeated(field, token)
        )
    if cue.only_negated:
        return _is_unable(field, token, helpers) or ("did" not in helpers and is_lasting(field, token))
    is_past = _is_past_of_lasting(field, cue, token) or _demands_that(field, cue, token)
    return is_past or is_lasting(field, token)


def _is_past_of_lasting(field: Field, cue: StanceCue, token: Token) -> bool:
    """Tell whether a simple past is of what one supports for long: "supported its candidature"."""
    objects = field.grammar.children(token.index, "dobj")
    is_past = token.tag == "VBD" and not field.grammar.children(token.index, "aux")
    return is_past and any(one.lower in cue.lasting for one in objects)


def _is_unable(field: Field, token: Token, helpers: frozenset[str]) -> bool:
    """Tell whether a verb says what somebody cannot bear: "cannot accept", "said it could not accept"."""
    return "can" in helpers or ("could" in helpers and field.is_reported(token))


def _demands_that(field: Field, cue: StanceCue, token: Token) -> bool:
    """Tell whether a past verb sets a standing demand: "demanded that the rebels leave", not "an answer"."""
    asked = [one for one in field.grammar.children(token.index, "ccomp") if one.index > token.index]
    is_past = token.tag == "VBD" and cue.stance == "demands" and "that" in cue.takes
    return is_past and any(_asks(field, cue, one) for one in asked)


def _is_repeated(field: Field, token: Token) -> bool:
    """Tell whether a verb in the perfect says that it goes on: "has been urging", "has repeatedly urged"."""
    verbs = (token, field.reading.tokens[token.head]) if token.dep == "conj" else (token,)
    adverbs = {word for one in verbs for word in field.words_of(one.index, "advmod")}
    return token.tag == "VBG" or bool(adverbs & REPEATED)


# ------------------------------------------------------------ what it is about


def _complement(field: Field, cue: StanceCue, token: Token, last: int) -> Token | None:
    """Return the head word of what a verb of stance is about."""
    preposition = field.reading.tokens[last]
    if last > token.index and preposition.dep == "prep":
        return field.noun_of(preposition)
    # "pressed for the rebels to leave"
    if last > token.index and preposition.dep == "mark":
        return field.reading.tokens[preposition.head]
    for kind in cue.takes:
        for one in field.grammar.children(token.index, *WANTED.get(kind, ())):
            is_such = _asks(field, cue, one) if kind == "that" else kind != "doing" or one.tag == "VBG"
            if one.index > token.index and is_such:
                return one if kind != "clause" else _asked_clause(field, one)
    return None


def _asks(field: Field, cue: StanceCue, clause: Token) -> bool:
    """Tell whether a "that" clause asks for something: "insists that he leave", not "that it is right"."""
    helpers = field.words_of(clause.index, "aux")
    is_bare = clause.tag in ("VB", "VBP") and not helpers & MODALS
    return cue.stance != "demands" or is_bare or bool(helpers & ASKING)


def _asked_clause(field: Field, clause: Token) -> Token | None:
    """Return the verb of "wants the troops to leave" where somebody else is to act."""
    own = field.grammar.children(clause.index, "nsubj", "nsubjpass")
    above = field.grammar.children(clause.head, "dobj")
    return clause if own or any(one.index < clause.index for one in above) else None


def _asked(field: Field, cue: StanceCue, token: Token, head: Token) -> Token | None:
    if cue.stance != "demands":
        return None
    own = field.grammar.children(head.index, "nsubj", "nsubjpass")
    told = field.grammar.children(token.index, "dobj") if "clause" in cue.takes else ()
    return next(iter((*own, *told)), None)


def _stretched(field: Field, verb: Token, about: Span | None) -> Span | None:
    """Stretch an object over the group that the parser hangs on the verb right after it."""
    for one in field.grammar.children(verb.index, "prep"):
        if about is not None and one.span.start == about.end + 1:
            return about.until(clause_of(field.reading, one, frozenset()) or about)
    return about


def _fits(field: Field, cue: StanceCue, head: Token) -> bool:
    """Tell whether an object can be what this cue is about: no pronoun, and one of its things or a name."""
    mention = field.reading.mention_of_head.get(head.index)
    is_named = head.pos == "PROPN" or (mention is not None and mention.name is not None)
    return head.pos != "PRON" and (not cue.things or head.lower in cue.things or is_named)


# ------------------------------------------------------------ modal verbs


def find_modal_stance(field: Field, cue: StanceCue, token: Token) -> Hit | None:
    """Return "the junta must leave" as the speaker's demand, "we will not sign" as an unwillingness."""
    if token.pos not in ("VERB", "AUX") or not field.is_reported(token):
        return None
    helpers = [one for one in field.grammar.children(token.index, "aux", "neg") if one.index < token.index]
    subject = next(iter(field.grammar.children(token.index, "nsubj")), None)
    if subject is None and token.dep == "conj":
        subject = field.grammar.subject(token.index)
    if _written_out(helpers) not in cue.modals or subject is None:
        return None
    if subject.lower in NOBODY and not (cue.stance == "unwilling" and subject.lower == "it"):
        return None
    is_denied = cue.stance == "demands" and helpers[-1].dep == "neg"
    first = helpers[-1] if is_denied else token
    about = phrase_of(field.reading, first.index, field.reading.subtree(token.index)[-1] + 1)
    if about is None:
        return None
    word = helpers[0].span.until(helpers[-1].span)
    if cue.stance == "demands":
        return Hit(cue=cue, stance=cue.stance, word=word, holders=(), about=about, toward=subject)
    return Hit(cue=cue, stance=cue.stance, word=word, holders=joined(field, subject), about=about)


def _written_out(helpers: list[Token]) -> str:
    words = " ".join(one.lower for one in helpers)
    for short, long in SHORTENED:
        words = words.replace(short, long)
    return words
