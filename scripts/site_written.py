"""The pages that people write: what their Markdown became is kept while nothing of it changes."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import orjson
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from archive.building.digest import digest_of, joined
from archive.building.store import Store

# Where the extensions of Python-Markdown itself stand; of others the names have a dot too.
_OWN = "markdown.extensions."
_log = logging.getLogger("mkdocs")


class Written:
    """Renders pages as MkDocs does, or finds back what that gave.

    Of a page about which MkDocs has something to tell nothing is kept, so that it tells it again;
    and nothing at all where extensions of others are at work, which may read anything.
    """

    def __init__(self, store: Store, key: bytes) -> None:
        """Take a store, and a digest of all that pages share: addresses, configuration, code."""
        self._store = store
        self._key = key

    def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Do what `Page.render` does. The Markdown of the page must be known."""
        known = all(name.removeprefix(_OWN).isidentifier() for name in config.markdown_extensions)
        if not known:
            Page.render(page, config, files)
            return
        text = f"{page.file.src_uri}\n{page.markdown}"
        key = joined((self._key, digest_of(text.encode("utf-8", "surrogatepass"))))
        kept = self._store.get(key)
        if kept is not None:
            _put_back(page, orjson.loads(kept), files)
            return
        with _listening() as heard:
            Page.render(page, config, files)
        if not heard:
            self._store.put(key, orjson.dumps(_taken(page)))


def _taken(page: Page) -> dict[str, Any]:
    """Give all that rendering puts in a page."""
    links = page.links_to_anchors
    return {
        "content": page.content,
        "toc": [_entry(each) for each in page.toc],
        "title": page._title_from_render,
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": links and {file.src_uri: each for file, each in links.items()},
    }


def _entry(link: AnchorLink) -> dict[str, Any]:
    children = [_entry(each) for each in link.children]
    return {"name": link.title, "id": link.id, "level": link.level, "children": children}


def _put_back(page: Page, taken: dict[str, Any], files: Files) -> None:
    links = taken["links"]
    page.content = taken["content"]
    page.toc = get_toc(taken["toc"])
    page._title_from_render = taken["title"]
    page.present_anchor_ids = set(taken["anchors"])
    page.links_to_anchors = links and {
        file: each for uri, each in links.items() if (file := files.get_file_from_path(uri))
    }


class _Listener(logging.Handler):
    def __init__(self, heard: list[logging.LogRecord]) -> None:
        super().__init__()
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        """Note what is told."""
        self._heard.append(record)


@contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """Give what MkDocs tells meanwhile, also when somebody asked for quiet.

    People are told of it afterwards, as far as they want to hear it.
    """
    heard: list[logging.LogRecord] = []
    handlers, propagate, level = _log.handlers, _log.propagate, _log.level
    wanted = _log.getEffectiveLevel()
    _log.handlers, _log.propagate = [_Listener(heard)], False
    _log.setLevel(min(wanted, logging.INFO))
    try:
        yield heard
    finally:
        _log.handlers, _log.propagate = handlers, propagate
        _log.setLevel(level)
        for record in heard:
            if record.levelno >= wanted:
                _log.handle(record)
