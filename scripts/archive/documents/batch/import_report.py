"""What an import did, for people and for machines: certain, doubtful, missing, left out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from itertools import groupby

from archive.documents.batch.draft_file import values_of
from archive.documents.batch.outcome import Item, Outcome, Result
from archive.documents.batch.proposals import Proposal
from archive.documents.sheet import Left, Reason
from archive.documents.value import Certainty, Value
from archive.record import Asker
from archive.wording import count, dutch_number, enumerate_words

Format = Callable[[Result], str]

_SHORT = 160
# What is only the frame of a form; it is counted, and listed in the JSON form.
_FRAME = (Reason.LABEL, Reason.FIELD)


def as_text(result: Result) -> str:
    """Write the report as text, file by file, with a summary at the end."""
    lines: list[str] = []
    for item in result.items:
        lines.extend(_item(item))
    lines.extend(_proposals(result.proposals))
    lines.append(summary(result))
    return "\n".join(lines)


def summary(result: Result) -> str:
    """Say in a few sentences what came of the batch."""
    counted = {
        outcome: sum(item.outcome is outcome for item in result.items) for outcome in Outcome
    }
    made = count(counted[Outcome.NEW], "nieuwe vraag", "nieuwe vragen")
    parts = [
        f"{dutch_number(counted[outcome])} {outcome.value}"
        for outcome in Outcome
        if outcome is not Outcome.NEW and counted[outcome]
    ]
    drafts = [item.draft for item in result.new if item.draft]
    lost = sum(len(draft.proof.lost) for draft in drafts)
    doubts = sum(_doubts(item) for item in result.new)
    sentences = [f"Klaar: {enumerate_words([made, *parts])}."]
    if doubts:
        sentences.append(
            f"Kijk {count(doubts, 'waarde', 'waarden')} na: er staat '# nagaan:' boven."
        )
    if drafts:
        sentences.append(
            "Geen woord is verloren gegaan."
            if not lost
            else f"Let op: {count(lost, 'woord is', 'woorden zijn')} niet teruggevonden."
        )
    if result.try_out:
        sentences.append("Dit was een proef: er is niets geschreven.")
    return " ".join(sentences)


def _doubts(item: Item) -> int:
    return sum(
        value.certainty is Certainty.DOUBTFUL
        or (value.certainty is Certainty.MISSING and key != "portefeuillehouders")
        for key, value in _values(item).items()
    )


def _item(item: Item) -> Iterator[str]:
    if item.draft is None or item.outcome is not Outcome.NEW:
        yield f"{item.file}:1: {item.message}"
        return
    yield f"{item.file} → {item.path}"
    values = _values(item)
    for certainty in Certainty:
        for key, value in values.items():
            if value.certainty is not certainty or (
                certainty is Certainty.CERTAIN and not value.place
            ):
                continue
            yield f"  {certainty.value:<10} {key}: {_told(value)}"
    proof = item.draft.proof
    yield (
        f"  woorden    {dutch_number(proof.source)} in het bestand, {dutch_number(proof.kept)} in "
        f"de vraag en het antwoord, {dutch_number(proof.left)} weggelaten, "
        f"{dutch_number(len(proof.lost))} verloren"
    )
    if proof.lost:
        yield f"  verloren   {_cut(' '.join(proof.lost))}"
    for remark in item.draft.remarks:
        yield f"  let op     {remark}"
    for doubt in item.draft.doubts:
        yield f"  {Certainty.DOUBTFUL.value:<10} tekst: {doubt}"
    yield from _left(item.draft.left)


def _left(left: Sequence[Left]) -> Iterator[str]:
    told = [each for each in left if each.reason not in _FRAME]
    for reason in Reason:
        texts = [each.text for each in told if each.reason is reason]
        if texts:
            yield f"  weggelaten {reason.value}: {_cut(' / '.join(dict.fromkeys(texts)))}"


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1].rstrip()}…"


def _told(value: Value[object]) -> str:
    shown = _plain(value.value)
    text = ", ".join(map(str, shown)) if isinstance(shown, list) else str(shown)
    where = f" ({value.place})" if value.place else ""
    note = f": {value.note}" if value.note and text else value.note
    return f"{text}{where}{note}" if text else note


def _values(item: Item) -> Mapping[str, Value[object]]:
    if item.draft is None or item.number is None:
        return {}
    return values_of(item.draft, item.number)


def _plain(value: object) -> object:
    match value:
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case Asker():
            return f"{value.name} ({value.party})" if value.party else value.name
        case tuple():
            return [_plain(each) for each in value]
        case None:
            return ""
    return value


def _proposals(proposals: Sequence[Proposal]) -> Iterator[str]:
    for register, group in groupby(proposals, key=lambda each: each.register):
        yield ""
        yield f"Deze namen staan nog niet in {register}. Klopt de naam? Zet deze regels erbij:"
        for each in group:
            if each.near:
                near = ", ".join(each.near)
                yield f"# lijkt op: {near}. Dezelfde? Zet de naam daar bij 'aliassen'."
            yield each.lines.rstrip()
        yield ""


def as_json(result: Result) -> str:
    """Write the report as JSON, with every value, its place, and all text that was left out."""
    return json.dumps(
        {
            "proef": result.try_out,
            "samenvatting": summary(result),
            "bestanden": [_object(item) for item in result.items],
            "registers": [
                {
                    "register": each.register,
                    "naam": each.name,
                    "regels": each.lines,
                    "bestanden": list(each.files),
                    "lijkt_op": list(each.near),
                }
                for each in result.proposals
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _object(item: Item) -> dict[str, object]:
    told: dict[str, object] = {
        "bestand": item.file,
        "uitkomst": item.outcome.value,
        "melding": item.message,
        "record": item.path,
    }
    if item.draft is None:
        return told
    proof = item.draft.proof
    return told | {
        "bron": item.source,
        "velden": {
            key: {
                "waarde": _asked(value.value),
                "zekerheid": value.certainty.value,
                "plaats": value.place,
                "opmerking": value.note,
            }
            for key, value in _values(item).items()
        },
        "woorden": {
            "bestand": proof.source,
            "record": proof.kept,
            "weggelaten": proof.left,
            "verloren": list(proof.lost),
        },
        "opmerkingen": list(item.draft.remarks),
        "nagaan": list(item.draft.doubts),
        "weggelaten": [
            {"tekst": each.text, "plaats": each.place, "reden": each.reason.value}
            for each in item.draft.left
        ],
    }


def _asked(value: object) -> object:
    if isinstance(value, tuple):
        return [
            {"naam": each.name, "partij": each.party} if isinstance(each, Asker) else _plain(each)
            for each in value
        ]
    return _plain(value)


FORMATS: Mapping[str, Format] = {"tekst": as_text, "json": as_json}
