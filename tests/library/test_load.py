"""The clause library is refused at load, with everything that could fail later: file, line, remedy."""

import pytest

from compose.document import walk
from compose.document.model import TermUse
from compose.library import load
from compose.questionnaire.load import standard
from tests.helpers import build_tree, told
from tests.library.books import GLOSSARY, LIBRARY, clause, loaded, stances

TWO = "We agree.\n\n# Stronger\n\nWe all agree.\n"


def refused(folder, **files):
    return [problem.removeprefix(folder.as_posix() + "/") for problem in told(loaded, folder, **files)]


def test_clauses_come_in_the_order_they_are_printed(tmp_path):
    found = loaded(
        tmp_path,
        a=clause("a", part="outcome-1", undertaken_by="voluntary", order=1),
        b=clause("b", part="outcome-1", undertaken_by="public", order=2),
        c=clause("c", order=20),
        d=clause("d", order=10),
    )
    assert [one.id for one in found.clauses] == ["d", "c", "b", "a"]


def test_a_clause_has_its_wording_by_position(tmp_path):
    found = loaded(tmp_path, one=clause("one", TWO, more=stances("standard", "stronger")))
    assert list(found.by_id["one"].wording) == ["standard", "stronger"]


# -- front matter ------------------------------------------------------------------------------------


def test_an_unknown_name_is_refused_with_its_line(tmp_path):
    assert refused(tmp_path, one=clause("one", more="tittle: x\n")) == [
        "about/one.md, line 16: 'tittle' is not known here. Write 'title' if you meant that."
    ]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("part", "abuot", "'part' should not be 'abuot'. Choose one of: about, outcome-1, code-funding."),
        ("undertaken_by", "council", "'undertaken_by' should not be 'council'."),
        ("forms", "[]", "'forms' names no form. Name one or both: full, short."),
        ("order", "first", "'order' should be a whole number, not 'first'."),
        ("reviewed", "2026-02-30", "'reviewed' should be a date of the calendar, not '2026-02-30'."),
        ("themes", "[money]", "'themes' should not be 'money'."),
        ("changes", "none", "'changes' should be a list."),
        ("source", "{what: ours}", "'source' is not right: 'licence' is missing."),
        ("when", "two_tier ==", "'when' cannot be read"),
        ("version", "2", "version 2 has no line under changes"),
        ("id", "other", "the file is not called other.md"),
    ],
)
def test_a_wrong_value_is_refused(tmp_path, name, value, said):
    (problem,) = refused(tmp_path, one=clause("one", **{name: value}))
    assert problem.startswith("about/one.md, line ") and said in problem


def test_a_doubled_key_is_refused(tmp_path):
    (problem,) = refused(tmp_path, one=clause("one", more="title: Again\n"))
    assert problem.startswith("about/one.md, line 16: 'title' stands here again, first on line 3")


@pytest.mark.parametrize("text", ["We agree.\n", "---\nid: one\n", "", "--\nid: one\n--\nWords\n"])
def test_a_clause_without_front_matter_is_refused(tmp_path, text):
    (problem,) = refused(tmp_path, one=text)
    assert problem.startswith("about/one.md, line 1: the f")


def test_an_id_that_two_clauses_have_is_refused(tmp_path):
    build_tree(tmp_path, {"elsewhere/one.md": clause("one")})
    problems = refused(tmp_path)
    assert [problem.partition(",")[0] for problem in problems] == ["about/one.md", "elsewhere/one.md"]
    assert all("the id 'one' is used by another clause" in problem for problem in problems)


def test_a_condition_on_no_question_is_refused(tmp_path):
    (problem,) = refused(tmp_path, one=clause("one", when="two_teir"))
    assert "'when' asks for 'two_teir', which is no question" in problem


# -- wording -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("wording", ["", "\n\n", "# Stronger\n\nWords.\n"])
def test_a_clause_without_standard_wording_is_refused(tmp_path, wording):
    (problem,) = refused(tmp_path, one=clause("one", wording))
    assert problem.startswith("about/one.md, line 17: there is no wording")


def test_a_position_that_there_is_not_is_refused_with_its_line(tmp_path):
    (problem,) = refused(tmp_path, one=clause("one", "Words.\n\n# Bolder\n\nWords.\n"))
    assert problem.startswith("about/one.md, line 19: 'bolder' is not a position. Known: standard, stronger, lighter")


def test_a_position_that_stands_twice_is_refused(tmp_path):
    (problem,) = refused(tmp_path, one=clause("one", "Words.\n\n# Lighter\n\nA.\n\n# Lighter\n\nB.\n"))
    assert "'lighter' stands here again" in problem


def test_a_problem_in_the_wording_is_told_with_its_line_in_the_file(tmp_path):
    (problem,) = refused(tmp_path, one=clause("one", "Words.\n\n# Stronger\n\nWords.\n\n[a](javascript.x)\n"))
    assert problem.startswith("about/one.md, line 23: the link javascript.x leads nowhere")


@pytest.mark.parametrize(
    "wording",
    [
        "Within {{ notice_month }}.\n",
        "- within **{{ notice_month }}**\n",
        "| a | b |\n|---|---|\n| x | {{ notice_month }} |\n",
        "::: each partners\n- {{ partner.name }} {{ notice_month }}\n:::\n",
    ],
)
def test_a_field_that_no_question_asks_is_refused_wherever_it_stands(tmp_path, wording):
    (problem,) = refused(tmp_path, one=clause("one", wording))
    assert "asks for an answer that does not exist: 'notice_month' is not known here" in problem
    assert "Write 'notice_months' if you meant that" in problem


def test_a_field_in_another_position_is_looked_at_too(tmp_path):
    wording = "Words.\n\n# Lighter\n\nWithin {{ notice_month }}.\n"
    (problem,) = refused(tmp_path, one=clause("one", wording, more=stances("standard", "lighter")))
    assert "'notice_month' is not known here" in problem


@pytest.mark.parametrize(
    "wording",
    [
        "{{ partner.name }} agrees.\n",
        "::: each partners\n- {{ partner.name }}\n:::\n\nAnd {{ partner.name }}.\n",
        "::: each partners\n- {{ partner.names }}\n:::\n",
        "{{ partners }}\n",
    ],
)
def test_a_field_of_an_entry_belongs_within_its_repetition(tmp_path, wording):
    (problem,) = refused(tmp_path, one=clause("one", wording))
    assert "asks for an answer that does not exist" in problem


@pytest.mark.parametrize("where", ["partner.sectr == 'public'", "sector == 'public'", "partner.sector =="])
def test_a_repetition_that_picks_by_what_there_is_not_is_refused(tmp_path, where):
    (problem,) = refused(
        tmp_path, one=clause("one", f"::: each partners where {where}\n- {{{{ partner.name }}}}\n:::\n")
    )
    assert "'where" in problem


def test_computed_names_may_stand_in_wording(tmp_path):
    assert loaded(tmp_path, one=clause("one", "{{ today }} {{ review_due }} {{ renewal_due }} {{ library_version }}\n"))


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("See [that](#nowhere).\n", "points at 'nowhere', which is no clause"),
        ("A [body](term:nowhere).\n", "the glossary does not explain 'nowhere'"),
    ],
)
def test_a_pointer_to_nothing_is_refused(tmp_path, wording, said):
    assert said in refused(tmp_path, one=clause("one", wording))[0]


# -- library.yaml and glossary.yaml ------------------------------------------------------------------


def test_all_problems_of_all_files_are_told_at_once(tmp_path):
    problems = refused(
        tmp_path,
        library=LIBRARY + "colour: red\n",
        glossary=GLOSSARY + "  - {id: x}\n",
        one=clause("one", order="first"),
        two=clause("two", "", themes="[money]"),
    )
    assert [problem.partition(",")[0] for problem in problems] == [
        "about/one.md", "about/two.md", "about/two.md", "glossary.yaml", "glossary.yaml", "library.yaml",
    ]  # fmt: skip


def test_the_title_of_a_part_asks_only_for_answers_that_there_are(tmp_path):
    (problem,) = refused(tmp_path, library=LIBRARY.replace("document_name", "document_nme"))
    assert problem.startswith("library.yaml: ") and "Write 'document_name' if you meant that" in problem


def test_a_part_that_cannot_be_read_is_refused(tmp_path):
    assert "'parts' is not right: 'tilte' is not known here" in " ".join(
        refused(tmp_path, library=LIBRARY.replace("title: Outcome", "tilte: Outcome"))
    )


@pytest.mark.parametrize("lost", ["library.yaml", "glossary.yaml"])
def test_a_missing_file_is_told(tmp_path, lost):
    from compose.errors import MissingError

    loaded(tmp_path)
    (tmp_path / lost).unlink()
    with pytest.raises(MissingError, match=lost):
        load.load(tmp_path, standard())


def test_a_folder_called_like_a_clause_is_told(tmp_path):
    (tmp_path / "about" / "odd.md").mkdir(parents=True)
    (problem,) = refused(tmp_path)
    assert problem.startswith("about/odd.md: ")


def test_a_term_that_is_defined_twice_is_refused_with_both_lines(tmp_path):
    again = GLOSSARY + "  - {id: other, term: Other, meaning: It is., forms: [lead body]}\n"
    (problem,) = refused(tmp_path, glossary=again)
    assert problem.startswith("glossary.yaml, line 3: 'lead body' is defined twice, also on line 2")


def test_words_of_the_glossary_are_linked_at_their_first_use_in_a_clause(tmp_path):
    glossary = "terms:\n  - {id: lead-body, term: Lead body, meaning: It signs., forms: [lead body, lead bodies]}\n"
    found = loaded(tmp_path, glossary=glossary, one=clause("one", "Lead bodies sign. A lead body may not.\n"))
    linked = [one for one in walk.inlines(found.by_id["one"].wording["standard"]) if isinstance(one, TermUse)]
    assert [(walk.text(one.content), one.term) for one in linked] == [("Lead bodies", "lead-body")]


# -- frames, positions, inserts ----------------------------------------------------------------------


def test_a_commitment_of_a_frame_names_its_principle_for_the_other_frame(tmp_path):
    assert loaded(tmp_path, one=clause("one", part="outcome-1"))
    (problem,) = refused(tmp_path, one=clause("one", part="outcome-1", covenant="[]"))
    assert "names no principle of the Covenant" in problem


def test_a_clause_names_its_part_in_the_frame_of_the_outcomes(tmp_path):
    (problem,) = refused(tmp_path, one=clause("one", part="partnership"))
    assert "'part' should not be 'partnership'" in problem


def test_its_home_is_its_outcome_or_the_first_principle_it_names(tmp_path):
    found = loaded(tmp_path, one=clause("one", part="outcome-1"), two=clause("two"))
    one, two = found.by_id["one"], found.by_id["two"]
    assert [found.home(one, frame).id for frame in ("outcomes", "principles")] == ["outcome-1", "partnership"]
    assert found.home(two, "principles").id == "about"


def test_a_wording_that_nobody_is_told_the_cost_of_is_refused(tmp_path):
    (problem,) = refused(tmp_path, one=clause("one", TWO, more=stances("standard")))
    assert "nobody is told who asks for the stronger wording and what it costs" in problem


def test_a_position_without_wording_cannot_be_told_of(tmp_path):
    problems = refused(tmp_path, one=clause("one", TWO, more=stances("standard", "stronger", "lighter")))
    assert ["positions tells of the lighter wording" in problem for problem in problems] == [True]


@pytest.mark.parametrize(
    ("directive", "said"),
    [
        ("insert commitments-on", "does not say on what"),
        ("insert commitments-on money", "names no theme: 'money' is not known here"),
        ("insert dates funding", "takes nothing behind it"),
        ("insert glossary", "a document has one glossary only"),
    ],
)
def test_an_insert_about_nothing_is_refused(tmp_path, directive, said):
    (problem,) = refused(tmp_path, one=clause("one", f"::: {directive}\n:::\n"))
    assert said in problem


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("{id: x, title: X, kind: commitments, code: knitting}", "a code of practice that no answer chooses"),
        ("{id: x, title: X, kind: commitments, skeleton: principles}", "'x' is no principle of the Covenant"),
    ],
)
def test_a_part_that_nothing_leads_to_is_refused(tmp_path, part, said):
    assert said in refused(tmp_path, library=f"{LIBRARY}  - {part}\n")[0]


def test_a_wrong_name_link_or_word_is_told_with_the_line_it_stands_on(tmp_path):
    wording = "We agree.\n\nWithin {{ notice_month }}.\n\n- [it](#nowhere)\n- [body](term:nothing)\n"
    places = [problem.partition(": ")[0] for problem in refused(tmp_path, one=clause("one", wording))]
    assert places == ["about/one.md, line 19", "about/one.md, line 21", "about/one.md, line 22"]


def test_an_undertaking_that_there_is_not_is_refused(tmp_path):
    (problem,) = refused(tmp_path, one=clause("one", national='["9.9"]'))
    assert "'9.9' is no undertaking of the national Compact" in problem


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We agree.\n", "does not begin with its title, part and so on between two lines of three hyphens"),
        ("---\nid: one\nWe agree.\n", "the first lines (title, part and so on) have no end"),
    ],
)
def test_what_is_missing_round_the_first_lines_is_said(tmp_path, text, said):
    (problem,) = refused(tmp_path, one=text)
    assert said in problem
