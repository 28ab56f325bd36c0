"""How long it takes to read a question with its answer."""

from __future__ import annotations

from archive.body import Body

# Adults read about 175 to 300 English words of non-fiction a minute, 238 on average; fewer where
# words are longer, as in Dutch and in what councils write. Source: M. Brysbaert, "How many words do
# we read per minute?", Journal of Memory and Language 109 (2019).
WORDS_A_MINUTE = 200


def words(body: Body) -> int:
    """Count the words of all texts of a record."""
    return sum(len(section.text.split()) for section in body.sections)


def minutes(number: int) -> int:
    """Give how many minutes so many words take, rounded; 0 when it is less than a minute."""
    return round(number / WORDS_A_MINUTE) if number >= WORDS_A_MINUTE else 0
