"""The fields of gold records and the closed lists of their values."""

EVENT_TYPES = tuple(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT "
    "THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
)
ITEM_LISTS = tuple("events statements transfers positions figures ranks conflicts".split())
ACTOR_FIELDS = {
    "events": ("actors", "recipients"),
    "statements": ("speaker",),
    "transfers": ("giver", "receiver"),
    "positions": ("holder", "toward"),
}
# In gold a list of acceptable forms; in a prediction one form.
FORM_FIELDS = {
    "events": ("place",),
    "transfers": ("item", "unit"),
    "positions": ("about",),
    "figures": ("what",),
    "ranks": ("of", "scope"),
}
BOUNDS = "exact about over under up-to at-least"
# Checked in gold files only: a prediction outside them is wrong, not bad input.
GOLD_VALUES = {
    ("actors", "kind"): "person state government-body international-organisation armed-group "
    "party company ngo population other",
    ("events", "status"): "actual planned possible denied",
    ("statements", "kind"): "direct mixed indirect",
    (
        "statements",
        "channel",
    ): "press-briefing social-media written-statement interview speech report unspecified",
    ("transfers", "bound"): BOUNDS,
    ("transfers", "status"): "delivered sent pledged planned requested",
    ("positions", "stance"): "recognises does-not-recognise supports opposes committed willing "
    "unwilling hopes concerned demands",
    ("figures", "bound"): BOUNDS,
    ("conflicts", "kind"): "date quantity office term identity",
}
