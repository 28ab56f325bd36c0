"""Every rule that one record must keep, with its name and how serious a fault is.

Those of privacy have a table of their own (`Personal`), for there the same thing may be an error
or a question.
"""

from __future__ import annotations

from archive.finding import Finding, Level
from archive.rules import dates, identity, names, texts
from archive.rules.case import Case, Rule
from archive.rules.privacy import check_privacy

RULES = (
    Rule("nummer", identity.number_form),
    Rule("plaats", identity.file_place, Level.WARNING),
    Rule("nummer-jaar", identity.number_year, Level.WARNING),
    Rule("onbekende-naam", names.names_known),
    Rule("gericht-aan", names.addressee_known),
    Rule("dubbele-naam", names.named_once),
    Rule("partij-periode", names.party_existed),
    Rule("partij-lid", names.member_of_party, Level.WARNING),
    Rule("rol", names.in_office, Level.WARNING),
    Rule("volgorde-datums", dates.dates_in_order),
    Rule("toekomst", dates.not_in_future),
    Rule("antwoord", dates.answer_complete, whole=True),
    Rule("intrekking", dates.withdrawal_complete, whole=True),
    Rule("termijn", dates.deadline_kept, Level.WARNING, whole=True),
    Rule("bijlage", texts.attachments_usable),
    Rule("nummering", texts.numbered_alike, Level.WARNING, whole=True),
    Rule("html", texts.text_survives, Level.WARNING),
    Rule("afbeelding", texts.no_foreign_images, Level.WARNING),
    Rule("dode-link", texts.local_links_live, Level.WARNING, whole=True),
)


def check_record(case: Case, whole: bool = True) -> list[Finding]:
    """Hold one record against every rule; `whole` tells whether all of it could be read."""
    record = case.record
    found = [
        Finding(
            record.path,
            place if isinstance(place, int) else record.line(place),
            sentence,
            rule.name,
            rule.level,
        )
        for rule in RULES
        if whole or not rule.whole
        for place, sentence in rule.check(case)
    ]
    return [*found, *check_privacy(case, whole)]
