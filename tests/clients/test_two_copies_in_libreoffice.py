"""The redline of two copies of a draft, as another program resolves it."""

import datetime as dt

import pytest

from benchmarks.compare.audit import new_kinds
from benchmarks.compare.libreoffice import agreeing
from compose.redline.package import Package
from compose.redline.resolve import resolve
from compose.redline.three import Files, redline_of_two
from compose.redline.weaving import Names
from tests.redline.making.copies import copies

pytestmark = pytest.mark.clients
NAMES, MOMENT = Names("Ann", "Ben"), dt.datetime(2026, 5, 1, 9)


@pytest.fixture(scope="module")
def made():
    """By name the draft, the text with all changes of both as we read it, and the redline."""
    found = {}
    for three in copies(3, seed=7):
        redline = redline_of_two(Files(three.base, three.one, three.two), NAMES, MOMENT)
        accepted = resolve(Package.opened(redline.content, three.name), "accept")
        found[three.name] = (three.base, accepted.saved(), redline.content)
    return found


def test_libreoffice_gives_back_the_draft_and_the_text_with_all_changes(made):
    wrong = [name for name, right in agreeing(made).items() if not right]
    assert len(wrong) <= len(made) // 20, wrong


def test_the_audit_finds_no_new_kind_of_error(made):
    assert {name: found for name, sides in made.items() if (found := new_kinds(*sides))} == {}
