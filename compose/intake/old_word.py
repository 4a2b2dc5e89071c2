"""Documents of older word processors, such as .doc: turned into .docx by LibreOffice, where it is installed."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from compose.intake import docx
from compose.intake.children import run
from compose.intake.model import Read
from compose.intake.refusing import refused
from compose.intake.sniffing import ENDINGS, ending

SECONDS = 60.0
"""Time LibreOffice may take: a first start on an old laptop takes half of it."""

_SAVE = "Open it in Word or LibreOffice, save it as .docx, and import that"
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""  # noqa: E501 - no macro runs, nothing is fetched


def read(raw: bytes, shown: str) -> Read:
    """The document `raw`, which messages call `shown`. Raises `InputError` as `converted` does."""
    return docx.read(converted(raw, shown), shown)


def converted(raw: bytes, shown: str) -> bytes:
    """The document `raw`, which messages call `shown`, as a .docx file.

    Raises `InputError` where LibreOffice is not installed or cannot read it.
    """
    office = libreoffice()
    if office is None:
        raise refused(shown, "it is in an old format that only LibreOffice or Word can read", _SAVE)
    said = ending(shown)
    with tempfile.TemporaryDirectory(prefix="local-compact-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, f"old.{said if ENDINGS.get(said) == 'doc' else 'doc'}")
        source.write_bytes(raw)
        return _converted(office, source, shown)


def libreoffice() -> str | None:
    """The path of LibreOffice's program; `None` where it is not installed."""
    return next((str(one) for one in _places() if Path(one).is_file()), None)


def _places() -> Iterator[str | Path]:
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            yield found
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)", "ProgramW6432"):
            if os.environ.get(variable):
                yield Path(os.environ[variable], "LibreOffice", "program", "soffice.exe")
    yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


def _converted(office: str, source: Path, shown: str) -> bytes:
    """The bytes of `source` as .docx; a profile of its own keeps a LibreOffice that is open out of it."""
    profile = source.parent / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    options = ["--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
    command = [office, *options, "--convert-to", "docx", "--outdir", str(source.parent), str(source)]
    try:
        ended = run(command, seconds=SECONDS)
    except OSError as error:
        raise refused(shown, "LibreOffice, which reads this kind of file, cannot be started", _SAVE) from error
    result = source.with_suffix(".docx")
    if ended.late:
        raise refused(shown, "LibreOffice took too long to read it", _SAVE)
    if not result.is_file() or result.stat().st_size > 200_000_000:
        raise refused(shown, "LibreOffice cannot read it; it may be damaged or protected with a password", _SAVE)
    return result.read_bytes()
