"""What two files say beside their promises."""

from compose.comparing.comparing import compared
from compose.comparing.onscreen import lines
from compose.comparing.sides import side
from tests.adoptions import TODAY

OLD = """\
# Ambleby Compact

## 1. Money

1.1 The council will pay every invoice within thirty days of getting it.

The fund is looked after by Pat.
"""


def between(tmp_path, old, new):
    for name, text in (("old.md", old), ("new.md", new)):
        (tmp_path / name).write_text(text)
    return compared(side(tmp_path / "old.md", TODAY), side(tmp_path / "new.md", TODAY))


def test_a_promise_that_became_a_may_is_softer_and_not_gone(tmp_path):
    changes = between(tmp_path, OLD, OLD.replace("will pay", "may pay"))
    (one,) = [one for one in changes.changes if one.kind != "same"]
    assert one.kind == "reworded" and "softer" in {effect.kind for effect in one.effects}
    assert changes.elsewhere == ()


def test_a_may_that_became_a_promise_is_firmer_and_not_new(tmp_path):
    changes = between(tmp_path, OLD.replace("will pay", "may pay"), OLD)
    (one,) = [one for one in changes.changes if one.kind != "same"]
    assert one.kind == "reworded" and "firmer" in {effect.kind for effect in one.effects}


def test_other_lines_that_changed_are_told(tmp_path):
    changes = between(tmp_path, OLD, f"{OLD.replace('Pat', 'Sam')}\nAnyone can ask for the minutes.\n")
    assert changes.elsewhere == (
        ("The fund is looked after by Pat.", "The fund is looked after by Sam."),
        ("", "Anyone can ask for the minutes."),
    )
    assert "  + Anyone can ask for the minutes." in list(lines(changes))


def test_where_nothing_changed_nothing_is_told(tmp_path):
    assert between(tmp_path, OLD, OLD).elsewhere == ()
