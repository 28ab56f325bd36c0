"""What an archive must know of each question and attachment. Source: MDTO 1.0, Nationaal Archief.

A description needs the name of the municipality, which made the archive ("archiefvormer"): without
it there is none. What is told of how long a question is kept comes from its record, else from the
settings; that is "nader te bepalen" until somebody decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from archive.exports.export import Export, Item
from archive.exports.mdto_attachment import describe_attachment
from archive.exports.mdto_question import describe_question
from archive.settings import Settings

NAME = "mdto.xml"


def is_described(settings: Settings) -> bool:
    """Whether there are descriptions: who made an archive must have a name."""
    return bool(settings.municipality)


def mdto(item: Item, settings: Settings) -> Iterable[Export]:
    """Give the description of a question and of each of its attachments."""
    if not is_described(settings):
        return
    question = item.question
    yield Export(
        f"{question.address}{NAME}", partial(describe_question, item, settings), counted=True
    )
    for attachment, found in zip(question.record.attachments, item.attached, strict=True):
        make = partial(describe_attachment, question, attachment, found, settings)
        yield Export(f"{question.address}{attachment.file}.{NAME}", make, counted=True)
