"""The same corpus read by way of pandoc instead of our own readers, for the kinds of file that both can read."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence

import pypandoc

from compose.intake.model import Read
from compose.intake.pandoc_blocks import Blocks
from compose.intake.pieces import scaled
from compose.intake.structure import structured
from compose.intake.tally import Tally
from tests.intake import score as yardstick

KINDS = ("docx", "odt", "rtf", "html")


def run() -> None:
    print("kind   files  recovered by way of pandoc")
    files = [file for file in yardstick.files() if file.kind in KINDS]
    for kind in KINDS:
        scores = [_scored(file) for file in files if file.kind == kind]
        print(f"{kind:<6} {len(scores):5}  {sum(scores, yardstick.Score()).share:9.1%}")


def _scored(file: yardstick.File) -> yardstick.Score:
    pieces = tuple(Blocks(Tally(), file.name).pieces(_tree(file)))
    found = structured(Read(scaled(pieces)), file.name)
    return yardstick.score(found.document, yardstick.truth(file.truth))


def _tree(file: yardstick.File) -> Sequence[object]:
    command = [pypandoc.get_pandoc_path(), "--sandbox", "--from", file.kind, "--to", "json", str(file.path)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["blocks"]
