"""The cards of questions, and the one of all other pages. Only who knows its address needs them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from archive.exports.export import Export, Item, Whole
from archive.page import GENERAL_CARD, card_address
from archive.settings import Settings


def card(item: Item, settings: Settings) -> Iterable[Export]:
    """Give the card of one question."""
    if settings.site_address:
        yield Export(card_address(item.question.number), partial(_card, item, settings), kept=True)


def cards_of_the_whole(held: Whole) -> Iterable[Export]:
    """Give the card of all other pages."""
    if held.settings.site_address:
        yield Export(GENERAL_CARD, partial(_general, held.settings))


def _card(item: Item, settings: Settings) -> tuple[bytes]:
    # Pillow takes long to start, and a build that makes no cards does not need it.
    from archive.cards.card import question_card  # noqa: PLC0415

    return (question_card(item.question, settings),)


def _general(settings: Settings) -> tuple[bytes]:
    from archive.cards.card import general_card  # noqa: PLC0415 (as above)

    return (general_card(settings),)
