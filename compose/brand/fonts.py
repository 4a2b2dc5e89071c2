"""Fonts: the families that a brand names, and the files that PDF takes them from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from compose import paths, schema
from compose.brand.model import Fonts
from compose.errors import Place, Problem
from compose.schema import Key
from compose.yamlio import Plain, Source

_SUFFIXES = (".otf", ".ttf")


def read(source: Source, folder: Path, data: Plain) -> tuple[Fonts, list[Problem]]:
    """The fonts that `data` names, with the files of the brand's `folder` and of the program."""
    keys = {name: Key(schema.text, required=True) for name in ("body", "headings", "word")}
    values, problems = schema.check(source, ("fonts",), data, keys)
    files = (*_within(folder / "fonts"), *_arimo())
    contents = []
    for file in files:
        try:
            contents.append((file.name, _hash_of(file)))
        except OSError as error:
            remedy = "Close it in other programs, and check that you may open it"
            problems.append(Problem(Place(paths.shown(file)), f"it cannot be opened ({error.strerror})", remedy))
    named = {**dict.fromkeys(keys, ""), **values}
    return Fonts(**named, files=tuple(file.as_posix() for file in files), contents=tuple(contents)), problems


def _within(folder: Path) -> Iterator[Path]:
    """The font files in `folder`, whatever the case of their endings."""
    found = folder.iterdir() if folder.is_dir() else ()
    yield from sorted(path for path in found if path.suffix.lower() in _SUFFIXES)


def _arimo() -> Iterator[Path]:
    # Found without importing it. No font for Arabic beside it: typst's own prints it, and Noto Sans Arabic, which looks
    # better, doubles letters in the text that a screen reader gets (one letter is drawn by two signs).
    spec = find_spec("fontpkg_arimo")
    for home in (spec and spec.submodule_search_locations) or ():
        yield from _within(Path(home) / "files")


def _hash_of(file: Path) -> str:
    seen = file.stat()
    return _hash(file, seen.st_mtime_ns, seen.st_size)


@lru_cache(maxsize=256)
def _hash(file: Path, changed: int, size: int) -> str:
    """SHA-256 of `file`; time and size tell whether it is still the file that was hashed before."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
