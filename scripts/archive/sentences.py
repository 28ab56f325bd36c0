"""What the checker says: one table of sentences, for commands and for the form in the browser."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def sentences() -> Mapping[str, str]:
    """Every sentence by its name, `rule.case`; what is between braces is filled in."""
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return {
        f"{rule}.{case}": " ".join(sentence.split())
        for rule, cases in tomllib.loads(text).items()
        for case, sentence in cases.items()
    }


def say(name: str, **values: object) -> str:
    """Give the sentence with this name, filled in. Raises KeyError without it or a value."""
    return sentences()[name].format_map(values)


def say_meant(name: str, meant: str | None, **values: object) -> str:
    """Give the sentence with this name, or the one that asks whether `meant` is what was meant.

    The second has the same name with `-bedoeld` behind it. Raises KeyError as `say` does.
    """
    return say(f"{name}-bedoeld", bedoeld=meant, **values) if meant else say(name, **values)
