"""The task fields of municipal budgets (Iv3), by which themes are known to those who count money.

Source: CBS, Iv3-informatievoorschrift, the task fields of 2026. iv3.json holds every one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LIST = Path(__file__).with_name("iv3.json")


@cache
def task_fields() -> Mapping[str, str]:
    """Give the name of each task field by its code."""
    fields: Mapping[str, str] = json.loads(LIST.read_text(encoding="utf-8"))
    return fields
