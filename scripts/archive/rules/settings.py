"""The rules that the settings must keep. A rule's docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterator

from archive.finding import Finding, Level
from archive.registers import fold
from archive.sentences import say
from archive.settings import Settings
from archive.source import CONFIGURATION, Source
from archive.tooi import MUNICIPALITIES, concepts


def check_settings(source: Source) -> list[Finding]:
    """Hold the settings against every rule; what could not be read is said already."""
    if any(each.path == CONFIGURATION and each.is_error for each in source.general):
        return []
    return [*settings_filled_in(source.settings), *code_is_ours(source.settings)]


def settings_filled_in(settings: Settings) -> Iterator[Finding]:
    """What others must know is filled in: an archive makes up nothing, so it leaves out."""
    if not settings.site_address:
        yield _missing(settings, say("instelling-ontbreekt.adres"))
    if not settings.municipality:
        yield _missing(settings, say("instelling-ontbreekt.gemeente"))
    if not settings.code:
        yield _missing(settings, say("instelling-ontbreekt.code"))


def _missing(settings: Settings, sentence: str) -> Finding:
    return Finding(CONFIGURATION, settings.line, sentence, "instelling-ontbreekt", Level.WARNING)


def code_is_ours(settings: Settings) -> Iterator[Finding]:
    """The code is that of the municipality: else an archive speaks for another one."""
    listed = concepts(MUNICIPALITIES).get(settings.code)
    if listed is None or not settings.municipality:
        return
    if _name(settings.municipality) not in _names(listed.label):
        named = {"eigenaar": listed.label, "gemeente": settings.municipality}
        sentence = say("gm-code.ander", code=settings.code, **named)
        yield Finding(CONFIGURATION, settings.line, sentence, "gm-code", Level.WARNING)


def _names(label: str) -> set[str]:
    """The names of a municipality in the list: without the province, and as people say it."""
    name = _name(label)
    return {name, name.partition(" (")[0], _SAID.get(name, name)}


def _name(text: str) -> str:
    return fold(text).removeprefix("gemeente ")


_SAID = {"'s-hertogenbosch": "den bosch"}
