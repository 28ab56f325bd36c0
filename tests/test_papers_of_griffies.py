"""Papers as a griffie makes them: bundles, pages of a system, answers that came apart."""

from __future__ import annotations

from datetime import date

from archive.documents.draft import Draft
from archive.documents.reading import read
from archive.documents.understanding import understand
from papers import NOBODY, answered

BUNDLE = """Lijst van raadsvragen mei 2019

2019-14 Verlichting fietspad Oostdijk

Steller: A. Visser (D66)
Datum vragen: 2 mei 2019
Datum antwoord: 21 mei 2019
Portefeuillehouder: wethouder Bos

1. Waarom is het fietspad donker?

Antwoord: De kabel is stuk.

2. Komt er weer licht?

Antwoord: Ja, in juni.

2019-15 Bankjes in het park

Steller: K. de Wit (VVD) en
J. Mol (CDA)
Datum vragen: 6 mei 2019
Datum antwoord: 28 mei 2019
Portefeuillehouder: wethouder Smit

De bankjes in het park zijn vorig jaar weggehaald.

1. Komen er nieuwe bankjes?

Antwoord: Nee, het geld is op.
"""


def sets(text: str) -> tuple[Draft, ...]:
    return understand(read("bundel.txt", text.encode()), NOBODY)


def test_the_titles_of_a_bundle_are_the_subjects_of_its_sets() -> None:
    first, second = sets(BUNDLE)
    assert first.subject.value == "Verlichting fietspad Oostdijk"
    assert second.subject.value == "Bankjes in het park"
    assert (first.number.value, second.number.value) == ("2019-014", "2019-015")
    assert [each.party for each in second.askers.value] == ["VVD", "CDA"]
    assert second.answered.value == date(2019, 5, 28)
    assert "geld" in answered(second) and "geld" not in answered(first)
    assert first.proof.lost == second.proof.lost == ()


def test_a_paper_of_one_set_is_not_cut_at_its_titles() -> None:
    """The second block of fields is that of the answer: nothing is asked below it."""
    whole = BUNDLE.split("\n\n2019-15", maxsplit=1)[0]
    told = "Behandeling in de fractie\n\nSteller: J. Mol\nDatum: 28 mei 2019\n\nDe kabel is stuk."
    assert len(sets(f"{whole}\n\n{told}")) == 1
