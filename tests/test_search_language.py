"""Words, stems and compounds: what they are, and that Python and the browser agree on them."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.checks import check
from archive.search.compounds import Splitter
from archive.search.language import dutch, fold
from archive.search.lexicon import make_lexicon
from archive.search.prepared import prepare
from archive.search.segment import compile_segment
from archive.source import read_source
from searching import ask

LANGUAGE = dutch()


@pytest.mark.parametrize(
    "group",
    [
        "vraag vragen vraagt",
        "gemeente gemeenten gemeentelijk gemeentelijke",
        "wachtlijst wachtlijsten",
        "boom bomen",
        "bom bommen",
        "huis huizen",
        "brief brieven",
        "straat straten",
        "probleem problemen",
        "systeem systemen",
        "controleren controleert controleerde",
        "kind kinderen",
        "subsidie subsidies",
        "provincie provincies provinciën",
        "mogelijkheid mogelijkheden",
        "verslaving verslaafd verslaafde verslaafden",
        "regeling regelingen",
        "foto foto's foto’s fotos",
        "auto auto's",
        "organisatie organisaties organiseren",
        "handhaving handhaven",
        "museum musea museums",
        "uitgevoerd uitvoering uitvoeren",
        "fiets fietsen",
        "café cafe",
        "idee ideeën",
        "e-mail email E-mail",
        "B&W benw",
    ],
)
def test_forms_of_a_word_have_one_stem(group: str) -> None:
    stems = {LANGUAGE.stem("".join(LANGUAGE.words(word))) for word in group.split()}
    assert len(stems) == 1, stems


@pytest.mark.parametrize(
    "pair",
    ["boom bom", "maan man", "gif gift", "ouder ouderen", "zon zoon", "bos boos", "taak tak"],
)
def test_different_words_keep_different_stems(pair: str) -> None:
    first, second = (LANGUAGE.stem(word) for word in pair.split())
    assert first != second


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De gemeente Súdwest-Fryslân", ["de", "gemeente", "sudwest", "fryslan"]),
        ("vraag 2014-001 (A12)", ["vraag", "2014", "001", "a12"]),
        ("b en w", ["benw"]),
        ("Het college van B&W.", ["het", "college", "van", "benw"]),
        ("straße Ærø", ["strasse", "aero"]),
        ("<b>vet</b> snake_case", ["b", "vet", "b", "snake", "case"]),
        ("½ m²", ["1", "2", "m2"]),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert LANGUAGE.words(text) == words


TEXTS = st.text("abensu BW&-'’`´_.é€²ſ\n\ud8003") | st.text()


@given(TEXTS)
def test_words_are_what_the_rules_give_one_by_one(text: str) -> None:
    slowly = fold(text)
    for pattern, replacement in LANGUAGE.rules["joined"]:
        slowly = re.sub(pattern, replacement, slowly)
    words = re.findall(r"[^\W_]+", slowly)
    assert LANGUAGE.words(text) == words
    assert "\n" not in LANGUAGE.spaced_words(text)  # That is what stands between fields.


LEVELS = {
    "jeug": 3,
    "zorg": 5,
    "wachtlijst": 2,
    "samenwerk": 4,
    "verban": 3,
    "verband": 3,
    "bus": 5,
}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("jeugdzorg", ("jeug", "zorg")),
        ("samenwerkingsverbanden", ("samenwerk", "verband")),
        ("jeugdzorgwachtlijsten", ("jeug", "zorg", "wachtlijst")),
        ("jeugd", ()),
        ("zorgbus", ("zorg", "bus")),
        ("zorgvers", ()),
        ("2014001001", ()),
        ("zorg" * 16, ()),
    ],
)
def test_a_compound_is_taken_apart(word: str, parts: tuple[str, ...]) -> None:
    assert tuple(Splitter(LANGUAGE, LEVELS.get).split(word)) == parts


def corpus(shared: Path, fiction: Path) -> Iterator[str]:
    """Every text of the real archive, of the fictional one and of the seed."""
    with gzip.open(shared / "corpus/dekamer-2017.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield " ".join(str(value) for value in json.loads(line).values())
    for path in sorted((fiction / "vragen").rglob("*.md")):
        yield path.read_text(encoding="utf-8")
    yield (shared / "seed/schriftelijke-vragen-2014.txt").read_text(encoding="utf-8")


def strange() -> Iterator[str]:
    """Texts of characters that no council paper holds, and still may come."""
    chance = random.Random(1)  # noqa: S311 (no secret)
    pool = "aeo'’-&_ .zĳŉßéﬁ²½Ωжא漢🙂\u0301\u00ad\u200bİıKÅ٣" + "benw"
    for _ in range(500):
        yield "".join(chance.choice(pool) for _ in range(20))
    yield from ("vragen" * length for length in (9, 10, 11, 2_000))


def test_python_and_the_browser_agree_on_every_word(
    shared: Path, fiction: Path, tmp_path: Path
) -> None:
    found = [*corpus(shared, fiction), *strange()]
    archive = check(read_source(fiction), date(2026, 11, 23)).archive
    segment = compile_segment([prepare(question) for question in archive.questions])
    levels = make_lexicon([segment]).levels
    request = {"do": "language", "rules": LANGUAGE.rules, "texts": found, "levels": levels}
    [theirs] = ask(tmp_path, request)
    ours = [LANGUAGE.words(text) for text in found]
    assert theirs["words"] == ours
    different = list(dict.fromkeys(word for words in ours for word in words))
    assert len(different) > 50_000
    assert theirs["stems"] == [[w, LANGUAGE.counts(w), LANGUAGE.stem(w)] for w in different]
    splitter = Splitter(LANGUAGE, levels.get)
    splits = [splitter.split(word) for word in different]
    assert theirs["splits"] == splits
    assert sum(map(bool, splits)) > 1_000
