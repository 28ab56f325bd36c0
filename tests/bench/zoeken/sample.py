"""Queries made from an archive's own titles: words that are used often, and words that are not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from bench.zoeken.queries import Query

EACH = 4
_WORD = re.compile(r"[^\W\d_]{5,}")


def sample(titles: Iterable[str]) -> list[Query]:
    """Give twelve queries: four of a frequent word, four of a rare one, four of both.

    The same titles give the same queries. Raises IndexError when there are too few words.
    """
    used: Counter[str] = Counter()
    for title in titles:
        used.update({word.lower() for word in _WORD.findall(title)})
    ordered = sorted(used, key=lambda word: (-used[word], word))
    fewest = [word for word in ordered if used[word] == used[ordered[-1]]]
    rare = [fewest[place * len(fewest) // (2 * EACH)] for place in range(2 * EACH)]
    frequent = ordered[: 2 * EACH]
    return [
        *(Query(word, "vaak") for word in frequent[:EACH]),
        *(Query(word, "zelden") for word in rare[:EACH]),
        *(
            Query(f"{often} {seldom}", "samen")
            for often, seldom in zip(frequent[EACH:], rare[EACH:], strict=True)
        ),
    ]
