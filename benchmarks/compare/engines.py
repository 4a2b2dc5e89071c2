"""Engines behind one face: the old and the new file in, the redline out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

Engine = Callable[[bytes, bytes], bytes]

PACKAGES = "REDLINES_PACKAGES"
"""Variable that names the folder into which python-redlines was installed, if that is not this environment."""


def ours(old: bytes, new: bytes) -> bytes:
    """This program."""
    from compose.redline.engine import redline

    return redline(old, new).content


def in_order(old: bytes, new: bytes) -> bytes:
    """What is written in an afternoon: paragraphs compared in order, whole, and marked."""
    from benchmarks.compare.baseline import redline

    return redline(old, new)


def docxodus(old: bytes, new: bytes) -> bytes:
    """Docxodus, by way of python-redlines."""
    if os.environ.get(PACKAGES) and os.environ[PACKAGES] not in sys.path:
        sys.path.append(os.environ[PACKAGES])
    os.environ.setdefault("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")
    import python_redlines

    return python_redlines.DocxodusEngine().run_redline("Compared", old, new)[0]


ENGINES: Mapping[str, Engine] = {"ours": ours, "in order": in_order, "Docxodus": docxodus}


def there() -> dict[str, Engine]:
    """The engines that are installed here, by name; those that are not are named on the error output."""
    found = {}
    for name, engine in ENGINES.items():
        try:
            engine(*_tiny())
        except ImportError as error:
            print(f"without {name}: {error}", file=sys.stderr)
        else:
            found[name] = engine
    return found


def _tiny() -> tuple[bytes, bytes]:
    from tests.redline.making.word import xml
    from tests.redline.making.word.package import Word

    return Word(xml.plain("One.")).packed(), Word(xml.plain("Two.")).packed()


if __name__ == "__main__":
    name, first, second, made = sys.argv[1:]
    Path(made).write_bytes(ENGINES[name](Path(first).read_bytes(), Path(second).read_bytes()))
