"""The answer: to each question its own, or in one piece."""

from __future__ import annotations

import textwrap

from archive.fiction.blocks import tidy
from archive.fiction.question_text import Asked
from archive.fiction.scope import Scope
from archive.fiction.vocabulary import Vocabulary, phrases


def write_answer(scope: Scope, vocabulary: Vocabulary, asked: Asked, mayor: bool) -> str:
    """Write the answer of the college, or of the mayor, to a question."""
    rng, lists = scope.rng, phrases().lists
    begin = scope.sentence(rng.choice(lists["begin_antwoord"])) if rng.random() < 0.4 else ""
    if mayor:
        begin = f"De burgemeester antwoordt mede namens het college. {begin}".strip()
    end = scope.sentence(rng.choice(lists["slot_antwoord"])) if rng.random() < 0.2 else ""
    if asked.answers:
        middle = _points(scope, vocabulary, asked.answers)
    else:
        middle = _prose(scope, vocabulary)
    parts = [begin, middle, end]
    if middle.startswith(("#", "**")):
        parts = [begin, f"{middle}\n\n{end}".strip()]
    text = "\n\n".join(part for part in parts if part)
    if rng.random() < 0.03:
        note = scope.sentence(rng.choice(lists["voetnoot"]))
        text = f"{begin or 'Hieronder volgt ons antwoord.'}[^1]\n\n{middle}\n\n[^1]: {note}"
    return text


def _prose(scope: Scope, vocabulary: Vocabulary) -> str:
    rng, lists = scope.rng, phrases().lists
    core = scope.sentence(rng.choice(lists["proza_antwoord"]))
    facts = [scope.sentence(each) for each in rng.sample(vocabulary.explanations, 2)]
    chosen = [*rng.sample(lists["uitweiding"], 2), *rng.sample(lists["extra"], 2)]
    extras = [scope.sentence(each) for each in chosen[: rng.choice((2, 3, 4))]]
    return f"{core} {facts[0]}\n\n{' '.join([facts[1], *extras])}"


def _points(scope: Scope, vocabulary: Vocabulary, fitting: tuple[tuple[str, ...], ...]) -> str:
    rng = scope.rng
    explanations = rng.sample(vocabulary.explanations, len(vocabulary.explanations))
    extras = rng.sample(phrases().lists["extra"], len(fitting))
    digressions = rng.sample(phrases().lists["uitweiding"], len(fitting))
    answers = []
    for each, extra, digression in zip(fitting, extras, digressions, strict=True):
        text = tidy(scope.sentence(rng.choice(each)))
        added = []
        if explanations and rng.random() < 0.38:
            added.append(scope.sentence(explanations.pop()))
        if rng.random() < 0.55:
            added.append(scope.sentence(digression))
        elif rng.random() < 0.5:
            added.append(scope.sentence(extra))
        more = " ".join(added)
        glue = "\n\n" if "\n\n" in text or (more and rng.random() < 0.15) else " "
        answers.append(f"{text}{glue}{more}" if more else text)
    return _laid_out(scope, answers)


def _laid_out(scope: Scope, answers: list[str]) -> str:
    chance = scope.rng.random()
    if chance < 0.6:
        return _as_list(answers)
    if chance < 0.9:
        return _as_headings(scope, answers)
    if chance < 0.92 and len(answers) > 2:
        return _as_list(answers[:-1])
    return "\n\n".join(answers)


def _as_list(answers: list[str]) -> str:
    items = [
        f"{place}. {textwrap.indent(text, ' ' * 3).strip()}"
        for place, text in enumerate(answers, 1)
    ]
    return ("\n\n" if any("\n" in item for item in items) else "\n").join(items)


def _as_headings(scope: Scope, answers: list[str]) -> str:
    """Headings of their own, two answers sometimes under one."""
    rng = scope.rng
    form = rng.choice(
        ("### Antwoord {}", "### Antwoord {}", "### Antwoord op vraag {}", "**Antwoord {}**")
    )
    pieces: list[str] = []
    place = 0
    while place < len(answers):
        together = rng.random() < 0.12 and place + 1 < len(answers)
        numbers = f"{place + 1} en {place + 2}" if together else str(place + 1)
        heading = form.format(numbers)
        if together:
            heading = heading.replace("op vraag", "op vragen")
        texts = answers[place : place + 2] if together else [answers[place]]
        pieces.append("\n\n".join([heading, *texts]))
        place += len(texts)
    return "\n\n".join(pieces)
