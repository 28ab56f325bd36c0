"""The labels of the sections of a form: its explanation, its questions and its answer."""

from __future__ import annotations

from archive.documents.labels.meanings import Meaning
from archive.documents.people.credits import COLLEGE

_S = r"(?:schriftelijke\s+|technische\s+|mondelinge\s+|raads)?"
# The word for what is asked, in all its forms.
QUESTION = rf"{_S}(?:vraag|vragen|vraag/vragen|vraag\(en\)|vragen/vraag)"

# The words with which somebody says that an answer follows: what it is, on what, and who gives it.
_SAID = r"(?:schriftelijke?\s+|integrale?\s+)?(?:antwoord(?:en)?|beantwoording|reacties?)"
_ON = (
    r"(?:hierop|daarop|hierover|daarover|op\s+(?:deze|uw|de|die|bovenstaande|vraag)"
    r"(?:\s+(?:\w+\s+)?vra(?:ag|gen)|\s+\d{1,2})?|(?:deze|uw|de|die)\s+(?:\w+\s+)?vra(?:ag|gen))"
)
_WE = r"(?:wij|we|ik)"
_ANSWERS = r"(?:(?:be)?antwoord(?:t|en)?|reage(?:ert|ren|er))"

SECTION_LABELS: tuple[tuple[Meaning, str], ...] = (
    (
        Meaning.EXPLANATION,
        rf"(?:korte\s+|nadere\s+|eventuele\s+)?(?:toelichting|inleiding|aanleiding|inl|toel"
        rf"|achtergrond(?:informatie|en)?|context|situatie(?:schets)?|(?:voor)?geschiedenis|historie|probleem(?:schets|stelling)|casus|feiten(?:relaas)?|motivering|overwegingen?)"
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
        rf"|{COLLEGE}\s+antwoordt?"
        rf"|kernboodschap|antwoordtekst|antwurd(?:en)?(?:\s+fan\s+it\s+kolleezje)?"
        rf"|tekst\s+(?:van\s+het\s+)?antwoord|toelichting\s+(?:(?:bij|op|van)\s+(?:de\s+)?)?(?:afhandeling|afdoening|beantwoording)|[ar]",
    ),
    (
        # "Het antwoord van de burgemeester luidt:", "Onze reactie hierop is als volgt", "Hierop
        # antwoorden wij u als volgt": whoever says it, and with whatever it refers to.
        Meaning.ANSWER,
        rf"(?:(?:hieronder|hierna)\s+(?:volg(?:t|en)\s+)?)?(?:het|de|ons|onze|mijn)\s+{_SAID}(?:\s+(?:{_ON}|(?:van|door|namens)\s+{COLLEGE}))*"
        rf"(?:\s+(?:luid(?:t|en)|is|zijn))?(?:\s+{_ON})?(?:\s+(?:als\s+volgt|het\s+volgende))?"
        rf"|{COLLEGE}\s+{_ANSWERS}(?:\s+{_ON})?(?:\s+(?:als\s+volgt|het\s+volgende))?(?:\s+{_ON})?"
        rf"|(?:{_ON}\s+)?{_ANSWERS}\s+{_WE}(?:\s+u)?(?:\s+{_ON})?(?:\s+(?:als\s+volgt|het\s+volgende))?"
        rf"|{_ON}\s+{_ANSWERS}\s+{COLLEGE}(?:\s+(?:als\s+volgt|het\s+volgende))?"
        rf"|{_WE}\s+{_ANSWERS}(?:\s+u)?(?:\s+{_ON})?\s+(?:als\s+volgt|het\s+volgende)",
    ),
    (
        # "U vraagt:", with the question behind it
        Meaning.QUESTION,
        r"(?:(?:verder|vervolgens|ook|daarnaast|tevens|tot\s+slot|ten\s+slotte|als\s+\w+)\s+)?(?:u|uw\s+fractie)\s+(?:vraagt|vroeg|vraag)"
        r"(?:\s+(?:ons|verder|vervolgens|ook|daarnaast|tevens|tot\s+slot|ten\s+slotte|daarbij|hierover|het\s+volgende))*"
        r"|(?:verder|vervolgens|ook|daarnaast|tevens|tot\s+slot|ten\s+slotte|als\s+\w+)\s+(?:vraagt|vroeg)\s+(?:u|uw\s+fractie)(?:\s+ons)?"
        r"|(?:u|uw\s+fractie)\s+(?:stelt|stelde)\s+(?:ons\s+)?(?:de|als)\s+(?:volgende\s+|\w+\s+)?vraag",
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
        rf"|gestelde\s+)?(?:{QUESTION}|vraagstelling(?:en)?|vra(?:ag|gen)tekst)(?:\s+(?:aan"
        rf"|voor)\s+{COLLEGE})?(?:\s*\(.*\))?"
        r"|(?:aanvullende|nadere|extra)\s+vraag|vervolgvraag"
        rf"|wat\s+wil(?:t\s+u|len\s+wij|len\s+we)\s+(?:weten|vragen)|(?:formuleer|noteer|stel)\s+(?:hier\s+)?uw\s+vra(?:ag|gen)\b.*|wat\s+(?:is|zijn)\s+uw\s+vra(?:ag|gen)"
        rf"|welke\s+vra(?:ag|gen)\s+(?:stelt\s+u|heeft\s+u|wilt\s+u\s+stellen)"
        rf"|(?:de\s+)?volgende\s+vragen|{QUESTION}\s+(?:en|met)\s+(?:beantwoording|antwoord(?:en)?"
        rf"|reacties?)(?:\s+(?:van|door)\s+{COLLEGE})?|fragen(?:\s+en\s+antwurden)?|fraach|inhoud|vr|[vq]",
    ),
)
