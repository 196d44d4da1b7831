"""Offices without a title of their own: "who heads the Sahel desk", "his Peruvian counterpart"."""

from collections.abc import Iterator, Sequence

from dragoman.model.claim import Office
from dragoman.model.reading import Mention, Reading, Token
from dragoman.ontology import Ontology

# How many characters after "counterpart" a name starts.
NEAR = 3
PRESENT = frozenset(("VBZ", "VBP", "VBG"))


def find_leaders(reading: Reading, ontology: Ontology) -> Iterator[Office]:
    """Give the heads of bodies that a verb tells of ("Awa Kone, who heads the Sahel desk")."""
    cues = ontology.offices
    for verb in reading.tokens:
        if verb.lemma not in cues.leading or verb.tag not in PRESENT or verb.pos != "VERB":
            continue
        if verb.dep == "relcl" and reading.tokens[verb.head].lower in ontology.titles.heads:
            continue
        holder = _person_of(reading, verb)
        for body in reading.children(verb.index, "dobj"):
            mention = reading.mention_of_head.get(body.index)
            if holder is not None and mention is not None and body.lower in cues.led:
                yield _leader(reading, cues.leading[verb.lemma], holder, (verb, mention))


def _person_of(reading: Reading, verb: Token) -> Mention | None:
    """Return the named person who is the subject of a verb, through "who"."""
    for subject in reading.children(verb.index, "nsubj"):
        mention = reading.mention_of_head.get(subject.index)
        if mention is not None and _named(reading, mention) is not None:
            return _named(reading, mention)
    return None


def _named(reading: Reading, mention: Mention) -> Mention | None:
    chain = (reading.mentions[index] for index in reading.chains[mention.chain].mentions)
    return next((one for one in chain if one.entity == "person" and one.name is not None), None)


def _leader(reading: Reading, title: str, holder: Mention, said: tuple[Token, Mention]) -> Office:
    verb, body = said
    words = [token for token in reading.tokens_in(body.span) if token.pos != "DET"]
    span = words[0].span.until(body.span) if words else body.span
    return Office(
        holder=holder,
        title=title,
        of=" ".join(reading.document.text[words[0].span.start : body.span.end].split()) if words else None,
        standing="current",
        confidence=0.75,
        evidence={
            "title": reading.cite(verb.span),
            "of": reading.cite(span),
            "standing": reading.cite(verb.span),
            "holder": reading.cite(holder.span),
        },
    )


# ------------------------------------------------------------ counterparts


def find_counterparts(reading: Reading, ontology: Ontology, claims: Sequence[Office]) -> Iterator[Office]:
    """Give "his Peruvian counterpart Ana Ruiz" the office of the one whose counterpart she is.

    A colleague is one where a state is named beside the word.
    """
    for token in reading.tokens:
        is_colleague = token.lower == "colleague" and bool(_states(reading, token))
        if token.lower != "counterpart" and not is_colleague:
            continue
        holder = _counterpart(reading, token)
        owner = next(
            (
                one
                for child in reading.children(token.index, "poss")
                if (one := reading.mention_of_head.get(child.index))
            ),
            None,
        )
        office = None if owner is None else _office_of(claims, owner, token)
        has_own = any(holder is not None and claim.holder.chain == holder.chain for claim in claims)
        if holder is not None and office is not None and not has_own:
            yield _same_office(reading, ontology, office, (token, holder))


def _counterpart(reading: Reading, token: Token) -> Mention | None:
    """Return the person named after "counterpart", with or without a comma."""
    for mention in reading.mentions:
        gap = mention.span.start - token.span.end
        is_named = (
            mention.entity == "person" and mention.name is not None and mention.sentence == token.sentence
        )
        if is_named and (
            mention.head == token.index
            or 0 < gap <= NEAR
            or mention.span.start <= token.span.start < mention.span.end
        ):
            return mention
    return None


def _office_of(claims: Sequence[Office], owner: Mention, token: Token) -> Office | None:
    """Return the last office before a word that the owner of "counterpart" holds now."""
    held = [
        claim
        for claim in claims
        if claim.holder.chain == owner.chain
        and claim.holder.span.start < token.span.start
        and claim.standing != "former"
    ]
    return held[-1] if held else None


def _same_office(reading: Reading, ontology: Ontology, office: Office, said: tuple[Token, Mention]) -> Office:
    token, holder = said
    states = _states(reading, token)
    of = None
    if states and states[0].entry is not None:
        state = ontology.countries.get(states[0].entry.removeprefix("country:"))
        of = state.name if state is not None else reading.text_of(states[0].span)
    evidence = {
        "title": reading.cite(token.span),
        "holder": reading.cite(holder.span),
        "of": reading.cite(*(one.span for one in states[:1])),
    }
    return Office(
        holder=holder,
        title=office.title,
        of=of,
        standing="current",
        confidence=0.7,
        evidence={name: pieces for name, pieces in evidence.items() if pieces},
    )


def _states(reading: Reading, token: Token) -> list[Mention]:
    """Return the states named right before a word ("his Peruvian counterpart")."""
    beside = (
        reading.mention_of_head.get(child.index)
        for child in reading.children(token.index, "amod", "compound", "nmod")
    )
    return [one for one in beside if one is not None and one.entry is not None]
