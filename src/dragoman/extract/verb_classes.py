"""Verbs by what their grammar does to the clause beneath them, and nouns by what stands after them."""

# Verbs whose object does what the infinitive or the "of" phrase after them says.
OBJECT_CONTROL = frozenset(
    "urge ask tell order force allow permit persuade press encourage invite compel instruct lead help enable "
    "request require advise warn convince push want expect let make see call authorise authorize pressure "
    "accuse blame condemn criticise criticize charge suspect convict thank praise commend stop prevent keep "
    "denounce find catch hear deter dissuade congratulate applaud laud hail salute compliment task".split()
)
GIVING = frozenset(
    "give send offer lend grant promise hand supply provide donate sell ship pay award lease loan".split()
)
# Verbs whose infinitive is what is promised, refused or threatened.
COMMITTING = frozenset(
    "offer promise agree refuse threaten vow pledge decline decide undertake volunteer propose plan".split()
)
# Verbs by which a speaker goes on after what he said: "denied it had fired and accused Chad".
RESUMING = frozenset("accuse blame warn condemn criticise call urge demand threaten ask tell".split())
# What is done "on the orders of Chad" or "at the request of Chad" is not done to Chad.
BIDDINGS = frozenset(
    "direction directive instruction order request behest invitation behalf occasion".split()
)
# What stands after these the object did: "accused Chad of", "praised Oman for", "congratulated Peru on".
CREDITING = frozenset(("of", "for", "from", "with", "over", "in", "on"))
# Who does these to praise or blame gets it from somebody else: "drew criticism from Chad".
GETTING = frozenset(
    "win draw receive get earn gain secure obtain attract provoke elicit prompt spark trigger".split()
)
# Who does this did not do what stands after it: "complained of shelling".
COMPLAINING = frozenset(("complain", "protest"))
OCCASIONS = frozenset(("after", "following", "during", "before", "amid", "since", "despite"))
# Of whom these are told, who condemns or mourns them blames somebody else.
SUFFERED = frozenset(("death", "suffering", "plight", "loss", "disappearance", "drowning"))
# Who announces these does not do what they are of: "announced the suspension of aid".
ENDS = frozenset(
    "suspension halt end termination cancellation freeze cut cutoff reduction withdrawal removal "
    "lifting".split()
)
# Whom a state sends to serve elsewhere: "Cuban doctors were sent to Mali".
SERVING = frozenset(
    "doctor nurse medic surgeon rescuer firefighter engineer adviser advisor expert instructor technician "
    "trainer pilot volunteer observer".split()
)
SENDING = frozenset("send fly ship deliver dispatch truck airlift supply".split())
# What these are of is only goods: "the sale of jets".
SALES = frozenset(("sale", "delivery", "supply", "transfer", "shipment", "export", "import", "purchase"))
# Weapons that kill and wreck by themselves, whoever sent them.
MUNITIONS = frozenset(
    "missile rocket shell mortar torpedo warhead bomb grenade mine drone airstrike artillery gunfire".split()
)
# Prepositions that set an act beside the verb in time or cause: "paid for clinics before the coup".
AROUND = frozenset(
    ("before", "after", "since", "during", "despite", "over", "amid", "following", "until", "by")
)
# What is done with a pact where both sides are.
SIGNED = frozenset("sign ink initial conclude".split())
