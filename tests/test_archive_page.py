"""A page of the archive is what MkDocs would make of it, with less work for each."""

from __future__ import annotations

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage

from archive.page import Page
from site_files import ArchivePage, any_page

TOLD = ("title", "url", "abs_url", "canonical_url", "edit_url", "update_date", "is_homepage")
OF_FILE = ("src_uri", "dest_uri", "url", "name", "abs_dest_path", "edit_uri", "generated_by")


@pytest.mark.parametrize("site", [None, "https://example.org/archief/"])
@pytest.mark.parametrize("address", ["", "vragen/2026-001/", "themas/één & twee/"])
def test_a_page_is_what_mkdocs_makes_of_it(site: str | None, address: str) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Proef", "site_url": site, "site_dir": "/site"})
    config.validate()
    config.plugins.on_startup(command="build", dirty=False)  # As every build starts.
    like = any_page(config)
    made = Page(
        address=address, title="Titel", description="Wat", template="", crumbs=(), content={}
    )
    pages = [ArchivePage(made, like, config.site_url) for _ in range(2)]
    file = File.generated(config, f"{address}index.md", content="")
    expected = MkDocsPage("Titel", file, config)
    for page in pages:
        for name in TOLD:
            assert getattr(page, name) == getattr(expected, name), name
        for name in OF_FILE:
            assert getattr(page.file, name) == getattr(expected.file, name), name
        assert page.file.page is page
    assert pages[0].meta is not pages[1].meta
    assert pages[0].toc is not pages[1].toc
