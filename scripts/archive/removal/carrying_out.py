"""Doing what a plan says: new files first, then away with the old ones and with what is kept."""

from __future__ import annotations

import os
from pathlib import Path

from archive.building.remembered import forget
from archive.building.store import FOLDER, NAME
from archive.removal.plan import Plan


def carry_out(folder: Path, plan: Plan) -> None:
    """Take away what a plan says from the archive in a folder. Raises OSError."""
    fresh = {path: folder / f"{path}.{os.getpid()}.nieuw" for path in plan.written}
    try:
        for path, text in plan.written.items():
            fresh[path].write_text(text, encoding="utf-8", newline="\n")
        for path, file in fresh.items():
            file.replace(folder / path)
    finally:
        for file in fresh.values():
            file.unlink(missing_ok=True)
    for path in plan.removed:
        (folder / path).unlink(missing_ok=True)
    forget_kept(folder, plan)


def forget_kept(folder: Path, plan: Plan) -> None:
    """Throw away the store, which holds old pages, and forget addresses that name what is gone."""
    for file in (folder / FOLDER).glob(f"{NAME}*"):
        file.unlink(missing_ok=True)
    texts = plan.request.texts
    gone = plan.gone

    def named(line: str) -> bool:
        return line.endswith(gone) or any(each.anywhere.search(line) for each in texts)

    forget(folder, named)
