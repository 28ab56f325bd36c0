"""The records that a change can touch: those that change, and those that name the same numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from archive.draft import LINK, Draft, draft_of
from archive.finding import Finding
from archive.staged.index import LINK as LINK_MODE
from archive.staged.index import Index, is_record

# A number in the front matter: of the record itself, or of another. A date is none.
_NUMBER = re.compile(r"(?<![\w-])\d{4}-[0-9A-Za-z]{1,12}(?![\w-])")


@dataclass(frozen=True, slots=True)
class Nearby:
    """Records of the index: those that `changed`, what they were `before`, and `others`.

    The others name, in their front matter, a number that one that changed names or named in its
    own. No two records can be at odds otherwise.
    """

    changed: tuple[Draft, ...]
    before: tuple[Draft, ...]
    others: tuple[Draft, ...]

    @property
    def own_numbers(self) -> frozenset[str]:
        """The numbers that the changed records have or had, in small letters."""
        drafts = (*self.changed, *self.before)
        return frozenset(draft.record.number.casefold() for draft in drafts if draft.record)

    @property
    def attachments_left(self) -> bool:
        """Whether a record names fewer attachments than it did."""
        return not set(_attachments(self.before)) <= set(_attachments(self.changed))

    def has_attachment(self, path: str) -> bool:
        """Whether a changed record has this file as an attachment."""
        return path in set(_attachments(self.changed))


def nearby(index: Index) -> Nearby:
    """Read the records that a commit touches, as it will leave them; it must take none away."""
    paths = sorted(filter(is_record, index.changed))
    texts = dict(zip(paths, index.contents(paths), strict=True))
    earlier = dict(zip(paths, index.contents_before(paths), strict=True))
    known = [text for text in (*texts.values(), *earlier.values()) if text is not None]
    numbers = {number for text in known for number in _numbers(text)}
    others = sorted(index.mentioning(numbers) - texts.keys())
    named = dict(zip(others, index.contents(others), strict=True))
    wanted = {number.casefold() for number in numbers}
    return Nearby(
        tuple(staged_draft(index, path, text) for path, text in texts.items()),
        tuple(draft_of(path, text) for path, text in earlier.items() if text is not None),
        tuple(
            staged_draft(index, path, text)
            for path, text in named.items()
            if text and wanted & {number.casefold() for number in _numbers(text)}
        ),
    )


def staged_draft(index: Index, path: str, content: bytes | None) -> Draft:
    """Make a draft of a record as it will be committed."""
    if index.entries[path].mode == LINK_MODE or content is None:
        return Draft(path, None, (Finding(path, 1, LINK, "koppeling"),))
    return draft_of(path, content)


def _numbers(content: bytes) -> Iterator[str]:
    """Every number in the front matter of a record."""
    text = content.decode("utf-8", "replace")
    yield from _NUMBER.findall(text.partition("\n## ")[0])


def _attachments(drafts: Iterable[Draft]) -> Iterator[str]:
    for draft in drafts:
        for attachment in draft.record.attachments if draft.record else ():
            yield (Path(draft.path).parent / attachment.file).as_posix()
