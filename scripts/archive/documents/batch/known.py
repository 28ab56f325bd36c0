"""What only looks new: files and questions that the archive, or the batch, has already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from archive.body import Part
from archive.documents.batch.outcome import Item, Outcome
from archive.documents.batch.pairing import Sourced, is_answer
from archive.documents.batch.traces import Traces, trace_of_draft, trace_of_record
from archive.documents.document import words
from archive.documents.draft import Draft
from archive.record import Record, hashes_in
from archive.registers import fold
from archive.source import Source


class Known:
    """What the archive has, and what the batch brought so far."""

    def __init__(self, source: Source) -> None:
        self._origins = source.origins
        self._by_name = {_bare_name(record.source): record for record in source.records}
        self._by_day: dict[date, list[Record]] = defaultdict(list)
        for record in source.records:
            self._by_day[record.submitted].append(record)
        self._open = [record for record in source.records if not record.body.text(Part.ANSWER)]
        self._open_traces = Traces(map(trace_of_record, self._open))
        self._twins: dict[tuple[Part, date | None, str], list[Draft]] = defaultdict(list)

    def file(self, name: str, digest: str) -> Item | None:
        """The line for a file that was imported before."""
        path = self._origins.get(digest)
        if path is None:
            return None
        message = f"Dit bestand staat al in het archief: {path}."
        return Item(name, Outcome.KNOWN, message, path=path)

    def draft(self, found: Sourced) -> Item | None:
        """The line for questions that are not new; None makes them known from now on."""
        draft = found.draft
        digests = [digest for source in found.sources for digest in hashes_in(source)]
        for digest in digests:
            if item := self.file(draft.file, digest):
                return item
        keys = _twin_keys(draft)
        item = (
            _changed(draft, self._by_name.get(_bare_name(found.sources[0])))
            or self._same_questions(draft)
            or _twin(draft, [other for key in keys for other in self._twins[key]])
            or self._later_answer(draft)
        )
        if item is None:
            for key in keys:
                self._twins[key].append(draft)
        return item

    def _same_questions(self, draft: Draft) -> Item | None:
        """Questions that the archive has already, out of another file."""
        day = draft.submitted.value
        for record in self._by_day.get(day, ()) if day else ():
            if _alike(draft, record) == 3:
                message = f"Deze vragen staan al in het archief als {record.number}."
                return Item(draft.file, Outcome.KNOWN, message, path=record.path)
        return None

    def _later_answer(self, draft: Draft) -> Item | None:
        """An answer to questions that the archive has, still open."""
        if not is_answer(draft):
            return None
        index = self._open_traces.find(trace_of_draft(draft))
        if index is None:
            return None
        record = self._open[index]
        message = (
            f"Dit is het antwoord op {record.number}, die al in het archief staat. Zet de "
            f"tekst onder '## Antwoord' in {record.path} en vul 'beantwoord' in."
        )
        return Item(draft.file, Outcome.ANSWER_LATER, message, path=record.path, draft=draft)


def _bare_name(source: str) -> str:
    """The name of the first file under `bron`, without its hash."""
    return source.split(" (sha256:", maxsplit=1)[0]


def _changed(draft: Draft, record: Record | None) -> Item | None:
    """A file of which the archive has an earlier version, by its name and by what it is about."""
    if record is None or _alike(draft, record) == 0:
        return None
    message = (
        f"Dit bestand hoort bij {record.number}, maar is veranderd sinds dat is gemaakt. Er is "
        "niets aangepast: vergelijk ze zelf."
    )
    return Item(draft.file, Outcome.CHANGED, message, path=record.path)


def _alike(draft: Draft, record: Record) -> int:
    """How many of subject, day and first asker are the same, from 0 to 3."""
    first = draft.askers.value[0].name if draft.askers.value else ""
    return (
        (fold(draft.subject.value) == fold(record.subject) and bool(draft.subject.value))
        + (draft.submitted.value == record.submitted)
        + (bool(first) and fold(first) == fold(record.askers[0].name))
    )


def _twin_keys(draft: Draft) -> list[tuple[Part, date | None, str]]:
    """By what the same form in another format is found: day and subject, or day of answer."""
    keys: list[tuple[Part, date | None, str]] = []
    if draft.body.text(Part.QUESTION):
        keys.append((Part.QUESTION, draft.submitted.value, fold(draft.subject.value)))
    if draft.body.text(Part.ANSWER):
        keys.append((Part.ANSWER, draft.answered.value, ""))
    return keys


def _twin(draft: Draft, others: Sequence[Draft]) -> Item | None:
    """The same form in another format: the same questions, or the same answer come alone."""
    part = Part.QUESTION if draft.body.text(Part.QUESTION) else Part.ANSWER
    mine = words([draft.body.text(part)])
    for other in others:
        theirs = words([other.body.text(part)])
        shared = (mine & theirs).total()
        if mine.total() >= 8 and shared > 0.97 * max(mine.total(), theirs.total()):
            message = _SAME[part].format(file=other.file)
            return Item(draft.file, Outcome.DOUBLE, message)
    return None


_SAME = {
    Part.QUESTION: "Dit zijn dezelfde vragen als in {file}. Er is één record van gemaakt.",
    Part.ANSWER: "Dit is hetzelfde antwoord als bij {file}. Er is één record van gemaakt.",
}
