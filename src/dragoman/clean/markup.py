"""Pages of HTML as they arrive: characters, and the limits that no report exceeds."""

import re

# Measured: 200,000 attributes in one tag cost the extractor over a minute, 100,000 links 25 s and 480 MB.
LARGEST_MARKUP = 8_000_000
MOST_TAGS = 60_000
MOST_LINKS = 10_000
MOST_ATTRIBUTES = 400
TAG = re.compile(r"<[A-Za-z][^<>]*")
LINK = re.compile(r"<a\s", re.IGNORECASE)


def why_not_taken(html: str) -> str | None:
    """Return which limit a page exceeds, or None."""
    if len(html) > LARGEST_MARKUP:
        return f"more than {LARGEST_MARKUP // 1_000_000} MB of HTML"
    tags = attributes = 0
    for tag in TAG.finditer(html):
        tags += 1
        attributes = max(attributes, tag.group().count("="))
    if tags > MOST_TAGS:
        return f"more than {MOST_TAGS:,} tags"
    if attributes > MOST_ATTRIBUTES:
        return f"a tag with more than {MOST_ATTRIBUTES} attributes"
    links = sum(1 for _ in LINK.finditer(html))
    return f"more than {MOST_LINKS:,} links" if links > MOST_LINKS else None
