#!/usr/bin/env python3
"""Show subjects of an archive to judge by reading, and how many wanted words stand among them."""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT / "scripts")]

from archive.checks import check  # noqa: E402
from archive.source import read_source  # noqa: E402
from archive.subjects.plurals import singular_of  # noqa: E402
from archive.subjects.reading import subjects_of  # noqa: E402

# Always the same sample, so that two versions can be laid side by side.
SEED = 8
TITLES = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a sample of the subjects with some titles, and which wanted words are missing."""
    parser = argparse.ArgumentParser(description="Toont onderwerpen om te beoordelen.")
    parser.add_argument("archief", type=Path, help="de map van het archief")
    parser.add_argument("--aantal", type=int, default=150, help="zoveel onderwerpen")
    parser.add_argument("--letters", default="a-z", help="alleen deze letters, bijvoorbeeld n-z")
    parser.add_argument("--gezocht", default="", help="woorden die er moeten zijn, met komma’s")
    options = parser.parse_args(arguments)
    source = read_source(options.archief)
    archive = check(source, date.today(), lambda *_: ()).archive
    subjects = subjects_of(archive)
    first, last = options.letters.split("-")
    found = [each for each in subjects.all if first <= each.letter <= last]
    chance = random.Random(SEED)  # noqa: S311 (no secret)
    chosen = set(chance.sample(range(len(found)), min(options.aantal, len(found))))
    print(f"{len(subjects.all)} onderwerpen, waarvan {len(found)} met {options.letters}")
    for subject in (each for place, each in enumerate(found) if place in chosen):
        titles = " | ".join(each.title for each in subject.questions[:TITLES])
        print(f"{subject.name} ({len(subject.questions)}): {titles}")
    wanted = [word.strip().lower() for word in options.gezocht.split(",") if word.strip()]
    names = {each.name.lower() for each in subjects.all}
    forms = singular_of(names | set(wanted))
    known = names | {forms[name] for name in names if name in forms}
    missing = [word for word in wanted if forms.get(word, word) not in known and word not in known]
    if wanted:
        print(f"Gezocht: {len(wanted)}, gemist: {', '.join(missing) or 'niets'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
