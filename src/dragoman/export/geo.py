"""Events with a place → GeoJSON (RFC 7946)."""

import json
from collections.abc import Iterable

from dragoman.model.answer import Finding
from dragoman.query.flat import finding_row


def to_geojson(findings: Iterable[Finding]) -> bytes:
    """Return a point for each thing that has coordinates, with its row as properties."""
    features = [
        {
            "type": "Feature",
            "id": one.id,
            "geometry": {"type": "Point", "coordinates": [one.place.longitude, one.place.latitude]},
            "properties": finding_row(one),
        }
        for one in findings
        if one.place is not None and one.place.longitude is not None and one.place.latitude is not None
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()
