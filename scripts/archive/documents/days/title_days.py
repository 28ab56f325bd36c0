"""The days in the titles of papers: in front of what they are, or inside."""

from __future__ import annotations

import re

from archive.documents.evidence import Evidence

# A text that holds a date, where it stood, and whether a label or sentence names it.
Said = tuple[str, str, bool]

# "Vragen D66 (mw. A. Smit) d.d. 3 mei 2019 – de pont", the title of a paper
_DAY_INSIDE = re.compile(
    r"(?:(?:schriftelijke|technische|mondelinge|aanvullende)\s+)?(?:raads|staten)?vragen\b[^?!:;]{2,120}?"
    r"\s\(?d\.?d\.?\s+(?P<day>\d{1,2}[\s./-]\w{1,9}[\s./-]\d{4})\)?(?:\s*[–—:,-]\s[^.?!]{3,120})?$",
    re.IGNORECASE,
)

# "3 mei 2019 Schriftelijke vragen De pont", as a list of papers has them
_TITLED = re.compile(
    r"(?P<day>\d{1,2}[\s./-]\w{1,9}[\s./-]\d{4})\s+(?P<answer>(?:be)?antwoord(?:ing|en)?\s+)?"
    r"(?:op\s+|van\s+)?(?:de\s+)?(?:(?:schriftelijke|mondelinge|technische|aanvullende)\s+)?(?:raads)?vragen\b",
    re.IGNORECASE,
)

# "B&W-nr. 09.0977, d.d. 6 oktober 2009", "Besluit B&W d.d. 6 oktober 2009"
DECISION = re.compile(
    r"(?<!\w)(?:besluit\s+(?:van\s+)?(?:het\s+)?)?(?:b\s?(?:&|en|/)?\s?w|college)(?:[\s-]?(?:besluit|voorstel))?[\s-]?(?:nr\.?|nummer|no\.?)?"
    r"\s*:?\s*(?:\d[\w./-]*)?\s*[,;]?\s*(?:d\.?d\.?|van)\s+(?P<day>\d{1,2}[\s./-]\w{1,9}[\s./-]\d{4})",
    re.IGNORECASE,
)


def titled_days(evidence: Evidence, *, answer: bool) -> list[Said]:
    """The days in front of the title of a paper, and of that of its answer."""
    matches = ((_TITLED.match(line.text), line.place) for line in evidence.sheet.head)
    return [
        (match["day"], place, True)
        for match, place in matches
        if match and bool(match["answer"]) is answer
    ]


def days_inside_titles(evidence: Evidence) -> list[Said]:
    """The day of asking inside a title, with the subject behind it or nothing.

    That of a decision of the college is another.
    """
    texts = [each for each in evidence.paragraphs if not DECISION.search(each[0])]
    titles = ((_DAY_INSIDE.match(text.strip()), place) for text, place in texts)
    return [(match["day"], place, True) for match, place in titles if match]
