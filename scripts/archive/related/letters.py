"""What every letter of a council and its college says: words that tell nothing of the subject."""

from __future__ import annotations

from functools import cache

from archive.search.language import dutch

_WORDS = """
aandacht aangeven aanleiding aantal aanvullend aanvullende acties afgelopen agenda antwoord
antwoorden april artikel augustus beantwoord beantwoorden beantwoording bedankt beeld begrijpen
behandeling bekend beleid benieuwd bereid bericht berichten beschikbaar besluit bestuur betreft
betrekking betrokken bewoners bieden bijlage bijvoorbeeld binnenkort brief burgemeester burgers
cijfers college collegebesluit colleges com commissie concrete conform contact daarnaast dag dagen
dank datum december deelt delen dinsdag donderdag duidelijk eens eerder eerdere eerste eigen email
eventueel extra februari fractie fracties gaarne geachte gebeurt gebruik gedaan geeft gegeven
gegevens gelet gemeente gemeentelijk gemeentelijke gemeenten gemeenteraad gemeenteraadsleden
genoemd genomen gepubliceerd gesprek gesteld gestelde gevolgen gezien gisteren goed graag griffie
griffier groot grote heer heren herkennen herkent hiervan hoogachtend html http https huidig
huidige informatie informeren ingediend initiatief inmiddels inwoners inzet jaar jaarlijks januari
jaren juist juli juni keer kennis klopt komende kort kosten kunt laatste lang leden lid lijkt
maand maandag maanden maart maatregel maatregelen maken manier mede mededeling medewerkers mei
mening mensen mevrouw midden mogelijk mogelijkheden mogelijkheid mondeling mondelinge morgen nader
nadere namelijk namens neemt nemen nieuw nieuwe nl november oktober onderschrijft onderstaande
onderwerp onderzoek onlangs oordeel opgenomen oplossing orde org overigens overleg overweging
overwegingen overzicht partij partijen pdf periode plaats plan plannen plek portefeuillehouder
precies probleem problemen procent punt raad raadsbrief raadsfractie raadsleden raadslid
raadsvergadering raadsvraag raadsvragen reactie recent recente reden redenen reglement
respectievelijk rol rondom samen schriftelijk schriftelijke september signalen situatie sprake
staat stad stand stappen stelde stellen steller stelling stelt stuk stukken technisch technische
termijn tijd toekomst toelichten toelichting toezegging totaal uitkomst uitkomsten uitleggen
vandaag vergadering verklaren vernemen verschillende verslag vertegenwoordigt verwacht verwachten
verwijzen verzoek verzoeken vinden vindt voldoende volgende volgt volledig voorkomen voorstel
voorzitter vorig vorige vraag vraagt vragen vrijdag week weken weten wethouder wethouders wijze
woensdag woord www zaak zaken zaterdag zondag zorgen
"""


@cache
def letter_stems() -> frozenset[str]:
    """Give the stems of these words."""
    return frozenset(map(dutch().stem, _WORDS.split()))
