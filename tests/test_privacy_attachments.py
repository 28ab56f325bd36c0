"""What the guard reads in attachments: all text, and what stands behind it; and hostile files."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as bounds
from hypothesis import strategies as some

from archive.building import scans as module
from archive.building.marks import Marks
from archive.building.scans import Scans
from archive.building.store import Store
from archive.fiction.attachments import pdf
from archive.privacy.scan import MOST_FOUND, Scan, scan, scan_files
from attached import (
    XMP,
    W,
    docx,
    opendocument,
    paragraph,
    pdf_with,
    photo,
    png_with_late_text,
    pptx,
    xlsx,
    zipped,
)


def seen(name: str, data: bytes) -> list[tuple[str, str, str]]:
    """What is found in a file: the kind, the text and the place."""
    found = scan(name, data)
    return [(each.found.kind.value, each.found.text, each.place) for each in found.traces]


def test_words_in_a_word_file_are_read_over_its_runs() -> None:
    assert seen("a.docx", docx(paragraph("Bel 06-1234", "5678 of mail."))) == [
        ("privacy-telefoon", "06-12345678", "tekst")
    ]


def test_what_was_deleted_in_a_word_file_is_still_in_it() -> None:
    deleted = (
        '<w:p><w:del w:author="Piet Pietersen"><w:r><w:delText>BSN 111222333</w:delText></w:r>'
        "</w:del></w:p>"
    )
    assert seen("a.docx", docx(deleted)) == [
        ("privacy-bsn", "111222333", "tekst"),
        ("privacy-maker", "Piet Pietersen", "opmerkingen en wijzigingen"),
    ]


def test_properties_remarks_and_links_of_a_word_file_are_read() -> None:
    said = f'<w:comment w:author="An Jansen">{paragraph("jan@gmail.com")}</w:comment>'
    remark = f'<w:comments xmlns:w="{W}">{said}</w:comments>'
    links = (
        '<R><Relationship Target="mailto:piet@ziggo.nl"/><Relationship Target="http://x.nl"/></R>'
    )
    data = docx(creator="Piet Pietersen", editor="Microsoft Office User", word__comments_xml=remark)
    assert seen("a.docx", data) == [
        ("privacy-maker", "Piet Pietersen", "eigenschappen"),
        ("privacy-email", "jan@gmail.com", "opmerking"),
        ("privacy-maker", "An Jansen", "opmerkingen en wijzigingen"),
    ]
    linked = docx(**{"word___rels__document_xml.rels": links})
    assert seen("a.docx", linked) == [("privacy-email", "piet@ziggo.nl", "links")]


def test_a_number_in_a_sheet_is_told_by_the_head_of_its_column() -> None:
    assert seen("a.xlsx", xlsx()) == [("privacy-bsn", "111222333", "werkblad")]
    assert ("privacy-bsn", "111222333", "tabel") in seen("a.ods", opendocument(sheet=True))
    assert seen("a.csv", b"naam;bsn\nx;111222333\n") == [("privacy-bsn", "111222333", "tabel")]
    assert scan("a.csv", b"naam;bsn\nx;111222333\n").traces[0].found.sure


def test_notes_of_a_presentation_are_read() -> None:
    assert seen("a.pptx", pptx()) == [("privacy-telefoon", "06-12345678", "tekst")]


def test_texts_of_libreoffice_are_read() -> None:
    assert seen("a.odt", opendocument()) == [
        ("privacy-maker", "Piet Pietersen", "opmerkingen en wijzigingen"),
        ("privacy-email", "jan@gmail.com", "tekst"),
        ("privacy-maker", "Klaas Klaassen", "eigenschappen"),
    ]


def test_text_author_and_notes_of_a_pdf_are_read() -> None:
    data = pdf_with("Klaas Klaassen", "Mijn BSN is 111222333", note="bel 06-12345678")
    assert seen("a.pdf", data) == [
        ("privacy-maker", "Klaas Klaassen", "eigenschappen"),
        ("privacy-bsn", "111222333", "bladzijde 1"),
        ("privacy-maker", "Piet Pietersen", "opmerking op bladzijde 1"),
        ("privacy-telefoon", "06-12345678", "opmerking op bladzijde 1"),
    ]


@pytest.mark.parametrize(("form", "kind"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
def test_photos_tell_where_by_whom_and_with_what(form: str, kind: str) -> None:
    assert seen(f"a.{kind}", photo(form)) == [
        ("privacy-maker", "Piet Pietersen", "foto"),
        ("privacy-toestel", "SN-12345", "foto"),
        ("privacy-plaats", "52.2215, 4.9712", "foto"),
    ]
    assert seen("a.tiff", photo("TIFF"))[0] == ("privacy-maker", "Piet Pietersen", "foto")
    assert "privacy-plaats" not in {kind for kind, *_ in seen(f"a.{kind}", photo(form, gps=False))}


def test_a_photo_in_a_document_tells_it_too() -> None:
    kinds = [kind for kind, *_ in seen("a.docx", docx(**{"word__media__a.jpg": photo()}))]
    assert kinds == ["privacy-maker", "privacy-toestel", "privacy-plaats"]


def test_xmp_is_read_in_any_file() -> None:
    for name, data in (("a.jpg", photo(gps=False) + XMP), ("a.pdf", pdf(["Tekst."]) + XMP)):
        kinds = {kind: text for kind, text, _ in seen(name, data)}
        assert kinds["privacy-plaats"] == "52,13N 4,58E"
        assert kinds["privacy-maker"] == "Piet Pietersen"


def test_text_behind_a_picture_is_read() -> None:
    assert ("privacy-telefoon", "06-12345678", "foto") in seen("a.png", png_with_late_text())


def test_names_and_contents_of_a_zip_file_are_read() -> None:
    data = zipped({"mevrouw_Pietersen.txt": "bsn 111222333", "b.docx": docx(creator="Jan Smit")})
    assert seen("a.zip", data) == [
        ("privacy-naam", "Pietersen", "namen in het zip-bestand"),
        ("privacy-bsn", "111222333", "mevrouw_Pietersen.txt, tekst"),
        ("privacy-maker", "Jan Smit", "b.docx, eigenschappen"),
    ]
    assert scan("a.zip", data).fault == ""


@pytest.mark.parametrize(
    "maker", ["", "admin", "Microsoft Office User", "gemeente Zonnehaven", "python-docx"]
)
def test_makers_that_are_nobody_are_left(maker: str) -> None:
    assert seen("a.docx", docx(creator=maker)) == []


def test_of_one_kind_so_many_are_told() -> None:
    text = "\n".join(f"06-{number:08}" for number in range(12345600, 12345690))
    assert len(scan("a.txt", text.encode()).traces) == MOST_FOUND


UNREADABLE = {
    "leeg.pdf": b"",
    "kapot.pdf": b"%PDF-1.4 niets",
    "kapot.docx": b"PK\x03\x04 niets",
    "kapot.jpg": b"\xff\xd8\xff niets",
    "scan.pdf": pdf([]),
    "oud.doc": b"\xd0\xcf\x11\xe0",
    "geluid.mp3": b"ID3",
    "kapot.zip": b"PK",
    "dieper.zip": zipped({"b.zip": zipped({"a.txt": "x"})}),
    "verwijst.docx": docx("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"),
    "xml.docx": docx("<w:p>"),
    "naamloos": b"x",
}


@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_what_cannot_be_read_is_told_in_a_sentence(name: str) -> None:
    fault = scan(name, UNREADABLE[name]).fault
    assert fault.endswith(".")
    assert fault[0].isupper()


def test_a_zip_that_unpacks_without_end_is_not_unpacked() -> None:
    bomb = zipped({"a.txt": b"0" * 1000})
    with_lie = bomb.replace(struct.pack("<I", 1000), struct.pack("<I", 1 << 30))
    assert "uit tot meer" in scan("a.zip", with_lie).fault
    many = zipped({f"{number}.txt": "" for number in range(5_001)})
    assert "uit tot meer" in scan("a.zip", many).fault


@bounds(deadline=None, max_examples=60)
@given(
    some.sampled_from(
        [
            ("a.docx", docx(paragraph("x"), creator="y")),
            ("a.jpg", photo()),
            ("a.png", png_with_late_text()),
            ("a.pdf", pdf_with("x", "y", note="z")),
            ("a.xlsx", xlsx()),
            ("a.odt", opendocument()),
            ("a.tiff", photo("TIFF")),
        ]
    ),
    some.lists(some.tuples(some.integers(0, 1 << 16), some.integers(0, 255)), max_size=30),
)  # fmt: skip
def test_damage_ends_in_a_result(file: tuple[str, bytes], damage: list[tuple[int, int]]) -> None:
    name, data = file
    broken = bytearray(data)
    for place, value in damage:
        broken[place % len(broken)] = value
    assert isinstance(scan(name, bytes(broken)), Scan)


def test_files_are_read_apart_and_a_missing_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(["BSN 111222333"]))
    (tmp_path / "b.txt").write_text("bel 06-12345678")
    found = scan_files(tmp_path, ["a.pdf", "b.txt", "weg.txt"])
    kinds = {name: [each.found.kind.value for each in one.traces] for name, one in found.items()}
    assert kinds == {"b.txt": ["privacy-telefoon"], "weg.txt": [], "a.pdf": ["privacy-bsn"]}
    assert "niet te openen" in found["weg.txt"].fault


def test_a_large_text_is_read_apart_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x" * 1_100_000 + " BSN 111222333")
    (tmp_path / "b.txt").write_text("x " * 2_600_000)
    found = scan_files(tmp_path, ["a.txt", "b.txt"])
    assert [each.found.text for each in found["a.txt"].traces] == ["111222333"]
    assert "meer tekst" in found["b.txt"].fault


def test_an_attachment_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[str] = []

    def read(folder: Path, paths: list[str]) -> dict[str, Scan]:
        reads.extend(paths)
        return dict(scan_files(folder, paths))

    monkeypatch.setattr(module, "scan_files", read)
    (tmp_path / "a.txt").write_text("bel 06-12345678")
    (tmp_path / "b.txt").write_text("bel 06-12345678")
    results = []
    for _ in range(2):
        store = Store(tmp_path)
        results.append(Scans(store, Marks(tmp_path, store)).of(tmp_path, ["a.txt", "b.txt"]))
        store.save()
        store.close()
    assert results[0] == results[1]
    assert reads == ["a.txt", "b.txt"]
    (tmp_path / "a.txt").write_text("bel 06-87654321")
    store = Store(tmp_path)
    [trace] = Scans(store, Marks(tmp_path, store)).of(tmp_path, ["a.txt"])["a.txt"].traces
    assert trace.found.text == "06-87654321"
    store.close()


def test_reading_needs_what_the_site_has() -> None:
    from conftest import PROJECT

    packages = (PROJECT / "requirements-site.in").read_text().split()
    assert {"lxml", "pillow", "pypdfium2", "pebble", "phonenumbers", "python-stdnum"} <= set(
        packages
    )
