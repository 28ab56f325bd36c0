"""Settings of web servers, filled in for one site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from archive.deploy.headers import BY_ADDRESS, HEADERS, policy
from archive.deploy.inline import Inline
from archive.deploy.media import SQUEEZED, TYPES, TYPES_BY_ADDRESS, content_type

TEMPLATES = Path(__file__).parents[3] / "deploy"
NAMES = ("nginx.conf", "apache.conf")


def samples(site_address: str, inline: Inline) -> Mapping[str, str]:
    """Give the settings for each web server, by the name of the file.

    Raises ValueError, in Dutch, for an address that no web server can have.
    """
    parts = urlsplit(site_address)
    base = f"/{parts.path.strip('/')}/".replace("//", "/")
    if not re.fullmatch(r"[a-z0-9.-]+", parts.hostname or "") or not re.fullmatch(
        r"[\w/.~-]+", base, re.ASCII
    ):
        raise ValueError(
            "Vul eerst 'site_url' in, in mkdocs.yml: het adres waarop de site komt te staan."
        )
    environment = Environment(  # noqa: S701 (this is no HTML)
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    known = {
        "host": parts.hostname,
        "base": base,
        "base_pattern": re.escape(base),
        "headers": {"Content-Security-Policy": policy(inline), **HEADERS},
        "by_address": BY_ADDRESS,
        "types": dict(sorted(TYPES.items())),
        "types_by_address": TYPES_BY_ADDRESS,
        "squeezed": sorted(SQUEEZED),
        "squeezed_types": sorted({TYPES[ending] for ending in SQUEEZED}),
        "content_type": content_type,
    }
    return {name: environment.get_template(name).render(known) for name in NAMES}
