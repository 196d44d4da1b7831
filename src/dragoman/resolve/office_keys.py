"""When two offices are one: the same title by any of its forms, of the same state or body."""

import re
from collections.abc import Sequence

from dragoman.model.tenure import Tenure
from dragoman.ontology import Ontology
from dragoman.ontology.spelling import name_words
from dragoman.ontology.titles import Title, Titles

# Levels at which a state or body has one holder at a time, and at which the title says what the office is.
WHOLE = frozenset(("minister", "head-of-state", "head-of-government"))
SINGLE = WHOLE | {"igo"}
COMPLEMENT = re.compile(r" (?:of|for|to|on) ")


def title_of(titles: Titles, words: str) -> Title | None:
    """Return the title that some words are a form of, with or without what it is for ("envoy for Yemen")."""
    return titles.find(words) or titles.find(COMPLEMENT.split(words)[0])


def plain_title(titles: Titles, words: str) -> str:
    """Return a title under one name whatever its form ("Minister of Defence": "defence minister")."""
    found = title_of(titles, words)
    if found is None:
        return " ".join(name_words(COMPLEMENT.split(words)[0]))
    return (
        f"minister {found.portfolio}"
        if found.level == "minister" and found.portfolio
        else found.title.lower()
    )


def is_same_title(titles: Titles, one: str, other: str) -> bool:
    """Tell whether two titles are one, with or without what they are for."""
    names = [COMPLEMENT.split(words)[0].lower() for words in (one, other)]
    return names[0] == names[1] or plain_title(titles, one) == plain_title(titles, other)


def is_single(titles: Titles, words: str) -> bool:
    """Tell whether only one person at a time holds an office of this title."""
    found = title_of(titles, words)
    return found is not None and found.level in SINGLE


def owner_of(ontology: Ontology, tenure: Tenure) -> str | None:
    """Return whose an office is: a state by its code, or a body of no state by its entry."""
    if tenure.country is not None:
        return tenure.country
    return tenure.body or (ontology.owner_named(tenure.of) if tenure.of else None)


def is_same_office(ontology: Ontology, one: Tenure, other: Tenure) -> bool:
    """Tell whether two tenures are of one office, as far as their words tell."""
    if plain_title(ontology.titles, one.title) != plain_title(ontology.titles, other.title):
        return False
    owners = (owner_of(ontology, one), owner_of(ontology, other))
    if None not in owners and owners[0] != owners[1]:
        return False
    title = title_of(ontology.titles, one.title)
    return (title is not None and title.level in WHOLE) or _is_one_body(ontology, one, other)


def _is_one_body(ontology: Ontology, one: Tenure, other: Tenure) -> bool:
    """Tell whether the bodies of two offices can be one: one is not named, is the state, or shares words."""
    if one.of is None or other.of is None:
        return True
    if one.of == other.of:
        return True
    words = [_telling(name) for name in (one.of, other.of)]
    states = [ontology.owner_named(name) is not None for name in (one.of, other.of)]
    return any(states) or bool(set(words[0]) & set(words[1]))


def _telling(name: str) -> Sequence[str]:
    return [
        word for word in name_words(name) if word not in ("ministry", "department", "office", "the", "for")
    ]
