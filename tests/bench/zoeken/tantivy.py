"""Tantivy, as a search server would use it: in process, with a Dutch stemmer."""

from __future__ import annotations

import time
from collections.abc import Sequence

import tantivy

from bench.chamber import Entry
from bench.zoeken.answer import Answer
from bench.zoeken.metrics import COUNTED
from bench.zoeken.queries import Query, number_of

TITLE_BOOST = 3.0
_DUTCH = "dutch"


def index(entries: Sequence[Entry]) -> tantivy.Index:
    """Make an index of the title and the texts of every record, in memory."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("number", stored=True, tokenizer_name="raw")
    builder.add_text_field("title", tokenizer_name=_DUTCH)
    builder.add_text_field("text", tokenizer_name=_DUTCH)
    made = tantivy.Index(builder.build())
    made.register_tokenizer(_DUTCH, _analyzer())
    writer = made.writer(num_threads=1)
    for entry in entries:
        text = f"{entry.question}\n{entry.answer}"
        writer.add_document(
            tantivy.Document(number=number_of(entry.id), title=entry.title, text=text)
        )
    writer.commit()
    made.reload()
    return made


def _analyzer() -> tantivy.TextAnalyzer:
    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    lowered = words.filter(tantivy.Filter.lowercase())
    return lowered.filter(tantivy.Filter.stemmer(_DUTCH)).build()


def ask(made: tantivy.Index, queries: Sequence[Query]) -> list[Answer]:
    """Ask every query: any of the words may be found, and one in a title counts three times."""
    searcher = made.searcher()
    return [_answer(made, searcher, query) for query in queries]


def _answer(made: tantivy.Index, searcher: tantivy.Searcher, query: Query) -> Answer:
    start = time.perf_counter()
    fields, boosts = ["title", "text"], {"title": TITLE_BOOST}
    parsed, _ = made.parse_query_lenient(query.text, fields, field_boosts=boosts)
    hits = searcher.search(parsed, COUNTED).hits
    numbers = tuple(str(searcher.doc(place)["number"][0]) for _, place in hits)
    return Answer(query.text, False, numbers, 1000 * (time.perf_counter() - start))
