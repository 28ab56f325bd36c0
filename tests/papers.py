"""Forms and letters that tests put together line by line, and what is read in them."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx

from archive.body import Part
from archive.documents.draft import Draft
from archive.documents.reading import read
from archive.documents.understanding import understand
from archive.registers import Register, Registers

NOBODY = Registers(Register("partijen.yml"), Register("personen.yml"), Register("themas.yml"))
HEAD = "Indiener: mw. A. Visser (D66)\nDatum: 4 maart 2019\nOnderwerp: de veerpont\n\n"


def understood(text: str, name: str = "formulier.txt") -> Draft:
    (draft,) = understand(read(name, text.encode()), NOBODY)
    assert draft.proof.lost == ()
    return draft


class Paper:
    """A Word document that is put together line by line."""

    def __init__(self) -> None:
        self.document = docx.Document()

    def line(self, text: str, bold: bool = False) -> Paper:
        self.document.add_paragraph().add_run(text).bold = bold
        return self

    def table(self, *rows: Sequence[str]) -> Paper:
        table = self.document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        return self

    def draft(self) -> Draft:
        target = io.BytesIO()
        self.document.save(target)
        (draft,) = understand(read("formulier.docx", target.getvalue()), NOBODY)
        assert draft.proof.lost == ()
        return draft


def asked(draft: Draft) -> str:
    return draft.body.text(Part.QUESTION)


def answered(draft: Draft) -> str:
    return draft.body.text(Part.ANSWER)


def askers(draft: Draft) -> list[tuple[str, str]]:
    return [(each.name, each.party) for each in draft.askers.value]
