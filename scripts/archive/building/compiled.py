"""Templates as Python bytecode, kept beside them as Python keeps that of modules."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache

from archive.building.code import code_digest
from archive.building.digest import SIZE, digest_of
from archive.templating import FOLDER


class Compiled(BytecodeCache):
    """Keeps what templates become, for the code that made it: to make it anew takes long.

    It stands in `__pycache__`, not in a store: bytecode is run, and who can write there can write
    our code too. Where nothing can be written, nothing is kept.
    """

    def __init__(self, folder: Path = FOLDER / "__pycache__") -> None:
        """Keep bytecode in a folder; it is made when it is not there."""
        self._folder = folder

    def get_source_checksum(self, source: str) -> str:
        """Tell what bytecode comes from: the template, and all code of this project."""
        return digest_of(code_digest() + source.encode("utf-8", "surrogatepass")).hex()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Find bytecode back, if it is whole."""
        with contextlib.suppress(OSError):
            data = self._path(bucket).read_bytes()
            if data[:SIZE] == digest_of(data[SIZE:]):
                bucket.bytecode_from_string(data[SIZE:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep bytecode. Another process may do the same; a file is never half there."""
        path, data = self._path(bucket), bucket.bytecode_to_string()
        with contextlib.suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            written = path.with_suffix(f".{os.getpid()}")
            written.write_bytes(digest_of(data) + data)
            written.replace(path)

    def _path(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.jinja"
