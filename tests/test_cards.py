"""The cards that others show beside a link: what stands on them, and that it fits."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import Image, ImageChops

from archive.cards.card import LEFT, ROOM, TITLES, _start, general_card, question_card
from archive.cards.colours import INK, PAPER, Colour, colours
from archive.cards.lettering import BOLD, MORE, lettering
from archive.cards.picture import FILTER, blank, png
from archive.cards.size import HEIGHT, WIDTH
from archive.exports.cards import card, cards_of_the_whole
from archive.exports.export import Holdings, Item
from archive.question import Question, Status
from archive.record import Asker
from archive.settings import Settings
from page_types import FICTION, SEED, Site
from test_question_page import ANSWERED, OPEN, archive

pytest_plugins = ("site_fixtures",)

SETTINGS = Settings(title="Raadsvragen", municipality="Zonnehaven", site_address="https://x.nl/")
HOSTILE = "</title><script>alert(1)</script>\x00\x07\u202e & =cmd() 🚲"
LONGEST = " ".join(["Rijnvisfeestwinkelcentrumparkeerplaatsvergunninghouders"] * 9)


def question(subject: str = "parkeren", **changes: object) -> Question:
    (found,) = archive(replace(ANSWERED, subject=subject, attachments=())).questions
    return replace(found, **changes)  # type: ignore[arg-type]


def seen(data: bytes) -> Image.Image:
    """What a reader sees of a picture; one that is broken is an error."""
    Image.open(io.BytesIO(data)).verify()
    return Image.open(io.BytesIO(data)).convert("RGB")


def drawn(subject: str) -> Image.Image:
    return seen(question_card(question(subject), SETTINGS))


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 8
    while place < len(data):
        (length,) = struct.unpack_from(">I", data, place)
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        place += length + 12


def luminance(colour: Colour) -> float:
    """How light a colour is. Source: WCAG 2.2, relative luminance."""
    parts = [each / 255 for each in colour]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("status", Status)
def test_a_card_shows_how_a_question_stands(status: Status) -> None:
    data = question_card(question(status=status), SETTINGS)
    picture = seen(data)
    assert picture.size == (WIDTH, HEIGHT)
    badge = picture.getpixel((LEFT - FILTER + 4, 100))
    assert badge == colours(status)[-1]
    others = {question_card(question(status=each), SETTINGS) for each in Status}
    assert len(others) == len(Status)


@pytest.mark.parametrize("status", [*Status, None])
def test_the_colours_of_a_card_can_be_told_apart(status: Status | None) -> None:
    shown = colours(status)
    paper = luminance(shown[PAPER])
    for colour in (shown[INK], shown[-1]):
        assert (paper + 0.05) / (luminance(colour) + 0.05) >= 4.5


@pytest.mark.parametrize(
    "changed",
    [
        question("wonen"),
        replace(question(), record=replace(question().record, number="2020-009")),
        replace(question(), signatories=question().signatories[:1]),
    ],
)
def test_a_card_shows_subject_number_and_parties(changed: Question) -> None:
    before, after = (question_card(each, SETTINGS) for each in (question(), changed))
    assert ImageChops.difference(seen(before), seen(after)).getbbox()


def test_a_card_shows_whose_site_it_is() -> None:
    named = [replace(SETTINGS, title="Vragen"), replace(SETTINGS, municipality="Oudeveer")]
    cards = {question_card(question(), each) for each in (SETTINGS, *named)}
    assert len(cards) == 3
    once = replace(SETTINGS, title="Raadsvragen Zonnehaven")
    assert question_card(question(), once) == question_card(
        question(), replace(once, municipality="")
    )


@pytest.mark.parametrize(
    "subject",
    ["x", "parkeren", HOSTILE, LONGEST, LONGEST.replace(" ", ""), "漢字 " * 90, "W " * 200],
)
def test_all_that_is_drawn_lies_within_the_card(subject: str) -> None:
    made = replace(question(subject), signatories=question().signatories * 9)
    picture = seen(question_card(made, SETTINGS))
    body = picture.crop((0, 70, WIDTH, HEIGHT))
    left, _, right, bottom = _box(body)
    assert left >= LEFT - FILTER - 4
    assert right <= WIDTH - 36
    assert bottom <= HEIGHT - 70 - 10


def _box(picture: Image.Image) -> tuple[int, int, int, int]:
    paper = Image.new("RGB", picture.size, colours(None)[PAPER])
    box = ImageChops.difference(picture, paper).getbbox()
    assert box
    return box


@pytest.mark.parametrize("name", [SEED, FICTION])
def test_the_title_of_every_question_is_on_its_card(name: str, addressed: dict[str, Site]) -> None:
    site = addressed[name]
    for each in site.archive.questions:
        picture = seen((site.folder / f"deelkaarten/{each.number}.png").read_bytes())
        _, top, right, bottom = _box(picture.crop((0, 130, WIDTH, 325)))
        assert top < 50, each.number
        assert bottom < 195, each.number
        assert right <= WIDTH - 36, each.number
    cards = {path.name for path in (site.folder / "deelkaarten").iterdir()}
    assert cards == {f"{each.number}.png" for each in site.archive.questions} | {"archief.png"}


def test_a_card_is_small(addressed: dict[str, Site]) -> None:
    sizes = sorted(
        path.stat().st_size for path in (addressed[FICTION].folder / "deelkaarten").iterdir()
    )
    assert sizes[len(sizes) // 2] < 8_000
    assert sizes[-1] < 14_000


def test_a_card_is_always_the_same_and_holds_nothing_else() -> None:
    data = question_card(question(), SETTINGS)
    assert question_card(question(), SETTINGS) == data
    assert [kind for kind, _ in chunks(data)] == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]


def test_a_picture_is_what_was_drawn() -> None:
    picture = blank()
    box = (FILTER + 10, 20, FILTER + 30, 50)
    picture.paste(INK, box)
    expected = Image.new("RGB", (WIDTH, HEIGHT), colours(None)[PAPER])
    expected.paste(colours(None)[INK], (10, 20, 30, 50))
    assert seen(png(picture, colours(None))).tobytes() == expected.tobytes()


def test_what_cards_share_stays_as_it_is() -> None:
    shared = _start(SETTINGS.title, SETTINGS.municipality, Status.ANSWERED)
    before = shared.tobytes()
    question_card(question("wonen"), SETTINGS)
    assert shared.tobytes() == before


@pytest.mark.parametrize(
    ("text", "legible"),
    [
        ("coördinatie, ideeën, façade, één, € 5,–", "coördinatie, ideeën, façade, één, € 5,–"),
        ("‘t “Centrum” van ’s-Gravenzande…", "‘t “Centrum” van ’s-Gravenzande…"),
        ("coo\u0308rdinatie", "coördinatie"),
        ("Łódź, Ωμέγα, Ŝipo", "Łódź, Ωμέγα, Ŝipo"),
        ("🚲 Fietsen 🚲🚲 in de stad 👩‍🚒", "Fietsen in de stad"),
        ("over 漢字漢字 hier", "over … hier"),
        ("over 漢字 漢字 hier", "over … … hier"),
        ("een\ttwee\n drie\x00\x07vier", "een twee drie vier"),
        ("ge\xadmeen\u200bte\u202e", "gemeente"),
        ("=cmd()|' /C calc'!A0", "=cmd()|' /C calc'!A0"),
        ("🚲", ""),
        ("", ""),
    ],
)
def test_only_what_the_letters_are_there_for_is_drawn(text: str, legible: str) -> None:
    assert lettering(BOLD, 30).legible(text) == legible


def test_a_subject_that_cannot_be_drawn_gives_way_to_the_number() -> None:
    assert drawn("🚲🎉").tobytes() == drawn("漢字").tobytes()
    assert drawn("🚲🎉").tobytes() == drawn(f"Vraag {ANSWERED.number}").tobytes()


@pytest.mark.parametrize("subject", ["parkeren", HOSTILE, LONGEST, "W" * 300, "een twee " * 60])
def test_a_title_is_divided_over_lines_that_fit(subject: str) -> None:
    for size, _, most in TITLES:
        look = lettering(BOLD, size)
        text = look.legible(subject)
        lines = look.lines(text, ROOM, most)
        assert 1 <= len(lines) <= most
        assert all(0 < look.width(line) <= ROOM for line in lines)
        shown = "".join(lines).removesuffix(MORE).replace(" ", "")
        assert text.replace(" ", "").startswith(shown)
        assert lines[-1].endswith(MORE) or shown == text.replace(" ", "")


def test_a_line_ends_at_a_space() -> None:
    look = lettering(BOLD, 46)
    text = "Voortgang van de ambtelijke samenwerking met buurgemeenten"
    lines = look.lines(text, ROOM, 3)
    assert len(lines) > 1
    assert " ".join(lines) == text
    for line, following in pairwise(lines):
        assert look.width(f"{line} {following.split()[0]}") > ROOM


def test_the_general_card_is_of_the_same_size_and_tells_no_status() -> None:
    picture = seen(general_card(SETTINGS))
    assert picture.size == (WIDTH, HEIGHT)
    shown = {colour for _, colour in picture.getcolors() or ()}
    assert shown == set(colours(None))


def test_only_a_site_that_knows_its_address_has_cards() -> None:
    made = archive(OPEN)
    item = Item(made.questions[0])
    nowhere = Settings()
    assert [export.address for export in card(item, SETTINGS)] == ["deelkaarten/2020-001.png"]
    assert list(card(item, nowhere)) == []
    for settings, there in ((SETTINGS, ["deelkaarten/archief.png"]), (nowhere, [])):
        held = Holdings(replace(made, settings=settings), (item,), ())
        assert [export.address for export in cards_of_the_whole(held)] == there


def test_a_card_names_each_party_once() -> None:
    twice = replace(ANSWERED, askers=(Asker("mw Jansen", "Groen"), Asker("C. Smit", "Groen")))
    (two,) = archive(twice).questions
    (one,) = archive(replace(twice, askers=twice.askers[:1])).questions
    assert question_card(two, SETTINGS) == question_card(one, SETTINGS)
