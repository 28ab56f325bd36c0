"""The page of the form: who finds it, what search engines are told, how it looks to all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from archive.fields import FIELDS
from archive.finding import Findings
from archive.settings import Access, Forge, Repository, Settings
from archive.settings_file import read_settings, write_settings
from browsing import Contexts, served, visit
from clerking import FORM, Clerk, at_the_form, build_archive, row
from conftest import PROJECT, build_or_fail
from test_html import validate

pytest_plugins = ("browser_fixtures",)

ADDRESS = "https://raadsvragen.example/"
NOINDEX = '<meta name="robots" content="noindex">'
LOOKS = ((360, "light"), (360, "dark"), (1100, "light"), (1100, "dark"))


def read(line: str) -> tuple[Settings, list[str]]:
    findings = Findings("mkdocs.yml")
    settings = read_settings(f"extra:\n  archief:\n    {line}\n", Settings(), findings)
    return settings, [each.message for each in findings.found]


def test_the_setting_says_who_finds_the_form() -> None:
    assert Settings().form is Access.HIDDEN
    for access in Access:
        settings, said = read(f"beheer: {access.value}")
        assert (settings.form, said) == (access, [])
        assert write_settings(settings)["beheer"] == access.value
    settings, said = read("beheer: overal")
    assert settings.form is Access.HIDDEN
    assert len(said) == 1


@pytest.mark.parametrize(
    ("forge", "new", "edit"),
    [
        (Forge.GITHUB, "new/main?filename=P&value=T", "edit/main/P"),
        (Forge.GITLAB, "-/new/main?file_name=P", "-/edit/main/P"),
        (Forge.FORGEJO, "_new/main?filename=P&value=T", "_edit/main/P"),
    ],
)
def test_each_forge_has_its_own_addresses(forge: Forge, new: str, edit: str) -> None:
    repository = Repository("https://forge.example/a/b/", forge)
    assert repository.new("P", "T") == f"https://forge.example/a/b/{new}"
    assert repository.edit("P") == f"https://forge.example/a/b/{edit}"


def site_of(folder: Path, form: Access) -> Path:
    build_archive(folder, Settings(form=form), {})
    configuration = folder / "mkdocs.yml"
    configuration.write_text(f"{configuration.read_text()}site_url: {ADDRESS}\n")
    return build_or_fail(configuration, folder / "site")


@pytest.mark.parametrize("form", list(Access))
def test_who_finds_the_form(form: Access, tmp_path: Path) -> None:
    site = site_of(tmp_path / "archief", form)
    page = site / FORM / "index.html"
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    leading = [path for path, html in pages.items() if f'{FORM}"' in html and path != page]
    assert page.exists() is (form is not Access.NONE)
    assert (site / "beheer/gegevens.json").exists() is page.exists()
    assert (site / "beheer/page.js").exists() is page.exists()
    if form is Access.NONE:
        assert leading == []
        assert not (site / "beheer").exists()
    elif form is Access.HIDDEN:
        assert {path.relative_to(site).parts[0] for path in leading} == {"handleiding"}
    else:
        assert len(leading) == len(pages) - 1
    # Letters without subjects are not told to search engines either.
    own = {path: html for path, html in pages.items() if site / "onderwerpen" not in path.parents}
    noindex = [path for path, html in own.items() if NOINDEX in html]
    assert noindex == ([page] if page.exists() else [])
    for name in ("sitemap.xml", "robots.txt"):
        assert "beheer/nieuw" not in (site / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def fiction_form(fiction_site: Path) -> Path:
    return fiction_site


def test_only_the_form_loads_what_is_of_the_form(fiction_site: Path) -> None:
    for path in fiction_site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        of_form = path.parent == fiction_site / FORM.rstrip("/")
        assert ("beheer/form.css" in html) is of_form, path
        assert ("beheer/page.js" in html) is of_form, path


def test_the_scripts_that_the_page_loads_are_all_there_are(fiction_site: Path) -> None:
    def imported(name: str) -> set[str]:
        text = (fiction_site / "beheer" / name).read_text(encoding="utf-8")
        found = {name}
        for other in re.findall(r'^(?:import|} from) .*"\./(.+?)";', text, re.MULTILINE):
            found |= imported(other)
        return found

    scripts = {path.name for path in (fiction_site / "beheer").glob("*.js")}
    assert imported("page.js") == scripts - {"gegevens.js"}


def test_every_field_that_people_fill_in_is_on_the_form(fiction_site: Path) -> None:
    html = (fiction_site / FORM / "index.html").read_text(encoding="utf-8")
    # These are kept as they are: they come of what was done with a record, not of a form.
    kept = {"verwijderd", "eerdere_nummers"}
    for field in FIELDS:
        if field.key not in kept:
            assert f'data-veld="{field.key}"' in html, field.key


def test_the_page_is_valid_html(fiction_site: Path, tmp_path: Path) -> None:
    page = fiction_site / FORM / "index.html"
    assert validate([page], tmp_path / "report.json")[page] == []


def test_without_scripts_the_page_says_so(fiction_site: Path, contexts: Contexts) -> None:
    with (
        served({"griffie": fiction_site}) as below,
        visit(contexts.get(1280, java_script_enabled=False), f"{below}griffie/{FORM}") as opened,
    ):
        page = opened.page
        assert "werkt alleen met JavaScript" in page.locator("main").inner_text()
        assert page.get_by_role("link", name="handleiding voor de griffie", exact=True).count() >= 1
        assert not page.locator("#veld-nummer").is_visible()


def test_when_what_it_needs_is_gone_the_page_says_so(fiction_site: Path, browser: Browser) -> None:
    with served({"griffie": fiction_site}) as below:
        page = browser.new_page()
        page.route("**/gegevens.json", lambda route: route.abort())
        page.goto(f"{below}griffie/{FORM}")
        expect(page.locator("#laden")).to_contain_text("werkt nu niet")
        expect(page.locator("#beheer")).to_be_hidden()
        page.close()


def test_the_page_is_accessible_empty_and_full_of_faults(
    fiction_site: Path, browser: Browser
) -> None:
    with at_the_form(browser, fiction_site) as opened:
        page, faults = opened.page, []
        page.fill("#open-nummer", "nergens")
        page.keyboard.press("Enter")

        def look(state: str) -> None:
            for width, scheme in LOOKS:
                opened.look(width, scheme)
                found = [*opened.axe(), *opened.too_wide()]
                faults.extend(f"{state} {width} {scheme}: {each}" for each in found)
            opened.look(320, "light")
            faults.extend(f"{state} 320: {each}" for each in opened.too_wide())

        look("leeg")
        page.fill("#veld-nummer", "x")
        page.fill(row("indieners", "naam"), "Onbekend")
        page.click('[data-meer="indieners"]')
        page.fill("#veld-Vraag", "1. **a** " + "lang" * 60 + "\n\n| a | b |\n|---|---|\n| c | d |")
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        page.click("#bewaar")
        Clerk(page).settle()
        assert page.locator(".rv-bevinding--fout").count() > 3
        look("fouten")
        page.reload()
        page.wait_for_selector("#concepten:not([hidden])")
        look("concepten")
        page.fill("#open-nummer", next(iter(numbers(fiction_site))))
        page.keyboard.press("Enter")
        page.wait_for_selector("#bestaand:not([hidden])")
        for goal in ("antwoord", "verdagen", "intrekken", "corrigeren"):
            page.check(f'input[value="{goal}"]')
            look(goal)
    assert faults == []


def numbers(site: Path) -> list[str]:
    return sorted(path.parent.name for path in site.glob("vragen/*/index.html"))


@pytest.mark.parametrize("look", [(360, "dark"), (1100, "light")])
def test_every_stop_of_the_keyboard_is_seen(
    look: tuple[int, str], fiction_site: Path, browser: Browser
) -> None:
    with at_the_form(browser, fiction_site) as opened:
        opened.look(*look)
        page = opened.page
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        seen = []
        for _ in range(120):
            page.keyboard.press("Tab")
            at = page.evaluate(
                """() => {
                  const at = document.activeElement;
                  if (!at || at === document.body) return null;
                  const style = getComputedStyle(at), box = at.getBoundingClientRect();
                  return [at.id || at.outerHTML.slice(0, 80), style.outlineStyle !== 'none' &&
                    parseFloat(style.outlineWidth) >= 2, box.width > 0 && box.bottom > 0 &&
                    box.top < innerHeight];
                }"""
            )
            if at is None:
                break
            seen.append(at)
        assert [each for each in seen if not (each[1] and each[2])] == []
        assert {"veld-nummer", "veld-Vraag", "veld-Antwoord", "bewaar"} <= {
            each[0] for each in seen
        }


def test_the_labels_are_there_without_scripts_or_data() -> None:
    template = (PROJECT / "scripts/archive/templates/form.html").read_text(encoding="utf-8")
    assert "innerHTML" not in template
    for script in (PROJECT / "docs/beheer").glob("*.js"):
        text = script.read_text(encoding="utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", text
        ), script
