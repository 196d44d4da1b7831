"""The words and ties through which what stands above an event says whether it happened."""

# Ways up from a trigger on which a word above still says whether the event happened.
UPWARD = frozenset(
    (
        "xcomp",
        "ccomp",
        "pcomp",
        "pobj",
        "prep",
        "dobj",
        "attr",
        "acomp",
        "nsubj",
        "nsubjpass",
        "oprd",
        "dative",
        "agent",
        "conj",
        "acl",
        "compound",
        "amod",
        "poss",
        "nmod",
        "csubj",
    )
)
# How what a verb governs hangs on it.
CLAUSES = frozenset("xcomp ccomp pcomp prep dobj acl attr acomp nsubjpass".split())
# Prepositions through which a word above still speaks of what they govern.
LEADING = frozenset("of to for from about into against with on towards toward by".split())
# Those through which "be" does: "is not in talks".
STANDING = frozenset(("in", "on", "under"))
# Nouns that only tell of what follows: "rejected reports that it had offered arms" is a denial of the offer.
TOLD = frozenset(
    "report claim allegation suggestion rumour rumor accusation charge assertion evidence proof "
    "indication sign".split()
)
# "The truce was announced": of a thing that is its subject such a verb says that it is there.
DONE_BY_SAYING = frozenset("announce order decide agree commit arrange ask demand allow".split())
# Verbs under which a plan comes to nothing: "dropped its plan to sue".
ENDING = frozenset(("drop", "abandon", "scrap", "shelve", "ditch", "cancel", "axe", "discard"))
# What will be once it is accepted: "accepted an invitation to visit".
OFFERED = frozenset(("invitation", "offer", "request"))
WILL = frozenset(("will", "would", "wo", "shall", "'ll", "'d"))
NOT_ONLY = frozenset(("only", "just", "merely", "least"))
# Verbs of saying that leave open whether what is said is so.
OPENING = frozenset(
    "deny hope doubt wish fear suggest propose demand insist refute recommend request dismiss".split()
)
# What was not done with an event that took place all the same: "had not been disclosed before".
DISCLOSING = frozenset(
    ("disclose", "reveal", "publicise", "publicize", "announce", "report", "advertise", "divulge")
)
