"""Who gives, who receives and who carries: the parties of a giving by its verb or noun."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.reading import Mention, Reading, Token
from dragoman.model.text import Span
from dragoman.ontology import Ontology

from .amount_heads import lemma_of
from .dependents import datives, is_infinitive, is_verb, objects, prepositional, subjects, surface_subjects
from .giving import Giving, GivingFinder
from .goods import Good
from .participants import Participants

OWNERS = ("possessive", "adjective", "from", "by", "participle")
# In this order: who a thing goes to, whom it is for, and where it goes.
DESTINATIONS = (("to",), ("for",), ("into", "in", "across", "on"))
CLAUSES = ("relcl", "ccomp", "advcl", "conj", "acl")
# So many sentences back it may stand who is helped.
NEARBY = 3
HELPING = frozenset(("help", "assist", "aid", "support", "feed", "house", "shelter"))


@dataclass(frozen=True)
class PartyReader:
    """Reads the parties of givings in one reading."""

    finder: GivingFinder
    ontology: Ontology

    @property
    def reading(self) -> Reading:
        """Return the reading."""
        return self.finder.reading

    @cached_property
    def parties(self) -> Participants:
        """Return the reader of parties."""
        return Participants(self.reading, self.ontology)

    # ------------------------------------------------------------ giver

    def giver(self, giving: Giving, good: Good | None = None) -> Mention | None:
        """Return who gives; the goods themselves never do."""
        own = () if good is None else (good.head, good.thing)
        return _first(tuple(one for one in self._givers(giving) if one.head not in own))

    def _givers(self, giving: Giving) -> tuple[Mention, ...]:
        if giving.frame == "total" and giving.verb is not None:
            return self._total_givers(giving.verb)
        if giving.frame in ("noun", "carry"):
            return self._noun_givers(giving)
        if giving.frame == "receive":
            return self.parties.at(prepositional(self.reading, giving.trigger, "from"))
        if giving.frame == "thank":
            thanked = self.parties.at(objects(self.reading, giving.trigger))
            thanked = thanked or self.parties.at(prepositional(self.reading, giving.trigger, "to"))
            return tuple(map(self._state_of_people, thanked))
        if giving.frame == "request":
            return self._asked(giving.trigger)
        own = self._subject_or_owner(giving.trigger, is_carrying=giving.frame == "arrive")
        return own or self.parties.at(prepositional(self.reading, giving.trigger, "from"))

    def _state_of_people(self, thanked: Mention) -> Mention:
        """Return the state in "the Peruvian people", to whom thanks go for what the state gave."""
        if self.reading.tokens[thanked.head].lower != "people":
            return thanked
        inside = (one for one in self.reading.mentions if thanked.span.covers(one.span) and one != thanked)
        return next((one for one in inside if (one.entry or "").startswith("country:")), thanked)

    def _asked(self, verb: int) -> tuple[Mention, ...]:
        places = [*objects(self.reading, verb), *datives(self.reading, verb)]
        return self.parties.at(
            (*places, *self._after(verb, "to"), *prepositional(self.reading, verb, "from"))
        )

    def _after(self, index: int, *words: str) -> tuple[int, ...]:
        return tuple(one for word in words for one in prepositional(self.reading, index, word, 1))

    def _subject_or_owner(self, verb: int, *, is_carrying: bool) -> tuple[Mention, ...]:
        """Return the subject of a verb, or whose the subject is: "a Swiss plane"."""
        places = subjects(self.reading, verb)
        owned = [one for one in places if is_carrying or self._is_carrier(self.reading.tokens[one])]
        for place in owned:
            owners = self.parties.owners(place, ("possessive", "adjective", "from", "by", "of"))
            if owners or (owners := self._beside(place)):
                return owners
        return self.parties.at(one for one in places if one not in owned)

    def _is_carrier(self, token: Token) -> bool:
        return lemma_of(token) in self.finder.cues.carriers

    def _noun_givers(self, giving: Giving) -> tuple[Mention, ...]:
        if giving.noun is None:
            return ()
        if giving.frame == "noun" and giving.status == "requested":
            return self.parties.at(self._after(giving.noun, "to", "from"))
        owners = self.parties.owners(giving.noun, OWNERS) or self._beside(giving.noun)
        if owners or giving.verb is None:
            return owners
        noun = self.reading.tokens[giving.noun]
        is_object = noun.dep == "dobj" and noun.head == giving.verb
        return self.parties.at(subjects(self.reading, giving.verb)) if is_object else ()

    def _beside(self, noun: int) -> tuple[Mention, ...]:
        """Return the givers by a phrase beside a noun: "the first batch, a gift from China, arrived"."""
        for other in self.reading.children(noun, "appos"):
            if lemma_of(other) in self.finder.cues.nouns:
                return self.parties.owners(other.index, OWNERS)
        return ()

    def _total_givers(self, verb: int) -> tuple[Mention, ...]:
        for place in objects(self.reading, verb):
            if owners := self.parties.owners(place, OWNERS):
                return owners
        return self.parties.at(subjects(self.reading, verb))

    def told_giver(self, good: Good) -> Mention | None:
        """Return who gives by a clause on the goods: "the blankets donated by Ireland reached Chad"."""
        inner = self.finder.describing(good)
        return None if inner is None else self.giver(inner, good)

    def origin(self, good: Good) -> Mention | None:
        """Return the state that goods are called by: "docked with 40 tons of Kenyan maize"."""
        return None if good.thing is None else _first(self.parties.owners(good.thing, ("adjective",)))

    def each_giver(self, giving: Giving) -> tuple[Mention, ...]:
        """Return the givers of "Oslo and Bern, which have each given $5 million"; empty without "each"."""
        if giving.verb is None:
            return ()
        places = [self.reading.tokens[one] for one in surface_subjects(self.reading, giving.verb)]
        holders = (giving.verb, *(one.index for one in places))
        if not any(one.lower == "each" for holder in holders for one in self.reading.children(holder)):
            return ()
        return self.parties.at(one.head if one.dep == "conj" else one.index for one in places)

    # ------------------------------------------------------------ receiver

    def receiver(self, giving: Giving, good: Good) -> Mention | None:
        """Return who receives."""
        if giving.frame in ("receive", "request", "thank"):
            return _first(self.parties.at(subjects(self.reading, giving.trigger)))
        if giving.frame == "noun" and giving.status == "requested":
            return _first(self.parties.owners(giving.trigger, ("possessive", "adjective", "by", "of")))
        direct = self.parties.at(datives(self.reading, giving.trigger)) or self._object_beside(giving, good)
        direct = direct or self._before_amount(giving, good)
        direct = tuple(one for one in direct if not one.span.overlaps(good.amount.span))
        return _first(direct or self._reached(giving.trigger) or self._landed(giving))

    def own_receiver(self, good: Good, stretch: Span) -> Mention | None:
        """Return who receives by a "to" or "for" in a stretch after goods, up to the next goods of a list."""
        for link in self.reading.tokens_in(stretch):
            if link.lower not in ("to", "for") or link.dep not in ("prep", "dative"):
                continue
            governed = self._governed(link)
            found = self.parties.at(governed) or self._places_after([link])
            if found and not any(one in (good.head, good.thing) for one in governed):
                return found[0]
        return None

    def _before_amount(self, giving: Giving, good: Good) -> tuple[Mention, ...]:
        """Return the receiver that the parser took into the goods: "gave the port's doctors 20 beds"."""
        if giving.frame != "give" or good.head not in objects(self.reading, giving.trigger):
            return ()
        inside = self.reading.children(good.head, "nmod", "compound")
        places = [one.index for one in inside if one.span.end <= good.amount.span.start]
        owners = [one.index for one in self.reading.children(good.head, "poss") if places]
        return self.parties.at(places) or self.parties.at(owners)

    def _landed(self, giving: Giving) -> tuple[Mention, ...]:
        """Return the town that goods arrive in."""
        if giving.frame != "arrive" or giving.status == "sent":
            return ()
        links = [one for one in self.reading.children(giving.trigger, "prep") if one.lower in ("in", "at")]
        return self._places([place for link in links for place in self._governed(link)])

    def _object_beside(self, giving: Giving, good: Good) -> tuple[Mention, ...]:
        """Return the object of "provided Mali with tents" and "reached Somalia"."""
        is_leaving = giving.frame == "arrive" and giving.status == "sent"
        if giving.verb is None or giving.frame not in ("give", "arrive") or is_leaving:
            return ()
        head = self.reading.tokens[good.head]
        above = [one for one in self.reading.ancestors(good.head) if not self._is_beside(one, head)]
        own = {good.head, *(one.index for one in above)}
        places = [one for one in objects(self.reading, giving.verb) if one not in own]
        places = [one for one in places if not self._is_goods_word(self.reading.tokens[one])]
        states = self._states_in(places) if giving.frame == "arrive" else ()
        return self.parties.at(places) or states or self._places(places)

    def _is_beside(self, above: Token, head: Token) -> bool:
        """Tell whether a name before a number is no part of it: "handed Togo 14 of the 28 jets"."""
        return head.dep == "nummod" and above.pos == "PROPN" and above.index < head.index

    def _is_goods_word(self, token: Token) -> bool:
        cues = self.finder.cues
        return lemma_of(token) in cues.carriers | cues.goods | frozenset(cues.nouns)

    def _reached(self, place: int) -> tuple[Mention, ...]:
        """Return the parties after "to", "for" and "in" in the clause of a giving, in this order."""
        tree = [self.reading.tokens[one] for one in self.reading.subtree(place) if self._is_in(one, place)]
        links = [one for one in tree if one.dep in ("prep", "dative")]
        for words in DESTINATIONS:
            for link in links:
                if link.lower in words and (found := self._receivers_after(link, words)):
                    return found
        return self._helped(place) or self._places_after(links)

    def _places_after(self, links: Sequence[Token]) -> tuple[Mention, ...]:
        """Return the town or region that goods go to, where nobody else is said to get them."""
        return self._places(
            [one for link in links if link.lower in ("to", "into") for one in self._governed(link)]
        )

    def _places(self, governed: Sequence[int]) -> tuple[Mention, ...]:
        """Return the towns and regions among some words."""
        found = (self.reading.mention_of_head.get(one) for one in governed)
        dates = [one.span for one in self.reading.dates]
        towns = (one for one in found if one is not None and one.entity == "place")
        return tuple(one for one in towns if not any(day.overlaps(one.span) for day in dates))

    def _governed(self, link: Token) -> list[int]:
        return [one.index for one in self.reading.children(link.index, "pobj")]

    def _receivers_after(self, link: Token, words: tuple[str, ...]) -> tuple[Mention, ...]:
        governed = self._governed(link)
        found = self.parties.at(governed)
        if words == ("to",):
            return found or self._states_in(governed)
        if words == ("for",):
            inner = [below for one in governed for below in self._after(one, "of", "in")]
            return found or self.parties.at(inner)
        owners = [one for place in governed for one in self.parties.owners(place, ("possessive",))]
        return tuple(
            one
            for one in (*found, *owners)
            if (one.entry or "").startswith("country:") and one.role == "name"
        )

    def _helped(self, place: int) -> tuple[Mention, ...]:
        """Return whom the goods are to help: "gave $3 million to help refugees"."""
        for index in self.reading.subtree(place):
            token = self.reading.tokens[index]
            if token.lemma.lower() in HELPING and is_infinitive(self.reading, index):
                return self.parties.at(objects(self.reading, index))
        return ()

    def _states_in(self, places: Sequence[int]) -> tuple[Mention, ...]:
        """Return the states named inside a phrase: "the Sudanese city of El Obeid"."""
        spans = [self.reading.subtree_span(place) for place in places]
        inside = [one for span in spans for one in self.reading.mentions_in(span)]
        return tuple(one for one in inside if (one.entry or "").startswith("country:"))

    def _is_in(self, index: int, place: int) -> bool:
        """Tell whether a token hangs on a place without a clause of its own between."""
        token = self.reading.tokens[index]
        while token.index != place:
            is_link = token.dep == "acl" and token.lemma.lower() in self.finder.cues.links
            if is_verb(token) and token.dep in CLAUSES and not is_link:
                return False
            token = self.reading.tokens[token.head]
        return True

    def aided_before(self, giving: Giving) -> Mention | None:
        """Return whom the sentences before, in the same paragraph, speak of aid to."""
        here = self.reading.sentences[self.reading.tokens[giving.trigger].sentence]
        for sentence in reversed(self.reading.sentences[max(0, here.index - NEARBY) : here.index]):
            if sentence.paragraph != here.paragraph:
                break
            tokens = self.reading.tokens[sentence.first : sentence.stop]
            for token in (one for one in tokens if lemma_of(one) in self.finder.cues.money):
                verb = self.reading.tokens[token.head]
                holders = (token.index, verb.index) if is_verb(verb) else (token.index,)
                places = [one for holder in holders for one in self._after(holder, "to", "for")]
                if found := self.parties.at(places):
                    return found[0]
        return None

    # ------------------------------------------------------------ others

    def carrier(self, giving: Giving, stretch: Span | None = None) -> Mention | None:
        """Return through whom it goes: "via the Red Cross", "through the port of Chabahar"."""
        places = self._through(giving.trigger)
        if stretch is not None:
            places = [one for one in places if stretch.covers(self.reading.tokens[one].span)]
        found = (self.reading.mention_of_head.get(index) for index in places)
        return next((one for one in found if one is not None), None)

    def _through(self, trigger: int) -> Iterable[int]:
        for word in ("via", "through"):
            yield from prepositional(self.reading, trigger, word)

    def told_before(self, giving: Giving) -> tuple[Mention | None, Mention | None]:
        """Return giver and receiver of the convoy, shipment or plane as the text told of it before."""
        if giving.noun is None:
            return None, None
        noun = self.reading.tokens[giving.noun]
        for token in reversed(self.reading.tokens[: noun.index]):
            if token.dep not in ("dobj", "nsubjpass") or lemma_of(token) != lemma_of(noun):
                continue
            verb = self.reading.tokens[token.head]
            cue = self.finder.cue_of(verb, None)
            if cue is not None and cue.frame == "give":
                told = self.finder.of_verb(verb, cue)
                direct = self.parties.at(datives(self.reading, verb.index))
                return self.giver(told), _first(direct or self._reached(verb.index))
        return None, None


def _first(mentions: tuple[Mention, ...]) -> Mention | None:
    return mentions[0] if mentions else None
