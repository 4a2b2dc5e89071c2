"""Typst itself: files in, a PDF out, and nothing of the machine or the network between."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst


MAIN = "main.typ"
_NOTHING = "nothing.typ"
_NOWHERE = "no-packages"
"""A folder that is not there: packages on this computer, which another does not have, are not to be found."""


def typeset(files: Mapping[str, bytes], fonts: typst.Fonts, date: str) -> tuple[bytes, list[typst.TypstWarning]]:
    """The PDF, and what the typesetter warns of."""
    noon = datetime.datetime.fromisoformat(f"{date}T12:00:00+00:00")
    with _compiler(files, fonts) as compiler:
        pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards="ua-1", timestamp=noon)
    assert isinstance(pdf, bytes), "one file is asked for, not one a page"
    return pdf, warnings


def pixels(files: Mapping[str, bytes], fonts: typst.Fonts, dots: int) -> bytes:
    """One page as PNG with so many dots an inch."""
    with _compiler(files, fonts) as compiler:
        page = compiler.compile(format="png", ppi=dots)
    assert isinstance(page, bytes), "there is one page"
    return page


@contextmanager
def _compiler(files: Mapping[str, bytes], fonts: typst.Fonts) -> Iterator[typst.Compiler]:
    """A typesetter with `files` in front of it and nothing else."""
    import typst

    # A new folder is its root: a template reads the files handed over here and no others.
    with tempfile.TemporaryDirectory() as folder:
        root, nowhere = Path(folder), Path(folder, _NOWHERE)
        for name, content in files.items():
            (root / name).write_bytes(content)
        try:
            yield typst.Compiler(
                root / MAIN, root=root, font_paths=fonts, ignore_system_fonts=True,
                package_path=nowhere, package_cache_path=nowhere,
            )  # fmt: skip
        finally:
            _forget(root, fonts)


def _forget(root: Path, fonts: typst.Fonts) -> None:
    """Free what the typesetter remembers of a document.

    It forgets what it has not used for ten runs. With ten empty ones after every document it holds one and not ten,
    which decides the size of a process that builds many (140 MB and not 570) and costs nothing that can be measured.
    """
    import typst

    # A file by name: what is handed over as bytes takes one of 65,535 names that a process has, each time.
    (root / _NOTHING).write_bytes(b"")
    compiler = typst.Compiler(root / _NOTHING, root=root, font_paths=fonts, ignore_system_fonts=True)
    for _ in range(10):
        compiler.compile(format="svg")


@lru_cache(maxsize=8)
def fonts_in(files: tuple[str, ...]) -> typst.Fonts:
    """The fonts in the folders of `files`; read once, since parsing them costs more than a short document."""
    import typst

    folders = sorted({str(Path(file).parent) for file in files})
    return typst.Fonts(include_system_fonts=False, font_paths=folders)
