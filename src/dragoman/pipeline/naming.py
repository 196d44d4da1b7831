"""Actors that a person names in a correction: of the ledger, else of the vocabulary, else new ones."""

from collections.abc import Sequence

from dragoman.errors import CorrectionError
from dragoman.model.entity import Actor, Codes
from dragoman.model.filing import Detail
from dragoman.ontology import Ontology
from dragoman.ontology.names import PIECE
from dragoman.store import Ledger
from dragoman.store.keys import folded
from dragoman.store.parties import actors_called, describe, described_new, keys_of_actors, names_like

# Before the name of somebody whom neither the ledger nor the vocabulary has.
NEW = "new:"


def actors_named(
    ledger: Ledger,
    ontology: Ontology,
    given: Sequence[Detail],
    *,
    document: int,
    as_they_are: Sequence[str] = (),
) -> list[Detail]:
    """Return the actors of names or keys as a correction keeps them; refuse a name of none or of several."""
    found: list[Detail] = []
    for one in given:
        is_kept = one in as_they_are or (isinstance(one, dict) and "key" in one and "names" in one)
        found.append(one if is_kept else _named(ledger, ontology, str(one), document))
    return found


def _named(ledger: Ledger, ontology: Ontology, name: str, document: int) -> Detail:
    if name.startswith(NEW):
        plain = name.removeprefix(NEW).strip()
        if not plain:
            raise CorrectionError(repr(name), "names nobody")
        return described_new(f"name:{folded(plain)}", _new(plain))
    numbers = actors_called(ledger, name, document)
    if len(numbers) > 1:
        raise CorrectionError(
            repr(name), f"could be {' or '.join(keys_of_actors(ledger, numbers))}; give the key in brackets"
        )
    if numbers:
        return describe(ledger, numbers[0])
    known = _in_vocabulary(ontology, name)
    if known is None:
        near = names_like(ledger, name)
        hint = f" (did you mean {', '.join(near)}?)" if near else ""
        raise CorrectionError(repr(name), f"is not known{hint}; for somebody new write {NEW}{name}")
    return known


def _new(name: str) -> Actor:
    return Actor(key=name, names=(name,), kind="other", identity=f"name:{folded(name)}")


def _in_vocabulary(ontology: Ontology, name: str) -> Detail:
    """Return the state or body of a name as a correction keeps it, or None."""
    code = name.removeprefix("country:").upper()
    key = f"country:{code}" if code in ontology.countries else _entry(ontology, name)
    if key is None:
        return None
    kind, _, entry = key.partition(":")
    if kind == "country":
        state = ontology.countries[entry]
        codes = Codes(plover=entry, cow=state.cow, cameo=state.cameo or None)
        return described_new(
            key,
            Actor(key=key, names=state.names, kind="state", identity=key, country=entry, codes=codes),
        )
    body = ontology.organisations[entry]
    codes = Codes(plover=body.country, cameo=body.cameo or None)
    return described_new(
        key,
        Actor(
            key=key,
            names=body.names,
            kind=body.kind,  # type: ignore[arg-type] # as the table has it
            identity=key,
            country=body.country,
            sectors=body.sectors,
            codes=codes,
        ),
    )


def _entry(ontology: Ontology, name: str) -> str | None:
    pieces = PIECE.findall(name)
    end, entries = ontology.names.longest_at(pieces, 0) if pieces else (0, ())
    keys = (one.key for one in entries) if end == len(pieces) else ()
    return next((key for key in keys if key.startswith(("country:", "organisation:"))), None)
