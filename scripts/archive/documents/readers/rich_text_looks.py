"""Bold, italics and underlining in the source of rich text, as signs around the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive.documents.runs import Look

# In front of words and behind them: the sign of their look, and of plain text again.
FIRST, PLAIN = 0xE010, 0xE018
SIGNS = re.compile(f"[{chr(FIRST)}-{chr(PLAIN)}]")

# Binary data, a control word with its number, another control sign, a brace, text.
_TOKEN = re.compile(
    r"\\bin(?P<binary>\d+) ?|\\u(?P<code>-?\d{1,5}) ?"
    r"|\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'[0-9a-fA-F]{2}|\\(?P<sign>[^a-z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+",
    re.DOTALL,
)
# What an old program shows in the place of a character that it does not know.
_SUBSTITUTE = re.compile(r"\\'[0-9a-fA-F]{2}|[^\\{}\r\n]")
_SHOWN = {
    "emdash", "endash", "lquote", "rquote", "ldblquote", "rdblquote", "bullet", "emspace",
    "enspace",
}  # fmt: skip
# What a group that opens with one of these holds is never shown.
_APART = re.compile(
    r"\{\\(?:\*|fonttbl|colortbl|stylesheet|info|pict|listtable|listoverridetable|fldinst)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class _State:
    bold: bool = False
    slanted: bool = False
    underlined: bool = False
    deleted: bool = False


def with_looks(source: str) -> tuple[str, bool]:
    """Put signs around all words that do not look plain, and leave tracked deletions out.

    Gives whether anything was left out too.
    """
    out: list[str] = []
    states = [_State()]
    left_out = False
    position = 0
    for match, end, apart in _tokens(source):
        piece = source[position:end]
        position = end
        if apart or not _shows(match):
            if match["brace"] and not apart:
                _step(states, match[0])
            elif match["word"] and not apart:
                states[-1] = _changed(states[-1], match["word"], match["number"])
            out.append(piece)
        elif states[-1].deleted:
            left_out = True
        else:
            out.append(_signed(piece, states[-1]))
    return "".join([*out, source[position:]]), left_out


def look_of(sign: str) -> Look:
    """The look that a sign stands for."""
    number = ord(sign) - FIRST
    return Look(bool(number & 1), bool(number & 2), bool(number & 4))


def _tokens(source: str) -> Iterator[tuple[re.Match[str], int, bool]]:
    """Each piece of the source, where it ends, and whether its group is never shown."""
    position = depth = 0
    substitutes = 1
    while match := _TOKEN.match(source, position):
        position = match.end() + int(match["binary"] or 0)
        if match["word"] == "uc":
            substitutes = int(match["number"] or 1)
        for _ in range(substitutes if match["code"] else 0):
            if one := _SUBSTITUTE.match(source, position):
                position = one.end()
        if match["brace"] == "{":
            depth += 1 if depth or _APART.match(source, match.start()) else 0
        yield match, position, depth > 0
        if match["brace"] == "}" and depth:
            depth -= 1


def _step(states: list[_State], brace: str) -> None:
    if brace == "{":
        states.append(states[-1])
    elif len(states) > 1:
        states.pop()


def _changed(state: _State, word: str, number: str | None) -> _State:
    if word == "plain":
        return _State()
    is_on = number != "0"
    if word == "deleted":
        return replace(state, deleted=is_on)
    if word == "b":
        return replace(state, bold=is_on)
    if word == "i":
        return replace(state, slanted=is_on)
    # Styles of underlining: \uld, \ulw, \uldb …; \ulc is its colour.
    if re.fullmatch(r"ul(?:none|d|db|w|dash\w*|th\w*|wave|hwave|ldash)?", word):
        return replace(state, underlined=is_on and word != "ulnone")
    return state


def _shows(match: re.Match[str]) -> bool:
    """Whether a piece is text; signs of our own in it stand for what is no text."""
    if match["code"]:
        return not -0x2000 <= int(match["code"]) < FIRST - 0x10000
    if match["word"]:
        return match["word"] in _SHOWN
    return bool(match["text"]) or match[0].startswith("\\'") or match["sign"] in ("~", "_")


def _signed(text: str, look: _State) -> str:
    number = look.bold * 1 + look.slanted * 2 + look.underlined * 4
    if not number or not text.strip():
        return text
    return f"{_sign(FIRST + number)}{text}{_sign(PLAIN)}"


def _sign(number: int) -> str:
    """A sign with one substitute, however many other characters have here."""
    return f"{{\\uc1\\u{number - 0x10000}?}}"
