"""Earlier Compacts that the rules of intake were not made with: what is found of them."""

from functools import cache

import pytest

from compose.intake.reading import read
from compose.intake.structure import structured
from tests.intake import score as yardstick

FILES = yardstick.files(yardstick.HELD_OUT)
SHARES = {"docx": 0.90, "pdf": 0.80, "other": 0.85}
"""Share that must be recovered of all files of a kind."""
UNTOUCHED = 0.85
"""Share that must be recovered of the texts that no rule was ever changed for."""
EXTRAS = 0.08
"""Share that may be extra of what was found."""


@cache
def scored(file):
    """How much was found of `file`."""
    found = structured(read(file.path.read_bytes(), file.name), file.name)
    return yardstick.score(found.document, yardstick.truth(file.truth, file.folder))


def total_of(kind):
    named = [file for file in FILES if (file.kind if file.kind in SHARES else "other") == kind]
    return sum((scored(file) for file in named), yardstick.Score())


def untouched():
    return sum((scored(file) for file in FILES if file.truth in yardstick.UNTOUCHED), yardstick.Score())


def told(score):
    """What went wrong, short enough to read."""
    return "\n".join(line[:110] for line in (*(f"missing: {each}" for each in score.missing[:12]), *score.wrong[:12]))


@pytest.mark.parametrize("kind", SHARES)
def test_most_commitments_of_files_never_seen_are_recovered(kind):
    total = total_of(kind)

    assert total.share >= SHARES[kind], f"{total.recovered} of {total.expected}\n{told(total)}"


@pytest.mark.parametrize("kind", SHARES)
def test_little_of_files_never_seen_is_taken_for_a_commitment_that_is_none(kind):
    total = total_of(kind)

    assert total.extras <= EXTRAS, f"{total.extra} extra beside {total.worded}\n{told(total)}"


@pytest.mark.parametrize("kind", SHARES)
def test_nearly_every_commitment_of_files_never_seen_has_its_voice_and_its_part(kind):
    total = total_of(kind)

    assert total.voices >= 0.95, f"{total.voiced} voices of {total.worded}\n{told(total)}"
    assert total.parts >= 0.95, f"{total.parted} parts of {total.worded}\n{told(total)}"


def test_texts_that_no_rule_was_changed_for_are_read_nearly_as_well():
    total = untouched()

    assert total.share >= UNTOUCHED, f"{total.recovered} of {total.expected}\n{told(total)}"
    assert total.extras <= EXTRAS, f"{total.extra} extra beside {total.worded}\n{told(total)}"


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in FILES])
def test_a_file_of_the_held_out_set_is_there_and_small(file):
    assert 0 < file.path.stat().st_size < 80_000


def test_no_text_of_the_held_out_set_is_one_of_the_corpus():
    assert not {file.truth for file in FILES} & {file.truth for file in yardstick.files()}
