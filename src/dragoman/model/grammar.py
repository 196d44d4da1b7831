"""Walks over a parse that several rooms need: who does what a verb says, and what hangs on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from .reading import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
NOUNS = frozenset(("NOUN", "PROPN", "PRON"))
# Verbs that make a clause of their own: "acting" in "the acting minister" makes none.
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
NOBODY = frozenset(("nobody", "none", "neither", "no"))
RELATIVE = frozenset(("who", "which", "that", "whom"))
# Relations under which a verb without a subject has that of the verb above.
SHARED = frozenset(("conj", "xcomp", "advcl", "pcomp", "prep", "dep", "parataxis", "aux"))


@dataclass(frozen=True, slots=True)
class Grammar:
    """The tokens of a text with what hangs on each."""

    tokens: Sequence[Token]
    children_of: Sequence[Sequence[int]]

    def children(self, index: int, *deps: str) -> tuple[Token, ...]:
        """Return the dependents of a token, only those with one of the relations if any are named."""
        found = (self.tokens[child] for child in self.children_of[index])
        return tuple(token for token in found if not deps or token.dep in deps)

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return the indices of a token and all that hangs on it, in text order."""
        found, waiting = [], [index]
        while waiting:
            current = waiting.pop()
            found.append(current)
            waiting.extend(self.children_of[current])
        return tuple(sorted(found))

    def subject(self, verb: int) -> Token | None:
        """Return the head word of who does what the verb says: its own subject or that of the verb above."""
        seen: set[int] = set()
        current = verb
        while current not in seen:
            seen.add(current)
            is_passed = self._is_passed_over(verb, current)
            own = None if is_passed else self._own_subject(current, is_own=current == verb)
            if own is not None:
                return self._antecedent(own, current)
            token = self.tokens[current]
            if token.dep in ("acl", "relcl") and self.tokens[token.head].pos in NOUNS:
                return self.tokens[token.head]
            if token.dep not in SHARED and not is_passed:
                return None
            current = token.head
        return None

    def _is_passed_over(self, verb: int, above: int) -> bool:
        """Tell whether a finite verb is joined to an infinitive by mistake ("asked him to go and said")."""
        if above == verb or self.tokens[verb].dep != "conj" or self.tokens[above].tag != "VB":
            return False
        is_finite = self.tokens[verb].tag in ("VBD", "VBZ", "VBP") or bool(self.children(verb, "aux"))
        has_modal = any(one.tag == "MD" for one in self.children(above, "aux"))
        return is_finite and not has_modal

    def _own_subject(self, verb: int, *, is_own: bool) -> Token | None:
        active = self.children(verb, "nsubj")
        if active:
            return min(active, key=lambda one: abs(one.index - verb))
        passive = self.children(verb, "nsubjpass")
        if not passive:
            return None
        if not is_own:
            return passive[-1]
        doers = [
            noun for agent in self.children(verb, "agent") for noun in self.children(agent.index, "pobj")
        ]
        return doers[0] if doers else None

    def _antecedent(self, subject: Token, verb: int) -> Token:
        """Return the noun that a relative clause hangs on, for its "who" or "which"."""
        if subject.lower not in RELATIVE:
            return subject
        token = self.tokens[verb]
        while token.dep not in ("relcl", "acl") and token.head != token.index:
            token = self.tokens[token.head]
        return self.tokens[token.head] if token.dep in ("relcl", "acl") else subject

    def is_negated(self, verb: int) -> bool:
        """Tell whether a verb is denied by a "not", "never" or "no" of its own."""
        denied = self.children(verb, "neg")
        subjects = self.children(verb, *SUBJECTS)
        words = [*subjects, *(word for one in subjects for word in self.children(one.index, "det"))]
        return bool(denied) or any(one.lower in NOBODY for one in words)


def grammar_of(tokens: Sequence[Token]) -> Grammar:
    """Return the grammar of a parsed text."""
    children: list[list[int]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.index:
            children[token.head].append(token.index)
    return Grammar(tokens, tuple(tuple(one) for one in children))
