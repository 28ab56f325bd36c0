"""Asking on a terminal: a line, a choice out of several, a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from archive.finding import Finding
from archive.registers import fold

# A line with nothing but this ends a text.
END = "."
# More names than this are not shown at once; a part of the name finds them.
MOST = 40
SEVERAL = "Bedoelt u een van deze? Typ het getal."


@dataclass(frozen=True, slots=True)
class Names:
    """Names to choose from; what is `known` besides needs no looking for, as it was typed."""

    options: Sequence[str]
    known: Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Conversation:
    """Somebody to talk to: `ask` gives the answer to a question, `tell` shows a line.

    `ask` raises EOFError when there are no more answers.
    """

    ask: Callable[[str], str]
    tell: Callable[[str], None]

    def line(self, question: str, otherwise: str = "") -> str:
        """Ask for one line; an empty one means `otherwise`."""
        hint = f" [{otherwise}]" if otherwise else ""
        end = "" if "?" in question else ":"
        return self.ask(f"{question}{hint}{end} ").strip() or otherwise

    def yes(self, question: str) -> bool:
        """Ask for yes or no; an empty answer is yes."""
        while True:
            answer = self.line(f"{question} (ja of nee)", "ja").lower()
            if answer in ("ja", "j", "nee", "n"):
                return answer.startswith("j")
            self.tell("Typ ja of nee.")

    def text(self, question: str) -> str:
        """Ask for a text of several lines."""
        self.tell(f"{question} Typ of plak de tekst. Sluit af met een regel met alleen een punt.")
        lines: list[str] = []
        while (line := self.ask("")).strip() != END:
            lines.append(line.rstrip("\r\n"))
        return "\n".join(lines).strip("\n")

    def choice(self, question: str, names: Names, otherwise: str = "") -> str:
        """Ask for one of several, by its number, its name or a part of that.

        What is none of them is given back as it was typed: the checker says what to do.
        """
        shown = list(names.options) if len(names.options) <= MOST else []
        while True:
            typed = self.line(question, otherwise)
            if typed.isdecimal() and shown:
                if 1 <= int(typed) <= len(shown):
                    return shown[int(typed) - 1]
                self.tell(f"Kies een getal van 1 tot en met {len(shown)}.")
                continue
            if not typed or typed in names.options or names.known(typed):
                return typed
            held = [option for option in names.options if fold(typed) in fold(option)]
            if not 1 <= len(held) <= MOST:
                return typed
            self.tell("Bedoelt u dit? Typ het getal." if len(held) == 1 else SEVERAL)
            shown = held
            self.show(shown)

    def findings(self, found: Sequence[Finding]) -> bool:
        """Tell what the checker says; give whether it lets the answer through."""
        for finding in found:
            self.tell(finding.message if finding.is_error else f"Let op: {finding.message}")
        return not any(finding.is_error for finding in found)

    def show(self, options: Sequence[str]) -> None:
        """Show names with their numbers, if they are not too many to read."""
        if len(options) > MOST:
            self.tell("Typ een deel van de naam om te zoeken.")
            return
        for number, option in enumerate(options, 1):
            self.tell(f"{number:3}. {option}")
