"""What others show beside a link to a page: Open Graph, with a picture."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from built_pages import BuiltPage, read_page, read_pages
from page_types import FICTION, SEED, Site
from published import ADDRESS

pytest_plugins = ("site_fixtures",)


def tags(page: BuiltPage) -> dict[str, str]:
    """The tags of Open Graph, and the one of Twitter; each is there once."""
    found = [
        (each.get("property") or each.get("name", ""), each.get("content", ""))
        for each in page.all("meta")
    ]
    told = [(name, value) for name, value in found if name.startswith(("og:", "twitter:"))]
    assert len({name for name, _ in told}) == len(told)
    return dict(told)


@pytest.mark.parametrize("name", [SEED, FICTION])
def test_every_page_has_a_title_a_text_and_a_picture(name: str, addressed: dict[str, Site]) -> None:
    site = addressed[name]
    pages = read_pages(site.folder)
    pages.pop("404.html")
    for path, page in pages.items():
        found = tags(page)
        canonical = next(each["href"] for each in page.all("link") if each["rel"] == "canonical")
        assert found["og:url"] == canonical == f"{ADDRESS}{path.removesuffix('index.html')}"
        assert page.title.startswith(found["og:title"])
        assert found["og:description"]
        assert found["og:locale"] == ("en_GB" if path.startswith("english/") else "nl_NL")
        assert found["og:site_name"] == site.archive.settings.title
        assert found["og:image:alt"]
        assert found["twitter:card"] == "summary_large_image"
        picture = site.folder / found["og:image"].removeprefix(ADDRESS)
        size = Image.open(io.BytesIO(picture.read_bytes())).size
        assert size == (int(found["og:image:width"]), int(found["og:image:height"]))


def test_a_question_has_a_card_of_its_own(addressed: dict[str, Site]) -> None:
    site = addressed[FICTION]
    for question in site.archive.questions:
        found = tags(read_page(site.html(question.address)))
        assert found["og:type"] == "article"
        assert found["og:title"] == question.title
        assert found["og:image"].endswith(f"/deelkaarten/{question.number}.png")
        assert question.status.words in found["og:image:alt"]
        assert question.title in found["og:image:alt"]


def test_other_pages_share_a_card(addressed: dict[str, Site]) -> None:
    site = addressed[SEED]
    for address in ("", "vragen/", "partijen/pvda/", "over/"):
        found = tags(read_page(site.html(address)))
        assert found["og:type"] == "website"
        assert found["og:image"] == f"{ADDRESS}deelkaarten/archief.png"
    assert tags(read_page(site.html("")))["og:title"] == site.archive.settings.title


def test_a_site_without_an_address_tells_what_needs_none(seed_site: Path) -> None:
    found = tags(read_page((seed_site / "vragen/2014-001/index.html").read_text()))
    assert found.keys() == {"og:title", "og:description", "og:type", "og:locale", "og:site_name"}
    assert not (seed_site / "deelkaarten").exists()
