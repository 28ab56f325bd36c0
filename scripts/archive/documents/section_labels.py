"""The labels of the sections of a form: its explanation, its questions and its answer."""

from __future__ import annotations

from archive.documents.credits import COLLEGE
from archive.documents.meanings import Meaning

_S = r"(?:schriftelijke\s+|technische\s+|mondelinge\s+|raads)?"
# The word for what is asked, in all its forms.
QUESTION = rf"{_S}(?:vraag|vragen|vraag/vragen|vraag\(en\)|vragen/vraag)"

SECTION_LABELS: tuple[tuple[Meaning, str], ...] = (
    (
        Meaning.EXPLANATION,
        rf"(?:korte\s+|nadere\s+|eventuele\s+)?(?:toelichting|inleiding|aanleiding"
        rf"|achtergrond(?:informatie|en)?|context|situatie(?:schets)?|motivering|overwegingen?)"
        rf"(?:\s*(?:/|en|op|bij|van|voor)\s*(?:de\s+|het\s+)?(?:{QUESTION}|toelichting|aanleiding"
        rf"|achtergrond|vraagstelling|onderwerp|context|inleiding|motivering))?(?:\s*\(.*\))?"
        r"(?:\s+(?:(?:van|door)\s+(?:de\s+|het\s+)?)?(?:fracties?|vragenstel(?:lers?|sters?)|indien(?:st)?ers?|stellers?"
        r"|raadslid|raadsleden)\b.{0,40})?|ynlieding|taljochting"
        r"|(?:achtergrond|toelichting|aanleiding)\s+(?:van|bij|op)\s+uw\s+vra(?:ag|gen)|waarom\s+(?:deze|stelt\s+u\s+deze|stellen\s+wij\s+deze)\s+vra(?:ag|gen)"
        r"|aanleiding\s+(?:voor|tot)\s+(?:het\s+stellen\s+van\s+)?(?:de(?:ze)?|uw)\s+vragen|waarom\s+wil(?:t\s+u|len\s+wij)\s+dit\s+weten|waar\s+gaat\s+het\s+om"
        r"|(?:geef|beschrijf|schrijf)\s.{0,30}\b(?:toelichting|aanleiding)\b.{0,30}"
        r"|vra(?:ag|gen)\s+met\s+(?:een\s+)?(?:korte\s+)?toelichting"
        r"|licht\s+(?:uw|de)\s+vra(?:ag|gen)\s+toe"
        r"|wat\s+is\s+de\s+(?:aanleiding|achtergrond|toelichting)(?:\s+van\s+(?:uw|de)\s+vra(?:ag|gen))?"
        r"|reden\s+van\s+(?:de(?:ze)?\s+)?vra(?:ag|gen)|constatering(?:en)?|constaterende?(?:\s*[/,]?\s*(?:en\s+)?"
        r"overwegende)?(?:\s+dat)?|overwegende(?:\s+dat)?",
    ),
    (
        Meaning.ANSWER,
        rf"(?:(?:ruimte\s+voor\s+(?:de\s+|het\s+)?)?(?:schriftelijke?\s+)?(?:beantwoording|antwoord(?:en)?|antwoord\(en\)|antw"
        rf"|reactie))(?:\s+(?:van|door"
        rf"|namens))?(?:\s+{COLLEGE})?(?:\s+op\s+(?:de\s+)?{QUESTION})?(?:\s+portefeuillehouder)?"
        rf"(?:\s+van\s+{COLLEGE})?"
        rf"|(?:ons|het)\s+antwoord(?:\s+luidt)?|{COLLEGE}\s+antwoordt?"
        rf"|kernboodschap|antwurd(?:en)?(?:\s+fan\s+it\s+kolleezje)?"
        rf"|tekst\s+(?:van\s+het\s+)?antwoord|onze\s+(?:reactie|beantwoording|antwoorden)|a",
    ),
    (
        Meaning.ANSWER,
        r"het\s+college\s+(?:be)?antwoordt?\s+(?:(?:de|deze|uw)\s+(?:\w+\s+)?vragen\s+)?(?:hierop\s+)?als\s+volgt"
        r"|(?:hierop|daarop|op\s+(?:deze|uw)\s+vragen)\s+antwoord(?:en)?\s+(?:wij|we|ik)"
        r"(?:\s+u)?(?:\s+als\s+volgt)?|(?:wij|ik)\s+(?:be)?antwoord(?:en)?\s+(?:u\s+|(?:deze|de|uw)\s+(?:vragen\s+)?)?(?:hierop\s+)?"
        r"als\s+volgt|(?:hieronder\s+)?(?:volgen\s+)?(?:onze|de|mijn)\s+antwoorden(?:\s+(?:luiden|zijn))?"
        r"|(?:ons|mijn|het)\s+antwoord\s+(?:hierop\s+|op\s+(?:deze|uw)\s+vragen\s+)?(?:luidt|is)"
        r"(?:\s+als\s+volgt)?",
    ),
    (
        Meaning.QUESTION,
        rf"aan\s+{COLLEGE}\s+worden\s+de\s+volgende\s+vragen\s+gesteld|uw\s+vra(?:ag|gen)"
        r"|(?:uw|de)\s+vragen\s+(?:luiden|zijn|waren)(?:\s+als\s+volgt)?|u\s+stelt\s+de\s+volgende\s+vragen",
    ),
    (
        Meaning.QUESTION,
        rf"(?:de\s+|tekst\s+(?:van\s+)?(?:de\s+)?|formulering\s+(?:van\s+)?(?:de\s+)?|mijn\s+"
        rf"|onze\s+|concrete\s+|inhoud\s+(?:van\s+)?(?:de\s+)?|te\s+stellen\s+"
        rf"|gestelde\s+)?(?:{QUESTION}|vraagstelling(?:en)?)(?:\s+(?:aan"
        rf"|voor)\s+{COLLEGE})?(?:\s*\(.*\))?"
        rf"|wat\s+wil(?:t\s+u|len\s+wij|len\s+we)\s+(?:weten|vragen)|(?:formuleer|noteer|stel)\s+(?:hier\s+)?uw\s+vra(?:ag|gen)\b.*|wat\s+(?:is|zijn)\s+uw\s+vra(?:ag|gen)"
        rf"|welke\s+vra(?:ag|gen)\s+(?:stelt\s+u|heeft\s+u|wilt\s+u\s+stellen)"
        rf"|(?:de\s+)?volgende\s+vragen|{QUESTION}\s+(?:en|met)\s+(?:beantwoording|antwoord(?:en)?"
        rf"|reacties?)(?:\s+(?:van|door)\s+{COLLEGE})?|fragen(?:\s+en\s+antwurden)?|fraach|inhoud|v",
    ),
)
