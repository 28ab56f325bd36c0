"""Pages as outputs: those of questions in a bundle for each month, known again as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive.aspects import Views
from archive.building.digest import Digests, joined
from archive.building.months import Month, months
from archive.building.output import Bundle, Output
from archive.building.publishing import ROUND, Publishing, Tell
from archive.building.related import Related
from archive.index import Archive
from archive.page import Declared, Page
from archive.pictures import Size
from archive.question import Question
from archive.question_pages import Around, around, question_page, told_together


@dataclass(frozen=True)
class PageOutputs:
    """Gives the pages of an archive as outputs; `keys` has a digest for each of its questions.

    `shared` is a digest of all that pages share, `sizes` gives those of the pictures beside a
    question by the names of their files, and `begun` makes what a page holds, and gives what puts
    the frame of the site around it.
    """

    archive: Archive
    keys: Sequence[bytes]
    digests: Digests
    views: Views
    publishing: Publishing
    sizes: Callable[[Question], Mapping[str, Size]]
    shared: bytes
    begun: Callable[[Page], Callable[[], bytes]]

    def of(self, page: Declared) -> Output:
        """Give the output of a page that tells what it is made from."""
        shows, settings = page.shows, self.archive.settings
        key = self.digests.of(shows)
        return self._output(page.address, (key,), lambda: shows.page(settings))

    def of_questions(
        self, related: Related, others: Iterable[bytes], tell: Tell
    ) -> Iterator[list[Output]]:
        """Give the pages of questions that the site does not hold, list after list.

        `related` are the numbers of the questions that are most like each. `others` are the keys of
        the other bundles that are wanted; `tell` hears how many pages stay.
        """
        divided = {self._key(each, related): each for each in months(self.archive.questions)}
        self.publishing.hold([*divided, *others])
        found: list[Output] = []
        for key, (start, end) in divided.items():
            if self.publishing.holds(key):
                tell(end - start)
                continue
            found += self._of_month(key, (start, end), related)
            if len(found) >= ROUND:
                yield found
                found = []
        yield found

    def _key(self, month: Month, related: Related) -> bytes:
        """Give a digest of all that the pages of a month are made from."""
        start, end = month
        some = self.archive.questions[start:end]
        told = told_together(self.archive, some, related, self.sizes, self.views)
        return joined((self.shared, *self.keys[start:end], self.digests.of(told)))

    def _of_month(self, key: bytes, month: Month, related: Related) -> Iterator[Output]:
        start, end = month
        bundle = Bundle(key, end - start)
        some = zip(self.archive.questions[start:end], self.keys[start:end], strict=True)
        for question, own in some:
            near = related.get(question.number, ())
            shown = around(self.archive, question, near, self.sizes(question))
            yield self._of_question(shown, own, bundle)

    def _of_question(self, around: Around, key: bytes, bundle: Bundle) -> Output:
        keys = (key, self.digests.of(around.told(self.views)))
        settings = self.archive.settings
        return self._output(
            around.question.address, keys, lambda: question_page(around.shown, settings), bundle
        )

    def _output(
        self,
        address: str,
        keys: Iterable[bytes],
        made: Callable[[], Page],
        bundle: Bundle | None = None,
    ) -> Output:
        """Give the output of a page that is `made` from what has these keys, and the settings."""
        key = joined((self.shared, *keys))
        return Output(
            f"{address}index.html", key, lambda: self.begun(made()), kept=True, bundle=bundle
        )
