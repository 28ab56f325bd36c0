"""What records allow the privacy guard to let through: an overview for who answers for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from archive.record import Allowance, Record
from archive.wording import count


@dataclass(frozen=True, slots=True)
class Allowed:
    """One text that one record allows, and where that is written."""

    path: str
    line: int
    allowance: Allowance

    def __str__(self) -> str:
        each = self.allowance
        return f"{self.path}:{self.line}: {each.kind.value} '{each.text}'. Reden: {each.reason}"


def allowed_in(records: Iterable[Record], folder: Path) -> list[Allowed]:
    """Give all that the records of an archive allow, in order of path and line."""
    return [
        Allowed((folder / record.path).as_posix(), record.line(f"toegestaan.{place}"), each)
        for record in sorted(records, key=lambda each: each.path)
        for place, each in enumerate(record.allowed)
    ]


def as_text(allowed: Sequence[Allowed]) -> str:
    """One text a line, and how many there are."""
    if not allowed:
        return "Geen enkele vraag staat persoonsgegevens toe."
    texts = count(len(allowed), "tekst", "teksten")
    records = count(len({each.path for each in allowed}), "vraag", "vragen")
    return "\n".join([*map(str, allowed), f"Toegestaan: {texts} in {records}."])


def as_json(allowed: Sequence[Allowed]) -> str:
    """A list of objects, with the Dutch words that findings have too."""
    told = [
        {
            "bestand": each.path,
            "regel": each.line,
            "code": each.allowance.kind.value,
            "tekst": each.allowance.text,
            "reden": each.allowance.reason,
        }
        for each in allowed
    ]
    return json.dumps(told, ensure_ascii=False, indent=2)
