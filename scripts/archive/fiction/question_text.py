"""The question: an introduction, and what is asked."""

from __future__ import annotations

from dataclasses import dataclass

from archive.fiction.blocks import link
from archive.fiction.scope import Scope
from archive.fiction.vocabulary import Exchange, Vocabulary, phrases


@dataclass(frozen=True, slots=True)
class Asked:
    """The text of a question, and for each numbered point the answers that fit it.

    There are none when the question is prose.
    """

    text: str
    answers: tuple[tuple[str, ...], ...] = ()


def write_question(scope: Scope, vocabulary: Vocabulary, opening: str, short: bool) -> Asked:
    """Write a question. `opening` replaces the usual first sentence; `short` is one question."""
    rng, lists = scope.rng, phrases().lists
    introduction = _introduction(scope, vocabulary, opening, short)
    if short or rng.random() < 0.1:
        asked = scope.sentence(rng.choice(lists["proza_vraag"]))
        return Asked(
            f"{introduction}\n\n{asked}" if rng.random() < 0.5 else f"{introduction} {asked}", ()
        )
    exchanges = _choose(scope, vocabulary)
    places = [rng.randrange(len(each.questions)) for each in exchanges]
    questions = [
        scope.sentence(each.questions[place]) for each, place in zip(exchanges, places, strict=True)
    ]
    answers = tuple(
        each.answers if each.loose else (each.answers[place],)
        for each, place in zip(exchanges, places, strict=True)
    )
    tails = rng.sample(lists["staart"], len(questions))
    questions = [
        f"{question} {scope.sentence(tail)}" if rng.random() < 0.22 else question
        for question, tail in zip(questions, tails, strict=True)
    ]
    bridge = scope.sentence(rng.choice(lists["brug"]))
    return Asked(f"{introduction}\n\n{bridge}\n\n{_numbered(scope, questions)}", answers)


def _introduction(scope: Scope, vocabulary: Vocabulary, opening: str, short: bool) -> str:
    rng, lists = scope.rng, phrases().lists
    sentences = [opening or scope.sentence(rng.choice(lists["opening"]))]
    facts = rng.sample(vocabulary.facts, 1 if short else rng.choice((2, 2, 3, 3)))
    sentences += [scope.sentence(fact) for fact in facts]
    worries = rng.sample(lists["zorg"], rng.choice((0, 1) if short else (1, 2, 2)))
    sentences += [scope.sentence(worry) for worry in worries]
    if rng.random() < 0.06:
        sentences.append(f"Zie ook {link(scope)}.")
    paragraphs = [" ".join(sentences)]
    if len(sentences) > 3 and rng.random() < 0.6:
        paragraphs = [" ".join(sentences[:2]), " ".join(sentences[2:])]
    if rng.random() < 0.07:
        paragraphs.insert(1, f"> {rng.choice(lists['citaat'])}")
    return "\n\n".join(paragraphs)


def _choose(scope: Scope, vocabulary: Vocabulary) -> tuple[Exchange, ...]:
    rng = scope.rng
    count = rng.choice((2, 3, 4, 4, 5, 5, 5, 5, 6, 6, 7, 8))
    own = rng.sample(vocabulary.exchanges, min(rng.choice((1, 1, 2, 3)), count - 1))
    common = rng.sample(phrases().exchanges, count - len(own))
    return tuple(sorted([*own, *common], key=lambda each: each.rank))


def _numbered(scope: Scope, questions: list[str]) -> str:
    chance = scope.rng.random()
    if chance < 0.8:
        return "\n".join(f"{place}. {text}" for place, text in enumerate(questions, 1))
    if chance < 0.95:
        return "\n\n".join(
            f"### Vraag {place}\n\n{text}" for place, text in enumerate(questions, 1)
        )
    return "\n".join(f"- {text}" for text in questions)
