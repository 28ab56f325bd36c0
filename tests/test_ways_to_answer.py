"""The ways in which clerks set an answer off from its question, and end it."""

from __future__ import annotations

from datetime import date

import pytest

from archive.body import Part
from papers import HEAD, answered, asked, askers, understood


@pytest.mark.parametrize(
    "says",
    [
        "Het antwoord van de burgemeester luidt:",
        "Het antwoord van het college op deze vraag is als volgt:",
        "Onze reactie hierop luidt:",
        "Hierop antwoordt het college:",
        "Daarop antwoordt de portefeuillehouder als volgt:",
        "Op uw vragen antwoordt het college het volgende:",
    ],
)
def test_who_answers_may_say_that_an_answer_follows(says: str) -> None:
    draft = understood(f"{HEAD}Vragen:\nVaart de pont nog?\n\n{says}\nNiet op zondag.\n")
    assert (asked(draft), answered(draft)) == ("Vaart de pont nog?", "Niet op zondag.")


def test_the_answer_may_go_on_behind_what_announces_it() -> None:
    draft = understood(
        f"{HEAD}Vraag 1. Vaart de pont nog?\nHet antwoord van het college luidt: niet op zondag.\n"
        "Vraag 2. Wat kost een kaartje?\nOns antwoord hierop is: twee euro.\n"
    )
    assert "### Antwoord 1\n\nniet op zondag." in answered(draft)
    assert answered(draft).endswith("### Antwoord 2\n\ntwee euro.")


def test_a_letter_says_what_was_asked_and_what_it_answers() -> None:
    draft = understood(
        "Aan mevrouw A. Visser\nDatum: 2 april 2019\nOnderwerp: de veerpont\n\n"
        "Geachte mevrouw Visser,\n\n"
        "Op 4 maart 2019 stelde u namens D66 vragen. U gaf daarbij deze toelichting: “De pont ligt "
        "al weken stil en niemand weet waarom.”\n\n"
        "U vraagt: “Vaart de pont nog?”\n\nHierop antwoorden wij:\n\nNiet op zondag.\n\n"
        "Verder vraagt u: “Wat kost een kaartje?”\n\nHierop antwoorden wij:\n\nTwee euro.\n\n"
        "Hoogachtend,\n\nBurgemeester en wethouders van Zeedijk\n"
    )
    told = draft.body.text(Part.EXPLANATION)
    assert told == "“De pont ligt al weken stil en niemand weet waarom.”"
    assert "### Vraag 2\n\n“Wat kost een kaartje?”" in asked(draft)
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."


@pytest.mark.parametrize("signs", ["VR", "QA", "VA"])
def test_one_letter_may_mark_question_and_answer(signs: str) -> None:
    ask, answer = signs
    draft = understood(
        f"{HEAD}{ask}1. Vaart de pont nog?\n\n{answer}1. Niet op zondag.\n\n"
        f"{ask}2. Wat kost een kaartje?\n\n{answer}2. Twee euro.\n"
    )
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."
    draft = understood(f"{HEAD}{ask}: Vaart de pont nog?\n\n{answer}: Niet op zondag.\n")
    assert (asked(draft), answered(draft)) == ("Vaart de pont nog?", "Niet op zondag.")


# Where an answer ends

ANSWERED = f"{HEAD}Vraag 1: Vaart de pont nog?\n\nAntwoord: Niet op zondag.\n\n"


@pytest.mark.parametrize(
    "foot",
    [
        "Dekking: n.v.t.\n\nBijlagen:\n- Kaart van de haven (d.d. 3 mei 2016)\n- Rapport, 2018",
        "Zeedijk, 2 april 2019\n\nVerzendlijst:\n- fractievoorzitters\n- Zeedijks Weekblad",
        "Kopie aan:\nafdeling Havens\nde griffier",
        "Status: afgedaan, geen vervolg in de commissie",
        "Financiële gevolgen: geen\n\nCommunicatie: n.v.t.",
        "B. en W. van Zeedijk,\n\nde secr., w.g. D. Palsma\tde burg., w.g. F. Ooms",
        "Een kopie van deze mail gaat naar de griffie, zodat andere fracties hem ook krijgen. "
        "Mocht je de pont willen zien, dan kan dat in mei.",
    ],
)
def test_the_foot_of_a_form_is_no_part_of_its_answer(foot: str) -> None:
    draft = understood(f"{ANSWERED}{foot}\n")
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag."


@pytest.mark.parametrize(
    "end",
    [
        "- Pont: veilig\n- Steiger: nog niet",
        "Mocht u dat willen, dan kan de pont vaker varen. Dat kost honderd euro.",
        "Bijlagen bij de begroting noemen dit: de pont is te duur, en dat blijft zo tot 2020.",
    ],
)
def test_what_an_answer_says_last_stays_in_it(end: str) -> None:
    draft = understood(f"{ANSWERED}{end}\n\nHoogachtend,\n\nhet college van Zeedijk\n")
    assert answered(draft).endswith(end.rsplit("\n", maxsplit=1)[-1])


def test_an_explanation_that_says_nothing_is_none() -> None:
    draft = understood(
        f"{HEAD}Toelichting: n.v.t.\n\nSpoed: nee\n\nVraag 1: Vaart de pont?\n\nAntwoord: Nee.\n"
    )
    assert draft.body.text(Part.EXPLANATION) == ""
    assert answered(draft) == "### Antwoord 1\n\nNee."


def test_who_answers_stands_below_the_answer_with_a_courtesy() -> None:
    draft = understood(f"{ANSWERED}Portefeuillehouder: dhr. A. Smit\n")
    assert draft.portfolio_holders.value == ("dhr. A. Smit",)
    assert answered(draft).endswith("zondag.")


# On which day


@pytest.mark.parametrize(
    "label",
    [
        "B&W d.d.",
        "Besproken in college van",
        "Goedgekeurd door college op",
        "Schriftelijk antwoord d.d.",
        "Vastgesteld in de vergadering van het college van",
        "Verstuurd aan de raad op",
    ],
)
def test_labels_of_the_day_of_an_answer(label: str) -> None:
    draft = understood(
        f"{HEAD}{label}: 2 april 2019\n\nVraag 1: Vaart de pont?\n\nAntwoord: Nee.\n"
    )
    assert draft.answered.value == date(2019, 4, 2)


@pytest.mark.parametrize(
    "label", ["Aangemeld bij de griffie", "Ingeleverd op", "Datum schriftelijke vragen"]
)
def test_labels_of_the_day_of_asking(label: str) -> None:
    draft = understood(
        f"Indiener: A. Visser (D66)\n{label}: 4 maart 2019\nOnderwerp: de veerpont\n\n"
        "Vraag 1: Vaart de pont?\n"
    )
    assert draft.submitted.value == date(2019, 3, 4)


def test_who_received_or_handed_in_is_no_day() -> None:
    draft = understood(
        "Ingediend door: A. Visser (D66)\nOntvangen door griffie: 5 maart 2019\n"
        "Datum: 4 maart 2019\nOnderwerp: de veerpont\n\nVraag 1: Vaart de pont?\n"
    )
    assert askers(draft) == [("A. Visser", "D66")]
    assert draft.received.value == date(2019, 3, 5)


def test_what_the_clerk_did_afterwards_is_not_the_day_of_the_answer() -> None:
    draft = understood(f"{ANSWERED}Afgedaan door griffie: 8 april 2019\nBesluit: 2 april 2019\n")
    assert draft.answered.value == date(2019, 4, 2)


def test_the_day_below_which_a_paper_is_signed_tells_which_day_is_its_own() -> None:
    fields = "Besluit college d.d.: 2 april 2019\nVerzonden: 5 april 2019\n\n"
    text = f"{HEAD}{fields}Vraag 1: Vaart de pont?\n\nAntwoord: Nee.\n\n"
    assert understood(text).answered.value == date(2019, 4, 5)
    signed = understood(f"{text}Zeedijk, 2 april 2019\n\nDe secretaris,\n")
    assert signed.answered.value == date(2019, 4, 2)


def test_the_day_of_the_week_may_stand_before_the_day_of_asking() -> None:
    draft = understood(
        "Aan de raad\nDatum: 2 april 2019\nOnderwerp: de veerpont\n\nGeachte leden van de raad,\n\n"
        "Op maandag 4 maart jl. ontvingen wij van Anna Visser (D66) schriftelijke raadsvragen.\n\n"
        "Vraag 1\nVaart de pont?\n\nAntwoord 1\nNee.\n"
    )
    assert draft.submitted.value == date(2019, 3, 4)


# Questions that have no mark


@pytest.mark.parametrize("says", ["D66 wil weten:", "Wij vernemen graag van het college:"])
def test_a_list_asks_what_somebody_wants_to_know(says: str) -> None:
    draft = understood(
        f"{HEAD}De pont ligt al weken stil en niemand weet hoe lang dat nog duurt.\n\n{says}\n\n"
        "- of de pont nog vaart;\n- hoeveel een kaartje kost;\n- in hoeverre dat hoger wordt.\n\n"
        "Namens D66,\nA. Visser\n"
    )
    assert asked(draft).startswith("- of de pont nog vaart;")
    assert asked(draft).endswith("- in hoeverre dat hoger wordt.")
    assert draft.body.text(Part.EXPLANATION).startswith("De pont ligt al weken stil")


def test_a_list_that_asks_nothing_is_no_question() -> None:
    draft = understood(
        f"{HEAD}Wij stellen voor:\n\n- de pont te verkopen;\n- een brug te bouwen.\n"
    )
    assert asked(draft) == ""


def test_an_answer_that_announces_a_list_starts_below_the_question_mark() -> None:
    draft = understood(
        f"{HEAD}Antwoord: 2 april 2019\n\n1. Vaart de pont?\n   Niet op zondag.\n\n"
        "2. Wie vaart er mee?\n   Dat zijn er drie:\n   - de schipper\n   - de stuurman\n"
    )
    assert asked(draft) == "1. Vaart de pont?\n\n2. Wie vaart er mee?"
    assert "### Antwoord 2\n\nDat zijn er drie:" in answered(draft)


def test_a_question_in_italics_may_go_on_behind_its_mark() -> None:
    draft = understood(
        "<p>Aan: mevrouw A. Visser (D66)</p><p>Datum: 2 april 2019<br>Betreft: de veerpont</p>"
        "<p>Geachte mevrouw Visser,</p><p>Hieronder treft u onze antwoorden aan.</p>"
        "<p><i>Vaart de pont nog? Graag per dag.</i></p><p>Niet op zondag.</p>"
        "<p><i>Wat kost een kaartje?</i></p><p>Twee euro.</p><p>Hoogachtend,</p>",
        "brief.html",
    )
    assert asked(draft).startswith("### Vraag 1\n\nVaart de pont nog? Graag per dag.")
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."


@pytest.mark.parametrize("label", ["Antw.", "Antwoord", "Reactie"])
def test_a_shortened_label_may_stand_alone_on_its_line(label: str) -> None:
    draft = understood(f"{HEAD}Vraag\n\nVaart de pont nog?\n\n{label}\n\nNiet op zondag.\n")
    assert (asked(draft), answered(draft)) == ("Vaart de pont nog?", "Niet op zondag.")


def test_letters_number_questions_and_answers() -> None:
    draft = understood(
        f"{HEAD}Vraag a: Vaart de pont nog?\n\nAntwoord a: Niet op zondag.\n\n"
        "Vraag b: Wat kost een kaartje?\n\nAntwoord b: Twee euro.\n"
    )
    assert asked(draft).endswith("### Vraag 2\n\nWat kost een kaartje?")
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."


def test_a_label_in_bold_needs_no_colon() -> None:
    draft = understood(
        "<p><b>Onderwerp</b> Onderhoud van de pont</p><p><b>Steller(s)</b> A. Visser, D66</p>"
        "<p><b>Datum</b> 4 maart 2019</p><p><b>Vraag</b></p><p>Vaart de pont nog?</p>",
        "formulier.html",
    )
    assert draft.subject.value == "Onderhoud van de pont"
    assert askers(draft) == [("A. Visser", "D66")]
    assert draft.submitted.value == date(2019, 3, 4)


def test_a_sentence_that_tells_what_somebody_asks_is_the_question() -> None:
    draft = understood(
        "Schriftelijke vraag nr 11\n\nDe fractie van D66 (mw. A. Visser) vraagt het college of de "
        "pont op zondag vaart en wat dat kost.\n\nHet antwoord luidt als volgt.\n\n"
        "De pont vaart niet op zondag.\n\n15 november 2019\n"
    )
    assert asked(draft).startswith("De fractie van D66")
    assert answered(draft) == "De pont vaart niet op zondag."
    assert draft.answered.value == date(2019, 11, 15)


def test_the_heading_below_an_answer_is_that_of_the_next_question() -> None:
    draft = understood(
        "<p>Beantwoording raadsvragen</p><p>Vragensteller: A. Visser (D66)</p>"
        "<h3>1. De pont</h3><p>Vaart de pont nog?</p><p>Niet op zondag.</p>"
        "<h3>2. De prijs</h3><p>Wat kost een kaartje?</p><p>Twee euro.</p>",
        "formulier.html",
    )
    assert "De prijs" in asked(draft)
    assert answered(draft).endswith("### Antwoord 2\n\nTwee euro.")


def test_the_title_of_an_answer_says_by_whom_and_when() -> None:
    draft = understood(
        f"{HEAD}Beantwoord door wethouder K. Timmer op 2 april 2019\n\nVraag 1: Vaart de pont?\n\n"
        "Antwoord: Nee.\n"
    )
    assert draft.answered.value == date(2019, 4, 2)


def test_a_sentence_with_a_day_without_a_year_is_not_the_day_of_asking() -> None:
    draft = understood(
        "<p>Van: Anna Visser (D66)<br>Verzonden: 4 maart 2019<br>Aan: griffie<br>Onderwerp: pont"
        "</p><p>Beste griffie,</p><p>- Vaart de pont nog?</p><p>Ja, per 1 juli.</p>"
        "<p>- Wat kost een kaartje?</p><p>Twee euro.</p><p>Groet, Anna</p>",
        "mail.html",
    )
    assert draft.submitted.value == date(2019, 3, 4)


def test_the_day_below_a_letter_of_the_college_is_that_of_its_answer() -> None:
    draft = understood(
        "<h1>Antwoordbrief raadsvragen onderhoud van de pont</h1><p>Geachte leden van de raad,</p>"
        "<p>Op 4 maart 2019 heeft D66 (mw. A. Visser) vragen gesteld. Hieronder leest u per vraag "
        "ons antwoord.</p><p><b>1. Vaart de pont nog?</b></p><p>Niet op zondag.</p>"
        "<p><b>2. Wat kost het?</b></p><p>Twee euro.</p><p>Met vriendelijke groet,</p>"
        "<p>Het college van Zeedijk,</p><p>2 april 2019</p>",
        "brief.html",
    )
    assert draft.answered.value == date(2019, 4, 2)
    assert draft.subject.value == "onderhoud van de pont"


def test_days_behind_a_subject_are_no_part_of_it() -> None:
    draft = understood(
        "Schriftelijke vragen van het raadslid A. Visser (D66) aan het college over de pont, "
        "ingediend op 4 maart 2019, beantwoord op 2 april 2019.\n\nVraag 1\nVaart zij?\n\n"
        "Antwoord op vraag 1\nNee.\n"
    )
    assert draft.subject.value == "de pont"
    assert (draft.submitted.value, draft.answered.value) == (date(2019, 3, 4), date(2019, 4, 2))


def test_a_day_behind_the_word_for_an_answer_is_no_letter_of_a_list() -> None:
    draft = understood(f"{HEAD}Vraag 1: Vaart de pont?\n\nAntwoord d.d. 2 april 2019\n\nNee.\n")
    assert draft.answered.value == date(2019, 4, 2)
    assert answered(draft).endswith("Nee.")


@pytest.mark.parametrize(
    "leave",
    [
        "Ik ga ervan uit dat je vragen zijn beantwoord. Mocht je nog iets willen, dan hoor ik dat.",
        "De antwoorden worden ook op de website van de raad geplaatst.",
        "Deze beantwoording wordt gepubliceerd in het raadsinformatiesysteem.",
    ],
)
def test_who_answers_below_each_question_takes_leave_too(leave: str) -> None:
    draft = understood(
        "Aan: mevrouw A. Visser, fractie D66\nDatum: 2 april 2019\nOnderwerp: de veerpont\n\n"
        "Beste mevrouw Visser,\n\nOp 4 maart 2019 stelde u namens D66 vragen over de veerpont.\n\n"
        "1. Vaart de pont nog?\n\nNiet op zondag, want dan is er niemand om te varen.\n\n"
        "2. Wat kost een kaartje?\n\nEen kaartje kost twee euro, en een retour drie.\n\n"
        f"{leave}\n\nMet vriendelijke groet,\n\nA. de Boer, wethouder\n"
    )
    assert answered(draft).endswith("Een kaartje kost twee euro, en een retour drie.")


def test_a_letter_may_be_put_to_the_college_without_a_word_of_questions() -> None:
    draft = understood(
        "Aan de heer B. Smit\nDatum: 2 april 2019\nOnderwerp: de veerpont\n\nGeachte heer Smit,\n\n"
        "Bij brief van 4 maart 2019 hebt u namens D66 het volgende aan ons college voorgelegd:\n\n"
        "1. Vaart de pont nog?\n2. Wat kost een kaartje?\n\n"
        "Antwoord\n\n1. Niet op zondag.\n2. Twee euro.\n\nHoogachtend,\n\n"
        "Burgemeester en wethouders van Zeedijk\n"
    )
    assert draft.submitted.value == date(2019, 3, 4)
    assert "voorgelegd" not in answered(draft) + asked(draft)


def test_a_number_may_stand_behind_its_year() -> None:
    draft = understood(f"Raadsvragen 2018 nr. 7\n\n{HEAD}Vraag 1. Vaart de pont nog?\n")
    assert draft.number.value == "2018-007"


def test_a_party_of_old_people_has_the_name_of_its_place() -> None:
    draft = understood(
        "Aan de leden van de raad\nDatum: 2 april 2019\nOnderwerp: de veerpont\n\n"
        "Geachte raadsleden,\n\nOp 4 maart 2019 ontvingen wij vragen van mw. Anna Visser (D66) en "
        "dhr. Bob Smit (Ouderenpartij Zeedijk) over de veerpont.\n\n"
        "Vraag 1. Vaart de pont nog?\nAntwoord: Niet op zondag.\n\nHoogachtend,\n\n"
        "Burgemeester en wethouders van Zeedijk\n"
    )
    assert askers(draft) == [("mw. Anna Visser", "D66"), ("dhr. Bob Smit", "Ouderenpartij Zeedijk")]


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ("Van: Kees de Boer, wethouder financiën\n", ""),
        ("Van: Kees de Boer (wethouder)\n", ""),
        ("", "Portefeuillehouder is wethouder Kees de Boer. "),
    ],
)
def test_who_answers_may_send_it_or_be_named_in_a_sentence(head: str, says: str) -> None:
    draft = understood(
        f"MEMO\n\nAan: mevrouw Anna Visser, fractie D66\n{head}Datum: 2 april 2019\n"
        "Onderwerp: antwoord op vragen over de veerpont\n\nBeste Anna,\n\n"
        f"Op 4 maart 2019 stelde u namens D66 vragen. {says}Hieronder staan de antwoorden.\n\n"
        "Vraag 1\nVaart de pont nog?\n\nAntwoord\nNiet op zondag.\n\nGroet,\nKees\n"
    )
    assert draft.portfolio_holders.value == ("Kees de Boer",)
    assert draft.submitted.value == date(2019, 3, 4)
