"""The catalogue of the open data: valid as DCAT-AP-NL, and true."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, BNode, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from archive.entrances import THEMES
from archive.exports.catalogue.code_lists import licence_address
from archive.exports.catalogue.described import TURTLE
from archive.exports.catalogue.files import JSON_LD, catalogue, catalogue_text
from archive.exports.downloads import OF_PEOPLE, OF_QUESTIONS
from archive.exports.json_files import DATA
from archive.exports.kept import Nothing
from archive.index import Archive, make_archive
from archive.page import last_change
from archive.registers import Register, Registers
from archive.settings import CC_BY, Contact, Licence, Settings
from archive.sum import Sum
from conftest import PROJECT
from published import ADDRESS, CODE, FICTION, SEED, Published, holdings_of

pytest_plugins = ["published_fixtures"]

both = pytest.mark.parametrize("name", [SEED, FICTION])
# So warns what in rdflib reads JSON-LD, of what rdflib itself calls.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")

DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCT = Namespace("http://purl.org/dc/terms/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
SH = Namespace("http://www.w3.org/ns/shacl#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
NODE = Namespace(f"{ADDRESS}{TURTLE}#")

# Sums of downloads that need not be there.
SUMS = {
    each.address: Sum(place, hashlib.sha256(each.name.encode()).digest())
    for place, each in enumerate((*OF_QUESTIONS, *OF_PEOPLE))
}


@pytest.fixture(scope="module")
def shapes(shared: Path) -> Graph:
    """The shapes of DCAT-AP-NL: all of them, those of what is recommended too."""
    graph = Graph()
    paths = sorted((shared / "standards/dcat-ap-nl").glob("*SHACL*.ttl"))
    assert len(paths) == 5
    for path in paths:
        graph.parse(path)
    return graph


def turtle(path: Path) -> Graph:
    return Graph().parse(path, format="turtle")


def made(archive: Archive, sums: Mapping[str, Sum] = SUMS) -> dict[str, bytes]:
    exports = catalogue(catalogue_text(holdings_of(archive), sums), Nothing())
    return {export.address: b"".join(export.make()) for export in exports}


def graph_of(archive: Archive, sums: Mapping[str, Sum] = SUMS) -> Graph:
    return Graph().parse(data=made(archive, sums)[TURTLE], format="turtle")


def faults(graph: Graph, shapes: Graph) -> tuple[list[str], set[str]]:
    """What must be otherwise, and of what the recommendation is not followed.

    The catalogue is checked on its own: no list of codes is read beside it.
    """
    _, report, _ = validate(graph, shacl_graph=shapes, advanced=False)
    assert isinstance(report, Graph)
    wrong, missed = [], set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        if report.value(result, SH.resultSeverity) == SH.Warning:
            missed.add(str(report.value(result, SH.resultPath)))
        else:
            wrong.append(str(report.value(result, SH.resultMessage)))
    return wrong, missed


@both
def test_it_is_valid_by_every_shape(
    municipalities: dict[str, Published], shapes: Graph, name: str
) -> None:
    wrong, missed = faults(turtle(municipalities[name].site / TURTLE), shapes)
    assert wrong == []
    # A service to ask for data is recommended. The archive is files: there is none.
    assert missed == {str(DCAT.accessService)}


@pytest.mark.parametrize(
    ("subject", "predicate"),
    [
        (NODE.catalogus, DCAT.contactPoint),
        (NODE.vragen, DCT.creator),
        (NODE["vragen.json"], DCT.license),
        (NODE["vragen.json-sha256"], SPDX.checksumValue),
        (NODE.contact, RDF.type),
        (URIRef("http://publications.europa.eu/resource/authority/language/NLD"), RDF.type),
        (URIRef(licence_address(CC_BY)), RDF.type),
    ],
)
def test_the_shapes_find_what_is_missing(
    municipalities: dict[str, Published], shapes: Graph, subject: URIRef, predicate: URIRef
) -> None:
    graph = turtle(municipalities[SEED].site / TURTLE)
    assert list(graph.objects(subject, predicate))
    graph.remove((subject, predicate, None))
    wrong, _ = faults(graph, shapes)
    assert wrong


@both
def test_both_files_say_the_same(municipalities: dict[str, Published], name: str) -> None:
    site = municipalities[name].site
    json_ld = Graph().parse(site / JSON_LD, format="json-ld")
    assert isomorphic(json_ld, turtle(site / TURTLE))
    assert not any(isinstance(node, BNode) for node in json_ld.all_nodes())


@both
def test_every_download_is_as_it_is_told(municipalities: dict[str, Published], name: str) -> None:
    site = municipalities[name].site
    graph = turtle(site / TURTLE)
    told = set()
    for each in graph.subjects(RDF.type, DCAT.Distribution):
        address = str(graph.value(each, DCAT.downloadURL)).removeprefix(ADDRESS)
        content = (site / address).read_bytes()
        checksum = graph.value(each, SPDX.checksum)
        assert graph.value(each, DCAT.accessURL) == graph.value(each, DCAT.downloadURL)
        assert str(graph.value(each, DCAT.byteSize)) == str(len(content))
        # The value of `xsd:hexBinary` is the bytes themselves.
        value = graph.value(checksum, SPDX.checksumValue)
        assert isinstance(value, Literal)
        assert value.toPython() == hashlib.sha256(content).digest()
        told.add(address)
    known = [each.address for each in (*OF_QUESTIONS, *OF_PEOPLE)]
    assert told == {address for address in known if (site / address).exists()}
    assert {f"{DATA}vragen.json", f"{DATA}popolo.json"} <= told


@both
def test_it_tells_of_this_archive(municipalities: dict[str, Published], name: str) -> None:
    archive = municipalities[name].archive
    graph = turtle(municipalities[name].site / TURTLE)
    publisher = URIRef(f"https://identifier.overheid.nl/tooi/id/gemeente/{CODE}")
    assert graph.value(NODE.catalogus, DCT.publisher) == publisher
    assert str(graph.value(publisher, FOAF.name)) == "gemeente Zonnehaven"
    assert set(graph.objects(NODE.catalogus, DCAT.dataset)) == {NODE.vragen, NODE.mensen}
    last = last_change(archive.questions)
    assert last
    for subject in (NODE.catalogus, NODE.vragen):
        assert str(graph.value(subject, DCT.modified)) == last.isoformat()
    first = min(question.submitted for question in archive.questions)
    assert str(graph.value(NODE.periode, DCAT.startDate)) == first.isoformat()
    assert str(graph.value(NODE.periode, DCAT.endDate)) == last.isoformat()
    keywords = {str(each) for each in graph.objects(NODE.vragen, DCAT.keyword)}
    assert keywords > {group.name for group in archive.groups[THEMES.folder]}
    assert str(graph.value(NODE.vragen, DCT.license) or "") == ""
    assert graph.value(NODE["vragen.json"], DCT.license) == URIRef(
        "http://creativecommons.org/licenses/by/4.0/deed.nl"
    )


def test_the_griffie_is_reached_by_mail_when_that_is_known(
    municipalities: dict[str, Published],
) -> None:
    known = turtle(municipalities[FICTION].site / TURTLE)
    assert known.value(NODE.contact, VCARD.hasEmail) == URIRef("mailto:griffie@example.org")
    unknown = turtle(municipalities[SEED].site / TURTLE)
    assert unknown.value(NODE.contact, VCARD.hasEmail) is None
    assert unknown.value(NODE.contact, VCARD.hasURL) == URIRef(ADDRESS)


EMPTY = make_archive(
    (),
    Registers(Register("partijen.yml"), Register("personen.yml"), Register("themas.yml")),
    Settings(title="Proef", site_address=ADDRESS, municipality="Zonnehaven", code=CODE),
    date(2026, 11, 23),
)


def test_an_empty_archive_has_a_catalogue_without_a_time(shapes: Graph) -> None:
    graph = graph_of(EMPTY)
    wrong, _ = faults(graph, shapes)
    assert wrong == []
    assert graph.value(NODE.vragen, DCT.temporal) is None
    assert graph.value(NODE.catalogus, DCT.modified) is None


def test_what_there_is_not_is_not_told(shapes: Graph) -> None:
    alone = {f"{DATA}vragen.csv": Sum(1, bytes(32)), "vragen/2014-001/plan.pdf": Sum(2, bytes(32))}
    graph = graph_of(EMPTY, alone)
    assert set(graph.subjects(RDF.type, DCAT.Dataset)) == {NODE.vragen}
    assert set(graph.subjects(RDF.type, DCAT.Distribution)) == {NODE["vragen.csv"]}
    wrong, _ = faults(graph, shapes)
    assert wrong == []


@pytest.mark.parametrize(
    "missing", [{"site_address": ""}, {"code": ""}, {"municipality": ""}], ids=str
)
def test_nothing_is_made_when_it_is_not_known_who_publishes(missing: dict[str, str]) -> None:
    assert made(EMPTY).keys() == {TURTLE, JSON_LD}
    assert made(replace(EMPTY, settings=replace(EMPTY.settings, **missing))) == {}


def test_a_site_without_settings_has_no_catalogue(seed_site: Path) -> None:
    assert not list((seed_site / "data").glob("catalogus*"))
    assert not (seed_site / "data/ori").exists()


HOSTILE = Settings(
    title='Vragen """ & </script> <b>\\ \t\u0001 @en ^^<x> 🚲 {name}',
    site_address="https://raadsvragen.example/a b",
    municipality="'s-Gravenhage <&> \"\\",
    code=CODE,
    contact=Contact(name='"griffie" \\', email="o'brien+{griffie}|x@example.org"),
    licence=Licence("Eigen <licentie> \\", "https://example.org/{a}|b^c`d\\e?é=1#f"),
)


def test_odd_names_and_addresses_break_nothing(
    municipalities: dict[str, Published], shapes: Graph
) -> None:
    archive = replace(municipalities[FICTION].archive, settings=HOSTILE)
    files = made(archive)
    graph = Graph().parse(data=files[TURTLE], format="turtle")
    assert isomorphic(graph, Graph().parse(data=files[JSON_LD], format="json-ld"))
    wrong, _ = faults(graph, shapes)
    assert wrong == []
    (found,) = graph.subjects(RDF.type, DCAT.Catalog)
    assert graph.value(found, DCT.title) == Literal(f"Open data van {HOSTILE.title}", lang="nl")
    assert str(graph.value(found, DCT.license)) == (
        "https://example.org/%7Ba%7D%7Cb%5Ec%60d%5Ce?é=1#f"
    )


@pytest.mark.parametrize(
    ("address", "known_as"),
    [
        (CC_BY.address, "http://creativecommons.org/licenses/by/4.0/deed.nl"),
        (
            "https://creativecommons.org/licenses/by/4.0",
            "http://creativecommons.org/licenses/by/4.0/deed.nl",
        ),
        (
            "http://www.creativecommons.org/publicdomain/zero/1.0/legalcode.nl",
            "http://creativecommons.org/publicdomain/zero/1.0/deed.nl",
        ),
        ("https://example.org/licenses/by/4.0/", "https://example.org/licenses/by/4.0/"),
        ("https://creativecommons.org/about/", "https://creativecommons.org/about/"),
    ],
)
def test_a_licence_has_the_address_by_which_it_is_known(address: str, known_as: str) -> None:
    assert licence_address(Licence("", address)) == known_as


def test_every_download_has_a_registered_media_type_and_a_name_of_its_own() -> None:
    downloads = [*OF_QUESTIONS, *OF_PEOPLE]
    assert len({each.address for each in downloads}) == len(downloads)
    assert len({each.title for each in downloads}) == len(downloads)
    # Types that stand in the list of IANA.
    assert {each.format.media_type for each in downloads} == {
        "application/json",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.sqlite3",
        "text/csv",
        "text/plain",
    }


AGAIN = """
import sys
from pathlib import Path
from archive.exports.catalogue.files import catalogue, catalogue_text
from archive.exports.kept import Nothing
from published import archive_of, holdings_of
from test_catalogue import SUMS
text = catalogue_text(holdings_of(archive_of(Path(sys.argv[1]))), SUMS)
for export in catalogue(text, Nothing()):
    sys.stdout.buffer.writelines(export.make())
"""


def test_the_bytes_do_not_depend_on_the_order_of_sets(municipalities: dict[str, Published]) -> None:
    """Sets and dictionaries of texts are walked in another order in every process."""
    folder = municipalities[SEED].folder
    found = {
        subprocess.run(
            [sys.executable, "-c", AGAIN, folder],
            env=os.environ
            | {"PYTHONHASHSEED": seed, "PYTHONPATH": f"{PROJECT}/scripts:{PROJECT}/tests"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(found) == 1
    assert b"dcat:Catalog" in found.pop()


@both
def test_json_ld_brings_its_own_context(municipalities: dict[str, Published], name: str) -> None:
    """Nothing has to be fetched elsewhere to understand it."""
    document = json.loads((municipalities[name].site / JSON_LD).read_bytes())
    assert isinstance(document["@context"], dict)
