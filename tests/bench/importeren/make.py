"""Forms made into real files: each layout in the formats that it comes in."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any

from bs4 import BeautifulSoup
from made_text import make_mail, make_text
from made_word import make_word
from playwright.sync_api import Browser, Playwright, sync_playwright

_STYLE = """
body {{ font: 11pt 'DejaVu Sans', sans-serif; line-height: 1.35; hyphens: {hyphens};
  width: {width}; }} p:empty {{ height: 1em; }} td, th {{ vertical-align: top; text-align: left;
  padding: 2px 8px; border: 1px solid #888; }} table {{ border-collapse: collapse; width: 100%; }}
.tab {{ display: inline-block; width: 3em; }} .tekstvak {{ border: 1px solid; padding: 4px; }}
hr.pagina {{ break-after: page; border: 0; }} sup {{ font-size: 65%; }}
.noten p {{ font-size: 8pt; }}
"""
_OFFICE = {"odt": "odt:writer8", "rtf": "rtf:Rich Text Format", "doc": "doc:MS Word 97"}


class Maker:
    """Makes files; keeps one browser open for the PDFs."""

    def __init__(self) -> None:
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None
        self.office = shutil.which("soffice") or shutil.which("libreoffice")

    def __enter__(self) -> Maker:
        self._playwright = sync_playwright().start()
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        self._browser = self._playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox"]
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._browser:
            self._browser.close()
        if self._playwright:
            self._playwright.stop()

    def make(self, truth: Path, target: Path) -> dict[str, list[Path]]:
        """Make the files of one form; gives their paths by format, questions before answers."""
        form = json.loads(truth.read_text(encoding="utf-8"))
        made: dict[str, list[Path]] = {}
        for kind in form["formaten"]:
            paths = [
                self._file(truth.parent / name, target, kind, form["mail"])
                for name in form["bestanden"]
            ]
            if all(paths):
                made[kind] = [path for path in paths if path]
        return made

    def _file(self, source: Path, folder: Path, kind: str, mail: Any) -> Path | None:
        html = source.read_text(encoding="utf-8")
        target = folder / f"{source.stem}.{kind}"
        number = int("".join(filter(str.isdigit, source.stem[:2])) or "0")
        match kind:
            case "docx":
                return make_word(html, target)
            case "html":
                target.write_text(html, encoding="utf-8")
                return target
            case "txt":
                return make_text(html, target, 95 if number % 2 else 0)
            case "pdf":
                return self._pdf(html, target, narrow=number % 3 == 0)
            case "eml":
                enclosure = (
                    make_word(html, folder / f"{source.stem}-bijlage.docx")
                    if mail["bijlage"]
                    else None
                )
                return make_mail(html, mail, target, enclosure)
        return self._converted(html, target, kind)

    def _converted(self, html: str, target: Path, kind: str) -> Path | None:
        """Formats that LibreOffice writes, out of the Word file; None where it is not installed."""
        if self.office is None:
            return None
        with tempfile.TemporaryDirectory() as folder:
            word = make_word(html, Path(folder) / f"{target.stem}.docx")
            command = [
                self.office, f"-env:UserInstallation={(Path(folder) / 'profiel').as_uri()}",
                "--headless", "--convert-to", _OFFICE[kind], "--outdir",
                str(target.parent), str(word),
            ]  # fmt: skip
            subprocess.run(command, capture_output=True, check=True, timeout=120)
        return target

    def _pdf(self, html: str, target: Path, narrow: bool) -> Path:
        soup = BeautifulSoup(html, "html.parser")
        regions = {}
        for name in ("header", "footer"):
            tag = soup.find(name)
            regions[name] = (
                "<div style='font-size:8px;width:100%;padding:0 2cm'>" + _region(tag) + "</div>"
            )
            if tag:
                tag.decompose()
        notes = soup.select("sup.noot")
        if notes and soup.body:
            block = soup.new_tag("div", attrs={"class": "noten"})
            for number, note in enumerate(notes, 1):
                paragraph = soup.new_tag("p")
                paragraph.string = f"{number} {' '.join(note.get_text().split())}"
                block.append(paragraph)
                note.string = str(number)
            soup.body.append(block)
        style = soup.new_tag("style")
        style.string = _STYLE.format(
            hyphens="auto" if narrow else "manual", width="12cm" if narrow else "auto"
        )
        if soup.head:
            soup.head.append(style)
        assert self._browser
        page = self._browser.new_page()
        page.set_content(str(soup))
        page.pdf(
            path=str(target),
            format="A4",
            display_header_footer=True,
            header_template=regions["header"],
            footer_template=regions["footer"],
            margin={"top": "2.5cm", "bottom": "2.5cm", "left": "2cm", "right": "2cm"},
        )
        page.close()
        return target


def _region(tag: Any) -> str:
    if tag is None:
        return ""
    for each in tag.select(".pagina"):
        each["class"] = "pageNumber"
    for each in tag.select(".paginas"):
        each["class"] = "totalPages"
    return "".join(str(each) for each in tag.find_all("p"))
