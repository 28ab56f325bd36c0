"""Small files beside a question: a table, a letter, a scanned-looking PDF."""

from __future__ import annotations

from archive.fiction.blocks import neighbourhoods
from archive.fiction.scope import Scope
from archive.record import Attachment


def make_attachments(scope: Scope, number: str, kinds: tuple[str, ...]) -> dict[Attachment, bytes]:
    """Make files of these kinds (`csv`, `txt`, `pdf`), named after the question's number."""
    makers = {"csv": _csv, "txt": _letter, "pdf": _pdf}
    made: dict[Attachment, bytes] = {}
    for kind in kinds:
        name, title, content = makers[kind](scope)
        made[Attachment(f"{number}-{name}.{kind}", title)] = content
    return made


def _csv(scope: Scope) -> tuple[str, str, bytes]:
    lines = ["wijk;aantal meldingen;waarvan afgehandeld"]
    for place in neighbourhoods(scope, 6):
        count = scope.rng.randint(4, 90)
        lines.append(f"{place};{count};{scope.rng.randint(0, count)}")
    title = scope.sentence("meldingen per wijk, {vorigjaar}")
    return "tellingen", title, ("\n".join(lines) + "\n").encode()


def _letter(scope: Scope) -> tuple[str, str, bytes]:
    text = "\n\n".join(
        (
            "Geachte raad,",
            scope.sentence("{groep} uit {wijk} vragen uw aandacht voor {ond}."),
            scope.sentence("wij vragen u om {maat:te} en horen graag van u."),
            scope.sentence("Met vriendelijke groet,\n\n{bewoner}"),
        )
    )
    return "brief", scope.sentence("brief van {bewoner}"), f"{text}\n".encode()


def _pdf(scope: Scope) -> tuple[str, str, bytes]:
    title = scope.sentence("{doc:k} ({vorigjaar})")
    return "notitie", title, pdf([title, scope.sentence("samenvatting voor {groep}.")])


def pdf(lines: list[str]) -> bytes:
    """Write a PDF of one page with these lines; the same lines give the same bytes."""
    shown = " ".join(f"({_escaped(line)}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 16 TL 72 760 Td {shown} ET".encode("cp1252", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    written = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return written + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(written))
    )


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
