"""markdown-it with our own rules: a field in the running text, a box to tick, and a block between `:::` lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.tree import SyntaxTreeNode

    from compose.document.markdown.reading import Dialect

FIELD = re.compile(r"\{\{\s*([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)\s*\}\}")
_BOX = re.compile(r"\[ \]")


def tree(text: str, dialect: Dialect) -> SyntaxTreeNode:
    """`text` as markdown-it reads it."""
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(_parser(dialect.kind, dialect.rules, tuple(dialect.directives.items())).parse(text))


@cache
def _parser(kind: str, rules: tuple[str, ...], directives: tuple[tuple[str, re.Pattern[str]], ...]) -> MarkdownIt:
    from markdown_it import MarkdownIt  # late: `--help` needs none of it

    parser = MarkdownIt("zero").enable([rule for rule in rules if rule != "box"])
    parser.inline.ruler.before("escape", "field", _inline_rule("field", FIELD))
    if "box" in rules:
        parser.inline.ruler.before("escape", "box", _inline_rule("box", _BOX))
    parser.block.ruler.before("table", "directive", _directive_rule(dict(directives)), {"alt": ["paragraph", "list"]})
    return parser


def _inline_rule(name: str, pattern: re.Pattern[str]) -> Callable[[StateInline, bool], bool]:
    def rule(state: StateInline, silent: bool) -> bool:
        match = pattern.match(state.src, state.pos)
        if not match:
            return False
        if not silent:
            state.push(name, "", 0).content = match[1] if match.groups() else ""
        state.pos = match.end()
        return True

    return rule


def _directive_rule(
    directives: Mapping[str, re.Pattern[str]],
) -> Callable[[StateBlock, int, int, bool], bool]:
    def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        directive = _directive(_line(state, start), directives)
        close = _close(state, start, end) if directive else None
        if directive is None or close is None:
            return False
        if not silent:
            _push(state, *directive, start, close)
        return True

    return rule


def _directive(line: str, known: Mapping[str, re.Pattern[str]]) -> tuple[str, dict[str, Any]] | None:
    words = line.removeprefix(":::").strip() if line.startswith(":::") else ""
    for kind, pattern in known.items():
        if words and (match := pattern.fullmatch(words)):
            return kind, match.groupdict()
    return None


def _close(state: StateBlock, start: int, end: int) -> int | None:
    """The line that closes the block which `start` opens; blocks within it have a close each."""
    depth = 1
    for number in range(start + 1, end):
        line = _line(state, number)
        if line.startswith(":::"):
            depth += 1 if line != ":::" else -1
        if not depth:
            return number
    return None


def _push(state: StateBlock, kind: str, meta: dict[str, Any], start: int, close: int) -> None:
    token = state.push(f"{kind}_open", "", 1)
    token.meta, token.map = meta, [start, close]
    last, state.lineMax = state.lineMax, close  # else a paragraph before the close would take it for its own line
    state.md.block.tokenize(state, start + 1, close)
    state.lineMax = last
    state.push(f"{kind}_close", "", -1)
    state.line = close + 1


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].strip()
