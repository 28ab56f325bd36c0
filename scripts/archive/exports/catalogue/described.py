"""What the catalogue is made from, and the addresses of what it tells of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from archive.exports.catalogue.datasets import DATASETS, Dataset
from archive.exports.downloads import Download
from archive.exports.export import Whole
from archive.exports.json_files import DATA
from archive.exports.publisher import Publisher
from archive.settings import Settings
from archive.sum import Sum

TURTLE = f"{DATA}catalogus.ttl"


@dataclass(frozen=True)
class Described:
    """An archive, who publishes it, and the sums of its downloads by their addresses."""

    held: Whole
    by: Publisher
    sums: Mapping[str, Sum]

    @property
    def settings(self) -> Settings:
        """What the municipality decides."""
        return self.held.settings

    @cached_property
    def datasets(self) -> tuple[Dataset, ...]:
        """The datasets of which there is something to download."""
        return tuple(each for each in DATASETS if self.downloads(each))

    def downloads(self, dataset: Dataset) -> list[Download]:
        """The downloads of a dataset that this archive has."""
        return [each for each in dataset.downloads if each.address in self.sums]

    def node(self, key: str) -> str:
        """The address of something that the catalogue tells of."""
        return f"{self.settings.url(TURTLE)}#{key}"

    def whole(self, address: str) -> str:
        """The whole address of something on the site or elsewhere."""
        return address if "://" in address else self.settings.url(address)
