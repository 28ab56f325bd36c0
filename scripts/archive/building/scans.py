"""What is of persons in attachments, remembered by their content: each is read once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from archive.building.code import reading_digest
from archive.building.digest import digest_of
from archive.building.marks import Marks
from archive.building.pickled import UnreadableError, from_bytes, to_bytes
from archive.building.store import Store
from archive.privacy.scan import Scan, scan_files


class Scans:
    """Reads attachments with a store."""

    def __init__(self, store: Store, marks: Marks) -> None:
        self._store = store
        self._marks = marks

    def of(self, folder: Path, paths: Sequence[str]) -> dict[str, Scan]:
        """Give what is in the attachments at these paths."""
        keys = {path: self._key(path) for path in paths}
        kept = self._store.get_all(keys.values())
        scans = {path: _unpacked(kept.get(keys[path])) for path in paths}
        missing = [path for path in paths if scans[path] is None]
        for path, scan in scan_files(folder, missing).items():
            scans[path] = scan
            if not scan.again:
                self._store.put(keys[path], to_bytes(scan))
        return {path: scan for path, scan in scans.items() if scan is not None}

    def uses(self, paths: Iterable[str]) -> None:
        """Keep what is known of the attachments at these paths, though nobody asks for it now."""
        self._store.uses(map(self._key, paths))

    def _key(self, path: str) -> bytes:
        """A key by content and by kind of file, for the kind chooses the reader."""
        kind = path.rpartition(".")[2].lower().encode("utf-8", "surrogatepass")
        return digest_of(reading_digest() + self._marks.digest(path) + kind)


def _unpacked(data: bytes | None) -> Scan | None:
    if data is None:
        return None
    try:
        scan = from_bytes(data)
    except UnreadableError:
        return None
    return scan if isinstance(scan, Scan) else None
