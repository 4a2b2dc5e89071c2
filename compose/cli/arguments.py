"""Arguments that several verbs share."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path


def add_folder(parser: argparse.ArgumentParser) -> None:
    """The group's folder."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder that holds compact.yaml and answers")


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
