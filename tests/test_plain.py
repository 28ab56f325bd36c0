"""Plain text of Markdown: the words that a reader sees, and nothing else."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path

import pytest

from archive.checks import check
from archive.plain import beginning, plain
from archive.prose import to_html
from archive.search.language import dutch
from archive.source import read_source

_TAG = re.compile(r"<[^>]+>")
_BACK = re.compile(r"<a [^>]*aria-label=.*?</a>|<sup>.*?</sup>")


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**Vet** en *schuin* en ~~weg~~ en `code`.", "Vet en schuin en weg en code."),
        ("# Kop\n\n- een\n- twee\n\n1. drie\n2) vier", "Kop een twee drie vier"),
        ("> Een\n> aanhaling", "Een aanhaling"),
        ("Zie [de site](https://example.org/a_b) of ![een kaart](kaart.png).",
         "Zie de site of een kaart."),
        ("Op <https://example.org/> staat het.", "Op https://example.org/ staat het."),
        ("| a | b |\n|---|--:|\n| 1 | 2 |", "a b 1 2"),
        ("Een noot[^1].\n\n[^1]: De noot.", "Een noot . De noot."),
        ("snake_case_naam en _schuin_ en 2 * 3 * 4", "snake_case_naam en schuin en 2 3 4"),
        ("5\\*3 en \\_niet schuin\\_ en a\\b", "5*3 en _niet schuin_ en a\\b"),
        ("Jansen &amp; Jansen &lt;b&gt;", "Jansen & Jansen <b>"),
        ("<b>vet</b> <script>alert(1)</script> 3 < 4", "vet 3 < 4"),
        ("<!-- niet\nte zien -->wel", "wel"),
        ("wel <!-- nooit gesloten", "wel"),
        ("wel <style>p { color: red }", "wel"),
        ("wel <script src=x>x</script > en nog", "wel en nog"),
        ("```\ncode hier\n```", "code hier"),
        ("---\nna de lijn\n***", "na de lijn"),
        ("Kop\n===\ntekst", "Kop tekst"),
        ("", ""),
    ],
)  # fmt: skip
def test_marks_go_and_words_stay(markdown: str, text: str) -> None:
    assert plain(markdown) == text


def shown(markdown: str) -> list[str]:
    """The words of the page that readers see."""
    page = _BACK.sub(" ", to_html(markdown, 3, "x"))
    return dutch().words(html.unescape(_TAG.sub(" ", page)))


def test_the_words_are_those_of_the_page(fiction: Path) -> None:
    archive = check(read_source(fiction), date(2026, 11, 23)).archive
    texts = [each.text for q in archive.questions for each in q.record.body.sections]
    assert len(texts) > 500
    for text in texts:
        assert dutch().words(plain(text)) == shown(text), text


@pytest.mark.parametrize(
    ("markdown", "length", "text"),
    [
        ("", 10, ""),
        ("**Kort** en goed.", 12, "Kort en…"),
        ("**Kort** en goed.", 13, "Kort en goed."),
        ("een twee drie", 12, "een twee…"),
        ("een twee drie", 8, "een…"),
        ("a" * 500, 20, f"{'a' * 19}…"),
        (f"kort <!-- {'x ' * 500} -->", 20, "kort…"),
    ],
)
def test_the_beginning_of_a_text_ends_at_a_word(markdown: str, length: int, text: str) -> None:
    assert beginning(markdown, length) == text


def test_the_beginning_of_any_text_is_no_longer_than_asked_for(fiction: Path) -> None:
    questions = check(read_source(fiction), date(2026, 11, 23)).archive.questions
    for section in (each for question in questions for each in question.record.body.sections):
        whole = plain(section.text)
        found = beginning(section.text, 300)
        assert len(found) <= 300
        assert found == whole or found.endswith("…")
        words = found.removesuffix("…").split()[:10]
        assert whole.split()[: len(words)] == words
