"""The editor that a person has chosen for the machine, in `VISUAL` or `EDITOR`, opened on a file."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

WINDOWS = sys.platform == "win32"


def command(environ: Mapping[str, str], *, windows: bool = WINDOWS) -> tuple[str, ...]:
    """The words that start the editor; none where none is chosen."""
    chosen = (environ.get("VISUAL") or environ.get("EDITOR") or "").strip()
    try:
        words = shlex.split(chosen, posix=not windows)
    except ValueError:  # a quotation mark without its other half
        words = [chosen]
    return tuple(word.strip('"') for word in words) if windows else tuple(words)


def name(words: tuple[str, ...]) -> str:
    """What a person calls the editor."""
    return PureWindowsPath(words[0]).stem  # which parts both kinds of path


def edit(words: tuple[str, ...], path: Path) -> str:
    """Open `path` and wait until the editor is closed; what went wrong, or nothing."""
    try:
        # On Windows an editor may be a script, such as code.cmd, which is only found by its whole name.
        process = subprocess.Popen([shutil.which(words[0]) or words[0], *words[1:], str(path)])
    except OSError as error:
        return f"The editor '{name(words)}' cannot be started ({(error.strerror or 'no reason given').lower()})."
    status = _waited(process)
    return f"The editor '{name(words)}' ended with an error ({status})." if status else ""


def _waited(process: subprocess.Popen[bytes]) -> int:
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:  # ctrl-C is meant for the editor, and goes to both
            continue
