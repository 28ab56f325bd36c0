"""What the names of parties look like that sit in one council only."""

from __future__ import annotations

import re

from archive.documents.people.strangers import is_stranger

# Words that are found in names of local parties, wherever they stand in it.
_ANYWHERE = re.compile(
    r"\b(?:\w*partij(?:en)?|\w*belang(?:en)?|lokaal|lokale|leefbaar|leefbare"
    r"|(?:burger|dorps|stads|kies|gemeente|senioren|jongeren)lijst|lijst(?=\s+(?-i:[A-Z0-9]))"
    r"|(?:progressieve|vrije|onafhankelijke|algemene)\s+lijst|\w*beweging"
    r"|\w*democra(?:ten|tisch|tische)|progressie[fv]e?|\w*libera(?:al|len|le)"
    r"|onafhankelijke?n?|\w*alliantie|senioren\w*|ouderen\w*|inwoners(?:\s+\w+|\w{4,})"
    r"|burger(?:belang\w*|partij|beweging|initiatief|kracht|macht)|app[eè]l|vooruit|eerlijke?"
    r"|realistisch|actie(?:f|ve)|aktief|hart\s+voor|beter\s+voor|trots|vitaal|collectief|\w+unie"
    r"|transparant|oprecht|socialisten|krachtig|sociaal(?!\s+(?:domein|beleid|werk|team|raad))"
    r"|jongeren\w*|dorpen|kernen|dorps(?:belang\w*|partij|kern\w*)|algemeen(?!\s+bestuur)|student(?:en)?|wakker)\b",
    re.IGNORECASE,
)
# Words that only make the name of a party as its first one: "Jan van Dorp" is somebody.
_FIRST = re.compile(
    r"(?:^|/)(?:samen|ons|onze|wij|open|vrije?|groep|kern|dorp|stad|burgers?|beter|hart|code|goed|gewoon"
    r"|eigen|echt|team\s+voor|voor|recht|jong|kies|nieuw|natuurlijk|forum|denk|volt)\s+\S",
    re.IGNORECASE,
)
# Abbreviations: "GBK", "JA21", "4WD", "PvdO", "CDA/VVD".
_SHORT = re.compile(
    r"[A-Z][A-Za-z]{0,3}\d{1,3}(?:[A-Z]\w*)?|[A-Z][a-z]{3,20}(?:19|20)\d{2}|[A-Z]{2,6}|[A-Z]{1,3}[a-z]{1,5}[A-Z]\w{0,8}"
    r"|\d{1,2}[A-Z]\w*|[A-Z]\w*(?:/[A-Z]\w+)+|[A-Z]{2,}(?:-[A-Z]\w+)+"
)
# Bodies and words that are written in the same way.
_BODIES = re.compile(
    r"anwb|apv|avg|azc|avv|bag|benw|bng|boa|brp|bsn|btw|cbs|cjg|coa|covid|cpb|dcmr|ggd|ggz|gr"
    r"|gs|hbo|ibabs|ict|ind|kcc|knmi|knvb|mbo|mer|msw|nam|nen|ns|nvwa|odra|om|ov|ozb|pdf|ps"
    r"|rav|rdw|res|rib|ris|rivm|rmc|rov|rud|rvo|ser|soa|sro|tozo|uwv|vng|vog|vth|wabo|wmo|wob"
    r"|woo|woz|wsw|wvs|zzp|bw|oz|rb|re|fw|cc|bcc|tv|wc|nr",
    re.IGNORECASE,
)
# Where the sentence goes on behind the name of a party.
_STOP = re.compile(
    r"(?<!\bWij)\s+(?:deze|die|dat|dit|(?:de\s+)?volgende|schriftelijke|technische|mondelinge"
    r"|vra(?:ag|gen)|over|inzake|bij\s+monde|d\.?d\.?|aan\s+(?:het|u|b)|op\s+(?:grond|\d)"
    r"|van\s+\d|en\s+(?:wij|ik)|in\s+(?:de|het|haar|onze|[A-Z]\w+)"
    r"|voor\s+(?:de\s+)?(?:raad|vragen|rondvraag|commissie)\w*)(?=[\s.,;:]|$).*|\s*[.;:,(–].*",
    re.DOTALL,
)
_SMALL = re.compile(
    r"voor|van|de|het|der|den|'t|’t|en|in|op|aan|bij|met|ons|onze|samen|sterk|jong|oud|eigen"
    r"|groen|stad|dorp|land|zijn|onder|uit|te|wij|iedereen|nu|&|s"
)
_ENDS = re.compile(
    r"(?:\s+(?:de|het|van|voor|in|op|en|aan|der|den|te|bij|met|zijn|uit|ons|onze|wij|nu|&))+$"
)
_DAY = re.compile(r"\d{1,2}(?:[-/.]\d|\s+[a-z]{3}|e\b|\s*$)")


def resembles(text: str) -> bool:
    """Whether words have the form of a local party's name, or of its abbreviation."""
    begins = text[:1].isupper() or text[:1].isdigit()
    said = _ANYWHERE.search(text) is not None or _FIRST.search(text) is not None
    return (begins and said and not is_stranger(text)) or is_abbreviation(text)


def opens_name(word: str) -> bool:
    """Whether a word in front of others makes these the name of a party: "Forum", "Leefbaar"."""
    return word[:1].isupper() and bool(_ANYWHERE.search(word) or _FIRST.match(f"{word} …"))


def is_abbreviation(text: str) -> bool:
    """Whether a text is written as the short name of a party is: "GBK", "JA21"."""
    words = text.split()
    return (
        0 < len(words) <= 2
        and all(_SHORT.fullmatch(word) for word in words)
        and _BODIES.fullmatch(text) is None
        and not is_stranger(text)
    )


def named(text: str) -> str:
    """The name in a text that a form calls a party; "" when no name can stand there.

    What runs on behind it, as a sentence does, is cut off: "Zuidelijk Belang deze vragen".
    """
    words = _STOP.sub("", " ".join(text.split()).strip(" ,;:.()-–•*\"'“”‘’")).split()
    small = (at for at, word in enumerate(words) if at and _is_sentence(word))
    text = _ENDS.sub("", " ".join(words[: next(small, None)])).strip(' ,;:.()-–"“”')
    begins = text[:1].isupper() or text[:1].isdigit() or text.startswith("t ")
    fits = begins and re.search(r"[^\W\d_]", text) and len(text) <= 60 and len(text.split()) <= 7
    return text if fits and not is_stranger(text) and not _DAY.match(text) else ""


def _is_sentence(word: str) -> bool:
    """Whether a word inside a name shows that the sentence goes on."""
    return word[:1].islower() and not _SMALL.fullmatch(word) and not _ANYWHERE.search(word)
