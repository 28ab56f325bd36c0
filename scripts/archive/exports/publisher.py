"""Who publishes an archive, as the catalogues of government know municipalities."""

from __future__ import annotations

from dataclasses import dataclass

from archive.settings import Settings


@dataclass(frozen=True, slots=True)
class Publisher:
    """A municipality: `Amsterdam`, its name as a body, `gemeente Amsterdam`, and its code."""

    municipality: str
    name: str
    code: str

    @property
    def address(self) -> str:
        """The permanent address in the register of government bodies. Source: TOOI (KOOP)."""
        return f"https://identifier.overheid.nl/tooi/id/gemeente/{self.code}"


def publisher(settings: Settings) -> Publisher | None:
    """Give who publishes; None unless name, code and the address of the site are all known.

    What goes to the catalogues of others needs all three, and none of them can be guessed.
    """
    if settings.site_address and settings.municipality and settings.code:
        return Publisher(settings.municipality, settings.body, settings.code)
    return None
