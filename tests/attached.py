"""Attachments with something of a person in a place that nobody sees, made by hand."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from PIL import Image

from archive.fiction.attachments import pdf

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{}</dc:creator>'
    "<cp:lastModifiedBy>{}</cp:lastModifiedBy></cp:coreProperties>"
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """Make a zip file."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return written.getvalue()


def docx(body: str = "", creator: str = "", editor: str = "", **more: str | bytes) -> bytes:
    """Make a Word file; `body` is what stands in its document, `more` are other parts."""
    named = {name.replace("__", "/").replace("_xml", ".xml"): each for name, each in more.items()}
    return zipped(
        {
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
            "docProps/core.xml": CORE.format(creator, editor),
            **named,
        }
    )


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def xlsx() -> bytes:
    """A sheet of which one column is named BSN."""
    strings = "".join(f"<si><t>{each}</t></si>" for each in ("naam", "BSN", "inwoner"))
    rows = (
        '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
        '<row><c t="s"><v>2</v></c><c><v>111222333</v></c></row>'
    )
    sheet = f'<worksheet xmlns="{S}"><sheetData>{rows}</sheetData></worksheet>'
    named = {"xl/sharedStrings.xml": f'<sst xmlns="{S}">{strings}</sst>'}
    return zipped({**named, "xl/worksheets/sheet1.xml": sheet})


def pptx() -> bytes:
    """A slide with a telephone number in its notes."""
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    runs = "<a:r><a:t>Bel 06-12</a:t></a:r><a:r><a:t>345678</a:t></a:r>"
    text = f'<p xmlns:a="{a}"><a:p>{runs}</a:p></p>'
    return zipped({"ppt/notesSlides/notesSlide1.xml": text})


def opendocument(sheet: bool = False) -> bytes:
    """A text or a sheet of LibreOffice."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    heads, values = [
        f'<table:table-cell office:value="{each}"/>' if each.isdigit()
        else f"<table:table-cell><text:p>{each}</text:p></table:table-cell>"
        for each in ("BSN", "111222333")
    ]  # fmt: skip
    rows = [f"<table:table-row>{cell}</table:table-row>" for cell in (heads, values)]
    body = (
        f"<table:table>{''.join(rows)}</table:table>"
        if sheet
        else "<text:p>mail <text:span>jan@</text:span>gmail.com</text:p>"
        "<office:annotation><dc:creator>Piet Pietersen</dc:creator></office:annotation>"
    )
    meta = "<dc:creator>Klaas Klaassen</dc:creator>"
    return zipped(
        {
            "content.xml": f"<office:document {names}>{body}</office:document>",
            "meta.xml": f"<office:document {names}>{meta}</office:document>",
        }
    )


def photo(form: str = "JPEG", gps: bool = True) -> bytes:
    """A photo that tells where, by whom and with what it was made."""
    exif = Image.Exif()
    exif[0x013B] = "Piet Pietersen"
    exif.get_ifd(0x8769)[0xA431] = "SN-12345"
    if gps:
        exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 13.0, 17.4), 3: "E", 4: (4.0, 58.0, 16.3)})
    written = io.BytesIO()
    Image.new("RGB", (8, 8)).save(written, form, exif=exif)
    return written.getvalue()


def png_with_late_text() -> bytes:
    """A PNG with packed text behind the picture."""
    written = io.BytesIO()
    Image.new("RGB", (8, 8)).save(written, "PNG")
    data, end = written.getvalue()[:-12], written.getvalue()[-12:]
    content = b"Comment\0\0" + zlib.compress(b"bel 06-12345678")
    chunk = b"zTXt" + content
    return (
        data + struct.pack(">I", len(content)) + chunk + struct.pack(">I", zlib.crc32(chunk)) + end
    )


def pdf_with(author: str, *lines: str, note: str = "") -> bytes:
    """A PDF with an author and a note."""
    data = pdf(list(lines)).replace(b"/Root 1 0 R", b"/Root 1 0 R /Info 6 0 R")
    info = f"\n6 0 obj\n<< /Author ({author}) >>\nendobj\n".encode()
    if note:
        data = data.replace(b"/Type /Page /", b"/Type /Page /Annots [7 0 R] /")
        info += (
            f"7 0 obj\n<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Piet Pietersen) "
            f"/Contents ({note}) >>\nendobj\n"
        ).encode()
    head, tail = data.split(b"xref\n", 1)
    return head + info + b"xref\n" + tail


XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="52,13N" '
    b'exif:GPSLongitude="4,58E" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq>'
    b"<rdf:li>Piet Pietersen</rdf:li></rdf:Seq></dc:creator></rdf:Description>"
    b"</rdf:RDF></x:xmpmeta>"
)
