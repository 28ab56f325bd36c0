"""What to say of an address that a build would lose: which record it was, and what to write where.

A griffie that renames a party by a correction meets many of these at once, so each comes with the
one line that mends it, and all lines can be pasted together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
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

    `living` are the addresses of now, redirects too, and `before` the paths of the record files
    that were read before, as far as that is known.
    """

    archive: Archive
    moves: Moves
    living: Collection[str]
    earlier: Collection[str]
    before: Collection[str] = ()

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
        gone = self._path_before(number)
        other = self._renumbered(number, gone)
        if other:
            record = other.record
            said = say("adres-weg.nummer", adres=address, oud=number, nummer=record.number)
            return Lost(Finding(record.path, record.line("nummer"), said, RULE))
        said = say("adres-weg.vraag", adres=address, nummer=number, regel=lapsed_line(address))
        return Lost(Finding(gone or REGISTER, 1, said, RULE))

    def _path_before(self, number: str) -> str:
        named = (f"{number}-", f"{number}.")
        paths = (path for path in self.before if PurePosixPath(path).name.startswith(named))
        return min((path for path in paths if path.endswith(".md")), default="")

    def _renumbered(self, number: str, gone: str) -> Question | None:
        """Find the question that had this number: the file has the same name, but for that."""
        fresh = [each for each in self.archive.questions if each.address not in self.earlier]
        name = PurePosixPath(gone).name.removeprefix(number)
        for question in fresh:
            path = question.record.path
            if path == gone or PurePosixPath(path).name.removeprefix(question.number) == name:
                return question
        year = [each for each in fresh if each.number.partition("-")[0] == number.partition("-")[0]]
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
        at = Finding(record.path, record.line("bijlagen"), "", RULE)
        new = fresh[0] if len(fresh) == 1 else None
        return _lost(at, "bijlage", address, new, bestand=file, nummer=record.number)

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
        return self._page(address, "groep")

    def _renamed(self, address: str, folder: str, word: str, path: str, entry: Entry) -> Lost:
        top, new_top = f"{folder}/{word}/", f"{folder}/{slug(entry.name)}/"
        new = new_top + address.removeprefix(top)
        at = Finding(path, entry.line, "", RULE)
        if address != top and top not in self.living and new in self.living:
            said = say("adres-weg.met-groep", adres=address, groep=top)
            return Lost(replace(at, message=said))
        new = new if new in self.living else above(new, self.living)
        return _lost(at, "naam", address, new, naam=entry.name)

    def _page(self, address: str, case: str = "pagina") -> Lost:
        return _lost(Finding(REGISTER, 1, "", RULE), case, address, above(address, self.living))


def _lost(at: Finding, case: str, address: str, new: str | None, **values: object) -> Lost:
    """Make a sentence with the line that mends it; None for `new` is an address that lapses."""
    line = lapsed_line(address) if new is None else leading_line(address, new)
    said = say(f"adres-weg.{case}", adres=address, regel=line, **values)
    return Lost(replace(at, message=said), line)


def leading_line(old: str, new: str) -> str:
    """Write the line of the register by which an address leads to another one."""
    return f"- {{oud: {_scalar(old)}, nieuw: {_scalar(new or '/')}}}"


def lapsed_line(old: str) -> str:
    """Write the line of the register by which an address lapses."""
    return f"- {{oud: {_scalar(old)}, vervallen: Dit staat niet meer in het archief}}"


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
