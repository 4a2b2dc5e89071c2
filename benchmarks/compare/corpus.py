"""All pairs to be judged."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import chain

from tests.redline import making
from tests.redline.making import found, nasty, office, real
from tests.redline.making.model import Pair

SEED = 20261122


def pairs(*, with_office: bool = True) -> Iterator[Pair]:
    """Seeded, made by hand, built by this program, found elsewhere, and saved by LibreOffice."""
    yield from chain(making.pairs(SEED), nasty.pairs(), real.pairs(SEED), found.pairs(SEED))
    if with_office and shutil.which("soffice"):
        yield from office.pairs(SEED)
