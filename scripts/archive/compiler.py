"""How our templates become Python: as directly as they can.

Jinja asks at every point of a template what stands there: an attribute or an item, a function that
wants to know about the page, a text or something that was escaped before. Ours name attributes,
call plain functions and show texts, and half of the time to make a page went to those questions.
"""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import (  # type: ignore[attr-defined]
    Markup,
    _escape_inner,
    escape,
)


class Compiler(CodeGenerator):
    """Writes `a.b` and `a(b)` as they stand. What is unknown is a fault, as it was.

    A function that a template calls gets what stands between the brackets, and nothing more; a
    filter may still ask for the context. What is shown goes through `shown`, what a macro gives is
    never escaped.
    """

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 (Jinja's)
        """Write an attribute."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Write a call, with the block that stands inside it if there is one."""
        if node.dyn_args or node.dyn_kwargs:
            self.fail("a call with * is not known here", node.lineno)
        self.visit(node.node, frame)
        self.write("(")
        for each in (*node.args, *node.kwargs):
            self.visit(each, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write what a macro becomes; one that calls its `caller` is left to Jinja."""
        if macro_ref.accesses_caller or macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            super().macro_def(macro_ref, frame)
            return
        names = tuple(each.name for each in macro_ref.node.args)
        self.write(f"environment.code_generator_class.macro(macro, {names!r})")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("environment.code_generator_class.shown(")
        else:
            super()._output_child_pre(node, frame, finalize)

    @staticmethod
    def macro(function: Callable[..., str], names: tuple[str, ...]) -> Callable[..., Markup]:
        """Give a macro: `function` must get a value for each name, if only that it is missing."""
        absent = (missing,) * len(names)

        def call(*values: object, **named: object) -> Markup:
            if named:
                values += tuple(named.pop(name, missing) for name in names[len(values) :])
            html = function(*values, *absent[len(values) :], **named)
            return str.__new__(Markup, html)  # What Markup does besides takes as long as this all.

        return call

    @staticmethod
    def shown(value: object) -> str:
        """Escape a value, unless it was. It is a piece of a page that nobody escapes once more."""
        if type(value) is str:
            return _escape_inner(value)
        return value if type(value) is Markup else escape(value)
