"""The form in the browser finds what the checker finds: the same lines, codes and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.checks import check, check_draft
from archive.draft import draft_of
from archive.exports.form_patterns import PATTERNS, javascript
from archive.finding import Finding, in_order
from archive.nearest import NAME, NUMBER, nearest
from archive.record import Personal
from archive.rules.archive import follow_ups_live, numbers_apart
from archive.sentences import sentences
from archive.source import Source, read_source
from conftest import PROJECT, REFERENCE_DATE
from forming import Form, State, data_of, opened, state_of
from test_reading import ONE_LINE, TEXTS

TODAY = date.fromisoformat(REFERENCE_DATE)
PROPERTY = settings(
    max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)

# What only the checker can find, and why: sentences by their whole name, or all of a rule.
ELSEWHERE = {
    "the form writes the front matter, so it can't be wrong": {
        "geen-kop", "geen-sleutels", "geen-utf8", "nagaan", "dubbele-sleutel", "onbekende-sleutel",
        "yaml", "tekst.vorm", "lijst", "tabel",
    },
    "the form names the file itself": {"plaats.naam"},
    "the form does not see the files of the archive": {
        "bijlage.ontbreekt", "los-bestand", "leeg-archief", "privacy.bijlage", "privacy-plaats",
        "privacy-maker", "privacy-toestel", "privacy-ongelezen",
    },
    "the form does not see the colours of the site": {"kleur", "tokens"},
    "it is about the registers": {
        "onbekende-naam.lid", "onbekende-naam.lid-bedoeld", "dubbele-naam.register", "opvolger",
        "periode", "adres", "onderwerpen",
    },
    "it is about the settings": {"instelling-ontbreekt", "gm-code", "security-txt"},
    "the form keeps earlier numbers and addresses as they are": {
        "eerder-nummer", "verhuisd", "adres-weg",
    },
}  # fmt: skip


@dataclass(frozen=True, repr=False)
class Both:
    """One archive, known to the checker and to the form."""

    source: Source
    form: Form
    published: frozenset[str]
    seen: set[str]

    def hold(self, state: State, without: str = "") -> list[tuple[int, str, str, str]]:
        """Check a state in both, see that they say the same, and give it.

        `without` is the number of the question that the state is a new form of.
        """
        text = self.form.ask("written", state=state)
        path = self.form.ask("pathOf", state=state)
        ours = [
            (each.line, each.rule, each.level.value, each.message)
            for each in self._checked(text, path, without)
        ]
        answer = self.form.ask("check", state=state, today=REFERENCE_DATE, without=without)
        theirs = [(f["regel"], f["code"], f["ernst"], f["melding"]) for f in answer]
        assert theirs == ours, text
        self.seen.update(name for _, _, _, sentence in theirs for name in names_of(sentence))
        return theirs

    def _checked(self, text: str, path: str, without: str) -> list[Finding]:
        draft = draft_of(path, text.encode())
        others = [
            each
            for each in self.source.drafts
            if each.record and each.record.number in self.published - {without}
        ]
        folder = path.rpartition("/")[0]
        attachments = draft.record.attachments if draft.record else ()
        files = frozenset(f"{folder}/{each.file}" for each in attachments)
        source = replace(self.source, drafts=(*others, draft), files=files)
        found = [
            *draft.findings,
            *check_draft(source, draft, TODAY, {}),
            *numbers_apart(source.records),
            *follow_ups_live(source),
        ]
        return in_order(
            each
            for each in found
            # What is allowed may stand in an attachment, which the form does not see.
            if each.path == path and not (attachments and each.rule == "toegestaan")
        )


HOLES = re.compile(r"\\\{\w+\\\}")
SHAPES = {
    name: re.compile(HOLES.sub(".*", re.escape(sentence)), re.DOTALL)
    for name, sentence in sentences().items()
}


def names_of(sentence: str) -> list[str]:
    """The names of the sentences that a sentence may be; the privacy guard says two in one."""
    return [
        name
        for name, shape in SHAPES.items()
        if (shape.search if name.startswith("privacy") else shape.fullmatch)(sentence)
    ]


@pytest.fixture(scope="module")
def both(fiction: Path) -> Iterator[Both]:
    source = read_source(fiction)
    with opened() as form:
        yield known_to_both(source, form)


def known_to_both(source: Source, form: Form) -> Both:
    data = data_of(source, check(source, TODAY))
    form.use(data)
    return Both(source, form, frozenset(data["nummers"]), set())


def misspelt(name: str) -> list[str]:
    """Ways in which people write a name."""
    return [
        name, name.lower(), name.upper(), f" {name}  ", name.replace("e", "ee", 1), name[:-1],
        name.replace(".", ""), name.replace("'", "’"), name.rsplit(maxsplit=1)[-1], f"x{name}x",
    ]  # fmt: skip


STRANGE = [
    "", "\u200b", " ", "\x07", "Iemand Anders", "x" * 250, "Straße ﬁn İ", "🙂", "e\u0301", "a\n\nb",
    "constructor", "__proto__", '"', "# x", "=cmd()", "</script>", "- a", "tot\u2028hier",
]  # fmt: skip
PARAGRAPH = st.sampled_from(
    [
        "Waarom?", "1. een\n2. twee", "1. a\n2. b\n3. c", "2) twee", "### Vraag 1\n\nx\n\n### 2",
        "**Antwoord 1 en 2**\n\nx", "### Antwoord 2 t/m 3\n\nx\n\n### Antwoord 1", "### vraag 1, 3",
        "## Antwoord", "## Vraag", "## antwoord ##", "##Vraag", "##  Vragen", "## Slot", "# Kop",
        "#antwoord:", "```\n## Vraag\n1. a\n```", "~~~ x\n# a", "````\n```\n````", "<b>x</b>",
        "<naam>", "`<naam>` <a b='c'>", "\\<naam>", "![x](https://e.example/a.png)", "![x](a.png)",
        "[a](b.pdf)", "[a](b%20c.pdf#x)", "[a](#noot)", "[a](mailto:x@y.nl)", "[^1]: noot\n  meer",
        "x[^1]", "\x07", "regel\u200ehier", "\u00a0", "    code", "## Inleiding", "a\r\nb\rc",
        "[1]: http://x.nl\n1. na", "- 1. x", "١. Arabisch", "001. een", "## ", "##", "\x1c## Vraag",
    ]
)  # fmt: skip
MARKDOWN = st.one_of(
    st.lists(PARAGRAPH, max_size=4).map("\n\n".join),
    st.lists(PARAGRAPH, max_size=3).map("\n".join),
    st.just("Een gewone tekst."),
    st.sampled_from(
        [
            "Bel 06-12345678 of 020-6241111.",
            "BSN 111222333",
            "Rekening NL91 ABNA 0417 1643 00.",
            "Mail jan@gmail.com, piet@bedrijf.nl.",
            "Ik woon op Dorpsstraat 1, 1234 AB Zonnehaven.",
            "Kenteken 12-ABC-3.",
            "🙂 mevrouw Onbekendemans en de heer X. de Y.\n\n06-12345678",
        ]
    ),
    TEXTS,
)


@st.composite
def days(draw: st.DrawFn) -> str:
    usual = st.dates(date(2026, 9, 1), date(2026, 12, 31)).map(date.isoformat)
    wrong = st.sampled_from(
        [
            "9 oktober 2014", "9-10-2014", "09/10/2014", "31-2-2015", "2019-13-01", "1700-01-01",
            "0999-01-01", "2200-01-01", "9 Oktober 2014", "9 okt 2014", "12:30", "20141009", "",
            "2014-W41-4", "29 februari 2023", "29-2-2024", "\x07", "2031-01-01", "٢٠١٤-١٠-٠٩",
        ]
    )  # fmt: skip
    return draw(st.one_of(usual, usual, usual, st.just(""), wrong))


def names_in(entries: Iterable[Any]) -> st.SearchStrategy[str]:
    """Names of a register, and what people write for them."""
    right = [name for each in entries for name in (each.name, *each.aliases)]
    wrong = [way for name in right for way in misspelt(name)]
    return st.one_of(st.sampled_from(right), st.sampled_from(wrong), st.sampled_from(STRANGE))


def numbers_in(source: Source) -> st.SearchStrategy[str]:
    """Numbers of questions that are there, and others."""
    there = st.sampled_from([record.number for record in source.records])
    others = st.sampled_from(
        [
            "2026-900", "2026-901", "2026-1a", "19/7", "2026/1", "2025-900", "²-1", "./2026-1",
            f"{'9' * 5000}-1", "2026", "", "٢٠٢٦-1", "constructor-1", "2026-\x07",
        ]
    )  # fmt: skip
    return there | others | there.map(str.swapcase) | there.map(lambda number: f"{number}0")


def values(
    source: Source, day: st.SearchStrategy[str], line: st.SearchStrategy[str]
) -> dict[str, st.SearchStrategy[Any]]:
    """What somebody may fill in, by key; `day` and `line` give its days and texts."""
    registers = source.registers
    people, parties = names_in(registers.people.entries), names_in(registers.parties.entries)
    numbers = numbers_in(source)

    def some(least: int = 0, **parts: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
        return st.lists(st.fixed_dictionaries(parts), min_size=least, max_size=3)

    return {
        "nummer": numbers | line,
        "onderwerp": line,
        "indieners": some(naam=people, partij=parties),
        "ingediend": day,
        "soort": st.sampled_from(["", "schriftelijk", "technisch", "mondelinge", "\x00"]),
        "gericht_aan": st.sampled_from(["", "college", "colege", "Griffie"]) | people,
        "wijze_van_beantwoording": line,
        "themas": st.lists(names_in(registers.themes.entries), max_size=3),
        "ontvangen": day,
        "verdaagd": some(datum=day, tot=day, reden=line),
        "beantwoord": day,
        "portefeuillehouders": st.lists(people, max_size=3),
        "ingetrokken": day,
        "reden_intrekking": line,
        "vervolg_op": numbers | line,
        "bijlagen": some(bestand=FILES | line, titel=line),
        "bron": line,
        "correcties": some(datum=day, toelichting=line),
        "bewaring": st.none()
        | st.fixed_dictionaries(
            {"waarde": st.sampled_from(["B", "V", "N", "X", ""]), "reden": line}
        ),
        "toegestaan": some(
            melding=st.sampled_from([*(each.value for each in Personal), "privacy", ""]),
            tekst=PERSONAL | line,
            reden=line,
        ),
        "verwijderd": st.just([]),
        "eerdere_nummers": st.just([]),
        "delen": st.permutations(["Vraag", "Toelichting", "Antwoord"]).flatmap(
            lambda parts: st.fixed_dictionaries(dict.fromkeys(parts, MARKDOWN))
        ),
    }


# Numbers are made up, and pass the test that each kind has.
PERSONAL = st.sampled_from(
    [
        "06-12345678", "111222333", "NL91 ABNA 0417 1643 00", "jan@gmail.com", "jan@bedrijf.nl",
        "1234 AB", "12-ABC-3", "mevrouw Onbekendemans", "Onbekendemans", "020-6241111",
    ]
)  # fmt: skip
FILES = st.sampled_from(
    [
        "b.pdf",
        "B.PDF",
        "../geheim.pdf",
        ".x.pdf",
        "a.html",
        "a",
        "é" * 130 + ".pdf",
        "a\\b.pdf",
        "İ.pdf",
    ]
)


@st.composite
def changed(draw: st.DrawFn, source: Source) -> tuple[State, str]:
    """A question of the archive in which something is changed, and its number as it was."""
    record = draw(st.sampled_from(source.records))
    # One in nine is not filled in.
    away = st.integers(-40, 50)
    near = away.map(lambda n: "" if n > 40 else str(record.submitted + timedelta(n)))
    line = st.sampled_from(["", "graag", "graag", "graag"]) | ONE_LINE
    usual = values(source, near, line)
    state = state_of(record)
    often = [
        "nummer",
        "gericht_aan",
        "gericht_aan",
        "delen",
        "delen",
        "verdaagd",
        "vervolg_op",
        "beantwoord",
        "bijlagen",
    ]
    for key in draw(st.lists(st.sampled_from([*usual, *often]), min_size=1, max_size=3)):
        value = draw(usual[key])
        if key == "delen":
            part = draw(st.sampled_from(list(value)))
            state["delen"][part] = value[part]
        else:
            state[key] = value
    return state, record.number


def test_whatever_is_filled_in_is_judged_alike(both: Both) -> None:
    strange = values(both.source, days(), st.sampled_from(STRANGE) | ONE_LINE)

    @PROPERTY
    @given(st.fixed_dictionaries(strange))
    def hold_new(state: State) -> None:
        both.hold(state)

    @settings(PROPERTY, max_examples=600)
    @given(changed(both.source))
    def hold_changed(given: tuple[State, str]) -> None:
        both.hold(*given)

    hold_new()
    hold_changed()


def test_each_fault_is_told_by_the_form_too(both: Both) -> None:
    for state in rare(both.source):
        both.hold(state)
    # What the form writes never has a text above its first heading; what it reads may.
    assert said_by_form() - both.seen == {"tekst-zonder-kop.boven"}


def rare(source: Source) -> Iterator[State]:
    """Records with each fault that there is: chance alone would miss some."""
    first = source.records[0]
    asker, theme = first.askers[0], source.registers.themes.entries[0].name
    later = max(source.records, key=lambda record: record.submitted).number
    longer = {"datum": "2026-10-02", "tot": "2026-11-30", "reden": "druk"}
    shorter = {"datum": "2026-10-03", "tot": "2026-11-20", "reden": "druk"}
    file = {"bestand": f"{'é' * 130}.pdf", "titel": "Lang"}
    texts = {"Vraag": "Zie [a](b.pdf).", "Toelichting": "", "Antwoord": ""}
    state = state_of(first) | {
        "nummer": "2026-901",
        "ingediend": "2026-10-01",
        "beantwoord": "",
        "ontvangen": "",
        "delen": texts,
    }
    for change in (
        {"nummer": "2026"},
        {"nummer": "a/b-1"},
        {"nummer": later},
        {"onderwerp": ""},
        {"onderwerp": "van rechts\u202enaar links"},
        {"onderwerp": "Dorpsstraat 1, 1234 AB Zonnehaven"},
        {"indieners": []},
        {"indieners": [{"naam": "", "partij": "x"}]},
        {"indieners": [{"naam": "Zzz Qqq", "partij": "Qqq"}]},
        {"indieners": [{"naam": f"{asker.name}x", "partij": f"{asker.party}x"}]},
        {"ingediend": "gisteren", "ontvangen": "9-10-2014"},
        {"ingediend": "1700-01-01"},
        {"ingediend": "2099-01-01"},
        {"ontvangen": "2020-01-01"},
        {"soort": "telefonisch"},
        {"gericht_aan": "colege"},
        {"gericht_aan": "Zzz Qqq"},
        {"themas": [theme, theme, ""]},
        {"themas": [theme, theme]},
        {"vervolg_op": "1899-999999"},
        {"vervolg_op": f"{later}1"},
        {"verdaagd": [longer | {"datum": "2026-09-01"}]},
        {"verdaagd": [longer | {"tot": "2026-10-01"}]},
        {
            "verdaagd": [longer | {"datum": "2026-10-09"}],
            "beantwoord": "2026-10-05",
            "delen": texts | {"Antwoord": "Ja."},
        },
        {"bijlagen": [{"bestand": name, "titel": "x"} for name in ("a.exe", "A.EXE")]},
        {"delen": texts | {"Vraag": ""}},
        {"delen": texts | {"Vraag": "Van rechts\u202enaar links"}},
        {"delen": texts | {"Vraag": "# a\n\nb\n\n## Iets\n\nc\n\n## Vragen\n\n#Vraag"}},
        {"delen": texts | {"Vraag": "Waarom?\n\n## Vraag\n\nDaarom?"}},
        {"verdaagd": [longer, shorter]},
        {"portefeuillehouders": [f"x{first.askers[0].name}x", "Iemand Anders"]},
        {"themas": [f"{source.registers.themes.entries[0].name}x", "iets geheel anders"]},
        {"bijlagen": [file]},
        {"bijlagen": [{"bestand": "map/a.pdf", "titel": "In een map"}]},
        {"gericht_aan": f"x{first.askers[0].name}x"},
        {"delen": texts},
        {"delen": texts | {"Toelichting": "<naam> ![x](https://e.example/a.png)"}},
        {"delen": texts | {"Vraag": "1. a\n2. b", "Antwoord": "1. c"}, "beantwoord": "2026-10-02"},
        {"ingediend": "2006-01-01", "vervolg_op": later},
        {"beantwoord": "2026-10-02", "delen": texts | {"Antwoord": " "}},
        {"delen": texts | {"Antwoord": "Ja."}},
        {"ingetrokken": "2026-10-02", "reden_intrekking": "", "beantwoord": "2026-10-02"},
        {"ingetrokken": "", "reden_intrekking": "x"},
        {"toegestaan": [{"melding": "privacy-bsn", "tekst": "111222333", "reden": "x"}]},
        {"onderwerp": "Bel 06-12345678 of 020-6241111, mail jan@gmail.com of piet@bedrijf.nl"},
        {"onderwerp": "getal 111222333, kanaal 12-BBD-3", "bron": "BSN 111222333"},
        {"onderwerp": "NL91 ABNA 0417 1643 00 t.n.v. gemeente Zonnehaven"},
        {"onderwerp": "op rekening NL91 ABNA 0417 1643 00"},
        {"bron": "Woont op Dorpsstraat 1, 1234 AB; kenteken 12-ABC-3; mevrouw Onbekendemans"},
    ):
        yield state | change


def said_by_form() -> set[str]:
    """The names of all sentences that the form can say."""
    code = "".join(
        path.read_text(encoding="utf-8") for path in (PROJECT / "docs/beheer").glob("*.js")
    )
    named = {name for name in sentences() if f'"{name}"' in code}
    # A detector names its two sentences after itself.
    named |= {name for name in sentences() if re.search(f'melding: "{name.split(".")[0]}"', code)}
    return named | {f"{name}-bedoeld" for name in named} & set(sentences())


def test_each_sentence_is_said_by_the_form_or_there_is_a_reason() -> None:
    reasons = set().union(*ELSEWHERE.values())
    elsewhere = {name for name in sentences() if {name, name.split(".")[0]} & reasons}
    assert said_by_form() | elsewhere == set(sentences())
    assert not said_by_form() & elsewhere


def test_every_question_of_the_archive_is_judged_alike(both: Both) -> None:
    for record in both.source.records:
        both.hold(state_of(record), record.number)


def test_the_broken_archive_is_judged_alike() -> None:
    source = read_source(PROJECT / "tests/broken")
    with opened() as form:
        both = known_to_both(source, form)
        found = [both.hold(state_of(record), record.number) for record in source.records]
    assert sum(map(len, found)) > 40


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_finds_the_same(both: Both, name: str) -> None:
    pattern = PATTERNS[name]
    both.form.ask("pattern", **javascript(pattern))

    @settings(PROPERTY, max_examples=60)
    @given(st.lists(TEXTS | st.from_regex(pattern) | MARKDOWN, max_size=2).map("".join))
    def hold(text: str) -> None:
        text = text.replace("\n", " ") if pattern.pattern.endswith("$") else text
        found = [[match.start(), match[0]] for match in pattern.finditer(text)]
        assert both.form.ask("found", text=text) == found

    hold()


def test_a_pattern_that_means_something_else_in_the_browser_is_refused() -> None:
    for pattern in (r"\d", r"\w+", r"a\b", r"[\W]"):
        with pytest.raises(ValueError, match="no JavaScript"):
            javascript(re.compile(pattern))


WORDS = st.lists(st.sampled_from([*"abcdefé’ -.", "van ", "de ", "🙂", "ß"]), max_size=12).map(
    "".join
)


@settings(PROPERTY, max_examples=300)
@given(
    WORDS | ONE_LINE,
    st.lists(WORDS | ONE_LINE, max_size=8),
    st.sampled_from([NAME, NUMBER]),
    st.booleans(),
)
def test_the_nearest_name_is_the_same(
    both: Both, word: str, known: list[str], least: float, is_long: bool
) -> None:
    if is_long:
        word, known = f"{word} x" * 60, [*known, f"{word} x" * 59, f"{word} y" * 60]
    assert both.form.ask("nearest", word=word, known=known, least=least) == nearest(
        word, known, least
    )


def test_it_does_not_matter_on_which_day_one_looks(both: Both) -> None:
    """Deadlines are counted alike, also over the ends of months and leap years."""
    state = state_of(both.source.records[0]) | {"beantwoord": "", "verdaagd": []}
    for day in ("2024-01-30", "2024-01-31", "2023-11-30", "2026-10-24", "2026-10-23"):
        both.hold(state | {"ingediend": day, "nummer": f"{day[:4]}-901"})
