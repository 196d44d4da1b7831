"""Light verbs that carry a noun: "held talks", "talks were held", "a ban imposed by", "won backing"."""

from dataclasses import dataclass

from dragoman.model.reading import Reading, Token
from dragoman.ontology.cues import Cues

from .credit import thanks_for
from .dependents import is_passive, objects
from .verb_classes import AROUND, ENDS, GETTING

# Where the doer stands of what somebody else gets: "drew criticism from Chad", "won the backing of Mali".
GIVERS = ("from", "of", "by")
# Where what is carried stands beside its verb.
HELD = ("dobj", "nsubjpass")
# What is done, which a clause after a comma may be on: "condemned the raid on Chad, carried out by Mali".
DEEDS = frozenset(("ASSAULT", "COERCE", "SANCTION", "RETREAT"))


@dataclass(frozen=True, slots=True)
class Carriers:
    """Finds the verbs that carry a noun in one reading."""

    reading: Reading
    cues: Cues

    def of(self, token: Token) -> int | None:
        """Return the light verb above a noun or in a clause on it."""
        above = self._above(token)
        return self._below(token) if above is None else above

    def _above(self, token: Token) -> int | None:
        """Return the light verb above a noun: "held talks", "talks were held", "joined in talks"."""
        above = self.reading.tokens[token.head]
        if token.dep == "conj" and above.pos in ("NOUN", "PROPN"):
            return self._above(above)
        is_state = False
        if token.dep == "pobj" and (above.lower in AROUND or thanks_for(self.reading, above)):
            return None
        if token.dep == "pobj" and above.lower == "into" and self.reading.children(above.head, "dobj"):
            return None  # "opened an inquiry into the killing": whoever inquires did not kill
        if token.dep == "pobj":  # "are on strike", "is in Suva for talks with the king"
            beside = {one.lower for one in self.reading.children(above.head, "prep")}
            is_there = above.lower == "for" and not beside.isdisjoint(("in", "at"))
            is_where, is_part = above.lower in ("on", "in") or is_there, above.lower in ("of", "in")
            verb = self.reading.tokens[above.head]
            is_part = is_part and verb.lemma.lower() not in ENDS
            is_state = is_where and verb.lemma == "be"
            above = self.reading.tokens[verb.head] if is_part and verb.dep in HELD else verb
        is_argument = token.dep in ("dobj", "pobj", "nsubjpass", "attr", "oprd") or (
            token.dep == "nsubj"
            and is_passive(self.reading, above.index)
            and not self._is_before_deed(token, above.index)
        )
        is_light = is_state or (above.pos == "VERB" and above.lower in self.cues.light_verbs)
        return above.index if is_argument and is_light else None

    def _below(self, token: Token) -> int | None:
        """Return the light verb of a clause on a noun: "the ban that Chad imposed", "an offer made by Chad".

        The parser hangs a clause after a comma on the noun before it: "an appeal for rice, made by Chad".
        """
        for index in self.reading.subtree(token.index):
            clause = self.reading.tokens[index]
            if clause.dep not in ("acl", "relcl") or clause.lower not in self.cues.light_verbs:
                continue
            start = self.reading.subtree(index)[0]
            is_apart = self.reading.tokens[start - 1].text == ","
            is_own = self._is_told_of(token, clause.head, start) if is_apart else clause.head == token.index
            if is_own and clause.head in objects(self.reading, index):
                return index
        return None

    def _is_told_of(self, token: Token, noun: int, start: int) -> bool:
        """Tell whether a clause hung on a noun after another may be on that: no deed stands between them."""
        mention = self.reading.mention_of_head.get(noun) if noun != token.index else None
        is_people = mention is not None and mention.entity in ("person", "people")
        if is_people or self._is_before_deed(token, start):
            return False
        while noun != token.index:
            one = self.reading.tokens[noun]
            above = self.reading.tokens[one.head]
            if one.dep != "pobj" or self.reading.tokens[above.head].pos != "NOUN":
                return False
            noun = above.head
        return True

    def _is_before_deed(self, token: Token, stop: int) -> bool:
        between = self.reading.tokens[token.index + 1 : stop]
        words = (word for one in between for word in self.cues.nouns.get(one.lemma.lower(), ()))
        return any(word.cue.type in DEEDS for word in words)


def getting_verb(reading: Reading, noun: int) -> int | None:
    """Return the verb of who gets what a noun tells of from another: "Chad drew criticism from Mali"."""
    token = reading.tokens[noun]
    verb = reading.tokens[token.head]
    if token.dep == "dobj":
        return verb.index if verb.lemma in GETTING else None
    if token.dep != "pobj" or verb.lower not in ("for", "under", "with"):
        return None
    verb = reading.tokens[verb.head]
    verb = verb if verb.pos == "VERB" else reading.tokens[verb.head]
    return verb.index if verb.lemma in ("come", "meet") else None
