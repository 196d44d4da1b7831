"""The two sides of political events as sets of this field write them: three letters and a role."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations, product

from .loose import Json
from .vocabulary import body_codes

# Nobody known; and somebody that no dictionary has, in his own words between marks.
UNKNOWN = ("---", "+++")
IN_WORDS = ("&quot;", '"')
# What stands before the code of a body that belongs to no state, or alone.
KINDS_OF_BODY = frozenset("IGO NGO NGM IMG INT ISM MNC".split())
# Roles and faiths: in the code of a body they are not its name.
ROLES = frozenset(
    "AGR BUS COP CRM CVL EDU ELI GOV HLH HRI INS JRN JUD LAB LEG MED MIL MOD MOS MUS CHR HIN JEW OPP PPL PRM "
    "PTY RAD REB REF REL SEP SOC SPY UAF UNK".split()
)
# CAMEO's roles that PLOVER writes otherwise.
PLOVER_ROLES = {"MED": "JRN", "HLH": "MED", "INS": "REB", "SEP": "REB"}
# Bodies with several codes, and what the parts of each are coded as.
ONE_BODY = {"UNO": "UNO", "EUR": "EUR", "EEC": "EUR", "EEU": "EUR"}
GOVERNMENT = frozenset(("GOV",))


@dataclass(frozen=True, slots=True)
class Party:
    """A side of an event: the code of its state or body, None where unknown, and its roles."""

    code: str | None
    roles: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return (self.code or "---") + "".join(sorted(self.roles))

    def fits(self, other: "Party") -> bool:
        """Tell whether two sides are of one state or body, and in one role where both have roles."""
        return self.code == other.code and (
            not (self.roles and other.roles) or bool(self.roles & other.roles)
        )


def party_of_code(code: str) -> Party:
    """Read a code such as USAGOV, IGOUNO or ---REB; who has no role is taken for a government.

    A record has one actor for a state and its government, so the two cannot be told apart.
    """
    pieces = [] if code.startswith(IN_WORDS) else re.findall(r"[A-Z]{3}", code.upper().split("/")[0])
    if code.startswith(UNKNOWN) or not pieces or pieces[0] in ROLES:
        return Party(None, _roles(pieces))
    if pieces[0] in KINDS_OF_BODY:
        return Party(_body(pieces), _roles(pieces))
    return Party(ONE_BODY.get(pieces[0], pieces[0]), _roles(pieces[1:]))


def _body(pieces: list[str]) -> str:
    shared = [ONE_BODY[piece] for piece in pieces if piece in ONE_BODY]
    own = [piece for piece in pieces[1:] if piece not in ROLES]
    return (shared or own[-1:] or pieces)[0]


def _roles(pieces: Iterable[str]) -> frozenset[str]:
    return frozenset(PLOVER_ROLES.get(piece, piece) for piece in pieces) or GOVERNMENT


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of one record by id; `codes` are those a set has for states ("country:KEN") and names."""

    actors: Mapping[str, Json]
    codes: Mapping[str, str]

    def party(self, key: str, principals: Mapping[str, str]) -> Party:
        """Give an actor's state, or that of whom it acts for, or the code of the body that either is."""
        actor, principal = self.actors[key], self.actors.get(principals.get(key, ""))
        both = [actor] if principal is None else [actor, principal]
        found = (code for find in (self._state, self._body) for one in both if (code := find(one)))
        return Party(next(found, None), frozenset(actor["sectors"]) or GOVERNMENT)

    def _state(self, actor: Json) -> str | None:
        country = actor["country"]
        return self.codes.get(f"country:{country}", country)

    def _body(self, actor: Json) -> str | None:
        names = [name.lower() for name in actor["names"]]
        known = (code for table in (self.codes, body_codes()) for name in names if (code := table.get(name)))
        kinds = {"international-organisation": "IGO", "ngo": "NGO"}
        return next(known, kinds.get(actor["kind"]))


def cast_of(record: Json, codes: Mapping[str, str] | None = None) -> Cast:
    """Give the actors of a record, with the codes of a set for some of them."""
    return Cast({actor["id"]: actor for actor in record["actors"]}, codes or {})


def events_of(record: Json) -> list[Json]:
    """Give the events that a record does not call denied."""
    return [event for event in record["events"] if event["status"] != "denied"]


def leading(keys: Iterable[str], principals: Mapping[str, str]) -> list[str]:
    """Give the actors of one side without those that another of them acts for."""
    keys = list(keys)
    represented = {principals.get(key) for key in keys}
    return [key for key in keys if key not in represented]


def pairs_of(event: Json) -> Iterator[tuple[str, str]]:
    """Give who acts on whom, by id: each actor with each recipient.

    A mutual event goes both ways round as such sets have it: a meeting always, another only where its sides
    are named together before the act ("Chad and Mali agreed"), and then each goes with each.
    """
    principals = event["principals"]
    actors, recipients = (leading(event[side], principals) for side in ("actors", "recipients"))
    if event["reciprocal"] and _is_together(event):
        yield from permutations([*actors, *recipients], 2)
        return
    for source, target in product(actors, recipients):
        yield source, target
        if event["reciprocal"] and event["type"] == "CONSULT":
            yield target, source


def _is_together(event: Json) -> bool:
    """Tell whether both sides of an event are named before its trigger."""
    spans = {
        name: [one["start"] for one in event["evidence"][name]]
        for name in ("actors", "recipients", "trigger")
    }
    sides = (*spans["actors"], *spans["recipients"])
    return bool(sides and spans["trigger"]) and max(sides) < min(spans["trigger"])
