"""The pages at addresses that moved or lapsed: they lead on, or tell why they don't."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from archive.address import is_file
from archive.moves import Move, Moves
from archive.page import HOME, Page


def copies(moves: Moves, files: Collection[str]) -> dict[str, str]:
    """Give the files that stand at an old address too, each with where it stands now.

    A page can't lead on from the address of a file and be of its kind, so the file is copied.
    """
    found = dict(moves.leads())
    found |= {old: new for old, new in moves.mirrored(files).items() if old not in found}
    return {old: new for old, new in found.items() if is_file(old) and new in files}


def moved_pages(
    moves: Moves, living: Collection[str], title: Callable[[str], str]
) -> Iterator[Page]:
    """Give a page for each address that moved or lapsed, and that is not `living`.

    `title` gives that of a page by its address, empty where the archive has none.
    """
    found = dict(moves.leads())
    found |= {old: new for old, new in moves.mirrored(living).items() if old not in moves.by_old}
    for old, new in found.items():
        is_copied = is_file(old) and is_file(new)
        if old not in living and not is_copied:
            yield _leading(old, new, title(new))
    for move in moves.lapsed():
        if move.old not in living:
            yield _lapsed(move, living)


def _leading(old: str, new: str, title: str) -> Page:
    was, now = _number(old), _number(new)
    return Page(
        address=_as_page(old),
        title="Deze pagina heeft een nieuw adres",
        description="De pagina op dit adres is verhuisd. U gaat vanzelf naar het nieuwe adres.",
        template="moved.html",
        content={"was": was if now else "", "now": now if was else "", "title": title},
        leads_to=new,
        indexed=False,
    )


def _lapsed(move: Move, living: Collection[str]) -> Page:
    return Page(
        address=_as_page(move.old),
        title="Deze pagina is er niet meer",
        description="Wat op dit adres stond, staat niet meer in het archief.",
        template="lapsed.html",
        crumbs=(HOME,),
        content={
            "reason": move.lapsed,
            "above": above(move.old, living),
            "number": _number(move.old),
        },
        indexed=False,
    )


def above(address: str, living: Collection[str]) -> str:
    """Give the nearest address above another one that has a page; the last one is home."""
    while address:
        address = address.rstrip("/").rpartition("/")[0]
        address = f"{address}/" if address else ""
        if address in living:
            return address
    return ""


def _number(address: str) -> str:
    """Give the number of the question whose page or attachment stands at an address, if any."""
    parts = address.split("/")
    return parts[1] if len(parts) == 3 and parts[0] == "vragen" else ""


def _as_page(address: str) -> str:
    """Give where a page stands: web servers show it too to who asks without the last slash."""
    return f"{address}/" if is_file(address) else address
