r"""What stands around a span, for what a number means is told by the words beside it.

The patterns of the detectors are also those of the form in the browser, so they keep to what
Python and JavaScript read alike: no classes such as \w that differ, no flags, no named groups.
Each starts with a character, and looks back from behind it: that is much the fastest in Python.
"""

from __future__ import annotations

import re

# An address of the web goes on until here; the numbers in it are of its site.
IN_ADDRESS = r'(?:://|[Ww]{3}\.)[^ \t\n\u00a0<>()\[\]"|]*$'
_IN_ADDRESS = re.compile(IN_ADDRESS)
LONGEST_ADDRESS = 200


def anycase(words: str) -> str:
    """Make a pattern that takes each letter of a pattern as capital and as small letter."""
    return "".join(f"[{c.upper()}{c}]" if c.isalpha() else c for c in words)


def before(text: str, place: int, length: int) -> str:
    """Give what stands before a place."""
    return text[max(0, place - length) : place]


def after(text: str, place: int, length: int) -> str:
    """Give what stands after a place."""
    return text[place : place + length]


def in_address(text: str, place: int) -> bool:
    """Whether a place lies in an address of the web."""
    return _IN_ADDRESS.search(before(text, place, LONGEST_ADDRESS)) is not None
