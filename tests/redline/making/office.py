"""Seeded pairs saved once more by LibreOffice, which writes numbering, styles and runs its own way; made on demand."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tests.redline.making import pairs as seeded
from tests.redline.making.model import Pair

_CHOSEN = ("mixed-00", "mixed-05", "mixed-02", "mixed-07", "mixed-36", "mixed-37", "mixed-43", "only-format")
"""How the names of those begin that are saved."""


def pairs(seed: int) -> Iterator[Pair]:
    """A few of the seeded pairs: both sides saved by LibreOffice, only the old one, only the new one, in turn."""
    chosen = [pair for pair in seeded(seed) if pair.name.startswith(_CHOSEN)]
    saved = _saved([raw for pair in chosen for raw in (pair.old, pair.new)])
    for at, pair in enumerate(chosen):
        old = saved[2 * at] if at % 3 != 2 else pair.old
        new = saved[2 * at + 1] if at % 3 != 1 else pair.new
        yield replace(
            pair,
            name=f"office-{pair.name}",
            old=old,
            new=new,
            group="office",
            restyled=pair.restyled or at % 3 != 0,
            known=False,
        )


def _saved(raws: Sequence[bytes]) -> list[bytes]:
    """Each Word file as LibreOffice saves it; all in one process."""
    with tempfile.TemporaryDirectory() as home:
        made, files = Path(home, "made"), [Path(home, f"{at}.docx") for at in range(len(raws))]
        for file, raw in zip(files, raws, strict=True):
            file.write_bytes(raw)
        profile = Path(home, "profile").as_uri()
        command = [
            "soffice",
            "--headless",
            f"-env:UserInstallation={profile}",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(made),
        ]
        subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=240)
        return [(made / file.name).read_bytes() for file in files]
