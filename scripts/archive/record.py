"""A record as it is written: the typed content of one file, names still as spelled."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from archive.body import Body

_HASH = re.compile(r" \(sha256:([0-9a-f]{16})\)")


def hashes_in(source: str) -> tuple[str, ...]:
    """The content hashes of imported files that stand in a text, as under `bron`."""
    return tuple(_HASH.findall(source))


class Kind(Enum):
    """The three kinds of council question. Source: Open Raadsinformatie (VNG)."""

    WRITTEN = "schriftelijk"
    TECHNICAL = "technisch"
    ORAL = "mondeling"


class Appraisal(Enum):
    """How long a record is kept. Source: MDTO 1.0, begrippenlijst Waarderingen."""

    PERMANENT = "B"
    TEMPORARY = "V"
    UNDECIDED = "N"

    @property
    def words(self) -> str:
        """The value in words, as that list writes it: `Nader te bepalen`."""
        return _IN_WORDS[self]


_IN_WORDS = {
    Appraisal.PERMANENT: "Blijvend te bewaren",
    Appraisal.TEMPORARY: "Tijdelijk te bewaren",
    Appraisal.UNDECIDED: "Nader te bepalen",
}


class Personal(Enum):
    """What the privacy guard finds. The value is the name of the rule."""

    BSN = "privacy-bsn"
    ACCOUNT = "privacy-iban"
    TELEPHONE = "privacy-telefoon"
    EMAIL = "privacy-email"
    ADDRESS = "privacy-adres"
    PLATE = "privacy-kenteken"
    NAME = "privacy-naam"
    PLACE = "privacy-plaats"
    MAKER = "privacy-maker"
    DEVICE = "privacy-toestel"
    UNREAD = "privacy-ongelezen"


@dataclass(frozen=True, slots=True)
class Asker:
    """A councillor, and the party at the moment of asking."""

    name: str
    party: str


@dataclass(frozen=True, slots=True)
class Postponement:
    """A motivated postponement, decided on `day`; the answer is promised by `until`."""

    day: date
    until: date
    reason: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that lies beside the record."""

    file: str
    title: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A change after publication, with what was changed."""

    day: date
    note: str


class Ground(Enum):
    """Why something was taken away after publication. The value is what the griffie writes.

    Sources: AVG, articles 6 and 17 (`privacy`, `op verzoek`); Auteurswet, article 12
    (`auteursrecht`); Gemeentewet, chapter Va, and Woo, article 5.1 (`vertrouwelijk`). `fout` is for
    all else that was not meant to be published.
    """

    PRIVACY = "privacy"
    ON_REQUEST = "op verzoek"
    COPYRIGHT = "auteursrecht"
    CONFIDENTIAL = "vertrouwelijk"
    MISTAKE = "fout"

    @property
    def words(self) -> str:
        """The reason as readers see it, at the end of a sentence."""
        return _GROUNDS[self]


_GROUNDS = {
    Ground.PRIVACY: "het ging om gegevens over een persoon",
    Ground.ON_REQUEST: "daar is om gevraagd",
    Ground.COPYRIGHT: "iemand anders heeft er de rechten op",
    Ground.CONFIDENTIAL: "het is vertrouwelijk",
    Ground.MISTAKE: "het was per ongeluk gepubliceerd",
}


@dataclass(frozen=True, slots=True)
class Removal:
    """That something was taken away after publication, and why; never what it was."""

    day: date
    ground: Ground


@dataclass(frozen=True, slots=True)
class Retention:
    """The appraisal of this one record, where it differs from the setting."""

    appraisal: Appraisal
    reason: str


@dataclass(frozen=True, slots=True)
class Allowance:
    """A text that the privacy guard lets through in this record, and why."""

    kind: Personal
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that one file says. Nothing is derived and no name is looked up.

    `path` and `lines` tell where it stands (`lines` by key, items as `indieners.0`);
    they take no part in comparing records.
    """

    number: str
    subject: str
    askers: tuple[Asker, ...]
    submitted: date
    body: Body
    kind: Kind = Kind.WRITTEN
    addressed_to: str = "college"
    answer_mode: str = ""
    themes: tuple[str, ...] = ()
    received: date | None = None
    postponements: tuple[Postponement, ...] = ()
    answered: date | None = None
    portfolio_holders: tuple[str, ...] = ()
    withdrawn: date | None = None
    withdrawal_reason: str = ""
    follows: str = ""
    attachments: tuple[Attachment, ...] = ()
    source: str = ""
    corrections: tuple[Correction, ...] = ()
    removals: tuple[Removal, ...] = ()
    earlier_numbers: tuple[str, ...] = ()
    retention: Retention | None = None
    allowed: tuple[Allowance, ...] = ()
    path: str = field(default="", compare=False)
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, hash=False)

    def path_beside(self, file: str) -> str:
        """Give the path of a file in the folder of this record."""
        return f"{self.path.rpartition('/')[0]}/{file}"

    def attachment_paths(self, files: Collection[str]) -> list[str]:
        """Give the paths of the attachments that are among these files."""
        if not self.attachments:  # As most: they are asked for often.
            return []
        paths = (self.path_beside(attachment.file) for attachment in self.attachments)
        return [path for path in dict.fromkeys(paths) if path in files]

    @property
    def source_names(self) -> str:
        """The source as people read it, without the hashes that an import writes behind it."""
        return _HASH.sub("", self.source)

    def line(self, key: str) -> int:
        """The line in the file of a key or item; 1 when it is not written."""
        return self.lines.get(key, 1)
