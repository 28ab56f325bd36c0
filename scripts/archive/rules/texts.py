"""Rules over what stands in the text of a record and in its attachments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from archive.body import Part
from archive.markup import dropped_tags, foreign_images, local_links
from archive.numbered import pair, take_apart
from archive.rules.case import Case, Fault
from archive.sentences import say

ATTACHMENT_TYPES = {
    "csv", "doc", "docx", "gif", "jpeg", "jpg", "m4a", "mp3", "mp4", "odp", "ods", "odt", "pdf",
    "png", "ppt", "pptx", "rtf", "txt", "webp", "xls", "xlsx", "zip",
}  # fmt: skip
# A name on disk takes 255 bytes at most; beside an attachment stands a file with a longer name.
LONGEST_NAME = 240


def attachments_usable(case: Case) -> Iterator[Fault]:
    """Attachments lie beside the record, once, and are of a kind that is safe to publish."""
    folder = PurePosixPath(case.record.path).parent
    seen: set[str] = set()
    for place, attachment in enumerate(case.record.attachments):
        key, name = f"bijlagen.{place}", attachment.file
        kind = name.rpartition(".")[2].lower()
        if "/" in name or "\\" in name or name.startswith("."):
            yield key, say("bijlage.naam", naam=name)
        elif len(name.encode()) > LONGEST_NAME:
            yield key, say("bijlage.te-lang", naam=name)
        elif kind not in ATTACHMENT_TYPES:
            yield key, say("bijlage.soort", soort=kind, naam=name)
        elif (folder / name).as_posix() not in case.files:
            yield key, say("bijlage.ontbreekt", naam=name, map=folder)
        if name.casefold() in seen:
            yield key, say("bijlage.twee-keer", naam=name)
        seen.add(name.casefold())


def numbered_alike(case: Case) -> Iterator[Fault]:
    """Where questions and answers are both numbered, they have the same numbers."""
    body = case.record.body
    answer = body.section(Part.ANSWER)
    if answer is None:
        return
    asked = take_apart(body.text(Part.QUESTION))
    answered = take_apart(answer.text)
    if asked and answered and pair(asked, answered) is None:
        last = {"vragen": asked.numbers[-1], "antwoorden": answered.numbers[-1]}
        yield answer.line, say("nummering.anders", **last)


def text_survives(case: Case) -> Iterator[Fault]:
    """No text vanishes because it looks like HTML."""
    for section in case.record.body.sections:
        for place, tag in dropped_tags(section.text):
            yield section.line_at(place), say("html.code", code=tag)


def no_foreign_images(case: Case) -> Iterator[Fault]:
    """Pictures come from this archive: a page asks nothing of other sites."""
    for section in case.record.body.sections:
        for place, address in foreign_images(section.text):
            yield section.line_at(place), say("afbeelding.elders", adres=address)


def local_links_live(case: Case) -> Iterator[Fault]:
    """A link without a site leads to an attachment of the same record or a place on its page."""
    names = {attachment.file for attachment in case.record.attachments}
    for section in case.record.body.sections:
        for place, link in local_links(section.text):
            if link.partition("#")[0] not in names:
                yield section.line_at(place), say("dode-link.nergens", link=link)
