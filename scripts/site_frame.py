"""The frame of the site around the pages of the archive, and what all pages depend on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, Template
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from archive.building.code import code_digest
from archive.building.digest import Digests, digest_of, joined
from archive.page import Page
from archive.settings import Settings
from site_files import ArchivePage, any_page

# What of the configuration depends on the machine or the command, and not on the site.
ELSEWHERE = {"config_file_path", "docs_dir", "site_dir", "dev_addr", "watch", "hooks", "plugins"}


class Frame:
    """Puts pages of the archive in the frame that the pages of people have too."""

    def __init__(
        self, config: MkDocsConfig, env: Environment, nav: Navigation, settings: Settings
    ) -> None:
        """Take what MkDocs made ready, and the settings of the municipality."""
        self._config = config
        self._env = env
        self._nav = nav
        self._settings = settings
        self._contexts: dict[str, TemplateContext] = {}

    def page(self, made: Page, content: str) -> bytes:
        """Make one page around what it holds, with the events that MkDocs has for pages."""
        config, nav, repository = self._config, self._nav, self._settings.repository
        page = ArchivePage(made, self._like, config.site_url)
        page.edit_url = repository.edit(made.source) if repository and made.source else None
        page.content = content
        context = self._context(made.root, page)
        context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
        html = self._template.render(context, made=made)
        html = config.plugins.on_post_page(html, page=page, config=config)
        return html.encode("utf-8", errors="xmlcharrefreplace")

    @cached_property
    def _like(self) -> MkDocsPage:
        """What all pages have in common."""
        return any_page(self._config)

    @cached_property
    def _template(self) -> Template:
        """The frame; what it knows stands in one dictionary, for that is copied for each page."""
        template = self._env.get_template("main.html")
        template.globals = {**template.globals}
        return template

    def _context(self, root: str, page: MkDocsPage) -> TemplateContext:
        """Give what MkDocs tells a frame: the same for all pages that are as deep in the site."""
        if root not in self._contexts:
            self._contexts[root] = get_context(self._nav, [], self._config, page)
        return {**self._contexts[root], "page": page}

    @cached_property
    def digest(self) -> bytes:
        """The digest of all that pages share besides `configured`: menu, frame and settings."""
        frames = Path(self._config.theme.custom_dir or ".")
        menu = [(item.title, item.url) for item in self._nav.items if isinstance(item, MkDocsPage)]
        values = (menu, self._env.globals["stylesheet"], self._settings)
        read = (digest_of(path.read_bytes()) for path in sorted(frames.rglob("*.html")))
        return joined((*read, Digests().of(values)))


def configured(config: MkDocsConfig, folder: Path) -> bytes:
    """Give the digest of the code, and of how MkDocs was told to use it.

    `folder` is that of the configuration, in which the hooks are that it names.
    """
    plain = {key: _plain(value) for key, value in config.items() if key not in ELSEWHERE}
    plain["theme"] = _plain(dict(config.theme))
    hooks = [
        *sorted(Path(__file__).parent.glob("site_*.py")),
        *(folder / str(name) for name in config.hooks),
    ]
    return joined(
        (
            code_digest(),
            *(digest_of(path.read_bytes()) for path in hooks),
            Digests().of((plain, sorted(config.plugins))),
        )
    )


def _plain(value: object) -> object:
    """Give a value of the configuration without what differs from run to run."""
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, str | int | float):
        return value
    return type(value).__qualname__
