"""Frames of reported speech: a verb, noun or adjective that says that somebody said something, and what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.grammar import Grammar
from dragoman.model.reading import Quotation, Reading, Sentence, Token
from dragoman.model.text import Span
from dragoman.ontology.speech import Speech, SpeechVerb

from .clauses import clause_of, is_question, phrase_of, rest_of_sentence

FIRST_OR_SECOND = frozenset(("i", "we", "you", "us", "me"))
UNREAL = frozenset(("would", "could", "might", "may", "should", "will", "shall", "'ll", "’ll", "wo", "ca", "cannot"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
# Words that may hold the clause of "made clear that": the verb above the adjective.
LIGHT = frozenset(("be", "make", "remain", "become", "seem"))
COMPLEMENTS = frozenset(("for", "with", "about", "over", "at", "to", "of", "regarding", "against", "toward", "towards", "in"))
GIVING = frozenset(("give", "make", "issue", "repeat", "offer", "provide", "release", "reiterate", "renew", "voice"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Somebody's words as another one reports them: `cue` the words that say so, `verb` their main word."""

    cue: Span
    verb: int
    speaker: Token | None
    content: Span
    core: int | None = None
    addressee: Token | None = None
    is_finding: bool = False
    is_object: bool = False


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A reading with the vocabulary of speech."""

    reading: Reading
    speech: Speech

    @cached_property
    def grammar(self) -> Grammar:
        """Return the walks over the reading's parse."""
        return Grammar(self.reading.tokens, self.reading.children_of)

    @cached_property
    def quotation_of(self) -> tuple[Quotation | None, ...]:
        """Return for every token the quotation that it stands in."""
        quoted = self.reading.quotations
        return tuple(
            next((one for one in quoted if one.outer.covers(token.span)), None) for token in self.reading.tokens
        )

    def sentence(self, token: Token) -> Sentence:
        """Return the sentence of a token."""
        return self.reading.sentences[token.sentence]

    def verb(self, token: Token) -> SpeechVerb | None:
        """Return the entry of a verb of speech."""
        if token.pos not in ("VERB", "AUX") or token.dep in ("amod", "compound"):
            return None
        follows = token.index + 1 < len(self.reading.tokens)
        particle = self.reading.tokens[token.index + 1].lower if follows else ""
        return self.speech.verb(token.lemma, particle)


def find_frames(scene: Scene) -> tuple[Frame, ...]:
    """Return the frames of reported speech outside headlines, in text order."""
    found: list[Frame] = []
    for token in scene.reading.tokens:
        if scene.sentence(token).is_title:
            continue
        frame = next((one for search in SEARCHES if (one := search(scene, token)) is not None), None)
        if frame is not None and _is_somebody(scene, frame):
            found.append(frame)
    return tuple(found)


def _is_somebody(scene: Scene, frame: Frame) -> bool:
    """Tell whether the speaker can speak: no pronoun of a quoted speaker, no data, steps or clouds."""
    speaker = frame.speaker
    if speaker is None:
        return False
    word = speaker.lemma.lower()
    if speaker.lower in FIRST_OR_SECOND or (word in scene.speech.mute and speaker.lower not in ("it", "they")):
        return False
    if speaker.lower == "it":
        mention = scene.reading.mention_of_head.get(speaker.index)
        chain = scene.reading.chains[mention.chain] if mention is not None else None
        return chain is not None and len(chain.mentions) > 1
    if frame.is_finding and not _is_body(scene, speaker):
        return False
    return not _is_quoted_pair(scene, frame)


def _is_body(scene: Scene, speaker: Token) -> bool:
    """Tell whether a finding can be this one's: a body, its people, a report, or a source without a name."""
    word = speaker.lemma.lower()
    if word in scene.speech.anonymous or word in scene.speech.documents:
        return True
    mention = scene.reading.mention_of_head.get(speaker.index)
    return mention is not None and mention.entity in ("organisation", "people", "place")


def _is_quoted_pair(scene: Scene, frame: Frame) -> bool:
    """Tell whether "the two sides" share a wish or are spoken of by somebody quoted: nobody's own statement."""
    quotation = scene.quotation_of[frame.verb]
    mention = None if frame.speaker is None else scene.reading.mention_of_head.get(frame.speaker.index)
    if mention is None or not scene.reading.chains[mention.chain].members:
        return False
    return quotation is not None or frame.is_object


# ------------------------------------------------------------ verbs


def _verb_frame(scene: Scene, token: Token) -> Frame | None:
    entry = scene.verb(token)
    if entry is None or not entry.takes & {"clause", "object"} or _is_unsaid(scene, token):
        return None
    content, core = _content(scene, token, entry)
    if content is None:
        return None
    return Frame(
        cue=token.span,
        verb=token.index,
        speaker=_speaker(scene, token, content),
        content=content,
        core=core,
        addressee=_addressee(scene, token, entry),
        is_finding=entry.is_finding,
        is_object="object" in entry.takes and core is None,
    )


def _is_unsaid(scene: Scene, token: Token) -> bool:
    """Tell whether the saying is denied, refused, put off or only supposed."""
    grammar = scene.grammar
    if grammar.is_negated(token.index):
        return True
    helpers = {one.lower for one in grammar.children(token.index, "aux")}
    if helpers & UNREAL:
        return True
    if token.dep in ("xcomp", "ccomp", "advcl", "acl") and token.tag == "VB":
        above = scene.reading.tokens[token.head]
        return above.lemma.lower() in scene.speech.unsaid or grammar.is_negated(above.index) or token.dep != "xcomp"
    return any(one.lower in ("if", "whether", "unless") for one in grammar.children(token.index, "mark"))


def _content(scene: Scene, token: Token, entry: SpeechVerb) -> tuple[Span | None, int | None]:
    """Return what was said: the clause after the verb, before it or around it, or its object."""
    grammar = scene.grammar
    clauses = [one for one in grammar.children(token.index, "ccomp") if not _is_cue(scene, one)]
    after = [one for one in clauses if one.index > token.index] or _clauses_below(scene, token)
    if "clause" in entry.takes and after and not is_question(scene.reading, after[0]):
        return clause_of(scene.reading, after[0], _breaks_off(scene)), after[0].index
    if after:
        return None, None
    before = [one for one in clauses if one.index < token.index]
    if "clause" in entry.takes and (before or _closes_sentence(scene, token)):
        return _before(scene, token, before)
    if "clause" in entry.takes and token.dep == "parataxis" and _is_bare(scene, token):
        return rest_of_sentence(scene.reading, scene.sentence(token)), token.head
    return _object(scene, token, entry), None


def _clauses_below(scene: Scene, token: Token) -> list[Token]:
    """Return a "that" clause that the parser hangs on a noun between: "said in a statement that …"."""
    grammar = scene.grammar
    nouns = [
        noun
        for one in grammar.children(token.index, "prep", "dative")
        for noun in (*grammar.children(one.index, "pobj"), one)
    ]
    nouns += grammar.children(token.index, "dobj", "npadvmod")
    below = [one for noun in nouns for one in grammar.children(noun.index, "acl", "ccomp", "relcl")]
    return [one for one in below if any(mark.lower == "that" for mark in grammar.children(one.index, "mark"))]


def _is_cue(scene: Scene, clause: Token) -> bool:
    return scene.quotation_of[clause.index] is not None and clause.pos not in ("VERB", "AUX")


def _breaks_off(scene: Scene) -> frozenset[int]:
    """Return the verbs of speech that the parser hangs into a reported clause, though they go on after it."""
    found = set()
    for token in scene.reading.tokens:
        entry = scene.verb(token)
        has_subject = bool(scene.grammar.children(token.index, "nsubj", "nsubjpass"))
        if entry and token.dep == "conj" and token.tag in ("VBD", "VBZ") and not has_subject:
            found.add(token.index)
    return frozenset(found)


def _before(scene: Scene, token: Token, clauses: Sequence[Token]) -> tuple[Span | None, int | None]:
    """Return the clause that ends before the speaker of "…, Kolo said"."""
    reading, sentence = scene.reading, scene.sentence(token)
    subject = scene.grammar.subject(token.index)
    first = token.index
    if subject is not None and subject.sentence == token.sentence and subject.index < token.index:
        first = reading.subtree(subject.index)[0]
    elif _phrase_before(scene, token) is not None:
        first = _last_comma(scene, token) + 1
    start = sentence.first
    if clauses and any(scene.verb(one) and one.dep != "amod" for one in reading.tokens[start:first]):
        start = reading.subtree(clauses[0].index)[0]
    stop = first
    while stop > start and reading.tokens[stop - 1].pos in ("ADV", "CCONJ"):
        stop -= 1
    if stop <= start or reading.tokens[stop - 1].text not in (",", '"', "'", "-", "--", "—"):
        return None, None
    core = _first_of_chain(reading, clauses[0]) if clauses else None
    return phrase_of(reading, start, stop), core


def _last_comma(scene: Scene, token: Token) -> int:
    index = token.index
    while index > scene.sentence(token).first and scene.reading.tokens[index].text != ",":
        index -= 1
    return index


def _phrase_before(scene: Scene, token: Token) -> Token | None:
    """Return the head of the phrase between a comma and the verb, where the parser gives the verb no subject."""
    if scene.grammar.children(token.index, "nsubj", "nsubjpass"):
        return None
    comma = scene.reading.tokens[_last_comma(scene, token)]
    between = Span(comma.span.end, token.span.start)
    words = [one for one in scene.reading.tokens if between.covers(one.span)]
    if comma.text != "," or not words or any(one.pos in ("VERB", "AUX") for one in words):
        return None
    found = [one for one in scene.reading.mentions if one.span.start == words[0].span.start]
    return scene.reading.tokens[found[0].head] if found else None


def _closes_sentence(scene: Scene, token: Token) -> bool:
    """Tell whether a verb and its subject end a sentence after a comma, though the parser sees no clause there."""
    reading, sentence = scene.reading, scene.sentence(token)
    subject = scene.grammar.subject(token.index)
    if subject is None or subject.index > token.index or subject.sentence != token.sentence:
        return False
    first = reading.subtree(subject.index)[0]
    if first <= sentence.first or reading.tokens[first - 1].text != ",":
        return False
    following = reading.tokens[token.index + 1 : sentence.stop]
    if any(one.tag in FINITE for one in following) or scene.grammar.children(token.index, "dobj", "xcomp"):
        return False
    return any(one.tag in FINITE for one in reading.tokens[sentence.first : first])


def _is_bare(scene: Scene, token: Token) -> bool:
    return bool(scene.grammar.children(token.index, "nsubj")) and not scene.grammar.children(token.index, "dobj")


def _object(scene: Scene, token: Token, entry: SpeechVerb) -> Span | None:
    if "object" not in entry.takes:
        return None
    passive = token.tag == "VBN" and bool(scene.grammar.children(token.index, "auxpass"))
    things = scene.grammar.children(token.index, "nsubjpass" if passive else "dobj")
    if not things or (passive and not _has_agent(scene, token)) or not _is_message(scene, things[0]):
        return None
    content = clause_of(scene.reading, things[0], _breaks_off(scene))
    return content if content is None or passive else _with_complements(scene, token, content)


def _is_message(scene: Scene, thing: Token) -> bool:
    """Tell whether an object is what was said, not an act ("conveyed condolences") nor a speaker's own "our"."""
    if thing.pos not in ("NOUN", "PROPN", "ADJ", "VERB") or thing.lemma.lower() in scene.speech.acts:
        return False
    return not any(one.lower in ("our", "my") for one in scene.grammar.children(thing.index, "poss"))


def _with_complements(scene: Scene, token: Token, content: Span) -> Span:
    """Stretch an object over the "for", "with" or "about" group that the parser hangs on the verb."""
    for one in scene.grammar.children(token.index, "prep"):
        gap = scene.reading.document.text[content.end : one.span.start]
        if one.span.start >= content.end and not gap.strip(" ,") and one.lower in COMPLEMENTS:
            content = content.until(clause_of(scene.reading, one, frozenset()) or content)
    return content


def _has_agent(scene: Scene, token: Token) -> bool:
    return bool(scene.grammar.children(token.index, "agent"))


def _speaker(scene: Scene, token: Token, content: Span) -> Token | None:
    subject = scene.grammar.subject(token.index)
    if subject is not None and content.covers(subject.span) and token.dep != "parataxis":
        own = [one for one in scene.grammar.children(token.index, "nsubj") if not content.covers(one.span)]
        subject = own[-1] if own else None
    if subject is None and content.end <= token.span.start:
        return _phrase_before(scene, token)
    return subject


def _addressee(scene: Scene, token: Token, entry: SpeechVerb) -> Token | None:
    told = scene.grammar.children(token.index, "dobj", "dative") if entry.has_addressee else ()
    listeners = [
        noun
        for one in scene.grammar.children(token.index, "dative", "prep")
        if one.lower == "to"
        for noun in scene.grammar.children(one.index, "pobj")
    ]
    return next((one for one in (*told, *listeners) if one.pos in ("NOUN", "PROPN", "PRON")), None)


# ------------------------------------------------------------ according to, nouns, adjectives


def _according_frame(scene: Scene, token: Token) -> Frame | None:
    follows = scene.reading.tokens[token.index + 1 : token.index + 2]
    if token.lower != "according" or not follows or follows[0].lower != "to":
        return None
    nouns = scene.grammar.children(follows[0].index, "pobj")
    if not nouns:
        return None
    content, core = _around(scene, token, nouns[0])
    if content is None:
        return None
    return Frame(
        cue=token.span.until(follows[0].span), verb=token.index, speaker=nouns[0], content=content, core=core
    )


def _around(scene: Scene, token: Token, noun: Token) -> tuple[Span | None, int | None]:
    """Return the clause that "according to Kolo" stands beside: a relative one, or the sentence without it."""
    reading, sentence = scene.reading, scene.sentence(token)
    head = reading.tokens[token.head]
    last = reading.subtree(noun.index)[-1]
    if head.dep in ("relcl", "acl") and head.index < token.index:
        tree = [one for one in reading.subtree(head.index) if one < token.index]
        while tree and (reading.tokens[tree[0]].tag.startswith("W") or reading.tokens[tree[0]].pos in ("ADP", "PUNCT")):
            tree.pop(0)
        return (phrase_of(reading, tree[0], token.index) if tree else None), head.index
    core = _first_of_chain(reading, head) if head.pos in ("VERB", "AUX") else None
    if last + 1 >= sentence.stop - 1:
        return phrase_of(reading, sentence.first, token.index), core
    opening = reading.tokens[sentence.first : token.index]
    if all(one.pos in ("PUNCT", "CCONJ", "ADV", "SCONJ") for one in opening):
        return phrase_of(reading, last + 1, sentence.stop), core
    return rest_of_sentence(reading, sentence), core


def _first_of_chain(reading: Reading, verb: Token) -> int:
    """Return the first of verbs joined by "and"."""
    while verb.dep == "conj":
        verb = reading.tokens[verb.head]
    return verb.index


def _noun_frame(scene: Scene, token: Token) -> Frame | None:
    if token.pos != "NOUN" or token.lemma.lower() not in scene.speech.nouns:
        return None
    clauses = [
        one
        for one in scene.grammar.children(token.index, "acl", "ccomp", "relcl")
        if any(mark.lower == "that" for mark in scene.grammar.children(one.index, "mark"))
    ]
    speaker = _owner(scene, token) if clauses else None
    content = clause_of(scene.reading, clauses[0], frozenset()) if speaker is not None else None
    if speaker is None or content is None:
        return None
    return Frame(cue=token.span, verb=token.index, speaker=speaker, content=content, core=clauses[0].index)


def _owner(scene: Scene, noun: Token) -> Token | None:
    """Return whose word it is: its possessor, the name before it, "by Kolo", or who gives it."""
    owners = scene.grammar.children(noun.index, "poss")
    if owners:
        return owners[0]
    names = [
        mention
        for mention in scene.reading.mentions
        if mention.entity is not None and noun.index != mention.head and mention.head in scene.reading.subtree(noun.index)
        and mention.head < noun.index
    ]
    if names:
        return scene.reading.tokens[names[-1].head]
    givers = [
        one
        for prep in scene.grammar.children(noun.index, "prep")
        if prep.lower in ("by", "from", "of")
        for one in scene.grammar.children(prep.index, "pobj")
    ]
    if givers:
        return givers[0]
    above = scene.reading.tokens[noun.head]
    if noun.dep == "dobj" and above.lemma in GIVING and not _is_unsaid(scene, above):
        return scene.grammar.subject(above.index)
    return None


def _adjective_frame(scene: Scene, token: Token) -> Frame | None:
    if token.lemma.lower() not in scene.speech.adjectives or token.dep not in ("acomp", "ccomp", "oprd", "xcomp", "advmod"):
        return None
    above = scene.reading.tokens[token.head]
    if above.lemma not in LIGHT or _is_unsaid(scene, above):
        return None
    clauses = [
        one
        for head in (token, above)
        for one in scene.grammar.children(head.index, "ccomp")
        if one.index > token.index and not is_question(scene.reading, one)
    ]
    subject = scene.grammar.subject(above.index)
    if not clauses or subject is None or subject.lower in ("it", "that", "this"):
        return None
    content = clause_of(scene.reading, clauses[0], _breaks_off(scene))
    if content is None:
        return None
    return Frame(cue=token.span, verb=token.index, speaker=subject, content=content, core=clauses[0].index)


SEARCHES = (_verb_frame, _according_frame, _noun_frame, _adjective_frame)


def frames_by_verb(frames: Sequence[Frame]) -> dict[int, Frame]:
    """Return the frames by the index of their main word."""
    return {frame.verb: frame for frame in frames}


def cues_in(frames: Sequence[Frame]) -> Iterator[Span]:
    """Give the cues of frames."""
    return (frame.cue for frame in frames)
