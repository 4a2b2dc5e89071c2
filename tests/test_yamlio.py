"""YAML in and out: text stays as typed, every value has its line, and every trap is told."""

import itertools

import pytest

from compose import yamlio
from compose.errors import InputError, MissingError
from tests.helpers import told


def read(text):
    return yamlio.parse(text, "file.yaml").data


@pytest.mark.parametrize(
    "typed", ["0123", "NO", "yes", "off", "12:30", "0.10", "1e3", "0x1F", "2027-02-30", "1_000", "=", "~x"]
)
def test_a_value_stays_the_text_that_was_typed(typed):
    assert read(f"phone: {typed}\n") == {"phone": typed}


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL"])
def test_an_empty_value_is_none(typed):
    assert read(f"name: {typed}\n") == {"name": None}


@pytest.mark.parametrize("typed", ['""', "'~'", '"null"'])
def test_quotes_keep_a_value_from_being_none(typed):
    assert read(f"name: {typed}\n") == {"name": typed[1:-1]}


def test_names_of_values_stay_text_as_well():
    assert read("1: one\nNO: Norway\n") == {"1": "one", "NO": "Norway"}


def test_lists_and_names_nest():
    assert read("a:\n  - b: c\n  - [d, e]\n") == {"a": [{"b": "c"}, ["d", "e"]]}


def test_a_folded_text_is_one_line_without_any_mark_of_the_fold():
    assert read("a: >-\n  one\n  two\n") == {"a": "one two"}


def test_every_value_knows_its_line():
    source = yamlio.parse("# a comment\na:\n  - b: c\n\n  - d: e\n", "file.yaml")
    assert str(source.place("a", 1, "d")) == "file.yaml, line 5"


def test_a_value_that_is_missing_stands_where_the_nearest_thing_around_it_stands():
    source = yamlio.parse("a:\n  - b: c\n", "file.yaml")
    assert source.place("a", 0, "missing", 7).line == 2


def test_a_text_that_starts_further_down_counts_its_lines_from_there():
    assert yamlio.parse("a: b\n", "clause.md", first_line=5).place("a").line == 5


def test_an_empty_file_holds_nothing():
    assert read("") is None
    assert read("# only a comment\n") is None


def test_a_name_that_stands_twice_is_told_with_both_lines_and_the_first_is_kept():
    source = yamlio.parse("a: 1\nb: 2\na: 3\n", "file.yaml")
    assert source.data == {"a": "1", "b": "2"}
    assert [str(problem) for problem in source.problems] == [
        "file.yaml, line 3: 'a' stands here again, first on line 1. Keep one of the two."
    ]


def test_a_value_that_refers_to_itself_is_told():
    source = yamlio.parse("a: &a\n  b: *a\n", "file.yaml")
    assert source.data == {"a": {"b": None}}
    assert "refers to itself" in source.problems[0].what


def test_an_alias_repeats_what_it_names():
    assert read("a: &x [1]\nb: *x\n") == {"a": ["1"], "b": ["1"]}


def test_an_anchor_may_be_used_again_without_a_warning():
    assert read("a: &x 1\nb: &x 2\nc: *x\n") == {"a": "1", "b": "2", "c": "2"}


def test_aliases_that_grow_past_all_use_are_refused_at_once():
    names = "abcdefghij"
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n" for before, name in itertools.pairwise(names)
    )
    (problem,) = told(read, bomb)
    assert "too many values" in problem and "Write out what *names repeat" in problem


def test_brackets_without_end_are_refused():
    (problem,) = told(read, "a: " + "[" * 2000 + "]" * 2000)
    assert "brackets within brackets" in problem


def test_names_in_place_of_a_name_are_told_and_the_rest_is_read():
    source = yamlio.parse("a: 1\nb: {{ area_name }}\n? [c, d]\n: e\n", "file.yaml")
    assert source.data == {"a": "1", "b": {}}
    assert [problem.place.line for problem in source.problems] == [2, 3]
    assert "quotes" in source.problems[0].remedy


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: 1\nb:\n\tc: 2\n", 3, "there is a tab"),
        ("a: 1\nb: c: d\n", 2, "there is a colon where none can stand"),
        ("a: [1, 2\nb: 3\n", 2, "cannot be read here"),
        ("a: *nowhere\n", 1, "undefined alias 'nowhere'"),
        ("a: @home\n", 1, "cannot start any token"),
        ("a: 1\n---\nb: 2\n", 2, "another document"),
        ("a: 1\nb: a\x07b\n", 2, "a character cannot be printed (U+0007)"),
    ],
)
def test_what_is_not_yaml_is_refused_with_its_line_and_advice(text, line, what):
    (problem,) = told(read, text)
    assert problem.startswith(f"file.yaml, line {line}: ") and what in problem


def test_a_file_is_read_after_one_that_could_not_be():
    told(read, "a: [")
    assert read("a: b\n") == {"a": "b"}


def test_no_tag_makes_anything_but_text():
    assert read("a: !!python/object/apply:os.system [ls]\nb: !!int 5\n") == {"a": ["ls"], "b": "5"}


def test_windows_line_ends_and_the_mark_at_the_start_of_a_file_are_no_part_of_it(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: |\r\n  one\r\n  two\r\n")
    assert yamlio.read(path).data == {"a": "one\ntwo\n"}


def test_a_missing_file_is_told_by_its_name(tmp_path):
    with pytest.raises(MissingError, match=r"There is no file answers/a\.yaml\."):
        yamlio.read(tmp_path / "a.yaml", "answers/a.yaml")


def test_a_folder_in_place_of_a_file_is_told(tmp_path):
    with pytest.raises(InputError, match="cannot be opened"):
        yamlio.read(tmp_path, "answers")


def test_a_file_in_latin_1_is_refused_with_its_line(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes("a: 1\nb: Caf\xe9\n".encode("latin-1"))
    assert told(yamlio.read, path, "a.yaml") == [
        "a.yaml, line 2: a character is not in UTF-8. Save the file as UTF-8 text."
    ]


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: b\n" * 400_001)
    assert told(yamlio.read, path, "a.yaml") == [
        "a.yaml: the file is larger than 2 MB. Check that it is the right file."
    ]


@pytest.mark.parametrize(
    "value",
    [
        "NO",
        "0123",
        "12:30",
        "a: b # c",
        "- x",
        "*x",
        "{{ y }}",
        "",
        "two\nlines",
        "ab\u202ecd",
        "جمعية",
        "x " * 90,
        "a\x07b",
    ],
)
def test_what_is_written_is_read_again_as_it_was(value):
    assert read(yamlio.dump({"name": value, "list": [value]})) == {"name": value, "list": [value]}


def test_refusals_are_of_a_kind_that_programs_can_catch():
    with pytest.raises(InputError):
        read("a: [")
    with pytest.raises(ValueError, match="cannot be used"):
        read("a: [")


@pytest.mark.parametrize("text", ["a: " + "[" * 60_000, "a: " + "{b: " * 60_000, "- " * 60_000])
def test_no_depth_of_brackets_ends_the_program(text):
    with pytest.raises(InputError):
        yamlio.parse(text, "x.yaml")


@pytest.mark.parametrize("text", ["a: &b c", "a: !b c", "a: [&b c]", "a: [!b c]", '{"a":&b c}'])
def test_a_sign_that_yaml_would_take_is_told_wherever_it_stands(text):
    source = yamlio.parse(text, "x.yaml")
    assert ["begins with a sign that has a meaning here" in problem.what for problem in source.problems] == [True]


def test_plain_files_are_read_by_the_fast_reader(monkeypatch):
    monkeypatch.setattr(yamlio, "_yaml", None)  # the other one
    assert yamlio.parse("a: b", "x.yaml").data == {"a": "b"}
