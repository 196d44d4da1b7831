"""Did it happen: own sentences with a marked event and the status that the words around it give."""

import pytest

from dragoman.extract.status import StatusFinder
from tests.readings import ontology, read

ROWS = [
    ("Togo's navy is going to [board] any trawler without papers from June.", "planned"),
    ("Ghana was going to [send] doctors to Lome that week.", "planned"),
    ("Ghana is not going to [send] troops to Lome.", "denied"),
    ("Nepal's envoy was to have [met] the Bhutanese king in Thimphu on Friday.", "denied"),
    ("Laos had been due to [host] the talks but asked for more time.", "denied"),
    ("Qatar had planned to [send] an envoy but changed its mind.", "denied"),
    ("Qatar plans to [send] an envoy to Juba.", "planned"),
    ("A [swap] of captives between Chad and Niger is under discussion.", "possible"),
    ("The [deployment] of Fijian police to Vanuatu is still in doubt.", "possible"),
    ("A [ceasefire] with the rebels is off the table, the general said.", "denied"),
    ("A [ceasefire] with the rebels is not off the table, the general said.", "possible"),
    ("The [handover] of the two pilots, scheduled for Monday, was arranged by Oman.", "planned"),
    ("The [summit], scheduled for Monday, was cancelled by Oman.", "denied"),
    ("Will Ghana [ratify] the treaty?", "possible"),
    ("Could the rebels [seize] the port of Bosaso?", "possible"),
    ("Why did Rwanda [close] its border?", "actual"),
    ("On the eve of his [trip] to Oslo, the minister resigned.", "planned"),
    ("Oman flew envoys to Doha ahead of the [talks] with Yemen.", "planned"),
    ("The envoys packed their bags for next week's [conference] in Lima.", "planned"),
    ("Peru [hosts] the Andean foreign ministers in Lima this coming Friday.", "planned"),
    ("Peru [reopens] its embassy in Quito on Monday, the president announced.", "planned"),
    ("Peru [reopened] its embassy in Quito on Monday, the president announced.", "actual"),
    ("The [ban] on Kenyan tea takes effect on Friday, Uganda said.", "planned"),
    ("Oman stopped short of [criticising] Iran.", "denied"),
    ("Not a single hostage has been [released] by the militia.", "denied"),
    ("Nobody was [arrested] at the border, the Malawian police said.", "denied"),
    ("The Thai government said it was not in [negotiations] with the rebels.", "denied"),
    ("Peru's government has not ruled out [talks] with Chile.", "possible"),
    ("Peru refused to rule out [talks] with Chile.", "possible"),
    ("Peru did not deny [shelling] the ridge.", "actual"),
    ("The peacekeepers failed to prevent the [massacre] in Kiwanja.", "actual"),
    ("Kenya promised an inquiry into the [killing] of two herders by soldiers.", "actual"),
    ("Jordan urged the army to halt the [bombardment] of the camp.", "actual"),
    ("Uganda called for an end to the [siege] of Goma.", "actual"),
    ("Accra denied that Monday's [meeting] with the rebels had produced a deal.", "actual"),
    ("Accra denied that a [meeting] with the rebels had taken place.", "denied"),
    ("Zambia pleaded with the rebels to [free] the two nurses.", "possible"),
    ("Guards planned for what to do were the rebels to [attack] the dam.", "possible"),
    ("Looters came before any rice could be [delivered] to the camp.", "denied"),
    ("Belgrade's cabinet approved the [deployment] of 200 soldiers to the dam.", "planned"),
    ("Iraq's president called off a [visit] to Amman after the blast.", "denied"),
    ("Reports that Chad had [attacked] the town are false, the minister said.", "denied"),
    ("Reports that Chad might [attack] the town are credible, the minister said.", "possible"),
    ("Kuwait skipped the [talks] in Muscat.", "denied"),
    ("Police foiled an [attack] on the Danish embassy.", "denied"),
    ("Bolivia is toying with [closing] its border with Peru.", "possible"),
    ("Mali threatened nobody and never [expelled] the envoys.", "denied"),
    ("Mali threatened to cancel the [visit] of the Dutch minister.", "possible"),
    ("Chile no longer [trains] Bolivian officers.", "denied"),
    ("Sierra Leone neither confirmed nor [signed] the pact.", "denied"),
    ("Benin vowed to [deport] the two smugglers.", "planned"),
    ("Benin might yet [deport] the two smugglers.", "possible"),
    ("Benin is reluctant to [deport] the two smugglers.", "possible"),
    ("Benin is ready to [deport] the two smugglers.", "planned"),
    ("Benin managed to [deport] the two smugglers.", "actual"),
    ("The army continued to [shell] the town on Sunday.", "actual"),
    ("The two armies are preparing for joint [exercises] in May.", "planned"),
    ("Ghana and Togo [signed] a fishing accord in Accra on Monday.", "actual"),
    ("Norway favours [lifting] the sanctions on Mali.", "possible"),
    ("Malta argued against [expelling] the Libyan envoy.", "possible"),
    ("Kenya discussed [sending] rice to Sudan with Uganda.", "possible"),
    ("Norway backed the [sanctions] on Mali.", "actual"),
    ("Kenya spoke of the rice that it had [sent] to Sudan.", "actual"),
]


@pytest.mark.parametrize(("text", "status"), ROWS)
def test_the_words_around_a_marked_event_say_whether_it_happened(text, status):
    start = text.index("[")
    reading = read(text.replace("[", "").replace("]", ""))
    trigger = next(one.index for one in reading.tokens if one.span.start == start)
    assert StatusFinder(reading, ontology().status_words).of(trigger).status == status
