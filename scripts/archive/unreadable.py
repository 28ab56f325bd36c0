"""Why a file can't be imported, as a sentence for the griffie."""

from __future__ import annotations

import re
from types import ModuleType

# What Python says of a call that does not fit the function.
_WRONG_CALL = re.compile(r"\w\(\) (?:missing|takes|got an unexpected|got multiple)\b")
_OURS = __name__.partition(".")[0]


class UnreadableError(Exception):
    """A file that can't be read. The message is one Dutch sentence that says what to do."""


def told(error: Exception, broken: str) -> UnreadableError:
    """What to tell of an error while a file was read.

    That is `broken`, which blames the file, unless no file can cause such an error.
    """
    return UnreadableError(program_fault(error) if _is_ours(error) else broken)


def program_fault(error: Exception) -> str:
    """The sentence that says that the program is at fault, with the kind of error to report."""
    return (
        f"Dit bestand lezen is mislukt door een fout in het programma ({type(error).__name__}). "
        "Meld dit aan de beheerder en bewaar het bestand opnieuw als .docx of .pdf."
    )


def _is_ours(error: Exception) -> bool:
    match error:
        case NameError() | ImportError():
            return True
        case AttributeError():
            owner = error.obj
            where = owner.__name__ if isinstance(owner, ModuleType) else type(owner).__module__
            return where.partition(".")[0] == _OURS
        case TypeError():
            return _WRONG_CALL.search(str(error)) is not None
    return False
