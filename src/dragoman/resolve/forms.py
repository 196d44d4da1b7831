"""Names as reports write them, and of which two the bearers may be one: those are joined together.

Whom a sighting is of hangs on the sightings of names that can be meant by its own, on those that can be meant
by theirs, and so on; and on nobody who merely shares a first name with one of them.
"""

from dataclasses import dataclass

from dragoman.model.entity import Actor
from dragoman.ontology.titles import Titles

from .across import is_named_person
from .across_names import short
from .person_names import is_respelled, likeness, person_words, sound_keys

# Before the identity of those who are not joined by name.
IDENTITY = "identity:"


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it is written, of somebody of a state, with its words; else an identity, which has none.

    `called` is what the id of somebody of this name is made of.
    """

    name: str
    country: str | None
    words: tuple[str, ...]
    called: str

    @property
    def keys(self) -> tuple[str, ...]:
        """Return keys of which two forms that can meet share one."""
        sounds = (f"name:{key}" for key in sound_keys(self.words))
        return (*sounds, f"called:{self.called}") if self.words else (self.name,)


def form_of(actor: Actor, titles: Titles) -> Form:
    """Return the form under which an actor of a document is joined with others."""
    form = read_form(actor.names[0], actor.country, titles)
    if is_named_person(actor) and sound_keys(form.words):
        return form
    return read_form(IDENTITY + actor.identity, None, titles)


def read_form(name: str, country: str | None, titles: Titles) -> Form:
    """Return a form from what is kept of it."""
    words = () if name.startswith(IDENTITY) else person_words(name, titles)
    return Form(name, country, words, short("-".join(words), None))


def can_meet(one: Form, other: Form) -> bool:
    """Tell whether those of two names may be one person, or are called by one id."""
    if None not in (one.country, other.country) and one.country != other.country:
        return False
    if not one.words or not other.words:
        return one.name == other.name
    is_alike = likeness(one.words, other.words) is not None or is_respelled(one.words, other.words)
    return is_alike or one.called == other.called
