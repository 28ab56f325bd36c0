"""Mails: their messages, quotes, heads, alphabets and what is enclosed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.body import Part
from archive.documents.batch.importing import read_batch
from archive.documents.document import Kind, Line, words
from archive.documents.draft import Draft
from archive.documents.reading import read
from archive.documents.sheet import Reason
from archive.documents.value import Certainty
from archive.record import Asker
from archive.registers import Register, Registers
from archive.unreadable import UnreadableError
from outlook_file import outlook_message

NOBODY = Registers(Register("partijen.yml"), Register("personen.yml"), Register("themas.yml"))
KEES = "Kees van Buren <kees@voorbeeld.example>"
ASKED = """Geacht college,

De SP-fractie krijgt klachten over het pontje bij de Rietkraag. Het vaart al weken niet.

1. Sinds wanneer ligt het pontje stil?
2. Wanneer vaart het weer?

Met vriendelijke groet,

Kees van Buren
SP Rietkraag
"""
REPLY = """Beste Kees,

Hierbij de antwoorden op je vragen.

1. Het pontje ligt stil sinds 2 mei.
2. Wij verwachten dat het in juli weer vaart.

Met vriendelijke groet,
Anna Smits
wethouder verkeer
"""


def mail(
    text: str,
    sender: str = "Griffie Rietkraag <griffie@voorbeeld.example>",
    subject: str = "FW: vragen pontje Rietkraag",
    day: str = "Thu, 12 Jun 2014 09:00:00 +0200",
    html: str = "",
) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "raad@voorbeeld.example", subject
    if day:
        message["Date"] = day
    message.set_content(html or text, subtype="html" if html else "plain")
    return message


def draft_of(message: EmailMessage | bytes) -> Draft:
    data = message if isinstance(message, bytes) else message.as_bytes()
    batch = read_batch("mail.eml", data, NOBODY)
    assert not batch.faults
    (found,) = batch.drafts
    assert found.draft.proof.lost == ()
    return found.draft


def quoted(text: str) -> str:
    return "".join(f"> {line}\n" if line else ">\n" for line in text.split("\n"))


def left_as(draft: Draft, reason: Reason) -> str:
    return " ".join(left.text for left in draft.left if left.reason is reason)


HEADS = {
    "outlook": "Van: Kees van Buren\nVerzonden: dinsdag 3 juni 2014 21:14\nAan: Griffie\n"
    "Onderwerp: vragen pontje Rietkraag\n\n",
    "outlook, Engels": "From: Kees van Buren <kees@voorbeeld.example>\n"
    "Sent: Tuesday, June 3, 2014 9:14 PM\nTo: Griffie\nSubject: vragen pontje Rietkraag\n\n",
    "outlook, oud": "-----Oorspronkelijk bericht-----\nVan: Buren, K. van [mailto:k@voorbeeld.nl]\n"
    "Verzonden: dinsdag 3 juni 2014 21:14\nAan: Griffie\nCC: Raad\n"
    "Onderwerp: vragen pontje Rietkraag\nUrgentie: Hoog\n\n",
    "outlook, web": "________________________________\nVan: Kees van Buren\n"
    "Verzonden: dinsdag 3 juni 2014 21:14:05\nAan: Griffie; Een Lange Lijst; Nog Iemand;\n"
    " En Nog Een\nOnderwerp: vragen pontje Rietkraag\n\n",
    "gmail": "---------- Forwarded message ---------\n"
    "Van: Kees van Buren <kees@voorbeeld.example>\nDate: di 3 jun. 2014 om 21:14\n"
    "Subject: vragen pontje Rietkraag\nTo: <g@v.example>\n\n\n",
    "apple": "Begin doorgestuurd bericht:\n\nVan: Kees van Buren <kees@voorbeeld.example>\n"
    "Onderwerp: vragen pontje Rietkraag\nDatum: 3 juni 2014 om 21:14:05 CEST\nAan: Griffie\n\n",
    "thunderbird": "-------- Doorgestuurd bericht --------\nOnderwerp: \tvragen pontje Rietkraag\n"
    "Datum: \tTue, 3 Jun 2014 21:14:05 +0200\nVan: \tKees van Buren <k@v.nl>\nAan: \tg@v.nl\n\n",
    "groupwise": '>>> "Kees van Buren" <kees@voorbeeld.example> 3-6-2014 21:14 >>>\n',
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_a_mail_that_is_passed_on_is_that_of_the_councillor(head: str) -> None:
    cover = "Beste raadsleden,\n\nTer kennisname.\n\nMet vriendelijke groet,\nDe griffier\n\n"
    draft = draft_of(mail(cover + head + ASKED))
    (asker,) = draft.askers.value
    assert asker in (Asker("Kees van Buren", "SP"), Asker("K. van Buren", "SP"))
    assert draft.submitted.value == date(2014, 6, 3)
    assert draft.subject.value == "pontje Rietkraag"
    assert draft.addressed_to.value == "college"
    assert draft.body.text(Part.QUESTION).startswith("1. Sinds wanneer")
    assert draft.body.text(Part.EXPLANATION).startswith("De SP-fractie krijgt")
    assert "Ter kennisname." in left_as(draft, Reason.COVER)


QUOTES = {
    "gmail": "Op di 3 jun. 2014 om 21:14 schreef Kees van Buren <kees@voorbeeld.example>:\n\n",
    "gmail, gebroken": "Op di 3 jun. 2014 om 21:14 schreef Kees van Buren <\nkees@voorbeeld.nl>:\n",
    "thunderbird": "Op 3-6-2014 om 21:14 schreef Kees van Buren:\n",
    "apple": "Op 3 jun. 2014, om 21:14 heeft Kees van Buren <k@v.nl> het volgende\ngeschreven:\n\n",
    "engels": "On Tue, Jun 3, 2014 at 9:14 PM Kees van Buren <k@v.nl> wrote:\n\n",
    "achteraan": "Kees van Buren schreef op 03-06-2014 21:14:\n",
    "zonder jaar": "Op 3 jun. om 21:14 schreef Kees van Buren <k@v.nl>:\n\n",
    "oud": "2014-06-03 21:14 GMT+02:00 Kees van Buren <k@v.nl>:\n\n",
}


@pytest.mark.parametrize("quote", QUOTES.values(), ids=QUOTES.keys())
def test_a_reply_above_the_questions_is_their_answer(quote: str) -> None:
    text = REPLY + "\n" + quote + quoted(ASKED)
    draft = draft_of(mail(text, "Anna Smits <a@v.nl>", "Re: vragen pontje Rietkraag"))
    assert draft.askers.value == (Asker("Kees van Buren", "SP"),)
    assert draft.submitted.value == date(2014, 6, 3)
    assert draft.answered.value == date(2014, 6, 12)
    assert draft.portfolio_holders.value == ("Anna Smits",)
    assert draft.subject.value == "pontje Rietkraag"
    assert draft.body.text(Part.QUESTION).endswith("2. Wanneer vaart het weer?")
    assert draft.body.text(Part.ANSWER).startswith("1. Het pontje ligt stil")
    assert draft.body.text(Part.ANSWER).endswith("weer vaart.")


def test_answers_between_the_quoted_questions() -> None:
    text = (
        "Hallo Kees,\n\nMijn antwoorden staan tussen je vragen.\n\nGroet,\nAnna Smits\n"
        "wethouder verkeer\n\nOp 3 jun. om 21:14 schreef Kees van Buren <k@v.nl>:\n\n"
        "> Beste Anna,\n>\n> Het pontje bij de Rietkraag vaart al weken niet en dat duurt velen\n"
        "te lang.\n> Daarom namens de fractie SP deze schriftelijke vragen:\n>\n"
        "> - sinds wanneer ligt het pontje\n> stil?\n\nSinds 2 mei. De motor is stuk.\n\n"
        "> - wanneer vaart het weer?\n\nWij denken in juli.\n\n> Hartelijke groet,\n> Kees\n"
        "> fractie SP\n"
    )
    draft = draft_of(mail(text, "Anna Smits <a@v.nl>", "Re: vragen over het pontje"))
    assert draft.body.text(Part.QUESTION) == (
        "### Vraag 1\n\nsinds wanneer ligt het pontje\nstil?\n\n"
        "### Vraag 2\n\nwanneer vaart het weer?"
    )
    assert draft.body.text(Part.ANSWER) == (
        "### Antwoord 1\n\nSinds 2 mei. De motor is stuk.\n\n### Antwoord 2\n\nWij denken in juli."
    )
    assert "duurt velen\nte lang." in draft.body.text(Part.EXPLANATION)
    assert draft.askers.value == (Asker("Kees van Buren", "SP"),)
    assert draft.submitted.value == date(2014, 6, 3)
    assert draft.submitted.certainty is Certainty.DOUBTFUL
    assert draft.answered.value == date(2014, 6, 12)
    assert draft.portfolio_holders.value == ("Anna Smits",)
    assert draft.subject.value == "het pontje"


def test_numbered_questions_answered_in_groups_keep_their_numbers() -> None:
    text = (
        "Op 3-6-2014 om 21:14 schreef Kees van Buren:\n> Geacht college,\n>\n> De SP vraagt:\n>\n"
        "> 1. Ligt het pontje stil?\n> 2. Sinds wanneer?\n\nJa, sinds mei.\n\n> 3. En nu?\n\n"
        "Wachten.\n"
    )
    draft = draft_of(mail(text, "Anna Smits <a@v.nl>", "Re: pontje"))
    assert draft.body.text(Part.QUESTION).count("### Vraag") == 3
    assert draft.body.text(Part.ANSWER) == (
        "### Antwoord 1 en 2\n\nJa, sinds mei.\n\n### Antwoord 3\n\nWachten."
    )


def test_an_answer_below_the_whole_question_is_found_and_doubted() -> None:
    text = (
        "Op 3-6-2014 om 21:14 schreef Kees van Buren:\n"
        + quoted(ASKED)
        + "\nBeste Kees,\n\nHet pontje ligt stil sinds mei. Wij hebben een nieuwe motor besteld, "
        "die naar verwachting in juli wordt geplaatst.\n\nGroeten, Anna Smits\n"
    )
    draft = draft_of(mail(text, "Anna Smits <a@v.nl>", "Re: vragen pontje"))
    answer = draft.body.text(Part.ANSWER)
    assert answer.startswith("Het pontje ligt") and answer.endswith("geplaatst.")
    assert any("kijk na of het dat is" in doubt for doubt in draft.doubts)


CHAIN = (
    "Ter info\n\nVan: Secretariaat\nVerzonden: woensdag 11 juni 2014 10:00\nAan: Griffie\n"
    "Onderwerp: RE: vragen pontje Rietkraag\n\nDag Marja,\n\nHieronder de antwoorden van het "
    "college (portefeuillehouder: Anna Smits). Wil jij ze doorzetten?\n\nAntwoord vraag 1\n"
    "Sinds 2 mei.\n\nAntwoord vraag 2\nIn juli.\n\nGroeten, Bea\n\n"
    "Van: Griffie Rietkraag\nVerzonden: woensdag 4 juni 2014 10:00\nAan: Kees van Buren\n"
    "Onderwerp: RE: vragen pontje Rietkraag\n\nBeste Kees,\n\nJe vragen zijn in goede orde "
    "ontvangen en worden doorgezet naar het college.\n\nGroet,\nMarja\n\n"
    + HEADS["outlook"]
    + ASKED
)


def test_question_and_answer_in_two_messages_of_a_chain_are_one() -> None:
    draft = draft_of(mail(CHAIN))
    assert draft.submitted.value == date(2014, 6, 3)
    assert draft.answered.value == date(2014, 6, 11)
    assert draft.portfolio_holders.value == ("Anna Smits",)
    assert draft.body.text(Part.ANSWER) == (
        "### Antwoord 1\n\nSinds 2 mei.\n\n### Antwoord 2\n\nIn juli."
    )
    covers = left_as(draft, Reason.COVER)
    assert all(text in covers for text in ("Ter info", "in goede orde", "Wil jij ze doorzetten?"))


SOON = (
    "Van: Anna Smits\nVerzonden: woensdag 4 juni 2014 10:00\nAan: Kees\nOnderwerp: RE: pontje\n\n"
)
BEFORE = "Met vriendelijke groet,\nAnna Smits\nwethouder\n\n" + HEADS["outlook"] + ASKED


def test_a_reply_that_has_the_questions_in_it_again() -> None:
    text = (
        "Beste Kees,\n\nHierbij de reactie van het college.\n\n1. Sinds wanneer ligt het pontje "
        "stil?\nSinds 2 mei.\n\n2. Wanneer vaart het weer?\n\nIn juli.\n\n"
        "Dat is later dan gehoopt.\n\n"
    )
    draft = draft_of(mail(text + BEFORE, "Anna Smits <a@v.nl>"))
    assert draft.body.text(Part.ANSWER) == (
        "### Antwoord 1\n\nSinds 2 mei.\n\n### Antwoord 2\n\nIn juli.\n\nDat is later dan gehoopt."
    )
    assert "Wanneer vaart het weer?" in left_as(draft, Reason.REPEATED)


def test_new_questions_below_an_answer_are_a_draft_of_their_own() -> None:
    again = "Ik heb nog vragen:\n\n1. Wie betaalt de motor?\n2. Waarom?\n\nGroet,\nKees\n\n"
    text = "Beste griffie,\n\n" + again + SOON + REPLY + "\n" + HEADS["outlook"] + ASKED
    first, second = read_batch("mail.eml", mail(text, KEES).as_bytes(), NOBODY).drafts
    assert first.draft.body.text(Part.ANSWER).startswith("1. Het pontje ligt stil")
    assert first.draft.answered.value == date(2014, 6, 4)
    assert second.draft.body.text(Part.QUESTION) == "1. Wie betaalt de motor?\n2. Waarom?"
    assert second.draft.submitted.value == date(2014, 6, 12)


def test_an_interim_and_a_final_answer_in_one_chain() -> None:
    text = (
        "Antwoord 1\nSinds 2 mei.\n\nAntwoord 2\nIn juli.\n\nGroet,\nAnna\n\n" + SOON
        + "Antwoord\n\nWij zoeken dit nog uit en komen erop terug.\n\n" + BEFORE
    )  # fmt: skip
    draft = draft_of(mail(text, "Anna Smits <a@v.nl>"))
    answer = draft.body.text(Part.ANSWER)
    assert answer.startswith("Wij zoeken dit") and answer.endswith("In juli.")
    assert draft.answered.value == date(2014, 6, 12)


def test_a_letter_with_a_head_of_its_own_is_no_mail_in_a_mail() -> None:
    head = "Van: SP-fractie\nAan: college\nDatum: 2 juni 2014\nOnderwerp: het pontje\n\n"
    document = read("mail.eml", mail(head + ASKED, KEES).as_bytes())
    assert document.messages == ()
    assert draft_of(mail(head + ASKED, KEES)).submitted.value == date(2014, 6, 2)


@pytest.mark.parametrize(
    "said",
    [
        "Dank je wel!",
        "Prima zo, Kees.",
        "Wil jij deze vragen op de agenda zetten?",
        "Bijgaand de vragen van Kees, die het college binnen dertig dagen moet beantwoorden.",
        "De vragen zijn vandaag ontvangen en gaan morgen naar de behandelend ambtenaar.",
    ],
)
def test_what_only_passes_on_is_no_answer(said: str) -> None:
    text = f"{said}\n\nMarja\n\n" + HEADS["outlook"] + ASKED
    draft = draft_of(mail(text))
    assert draft.body.text(Part.ANSWER) == ""
    assert said in left_as(draft, Reason.COVER)


def test_who_asks_the_clerk_to_pass_questions_on_explains_nothing() -> None:
    text = ASKED.replace(
        "Geacht college,",
        "Beste griffie,\n\nWillen jullie onderstaande vragen doorzetten naar het college?",
    )
    told = draft_of(mail(text, KEES)).body.text(Part.EXPLANATION)
    assert told.startswith("De SP-fractie krijgt klachten")


def with_files(message: EmailMessage, **files: str) -> EmailMessage:
    for name, text in files.items():
        message.add_attachment(
            text.encode(), maintype="application", subtype="octet-stream", filename=f"{name}.txt"
        )
    return message


FORM = "Onderwerp: het pontje\nIndiener: K. van Buren (SP)\n\nVraag\n\n1. Vaart het pontje?\n"
ANSWER = "Datum: 10 juni 2014\nOnderwerp: beantwoording vragen pontje\n\nAntwoord\n\n1. Nee.\n"


def test_questions_and_answer_in_two_enclosed_files_are_one() -> None:
    draft = draft_of(with_files(mail("Zie de bijlagen.\n"), antwoord=ANSWER, vraag=FORM))
    assert draft.body.text(Part.QUESTION) == "1. Vaart het pontje?"
    assert draft.body.text(Part.ANSWER) == "1. Nee."
    assert draft.answered.value == date(2014, 6, 10)


def test_the_answer_to_a_mail_is_enclosed_in_it() -> None:
    message = with_files(mail("Ter kennisname.\n\n" + HEADS["outlook"] + ASKED), antwoord=ANSWER)
    draft = draft_of(message)
    assert draft.askers.value == (Asker("Kees van Buren", "SP"),)
    assert (draft.submitted.value, draft.answered.value) == (date(2014, 6, 3), date(2014, 6, 10))
    assert draft.body.text(Part.ANSWER) == "1. Nee."


def test_the_oldest_message_says_when_an_enclosed_form_was_sent() -> None:
    text = "Ter kennisname.\n\n" + HEADS["outlook"] + "Beste griffie,\n\nBijgaand onze vragen.\n"
    draft = draft_of(with_files(mail(text), formulier=FORM))
    assert draft.submitted.value == date(2014, 6, 3)
    assert draft.submitted.certainty is Certainty.DOUBTFUL


def test_questions_in_a_mail_lead_over_enclosed_files_without_any() -> None:
    paper = "Beste lezers,\n\nHoe kan het pontje zo lang stilliggen? De veerman is boos.\n"
    draft = draft_of(with_files(mail(ASKED, KEES), krant=paper))
    assert draft.body.text(Part.QUESTION).startswith("1. Sinds wanneer")


def test_a_mail_in_a_mail_is_read() -> None:
    outer = mail("Ter kennisname bijgaand.\n")
    outer.add_attachment(mail(ASKED, KEES, "vragen pontje", "Tue, 3 Jun 2014 21:14:00 +0200"))
    draft = draft_of(outer)
    assert draft.submitted.value == date(2014, 6, 3)
    assert draft.subject.value == "pontje"


def test_a_file_that_only_outlook_opens_is_told() -> None:
    message = mail(ASKED, KEES)
    message.add_attachment(b"x", maintype="application", subtype="ms-tnef", filename="winmail.dat")
    assert any("winmail.dat" in remark for remark in draft_of(message).remarks)


# Text, alphabets and additions


def raw(body: bytes, kind: str, *heads: str) -> bytes:
    rows = ["From: Kees van Buren <k@v.nl>", "Subject: vragen =?utf-8?q?caf=C3=A9s?=", *heads]
    head = "\n".join([*rows, f"Content-Type: text/plain; {kind}", "MIME-Version: 1.0"])
    return head.encode() + b"\n\n" + body


@pytest.mark.parametrize(
    ("kind", "encoding"),
    [
        ("charset=iso-8859-1", "cp1252"),
        ("charset=us-ascii", "cp1252"),
        ("charset=us-ascii", "utf-8"),
        ("charset=utf-8", "cp1252"),
        ("charset=onbekend-8", "utf-8"),
        ("charset=iso-8859-15", "utf-8"),
    ],
)
def test_text_in_another_alphabet_than_the_mail_says(kind: str, encoding: str) -> None:
    text = "Geacht college,\n\nDe SP vraagt:\n\n1. Wat kost een café – bij ‘ons’?\n"
    draft = draft_of(raw(text.encode(encoding), kind, "Content-Transfer-Encoding: 8bit"))
    assert draft.body.text(Part.QUESTION) == "1. Wat kost een café – bij ‘ons’?"
    assert draft.subject.value == "cafés"
    assert draft.submitted.value is None


def test_utf_7_is_refused() -> None:
    with pytest.raises(UnreadableError, match="UTF-7"):
        read("mail.eml", raw(b"1. Waarom+AD8-\n", "charset=utf-7"))


def test_flowed_lines_are_one_and_words_that_were_cut_too() -> None:
    body = (
        b"Geacht college,\n\nDe SP vraagt:\n\n1. Waarom duurt de fiets \ntunnel zo lang?\n\n"
        b"-- \nKees van Buren\nT: 06-12345678\nwww.voorbeeld.example\n"
    )
    whole = "charset=utf-8; format=flowed; delsp=yes"
    draft = draft_of(raw(body, whole))
    assert draft.body.text(Part.QUESTION) == "1. Waarom duurt de fietstunnel zo lang?"
    assert "06-12345678" in left_as(draft, Reason.FURNITURE)
    assert "fiets tunnel" in draft_of(raw(body, "charset=utf-8; format=flowed")).body.text(
        Part.QUESTION
    )


def test_disclaimers_and_advertisements_are_left_out_as_such() -> None:
    added = (
        "\nVerstuurd vanaf mijn iPhone\n\nDit bericht is uitsluitend bestemd voor de geadresseerde."
        " Is het per abuis bij u bezorgd, wilt u het dan wissen?\n\nAan dit bericht kunnen geen "
        "rechten worden ontleend.\n"
    )
    draft = draft_of(mail(ASKED + added, KEES))
    assert draft.body.text(Part.QUESTION).endswith("2. Wanneer vaart het weer?")
    furniture = left_as(draft, Reason.FURNITURE)
    assert "iPhone" in furniture and "wissen?" in furniture and "ontleend" in furniture


def test_a_disclaimer_below_a_row_of_dashes_is_left_out() -> None:
    added = (
        "\n----------\nDe informatie in dit bericht is uitsluitend bestemd voor de geadresseerde.\n"
    )
    draft = draft_of(mail(ASKED + added, KEES))
    assert "geadresseerde" in left_as(draft, Reason.FURNITURE)
    assert draft.body.text(Part.QUESTION).endswith("2. Wanneer vaart het weer?")


def test_nobody_is_named_as_receiver_when_receivers_are_hidden() -> None:
    message = mail(ASKED, KEES)
    message.replace_header("To", "undisclosed-recipients:;")
    assert "undisclosed" not in " ".join(left.text for left in draft_of(message).left)


OUTLOOK = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--[if gte mso 9]>
<xml>niet lezen</xml><![endif]--><div class=WordSection1><p class=MsoNormal>Beste Kees,</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Zie onze antwoorden.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>
<![endif]>Sinds 2 mei.<o:p></o:p></p><p class=MsoListParagraph><![if !supportLists]><span
style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>In juli.<o:p></o:p></p>
<p class=MsoNormal>Met vriendelijke groet,<br>Anna Smits<br>wethouder</p>
<div style='border-top:solid #B5C4DF 1.0pt'><p class=MsoNormal><b>Van:</b> Kees van Buren<br>
<b>Verzonden:</b> dinsdag 3 juni 2014 21:14<br><b>Aan:</b> Griffie<br><b>Onderwerp:</b> vragen
pontje<o:p></o:p></p></div><p class=MsoNormal>Geacht college,</p>
<p class=MsoNormal>De SP vraagt:</p>
<ol><li class=MsoList>Sinds wanneer ligt het stil?</li><li>Wanneer vaart het weer?</li></ol>
<p class=MsoNormal>Met vriendelijke groet,<br>Kees van Buren<br>SP</p></div></body></html>"""
GMAIL = """<div dir="ltr">Hallo Kees,<div>De antwoorden staan tussen je vragen.</div></div><br>
<div class="gmail_quote"><div class="gmail_attr">Op di 3 jun. 2014 om 21:14 schreef Kees van Buren
&lt;<a href="mailto:k@v.nl">k@v.nl</a>&gt;:<br></div><blockquote class="gmail_quote"
style="border-left:1px solid #ccc"><div>Geacht college,</div><div>De SP vraagt:</div><div>1. Sinds
wanneer ligt het stil?</div></blockquote><div>Sinds 2 mei.</div><blockquote class="gmail_quote">
<div>2. Wanneer vaart het weer?</div></blockquote><div>In juli.</div></div>"""


def test_mails_without_plain_text() -> None:
    draft = draft_of(mail("", "Anna Smits <a@v.nl>", "RE: vragen pontje", html=OUTLOOK))
    assert draft.body.text(Part.QUESTION) == (
        "1. Sinds wanneer ligt het stil?\n2. Wanneer vaart het weer?"
    )
    assert draft.body.text(Part.ANSWER) == "1. Sinds 2 mei.\n2. In juli."
    assert draft.submitted.value == date(2014, 6, 3)
    draft = draft_of(mail("", "Anna Smits <a@v.nl>", "Re: vragen pontje", html=GMAIL))
    assert draft.body.text(Part.ANSWER) == (
        "### Antwoord 1\n\nSinds 2 mei.\n\n### Antwoord 2\n\nIn juli."
    )
    assert draft.body.text(Part.QUESTION).endswith("### Vraag 2\n\nWanneer vaart het weer?")


def test_a_chain_in_an_outlook_file() -> None:
    sent = datetime(2014, 6, 12, 9, 14, tzinfo=UTC)
    data = outlook_message("FW: vragen", "Griffie", sent, CHAIN.replace("\n", "\r\n"), {})
    (found,) = read_batch("mail.msg", data, NOBODY).drafts
    assert found.draft.submitted.value == date(2014, 6, 3)
    assert found.draft.answered.value == date(2014, 6, 11)


# Nothing is lost

PIECES = st.lists(
    st.sampled_from(
        [
            ASKED, REPLY, quoted(ASKED), quoted(REPLY), "> los citaat?\n", "Ja.\n", "\n",
            *HEADS.values(), *QUOTES.values(), "Ter kennisname.\n", "-- \nKees\nT: 06-1\n",
            "Disclaimer: geheim.\n", "Van: x\n", "> > dieper\n", "1. Waarom?\n", "Groet, Kees\n",
            "Op de agenda:\n", "Antwoord 1\nNee.\n",
        ]
    ),
    max_size=8,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_every_word_of_a_mail_is_somewhere(pieces: list[str]) -> None:
    text = "".join(pieces)
    batch = read_batch("mail.eml", mail(text).as_bytes(), NOBODY)
    said = [section.text for each in batch.drafts for section in each.draft.body.sections]
    left = [each.text for found in batch.drafts for each in found.draft.left]
    assert not words([text]) - words([*said, *left])
    assert all(found.draft.proof.lost == () for found in batch.drafts)


def test_the_messages_of_a_mail_hold_its_lines() -> None:
    document = read("mail.eml", mail(CHAIN).as_bytes())
    assert len(document.messages) == 4
    lines = [line for message in document.messages for line in message.lines()]
    assert lines == list(document.lines())
    assert all(isinstance(block, Line) for block in document.blocks)
    assert document.blocks[-1].kind is Kind.TEXT


def test_the_clerk_mails_the_answer_of_the_college() -> None:
    text = (
        "Beste Kees,\n\nOp 26 mei heb je namens de SP onderstaande vragen gesteld. Het antwoord\n"
        "van het college is op 10 juni vastgesteld.\n\n1. Vaart het pontje nog?\nA: Niet op zondag."
        "\n\n2. Wat kost een kaartje?\nA: Twee euro.\n\nMet vriendelijke groet,\nIneke Bos\n"
        "raadsadviseur\n"
    )
    message = mail(text, subject="Beantwoording schriftelijke vragen SP inzake het pontje")
    message.replace_header("To", KEES)
    draft = draft_of(message)
    assert draft.askers.value == (Asker("Kees van Buren", "SP"),)
    assert not draft.body.text(Part.EXPLANATION)
    assert draft.body.text(Part.ANSWER).endswith("Twee euro.")
