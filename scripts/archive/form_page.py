"""The page on which the griffie fills in the form of a question, for who is no programmer."""

from __future__ import annotations

from archive.fields import FIELDS
from archive.index import Archive
from archive.page import HOME, Page
from archive.record import Appraisal, Kind

# Where the page is, and the folder of its scripts and stylesheet.
FORM = "beheer/nieuw/"
SCRIPTS = "beheer/"
# Of these the example helps beside what the note says already.
_SHOWN = ("nummer", "onderwerp", "wijze_van_beantwoording", "reden_intrekking", "vervolg_op")


def form_page(archive: Archive) -> Page:
    """Give the page; what it knows of the archive its scripts read from a file beside it.

    It is for the griffie and not for readers, so search engines are asked to leave it out. They
    must be able to read that on the page itself, so robots.txt does not keep them away. Source:
    RFC 9309; Google, "Block Search indexing with noindex".
    """
    repository = archive.settings.repository
    return Page(
        address=FORM,
        title="Formulier voor de griffie",
        description="Een vraag of een antwoord invoeren, controleren en klaarzetten.",
        template="form.html",
        crumbs=(HOME,),
        content={
            "notes": {field.key: field.note for field in FIELDS},
            "examples": {field.key: field.example for field in FIELDS if field.key in _SHOWN},
            "required": [field.key for field in FIELDS if field.required],
            "kinds": [kind.value for kind in Kind],
            "appraisals": [(each.value, each.words) for each in Appraisal],
            "forge": repository.forge.value if repository else "",
            "new": repository.new("{pad}", "{tekst}") if repository else "",
            "edit": repository.edit("{pad}") if repository else "",
        },
        indexed=False,
        style=f"{SCRIPTS}form.css",
    )
