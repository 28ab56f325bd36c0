"""A source as an entry of a BibTeX file.

Sources: O. Patashnik, BibTeXing (1988); N. Markey, Tame the BeaST (2009), for names and braces;
The LaTeX Companion, for the commands that print the characters which LaTeX keeps for itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from archive.citing.author import Author
from archive.citing.work import Work

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Braces must stay in balance, also behind a backslash, so none of the text is left.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        '"': r"\textquotedbl{}",
        **{character: f"\\{character}" for character in "&%$#_"},
    }
)


def bibtex(work: Work) -> str:
    """Write a source as an entry, of the type for numbered papers of an institution."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(work))
    return f"@techreport{{{work.key},\n{fields}}}"


def escaped(text: str) -> str:
    """Write a text so that LaTeX prints it and BibTeX finds its end."""
    return text.translate(_ESCAPES)


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    yield "author", f"{{{' and '.join(_name(each) for each in work.authors)}}}"
    # Within braces of its own a title keeps its capitals.
    yield "title", f"{{{{{escaped(work.title)}}}}}"
    yield "type", f"{{{escaped(work.kind)}}}"
    yield "number", f"{{{escaped(work.number)}}}"
    yield "institution", f"{{{escaped(work.publisher)}}}"
    yield "year", f"{{{work.day.year}}}"
    yield "month", _MONTHS[work.day.month - 1]
    yield "day", f"{{{work.day.day}}}"
    yield "language", "{dutch}"
    if work.address:
        yield "url", f"{{{work.address}}}"


def _name(author: Author) -> str:
    """Write a person as BibTeX takes names apart, and a body in braces, as one name."""
    if not author.family:
        return f"{{{escaped(author.name)}}}"
    return f"{author.prefix} {author.family}, {author.initials}".strip()
