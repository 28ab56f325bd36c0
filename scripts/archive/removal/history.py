"""What remains to be done outside the archive: git history, copies, search engines, the law."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

from archive.removal.plan import Plan
from archive.removal.wanted import GONE, Wanted

_FILE = "../weg.txt"


def next_steps(plan: Plan) -> str:
    """Tell in Dutch what people must do now, with the commands for this very removal."""
    return "\n".join(_steps(plan))


def _steps(plan: Plan) -> Iterator[str]:
    yield "Dit moet u daarna zelf doen:"
    yield ""
    yield "1. Sla de verandering op (git commit, git push) en maak de site opnieuw: make site. Tot"
    yield "   dan staat het oude er nog, ook in de map site/."
    yield "2. Kijk op de site of het weg is. Zoek er ook naar, en kijk in /data/."
    yield "3. Haal het uit de geschiedenis van git. Een gewone commit laat de oude tekst staan."
    yield "   Spreek eerst af dat niemand anders iets opslaat. Doe dit in een nieuwe kopie:"
    yield ""
    yield from (f"       {line}" for line in commands(plan))
    yield ""
    yield "   Dit verandert de hele opslagplaats, ook andere vragen waar de tekst in staat."
    yield "   (git filter-repo is een apart programma: pip install git-filter-repo.)"
    yield from _OUTSIDE


def commands(plan: Plan) -> list[str]:
    """Give the commands that take it out of the history of git."""
    lines = ["git clone ADRES-VAN-DE-OPSLAGPLAATS schoon && cd schoon"]
    if plan.request.texts:
        patterns = " ".join(shlex.quote(_pattern(wanted)) for wanted in plan.request.texts)
        lines.append(f"printf '%s\\n' {patterns} > {_FILE}")
        lines.append(f"git filter-repo --replace-text {_FILE} --replace-message {_FILE}")
    paths = [path for path in plan.removed if not path.endswith(".md")]
    if plan.request.all:
        # Everything that the record ever said is gone from its history; it is added again.
        paths += [*(path for path in plan.removed if path.endswith(".md")), plan.record]
        lines.insert(1, f"cp {shlex.quote(plan.record)} ../vraag.md")
    if paths:
        named = " ".join(f"--path {shlex.quote(path)}" for path in dict.fromkeys(paths))
        lines.append(f"git filter-repo --force --invert-paths {named}")
    lines += [] if plan.request.all else list(_renamed(plan))
    if plan.request.all:
        lines.append(f"cp ../vraag.md {shlex.quote(plan.record)}")
        lines.append(f"git add {shlex.quote(plan.record)} && git commit -m 'Vraag bijgewerkt'")
    return [
        *lines,
        "git remote add origin ADRES-VAN-DE-OPSLAGPLAATS",
        "git push --force --all && git push --force --tags",
        *([f"rm {_FILE}"] if plan.request.texts else []),
    ]


def _renamed(plan: Plan) -> Iterator[str]:
    """A file that had the text in its name gets its new name in all of history."""
    for path in plan.removed:
        if path.endswith(".md"):
            yield f"git filter-repo --force --path-rename {shlex.quote(f'{path}:{plan.record}')}"


def _pattern(wanted: Wanted) -> str:
    """Write a text as `--replace-text` of git filter-repo reads it."""
    words = r"\s+".join(re.escape(word) for word in wanted.text.split())
    return f"regex:(?i){words}==>{GONE}"


_OUTSIDE = (
    "4. Vraag de beheerder van GitHub, GitLab of Forgejo om ook dit op te ruimen: oude commits in",
    "   pull requests en merge requests, forks, de cache en de artefacten van de workflows, en",
    "   oude publicaties (Pages). Een geforceerde push doet dat niet.",
    "5. Laat iedereen met een kopie (clone) die weggooien en een nieuwe maken.",
    "6. Denk aan reservekopieën van de server, de opslagplaats en uw eigen computer.",
    "7. Vraag zoekmachines om de oude pagina te vergeten: bij Google heet dat 'Verouderde inhoud",
    "   verwijderen', bij Bing 'Content Removal'. Vraag het zo nodig ook aan web.archive.org.",
    "8. Wie het archief volgt met een feedlezer of open data heeft gehaald, kan de oude tekst nog",
    "   hebben. Dat kunt u niet terughalen. Wie u kent, kunt u wel vragen om het te wissen",
    "   (artikel 19 van de AVG).",
    "9. Ging het om persoonsgegevens? Bel dan nu de functionaris gegevensbescherming. Misschien is",
    "   het een datalek. Dat moet soms binnen 72 uur worden gemeld bij de Autoriteit",
    "   Persoonsgegevens (artikel 33 van de AVG).",
    "10. Het echte stuk hoort in het archief van de gemeente te blijven (Archiefwet). Vernietig",
    "    daar niets zonder de archivaris.",
    "",
    "Zet de weggehaalde tekst nergens meer neer: niet in een commit, een issue of een mail. Ook uw",
    "terminal onthoudt wat u typte.",
)
