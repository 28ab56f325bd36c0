"""The one stylesheet of the site, made small; what it takes to do so is done once."""

from __future__ import annotations

from dataclasses import dataclass

from archive.building.code import code_digest
from archive.building.digest import digest_of, joined
from archive.building.store import Store
from archive.stylesheet import FOLDER

# So many characters of a digest are in the name: enough to tell apart what ever was there.
_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Sheet:
    """A stylesheet, and its address, which changes when it does: browsers may keep it forever."""

    address: str
    content: str


def slim_sheet(material: str, ours: str, store: Store) -> Sheet:
    """Join what pages use of Material's stylesheet with ours, and write that tightly."""
    key = joined((b"sheet", code_digest(), digest_of(material.encode()), digest_of(ours.encode())))
    kept = store.get(key)
    if kept is None:
        kept = _made(material, ours).encode()
        store.put(key, kept)
    return Sheet(f"{FOLDER}raadsvragen.{digest_of(kept).hex()[:_LENGTH]}.css", kept.decode())


def _made(material: str, ours: str) -> str:
    # Reading stylesheets takes long to start, and is seldom needed.
    from archive.slimming.stylesheets import shrunk  # noqa: PLC0415
    from archive.slimming.trimming import trimmed  # noqa: PLC0415

    return shrunk(f"{trimmed(material, ours)}\n{ours}")
