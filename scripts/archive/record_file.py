"""Records on paper: text to Record and back."""

from __future__ import annotations

import unicodedata

from archive.body import Part, read_body, write_body
from archive.fields import FIELDS, lines_of, parse_fields, plain
from archive.finding import Findings
from archive.frontmatter import Plain, read_document, write_document
from archive.parsers import has_invisible
from archive.record import Record
from archive.sentences import say
from archive.slug import slug


def decode(data: bytes, findings: Findings) -> str | None:
    """Read a file's bytes as UTF-8 text, line ends and accents made alike.

    Gives None, with a finding, when the bytes are something else.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        findings.error(line, "geen-utf8", say("geen-utf8.teken"))
        return None
    # Some keyboards write é as e and an accent: the same to people, so the same here.
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def read_record(text: str, findings: Findings) -> Record | None:
    """Read one record's text. Gives None when anything is wrong; `findings` then says what.

    Never raises on a text, whatever it holds.
    """
    record = read_draft(text, findings)
    return None if any(finding.is_error for finding in findings.found) else record


def read_draft(text: str, findings: Findings) -> Record | None:
    """Read what can be read of a record: a wrong value is left out, and stands in `findings`.

    So the rules can look at the rest, and all faults are told at once. Gives None when a
    required key has no usable value.
    """
    document = read_document(text, findings)
    if document is None:
        return None
    body = read_body(document.body, document.body_line, findings)
    _check_invisible(document.body, document.body_line, findings)
    values = parse_fields(document.fields, findings)
    if not body.text(Part.QUESTION).strip():
        section = body.section(Part.QUESTION)
        line = section.line if section else document.body_line
        findings.error(line, "geen-vraag", say("geen-vraag.leeg"))
    if not all(field.attribute in values for field in FIELDS if field.required):
        return None
    return Record(body=body, path=findings.path, lines=lines_of(document.fields), **values)


def _check_invisible(body: str, first_line: int, findings: Findings) -> None:
    if not has_invisible(body.replace("\n", "")):  # As nearly always: no line has to be looked at.
        return
    for offset, line in enumerate(body.split("\n")):
        if has_invisible(line):
            findings.error(first_line + offset, "tekst", say("tekst.onzichtbaar"))


def write_record(record: Record) -> str:
    """Write a record as the text of its file, keys in the order of the FIELDS table.

    What equals the default is left out, but for the portfolio holders of an answer: the form of
    the council has that line, filled in or not. `read_record` gives the same record back.
    """
    values: dict[str, Plain] = {}
    for field in FIELDS:
        value = getattr(record, field.attribute)
        default = Record.__dataclass_fields__[field.attribute].default
        named = field.attribute == "portfolio_holders" and record.answered
        if field.required or named or value != default:
            values[field.key] = plain(value)
    return write_document(values, write_body(record.body))


def record_path(record: Record) -> str:
    """The path of a record's file below `vragen/`: `2014/2014-001-voortgang-….md`."""
    year = record.number.split("-", 1)[0]
    return f"{year}/{record.number}-{slug(record.subject, longest=60)}.md"
