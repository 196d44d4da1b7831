"""Datelines, and what only looks like one."""

import pytest

from dragoman.clean.dateline import find_dateline
from dragoman.model.text import Span


def found_in(text: str):
    return find_dateline(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("dateline", "place", "rest"),
    [
        ("Lima, March 14:", "Lima", " A senior envoy met the minister."),
        ("LIMA, March 14 -", "LIMA", " Peru recalled its envoy."),
        ("LIMA —", "LIMA", " Peru recalled its envoy."),
        ("LIMA—", "LIMA", "Peru recalled its envoy."),
        ("LIMA, Peru (AP) —", "LIMA, Peru", " The envoy left."),
        ("LIMA (Reuters) -", "LIMA", " The envoy left."),
        ("LIMA, (Reuters) -", "LIMA", " The envoy left."),
        ("LIMA/SANTIAGO, 14 March 2025 –", "LIMA/SANTIAGO", " The envoys left."),
        ("LIMA and SANTIAGO, 14 March —", "LIMA and SANTIAGO", " The envoys left."),
        ("NEW DELHI:", "NEW DELHI", " A senior official left."),
        ("Dhaka, Feb 11 (BSS):", "Dhaka", " The envoy left."),
        ("Quito (Andina):", "Quito", " The envoy left."),
        ("MOSCOW, May 5. /TASS/.", "MOSCOW", " The envoy left."),
        ("BEIJING, June 1 (Xinhua) --", "BEIJING", " China sent an envoy."),
        ("WASHINGTON, D.C. –", "WASHINGTON, D.C.", " The Treasury named four firms."),
        ("PORT-AU-PRINCE, Haiti, 10 May 2021 (UNHCR) –", "PORT-AU-PRINCE, Haiti", " The agency said so."),
        ("Port-au-Prince, Jan. 4, 2023 —", "Port-au-Prince", " The agency said so."),
        ("N'DJAMENA, May 2 -", "N'DJAMENA", " Chad closed its border."),
        ("DAR ES SALAAM, Nov 19 -", "DAR ES SALAAM", " The two sides met."),
        ("QUITO, Thursday, March 13 -", "QUITO", " The two sides met."),
        ("SAN JOSE (March 14, 2025) —", "SAN JOSE", " The two sides met."),
        ("10 May 2021, GENEVA –", "GENEVA", " The two sides met."),
        ("[Nairobi, 3 March 2020]", "Nairobi", " The agency said so."),
        ("NAIROBI, Kenya, March 5, 2021/APO Group/ --", "NAIROBI, Kenya", " The bank said so."),
        ("Bishkek —", "Bishkek", " The ministry said so."),
        ("Bishkek:", "Bishkek", " The ministry said so."),
        ("CAMP HERRING, Chile –", "CAMP HERRING, Chile", " Four navies met."),
        ("MOGADISHU —", "MOGADISHU", " al-Shabaab fighters left."),
        ("ANKARA -", "ANKARA", " Task Force - North met."),
        ("Rome -", "Rome", " The agency's director met the minister."),
        ("Quito March 12/2023 (ECN)", "Quito", " The deputy prime minister left."),
        ("Quito, Nov 20", "Quito", " A senior envoy met the minister."),
        ("TUNIS (Meridian News / Interfax - 12th May, 2021)", "TUNIS", " The envoy left."),
        ("São Paulo, 3 March:", "São Paulo", " Brazil sent an envoy."),
        ("Lima -", "Lima", " The envoy met the minister."),
        ("Rome -", "Rome", " The envoy met the minister."),
        ("Suva March 22/2021 (FBX)", "Suva", " The envoy met the minister."),
    ],
)
def test_a_dateline_is_found_with_its_separator(dateline, place, rest):
    found = found_in(dateline + rest)
    assert found is not None
    assert (found.place, found.span) == (place, Span(0, len(dateline)))


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING - Peru recalls its envoy.",
        "Background: The two states share a border.",
        "Paris: I have never met the minister.",
        "QUESTION: What is the position?",
        "MR. QUIROGA: Good afternoon.",
        "SECRETARY QUIROGA: Thank you all.",
        "Police: Three men were held.",
        "The minister said: We will go.",
        "THE MINISTER SAID: WE WILL GO.",
        "Syria: Council condemns attack.",
        "On May 5 - a Friday - the envoy left.",
        "In March 2020, Geneva – based as ever on its lake – was closed.",
        "Foreign Minister Ali - who came late - left.",
        "U.S. - China talks resumed.",
        "France (AP) said so.",
        "A Foreign Office spokesman said: “The envoy left.”",
        "China, May 5 parades and all, was calm.",
        "Rome - where he lived until 2020 - is far.",
        "Note to editors: see below.",
        "Washington, which backs the plan, said so.",
        "Q: Will he go?",
        "Lima -",
        "China, May 5 Parade Committee and all, was calm.",
        "Quito, May 5, was calm.",
        "Rome (Reuters and others) kept its envoy.",
        "Paris (population 2 million, 3 May) was calm.",
        "UN: Vote on the border put off.",
        "",
    ],
)
def test_what_is_no_dateline(text):
    assert found_in(text) is None


@pytest.mark.parametrize(
    ("text", "day", "is_inferred"),
    [
        ("LIMA, 14 March 2025 - The envoy left.", "2025-03-14", False),
        ("LIMA, March 14 - The envoy left on 12 March 2025.", "2025-03-14", True),
        ("LIMA, March 14 - The envoy left.", None, True),
        ("LIMA - The envoy left on 12 March 2025.", None, False),
    ],
)
def test_the_day_of_a_dateline(text, day, is_inferred):
    found = found_in(text)
    assert (found.day, found.is_year_inferred) == (day, is_inferred)


def test_the_agency_is_named_in_full_and_only_if_known():
    assert found_in("Lima, May 3 (PTI): The envoy left.").agency == "Press Trust of India"
    assert found_in("Lima, May 3 (HBR): The envoy left.").agency is None
