"""Where the program's data lies: the only module that knows a checkout from an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_root() -> Path:
    """The folder that holds `clauses/`, `branding/` and `examples/`.

    In a wheel they are packed under `compose/_data`; in a checkout, and so in an editable install, they stand beside
    `compose/`.
    """
    packed = _PACKAGE / "_data"
    return packed if packed.is_dir() else _PACKAGE.parent


def clauses() -> Path:
    """The clause library's folder."""
    return data_root() / "clauses"


def branding() -> Path:
    """The folder of the brands that come with the program."""
    return data_root() / "branding"


def examples() -> Path:
    """The folder of the worked examples."""
    return data_root() / "examples"


def shown(path: Path, base: Path | None = None) -> str:
    """`path` as a person would write it: relative to `base` or the current folder where that is shorter, with `/`."""
    for root in filter(None, (base, Path.cwd())):
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return path.as_posix()


def quoted(path: Path) -> str:
    """`path` as it must be typed in a command: in quotes where it holds a space."""
    words = shown(path)
    return f'"{words}"' if " " in words else words
