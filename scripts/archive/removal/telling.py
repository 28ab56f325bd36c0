"""What a removal changes, in Dutch, for who does it."""

from __future__ import annotations

from collections.abc import Iterator

from archive.removal.plan import Plan
from archive.wording import count


def tell(plan: Plan, is_done: bool) -> str:
    """Tell what a plan changes and what it leaves; `is_done` tells that this is no trial."""
    return "\n".join(_lines(plan, is_done))


def _lines(plan: Plan, is_done: bool) -> Iterator[str]:
    start = (
        "Dit verandert:" if is_done else "Dit is een proef: er verandert niets. Dit zou veranderen:"
    )
    yield start
    for number in plan.counts:
        yield f"- {count(number, 'keer', 'keer')} tekst vervangen"
    if plan.request.all:
        yield "- alle tekst van de vraag leeggemaakt"
    yield from (f"- geschreven: {path}" for path in plan.written)
    yield from (f"- weggehaald: {path}" for path in plan.removed)
    yield "- weggehaald: wat in .cache van de oude pagina's was bewaard"
    yield ""
    if plan.elsewhere:
        yield "Let op: de tekst staat ook hier. Dat is niet veranderd:"
        yield from (f"- {place}" for place in plan.elsewhere)
        yield ""
    if plan.unread:
        yield "Kijk zelf of het ook in deze bijlagen staat:"
        yield from (f"- {path}" for path in plan.unread)
        yield ""
