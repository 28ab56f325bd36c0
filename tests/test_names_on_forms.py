"""Names of people and parties as forms, letters and signatures write them."""

from __future__ import annotations

import time

import pytest

from archive.body import Part
from archive.documents.people.askers import askers_in
from archive.documents.people.credits import credits_in
from archive.documents.people.holders import signing
from archive.documents.people.names import is_name, names_in, strip_name
from archive.documents.people.parties import Parties
from archive.documents.people.portfolios import holders_in
from archive.documents.people.signing import signers
from archive.documents.people.speaking import asked_by
from archive.documents.people.strangers import is_stranger
from archive.documents.value import Certainty
from papers import Paper, understood

Found = list[tuple[str, str]]
PARTIES = Parties()


def askers(text: str) -> Found:
    return [(each.name, each.party) for each in askers_in([text], PARTIES)]


def asked(text: str) -> Found:
    return [(each.name, each.party) for each in understood(text).askers.value]


@pytest.mark.parametrize(
    "name",
    [
        "Q. (Quinten) Zwaluw", "T.A. (Trees) Loos", "L.M. (Lau-Rens) Spekman", "B. (Bo) Aa-Ee",
        "Mr. D.F. baron van Uilenburg", "jhr. mr. O. van Roosbeek", "dr. B.C.D. de Montagne-Vos",
        "R. Hekkert MBA", "R. Hekkert, MSc", "L. Pool BA", "P. Kaag, LLM", "ds. W. van Loon Azn.",
        "ir. T. Uiterwijk", "S. Bhagwandin", "'t Zandt", "’t Zandt", "Van 't Riet-Bakker",
        "Ph.T. Oskam", "IJ. Doorn", "Y. el Ghazali", "El Ghazali", "E. de la Rosa",
        "Ş. Kılıç-Aydın", "Wojciechowska-de Haan", "Nieuwe Weme", "Ter Steege", "Tamminga-Hofstra",
        "Boer, J. de", "Loos, T.A. (Trees)", "Sietske fan der Wal", "G. op 't Hof", "Aït Benhaddou",
        "I. Soedirman", "M. Łukasik", "D. Čavić", "J.-P. Morel", "R. v/d Wal", "A. vd Broek",
        "J. DE HAAN", "Piet Zondag", "N. Boersma - ten Brink", "K. d'Hondt", "Jan (J.) de Wolf",
    ],
)  # fmt: skip
def test_a_name_is_read_whole(name: str) -> None:
    assert is_name(strip_name(name))
    assert names_in([name]) == [name]
    assert askers(name) == [(name, "")]


@pytest.mark.parametrize(
    "text",
    [
        "MEMO", "EN", "EN WETHOUDERS", "Datum", "Verzonden", "Vastgesteld", "Zaaknummer",
        "Samenleving", "Gedeputeerde Staten", "Provinciale Staten van Veenland", "n.v.t.",
        "Kies een item.", "Klik of tik om tekst in te voeren.", "Postbus 12", "Kerkweg 14",
        "1234 AB Veen", "Griffie Oudveen", "Bestuurssecretariaat", "Postbus Raadsinformatie",
        "wethouder Groen, Afval en Buitenruimte", "Wethouder Anna Vis", "Afdeling: Ruimte",
        "Zaaknummer: Z12-001", "namens burgemeester en wethouders van Veen,", "namens deze,",
        "onze fractie", "U e.a.", "[naam]", "12 mei 2014",
    ],
)  # fmt: skip
def test_what_names_nobody(text: str) -> None:
    assert askers(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "de heren Q. (Quinten) Zwaluw MBA (VVD) en H.T. Loos (GB)",
            [("Q. (Quinten) Zwaluw MBA", "VVD"), ("H.T. Loos", "GB")],
        ),
        (
            "mw. O. Pool, S. Bhagwandin en Y. el Ghazali (PvdA)",
            [("mw. O. Pool", "PvdA"), ("S. Bhagwandin", "PvdA"), ("Y. el Ghazali", "PvdA")],
        ),
        ("mevrouw Loos, de heer Pool", [("Loos", ""), ("Pool", "")]),
        ("J. DE HAAN EN B. VIS (CDA)", [("J. DE HAAN", "CDA"), ("B. VIS", "CDA")]),
        ("Boer, J. de; Loos, T.A. (SP)", [("Boer, J. de", "SP"), ("Loos, T.A.", "SP")]),
        ("Bas Vis/Jo Loos", [("Bas Vis", ""), ("Jo Loos", "")]),
        ("B. Vis, tel. 06-12345678, b.vis@veen.example (D66)", [("B. Vis", "D66")]),
        ("Lijst Vis, mevr. O. (Olga) Vis", [("mevr. O. (Olga) Vis", "Lijst Vis")]),
        ("Indiener, Olga Vis", [("Olga Vis", "")]),
        ("bij monde van dhr. Bas Vis", [("dhr. Bas Vis", "")]),
        ("A. (Anna) van der\nWal (SP)", [("A. (Anna) van der Wal", "SP")]),
        ("Naam: Bas Vis, Partij: Mooi Veen", [("Bas Vis", "Mooi Veen")]),
        ("mede namens de fracties van CDA en Mooi Veen", [("", "CDA"), ("", "Mooi Veen")]),
        ("B. Vis (VVD), mede namens de SP", [("B. Vis", "VVD"), ("", "SP")]),
        ("B. Vis, mede namens K. Loos (CDA)", [("B. Vis", ""), ("K. Loos", "CDA")]),
        ("CDA (B. Vis) en D66 (K. Loos)", [("B. Vis", "CDA"), ("K. Loos", "D66")]),
        (
            "Namens de fracties van CDA en VVD, B. Vis en K. Loos",
            [("B. Vis", "CDA"), ("K. Loos", "VVD")],
        ),
        ("Fracties CDA en VVD\nB. Vis", [("B. Vis", ""), ("", "CDA"), ("", "VVD")]),
        ("Bas van Dorp, VVD", [("Bas van Dorp", "VVD")]),
        (
            "Vis, Loos en Pool (allen Sociaal Veen)",
            [("Vis", "Sociaal Veen"), ("Loos", "Sociaal Veen"), ("Pool", "Sociaal Veen")],
        ),
    ],
)
def test_askers_and_their_parties(text: str, found: Found) -> None:
    assert askers(text) == found


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("B. Vis (Mooi Veen)", "Mooi Veen"),
        ("B. Vis (Wij zijn Veen)", "Wij zijn Veen"),
        ("B. Vis, raadslid Krachtig", "Krachtig"),
        ("B. Vis, raadslid Mooi Veen", "Mooi Veen"),
        ("B. Vis, fractievoorzitter van Mooi Veen", "Mooi Veen"),
        ("Burgerlid B. Vis van Hart voor Veen", "Hart voor Veen"),
        ("B. Vis namens Mooi Veen", "Mooi Veen"),
        ("B. Vis, fractie Gemeentebelang Veen", "Gemeentebelang Veen"),
        ("B. Vis (VVD Oudveen)", "VVD"),
        ("B. Vis, PVDA Oudveen", "PVDA"),
        ("B. Vis (Groenlinks Oudveen aan den IJssel)", "Groenlinks"),
        ("B. Vis (Partij Voor de Vrijheid)", "Partij Voor de Vrijheid"),
        ("B. Vis (Student en Stad)", "Student en Stad"),
        ("B. Vis, Liberaal Appèl", "Liberaal Appèl"),
        ("B. Vis, GBK", "GBK"),
        ("B. Vis (CDA-fractie)", "CDA"),
        ("B. Vis (fractievoorzitter 50PLUS)", "50PLUS"),
        ("B. Vis - Ouderen Partij Veen", "Ouderen Partij Veen"),
    ],
)
def test_parties_of_one_council(text: str, party: str) -> None:
    ((name, found),) = askers(text)
    assert (name, found) == ("B. Vis", party)


def test_the_name_of_a_party_does_not_run_on_into_the_sentence() -> None:
    assert askers("namens de fractie Zuidelijk Belang deze schriftelijke vragen") == [
        ("", "Zuidelijk Belang")
    ]
    assert askers("de fractie Mooi Veen stelt het college") == [("", "Mooi Veen")]
    assert askers("ik denk dat 220 volt te veel is") == []


def test_bodies_and_labels_are_strangers_and_surnames_are_not() -> None:
    assert is_stranger("Provinciale Staten")
    assert is_stranger("April")
    assert not is_stranger("Griffioen")
    assert not is_stranger("Gemeentebelangen Veen")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            ["Namens de fractie van de SP,", "Bas Vis", "Jo Loos"],
            [("Bas Vis", "SP"), ("Jo Loos", "SP")],
        ),
        (
            ["B. Vis\tdr. K. Loos", "fractievoorzitter SGP\tfractievoorzitter Sociaal Appèl"],
            [("B. Vis", "SGP"), ("dr. K. Loos", "Sociaal Appèl")],
        ),
        (
            ["Namens de VVD,\tNamens D66,", "B. Vis\tK. Loos"],
            [("B. Vis", "VVD"), ("K. Loos", "D66")],
        ),
        (
            ["SGP-fractie Oudveen", "ds. B. Vis Azn.\t\t\tK. Loos"],
            [("ds. B. Vis Azn.", "SGP"), ("K. Loos", "SGP")],
        ),
        (
            ["Namens de fracties van:", "Mooi Veen", "Bas Vis", "Veen Fris,", "Jo Loos"],
            [("Bas Vis", "Mooi Veen"), ("Jo Loos", "Veen Fris")],
        ),
        (
            ["Lokaal Veen", "Bas Vis", "GroenLinks Veen", "Jo Loos"],
            [("Bas Vis", "Lokaal Veen"), ("Jo Loos", "GroenLinks")],
        ),
        (["w.g. B. Vis", "w.g. K. Loos", "SP"], [("B. Vis", "SP"), ("K. Loos", "SP")]),
        (["Bas Vis", "raadslid JA21", "06-12 34 56 78"], [("Bas Vis", "JA21")]),
        (["B. Vis", "raadslid", "Mooi Veen"], [("B. Vis", "Mooi Veen")]),
        (["Het lid van de gemeenteraad,", "B. Vis"], [("B. Vis", "")]),
        (
            ["U e.a.,", "Namens de fractie van Veen Eerlijk", "Bas Vis"],
            [("Bas Vis", "Veen Eerlijk")],
        ),
        (
            ["Fractie 50PLUS,", "Mw. O. Vis", "Kerkweg 12", "1234 AB Veen"],
            [("Mw. O. Vis", "50PLUS")],
        ),
        (["Bas Vis", "wethouder sport, gemeente Veen"], []),
        (["mr. O. Pool, griffier", "B. Vis, SP"], [("B. Vis", "SP")]),
    ],
)
def test_who_signed(lines: list[str], found: Found) -> None:
    assert [(each.name, each.party) for each in signers(lines, PARTIES)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Op 4 mei 2019 heeft mevrouw drs. O. Vis-Loos (D66) raadsvragen gesteld over afval.",
            [("drs. O. Vis-Loos", "D66")],
        ),
        (
            "Op 4 mei heeft de SP-fractie bij monde van dhr. Bas Vis vragen gesteld over afval.",
            [("dhr. Bas Vis", "SP")],
        ),
        (
            "Op 4 mei hebben de heren B. (Bas) Vis (VVD) en K. Loos (Mooi Veen) vragen gesteld.",
            [("B. (Bas) Vis", "VVD"), ("K. Loos", "Mooi Veen")],
        ),
        ("Op 4 mei heeft u namens Veen Vooruit vragen gesteld.", [("", "Veen Vooruit")]),
        ("Het lid van de raad, B. Vis heeft op 4 mei vragen gesteld.", [("B. Vis", "")]),
        (
            "Beantwoording van de vragen van raadslid B. Vis van de Socialistische Partij",
            [("B. Vis", "Socialistische Partij")],
        ),
        ("Door raadslid B. Vis (SP) werden vragen ingediend.", [("B. Vis", "SP")]),
        (
            "Wij hebben van mevrouw O. Vis van de fractie GroenLinks vragen ontvangen.",
            [("O. Vis", "GroenLinks")],
        ),
        ("De PvdA-fractie in Oudveen heeft het college gevraagd wat er komt.", [("", "PvdA")]),
        ("Leefbaar Veen wil daarom graag weten:", [("", "Leefbaar Veen")]),
        ("Dit is voor de CDA-fractie reden om vragen te stellen.", [("", "CDA")]),
        (
            "Dat roept bij de SP, D66 en Volt nieuwe vragen op.",
            [("", "SP"), ("", "D66"), ("", "Volt")],
        ),
        ("Raadslid Olga Vis legde het college de vragen voor.", [("Olga Vis", "")]),
        ("Mondelinge vraag D66 d.d. 4 mei 2017", [("", "D66")]),
        ("Namens Zuidelijk Belang deze schriftelijke vragen:", [("", "Zuidelijk Belang")]),
        ("De GGD heeft vragen gesteld over het pand.", []),
        ("Bewoners hebben veel vragen gesteld aan de gemeente.", []),
        ("In mei heeft wethouder Loos toegezegd de vragen te beantwoorden.", []),
        ("Zijn er vragen gesteld door raadslid B. Vis (SP)?", []),
    ],
)
def test_who_asks_in_a_sentence(sentence: str, found: Found) -> None:
    assert [(each.name, each.party) for each in asked_by(sentence, PARTIES)] == found


@pytest.mark.parametrize(
    ("value", "label", "found"),
    [
        ("wethouder Ş. Kılıç-Aydın", "Portefeuillehouder", ["Ş. Kılıç-Aydın"]),
        ("O. Vis (zorg) en burgemeester K. Loos (orde)", "Pfh", ["O. Vis", "K. Loos"]),
        ("weth. Groen", "Portefeuille", ["Groen"]),
        ("wethouder Groen, Afval en Buitenruimte", "Portefeuillehouder", []),
        ("Wethouder Mobiliteit", "Portefeuillehouder", []),
        ("team Belastingen en Inkoop", "Beantwoord door", []),
        ("EN WETHOUDERS", "ANTWOORD VAN BURGEMEESTER", []),
        ("Kies een item.", "Portefeuillehouder", []),
        ("F. (Fenna) Vis", "Portefeuillehouder", ["F. (Fenna) Vis"]),
        ("wethouder F. (Fenna)\nVis", "Portefeuillehouder", ["F. (Fenna) Vis"]),
        ("wethouders Vis, Loos en Van Pool", "Portefeuillehouders", ["Vis", "Loos", "Van Pool"]),
        ("Zorg en Welzijn", "Portefeuille", []),
        ("Vis", "Portefeuille", []),
        ("Vis", "Portefeuillehouder", ["Vis"]),
        ("mevrouw Vis (Zorg)", "Portefeuille", ["Vis"]),
        ("Financiën: O. Vis", "Portefeuille", ["O. Vis"]),
    ],
)
def test_who_holds_the_portfolio(value: str, label: str, found: list[str]) -> None:
    assert holders_in(value, label) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            [
                "namens burgemeester en wethouders van Veen,",
                "Drs. S. Vis",
                "wethouder Sport, Jeugd en Wonen",
            ],
            ["Drs. S. Vis"],
        ),
        (["wethouder Vastgoed en Toerisme", "O.P. Vis-Loos"], ["O.P. Vis-Loos"]),
        (["Olga Vis-Loos", "Wethouder erfgoed, kernen en sport"], ["Olga Vis-Loos"]),
        (["mr. O. Vis", "burgemeester van Veen"], ["mr. O. Vis"]),
        (["O. Vis\tmr. K. Loos", "gemeentesecretaris\tburgemeester"], []),
        (["mr. O. Vis, gemeentesecretaris", "K. Loos, burgemeester"], []),
        (["burgemeester en wethouders van Veen,", "de burgemeester,", "K. Loos"], []),
        (["O. Vis", "wethouder Sport", "K. Loos", "wethouder Zorg"], ["O. Vis", "K. Loos"]),
        (["K. Loos, wethouder Zorg"], ["K. Loos"]),
        (["Wethouder De Haan"], ["De Haan"]),
    ],
)
def test_who_signs_for_the_college(lines: list[str], found: list[str]) -> None:
    assert signing(lines, personal=True) == found


def test_a_mayor_does_not_answer_alone_in_a_letter_of_the_college() -> None:
    assert signing(["K. Loos", "burgemeester"], personal=False) == []


ANSWER = """De fractie van Mooi Veen
t.a.v. mevrouw drs. O.P. Vis-ten Brink en de heer J. Loos
Kerkweg 12
1234 AB Veen

Datum: 4 juni 2017
Onderwerp: beantwoording vragen over luchtfoto's

Geachte mevrouw Vis, geachte heer Loos,

Op 3 mei 2017 heeft u namens uw fractie vragen gesteld. Hieronder staan onze antwoorden.

1. Waarom zijn de foto's oud?

Antwoord: Nieuwe komen in het najaar.

Hoogachtend,
burgemeester en wethouders van Veen,
de secretaris, de burgemeester,
drs. P. Kooi mr. T. Haan
"""


def test_the_address_of_an_answer_has_the_party_and_the_full_names() -> None:
    assert asked(ANSWER) == [("drs. O.P. Vis-ten Brink", "Mooi Veen"), ("J. Loos", "Mooi Veen")]
    assert understood(ANSWER).portfolio_holders.value == ()


MEMO = """MEMO

Aan: De gemeenteraad
Van: Wethouder Olga Vis-Loos
Datum: 7 juli 2021
Onderwerp: Antwoord op schriftelijke vragen van Volt over kades

Beste raadsleden,

Op 2 juni jl. heeft raadslid Nora Kowalska-de Wit (Volt) schriftelijke vragen gesteld.

1. Hoe oud zijn de kades?

Antwoord: Honderd jaar.

Met groet,

Olga Vis-Loos
Wethouder erfgoed, kernen en sport
"""


def test_who_sends_a_memo_of_the_college_answers_and_does_not_ask() -> None:
    assert asked(MEMO) == [("Nora Kowalska-de Wit", "Volt")]
    assert understood(MEMO).portfolio_holders.value == ("Olga Vis-Loos",)


FORM = """Steller: A. Pool
Indieners: Wytze Vis en Femke Loos-fan der Wal, FNP
Onderwerp: de haven
Datum: 9 april 2015

Vraag

Komt er een kraan?

Antwoord

Ja. (portefeuillehouder: Dirk Haan)
"""


def test_with_askers_beside_it_the_steller_is_a_civil_servant() -> None:
    assert asked(FORM) == [("Wytze Vis", "FNP"), ("Femke Loos-fan der Wal", "FNP")]
    assert understood(FORM).portfolio_holders.value == ("Dirk Haan",)


OPEN = """Schriftelijke vragen over de brug

{text}

1. Waarom is de brug dicht?
2. Wanneer gaat hij open?
{end}"""


@pytest.mark.parametrize(
    ("text", "end", "found"),
    [
        (
            "GroenLinks begrijpt het uitstel niet. Daarom vragen wij:",
            "",
            [("", "GroenLinks")],
        ),
        (
            "Raadslid Bas Vis wacht al jaren op de brug. D66 vraagt zich af hoe lang dit duurt.",
            "",
            [("Bas Vis", "D66")],
        ),
        (
            "Al een jaar is de brug dicht.",
            "\nB. Vis-Loos\nFractievoorzitter Partij voor de Dieren\n",
            [("B. Vis-Loos", "Partij voor de Dieren")],
        ),
        ("Al een jaar is de brug dicht.", "\nIndiener, Olga Vis\n", [("Olga Vis", "")]),
        (
            "Mede namens de fracties van CDA en Mooi Veen stel ik vragen over de brug.",
            "\nMet vriendelijke groet,\n\nBas Vis\nLokaal Veen\n",
            [("Bas Vis", "Lokaal Veen"), ("", "CDA"), ("", "Mooi Veen")],
        ),
    ],
)
def test_who_asks_without_any_label(text: str, end: str, found: Found) -> None:
    draft = understood(OPEN.format(text=text, end=end))
    assert [(each.name, each.party) for each in draft.askers.value] == found


def test_who_only_speaks_is_doubtful() -> None:
    draft = understood(OPEN.format(text="De SP vindt dat te lang. Wij vragen:", end=""))
    assert draft.askers.certainty is Certainty.DOUBTFUL


@pytest.mark.parametrize(
    ("heading", "holder"),
    [
        ("Antwoord van burgemeester en wethouders (pfh. mw. O. Vis)", "mw. O. Vis"),
        ("Antwoord wethouder J. (Jan) de Haan", "J. (Jan) de Haan"),
        ("Antwoord door de burgemeester, drs. O. Vis", "drs. O. Vis"),
        ("Reactie wethouder Vis (Zorg)", "Vis"),
        ("Antwoord van wethouder Groen, Afval en Buitenruimte", ""),
        ("Antwoord van burgemeester en wethouders", ""),
    ],
)
def test_the_heading_of_an_answer_names_somebody_or_an_office(heading: str, holder: str) -> None:
    credits = credits_in(heading)
    assert (credits.holder if credits else "") == holder


def test_a_civil_servant_is_no_asker_in_a_memo_of_the_college() -> None:
    assert asked(
        "Aan: de raad\nVan: college\nPortefeuillehouder: Vis\nSteller: P. Pool\n"
        "Onderwerp: de brug\n\nDoor de VVD, bij monde van de heer S. Tan, zijn vragen gesteld.\n\n"
        "Vraag 1\nIs de brug open?\nAntwoord 1\nNee.\n"
    ) == [("S. Tan", "VVD")]


def test_a_letter_to_the_mayor_who_is_a_lady_is_no_answer() -> None:
    assert asked(
        "Aan: de burgemeester, mevrouw O. Vis-Pool\nDatum: 3 mei 2020\n\n"
        "Geachte mevrouw Vis,\n\nWij hebben de volgende vragen:\n\n1. Waarom?\n2. Hoe?\n\n"
        "Met vriendelijke groet,\n\nBas Loos\nFractie Mooi Veen\n"
    ) == [("Bas Loos", "Mooi Veen")]


def test_as_whose_councillor_somebody_writes() -> None:
    text = "Als raadslid van Trots Veen hoor ik klachten. Mijn buurman, de heer Pool, belde mij."
    assert asked(OPEN.format(text=text, end="\nGroeten,\nHenk\n")) == [("Henk", "Trots Veen")]


@pytest.mark.parametrize("text", ["Jan-" * 24, "Aa " * 300, "A. (Anna) " * 100, "van de " * 200])
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    askers(text)
    asked_by(text[:650] + " vragen gesteld", PARTIES)
    assert time.process_time() - start < 2


def test_more_askers_stand_below_the_first_in_its_cell() -> None:
    paper = Paper().table(
        (
            "Ingediend door: Wouter Bloem (Volt)\nNadia Aziz (GroenLinks-PvdA)",
            "Datum: 4 maart 2019",
        ),
        ("Portefeuillehouder: Jeroen van Aal", "Datum antwoord: 2 april 2019"),
    )
    draft = paper.line("Vragen", bold=True).line("1. Vaart de pont nog?").draft()
    named = [(each.name, each.party) for each in draft.askers.value]
    assert named == [("Wouter Bloem", "Volt"), ("Nadia Aziz", "GroenLinks-PvdA")]


def test_more_receivers_stand_below_each_other_each_with_a_party() -> None:
    paper = Paper().line("Aan:").line("D66, de heer Ö. Bos").line("PvdA, mevrouw A.M. Smit")
    paper.line("De Finne 4").line("Betreft: de veerpont").line("Geachte raadsleden,")
    paper.line("Met uw brief van 12 juni 2023 heeft u vragen gesteld aan ons college.")
    draft = paper.line("Vraag 1. Vaart de pont?").line("Reactie: Niet op zondag.").draft()
    assert [(each.name, each.party) for each in draft.askers.value] == [
        ("Ö. Bos", "D66"),
        ("A.M. Smit", "PvdA"),
    ]


def letter(*head: str, said: str = "U heeft ons vragen gesteld over de pont.") -> Found:
    paper = Paper()
    for line in head:
        paper.line(line)
    paper.line("Onderwerp: de veerpont").line("Geachte heer Hoekema,").line(said)
    draft = paper.line("1. Vaart de pont nog?", bold=True).line("Niet op zondag.").draft()
    return [(each.name, each.party) for each in draft.askers.value]


def test_the_party_stands_above_the_attention_line() -> None:
    said = "Op 3 mei 2016 heeft u ons, mede namens de heer K.J. Wiersma (CDA), vragen gesteld."
    head = ("FNP Zeedijk", "t.a.v. de heer S. Hoekema", "De Finne 4", "Zeedijk, 8 maart 2016")
    assert letter(*head, said=said) == [("S. Hoekema", "FNP"), ("K.J. Wiersma", "CDA")]


def test_the_place_of_a_letter_is_nobody() -> None:
    head = ("Aan raadslid Wytske Hoekema-Terpstra", "FNP-fractie", "Veldburen,\t5 maart 2020")
    assert letter(*head) == [("Wytske Hoekema-Terpstra", "FNP")]


def test_who_sits_on_a_water_board_has_a_party() -> None:
    member = "de heer ir. A. Zijlstra, lid van het algemeen bestuur voor Water Natuurlijk"
    assert askers(member) == [("ir. A. Zijlstra", "Water Natuurlijk")]
    assert askers("A. Smit, raadslid voor Water Natuurlijk") == [("A. Smit", "Water Natuurlijk")]
    assert not any(party for _, party in askers("A. Smit, voor Bas Bos"))


def test_names_above_their_parties_sign_in_a_table() -> None:
    paper = Paper().line("Onderwerp: de veerpont").line("Geacht college,")
    paper.line("Wij hebben de volgende vragen.").line("1) Vaart de pont nog?")
    paper.line("2) Wat kost een kaartje?").line("Hartelijk dank voor de beantwoording.")
    paper.table(("Ilse Bos", "Gert-Jan Mulder"), ("D66", "Lokaal Vlietmeer"))
    draft = paper.draft()
    assert draft.body.text(Part.QUESTION) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert [(each.name, each.party) for each in draft.askers.value] == [
        ("Ilse Bos", "D66"),
        ("Gert-Jan Mulder", "Lokaal Vlietmeer"),
    ]
