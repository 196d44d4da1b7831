"""How a text says who holds an office: the words around a title, typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from .tables import read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeCues:
    """Words that are no office, that need a body, and that give or take an office."""

    no_office: frozenset[str]
    weak: frozenset[str]
    title_with_body: frozenset[str]
    titled_complement: frozenset[str]
    body_complement: frozenset[str]
    modifiers: frozenset[str]
    kept_modifiers: frozenset[str]
    kept_before: frozenset[str]
    verbs: Mapping[str, str]
    describing: frozenset[str]
    surnames: frozenset[str]
    seconds: frozenset[str]
    unnamed: frozenset[str]
    leading: Mapping[str, str]
    led: frozenset[str]


def load_office_cues() -> OfficeCues:
    """Return the words of `offices.toml`."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml("offices.toml"))
    verbs = {
        verb: standing
        for standing in ("current", "designate", "former")
        for verb in table["appoint"][standing]
    }
    return OfficeCues(
        no_office=frozenset(table["no_office"]["words"]),
        weak=frozenset(table["weak"]["words"]),
        title_with_body=frozenset(table["title_with_body"]["words"]),
        titled_complement=frozenset(table["complement"]["titled"]),
        body_complement=frozenset(table["complement"]["body_for"]),
        modifiers=frozenset(table["modifier"]["words"]),
        kept_modifiers=frozenset(table["modifier"]["kept"]),
        kept_before=frozenset(table["modifier"]["kept_before"]),
        verbs=MappingProxyType(verbs),
        describing=frozenset(table["describe"]["words"]),
        surnames=frozenset(table["surname"]["words"]),
        seconds=frozenset(table["second"]["words"]),
        unnamed=frozenset(table["unnamed"]["words"]),
        leading=MappingProxyType(dict(zip(table["lead"]["words"], table["lead"]["offices"], strict=True))),
        led=frozenset(table["lead"]["bodies"]),
    )


def words_without_office() -> frozenset[str]:
    """Return the last words of title forms that head no office of their own."""
    table = cast("dict[str, dict[str, list[str]]]", read_toml("offices.toml"))
    return frozenset(table["no_head"]["words"])
