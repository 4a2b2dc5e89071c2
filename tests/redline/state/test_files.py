"""Whole files of every sort: read the same again, resolved or saved; and nothing in them changes unseen."""

from functools import cache

import pytest

from compose.redline.package import Package
from compose.redline.resolve import changes, resolve, tidied
from compose.redline.state import differences, state
from tests.redline.making import nasty, pairs

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def _files():
    """Both sides of every pair made by hand and of a few seeded ones, by name."""
    made = [*nasty.pairs(), *(pair for pair in pairs(5, 40) if pair.name.endswith(("AA", "AB", "BC")))]
    return {f"{pair.name}, {side}": raw for pair in made for side, raw in (("old", pair.old), ("new", pair.new))}


@pytest.fixture(params=range(4))
def files(request):
    """A quarter of the files."""
    found = list(_files().items())[request.param :: 4]
    return [(name, Package.opened(raw, name)) for name, raw in found]


def test_a_file_without_changes_resolves_to_itself(files):
    for name, given in files:
        if not changes(given):
            for how in ("accept", "reject"):
                assert resolve(given, how).saved() == given.copy().saved(), name


def test_a_resolved_file_says_the_same_when_it_is_opened_again(files):
    for name, given in files:
        made = tidied(given)
        again = Package.opened(made.saved(), name)
        assert changes(again) == 0, name
        assert differences(state(made), state(again)) == (), name


def test_no_letter_can_change_unseen(files):
    for name, given in files:
        made = tidied(given)
        before = state(made)
        for one in list(made.body.iter(f"{_W}t"))[::9]:
            if one.text:
                kept, one.text = one.text, f"{one.text[:-1]}{'x' if one.text[-1] != 'x' else 'y'}"
                assert [found.kind for found in differences(before, state(made))] == ["text"], name
                one.text = kept


def test_no_paragraph_can_go_unseen(files):
    for name, given in files:
        made = tidied(given)
        before = state(made)
        for one in list(made.body.iterchildren(f"{_W}p"))[:-1:9]:
            place, copy = made.body.index(one), made.copy()
            copy.body.remove(copy.body[place])
            assert differences(before, state(copy)), name
