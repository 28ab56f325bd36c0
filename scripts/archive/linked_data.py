"""What pages tell programs about themselves: plain data in the words of schema.org, for JSON-LD.

Source of the words: https://schema.org; of what search engines want of them: the guides to
structured data of Google Search (QAPage, BreadcrumbList, Dataset). Everything is named by its whole
address, so a site that does not know its own tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from archive.linked_question import Node, question_page_data
from archive.page import SEARCH, Page
from archive.question import Layout, Question
from archive.settings import Settings


def linked_data(page: Page, layout: Layout | None, settings: Settings) -> Node | None:
    """Give all that a page tells; None when there is nothing to tell.

    `layout` is that of the question, on a page of a question.
    """
    if not settings.site_address:
        return None
    nodes = list(_nodes(page, layout, settings))
    return {"@context": "https://schema.org", "@graph": nodes} if nodes else None


def website(settings: Settings) -> Node:
    """Give the whole site, and how it is searched."""
    address = settings.url("")
    return {
        "@type": "WebSite",
        "@id": address,
        "url": address,
        "name": settings.title,
        "inLanguage": "nl",
        "license": settings.licence.address,
        **_publisher(settings),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{settings.url(SEARCH)}?q={{vraag}}",
            },
            "query-input": "required name=vraag",
        },
    }


def _nodes(page: Page, layout: Layout | None, settings: Settings) -> Iterator[Node]:
    question = page.content.get("question")
    if isinstance(question, Question):
        yield question_page_data(question, layout, settings)
    if page.about:
        yield dict(page.about)
    if page.crumbs:
        yield _breadcrumbs(page, settings)


def _breadcrumbs(page: Page, settings: Settings) -> Node:
    """Give the way to a page, the page itself included: of it, its title is enough."""
    steps: list[Node] = [
        {"name": crumb.title, "item": settings.url(crumb.address)} for crumb in page.crumbs
    ]
    steps.append({"name": page.title})
    numbered = enumerate(steps, 1)
    items = [{"@type": "ListItem", "position": place, **step} for place, step in numbered]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _publisher(settings: Settings) -> Node:
    municipality = municipality_data(settings)
    return {"publisher": municipality} if municipality else {}


def municipality_data(settings: Settings) -> Node | None:
    """Give the municipality, if the settings tell which it is."""
    if not settings.municipality:
        return None
    return {
        "@type": "GovernmentOrganization",
        "name": settings.body[:1].upper() + settings.body[1:],
    }
