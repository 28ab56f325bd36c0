"""OpenDocument and rich text: list numbers as shown, looks from styles, tables in tables, boxes."""

from __future__ import annotations

import io
import zipfile

import pytest

from archive.documents.document import Block, Document, Grid, Kind, Line
from archive.documents.readers.nested import settled
from archive.documents.reading import read
from archive.documents.tables.grids import flatten

_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in [
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
    ]
)


def _number(level: int, form: str, more: str = "", suffix: str = ".") -> str:
    return (
        f'<text:list-level-style-number text:level="{level}" style:num-format="{form}" '
        f'style:num-suffix="{suffix}" {more}/>'
    )


_DISPLAY, _START = 'text:display-levels="2"', 'text:start-value="5"'
STYLES = "".join(
    f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'
    for name, levels in {
        "L": (_number(1, "1"), _number(2, "a", suffix=")"), _number(3, "i")),
        "D": (_number(1, "1"), _number(2, "1", _DISPLAY)),
        "S": (_number(1, "1", _START),),
        "N": (_number(1, ""),),
    }.items()
)


def odt(body: str, styles: str = "", page: str = "") -> Document:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr(
            "content.xml",
            f"<office:document-content {_SPACES}><office:automatic-styles>{STYLES}{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
        package.writestr(
            "styles.xml", f"<office:document-styles {_SPACES}>{page}</office:document-styles>"
        )
    return read("brief.odt", file.getvalue())


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def ul(*items: str, more: str = "") -> str:
    return f"<text:list {more}>{''.join(items)}</text:list>"


def li(*parts: str, more: str = "") -> str:
    return f"<text:list-item {more}>{''.join(parts)}</text:list-item>"


L = 'text:style-name="L"'
ON = f'{L} text:continue-numbering="true"'


def shown(document: Document) -> list[str]:
    return [line.whole for line in document.lines()]


# What LibreOffice 7.4 shows for each of these.
LISTS = {
    "onderbroken": (
        ul(li(p("een")), li(p("twee")), more=L) + p("tussen") + ul(li(p("drie")), more=ON)
        + p("einde") + ul(li(p("opnieuw")), more=L),
        ["1. een", "2. twee", "tussen", "3. drie", "einde", "1. opnieuw"],
    ),
    "onderdelen onderbroken": (
        ul(li(p("een")), li(p("twee"), ul(li(p("aa")))), more=L) + p("antwoord")
        + ul(li(ul(li(p("bb")))), more=ON) + p("antwoord") + ul(li(p("drie")), more=ON),
        ["1. een", "2. twee", "a) aa", "antwoord", "b) bb", "antwoord", "3. drie"],
    ),
    "verder met een eerdere lijst": (
        ul(li(p("een")), more=f'{L} xml:id="q"') + ul(li(p("ander")), more='text:style-name="D"')
        + ul(li(p("twee")), more=f'{L} text:continue-list="q"'),
        ["1. een", "1. ander", "2. twee"],
    ),
    "een nieuwe lijst in een punt begint opnieuw": (
        ul(li(p("een"), ul(li(p("aa")), li(p("bb"))), p("tussen"), ul(li(p("cc")))), more=L),
        ["1. een", "a) aa", "b) bb", "tussen", "a) cc"],
    ),
    "startwaarden": (
        ul(li(p("vijf")), li(p("negen"), more='text:start-value="9"'), li(p("tien")),
           more='text:style-name="S"'),
        ["5. vijf", "9. negen", "10. tien"],
    ),
    "meer niveaus": (
        ul(li(p("een"), ul(li(p("i")), li(p("ii")))), li(p("twee"), ul(li(p("i")))),
           more='text:style-name="D"'),
        ["1. een", "1.1. i", "1.2. ii", "2. twee", "2.1. i"],
    ),
    "een kop van een lijst telt niet": (
        ul("<text:list-header>" + p("kop") + "</text:list-header>", li(p("een")), more=L),
        ["kop", "1. een"],
    ),
    "een lijst zonder cijfers": (ul(li(p("een")), more='text:style-name="N"'), ["een"]),
    "een tweede alinea hoort bij het punt": (
        ul(li(p("een"), p("nog")), li(p("twee")), more=L), ["1. een", "nog", "2. twee"]
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), LISTS.values(), ids=LISTS.keys())
def test_lists_count_as_the_word_processor_shows(body: str, expected: list[str]) -> None:
    assert shown(odt(body)) == expected


def test_numbered_headings_show_their_numbers() -> None:
    outline = (
        "<text:outline-style>"
        '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."'
        ' text:display-levels="2"/></text:outline-style>'
    )
    heads = "".join(
        f'<text:h text:outline-level="{depth}">{text}</text:h>'
        for depth, text in [(1, "Vragen"), (2, "Eerst"), (1, "Antwoord")]
    )
    assert shown(odt(heads, page=outline)) == ["1. Vragen", "1.1. Eerst", "2. Antwoord"]


def test_looks_come_from_styles_and_what_they_are_based_on() -> None:
    styles = (
        '<style:style style:name="Basis" style:family="paragraph"><style:text-properties '
        'fo:font-style="italic"/></style:style><style:style style:name="Vraag" '
        'style:family="paragraph" style:parent-style-name="Basis"/><style:style style:name="Recht" '
        'style:family="text"><style:text-properties fo:font-style="normal"/></style:style>'
        '<style:style style:name="Zwaar" style:family="text"><style:text-properties '
        'fo:font-weight="700"/></style:style>'
    )
    span = '<text:span text:style-name="{}">{}</text:span>'
    lines = odt(
        p("Waarom is dat zo?", "Vraag")
        + p(span.format("Recht", "Daarom is dat zo."), "Vraag")
        + p("Zie " + span.format("Zwaar", "hier") + "."),
        styles,
    ).blocks
    assert [isinstance(line, Line) and line.strong for line in lines] == [True, False, False]
    assert isinstance(lines[2], Line) and lines[2].markdown == "Zie **hier**."


def test_boxes_shapes_notes_and_deleted_text() -> None:
    deleted = "<text:tracked-changes><text:changed-region>" + p("weg") + "</text:changed-region>"
    box = (
        "<draw:frame><draw:text-box>" + p("in een kader") + "</draw:text-box>"
        "<svg:title>plaatje</svg:title></draw:frame><draw:custom-shape>" + p("in een vorm")
        + "</draw:custom-shape>"
    )  # fmt: skip
    document = odt(deleted + "</text:tracked-changes>" + p("Buiten" + box + " het kader"))
    assert shown(document) == ["Buiten het kader", "in een kader", "in een vorm"]
    assert document.words is not None and document.words.total() == 9
    assert any("wijzigingen" in remark for remark in document.remarks)


def test_covered_cells_keep_their_columns() -> None:
    row = "<table:table-row>{}</table:table-row>"
    cell = "<table:table-cell {}>" + p("{}") + "</table:table-cell>"
    body = (
        "<table:table>"
        + row.format(
            cell.format('table:number-columns-spanned="2"', "kop") + "<table:covered-table-cell/>"
        )
        + row.format(cell.format("", "Indieners") + cell.format("", "K. Buren"))
        + row.format("<table:covered-table-cell/>" + cell.format("", "A. Smit"))
        + "</table:table>"
    )
    (grid,) = odt(body).blocks
    assert isinstance(grid, Grid)
    assert [len(row) for row in grid.rows] == [1, 2, 2]
    assert grid.rows[2][0] == ()


# Tables in tables


def cell(text: str) -> list[Block]:
    return [Line(text, "")]


DATA = Grid(
    tuple(
        tuple((Line(text, ""),) for text in row) for row in (("Jaar", "Ritten"), ("2013", "1|2"))
    ),
    "",
)


def test_a_table_of_data_in_a_cell_is_one_line_with_its_markdown() -> None:
    (grid,) = settled([[cell("Antwoord"), [*cell("Zie:"), DATA]]], "tabel 1")
    assert isinstance(grid, Grid)
    said, table = grid.rows[0][1]
    assert (said.text, said.place) == ("Zie:", "tabel 1, rij 1")
    assert table.kind is Kind.TABLE and table.text == "Jaar Ritten 2013 1|2"
    assert table.markdown == "| Jaar | Ritten |\n| --- | --- |\n| 2013 | 1\\|2 |"
    assert [line.kind for line in flatten([grid])][-1] is Kind.TABLE


def test_labels_in_a_cell_are_no_data() -> None:
    form = Grid((((Line("Onderwerp", ""),), (Line("bad", ""),)),) * 2, "")
    (grid,) = settled([[cell("Vraag"), [form]]], "tabel 1")
    assert isinstance(grid, Grid)
    assert [line.kind for line in grid.rows[0][1]] == [Kind.TEXT] * 4


def test_a_table_that_only_frames_is_opened() -> None:
    blocks = list(settled([[cell("Logo"), [DATA]], [cell("Tekst van de brief.")]], "tabel 1"))
    assert blocks == [*cell("Logo"), DATA, *cell("Tekst van de brief.")]


# Rich text


def rtf(body: str) -> Document:
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}}"
    return read("brief.rtf", (head + body + "}").encode("latin-1"))


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        (r"{\i Waarom is dat zo, na caf\'e9?}\par", "Waarom is dat zo, na café?"),
        (r"\b Waarom is dat zo, na caf\u233??\b0\par", "Waarom is dat zo, na café?"),
        (r"\ul Waarom, \rquote na\rquote  caf\'e9?\ulnone\par", "Waarom, ’na’ café?"),
        (r"\uc2\i Waarom {\b is} dat\emdash na caf\u233\'65x?\plain\par", "Waarom is dat—na café?"),
    ],
)
def test_looks_of_rich_text_reach_the_lines(asked: str, text: str) -> None:
    document = rtf(r"\pard " + asked + r"\pard\plain Daarom is het zo.\par")
    first, second = document.blocks
    assert isinstance(first, Line) and isinstance(second, Line)
    assert (first.strong, second.strong) == (True, False)
    assert (first.text, second.text) == (text, "Daarom is het zo.")


def test_part_of_a_line_of_rich_text_may_look_otherwise() -> None:
    (line,) = rtf(r"\pard Zie {\b hier} en {\i\b daar}.\par").blocks
    assert isinstance(line, Line)
    assert line.markdown == "Zie **hier** en **daar**." and not line.strong


def test_numbers_boxes_deletions_and_nested_tables_of_rich_text() -> None:
    document = rtf(
        r"\pard{\listtext\pard\plain 3.\tab}Een vraag{\deleted  weg}\par"
        r"{\pntext\f0 4.\tab}{\*\pn\pnlvlbody}Nog een\par"
        r"\pard Buiten{\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv 2}}"
        r"{\shptxt\pard In een kader\par}}}\par"
        r"\trowd\cellx1\intbl Antwoord\cell Zie:\line x\nestcell y\nestcell"
        r"{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}1\nestcell 2\nestcell"
        r"{\*\nesttableprops\trowd\nestrow}\cell\row\pard Einde\par"
    )
    lines = [block for block in document.blocks if isinstance(block, Line)]
    assert [line.whole for line in lines] == [
        "3. Een vraag",
        "4. Nog een",
        "Buiten",
        "In een kader",
        "Einde",
    ]
    (grid,) = (block for block in document.blocks if isinstance(block, Grid))
    assert [line.text for line in grid.rows[0][1]] == ["Zie:", "x\ty", "1\t2"]
    assert any("wijzigingen" in remark for remark in document.remarks)


def test_heads_and_notes_of_rich_text() -> None:
    document = rtf(
        r"{\header\pard Gemeente {\b Rietkraag}\par}"
        r"\pard Zie de noot{\footnote{\i Bron:} de krant}.\par"
    )
    head, line = document.blocks
    assert isinstance(head, Line) and isinstance(line, Line)
    assert (head.kind, head.text) == (Kind.FURNITURE, "Gemeente Rietkraag")
    assert line.markdown == "Zie de noot[^1]."
    assert document.notes["1"].text == "Bron: de krant"
