"""A finding in a few plain words: who, what, where, when."""

from dragoman.model.answer import Finding, Named

# Who acts and who is acted on, by family.
SIDES = {
    "event": ("actors", "recipients"),
    "statement": ("speaker", "addressee"),
    "transfer": ("giver", "receiver"),
    "office": ("holder", ""),
    "position": ("holder", "toward"),
    "figure": ("of", ""),
    "rank": ("holder", "toward"),
}
ABOUT = {"position": "about", "office": "of", "rank": "of"}
# What stands before a thing that has not happened, or of which somebody says that it did not.
STANDING = {
    "planned": "Planned",
    "possible": "Possible",
    "denied": "Denied",
    "requested": "Requested",
    "pledged": "Pledged",
}


def who_words(one: Finding) -> str:
    """Return who did it, and to whom."""
    first, second = SIDES[one.family]
    sides = [_names(one, role) for role in (first, second) if role]
    return " → ".join(side for side in sides if side) or "Somebody"


def _names(one: Finding, role: str) -> str:
    own, behind = one.part(role), one.behind(role)
    named = ", ".join(_named(actor) for actor in own)
    apart = [actor for actor in behind if actor not in own]
    return f"{named} (for {', '.join(actor.name for actor in apart)})" if named and apart else named


def _named(actor: Named) -> str:
    return actor.name


def sort_words(one: Finding) -> str:
    """Return what it was: its type and mode; what was said; how much of what was given."""
    told = one.told(ABOUT.get(one.family, ""))
    if one.family == "statement":
        return _said(one)
    if one.family == "transfer":
        amount = one.told("amount")
        number = f"{amount:g}" if isinstance(amount, float | int) else ""
        return " ".join(str(part) for part in (number, one.told("unit"), one.type) if part)
    if one.family == "figure":
        return f"{one.told('bound')} {one.told('value')} {one.type}"
    mode = one.told("mode")
    sort = (one.type or one.family).lower().replace("_", " ").replace("-", " ")
    words = f"{sort} ({mode})" if isinstance(mode, str) else sort
    return f"{words}, {told}" if isinstance(told, str) else words


def _said(one: Finding) -> str:
    """Return what was said; in quotation marks only where the words are the speaker's own."""
    text = str(one.told("text") or "")
    return f"“{text}”" if one.type == "direct" else f"paraphrase: {text}"


def place_words(one: Finding) -> str:
    """Return where it was, or nothing."""
    if one.place is None:
        return ""
    return ", ".join(dict.fromkeys(part for part in (one.place.facility, one.place.name) if part))


def day_words(one: Finding) -> str:
    """Return when it was, or when it was reported."""
    if one.date is not None and one.is_dated:
        ends = [told for told in (one.date.start, one.date.end) if told]
        return "–".join(dict.fromkeys(ends))
    return f"reported {one.day}" if one.day else "undated"
