"""LibreOffice as a judge: it accepts and rejects all itself and exports the text; all files in one process."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" script:language="StarBasic">
Sub All()
  number = FreeFile
  Open Environ("JUDGED") For Input As #number
  Do While Not Eof(number)
    Line Input #number, line
    parts = Split(line, Chr(9))
    One(parts(0), parts(1), parts(2))
  Loop
  Close #number
End Sub
Sub One(how As String, given As String, made As String)
  On Error Goto Failed
  Dim opened(0) As New com.sun.star.beans.PropertyValue
  Dim saved(1) As New com.sun.star.beans.PropertyValue
  Dim none()
  opened(0).Name = "Hidden"
  opened(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(given), "_blank", 0, opened())
  command = ".uno:" &amp; how &amp; "AllTrackedChanges"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, none())
  saved(0).Name = "FilterName"
  saved(0).Value = "Text (encoded)"
  saved(1).Name = "FilterOptions"
  saved(1).Value = "UTF8,LF"
  document.storeToURL(ConvertToURL(made), saved())
  document.close(True)
  Exit Sub
Failed:
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false">
 <library:element library:name="Judge"/>
</library:library>
"""
Key = TypeVar("Key")
_LABEL = re.compile(r"^(?:\s*(?:\d+(?:\.\d+)*[.)]?|[•◦▪])\s+)+")
"""A number or bullet before a line. Those that are automatic are exported too, but their loss or gain is not undone
when all is rejected, so they are left out of the comparison, and with them those that are typed."""


def agreeing(files: Mapping[str, tuple[bytes, bytes, bytes]]) -> dict[str, bool]:
    """Whether LibreOffice finds both sides in each redline: the old file, the new one and the redline by name.

    Empty where it is not installed.
    """
    if not shutil.which("soffice"):
        return {}
    wanted = {}
    for name, (old, new, made) in files.items():
        wanted |= {
            (name, 0): ("Accept", old),
            (name, 1): ("Reject", made),
            (name, 2): ("Accept", new),
            (name, 3): ("Accept", made),
        }
    with tempfile.TemporaryDirectory() as home:
        lines = Office.opened(Path(home)).texts(wanted)
    return {name: all(lines[name, at] == lines[name, at + 1] is not None for at in (0, 2)) for name in files}


@dataclass(frozen=True)
class Office:
    """A LibreOffice with a profile of its own and the macro that judges in it."""

    home: Path

    @classmethod
    def opened(cls, home: Path) -> Office:
        """One whose files are all in the folder `home`."""
        office = cls(home)
        home.mkdir(parents=True, exist_ok=True)
        # The first start writes the library of macros anew, so ours goes in afterwards.
        office._run("--terminate_after_init", seconds=60)
        library = home / "profile/user/basic/Standard"
        library.mkdir(parents=True, exist_ok=True)
        (library / "script.xlb").write_text(_LIBRARY)
        (library / "Judge.xba").write_text(_MACRO)
        return office

    def texts(self, wanted: Mapping[Key, tuple[str, bytes]]) -> dict[Key, list[str] | None]:
        """The lines of each file by its key after `Accept` or `Reject`; none if LibreOffice did not get through."""
        for number, (_, raw) in enumerate(wanted.values()):
            (self.home / f"{number}.docx").write_bytes(raw)
            (self.home / f"{number}.txt").unlink(missing_ok=True)
        left = list(range(len(wanted)))
        while left:
            self._judge(left, [way for way, _ in wanted.values()])
            left = self._after_the_first_that_failed(left)
        return {key: self._lines(number) for number, key in enumerate(wanted)}

    # ------------------------------------------------------------------------------------------------------------------

    def _judge(self, numbers: Iterable[int], ways: Sequence[str]) -> None:
        lines = [f"{ways[one]}\t{self.home / f'{one}.docx'}\t{self.home / f'{one}.txt'}\n" for one in numbers]
        (self.home / "judged.tsv").write_text("".join(lines))
        self._run("macro:///Standard.Judge.All", seconds=20 + 3 * len(lines))

    def _run(self, *more: str, seconds: float) -> None:
        command = [
            "soffice",
            "--headless",
            "--norestore",
            "--nologo",
            f"-env:UserInstallation={(self.home / 'profile').as_uri()}",
            *more,
        ]
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(command, capture_output=True, timeout=seconds, env=_surroundings(self.home), check=False)

    def _after_the_first_that_failed(self, numbers: list[int]) -> list[int]:
        """What is still to be done when the process ended in the middle: all after the file that ended it."""
        missing = [one for one in numbers if not (self.home / f"{one}.txt").exists()]
        return missing[1:]

    def _lines(self, number: int) -> list[str] | None:
        made = self.home / f"{number}.txt"
        lines = made.read_text("utf-8-sig").split("\n") if made.exists() else None
        return None if lines is None else [told for line in lines if (told := _LABEL.sub("", f"{line} ").strip())]


def _surroundings(home: Path) -> dict[str, str]:
    return {**os.environ, "JUDGED": str(home / "judged.tsv")}
