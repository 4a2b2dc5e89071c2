"""Changing a file of answers: it holds what it should, and whatever else a person typed is still there."""

import copy
import textwrap
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compose import paths, yamlio
from compose.errors import InputError
from compose.yamledit import edited

ORDER = ["area", "kind", "partners", "codes", "notice", "words"]

FILE = """\
# Partners: who they are.
area: Anytown   # for now

# Settled on 3 May.
kind: "unitary"
partners:
  # The council comes first.
  - name: Anytown Council   # not the county
    sector:   public

  # Invited twice.
  - name: Voluntary Action
    sector: voluntary
    champion: A. Officer

  - name: Police
    sector: public
codes: [funding, volunteering]
words: |
  One.

  Two. # no remark
# The end.
"""


def read(text):
    source = yamlio.parse(text, "file.yaml")
    assert not source.problems
    return source.data


def changed(text, change, order=ORDER):
    """`text` after `change`, a function that alters its data, was written to it."""
    data = read(text) or {}
    change(data)
    out = edited(text, data, order)
    assert (read(out.replace("\r\n", "\n")) or {}) == data
    return out


def difference(text, out):
    """The lines of `text` that are gone, and those of `out` that are new, each in their order."""
    old, new = text.splitlines(), out.splitlines()
    gone = [line for line in old if line not in new]
    return gone, [line for line in new if line not in old]


def replaced(text, *pairs):
    """`text` with each first of `pairs`, which stands in it once, exchanged for the second."""
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


# -- what is exchanged -------------------------------------------------------------------------------------------------


def test_a_file_whose_answers_did_not_change_stays_as_it_is():
    text = "  # odd\n\n\na:    '1'\nb: {c: d}"
    assert edited(text, {"b": {"c": "d"}, "a": "1"}) == text


def test_a_value_is_exchanged_and_the_remark_beside_it_stays():
    out = changed(FILE, lambda data: data.update(area="Othertown"))
    assert out == replaced(FILE, ("Anytown   # for now", "Othertown   # for now"))


def test_a_value_in_quotation_marks_keeps_them():
    out = changed(FILE, lambda data: data.update(kind="district"))
    assert out == replaced(FILE, ('"unitary"', '"district"'))


def test_the_spaces_before_a_value_stay():
    out = changed(FILE, lambda data: data["partners"][0].update(sector="business"))
    assert out == replaced(FILE, ("sector:   public", "sector:   business"))


def test_a_remark_goes_above_where_the_new_value_needs_several_lines():
    out = changed(FILE, lambda data: data.update(area="One.\nTwo."))
    assert out == replaced(FILE, ("area: Anytown   # for now", "# for now\narea: |-\n  One.\n  Two."))


def test_a_remark_without_a_space_goes_above_lest_it_be_taken_for_part_of_the_value():
    out = changed('a: "1" #two\n', lambda data: data.update(a=None))
    assert out == "#two\na:\n"


def test_a_question_that_was_left_without_an_answer_has_nothing_behind_its_colon():
    out = changed(FILE, lambda data: data.update(area=None))
    assert out == replaced(FILE, ("area: Anytown   # for now", "area:   # for now"))


def test_an_empty_value_is_filled_in_beside_its_remark():
    assert changed("a:   # who?\nb:\n", lambda data: data.update(a="x", b="y")) == "a: x   # who?\nb: y\n"


def test_a_long_text_is_folded_and_texts_of_several_lines_stand_as_they_are():
    out = changed("", lambda data: data.update(a="word " * 40 + "end", b="One.\n\nTwo."))
    assert out.startswith("a: >-\n  word word") and out.endswith("b: |-\n  One.\n\n  Two.\n")
    assert max(map(len, out.splitlines())) <= 120


def test_a_value_in_quotation_marks_that_grows_long_needs_them_no_more():
    assert changed('a: "one"\n', lambda data: data.update(a="One.\n\nTwo.")) == "a: |-\n  One.\n\n  Two.\n"


def test_a_list_in_brackets_is_written_in_brackets_again():
    out = changed(FILE, lambda data: data["codes"].append("consultation"))
    assert out == replaced(FILE, ("[funding, volunteering]", "[funding, volunteering, consultation]"))


def test_what_is_no_longer_answered_goes_with_the_remark_above_it():
    out = changed(FILE, lambda data: data.pop("kind"))
    assert out == replaced(FILE, ('# Settled on 3 May.\nkind: "unitary"\n', ""))


def test_a_remark_that_stands_apart_stays_when_the_answer_below_it_goes():
    text = "a: 1\n\n# Apart.\n\n# Of b.\nb: 2\n"
    assert changed(text, lambda data: data.pop("b")) == "a: 1\n\n# Apart.\n\n"


def test_a_remark_beside_the_sign_of_a_text_is_kept_above_its_successor():
    text = "a: |   # why\n  One.\n  # no remark\nb: 2\n"
    assert changed(text, lambda data: data.update(a="Two.")) == "# why\na: Two.\nb: 2\n"


def test_the_remark_at_the_top_is_the_file_s_and_stays():
    out = changed("# Head\na: 1\nb: 2\n", lambda data: data.pop("a"))
    assert out == "# Head\nb: 2\n"
    assert changed(out, lambda data: data.pop("b")) == "# Head\n"


def test_a_new_answer_stands_behind_the_one_it_is_asked_after():
    out = changed(FILE, lambda data: data.update(notice="6"))
    assert out == replaced(FILE, ("volunteering]\n", "volunteering]\nnotice: 6\n"))


def test_a_new_answer_asked_before_all_others_stands_before_them_and_below_the_file_s_remark():
    out = changed(FILE.replace("area: Anytown   # for now\n", ""), lambda data: data.update(area="A"))
    assert out.startswith("# Partners: who they are.\n\narea: A\n# Settled on 3 May.\nkind")


def test_a_new_answer_that_is_in_no_order_comes_last():
    assert changed(FILE, lambda data: data.update(other="x")) == replaced(
        FILE, ("Two. # no remark\n", "Two. # no remark\nother: x\n")
    )


# -- lists of entries --------------------------------------------------------------------------------------------------


def test_a_field_of_an_entry_is_exchanged_alone():
    out = changed(FILE, lambda data: data["partners"][1].update(champion="B. Officer"))
    assert out == replaced(FILE, ("A. Officer", "B. Officer"))


def test_an_entry_is_renamed_and_keeps_its_remarks():
    out = changed(FILE, lambda data: data["partners"][0].update(name="Anytown City Council"))
    assert out == replaced(FILE, ("name: Anytown Council ", "name: Anytown City Council "))


def test_an_entry_is_known_by_its_name_whatever_else_of_it_changes():
    text = "p:\n  - name: A   # a\n    x: 1\n    y: 2\n  - name: B   # b\n    x: 1\n    y: 3\n"
    out = changed(text, lambda data: data["p"].__setitem__(slice(2), [{"name": "B", "x": "4", "y": "5"}]))
    assert out == "p:\n  - name: B   # b\n    x: 4\n    y: 5\n"


def test_a_field_is_added_in_its_place_and_another_is_taken_out():
    def change(data):
        entry = data["partners"][1]
        data["partners"][1] = {"name": entry["name"], "kind": "infrastructure", "sector": "voluntary"}

    out = changed(FILE, change)
    assert out == replaced(
        FILE, ("Voluntary Action\n", "Voluntary Action\n    kind: infrastructure\n"), ("    champion: A. Officer\n", "")
    )


def test_an_entry_whose_first_field_goes_still_has_its_hyphen():
    out = changed(FILE, lambda data: data["partners"][2].pop("name"))
    assert out == replaced(FILE, ("  - name: Police\n    sector", "  - sector"))


def test_a_new_entry_is_parted_from_the_others_as_they_are():
    out = changed(FILE, lambda data: data["partners"].append({"name": "Fire", "sector": "public"}))
    assert out == replaced(FILE, ("codes:", "\n  - name: Fire\n    sector: public\ncodes:"))
    close = "partners:\n- name: A\n  sector: x\n- name: B\n  sector: x\n"
    out = changed(close, lambda data: data["partners"].insert(1, {"name": "C", "sector": "x"}))
    assert out == replaced(close, ("- name: B", "- name: C\n  sector: x\n- name: B"))


def test_an_entry_goes_with_its_remark_and_leaves_no_double_gap():
    out = changed(FILE, lambda data: data["partners"].pop(1))
    assert out == FILE[: FILE.index("  # Invited")] + FILE[FILE.index("  - name: Police") :]


def test_when_the_first_entry_goes_the_next_takes_its_place_without_a_gap():
    out = changed(FILE, lambda data: data["partners"].pop(0))
    assert "partners:\n  # Invited twice.\n  - name: Voluntary Action\n" in out


def test_entries_that_change_places_take_their_remarks_along():
    out = changed(FILE, lambda data: data["partners"].reverse())
    assert sorted(out.splitlines()) == sorted(FILE.splitlines())
    assert "partners:\n  - name: Police\n    sector: public\n\n  # Invited twice.\n" in out
    assert "champion: A. Officer\n\n  # The council comes first.\n  - name: Anytown Council   # not the county\n" in out


def test_a_remark_further_in_than_the_next_entry_belongs_to_the_entry_before():
    text = "partners:\n  - name: A\n    # kind: ask them\n  - name: B\n"
    assert changed(text, lambda data: data["partners"].pop(1)) == "partners:\n  - name: A\n    # kind: ask them\n"


def test_lists_without_names_are_changed_line_by_line():
    text = "codes:\n  - funding   # first\n  -\n  - volunteering\n"
    out = changed(text, lambda data: data.update(codes=["new: one", "funding", None]))
    assert out == 'codes:\n  - "new: one"\n  - funding   # first\n  -\n'


@pytest.mark.parametrize("value", [None, [], "to be agreed", {"a": "b"}])
def test_when_a_list_becomes_something_else_its_remarks_are_kept_above(value):
    out = changed(FILE, lambda data: data.update(partners=value))
    for remark in ("# The council comes first.", "# not the county", "# Invited twice."):
        assert f"\n{remark}\n" in out


def test_what_is_no_simple_list_is_replaced_as_a_whole_and_the_rest_stays():
    text = "# Head\na: 1   # one\npartners: [{name: A},   # the first\n  {name: B}]\nz: '2'\n"
    out = changed(text, lambda data: data["partners"][0].update(name="C"))
    assert out == "# Head\na: 1   # one\n# the first\npartners:\n  - name: C\n  - name: B\nz: '2'\n"


# -- what a file may be like -------------------------------------------------------------------------------------------


def test_a_fresh_file_begins_with_its_remark_and_has_the_answers_in_their_order():
    out = edited("", {"words": "x", "extra": "y", "area": "A"}, ORDER, "# Your area.")
    assert out == "# Your area.\narea: A\nwords: x\nextra: y\n"


def test_a_file_of_remarks_alone_keeps_them_and_needs_no_other():
    assert edited("# Mine\n\n# Too\n", {"a": "1"}, head="# Head") == "# Mine\n\n# Too\na: 1\n"


def test_a_file_keeps_its_windows_line_ends_and_the_mark_at_its_start():
    text = "\ufeff" + FILE.replace("\n", "\r\n")
    data = read(FILE) | {"area": "One.\nTwo."}
    out = edited(text, data, ORDER)
    assert out == "\ufeff" + edited(FILE, data, ORDER).replace("\n", "\r\n")


def test_a_last_line_that_does_not_end_is_ended_where_something_follows():
    assert changed("a: 1", lambda data: data.update(b="2")) == "a: 1\nb: 2\n"
    out = changed("a: '1' # x\nb: |\n  one", lambda data: data.update(c="2"))
    assert out.startswith("a: '1' # x\n") and out.endswith("\nc: 2\n")


def test_blank_lines_that_belong_to_a_text_stay_with_it():
    text = "a: |+\n  one\n\n\nb: 2\n"
    assert changed(text, lambda data: data.update(b="3")) == "a: |+\n  one\n\n\nb: 3\n"
    out = edited(text, {"a": "one\n\n\n", "c": "4", "b": "2"}, ["a", "c", "b"])
    assert out == "a: |+\n  one\n\n\nc: 4\nb: 2\n"


def test_a_file_with_anchors_or_brackets_round_everything_is_written_afresh_under_its_remarks():
    text = "# Head\n{a: 1,   # one\n b: '# no remark'}\n"
    assert changed(text, lambda data: data.update(a="2")) == '# Head\n# one\na: 2\nb: "# no remark"\n'
    data = {"a": {"c": "d"}, "b": {"c": "e"}}
    assert read(edited("a: &x\n  c: d\nb: *x   # same\n", data)) == data


def test_a_value_that_would_be_told_as_a_problem_is_put_right_when_the_file_is_written():
    text = "# Head\nname: Unit #2\nother: 'x'   # y\nname: again\n"
    out = edited(text, {"name": "Unit", "other": "x"})
    assert out == "# Head\n#2\nname: Unit\nother: 'x'   # y\n"


def test_what_is_put_right_in_one_field_leaves_all_others_alone():
    text = "p:\n  - name:   A\n    x: Unit #2\n  # b\n  - name: 'B'   # c\nz: 1\n"
    out = edited(text, {"p": [{"name": "A", "x": "Unit"}, {"name": "B"}], "z": "2"})
    assert out == "p:\n  - name:   A\n    #2\n    x: Unit\n  # b\n  - name: 'B'   # c\nz: 2\n"


@pytest.mark.parametrize("text", ["- a\n", "just words\n", "a: &a\n  b: *a\n", "? [x]\n: y\n", "--- # z\n", "~"])
def test_a_file_that_holds_something_else_holds_the_answers_afterwards(text):
    assert read(edited(text, {"a": "1", "b": ["x"]})) == {"a": "1", "b": ["x"]}


def test_a_file_that_is_not_yaml_is_refused_by_its_name():
    with pytest.raises(InputError) as caught:
        edited("a: [", {"a": "1"}, shown="answers/10-area.yaml")
    assert caught.value.problems[0].place.file == "answers/10-area.yaml"


def test_one_change_among_sixty_partners_is_quick():
    entries = "".join(
        f"  - name: Partner {place}\n" + "".join(f"    field{field}: words of it\n" for field in range(9))
        for place in range(60)
    )
    text = f"partners:\n{entries}"
    data = read(text)
    data["partners"][30]["field4"] = "other words"
    edited(text, data)
    start = time.process_time()
    edited(text, data)
    assert time.process_time() - start < 0.1  # 6 ms where it was measured; a whole dump takes longer than this


# -- any text ----------------------------------------------------------------------------------------------------------

TEXTS = [
    "yes", "0.1", "2027-01-01", "to be agreed", "&Smith", "Smith & Co", "Unit #2", "a: b", "- x", "ends  ", " starts",
    "\u00a0hard\u00a0space\u00a0", "a\u2028b", "a\x85b", "a\tb", "", "~", "null", "Null", "two\nlines", "two\nlines\n",
    "one\n\ntwo\n\n", "\nfirst is empty", "  stands in\nx", "# x", "*x", "!x", "@x", "%x", "{a}", "[a]", "'q'", '"d"',
    "back\\slash", "a:", "?", "-", "---", "...", "|", ">", "long words " * 20, "two  spaces" * 30, "\U0001f600\u200d",
    "ab\u202ecd", "a\x07b", "\ufeffx", "<<", "=", "12:30", "0123", "é" * 130, "a\n \nb", "a\n\tb", "a\rb", "a\r\nb",
]  # fmt: skip


@pytest.mark.parametrize("words", TEXTS)
def test_any_text_reads_back_wherever_it_stands(words):
    data = {"a": words, "b": [words, words], "c": [{"d": words, words: "e"}, {"f": [words]}], "g": {"h": words}}
    assert read(edited("", data)) == data


@pytest.mark.parametrize("words", ["yes", "12", "2027-01-01", "to be agreed", "Smith & Co", "a, b (c)", "O'Neill"])
def test_what_needs_no_quotation_marks_has_none(words):
    assert edited("", {"a": words}) == f"a: {words}\n"


@pytest.mark.parametrize("words", ["0.2", "12:30", "0123", "&Smith", "Unit #2", "a: b", "null", "- x", "x "])
def test_what_others_could_take_for_something_else_stands_in_quotation_marks(words):
    assert edited("", {"a": words}) == f'a: "{words}"\n'


WORDS = st.one_of(
    st.none(),
    st.sampled_from([*TEXTS, "council", "charity", "Anytown Council"]),
    st.text(max_size=20, alphabet=st.characters(exclude_categories=["Cs"])),
)
FIELDS = st.dictionaries(st.sampled_from(["name", "kind", "sector", "champion"]), WORDS, min_size=1, max_size=4)
VALUES = st.one_of(
    WORDS,
    st.lists(st.sampled_from(["x", "y", "z w", "- v"]), max_size=4),
    st.lists(FIELDS, max_size=4),
    FIELDS,
    st.lists(st.lists(WORDS, max_size=2), max_size=2),
)
NAMES = "abcdefgh"
DATA = st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=6)


@st.composite
def changes(draw, data):
    """`data` with some answers, entries and fields put in, taken out, exchanged and moved."""
    new = {name: value for name, value in copy.deepcopy(data).items() if draw(st.integers(0, 4))}
    new |= draw(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=2))
    for value in new.values():
        if isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
            if draw(st.booleans()):
                value[:] = draw(st.permutations(value))[draw(st.integers(0, 1)) :]
            value += draw(st.lists(FIELDS, max_size=1))
            for entry in value:
                entry.update(draw(st.dictionaries(st.sampled_from(["name", "kind", "new"]), WORDS, max_size=1)))
    return new


@st.composite
def remarked(draw, text):
    """`text` with remarks, each of its own, and blank lines between its lines, and beside values."""
    source, lines = text.split("\n"), []
    inside = _lines_of_texts(text)
    for number, line in enumerate(source):
        if number not in inside and line:
            indent = " " * (len(line) - len(line.lstrip()))
            kinds = draw(st.lists(st.sampled_from(["", f"{indent}# above {number}", f"# far {number}"]), max_size=2))
            lines += dict.fromkeys(kinds)
            if number + 1 not in inside and not line.endswith((">-", "|-", "|")) and draw(st.booleans()):
                line += f"  # beside {number}"
        lines.append(line)
    return "\n".join(lines)


def _lines_of_texts(text):
    """The numbers of the lines that stand within a text of several lines."""
    inside, indent = set(), None
    for number, line in enumerate(text.split("\n")):
        depth = len(line) - len(line.lstrip(" "))
        if indent is not None and (not line.strip() or depth > indent):
            inside.add(number)
            continue
        indent = depth if line.endswith((" >-", " |-", " |")) else None
        if indent is not None and line.lstrip().startswith("- ") and ":" in line:
            indent += 2
    return inside


def _answers(text):
    """Of each answer at the top, the remarks directly above it, and its lines without blank ones."""
    found, gap, name = {}, [], None
    for line in text.split("\n"):
        if line.startswith("#") or not line:
            gap = [*gap, line] if line else []
        elif line.startswith((" ", "-")):
            found[name][1].extend([*gap, line])
            gap = []
        else:
            name = line[0]
            found[name] = gap, [line]
            gap = []
    return found


@given(st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_changed_file_holds_the_new_answers_and_loses_nothing_else(draw):
    old = draw.draw(DATA)
    text = draw.draw(remarked(edited("", old)))
    assert (read(text) or {}) == old
    new = draw.draw(changes(old))
    out = edited(text, new, NAMES)
    assert (read(out) or {}) == new
    before, after = _answers(text), _answers(out)
    for name in old.keys() & new.keys():
        remarks, lines = before[name]
        assert set(remarks) <= set(out.split("\n"))
        assert old[name] != new[name] or after[name][1] == lines


PIECES = [
    "b: ", "c:", ": ", "- ", "\n", "\n", "\n  ", "\n  - ", "\n- ", "#", "  # r", "'", '"', "|", "|+", ">-", "[", "]",
    "{", "}", "&x ", "*x", "!t ", "? ", "---", "\t", "\u2028", "~", "name: A", "partners:\n  - name: B\n", "z: 1\n",
    "\r\n", "a", ",",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_file_at_all_is_refused_or_holds_the_new_answers(text, draw):
    try:
        found = yamlio.parse(text.replace("\r\n", "\n"), "file.yaml").data
    except InputError:
        return
    new = draw.draw(changes(found if isinstance(found, dict) else {}))
    assert (read(edited(text, new, NAMES).replace("\r\n", "\n")) or {}) == new


BLOCKS = [
    f"{above}  - name: Partner {place}{beside}\n    sector: public\n{between}    champion: C. {place}\n"
    for place, (above, beside, between) in enumerate(
        [
            ("", "", ""),
            ("  # two\n", "", ""),
            ("", "   # three", ""),
            ("", "", "    # four\n"),
            ("# five\n", " # 5", ""),
        ]
    )
]


@given(
    st.permutations(range(5)), st.integers(0, 5), st.sampled_from(["", "\n"]), st.sets(st.integers(0, 5), max_size=2)
)
def test_entries_that_stay_keep_their_lines_whatever_becomes_of_the_others(order, kept, gap, fresh):
    text = "partners:\n" + gap.join(BLOCKS) + "kind: x\n"
    old = read(text)["partners"]
    partners = [old[place] for place in order[:kept]]
    for place in sorted(fresh):
        partners.insert(place, {"name": f"Fresh {place}", "sector": "business"})
    out = edited(text, {"partners": partners, "kind": "y"})
    assert read(out) == {"partners": partners, "kind": "y"}
    assert all(BLOCKS[place] in out for place in order[:kept])
    assert "\n\n\n" not in out and "partners:\n\n" not in out


# -- the worked examples -----------------------------------------------------------------------------------------------

EXAMPLES = sorted(paths.examples().glob("*/answers/*.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=["/".join(path.parts[-3::2]) for path in EXAMPLES])
def test_each_answer_of_the_examples_can_be_changed_alone(path):
    text = path.read_text(encoding="utf-8")
    for name, value in read(text).items():
        if isinstance(value, str):
            gone, fresh = difference(text, changed(text, lambda data, name=name: data.update({name: "Something else"})))
            assert len(fresh) == 1 and fresh[0].startswith(f"{name}: ") and "Something else" in fresh[0]
            assert gone[0].startswith(f"{name}: ")
        elif isinstance(value[0], dict):
            for place, entry in enumerate(value):
                for field in entry:
                    out = changed(text, lambda data, at=(name, place, field): _set(data, *at))
                    _, fresh = difference(text, out)
                    assert [line.strip().removeprefix("- ").partition(":")[0] for line in fresh] == [field]


def _set(data, name, place, field):
    data[name][place][field] = "Something else"


def test_an_example_s_entry_is_changed_and_its_remark_stays():
    text = (paths.examples() / "calderdale" / "answers" / "20-partners.yaml").read_text(encoding="utf-8")
    out = changed(text, lambda data: data["partners"][6].update(sector="voluntary", lead="Voluntary Action Calderdale"))
    assert difference(text, out) == (
        ["    sector: public   # a large housing association counts with the public bodies here"],
        ["    sector: voluntary   # a large housing association counts with the public bodies here"],
    )
    assert textwrap.dedent(out).count("lead: Voluntary Action Calderdale") == 3
