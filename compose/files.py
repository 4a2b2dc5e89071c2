"""Reading files so that one that cannot be opened is told as what it is: something a person can put right."""

from __future__ import annotations

from pathlib import Path

from compose.errors import InputError, MissingError, Place, Problem


def read_whole(path: Path, shown: str) -> bytes:
    """The bytes of the file at `path`, which messages call `shown`.

    Raises `MissingError` where there is none, and `InputError` where it cannot be opened.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise MissingError(f"There is no file {shown}.") from None
    except OSError as error:
        # On Windows the usual causes: the file is open in Word, or OneDrive has not fetched it yet.
        what = f"it cannot be opened ({(error.strerror or 'no reason given').lower()})"
        remedy = "Close it in other programs, and check that you may open it"
        raise InputError(f"{shown} cannot be used.", [Problem(Place(shown), what, remedy)]) from error
