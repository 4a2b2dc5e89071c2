"""Arguments that several verbs share."""

from __future__ import annotations

import argparse
import datetime as dt
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

    Raises `MissingError` where that is no folder of a group.
    """
    from compose import folder as folders  # late, as everything that help does not need

    around = (place for place in file.resolve().parents if (place / folders.SETTINGS).is_file())
    found = given or next(around, Path())
    folders.must_be(found)
    return found


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
