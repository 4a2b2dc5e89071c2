"""Local wording: a group's own text laid over the library's, and clauses of its own."""

import pytest

from compose.document import walk
from compose.library.overlay import overlaid
from compose.questionnaire.load import standard
from tests.helpers import build_tree, told
from tests.library.books import clause, loaded, stances

TWO = "We agree.\n\n# Stronger\n\nWe all agree.\n"


@pytest.fixture
def library(tmp_path):
    two = clause("two", TWO, more=stances("standard", "stronger"), order="5", part="outcome-1")
    return loaded(tmp_path / "library", one=clause("one"), two=two)


def own(**lines):
    front = {"title": "Ours", "part": "about", "undertaken_by": "all", **lines}
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in front.items()) + "---\nWe bake.\n"


def laid(library, home, **files):
    build_tree(home / "group", {f"wording/{name}.md": text for name, text in files.items()})
    return overlaid(library, home / "group", standard())


def refused(library, home, **files):
    return told(laid, library, home, **files)


def words(one):
    return " ".join(walk.text(block.content) for block in one.wording["standard"])


def test_without_local_wording_the_library_is_as_it_was(library, tmp_path):
    assert laid(library, tmp_path) is library


def test_local_wording_takes_the_place_of_every_position(library, tmp_path):
    found = laid(library, tmp_path, two="---\nbased_on: two@1\nwhy: We bake.\n---\nWe bake together.\n")
    two = found.by_id["two"]
    assert words(two) == "We bake together." and list(two.wording) == ["standard"] and not two.positions
    assert (two.local.based_on, two.local.version, two.why) == ("two", 1, "We bake.")
    assert (two.title, two.part, two.place.file) == ("Two", "outcome-1", "wording/two.md")
    assert found.by_id["one"] == library.by_id["one"]


def test_local_wording_may_have_a_title_of_its_own(library, tmp_path):
    found = laid(library, tmp_path, one="---\nbased_on: one@1\ntitle: Bread\n---\nWe bake.\n")
    assert found.by_id["one"].title == "Bread"


def test_a_clause_of_the_group_s_own_stands_last_in_its_part_and_voice(library, tmp_path):
    found = laid(library, tmp_path, bread=own(), cake=own(part="outcome-1", covenant="[partnership]"))
    assert [one.id for one in found.clauses] == ["one", "bread", "two", "cake"]
    assert found.by_id["bread"].local.based_on == ""


def test_a_readme_and_hidden_files_are_no_wording(library, tmp_path):
    (tmp_path / "group/wording").mkdir(parents=True)
    (tmp_path / "group/wording/.hidden.md").write_text("x")
    assert laid(library, tmp_path, README="How we work.\n") is library


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("one", "We bake.\n", "wording/one.md, line 1: the file does not begin with its title, part and so on"),
        ("one", "---\nbased_on: one@1\nWe bake.\n", "have no end. Put a line of three hyphens (---) between"),
        ("one", own(), "'one' is a clause of the library. Add 'based_on: one@1'"),
        ("one", "---\nbased_on: one\n---\nWe bake.\n", "line 2: 'based_on' should name a clause and its version"),
        ("one", "---\nbased_on: oen@1\n---\nWe bake.\n", "Write 'one' if you meant that"),
        ("one", "---\nbased_on: one@2\n---\nWe bake.\n", "names version 2, which the library does not know"),
        ("one", "---\nbased_on: one@0\n---\nWe bake.\n", "names version 0"),
        ("other", "---\nbased_on: one@1\n---\nWe bake.\n", "the file is not called one.md"),
        ("one", "---\nbased_on: one@1\npart: about\n---\nWe bake.\n", "'part' is not known here"),
        ("one", f"---\nbased_on: one@1\n---\n{TWO}", "it holds more than one wording"),
        ("one", "---\nbased_on: one@1\n---\n", "there is no wording"),
        ("one", "---\nbased_on: one@1\n---\nWithin {{ notice_month }}.\n", "'notice_month' is not known here"),
        ("bread", own(part="partnership"), "'part' should not be 'partnership'"),
        ("bread", own(part="outcome-1"), "names no principle of the Covenant"),
        ("bread", own(version="2"), "'version' is not known here"),
        ("bread", own(title=""), "'title' is missing"),
        ("Bread", own(), "'Bread' cannot be an id"),
    ],
)
def test_wording_that_cannot_be_used_is_refused_with_its_place(library, tmp_path, name, text, said):
    (problem,) = refused(library, tmp_path, **{name: text})
    assert problem.startswith(f"wording/{name}.md") and said in problem


def test_wording_of_a_clause_that_another_replaced_names_the_other(tmp_path):
    library = loaded(tmp_path / "library", new=clause("new", more="supersedes: old\n"))
    (problem,) = refused(library, tmp_path, old="---\nbased_on: old@1\n---\nWe bake.\n")
    assert "names 'old', which another clause has replaced" in problem and "Read new" in problem


def test_all_that_is_wrong_with_all_files_is_told_at_once(library, tmp_path):
    problems = refused(library, tmp_path, one=own(), two="---\nbased_on: two@7\ncolour: red\n---\n", x="Words\n")
    assert [problem.partition(",")[0] for problem in problems] == [
        "wording/one.md", "wording/two.md", "wording/two.md", "wording/two.md", "wording/x.md",
    ]  # fmt: skip


def test_an_example_of_the_group_s_own_takes_the_place_of_the_library_s(library, tmp_path):
    text = "---\nbased_on: one@1\nexample: {text: We baked., kind: hypothetical}\n---\nWe bake.\n"
    assert laid(library, tmp_path, one=text).by_id["one"].example.text == "We baked."


def test_a_clause_of_the_group_s_own_is_in_both_forms(library, tmp_path):
    assert set(laid(library, tmp_path, bread=own()).by_id["bread"].forms) == {"full", "short"}


@pytest.mark.parametrize("name", ["part-about", "term-lead-body", "forewords", "outcome-1-public"])
def test_a_name_that_the_program_gives_to_a_heading_is_refused(library, tmp_path, name):
    (problem,) = refused(library, tmp_path, **{name: own()})
    assert f"the program calls a heading '{name}' itself" in problem


def test_an_empty_based_on_is_told(library, tmp_path):
    (problem,) = refused(library, tmp_path, one="---\nbased_on:\n---\nWe bake.\n")
    assert "'based_on' is missing" in problem


def test_blank_lines_first_and_spaces_behind_the_hyphens_do_no_harm(library, tmp_path):
    text = "\n--- \nbased_on: one@1\n---\t\nWithin {{ notice_month }}.\n"
    (problem,) = refused(library, tmp_path, one=text)
    assert problem.startswith("wording/one.md, line 5: ")


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(library, tmp_path):
    text = "\ufeff---\r\nbased_on: one@1\r\n---\r\nWe bake.\r\n"
    build_tree(tmp_path / "group", {"wording/one.md": text.encode()})
    assert words(overlaid(library, tmp_path / "group", standard()).by_id["one"]) == "We bake."


def test_what_is_wrong_with_the_wording_of_one_file_does_not_hide_another_s_front_matter(library, tmp_path):
    bad = "---\nbased_on: one@1\n---\nWithin {{ notice_month }}.\n"
    problems = refused(library, tmp_path, one=bad, two="Words\n")
    assert [problem.partition(",")[0] for problem in problems] == ["wording/one.md", "wording/two.md"]


@pytest.mark.parametrize("title", ["''", '"A\\n\\nb"', "x" * 121])
def test_a_title_is_one_short_line(library, tmp_path, title):
    (problem,) = refused(library, tmp_path, bread=own(title=title))
    assert "'title'" in problem
