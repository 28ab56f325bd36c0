"""A record without what must go: a text, an attachment, or all that it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any
from urllib.parse import quote

from archive.body import Body, Part, Section
from archive.record import Attachment, Record, Removal
from archive.removal.wanted import GONE, Wanted

# What tells who a question is of and where it stands; there the text of others is not replaced.
FIXED = {
    "number": "nummer",
    "askers": "indieners",
    "portfolio_holders": "portefeuillehouders",
    "themes": "themas",
    "addressed_to": "gericht_aan",
    "follows": "vervolg_op",
    "earlier_numbers": "eerdere_nummers",
}
_APART = {*FIXED, "body", "path", "lines", "attachments"}
EMPTY_QUESTION = "De tekst van deze vraag is weggehaald."
EMPTY_ANSWER = "De tekst van dit antwoord is weggehaald."


def without_text(record: Record, wanted: Wanted) -> Record:
    """Give a record without a text: in the body and in all values but those of FIXED."""
    values = {
        field.name: _changed(getattr(record, field.name), wanted.removed)
        for field in fields(record)
        if field.name not in _APART
    }
    sections = (
        replace(section, text=wanted.removed_from_markdown(section.text))
        for section in record.body.sections
    )
    attachments = (replace(each, title=wanted.removed(each.title)) for each in record.attachments)
    return replace(record, body=Body(tuple(sections)), attachments=tuple(attachments), **values)


def without_attachment(record: Record, file: str) -> Record:
    """Give a record without an attachment, and without the links to it. It must be there."""
    left = tuple(each for each in record.attachments if each.file != file)
    sections = (
        replace(section, text=_without_links(section.text, file))
        for section in record.body.sections
    )
    return replace(record, attachments=left, body=Body(tuple(sections)))


def without_all(record: Record, subject: bool) -> Record:
    """Give a record that says only whose question it was and when; `subject` may go too."""
    answered = any(section.part is Part.ANSWER for section in record.body.sections)
    sections = [Section(Part.QUESTION, EMPTY_QUESTION)]
    sections += [Section(Part.ANSWER, EMPTY_ANSWER)] if answered else []
    return Record(
        number=record.number,
        subject=GONE if subject else record.subject,
        askers=record.askers,
        submitted=record.submitted,
        body=Body(tuple(sections)),
        kind=record.kind,
        addressed_to=record.addressed_to,
        themes=record.themes,
        received=record.received,
        postponements=tuple(replace(each, reason=GONE) for each in record.postponements),
        answered=record.answered,
        portfolio_holders=record.portfolio_holders,
        withdrawn=record.withdrawn,
        withdrawal_reason=GONE if record.withdrawal_reason else "",
        follows=record.follows,
        corrections=tuple(replace(each, note=GONE) for each in record.corrections),
        removals=record.removals,
        earlier_numbers=record.earlier_numbers,
        retention=replace(record.retention, reason=GONE) if record.retention else None,
        path=record.path,
        lines=record.lines,
    )


def with_notice(record: Record, removal: Removal) -> Record:
    """Give a record that tells that something was taken away; once for a day and a reason."""
    told: Sequence[Removal] = record.removals
    return record if removal in told else replace(record, removals=(*told, removal))


def kept_names(record: Record, wanted: Wanted) -> list[str]:
    """Give the keys of FIXED in which a text stands."""
    return [
        key
        for attribute, key in FIXED.items()
        if any(wanted.count(text) for text in _texts(getattr(record, attribute)))
    ]


def names_of(attachments: Sequence[Attachment], wanted: Wanted) -> list[str]:
    """Give the file names that name a text."""
    return [each.file for each in attachments if wanted.names(each.file)]


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    """Change every text in a value; members of enumerations stay what they are."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(each, change) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {
            field.name: _changed(getattr(value, field.name), change) for field in fields(value)
        }
        return replace(value, **parts)
    return value


def _texts(value: Any) -> list[str]:
    found: list[str] = []
    _changed(value, lambda text: found.append(text) or text)  # type: ignore[func-returns-value]
    return found


def _without_links(text: str, file: str) -> str:
    """Take away links and pictures that lead to a file, and its name where it stands alone."""
    names = "|".join(re.escape(name) for name in dict.fromkeys((file, quote(file))))
    text = re.sub(rf"!?\[[^\]]*\]\(<?(?:\./)?(?:{names})>?(?:\s+\"[^\"]*\")?\)", GONE, text)
    return re.sub(names, GONE, text)
