"""Whether a place name says where an act was: by the preposition it hangs on, and what stands between."""

from dataclasses import dataclass

from dragoman.model.reading import Mention, PlaceMention, Reading, Token

from .dependents import clause_head, is_verb
from .verb_classes import SIGNED

PLACE_PREPOSITIONS = frozenset(
    "in at near on outside inside off around across throughout over within along through".split()
)
DESTINATIONS = frozenset("to into in for".split())
NOUN_LINKS = ("compound", "nmod", "amod", "poss")
# "40 km south of Gao", "on the road to Gao".
DIRECTIONS = frozenset("north south east west northeast northwest southeast southwest outside".split())
WAYS = frozenset("road highway route way motorway".split())
# Verbs after which an act is where they lead: "travelled to Gao and met", "sent an envoy to Gao for talks".
MOTION = frozenset(
    "travel go come fly sail drive walk march head journey arrive return cross move send dispatch invite "
    "summon".split()
)
# Stays by which an act is placed: "on his first visit to Mali he met".
STAYS = frozenset("visit trip tour stay stop stopover mission pilgrimage".split())
# Acts done by words: a place inside what they are about is not theirs.
SPOKEN = frozenset("ACCUSE REQUEST REJECT SUPPORT THREATEN AGREE SANCTION CONCEDE".split())
# Acts on ground, and what they are done to; acts that are where one goes for them.
PHYSICAL = frozenset("ASSAULT COERCE MOBILIZE COOPERATE PROTEST".split())
TOWNS = frozenset("town village city district sector sectors suburb province area areas outskirts".split())
LANDS = frozenset("strait airspace border waters valley forest crossing bridge island river port".split())
REACHED = frozenset("CONSULT AGREE PROTEST".split())
# Days of a report itself.
BARE = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight now".split()
)
SPANS = frozenset("border bridge island".split())
# Prepositions that lead from an act to its occasion: "at talks in Geneva".
OCCASIONS = frozenset("at in on during inside outside near after following".split())
# What acts where it stands: "a court in Gao sentenced", "closed its embassy in Gao".
STANDING = frozenset("court tribunal judge magistrate embassy consulate mission commission".split())
OBJECTS = ("dobj", "attr", "pobj", "nsubj", "nsubjpass", "dative")
# What talks come in.
ROUNDS = frozenset(("round", "session", "series"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLinks:
    """Looks from place names to one act: its tokens, its type and its parties."""

    reading: Reading
    own: frozenset[int]
    type: str = ""
    parties: tuple[Mention, ...] = ()
    is_visit: bool = False

    def lead_from(self, place: PlaceMention, head: Token) -> bool:
        """Tell whether a place, by its head word, is where the act was."""
        if not (self._is_locative(head) or self._is_hit(head)):
            return False
        if self._is_signing() and self._is_of_pact(place, head):
            return False
        if self.type == "CONSULT" or (self.type in SPOKEN and not self._is_signing()):
            return not self._is_spoken_of(place, head)
        return not self._is_of_speaker(head)

    def _is_hit(self, head: Token) -> bool:
        """Tell whether a place is what an act was done to: "shelled the town of Gao", "patrol the strait"."""
        link = self._link(head)
        if link.lower == "of" and self._link(link).lower in TOWNS:
            head = self._link(link)
        is_land = head.lower in TOWNS or head.lower in LANDS
        return self.type in PHYSICAL and head.dep == "dobj" and head.head in self.own and is_land

    def dates(self, head: Token, day: str) -> bool:
        """Tell whether a date, by its head word, can be that of the act and not of what it is about.

        A bare day of the week is the act's: reports hang "on Monday" on any noun before it.
        """
        is_spoken = self.type in SPOKEN and not self._is_signing()
        if not is_spoken or day.lower() in BARE:
            return True
        for token in self.reading.ancestors(head.index):
            if token.index in self.own or is_verb(token):
                return True
            if token.pos in ("NOUN", "PROPN") and token.dep in OBJECTS and not self._is_occasion(token):
                return False
        return True

    def _is_signing(self) -> bool:
        return any(self.reading.tokens[one].lemma in SIGNED for one in self.own)

    def _is_of_pact(self, place: PlaceMention, head: Token) -> bool:
        """Tell whether a place is what a pact is about or whose minister signs: "the pact on the Nile"."""
        is_about = self._link(head).lower == "on" and head.lower not in SPANS
        return is_about or any(one.span.covers(place.span) for one in self.parties)

    def _is_locative(self, head: Token) -> bool:
        tokens = self.reading.tokens
        if head.dep in NOUN_LINKS and head.head in self.own:
            return head.dep != "poss" and self.type not in SPOKEN
        while head.dep in (*NOUN_LINKS, "appos", "conj", "npadvmod"):
            is_owner = head.dep == "poss"
            head = tokens[head.head]
            named = self.reading.mention_of_head.get(head.index)
            if named is not None and named.entity in (
                "person",
                "people",
                *(("organisation",) if is_owner else ()),
            ):
                return False  # "on Chad's president", "outside Chad's embassy"
        link = tokens[head.head]
        above = tokens[link.head]
        if link.lower == "of" and (above.pos in ("NOUN", "PROPN") or above.lower in DIRECTIONS):
            # "in the city of Mosul", "in the north of Mali"
            link = above if above.lower in DIRECTIONS and above.pos == "ADV" else tokens[above.head]
        is_left = link.lower == "from" and self.type == "SANCTION" and link.head in self.own
        return link.lower in PLACE_PREPOSITIONS | DIRECTIONS or is_left or self._is_reached(link)

    def _is_reached(self, link: Token) -> bool:
        """Tell whether a preposition of direction leads to where an act then was."""
        above = self.reading.tokens[link.head]
        if link.lower not in DESTINATIONS:
            return False
        if self.is_visit or (above.lower in WAYS and link.lower == "to"):
            return True
        if above.lemma.lower() in STAYS:
            return self.reading.tokens[above.head].lower in OCCASIONS
        is_first = above.index in self.own or above.index < min(self.own, default=0)
        if link.lower == "into" and self.type in PHYSICAL:
            return is_first
        return self.type in REACHED and link.lower != "for" and above.lemma in MOTION and is_first

    def _is_spoken_of(self, place: PlaceMention, head: Token) -> bool:
        """Tell whether a place stands inside what an act is about, or in the name of who does it."""
        is_party = any(one.head == head.index for one in self.parties)
        if is_party and self.type != "CONSULT" and self._link(head).lower not in ("in", "at", "from"):
            return True
        if self._is_beside_party(head):
            return True
        parties = {one.head for one in self.parties} if self.type == "CONSULT" else set()
        for token in (head, *self.reading.ancestors(head.index)):
            if token.index in self.own or is_verb(token):
                return False
            is_inside = place.span.covers(token.span) or token.dep not in OBJECTS or token.pos == "ADP"
            is_met = token.index in parties and token.dep not in ("nsubj", "nsubjpass")
            if not (is_inside or is_met or token.lemma.lower() in STANDING or self._is_occasion(token)):
                return True
        return False

    def _is_of_speaker(self, head: Token) -> bool:
        """Tell whether a place tells who does something else: "fell, an official in Quito said"."""
        noun = self._link(self._link(head))
        return noun.dep in ("nsubj", "nsubjpass") and noun.index not in self.own and noun.head not in self.own

    def _is_beside_party(self, head: Token) -> bool:
        """Tell whether a place follows on whom an act addresses: "asked the generals in Naypyidaw to"."""
        before = self._link(head).index - 1
        described = {one.head for one in self.parties if one.kind == "nominal"}
        return self.type in SPOKEN and before in described and before > min(self.own, default=0)

    def _link(self, token: Token) -> Token:
        return self.reading.tokens[token.head]

    def _is_occasion(self, noun: Token) -> bool:
        """Tell whether an act was at what a noun means: "at talks in Geneva", "summoned to the ministry"."""
        link = self._link(noun)
        if noun.dep != "pobj":
            return False
        is_purpose = link.lower == "for" and self.type == "CONSULT"
        is_reached = link.lower == "to" and self._link(link).lemma in MOTION
        return link.lower in OCCASIONS or is_purpose or is_reached


def place_of_relative(reading: Reading, trigger: int) -> PlaceMention | None:
    """Return the place that a clause with "where" hangs on: "went to Gao, where he met the mayor"."""
    clause = reading.tokens[clause_head(reading, trigger)]
    while clause.dep == "conj" and is_verb(reading.tokens[clause.head]):
        clause = reading.tokens[clause.head]
    is_where = any(one.lower == "where" for one in reading.children(clause.index, "advmod"))
    if clause.dep != "relcl" or not is_where:
        return None
    named = reading.tokens[clause.head].span
    return next((one for one in reading.places if one.span.covers(named)), None)


def round_of(reading: Reading, token: Token) -> Token:
    """Return the round that talks are of, else the word itself: "a round of talks ended on Friday"."""
    link = reading.tokens[token.head]
    above = reading.tokens[link.head]
    return above if token.dep == "pobj" and link.lower == "of" and above.lemma in ROUNDS else token
