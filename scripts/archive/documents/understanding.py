"""From the lines of a form to drafts: its text, and the value of each of its fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from archive.body import Body, Part, Section
from archive.documents.batch.pairing import join
from archive.documents.days.days import days_of, received_of
from archive.documents.document import Document, Line, words
from archive.documents.doubts import doubts_about
from archive.documents.draft import Draft
from archive.documents.evidence import Evidence
from archive.documents.letters.postponed import delays, settle_postponed
from archive.documents.pages.cleaning import Clean, clean
from archive.documents.pages.columns import uncolumned
from archive.documents.pages.file_lists import without_files
from archive.documents.pages.leaders import without_leaders
from archive.documents.people.asking import askers_of
from archive.documents.people.holders import holders_of
from archive.documents.people.parties import Parties
from archive.documents.proof import Proof, prove
from archive.documents.questions.asked_between import with_questions_between
from archive.documents.questions.bare_numbers import with_bare_numbers
from archive.documents.questions.quoted_questions import settle_quotation
from archive.documents.questions.repeated import settle_by_look, settle_headings, split_repeated
from archive.documents.questions.scan import read_sheet
from archive.documents.questions.swapped import may_be_swapped
from archive.documents.questions.theme_headings import settle_theme
from archive.documents.questions.typed_lists import with_typed_lists
from archive.documents.rendering import render
from archive.documents.sets.listed_askers import answered_together
from archive.documents.sets.separating import sets_in
from archive.documents.sets.two_papers import papers_in
from archive.documents.sheet import Author, Left, Reason, Sheet
from archive.documents.subjects.form_number import number_of
from archive.documents.subjects.subjects import subject_of
from archive.documents.subjects.themes import proposed_themes
from archive.documents.subjects.wishes import addressee_of, kind_of, mode_of
from archive.documents.value import Certainty, Value
from archive.registers import Registers

NO_HEADING = "het formulier heeft geen kop boven de vragen: kijk na waar ze beginnen"
_NUMBERED = "de vragen hadden geen nummers; ze hebben ze gekregen, elk met het eigen antwoord"
_ROMAN = "de Romeinse cijfers voor de vragen zijn gewone cijfers geworden"
_SWAPPED = (
    "kijk na of vraag en antwoord verwisseld zijn: bij het antwoord staan vragen, bij de vraag niet"
)
_BY_LOOK = "alleen de opmaak laat zien wat vraag en wat antwoord is: kijk na of dat klopt"
_BEHIND = "antwoorden staan zonder opschrift achter hun vraag, in dezelfde alinea: kijk die na"
_BELOW_TABLE = "onder de tabel met antwoorden staat nog tekst, die niet is overgenomen: kijk die na"
_TWO_PAPERS = "de vragen en de brief met het antwoord staan achter elkaar in dit bestand"
_ANNEXED = "de vragen komen uit de bijlage bij de brief, de antwoorden uit de brief zelf"
_POSTPONED = (
    "in het stuk staat een bericht van uitstel: vul zo nodig 'verdaagd' in (datum, tot en reden)"
)


def understand(document: Document, registers: Registers) -> tuple[Draft, ...]:
    """Read a document as one or more sets of questions.

    Every word of the document is in one of the drafts: in its text or in what it left out. The
    proof of the first draft is that of the whole document.
    """
    cleaned = clean(document)
    kept, files = without_files(list(without_leaders(cleaned.blocks)))
    blocks = with_bare_numbers(with_typed_lists(kept))
    sets = sets_in(uncolumned(blocks, document.flowing), Parties(registers.parties))
    asked, signs = [each for each, _ in sets], [sign for _, signs in sets for sign in signs]
    found = [
        [
            _read(document, cleaned, registers, paper)
            for paper in papers_in(with_questions_between(each.lines))
        ]
        for each in asked
    ]
    aside = [*_aside(cleaned, [body for papers in found for _, body in papers]), *signs, *files]
    drafts: list[Draft] = []
    for each, papers in zip(asked, found, strict=True):
        first, *more = [
            _draft(evidence, body, () if drafts or index else aside)
            for index, (evidence, body) in enumerate(papers)
        ]
        drafts.append(each.own(join(first, more[0], _TWO_PAPERS) if more else first))
    drafts = answered_together(drafts) if any(each.is_listed for each in asked) else drafts
    source = document.words
    if source is None:
        source = words(text for line in document.lines() for text in (line.whole, line.label))
    whole = prove(
        source,
        (section.text for draft in drafts for section in draft.body.sections),
        (left.text for draft in drafts for left in draft.left),
        cleaned.joined,
    )
    remarks = (*drafts[0].remarks, *([_ROMAN] if signs else ()))
    return (replace(drafts[0], proof=whole, remarks=remarks), *drafts[1:])


def _read(
    document: Document, cleaned: Clean, registers: Registers, lines: Sequence[Line]
) -> tuple[Evidence, Body]:
    """Sort the lines of one paper, and gather what it says."""
    sheet = read_sheet(lines)
    settle_headings(sheet)
    split_repeated(sheet)
    settle_by_look(sheet)
    settle_quotation(sheet)
    settle_postponed(sheet)
    settle_theme(sheet, lines)
    return Evidence(document, cleaned, sheet, registers), _body(document, cleaned, sheet)


def _draft(evidence: Evidence, body: Body, aside: Sequence[Left]) -> Draft:
    left = (*evidence.sheet.left, *aside)
    is_answered = bool(body.text(Part.ANSWER))
    submitted, answered = days_of(evidence, is_answered)
    received = received_of(evidence, submitted)
    if submitted.value is None and received.value is not None:
        note = "op het formulier staat alleen de dag van ontvangst"
        submitted = Value(received.value, Certainty.DOUBTFUL, received.place, note)
        received = Value(None)
    subject = subject_of(evidence)
    return Draft(
        file=evidence.document.name,
        subject=subject,
        askers=askers_of(evidence),
        submitted=submitted,
        received=received,
        answered=answered,
        portfolio_holders=holders_of(evidence, is_answered),
        addressed_to=addressee_of(evidence),
        answer_mode=mode_of(evidence),
        kind=kind_of(evidence),
        number=number_of(evidence, submitted.value),
        themes=proposed_themes(subject.value, evidence.registers.themes),
        body=body,
        left=left,
        proof=_own_proof(body, left),
        remarks=(*evidence.document.remarks, *_remarks(evidence.sheet)),
        doubts=(*evidence.document.doubts, *_doubts(evidence.sheet), *doubts_about(body)),
        repeats=evidence.sheet.author is Author.COLLEGE,
    )


def _doubts(sheet: Sheet) -> list[str]:
    told = {
        NO_HEADING: sheet.guessed and not sheet.annexed,
        _BELOW_TABLE: sheet.below_table,
        _BY_LOOK: sheet.by_look,
        _BEHIND: sheet.behind,
        _SWAPPED: may_be_swapped(sheet),
    }
    return [doubt for doubt, holds in told.items() if holds]


def _remarks(sheet: Sheet) -> list[str]:
    told = {
        _NUMBERED: sheet.numbered,
        _ANNEXED: sheet.annexed,
        _POSTPONED: delays(sheet) or any(left.reason is Reason.POSTPONED for left in sheet.left),
    }
    return [remark for remark, holds in told.items() if holds]


def _body(document: Document, cleaned: Clean, sheet: Sheet) -> Body:
    sections = [
        Section(part, render(part, sheet.parts[part], cleaned.notes, document.flowing))
        for part in Part
        if sheet.has(part)
    ]
    return Body(tuple(section for section in sections if section.text))


def _aside(cleaned: Clean, bodies: Sequence[Body]) -> list[Left]:
    """What pages added, and footnotes that no text calls."""
    written = "".join(section.text for body in bodies for section in body.sections)
    pages = [Left(line.whole, line.place, Reason.FURNITURE) for line in cleaned.furniture]
    notes = [
        Left(f"{mark.split('-')[0]} {note.text}", note.place, Reason.HEAD)
        for mark, note in cleaned.notes.items()
        if f"[^{mark}]:" not in written
    ]
    return [*pages, *notes]


def _own_proof(body: Body, left: Sequence[Left]) -> Proof:
    """The count of a set of questions by itself, of what it holds."""
    kept = [section.text for section in body.sections]
    aside = [each.text for each in left]
    return prove(words([*kept, *aside]), kept, aside)
