"""The key words of all questions, in blocks: those of a question that stays, stay too."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from archive.search.rarity import KEY_WORDS
from archive.search.stock import Stock

# So many questions stand together in what is kept.
BLOCK = 64


def keep_key_words(key_words: Sequence[bytes], stock: Stock) -> list[bytes]:
    """Keep the key words of questions in this order, as JSON; give the keys of the blocks."""
    blocks = range(0, len(key_words), BLOCK)
    return [stock.put(b"\n".join(key_words[start : start + BLOCK])) for start in blocks]


def key_words_of(own: Mapping[str, float], rarity: Callable[[str], float]) -> bytes:
    """Give the key words of one question, as `key_words` does: `own` is what stems are worth."""
    weighed = ((-rarity(stem) * worth / (worth + 2), stem) for stem, worth in own.items())
    chosen = sorted(pair for pair in weighed if pair[0])[:KEY_WORDS]
    pairs = [f'["{stem}",{round(-10 * weight)}]' for weight, stem in chosen]
    return f"[{','.join(pairs)}]".encode()


class KeptKeyWords:
    """The key words of questions by their number, out of the blocks with these keys."""

    def __init__(self, keys: Sequence[bytes], piece: Callable[[bytes], bytes]) -> None:
        """Know where the key words are; `piece` gives a block by its key."""
        self._keys = keys
        self._piece = piece
        self._read: dict[int, list[bytes]] = {}

    def of(self, question: int) -> bytes:
        """Give the key words of a question, as JSON; nothing when it is a new one."""
        block, place = divmod(question, BLOCK)
        found = self._block(block)
        return found[place] if place < len(found) else b""

    def lowest(self, question: int) -> int | None:
        """Give the weight of the last key word of a question; nothing when more may come."""
        found = json.loads(self.of(question) or b"[]")
        return found[-1][1] if len(found) == KEY_WORDS else None

    def joined_by(self, key_words: Mapping[int, bytes], total: int, stock: Stock) -> list[bytes]:
        """Keep key words of some of so many questions; give the keys of all blocks."""
        changed: dict[int, dict[int, bytes]] = defaultdict(dict)
        for question, words in key_words.items():
            changed[question // BLOCK][question % BLOCK] = words
        blocks = range(0, total, BLOCK)
        keys = [*self._keys[: len(blocks)]]
        if total % BLOCK and len(self._block(len(blocks) - 1)) > total % BLOCK:
            changed.setdefault(len(blocks) - 1, {})
        for block, own in sorted(changed.items()):
            size = min(total - block * BLOCK, BLOCK)
            known = dict(enumerate(self._block(block))) | own
            written = b"\n".join(known[place] for place in range(size))
            keys[block : block + 1] = [stock.put(written)]
        return keys

    def _block(self, block: int) -> list[bytes]:
        if block not in self._read:
            kept = self._piece(self._keys[block]) if block < len(self._keys) else b""
            self._read[block] = kept.split(b"\n") if kept else []
        return self._read[block]
