"""What is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path


class Level(Enum):
    """How serious a finding is. The value is the word that users read."""

    ERROR = "fout"
    WARNING = "waarschuwing"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: `path:line`, a Dutch sentence, and the rule it comes from."""

    path: str
    line: int
    message: str
    rule: str
    level: Level = Level.ERROR

    @property
    def is_error(self) -> bool:
        """Whether publication must wait for this."""
        return self.level is Level.ERROR

    def seen_from(self, folder: Path) -> Finding:
        """Give the finding with its path as seen from where a command was called.

        `folder` is the archive's folder, as named there.
        """
        return replace(self, path=(folder / self.path).as_posix())

    def __str__(self) -> str:
        prefix = "" if self.is_error else "Let op: "
        return f"{self.path}:{self.line}: {prefix}{self.message}"


@dataclass(slots=True)
class Findings:
    """Collects findings about one file while it is being read."""

    path: str
    found: list[Finding] = field(default_factory=list)

    def error(self, line: int, rule: str, message: str) -> None:
        """Add an error at `line` (1-based)."""
        self.found.append(Finding(self.path, line, message, rule))

    def warning(self, line: int, rule: str, message: str) -> None:
        """Add a warning at `line` (1-based)."""
        self.found.append(Finding(self.path, line, message, rule, Level.WARNING))


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by path, line and sentence, each finding once."""
    return sorted(set(findings), key=lambda f: (f.path, f.line, f.message, f.rule))
