"""A headline tells in short what the report tells in full: its event is the body's, not one more."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dragoman.model.claim import Event
from dragoman.model.reading import Mention

# The keys of the actors that some mentions mean, and of those they act for.
BodiesOf = Callable[[Sequence[Mention]], frozenset[str]]


def without_headlines(
    events: Sequence[Event], titles: frozenset[int], bodies_of: BodiesOf
) -> tuple[Event, ...]:
    """Return the events without those of the headline that the body tells of, whoever acts for whom.

    "Kenya condemns raid" is "Foreign Minister Okello condemned the raid"; the mode or promised act that
    only the headline has, it gives to the event of the body.
    """
    kept = [event for event in events if event.sentence not in titles]
    for event in events:
        if event.sentence not in titles:
            continue
        place = next((n for n, other in enumerate(kept) if _is_told(event, other, bodies_of)), None)
        if place is None:
            kept.append(event)
        else:
            kept[place] = _with_mode(kept[place], event)
    return tuple(sorted(kept, key=lambda one: (one.trigger, one.type)))


def _is_told(headline: Event, body: Event, bodies_of: BodiesOf) -> bool:
    if headline.type != body.type or headline.status != body.status or body.count is not None:
        return False
    if headline.reciprocal and body.reciprocal:
        everybody = bodies_of((*body.actors, *body.recipients))
        return bodies_of((*headline.actors, *headline.recipients)) <= everybody
    actors = bodies_of(headline.actors) & bodies_of(body.actors)
    recipients = bodies_of(headline.recipients) & bodies_of(body.recipients)
    is_open = not headline.recipients or not body.recipients
    return bool(actors) and (bool(recipients) or is_open)


def _with_mode(body: Event, headline: Event) -> Event:
    return replace(body, mode=body.mode or headline.mode, act=body.act or headline.act)
