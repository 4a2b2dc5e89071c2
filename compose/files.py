"""Writing files so that nothing half-written ever stands in the place of something whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from compose.errors import OutputError


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step: either the old file stands there or the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise OutputError(f"{path} cannot be written ({error.strerror}). Close it in other programs.") from error
