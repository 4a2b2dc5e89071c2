"""Copies of ours that came back from Word: nothing of them is taken for dropped only since it is no promise."""

import pytest

from compose.brand.load import standard
from compose.comparing import returned
from compose.comparing.comparing import compared
from compose.comparing.sides import side
from compose.render import render
from tests.adoptions import TODAY, folder
from tests.comparing.edited import Copy

NOTICE = "at least 3 months"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return folder(tmp_path_factory.mktemp("group") / "home")


@pytest.fixture(scope="module")
def printed(home):
    return side(home, TODAY).word(standard())


def back(tmp_path, raw, name="back.docx"):
    path = tmp_path / name
    path.write_bytes(raw)
    return side(path, TODAY)


def kinds(changes):
    return {one.kind for one in changes.changes}


def test_a_copy_that_nobody_changed_is_the_same_in_every_clause(home, printed, tmp_path):
    changes = compared(side(home, TODAY), back(tmp_path, printed))
    assert kinds(changes) == {"same"} and len(changes.changes) > 10
    assert changes.gained == changes.lost == changes.notes == ()


def test_a_number_that_a_partner_changed_is_the_only_change(home, printed, tmp_path):
    copy = Copy(printed).reword(NOTICE, "at least 6 weeks")
    changes = compared(side(home, TODAY), back(tmp_path, copy.raw()))
    (one,) = changes.of("reworded")
    assert one.old[0].id == "notice-of-change" and kinds(changes) == {"reworded", "same"}
    assert [effect.kind for effect in one.effects] == ["number"]


def test_a_program_that_loses_bookmarks_loses_nothing_here(home, printed, tmp_path):
    copy = Copy(printed).reword(NOTICE, "at least 6 weeks").without_bookmarks()
    assert kinds(compared(side(home, TODAY), back(tmp_path, copy.raw()))) == {"reworded", "same"}


@pytest.mark.parametrize("form", ["html", "pdf"])
def test_a_page_or_a_pdf_that_came_back_is_read_as_well(home, tmp_path, form):
    draft = side(home, TODAY)
    path = tmp_path / f"back.{form}"
    path.write_bytes(render(draft.document, standard(), form))
    changes = compared(draft, side(path, TODAY))
    told = [one for one in changes.changes if one.kind != "same" and (one.old or one.new)[0].title != "Signatures"]
    assert [(one.kind, (one.old or one.new)[0].title) for one in told if one.old and one.new] == []
    assert len(told) <= 1, "a title page has a line that a Word file has not as a heading"


def test_clauses_put_in_and_taken_out_are_told_with_what_is_answered_no_longer(home, printed, tmp_path):
    draft = side(home, TODAY)
    found = compared(draft, back(tmp_path, printed)).changes
    gone = next(one.old[0] for one in found if one.old[0].id == "notice-of-change")
    copy = Copy(printed).drop(gone.title, *gone.text.split("\n"))
    changes = compared(draft, back(tmp_path, copy.raw()))
    assert [one.old[0].id for one in changes.of("dropped")] == ["notice-of-change"]
    assert any("national Compact" in one for one in changes.lost) and changes.gained == ()


def test_the_copy_may_as_well_be_the_older_side(home, printed, tmp_path):
    copy = Copy(printed).reword(NOTICE, "at least 6 weeks")
    changes = compared(back(tmp_path, copy.raw()), side(home, TODAY))
    (one,) = changes.of("reworded")
    assert "6 weeks" in one.old[0].text and changes.lost == ()


def test_an_earlier_compact_in_other_words_is_read_for_its_promises(home, tmp_path):
    from docx import Document

    other = Document()
    other.add_heading("Ambleby Compact", 1)
    other.add_heading("Money", 2)
    other.add_paragraph("The council will give three months' notice before it ends a grant.")
    path = tmp_path / "earlier.docx"
    other.save(path)
    assert returned.both(side(home, TODAY), side(path, TODAY)) is None


def test_two_sides_of_ours_are_compared_as_they_are_kept(home):
    assert returned.both(side(home, TODAY), side(home, TODAY)) is None


def test_two_copies_of_ours_are_read_clause_by_clause_without_the_folder(home, printed, tmp_path):
    copy = Copy(printed).reword(NOTICE, "at least 6 weeks")
    changes = compared(back(tmp_path, printed, "one.docx"), back(tmp_path, copy.raw(), "two.docx"))
    assert [one.kind for one in changes.changes if one.kind != "same"] == ["reworded"]
    assert len(changes.changes) > 10
