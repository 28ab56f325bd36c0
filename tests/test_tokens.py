"""Design tokens of a municipality, and the colours that the site gets from them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from archive.finding import Finding
from archive.looks.colour import read_colour
from archive.looks.palette import Palette
from archive.looks.sheet import BOTH, settings_of
from archive.looks.variables import DARK, FAMILIES, LIGHT
from archive.looks.wardrobe import Wardrobe, read_wardrobe, tokens_css
from archive.looks.written import Looks, Written
from archive.rules.looks import check_looks
from conftest import PROJECT

COLOURS = "docs/stijl/delen/kleuren.css"
DEFAULTS = Written(COLOURS, (PROJECT / COLOURS).read_text(encoding="utf-8"))
FILE, DARK_FILE = "docs/stijl/tokens.json", "docs/stijl/tokens-donker.json"

# A fictional house: purple links, a green bar.
PURPLE, GREEN = "#5b2a86", "#0b5d3b"
BRAND = {"haven": {"paars": PURPLE, "groen": GREEN, "wit": "#ffffff"}}
NAMES = {
    "utrecht": {
        "link": {"color": "{haven.paars}"},
        "page-header": {"background-color": "{haven.groen}", "color": "{haven.wit}"},
        "button": {"background-color": "{utrecht.link.color}", "color": "{haven.wit}"},
    }
}


def tree(*parts: dict[str, Any], value: str = "$value", **more: str) -> dict[str, Any]:
    """Bring trees of names and values together, each value as a token."""

    def below(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: below(each) for key, each in node.items()}
        return {value: node, **more}

    return {key: each for part in parts for key, each in below(part).items()}


def looks(tokens: object, dark: object = None) -> Looks:
    """The files of a municipality with these tokens; text is taken as it is."""
    text, dark_text = (
        each if isinstance(each, str) else json.dumps(each, indent=2) for each in (tokens, dark)
    )
    return Looks(
        DEFAULTS, Written(FILE, text), None if dark is None else Written(DARK_FILE, dark_text)
    )


def colour(wardrobe: Wardrobe, name: str, scheme: str = LIGHT) -> str:
    return str(wardrobe.palettes[scheme].shades[name].colour)


def told(tokens: object) -> list[Finding]:
    return list(read_wardrobe(looks(tokens)).findings)


@pytest.mark.parametrize(
    "written",
    [
        tree(BRAND, NAMES, type="color"),
        tree(BRAND, NAMES, value="value"),
        tree(BRAND, NAMES, value="value", type="color"),
        tree(BRAND, NAMES) | {"$description": "van het webteam", "$extensions": {"a": 1}},
        {"brand": tree(BRAND), "components/link": tree(NAMES)}
        | {"$metadata": {"tokenSetOrder": ["brand", "components/link"]}},
        {"haven": {"$type": "color", **tree(BRAND)["haven"]}} | tree(NAMES),
    ],
    ids=["DTCG", "Style Dictionary", "with a type", "with more", "sets", "type of a group"],
)
def test_a_theme_gives_its_colours_however_it_is_written(written: dict[str, Any]) -> None:
    wardrobe = read_wardrobe(looks(written))
    assert wardrobe.findings == ()
    shown = {name: colour(wardrobe, name) for name in ("accent", "knop", "balk", "balk-tekst")}
    assert shown == {"accent": PURPLE, "knop": PURPLE, "balk": GREEN, "balk-tekst": "#ffffff"}


def test_what_a_theme_lacks_stays_as_it_is() -> None:
    plain = Palette(
        LIGHT, {each.name: each for each in settings_of(DEFAULTS) if LIGHT in each.schemes}
    )
    wardrobe = read_wardrobe(looks(tree(BRAND, NAMES)))
    for name in ("tekst", "zacht", "vlak", "kaart", "lijn", "rood", "groen", "oker", "stift"):
        assert colour(wardrobe, name) == str(plain.shades[name].colour), name


def test_without_tokens_there_is_no_css_and_nothing_to_tell() -> None:
    assert tokens_css(Looks(DEFAULTS)) == ""
    assert check_looks(Looks(DEFAULTS)) == []
    assert tokens_css(looks({"ander": {"getal": {"$value": "12px"}}})) == ""


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.names[0])
def test_each_token_in_the_table_sets_its_colour(family: Any) -> None:
    for way in family.ways:
        tokens: dict[str, Any] = {}
        for place, name in enumerate(way):
            at = tokens
            for key in name.split("."):
                at = at.setdefault(key, {})
            at["$value"] = f"#0000{place + 1:02d}"
        wardrobe = read_wardrobe(looks(tokens))
        for place, name in enumerate(family.names):
            assert colour(wardrobe, name) == f"#0000{place + 1:02d}", way


def test_letters_that_the_theme_lacks_can_be_read_on_their_ground() -> None:
    for ground, letters in (("#ffd800", "#000000"), ("#123456", "#ffffff")):
        wardrobe = read_wardrobe(
            looks(tree({"utrecht": {"page-header": {"background-color": ground}}}))
        )
        assert colour(wardrobe, "balk-tekst") == letters


def test_a_later_set_replaces_an_earlier_one() -> None:
    theme = {
        "b": tree({"utrecht": {"link": {"color": "#000001"}}}),
        "a": tree({"utrecht": {"link": {"color": "#000002"}}}),
    }
    for order, found in ((["a", "b"], "#000001"), (["b", "a"], "#000002")):
        ordered = theme | {"$metadata": {"tokenSetOrder": order}}
        assert colour(read_wardrobe(looks(ordered)), "accent") == found


def test_all_that_is_set_for_light_is_set_for_dark() -> None:
    found = read_wardrobe(looks(tree(BRAND, NAMES))).tokens
    assert found[LIGHT].keys() == found[DARK].keys()
    css = tokens_css(looks(tree(BRAND, NAMES)))
    light, _, dark = css.partition("@media (prefers-color-scheme: dark)")
    assert f"--rv-accent: {PURPLE};" in light
    assert "--rv-accent: #" in dark and PURPLE not in dark


def test_a_theme_without_dark_colours_can_be_read_in_the_dark() -> None:
    for link in (PURPLE, GREEN, "#000080", "#005500", "#8a0000", "#000000"):
        theme = tree({"utrecht": {"link": {"color": link}, "button": {"background-color": link}}})
        assert check_looks(looks(theme)) == []
    bar = tree({"utrecht": {"page-header": {"background-color": "#fff", "color": "#000"}}})
    assert colour(read_wardrobe(looks(bar)), "balk") == "#ffffff"
    assert int(colour(read_wardrobe(looks(bar)), "balk", DARK)[1:3], 16) < 0x60


def test_sets_and_a_file_for_dark_screens_are_for_those_alone() -> None:
    dark = tree({"haven": {"paars": "#d0b0ff"}})
    theme = {"x/basis": tree(BRAND, NAMES)}
    for files in (looks(theme | {"color-scheme-dark/common": dark}), looks(theme, dark)):
        wardrobe = read_wardrobe(files)
        assert colour(wardrobe, "accent") == PURPLE
        assert colour(wardrobe, "accent", DARK) == "#d0b0ff"
        assert "--rv-accent: #d0b0ff;" in tokens_css(files).partition("@media")[2]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ({"colorSpace": "srgb", "components": [1, 0.5, 0], "hex": "#ff8000"}, "#ff8000"),
        ({"colorSpace": "hsl", "components": [120, 100, 25], "alpha": 1}, "#008000"),
        ({"colorSpace": "oklch", "components": [0.5, 0.1, 250]}, "#32669a"),
        ("rebeccapurple", "#663399"),
        ("hsl(120deg 100% 25%)", "#008000"),
        ("rgb(1, 2, 3)", "#010203"),
        ("#ABC", "#aabbcc"),
    ],
)
def test_a_colour_is_read_in_every_way_to_write_it(value: object, shown: str) -> None:
    theme = {"utrecht": {"link": {"color": {"$type": "color", "$value": value}}}}
    assert colour(read_wardrobe(looks(theme)), "accent") == shown


@pytest.mark.parametrize("value", ["transparent", "inherit", "unset", "currentcolor", "", " "])
def test_a_token_that_leaves_it_to_others_is_no_colour(value: str) -> None:
    theme = tree({"utrecht": {"link": {"color": value}}})
    assert told(theme) == []
    assert tokens_css(looks(theme)) == ""


LINK = '{"utrecht": {"link": {"color":'


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('{"utrecht":\n {"link": {\n  "color": {"$value": "{a.b}"}}}}', 3, "'a.b'"),
        (LINK + '{"$value": "{a}"}}},\n"a": {"$value": "{a}"}}', 2, "kring"),
        (
            LINK + '{"$value": "{a}"}}},\n"a": {"$value": "{b}"},\n"b": {"$value": "{a}"}}',
            2,
            "a → b → a",
        ),
        ('{"utrecht": {\n"link": {"color": {"$value": "1px", "type": "size"}}}}', 2, "'size'"),
        ('{"utrecht": {\n"link": {\n"color": {"$value": "paars"}}}}', 3, "'paars'"),
        ('{"a/b": {"utrecht": {"link": {\n"color": {"$value": {"r": 1}}}}}}', 2, "kleur"),
        ('{"x": {"link": {"color": 1}},\n"utrecht": {"link": {"color": {"value": 12}}}}', 2, "12"),
        ('{"utrecht": {"link": {\n"color": {"value": "rgb(0 0 0 / 50%)"}}}}', 2, "doorzichtig"),
        ('{"utrecht": {\n"link": {}\n"x": 1}}', 3, "JSON"),
        ("[1, 2]", 1, "vorm"),
        ("[" * 100_000, 1, "vorm"),
        ("", 1, "JSON"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, words: str) -> None:
    (finding,) = told(text)
    assert (finding.path, finding.line) == (FILE, line)
    assert words in finding.message
    assert finding.is_error == any(word in finding.message for word in ("kring", "JSON", "vorm"))


def test_what_is_wrong_with_tokens_that_nobody_asks_for_is_not_told() -> None:
    theme = tree(BRAND, NAMES, {"a": "{a}", "b": "{weg}", "c": "paars"})
    assert told(theme) == []


@pytest.mark.parametrize(
    "value",
    ["red; } body { display: none", "</style><script>", "url(https://x.example/)", "{", "}"],
)
def test_nothing_but_a_colour_gets_into_the_stylesheet(value: str) -> None:
    css = tokens_css(
        looks(tree({"utrecht": {"link": {"color": value}, "document": {"color": "#111"}}}))
    )
    assert "--rv-tekst: #111111;" in css
    assert "accent" not in css


def test_the_same_tokens_give_the_same_bytes_in_any_order() -> None:
    theme = tree(BRAND, NAMES)
    turned = dict(reversed(list(theme.items())))
    assert tokens_css(looks(theme)) == tokens_css(looks(turned))


def test_a_stylesheet_of_the_municipality_goes_before_its_tokens() -> None:
    house = Written("docs/stijl/huisstijl.css", ":root { --rv-accent: #333; }")
    files = Looks(DEFAULTS, Written(FILE, json.dumps(tree(BRAND, NAMES))), None, house)
    wardrobe = read_wardrobe(files)
    assert [colour(wardrobe, "accent", scheme) for scheme in BOTH] == ["#333333", "#333333"]
    assert colour(wardrobe, "balk") == GREEN


def test_a_hostile_colour_is_no_fault_of_the_program() -> None:
    for written in (
        "color()",
        "color(srgb)",
        "rgb()",
        "oklch(1)",
        "light-dark()",
        "hsl(a b c)",
        "#",
        "a b",
    ):
        assert read_colour(written) is None, written


def test_the_handbook_names_every_token_and_every_file() -> None:
    page = (PROJECT / "docs/handleiding/instellingen.md").read_text(encoding="utf-8")
    for family in FAMILIES:
        for way in family.ways:
            assert " en ".join(f"`{token}`" for token in way) in page
    for file in (FILE, DARK_FILE):
        assert f"`{file.rpartition('/')[2]}`" in page
