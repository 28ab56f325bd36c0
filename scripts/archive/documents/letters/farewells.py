"""The words with which a letter takes its leave."""

from __future__ import annotations

import re

# "Het dagelijks bestuur van het waterschap Zeedijk,": who answers in a water board
_DAILY_BOARD = (
    r"(?:(?:namens\s+)?het\s+dagelijks\s+bestuur|dagelijks\s+bestuur(?=\s+van\s))"
    r"(?:\s+van\s+(?:het\s+)?(?:(?:hoogheemraad|water)schap\s+)?(?-i:[A-Z'’]).{0,40})?"
)
_FAREWELL = re.compile(
    r"(?:met\s+(?:de\s+)?(?:vriendelijke|hartelijke|beste|collegiale|sociale|liberale|groene"
    r"|democratische|sportieve|\w+lijke)\s+groet(?:en)?(?:,\s+(?:mede\s+)?namens\s.{0,60})?|(?:vriendelijke"
    r"|hartelijke)\s+groet(?:en)?|hoogachtend|hartelijk\s+dank(?:\s+voor\s.{0,60})?|met\s+(?:een\s+)?(?:\w+\s+)?groet(?:en)?"
    r"|groet(?:en|jes)?(?:,?\s+(?:de\s+)?[\w’'-]+(?:\s[\w’'-]+)?)?|mvg"
    r"|m\.?\s?(?:v|vr|vriendel)\.?\s?(?:g|gr|groet(?:en)?)\.?|m\.?\s?h\.?\s?g\.?|hgr?\.?|vr\.?\s?gr\.?|gr(?:tjs?)?\.?"
    r"|(?:wij|ik)\s+(?:ontvang|verneem|hoor|ontvangen|vernemen|horen)\s.{0,40}(?:antwoord\w*|reactie|beantwoording)"
    r"|met\s+(?:verschuldigde|de\s+meeste|bijzondere)\s+hoogachting|(?:bij\s+voorbaat|alvast)\s+(?:hartelijk\s+)?(?:dank"
    r"|bedankt).{0,60}|(?:wij|ik)\s+zie[nt]?\s+(?:uw\s+|de\s+)?(?:antwoord\w*|beantwoording"
    r"|reactie).{0,60}|in\s+afwachting\s+van.{0,60}"
    r"|(?:wij|ik)\s+(?:hopen|hoop|vertrouwen|vertrouw|verwachten|gaan|ga)\s.{0,40}\b(?:u"
    r"|uw\s+(?:vragen|raad))\b.{0,60}(?:ge[iï]nformeerd|beantwoord|ingelicht|voldoende|hiermee|van\s+dienst|genoegen).{0,40}"
    r"|(?:wij|ik)\s+(?:vertrouwen|vertrouw|gaan|ga)\s+er\s?(?:op|van\s+uit)\b[^.?]{0,60}\bvragen\b[^.?]{0,40}\bbeantwoord\b.{0,20}"
    r"|(?:wij|ik)\s+(?:menen|meen|denken|denk|achten|acht|nemen\s+aan|neem\s+aan)\s.{0,20}\bu\b.{0,60}(?:ge[iï]nformeerd|ingelicht|beantwoord|bericht).{0,30}"
    r"|(?:wij|ik)\s+beschouw(?:en)?\b.{0,40}\bvragen\b.{0,40}\b(?:afgedaan|afgehandeld|beantwoord)"
    r"|namens\s+de\s+(?:raads)?fracties?\b.{0,60}|ondertekening|handtekening(?:en)?|w\.?g\.?"
    r"|(?:heeft|hebt)\s+u\s+(?:[^.?]{0,50}\s)?vragen\b.{0,110}"
    r"|voor\s+(?:nadere|meer|verdere)\s+(?:informatie|inlichtingen)\b.{0,100}"
    r"|mei\s+(?:freonlike|heechachting|freonlik)\w*(?:\s+groet\w*)?|heechachtsjend|mei\s+\w+\s+groetnis"
    r"|(?:erop\s+|er\s+op\s+)?(?:vertrouw|hop)(?:end|ende|en)\b.{0,120}|(?:wij\s+)?verblijven\b.{0,40}"
    r"|mocht(?:en)?\s+(?:u|er|uw\s+raad)\b.{0,80}\bvragen\b.{0,100}"
    r"|(?-i:[A-Z])[\w’'-]+,\s+namens\s+(?:het\s+college|burgemeester\s+en\s+wethouders|gedeputeerde\s+staten)\b.{0,40}"
    r"|(?:thanks|thx|dank\s?je(?:\s?wel)?|dank\s+u(?:\s+wel)?)[!.,]*(?:\s+(?-i:[A-Z])[\w’'-]+){0,2}"
    r"|(?:alvast\s+)?bedankt\b.{0,40}|dank\s+voor\s+(?:uw|de|een)\b.{0,60}"
    r"|de\s+voorzitter\s+(?:sluit|dankt|rondt)\b[^?]{0,100}"
    r"|was\s+getekend|(?:een\s+)?(?:afschrift|kopie)\s+van\s+(?:deze|dit|ons|onze)\s+"
    r"(?:\w*brief|e-?mail|mail|bericht|memo|antwoord(?:en)?|beantwoording)\b.{0,120}"
    r"|(?:út\s+namme\s+fan\s+)?(?:it\s+)?kolleezje\s+fan\s+boargemaster\s+en\s+wethâlders\b.{0,40}"
    r"|(?:namens\s+)?(?:het\s+)?(?:college\s+van\s+)?(?:burgemeester\s+en\s+wethouders|b\.?\s?(?:&|en)\s?w\.?)(?:\s+(?:van|der)"
    r"(?:\s+de\s+gemeente)?\s+[A-Z'’].{0,40})?"
    r"|namens\s+het\s+college,\s+de\s+(?:gemeente)?secretaris\b.{0,100}|(?:de\s+)?secretaris\s*:\s.{3,50}burgemeester\s*:\s.{3,40}"
    r"|(?:namens\s+)?dijkgraaf\s+en\s+(?:hoog)?heemraden(?:\s+van\s+[A-Z'’].{0,40})?"
    rf"|{_DAILY_BOARD}"
    r"|(?:namens\s+)?gedeputeerde\s+staten(?:\s+van\s+(?:de\s+provincie\s+)?[A-Z'’].{0,40})?"
    r"|(?:namens\s+)?het\s+college(?:\s+van\s+(?:b\s?(?:en|&)\s?w"
    r"|burgemeester\s+en\s+wethouders))?(?:\s+van(?:\s+de\s+gemeente)?\s+[A-Z'’].{0,40})?"
    r"|(?:de\s+)?(?:loco-)?(?:gemeente)?secr(?:etaris\b|\.).{0,60}"
    r"|de\s+(?:loco-)?burg(?:emeester|\.)(?:\s+van\s+[A-Z’'].{0,40})?,?)\s*[,.!:]*",
    re.IGNORECASE,
)


# "Met vriendelijke groet, Anna Visser", "Hoogachtend, namens de fractie, A. Visser (D66)"
_WITH_NAME = re.compile(
    r"(?i:(?:met\s+)?(?:vriendelijke|hartelijke|collegiale|beste)\s+groet\w*|hoogachtend|groet(?:en|jes)?)\s*,\s+"
    r"(?:(?i:namens)\s[^.?!:]{2,50},?\s+)?(?:(?i:mw|dhr|mevr|drs|mr|ir|ing|dr)\.?\s+)*(?:[A-Z]\.\s?)*"
    r"(?:(?:van|de|den|der|ter|ten|te|el|al|’t|'t)\s+)*[A-Z][\w’'-]+(?:\s(?:(?:van|de|den|der|ter|ten|te|el|al|’t|'t)\s+)*[A-Z][\w’'-]+){0,3}"
    r"(?:\s*[,(][^.?!:]{2,50}\)?)?"
)
# "Burgemeester en wethouders voornoemd,": those whom the head of the paper names
_AFORESAID = re.compile(r",?\s+(?:voornoemd|voormeld|bovengenoemd)\s*[,.:]?$", re.IGNORECASE)
# "Mei freonlike groetnis / met vriendelijke groet", "Groet en alvast bedankt"
_AND = re.compile(r"\s*/\s*|\s+en\s+", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[a-z]{3}[.!])\s+(?=[A-Z])")
# A closing sentence is no longer than this.
_LONGEST = 130


def is_farewell(text: str) -> bool:
    """Whether a line or paragraph closes a letter: "Hoogachtend,", "Met vriendelijke groet".

    It may do so in more than one sentence, or in two ways at once.
    """
    text = _AFORESAID.sub("", text.strip())
    if _WITH_NAME.fullmatch(text):
        return True
    sentences = [text] if len(text) <= _LONGEST else []
    return any(
        all(len(each) <= _LONGEST and _FAREWELL.fullmatch(each) for each in said)
        for said in (sentences, _SENTENCE.split(text), _AND.split(text))
        if said
    )


# Below an answer, with nothing but a signature behind it, these say less than they seem to.
_YOU = r"(?:u|je|jullie|uw\s+(?:raad|fractie))"
_LEAVE = re.compile(
    "|".join(
        (
            rf"mocht(?:en)?\s+(?:{_YOU}|er)\b[^?]*",
            rf"(?:heeft|hebt|heb|hebben|wil(?:t|len)?|wenst)\s+{_YOU}\b[^?]*",
            rf"(?:als|indien)\s+{_YOU}\b[^?]*\b(?:vragen|weten|toelichting|overleg|gesprek|contact)\b[^?]*",
            r"(?:wij|we|ik|het\s+college)\s+(?:hop(?:en|e|t)|hoop|vertrouw(?:en|t)?|ga(?:an|at)?)\s[^?]*"
            r"\b(?:antwoord\w*|beantwoord|ge[iï]nformeerd|ingelicht|dienst|vragen)\b[^?]*",
            r"(?:be)?dank(?:t)?\b[^?]*|hartelijk\s+dank\b[^?]*",
            # "De antwoorden worden ook op de website geplaatst."
            r"(?:de(?:ze)?|onze|alle)\s+(?:vragen\s+en\s+)?(?:antwoorden|beantwoording)\s+word(?:t|en)\s[^?]*"
            r"\b(?:gepubliceerd|geplaatst|gedeeld|toegezonden|gestuurd|verstuurd|openbaar)\b[^?]*",
            # "Een kopie van deze mail gaat naar de griffie, zodat …"
            r"(?:deze|dit|een\s+(?:kopie|afschrift))\s[^?]*\b(?:e-?mail|mail|brief|bericht|memo|antwoord\w*"
            r"|beantwoording)\b[^?]*\b(?:ga(?:at|an)|word(?:t|en)|stu(?:ur|urt|ren)|zend(?:t|en)?"
            r"|ontvang(?:t|en))\b[^?]*\b(?:griffie|raad|raadsleden|fracties|leden|website)\b[^?]*",
        )
    ),
    re.IGNORECASE,
)


def takes_leave(paragraph: str) -> bool:
    """Whether the last paragraph of an answer only takes leave: each of its sentences does so."""
    return all(
        _LEAVE.fullmatch(each.strip()) or is_farewell(each)
        for each in _SENTENCE.split(paragraph.strip())
    )
