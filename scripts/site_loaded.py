"""What readers load besides pages: one stylesheet and scripts, made small, and no more."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from archive.building.sheet import slim_sheet
from archive.form_page import FORM, SCRIPTS
from archive.looks.files import DARK_TOKENS, TOKENS
from archive.looks.wardrobe import tokens_css
from archive.slimming import scripts
from archive.stylesheet import PARTS, stylesheet
from site_build import Build

STYLESHEET = "assets/stylesheets/main.*.css"
# What Material brings and readers do not load; of its stylesheet the site's own takes what it uses.
UNUSED = (
    "assets/javascripts/*",
    "assets/images/*",
    "assets/stylesheets/palette.*",
    STYLESHEET,
    "*.css.map",
    f"{PARTS}*",
    TOKENS,
    DARK_TOKENS,
)
# The scripts of what can be followed, which is nothing on a site without an address.
COPYING = "volg/"


def loaded(files: Iterable[File], build: Build, config: MkDocsConfig) -> list[File]:
    """Give the files that pages of this site load, with the sheet of the build among them."""
    material = next(file for file in files if fnmatch(file.src_uri, STYLESHEET))
    ours = stylesheet(Path(config.docs_dir), tokens_css(build.source.looks))
    build.sheet = slim_sheet(material.content_string, ours, build.store)
    sheet = File.generated(config, build.sheet.address, content=build.sheet.content)
    unused = _unused(build)
    kept = [file for file in files if not _fits(file, unused)]
    return [*(_slim(file, config) if _is_script(file) else file for file in kept), sheet]


def _unused(build: Build) -> tuple[str, ...]:
    """What no page of this site loads: scripts of what it does not have, too."""
    form = () if FORM in build.pages else (f"{SCRIPTS}*",)
    following = () if build.verdict.archive.settings.site_address else (f"{COPYING}*",)
    return (*UNUSED, *form, *following)


def _fits(file: File, patterns: Iterable[str]) -> bool:
    return any(fnmatch(file.src_uri, pattern) for pattern in patterns)


def _is_script(file: File) -> bool:
    """Whether a file is a script of ours."""
    return file.src_uri.startswith(scripts.FOLDERS) and file.src_uri.endswith(".js")


def _slim(file: File, config: MkDocsConfig) -> File:
    return File.generated(config, file.src_uri, content=scripts.shrunk(file.content_string))
