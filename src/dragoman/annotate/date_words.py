"""The words that dates are made of as pieces of patterns, and the patterns of all kinds of dates."""

import re

from .calendars import MONTH_NAMES
from .spelled_numbers import NUMBERS, SPELLED_YEAR, TENS

# Month names that are also words or given names count only with a capital.
TAKEN = frozenset(("may", "march", "mar"))
ABBREVIATED = frozenset(form for forms in MONTH_NAMES for form in forms[1:])


def _month_forms() -> str:
    names = sorted((form for forms in MONTH_NAMES for form in forms), key=len, reverse=True)
    return "|".join(_month_form(name) for name in names)


def _month_form(name: str) -> str:
    forms = (name.title(), name.upper()) if name in TAKEN else (name, name.title(), name.upper())
    return rf"(?:{'|'.join(forms)})\b" + (r"\.?" if name in ABBREVIATED else "")


S = r"[ \t\u00a0]{1,2}\n?(?!\n)"
"""White space inside an expression; it may run over the end of a line, not over that of a paragraph."""
GAP = r"[ \t\u00a0]{0,2}"
DASH = r"[-–—‑/]"
MONTH = rf"(?:{_month_forms()})"
FULL_MONTH = "(?:" + "|".join(_month_form(forms[0]) for forms in MONTH_NAMES) + ")"
# April, June and August are also given names: alone they are months only after "in" and the like.
NAMES_TOO = frozenset((*TAKEN, "april", "june", "august"))
FREE_MONTH = (
    "(?:"
    + "|".join(_month_form(forms[0]) for forms in MONTH_NAMES if forms[0] not in NAMES_TOO)
    + r"|(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\.)"
)
WEEKDAY = r"(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day)\b)"
SHORT_WEEKDAY = (
    r"(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day)\b|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
)
YEAR = r"(?:1[5-9]|20)\d\d"
# Nothing follows that the date word would only describe, as in "spring training", "the weekend match".
NO_NOUN = (
    r"(?=[ \t]*(?:[.,;:!?)\"”—–]|$|\n|- )|['’]s\b"
    r"|\s(?:and|or|but|to|until|till|through|at|in|on|when|while|with|without|after|before|as|for|from|by|against|over|under|near"
    r"|because|if|he|she|they|it|we|the|a|an|its|his|her|their|that|which|who|this|is|was|were|has|have|had|will|would)\b)"
)
NOT_IN_NUMBER = r"(?<![\w$€£¥₹.,/])(?<![^\d\s][–-])"
ENDS = r"(?![\w]|[.,/]\d|-\w)"
DAY_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
DAY_SEPARATOR = rf"(?:{GAP}{DASH}{GAP}|,{GAP}(?:and{S})?|{S}(?:and|to|or|until|through|till){S}(?:the{S})?)"
DAYS = rf"{DAY_NUMBER}(?:{DAY_SEPARATOR}{DAY_NUMBER}){{0,5}}"
PART = (
    rf"(?:(?i:the{S})?(?i:very{S})?(?i:(?:early|mid|late)(?:[-–]|{S})(?:(?:to|or)[-–](?:early|mid|late)[-–])?(?:in{S}|on{S})?"
    rf"|end[-–]"
    rf"|(?:end|start|beginning|middle|course|rest|turn|close|(?:first|second|third|fourth|last|final)"
    rf"{S}(?:week|weeks|days|weekend|half)){S}of{S}(?:the{S}year{S}(?=\d))?))"
)
# "14 March 2019", "14 March, 2019", "March of 2019", "14 March in 2019".
# A year in words is one only before a pause: "in May two thousand left" counts people.
YEAR_IN_WORDS = rf"{SPELLED_YEAR}(?=(?:{S})?(?:[.,;:!?)]|$|\n|(?:and|when|in|to|until|through|by|at|on)\b))"
YEAR_AFTER = rf"(?:{S})?,?{S}(?:(?:of|in){S})?(?P<year>{YEAR}{ENDS}|(?i:{YEAR_IN_WORDS}))"
WHICH_YEAR = rf"(?P<which>last|this|next){S}year\b"
NUMBER = (
    rf"(?:\d{{1,3}}|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(NUMBERS[:9])}))?|"
    + "|".join(sorted(NUMBERS, key=len, reverse=True))
    + r"|an?)"
)
VAGUE = r"(?:a\sfew|few|several|some|many|a\scouple\sof|couple\sof)"
UNIT = r"(?:day|night|week|fortnight|month|quarter|year|decade)"
SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)"
TIME_OF_DAY = rf"(?:{S}(?i:morning|afternoon|evening|night|night-time|midday|noon)\b)?"


def expression(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that begins outside of numbers and words."""
    return re.compile(NOT_IN_NUMBER + pattern)


def after(*words: str) -> str:
    """Return the pattern of a place right after any of some words, with or without a capital."""
    return (
        r"(?:(?<=\s)(?:"
        + "|".join(rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]}\s)" for word in words)
        + "))"
    )


DAY_MONTH = expression(
    rf"(?:(?P<weekday>{SHORT_WEEKDAY}),?{S}\(?)?(?:the{S})?(?P<days>{DAYS}){S}(?:day{S})?(?:of{S})?(?P<month>{MONTH})"
    rf"(?:{YEAR_AFTER}|,?{S}(?:of{S})?{WHICH_YEAR})?"
)
MONTH_DAY = expression(
    rf"(?:(?P<weekday>{SHORT_WEEKDAY}),?{S}\(?)?(?P<month>{MONTH})(?:,?{GAP}(?:{S})?|[-/])(?:the{S})?(?P<days>{DAYS})(?![\w:%/]|[.,]\d|-(?!{MONTH})\w)"
    rf"(?:{YEAR_AFTER}|,?{S}(?:of{S})?{WHICH_YEAR})?"
)
MONTH_YEAR = expression(
    rf"{PART}?(?P<month>{MONTH})(?:(?:{YEAR_AFTER}|[-/](?P<joined>{YEAR}){ENDS})"
    rf"|,?{S}(?:of{S})?(?P<which>last|this|next|the{S}same|that){S}year\b"
    rf"|,?{S}(?:of{S})?(?P<next>the{S}following){S}year\b)"
)
YEAR_MONTH = expression(
    rf"(?P<year>{YEAR})(?:(?:{S})?,?{S}|[-/])(?P<month>{MONTH})(?!(?:{S})?,?(?:{S})?\d|[-/]\d)"
    r"(?=[ \t]*(?:[.,;:)–-]|$|\n"
    r"|(?:and|to|until|through|till|in|on|at|by|after|before|when|elections?|polls?)\b))"
)
WHICH_MONTH = expression(
    rf"(?i:(?P<which>last|this|next|past|previous|coming|this{S}past|this{S}coming)){S}"
    rf"(?P<month>{MONTH})(?!(?:{S})?\d)"
)
MONTH_RANGE = expression(
    rf"(?P<first>{MONTH})(?:{GAP}{DASH}{GAP}|{S}(?:to|until|through){S})(?P<last>{MONTH})"
    rf"(?:{YEAR_AFTER}|(?!(?:{S})?,?(?:{S})?\d))"
)
BEFORE_MONTH = after(
    *("in", "since", "until", "till", "by", "from", "between", "late", "early", "and", "to", "of", "during"),
    *("throughout", "through", "into", "before", "after"),
)
BARE_MONTH = expression(
    rf"(?:{PART}(?P<any>{MONTH})|(?P<free>{FREE_MONTH})|(?P<before_to>{FULL_MONTH})"
    rf"(?={S}(?:to|and|or|until|through|till){S}{FULL_MONTH})"
    rf"|{BEFORE_MONTH}"
    rf"(?P<after>{FULL_MONTH}))(?![\w-])(?!{S}[A-Z](?![\w-]*['’]s\b))"
)
QUARTER = expression(
    rf"(?:(?P<before>{YEAR}){S}(?=the))?(?:(?P<owner>last|this|next){S}year['’]s{S})?(?i:the{S})?"
    rf"(?i:(?P<rank>first|second|third|fourth|last|final|1st|2nd|3rd|4th)(?:{S}|-)(?P<kind>quarter|half))"
    rf"(?:{S}(?:of{S}|in{S})?(?:(?P<year>{YEAR}){ENDS}|(?:the|(?P<which>last|this|next)){S}year\b))?(?!-|{S}(?:of|finals?)\b)"
)
LETTER_QUARTER = expression(
    rf"(?:(?P<before>{YEAR})(?:{S}|-)?)?(?:[Qq](?P<quarter>[1-4])|[Hh](?P<half>[12]))"
    rf"(?:(?:{S}(?:of{S}|in{S})?|-|/)?(?P<year>{YEAR}){ENDS}|{S}(?:of{S}|in{S})?(?P<which>last|this|next){S}year\b)?(?![\w-])"
)
SEASON_YEAR = expression(
    rf"{PART}?(?:the{S})?(?P<season>{SEASON}){S}(?:of{S})?(?P<year>{YEAR})(?:{DASH}(?P<last>\d\d|{YEAR}))?{ENDS}"
)
WHICH_SEASON = expression(
    rf"(?i:(?P<which>the{S}following|last|this|next|past|previous|coming|this{S}past|this{S}coming)){S}(?P<season>{SEASON})\b(?!{S}of)"
)
BARE_SEASON = expression(
    rf"{after('in', 'by', 'until', 'since', 'during')}"
    rf"(?:(?i:early|mid|late)(?:-|{S}))?(?:the{S})?(?P<season>spring|summer|autumn|winter)\b(?!{S}(?:and|or){S}{SEASON})(?!{S}that){NO_NOUN}"
)
DECADE = expression(rf"(?:(?i:the{S})?(?:(?i:early|mid|late)(?:-|{S}))?)?(?P<first>(?:1[5-9]|20)\d0)['’]?s\b")
SPOKEN_DECADES = (
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
)
SHORT_DECADE = expression(
    rf"(?i:the{S}(?:(?:early|mid|late)(?:-|{S})(?:to{S}(?:mid|late)-)?)?)(?:(?P<mark>['’])?(?P<short>[1-9]0)(?P<later_mark>['’])?s\b"
    rf"|(?i:(?P<century>nineteen|twenty)[- ])?(?i:(?P<spoken>{'|'.join(SPOKEN_DECADES)}))\b)"
)
CENTURIES = ("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first")
CENTURY = expression(
    rf"(?:(?i:the{S})?(?:(?i:early|mid|late)(?:-|{S}))?)?"
    rf"(?:(?P<number>1[0-9]|2[01])(?:st|th)|(?i:(?P<spelled>{'|'.join(CENTURIES)}))){S}[Cc]entury\b"
)
FISCAL = expression(
    rf"(?:FY|(?i:fiscal|financial)(?:{S}[Yy]ear)?){GAP}(?P<first>{YEAR}|\d\d)(?:{DASH}(?P<last>{YEAR}|\d\d))?{ENDS}"
)
YEAR_RANGE = expression(rf"(?P<first>{YEAR}){GAP}{DASH}{GAP}(?P<last>{YEAR}|\d\d){ENDS}(?!{DASH})")
YEAR_SPELLED = re.compile(
    rf"\b(?=[TtSsEeNn]){after('in', 'since', 'of', 'by', 'from', 'until', 'to', 'before', 'after')}"
    rf"(?P<year>(?i:{YEAR_IN_WORDS}))"
)
YEAR_ALONE = expression(rf"(?:{PART}|(?i:mid|late|early)-)?(?P<year>{YEAR}){ENDS}(?![%°])")
DAY_OF_WEEK = expression(
    rf"(?:(?i:(?P<which>last|this|next|past|previous|following(?!{S}\w+['’]s)|upcoming|coming|this{S}coming|this{S}upcoming|this{S}past"
    rf"|the{S}following|the{S}previous)){S})?(?<![Ee]very\s)(?<![Ee]ach\s)(?P<weekday>{WEEKDAY})(?!s\b)"
    rf"(?:{TIME_OF_DAY}{S}(?:of{S})?(?P<week>last|this|next|the{S}(?:following|previous)){S}week\b)?(?!-\w)"
)
# "That Sunday", not "said that Sunday".
POINTING = re.compile(r"(?:\bThat|\b[Oo]n\sthat(?:\ssame)?)\s$")
WEEK_DAY_AFTER = expression(rf"(?P<week>last|this|next){S}week,?{S}(?:on{S})?(?P<weekday>{SHORT_WEEKDAY})")
RELATIVE = expression(
    rf"(?:{PART}|(?i:(?:earlier|later|sometime|some{S}time){S}(?:in{S})?))?"
    rf"(?i:(?P<which>last|this|next|current|upcoming|previous|the{S}(?:following|next|previous|same|coming|current|upcoming)"
    rf"|that(?:{S}same)?|that{S}very|this{S}(?:past|coming|very))){S}(?:calendar{S})?(?P<unit>(?i:day|weekend|week|month|quarter|year|decade))"
    r"(?!['’]?s?[- ](?:long|old)\b|-)\b"
)
AFTER_NEXT = expression(
    rf"(?i:the{S}(?P<unit>weekend|week|month|year){S}(?P<way>after{S}next|before{S}last))\b"
)
PART_OF_UNIT = expression(
    rf"(?i:(?:(?:the{S})?(?:end|start|beginning|middle|close|turn|rest|remainder|course){S}of{S}(?:the{S})?"
    rf"|(?:earlier|later|early|late){S}in{S}the{S})(?P<unit>week|weekend|month|quarter|year|decade))\b(?!-|{S}of\b)"
)
COUNTED = expression(
    rf"(?<!for\s)(?<!within\s)(?<!of\s)(?<!s\sand\s)(?i:(?:(?:about|around|some|nearly|almost|over|more{S}than|less{S}than|just){S})?"
    rf"(?P<more>(?:{NUMBER}{S}{UNIT}s?(?:,?{S}and|,)?{S})*)(?P<count>{NUMBER}|{VAGUE}){S}"
    rf"(?P<unit>{UNIT})s?{S}(?P<way>ago|earlier|later|before|after|prior|previously|from{S}now|from|hence|on))\b"
)
DAY_BESIDE = expression(rf"(?i:the{S}(?P<unit>day|week|month|year){S}(?P<way>before|after))\b")
WEEK_OF = expression(
    rf"(?i:(?:the|in|for|during){S}week{S}(?:of|beginning|starting|commencing|that{S}(?:begins|began|starts|started))(?:{S}on)?)(?={S})"
)
NOW = re.compile(
    rf"\b(?=[ndtp])(?:(?<=\band\s)|(?<=\bto\s)|(?<=\buntil\s)|(?<=\btill\s))(?:now|date|(?:the{S})?present(?:{S}day)?)\b(?!-|{S}[a-z])"
)
LENGTH = expression(
    rf"(?i:(?:(?P<opening>in|over|during|within|throughout|for){S}(?:(?:the|its|their|these){S})?|(?:the|these){S})"
    rf"(?:(?P<way>past|last|previous|preceding|next|coming|following|upcoming){S}(?P<count>{NUMBER})"
    rf"|(?P<number>{NUMBER}){S}(?P<after>past|last|previous|next|coming|following|upcoming)){S}(?P<unit>{UNIT})s)\b"
    r"(?!-|['’]|\s(?:of|and\sa\shalf|or|to)\b)"
)
IN_TIME = expression(
    rf"(?i:in{S}(?P<count>{NUMBER}){S}(?P<unit>{UNIT})(?:s?['’]s?{S}(?P<time>time)|s?(?=(?:{S})?(?:[.,;!?]|$|\n))))(?!\w)"
)
TODAY = expression(
    rf"(?i:(?:earlier{S}|later{S}|earlier{S}on{S})?(?P<word>today|tonight|yesterday|tomorrow|this{S}(?:morning|afternoon|evening)"
    rf"|last{S}night|the{S}day{S}before{S}yesterday|the{S}day{S}after{S}tomorrow)){TIME_OF_DAY}\b"
)
THAT_EVENING = expression(
    rf"(?i:(?:(?:earlier|later|early|late){S})?(?:that|the{S}same){S}(?:morning|afternoon|evening|night))\b(?!['’-])"
)
# Not "overnight on Friday", which has its own day, nor "an overnight train".
OVERNIGHT = expression(
    rf"(?i:overnight)\b(?!{S}(?:(?:on|in|from|to|into|between|until){S})?(?:{WEEKDAY}|{MONTH}|\d|last\b|next\b|this\b))(?:{NO_NOUN}|(?=\s[a-z]+ed\b))"
)
WEEKEND = expression(rf"(?i:(?:at|over|on|during){S}the{S}weekend\b(?!-|{S}of\b)|the{S}weekend\b{NO_NOUN})")
STRETCH = expression(
    rf"(?i:(?:in|over|during|within|throughout|for){S}(?:(?:the|its|their|his|her|our|recent){S})?(?:past|last|coming|next|recent|previous|preceding"
    rf"|following){S}(?:(?:{NUMBER}|{VAGUE}|{NUMBER}{S}(?:and{S}a{S}half|to{S}{NUMBER})){S})?(?:hour|{UNIT})s)\b"
    rf"|(?i:(?:in|over|during|within|throughout|for)){S}(?i:the{S}(?:past|last|coming){S}(?!quarter)(?:{UNIT}))\b"
    rf"|(?i:in{S}recent{S}(?:hour|{UNIT})s)\b"
)
JOIN_RANGE = re.compile(rf"{GAP}[-–—‑]{GAP}|{S}(?:to|until|till|through|up{S}to){S}(?:the{S})?")
JOIN_PAIR = re.compile(rf"{S}and{S}(?:the{S}|on{S})?")
