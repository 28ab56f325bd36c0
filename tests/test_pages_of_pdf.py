"""How pages are read, of PDFs and of text with columns: what stands where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from archive.documents.document import Document, Grid, Kind, Line
from archive.documents.pages.cleaning import clean
from archive.documents.pages.footnotes import notes_of_text
from archive.documents.pages.page_numbers import names_page
from archive.documents.readers import ruled_tables
from archive.documents.readers.plain_text import text_document
from archive.documents.readers.portable import read_portable
from archive.documents.readers.rulings import Ruled
from archive.documents.understanding import understand
from archive.registers import Register, Registers

NOBODY = Registers(Register("partijen.yml"), Register("personen.yml"), Register("themas.yml"))
WIDTH, HEIGHT = 595, 842
FONTS = ("Helvetica", "Helvetica-Bold", "Symbol", "ZapfDingbats")
PLAIN, BOLD, SYMBOL, DINGBATS = range(4)


@dataclass
class Page:
    """A page of a PDF, written by hand: `y` counts down from the top."""

    drawn: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 10, font: int = PLAIN) -> Page:
        coded = "".join(
            rf"\{ord(letter):03o}" if letter in "()\\" or ord(letter) > 126 else letter
            for letter in text
        )
        self.drawn.append(f"BT /F{font} {size} Tf {x} {HEIGHT - y} Td ({coded}) Tj ET")
        return self

    def rows(
        self, x: float, y: float, rows: Sequence[str], step: float = 13, **look: float
    ) -> Page:
        for index, row in enumerate(rows):
            self.text(x, y + index * step, row, **look)  # type: ignore[arg-type]
        return self

    def upwards(self, x: float, y: float, text: str) -> Page:
        self.drawn.append(f"BT /F0 8 Tf 0 1 -1 0 {x} {HEIGHT - y} Tm ({text}) Tj ET")
        return self

    def box(self, x: float, y: float, width: float, height: float, paint: str = "f") -> Page:
        self.drawn.append(f"{x} {HEIGHT - y} {width} {height} re {paint}")
        return self

    def line(self, x: float, y: float, width: float) -> Page:
        self.drawn.append(f"{x} {HEIGHT - y} m {x + width} {HEIGHT - y} l S")
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> Page:
        for y in ys:
            self.line(xs[0], y, xs[-1] - xs[0])
        return self.sides(xs, ys[0], ys[-1])

    def sides(self, xs: Sequence[float], top: float, bottom: float) -> Page:
        for x in xs:
            self.drawn.append(f"{x} {HEIGHT - top} m {x} {HEIGHT - bottom} l S")
        return self

    def note(self, x: float, y: float, width: float, height: float, entries: str) -> Page:
        box = f"[{x} {HEIGHT - y - height} {x + width} {HEIGHT - y}]"
        self.notes.append(f"<< /Type /Annot /Rect {box} {entries} >>")
        return self


def pdf(*pages: Page) -> bytes:
    """Write pages as a PDF file."""
    fonts = " ".join(f"/F{number} {3 + number} 0 R" for number in range(len(FONTS)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name}"
        + (" /Encoding /WinAnsiEncoding" if name.startswith("Helvetica") else "")
        + " >>"
        for name in FONTS
    ]
    kids = []
    for page in pages:
        content = "\n".join(page.drawn)
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        stream = len(objects)
        kids.append(f"{stream + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {stream} 0 R"
            f" /Resources << /Font << {fonts} >> >> /Annots [{' '.join(page.notes)}] >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n".encode()
    return out + f"startxref\n{start}\n%%EOF\n".encode()


def read(*pages: Page) -> Document:
    """Read pages; every word of them stands in a draft or in what that left out."""
    document = read_portable("x.pdf", pdf(*pages))
    for draft in understand(document, NOBODY):
        assert draft.proof.lost == ()
    return document


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Line)]


def table(document: Document) -> list[list[str]]:
    (grid,) = [block for block in document.blocks if isinstance(block, Grid)]
    return [[" / ".join(line.whole for line in cell) for cell in row] for row in grid.rows]


BODY = [
    "In uw brief vraagt u namens uw fractie naar de verlichting langs het fietspad bij de vaart",
    "en naar de kosten daarvan. Wij hebben de beheerder gevraagd wat er nog mogelijk is en wat",
    "dat kost, en beantwoorden uw vragen hieronder in de volgorde van uw brief aan ons college.",
]


def test_address_and_sender_keep_their_columns_whatever_their_lines() -> None:
    page = Page()
    page.rows(60, 120, ["Fractie Dorpsbelang", "de heer A. Zwaan", "Dorpsstraat 4", "1234 AB WADE"])
    page.rows(400, 100, ["Bezoekadres", "Kade 1", "Wade", "", "T 0123 45 67 89"], 11.5, size=8)
    page.rows(60, 260, BODY)
    found = texts(read(page))[:6]
    assert found[0] == "\tBezoekadres"
    for row in found:
        left, _, right = row.partition("\t")
        assert left in (
            "",
            "Fractie Dorpsbelang",
            "de heer A. Zwaan",
            "Dorpsstraat 4",
            "1234 AB WADE",
        )
        assert right in ("", "Bezoekadres", "Kade 1", "Wade", "T 0123 45 67 89")


def test_an_empty_value_below_its_head_is_an_empty_part() -> None:
    page = Page()
    xs = (60, 170, 280, 400)
    heads = ("Uw brief van", "Uw kenmerk", "Ons kenmerk", "Datum")
    for x, head, value in zip(xs, heads, ("3 mei 2019", "", "Z19-004", "6 juni"), strict=True):
        page.text(x, 200, head, 7)
        if value:
            page.text(x, 211, value)
    page.text(400, 222, "2019")
    page.rows(60, 260, BODY)
    assert texts(read(page))[:3] == [
        "Uw brief van\tUw kenmerk\tOns kenmerk\tDatum",
        "3 mei 2019\t\tZ19-004\t6 juni",
        "\t\t\t2019",
    ]


def test_centred_signatures_stand_in_two_columns() -> None:
    page = Page().rows(60, 100, BODY)
    page.text(100, 200, "de secretaris,").text(340, 200, "de burgemeester,")
    page.text(115, 213, "M. Pot").text(310, 213, "mr. C.H.L. van Westervoort-Bos")
    found = texts(read(page))
    assert found[-2:] == [
        "de secretaris,\tde burgemeester,",
        "M. Pot\tmr. C.H.L. van Westervoort-Bos",
    ]


ASKED = [
    "1. Is het college op de hoogte van de klachten",
    "over de bus die te laat komt?",
    "2. Wat heeft het college gedaan om ervoor te",
    "zorgen dat het beter gaat?",
    "3. Wanneer weten wij meer?",
]
ANSWERED = [
    "1. Ja. Wij spraken daarover met de vervoerder,",
    "die beterschap heeft beloofd.",
    "2. Er rijdt sinds maart een extra bus en de",
    "dienstregeling is aangepast, zoals de raad in",
    "december had gevraagd.",
    "3. In juni.",
]


def test_questions_beside_answers_become_one_row_for_each_point() -> None:
    page = Page().text(60, 60, "Antwoorden van het college", 12, BOLD)
    page.text(60, 100, "Vragen", 10, BOLD).text(310, 100, "Antwoorden", 10, BOLD)
    page.rows(60, 120, ["De bus komt vaak te laat en dat is", "voor reizigers vervelend."])
    page.rows(60, 160, ASKED).rows(310, 160, ANSWERED)
    document = read(page)
    rows = table(document)
    assert rows[0] == ["Vragen", "Antwoorden"]
    assert [row[0][:2] for row in rows[1:]] == ["1.", "2.", "3."]
    assert [row[1] for row in rows[1:]][2] == "3. In juni."
    assert "dienstregeling" in rows[2][1]
    # What opens one column is no part of its first point.
    assert "De bus komt vaak te laat en dat is" in texts(document)


def test_columns_whose_white_is_hardly_wider_than_a_space() -> None:
    page = Page().rows(60, 160, ASKED)
    # The longest line of the left column ends 10 points before the right column starts.
    page.rows(275, 160, ANSWERED)
    assert [row[1][:2] for row in table(read(page))] == ["1.", "2.", "3."]


def test_answers_beside_questions_without_numbers_keep_to_their_question() -> None:
    page = Page().text(60, 60, "Vragen over de bus", 12, BOLD)
    page.text(60, 100, "Vraag", 10, BOLD).text(310, 100, "Antwoord", 10, BOLD)
    page.rows(
        60, 118, ["Is het college op de hoogte van de klachten", "over de bus die te laat komt?"]
    )
    answer = ["Ja. Wij spraken daarover met de vervoerder,", "die dat in maart in de", "krant zei."]
    page.rows(310, 118, answer)
    page.text(60, 162, "Wanneer weten wij meer?").text(
        310, 162, "In juni sturen wij een brief aan de"
    )
    page.text(310, 175, "raad, en daarna nog een.")
    rows = table(read(page))
    assert [row[0].split()[0] for row in rows] == ["Vraag", "Is", "Wanneer"]
    assert [row[1].split()[0] for row in rows] == ["Antwoord", "Ja.", "In"]


def test_the_columns_of_a_newspaper_start_on_their_own_lines() -> None:
    page = Page().text(60, 60, "Raadsvragen en antwoorden", 12, BOLD)
    left = [
        "Tekst die doorloopt op de volgende regel en",
        "daarna nog op een regel, want het verhaal",
    ] * 3
    page.rows(60, 107, left).rows(310, 100, [row.replace("Tekst", "Rechts") for row in left])
    ((first, second),) = table(read(page))
    assert "Rechts" not in first and first.count("Tekst") == 3
    assert "Tekst" not in second and second.count("Rechts") == 3


def test_labels_a_little_above_their_text_are_no_sidebar() -> None:
    page = Page()
    for index, label in enumerate(["Aanleiding", "Kern", "Vervolg"]):
        page.text(60, 100 + index * 60, label, 10, BOLD)
        page.rows(160, 108 + index * 60, ["Het college heeft kennis genomen van de zorgen van de",
                                          "omwonenden, die het in maart in de krant hebben",
                                          "verteld."])  # fmt: skip
    document = read(page)
    assert not [block for block in document.blocks if isinstance(block, Grid)]
    assert [text.strip().split()[0] for text in texts(document)][:4:3] == ["Aanleiding", "verteld."]


def test_a_sidebar_is_no_part_of_the_text_beside_it() -> None:
    page = Page()
    for index, (label, value) in enumerate(
        [("Nummer", "2016-12"), ("Fractie", "Dorpsbelang"), ("Datum", "3 mei 2016")]
    ):
        page.text(40, 103 + index * 26, label, 7, BOLD).text(40, 112 + index * 26, value, 7)
    page.rows(160, 100, ["Tekst die doorloopt op de volgende regel en daarna nog", *BODY[1:]] * 2)
    ((aside, main),) = table(read(page))
    assert aside == "Nummer / 2016-12 / Fractie / Dorpsbelang / Datum / 3 mei 2016"
    assert main.startswith("Tekst die doorloopt") and main.count("/") == 5


def test_labels_beside_values_of_more_lines_stay_rows() -> None:
    page = Page()
    page.text(60, 100, "Van").text(160, 100, "het college van burgemeester en wethouders")
    page.text(60, 113, "Onderwerp").text(160, 113, "beantwoording van vragen over de bus en over")
    page.text(160, 126, "de verlichting langs het fietspad")
    page.text(60, 139, "Datum").text(160, 139, "3 mei 2016")
    page.rows(60, 200, BODY)
    assert texts(read(page))[:4] == [
        "Van\thet college van burgemeester en wethouders",
        "Onderwerp\tbeantwoording van vragen over de bus en over",
        "\tde verlichting langs het fietspad",
        "Datum\t3 mei 2016",
    ]


def test_numbers_hang_in_front_of_their_text_without_a_column_of_their_own() -> None:
    page = Page().text(40, 60, "Vragen", 12, BOLD)
    for index, row in enumerate(["Klopt het dat de bus te laat", "Wat gaat u doen aan de kosten"]):
        page.text(60, 100 + index * 40, str(index + 1)).text(80, 100 + index * 40, row)
        page.text(80, 113 + index * 40, "komt, en waarom is dat zo?")
    lines = [block for block in read(page).blocks if isinstance(block, Line)][1:]
    assert [line.marker for line in lines] == ["1.", "", "2.", ""]
    assert not any("\t" in line.text for line in lines)


def raised(page: Page, y: float, text: str, figure: str, rest: str = "") -> Page:
    """Write a text with a small raised figure behind it."""
    width = sum(_WIDTHS.get(letter, 5.56) for letter in text)
    page.text(60, y, text).text(60 + width, y - 3.5, figure, 6.5)
    return page.text(60 + width + 3.7, y, rest) if rest else page


_WIDTHS = {" ": 2.78, "i": 2.22, "l": 2.22, "j": 2.22, "t": 2.78, "f": 2.78, "r": 3.33, "s": 5,
           "k": 5, "c": 5, "v": 5, "y": 5, "m": 8.33, "w": 7.22, "H": 7.22, "D": 7.22, "E": 6.67,
           "K": 6.67, "O": 7.78, "z": 5, ".": 2.78, ",": 2.78}  # fmt: skip


def test_raised_figures_call_the_notes_at_the_foot_of_their_page() -> None:
    page = raised(Page(), 80, "Het terrein is 400 m", "2", " groot.")
    raised(page, 93, "Zo schreef de krant", "1", ", die erbij was.")
    raised(page, 106, "Ook de raad sprak erover.", "2")
    page.rows(60, 140, BODY * 8)
    page.line(60, 730, 120)
    raised(page, 745, "", "1", "De Krant van Oost, 3 mei 2014, met een vervolg op de pa-")
    page.text(60, 757, "gina daarna.")
    raised(page, 769, "", "2", "Vergadering van 2 juni.")
    page.text(60, 784, "Gemeente Wade").text(480, 784, "pagina 1 van 1")
    document = read(page)
    assert {mark: note.text for mark, note in document.notes.items()} == {
        "1": "De Krant van Oost, 3 mei 2014, met een vervolg op de pagina daarna.",
        "2": "Vergadering van 2 juni.",
    }
    marked = " ".join(line.markdown for line in document.blocks if isinstance(line, Line))
    assert "krant[^1], die" in marked and "erover.[^2]" in marked
    assert "400 m2 groot" in marked
    assert clean(document).furniture[-1].text == "Gemeente Wade\tpagina 1 van 1"


def test_a_word_that_ends_as_a_unit_does_calls_its_note() -> None:
    page = raised(Page(), 80, "Meer dan de treeknorm", "2", " wachten er.")
    raised(page, 93, "Het bos is 40 ha", "2", ".")
    page.rows(60, 140, BODY * 8)
    page.line(60, 730, 120)
    raised(page, 745, "", "1", "De Krant van Oost, 3 mei 2014.")
    raised(page, 757, "", "2", "De norm van 2 juni.")
    marked = " ".join(line.markdown for line in read(page).blocks if isinstance(line, Line))
    assert "treeknorm[^2] wachten" in marked
    assert "40 ha2" in marked


def test_a_raised_figure_is_not_lost_where_its_number_is_written_twice() -> None:
    page = raised(Page().text(60, 80, "Vraag 2"), 93, "Hoe groot is het, nog 9 km", "2", "?")
    page.text(60, 106, "Antwoord 2").text(60, 119, "Ja.")
    (draft,) = understand(read(page), NOBODY)
    assert draft.proof.lost == ()


def test_notes_at_the_end_are_called_from_earlier_pages() -> None:
    first = raised(Page(), 80, "De cijfers staan in het verslag", "1", " van de dienst.")
    first.rows(60, 120, BODY)
    last = raised(Page(), 80, "Dit is de laatste zin", "2", ".").rows(60, 100, BODY)
    last.text(60, 300, "Noten", 10, BOLD)
    last.text(60, 315, "1  Verslag over 2013, bladzijde 12.").text(60, 328, "2  Brief van 3 april.")
    document = read(first, last)
    assert [note.text for note in document.notes.values()] == [
        "Verslag over 2013, bladzijde 12.",
        "Brief van 3 april.",
    ]
    marked = " ".join(line.markdown for line in document.blocks if isinstance(line, Line))
    assert "verslag[^1] van" in marked and "zin[^2]." in marked


@pytest.mark.parametrize("number", ["- 1 -", "1 / 1", "1 | 1", "blad 1", "Pagina 1 van 1"])
def test_a_page_number_in_small_print_is_no_note(number: str) -> None:
    page = Page().rows(60, 100, BODY * 3).text(280, 800, number, 7)
    document = read(page)
    assert document.notes == {}
    assert [line.whole for line in clean(document).furniture] == [number]


def test_small_print_beside_the_text_that_starts_with_a_figure_is_no_note() -> None:
    page = Page().rows(60, 100, BODY * 2)
    page.rows(60, 200, ["12 mei 2014", "2014/44"], size=7)
    assert read(page).notes == {}


@pytest.mark.parametrize(
    "text",
    [
        "- 2 -",
        "1 / 4",
        "1 | 1",
        "blad 2",
        "Vervolgblad 2 bij brief d.d. 12 maart 2019",
        "Vervolg brief Z21.004455",
        "RIB 2019-037 pagina 1 van 2",
        "Gemeente Wade | 2/3",
        "Vervolgvel 3",
        "Blad 2 van brief 2014/123",
        "Bladnummer: 4",
    ],
)
def test_lines_that_name_a_page(text: str) -> None:
    assert names_page(text)


@pytest.mark.parametrize(
    "text",
    ["Vervolg", "Wat kost dat per pagina?", "Motie 44/12", "Vervolg van de brug:", "Vragen 1 en 2"],
)
def test_lines_that_name_no_page(text: str) -> None:
    assert not names_page(text)


def test_a_table_over_two_pages_is_one_and_its_repeated_head_no_row() -> None:
    first = Page().rows(60, 60, BODY)
    first.grid((60, 100, 300, 500), (640, 660, 700)).text(65, 654, "Nr").text(105, 654, "Vraag")
    first.text(305, 654, "Antwoord").text(65, 674, "1").text(105, 674, "Wat kost het?")
    first.text(305, 674, "Dat hangt af van de prijs van")
    second = Page().grid((60, 100, 300, 500), (60, 80, 100, 120)).text(65, 74, "Nr")
    second.text(105, 74, "Vraag").text(305, 74, "Antwoord")
    second.text(305, 94, "het hout in het voorjaar.")
    second.text(65, 114, "2").text(105, 114, "Wanneer?").text(305, 114, "In juni.")
    second.rows(60, 200, BODY)
    document = read(first, second)
    assert table(document) == [
        ["Nr", "Vraag", "Antwoord"],
        ["1", "Wat kost het?", "Dat hangt af van de prijs van / het hout in het voorjaar."],
        ["2", "Wanneer?", "In juni."],
    ]
    furniture = [line.text for line in document.lines() if line.kind is Kind.FURNITURE]
    assert "Nr\tVraag\tAntwoord" in furniture


def test_a_row_that_a_page_cuts_in_two_is_one_row() -> None:
    first = Page().rows(60, 60, BODY).grid((60, 100, 300, 500), (680, 700, 720))
    first.text(65, 694, "Nr").text(105, 694, "Vraag").text(305, 694, "Antwoord")
    first.text(65, 714, "1").text(105, 714, "Wat kost het?").text(305, 714, "Tien euro.")
    first.sides((60, 100, 300, 500), 720, 760).text(65, 734, "2").text(105, 734, "Wanneer?")
    first.text(305, 734, "Dat is nog niet bekend.")
    second = Page().grid((60, 100, 300, 500), (60, 80, 100)).text(65, 74, "Nr")
    second.text(105, 74, "Vraag").text(305, 74, "Antwoord").text(305, 94, "In juni weten wij meer.")
    assert table(read(first, second.rows(60, 200, BODY))) == [
        ["Nr", "Vraag", "Antwoord"],
        ["1", "Wat kost het?", "Tien euro."],
        ["2", "Wanneer?", "Dat is nog niet bekend. / In juni weten wij meer."],
    ]


def test_a_row_that_goes_on_overleaf_without_a_line_above_it_is_one_row() -> None:
    first = Page().rows(60, 60, BODY).grid((60, 100, 300, 500), (680, 700))
    first.text(65, 694, "Nr").text(105, 694, "Vraag").text(305, 694, "Antwoord")
    first.sides((60, 100, 300, 500), 700, 760).text(65, 714, "1").text(105, 714, "Wat kost het")
    first.text(305, 714, "Dat is nog niet").text(60, 800, "Technische vragen - blad 1")
    second = Page().sides((60, 100, 300, 500), 60, 80).line(60, 80, 440)
    second.text(105, 74, "in mei?").text(305, 74, "bekend.").rows(60, 200, BODY)
    assert table(read(first, second)) == [
        ["Nr", "Vraag", "Antwoord"],
        ["1", "Wat kost het / in mei?", "Dat is nog niet / bekend."],
    ]


def test_notes_on_the_last_page_are_called_on_the_pages_before_it() -> None:
    texts = ("Blad 1", "Zie de krant1 van mei.", "Dat is alles2.", "Blad 2",
             "Bijlage: een kaart", "1 De Veldbode.", "2 Brief van de pont.", "Blad 3")  # fmt: skip
    blocks = [Line(text, "") for text in texts]
    notes, marked, moved = notes_of_text(blocks, {0, 3, 7})
    assert [note.text for note in notes.values()] == ["De Veldbode.", "Brief van de pont."]
    assert moved == {5, 6}
    assert [each.markdown for each in marked[1:3] if isinstance(each, Line)] == [
        "Zie de krant[^1] van mei.",
        "Dat is alles[^2].",
    ]


def test_figures_without_lines_around_them_are_a_table() -> None:
    page = Page().rows(60, 60, BODY)
    rows = [("Jaar", "Lasten", "Baten"), ("2012", "1.200", "900"), ("2013", "900", "1.050"),
            ("2014", "1.100", "-")]  # fmt: skip
    for y, row in enumerate(rows):
        for x, text in zip((60, 200, 300), row, strict=True):
            # Figures end alike.
            page.text(x + (0 if x == 60 else 50 - 5.2 * len(text)), 150 + y * 14, text)
    page.rows(60, 240, BODY)
    assert table(read(page)) == [list(row) for row in rows]


def test_drawn_bullets_open_the_items_of_a_list() -> None:
    page = Page().text(60, 60, "Het college doet drie dingen:")
    page.box(62, 98, 4, 4).text(75, 100, "een lamp erbij;")
    page.text(62, 120, "\x6c", 8, DINGBATS).text(75, 120, "een drempel erbij;")
    page.text(62, 140, "\xb7", 10, SYMBOL).text(75, 140, "een bord erbij.")
    page.box(62, 158, 6, 6, "S").text(75, 160, "vakje dat niet is ingevuld")
    lines = [block for block in read(page).blocks if isinstance(block, Line)]
    assert [line.marker for line in lines] == ["", "-", "-", "-", ""]


def test_letters_that_are_spaced_out_or_printed_twice_make_one_word() -> None:
    page = Page()
    for word, start in (("VRAGEN", 60), ("COLLEGE", 158)):
        for index, letter in enumerate(word):
            page.text(start + index * 14, 60, letter, 12, BOLD)
    page.text(60, 100, "Onderwerp:").text(60.4, 100, "Onderwerp:").text(120, 100, "de bus")
    page.text(60, 120, "G", 12).text(69.4, 120, "EMEENTE", 9)
    page.rows(60, 140, BODY)
    found = texts(read(page))
    assert found[0] == "VRAGEN COLLEGE"
    assert found[1].split() == ["Onderwerp:", "de", "bus"]
    assert found[2] == "GEMEENTE"


def test_a_tab_stop_that_left_no_room_still_parts_a_label_from_its_value() -> None:
    page = (
        Page().text(60, 100, "Contact").text(60 + 34.5 + 1.2, 100, "J. de Wit").rows(60, 140, BODY)
    )
    assert texts(read(page))[0].split() == ["Contact", "J.", "de", "Wit"]


def test_text_along_the_side_is_furniture() -> None:
    page = Page().upwards(30, 500, "Griffie Wade 2014.0123").rows(60, 100, BODY)
    furniture = [line.text for line in clean(read(page)).furniture]
    assert furniture == ["Griffie Wade 2014.0123"]


def test_what_was_filled_in_stands_behind_its_label() -> None:
    page = Page()
    for index, (label, value) in enumerate([("Naam:", "J. de Wit"), ("Onderwerp:", "de bus")]):
        page.text(60, 100 + index * 30, label)
        page.note(
            150, 88 + index * 30, 200, 16, f"/Subtype /Widget /FT /Tx /T (v{index}) /V ({value})"
        )
    page.text(60, 170, "Antwoord:").text(170, 170, "schriftelijk").text(300, 170, "mondeling")
    for x, state in ((150, "Yes"), (280, "Off")):
        page.note(x, 160, 12, 12, f"/Subtype /Widget /FT /Btn /T (c{x}) /AS /{state} /MK << >>")
    page.note(400, 88, 80, 16, "/Subtype /Widget /FT /Tx /F 2 /T (h) /V (verborgen)")
    page.note(400, 300, 20, 20, "/Subtype /Text /Contents (Klopt dit?)")
    document = read(page)
    assert texts(document) == [
        "Naam:\tJ. de Wit",
        "Onderwerp:\tde bus",
        "Antwoord:\t☒ schriftelijk\t☐ mondeling",
    ]
    assert document.remarks == ("opmerkingen bij de tekst van de pdf: 1, niet overgenomen",)


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u00ad"])
def test_words_broken_off_in_a_cell_are_whole_again(hyphen: str) -> None:
    place = "blz. 1"
    cell = (Line(f"Het ge{hyphen}", place), Line("meentehuis is dicht.", place, gap=False))
    cleaned = clean(Document("x", (Grid(((cell,),), place),)))
    (grid,) = cleaned.blocks
    assert isinstance(grid, Grid)
    assert [line.text for line in grid.lines()] == ["Het gemeentehuis", "is dicht."]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("de WOZ-", "waarde van", "de WOZ-waarde"),
        ("in Noord-", "Holland is", "in Noord-Holland"),
        ("het stad-", "huis is", "het stadhuis"),
        ("de in-", "en uitstroom", "de in-"),
    ],
)
def test_hyphens_at_line_ends(above: str, below: str, whole: str) -> None:
    document = Document("x", (Line(above, "r"), Line(below, "r", gap=False)))
    first = clean(document).blocks[0]
    assert isinstance(first, Line)
    assert first.text == whole


TEXT_HEAD = """\
Fractie Dorpsbelang                     Datum           3 mei 2019
de heer A. Zwaan                        Ons kenmerk     Z19-004
                                        Bijlagen        -

Uw brief van      Uw kenmerk     Ons kenmerk     Verzonden
12 april 2019                    Z19-004         4 mei
                                                 2019

Geachte heer Zwaan,
"""


def test_columns_of_spaces_keep_their_place() -> None:
    assert texts(text_document("x.txt", TEXT_HEAD)) == [
        "Fractie Dorpsbelang\tDatum\t3 mei 2019",
        "de heer A. Zwaan\tOns kenmerk\tZ19-004",
        "\tBijlagen\t-",
        "Uw brief van\tUw kenmerk\tOns kenmerk\tVerzonden",
        "12 april 2019\t\tZ19-004\t4 mei",
        "\t\t\t2019",
        "Geachte heer Zwaan,",
    ]


def test_text_in_two_columns_is_read_down_each_of_them() -> None:
    rows = [f"{left:<50}{right}" for left, right in zip([*ASKED, ""], ANSWERED, strict=True)]
    document = text_document("x.txt", "\n".join(["Antwoorden van het college", "", *rows]))
    assert [row[1][:2] for row in table(document)] == ["1.", "2.", "3."]


def test_a_text_whose_lines_were_spaced_out_has_no_columns() -> None:
    text = "\n".join(["De   raad   heeft   in   maart   gesproken   over", *BODY])
    assert texts(text_document("x.txt", text))[0] == "De raad heeft in maart gesproken over"


@pytest.mark.parametrize("question", ["1. Klopt het artikel? *", "* Klopt het *echt*?"])
def test_a_star_in_a_point_costs_it_no_letter(question: str) -> None:
    (line,) = read(Page().rows(60, 60, [question])).lines()
    assert line.markdown.replace("\\*", "*") == line.text
    assert line.text.startswith("Klopt")


@pytest.mark.parametrize(("step", "gap"), [(24, False), (44, True)])
def test_a_title_in_a_larger_letter_runs_over_lines(step: float, gap: bool) -> None:
    page = Page().rows(
        60, 60, ["Schriftelijke vragen over", "de veerpont"], step, size=18, font=BOLD
    )
    page.rows(60, 140, [f"Regel {number} van de tekst hieronder." for number in range(6)])
    _, second, *_ = read(page).lines()
    assert second.gap is gap


def test_a_table_runs_on_below_a_running_head_that_a_page_shows_as_text() -> None:
    grids = [Grid((((Line(text, "blz."),),),), "tabel") for text in ("Vraag", "1", "2")]
    ruled = Ruled((((10.0, 10.0, 90.0, 700.0),),), 10.0, 700.0)
    blocks: list[list[Line | Grid]] = [
        [Line("Gemeente Zeedijk", "blz. 1"), grids[0], Line("Bladzijde 1", "blz. 1")],
        [Line("Gemeente Zeedijk", "blz. 2"), grids[1], Line("Bladzijde 2", "blz. 2")],
        [Line("Gemeente Zeedijk", "blz. 3"), Line("Een andere tabel:", "blz. 3"), grids[2]],
    ]
    pages = [
        ruled_tables.Page(own, [(grid, ruled)]) for own, grid in zip(blocks, grids, strict=True)
    ]
    tables = [block for block in ruled_tables.in_one(pages) if isinstance(block, Grid)]
    assert [len(table.rows) for table in tables] == [2, 1]
