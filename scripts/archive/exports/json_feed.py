"""A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import orjson

from archive.dates import midnight
from archive.exports.channel import Channel
from archive.exports.entry import Author, Entry
from archive.exports.question_data import Data


def json_feed(channel: Channel) -> bytes:
    """Write a feed. The licence is an extension: the format has no field for it."""
    settings, feed = channel.settings, channel.feed
    data: Data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": channel.feed.promise,
        "home_page_url": settings.url(feed.page),
        "feed_url": settings.url(feed.json),
        "language": "nl",
        "authors": [_author(channel.author)],
        "_licentie": {"naam": settings.licence.name, "adres": settings.licence.address},
        "items": [_item(entry) for entry in channel.entries],
    }
    return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)


def _item(entry: Entry) -> Data:
    item: Data = {
        "id": entry.id,
        "url": entry.link,
        "title": entry.title,
        "content_text": entry.text,
        "date_published": midnight(entry.published),
        "date_modified": midnight(entry.updated),
    }
    if entry.authors:
        item["authors"] = [_author(author) for author in entry.authors]
    if entry.themes:
        item["tags"] = list(entry.themes)
    return item


def _author(author: Author) -> Data:
    return {"name": author.name, "url": author.address}
