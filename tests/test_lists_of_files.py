"""Lists of files below an answer or above a paper: left out and told, no part of the answer."""

from __future__ import annotations

import pytest

from archive.documents.document import Line
from archive.documents.pages.file_lists import without_files
from papers import HEAD, answered, understood

PAPER = f"{HEAD}Vraag\nVaart de pont nog?\n\nAntwoord\nJa, elke dag.\n"


@pytest.mark.parametrize(
    "below",
    [
        "\nBijlagen\nDienstregeling 2019.pdf (2,3 MB)\nkaart_pont.jpg\n",
        "Bijlagen\nDienstregeling 2019.pdf\nkaart_pont.jpg\n",
        "\nBijlagen:\n- Dienstregeling 2019.pdf\n- kaart_pont.jpg\n",
        "\nBijlage 1: dienstregeling\nBijlage 2: kaart van de pont\n",
        "\nDocumenten: kaart van de pont (pdf, 88 kB)\n",
        "\nGerelateerde stukken (1): kaart_pont.pdf (88 kB)\n",
    ],
)
def test_files_below_an_answer_are_no_part_of_it(below: str) -> None:
    draft = understood(PAPER + below)
    assert answered(draft) == "Ja, elke dag."
    assert "kaart" in " ".join(left.text for left in draft.left)


@pytest.mark.parametrize(
    "below",
    [
        # A sentence that names a file, and a heading with text below it
        "De dienst staat in dienstregeling.pdf en op de kaart.",
        "Zie:\nDienstregeling 2019.pdf",
        "Bijlage 1: hoe vaart de pont volgens de dienst die u ons stuurde?",
        "Documenten: wij sturen u de dienstregeling (88 bladen).",
    ],
)
def test_text_that_names_a_file_stays(below: str) -> None:
    assert below.rsplit("\n", maxsplit=1)[-1] in answered(understood(PAPER + below))


def test_a_name_without_a_size_goes_with_the_list_around_it() -> None:
    rows = ("Documenten", "vraag.pdf", "brief.pdf (84 kB)", "antwoord.pdf", "Vaart de pont nog?")
    kept, left = without_files([Line(row, f"regel {at}") for at, row in enumerate(rows)])
    assert [block.text for block in kept if isinstance(block, Line)] == ["Vaart de pont nog?"]
    assert [each.text for each in left] == list(rows[:-1])
