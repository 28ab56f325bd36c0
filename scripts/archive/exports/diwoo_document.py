"""What the Woo index is told of one document: the page of a question, or an attachment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from archive.exports.export import Item, Whole
from archive.question import Question
from archive.tooi import FILE_TYPES, Concept, concepts

HAS_ATTACHMENT, REACTS_TO, REFERS_TO = "c_05f4a5f3", "c_07748060", "c_75fac459"


@dataclass(frozen=True, slots=True)
class Relation:
    """How a document relates to another: in what way (a code), to what address, and its title."""

    role: str
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document at a whole address. `author` is empty when it is not known who wrote it."""

    address: str
    title: str
    kind: Concept
    question: Question
    identifier: str
    author: str = ""
    relations: tuple[Relation, ...] = ()


def documents(item: Item, held: Whole) -> Iterator[Document]:
    """Give the page of a question, and its attachments of a type that the harvester takes."""
    question, types = item.question, concepts(FILE_TYPES)
    page = Relation(REFERS_TO, held.settings.url(question.address), question.title)
    attached = []
    for attachment in question.record.attachments:
        kind = types.get(attachment.file.rpartition(".")[2].upper())
        if kind:
            address = f"{page.address}{quote(attachment.file)}"
            identifier = f"{question.number}/{attachment.file}"
            attached.append(
                Document(address, attachment.title, kind, question, identifier, relations=(page,))
            )
    yield Document(
        page.address,
        question.title,
        types["HTML"],
        question,
        question.number,
        question.signatories[0].person.name,
        (
            *(Relation(HAS_ATTACHMENT, each.address, each.title) for each in attached),
            *_other_questions(item, held),
        ),
    )
    yield from attached


def _other_questions(item: Item, held: Whole) -> Iterator[Relation]:
    """A follow-up reacts to the earlier question with its answer, whose page refers to it."""
    archive = held.archive
    for role, found in (
        (REACTS_TO, archive.followed(item.question)),
        (REFERS_TO, archive.follow_ups(item.question)),
    ):
        for each in found:
            yield Relation(role, held.settings.url(each.address), each.title)
