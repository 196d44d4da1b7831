"""Pronouns: "he", "it", "they", "we"."""

from collections.abc import Callable

from dragoman.model.reading import Mention, Quotation, Token

from .issuers import is_asked
from .links import SUBJECTS, Links
from .same_office import owner_entry

FIRST_SINGULAR = frozenset(("i", "me", "my", "mine"))
FIRST_PLURAL = frozenset(("we", "us", "our", "ours"))
HE = frozenset(("he", "him", "his"))
SHE = frozenset(("she", "her", "hers"))
IT = frozenset(("it", "its"))
THEY = frozenset(("they", "them", "their", "theirs"))
FEMALE = frozenset(
    "ms mrs miss dame lady baroness queen princess spokeswoman chairwoman woman congresswoman "
    "businesswoman she her sister daughter mother wife".split()
)
MALE = frozenset(
    "mr sir lord king prince sheikh mullah spokesman chairman man congressman businessman he his him "
    "brother son father husband emir sultan".split()
)
# Whoever does this has another as a guest: "During his visit, the king received him".
RECEIVING = frozenset(("receive", "host", "welcome", "greet", "honour", "honor", "escort"))
# "In his speech, Ruiz warned" is of his own doing, "in his absence" is not.
OWN_DOING = frozenset(("during", "in", "on", "throughout"))
FOR_ANOTHER = frozenset(("absence", "behalf", "favour", "favor", "honour", "honor", "name", "place", "stead"))
# What one says to somebody for what he did ("thanked Japan for the tents it sent").
JUDGING = frozenset("thank praise commend credit criticise criticize condemn blame rebuke censure".split())
# How many sentences back an antecedent is looked for.
NEAR = 3


def join_pronoun(links: Links, mention: Mention) -> None:
    """Join a pronoun with the nearest mention that fits it."""
    if mention.kind != "pronoun":
        return
    word = links.head(mention).lower
    if word in FIRST_SINGULAR | FIRST_PLURAL:
        _join_speaker(links, mention, is_plural=word in FIRST_PLURAL)
    elif word in HE | SHE:
        host = _state_acting(links, mention)
        _join_told(
            links, mention, lambda other: _is_he(links, other, word) and not _is_of(links, other, host)
        )
    elif word in IT and not _join_conjunct(links, mention):
        _join_told(links, mention, lambda other: _is_it(links, other))
    elif word in THEY:
        _join_they(links, mention)


def _join_conjunct(links: Links, mention: Mention) -> bool:
    """Join "its" of "the Council or its chairman" with the body it is joined to."""
    token = links.head(mention)
    owned = links.tokens[token.head]
    other = links.by_head.get(owned.head) if token.dep == "poss" and owned.dep == "conj" else None
    if other is None or links.mentions[other].entity != "organisation":
        return False
    links.join(mention.index, other)
    return True


def _join_speaker(links: Links, mention: Mention, *, is_plural: bool) -> None:
    """Join "I" with the speaker of the quotation it stands in; "we" has the speaker as its member."""
    number = links.quoted.get(mention.index)
    quotation = None if number is None else links.quotations[number]
    if quotation is None:
        _join_issuer(links, mention, is_plural=is_plural)
        return
    if quotation.speaker is None or quotation.speaker == mention.index:
        return
    if is_plural:
        links.members[_we_root(links, mention, quotation)] = (quotation.speaker,)
    else:
        links.join(mention.index, quotation.speaker)


def _join_issuer(links: Links, mention: Mention, *, is_plural: bool) -> None:
    """Join the "I" of a document with who issues it; its "we" has all who issue it as members."""
    issuers = () if is_asked(links, mention) else links.issuers
    if not issuers or mention.index < max(issuers):
        return
    if not is_plural:
        if len(issuers) == 1 and links.mentions[issuers[0]].entity == "person":
            links.join(mention.index, issuers[0])
        return
    same = (root for root, members in links.members.items() if members == issuers)
    first = next((one for one in same if links.head(links.mentions[one]).lower in FIRST_PLURAL), None)
    if first is None:
        links.members[links.find(mention.index)] = issuers
    else:
        links.join(first, mention.index)


def _we_root(links: Links, mention: Mention, quotation: Quotation) -> int:
    """Return the chain of a speaker's "we": every "we" of one speaker is the same."""
    speaker = links.find(quotation.speaker if quotation.speaker is not None else mention.index)
    for root, members in links.members.items():
        first = links.tokens[links.mentions[root].head].lower
        if first in FIRST_PLURAL and [links.find(one) for one in members] == [speaker]:
            links.join(root, mention.index)
            return links.find(root)
    return links.find(mention.index)


def _candidates(links: Links, mention: Mention) -> list[Mention]:
    """Return earlier mentions: of the same sentence subjects first, then sentence by sentence backwards."""
    near = [other for other in links.before(mention, NEAR) if other.span.end <= mention.span.start]
    inside = _speech_of(links, mention)
    near = [other for other in near if _speech_of(links, other) == inside or inside is None] or near

    joined = _joined_clause(links, mention)
    opens = links.head(mention).dep in SUBJECTS
    judging = _judging(links, mention)

    def order(other: Mention) -> tuple[int, bool, bool, int]:
        head = links.head(other)
        is_subject = head.dep in SUBJECTS
        is_own = (is_subject and head.head == joined) or (head.dep == "dobj" and head.head == judging)
        back = mention.sentence - other.sentence + (opens and _is_aside(links, head))
        return (back, not is_own, not is_subject, other.index)

    return sorted(near, key=order)


def _is_aside(links: Links, head: Token) -> bool:
    """Tell whether a party stands only in words on another noun: "attacks targeting nurses"."""
    above = links.tokens[head.head]
    return head.dep in ("dobj", "pobj") and above.dep == "acl" and above.tag == "VBG"


def _joined_clause(links: Links, mention: Mention) -> int | None:
    """Return the verb of "and Chad put its army on alert", where "its" is of that clause's own subject.

    So is "their" of what is told ("Chad said the two sides stressed their wish"), but not "its" ("Chad said
    Mali shelled its posts").
    """
    token = links.head(mention)
    if token.dep != "poss":
        return None
    above = links.tokens[token.head]
    while above.pos in ("NOUN", "PROPN", "ADP") and above.head != above.index:
        above = links.tokens[above.head]
    own = ("conj", "ccomp") if token.lower in THEY else ("conj",)
    return above.index if above.dep in own and above.pos == "VERB" else None


def _judging(links: Links, mention: Mention) -> int | None:
    """Return the verb of "thanked Japan for the tents that it sent", where "it" is who is thanked."""
    token = links.head(mention)
    clause = links.tokens[token.head]
    if token.dep not in SUBJECTS or clause.dep != "relcl":
        return None
    noun = links.tokens[clause.head]
    while noun.dep == "pobj" and links.tokens[noun.head].lower == "of":
        noun = links.tokens[links.tokens[noun.head].head]
    link = links.tokens[noun.head]
    verb = links.tokens[link.head]
    is_judged = noun.dep == "pobj" and link.lower == "for" and verb.lemma.lower() in JUDGING
    return verb.index if is_judged else None


def _speech_of(links: Links, mention: Mention) -> int | None:
    number = links.quoted.get(mention.index)
    return number if number is not None and links.quotations[number].cue else None


def _join_told(links: Links, mention: Mention, fits: Callable[[Mention], bool]) -> None:
    """Join a pronoun with who is named after it ("During his visit, Ruiz met traders"), else before it."""
    subject = _subject_after(links, mention)
    if subject is not None and subject.kind != "pronoun" and fits(subject):
        links.join(mention.index, subject.index)
    else:
        _join_last(links, mention, fits)


def _subject_after(links: Links, mention: Mention) -> Mention | None:
    """Return the subject that follows a phrase with "his" in front; a host is another than his guest."""
    token = links.head(mention)
    if token.dep != "poss":
        return None
    owned = links.tokens[token.head]
    phrase = links.tokens[owned.head]
    if phrase.lower not in OWN_DOING or owned.lower in FOR_ANOTHER:
        return None
    above = links.tokens[phrase.head]
    sentence = links.sentences[mention.sentence]
    if above.pos not in ("VERB", "AUX") or above.lemma in RECEIVING or above.index < token.index:
        return None
    before_verb = links.tokens[token.index : above.index]
    subject = next((one for one in before_verb if one.dep in SUBJECTS and one.head == above.index), None)
    opens = subject is not None and all(
        one.dep != "nsubj" or one.index >= subject.index
        for one in links.tokens[sentence.first : subject.index]
    )
    index = links.by_head.get(subject.index) if subject is not None and opens else None
    return None if index is None else links.mentions[index]


def _join_last(links: Links, mention: Mention, fits: Callable[[Mention], bool]) -> None:
    for other in _candidates(links, mention):
        if fits(other) and not _shares_verb(links, mention, other):
            links.join(mention.index, other.index)
            return


def _shares_verb(links: Links, mention: Mention, other: Mention) -> bool:
    """Tell whether an object pronoun and one of a candidate's chain share one verb ("Modi met him")."""
    one = links.head(mention)
    if one.dep == "poss" or one.dep in SUBJECTS:
        return False
    above = links.tokens[one.head].head if links.tokens[one.head].dep in ("prep", "dative") else one.head
    # "Police held 14 of them": what is counted shares the verb of its number.
    counted = links.tokens[above].head if links.tokens[above].pos == "NUM" else above
    # "Peru promised to give it boats": who promises is who gives.
    ruling = links.tokens[above].head if links.tokens[above].dep == "xcomp" else above
    verbs = (one.head, above, counted, ruling)
    root = links.find(other.index)
    return any(
        links.head(two).head in verbs and links.find(two.index) == root
        for two in links.in_sentence(mention.sentence)
        if two.index != mention.index
    )


def _is_he(links: Links, other: Mention, word: str) -> bool:
    if other.entity != "person" or other.plural:
        return False
    if other.kind == "pronoun" and links.head(other).lower in FIRST_PLURAL | FIRST_SINGULAR:
        return False
    described = links.words_of[links.find(other.index)]
    unfit, fit = (FEMALE, MALE) if word in HE else (MALE, FEMALE)
    return not described & unfit or bool(described & fit)


def _state_acting(links: Links, mention: Mention) -> str | None:
    """Return the state that does something to "him": "Chad has invited him"."""
    token = links.head(mention)
    if token.dep not in ("dobj", "dative"):
        return None
    sentence = links.sentences[mention.sentence]
    doers = (
        links.by_head.get(one.index)
        for one in links.tokens[sentence.first : sentence.stop]
        if one.head == token.head and one.dep in SUBJECTS
    )
    entries = (links.mentions[one].entry for one in doers if one is not None)
    return next((one for one in entries if one is not None and one.startswith("country:")), None)


def _is_of(links: Links, other: Mention, state: str | None) -> bool:
    """Tell whether a person holds an office of a state, which invites or receives others."""
    root = links.find(other.index)
    said = (one for one in links.in_sentence(other.sentence) if links.find(one.index) == root)
    return state is not None and any(owner_entry(links, one) == state for one in said)


def _is_it(links: Links, other: Mention) -> bool:
    if other.plural or (other.kind == "pronoun" and links.head(other).lower not in IT):
        return False
    if other.kind == "pronoun":
        return True
    if other.role in ("adjective", "people"):
        return False
    is_party = other.entity == "organisation" or (other.entry or "").startswith("country:")
    return is_party and links.head(other).dep in (*SUBJECTS, "poss", "pobj", "dobj", "conj")


def _join_they(links: Links, mention: Mention) -> None:
    for other in _candidates(links, mention):
        if _shares_verb(links, mention, other):
            continue
        pair = coordinated(links, other)
        if len(pair) > 1:
            links.members[links.find(mention.index)] = pair
            return
        is_they = other.kind == "pronoun" and links.head(other).lower in THEY
        is_several = other.kind == "nominal" and links.find(other.index) in links.members
        is_plural = other.plural and (is_several or other.entity in ("people", "person", "organisation"))
        is_body = other.entity == "organisation" and other.kind != "pronoun"
        if is_they or is_plural or is_body:
            links.join(mention.index, other.index)
            return


def coordinated(links: Links, other: Mention) -> tuple[int, ...]:
    """Return a subject and the names joined to it by "and"."""
    if links.head(other).dep not in SUBJECTS or other.entity is None:
        return ()
    found = [other.index]
    for one in links.in_sentence(other.sentence):
        token = links.head(one)
        if token.dep == "conj" and one.entity is not None and links.by_head.get(token.head) in found:
            found.append(one.index)
    return tuple(found)
