"""Text of a form as Markdown that shows the very same text."""

from __future__ import annotations

import re

# What would be read as Markdown or HTML. An underscore inside a word is plain to CommonMark,
# and so is a bracket that no address follows.
_ACTIVE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|[`*]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|~(?=~)"
    r"|\[(?=[^\]\n]*\](?:\(|:|\[))|\[(?=\^)|&(?=#?\w{1,31};)"
)
_AT_START = re.compile(r"(#{1,6}(?=[ \t]|$)|>|[-+](?=[ \t]|$)|(?:-[ \t]*){3,}$|=+[ \t]*$|:::)")
_NUMBER_AT_START = re.compile(r"^(\d{1,9})([.)])(?=[ \t]|$)")


def escape(text: str) -> str:
    """Escape what Markdown would not show as it stands, anywhere in a line."""
    return _ACTIVE.sub(lambda match: "\\" + match[0], text)


def escape_start(markdown: str) -> str:
    """Escape what would make a heading, list or quote out of the start of a line."""
    if match := _AT_START.match(markdown):
        return "\\" + match[0] + markdown[match.end() :]
    return _NUMBER_AT_START.sub(r"\1\\\2", markdown, count=1)


def emphasised(markdown: str, mark: str) -> str:
    """Put marks of emphasis (`*`, `**`) around the words, spaces left outside."""
    inner = markdown.strip()
    if not inner:
        return markdown
    before = markdown[: len(markdown) - len(markdown.lstrip())]
    after = markdown[len(markdown.rstrip()) :]
    return f"{before}{mark}{inner}{mark}{after}"


def link(markdown: str, address: str) -> str:
    """Make a link; an address that is no web or mail address stays text."""
    if not re.match(r"(?:https?://|mailto:)[^\s<>()]+$", address):
        return markdown
    plain = re.sub(r"\\(.)", r"\1", markdown.strip())
    if address in (plain, f"http://{plain}", f"mailto:{plain}"):
        return markdown
    return f"[{markdown.strip()}]({address})"


def table(rows: list[list[str]]) -> str:
    """Write a table; cells hold Markdown of one line, the first row is the head."""
    width = max(len(row) for row in rows)
    filled = [
        [cell.replace("|", "\\|") for cell in row] + [""] * (width - len(row)) for row in rows
    ]
    head, *rest = filled
    lines = [head, ["---"] * width, *rest]
    return "\n".join(f"| {' | '.join(line)} |".replace("  ", " ") for line in lines)
