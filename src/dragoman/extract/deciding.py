"""Decisions: what the trained coder makes of what cues and parse propose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.model.claim import Act, Status
from dragoman.model.reading import Mention, Reading
from dragoman.model.text import Span

from .acceptance import signs_of
from .coder import NONE, Opinion, Pair
from .dependents import objects
from .gate import Judges
from .proposal import Proposal
from .proposals import ProposalFinder
from .rulings import as_ruled
from .status import ORDER, Verdict
from .told_sides import MUTUAL

STATUSES: tuple[Status, ...] = ("actual", *ORDER)
ARTICLES = ("the ", "a ", "an ")
# A trigger is shown with what belongs to it up to this many words after it, as in the sentences learned from.
WIDEST = 4
# How sure the coder must be that a cue tells of another type; of a status that the grammar does not show, or
# of who leads; and that a report which is hardly about public life tells of an event all the same.
SURE_OF_OTHER, SURE, SURE_OF_PUBLIC = 0.98, 0.8, 0.9
# How sure it must be of an act that is told without whom it is done to.
SURE_OF_HANGING = 0.8
# What is done with somebody: whom a guest at talks met is not told by what was told before.
WITH_SOMEBODY = MUTUAL - {"AGREE"}
# What the record keeps under the act's own type where PLOVER has it under a promise, and the like.
AKIN = {
    "CONSULT": frozenset(("AGREE", "REQUEST")),
    "CONCEDE": frozenset(("RETREAT", "AGREE")),
    "RETREAT": frozenset(("CONCEDE",)),
    "AGREE": frozenset(("CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE")),
    "SUPPORT": frozenset(("AGREE",)),
    "COOPERATE": frozenset(("AGREE",)),
    "AID": frozenset(("AGREE",)),
}
# What the coder may make of anything, a plain deed and a word of good will, beside the type that a cue has.
MADE_OF = ("ASSAULT", "SUPPORT")
# What is promised, by the first digits of the CAMEO code of the promise.
PROMISED = {"031": "COOPERATE", "032": "SUPPORT", "033": "AID", "036": "CONSULT"}


@dataclass(frozen=True, slots=True)
class Decider:
    """Judges the proposals of one reading."""

    finder: ProposalFinder
    judges: Judges

    @property
    def reading(self) -> Reading:
        """Return the reading whose proposals are judged."""
        return self.finder.reading

    def decide(self, found: Sequence[Proposal]) -> list[Proposal]:
        """Return the proposals that tell of an event, each under its type."""
        sure = [one for one in found if self._is_sure(one)]
        asked = [one for one in found if one not in sure and self._is_hopeful(one)]
        opinions = self.opinions(asked)
        heard = [
            *((one, None) for one in sure),
            *((one, opinions.get(place)) for place, one in enumerate(asked)),
        ]
        heard.sort(key=lambda each: each[0].trigger.token)
        decided = (self._decided(one, opinion) for one, opinion in heard)
        weighed = (self._weighed(one) for one in decided if one is not None and self._is_heard(one))
        return [one for each in weighed if (one := self._accepted(each)) is not None]

    def _accepted(self, found: Proposal) -> Proposal | None:
        """Return a proposal that is sure enough, or would be if it were told to whom it is done."""
        bar = self.judges.acceptance.bar
        if found.chance >= bar and not (found.is_open and found.lacks_other):
            return found
        opinion = found.opinion
        if self.finder.is_quiet or not _is_one_sided(found) or opinion is None:
            return None
        if opinion.types[found.type] < SURE_OF_HANGING or found.type in WITH_SOMEBODY:
            return None
        hanging = self._weighed(replace(found, is_hanging=True))
        return hanging if hanging.chance >= bar else None

    def _is_sure(self, found: Proposal) -> bool:
        return not self.finder.is_quiet and self.judges.is_sure(found, self.reading)

    def _is_hopeful(self, found: Proposal) -> bool:
        """Tell whether an event would come of a proposal if the coder were quite sure of it."""
        kinds = (*MADE_OF, *sorted(MUTUAL - frozenset(MADE_OF))) if found.is_open else (*MADE_OF, found.type)
        hanging = _is_one_sided(found) and not self.finder.is_quiet
        best = (replace(found, type=kind, opinion=_quite_sure(kind), is_hanging=hanging) for kind in kinds)
        return any(self._weighed(one).chance >= self.judges.acceptance.bar for one in best)

    def _weighed(self, found: Proposal) -> Proposal:
        signs = signs_of(found, AKIN.get(found.type, frozenset()), self.finder.participants.groups)
        return replace(found, chance=round(self.judges.acceptance.chance(signs), 3))

    def _is_heard(self, found: Proposal) -> bool:
        """Tell whether an event is one of public life: elsewhere both sides and the coder must say so."""
        if not self.finder.is_quiet:
            return True
        is_sure = found.opinion is not None and 1 - found.opinion.types[NONE] >= SURE_OF_PUBLIC
        return is_sure and self.finder.is_between_known(found)

    def _decided(self, found: Proposal, opinion: Opinion | None) -> Proposal | None:
        """Return a proposal under the type and status that the coder gives it; None where it has no type."""
        if opinion is None:
            return None if found.is_open else found
        found, likely = replace(found, opinion=opinion), opinion.type
        if found.is_open:
            return None if likely == NONE else _with_status(self._turned(_typed(found, likely), opinion))
        is_other = likely not in (NONE, found.type, *AKIN.get(found.type, ()))
        if is_other and opinion.types[likely] >= SURE_OF_OTHER:
            found = _typed(found, likely)
        return _with_status(found)

    def _turned(self, found: Proposal, opinion: Opinion) -> Proposal:
        """Return a proposal turned round whose subject is whom something is done to ("received an envoy").

        Soldiers who "were deployed" are those who move.
        """
        sides = found.sides
        is_led = opinion.leads.get("target", 0.0) >= SURE and bool(sides.recipients)
        is_got = self.reading.tokens[found.trigger.token].lemma in self.finder.ontology.cues.open.receiving
        is_moved = found.type == "MOBILIZE" and not sides.actors and bool(sides.recipients)
        if not (is_led or is_got or is_moved):
            return found
        return replace(found, sides=replace(sides, actors=sides.recipients, recipients=sides.actors))

    def opinions(self, found: Sequence[Proposal]) -> dict[int, Opinion]:
        """Return the coder's opinion by the place of each proposal; none where its sentence has no party."""
        pairs = {place: pair for place, one in enumerate(found) if (pair := self.pair(one)) is not None}
        return dict(zip(pairs, self.judges.coder.judge(tuple(pairs.values())), strict=True))

    def pair(self, found: Proposal) -> Pair | None:
        """Return a proposal as the coder sees it: its sentence with trigger and one party a side."""
        sentence = self.reading.sentences[self.reading.tokens[found.trigger.token].sentence].span
        here = [one for one in _leads(found.sides.actors) if sentence.covers(one.span)]
        there = [one for one in _leads(found.sides.recipients) if sentence.covers(one.span)]
        if not here and not there:
            return None
        source = self._phrase(here[0].span) if here else None
        others = there or here[1:]
        target = self._phrase(others[0].span) if others else self._thing(found)
        return Pair(
            text=self.reading.document.text[sentence.start : sentence.end].replace("\n", " "),
            source=None if source is None else _moved(source, sentence.start),
            trigger=_moved(self.trigger_span(found), sentence.start),
            target=None if target is None else _moved(target, sentence.start),
        )

    def trigger_span(self, found: Proposal) -> Span:
        """Return the words of a trigger: the auxiliaries before it and what belongs to it after it."""
        index, tokens = found.trigger.token, self.reading.tokens
        helpers = (one.index for one in self.reading.children(index, "aux", "auxpass", "neg", "prt"))
        near = (one for one in (*helpers, *found.trigger.covered) if -WIDEST <= one - index <= WIDEST)
        whole = sorted((index, *near))
        return tokens[whole[0]].span.until(tokens[whole[-1]].span)

    def _thing(self, found: Proposal) -> Span | None:
        """Return what a verb is done to where that is no party: "blocked the only road to the village"."""
        things = objects(self.reading, found.trigger.token) if found.trigger.kind == "verb" else ()
        return self._phrase(self.reading.subtree_span(things[0])) if things else None

    def _phrase(self, span: Span) -> Span:
        words = self.reading.text_of(span).lower()
        article = next((one for one in ARTICLES if words.startswith(one)), "")
        return Span(span.start + len(article), span.end)


def _is_one_sided(found: Proposal) -> bool:
    """Tell whether an open proposal names who does it and not to whom."""
    return found.is_open and bool(found.sides.actors) and not found.sides.recipients


def _quite_sure(kind: str) -> Opinion:
    return Opinion(types={NONE: 0.0, kind: 1.0}, statuses={}, leads={}, modes={}, codes={})


def _leads(parties: Sequence[Mention]) -> list[Mention]:
    """Return the parties without those inside another's words ("Kenyan" in "Kenyan officials")."""
    return [
        one
        for one in parties
        if not any(one.span != two.span and two.span.covers(one.span) for two in parties)
    ]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start - by, span.end - by)


def _typed(found: Proposal, kind: str) -> Proposal:
    """Return a proposal under another type than its cue's; of a promise the code tells what is promised."""
    promised = PROMISED.get((found.opinion.code_of(kind) or "")[:3]) if found.opinion else None
    act = Act(type=promised, status="planned") if kind == "AGREE" and promised is not None else None
    return replace(found, type=kind, act=act)


def _with_status(found: Proposal) -> Proposal:
    """Return a proposal with the status that the coder is sure of, where the grammar shows none."""
    opinion = found.opinion
    if opinion is None or found.verdict.status != "actual" or found.verdict.cue is not None:
        return found
    likely = max(STATUSES, key=lambda one: opinion.statuses[one])
    if likely != "actual" and opinion.statuses[likely] >= SURE:
        return as_ruled(replace(found, verdict=Verdict(likely, found.trigger.token)))
    promised = PROMISED.get((opinion.code_of("AGREE") or "")[:3])
    if opinion.types["AGREE"] >= SURE and promised == found.type:
        return as_ruled(replace(found, verdict=Verdict("planned", found.trigger.token)))
    return found
