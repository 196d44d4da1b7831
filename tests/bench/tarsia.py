"""A small report with its gold record and a perfect prediction, for the tests of the scorer."""

from typing import Any

TEXT = """Envoy meets minister in Kabul
Anna Novak met Omar Haidari, the Defence Minister of Tarsia, in Kabul on Wednesday.
“We will send five thousand tons of wheat before the winter,” Ms Novak told reporters at the airport
after the last of her meetings, “and we expect nothing in return for it at all.”
An official said that the road to the northern border would open again next week.
"""

GOLD: dict[str, Any] = {
    "doc": "tarsia-01",
    "published": "2024-11-07",
    "text_file": "texts/tarsia-01.txt",
    "actors": [
        {
            "key": "novak",
            "names": ["Anna Novak", "Ms Novak"],
            "kind": "person",
            "country": None,
            "offices": [
                {"title": "Special Envoy", "of": ["Borland", "Republic of Borland"], "standing": "current"}
            ],
        },
        {
            "key": "haidari",
            "names": ["Omar Haidari", "Tarsia's Defence Minister"],
            "kind": "person",
            "country": None,
            "offices": [{"title": "Defence Minister", "of": "Tarsia", "standing": "current"}],
        },
        {"key": "borland", "names": ["Borland"], "kind": "state", "country": None, "offices": []},
        {"key": "tarsia", "names": ["Tarsia", "Tarsian government"], "kind": "state", "country": None},
    ],
    "events": [
        {
            "key": "e1",
            "type": "CONSULT",
            "alt_types": [],
            "mode": "visit",
            "status": "actual",
            "actors": ["novak", "borland"],
            "recipients": ["haidari"],
            "reciprocal": True,
            "date": {"start": "2024-11-06", "end": "2024-11-06"},
            "alt_dates": [{"start": "2024-11-04", "end": "2024-11-05"}],
            "place": ["Kabul", "Tarsia"],
            "evidence": "Anna Novak met Omar Haidari, the Defence",
        },
        {
            "key": "e2",
            "type": "ACCUSE",
            "alt_types": ["REJECT"],
            "mode": None,
            "status": "actual",
            "actors": ["tarsia"],
            "recipients": ["borland"],
            "reciprocal": False,
            "date": None,
            "alt_dates": [],
            "place": None,
            "evidence": "Tarsia condemned Borland",
        },
    ],
    "statements": [
        {
            "speaker": "novak",
            "kind": "direct",
            "channel": "press-briefing",
            "begins": "We will send five thousand",
            "ends": "return for it at all",
        },
        {
            "speaker": "anonymous",
            "speaker_text": "an official",
            "kind": "indirect",
            "channel": "unspecified",
            "begins": "the road to the northern",
            "ends": "would open again next week",
        },
    ],
    "transfers": [
        {
            "giver": "borland",
            "receiver": "tarsia",
            "item": ["wheat", "grain"],
            "amount": 5000,
            "unit": ["metric ton", "tonne"],
            "bound": "exact",
            "status": "pledged",
            "date": None,
            "evidence": "We will send five thousand tons",
        }
    ],
    "positions": [
        {
            "holder": "borland",
            "stance": "does-not-recognise",
            "about": ["government"],
            "toward": "tarsia",
            "evidence": "Borland does not recognise",
        }
    ],
    "figures": [{"value": 400, "bound": "over", "what": ["development projects"], "evidence": "over 400"}],
    "ranks": [{"rank": "first", "of": ["visit", "meeting"], "scope": "since 2021", "evidence": "the first"}],
    "conflicts": [{"kind": "date", "values": ["Wednesday", "November 4–5"], "why": "", "evidence": "on Wed"}],
}

PREDICTED: dict[str, Any] = {
    "doc": "tarsia-01",
    "actors": [
        {
            "id": "a1",
            "names": ["Anna Novak"],
            "kind": "person",
            "offices": [{"title": "Special Envoy", "of": "Republic of Borland", "standing": "current"}],
        },
        {
            "id": "a2",
            "names": ["Omar Haidari"],
            "kind": "person",
            "offices": [{"title": "Defence Minister", "of": "Tarsia", "standing": "current"}],
        },
        {"id": "a3", "names": ["Borland"], "kind": "state"},
        {"id": "a4", "names": ["Tarsia"], "kind": "state"},
    ],
    "events": [
        {
            "type": "CONSULT",
            "mode": "visit",
            "status": "actual",
            "actors": ["a1"],
            "recipients": ["a2"],
            "date": {"start": "2024-11-06", "end": "2024-11-06"},
            "place": {"name": "Kabul", "country": None},
        },
        {
            "type": "ACCUSE",
            "mode": None,
            "status": "actual",
            "actors": ["a4"],
            "recipients": ["a3"],
            "date": None,
            "place": None,
        },
    ],
    "statements": [
        {
            "speaker": "a1",
            "speaker_text": "Ms Novak",
            "kind": "direct",
            "channel": "press-briefing",
            "text": "We will send five thousand tons of wheat before the winter, and we expect "
            "nothing in return for it at all.",
        },
        {
            "speaker": None,
            "speaker_text": "An official",
            "kind": "indirect",
            "channel": "unspecified",
            "text": "the road to the northern border would open again next week",
        },
    ],
    "transfers": [
        {
            "giver": "a3",
            "receiver": "a4",
            "item": "wheat",
            "amount": 5000,
            "unit": "metric tons",
            "bound": "exact",
            "status": "pledged",
            "date": None,
        }
    ],
    "positions": [
        {"holder": "a3", "stance": "does-not-recognise", "about": "the Tarsian government", "toward": "a4"}
    ],
    "figures": [{"value": 400, "bound": "over", "what": "development projects in Tarsia"}],
    "ranks": [{"rank": "first", "of": "meeting with Tarsia", "scope": "since 2021"}],
    "conflicts": [{"kind": "date", "values": ["on Wednesday", "November 4-5"]}],
}
