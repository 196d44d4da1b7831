"""Claims of order and rank: the first visit, the largest city, the only embassy, for the first time."""

import re
from dataclasses import dataclass, replace

from dragoman.model.claim import Rank
from dragoman.model.reading import Mention, Reading, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology
from dragoman.ontology.ranks import NOT, RankWords, load_rank_words

from .circumstances import Circumstances
from .dependents import is_verb, prepositional, surface_subjects
from .participants import Participants
from .rank_claims import is_denied, is_doer
from .rank_scopes import find_scope

NOUNS = ("NOUN", "PROPN")
LEFT = ("amod", "compound", "nmod", "punct", "advmod", "nummod", "poss", "case")
DETERMINERS = frozenset(("the", "his", "her", "its", "their", "our", "my", "your", "'s", "’s"))
HIGHEST_TREE = 40
CONFIDENCE = 0.6


def find_ranks(reading: Reading, ontology: Ontology) -> tuple[Rank, ...]:
    """Return the claims of rank in a text, each once."""
    finder = _RankFinder(reading, ontology, load_rank_words())
    found = [finder.rank(token) for token in reading.tokens]
    return _once([rank for rank in found if rank is not None])


@dataclass(frozen=True, slots=True)
class _RankFinder:
    """Reads the ranks of one reading."""

    reading: Reading
    ontology: Ontology
    words: RankWords

    def rank(self, token: Token) -> Rank | None:
        """Return what a word of rank claims, or None where it claims nothing."""
        name = self._name(token)
        if name is None or self._is_taken(token):
            return None
        subject = self._of(token)
        if subject is None:
            return None
        of, noun = subject
        scope = find_scope(self.reading, token, noun=noun, of=of)
        if scope is None and self._only_tells_apart(token, noun):
            return None
        holder = self._holder(noun, is_doer=is_doer(self.reading, noun, token))
        toward = self._toward(noun)
        date = Circumstances(self.reading, self.ontology.cues).date_of(noun.index, None)
        is_plain_date = date is not None and (scope is None or not scope.overlaps(date.span))
        return Rank(
            rank=f"{NOT}{name}" if is_denied(self.reading, token) else name,
            of=self.reading.text_of(of),
            scope=None if scope is None else self.reading.text_of(scope),
            holder=holder,
            toward=toward,
            date=date.date if date is not None and is_plain_date else None,
            confidence=CONFIDENCE,
            evidence={
                "rank": self.reading.cite(token.span),
                "of": self.reading.cite(of),
                "scope": self.reading.cite(scope),
                "holder": self.reading.cite(None if holder is None else holder.span),
                "toward": self.reading.cite(None if toward is None else toward.span),
            },
        )

    # ------------------------------------------------------------ the word of rank

    def _name(self, token: Token) -> str | None:
        word = token.lower
        if word in self.words.ordinals:
            return self.words.ordinals[word]
        if word in self.words.others:
            return self.words.others[word] if word != "only" or token.dep == "amod" else None
        if token.tag == "JJS" and word not in self.words.not_superlative:
            return word
        return None

    def _is_taken(self, token: Token) -> bool:
        """Tell whether the word is part of a date, a name or a number."""
        if any(one.span.overlaps(token.span) for one in self.reading.dates if not self._is_since(one.span)):
            return True
        if any(one.span.overlaps(token.span) for one in self.reading.amounts):
            return True
        after = self.reading.document.text[token.span.end : token.span.end + 1]
        following = (
            self.reading.tokens[token.index + 1] if token.index + 1 < len(self.reading.tokens) else None
        )
        if after == "," and self._opens_sentence(token):
            return True
        is_hyphenated = after in ("-", "‑") and following is not None and self._next_word(token) != "ever"
        is_name = token.text[:1].isupper() and not self._opens_sentence(token) and not self._in_title(token)
        return is_hyphenated or is_name

    def _is_since(self, span: Span) -> bool:
        return self.reading.text_of(span).lower().startswith("since")

    def _next_word(self, token: Token) -> str:
        found = re.match(r"[-‑\s]+(\w+)", self.reading.document.text[token.span.end : token.span.end + 20])
        return found[1].lower() if found else ""

    def _opens_sentence(self, token: Token) -> bool:
        return self.reading.sentences[token.sentence].first == token.index

    def _in_title(self, token: Token) -> bool:
        return self.reading.sentences[token.sentence].is_title

    # ------------------------------------------------------------ what it is of

    def _of(self, token: Token) -> tuple[Span, Token] | None:
        noun = self._noun(token)
        if noun is not None and noun.lower == "time":
            return self._clause(noun)
        if noun is not None:
            is_claim = not self._is_idiom(noun, token) or is_doer(self.reading, noun, token)
            return (self._phrase(noun, token), noun) if is_claim else None
        return self._subject(token)

    def _noun(self, token: Token) -> Token | None:
        """Return the noun that a word of rank describes."""
        head = self.reading.tokens[token.head]
        if (
            token.dep in ("amod", "nummod", "compound", "nmod")
            and head.pos in NOUNS
            and head.index > token.index
        ):
            return self._outer(head)
        if token.dep == "advmod" and head.dep == "amod":
            outer = self.reading.tokens[head.head]
            return outer if outer.pos in NOUNS else None
        return None

    def _outer(self, noun: Token) -> Token:
        while noun.dep == "compound" and self.reading.tokens[noun.head].index > noun.index:
            noun = self.reading.tokens[noun.head]
        return noun

    def _only_tells_apart(self, token: Token, noun: Token) -> bool:
        """Tell whether an ordinal claims nothing: "after the second debate"."""
        if token.lower not in self.words.ordinals or noun.dep != "pobj":
            return False
        return any(one.lower == "the" for one in self.reading.children(noun.index, "det"))

    def _is_idiom(self, noun: Token, token: Token) -> bool:
        if {noun.lemma.lower(), noun.lower} & self.words.ordinary:
            return True
        if token.text[:1].isdigit() and noun.text[:1].isupper():
            # "3rd Battalion", "7th Fleet"
            return True
        is_ordinal = token.lower in self.words.ordinals
        if is_ordinal:
            return False
        has_determiner = any(
            one.lower in DETERMINERS or one.dep == "poss"
            for one in self.reading.children(noun.index, "det", "poss")
        )
        return not has_determiner and not self._in_title(token)

    def _clause(self, time: Token) -> tuple[Span, Token] | None:
        """Return what is done for the first time, or for the first time that it is done."""
        clauses = self.reading.children(time.index, "relcl", "acl", "ccomp", "advcl")
        if clauses:
            return self._clause_words(clauses[0], after=time.index), clauses[0]
        verb = self._verb_of(time)
        if verb is None or verb.lemma == "be":
            return None
        return self._clause_words(verb, before=time), verb

    def _verb_of(self, time: Token) -> Token | None:
        """Return what is done for the first time: of "met him for the first time, he said" it is "met"."""
        above = next((one for one in self.reading.ancestors(time.index) if is_verb(one)), None)
        is_after = above is not None and above.index > time.index
        return (self._verb_before(time) or above) if is_after else above

    def _verb_before(self, time: Token) -> Token | None:
        first = self.reading.sentences[time.sentence].first
        before = [
            one
            for one in self.reading.tokens[first : time.index]
            if is_verb(one) and one.dep not in ("relcl", "acl")
        ]
        return before[-1] if before else None

    def _clause_words(self, verb: Token, *, after: int | None = None, before: Token | None = None) -> Span:
        tree = [one for one in self.reading.subtree(verb.index) if after is None or one > after]
        if before is not None and before.index > verb.index:
            above = self.reading.tokens[before.head]
            cut = above.index if above.lower == "for" else before.index
            tree = list(range(verb.index, cut))
        elif before is not None:
            tree = [one for one in tree if one >= verb.index]
        kept = self._until_break(tree or [verb.index])
        return self.reading.tokens[kept[0]].span.until(self.reading.tokens[kept[-1]].span)

    def _until_break(self, tree: list[int]) -> list[int]:
        """Return the words up to a scope or a mark, without "that" before and a comma behind."""
        kept = list(tree)[:HIGHEST_TREE]
        for position, index in enumerate(kept):
            if position and self.reading.tokens[index].lower in ("since", "after", ",", "(", ";", "—", "–"):
                kept = kept[:position]
                break
        while len(kept) > 1 and self.reading.tokens[kept[0]].lower in ("that", "in"):
            kept = kept[1:]
        return kept

    def _subject(self, token: Token) -> tuple[Span, Token] | None:
        """Return what is called "the first": "The summit is the first since the war"."""
        if token.dep not in ("attr", "acomp") or token.lower == "last":
            return None
        inner = next(iter(prepositional(self.reading, token.index, "of", 1)), None)
        if inner is not None and self.reading.tokens[inner].pos in NOUNS and token.lower != "first":
            whole = self.reading.tokens[inner]
            return self._phrase(whole, token), whole
        verb = self.reading.tokens[token.head]
        if verb.lemma != "be":
            return None
        subjects = [self.reading.tokens[one] for one in surface_subjects(self.reading, verb.index)]
        noun = next((one for one in subjects if one.pos in NOUNS), None)
        if noun is not None:
            return self._phrase(noun, noun), noun
        # "This was the first to be attended by a woman."
        clauses = self.reading.children(token.index, "acl", "relcl")
        return (self._clause_words(clauses[0], after=token.index), clauses[0]) if clauses else None

    def _phrase(self, noun: Token, token: Token) -> Span:
        """Return a noun with what describes it from the word of rank on, and what it is of, with and to."""
        first = noun.index
        while first - 1 > token.index if token.index < noun.index else first > 0:
            before = self.reading.tokens[first - 1]
            if before.sentence != noun.sentence or before.dep not in LEFT or before.dep == "poss":
                break
            first -= 1
        while first < noun.index and self.reading.tokens[first].lower in (
            "ever",
            "-",
            "‑",
            "such",
            "'s",
            "’s",
        ):
            first += 1
        return self.reading.tokens[first].span.until(self._end(noun))

    def _end(self, noun: Token) -> Span:
        """Return the last word of the phrases and participles that follow a noun without a break."""
        tree = [one for one in self.reading.subtree(noun.index) if one > noun.index]
        last, is_pair = noun.index, False
        for index in tree:
            token = self.reading.tokens[index]
            if (
                index != last + 1
                or token.lower in ("since", "that", "which", "who", "as", "where", "when")
                or token.pos == "PUNCT"
            ):
                break
            if token.lower == "and" and not is_pair:
                break
            is_pair = is_pair or token.lower == "between"
            if any(one.span.covers(token.span) for one in self.reading.dates):
                break
            last = index
        while last > noun.index and self.reading.tokens[last].pos in ("ADP", "DET", "PART", "AUX"):
            last -= 1
        return self.reading.tokens[last].span

    # ------------------------------------------------------------ scope and parties

    def _holder(self, noun: Token, *, is_doer: bool) -> Mention | None:
        parties = Participants(self.reading, self.ontology)
        owners = () if is_doer else parties.owners(noun.index, ("possessive", "by", "adjective"))
        if owners:
            return owners[0]
        verb = next((one for one in (noun, *self.reading.ancestors(noun.index)) if is_verb(one)), None)
        found = () if verb is None else parties.at(surface_subjects(self.reading, verb.index))
        own = self.reading.subtree(noun.index)
        return next((one for one in found if one.head not in own or is_verb(noun)), None)

    def _toward(self, noun: Token) -> Mention | None:
        parties = Participants(self.reading, self.ontology)
        for word in ("with", "to", "between"):
            found = parties.at(prepositional(self.reading, noun.index, word, 1))
            if found:
                return found[0]
        return None


def _once(found: list[Rank]) -> tuple[Rank, ...]:
    """Return each rank once, the fuller of the headline's and the text's."""
    kept: list[Rank] = []
    for one in found:
        known = next((other for other in kept if _is_same(one, other)), None)
        if known is None:
            kept.append(one)
        else:
            kept[kept.index(known)] = _fuller(known, one)
    return tuple(kept)


def _fuller(known: Rank, other: Rank) -> Rank:
    """Return the first of two claims of one rank with the longer words and the scope of the second."""
    evidence = dict(known.evidence)
    if len(other.of) > len(known.of):
        known, evidence = replace(known, of=other.of), {**evidence, "of": other.evidence["of"]}
    if known.scope is None and other.scope is not None:
        known, evidence = replace(known, scope=other.scope), {**evidence, "scope": other.evidence["scope"]}
    return replace(known, evidence=evidence)


def _is_same(one: Rank, other: Rank) -> bool:
    shorter, longer = sorted((one.of.lower(), other.of.lower()), key=len)
    is_same_scope = one.scope == other.scope or None in (one.scope, other.scope)
    return one.rank == other.rank and longer.startswith(shorter) and is_same_scope
