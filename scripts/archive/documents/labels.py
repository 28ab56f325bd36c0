"""The labels of Dutch forms, and what each of them introduces."""

from __future__ import annotations

import re
from enum import Enum, auto

from archive.body import Part
from archive.documents.credits import COLLEGE


class Meaning(Enum):
    """What stands behind a label. A section's text follows below it."""

    ASKERS = auto()
    PARTY = auto()
    SUBMITTED = auto()
    DAY = auto()
    RECEIVED = auto()
    SUBJECT = auto()
    MODE = auto()
    ADDRESSEE = auto()
    PORTFOLIO = auto()
    ANSWERED = auto()
    NUMBER = auto()
    KIND = auto()
    QUESTION = auto()
    EXPLANATION = auto()
    ANSWER = auto()
    POSTPONED = auto()
    OTHER = auto()


SECTIONS = {
    Meaning.QUESTION: Part.QUESTION,
    Meaning.EXPLANATION: Part.EXPLANATION,
    Meaning.ANSWER: Part.ANSWER,
}

_S = r"(?:schriftelijke\s+|technische\s+|mondelinge\s+|raads)?"
_Q = rf"{_S}(?:vraag|vragen|vraag/vragen|vraag\(en\)|vragen/vraag)"
_COUNCILLOR = (
    r"(?:(?:raads|staten|burgerraads|commissie)(?:lid|leden)|inzenders?|vragenstell?(?:st)?ers?"
    r"|vraagstellers?|indien(?:st)?ers?|stellers?|lid|leden|griffie)"
)

# The first that fits counts. Sentences that only start with these words are told apart by
# what must follow: a colon, the next cell, or the end of the line.
_TABLE: tuple[tuple[Meaning, str], ...] = (
    (
        Meaning.POSTPONED,
        r"tussen(?:tijds)?\s?bericht(?:\s+(?:van\s+(?:de\s+|het\s+)?)?(?:griffie|college))?"
        r"(?:\s+(?:d\.?d\.?\s+)?\d[\d/.-]+)?|uitstel(?:bericht)?|bericht\s+van\s+uitstel|verdaging(?:sbericht)?",
    ),
    (
        Meaning.OTHER,
        r"uiterste\s+(?:antwoord)?(?:datum|termijn).*|(?:uiterlijk(?:e)?"
        r"|gewenste)\s+(?:antwoord)?datum.*"
        r"|beantwoord(?:en|ing)\s+(?:voor|vóór|uiterlijk).*|(?:antwoord|beantwoordings"
        r"|reactie)termijn"
        r"|uiterlijk\s+te\s+beantwoorden\b.*|te\s+beantwoorden\s+(?!door).*|einddatum|termijn(?:\s+\w+)?|(?:antwoord|reactie)\s+(?:graag\s+)?(?:voor|vóór|uiterlijk).*"
        r"|deadline"
        r"|(?:uw|ons|onze)\s+(?:kenmerk|ref(?:erentie)?)|kenmerk(?:\s+vra(?:ag|gen))?|zaak(?:nummer|nr\.?)?"
        r"|registratie(?:nummer|nr\.?|code)?"
        r"|(?:document|doc|corsa|verseon|dossier|poststuk|archief)[\s-]?(?:nummer|nr\.?|code)?"
        r"|referentie"
        r"|(?:afdeling|team|sector|cluster|domein)\s*(?:/|,|en|&)\s*(?:op)?steller|(?:op)?steller\s*(?:/|,|en|&)\s*(?:afdeling|team|sector|cluster|domein)"
        r"|afdeling|team|directie|sector|dienst|cluster|domein|behandel(?:d\s+door|aar"
        r"|end(?:e)?\s+(?:ambtenaar|afdeling))|ambtenaar"
        r"|(?:beleids|vak)medewerker|vakafdeling|vakambtenaar|kopie|ambtelijke?\s+(?:contact(?:persoon)?|adviseur|behandelaar|opsteller|steller)"
        r"|steller\s+(?:antwoord|brief|beantwoording)|opsteller\s+\w+|contactpersoon"
        r"|inlichtingen(?:\s+bij)?|informatie\s+bij"
        r"|tel(?:\.|efoon(?:nummer)?)?|doorkies(?:nummer|nr\.?)|mobiel|fax|e-?mail(?:adres)?"
        r"|mail|website|internet|www"
        r"|bron(?:nen|vermelding)?|(?:ons|uw)\s+nummer|door\s+de\s+griffie\b.*|(?:post|bezoek|retour)?adres|postbus|postcode(?:\s+en\s+woonplaats)?|woonplaats|kvk"
        r"|iban|bijlagen?(?:\s*\(n\))?|bijlage\(n\)"
        r"|status|openbaar(?:heid)?|vertrouwelijk|classificatie|versie|cc|kopie(?:\s+aan)?"
        r"|c\.?c|afschrift(?:\s+aan)?|pagina|blad"
        r"|griffier|griffie|handtekening|ondertekening|naam\s+(?:griffier|ambtenaar"
        r"|behandelaar)|projectnaam|beleidsveld|programma"
        r"|raadsvergadering|commissie(?:vergadering)?|agendapunt|vergadering|vergaderdatum"
        r"|paraaf(?:\s+\w+)?|gezien|functie"
        r"|akkoord\s+(?:(?:gemeente)?secretaris|portefeuillehouder|wethouder|burgemeester|afdelingshoofd|manager|directie)"
        r"|datum\s+(?:publicatie|agendering|verzending\s+aan\s+raad|raadsvergadering)|publicatiedatum"
        r"|(?:datum\s+)?(?:doorgezonden|doorgestuurd|doorzending|doorgeleid)\b.*|verspreid(?:\s+(?:via|aan))?|document(?:soort|type)"
        r"|niet\s+invullen\b.*|in\s+te\s+vullen\s+(?:door|namens).*|(?:alleen|ruimte)\s+voor\s+(?:de\s+)?griffie"
        r"|(?:deel|blok|onderdeel)\s+[A-Z\d]\W*\s*in\s+te\s+vullen\s+(?:door|namens).*",
    ),
    (
        Meaning.ANSWERED,
        rf"datum\s+(?:van\s+)?(?:het\s+)?(?:antwoord|beantwoording|collegebesluit"
        rf"|besluit(?:\s+college)?|reactie|verzending|collegevergadering|afhandeling|afdoening)"
        rf"(?:\s+{COLLEGE})?|(?:antwoord|beantwoordings|verzend|reactie)datum"
        rf"|(?:be)?antwoord\s+(?:op\s+)?datum|beantwoord(?:\s+(?:op|d\.?d\.?))"
        rf"|beantwoord\s+d\.?d\.?"
        r"|verzonden(?:\s+aan\s+(?:de\s+)?(?:gemeente)?raad)?(?:\s+(?:op|d\.?d\.?))?|verzending|verzenddatum|antwoord\s+(?:d\.?d\.?|verzonden)"
        r"|datum\s+beantwoord|vastgesteld|vastgesteld\s+(?:op|d\.?d\.?|(?:door|in)\s+(?:het\s+)?(?:college|gs|b\s?(?:&|en)\s?w|gedeputeerde\s+staten))|(?:afgedaan|afgehandeld)(?:\s+op)?"
        r"|dagtekening\s+antwoord|beantwoord|retour(?:\s+aan\s+(?:de\s+)?raad)?"
        r"|(?:verzend|brief)datum\s+(?:antwoord|beantwoording|brief)|datum\s+(?:antwoordbrief|brief\s+aan\s+(?:de\s+)?raad)|verzenddatum\s+antw\.?"
        r"|(?:besluit|akkoord|vergadering)\s+(?:van\s+)?(?:het\s+)?(?:college|b\s?(?:&|en)\s?w|gs)"
        r"|datum\s+(?:b\s?(?:&|en)\s?w|college)|wanneer\s+(?:zijn|is)\s+(?:de(?:ze)?\s+)?vra(?:ag|gen)\s+beantwoord"
        r"|datum\s+akkoord(?:\s+college)?|(?:college|b\s?(?:&|en)\s?w|gs)-?(?:vergadering|besluit)"
        r"(?:\s+(?:van|d\.?d\.?))?|(?:behandeld|besproken)\s+in\s+(?:college|b\s?(?:&|en)\s?w)",
    ),
    (
        Meaning.SUBMITTED,
        rf"wanneer\s+ingediend|vraagdatum|wanneer\s+(?:zijn|is|stelt\s+u)\s+(?:de(?:ze)?\s+)?vra(?:ag|gen)(?:\s+(?:gesteld|ingediend))?|datum\s+waarop\s+u\s+(?:de(?:ze)?\s+)?vra(?:ag|gen)\s+\w+|datum\s+(?:van\s+)?(?:de\s+)?vraagstelling"
        rf"|datum\s+(?:van\s+)?(?:de\s+)?(?:indiening|ingediend|inzending|ingezonden|{_Q}"
        rf"|brief\s+(?:raads|vragen)\w*)|indien(?:ings?)?datum"
        rf"|ingevuld(?:\s+op)?|invuldatum|ingediend(?:\s+(?:op|d\.?d\.?|datum))?|ingezonden(?:\s+(?:op|d\.?d\.?))?"
        rf"|gesteld\s+(?:op|d\.?d\.?)|datum\s+gesteld"
        rf"|(?:uw|je)\s+(?:brief|vragen|bericht|schrijven|e-?mail)(?:\s+van|\s+d\.?d\.?)?"
        rf"|{_Q}\s+(?:van|d\.?d\.?)\s+datum|ingediend\s+ter\s+griffie.*",
    ),
    (
        Meaning.RECEIVED,
        r"datum\s+(?:van\s+)?(?:ontvangst|ontvangen|binnenkomst|ingekomen"
        r"|registratie)(?:\s+\w+)?|ontvangst(?:datum)?|ontvangen(?:\s+(?:op|d\.?d\.?"
        r"|(?:(?:door|bij|op)\s+)?(?:de\s+)?griffie))?"
        r"|ingekomen(?:\s+(?:op|d\.?d\.?|(?:bij\s+)?(?:de\s+)?griffie))?|binnengekomen(?:\s+(?:op|d\.?d\.?))?|inkomstdatum",
    ),
    (
        Meaning.DAY,
        r"datum|wanneer|op\s+welke\s+da(?:g|tum)|d\.?d\.?|dagtekening|plaats(?:\s*,\s*|\s+en\s+|/)datum|datum\s+brief|briefdatum",
    ),
    (
        Meaning.PORTFOLIO,
        r"te\s+beantwoorden\s+door|welke\s+(?:wethouder|portefeuillehouder|bestuurder)|(?:voor|betreft)\s+(?:welke\s+)?portefeuille(?:\s+van)?|hoogheemraad|port\.?\s?houder|wie\s+(?:be)?antwoordt?(?:\s+de(?:ze)?\s+vra(?:ag|gen))?|(?:verantwoordelijke?\s+|eerste\s+|1e\s+)?(?:portefeuille[\s-]{0,2}houder(?:s|\(s\))?"
        r"|(?:vak|bestuurlijk\s+)?wethouder(?:s|\(s\))?|collegelid|collegeleden|bestuurder)"
        r"|(?:behandelend|verantwoordelijk)\s+(?:wethouder|burgemeester|portefeuillehouder|collegelid)"
        r"|(?:behandelend\s+|verantwoordelijk\s+)?(?:gs-lid|lid\s+(?:van\s+)?(?:gs|gedeputeerde\s+staten)"
        r"|gedeputeerde|heemraad)|portefeuille(?!\w)|pfh|beantwoord\s+door"
        r"|(?:namens\s+)?(?:het\s+)?college(?:lid)?\s*,?\s*(?:portefeuillehouder|wethouder)"
        r"|naam\s+(?:portefeuillehouder|wethouder|collegelid)(?:\(s\))?"
        r"|beantwoording\s+door|antwoord\s+(?:van|door)\s+(?:wethouder|portefeuillehouder"
        r"|burgemeester)",
    ),
    (
        Meaning.MODE,
        r"(?:gewenste\s+|verlangde\s+|gevraagde\s+)?(?:wijze|vorm|manier|soort)\s+(?:van\s+)?(?:beantwoording|beantwoorden"
        r"|antwoord(?:en)?|afdoening|behandeling)|(?:gewenste\s+)?(?:beantwoordings|antwoord)wijze"
        r"|(?:beantwoording|antwoord)\s+(?:gewenst|gevraagd)|hoe\s+wil(?:t\s+u|len\s+(?:wij|jullie)|je)\s+(?:een\s+|het\s+)?antwoord(?:\s+krijgen|\s+ontvangen)?|wenst\s+antwoord|gewenste?\s+(?:afdoening|beantwoording"
        r"|antwoord)|(?:beantwoording|antwoord)\s*\((?:mondeling|schriftelijk).*\)"
        r"|beantw\.?\s+gewenst|(?:(?:de|uw|deze)\s+)?vra(?:ag|gen)\s+word(?:t|en)\s+beantwoord|ik\s+wil\s+(?:graag\s+)?(?:een\s+)?antwoord|ik\s+verzoek\s+om|(?:de\s+)?(?:vragenstellers?|indieners?|ondergetekenden?)\s+verzoek(?:t|en)\s+om|gewenst|behandelwijze|(?:wijze\s+van\s+)?afdoening"
        r"|mond\.?\s*/\s*schrift|te\s+beantwoorden|soort\s+(?:antwoord|beantwoording)(?:\s+gewenst)?"
        r"|(?:schriftelijk\s+of\s+mondeling|mondeling\s+of\s+schriftelijk"
        r"|schriftelijk\s*/\s*mondeling|mondeling\s*/\s*schriftelijk)(?:\s+\w+)?",
    ),
    (
        Meaning.ADDRESSEE,
        r"aan|gericht\s+aan|geadresseerde|geadresseerd\s+aan|(?:vra(?:ag|gen)\s+)?bestemd\s+voor|t\.?a\.?v\.?"
        r"|ter\s+attentie\s+van|vra(?:ag|gen)\s+(?:gesteld\s+)?aan|voor",
    ),
    (
        Meaning.NUMBER,
        rf"(?:{_Q}[\s-]*)?(?:volg)?(?:nummer|nr\.?|no\.?)(?:\s+(?:griffie|{_Q}))?|(?:vraag|sv"
        rf"|rv)[\s-]?(?:nummer|nr\.?)|(?:be)?hoort\s+bij\s+{_Q}|behorende?\s+bij\s+{_Q}|volgnummer|nummer\s+griffie|(?:schriftelijke\s+vragen"
        rf"|sv)\s+(?:nr\.?|nummer)",
    ),
    (
        Meaning.KIND,
        r"soort(?:\s+(?:vraag|vragen|stuk|document))?|type(?:\s+(?:vraag|vragen|document|stuk))?",
    ),
    (
        Meaning.PARTY,
        r"(?:naam\s+)?(?:(?:raads)?fracties?|fractie\(s\)|partij(?:en)?|partij\(en\)"
        r"|(?:politieke\s+)?groepering(?:en)?|politieke\s+partij(?:en)?)(?:/partij|\s*/\s*fractie)?"
        r"|(?:voor\s+)?welke\s+(?:partij|fractie)|lijst|belangencategorie\s*/\s*fractie|lid\s+van(?:\s+(?:de\s+)?(?:raads)?fractie)?|fractienaam|politieke\s+kleur|fractie\s+van"
        r"|welke\s+(?:fractie|partij)\s+stelt\s+de(?:ze)?\s+vra(?:ag|gen)"
        r"|namens(?:\s+(?:de\s+)?fracties?)?|(?:van|door)\s+de\s+fracties?(?:\s+van)?"
        r"|ingediend\s+door\s+(?:de\s+)?fracties?",
    ),
    (
        Meaning.ASKERS,
        rf"yntsjinners?|lid\s+(?:van\s+het\s+)?(?:algemeen\s+bestuur|ab)|ab-lid|(?:algemeen\s+)?bestuurslid|ingeland(?:en)?|mede-?ondertekend|vragers?|opstellers?|contactpersoon\s+(?:van\s+de\s+)?(?:raads)?fractie|uw\s+naam|wie\s+stel(?:t|len)\s+de(?:ze)?\s+vra(?:ag|gen)|(?:naam|namen)(?:\s+(?:van\s+)?(?:de\s+|het\s+)?(?:{_COUNCILLOR}|fractie(?:lid"
        rf"|leden)|aanvrager))?(?:\(s\)|s)?(?:\s*(?:\+|en|/)\s*fractie)?|naam\s*/\s*namen"
        rf"|{_COUNCILLOR}(?:\(s\))?(?:\s+(?:van\s+)?(?:de\s+)?(?:{_Q}))?(?:\s*(?:\+|en|/"
        rf"|\()\s*(?:naam\s+)?(?:fractie|partij)\)?)?|(?:vragen|vraag)?steller(?:s"
        rf"|\(s\))?(?:\s+(?:van\s+)?(?:de\s+)?{_Q})?"
        rf"|(?:mede-?\s?)?(?:indieners?|ondertekenaars?|stellers?|vragenstellers?)(?:\(s\))?"
        rf"|(?:{_Q}\s+)?(?:ingediend|gesteld"
        rf"|ingezonden)\s+door(?:\s+(?:het\s+)?(?:raads|ab-)?(?:lid|leden))?|van|door|afzenders?"
        rf"|(?:(?:(?:be)?antwoord(?:en|ing)?\s+)(?:van\s+{COLLEGE}\s+)?(?:op\s+)?(?:de\s+)?)?{_Q}\s+van(?:\s+(?:het|de|raads)\s*(?:raads)?(?:lid|leden))?|ondergetekenden?"
        rf"|(?:mede)?ondertekend\s+door|mede\s+(?:namens|ingediend\s+door)"
        rf"|(?:naam\s+)?(?:en\s+)?(?:handtekening\s+)?indieners?",
    ),
    (
        Meaning.SUBJECT,
        rf"waar\s+gaa[tn]\s+(?:het|(?:uw|de)\s+vra(?:ag|gen))\s+over|over\s+welk\s+onderwerp(?:\s+.{{0,30}})?|{_Q}\s+betreffen(?:de)?"
        rf"|waarover\s+gaa[tn]\s+(?:het|(?:uw|de)\s+vra(?:ag|gen))|onderwerp\s+van\s+uw\s+vra(?:ag|gen)|(?:onderwerp|underwerp)(?:\s+(?:van\s+)?(?:de\s+)?(?:{_Q}|brief))?|betreft|betreffende|betr\.?|thema"
        rf"|titel(?:\s+(?:{_Q}))?|inzake|subject"
        rf"|(?:korte\s+)?(?:omschrijving|aanduiding)(?:\s+(?:van\s+(?:het\s+)?)?onderwerp)?|trefwoord(?:en)?|over|{_Q}\s+over|kop|re"
        rf"|aangaande|strekking|kern|kwestie|wat\s+is\s+(?:het|uw)\s+onderwerp|onderw|waarover|(?:hoofd|vraag)onderwerp|(?:het\s+|dit\s+)?gaat\s+over|(?:de|uw|mijn|onze|deze)\s+vra(?:ag|gen)\s+gaa[nt]\s+over"
        rf"|zaak|{_Q}\s+gaa[nt]\s+over",
    ),
    (
        Meaning.EXPLANATION,
        rf"(?:korte\s+|nadere\s+|eventuele\s+)?(?:toelichting|inleiding|aanleiding"
        rf"|achtergrond(?:informatie|en)?|context|situatie(?:schets)?|motivering|overwegingen?)"
        rf"(?:\s*(?:/|en|op|bij|van|voor)\s*(?:de\s+|het\s+)?(?:{_Q}|toelichting|aanleiding"
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
        rf"|namens))?(?:\s+{COLLEGE})?(?:\s+op\s+(?:de\s+)?{_Q})?(?:\s+portefeuillehouder)?"
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
        rf"|gestelde\s+)?(?:{_Q}|vraagstelling(?:en)?)(?:\s+(?:aan"
        rf"|voor)\s+{COLLEGE})?(?:\s*\(.*\))?"
        rf"|wat\s+wil(?:t\s+u|len\s+wij|len\s+we)\s+(?:weten|vragen)|(?:formuleer|noteer|stel)\s+(?:hier\s+)?uw\s+vra(?:ag|gen)\b.*|wat\s+(?:is|zijn)\s+uw\s+vra(?:ag|gen)"
        rf"|welke\s+vra(?:ag|gen)\s+(?:stelt\s+u|heeft\s+u|wilt\s+u\s+stellen)"
        rf"|(?:de\s+)?volgende\s+vragen|{_Q}\s+(?:en|met)\s+(?:beantwoording|antwoord(?:en)?"
        rf"|reacties?)(?:\s+(?:van|door)\s+{COLLEGE})?|fragen(?:\s+en\s+antwurden)?|fraach|inhoud|v",
    ),
)
_LABELS = tuple((meaning, re.compile(pattern, re.IGNORECASE)) for meaning, pattern in _TABLE)
# Roman and decimal numbers in front of the sections of a form: "1. Onderwerp", "II Vragen",
# "Deel B – Antwoord".
_RANK = re.compile(
    r"(?:(?i:deel|blok|onderdeel)\s+[A-H\d]\s*[.:–-]\s*|\(?(?:\d{1,2}|[IVX]{1,4}|[A-Ha-h])[.):]\s+"
    r"|[IVX]{1,4}\s+|\d{1,2}\s+(?=[A-Z]))?"
)
_LONGEST = 80
_REMARK = re.compile(r"\s*\([^()]*\)$")
_COUNTED = re.compile(r"\s+\d$")
_SEVERAL = (Meaning.ASKERS, Meaning.PARTY, Meaning.PORTFOLIO)


# What the heads of a table's columns are given as a label, so that they are left out together.
COLUMN_HEAD = "kolomkop"


def meaning_of(label: str) -> Meaning | None:
    """What a label introduces; None when it is no label. Colons and capitals make no difference."""
    text = " ".join(label.split()).strip(" :;*_.…?-–\u00a0")
    if not text or len(text) > _LONGEST:
        return None
    text = text[_rank(text) :]
    if text == COLUMN_HEAD:
        return Meaning.OTHER
    for meaning, pattern in _LABELS:
        if pattern.fullmatch(text):
            return meaning
    # "Raadslid/raadsleden", "Fraksje / fractie": one label in two forms or two languages
    meanings = (
        [found for part in text.split("/") if (found := meaning_of(part))] if "/" in text else []
    )
    if meanings:
        return next((found for found in meanings if found is not Meaning.OTHER), Meaning.OTHER)
    # "Volgnummer (griffie)", "Nummer (in te vullen door de griffie)"
    bare = _REMARK.sub("", text)
    if bare != text:
        return meaning_of(bare)
    # "Naam raadslid 2", in a form with room for more of them
    first = _COUNTED.sub("", text)
    found = meaning_of(first) if first != text else None
    return found if found in _SEVERAL else None


def _rank(text: str) -> int:
    match = _RANK.match(text)
    return match.end() if match else 0
