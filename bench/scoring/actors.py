"""Which gold actor a predicted one stands for: by equal names, then without titles, then by the last name."""

import re
from collections.abc import Callable, Iterable

from bench.loose import Json, as_list

from .words import drop_articles, normalise

TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady baroness president minister
    secretary general chancellor king queen prince princess sheikh mullah ambassador senator
    governor colonel major captain lieutenant admiral judge justice pope chair chairman chairwoman
    director commissioner representative spokesman spokeswoman spokesperson official diplomat
    envoy leader commander officer chief adviser""".split()
)
TITLE_PREFIXES = "acting former deputy vice prime foreign defence defense interior finance".split()
LEADING_TITLES = re.compile(rf"((({'|'.join(TITLE_PREFIXES)}) )*({'|'.join(sorted(TITLES))}) )+")


def drop_titles(name: str) -> str:
    """Take leading articles and titles off a normalised name, unless only a title is left."""
    name = drop_articles(name)
    titles = LEADING_TITLES.match(name)
    rest = name[titles.end() :] if titles else name
    return name if rest in TITLES or rest.startswith(("of ", "for ")) else rest


def names_of(actor: Json, reduce: Callable[[str], str] = str) -> set[str]:
    """Give the normalised names of an actor, each passed through `reduce`."""
    return {reduce(normalise(name)) for name in as_list(actor.get("names"))} - {""}


def last_names(names: Iterable[str]) -> set[str]:
    """Give the last words of the names, except words that are titles."""
    return {name.split()[-1] for name in names} - TITLES


def gold_key_for(predicted: Json, gold_actors: list[Json]) -> str | None:
    """Give the key of the gold actor that a predicted actor stands for, or None."""
    for is_exact in (True, False):
        shared = [_names_shared(predicted, gold, is_exact=is_exact) for gold in gold_actors]
        if any(shared):
            return str(gold_actors[shared.index(max(shared))]["key"])
    if predicted.get("kind") not in (None, "person"):
        return None
    return _key_by_last_name(predicted, gold_actors)


def _names_shared(predicted: Json, gold: Json, *, is_exact: bool) -> int:
    loosely = drop_titles if gold.get("kind") == "person" else drop_articles
    reduce = str if is_exact else loosely
    return len(names_of(predicted, reduce) & names_of(gold, reduce))


def _key_by_last_name(predicted: Json, gold_actors: list[Json]) -> str | None:
    for gold in gold_actors:
        full_name = names_of({"names": as_list(gold.get("names"))[:1]})
        shared = last_names(full_name) & last_names(names_of(predicted))
        others = [last_names(names_of(other)) for other in gold_actors if other is not gold]
        if gold.get("kind") == "person" and shared and not any(shared & other for other in others):
            return str(gold["key"])
    return None


def with_other_names(forms: object, actors: list[Json]) -> list[str]:
    """Give acceptable forms and all names of the actors that bear one of them (US: United States)."""
    accepted = as_list(forms)
    plain = {drop_articles(normalise(form)) for form in accepted}
    bearers = [actor for actor in actors if plain & names_of(actor, drop_articles)]
    return accepted + [name for actor in bearers for name in as_list(actor.get("names"))]
