"""Parties that stand apart: "thanks for the help of Oman", "tents meant for Tonga", "claimed the attack"."""

from collections.abc import Iterable, Iterator

from dragoman.model.reading import Mention, Reading

from .carriers import GIVERS, getting_verb
from .credit import claiming_verb, is_thanks, perpetrators, thanked, thanked_for
from .dependents import is_infinitive, is_passive, objects, prepositional, subjects, surface_subjects
from .indirect_parties import FREEING
from .participants import Participants
from .triggers import Trigger
from .verb_classes import SENDING, SERVING

# Verbs and participles that say whom goods are for.
HOLDING = frozenset(("hold", "detain", "jail", "imprison", "capture", "arrest", "abduct", "kidnap", "seize"))
HELPING = frozenset(("help", "assist", "aid", "support", "feed", "shelter"))
BODIES = ("place", "organisation")
BLAMING = frozenset("say claim argue allege complain charge explain".split())
AIMING = frozenset(("mean", "intend", "destine", "earmark"))
# Deeds that somebody is thanked or praised for.
CREDITED = frozenset(("AID", "RETREAT", "CONCEDE", "MOBILIZE"))
# Prepositions by which talks are the occasion of what the pair of a clause does.
LINKS = frozenset(("after", "during", "at", "in"))
# What somebody gets from somebody else by being told it.
TOLD = frozenset("SUPPORT ACCUSE REJECT REQUEST THREATEN CONCEDE AGREE PROTEST".split())
HINDERING = frozenset(
    "block hold delay stop keep sink stall prevent kill halt bar thwart scuttle torpedo derail".split()
)
# What an attack does to people: "raided farms, driving villagers from their homes".
HURTING = frozenset(
    "kill wound injure maim burn drive force displace uproot send leave abduct kidnap rape".split()
)


def apart(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return whom an act is done to or for where that is told in a clause beside it."""
    return (
        meant_for(participants, trigger)
        or captors(participants, trigger)
        or hurt_beside(participants, trigger)
        or blamed(participants, trigger)
    )


def blamed(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return who is to blame for a sanction: "halted sales on Monday, saying Chile had broken the deal"."""
    reading = participants.reading
    if trigger.cue.type != "SANCTION":
        return ()
    clauses = reading.children(trigger.token, "advcl")
    reasons = (one.index for one in clauses if one.tag == "VBG" and one.lemma in BLAMING)
    said = (one.index for reason in reasons for one in reading.children(reason, "ccomp"))
    doers = participants.at(doer for one in said for doer in surface_subjects(reading, one))
    return tuple(one for one in doers if participants.groups.is_public(one))


def victims_of(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return who suffers in an attack: "died in a missile attack", "the raid near Gao, which killed nine"."""
    reading, suffering = participants.reading, participants.ontology.cues.suffering
    link = reading.tokens[reading.tokens[trigger.token].head]
    verb = reading.tokens[link.head]
    if link.lower in ("in", "by") and verb.lemma in suffering:
        return participants.at(objects(reading, verb.index) or subjects(reading, verb.index))
    below = [reading.tokens[one] for one in reading.subtree(trigger.token)]
    around = reading.subtree(verb_above(reading, trigger.token))
    below.extend(reading.tokens[one] for one in around if one > trigger.token)
    clauses = (one for one in below if one.lemma in suffering or _is_loss_of_life(reading, one.index))
    # A clause on the place before it is on the attack; one on the attackers may tell of another.
    told = (
        one.index
        for one in clauses
        if (one.dep == "relcl" and _is_of_attack(reading, one.head, trigger.token))
        or _happens_in(reading, one.index, trigger.token)
    )
    return participants.at(hurt for one in told for hurt in _sufferers(reading, one))


def verb_above(reading: Reading, noun: int) -> int:
    """Return the verb whose clause a noun stands in, or the noun's head where there is none."""
    above = (one.index for one in reading.ancestors(noun) if one.pos in ("VERB", "AUX"))
    return next(above, reading.tokens[noun].head)


def _is_loss_of_life(reading: Reading, verb: int) -> bool:
    is_loss = reading.tokens[verb].lemma == "lose"
    return is_loss and any(one.lemma == "life" for one in reading.children(verb, "dobj"))


def _sufferers(reading: Reading, verb: int) -> tuple[int, ...]:
    """Return who dies, loses his life or is hurt."""
    if is_passive(reading, verb) or (reading.children(verb, "dobj") and not _is_loss_of_life(reading, verb)):
        return objects(reading, verb)
    return subjects(reading, verb)


def _happens_in(reading: Reading, verb: int, attack: int) -> bool:
    """Tell whether a clause says what was in an attack just told: "the raid on Gao, in which nine died"."""
    inside = (one.index for one in reading.children(verb, "prep") if one.lower in ("in", "during"))
    which = next(
        (one.index for link in inside for one in reading.children(link, "pobj") if one.lower == "which"), 0
    )
    between = reading.tokens[attack + 1 : which]
    return which > attack and not any(one.pos == "VERB" for one in between)


def _is_of_attack(reading: Reading, above: int, attack: int) -> bool:
    mention = reading.mention_of_head.get(above)
    is_place = mention is not None and mention.entity == "place"
    is_day = any(one.span.overlaps(reading.tokens[above].span) for one in reading.dates)
    return above == attack or is_place or is_day


def hurt_beside(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return the people whom an attack hurt or drove away: "raided farms, driving villagers out"."""
    if trigger.cue.type != "ASSAULT":
        return ()
    reading = participants.reading
    clauses = reading.children(trigger.token, "advcl", "conj")
    hurting = (one.index for one in clauses if one.tag == "VBG" and one.lemma in HURTING)
    hurt = (one for clause in hurting for one in objects(reading, clause))
    return tuple(one for one in participants.at(hurt) if one.entity in ("people", "person"))


def owners_of(
    participants: Participants, things: Iterable[int], slots: tuple[str, ...]
) -> tuple[Mention, ...]:
    """Return the parties inside some nouns, each once."""
    found = (owner for one in things for owner in participants.owners(one, slots))
    return tuple(dict.fromkeys(found))


def thanked_parties(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return whom "gratitude to Oman" goes to, else whose the thing is: "thanks for the help of Oman"."""
    reading = participants.reading
    tokens = tuple(reading.tokens[one] for one in (trigger.token, *trigger.covered))
    if not any(map(is_thanks, tokens)):
        return ()
    things = (one for word in tokens for one in prepositional(reading, word.index, "for", 1))
    return participants.at(thanked(reading, tokens)) or owners_of(
        participants, things, ("possessive", "by", "of", "from", "adjective", "between")
    )


def places_of(participants: Participants, trigger: Trigger, slot: str) -> tuple[int, ...]:
    """Return what stands at a place beside a verb, or beside the subject of a passive one."""
    found = participants.verb_slot(trigger.token, slot, preposition=trigger.preposition)
    if found or slot == "object" or not is_passive(participants.reading, trigger.token):
        return found
    things = objects(participants.reading, trigger.token)
    return tuple(place for one in things for place in participants.noun_slot(one, slot))


def captors(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return who holds those whose release is asked for: "called for the release of the men held by Chad"."""
    reading = participants.reading
    if trigger.cue.type != "REQUEST":
        return ()
    below = [reading.tokens[one] for one in reading.subtree(trigger.token) if one > trigger.token]
    if not any(one.lemma.lower() in FREEING for one in below):
        return ()
    holding = (one for one in below if one.lemma in HOLDING and one.dep == "acl")
    return participants.at(by for one in holding for by in prepositional(reading, one.index, "by", 1))


def doers_apart(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return who is thanked for the help that a noun tells of, or did or claims the attack."""
    reading, noun = participants.reading, trigger.token
    thanked_ones = participants.at(thanked_for(reading, noun)) if trigger.cue.type in CREDITED else ()
    if thanked_ones or trigger.cue.type != "ASSAULT":
        return thanked_ones or _owner_beside(participants, trigger)
    claim = claiming_verb(reading, noun)
    found = perpetrators(reading, noun) if claim is None else subjects(reading, claim)
    return participants.at(found, trigger.cue.actors) or _owner_beside(participants, trigger)


def _owner_beside(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return whose deed a noun is that tells after "of" to whom: "Oman's release of two sailors"."""
    is_aimed = "of" in trigger.cue.noun_frame.recipient and participants.noun_slot(trigger.token, "of")
    owners = participants.noun_slot(trigger.token, "possessive") if is_aimed else ()
    return participants.at(owners, trigger.cue.actors)


def meant_for(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return whom goods are for: "handed over the consignment meant for the people of Tonga"."""
    reading = participants.reading
    if trigger.cue.type != "AID":
        return ()
    things = objects(reading, trigger.token)
    clauses = (one for thing in things for one in reading.children(thing, "acl", "relcl"))
    aims = [one.index for one in clauses if one.lemma in AIMING]
    found = (one for aim in aims for word in ("to", "for") for one in prepositional(reading, aim, word))
    return participants.at(found) or participants.at(_helped(reading, trigger.token))


def _helped(reading: Reading, verb: int) -> Iterator[int]:
    """Give whom something is given to help: "sent a consignment to support the people of Tonga"."""
    for index in reading.subtree(verb):
        token = reading.tokens[index]
        if (
            token.lemma in HELPING
            and token.dep in ("advcl", "acl", "relcl")
            and is_infinitive(reading, index)
        ):
            yield from objects(reading, index)


def given_and_got(
    participants: Participants, trigger: Trigger
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Return from whom and who gets praise, blame or a promise: "Peru drew criticism from Chad"."""
    reading, noun = participants.reading, trigger.token
    verb = getting_verb(reading, noun) if trigger.cue.type in TOLD else None
    if verb is None:
        return (), ()
    givers = participants.owners(noun, (*GIVERS, "adjective"))
    givers = givers or participants.at(prepositional(reading, verb, "from", 1))
    who = surface_subjects(reading, verb)
    # "The arrest of a Dane drew criticism": he is not to blame for it.
    nouns = participants.ontology.cues.nouns
    is_deed = any(reading.tokens[one].lemma.lower() in nouns for one in who)
    slots = ("possessive", "adjective", "by") if is_deed else ("possessive", "adjective", "by", "of")
    return givers, participants.at(who) or owners_of(participants, who, slots)


def senders(participants: Participants, verb: int) -> tuple[Mention, ...]:
    """Return whose goods or helpers are sent somewhere: "Omani tents were flown to Tonga"."""
    reading = participants.reading
    if reading.tokens[verb].lemma not in SENDING or not is_passive(reading, verb):
        return ()
    things = [one for one in objects(reading, verb) if _is_sent(participants, one)]
    is_aimed = any(participants.at(prepositional(reading, verb, "to", 1)))
    is_done = bool(subjects(reading, verb))
    return owners_of(participants, things, ("possessive", "adjective")) if is_aimed and not is_done else ()


def signed_for(
    participants: Participants, trigger: Trigger
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Return for whom a pact is signed, and who else signs: "by Ana Ruiz for Peru and Ivo Kern for Chile"."""
    cue, reading = trigger.cue, participants.reading
    is_pact = cue.is_reciprocal and bool(cue.conditions.objects) and trigger.kind == "verb"
    if not is_pact or not is_passive(reading, trigger.token) or not subjects(reading, trigger.token):
        return (), ()
    found = participants.at(prepositional(reading, trigger.token, "for"))
    second = next((n for n, one in enumerate(found) if one.entity not in BODIES), len(found))
    return found[:second], found[second:] if second else ()


def _is_sent(participants: Participants, thing: int) -> bool:
    """Tell whether something is no party, or people whom their state sends to serve."""
    is_serving = participants.reading.tokens[thing].lemma.lower() in SERVING
    return is_serving or not participants.at((thing,))


def hindered(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return whose cause a refusal stops: "a Cypriot veto held up the Turkish bid"."""
    token = participants.reading.tokens[trigger.token]
    verb = participants.reading.tokens[token.head]
    is_stopped = token.dep == "nsubj" and verb.lemma in HINDERING
    things = objects(participants.reading, verb.index) if is_stopped else ()
    return owners_of(participants, things, ("possessive", "adjective", "of"))


def met_on_trip(participants: Participants, verb: int) -> tuple[Mention, ...]:
    """Return whom a trip is for: "flew to Luanda for talks with his Angolan counterpart"."""
    nouns, tokens = participants.ontology.cues.nouns, participants.reading.tokens
    aims = prepositional(participants.reading, verb, "for")
    talks = (
        one
        for one in aims
        if any(word.cue.type == "CONSULT" for word in nouns.get(tokens[one].lemma.lower(), ()))
    )
    return participants.at(place for one in talks for place in participants.noun_slot(one, "with"))


def pair_above(participants: Participants, trigger: Trigger) -> tuple[Mention, ...]:
    """Return the pair that does something after or at talks: "Chad and Mali agreed after talks"."""
    links: set[str] = set()
    for above in participants.reading.ancestors(trigger.token):
        if above.pos == "VERB":
            found = participants.at(subjects(participants.reading, above.index), trigger.cue.actors)
            leads = [one for one in found if not any(stands_in(one, other) for other in found)]
            return found if links & LINKS and len(leads) > 1 else ()
        if above.pos not in ("ADP", "SCONJ", "NOUN", "NUM"):
            return ()
        links.add(above.lower)
    return ()


def stands_in(one: Mention, other: Mention) -> bool:
    """Tell whether a mention is only part of the words of another."""
    return one.span != other.span and other.span.covers(one.span)
