"""One record of the fictional archive, found from the seed and its place alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from archive.body import Body, Part, Section
from archive.dates import dutch_date
from archive.fiction.answer_text import write_answer
from archive.fiction.attachments import make_attachments
from archive.fiction.blocks import add_blocks
from archive.fiction.calendar import working_day
from archive.fiction.council import Council, Stint
from archive.fiction.hostile import Trap, trap
from archive.fiction.question_text import write_question
from archive.fiction.schedule import Schedule
from archive.fiction.scope import Scope
from archive.fiction.seeds import seeded
from archive.fiction.timeline import Timeline, make_timeline
from archive.fiction.topic import Topics
from archive.fiction.vocabulary import phrases
from archive.record import (
    Appraisal,
    Asker,
    Correction,
    Kind,
    Postponement,
    Record,
    Retention,
)
from archive.slug import slug

_MAYORS_THEMES = ("Veiligheid en handhaving", "Evenementen en horeca", "Bestuur en inspraak")


@dataclass(frozen=True, slots=True)
class Written:
    """A record with the contents of its attachments."""

    record: Record
    files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Author:
    """Writes the records of one archive."""

    seed: str
    schedule: Schedule
    topics: Topics
    council: Council

    def write(self, index: int) -> Written:
        """Write the record at a place."""
        rng = seeded(self.seed, index)
        timeline = self._timeline(index)
        trapped = trap(index)
        vocabulary, scope = self.topics.scope(index, rng)
        add_blocks(scope)
        signatories = self._signatories(timeline.submitted, rng, trapped, index)
        theme = vocabulary.theme
        to_mayor = theme in _MAYORS_THEMES and rng.random() < 0.35
        party = signatories[0].party
        scope.texts["college"] = (
            "de burgemeester"
            if to_mayor
            else rng.choice(("het college", "het college", "uw college"))
        )
        scope.texts["fractie"] = rng.choice((f"de fractie van {party}", party, "onze fractie"))
        scope.texts["fractienaam"] = f"de fractie van {party}"
        parent = self.topics.parent(index)
        opening = self._follow_up(scope, parent, timeline) if parent is not None else ""
        short = timeline.kind is Kind.ORAL or (
            timeline.kind is Kind.TECHNICAL and rng.random() < 0.3
        )
        asked = write_question(scope, vocabulary, opening, short)
        subject = self._subject(scope, trapped, parent is not None)
        sections = [Section(Part.QUESTION, _with_trap(asked.text, trapped), 1)]
        if rng.random() < 0.14:
            text = scope.sentence(rng.choice(phrases().lists["toelichting"]))
            sections.append(Section(Part.EXPLANATION, text, 1))
        postponements = _postponements(scope, timeline)
        withdrawal = (
            scope.sentence(rng.choice(phrases().lists["reden_intrekking"]))
            if timeline.withdrawn
            else ""
        )
        if timeline.answered:
            scope.today = timeline.answered
            answer = write_answer(scope, vocabulary, asked, to_mayor)
            sections.append(Section(Part.ANSWER, answer, 1))
        number = self.schedule.number(index)
        files = make_attachments(scope, number, _kinds(rng, index))
        record = Record(
            number=number,
            subject=subject,
            askers=tuple(
                Asker(self._spelled(seat, rng, trapped), seat.party) for seat in signatories
            ),
            submitted=timeline.submitted,
            body=Body(tuple(sections)),
            kind=timeline.kind,
            addressed_to="burgemeester" if to_mayor else "college",
            answer_mode=rng.choice(phrases().lists["wijze"]) if rng.random() < 0.3 else "",
            themes=self._themes(theme, rng),
            received=timeline.received,
            postponements=postponements,
            answered=timeline.answered,
            portfolio_holders=self._holders(timeline, theme, to_mayor, rng),
            withdrawn=timeline.withdrawn,
            withdrawal_reason=withdrawal,
            follows="" if parent is None else self.schedule.number(parent),
            attachments=tuple(files),
            source=_source(rng, number, subject),
            corrections=_corrections(rng, timeline, self.schedule.last_day),
            retention=_retention(rng),
        )
        return Written(record, {each.file: content for each, content in files.items()})

    def _timeline(self, index: int) -> Timeline:
        days = self.schedule.days
        rng = seeded(self.seed, index, "tijd")
        last_day = self.schedule.last_day
        return make_timeline(rng, days[index], last_day, index, len(days) - 1 - index)

    def _signatories(
        self, day: date, rng: Random, trapped: Trap | None, index: int
    ) -> tuple[Stint, ...]:
        sitting = self.council.sitting(day)
        chosen = [rng.choice(sitting)]
        if trapped and trapped.apostrophe:
            named = [seat for seat in sitting if "'" in self.council.spellings[seat.person][0]]
            chosen = named[:1] or chosen
        if rng.random() < 0.3 or index % 50 == 2:
            same = [seat for seat in sitting if seat.party == chosen[0].party]
            others = same if rng.random() < 0.5 and len(same) > 1 else list(sitting)
            chosen += rng.sample(others, min(rng.choice((1, 1, 1, 2, 3)), len(others)))
        people = {seat.person: seat for seat in reversed(chosen)}
        return tuple(dict.fromkeys(people[seat.person] for seat in chosen))

    def _spelled(self, seat: Stint, rng: Random, trapped: Trap | None) -> str:
        if trapped and trapped.apostrophe:
            return self.council.spellings[seat.person][0]
        return self.council.name(seat, rng)

    def _follow_up(self, scope: Scope, parent: int, timeline: Timeline) -> str:
        earlier = self._timeline(parent)
        lists = phrases().lists
        known = earlier.answered is not None and earlier.answered <= timeline.submitted
        if known and earlier.answered:
            scope.texts["eerder_antwoord"] = dutch_date(earlier.answered)
        scope.texts["eerder"] = self.schedule.number(parent)
        scope.texts["eerder_datum"] = dutch_date(earlier.submitted)
        scope.texts["eerder_wie"] = "raadsleden"
        state = scope.rng.choice(lists["beantwoord" if known else "onbeantwoord"])
        scope.texts["eerder_stand"] = scope.sentence(state)
        return scope.sentence(scope.rng.choice(lists["vervolg"]))

    def _subject(self, scope: Scope, trapped: Trap | None, follows: bool) -> str:
        if trapped and trapped.subject:
            return trapped.subject
        titles = phrases().lists["titel"]
        title = "vervolgvragen over {ond}" if follows else scope.rng.choice(titles)
        if title == "{ond:k} in {wijk}" and " in " in scope.fill("ond", "k"):
            title = "{ond:k}"
        written = scope.sentence(title) if scope.rng.random() < 0.5 else scope.phrase(title)
        return " ".join(written.split())

    def _themes(self, theme: str, rng: Random) -> tuple[str, ...]:
        chance = rng.random()
        if chance < 0.02:
            return ()
        second = rng.choice(self.topics.themes)
        return (theme, second) if chance < 0.15 and second != theme else (theme,)

    def _holders(
        self, timeline: Timeline, theme: str, to_mayor: bool, rng: Random
    ) -> tuple[str, ...]:
        day = timeline.answered or timeline.submitted
        chance = rng.random()
        if chance < 0.04:
            return ()
        college = self.council.college(day)
        holder = college[self.topics.themes.index(theme) % len(college)]
        if to_mayor or (theme in _MAYORS_THEMES and chance < 0.3):
            holder = self.council.mayor(day)
        held = [holder]
        if chance > 0.93:
            held.append(next(each for each in college if each.person != holder.person))
        return tuple(self.council.name(each, rng) for each in held)


def _with_trap(text: str, trapped: Trap | None) -> str:
    """Put a hostile text before the question, where it is part of the introduction."""
    return f"{trapped.text}\n\n{text}" if trapped and trapped.text else text


def _postponements(scope: Scope, timeline: Timeline) -> tuple[Postponement, ...]:
    reasons = phrases().lists["reden_verdaging"]
    summer = phrases().lists["reden_zomer"]
    return tuple(
        Postponement(
            each.day,
            each.until,
            scope.sentence(scope.rng.choice(summer if each.day.month in (7, 8) else reasons)),
        )
        for each in timeline.delays
    )


def _kinds(rng: Random, index: int) -> tuple[str, ...]:
    if index % 50 == 12:
        return ("csv", "txt", "pdf")
    if rng.random() > 0.06:
        return ()
    return rng.choice((("csv",), ("txt",), ("pdf",), ("csv", "pdf")))


def _source(rng: Random, number: str, subject: str) -> str:
    chance = rng.random()
    if chance < 0.2:
        return f"schriftelijke-vragen-{number}.{rng.choice(('pdf', 'docx', 'odt', 'txt'))}"
    if chance < 0.26:
        return f"https://example.org/zonnehaven/raad/{number}/{slug(subject, longest=40)}.pdf"
    return ""


def _corrections(rng: Random, timeline: Timeline, last_day: date) -> tuple[Correction, ...]:
    if timeline.answered is None or rng.random() > 0.03:
        return ()
    day = working_day(timeline.answered + timedelta(days=rng.randint(1, 60)))
    note = rng.choice(phrases().lists["correctie"])
    return (Correction(day, note),) if day <= last_day else ()


def _retention(rng: Random) -> Retention | None:
    if rng.random() > 0.015:
        return None
    reason = rng.choice(phrases().lists["bewaring"])
    return Retention(rng.choice(tuple(Appraisal)), reason)
