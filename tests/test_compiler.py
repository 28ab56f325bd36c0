"""Templates become Python that does what they say."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, TemplateAssertionError, UndefinedError
from markupsafe import Markup, escape

from archive.compiler import Compiler
from archive.templating import environment


@dataclass(frozen=True)
class Thing:
    """Something to show."""

    name: str


def rendered(template: str, **values: object) -> str:
    made = environment()
    made.loader = DictLoader({"a.html": template})
    return made.get_template("a.html").render(values)


@given(st.text() | st.integers() | st.none() | st.text().map(Markup))
def test_what_is_shown_is_escaped_as_markup_would(value: object) -> None:
    assert Compiler.shown(value) == escape(value)


class Telling(str):
    """A text of a kind of its own, and another way to be one of HTML."""

    def __html__(self) -> str:
        return "<b>"


def test_what_says_itself_how_it_looks_is_asked() -> None:
    assert Compiler.shown(Telling("a")) == "<b>"


def test_attributes_and_calls_are_escaped() -> None:
    shown = rendered("{{ a.name }}{{ f(a, b=1) }}{{ f(a, 2).upper() }}", a=Thing("<"), f=told)
    assert shown == "&lt;&lt;1&lt;2"


def told(thing: Thing, b: int) -> str:
    return f"{thing.name}{b}"


def test_what_a_macro_gives_is_escaped_once() -> None:
    macro = "{% macro m(a) %}<i>{{ a }}{{ caller() if caller is defined }}</i>{% endmacro %}"
    assert rendered(macro + "{{ m('&') }}") == "<i>&amp;</i>"
    assert rendered(macro + "{% call m('&') %}<b>{% endcall %}") == "<i>&amp;<b></i>"
    assert (
        rendered(macro + "{% set x = m('&') %}{{ x }}{{ x ~ '<' }}")
        == "<i>&amp;</i><i>&amp;</i>&lt;"
    )


def test_a_macro_takes_values_by_place_and_by_name() -> None:
    macro = "{% macro m(a, b=2, c='<') %}{{ a }}{{ b }}{{ c }}{% endmacro %}"
    assert rendered(macro + "{{ m(1) }} {{ m(1, 3) }} {{ m(1, c=4) }}") == "12&lt; 13&lt; 124"
    assert rendered(macro + "{{ m(c=1, a=2) }}") == "221"
    for wrong in ("{{ m() }}", "{{ m(b=1) }}"):
        with pytest.raises(UndefinedError):
            rendered(macro + wrong)
    for wrong in ("{{ m(1, 2, 3, 4) }}", "{{ m(1, d=1) }}", "{{ m(1, a=1) }}"):
        with pytest.raises(TypeError):
            rendered(macro + wrong)


@pytest.mark.parametrize("template", ["{{ unknown }}", "{{ unknown.name }}", "{{ unknown() }}"])
def test_an_unknown_name_is_a_fault(template: str) -> None:
    with pytest.raises(UndefinedError):
        rendered(template)


def test_an_unknown_attribute_is_a_fault() -> None:
    with pytest.raises(AttributeError):
        rendered("{{ a.nam }}", a=Thing("a"))


def test_a_call_that_would_not_be_made_as_it_stands_is_a_fault() -> None:
    with pytest.raises(TemplateAssertionError):
        rendered("{{ f(*a) }}", f=told, a=())


def test_templates_know_the_globals_and_their_own() -> None:
    made = environment()
    made.globals["a"] = 1
    made.loader = DictLoader({"a.html": "{{ a }}{{ b }}", "b.html": "{{ b }}"})
    assert made.get_template("a.html", globals={"b": 2}).render() == "12"
    with pytest.raises(UndefinedError):
        made.get_template("b.html").render()
