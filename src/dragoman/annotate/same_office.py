"""Persons called by their office: "the minister" after a name, "the envoy" before it."""

from dragoman.model.reading import Mention

from .links import SMALL, SUBJECTS, Links

# How many sentences back the holder of an office is looked for, how many ahead one first described is named,
# and how many characters after an office its body starts.
FAR, AHEAD, BESIDE = 60, 6, 10
# A holder of no named state is the minister of a named one only within so many sentences.
CLOSE = 4
# Ledes describe by these before they name ("A senior Kenyan diplomat met …").
VAGUE = frozenset(
    ("diplomat", "official", "envoy", "officer", "negotiator", "bureaucrat", "representative", "person")
)
# Words for who leads a body, the heads of the office that does, and what makes it another one.
CHIEFS = frozenset(("chief", "head", "boss"))
FIRST = frozenset(
    "general director president chairperson chairman chairwoman chair administrator commissioner".split()
)
SECONDS = frozenset("deputy vice assistant associate regional special former spokesman spokeswoman".split())
FORMER = frozenset(("former", "ex", "late", "past"))
SIDES = frozenset(("side", "delegation", "team"))
SPOKEN = frozenset(("spokesman", "spokeswoman", "spokesperson", "spokesmen"))


def join_title(links: Links, mention: Mention) -> None:
    """Join "the foreign minister" with the last person who was given that office."""
    if not _is_described(mention) or not links.is_definite(mention):
        return
    titled = (
        one
        for one in reversed(links.before(mention, FAR))
        if one.title is not None and one.entity == "person" and not one.plural
    )
    holders = [
        one for one in titled if _is_same_office(links, mention, one) and not links.excludes(mention, one)
    ]
    if holders:
        # Of two foreign ministers the one called "External Affairs Minister" is the "EAM".
        spelled = (one for one in holders if _is_spelled_by(links, mention, one))
        links.join(mention.index, next(spelled, holders[0]).index)


def _is_spelled_by(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether an abbreviation ("PM") is made of the first letters of a title."""
    words = links.words(other.title).split()
    return links.words(mention.title) == "".join(word[0] for word in words if word not in SMALL)


def _is_same_office(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether a person's words have the office a phrase names, or another form of it ("the PM")."""
    described = links.content(other.title)
    wanted = links.content(mention.title or mention.span)
    owner = owner_of(links, mention)
    if owner is not None and owner.entry == owner_entry(links, other):
        wanted -= links.content(owner.span)
    is_said = links.head(mention).lower in described and wanted <= described | links.content(other.span)
    if is_said and _is_other_office(links, mention, other):
        return False
    is_one = is_said or _is_short_form(links, mention, other)
    return (is_one and _fits(links, mention, other)) or _is_chief(links, mention, other)


def _is_chief(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether "the UN chief" is the person who was given the first office of that body."""
    entry = owner_entry(links, mention)
    described = links.content(other.title)
    if links.head(mention).lower not in CHIEFS or entry is None or not entry.startswith("organisation:"):
        return False
    is_first = bool(FIRST & described) and not SECONDS & described
    return is_first and entry in (owner_entry(links, other), _owner_of_chain(links, other))


def _is_other_office(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether two whole titles are of two levels ("the foreign minister" and his deputy)."""
    words = links.words(mention.title)
    one, two = (links.ontology.titles.find(title) for title in (words, links.words(other.title)))
    return one is not None and two is not None and one.level != two.level and len(words.split()) > 1


def _is_short_form(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether a title is the abbreviation of another in the vocabulary ("PM", "premier")."""
    titles, words = links.ontology.titles, links.words(mention.title)
    one, two = titles.find(words), titles.find(links.words(other.title))
    return one is not None and one is two and len(words.split()) == 1


def _is_described(mention: Mention) -> bool:
    return mention.kind == "nominal" and mention.entity == "person" and not mention.plural


def _fits(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether the states in two descriptions do not speak against each other."""
    one, two = owner_entry(links, mention), owner_entry(links, other)
    is_far = abs(mention.sentence - other.sentence) > CLOSE
    return one is None or one == two or (two is None and not is_far)


def owner_entry(links: Links, mention: Mention) -> str | None:
    """Return the entry of the state or body inside a phrase ("the Kenyan envoy")."""
    owner = owner_of(links, mention)
    return None if owner is None else owner.entry


def owner_of(links: Links, mention: Mention) -> Mention | None:
    """Return the state or body named inside a phrase."""
    for other in links.in_sentence(mention.sentence):
        is_inside = other.index != mention.index and mention.span.covers(other.span)
        if is_inside and other.entry is not None and not other.entry.startswith("place:"):
            return other
    return None


def join_later_name(links: Links, mention: Mention) -> None:
    """Join an office that no one was given before with the one person who is given it later in the text."""
    if not _is_open(links, mention):
        return
    holders: dict[int, int] = {}
    for other in links.mentions[mention.index + 1 :]:
        if other.sentence - mention.sentence > FAR:
            break
        if _is_given_later(links, mention, other):
            holders.setdefault(links.find(other.index), other.index)
    if len(holders) == 1:
        links.join(mention.index, next(iter(holders.values())))
    elif not holders and mention.sentence <= 1 and links.head(mention).dep == "nsubj":
        _join_speaker_of_release(links, mention)


def _is_open(links: Links, mention: Mention) -> bool:
    """Tell whether a phrase is a certain office that the text has given to no one before."""
    is_office = (
        _is_described(mention) and mention.title is not None and links.head(mention).lower not in VAGUE
    )
    return is_office and links.is_definite(mention) and not _has_name(links, mention)


def _is_given_later(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether a later person's words have the office, or just its head ("Minister Sy")."""
    if other.name is None or other.entity != "person":
        return False
    wanted, head = links.content(mention.title), links.head(mention).lower
    owner = owner_of(links, mention)
    if owner is not None and any(one.entry == owner.entry for one in links.in_sentence(other.sentence)):
        wanted -= links.content(owner.span)
    described = links.words_of[links.find(other.index)]
    is_short = other.title is not None and links.content(other.title) == {head}
    is_said = head in described and (wanted <= described or is_short)
    if not is_said or links.excludes(mention, other) or _is_of_past(links, mention, other):
        return False
    return _fits(links, mention, other)


def _is_of_past(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether a person held before, or holds for another state, what a phrase speaks of as held."""
    described = links.words_of[links.find(other.index)]
    is_former = bool(FORMER & described) and not FORMER & links.content(mention.span)
    one, two = owner_entry(links, mention), _owner_of_chain(links, other)
    return is_former or (one is not None and two is not None and one != two)


def _join_speaker_of_release(links: Links, mention: Mention) -> None:
    """Join the office of a release's headline with the only person, of no office, who opens its quotation."""
    speakers = [one.speaker for one in links.quotations if one.speaker is not None and one.mark == "block"]
    persons = {
        links.find(index)
        for index in speakers
        if links.mentions[index].name is not None and links.mentions[index].entity == "person"
    }
    titled = {
        links.find(one.index) for one in links.mentions if one.title is not None and one.name is not None
    }
    if len(persons) == 1 and not persons & titled:
        links.join(mention.index, next(iter(persons)))


def _has_name(links: Links, mention: Mention) -> bool:
    root = links.find(mention.index)
    nearby = links.mentions[root : mention.index + 1]
    return any(
        one.name is not None and one.entity == "person" and links.find(one.index) == root for one in nearby
    )


def join_first_named(links: Links, mention: Mention) -> None:
    """Join "a senior Kenyan diplomat" of the first sentences with the Kenyan official who is named next."""
    if not _is_described(mention) or links.head(mention).lower not in VAGUE or _has_name(links, mention):
        return
    first = next((one.index for one in links.sentences if not one.is_title), 0)
    is_known = links.is_definite(mention) and not links.sentences[mention.sentence].is_title
    if mention.sentence > first + 1 or (is_known and mention.sentence > first):
        return
    state = _state(links, owner_entry(links, mention))
    if state is None:
        return
    for other in links.mentions[mention.index + 1 :]:
        if other.sentence > mention.sentence + AHEAD:
            return
        if other.name is None or other.entity != "person" or _is_spokesman(links, other):
            continue
        if other.sentence > mention.sentence and _is_named_next(links, mention, other, state=state):
            links.join(mention.index, other.index)
            return


def _is_named_next(links: Links, mention: Mention, other: Mention, *, state: str) -> bool:
    """Tell whether a later person is of the state described, or opens the next paragraph and is of none."""
    own = _state(links, _owner_of_chain(links, other)) or _state(links, _side_led_by(links, other))
    if own is not None:
        return own == state
    is_next = other.sentence == mention.sentence + 1 and links.head(other).dep in SUBJECTS
    return is_next and not any(_has_another(links, one, other) for one in links.in_sentence(mention.sentence))


def _has_another(links: Links, one: Mention, other: Mention) -> bool:
    """Tell whether the sentence of a description names the later person already, beside the one described."""
    return one.entity == "person" and links.find(one.index) == links.find(other.index)


def _side_led_by(links: Links, other: Mention) -> str | None:
    """Return the state of the side that a person led ("was led on the Kenyan side by Akinyi Odhiambo")."""
    if links.head(other).dep != "pobj":
        return None
    sides = (one for one in links.in_sentence(other.sentence) if links.head(one).lower in SIDES)
    return next((entry for entry in (owner_entry(links, one) for one in sides) if entry is not None), None)


def _is_spokesman(links: Links, mention: Mention) -> bool:
    return bool(SPOKEN & links.words_of[links.find(mention.index)])


def _owner_of_chain(links: Links, mention: Mention) -> str | None:
    """Return the state or body in a sentence's words for a person ("Kone, envoy of the Union")."""
    root = links.find(mention.index)
    for other in links.in_sentence(mention.sentence):
        if links.find(other.index) == root:
            entry = owner_entry(links, other)
            if entry is not None:
                return entry
            after = _body_after(links, other) or _body_run(links, other)
            if after is not None:
                return after
    return None


def _body_after(links: Links, mention: Mention) -> str | None:
    """Return the entry of a body right after an office ("a joint secretary in the Ministry of Trade")."""
    for other in links.in_sentence(mention.sentence):
        gap = other.span.start - mention.span.end
        if 0 < gap <= BESIDE and other.entry is not None and mention.title is not None:
            words = links.text[mention.span.end : other.span.start].split()
            if words and words[0] in ("in", "at", "of", "from", "with"):
                return other.entry
    return None


def _body_run(links: Links, mention: Mention) -> str | None:
    """Return the entry behind the owner of what an official runs ("who runs the ministry's Sahel desk")."""
    for other in links.in_sentence(mention.sentence):
        is_owner = links.head(other).dep == "poss" and other.entity == "organisation"
        if is_owner and mention.title is not None and other.span.start > mention.span.end:
            root = links.find(other.index)
            chain = (one for one in links.mentions[root : other.index] if links.find(one.index) == root)
            return next((one.entry or owner_entry(links, one) for one in chain), None)
    return None


def _state(links: Links, entry: str | None) -> str | None:
    if entry is None:
        return None
    kind, _, key = entry.partition(":")
    if kind == "country":
        return key
    body = links.ontology.organisations.get(key)
    return body.country if body is not None else None
