"""A record's Markdown to plain text: what a reader sees, without the marks."""

from __future__ import annotations

import html
import re

# What is opened and never closed goes on to the end, as in a browser; and no text takes long.
_COMMENT = re.compile(r"<!--(?:(?!-->).)*(?:-->|\Z)", re.DOTALL)
_UNSEEN = re.compile(
    r"<(script|style)\b(?:(?!</\1\b).)*(?:</\1[^<>]*>|\Z)", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^\[\]]*\])")
_NOTE = re.compile(r"\[\^[^\[\]\s]+\]:?")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^][^\]]*\]:\s+\S+.*$", re.MULTILINE)
# Here every line starts behind a "\n": that is found far sooner than a "^".
_START = re.compile(r"\n[ \t]*(?:(?:#{1,6}|>|[-*+]|\d{1,9}[.)])(?:[ \t]+|(?=\n|\Z)))+")
_RULE = re.compile(r"\n[ \t]*(?:[-*_|:=~`][ \t]*){2,}[a-z]*[ \t]*(?=\n|\Z)")
# What a line starts with that one of these two changes; most texts have no such line.
_MARKED = re.compile(r"[ \t]*(?:[#>*+_|:=~`-]|\d{1,9}[.)])")
_MARKED_LINE = re.compile(rf"\n{_MARKED.pattern}")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*+|~~|`+)|(?<![\w\\])_+|(?<!\\)_+(?!\w)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def plain(markdown: str) -> str:
    """Give the words of a text in order, on one line, without any Markdown or HTML."""
    text = unmarked(markdown)
    if text.isprintable() and "  " not in text:
        return text.strip(" ")  # The only space that is printable.
    return " ".join(text.split())


def unmarked(markdown: str) -> str:
    """Give a text without any Markdown or HTML, with all space that it has."""
    text = markdown
    if "<" in text:
        text = _TAG.sub(" ", _ADDRESS.sub(r"\1", _UNSEEN.sub(" ", _COMMENT.sub(" ", text))))
    if "[" in text:
        text = _LINK.sub(r"\1", _NOTE.sub(" ", _DEFINITION.sub("", text)))
    if _MARKED.match(text) or ("\n" in text and _MARKED_LINE.search(text)):
        text = _START.sub("\n", _RULE.sub("\n", f"\n{text}"))[1:]
    if "|" in text:
        text = text.replace("|", " ")
    # Looked for first: the pattern looks at every letter, and most texts have no marks.
    if "*" in text or "_" in text or "`" in text or "~" in text:
        text = _EMPHASIS.sub("", text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    if "&" in text:
        text = html.unescape(text)
    return text


# What a text may lose with its marks; that much more of it is read.
_OF_MARKS = 100


def beginning(markdown: str, length: int) -> str:
    """Give the first words of a text as `plain` does, and … where they are not all of them.

    What is given has at most `length` characters; no more of the text is read than that takes.
    """
    words = plain(markdown[: length + _OF_MARKS])
    if len(words) <= length and len(markdown) <= length + _OF_MARKS:
        return words
    # What was read may end in the middle of a word.
    return f"{words[:length].rpartition(' ')[0] or words[: length - 1]}…"
