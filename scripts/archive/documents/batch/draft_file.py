"""A draft on paper: the text of its record, with `# nagaan:` where somebody must look."""

from __future__ import annotations

from datetime import date

from archive.body import Part, write_body
from archive.documents.draft import Draft
from archive.documents.value import Certainty, Value
from archive.fields import FIELDS, plain
from archive.frontmatter import Plain, write_document
from archive.record import Attachment, Kind
from archive.slug import slug

NO_YEAR = "zonder-datum"


def write_draft(
    draft: Draft,
    number: Value[str],
    source: str,
    attachments: tuple[Attachment, ...] = (),
) -> str:
    """Write a draft as the text of a record's file.

    A required value that is missing is written empty, so that a check asks for it. `source` is
    what stands under `bron`; there stands too what is to be checked of the text, as all that a
    program recognised in a scan.
    """
    values: dict[str, Plain] = {
        "nummer": number.value,
        "onderwerp": draft.subject.value,
        "indieners": [{"naam": asker.name, "partij": asker.party} for asker in draft.askers.value]
        or "",
        "ingediend": _day(draft.submitted.value),
        "soort": "" if draft.kind.value is Kind.WRITTEN else draft.kind.value.value,
        "gericht_aan": "" if draft.addressed_to.value == "college" else draft.addressed_to.value,
        "wijze_van_beantwoording": draft.answer_mode.value,
        "themas": list(draft.themes.value),
        "ontvangen": _day(draft.received.value),
        "beantwoord": _day(draft.answered.value),
        "portefeuillehouders": list(draft.portfolio_holders.value),
        "bijlagen": plain(attachments),
        "bron": source,
    }
    doubts = _doubts(draft, number)
    if draft.doubts:
        doubts["bron"] = "; ".join(draft.doubts)
    fields = {
        field.key: values[field.key]
        for field in FIELDS
        if field.key in values
        and (
            values[field.key]
            or field.required
            or field.key in doubts
            or (field.key == "portefeuillehouders" and draft.answered.value)
        )
    }
    return write_document(fields, write_body(draft.body) or f"## {Part.QUESTION.value}", doubts)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def values_of(draft: Draft, number: Value[str]) -> dict[str, Value[object]]:
    """Every value of a draft by the key of the front matter, in the order of a record."""
    return {
        "nummer": number,
        "onderwerp": draft.subject,
        "indieners": draft.askers,
        "ingediend": draft.submitted,
        "soort": draft.kind,
        "gericht_aan": draft.addressed_to,
        "wijze_van_beantwoording": draft.answer_mode,
        "themas": draft.themes,
        "ontvangen": draft.received,
        "beantwoord": draft.answered,
        "portefeuillehouders": draft.portfolio_holders,
    }


def _doubts(draft: Draft, number: Value[str]) -> dict[str, str]:
    """What to check, by key. A portfolio holder may be missing: many forms leave it blank."""
    return {
        key: value.note
        for key, value in values_of(draft, number).items()
        if value.certainty is not Certainty.CERTAIN
        and not (key == "portefeuillehouders" and value.certainty is Certainty.MISSING)
    }


def draft_path(draft: Draft, number: str) -> str:
    """The path of a draft's file below `vragen/`; without a year it stands apart."""
    title = slug(draft.subject.value or draft.file.rpartition(".")[0], longest=60)
    if not number:
        return f"{NO_YEAR}/{title or 'vraag'}.md"
    year = number.split("-", 1)[0]
    return f"{year}/{number}-{title}.md" if title else f"{year}/{number}.md"
