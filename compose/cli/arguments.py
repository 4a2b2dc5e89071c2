"""Arguments that several verbs share."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path


def add_folder(parser: argparse.ArgumentParser) -> None:
    """The group's folder."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder that holds compact.yaml and answers")


def add_home(parser: argparse.ArgumentParser) -> None:
    """The group's folder, where a file comes first and mostly tells it."""
    parser.add_argument(
        "--folder", dest="home", type=Path, metavar="FOLDER",
        help="the group's folder (default: the one that the file lies in, or else the one you are in)",
    )  # fmt: skip


def home(given: Path | None, file: Path) -> Path:
    """The group's folder: the one `given`, or else the one that `file` lies in, or else the present one.

    Raises `MissingError` where that is no folder of a group, and `InputError` where neither is.
    """
    from compose import folder as folders  # late, as everything that help does not need
    from compose import paths
    from compose.errors import Place, Problem, refuse

    if given:
        folders.must_be(given)
        return given
    places = (*file.resolve().parents, Path())
    found = next((place for place in places if (place / folders.SETTINGS).is_file()), None)
    what = f"it lies in no group's folder (one with {folders.SETTINGS}), and you are in none"
    refuse(
        "Nothing was read.", [] if found else [Problem(Place(paths.shown(file)), what, "Name it with --folder FOLDER")]
    )
    return found or Path()


def several(given: Sequence[Path], pattern: str) -> list[Path]:
    """The files that were `given`, with those of a folder that fit `pattern`, and those that a name with `*` means.

    Not every command line puts files in the place of a `*`: PowerShell hands it over as it is typed. Raises
    `InputError` for each folder and each such name that has no file.
    """
    from compose import paths  # late, as everything that help does not need
    from compose.errors import Place, Problem, refuse

    found: list[Path] = []
    problems: list[Problem] = []
    for path in given:
        here = list(_meant(path, pattern))
        problems += [] if here else [Problem(Place(paths.shown(path)), "no such file is there", _WHERE)]
        found += here
    refuse("Nothing was read.", problems)
    return list(dict.fromkeys(found))


_WHERE = "Look where the files lie, and name them or their folder"


def _meant(path: Path, pattern: str) -> Iterable[Path]:
    if path.is_dir():
        return sorted(one for one in path.glob(pattern) if not one.name.startswith(("~$", ".")))
    return sorted(path.parent.glob(path.name)) if "*" in path.name and not path.exists() else (path,)


def add_by(parser: argparse.ArgumentParser) -> None:
    """Who is at the keyboard."""
    parser.add_argument("--by", metavar="NAME", help="who is at the keyboard, for the record (default: your login)")


def add_dry_run(parser: argparse.ArgumentParser) -> None:
    """Whether what would change is only shown."""
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and save nothing")


NOT_SAVED = "Nothing was saved: this only showed what would change."
"""What is said at the end of such a run."""


def add_date(parser: argparse.ArgumentParser) -> None:
    """The date to take for today."""
    parser.add_argument(
        "--date", type=date, default=None, metavar="YYYY-MM-DD", help="date of the document (default: today)"
    )


def today(arguments: argparse.Namespace) -> dt.date:
    """The date given, or the machine's: here is the one place that asks for it."""
    return arguments.date or dt.date.today()


def date(typed: str) -> dt.date:
    """The date that was typed."""
    from compose import schema  # late, as everything that help does not need

    try:
        return schema.date(typed)
    except schema.WrongValueError as error:
        raise argparse.ArgumentTypeError(f"it {error.what}. {error.remedy}") from None
