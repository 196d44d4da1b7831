"""The words that dates are made of as pieces of patterns, and the patterns of all kinds of dates."""

import re

from .calendars import MONTH_NAMES

# Month names that are also words or given names count only with a capital.
TAKEN = frozenset(("may", "march", "mar", "sep", "jan", "april", "june", "august", "dec"))
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
FULL_MONTH = "(?:" + "|".join(f"{forms[0].title()}|{forms[0].upper()}" for forms in MONTH_NAMES) + r")\b"
FREE_MONTH = (
    "(?:"
    + "|".join(f"{f[0].title()}|{f[0].upper()}" for f in MONTH_NAMES if f[0] not in TAKEN)
    + r"|(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\.)"
)
WEEKDAY = r"(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day)\b)"
SHORT_WEEKDAY = (
    r"(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day)\b|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
)
YEAR = r"(?:1[5-9]|20)\d\d"
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
NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
NUMBER = r"(?:\d{1,3}|" + "|".join(NUMBERS) + r"|an?|fifteen|twenty|thirty|forty|fifty)"
VAGUE = r"(?:a\sfew|few|several|some|many|a\scouple\sof|couple\sof)"
UNIT = r"(?:day|night|week|fortnight|month|quarter|year|decade)"
SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)"
# What follows a date word that is part of a name: "March 23 Movement", "Friday Mosque".
NAME_FOLLOWS = (
    r"(?!\s(?:Movement|Brigade|Agreement|Group|Mosque|Times|Market|Organi[sz]ation|Coalition|Telegraph|Accord"
    r"|Front)\b)"
)
TIME_OF_DAY = rf"(?:{S}(?i:morning|afternoon|evening|night|night-time|midday|noon)\b)?"


def expression(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that begins outside of numbers and words."""
    return re.compile(NOT_IN_NUMBER + pattern)


ISO = expression(
    rf"(?P<year>{YEAR})(?P<sign>[-/.])(?P<month>0[1-9]|1[0-2])(?P=sign)(?P<day>[0-3]\d)(?:T[\d:.]+Z?)?{ENDS}"
)
ISO_MONTH = expression(rf"(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])(?![\w-])")
NUMERIC = expression(
    rf"(?P<first>\d{{1,2}})(?P<sign>[./-])(?P<second>\d{{1,2}})(?P=sign)(?P<year>{YEAR}){ENDS}"
)
DAY_MONTH = expression(
    rf"(?:(?P<weekday>{SHORT_WEEKDAY}),?{S}\(?)?(?:the{S})?(?P<days>{DAYS}){S}(?:day{S})?(?:of{S})?(?P<month>{MONTH})"
    rf"(?:,?{S}(?:of{S})?(?P<year>{YEAR}){ENDS}|,?{S}(?P<which>last|this|next){S}year\b)?{NAME_FOLLOWS}"
)
MONTH_DAY = expression(
    rf"(?:(?P<weekday>{SHORT_WEEKDAY}),?{S}\(?)?(?P<month>{MONTH}){GAP}{S}?(?:the{S})?(?P<days>{DAYS})(?![\w:%]|[.,]\d|-(?!{MONTH})\w)"
    rf"(?:,?{S}(?P<year>{YEAR}){ENDS}|,?{S}(?P<which>last|this|next){S}year\b)?{NAME_FOLLOWS}"
)
MONTH_YEAR = expression(
    rf"{PART}?(?P<month>{MONTH}),?{S}(?:of{S})?(?:(?P<year>{YEAR}){ENDS}"
    rf"|(?:of{S})?(?P<which>last|this|next|the{S}same|that){S}year\b|(?:of{S})?(?P<next>the{S}following){S}year\b)"
)
WHICH_MONTH = expression(rf"(?P<which>last|this|next|this past){S}(?P<month>{FULL_MONTH})")
BARE_MONTH = expression(
    rf"(?:{PART}(?P<any>{FULL_MONTH})|(?P<free>{FREE_MONTH})"
    rf"|(?<=\b[Ii]n\s)(?P<after_in>{FULL_MONTH})|(?<=\b[Ss]ince\s)(?P<after_since>{FULL_MONTH})"
    rf"|(?<=\b[Uu]ntil\s)(?P<after_until>{FULL_MONTH})|(?<=\b[Bb]y\s)(?P<after_by>{FULL_MONTH})"
    rf"|(?<=\b[Ff]rom\s)(?P<after_from>{FULL_MONTH})|(?<=\b[Bb]etween\s)(?P<after_between>{FULL_MONTH})"
    rf"|(?<=\b[Ll]ate\s)(?P<after_late>{FULL_MONTH})|(?<=\band\s)(?P<after_and>{FULL_MONTH})"
    rf"|(?<=\bto\s)(?P<after_to>{FULL_MONTH})|(?<=\bof\s)(?P<after_of>{FULL_MONTH})"
    rf"|(?P<before_to>{FULL_MONTH})(?={S}?(?:to|and|or|until|through|{DASH}){S}?{FULL_MONTH}))(?![\w-])(?!{S}[A-Z])"
)
QUARTER = expression(
    rf"(?:(?i:the{S})?(?P<rank>first|second|third|fourth|last|1st|2nd|3rd|4th){S}(?P<kind>quarter|half)"
    rf"(?:{S}(?:of{S})?(?:(?P<year>{YEAR}){ENDS}|(?:the|(?P<which>last|this|next)){S}year\b))"
    rf"|[QH](?P<number>[1-4]){S}?(?P<later>{YEAR}){ENDS})"
)
SEASON_YEAR = expression(
    rf"{PART}?(?:the{S})?(?P<season>{SEASON}){S}(?:of{S})?(?P<year>{YEAR})(?:{DASH}(?P<last>\d\d|{YEAR}))?{ENDS}"
)
WHICH_SEASON = expression(rf"(?P<which>last|this|next|this{S}past){S}(?P<season>{SEASON})\b(?!{S}of)")
DECADE = expression(rf"(?:(?i:the{S})?(?:(?i:early|mid|late)(?:-|{S}))?)?(?P<first>(?:1[5-9]|20)\d0)s\b")
CENTURY = expression(
    rf"(?:(?i:the{S})?(?:(?i:early|mid|late)(?:-|{S}))?)?(?P<number>1[0-9]|2[01])(?:st|th){S}[Cc]entury\b"
)
FISCAL = expression(
    rf"(?:FY|(?i:fiscal|financial)(?:{S}[Yy]ear)?){GAP}(?P<first>{YEAR}|\d\d)(?:{DASH}(?P<last>{YEAR}|\d\d))?{ENDS}"
)
YEAR_RANGE = expression(rf"(?P<first>{YEAR}){GAP}{DASH}{GAP}(?P<last>{YEAR}|\d\d){ENDS}(?!{DASH})")
YEAR_ALONE = expression(rf"(?:{PART}|(?i:mid|late|early)-)?(?P<year>{YEAR}){ENDS}(?![%°])")
DAY_OF_WEEK = expression(
    rf"(?:(?i:(?P<which>last|this|next|this{S}coming|this{S}past|the{S}following|the{S}previous|coming)){S})?(?P<weekday>{WEEKDAY})(?!s\b)"
    rf"(?:{TIME_OF_DAY}{S}(?:of{S})?(?P<week>last|this|next|the{S}(?:following|previous)){S}week\b)?{NAME_FOLLOWS}"
)
WEEK_DAY_AFTER = expression(rf"(?P<week>last|this|next){S}(?:week{S})(?:on{S})?(?P<weekday>{WEEKDAY})")
RELATIVE = expression(
    rf"(?:{PART}|(?i:earlier|later|sometime){S})?(?i:(?P<which>last|this|next|the{S}(?:following|next|previous|same|coming|current)"
    rf"|that(?:{S}same)?|that{S}very|this{S}(?:past|coming|very))){S}(?P<unit>(?i:day|weekend|week|month|quarter|year|decade))"
    r"(?!['’]?s?[- ](?:long|old)\b|-)\b"
)
PART_OF_UNIT = expression(
    rf"(?i:(?:the{S})?(?:end|start|beginning|middle|close|turn|rest){S}of{S}the{S}(?P<unit>week|weekend|month|quarter|year|decade))\b"
)
COUNTED = expression(
    rf"(?<!for\s)(?<!within\s)(?<!of\s)(?i:(?:(?:about|around|some|nearly|almost|over|more{S}than|less{S}than|just){S})?(?P<count>{NUMBER}|{VAGUE}){S}"
    rf"(?P<unit>{UNIT})s?{S}(?P<way>ago|earlier|later|before|after|prior|previously|from{S}now|hence|on))\b"
)
IN_TIME = expression(rf"(?i:in{S}(?P<count>{NUMBER}){S}(?P<unit>{UNIT})s?['’]s?{S}time)\b")
TODAY = expression(
    rf"(?i:(?:earlier{S}|later{S}|earlier{S}on{S})?(?P<word>today|tonight|yesterday|tomorrow|this{S}(?:morning|afternoon|evening)"
    rf"|last{S}night|the{S}day{S}before{S}yesterday|the{S}day{S}after{S}tomorrow)){TIME_OF_DAY}\b"
)
WEEKEND = expression(r"(?i:(?:at|over|on|during)\s(?:the|this)\s(?P<word>weekend))\b")
STRETCH = expression(
    rf"(?i:(?:in|over|during|within|throughout|for){S}(?:(?:the|its|their|his|her|our|recent){S})?(?:past|last|coming|next|recent|previous|preceding"
    rf"|following){S}(?:(?:{NUMBER}|{VAGUE}|{NUMBER}{S}(?:and{S}a{S}half|to{S}{NUMBER})){S})?(?:hour|{UNIT})s)\b"
    rf"|(?i:(?:in|over|during|within|throughout|for)){S}(?i:the{S}(?:past|last|coming){S}(?:{UNIT}))\b"
    rf"|(?i:in{S}recent{S}(?:hour|{UNIT})s)\b"
)
JOIN_RANGE = re.compile(rf"{GAP}[-–—‑]{GAP}|{S}(?:to|until|till|through|up{S}to){S}(?:the{S})?")
JOIN_PAIR = re.compile(rf"{S}and{S}(?:the{S}|on{S})?")
