"""How objects of VNG's ORI are known and told apart, and how long their texts may be.

An object stands in the list of its kind, and each list at the name that it has in the API; its
address is that of the list, with its identity behind `#`.
"""

from __future__ import annotations

import hashlib

from archive.exports.ori.answer import ORI
from archive.exports.question_data import Data
from archive.question import Question
from archive.registers import Person
from archive.settings import Settings
from archive.slug import slug

VNG = f"{ORI}vng/"
VNG_DOCUMENTS = f"{VNG}informatieobjecten.json"
VNG_PEOPLE = f"{VNG}natuurlijkpersonen.json"

# As long as the identity of an object may be.
_LONGEST = 40
# So much of a digest tells two long names apart that start alike.
_DIGEST = 8


def identity(settings: Settings, address: str, *words: str) -> Data:
    """Give the `id` and the `url` of an object in the list at an address.

    `words` tell it from the others there; they are the same as long as the archive calls it so.
    """
    name = "-".join(words)
    if len(name) > _LONGEST:
        digest = hashlib.sha256(name.encode()).hexdigest()[:_DIGEST]
        name = f"{name[: _LONGEST - _DIGEST - 1]}-{digest}"
    return {"id": name, "url": f"{settings.url(address)}#{name}"}


def document(settings: Settings, question: Question, *more: str) -> Data:
    """Give the identity of a question, or with more words of what belongs to it."""
    return identity(settings, VNG_DOCUMENTS, question.number, *more)


def person(settings: Settings, somebody: Person) -> Data:
    """Give the identity of somebody."""
    return identity(settings, VNG_PEOPLE, slug(somebody.name))


def bounded(text: str, longest: int) -> str:
    """Cut off a text that is longer than the standard allows, with an ellipsis."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
