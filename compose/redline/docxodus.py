"""Docxodus, another engine, by way of python-redlines: a second opinion for those who install the extra `docxodus`."""

from __future__ import annotations

import os

from compose.errors import MissingError
from compose.redline.checking import Proof
from compose.redline.engine import Redline
from compose.redline.merging import Way
from compose.redline.package import Package
from compose.redline.preparing import CALLED, prepared

_INSTALL = "Install it with: python -m pip install 'local-compact[docxodus]'. Or leave --engine out"


def redline(old: bytes, new: bytes, way: Way, called: tuple[str, str] = CALLED) -> Redline:
    """Docxodus' redline of the Word files `old` and `new`, read again by our own reader; it takes no remarks.

    Raises `MissingError` where it is not installed, and `InputError` where a file is damaged.
    """
    os.environ.setdefault("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")  # else it needs a library that many lack
    try:
        from python_redlines import DocxodusEngine
    except ImportError as error:
        raise MissingError(f"The engine Docxodus is not installed. {_INSTALL}.") from error
    ready = prepared(old, new, called)
    content: bytes = DocxodusEngine().run_redline(way.author, old, new)[0]
    faults = Proof.of(ready).faults(Package.opened(content, "the redline"))
    return Redline(content, (), (), tuple(map(str, faults)))
