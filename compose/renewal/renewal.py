"""The renewal that is open in a group's folder: what stands in `renewal.yaml`. While that file is there, it is open."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

from compose import files, schema, yamledit, yamlio
from compose.errors import refuse
from compose.schema import Key, WrongValueError
from compose.yamlio import Plain

FILE = "renewal.yaml"
ADOPTED, PREVIOUS = "adopted", "previous"
Left = Literal["", "answers", "papers"]
"""What is left to do of opening a renewal, if anything is."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """A renewal that has begun."""

    begun: dt.date
    by: str = ""
    """Who began it."""
    renews: str = ""
    """`adopted/VERSION` or `previous/NAME`; empty where there is no more than a date of adoption."""
    adopted: dt.date | None = None
    """When the text that is renewed was adopted; `None` where nothing tells."""
    due: dt.date | None = None
    """By when the new text should be adopted; `None` where nothing tells."""
    answers: str = ""
    """Folder with the answers of the last agreement, as seen from the group's; empty where it was not made from any."""
    left: Left = ""
    """`answers`: it is half open, for the answers are not all made ready; `papers`: only papers are left to make."""
    copy: str = ""
    """Folder with a copy of all that stood there before; told only while answers are left."""
    restores: bool = False
    """Whether the answers and wording that were adopted are put back; told only while answers are left."""

    @property
    def name(self) -> str:
        """The version or name of what is renewed; empty where there is only a date."""
        return self.renews.partition("/")[2]

    def renews_from(self, room: str) -> bool:
        """Whether what is renewed stands in the folder `room`: `ADOPTED` or `PREVIOUS`."""
        return self.renews.startswith(f"{room}/")


def is_open(home: Path) -> bool:
    """Whether a renewal is open in the folder `home`.

    One that is frozen with the text that it led to has ended, though its file may be left, as after a power cut.
    """
    path = home / FILE
    if not path.exists():
        return False
    ended = (one.read_bytes() for one in (home / ADOPTED).glob(f"[!.]*/{FILE}") if one.is_file())
    return files.read_whole(path, FILE) not in ended


def read(home: Path) -> Renewal | None:
    """The renewal that is open in the folder `home`; `None` where there is none.

    Raises `InputError` with every problem of its file.
    """
    path = home / FILE
    if not is_open(home):
        return None
    source = yamlio.read(path, FILE)
    values, problems = schema.check(source, (), source.data or {}, _RENEWAL)
    refuse(f"{FILE} cannot be used. Nothing was built or changed.", [*source.problems, *problems])
    return Renewal(**values)


def write(home: Path, renewal: Renewal) -> None:
    """Make `renewal` the one that is open in `home`; remarks in its file stay.

    Raises `OutputError` where it cannot be written.
    """
    path = home / FILE
    told = {name: "yes" if value is True else str(value) for name, value in asdict(renewal).items() if value}
    text = files.read_whole(path, FILE).decode() if path.exists() else ""
    files.write_whole(path, yamledit.edited(text, told, [*_RENEWAL], _HEAD, FILE).encode())


_HEAD = """\
# This Compact is being renewed. renews: the text that the new one will replace. due: by when the new one should be
# adopted; change it if the group sets another day. Adopting the new text ends the renewal, and keeps this file with
# it."""


# -- what stands in the file -------------------------------------------------------------------------------------------


LONG = 200
"""Letters of a place that no system takes."""


def _inside(value: Plain) -> str:
    """A place within the group's folder, such as `adopted/1.0`."""
    place = schema.line(value)
    if len(place) < LONG and re.fullmatch(r"[^/\\:]+(/[^/\\:]+)*", place) and ".." not in place.split("/"):
        return place
    raise WrongValueError(f"should be a place in this folder, not '{place}'", "Write it as adopted/1.0")


def _renews(value: Plain) -> str:
    place = _inside(value)
    if place.count("/") == 1 and place.split("/")[0] in (ADOPTED, PREVIOUS):
        return place
    raise WrongValueError(f"should name an earlier text, not '{place}'", "Write it as adopted/1.0 or previous/NAME")


_RENEWAL = {
    "begun": Key(schema.date, required=True),
    "by": Key(schema.line),
    "renews": Key(_renews),
    "adopted": Key(schema.date),
    "due": Key(schema.date),
    "answers": Key(_inside),
    "left": Key(schema.one_of([one for one in get_args(Left) if one])),
    "copy": Key(_inside),
    "restores": Key(schema.yes_no),
}
