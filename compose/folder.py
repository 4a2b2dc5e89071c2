"""The group's folder: found, opened and checked. What it holds belongs to the group; nothing here changes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from compose import files, paths, schema, yamlio
from compose.answers import store
from compose.answers.model import Answers
from compose.brand import load as brands
from compose.brand.model import Brand
from compose.errors import MissingError, OutputError, Place, Problem, collect, refuse
from compose.library import load as libraries
from compose.library import overlay
from compose.library.model import Library
from compose.plan import revisions
from compose.plan.revisions import Revision
from compose.questionnaire.model import Questionnaire
from compose.schema import Key, WrongValueError
from compose.yamlio import Plain

SETTINGS = "compact.yaml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What stands in `compact.yaml`."""

    brand: str = "default"
    """Name of the brand: a folder in the group's `branding/` or one that comes with the program."""
    notice: str = ""
    """A line for the top of every page."""
    library: str = ""
    """Version of the clause library the group began with."""
    deciders: tuple[str, ...] = ()
    """Who may decide."""
    calendar_id: UUID | None = None
    """What calendars know the dates of this folder by; made when they are first written."""


@dataclass(frozen=True)
class Folder:
    """A group's folder, read."""

    path: Path
    settings: Settings
    brand: Brand
    answers: Answers
    revisions: tuple[Revision, ...]
    library: Library
    """The clause library with the group's own wording laid over it."""


def open_folder(path: Path, questionnaire: Questionnaire, library: Library) -> Folder:
    """The group's folder at `path`.

    Raises `MissingError` where it is not one, and `InputError` with every problem of every file in it.
    """
    must_be(path)
    problems: list[Problem] = []
    settings = collect(problems, "compact.yaml", lambda: read_settings(path / "compact.yaml", "compact.yaml"))
    answers = collect(problems, "answers", lambda: store.read(path / "answers", questionnaire, path))
    history = collect(problems, "revisions.yaml", lambda: revisions.read(path / "revisions.yaml", "revisions.yaml"))
    brand = collect(problems, "compact.yaml", lambda: _brand(path, settings)) if settings else None
    local = collect(problems, overlay.FOLDER, lambda: overlay.overlaid(library, path, questionnaire))
    refuse(f"Some files in {paths.shown(path)} cannot be used. Nothing was built or changed.", problems)
    assert settings and brand and local and answers is not None and history is not None  # else there were problems
    return Folder(path, settings, brand, answers, history, local)


def must_be(path: Path) -> None:
    """Raise `MissingError` where `path` is not a group's folder."""
    try:
        wrong = _no_folder(path)
    except OSError as error:
        wrong = f"{paths.shown(path)} cannot be opened ({error.strerror}). Check the name, and that you may open it."
    if wrong:
        raise MissingError(wrong)


def _no_folder(path: Path) -> str:
    """Why `path` is not a group's folder, and what to do; nothing where it is one."""
    shown = paths.shown(path)
    if path.is_file():
        return f"{shown} is a file. Name the folder that it stands in."
    if not path.is_dir():
        return f"There is no folder {shown}. Check the name, or make it: local-compact new {paths.quoted(path)}"
    if not (path / SETTINGS).is_file():
        message = f"{shown} is not a Compact's folder: there is no compact.yaml in it."
        return f"{message} Name the folder that holds compact.yaml and answers."
    return ""


def make(path: Path, brand: str = "default", notice: str = "", deciders: Sequence[str] = ()) -> Path:
    """Make a group's folder at `path`, with no answers yet, and return it.

    Raises `InputError` where something is there already or a setting is wrong, `OutputError` where it cannot be made.
    """
    try:
        refuse(_NOTHING, _taken(path))
    except OSError as error:
        remedy = "Choose a folder that you may open and write to."
        raise OutputError(f"{_NOTHING} {paths.shown(path)} cannot be opened ({error.strerror}). {remedy}") from error
    refuse(_NOTHING, _unusable(brand, notice, deciders))
    settings = {"brand": brand, "library": libraries.standard().version, "notice": notice, "deciders": [*deciders]}
    said = {name: value for name, value in settings.items() if value}
    files.write_whole(path / SETTINGS, (_HEAD + yamlio.dump(said)).encode())
    return path


def _taken(path: Path) -> Iterator[Problem]:
    """What is at `path` already, where that is more than an empty folder."""
    place = Place(paths.shown(path))
    if (path / SETTINGS).exists():
        yield Problem(place, "it holds a Compact already", f"To go on with it: local-compact ask {paths.quoted(path)}")
    elif path.is_file() or (path.is_dir() and _seen(path)):
        what = "it is a file" if path.is_file() else "the folder is not empty"
        yield Problem(place, what, "Choose another name for your Compact's folder")


def _seen(path: Path) -> list[str]:
    """The names in the folder `path`, without what systems leave there unseen, such as `.DS_Store`."""
    names = [one.name for one in path.iterdir()]
    return [name for name in names if not name.startswith(".") and name.lower() not in ("desktop.ini", "thumbs.db")]


def _unusable(brand: str, notice: str, deciders: Sequence[str]) -> Iterator[Problem]:
    """What is wrong with settings as they were given on the command line."""
    if brand not in brands.known():
        remedy = f"Choose one of: {', '.join(sorted(brands.known()))}"
        yield Problem(Place("--brand"), f"there is no brand '{brand}'", remedy)
    for name, words in (("--notice", notice), *(("--decider", decider) for decider in deciders)):
        try:
            if not schema.line(words.replace("\r", "\n")) and name == "--decider":
                raise WrongValueError("has no name behind it", "Put a name behind it, or leave it out")
        except WrongValueError as error:
            yield Problem(Place(name), f"it {error}", error.remedy)


def is_there(path: Path) -> bool:
    """Whether there is a folder at `path` that can be seen."""
    with suppress(OSError):
        return path.is_dir()
    return False


def take_back(path: Path, *, made_it: bool) -> None:
    """Remove what `make` made, unless anything else has come: the settings and, where it `made_it`, the folder."""
    with suppress(OSError):
        if _seen(path) == [SETTINGS]:
            (path / SETTINGS).unlink()
            if made_it:
                path.rmdir()


_NOTHING = "Nothing was made."
_HEAD = """\
# About this Compact's folder. The answers are in answers/, a file for each section.
# brand: how documents look. notice: a line for the top of every page. deciders: who may decide.
"""


def _brand(path: Path, settings: Settings) -> Brand:
    return brands.load(brands.known(path)[settings.brand], _shell_problems)


def _shell_problems(raw: bytes, shown: str) -> list[Problem]:
    from compose.render.docx import shell  # late: only a brand with a Word file of its own asks for it

    return shell.problems(raw, shown)


def read_settings(path: Path, shown: str) -> Settings:
    """What stands in the `compact.yaml` at `path`. Raises `InputError` with every problem."""
    source = yamlio.read(path, shown)
    names = {**_SETTINGS, "brand": Key(_brand_name(path.parent))}
    values, problems = schema.check(source, (), source.data if source.data is not None else {}, names)
    refuse(f"{shown} cannot be used. Nothing was built or changed.", [*source.problems, *problems])
    return Settings(**values)


def _brand_name(home: Path) -> schema.Convert:
    def convert(value: Plain) -> str:
        name, names = schema.text(value), brands.known(home)
        if name not in names:
            remedy = (
                f"Name one of {', '.join(sorted(names))}, or make the folder branding/{name} with a brand.yaml in it"
            )
            raise WrongValueError(f"names '{name}', and there is no such brand", remedy)
        return name

    return convert


def _uuid(value: Plain) -> UUID:
    try:
        return UUID(schema.line(value))
    except ValueError as error:
        remedy = "Put it back; without it, calendars will show each date twice"
        raise WrongValueError("is not as it was written", remedy) from error


_SETTINGS = {
    "notice": Key(schema.line),
    "library": Key(schema.text),
    "deciders": Key(schema.texts),
    "calendar_id": Key(_uuid),
}
