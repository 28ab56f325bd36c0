"""Words for the kind of paper, its number and its party, around a subject."""

from __future__ import annotations

import re

from archive.documents.people.parties import Parties

_ANSWERS = r"(?:(?:(?:be)?antwoord(?:ing|en)?|reactie)\s+(?:(?:op|van|bij)\s+)?(?:de\s+)?)?"
_YEAR = r"(?:19|20)\d{2}"
_NR = r"(?:(?:volg)?(?:nr\.?|nummer)|no\.?)\s*"
_END = r"(?![\w/-])"
# "2019/12", "2019, nr 12", "nr. 12 / 2019"
_COUNT = (
    rf"(?:(?:{_NR})?(?:{_YEAR}|\d{{2}})(?:\s?[-/.,]\s?|\s)(?:{_NR})?(?!{_YEAR})\d{{1,5}}"
    rf"|(?:{_NR})?(?!{_YEAR})\d{{1,4}}\s?(?:[-/]\s?{_YEAR}|\({_YEAR}\)))"
)
# "SV 2019/12:", "RIB 2019-33", "Beantwoording SV 2019, nr 12"
_NUMBERED = re.compile(
    rf"^(?i:{_ANSWERS})(?:SV|RV|TV|RIB|RB|CB)[\s-]?(?i:{_COUNT}){_END}\s*[:;,–-]?\s+(?=\w)"
)
# "SV 2019, nr 12", "Schriftelijke vragen 2019-12", "nr. 12": the place in a series, and no subject
_ONLY_NUMBER = re.compile(
    rf"{_ANSWERS}(?:(?:SV|RV|TV|(?:(?:schriftelijke|technische|mondelinge)\s+)?(?:raads|staten)?vra(?:ag|gen))"
    rf"[\s-]?)?(?:{_COUNT}|{_NR}\d{{1,5}})\W*",
    re.IGNORECASE,
)
# "Antwoordbrief vragen", "Concept beantwoording vragen": one word for the paper above another
_KINDS = re.compile(
    r"^(?:(?:concept|ingekomen|gestelde|nieuwe|afdoening|afhandeling|raadsbrief|collegebrief|antwoordbrief|raadsinformatiebrief"
    r"|rib|memo|brief|reactie)\s*(?:(?:op|van|met|inzake)\s+(?:de\s+)?|[:–-]\s*)?)+"
    r"(?=(?:beantwoording|antwoord(?:en)?|(?:(?:schriftelijke|technische|mondelinge|aanvullende)\s+)?(?:raads|staten)?vragen)\s)",
    re.IGNORECASE,
)
# "de veerpont (D66)", "de veerpont - D66 en VVD"
_BEHIND = re.compile(r"(?:\s+\((?P<inside>[^()]{2,40})\)|\s+[–-]\s+(?P<dash>[^–()-]{2,40}))$")
_AND = re.compile(r"\s*(?:,|/|&|\ben\b)\s*")


def without_kinds(subject: str) -> str:
    """A subject without its number and the words for its paper in front of others for that."""
    return _KINDS.sub("", _NUMBERED.sub("", subject))


def is_only_number(subject: str) -> bool:
    """Whether a subject names the place of the questions in a series, and nothing else."""
    return _ONLY_NUMBER.fullmatch(" ".join(subject.split())) is not None


def without_party_behind(subject: str, parties: Parties) -> str:
    """A subject without the known parties that stand behind it, in brackets or behind a dash."""
    match = _BEHIND.search(subject)
    named = _AND.split((match["inside"] or match["dash"]).strip()) if match else []
    if match and all(map(parties.is_known, named)):
        return subject[: match.start()]
    return subject
