"""The registers on paper: text to entries and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from archive.fields import plain
from archive.finding import Findings
from archive.frontmatter import Items, Node, Plain, Table, Text, read_table, read_yaml, write_yaml
from archive.parsers import Choice, ListOf, Parser, TableOf, day, filled_text, text
from archive.registers import (
    Curation,
    E,
    Membership,
    Party,
    Period,
    Person,
    Register,
    Role,
    Synonyms,
    Term,
    Theme,
)
from archive.slug import slug
from archive.tooi import THEMES as TOP
from archive.tooi import concepts

PARTIES, PEOPLE, THEMES = "partijen.yml", "personen.yml", "themas.yml"
SYNONYMS, SUBJECTS = "synoniemen.yml", "onderwerpen.yml"


def top_code(node: Node, key: str, findings: Findings) -> str | None:
    """A code out of the TOP list (TOOI, scw_toplijst)."""
    value = filled_text(node, key, findings)
    if value is not None and value not in concepts(TOP):
        findings.error(
            node.line,
            "top-code",
            f"'{value}' is geen code uit de TOP-lijst. Een code ziet eruit als c_849842ac.",
        )
        return None
    return value


_names = ListOf(filled_text)
_period: dict[str, tuple[str, Parser[object]]] = {"van": ("start", day), "tot": ("end", day)}
_term = TableOf(Term, {"rol": Choice(Role)}, _period)
_membership = TableOf(Membership, {"partij": filled_text}, _period)

PARTY = TableOf(
    Party,
    {"naam": filled_text},
    {
        "volledige_naam": ("full_name", text),
        **_period,
        "opvolger": ("successor", filled_text),
        "aliassen": ("aliases", _names),
    },
)
PERSON = TableOf(
    Person,
    {"naam": filled_text},
    {
        "rollen": ("terms", ListOf(_term)),
        "partijen": ("memberships", ListOf(_membership)),
        "aliassen": ("aliases", _names),
    },
)
THEME = TableOf(
    Theme,
    {"naam": filled_text},
    {
        "omschrijving": ("description", text),
        "top": ("top", top_code),
        "iv3": ("iv3", _names),
        "aliassen": ("aliases", _names),
    },
)


def read_parties(content: str, findings: Findings) -> Register[Party]:
    """Read the register of parties; what is wrong goes to `findings` and is left out."""
    return _read(content, PARTY, Party, "partij", findings)


def read_people(content: str, findings: Findings) -> Register[Person]:
    """Read the register of people; what is wrong goes to `findings` and is left out."""
    return _read(content, PERSON, Person, "persoon", findings)


def read_themes(content: str, findings: Findings) -> Register[Theme]:
    """Read the register of themes; what is wrong goes to `findings` and is left out."""
    return _read(content, THEME, Theme, "thema", findings)


def _read(
    content: str, parse: Parser[E], make: Callable[[str], E], what: str, findings: Findings
) -> Register[E]:
    missing = bool(findings.found)
    root = read_yaml(content, findings)
    if root is None or missing:
        return Register(findings.path, readable=False)
    if root == Table({}, {}, 1):
        return Register(findings.path)
    if not isinstance(root, Items):
        findings.error(
            root.line,
            "lijst",
            "Schrijf hier een lijst: elke naam begint met een regel '- naam: …'.",
        )
        return Register(findings.path, readable=False)
    entries: list[E] = []
    for node in root.values:
        entry = parse(node, what, findings) or _by_names_alone(node, make)
        if entry is not None:
            entries.append(replace(entry, line=node.line))
    entries.sort(key=lambda each: (slug(each.name), each.name))
    return Register(findings.path, tuple(entries))


def _by_names_alone(node: Node, make: Callable[[str], E]) -> E | None:
    """Keep the names of an entry that is faulty, so that records which use it are not blamed."""
    if isinstance(node, Text):
        return make(node.value) if node.value.strip() else None
    if not isinstance(node, Table):
        return None
    name, aliases = node.values.get("naam"), node.values.get("aliassen")
    if not isinstance(name, Text) or not name.value.strip():
        return None
    others = aliases.values if isinstance(aliases, Items) else ()
    return replace(
        make(name.value),
        aliases=tuple(other.value for other in others if isinstance(other, Text)),
    )


def read_synonyms(content: str, findings: Findings) -> tuple[Synonyms, ...]:
    """Read the register of words that mean the same, in the order of the file."""
    root = read_yaml(content, findings)
    if root is None or root == Table({}, {}, 1):
        return ()
    if not isinstance(root, Items):
        findings.error(
            root.line,
            "lijst",
            "Schrijf hier een lijst: elke groep woorden is een regel '- woord, ander woord'.",
        )
        return ()
    groups = (_synonyms(node, findings) for node in root.values)
    return tuple(group for group in groups if group)


def read_curation(content: str, findings: Findings) -> Curation:
    """Read the register of wishes about subjects; what is wrong goes to `findings`."""
    root = read_table(content, findings)
    return (CURATION(root, SUBJECTS, findings) if root else None) or Curation()


def one_word(node: Node, key: str, findings: Findings) -> Synonyms | None:
    """A word or a name, with its line."""
    word = filled_text(node, key, findings)
    return Synonyms((word,), node.line) if word else None


def word_group(node: Node, key: str, findings: Findings) -> Synonyms | None:
    """Words that are one subject, with commas between them."""
    del key
    return _synonyms(node, findings)


CURATION = TableOf(
    Curation,
    {},
    {
        "weg": ("away", ListOf(one_word)),
        "samen": ("together", ListOf(word_group)),
        "altijd": ("always", ListOf(one_word)),
    },
)


def _synonyms(node: Node, findings: Findings) -> Synonyms | None:
    written = node.value.split(",") if isinstance(node, Text) else ()
    words = tuple(dict.fromkeys(filter(None, (" ".join(word.split()) for word in written))))
    if len(words) < 2:
        findings.error(
            node.line,
            "synoniemen",
            "Schrijf hier minstens twee woorden die hetzelfde betekenen, met een komma ertussen.",
        )
        return None
    return Synonyms(words, node.line)


def write_parties(parties: Iterable[Party]) -> str:
    """Write the file `partijen.yml`."""
    return write_yaml(
        [
            _filled(
                naam=party.name,
                volledige_naam=party.full_name,
                **_dates(party),
                opvolger=party.successor,
                aliassen=list(party.aliases),
            )
            for party in parties
        ]
    )


def write_people(people: Iterable[Person]) -> str:
    """Write the file `personen.yml`."""
    return write_yaml(
        [
            _filled(
                naam=person.name,
                rollen=[_filled(rol=term.role.value, **_dates(term)) for term in person.terms],
                partijen=[
                    _filled(partij=each.party, **_dates(each)) for each in person.memberships
                ],
                aliassen=list(person.aliases),
            )
            for person in people
        ]
    )


def write_themes(themes: Iterable[Theme]) -> str:
    """Write the file `themas.yml`."""
    return write_yaml(
        [
            _filled(
                naam=theme.name,
                omschrijving=theme.description,
                top=theme.top,
                iv3=list(theme.iv3),
                aliassen=list(theme.aliases),
            )
            for theme in themes
        ]
    )


def _dates(period: Period) -> dict[str, Plain]:
    return {
        "van": plain(period.start) if period.start else "",
        "tot": plain(period.end) if period.end else "",
    }


def _filled(**values: Plain) -> dict[str, Plain]:
    return {key: value for key, value in values.items() if value}
