"""Guests that the parser takes for somebody else: "At the invitation of A, minister of B, C paid a visit"."""

from dragoman.model.reading import Reading, Token

BIDDING = frozenset(("invitation", "request", "behest"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))


def invited_guests(reading: Reading, verb: int) -> tuple[int, ...]:
    """Return who does what a verb without a subject says: the person named after the one who invites."""
    if reading.tokens[verb].tag not in FINITE:
        return ()
    for link in reading.children(verb, "prep"):
        for noun in reading.children(link.index, "pobj"):
            if link.index < verb and noun.lower in BIDDING:
                return _guest(reading, noun)
    return ()


def _guest(reading: Reading, noun: Token) -> tuple[int, ...]:
    links = reading.children(noun.index, "prep")
    hosts = [one for link in links for one in reading.children(link.index, "pobj")]
    if not hosts:
        return ()
    named = (
        reading.mention_of_head[index]
        for index in reading.subtree(noun.index)
        if index > hosts[0].index and index in reading.mention_of_head
    )
    persons = [one.head for one in named if one.kind == "name" and one.entity == "person"]
    # Of two persons after an office without a name the first one holds it.
    first = 1 if len(persons) > 1 and _is_of_office(reading, noun) else 0
    return tuple(persons[first : first + 1])


def guests_after_host(reading: Reading, verb: Token, own: list[Token]) -> list[Token]:
    """Return the guest where the parser lets the host pay the visit.

    So in "At the invitation of the President of Chad, Ana Sy, the President of Togo, Ivo Kern, paid a visit".
    """
    if verb.tag not in FINITE or len(own) != 1 or reading.tokens[own[0].index].dep != "nsubj":
        return []
    links = (one for one in reading.children(verb.index, "prep") if one.index < own[0].index)
    nouns = (one for link in links for one in reading.children(link.index, "pobj") if one.lower in BIDDING)
    if not any(_is_of_office(reading, one) for one in nouns):
        return []
    named = (
        reading.mention_of_head[index]
        for index in reading.subtree(own[0].index)
        if own[0].index < index < verb.index and index in reading.mention_of_head
    )
    persons = [one.head for one in named if one.kind == "name" and one.entity == "person"]
    return [reading.tokens[one] for one in persons[:1]]


def _is_of_office(reading: Reading, bidding: Token) -> bool:
    """Tell whether it is an office without its holder's name that invites."""
    below = (
        one
        for link in reading.children(bidding.index, "prep")
        for one in reading.children(link.index, "pobj")
    )
    hosts = (reading.mention_of_head.get(one.index) for one in below)
    return any(one is not None and one.kind == "nominal" and one.title is not None for one in hosts)


def is_visiting(reading: Reading, verb: Token) -> bool:
    """Tell whether a word only says that the person after it is a guest: "and visiting President Mora"."""
    is_aside = verb.index > 0 and reading.tokens[verb.index - 1].text == ","
    if verb.lower != "visiting" or is_aside or reading.children(verb.index, "aux", "mark", "nsubj"):
        return False
    guests = (reading.mention_of_head.get(one.index) for one in reading.children(verb.index, "dobj"))
    return any(
        one is not None
        and one.entity == "person"
        and one.span.start == reading.tokens[verb.index + 1].span.start
        for one in guests
    )


def visiting_guest(reading: Reading, word: Token) -> int | None:
    """Return the guest after a "visiting" that the parser took for a verb."""
    return reading.children(word.index, "dobj")[0].index if is_visiting(reading, word) else None


def visiting_guests(reading: Reading, above: int, *ties: str) -> tuple[int, ...]:
    """Return the guests that hang on a word through "visiting": "met visiting President Mora"."""
    found = (visiting_guest(reading, one) for one in reading.children(above, *ties))
    return tuple(one for one in found if one is not None)


def guests_in_state(reading: Reading, verb: Token, own: list[Token]) -> list[Token]:
    """Return who "is in Lima, Peru to attend" a summit, where the parser lets Peru attend it."""
    clauses = [
        one for one in reading.children(verb.index, "ccomp") if one.lemma == "be" and one.index < verb.index
    ]
    is_to = any(one.tag == "TO" for one in reading.children(verb.index, "aux"))
    if len(own) != 1 or not clauses or not is_to or reading.tokens[own[0].index - 1].text != ",":
        return []
    mention = reading.mention_of_head.get(own[0].index)
    is_state = mention is not None and (mention.entry or "").startswith("country:")
    return list(reading.children(clauses[-1].index, "nsubj")) if is_state else []
