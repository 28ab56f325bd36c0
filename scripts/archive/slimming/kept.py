"""What of Material's stylesheet pages can use: the typography of texts, and where that stands.

A settled list, so that a sheet need not be held against every page. A test holds it against pages
of every type: no selector that is left out may fit an element of one.
"""

from __future__ import annotations

from archive.prose import TAGS

# The frame gives texts the first; the others are made of notes (Markdown's `!!! note`).
CLASSES = frozenset({"md-typeset", "admonition", "admonition-title"})
# Of texts, of the frame around them, and of the form and the search page.
ELEMENTS = TAGS | {"aside", "body", "button", "html", "input", "label", "mark", "small"}
# By what they must be, where that is told; the site is written from left to right.
ATTRIBUTES = {"align": "", "class": "", "dir": "ltr"}
