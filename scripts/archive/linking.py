"""Makes links of what a text refers to, between Markdown and HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from archive.references import BEFORE, references


def link_references(state: StateCore) -> None:
    """Put links in the texts of a document; `env["links"]` has the addresses (see `references`)."""
    links = state.env.get("links", {})
    for token in state.tokens:
        if token.type == "inline" and token.children:
            token.children = list(_linked(token.children, links))


def _linked(tokens: Sequence[Token], links: dict[str, str]) -> Iterator[Token]:
    depth = 0
    said = ""
    run: list[Token] = []
    for token in tokens:
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type in ("text", "softbreak") and not depth:
            run.append(token)
            continue
        yield from _run(run, links, said)
        said = f"{said}{_text(run)}{token.content}"[-BEFORE:]
        run = []
        yield token
    yield from _run(run, links, said)


def _text(tokens: Iterable[Token]) -> str:
    return "".join(each.content if each.type == "text" else "\n" for each in tokens)


def _run(tokens: list[Token], links: dict[str, str], said: str) -> Iterable[Token]:
    """Link within texts that follow each other: a reference may go on at the next line.

    `said` is what stands before them.
    """
    text = _text(tokens)
    found = references(text, links, said)
    return (
        _rewritten(text, [(each.start, each.end, each.address) for each in found])
        if found
        else tokens
    )


def _rewritten(text: str, found: Iterable[tuple[int, int, str]]) -> Iterator[Token]:
    place = 0
    for start, end, address in found:
        yield from _texts(text[place:start])
        yield Token("link_open", "a", 1, attrs={"href": address})
        yield from _texts(text[start:end])
        yield Token("link_close", "a", -1)
        place = end
    yield from _texts(text[place:])


def _texts(text: str) -> Iterator[Token]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield Token("softbreak", "br", 0)
        if line:
            yield Token("text", "", 0, content=line)
