"""The questionnaire is refused at load, with everything that is wrong with it, before anyone meets it."""

import pytest

from compose.answers import kinds
from compose.questionnaire import load
from compose.questionnaire.load import standard
from tests.helpers import build_tree, told

HEAD = "section: area\ntitle: Area\nabout: Where.\nquestions:\n"
FIELD = "{id: f, kind: text, label: l, ask: a, why: w}"


def question(ident, more="", kind="text"):
    return f"  - {{id: {ident}, kind: {kind}, label: l, ask: a, why: w{', ' if more else ''}{more}}}\n"


def loaded(folder, *questions, **files):
    named = {f"{name.replace('_', '-')}.yaml": text for name, text in files.items()}
    return load.load(build_tree(folder, {"10-area.yaml": HEAD + "".join(questions), **named}))


def refused(folder, *questions, **files):
    problems = told(loaded, folder, *questions, **files)
    return [problem.removeprefix(folder.as_posix() + "/") for problem in problems]


def test_questions_come_in_the_order_of_the_files_and_within_them(tmp_path):
    later = HEAD.replace("area", "later") + question("c")
    found = loaded(tmp_path, question("b"), question("a"), **{"20_later": later})
    assert [one.id for one in found.questions()] == ["b", "a", "c"]
    assert [section.file for section in found.sections] == ["10-area.yaml", "20-later.yaml"]


def test_a_name_that_no_question_has_is_refused_with_its_line(tmp_path):
    assert refused(tmp_path, question("a", "hintt: h")) == [
        "10-area.yaml, line 5: 'hintt' is not known here. Write 'hint' if you meant that."
    ]


def test_a_kind_that_there_is_not_is_refused(tmp_path):
    assert "'kind' should not be 'txt'" in refused(tmp_path, question("a", kind="txt"))[0]


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    problems = refused(tmp_path, question("a", "hintt: h"), question("a", "when: b"), question("c", "when: a =="))
    assert len(problems) == 4


def test_an_id_that_stands_twice_is_refused_even_in_two_files(tmp_path):
    (problem,) = refused(tmp_path, question("a"), **{"20_later": HEAD + question("a")})
    assert problem.startswith("20-later.yaml, line 5: the id 'a' is used again, first at")
    assert "10-area.yaml, line 5" in problem


def test_an_id_that_stands_twice_among_the_fields_of_a_repeat_is_refused(tmp_path):
    fields = f"each: one, fields: [{FIELD}, {FIELD}]"
    (problem,) = refused(tmp_path, question("a", fields, kind="repeat"))
    assert "the id 'f' is used again" in problem


def test_a_yaml_key_that_stands_twice_is_refused(tmp_path):
    (problem,) = refused(tmp_path, "  - id: a\n    kind: text\n    kind: date\n    label: l\n    ask: a\n    why: w\n")
    assert problem == "10-area.yaml, line 7: 'kind' stands here again, first on line 6. Keep one of the two."


@pytest.mark.parametrize("when", ["b", "nowhere", "a"])
def test_a_condition_on_a_later_or_unknown_question_is_refused(tmp_path, when):
    (problem,) = refused(tmp_path, question("a", f"when: {when}"), question("b"))
    assert f"'a' depends on '{when}', which is not asked before it" in problem


def test_a_suggestion_from_a_later_question_is_refused(tmp_path):
    (problem,) = refused(tmp_path, question("a", "default_from: b"), question("b"))
    assert "'a' depends on 'b'" in problem


def test_a_condition_on_a_field_that_an_entry_has_not_or_only_later_is_refused(tmp_path):
    later = FIELD.replace("id: f", "id: g")
    for asked in ("typo", "g"):
        fields = f"each: one, fields: [{FIELD[:-1]}, when: one.{asked}}}, {later}]"
        (problem,) = refused(tmp_path, question("a", fields, kind="repeat"))
        assert f"'f' depends on 'one.{asked}', which is not asked before it" in problem


def test_a_condition_that_cannot_be_read_is_refused(tmp_path):
    (problem,) = refused(tmp_path, question("a"), question("b", "when: a =="))
    assert "'when' cannot be read" in problem


@pytest.mark.parametrize(
    ("kind", "more", "what"),
    [
        ("text", "options: {a: A}", "its options do not fit"),
        ("one-of", "", "its options do not fit"),
        ("repeat", "", "its fields do not fit"),
        ("text", "each: x, fields: [{id: f, kind: text, label: l, ask: a, why: w}]", "its fields do not fit"),
        ("text", "unit: week", "has a unit or a limit"),
        ("repeat", "each: x, fields: [{id: items, kind: text, label: l, ask: a, why: w}]", "cannot be called items"),
        ("repeat", "each: x, fields: f", "should be a list"),
        ("repeat", f"each: x, fields: [{FIELD[:-1]}, ages: people}}]", "has fields that age, and no key"),
        ("text", "ages: badly", "'ages' should not be 'badly'"),
        ("number", "floor: {value: 3}", "is missing"),
        ("one-of", "options: [a, b]", "should be keys with labels"),
    ],
)
def test_a_question_whose_parts_do_not_fit_is_refused(tmp_path, kind, more, what):
    assert what in " ".join(refused(tmp_path, question("a", more, kind=kind)))


@pytest.mark.parametrize(("text", "what"), [("", "names with values"), ("questions: none\n", "should be a list")])
def test_a_file_without_questions_is_refused(tmp_path, text, what):
    assert what in " ".join(refused(tmp_path, question("a"), **{"20_later": text}))


# -- the questionnaire that comes with the program ----------------------------------------------------


def every_question():
    for one in standard().questions():
        yield one
        yield from one.fields


def test_the_standard_questionnaire_has_its_eleven_sections():
    assert [section.id for section in standard().sections] == [
        "area", "partners", "priorities", "commitments", "codes", "governance", "disputes", "adoption", "plan",
        "records", "renewal",
    ]  # fmt: skip


def test_every_default_is_an_answer_to_its_question():
    for one in every_question():
        if one.default is not None:
            typed = list(one.default) if isinstance(one.default, tuple) else one.default
            assert kinds.read(one, typed) is not None


def test_every_number_and_everything_about_people_ages():
    ages = {one.id: one.ages for one in every_question()}
    numbers = {one.id for one in standard().questions() if one.kind == "number"}
    assert {ages[one] for one in numbers} == {"figures"}
    assert {ages[one] for one in ("champion", "signatory", "signatory_role", "contact_name", "forewords")} == {"people"}
    assert ages["adopted_on"] is None, "opening a renewal takes it out"


def test_every_limit_says_where_it_comes_from():
    limits = [limit for one in every_question() for limit in (one.floor, one.ceiling) if limit]
    assert limits and all(limit.source and limit.as_at and limit.say for limit in limits)


def test_no_suggestion_goes_beyond_its_own_limits():
    for one in every_question():
        value = int(one.default) if one.kind == "number" and one.default is not None else None
        assert value is None or not one.floor or value >= one.floor.value
        assert value is None or not one.ceiling or value <= one.ceiling.value
