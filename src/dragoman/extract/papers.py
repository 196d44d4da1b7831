"""Whose words a paper speaks: "adopted a resolution condemning Chad", "a letter from Mali accused Togo"."""

from dragoman.model.reading import Mention, Token

from .dependents import is_passive, subjects
from .participants import Participants

# Papers in which somebody speaks, and with which verbs he makes them his own.
PAPERS = frozenset(
    "resolution statement communique communiqué letter note motion declaration text petition memorandum "
    "message appeal bulletin notice decree manifesto".split()
)
ISSUING = frozenset(
    "adopt pass approve endorse issue publish release sign send write deliver circulate submit table draft "
    "hand back unveil".split()
)
DEFINITE = frozenset(("the", "this", "that"))
# Where whose paper it is stands beside it.
AUTHORS = ("by", "from", "possessive", "of", "adjective")


def authors(participants: Participants, verb: int) -> tuple[Mention, ...]:
    """Return whose paper does what a verb says: its author, else who adopts, signs or sends it."""
    reading = participants.reading
    if is_passive(reading, verb):
        return ()
    papers = (reading.tokens[one] for one in subjects(reading, verb))
    papers = (one for one in papers if one.lemma.lower() in PAPERS)
    return next((found for one in papers if (found := _authors_of(participants, one, verb))), ())


def _authors_of(participants: Participants, paper: Token, verb: int) -> tuple[Mention, ...]:
    reading = participants.reading
    own = participants.owners(paper.index, AUTHORS)
    if own or reading.tokens[verb].head == paper.index:
        return own or _issuers(participants, paper)
    if not any(one.lower in DEFINITE for one in reading.children(paper.index, "det")):
        return ()
    told = (one for one in reversed(reading.tokens[: paper.index]) if one.lemma.lower() in PAPERS)
    return next((found for one in told if (found := _issuers(participants, one))), ())


def _issuers(participants: Participants, paper: Token) -> tuple[Mention, ...]:
    """Return who adopts, signs or sends a paper."""
    reading = participants.reading
    above = reading.tokens[paper.head]
    is_issued = paper.dep in ("dobj", "nsubjpass") and above.lemma.lower() in ISSUING
    return participants.at(subjects(reading, above.index)) if is_issued else ()
