"""Conditions and suggested values: small Jinja expressions over answers, in a sandbox that changes nothing.

This is Jinja's one door. Names are strict: one that is not known when the file is loaded is refused there and then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from compose import schema
from compose.schema import WrongValueError
from compose.yamlio import Plain

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.parser import Parser
    from jinja2.sandbox import ImmutableSandboxedEnvironment


class BadConditionError(ValueError):
    """An expression that cannot be read; its text says why."""


@dataclass(frozen=True)
class Condition:
    """An expression over answers, compiled once."""

    source: str
    names: frozenset[str] = field(compare=False)
    """Every name it asks for."""
    parts: frozenset[str] = field(compare=False)
    """Every part of a name it asks for, such as `partner.sector`."""

    @cached_property
    def _call(self) -> Callable[..., Any]:
        # Compiled when it is first asked: most conditions of the library are never asked in one run.
        return sandbox().compile_expression(self.source, undefined_to_none=False)

    def value(self, answers: Mapping[str, Any]) -> Any:  # noqa: ANN401 - an expression may have any value
        """What the expression gives for `answers`. Raises `BadConditionError` where they leave it without an answer."""
        try:
            return self._call(**answers)
        except Exception as error:  # an expression that someone wrote may fail in any way
            raise BadConditionError(str(error)) from None

    def holds(self, answers: Mapping[str, Any]) -> bool:
        """Whether the expression is true for `answers`. Raises `BadConditionError` as `value` does."""
        return bool(self.value(answers))


@cache
def compile_condition(source: str) -> Condition:
    """The condition that `source` states. Raises `BadConditionError` where it is not an expression."""
    from jinja2 import TemplateSyntaxError, meta, nodes
    from jinja2.parser import Parser

    try:
        tree = _template(Parser(sandbox(), source, state="variable"))
        names = frozenset(meta.find_undeclared_variables(tree))
        found = [(part.node, part.attr) for part in tree.find_all(nodes.Getattr)]
        parts = frozenset(f"{node.name}.{attr}" for node, attr in found if isinstance(node, nodes.Name))
        return Condition(source, names, parts)
    except TemplateSyntaxError as error:
        raise BadConditionError(error.message or "it is not an expression") from None


def _template(parser: Parser) -> nodes.Template:
    """A template that prints the one expression which `parser` holds, as Jinja's own `compile_expression` makes it."""
    from jinja2 import TemplateSyntaxError, nodes

    expression = parser.parse_expression()
    if not parser.stream.eos:
        raise TemplateSyntaxError("it goes on after its end", parser.stream.current.lineno)
    return nodes.Template([nodes.Output([expression])]).set_environment(parser.environment)  # type: ignore[return-value]


def read_condition(value: Plain) -> Condition:
    """The condition that stands in a file as `value`. Raises `WrongValueError`."""
    try:
        return compile_condition(schema.text(value))
    except BadConditionError as error:
        raise WrongValueError(f"cannot be read: {error}", "Write an expression such as area_kind == 'county'") from None


@cache
def sandbox() -> ImmutableSandboxedEnvironment:
    """A Jinja environment in which a template can read what it is given and do nothing else."""
    from jinja2 import StrictUndefined  # late: 0.1 s, and `--help` needs none of it
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
