"""What proposals tell together: one attack with its dead, two visits of one verb, a culprit."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.model.reading import Mention, Reading, Token
from dragoman.ontology.cues import Cues

from .acts import ActFinder
from .credit import claiming_verb
from .dependents import goes_on_above
from .proposal import Proposal

# Acts of speech that are aimed at whom the first verb of a row is aimed at.
SHARING = frozenset(("REQUEST", "ACCUSE", "THREATEN", "REJECT", "CONSULT"))
# Acts whose other side is that of the words with which they are done: "denied it, accusing Chad of lies".
SPOKEN_WITH = frozenset(("REJECT", "PROTEST", "THREATEN", "ACCUSE"))
# Captives are not the dead of the same raid.
TAKING = "abduct"
WORDS = frozenset(("REQUEST", "ACCUSE", "THREATEN"))


@dataclass(frozen=True, slots=True)
class StoryTeller:
    """Joins and parts the proposals of one reading."""

    reading: Reading
    cues: Cues
    acts: ActFinder

    def in_sentence(self, found: list[Proposal]) -> list[Proposal]:
        """Return a sentence's proposals without what is only part or content of another one."""
        verbs = [one for one in found if one.trigger.kind == "verb"]
        covered = {
            token: one for one in verbs for noun in one.trigger.covered for token in self._named_by(noun)
        }
        outer = frozenset(one.trigger.token for one in found if one.trigger.cue.takes_act)
        kept = [
            one
            for one in found
            if (verb := covered.get(one.trigger.token)) is None or _is_answered(one, verb)
        ]
        told = [one for one in kept if not self.acts.is_content(one.trigger, outer)]
        return self._folded(self._without_echoes(_once(self._shared(told))))

    def _named_by(self, noun: int) -> Iterator[int]:
        """Give a word that a verb covers, and what it is "of": of understanding is the memorandum signed."""
        yield noun
        for link in self.reading.children(noun, "prep"):
            if link.lower == "of":
                yield from (one.index for one in self.reading.children(link.index, "pobj"))

    def _without_echoes(self, found: list[Proposal]) -> list[Proposal]:
        """Drop what no cue vouches for where another trigger of its clause says it: "sent aid to help"."""
        return [
            one for one in found if not (one.is_open and any(self._echoes(one, other) for other in found))
        ]

    def _echoes(self, found: Proposal, other: Proposal) -> bool:
        if self._readies(found, other):
            return True
        if found is other or found.type != other.type or other.is_hanging > found.is_hanging:
            return False
        if other.is_open and other.chance < found.chance:
            return False
        one, two = found.trigger.token, other.trigger.token
        if other.is_open and other.chance == found.chance and two > one:
            return False
        is_nested = any(up.index == two for up in self.reading.ancestors(one)) or any(
            up.index == one for up in self.reading.ancestors(two)
        )
        sides = ((found.sides.actors, other.sides.actors), (found.sides.recipients, other.sides.recipients))
        return is_nested and all(not mine or not theirs or _meet(mine, theirs) for mine, theirs in sides)

    def _readies(self, found: Proposal, other: Proposal) -> bool:
        """Tell whether a verb only readies a visit or meeting beneath it: "were preparing for a trip"."""
        is_beneath = any(
            up.index == found.trigger.token for up in self.reading.ancestors(other.trigger.token)
        )
        is_to_come = other.type == "CONSULT" and other.verdict.status in ("planned", "possible")
        return found.type == "AGREE" and is_to_come and is_beneath and not other.is_open

    def _shared(self, found: list[Proposal]) -> list[Proposal]:
        """Give "asked for access" in "summoned the envoy and asked for access" the envoy as its recipient."""
        by_token = {one.trigger.token: one for one in found if one.sides.recipients}
        return [self._with_words(self._with_first(one, by_token), by_token) for one in found]

    def _with_words(self, found: Proposal, by_token: dict[int, Proposal]) -> Proposal:
        """Give "blocked the road, demanding that Chad pay" whom the words are spoken to."""
        if found.sides.recipients or found.type not in SPOKEN_WITH:
            return found
        clauses = self.reading.children(found.trigger.token, "advcl")
        words = (by_token[one.index] for one in clauses if one.tag == "VBG" and one.index in by_token)
        # "Condemned the raid, urging all sides to spare civilians" blames none of them.
        said = WORDS if found.type != "ACCUSE" else WORDS - {"REQUEST"}
        spoken = next((one for one in words if one.type in said), None)
        return found if spoken is None else _aimed_as(found, spoken)

    def _with_first(self, found: Proposal, by_token: dict[int, Proposal]) -> Proposal:
        token = self.reading.tokens[found.trigger.token]
        above = self.reading.tokens[token.head].head if goes_on_above(self.reading, token) else token.head
        first = by_token.get(above) if token.dep == "conj" or self._is_with(token) else None
        if first is None or found.sides.recipients or found.type not in SHARING:
            return found
        is_thanks = first.type == "SUPPORT" and found.type == "REQUEST"
        if first.type not in SHARING and not is_thanks:
            return found
        return _aimed_as(found, first)

    def _is_with(self, token: Token) -> bool:
        """Tell whether something is said with what the verb above tells: "sent a note demanding a ship"."""
        return token.dep == "advcl" and token.tag == "VBG" and not self.reading.children(token.index, "mark")

    def in_document(self, found: list[Proposal]) -> list[Proposal]:
        """Return a document's proposals with open recipients filled and rows of visits taken apart."""
        return [part for one in self._claimed(self._with_culprits(found)) for part in _visits(one)]

    def _claimed(self, found: list[Proposal]) -> list[Proposal]:
        """Give an attack told before its doer where somebody "has claimed the attack", and drop the claim."""
        whole = {one.trigger.token: one for one in found}
        for claim in filter(self._is_claim, found):
            open_before = [
                one
                for one in whole.values()
                if one.type == "ASSAULT" and not one.sides.actors and one.trigger.token < claim.trigger.token
            ]
            if open_before and claim.sides.actors and not claim.sides.recipients:
                last = open_before[-1]
                sides = replace(last.sides, actors=claim.sides.actors)
                whole[last.trigger.token] = replace(last, sides=sides)
                del whole[claim.trigger.token]
        return list(whole.values())

    def _is_claim(self, found: Proposal) -> bool:
        is_noun = found.type == "ASSAULT" and found.trigger.kind == "noun"
        return is_noun and claiming_verb(self.reading, found.trigger.token) is not None

    def _folded(self, found: list[Proposal]) -> list[Proposal]:
        """Make one attack of "shelled the town, killing nine" and "a strike in which nine were killed"."""
        whole = {one.trigger.token: one for one in found if one.type == "ASSAULT"}
        results: set[int] = set()
        for one in tuple(whole.values()):
            above = (up.index for up in self.reading.ancestors(one.trigger.token))
            outer = next((whole[index] for index in above if index in whole), None)
            if outer is not None and self._is_result(one, outer):
                results.add(one.trigger.token)
                whole[outer.trigger.token] = _with_victims(outer, one)
            elif outer is not None and _is_named_below(one, outer):
                results.add(outer.trigger.token)
        kept = (whole.get(one.trigger.token, one) if one.type == "ASSAULT" else one for one in found)
        return [one for one in kept if one.type != "ASSAULT" or one.trigger.token not in results]

    def _is_result(self, inner: Proposal, outer: Proposal) -> bool:
        token = self.reading.tokens[inner.trigger.token]
        if TAKING in (inner.trigger.cue.mode, outer.trigger.cue.mode) and token.dep == "conj":
            return inner.trigger.cue.mode == outer.trigger.cue.mode
        same_actors = inner.sides.actors == outer.sides.actors and token.dep in ("advcl", "conj")
        without_actors = not inner.sides.actors and token.dep == "relcl"
        return inner.verdict.status == outer.verdict.status and (same_actors or without_actors)

    def _with_culprits(self, found: list[Proposal]) -> list[Proposal]:
        """Give a condemnation of "the attack" its attacker, where the text names only one."""
        attacks = [one for one in found if one.type == "ASSAULT" and one.verdict.status == "actual"]
        attacks = [one for one in attacks if not self._is_claim(one)]
        chains = {party.chain: party for one in reversed(attacks) for party in one.sides.actors[:1]}
        if len(chains) != 1:
            return found
        culprit = next(iter(chains.values()))
        return [self._blaming(one, culprit) for one in found]

    def _blaming(self, found: Proposal, culprit: Mention) -> Proposal:
        is_open = found.type == "ACCUSE" and found.sides.actors and not found.sides.recipients
        is_own = culprit.chain in {one.chain for one in found.sides.actors}
        if (
            not is_open
            or is_own
            or not any(map(self._tells_of_attack, self.acts.content_nouns(found.trigger)))
        ):
            return found
        return replace(found, sides=replace(found.sides, recipients=(culprit,)))

    def _tells_of_attack(self, noun: int) -> bool:
        words = self.cues.nouns.get(self.reading.tokens[noun].lemma.lower(), ())
        return any(word.cue.type == "ASSAULT" for word in words)


def _is_answered(found: Proposal, verb: Proposal) -> bool:
    """Tell whether a verb answers another's act: "rejected Oman's complaint that soldiers had fired"."""
    is_whole = bool(found.sides.actors) and bool(found.sides.recipients)
    return is_whole and verb.type == "REJECT" and _meet(found.sides.actors, verb.sides.recipients)


def _aimed_as(found: Proposal, other: Proposal) -> Proposal:
    return replace(found, sides=replace(found.sides, recipients=other.sides.recipients))


def _is_named_below(inner: Proposal, outer: Proposal) -> bool:
    """Tell whether a noun names the doer of what a verb tells: "nine died in a Chadian attack"."""
    is_suffered = inner.trigger.kind == "noun" and not outer.sides.actors
    return is_suffered and bool(inner.sides.actors) and _meet(inner.sides.recipients, outer.sides.recipients)


def _with_victims(outer: Proposal, inner: Proposal) -> Proposal:
    more = tuple(one for one in inner.sides.recipients if one not in outer.sides.recipients)
    return replace(outer, sides=replace(outer.sides, recipients=(*outer.sides.recipients, *more)))


def _visits(found: Proposal) -> list[Proposal]:
    """Take a visit to several states apart: each is a visit of its own."""
    hosts = found.sides.recipients
    is_row = len(hosts) > 1 and all(one.entity == "place" and one.role != "adjective" for one in hosts)
    if not is_row or not found.trigger.cue.place_is_recipient:
        return [found]
    each = (replace(found.sides, recipients=(host,)) for host in hosts)
    return [replace(found, sides=sides, is_one_of_row=True) for sides in each]


def _meet(some: tuple[Mention, ...], others: tuple[Mention, ...]) -> bool:
    return not {one.chain for one in some}.isdisjoint(one.chain for one in others)


def _once(found: list[Proposal]) -> list[Proposal]:
    """Drop an event that another trigger of the same sentence and type gives with the same sides."""
    kept: dict[tuple[object, ...], Proposal] = {}
    for one in found:
        verb = one.trigger.token if one.trigger.carrier is None else one.trigger.carrier
        kept.setdefault((one.type, verb, one.sides.actors, one.sides.recipients), one)
    return list(kept.values())
