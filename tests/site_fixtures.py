"""The sites that the tests of pages look at. A test file asks for them by `pytest_plugins`."""

from __future__ import annotations

import base64
from datetime import date, timedelta
from pathlib import Path

import pytest

from archive.body import Body, Part, Section
from archive.checks import check
from archive.folder import write_configuration, write_records, write_registers
from archive.index import Archive
from archive.record import Asker, Attachment, Ground, Record, Removal
from archive.registers import Party, Person, Theme
from archive.settings import Settings
from archive.source import read_source
from archive.year_pages import LONGEST_LIST
from conftest import PROJECT, REFERENCE_DATE, build_or_fail
from page_types import ADDRESS, FICTION, LONG, SEED, Site
from published import Published

pytest_plugins = ("published_fixtures",)

# Everything that Markdown can do, in a question and its answer alike.
MARK_UP = """Een noot[^1] en **vet**, *schuin*, ~~weg~~ en `code`, op https://example.org/.

### Een kop

1. Een lijst

   - in een lijst

#### Een kop eronder

| Links | Midden | Rechts | Een heel lange kop van een kolom | Nog een kolom |
|:------|:------:|-------:|----------------------------------|---------------|
| a     | b      |     12 | betaalautomatenkwartaalcijfers   | bestemmingsreserve |

> Een aanhaling

```
een regel met code, die langer is dan een telefoon breed is en dus zelf moet schuiven of afbreken
```

Een woord van Rijnvisfeestwinkelcentrumparkeerplaatsvergunninghoudersbijeenkomstverslagen.

![Een kaart van de haven](2020-001-kaart.png)

---

[^1]: De noot.
"""

MAP = Attachment("2020-001-kaart.png", "Kaart van de haven")
# The smallest picture there is: one pixel.
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def _archive(folder: Path) -> Archive:
    return check(read_source(folder), date.fromisoformat(REFERENCE_DATE)).archive


def _write_long_archive(folder: Path) -> None:
    """Write an archive with a year so full that its list is divided over months."""
    plain = Body((Section(Part.QUESTION, "Waarom?"), Section(Part.ANSWER, "Daarom.")))
    marked_up = Body(tuple(Section(part, MARK_UP) for part in Part))
    records = []
    for place in range(1, LONGEST_LIST + 11):
        day = date(2020, 1, 1) + timedelta(days=place)
        records.append(
            Record(
                number=f"2020-{place:03}",
                subject=f"onderwerp {place}",
                askers=(Asker("A. Jansen", "Groen"),),
                submitted=day,
                answered=day,
                themes=("Parkeren",),
                body=plain if place > 1 else marked_up,
                attachments=() if place > 1 else (MAP,),
                removals=() if place > 1 else (Removal(day, Ground.PRIVACY),),
            )
        )
    write_configuration(folder, PROJECT, Settings(title="Lang archief"))
    write_registers(folder, [Party("Groen")], [Person("A. Jansen")], [Theme("Parkeren")])
    write_records(folder, records, {MAP.file: PIXEL})
    lapsed = "- oud: oude-lijst/\n  vervallen: Deze lijst stond er <b>twee keer</b> in & is weg\n"
    (folder / "vragen/register/verhuisd.yml").write_text(lapsed, encoding="utf-8")
    configuration = folder / "mkdocs.yml"
    configuration.write_text(f"{configuration.read_text()}site_url: {ADDRESS}\n")


@pytest.fixture(scope="session")
def sites(
    seed_site: Path, fiction: Path, fiction_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Site]:
    """Every site under test, by its name."""
    long = tmp_path_factory.mktemp("long")
    _write_long_archive(long / "archive")
    long_site = build_or_fail(long / "archive/mkdocs.yml", long / "site")
    return {
        SEED: Site(SEED, seed_site, _archive(PROJECT)),
        FICTION: Site(FICTION, fiction_site, _archive(fiction)),
        LONG: Site(LONG, long_site, _archive(long / "archive")),
    }


@pytest.fixture(scope="session")
def addressed(published_seed: Published, published_fiction: Published) -> dict[str, Site]:
    """The sites of seed and fiction, as they are when they know their own address."""
    found = {SEED: published_seed, FICTION: published_fiction}
    return {name: Site(name, each.site, each.archive) for name, each in found.items()}
