"""The parties, themes and people that can be followed, for the page that explains how."""

from __future__ import annotations

from archive.entrances import ENTRANCES
from archive.index import Archive
from archive.lists import counted
from archive.templating import environment

# Of an entrance with more groups, its own page has the list.
MOST = 60

_environment = environment()


def groups_to_follow(archive: Archive) -> str:
    """Give links to the page of each group, as one block of HTML that stands in Markdown."""
    found = [
        (entrance, [counted(group) for group in groups] if len(groups) <= MOST else [], len(groups))
        for entrance in ENTRANCES
        if (groups := archive.groups[entrance.folder])
    ]
    return _environment.get_template("follow_list.html").render(found=found, root="../").strip()
