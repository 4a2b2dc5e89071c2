"""YAML in and out: plain data with the line of every value; nothing guessed about what was typed.

Scalars are read as the text that stands in the file, so `0123`, `12:30`, `NO` and `0.10` stay what they are; whoever
asked for the value says what it must be. Only an empty value and `~` or `null` become `None`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compose.errors import InputError, Place, Problem
from compose.files import read_whole

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

Plain = None | str | list["Plain"] | dict[str, "Plain"]
Key = tuple[str | int, ...]
"""Way to a value from the top of the file: names and list positions."""

_REMARK = re.compile(r"\s+(#[^\s#]\S*)")
MAX_BYTES = 2_000_000
"""Larger files are refused: nobody types as much, and a slip should not hang the program."""
MAX_VALUES = 100_000
"""More values are refused: a short file can come to millions where its aliases repeat one another."""


@dataclass(frozen=True)
class Source:
    """What a YAML file holds, and where in it."""

    file: str
    """The file as the person would write it."""
    data: Plain
    lines: Mapping[Key, int] = field(repr=False)
    problems: tuple[Problem, ...] = ()
    """Names that stand twice, and what else is wrong with the file as YAML but does not stop the reading."""

    def place(self, *key: str | int) -> Place:
        """Where the value at `key` stands; where the value is missing, the nearest thing around it."""
        for length in range(len(key), -1, -1):
            if line := self.lines.get(key[:length]):
                return Place(self.file, line)
        return Place(self.file)

    def problem(self, key: Key, what: str, remedy: str) -> Problem:
        """A `Problem` at the place of `key`."""
        return Problem(self.place(*key), what, remedy)


def read(path: Path, shown: str | None = None) -> Source:
    """The contents of the YAML file at `path`; messages call it `shown`.

    Raises `MissingError` where there is no file and `InputError` where it is not UTF-8 or not YAML.
    """
    name = shown or path.as_posix()
    return parse(read_text(path, name), name)


def read_text(path: Path, shown: str) -> str:
    """The text of the file at `path`, which messages call `shown`."""
    return decoded(read_whole(path, shown), shown)


def decoded(raw: bytes, shown: str) -> str:
    """The text that the bytes of a file are, with one kind of line end. Raises `InputError` where it is not UTF-8."""
    if len(raw) > MAX_BYTES:
        raise _refused(Place(shown), "the file is larger than 2 MB", "Check that it is the right file")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _refused(Place(shown, line), "a character is not in UTF-8", "Save the file as UTF-8 text") from None


def parse(text: str, file: str, first_line: int = 1) -> Source:
    """The contents of `text`, which starts on line `first_line` of `file`. Raises `InputError` where it is not YAML."""
    return parse_with_nodes(text, file, first_line)[0]


def parse_with_nodes(text: str, file: str, first_line: int = 1) -> tuple[Source, Any]:
    """As `parse`, and the node of the whole, whose marks say where in `text` each value begins and ends."""
    lines: dict[Key, int] = {}
    problems: list[Problem] = []
    reader = _Reader(file, first_line, lines, problems, [*text.split("\n"), ""])
    try:
        root = _compose(text, file, first_line)
        data = reader.value(root, ()) if root is not None else None
    except RecursionError:
        raise _refused(Place(file), "the file has brackets within brackets without end", _ADVICE) from None
    return Source(file, data, lines, tuple(problems)), root


def dump(data: Any) -> str:  # noqa: ANN401 - plain data of any shape
    """`data` as YAML text, in the order given."""
    yaml = _yaml("rt")
    stream = io.StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()


def _compose(text: str, file: str, first_line: int) -> Node | None:
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.reader import ReaderError

    if not (_signs(text) or _deep(text)):
        try:
            return _fast(text)
        except YAMLError:
            pass  # the reader below says what is wrong in words that can be put plainly
    try:
        return _yaml("safe").compose(text)  # type: ignore[no-any-return]
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + first_line if mark else 0
        raise _refused(Place(file, line), _plain_words(str(error.problem)), _ADVICE) from None
    except ReaderError as error:
        place = Place(file, text[: error.position].count("\n") + first_line)
        what = f"a character cannot be printed (U+{error.character:04X})"
        raise _refused(place, what, "Type the line afresh") from None
    except YAMLError:
        raise _refused(Place(file), "the file cannot be read as YAML", _ADVICE) from None


_SIGNS = "&*!\t\u0085\u2028\u2029"
_SIGN = re.compile(r"(?:^|[\s\[{,:])(?:[&*]\S|![^\s=])|[\t\u0085\u2028\u2029]", re.MULTILINE)
"""Perhaps an anchor, an alias or a tag, which the fast reader takes without telling, or a space that is none."""


def _signs(text: str) -> bool:
    return any(sign in text for sign in _SIGNS) and _SIGN.search(text) is not None


def _deep(text: str) -> bool:
    """Whether there may be more levels within one another than anyone means: the fast reader's stack has an end."""
    return text.count("[") + text.count("{") > 200 or "- - - - - - - -" in text


def _fast(text: str) -> Node | None:
    """As the other reader, in a sixth of its time: the clause library is some 250 files."""
    from ruamel.yaml.cyaml import CBaseLoader

    return CBaseLoader(text).get_single_node()  # type: ignore[no-any-return]


_ADVICE = (
    "Check the line and the one above it: a colon and a space after each name, two spaces for each step inwards, "
    "no tabs, and straight quotes (\") round a text that holds ': ' or ' #' or starts with a sign such as * & @ % [ {"
)


_IN_PLAIN_WORDS = {
    "'\\t'": "there is a tab where only spaces may stand",
    "mapping values are not allowed": "there is a colon where none can stand, or one is missing in the line above",
    "expected <block end>": "the line stands further in or out than those it belongs to",
    "could not find expected ':'": "a colon is missing here or in the line above",
    "unexpected end of stream": "a quotation mark or a bracket is not closed",
}


def _plain_words(problem: str) -> str:
    """What is wrong, said so that someone who has never heard of YAML can mend it."""
    said = next((words for sign, words in _IN_PLAIN_WORDS.items() if sign in problem), None)
    return said or f"the file cannot be read here ({problem})"


def _refused(place: Place, what: str, remedy: str) -> InputError:
    return InputError(f"{place.file} cannot be used.", [Problem(place, what, remedy)])


@cache
def _yaml(typ: str) -> Any:  # noqa: ANN401 - ruamel.yaml has no types
    # "safe" for reading: its folded texts come without the bell characters that "rt" keeps to remember the folds.
    from ruamel.yaml import YAML  # late: `--help` needs none of it

    yaml = YAML(typ=typ, pure=True)
    yaml.default_flow_style = False
    yaml.width = 100
    yaml.composer.warn_double_anchors = False  # allowed in YAML 1.2; a warning of Python's would puzzle people
    return yaml


@dataclass
class _Reader:
    """Turns nodes into plain data and notes the line of each."""

    file: str
    first_line: int
    lines: dict[Key, int]
    problems: list[Problem]
    text: list[str]
    open: set[int] = field(default_factory=set)
    count: int = 0

    def value(self, node: Any, key: Key) -> Plain:  # noqa: ANN401 - ruamel.yaml has no types
        """The plain value of `node`, which stands at `key`."""
        self.lines.setdefault(key, node.start_mark.line + self.first_line)
        self.count += 1
        if self.count > MAX_VALUES:
            raise _refused(Place(self.file), "the file comes to too many values", "Write out what *names repeat")
        if id(node) in self.open:
            self._complain(key, "the value refers to itself", "Write the value out")
            return None
        if node.id == "mapping":
            return self._mapping(node, key)
        if node.id == "sequence":
            return self._sequence(node, key)
        self._check_scalar(node, key)
        return _scalar(node)

    def _check_scalar(self, node: Any, key: Key) -> None:  # noqa: ANN401 - ruamel.yaml has no types
        """Complain of words that YAML would drop without a sign: names such as `Unit #2` and `&Smith`."""
        # An empty value's own marks lie behind the remark: there the name's line tells.
        line, column = node.end_mark.line, node.end_mark.column
        if not node.value:
            line = self.lines[key] - self.first_line
            column = self.text[line].find(":") + 1
        if not node.style and (remark := _REMARK.match(self.text[line], column)):
            what = f"'{remark[1]}' would be taken for a remark and not printed"
            self._complain(key, what, "Put quotes round the whole value, or a space after # if it is a remark")
        if node.anchor or str(node.tag).startswith("!"):
            self._complain(key, "the value begins with a sign that has a meaning here", "Put quotes round the value")

    def _sequence(self, node: Any, key: Key) -> list[Plain]:  # noqa: ANN401 - ruamel.yaml has no types
        self.open.add(id(node))
        items = [self.value(child, (*key, place)) for place, child in enumerate(node.value)]
        self.open.discard(id(node))
        return items

    def _mapping(self, node: Any, key: Key) -> dict[str, Plain]:  # noqa: ANN401 - ruamel.yaml has no types
        self.open.add(id(node))
        found: dict[str, Plain] = {}
        for name_node, child in node.value:
            line = name_node.start_mark.line + self.first_line
            if not isinstance(name_node.value, str):
                remedy = "Put quotes round a text that starts with { or ["
                self.problems.append(
                    Problem(Place(self.file, line), "a list or names stand where a name should", remedy)
                )
                continue
            name = str(name_node.value)
            if name in found:
                place = Place(self.file, line)
                first = self.lines[(*key, name)]
                self.problems.append(
                    Problem(place, f"'{name}' stands here again, first on line {first}", "Keep one of the two")
                )
                continue
            self.lines[(*key, name)] = line
            found[name] = self.value(child, (*key, name))
        self.open.discard(id(node))
        return found

    def _complain(self, key: Key, what: str, remedy: str) -> None:
        self.problems.append(Problem(Place(self.file, self.lines[key]), what, remedy))


def _scalar(node: Any) -> str | None:  # noqa: ANN401 - ruamel.yaml has no types
    if not node.style and node.value in ("", "~", "null", "Null", "NULL"):
        return None
    return str(node.value)
