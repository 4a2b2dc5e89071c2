"""Plain data as lines of YAML that read back as what they were made of, in the style of the worked examples."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence

from compose import yamlio
from compose.errors import InputError
from compose.yamlio import Plain

WIDTH = 112
"""Letters of a line above which a text is folded."""
STEP = 2


def entry(name: str, value: Plain, column: int = 0) -> list[str]:
    """The lines of `name: value`, from `column` on."""
    first, *rest = behind(value, column)
    key = name if _WORD.fullmatch(name) else _in_quotes(name)
    return [f"{' ' * column}{key}:{first}", *rest]


def item(value: Plain, column: int = 0) -> list[str]:
    """The lines of `value` as an entry of a list whose hyphens stand at `column`."""
    if value and not isinstance(value, str):
        first, *rest = _block(value, column + STEP)
        return [f"{' ' * column}- {first.lstrip(' ')}", *rest]
    first, *rest = behind(value, column)
    return [f"{' ' * column}-{first}", *rest]


def behind(value: Plain, column: int, *, quoted: bool = False) -> list[str]:
    """What stands behind the colon of a name at `column`: the rest of its line, with its space, then whole lines.

    `quoted` asks for quotation marks round a text that could do without.
    """
    if value is None:
        return [""]
    if isinstance(value, str):
        return scalar(value, column + STEP, quoted=quoted)
    if not value:
        return [" []" if isinstance(value, list) else " {}"]
    return _in_brackets(value) or ["", *_block(value, column + STEP)]


def spaced(entries: Sequence[Plain]) -> bool:
    """Whether a list of `entries` reads better with a blank line between them."""
    return any(isinstance(one, dict) and len(one) > 1 for one in entries)


def _block(value: Plain, column: int) -> list[str]:
    if isinstance(value, Mapping):
        return [line for name, one in value.items() for line in entry(name, one, column)]
    entries = value if isinstance(value, list) else []
    gap = [""] if spaced(entries) else []
    lines = [line for one in entries for line in (*gap, *item(one, column))]
    return lines[len(gap) :]


_WORD = re.compile(r"[A-Za-z][\w-]*", re.ASCII)


def _in_brackets(value: Plain) -> list[str]:
    """A short list of single words on one line; nothing where the value is anything else."""
    if not isinstance(value, list):
        return []
    words = [one for one in value if isinstance(one, str) and _WORD.fullmatch(one) and not _is_null(one)]
    line = f" [{', '.join(words)}]"
    return [line] if len(words) == len(value) and len(line) < WIDTH - 20 else []


# -- texts -------------------------------------------------------------------------------------------------------------


def scalar(words: str, column: int, *, quoted: bool = False) -> list[str]:
    """What stands behind a colon or hyphen for `words`: the rest of the line, with its space, then whole lines.

    `column` is where those begin; `quoted` asks for quotation marks.
    """
    fits = "\n" not in words and column + len(words) <= WIDTH
    for way in () if quoted and fits else (_plain, _folded, _literal):
        lines = way(words, column)
        if lines and _reads_back(lines, words):
            return lines
    return [f" {_in_quotes(words)}"]


def _plain(words: str, column: int) -> list[str]:
    long = column + len(words) > WIDTH and " " in words and _FOLDS.fullmatch(words)
    return [] if long or "\n" in words or _MISTAKEN.fullmatch(words) else [f" {words}"]


_MISTAKEN = re.compile(r"(?!(0|[1-9]\d*|\d{4}-\d\d-\d\d)$)[-+.]?\d[\da-fA-FxXoO_.:+-]*", re.ASCII)
"""What other programs would take for a fraction, a time of day or the like, though this one does not."""
_FOLDS = re.compile(r"\S+( \S+)*")


def _folded(words: str, column: int) -> list[str]:
    if not _FOLDS.fullmatch(words):
        return []
    wrapped = textwrap.wrap(words, WIDTH - column, break_long_words=False, break_on_hyphens=False)
    return [" >-", *(" " * column + line for line in wrapped)] if len(wrapped) > 1 else []


def _literal(words: str, column: int) -> list[str]:
    if "\n" not in words or words.endswith("\n\n"):
        return []
    sign = "|" if words.endswith("\n") else "|-"
    return [f" {sign}", *(" " * column + line if line else "" for line in words.removesuffix("\n").split("\n"))]


_SURELY_PLAIN = re.compile(r" [A-Za-z]([A-Za-z0-9 ,.'’()/-]*[A-Za-z0-9.)])?")


def _reads_back(lines: list[str], words: str) -> bool:
    """Whether `words` come back from `lines`; where that is plain to see, without a trial."""
    if _SURELY_PLAIN.fullmatch(lines[0]) and not _is_null(words):
        return True
    try:
        source = yamlio.parse("\n".join(["k:" + lines[0], *lines[1:], "z: z", ""]), "trial")
    except InputError:
        return False
    return source.data == {"k": words, "z": "z"} and not source.problems


def _is_null(words: str) -> bool:
    return words.lower() == "null"


_UNSAFE = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def _in_quotes(words: str) -> str:
    return f'"{_UNSAFE.sub(_escape, words)}"'


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}"
