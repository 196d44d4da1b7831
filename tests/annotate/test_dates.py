"""Date expressions: words, publication day and the stretch of the calendar they mean."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.annotate.dates import find_dates
from dragoman.annotate.feasts import easter, feast_of_year
from dragoman.annotate.spelled_numbers import year_number
from dragoman.model.reading import DateMention
from dragoman.ontology.dates import load_date_words

# Monday 11 August 2025 is the day of publication of the sentences below unless they say otherwise.
MONDAY = "2025-08-11"
Row = tuple[str, str, str | None]


def spelled(mention: DateMention) -> str | None:
    known = mention.date
    if known is None:
        return None
    return known.start or "" if known.start == known.end else f"{known.start or '..'}/{known.end or '..'}"


def found_in(text, published=MONDAY):
    return [
        (text[one.span.start : one.span.end], spelled(one)) for one in find_dates(text, published=published)
    ]


STATED = [
    ("The treaty was signed on 14 March 2019.", "14 March 2019", "2019-03-14"),
    ("The treaty was signed on March 14, 2019 in Lima.", "March 14, 2019", "2019-03-14"),
    ("The treaty of Mar. 14, 2019 stands.", "Mar. 14, 2019", "2019-03-14"),
    ("On the 14th of March 2019 they met.", "the 14th of March 2019", "2019-03-14"),
    ("On March 14th, 2019 they met.", "March 14th, 2019", "2019-03-14"),
    ("The note is dated 2019-03-14.", "2019-03-14", "2019-03-14"),
    ("The note is dated 2019/03/14.", "2019/03/14", "2019-03-14"),
    ("The note is dated 2019-03-14T10:15:00Z.", "2019-03-14T10:15:00Z", "2019-03-14"),
    ("The note of 2019-03 was lost.", "2019-03", "2019-03"),
    ("The note is dated 25/03/2019.", "25/03/2019", "2019-03-25"),
    ("The note is dated 03/25/2019.", "03/25/2019", "2019-03-25"),
    ("The note is dated 04.04.2019.", "04.04.2019", "2019-04-04"),
    ("The note is dated 03/04/2019.", "03/04/2019", None),
    ("MARCH 14, 2019 - The ministers met.", "MARCH 14, 2019", "2019-03-14"),
    ("Thursday, 14 March 2019, was calm.", "Thursday, 14 March 2019", "2019-03-14"),
    ("On Thursday March 14, 2019, he left.", "Thursday March 14, 2019", "2019-03-14"),
    ("The summit ran from 12-14 March 2019.", "from 12-14 March 2019", "2019-03-12/2019-03-14"),
    ("The summit of March 12–14, 2019 failed.", "March 12–14, 2019", "2019-03-12/2019-03-14"),
    ("The envoys met on 12 and 13 March 2019.", "12 and 13 March 2019", "2019-03-12/2019-03-13"),
    ("It lasted from 12 to 14 March 2019.", "from 12 to 14 March 2019", "2019-03-12/2019-03-14"),
    ("It rained between 12 and 14 March 2019.", "between 12 and 14 March 2019", "2019-03-12/2019-03-14"),
    ("They met on 12, 13 and 14 March 2019.", "12, 13 and 14 March 2019", "2019-03-12/2019-03-14"),
    ("It ran from 27 February to 2 March 2019.", "from 27 February to 2 March 2019", "2019-02-27/2019-03-02"),
    ("It ran from Feb. 27-Mar. 2, 2019.", "from Feb. 27-Mar. 2, 2019", "2019-02-27/2019-03-02"),
    ("It began in June 2022.", "June 2022", "2022-06"),
    ("It began in early June 2022.", "early June 2022", "2022-06"),
    ("It began in mid-June 2022.", "mid-June 2022", "2022-06"),
    ("It began at the end of June 2022.", "the end of June 2022", "2022-06"),
    ("The last week of June 2022 was hot.", "The last week of June 2022", "2022-06"),
    ("The port was shut from May to July 2022.", "from May to July 2022", "2022-05/2022-07"),
    ("The port was shut in May and June 2022.", "May and June 2022", "2022-05/2022-06"),
    ("He ruled from 1996 to 2001.", "from 1996 to 2001", "1996/2001"),
    ("He ruled 1996-2001.", "1996-2001", "1996/2001"),
    ("The war of 2014-16 left ruins.", "2014-16", "2014/2016"),
    ("Between 2014 and 2016 nothing moved.", "Between 2014 and 2016", "2014/2016"),
    ("The 2015 accord has lapsed.", "2015", "2015"),
    ("In 1914 the border was drawn.", "1914", "1914"),
    ("It was founded in late 2021.", "late 2021", "2021"),
    ("The drought of the 1990s is remembered.", "the 1990s", "1990/1999"),
    ("In the early 2010s the road was paved.", "the early 2010s", "2010/2019"),
    ("A fort of the 18th century stands there.", "the 18th century", "1701/1800"),
    ("In the first quarter of 2023 exports fell.", "the first quarter of 2023", "2023-01/2023-03"),
    ("Exports fell in Q3 2023.", "Q3 2023", "2023-07/2023-09"),
    ("In the second half of 2023 exports rose.", "the second half of 2023", "2023-07/2023-12"),
    ("In spring 2022 the ice broke.", "spring 2022", "2022-03/2022-05"),
    ("In the autumn of 2022 it froze.", "the autumn of 2022", "2022-09/2022-11"),
    ("In the winter of 2022-23 gas was short.", "the winter of 2022-23", "2022-12/2023-02"),
    ("In winter 2022 gas was short.", "winter 2022", None),
    ("The budget for FY 2023-24 has passed.", "FY 2023-24", "2023/2024"),
    ("In the fiscal year 2024 aid was cut.", "fiscal year 2024", "2024"),
    ("Trade has grown since June 2022.", "since June 2022", "2022-06/.."),
    ("Trade has grown since 2016.", "since 2016", "2016/.."),
    ("The visits, beginning in June 2022, continue.", "beginning in June 2022", "2022-06/.."),
    ("The mandate runs until 31 March 2026.", "until 31 March 2026", "../2026-03-31"),
    ("They aim to finish by 2030.", "by 2030", "../2030"),
    ("The note is dated 05.11.2024.", "05.11.2024", "2024-11-05"),
    ("The note is dated 2019-3-4.", "2019-3-4", "2019-03-04"),
    ("The note is dated 14-Mar-2019.", "14-Mar-2019", "2019-03-14"),
    ("The note is dated 14/Mar/2019.", "14/Mar/2019", "2019-03-14"),
    ("The note is dated 2019/Mar/14.", "2019/Mar/14", "2019-03-14"),
    ("The note is dated Mar-14-2019.", "Mar-14-2019", "2019-03-14"),
    ("Der Brief vom 14. Mar. 2019.", "14. Mar. 2019", "2019-03-14"),
    ("The notes of 25/03/2019 and 03/04/2019 differ.", "03/04/2019", "2019-04-03"),
    ("WASHINGTON, 11/05/2024 — The vote was held.", "11/05/2024", "2024-11-05"),
    ("He recalled 9/11 at length.", "9/11", "2001-09-11"),
    ("The note of 03/2019 was lost.", "03/2019", "2019-03"),
    ("The note of Mar-2019 was lost.", "Mar-2019", "2019-03"),
    ("The 2019 November elections were held.", "2019 November", "2019-11"),
    ("In June of 2022 it began.", "June of 2022", "2022-06"),
    ("On 3 June in 2022 it began.", "3 June in 2022", "2022-06-03"),
    ("They met on the ninth of August 2019.", "the ninth of August 2019", "2019-08-09"),
    ("They met on the twenty-eighth of May 2019.", "the twenty-eighth of May 2019", "2019-05-28"),
    ("They met on May the fifth, 2019.", "May the fifth, 2019", "2019-05-05"),
    ("They met on 5 May nineteen sixty-four.", "5 May nineteen sixty-four", "1964-05-05"),
    ("They met in April of nineteen eighty nine.", "April of nineteen eighty nine", "1989-04"),
    ("They left in two thousand and eleven.", "two thousand and eleven", "2011"),
    ("They met on the third Tuesday of April 2019.", "the third Tuesday of April 2019", "2019-04-16"),
    ("They met on the last Monday of May 2019.", "the last Monday of May 2019", "2019-05-27"),
    ("The port was shut in March–June 2022.", "March–June 2022", "2022-03/2022-06"),
    ("The port was shut in November–February 2022.", "November–February 2022", "2021-11/2022-02"),
    (
        "It ran from 27 December to 3 January 2020.",
        "from 27 December to 3 January 2020",
        "2019-12-27/2020-01-03",
    ),
    ("It ran from May 2015 to 2018.", "from May 2015 to 2018", "2015-05/2018"),
    ("It ran from 1 February to March 2019.", "from 1 February to March 2019", "2019-02-01/2019-03"),
    ("Exports fell in 2023-Q3.", "2023-Q3", "2023-07/2023-09"),
    ("Exports fell in H1 2023.", "H1 2023", "2023-01/2023-06"),
    ("A song of the 1970's was played.", "the 1970's", "1970/1979"),
    ("A fort of the eighteenth century stands there.", "the eighteenth century", "1701/1800"),
    ("They met on Christmas Day 2021.", "Christmas Day 2021", "2021-12-25"),
    ("They met on Easter Monday 2023.", "Easter Monday 2023", "2023-04-10"),
    ("They met on Orthodox Easter 2024.", "Orthodox Easter 2024", "2024-05-05"),
    ("They met on Pentecost Sunday 2022.", "Pentecost Sunday 2022", "2022-06-05"),
    ("The press of the twenty-first century is free.", "the twenty-first century", "2001/2100"),
    ("The dam was built in the nineteen-twenties.", "the nineteen-twenties", "1920/1929"),
    ("Trade fell in the twenty-twenties.", "the twenty-twenties", "2020/2029"),
    ("He recalled the 9/11 attacks.", "9/11", "2001-09-11"),
    ("On 9/11 thousands fled the towers.", "9/11", "2001-09-11"),
    ("They honoured 9/11 victims.", "9/11", "2001-09-11"),
    ("It cannot be from earlier than 2018.", "earlier than 2018", "../2017"),
    ("They met two weeks after 3 May 2019.", "two weeks after 3 May 2019", "2019-05-17"),
    ("They met the day before 3 May 2019.", "the day before 3 May 2019", "2019-05-02"),
    ("They met in the week of 10 March 2021.", "the week of 10 March 2021", "2021-03-08/2021-03-14"),
    ("Trade fell after 2018.", "after 2018", "2019/.."),
    ("Trade fell before June 2018.", "before June 2018", "../2018-05"),
    ("He left before 3 June 2018.", "before 3 June 2018", "../2018-06-02"),
    ("He left after 3 June 2018.", "after 3 June 2018", "2018-06-03/.."),
    ("He left after the 2018 coup.", "2018", "2018"),
    ("It was signed on 3 Safar 1445 (19 August 2023).", "19 August 2023", "2023-08-19"),
    ("It was signed on 11 Saur 1402 (May 1, 2023).", "May 1, 2023", "2023-05-01"),
]

RESOLVED = [
    ("The minister left on Friday.", "Friday", "2025-08-08"),
    ("The minister left on Monday.", "Monday", "2025-08-11"),
    ("The minister left on Tuesday.", "Tuesday", "2025-08-05"),
    ("The minister will leave on Tuesday.", "Tuesday", "2025-08-12"),
    ("The minister will leave on Monday.", "Monday", "2025-08-11"),
    ("The minister is due to leave on Friday.", "Friday", "2025-08-15"),
    ("Talks scheduled for Friday were moved.", "Friday", "2025-08-15"),
    ("He announced a vote for Friday.", "Friday", "2025-08-15"),
    ("The minister plans to visit on Sunday.", "Sunday", "2025-08-17"),
    ("She will speak in June, aides said on Sunday.", "Sunday", "2025-08-10"),
    ("He said on Friday that he would resign.", "Friday", "2025-08-08"),
    ("On Friday the court will rule.", "Friday", "2025-08-15"),
    ("On Friday the court ruled.", "Friday", "2025-08-08"),
    ("Friday's talks will cover trade, he said.", "Friday", "2025-08-15"),
    ("Friday's raid was the third.", "Friday", "2025-08-08"),
    ("The truce holds until Thursday.", "until Thursday", "../2025-08-14"),
    ("The rebels must answer by Thursday.", "by Thursday", "../2025-08-14"),
    ("Shelling has gone on since Thursday.", "since Thursday", "2025-08-07/.."),
    ("He was shot last Monday.", "last Monday", "2025-08-04"),
    ("He was shot last Friday.", "last Friday", "2025-08-08"),
    ("They meet next Thursday.", "next Thursday", "2025-08-21"),
    ("They met on Thursday of last week.", "Thursday of last week", "2025-08-07"),
    ("They will meet on Thursday next week.", "Thursday next week", "2025-08-21"),
    ("It was shelled on Wednesday night.", "Wednesday", "2025-08-06"),
    ("They talked from Tuesday to Thursday.", "from Tuesday to Thursday", "2025-08-05/2025-08-07"),
    ("He arrived yesterday.", "yesterday", "2025-08-10"),
    ("He arrives tomorrow.", "tomorrow", "2025-08-12"),
    ("He arrived earlier today.", "earlier today", "2025-08-11"),
    ("The ban was lifted tonight.", "tonight", "2025-08-11"),
    ("They were freed last night.", "last night", "2025-08-10"),
    ("He called this morning.", "this morning", "2025-08-11"),
    ("He died the day before yesterday.", "the day before yesterday", "2025-08-09"),
    ("It fell two days ago.", "two days ago", "2025-08-09"),
    ("It fell three weeks ago.", "three weeks ago", "2025-07-21/2025-07-27"),
    ("It fell six months ago.", "six months ago", "2025-02"),
    ("It fell ten years ago.", "ten years ago", "2015"),
    ("A year ago the city was besieged.", "A year ago", "2024"),
    ("Talks resume in two weeks' time.", "in two weeks' time", "2025-08-25/2025-08-31"),
    ("Aid was cut last week.", "last week", "2025-08-04/2025-08-10"),
    ("Aid was cut this week.", "this week", "2025-08-11/2025-08-17"),
    ("Aid resumes next week.", "next week", "2025-08-18/2025-08-24"),
    ("Aid was cut last month.", "last month", "2025-07"),
    ("Aid was cut earlier this month.", "earlier this month", "2025-08"),
    ("Aid was cut late last month.", "late last month", "2025-07"),
    ("Aid resumes next month.", "next month", "2025-09"),
    ("Aid was cut last year.", "last year", "2024"),
    ("Aid was cut earlier this year.", "earlier this year", "2025"),
    ("Aid resumes early next year.", "early next year", "2026"),
    ("A vote is due at the end of the month.", "the end of the month", "2025-08"),
    ("A vote is due by the end of the year.", "by the end of the year", "../2025"),
    ("It was bombed at the weekend.", "at the weekend", "2025-08-09/2025-08-10"),
    ("It was bombed last weekend.", "last weekend", "2025-08-09/2025-08-10"),
    ("It was bombed in the first half of last year.", "the first half of last year", "2024-01/2024-06"),
    ("In the third quarter of this year it fell.", "the third quarter of this year", "2025-07/2025-09"),
    ("He was freed on 3 August.", "3 August", "2025-08-03"),
    ("He will be freed on 20 August.", "20 August", "2025-08-20"),
    ("The fair opens on 20 August.", "20 August", "2025-08-20"),
    ("He was freed on 20 December.", "20 December", "2024-12-20"),
    ("Shelling went on throughout June.", "June", "2025-06"),
    ("He was freed in June.", "June", "2025-06"),
    ("He will be tried in October.", "October", "2025-10"),
    ("He will be tried in January.", "January", "2026-01"),
    ("He was freed last June.", "last June", "2025-06"),
    ("He was freed last October.", "last October", "2024-10"),
    ("He was freed in June last year.", "June last year", "2024-06"),
    ("He was freed on 3 June last year.", "3 June last year", "2024-06-03"),
    ("Thousands fled since December.", "since December", "2024-12/.."),
    ("It lasted from 27 July to 2 August.", "from 27 July to 2 August", "2025-07-27/2025-08-02"),
    ("On Thursday, 7 August, he resigned.", "Thursday, 7 August", "2025-08-07"),
    ("They met on Wednesday (6 August).", "Wednesday (6 August", "2025-08-06"),
    ("The envoy spoke in November.", "November", "2024-11"),
    ("The envoy was invited to Lima in November.", "November", "2025-11"),
    ("In May 2023 the sides quarrelled; they met on Friday.", "Friday", "2025-08-08"),
    ("The truce is to end on March 30.", "March 30", "2026-03-30"),
    ("The plan was presented on Tuesday.", "Tuesday", "2025-08-05"),
    ("The 3 August attacks shook Lima.", "3 August", "2025-08-03"),
    ("The budgets for 2009-10 were cut.", "2009-10", "2009/2010"),
    ("He fled last summer.", "last summer", "2024-06/2024-08"),
    ("He fled last spring.", "last spring", "2025-03/2025-05"),
    ("He fled last winter.", "last winter", "2024-12/2025-02"),
    ("Gas was short this past winter.", "this past winter", "2024-12/2025-02"),
    ("He will return in autumn.", "autumn", "2025-09/2025-11"),
    ("The rocket would have landed on Friday, he said.", "Friday", "2025-08-08"),
    ("A ruling is due before the end of the year.", "before the end of the year", "../2025"),
    ("On Monday, August 12, he resigned.", "Monday, August 12", "2024-08-12"),
    ("The envoys will meet on the 20th.", "the 20th", "2025-08-20"),
    ("The envoys met on the 20th.", "the 20th", "2025-07-20"),
    ("An answer is due by the 18th.", "by the 18th", "../2025-08-18"),
    ("The envoys met on Friday the 1st.", "Friday the 1st", "2025-08-01"),
    ("They will meet on the 17th of next month.", "the 17th of next month", "2025-09-17"),
    ("They will meet from 4 to 9 of this month.", "from 4 to 9 of this month", "2025-08-04/2025-08-09"),
    ("They will meet from the 20th to the 23rd.", "from the 20th to the 23rd", "2025-08-20/2025-08-23"),
    ("They will meet on the last Thursday of next month.", "the last Thursday of next month", "2025-09-25"),
    ("They met on the third Tuesday of June.", "the third Tuesday of June", "2025-06-17"),
    ("They met on 22/07.", "22/07", "2025-07-22"),
    ("They will meet two days after Friday.", "two days after Friday", "2025-08-17"),
    ("They will meet five weeks from tomorrow.", "five weeks from tomorrow", "2025-09-16"),
    ("They quarrelled two years and three months ago.", "two years and three months ago", "2023-05"),
    ("They quarrelled fifteen years ago.", "fifteen years ago", "2010"),
    ("It was shelled over the past three days.", "over the past three days", "2025-08-08/2025-08-10"),
    ("Aid will go out in the next two weeks.", "in the next two weeks", "2025-08-12/2025-08-25"),
    ("Exports fell in the last two quarters.", "in the last two quarters", "2025-01/2025-06"),
    ("He will return in two days.", "in two days", "2025-08-13"),
    ("They will meet the week after next.", "the week after next", "2025-08-25/2025-08-31"),
    ("They quarrelled the month before last.", "the month before last", "2025-06"),
    ("Exports fell in the second quarter.", "the second quarter", "2025-04/2025-06"),
    ("Exports fell in next year's first quarter.", "next year's first quarter", "2026-01/2026-03"),
    ("A song of the '90s was played.", "the '90s", "1990/1999"),
    ("In the early seventies he fled.", "the early seventies", "1970/1979"),
    ("They met on Christmas Eve.", "Christmas Eve", "2024-12-24"),
    ("They will meet before Christmas.", "before Christmas", "../2025-12-24"),
    ("They met last Good Friday.", "last Good Friday", "2025-04-18"),
    ("In the seventies women marched.", "the seventies", "1970/1979"),
    ("Many people left in the seventies.", "the seventies", "1970/1979"),
    ("Peru will return undocumented workers from Friday.", "Friday", "2025-08-15"),
    ("Peru will return undocumented Chilean workers from Friday.", "Friday", "2025-08-15"),
    ("Peru will free the captured sailors on Friday.", "Friday", "2025-08-15"),
    ("The queen plans to visit wounded sailors on Friday.", "Friday", "2025-08-15"),
    ("The queen is to visit wounded sailors on Friday.", "Friday", "2025-08-15"),
    ("The coming storm killed four sailors on Friday.", "Friday", "2025-08-08"),
    ("The planned march angered traders on Friday.", "Friday", "2025-08-08"),
    ("The deadline triggered protests on Friday.", "Friday", "2025-08-08"),
    ("The road will open to armed convoys on Friday.", "Friday", "2025-08-15"),
    ("The envoy will meet farmers wounded on Friday.", "Friday", "2025-08-08"),
    ("The envoy will say soldiers burned huts on Friday.", "Friday", "2025-08-08"),
    ("Drones sank two barges overnight, the port said on Monday.", "overnight", "2025-08-10/2025-08-11"),
    ("Overnight, a mine killed four.", "Overnight", "2025-08-10/2025-08-11"),
    ("Fire overnight damaged the mill.", "overnight", "2025-08-10/2025-08-11"),
    ("The truce was broken this Friday.", "this Friday", "2025-08-08"),
    ("The truce ends this Friday, they will say.", "this Friday", "2025-08-15"),
    ("The president will have talks on Friday.", "Friday", "2025-08-15"),
    ("The ministry will cut aid on Friday.", "Friday", "2025-08-15"),
    ("The fair opens on Friday.", "Friday", "2025-08-15"),
    ("Members vote on Friday.", "Friday", "2025-08-15"),
    ("He lost the vote on Friday.", "Friday", "2025-08-08"),
    ("The country's vote on Friday was calm.", "Friday", "2025-08-08"),
    ("At the weekend the envoy flew home.", "At the weekend", "2025-08-09/2025-08-10"),
    ("Talks this weekend in Lima", "this weekend", "2025-08-09/2025-08-10"),
    ("He spoke following Friday's raid.", "Friday", "2025-08-08"),
    ("The port was shut from July to now.", "from July to now", "2025-07/2025-08-11"),
    ("They arrive later in the week.", "later in the week", "2025-08-11/2025-08-17"),
    ("They will meet for next Saturday's vote.", "next Saturday", "2025-08-23"),
]

UNKNOWN = [
    ("In the past months we have sent grain.", "In the past months"),
    ("In recent weeks the front has moved.", "In recent weeks"),
    ("Over the past two years the price doubled.", "Over the past two years"),
    ("In the coming days envoys will travel.", "In the coming days"),
    ("A few days ago he called.", "A few days ago"),
    ("The market was full before Eid al-Fitr.", "Eid al-Fitr"),
    ("The truce held over Ramadan.", "Ramadan"),
    ("They met on Thanksgiving 2022.", "Thanksgiving 2022"),
    ("Berlin marked Labor Day.", "Labor Day"),
    ("The town kept Veterans Day.", "Veterans Day"),
    ("He resigned two days before the vote.", "two days before"),
    ("The truce held over Christmas.", "Christmas"),
    ("Every Easter Sunday they sing.", "Easter Sunday"),
    ("They spoke on the third Saturday.", "Saturday"),
    ("In autumn, the river flooded the lower town.", "autumn"),
    ("Within the next two months they will answer.", "Within the next two months"),
]

NO_DATE = [
    "Aid reached families in 2,000 homes.",
    "Some 2000 troops crossed the river.",
    "About 1900 people were moved.",
    "The fight went on for two weeks.",
    "Progress over 20-plus months was slow.",
    "A three-day visit ended.",
    "The Council adopted Resolution 1973 unanimously.",
    "He signed Order 1917 in silence.",
    "The convoy may leave; 5 may stay behind.",
    "Troops march north.",
    "The talks began at 5 p.m. and ended at 22:30.",
    "The company sold 1990 litres of fuel.",
    "It cost $2015 at the time.",
    "The 12-year-old was found.",
    "The line is 2014.5 metres long.",
    "The March 23 Movement denied it.",
    "He prayed at the Friday Mosque.",
    "The channel is called Peru Today.",
    "They march every Sunday.",
    "He lives on May 9 Street.",
    "He spoke of Bloody Sunday.",
    "Call +51 177-1994-2003 for help.",
    "The file has number 847-05-06-2011.",
    "Brigade 1994 was disbanded.",
    "Some two thousand people fled.",
    "He won on the 15th ballot.",
    "He read on the 12th and 13th chapters.",
    "Lima had degrees in the mid-80s.",
    "Women in the 50s were counted too.",
    "The team scored in its third quarter.",
    "The fair is to last nine days.",
    "It was the worst in 60 years.",
    "He spoke in spring training.",
    "She reads Q1 magazine and has an H1 visa.",
    "They signed the Good Friday Agreement.",
    "In winter snow blocks the pass.",
    "The first half was dull.",
    "She may go, and they will march.",
    "The repair was done by two thousand men.",
    "Temperatures in Cusco were in the seventies.",
    "She is in the late thirties.",
    "They met in Corpus Christi, Texas.",
    "A quake shook Pentecost.",
    "The Epiphany school was shelled.",
    "A ferry sank off Christmas Island.",
    "They spoke of the Easter Rising.",
    "They toured the 9 May Palace.",
    "The keeper stopped 9/11 shots.",
    "He took 9/11 of the total.",
    "He slept in an overnight train.",
    "The force will move overnight.",
    "Trust was not won overnight.",
    "The town was lost almost overnight.",
]

NARRATIVE = [
    ("They quarrelled in 2012. Four years later they met.", "Four years later", "2016"),
    ("They quarrelled in May 2012. Three months later they met.", "Three months later", "2012-08"),
    (
        "They quarrelled in spring 2014. They met the following autumn.",
        "the following autumn",
        "2014-09/2014-11",
    ),
    ("Nearly a week after the 3 August raid he fled.", "the 3 August", "2025-08-03"),
    ("On 3 August he fled. Two days later he was caught.", "Two days later", "2025-08-05"),
    ("On 3 August he fled. A day earlier he had resigned.", "A day earlier", "2025-08-02"),
    ("On 3 August he fled. The next day he was caught.", "The next day", "2025-08-04"),
    ("On 3 August he fled. The same day he was caught.", "The same day", "2025-08-03"),
    ("On 3 August he fled. The previous day he had resigned.", "The previous day", "2025-08-02"),
    ("In May 2014 he fled. The following month he was caught.", "The following month", "2014-06"),
    ("In 2014 he fled. He was caught later that year.", "later that year", "2014"),
    ("On 3 February 2014 he fled. On 9 February he was caught.", "9 February", "2014-02-09"),
    ("On 3 December 2014 he fled. On 9 January he was caught.", "9 January", "2015-01-09"),
    ("He fled on 3 March 2014. On the 9th he was caught.", "the 9th", "2014-03-09"),
    ("He was caught on 3 August. He had fled the day before.", "the day before", "2025-08-02"),
    ("On 13 August 2019 he fled. A week earlier he had resigned.", "A week earlier", "2019-08-06"),
    ("After 3 May 2019 he fled. The following day he was caught.", "The following day", "2019-05-04"),
]


@pytest.mark.parametrize(("text", "words", "meaning"), [*STATED, *RESOLVED])
def test_an_expression_means_a_stretch_of_the_calendar(text, words, meaning):
    assert (words, meaning) in found_in(text)


@pytest.mark.parametrize(("text", "words"), UNKNOWN)
def test_what_cannot_be_fixed_is_marked_and_stays_unknown(text, words):
    assert found_in(text) == [(words, None)]


@pytest.mark.parametrize("text", NO_DATE)
def test_counts_durations_and_names_are_no_dates(text):
    assert found_in(text) == []


@pytest.mark.parametrize(("text", "words", "meaning"), NARRATIVE)
def test_a_story_is_told_against_the_date_before(text, words, meaning):
    assert (words, meaning) in found_in(text)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("They met on 12 February.", "--02-12"),
        ("They met on 12-13 February.", "--02-12/--02-13"),
        ("They met on Wednesday.", None),
        ("They met yesterday.", None),
        ("They met last year.", None),
        ("They met on the 15th.", None),
        ("They met on Christmas Day.", None),
        ("They will meet in two days' time.", None),
        ("They sang in the '90s.", None),
        ("They met over the past three days.", None),
        ("They met in June.", None),
        ("They met in June 2016.", "2016-06"),
    ],
)
def test_without_a_day_of_publication_nothing_is_guessed(text, meaning):
    assert [found for _, found in found_in(text, None)] == [meaning]


def test_a_year_in_the_same_sentence_serves_a_day_without_one():
    assert found_in("He was in Quito on 4 April and in Lima from 5-6 April 2016.", None) == [
        ("4 April", "2016-04-04"),
        ("from 5-6 April 2016", "2016-04-05/2016-04-06"),
    ]


def test_a_month_without_a_year_lies_near_the_days_that_have_one():
    assert found_in("They met on Feb. 6, 2025. Arms had come in December.", None) == [
        ("Feb. 6, 2025", "2025-02-06"),
        ("December", "2024-12"),
    ]


def test_where_a_text_has_several_years_a_day_without_one_stays_open():
    found = found_in(
        "They met on 6 May 2019 and on 7 May 2021. They quarrelled.\n\nThey left on 9 June.", None
    )
    assert found[-1] == ("9 June", "--06-09")


def test_days_that_do_not_follow_each_other_are_two_dates():
    assert found_in("They met on 3 and 7 May 2020.") == [("3", "2020-05-03"), ("7 May 2020", "2020-05-07")]


def test_months_that_do_not_follow_each_other_are_two_dates():
    assert found_in("They met in March and June 2020.") == [("March", "2020-03"), ("June 2020", "2020-06")]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("They met on 3 May 2020.", "stated"),
        ("They met yesterday.", "resolved"),
        ("They met on Wednesday.", "resolved"),
        ("They met on 3 August.", "resolved"),
        ("The fair of 3 August", "inferred"),
    ],
)
def test_a_date_tells_how_it_came_about(text, how):
    (mention,) = find_dates(text, published=MONDAY)
    assert mention.date is not None
    assert mention.date.how == how


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [(1961, "04-02", "04-09"), (2000, "04-23", "04-30"), (2024, "03-31", "05-05"), (2025, "04-20", "04-20")],
)
def test_easter_moves_with_the_moon(year, western, eastern):
    assert easter(year, is_orthodox=False) == date.fromisoformat(f"{year}-{western}")
    assert easter(year, is_orthodox=True) == date.fromisoformat(f"{year}-{eastern}")


def test_every_feast_has_a_day_in_every_year():
    for rule in load_date_words().feasts.values():
        assert all(feast_of_year(year, rule=rule) is not None for year in range(1990, 2040))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two thousand", 2000),
        ("two thousand and eleven", 2011),
        ("nineteen sixty-four", 1964),
        ("nineteen oh five", 1905),
        ("eighteen hundred and twelve", 1812),
        ("twenty fifteen", 2015),
    ],
)
def test_years_are_read_in_words(words, number):
    assert year_number(words) == number


def test_a_day_that_names_an_event_of_some_year_has_no_year():
    assert found_in("He spoke of the 7 October attacks.") == [("the 7 October", "--10-07")]


def test_the_tense_can_be_given():
    (mention,) = find_dates("Friday", published=MONDAY, tense="future")
    assert spelled(mention) == "2025-08-15"


def test_an_impossible_day_is_no_day():
    assert ("30 February 2020", "2020-02-30") not in found_in("It was dated 30 February 2020.")
    assert all(meaning != "2019-02-29" for _, meaning in found_in("It was dated 29 February 2019."))


@pytest.mark.parametrize("gap", ["\n", "\u00a0"])
@pytest.mark.parametrize("name", [*load_date_words().feasts, *load_date_words().holidays])
def test_a_feast_may_run_over_the_end_of_a_line(name, gap):
    straight, curly = (found_in(f"They met on {one} 2021.") for one in (name, name.replace("'", "’")))
    broken = found_in(f"They met on {name.replace(' ', gap)} 2021.")
    assert [meaning for _, meaning in broken] == [meaning for _, meaning in straight]
    assert [meaning for _, meaning in curly] == [meaning for _, meaning in straight]


def test_a_night_of_a_story_of_long_ago_is_not_the_last_one():
    assert found_in("On 3 May 2014 he fled. He was held overnight.") == [("3 May 2014", "2014-05-03")]


def test_a_night_that_has_its_own_day_is_that_day():
    assert found_in("They fought overnight on Friday.") == [("Friday", "2025-08-08")]


PIECES = st.lists(
    st.sampled_from(
        (
            "on in from to and of the until since last next 3 14 31 March May Feb. Wednesday 2019 "
            "1996 – - , . week year ago two days later weekend quarter first Q3 2023-24 1990s "
            "25/03/2019 \n century 19th FY 9/11 22/04 the 15th second before after of now past "
            "Christmas Q3 H1 two thousand nineteen ninety spring this month twenty-first Mar- 03/04/19 "
            "05-Mar-2019 quarter Easter fortnight ago Day seventies overnight was"
        ).split(" ")
    ),
    max_size=12,
).map(" ".join)


@given(
    st.one_of(PIECES, st.text(max_size=80)),
    st.sampled_from([MONDAY, None, "2024-02-29", "0001-01-01", "9999-12-31"]),
)
def test_dates_stand_in_the_text_in_order_and_their_ends_in_turn(text, published):
    mentions = find_dates(text, published=published)
    for mention in mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        if mention.date and mention.date.start and mention.date.end:
            assert mention.date.start <= mention.date.end
    spans = [mention.span for mention in mentions]
    assert all(one.end <= other.start for one, other in pairwise(spans))
