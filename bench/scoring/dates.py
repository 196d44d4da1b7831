"""Dates and places: a predicted date is right inside the gold date, and no coarser."""

import re

from bench.loose import Json, as_list

from .words import same_text


def is_iso(day: object) -> bool:
    """Say whether a text is an ISO year, month or day (--05-15: a day of no known year)."""
    return isinstance(day, str) and re.fullmatch(r"\d{4}(-\d\d){0,2}|--\d\d-\d\d", day) is not None


def not_after(first: str, second: str) -> bool:
    """Say whether one ISO date is not later than another, as far as the shorter one tells."""
    length = min(len(first), len(second))
    return first[:length] <= second[:length]


def _ends(date: Json | None) -> tuple[str, str]:
    ends = date or {}
    return ends.get("start") or "", ends.get("end") or ""


def lies_inside(predicted: Json | None, gold: Json | None) -> bool:
    """Say whether the predicted date equals or lies inside the gold date, or both are null."""
    start, end = _ends(predicted)
    gold_start, gold_end = _ends(gold)
    if not (start or end) or not (gold_start or gold_end):
        return not (start or end or gold_start or gold_end)
    if len(start) < len(gold_start) or len(end) < len(gold_end):
        return False  # a year does not answer for a day
    after_start = not gold_start or not_after(gold_start, start)
    before_end = not gold_end or not_after(end, gold_end)
    return after_start and before_end


def is_date_right(gold: Json, predicted: Json) -> bool:
    """Say whether the predicted date meets the gold date or one of its alternatives."""
    dates = [gold.get("date"), *as_list(gold.get("alt_dates"))]
    return any(lies_inside(predicted.get("date"), date) for date in dates)


def is_place_right(gold: Json, predicted: Json) -> bool:
    """Say whether the place is an acceptable one (true where gold has none)."""
    place = predicted.get("place")
    return same_text(gold.get("place"), place.get("name") if isinstance(place, dict) else place)
