"""Findings in words: the cells that tables of events, statements, gifts and positions have."""

from collections.abc import Sequence

from dragoman.model.answer import Finding, Named

from .words import counted, say_number

MARKS = {"actual": "●", "planned": "○", "possible": "?", "denied": "×"}
LEGEND = "● happened  × denied  ○ planned  ? possible"
UNDATED = "days in brackets: no date told, reported then"
MOST_NAMES = 3
CONFLICT = "≠"


def day_of(finding: Finding) -> str:
    """Return when it was as far as that is known; in brackets when it was reported where that is all."""
    date = finding.date
    if not finding.is_dated or date is None:
        return f"({finding.day or 'no day'})"
    if date.start is None or date.end is None:
        return f"{date.start or ''}/{date.end or ''}"
    return date.start if date.start == date.end else f"{date.start}/{_short(date.start, date.end)}"


def _short(start: str, end: str) -> str:
    """Return the end of a stretch without the year or month that it shares with its start."""
    for length in (len("2024-11-"), len("2024-")):
        if len(end) > length and len(start) == len(end) and start[:length] == end[:length]:
            return end[length:]
    return end


def sort_of(finding: Finding) -> str:
    """Return what sort of event it is."""
    mode = finding.told("mode")
    return f"{finding.type} {mode}" if mode else str(finding.type)


def sides_of(finding: Finding) -> str:
    """Return who does it to whom, each with whom he acts for."""
    ours, theirs = _side(finding, "actors"), _side(finding, "recipients")
    arrow = " ↔ " if finding.told("reciprocal") else " → "
    return arrow.join(side for side in (ours, theirs) if side)


def _side(finding: Finding, role: str) -> str:
    own, behind = finding.part(role), finding.behind(role)
    others = [one for one in behind if one not in own]
    return names_of(own) + (f" (for {names_of(others)})" if others else "")


def names_of(actors: Sequence[Named]) -> str:
    """Return the names of actors, the first few of many."""
    names = [one.name for one in actors]
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return ", ".join(names[:MOST_NAMES]) + more


def place_of(finding: Finding) -> str:
    """Return where it was."""
    return "" if finding.place is None else finding.place.name


def sources_of(finding: Finding) -> str:
    """Return how many independent reports tell of it, with a mark where they do not agree."""
    return counted(finding.sources, "source") + (f" {CONFLICT}" if finding.conflicts else "")


def amount_of(finding: Finding) -> str:
    """Return how much was given of what."""
    amount, unit = finding.told("amount"), finding.told("unit")
    if not isinstance(amount, int | float):
        return str(finding.type)
    told = say_number(amount, str(finding.told("bound") or "exact"))
    return f"{told} {unit or ''}".strip() + f", {finding.type}"


def speaker_of(finding: Finding) -> str:
    """Return who said it, in the report's own words where nobody is known."""
    named = names_of(finding.part("speaker"))
    return named or str(finding.told("speaker_text") or "unnamed")


def words_of(finding: Finding) -> str:
    """Return what was said: a quotation in quotation marks, a paraphrase never."""
    text = str(finding.told("text") or "")
    return f"“{text}”" if finding.type == "direct" else text
