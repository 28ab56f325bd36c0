"""The list of addresses as it stands on the internet now, fetched from the site itself."""

from __future__ import annotations

import http.client
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from archive.address_list import ADDRESS

# Longer is no list: 10,000 questions make less than 3 MB.
MOST_BYTES = 50_000_000
_NONE_YET = {http.client.NOT_FOUND, http.client.GONE}


class UnreachableError(Exception):
    """The list could not be fetched; says in Dutch what went wrong."""


def fetch_list(site: str, patience: float) -> str | None:
    """Fetch the list of the site at an address; None when that site has none yet.

    Nothing is waited for longer than `patience` seconds. Raises UnreachableError when the site
    gives no answer, or one that is no list of its own addresses.
    """
    if urlsplit(site).scheme not in ("http", "https"):
        raise UnreachableError(f"{site} begint niet met https://")
    address = f"{site.rstrip('/')}/{ADDRESS}"
    try:
        text = _read(address, patience)
    except HTTPError as error:
        if error.code in _NONE_YET:
            return None
        raise UnreachableError(f"{address} geeft fout {error.code}") from error
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise UnreachableError(f"{address} is niet te bereiken ({error})") from error
    lines = text.splitlines()
    if not lines or not all(line.startswith(site.rstrip("/")) for line in lines):
        raise UnreachableError(f"op {address} staat iets anders dan een lijst van deze site")
    return text


def _read(address: str, patience: float) -> str:
    request = Request(address, headers={"User-Agent": "Raadsvragen"})  # noqa: S310 (checked)
    with build_opener(_OnTheWeb).open(request, timeout=patience) as answer:
        data: bytes = answer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError("het bestand is te groot")
    return data.decode("utf-8")


class _OnTheWeb(HTTPRedirectHandler):
    """Follows the web and nothing else: an answer may not lead to a file of this machine."""

    def redirect_request(self, *args: object) -> Request | None:
        request = super().redirect_request(*args)  # type: ignore[arg-type]
        if request and request.type not in ("http", "https"):
            raise ValueError("de server verwijst naar iets anders dan een website")
        return request
