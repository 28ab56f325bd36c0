"""What headings with a party are made of: "B. Technische vragen VVD", "Fractie CDA".

Pieces of regular expressions, for headings that name who asks and for those that part a list.
"""

from __future__ import annotations

# "A.", "3)", "IV."
ORDER = r"(?:(?:[A-Z]|\d{1,2}|[IVX]{1,4})[.):]\s+)?"
_KIND = (
    r"(?:schriftelijke|mondelinge|technische|aanvullende|informatieve|feitelijke|politieke|raads)"
)
# "Technische vragen", "Raadsvraag"
QUESTIONS = rf"(?:{_KIND}\s?)?(?:raads)?vra(?:ag|gen)"
OF = r"(?:van|door|namens)"
FACTION = r"(?:raads)?fractie"
