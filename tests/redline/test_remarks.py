"""Comments in a redline: pinned where they belong, and no hindrance to its proof."""

import datetime as dt
import re
import subprocess

import pypandoc
import pytest

from benchmarks.compare.audit import new_kinds
from compose.intake.docx.names import W
from compose.redline.checking import faults
from compose.redline.engine import redline
from compose.redline.marks import Marks
from compose.redline.merging import Way
from compose.redline.package import Package
from compose.redline.places import Words
from compose.redline.remarks import Remark, remarked
from compose.redline.resolve import comments, resolve
from tests.clients.libreoffice import convert
from tests.redline.making.word.package import Word
from tests.redline.making.word.xml import cell, paragraph, plain, row, run, table
from tests.redline.reading import dele, ended, ins, package

DAY = dt.datetime(2024, 5, 1, 9)
MARKED = '<w:bookmarkStart w:id="7" w:name="c_one"/><w:bookmarkEnd w:id="7"/>'


def said(text, side="new"):
    return (Words(text, side),)


def commented(body, *remarks, **parts):
    """A file of `body` with `remarks`, each of which has to find its place."""
    made = package(body, **parts)
    assert remarked(made, remarks, Marks("The Compact group", DAY)) == ()
    return made


def pinned(made):
    """The words round which comments stand, by what the comments say."""
    found = {}
    texts = {one.get(f"{W}id"): "\n".join(map(words, one)) for one in made.root(made.beside("comments"))}
    for start in made.body.iter(f"{W}commentRangeStart"):
        ident, around = start.get(f"{W}id"), next(start.iterancestors(f"{W}p"))
        assert [one.get(f"{W}id") for one in around.iter(f"{W}commentRangeEnd")].count(ident) == 1
        assert [one.get(f"{W}id") for one in around.iter(f"{W}commentReference")].count(ident) == 1
        found[texts[ident]] = words(around)
    assert len(found) == len(texts)
    return found


def words(element):
    return "".join(one.text or "" for one in element.iter(f"{W}t", f"{W}delText"))


def where(body, *wanted, **parts):
    """What the paragraph says to which a remark that names `wanted` is pinned."""
    return pinned(commented(body, Remark("Why", words=wanted, **parts)))["Why"]


# -- places ------------------------------------------------------------------------------------------------------------

REWORDED = plain("Before.") + paragraph(run("We ") + dele("may ") + ins("will ") + run("reply.")) + plain("After.")


@pytest.mark.parametrize("wanted", [Words("We will reply."), Words("We may reply.", "old"), Words("we  WILL reply. ")])
def test_a_paragraph_is_found_by_what_it_says_on_either_side(wanted):
    assert where(REWORDED, wanted) == "We may will reply."


def test_what_only_the_other_side_says_is_not_found():
    assert remarked(package(REWORDED), [Remark("Why", words=said("We may reply."))], Marks("A", DAY))


def test_the_first_words_that_any_paragraph_says_decide():
    assert where(REWORDED, *said("Nobody says so."), *said("After."), *said("Before.")) == "After."


def test_a_bookmark_goes_before_words():
    body = plain("One.") + paragraph(MARKED + run("Heading")) + plain("Two.")
    assert where(body, *said("Two."), bookmark="C_ONE") == "Heading"
    assert where(plain("One.") + MARKED + plain("Two."), bookmark="c_one") == "Two."
    assert where(body, *said("Two."), bookmark="c_lost") == "Two."


def test_a_number_typed_in_front_counts_for_nothing():
    assert where(plain("x") + plain("3.1\tWe listen."), *said("We listen.")) == "3.1We listen."


def test_paragraphs_that_became_one_are_found_as_one():
    body = paragraph(run("One. "), ended("del")) + plain("Two.")
    assert where(body, *said("One. Two.")) == "One. "
    assert where(body, *said("Two.", "old")) == "Two."


def test_of_paragraphs_that_say_the_same_the_next_one_is_meant():
    body = plain("Same.") + plain("One.") + plain("Same.") + plain("Two.")
    made = commented(body, Remark("a", words=said("One.")), Remark("b", words=said("Same.")))
    starts = [next(one.iterancestors(f"{W}p")) for one in made.body.iter(f"{W}commentRangeStart")]
    assert [made.body.index(one) for one in starts] == [1, 2]


def test_words_of_a_footnote_lead_to_what_it_belongs_to():
    body = plain("x") + paragraph(run("We pay.") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    made = commented(body, Remark("Why", words=said("By post.")), notes=(plain("By post."),))
    assert pinned(made) == {"Why": "We pay."}


def test_cells_are_found():
    assert where(table(row(cell(plain("10 days"))), (3000,)), *said("10 days")) == "10 days"


# -- what is written ---------------------------------------------------------------------------------------------------


def test_a_comment_says_who_when_and_all_lines():
    made = commented(REWORDED, Remark("Why: A.\nSofter: B & C.", words=said("Before.")))
    (comment,) = made.root(made.beside("comments"))
    assert [words(one) for one in comment] == ["Why: A.", "Softer: B & C."]
    assert comment.get(f"{W}author") == "The Compact group"
    assert comment.get(f"{W}initials") == "TCG"
    assert comment.get(f"{W}date") == "2024-05-01T09:00:00Z"


def test_the_part_is_made_when_there_is_none():
    made = Package.opened(commented(REWORDED, Remark("Why", words=said("Before."))).saved(), "made")
    assert made.beside("comments") == "word/comments.xml"
    assert made.content_type("word/comments.xml").endswith("wordprocessingml.comments+xml")
    assert pinned(made) == {"Why": "Before."}


def test_comments_that_are_there_stay():
    there = '<w:comment w:id="30" w:author="B"><w:p><w:r><w:t>Old</w:t></w:r></w:p></w:comment>'
    made = commented(REWORDED, Remark("Why", words=said("Before.")), comments=there)
    assert [words(one) for one in made.root(made.beside("comments"))] == ["Old", "Why"]
    assert made.root(made.beside("comments"))[1].get(f"{W}id") not in ("30", "1")


def test_what_finds_no_place_is_left_out_and_told():
    made, lost = package(REWORDED), Remark("Why", words=said("Nowhere."))
    assert remarked(made, [lost], Marks("A", DAY)) == (lost,)
    assert not comments(made)


def test_a_comment_goes_with_the_paragraph_that_goes():
    body = plain("A.") + paragraph(dele("Old."), ended("del")) + paragraph(ins("New."), ended("ins")) + plain("B.")
    made = commented(body, Remark("gone", words=said("Old.", "old")), Remark("new", words=said("New.")))
    accepted, rejected = (list(resolve(made, how).body.iter(f"{W}commentReference")) for how in ("accept", "reject"))
    assert len(accepted) == len(rejected) == 1
    assert accepted[0].get(f"{W}id") != rejected[0].get(f"{W}id")


# -- whole redlines ----------------------------------------------------------------------------------------------------

OLD = [f"Promise {count} is about {what}." for count, what in enumerate(("rooms", "money", "time", "help", "news"))]
NEW = [OLD[3], OLD[0], "A new one.", OLD[1].replace("money", "grants"), OLD[4]]
REMARKS = (
    Remark("Moved", words=said(OLD[3])),
    Remark("New", words=said("A new one.")),
    Remark("Reworded\nwith more", words=said(NEW[3])),
    Remark("Dropped", words=said(OLD[2], "old")),
)


def made_of(lines):
    return Word("".join(map(plain, lines))).packed()


@pytest.fixture(scope="module", params=(False, True), ids=("plain", "native"))
def finished(request):
    way = Way("The Compact group", DAY, native_moves=request.param)
    return redline(made_of(OLD), made_of(NEW), way, remarks=REMARKS)


def test_comments_are_no_hindrance_to_the_proof(finished):
    assert not finished.unproved and not finished.replaced
    assert not faults(made_of(OLD), made_of(NEW), finished.content)
    assert len(pinned(Package.opened(finished.content, "made"))) == len(REMARKS)


def test_no_two_marks_have_one_id(finished):
    made = Package.opened(finished.content, "made")
    roots = (made.root(made.main), made.root("word/comments.xml"))
    ids = [one.get(f"{W}id") for root in roots for one in root.iter() if one.get(f"{W}author")]
    assert len(ids) == len(set(ids)) > len(REMARKS)


@pytest.mark.clients
def test_nothing_is_wrong_with_the_file(finished):
    assert not new_kinds(made_of(OLD), made_of(NEW), finished.content)


@pytest.mark.clients
def test_libreoffice_keeps_every_comment(finished, tmp_path):
    (tmp_path / "made.docx").write_bytes(finished.content)
    kept = convert(tmp_path / "made.docx", "fodt", tmp_path).read_text("utf-8")
    assert kept.count("<office:annotation ") == len(REMARKS)
    assert kept.count("<dc:creator>The Compact group</dc:creator>") >= len(REMARKS)
    assert all(line in kept for one in REMARKS for line in one.text.split("\n"))


@pytest.mark.clients
def test_pandoc_keeps_every_comment(finished, tmp_path):
    (tmp_path / "made.docx").write_bytes(finished.content)
    command = [pypandoc.get_pandoc_path(), "--track-changes=all", "-t", "native", tmp_path / "made.docx"]
    kept = subprocess.run(command, check=True, capture_output=True, timeout=60, encoding="utf-8").stdout
    assert len(re.findall('"comment-start"', kept)) == len(re.findall('"comment-end"', kept)) == len(REMARKS)
