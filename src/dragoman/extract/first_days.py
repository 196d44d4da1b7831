"""The day from which something has been so, where a clause tells what happened on it."""

from dataclasses import replace

from dragoman.model.reading import DateMention


def first_day(one: DateMention) -> DateMention:
    """Return "since 4 May" as the 4th: "since 4 May, when the bridge was closed" tells the day of that."""
    date = one.date
    if date is None or date.start is None or date.end is not None:
        return one
    return replace(one, date=replace(date, end=date.start))
