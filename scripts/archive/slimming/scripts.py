"""Scripts as browsers get them: without the comments and the indents that people need."""

from __future__ import annotations

import re

# The folders, in that of the pages, with scripts that are ours to change.
FOLDERS = ("beheer/", "lezen/", "lijst/", "volg/", "zoek/")
# Only what fills whole lines: telling other comments from texts takes a reader of JavaScript.
_COMMENT = re.compile(r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/[ \t]*|//.*)\n", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+|^\n", re.MULTILINE)


def shrunk(script: str) -> str:
    """Leave out lines of comment, indents and empty lines.

    A text over several lines (in backticks) would change with them, so our scripts have none.
    """
    return _INDENT.sub("", _COMMENT.sub("", script))
