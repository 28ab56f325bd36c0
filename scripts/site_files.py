"""Files and pages of the archive as MkDocs sees them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from archive.page import Page


class ArchivePage(MkDocsPage):
    """A page made from the archive, as the frame of the site sees it."""

    def __init__(self, made: Page, like: MkDocsPage, site: str | None) -> None:
        """Take a page, and one `like` it in all but what is told here; `site` is the address."""
        vars(self).update(vars(like))
        self.file = _file_like(like.file, made.address)
        self.file.page = self
        self.title = made.title
        self.meta = {"description": made.description}
        self.toc = get_toc([])
        self._set_canonical_url(site)

    @property
    def is_homepage(self) -> bool:
        """Whether this is the home page; MkDocs finds out by more than is needed here."""
        return not self.url


def any_page(config: MkDocsConfig) -> MkDocsPage:
    """Give what all pages of the archive have in common; for each, MkDocs would find it anew."""
    return MkDocsPage("", _file("", config), config)


class SiteFiles(Files):
    """All files of the site. MkDocs writes those of people; the archive's are only looked up."""

    def __init__(self, files: Sequence[File], pages: Container[str], config: MkDocsConfig) -> None:
        """Take the files of people, and the addresses of the `pages` of the archive."""
        super().__init__(files)
        self._pages = pages
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        """Give a file by its path; that of a page of the archive is made when asked for."""
        name = PurePosixPath(path)
        address = "" if name.as_posix() == "index.md" else f"{name.parent.as_posix()}/"
        if name.name == "index.md" and address in self._pages:
            return _file(address, self._config)
        return super().get_file_from_path(path)


def _file(address: str, config: MkDocsConfig) -> File:
    return File.generated(
        config, f"{address}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV
    )


def _file_like(file: File, address: str) -> File:
    """Give the file of another page: what MkDocs finds out of a path differs in the address."""
    found = File.__new__(File)
    vars(found).update(vars(file))
    found.src_uri, found.dest_uri = f"{address}index.md", f"{address}index.html"
    vars(found).pop("url", None)  # It is found out of these when somebody asks.
    return found
