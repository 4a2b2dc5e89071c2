"""Earlier Compacts in files that other programs made: what intake finds of them."""

from functools import cache

import pytest

from compose.intake.reading import read
from compose.intake.structure import structured
from tests.intake import score as yardstick

FILES = yardstick.files()
FLOOR = 0.75
"""Share of its commitments that must be recovered of any single file."""
SHARES = {"docx": 0.95, "pdf": 0.85, "other": 0.90}
"""Share that must be recovered of all files of a kind."""
OFFICE = {"doc"}
"""Kinds that LibreOffice must open first."""


@cache
def scored(file):
    """How much was found of `file`."""
    found = structured(read(file.path.read_bytes(), file.name), file.name)
    return yardstick.score(found.document, yardstick.truth(file.truth))


def kind(file):
    return file.kind if file.kind in SHARES else "other"


def marked(file):
    return pytest.param(file, id=file.name, marks=[pytest.mark.clients] if file.kind in OFFICE else [])


def told(score):
    """What went wrong, short enough to read."""
    return "\n".join(line[:110] for line in (*(f"missing: {each}" for each in score.missing[:12]), *score.wrong[:12]))


@pytest.mark.parametrize("file", [marked(file) for file in FILES])
def test_most_commitments_of_every_file_are_recovered(file):
    score = scored(file)

    assert score.share >= FLOOR, f"{score.recovered} of {score.expected}\n{told(score)}"


@pytest.mark.parametrize("kind_", SHARES)
def test_nearly_all_commitments_of_a_kind_of_file_are_recovered(kind_):
    total = total_of(kind_)

    assert total.share >= SHARES[kind_], f"{total.recovered} of {total.expected}\n{told(total)}"


@pytest.mark.parametrize("kind_", SHARES)
def test_hardly_anything_is_taken_for_a_commitment_that_is_none(kind_):
    total = total_of(kind_)

    assert total.extras <= 0.05, f"{total.extra} extra beside {total.worded}\n{told(total)}"


@pytest.mark.parametrize("kind_", SHARES)
def test_nearly_every_commitment_has_its_voice_and_its_part(kind_):
    total = total_of(kind_)

    assert total.voices >= 0.95, f"{total.voiced} voices of {total.worded}\n{told(total)}"
    assert total.parts >= 0.95, f"{total.parted} parts of {total.worded}\n{told(total)}"


def total_of(kind_):
    return sum((scored(file) for file in FILES if kind(file) == kind_ and file.kind not in OFFICE), yardstick.Score())


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in FILES])
def test_a_file_of_the_corpus_is_there_and_small(file):
    assert 0 < file.path.stat().st_size < 120_000
