"""Counts the events that are read into articles which tell of none: sport, business, culture, science."""

import argparse
from collections import Counter

from .documents import Row, load_rows
from .measured import Measured
from .reader import Read, Skipped, read_record


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what this bench can be told: nothing."""


def measure(options: argparse.Namespace) -> Measured:
    """Read the articles of the file that the options name."""
    return count_events(load_rows(options.file))


def count_events(rows: tuple[Row, ...], read: Read = read_record) -> Measured:
    """Give how many events are found an article, and in how many articles any."""
    found = [(row, record["events"]) for row in rows if not isinstance(record := read(row), Skipped)]
    events = [(row, event) for row, own in found for event in own]
    return Measured(
        metrics={
            "articles": len(found),
            "events": len(events),
            "events_an_article": round(len(events) / (len(found) or 1), 4),
            "articles_with_events": sum(bool(own) for _, own in found),
            **{
                f"type_{kind}": number
                for kind, number in sorted(Counter(e["type"] for _, e in events).items())
            },
        },
        errors=tuple(
            f"{row.doc}  {event['type']} {event['status']} {event['confidence']}  "
            + " / ".join(
                one["quote"]
                for name in ("actors", "trigger", "recipients")
                for one in event["evidence"][name]
            )
            for row, event in events
        ),
    )
