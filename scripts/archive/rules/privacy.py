"""Rules over what is of a person, in the texts, the file names and the attachments of a record.

The number of a citizen or an account, a mobile number, the mail of somebody at home, a home, a
plate and the place of a photo must not be published. What may well be public, but may be of
somebody who did not choose that, is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive.body import Section
from archive.finding import Finding, Level
from archive.privacy.found import Found
from archive.privacy.guard import find, likely
from archive.privacy.known import Known
from archive.privacy.scan import Scan
from archive.privacy.telling import allowing, one_line, tell
from archive.record import Personal, Record
from archive.rules.case import Case
from archive.sentences import say

# Something found, where, and the sentence about it.
Suspect = tuple[str | int, Personal, str, bool, str]


def check_privacy(case: Case, whole: bool) -> Iterator[Finding]:
    """Nothing of a person is published that the record does not allow; what it allows is there.

    `whole` tells whether all of the record could be read.
    """
    record = case.record
    allowed = {(each.kind, one_line(each.text)): False for each in record.allowed}
    for place, kind, text, sure, sentence in _suspects(case):
        if (kind, text) in allowed:
            allowed[kind, text] = True
        else:
            line = place if isinstance(place, int) else record.line(place)
            level = Level.ERROR if sure else Level.WARNING
            yield Finding(record.path, line, sentence, kind.value, level)
    if whole and not any(scan.fault for _, _, scan in _scans(case)):
        yield from _needless(record, allowed.items())


def _needless(
    record: Record, allowed: Iterable[tuple[tuple[Personal, str], bool]]
) -> Iterator[Finding]:
    used = dict(allowed)
    for place, each in enumerate(record.allowed):
        if not used[each.kind, one_line(each.text)]:
            line = record.line(f"toegestaan.{place}")
            sentence = say("toegestaan.niets", melding=each.kind.value, tekst=each.text)
            yield Finding(record.path, line, sentence, "toegestaan", Level.WARNING)


def _suspects(case: Case) -> Iterator[Suspect]:
    known = Known(case.settings, case.registers)
    for place, found in _in_texts(case.record):
        if not known.has(found):
            yield place, found.kind, one_line(found.text), found.sure, tell(found)
    yield from _in_attachments(case, known)


def _in_texts(record: Record) -> list[tuple[str | int, Found]]:
    texts: list[tuple[str | Section, str]] = [*front_texts(record)]
    texts += [(each, each.text) for each in record.body.sections]
    # One look over all of it, for in most records there is nothing.
    detectors = likely("\n".join([text for _, text in texts]))
    if not detectors:
        return []
    return [
        (place.line_at(found.start) if isinstance(place, Section) else place, found)
        for place, text in texts
        if text
        for found in find(text, detectors)
    ]


def front_texts(record: Record) -> Iterator[tuple[str, str]]:
    """The texts of the front matter by their keys, but for names that the registers must hold.

    The name of the record's own file stands in front: that may have been chosen by hand.
    """
    yield "", record.path.rpartition("/")[2].removesuffix(".md")
    yield "onderwerp", record.subject
    yield "wijze_van_beantwoording", record.answer_mode
    yield "reden_intrekking", record.withdrawal_reason
    yield "bron", record.source_names
    for place, postponement in enumerate(record.postponements):
        yield f"verdaagd.{place}", postponement.reason
    for place, attachment in enumerate(record.attachments):
        yield f"bijlagen.{place}", attachment.file
        yield f"bijlagen.{place}", attachment.title
    for place, correction in enumerate(record.corrections):
        yield f"correcties.{place}", correction.note
    if record.retention:
        yield "bewaring", record.retention.reason


def _in_attachments(case: Case, known: Known) -> Iterator[Suspect]:
    for key, name, scan in _scans(case):
        for trace in scan.traces:
            if not known.has(trace.found):
                found, told = trace.found, tell(trace.found)
                sentence = say("privacy.bijlage", bestand=name, plaats=trace.place, zin=told)
                yield key, found.kind, one_line(found.text), found.sure, sentence
        if scan.fault:
            told = say("privacy-ongelezen.bijlage", bestand=name, reden=scan.fault)
            sentence = f"{told} {allowing(Personal.UNREAD, name)}"
            yield key, Personal.UNREAD, one_line(name), False, sentence


def _scans(case: Case) -> Iterator[tuple[str, str, Scan]]:
    """Give the key, the name and the content of each attachment that is there."""
    folder = case.record.path.rpartition("/")[0]
    for place, attachment in enumerate(case.record.attachments):
        scan = case.scans.get(f"{folder}/{attachment.file}")
        if scan is not None:
            yield f"bijlagen.{place}", attachment.file, scan
