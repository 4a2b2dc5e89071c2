"""Earlier Compacts as several programs save them: edited as in Word, and one program's beside another's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path
from random import Random

from tests.redline.making.model import Pair
from tests.redline.making.real import edited, holds_changes

_FILES = Path(__file__).parents[2] / "intake" / "corpus" / "files"


def pairs(seed: int) -> Iterator[Pair]:
    """Each file edited; and each beside the next that tells the same Compact, saved by another program."""
    files = sorted(_FILES.glob("*.docx"))
    for file in files:
        yield edited(f"found-{file.stem}", file.read_bytes(), Random(f"{seed}/{file.stem}"))
    for area, same in groupby(files, lambda file: file.stem.partition("-")[0]):
        for old, new in pairwise(same):
            name = f"found-{area}-{_way(old)}-to-{_way(new)}"
            # Numbers are typed in some and given by Word in others, so that words differ too.
            raws = old.read_bytes(), new.read_bytes()
            yield Pair(name, frozenset({"words"}), *raws, True, "found", tracked=holds_changes(*raws))


def _way(file: Path) -> str:
    return file.stem.partition("-")[2]
