"""Local wording: a group's own text laid over a clause of the library, and clauses of its own beside them.

Each is a Markdown file in the folder's `wording/`. One that puts a clause of the library otherwise is called after it
and says on what it is based (`based_on: notice-of-change@1`); one of the group's own says where it belongs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from compose import paths, schema
from compose.errors import Place, Problem, collect, refuse
from compose.library import check
from compose.library.clause_file import COMMON, File, Reading, clause_schema, read_wording, split, split_text
from compose.library.load import in_print_order, reading
from compose.library.model import Clause, Library, Local, Source
from compose.questionnaire.model import Questionnaire
from compose.schema import Key, WrongValueError
from compose.yamlio import Plain

FOLDER = "wording"
_BASED_ON = re.compile(r"(?P<id>[a-z][a-z0-9-]*)@(?P<version>\d{1,4})")


def files(home: Path) -> tuple[Path, ...]:
    """The files of local wording in the group's folder `home`; a README there is none."""
    return tuple(path for path in sorted((home / FOLDER).glob("[!.]*.md")) if path.stem.lower() != "readme")


def others(home: Path) -> tuple[Path, ...]:
    """What else stands in `wording/`, such as `x.md.txt` from an editor; no folders or hidden files."""
    read = set(files(home))
    found = sorted((home / FOLDER).glob("[!.~]*"))
    return tuple(path for path in found if path.is_file() and path not in read and path.stem.lower() != "readme")


def overlaid(library: Library, home: Path, questionnaire: Questionnaire) -> Library:
    """`library` with the wording of the group's folder `home` laid over it.

    Raises `InputError` with every problem of every file.
    """
    problems: list[Problem] = []
    reader = _reader(library, questionnaire)
    local: dict[str, Clause] = {}
    for path in files(home):
        shown = paths.shown(path, home)
        clause = collect(problems, shown, partial(reader.clause, path, shown))
        local |= {clause.id: clause} if clause else {}
    made = _with(library, local) if local else library
    problems += check.of_clauses(local.values(), made, questionnaire)
    refuse("Some local wording cannot be used. Nothing was built or changed.", problems)
    return made


def checked(library: Library, laid: Library, text: str, ident: str, questionnaire: Questionnaire) -> Clause:
    """The clause that `text` would state if it stood in the file of `ident`; nothing is written.

    `library` is the library as it comes, `laid` the one with the local wording there is. Raises `InputError` with all
    that is wrong with it, its places those of the file.
    """
    shown = f"{FOLDER}/{ident}.md"
    clause = _reader(library, questionnaire).stated(ident, shown, split_text(text, shown))
    problems = check.of_clauses([clause], _with(laid, {ident: clause}), questionnaire)
    refuse(f"{shown} cannot be used.", problems)
    return clause


def _with(library: Library, local: Mapping[str, Clause]) -> Library:
    """`library` with the clauses of `local`, by id, in the place of its own."""
    kept = [clause for clause in library.clauses if clause.id not in local]
    return replace(library, clauses=in_print_order([*kept, *local.values()], library.parts))


def _reader(library: Library, questionnaire: Questionnaire) -> _Reader:
    roomy = [part for part in library.parts if not part.bare]  # a glossary or a page of signatures holds nothing else
    return _Reader(library, reading(questionnaire, roomy, library.glossary))


@dataclass(frozen=True)
class _Reader:
    """Reads local wording against a library."""

    library: Library
    against: Reading

    def clause(self, path: Path, shown: str) -> Clause:
        """The clause that the file at `path` states. Raises `InputError` with all that is wrong with it."""
        return self.stated(path.stem, shown, split(path, shown))

    def stated(self, ident: str, shown: str, file: File) -> Clause:
        """The clause that `file`, which is called after `ident`, states. Raises `InputError` likewise."""
        based = isinstance(file.front.data, dict) and "based_on" in file.front.data
        return self._based(ident, shown, file) if based else self._own(ident, shown, file)

    def _based(self, ident: str, shown: str, file: File) -> Clause:
        names = {**_OVERLAY, "based_on": Key(self._base, required=True)}
        values, problems = schema.check(file.front, (), file.front.data, names)
        local: Local | None = values.pop("based_on", None)
        clause = self.library.by_id[local.based_on] if local else None
        if local and ident != local.based_on:
            what = f"the file is not called {local.based_on}.md"
            problems.append(file.front.problem(("based_on",), what, "Give the file the name of its clause"))
        title = values.get("title") or (clause.title if clause else "")
        words = self._wording(shown, file, title, problems)
        assert clause  # else based_on was refused
        return replace(clause, **{**values, **words, "local": local, "positions": MappingProxyType({})})

    def _base(self, value: Plain) -> Local:
        match = _BASED_ON.fullmatch(schema.line(value))
        if not match:
            raise WrongValueError("should name a clause and its version", "Write it as notice-of-change@1")
        clause = self.library.by_id.get(match["id"])
        if not clause:
            raise WrongValueError(*_not_there(match["id"], self.library.clauses))
        if int(match["version"]) not in range(1, clause.version + 1):
            remedy = f"The newest version is {clause.version}"
            raise WrongValueError(f"names version {match['version']}, which the library does not know", remedy)
        return Local(clause.id, int(match["version"]))

    def _own(self, ident: str, shown: str, file: File) -> Clause:
        names = {
            name: Key(key.convert, required=name in _ASKED)
            for name, key in clause_schema(self.against).items()
            if name in _OWN
        }
        values, problems = schema.check(file.front, (), file.front.data, names)
        if clause := self.library.by_id.get(ident):
            remedy = f"Add 'based_on: {clause.id}@{clause.version}', or give the file another name"
            problems.append(Problem(Place(shown, 1), f"'{clause.id}' is a clause of the library", remedy))
        words = self._wording(shown, file, str(values.get("title")), problems)
        return Clause(**{**_OF_THE_GROUP, **values, **words, "id": ident, "local": Local()})

    def _wording(self, shown: str, file: File, title: str, problems: list[Problem]) -> dict[str, Any]:
        """Wording and place; refuses whatever was found wrong so far, and with it what is wrong with the wording."""
        texts, wording, found = read_wording(file.body, title, self.against)
        if len(wording) > 1:
            found.append(Problem(Place(shown), "it holds more than one wording", "Keep the one the group agreed on"))
        refuse(f"{shown} cannot be used.", [*file.front.problems, *problems, *found])
        return {"texts": texts, "wording": wording, "place": Place(shown, 1)}


def _not_there(ident: str, clauses: Iterable[Clause]) -> tuple[str, str]:
    """What to say of a clause that the library does not have, and the remedy."""
    heir = next((clause for clause in clauses if clause.supersedes == ident), None)
    if heir:
        what = f"names '{ident}', which another clause has replaced"
        return what, f"Read {heir.id}, and base yours on it, or take the line out to make the clause your own"
    ids = (clause.id for clause in clauses)
    what, remedy = schema.unknown(ident, ids, too_many="Try: local-compact library list")
    return f"names a clause that is not there: {what}", remedy


# -- what stands in the files ------------------------------------------------------------------------------------------

_OVERLAY = {name: Key(COMMON[name].convert) for name in ("title", "why", "example")}
_ASKED = {"title", "part", "undertaken_by"}
_OWN = {*_ASKED, "covenant", "themes", "order", "why", "example", "legal", "when", "actions", "national"}
_OF_THE_GROUP: dict[str, Any] = {
    "national": (),
    "covenant": (),
    "themes": (),
    "order": 900,  # behind the library's clauses
    "version": 1,
    "changes": (),
    "source": Source("The group's own", "The group's"),
    "reviewed": None,
    "why": "",
    "forms": ("full", "short"),
}
