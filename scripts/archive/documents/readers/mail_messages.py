"""A mail cut into its messages: what was passed on or quoted, each with its own head."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from archive.documents.document import Block, Grid, Kind, Line
from archive.documents.letters.farewells import is_farewell
from archive.documents.letters.letters import is_letter_opening
from archive.documents.readers.mail_heads import Head, head_at, is_field
from archive.documents.sheet import paragraphs

# Lines that a head of a message may take, with long lists of receivers.
_REACH = 20


@dataclass(frozen=True, slots=True)
class Quoted:
    """A piece of a mail and how deep it is quoted: 0 is the writer's own text."""

    block: Block
    level: int


@dataclass(slots=True)
class Message:
    """One message of a mail: its head, and its text in the pieces between other messages.

    Each piece goes with its place in the mail. `around` is the message that quotes it.
    """

    head: tuple[Line, ...] = ()
    around: int | None = None
    pieces: list[tuple[int, list[Block]]] = field(default_factory=list)

    def blocks(self) -> Iterator[Block]:
        """Everything in it, in its order."""
        yield from self.head
        for _, piece in self.pieces:
            yield from piece


def cut(quoted: Sequence[Quoted]) -> list[Message]:
    """Cut a mail into its messages, the last one sent first.

    Where a reply stands between the questions that it quotes, both get labels with their number.
    """
    messages = _gathered(_opened(quoted))
    for message in messages:
        if message.around is not None:
            _number(messages[message.around], message)
    return [
        message for at, message in enumerate(messages) if at == 0 or message.pieces or message.head
    ]


def _opened(quoted: Sequence[Quoted]) -> list[Quoted]:
    """A head that was set as a table becomes lines again."""
    opened: list[Quoted] = []
    for each in quoted:
        rows = _fields_of(each.block) if isinstance(each.block, Grid) else []
        opened.extend(Quoted(line, each.level) for line in rows)
        if not rows:
            opened.append(each)
    return opened


def _fields_of(grid: Grid) -> list[Line]:
    lines: list[Line] = []
    for row in grid.rows:
        texts = [" ".join(line.whole for line in cell) for cell in row if cell]
        if len(texts) != 2 or not is_field(f"{texts[0].rstrip(': ')}: {texts[1]}"):
            return []
        lines.append(Line(f"{texts[0].rstrip(': ')}: {texts[1]}", grid.place, gap=not lines))
    return lines


def _gathered(quoted: Sequence[Quoted]) -> list[Message]:
    messages = [Message()]
    owners = {0: 0}
    index = piece = 0
    last = -1
    while index < len(quoted):
        level = quoted[index].level
        texts, ends = _texts(quoted, index)
        head = head_at(texts, _place(quoted[index].block)) if texts else None
        if head is not None:
            index = ends[head.taken - 1]
            inner = level + 1 if _is_deeper(quoted, index, level, head) else level
            around = owners[max(at for at in owners if at <= level)]
            owners = {at: owner for at, owner in owners.items() if at < inner}
            owners[inner] = len(messages)
            messages.append(Message(head.lines, around if inner > level else None))
            continue
        if level not in owners:
            below = max(at for at in owners if at < level)
            owners[level] = len(messages)
            messages.append(Message((), owners[below]))
        owner = owners[level]
        block = quoted[index].block
        if owner != last:
            piece += 1
            messages[owner].pieces.append((piece, []))
            block = replace(block, gap=True) if isinstance(block, Line) else block
        messages[owner].pieces[-1][1].append(block)
        last = owner
        index += 1
    return messages


def _is_deeper(quoted: Sequence[Quoted], index: int, level: int, head: Head) -> bool:
    return head.quotes and index < len(quoted) and quoted[index].level > level


def _place(block: Block) -> str:
    return block.place


def _texts(quoted: Sequence[Quoted], index: int) -> tuple[list[str], list[int]]:
    """The lines from here on as text, where a head may stand, and the index behind each."""
    texts: list[str] = []
    ends: list[int] = []
    level = quoted[index].level
    for at in range(index, min(index + _REACH, len(quoted))):
        block = quoted[at].block
        if not isinstance(block, Line) or quoted[at].level != level or block.kind is Kind.TABLE:
            break
        if texts and block.gap and not is_field(block.whole) and not is_field(texts[-1]):
            texts.append("")
            ends.append(at)
        texts.append(block.whole)
        ends.append(at + 1)
    if not any(":" in text or ">>>" in text for text in texts[:4]):
        return [], []
    return texts, ends


# Questions and the answers between them


def _number(reply: Message, asked: Message) -> None:
    """Label the questions and the answers of a reply that stands between what it quotes."""
    spots = [spot for spot, _ in asked.pieces]
    answers = [
        at
        for at, (spot, piece) in enumerate(reply.pieces)
        if spots and spot > spots[0] and _says_something(piece)
    ]
    between = [at for at in answers if reply.pieces[at][0] < spots[-1]]
    if not between or (len(answers) < 2 and not _asks_below(asked, reply.pieces[between[0]][0])):
        return
    number = 0
    for at in answers:
        above = bisect_left(spots, reply.pieces[at][0]) - 1
        spot, piece = asked.pieces[above]
        piece, numbers = _asking(piece, number, first=above == 0)
        if not numbers:
            continue
        asked.pieces[above] = (spot, piece)
        number = numbers[-1]
        label = "Antwoord " + " en ".join(map(str, numbers))
        reply.pieces[at] = (reply.pieces[at][0], _labelled(reply.pieces[at][1], label))


def _asks_below(asked: Message, spot: int) -> bool:
    """Whether questions are quoted again below an answer."""
    return any("?" in _text(piece) for at, piece in asked.pieces if at > spot)


def _text(blocks: Sequence[Block]) -> str:
    return " ".join(block.text for block in blocks if isinstance(block, Line))


def _says_something(blocks: Sequence[Block]) -> bool:
    """Whether a reply between quotes is more than a greeting or a name."""
    lines = [block for block in blocks if isinstance(block, Line)]
    if len(lines) < len(blocks):
        return True
    first = lines[0]
    return not (is_farewell(first.text) or is_letter_opening(first)) and bool(
        re.search(r"\w{2}", _text(lines))
    )


def _asking(blocks: list[Block], above: int, first: bool) -> tuple[list[Block], list[int]]:
    """Label the questions in a quoted piece; gives their numbers, going on from `above`.

    The first piece has an introduction too, so its last paragraph asks, or each item of its list.
    """
    lines = [block for block in blocks if isinstance(block, Line)]
    groups = paragraphs(lines)
    chosen = _questions(groups, first)
    numbers: list[int] = []
    labels: dict[int, Line] = {}
    for group in chosen:
        own = re.match(r"\(?(\d{1,2})", group[0].marker)
        number = int(own[1]) if own else (numbers[-1] if numbers else above) + 1
        numbers.append(number)
        labels[id(group[0])] = replace(group[0], label=f"Vraag {number}", marker="", kind=Kind.TEXT)
    return [labels.get(id(block), block) for block in blocks], numbers


def _questions(groups: Sequence[list[Line]], first: bool) -> list[list[Line]]:
    figures = [group for group in groups if re.match(r"\(?\d", group[0].marker)]
    bullets = [group for group in groups if group[0].marker == "-"]
    if figures or bullets:
        return figures or bullets
    said = [group for group in groups if re.search(r"\w{2}", _text(group))]
    if not said or (not first and not any("?" in _text(group) for group in said)):
        return []
    asking = [at for at, group in enumerate(said) if _text(group).rstrip().endswith("?")]
    if not first:
        return said[:1]
    return said[asking[-1] :][:1] if asking else said[-1:]


def _labelled(blocks: Sequence[Block], label: str) -> list[Block]:
    done = False
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Line) and not done and not is_letter_opening(block):
            done = True
            out.append(replace(block, label=label))
        else:
            out.append(block)
    return out
