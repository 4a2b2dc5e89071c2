"""The earlier Compacts of a group: each has a folder in `previous/` with its file as it came and what was read from it.

`import.yaml` there says what came in and holds what was uncertain; a person settles that once, there or in the wizard.
`tree.json` is the document as it was read. Nothing of it is edited: what was settled is laid over it at each reading.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from compose import __version__, files, paths, schema, yamledit, yamlio
from compose.document import serial
from compose.document.model import Document
from compose.errors import InputError, Place, Problem, collect, refuse
from compose.intake.structure import Doubt, corrected
from compose.locks import locked
from compose.schema import Key, WrongValueError
from compose.yamlio import Plain

FOLDER = "previous"
RECORD, TREE = "import.yaml", "tree.json"


@dataclass(frozen=True)
class Asked:
    """What was uncertain, and what a person said to it."""

    doubt: Doubt
    answer: str = ""
    """One of the doubt's options, or of a number any; empty until somebody settles it."""


@dataclass(frozen=True)
class Earlier:
    """An earlier Compact as it was imported."""

    name: str
    """Name of its folder in `previous/`."""
    path: Path
    """That folder."""
    file: str
    """Name of the file that it came in, kept in that folder."""
    sha256: str
    imported: dt.date
    notes: tuple[str, ...]
    """What a person should know of the reading."""
    asked: tuple[Asked, ...]
    document: Document
    """What was read, with everything laid over it that was settled since."""

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What nobody has settled yet."""
        return tuple(one.doubt for one in self.asked if not one.answer)


def read_all(home: Path) -> tuple[Earlier, ...]:
    """Every earlier Compact of the group's folder `home`, the one imported last at the end.

    Raises `InputError` with every problem of every one.
    """
    problems: list[Problem] = []
    records = sorted((home / FOLDER).glob(f"*/{RECORD}"))
    found = [collect(problems, paths.shown(path, home), partial(_read, path.parent, home)) for path in records]
    refuse("An earlier Compact cannot be used as it is kept. Nothing was changed.", problems)
    return tuple(sorted(filter(None, found), key=lambda one: (one.imported, one.name)))


def read(home: Path, name: str = "") -> Earlier | None:
    """The earlier Compact called `name`, or else the one imported last; `None` where there is none.

    Raises `InputError` with every problem.
    """
    return next((one for one in reversed(read_all(home)) if name in ("", one.name)), None)


def allowed(doubt: Doubt, answer: str) -> bool:
    """Whether `answer` may stand: one of the options, or any number where the doubt is about one; nothing always."""
    return not answer or answer in doubt.options or doubt.kind == "number"


def settle(earlier: Earlier, answers: Mapping[str, str]) -> None:
    """Keep `answers` to doubts, by the id of each. Raises `InputError` or `OutputError` where that cannot be done."""
    path = earlier.path / RECORD
    shown = paths.shown(path)
    with locked(earlier.path.parent):  # where one is read afresh, its folder is replaced
        text = yamlio.read_text(path, shown)
        data = yamlio.parse(text, shown).data
        assert isinstance(data, dict)  # else it would not have been read
        doubts = [_answered(one, answers) for one in _list(data.get("doubts"))]
        files.write_whole(path, yamledit.edited(text, {**data, "doubts": doubts}, shown=shown).encode())


def _answered(doubt: Plain, answers: Mapping[str, str]) -> Plain:
    if isinstance(doubt, dict) and doubt.get("id") in answers:
        return {**doubt, "answer": answers[str(doubt["id"])]}
    return doubt


def _list(value: Plain) -> list[Plain]:
    return value if isinstance(value, list) else []


# -- in ----------------------------------------------------------------------------------------------------------------


def _read(path: Path, home: Path) -> Earlier:
    shown = paths.shown(path / RECORD, home)
    source = yamlio.read(path / RECORD, shown)
    values, problems = schema.check(source, (), source.data or {}, _RECORD)
    for place, one in enumerate(values.get("doubts", ())):
        if not allowed(one.doubt, one.answer):
            remedy = f"Write one of: {', '.join(one.doubt.options)}; or leave it empty"
            problems.append(source.problem(("doubts", place, "answer"), f"'{one.answer}' is no answer to it", remedy))
    refuse(f"{shown} cannot be used.", [*source.problems, *problems])
    asked = values.pop("doubts", ())
    return Earlier(
        name=path.name,
        path=path,
        asked=asked,
        document=_settled(_tree(path / TREE, home), asked),
        **{"notes": (), **{name: value for name, value in values.items() if name != "program"}},
    )


def _tree(path: Path, home: Path) -> Document:
    shown = paths.shown(path, home)
    raw = files.read_whole(path, shown)
    try:
        return serial.from_json(raw)
    except ValueError as error:
        remedy = "Import the file again, with --again"
        raise InputError(
            f"{shown} cannot be used.", [Problem(Place(shown), "it was changed or damaged", remedy)]
        ) from error


def _settled(document: Document, asked: Sequence[Asked]) -> Document:
    for one in asked:
        if one.answer:
            document = corrected(document, one.doubt, one.answer)
    return document


# -- out ---------------------------------------------------------------------------------------------------------------


def contents(
    document: Document,
    asked: Sequence[Asked],
    *,
    file: str,
    raw: bytes,
    sha256: str,
    notes: Sequence[str],
    today: dt.date,
) -> Mapping[str, bytes]:
    """The files of the folder that keeps an earlier Compact, by name."""
    record: dict[str, Any] = {
        "file": file,
        "sha256": sha256,
        "imported": today.isoformat(),
        "program": f"local-compact {__version__}",
        "notes": [*notes],
        "doubts": [
            {
                **asdict(one.doubt),
                "options": dict(one.doubt.options),
                "covers": [*one.doubt.covers],
                "answer": one.answer,
            }
            for one in asked
        ],
    }
    return {file: raw, TREE: serial.as_json(document), RECORD: (_HEAD + yamlio.dump(record)).encode()}


_HEAD = """\
# What was read from an earlier Compact. Where the program was not certain it took its best guess, and asks under
# 'doubts': put one of the options behind 'answer', or settle it with: local-compact ask
"""


# -- what stands in the file -------------------------------------------------------------------------------------------


def _options(value: Plain) -> Mapping[str, str]:
    if isinstance(value, dict) and all(isinstance(one, str) for one in value.values()):
        return {name: str(one) for name, one in value.items()}
    raise WrongValueError("should be names with values", "Put it back as it was written")


def _asked(answer: str = "", **doubt: Any) -> Asked:  # noqa: ANN401 - the fields of a doubt
    return Asked(Doubt(**doubt), answer)


_LINE = Key(schema.text, required=True)
_DOUBT = {
    "id": _LINE, "at": _LINE, "kind": _LINE, "says": _LINE, "what": _LINE, "guess": Key(schema.text, required=True),
    "options": Key(_options, required=True), "answer": Key(schema.text), "covers": Key(schema.texts),
}  # fmt: skip
_RECORD = {
    "file": _LINE,
    "sha256": _LINE,
    "imported": Key(schema.date, required=True),
    "program": Key(schema.text),
    "notes": Key(schema.texts),
    "doubts": Key(schema.records(_DOUBT, _asked)),
}
