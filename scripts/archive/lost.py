"""What to say of an address that a build would lose: which record it was, and what to write where.

A griffie that renames a party by a correction meets many of these at once, so each comes with the
one line that mends it, and all lines can be pasted together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from archive.entrances import ENTRANCES, Entry
from archive.finding import Finding
from archive.folder import RECORDS, REGISTERS
from archive.index import Archive
from archive.moved_pages import above
from archive.moves import Moves, page_of
from archive.moves_file import MOVES
from archive.question import Question, natural
from archive.registers import Register
from archive.sentences import say
from archive.slug import slug

RULE = "adres-weg"
REGISTER = f"{RECORDS}/{REGISTERS}/{MOVES}"
_PLAIN = re.compile(r"[\w./-]+")


@dataclass(frozen=True, slots=True)
class Lost:
    """An address that would be lost, and the line for the register that says where it leads.

    The `line` is empty where it is better to mend something else, as the finding then says.
    """

    finding: Finding
    line: str = ""


@dataclass(frozen=True)
class Search:
    """Finds out what became of addresses. `earlier` are those that were published before.

    `living` are the addresses of now, and `before` the paths of the records of the questions that
    there were, by address, as far as that is known.
    """

    archive: Archive
    moves: Moves
    living: Collection[str]
    earlier: Collection[str]
    before: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _fresh(self) -> list[Question]:
        """The questions that were not there before: one of these may have another number now."""
        return [each for each in self.archive.questions if each.address not in self.earlier]

    def all(self, addresses: Iterable[str]) -> list[Lost]:
        """Tell of each lost address, in order."""
        return [self._one(address) for address in sorted(addresses, key=natural)]

    def _one(self, address: str) -> Lost:
        first, *rest = address.split("/")
        if first == "vragen" and len(rest) == 2:
            return self._attachment(address, *rest) if rest[1] else self._question(address, rest[0])
        for entrance in ENTRANCES:
            if first == entrance.folder and len(rest) > 1:
                return self._group(address, entrance.folder, rest[0])
        return self._page(address)

    def _question(self, address: str, number: str) -> Lost:
        gone = self.before.get(address, "")
        other = self._renumbered(number, gone)
        if other:
            record = other.record
            said = say("adres-weg.nummer", adres=address, oud=number, nummer=record.number)
            return Lost(Finding(record.path, record.line("nummer"), said, RULE))
        said = say("adres-weg.vraag", adres=address, nummer=number, regel=lapsed_line(address))
        return Lost(Finding(gone or REGISTER, 1, said, RULE))

    def _renumbered(self, number: str, gone: str) -> Question | None:
        """Find the question that had this number: the file has the same name, but for that."""
        name = PurePosixPath(gone).name.removeprefix(number)
        for question in self._fresh:
            path = question.record.path
            if path == gone or PurePosixPath(path).name.removeprefix(question.number) == name:
                return question
        start = f"{number.partition('-')[0]}-"
        year = [each for each in self._fresh if each.number.startswith(start)]
        return year[0] if len(year) == 1 and not gone else None

    def _attachment(self, address: str, number: str, file: str) -> Lost:
        page = self.moves.end_of(page_of(number)) or ""
        question = self.archive.by_number.get(page.removeprefix("vragen/").rstrip("/"))
        if question is None:
            said = say("adres-weg.met-vraag", adres=address, nummer=number)
            return Lost(Finding(REGISTER, 1, said, RULE))
        record = question.record
        fresh = [f"{question.address}{each.file}" for each in record.attachments]
        fresh = [each for each in fresh if each not in self.earlier]
        line = leading_line(address, fresh[0]) if len(fresh) == 1 else lapsed_line(address)
        said = say(
            "adres-weg.bijlage", adres=address, bestand=file, nummer=record.number, regel=line
        )
        return Lost(Finding(record.path, record.line("bijlagen"), said, RULE), line)

    def _group(self, address: str, folder: str, word: str) -> Lost:
        registers = self.archive.registers
        known: dict[str, Register[Any]] = {
            "partijen": registers.parties,
            "themas": registers.themes,
        }
        register = known.get(folder, registers.people)
        for entry in register.entries:
            if slug(entry.name) != word and word in map(slug, entry.aliases):
                return self._renamed(address, folder, word, register.path, entry)
        line = leading_line(address, above(address, self.living))
        said = say("adres-weg.groep", adres=address, regel=line)
        return Lost(Finding(REGISTER, 1, said, RULE), line)

    def _renamed(self, address: str, folder: str, word: str, path: str, entry: Entry) -> Lost:
        top, new_top = f"{folder}/{word}/", f"{folder}/{slug(entry.name)}/"
        new = new_top + address.removeprefix(top)
        if address != top and top not in self.living and new in self.living:
            said = say("adres-weg.met-groep", adres=address, groep=top)
            return Lost(Finding(path, entry.line, said, RULE))
        new = new if new in self.living else above(new, self.living)
        line = leading_line(address, new)
        said = say("adres-weg.naam", adres=address, naam=entry.name, regel=line)
        return Lost(Finding(path, entry.line, said, RULE), line)

    def _page(self, address: str) -> Lost:
        line = leading_line(address, above(address, self.living))
        said = say("adres-weg.pagina", adres=address, regel=line)
        return Lost(Finding(REGISTER, 1, said, RULE), line)


def leading_line(old: str, new: str) -> str:
    """Write the line of the register by which an address leads to another one."""
    return f"- {{oud: {_scalar(old)}, nieuw: {_scalar(new or '/')}}}"


def lapsed_line(old: str) -> str:
    """Write the line of the register by which an address lapses."""
    return f"- {{oud: {_scalar(old)}, vervallen: Dit staat niet meer in het archief}}"


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
