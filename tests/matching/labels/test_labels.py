"""The labels name clauses that the library has, and are what their readme says."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from compose.library.load import standard

LABELS = Path(__file__).parent
NAMES = ("dev.yaml", "held_out.yaml")


@pytest.fixture(scope="module")
def known():
    return {clause.id for clause in standard().clauses}


def entries(name):
    return YAML(typ="safe").load(LABELS / name)


@pytest.mark.parametrize("name", NAMES)
def test_every_label_names_clauses_of_the_library(name, known):
    unknown = {clause for entry in entries(name) for clause in entry["clauses"]} - known

    assert not unknown


@pytest.mark.parametrize("name", NAMES)
def test_no_label_has_more_than_three_clauses_and_a_fifth_have_none(name):
    counts = [len(entry["clauses"]) for entry in entries(name)]

    assert max(counts) == 3
    assert 0.15 <= counts.count(0) / len(counts) <= 0.25


def test_no_commitment_stands_in_both_files():
    dev, held_out = ({entry["text"] for entry in entries(name)} for name in NAMES)

    assert not dev & held_out
