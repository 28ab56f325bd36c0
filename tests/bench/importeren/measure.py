#!/usr/bin/env python3
"""How well old forms are read: precision and recall of each field, and words lost.

The forms in `formulieren/` are made into real files of each format that they come in; papers whose
labels name no formats are read as they are: name a folder of your own with
--formulieren. Labels of parliamentary questions in `kamervragen/` go with texts that are kept
elsewhere: name their folder with --kamervragen.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PROJECT = HERE.parents[2]
sys.path[:0] = [str(PROJECT / "scripts"), str(HERE)]

from make import Maker  # noqa: E402

from archive.body import Part  # noqa: E402
from archive.documents.batch.importing import read_batch  # noqa: E402
from archive.documents.batch.pairing import pair_up  # noqa: E402
from archive.documents.days.when import DAYS  # noqa: E402
from archive.documents.document import Line  # noqa: E402
from archive.documents.draft import Draft  # noqa: E402
from archive.documents.labels.points import expand  # noqa: E402
from archive.documents.pages.cleaning import clean  # noqa: E402
from archive.documents.pages.columns import uncolumned  # noqa: E402
from archive.documents.people.names import strip_name, without_title  # noqa: E402
from archive.documents.reading import read  # noqa: E402
from archive.documents.value import Certainty, Value  # noqa: E402
from archive.source import read_source  # noqa: E402
from archive.unreadable import UnreadableError  # noqa: E402

FIELDS = (
    "indieners", "partij", "ingediend", "onderwerp", "portefeuillehouders", "beantwoord",
    "nummer", "gericht_aan", "wijze_van_beantwoording", "vraag", "antwoord", "toelichting",
    "aantal",
)  # fmt: skip
# An explanation may end with the sentence that announces the questions; so many words at most.
_ANNOUNCEMENT = 45
_UNKNOWN = "niet gelabeld"
# Fields of which the importer tells how sure it is, and where it does.
_JUDGED = {
    "indieners": "askers", "partij": "askers", "ingediend": "submitted", "onderwerp": "subject",
    "portefeuillehouders": "portfolio_holders", "beantwoord": "answered",
}  # fmt: skip
_FORMS = [HERE / "formulieren"]
# How months are written, as regular expressions.
MONTHS = (
    "jan", "feb", "(?:maart|mrt|mar)", "apr", "(?:mei|may)", "jun", "jul", "aug", "sep", "o[kc]t",
    "nov", "dec",
)  # fmt: skip
GOALS = {
    "indieners": 0.95, "partij": 0.95, "ingediend": 0.95, "onderwerp": 0.95,
    "portefeuillehouders": 0.9, "beantwoord": 0.9, "vraag": 0.95, "antwoord": 0.95,
}  # fmt: skip


@dataclass
class Score:
    """What was found rightly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    told: int = 0
    sure: int = 0
    misled: int = 0

    def trust(self, certain: bool, right: bool) -> None:
        """Count a value that was told, as certain or not: who trusts it must not be misled."""
        self.told += 1
        self.sure += certain
        self.misled += certain and not right

    def add(self, found: set[str], truth: set[str]) -> bool:
        """Count one form; gives whether all is right."""
        self.right += len(found & truth)
        self.wrong += len(found - truth)
        self.missed += len(truth - found)
        return found == truth

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Tally:
    """Scores of a group of files."""

    scores: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    files: int = 0
    lost: int = 0
    invented: int = 0
    failures: list[str] = field(default_factory=list)


def main() -> int:
    """Measure and print; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--formulieren", type=Path, nargs="+", default=_FORMS)
    parser.add_argument("--kamervragen", type=Path, help="map met kamervragen-tekst en -docx")
    parser.add_argument("--fouten", action="store_true", help="elke fout laten zien")
    options = parser.parse_args()
    registers = read_source(PROJECT).registers
    tallies: dict[str, Tally] = defaultdict(Tally)
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, Maker() as maker:
        for truth in sorted(path for each in options.formulieren for path in each.glob("*.json")):
            form = json.loads(truth.read_text(encoding="utf-8"))
            target = Path(folder) / truth.parent.name / truth.stem
            target.mkdir(parents=True)
            for kind, paths in files_of(truth, form, maker, target).items():
                for name in (kind, truth.parent.name, "alle formulieren"):
                    judge(f"{truth.stem} ({kind})", paths, form["vragen"], registers, tallies[name])
    if options.kamervragen:
        for truth in sorted((HERE / "kamervragen").glob("*.json")):
            form = json.loads(truth.read_text(encoding="utf-8"))
            path = options.kamervragen / form["document"]
            judge(truth.stem, [path], form["vragen"], registers, tallies["kamervragen"])
    for name, tally in tallies.items():
        show(name, tally)
    if options.fouten:
        for name in ("alle formulieren", "kamervragen"):
            print("\n".join(tallies[name].failures))
    print(f"{time.perf_counter() - start:.0f} s")
    return 0 if all(map(reaches, tallies.values())) else 1


def files_of(
    truth: Path, form: dict[str, Any], maker: Maker, target: Path
) -> dict[str, list[Path]]:
    """The files of a form by their kind: made in each format, or lying beside the labels."""
    if "formaten" in form:
        return maker.make(truth, target)
    paths = [truth.parent / name for name in form["bestanden"]]
    old = any(path.suffix == ".doc" for path in paths)
    return {} if old and maker.office is None else {paths[0].suffix[1:]: paths}


def judge(
    name: str, paths: list[Path], truth: list[dict[str, Any]], registers: Any, tally: Tally
) -> None:
    """Hold what is read from the files of one form against its truth."""
    tally.files += 1
    try:
        batches = [read_batch(path.name, path.read_bytes(), registers) for path in paths]
    except UnreadableError as error:
        tally.failures.append(f"{name}: {error}")
        batches = []
    drafts = [each.draft for each in pair_up([one for batch in batches for one in batch.drafts])]
    source = plain(" ".join(text for path in paths for text in source_texts(path)))
    for index in range(max(len(drafts), len(truth))):
        draft = drafts[index] if index < len(drafts) else None
        expected = truth[index] if index < len(truth) else {}
        if draft:
            tally.lost += len(draft.proof.lost)
            if draft.proof.lost:
                tally.failures.append(f"{name}: verloren {draft.proof.lost[:20]}")
            for value in invented(draft, source):
                tally.invented += 1
                tally.failures.append(f"{name}: niet in de bron: {value}")
        found, wanted = dict(found_in(draft)) if draft else {}, dict(wanted_of(expected))
        for key in FIELDS:
            if unlabelled(expected, key):
                continue
            got, want = found.get(key, set()), wanted.get(key, set())
            if key in ("vraag", "antwoord", "toelichting") and draft:
                got = section(draft, key, want)
            if draft and got and (certain := is_certain(draft, key)) is not None:
                tally.scores[key].trust(certain, got <= want)
            if not tally.scores[key].add(got, want):
                tally.failures.append(f"{name}: {key}: {sorted(got)} in plaats van {sorted(want)}")


def is_certain(draft: Draft, key: str) -> bool | None:
    """Whether the importer tells nothing to check about a field; None where it never does."""
    if key in ("vraag", "antwoord"):
        return not draft.doubts
    if key in _JUDGED:
        value: Value[object] = getattr(draft, _JUDGED[key])
        return value.certainty is Certainty.CERTAIN
    return None


def unlabelled(truth: dict[str, Any], key: str) -> bool:
    """Whether nobody looked this up in the document, or honest readers could differ."""
    if key == "aantal":
        counts = [truth.get("aantal_vragen", 0), truth.get("aantal_antwoorden", 0)]
        return any(not isinstance(count, int) for count in counts)
    if key == "partij":
        askers = truth.get("indieners", [])
        return askers == _UNKNOWN or any(each["partij"] == _UNKNOWN for each in askers)
    return truth.get(key) in (_UNKNOWN, [_UNKNOWN])


def source_texts(path: Path) -> Iterator[str]:
    """All text of a file and of what is enclosed in it."""
    try:
        document = read(path.name, path.read_bytes())
    except UnreadableError:
        return
    yield path.stem
    for line in document.lines():
        yield line.whole
        yield line.label
    # What runs over two lines of a column stands together there.
    for block in uncolumned(clean(document).blocks, document.flowing):
        if isinstance(block, Line):
            yield block.whole
    for each in document.enclosures:
        for line in read(each.name, each.content).lines():
            yield line.whole


def invented(draft: Draft, source: str) -> Iterator[str]:
    """Values that do not stand in the source in just these words, and days that it does not name.

    A value may stand over two lines, with a word broken off between them.
    """
    values = [draft.subject.value, draft.answer_mode.value, *draft.portfolio_holders.value]
    values += [asker.party for asker in draft.askers.value]
    values += [as_written(asker.name, source) for asker in draft.askers.value]
    closed = source.replace(" ", "")
    for value in values:
        if f" {plain(value)} " not in f" {source} " and plain(value).replace(" ", "") not in closed:
            yield value
    written = re.findall(r"\d+", source)
    figures = {figure.lstrip("0") for figure in written}
    for place, figure in enumerate(re.findall(r"\d+", draft.number.value)):
        # A form may write its year in two figures: "3-5-'09", "SV 21-034".
        short = place == 0 and figure[2:] in written
        if figure.lstrip("0") not in figures and not short:
            yield draft.number.value
    for day in (draft.submitted.value, draft.answered.value, draft.received.value):
        month = rf"(?:0?{day.month}|{MONTHS[day.month - 1]}\w*)" if day else ""
        # A form may spell its day: "zes juli 2023".
        spelled = rf"\b{DAYS[day.day - 1]} {MONTHS[day.month - 1]}\w* {day.year}" if day else "$"
        if re.search(spelled, source):
            continue
        if day and not re.search(
            rf"(?<!\d)(?:0?{day.day} {month}|{month} 0?{day.day})\b|\b{day:%d%m%Y}|{day:%Y%m%d}",
            source,
        ):
            yield day.isoformat()


def as_written(name: str, source: str) -> str:
    """A name with its surname in front, where the form lists it so: "Berg, Jan van den"."""
    first, *words = plain(name).split() or [""]
    turned = [" ".join([*words[at:], first, *words[:at]]) for at in range(len(words))]
    return next((text for text in turned if f" {text} " in f" {source} "), name)


def person(name: str) -> str:
    """A name without titles and courtesies, which are no part of who somebody is."""
    return plain(without_title(strip_name(name)))


def plain(text: str) -> str:
    """Text without capitals, punctuation and spaces that differ."""
    return " ".join(re.findall(r"\w+", text.lower()))


def found_in(draft: Draft) -> Iterator[tuple[str, set[str]]]:
    """The values of a draft in a form that can be compared."""
    yield "indieners", {person(asker.name) for asker in draft.askers.value} - {""}
    yield "partij", {plain(asker.party) for asker in draft.askers.value} - {""}
    yield "ingediend", {str(draft.submitted.value or "")} - {""}
    yield "onderwerp", {plain(draft.subject.value)} - {""}
    yield (
        "portefeuillehouders",
        {person(name) for name in draft.portfolio_holders.value},
    )
    yield "beantwoord", {str(draft.answered.value or "")} - {""}
    yield "nummer", {draft.number.value} - {""}
    yield "gericht_aan", {plain(draft.addressed_to.value)}
    yield "wijze_van_beantwoording", {plain(draft.answer_mode.value)} - {""}
    asked, answered = draft.body.text(Part.QUESTION), draft.body.text(Part.ANSWER)
    yield "aantal", {f"{points(asked)} vragen", f"{headings(answered)} antwoorden"}


def points(text: str) -> int:
    """How many numbered questions a section has."""
    marks = re.findall(r"^(?:### Vraag ([^\n]+)|(\d{1,2})[a-h]?\. )", text, re.MULTILINE)
    heads = [head for head, _ in marks if head]
    letters = re.findall(r"^[a-z][.)] ", text, re.MULTILINE)
    return sum(len(expand(head)) for head in heads) or len(marks) or len(letters)


def headings(text: str) -> int:
    return len(re.findall(r"^### Antwoord", text, re.MULTILINE)) or len(
        re.findall(r"^(?:\d{1,2}\.|[a-z][.)]) ", text, re.MULTILINE)
    )


def wanted_of(truth: dict[str, Any]) -> Iterator[tuple[str, set[str]]]:
    """The true values in the same form."""
    askers = truth.get("indieners", [])
    askers = [] if askers == _UNKNOWN else askers
    yield "indieners", {person(each["naam"]) for each in askers} - {""}
    yield "partij", {plain(each["partij"]) for each in askers} - {""}
    for key in ("ingediend", "beantwoord", "nummer"):
        yield key, {truth.get(key) or ""} - {""}
    yield "onderwerp", {plain(truth.get("onderwerp", ""))} - {""}
    yield (
        "portefeuillehouders",
        {person(name) for name in truth.get("portefeuillehouders", [])},
    )
    yield "gericht_aan", {plain(truth["gericht_aan"])} if "gericht_aan" in truth else {"college"}
    yield "wijze_van_beantwoording", {plain(truth.get("wijze_van_beantwoording", ""))} - {""}
    for key in ("vraag", "antwoord", "toelichting"):
        each = truth.get(key)
        if isinstance(each, dict):
            known = {half: "" if each[half] == _UNKNOWN else each[half] or "" for half in each}
            yield key, {plain(known["begin"]) + " … " + plain(known["eind"])}
    if truth:
        yield (
            "aantal",
            {
                f"{truth.get('aantal_vragen', 0)} vragen",
                f"{truth.get('aantal_antwoorden', 0)} antwoorden",
            },
        )


def section(draft: Draft, key: str, wanted: set[str]) -> set[str]:
    """The begin and end of a section, as many words as the truth names."""
    text = draft.body.text(Part(key.capitalize()))
    if not text.strip():
        return set()
    text = re.sub(r"^\[\^[^\]]+\]:.*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"\[\^[^\]]+\]", "", text)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    text = re.sub(r"^### (?:Vraag|Antwoord) [^\n]*$", "", text, flags=re.MULTILINE)
    if key == "vraag":
        # The heading of a theme goes with the first question, and is no word of it.
        text = re.sub(r"\A\s*(?:#{4,} [^\n]+|\*\*[^*\n]+\*\*)\n", "", text)
    text = re.sub(
        r"^\s*(?:\d{1,2}\.|[a-hA-H][.)]|\d{1,2}[a-h][.)]?|[IVX]{1,4}[.)])\s", "", text.strip()
    )
    tokens = plain(text).split()
    for want in wanted:
        begin, _, end = want.partition(" … ")
        tail = tokens[-len(end.split()) :] if end else []
        if key == "toelichting" and f" {end} " in f" {' '.join(tokens[-_ANNOUNCEMENT:])} ":
            tail = end.split()
        return {" ".join(tokens[: len(begin.split())]) + " … " + " ".join(tail)}
    return {" ".join(tokens[:5]) + " … " + " ".join(tokens[-5:])}


def reaches(tally: Tally) -> bool:
    """Whether a group reaches every goal."""
    return (
        all(tally.scores[key].f1 >= goal for key, goal in GOALS.items())
        and not tally.lost
        and not tally.invented
    )


def show(name: str, tally: Tally) -> None:
    print(
        f"\n{name}: {tally.files} bestanden, {tally.lost} woorden verloren, "
        f"{tally.invented} waarden niet in de bron"
    )
    print(f"  {'veld':<22}{'precisie':>9}{'vangst':>9}{'F1':>8}{'doel':>8}{'zeker':>8}{'fout':>6}")
    for key in FIELDS:
        score = tally.scores[key]
        goal = GOALS.get(key)
        told = f"{goal:.2f}" if goal else ""
        mark = " <" if goal and score.f1 < goal else ""
        sure = f"{score.sure:>6}{score.misled:>6}" if score.told else ""
        print(
            f"  {key:<22}{score.precision:>9.3f}{score.recall:>9.3f}{score.f1:>8.3f}{told:>8}"
            f"{mark:<2}{sure}"
        )


if __name__ == "__main__":
    sys.exit(main())
