"""One run: what is new is planned, sent and remembered, and told of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from archive.exports.events import Kind
from archive.mailing.delivering import Outcome, Way, deliver
from archive.mailing.fault import MailingError
from archive.mailing.git import top_of
from archive.mailing.letter import heading_of
from archive.mailing.lists import Lists, read_lists
from archive.mailing.logbook import Logbook, known, opened
from archive.mailing.message import host_of
from archive.mailing.news import News
from archive.mailing.plan import Delivery, plan
from archive.mailing.secrecy import keep_outside
from archive.mailing.since import news_since
from archive.wording import count


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for.

    `folder` is that of the archive; `lists` and `logbook` are files, which stand elsewhere. More
    questions than `most` are not sent. A `trial` is not remembered.
    """

    folder: Path
    revision: str
    lists: Path
    logbook: Path
    kinds: Collection[Kind]
    together: bool
    most: int
    trial: bool
    moment: datetime


@dataclass(frozen=True, slots=True)
class Report:
    """What to tell of a run, line by line, and whether everybody got everything."""

    lines: tuple[str, ...]
    is_whole: bool = True


def carry_out(wish: Wish, way: Way | None) -> Report:
    """Send what is new by some way, or only tell of it when there is none.

    Raises MailingError when nothing can be sent.
    """
    top = top_of(wish.folder)
    keep_outside(wish.lists, top, "Het bestand")
    keep_outside(wish.logbook, top, "Het logboek")
    settings, news = news_since(wish.folder, wish.revision, wish.kinds, wish.moment.date())
    lists = read_lists(wish.lists, settings)
    host_of(settings)
    if not news:
        return Report((f"Sinds {wish.revision} is er niets nieuws.",))
    told = [f"Nieuw sinds {wish.revision}:", *_listing(news)]
    with _logbook(wish) as logbook:
        deliveries = plan(news, lists.lists, logbook, wish.together)
        if not deliveries:
            return Report((*told, "Dit is allemaal al verstuurd."))
        told += ["Te versturen:", *_division(deliveries, lists)]
        if way is None:
            return Report((*told, _TRIAL))
        _refuse_many(deliveries, wish.most)
        outcome = deliver(deliveries, way, lists, settings, moment=wish.moment, logbook=logbook)
    end = (_TRIAL,) if wish.trial else ()
    return Report((*told, *_result(outcome), *end), outcome.is_whole)


_TRIAL = "Dit was een proef: er is niets verstuurd, en niets onthouden."


def _logbook(wish: Wish) -> AbstractContextManager[Logbook]:
    return nullcontext(known(wish.logbook)) if wish.trial else opened(wish.logbook)


def _listing(news: Sequence[News]) -> Iterator[str]:
    for each in news:
        yield f"- {heading_of(each)}: {each.question.title}"


def _division(deliveries: Sequence[Delivery], lists: Lists) -> Iterator[str]:
    """How many messages each list gets, at how many addresses; not which."""
    for each in lists.lists:
        own = [delivery for delivery in deliveries if delivery.to == each.name]
        addresses = {address for delivery in own for address in delivery.addresses}
        yield (
            f"- {each.name}: {count(len(own), 'bericht', 'berichten')} aan "
            f"{count(len(addresses), 'adres', 'adressen')}"
        )


def _refuse_many(deliveries: Sequence[Delivery], most: int) -> None:
    """An import of the past is no news: whoever wants to mail all of it has to say so."""
    numbers = {each.question.number for delivery in deliveries for each in delivery.news}
    if len(numbers) > most:
        raise MailingError(
            f"Er zijn {len(numbers)} vragen te melden, meer dan {most}. Er is niets verstuurd. "
            f"Klopt het wel? Geef dan --hoogstens {len(numbers)} mee."
        )


def _result(outcome: Outcome) -> Iterator[str]:
    yield f"Klaar: {count(outcome.sent, 'bericht', 'berichten')}."
    if outcome.refused:
        yield "De mailserver weigerde deze adressen:"
        yield from (f"- {each}" for each in outcome.refused)
    if outcome.broken:
        yield outcome.broken
    if not outcome.is_whole:
        yield "Wie nog niets kreeg, krijgt het de volgende keer. Wie het al kreeg niet nog eens."
