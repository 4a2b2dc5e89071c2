"""`local-compact library`: looking into the clause library, and keeping local wording in step with it."""

import re
import sys
from typing import get_args

import pytest

from compose.cli.library import ACTIONS
from compose.library import load
from compose.library.coverage import UNDERTAKINGS
from compose.library.load import standard
from compose.library.model import Theme
from compose.questionnaire.load import standard as questionnaire
from tests.helpers import contents, html_words, small_folder
from tests.library.books import clause, loaded, stances

DATE = ("--date", "2026-11-22")
LEFT_OUT = "left_out:\n  - clause: naming-the-funder\n    reason: Small groups found it a burden.\n"
STRONGER = "positions:\n  - clause: notice-of-change\n    position: stronger\n    reason: Staff need longer.\n"
BREAD = """\
---
title: Bread and soup
part: outcome-1
undertaken_by: voluntary
covenant: [partnership]
example: {text: We met on Tuesday., kind: hypothetical}
---
We will share a meal once a year.
"""
CHANGES = (
    "{version: 1, date: 2026-11-22, what: First wording.}",
    "{version: 2, date: 2027-05-03, what: Cakes count too.}",
    "{version: 3, date: 2028-01-09, what: Pies as well.}",
)


@pytest.fixture
def shelf(monkeypatch, tmp_path):
    """Put a small library in the place of the real one."""

    def put(**clauses):
        library = loaded(tmp_path / "library", **clauses)
        monkeypatch.setattr(load, "standard", lambda: library)
        return library

    return put


@pytest.fixture
def home(tmp_path):
    return small_folder(tmp_path / "anytown")


def called(ident):
    return standard().by_id[ident]


def based(ident, words, version=1):
    return f"---\nbased_on: {ident}@{version}\n---\n{words}\n"


def of_version(ident, number, wording="We agree.\n", **lines):
    return clause(ident, wording, version=number, changes=f"[{', '.join(CHANGES[:number])}]", **lines)


# -- usage -------------------------------------------------------------------------------------------


def test_without_an_action_it_helps_and_says_that_one_was_wanted(command):
    ran = command("library")
    assert ran.status == 2
    assert all(re.search(rf"^    {action} ", ran.out, re.MULTILINE) for action in ACTIONS)


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_helps(command, action):
    ran = command("library", action, "--help")
    assert ran.status == 0 and f"local-compact library {action}" in ran.out


@pytest.mark.parametrize(
    "words",
    [("lsit",), ("show",), ("search",), ("adapt", "a"), ("update",), ("list", "--theme", "soup"),
     ("list", "--by", "us"), ("adapt", "a", "purpose", "--from", "firmer"), ("lint", "--date", "today")],
)  # fmt: skip
def test_a_slip_in_the_command_is_told_with_status_2(command, words):
    ran = command("library", *words)
    assert ran.status == 2 and "local-compact library" in ran.err


@pytest.mark.parametrize(
    "words",
    [("list",), ("coverage",), ("lint",), ("adapt", "people-first"), ("update",)],
)
def test_a_folder_that_is_none_is_told(command, tmp_path, words):
    action, *more = words
    ran = command("library", action, tmp_path / "nowhere", *more)
    assert ran.status == 1 and ran.out == "" and "There is no folder" in ran.err
    ran = command("library", action, tmp_path, *more)
    assert ran.status == 1 and "is not a Compact's folder" in ran.err
    assert contents(tmp_path) == {}


# -- list --------------------------------------------------------------------------------------------


def listed(out):
    """The ids in the list, in its order."""
    return re.findall(r"^  ([a-z][a-z0-9-]*)  +\S", out, re.MULTILINE)


def test_the_list_has_every_clause_under_its_part(command):
    ran = command("library", "list")
    assert ran.status == 0
    first, *parts = re.split(r"^\S.* \(([a-z0-9-]+)\)$", ran.out, flags=re.MULTILINE)
    assert first == "\n"
    found = {part: listed(some) for part, some in zip(parts[::2], parts[1::2], strict=True)}
    expected = {}
    for one in standard().clauses:
        expected.setdefault(one.part, []).append(one.id)
    assert found == expected and list(found) == list(expected)
    assert f"\n{len(standard().clauses)} clauses." in ran.out


def test_the_title_of_a_part_has_the_usual_answer_in_it(command):
    assert command("library", "list", "--part", "about").out.splitlines()[1] == "About this Compact (about)"


def test_commitments_stand_under_those_who_undertake_them(command):
    out = command("library", "list", "--part", "outcome-4").out
    public, voluntary = out.split("  Undertaken by voluntary organisations:\n")
    assert "  Undertaken by public bodies:\n" in public
    for some, voice in ((public, "public"), (voluntary, "voluntary")):
        assert listed(some) and {called(ident).undertaken_by for ident in listed(some)} == {voice}
    assert "Undertaken by" not in command("library", "list", "--part", "about").out


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (["--part", "outcome-4"], lambda one: one.part == "outcome-4"),
        (["--theme", "premises"], lambda one: "premises" in one.themes),
        (["--by", "voluntary"], lambda one: one.undertaken_by == "voluntary"),
        (["--choice"], lambda one: len(one.wording) > 1),
        (
            ["--part", "outcome-3", "--theme", "funding", "--by", "public", "--choice"],
            lambda one: (
                one.part == "outcome-3"
                and "funding" in one.themes
                and one.undertaken_by == "public"
                and len(one.wording) > 1
            ),
        ),
    ],
)
def test_the_list_may_be_of_some_clauses_only(command, typed, wanted):
    ran = command("library", "list", *typed)
    expected = [one.id for one in standard().clauses if wanted(one)]
    assert ran.status == 0 and expected and listed(ran.out) == expected


def test_clauses_with_a_choice_are_marked(command):
    lines = command("library", "list").out.splitlines()
    marked = {line.split()[0] for line in lines if line.startswith("  ") and line.endswith("±")}
    assert marked == {one.id for one in standard().clauses if len(one.wording) > 1}


def test_the_list_of_a_folder_marks_what_is_the_group_s_own(command, tmp_path):
    ours = {"wording/notice-of-change.md": based("notice-of-change", "We agree."), "wording/bread-and-soup.md": BREAD}
    home = small_folder(tmp_path / "any town", ours)  # the space needs quotes where the folder is named
    lines = command("library", "list", home).out.splitlines()
    marked = [" ".join(line.split()) for line in lines if line.startswith("  ") and "*" in line]
    assert marked == [
        "bread-and-soup Bread and soup *",
        f"notice-of-change {called('notice-of-change').title} *",  # there is nothing to choose any more
    ]
    assert lines[-1] == f'See one of yours with: local-compact why "{home.as_posix()}" ID'
    without = command("library", "list").out
    assert "*\n" not in without and "See one of yours" not in without


def test_one_clause_is_counted_as_one(command, shelf):
    shelf(one=clause("one"))
    assert "\n1 clause. " in command("library", "list").out


@pytest.mark.parametrize("typed", [["--part", "outcome-9"], ["--part", "signatures", "--choice"]])
def test_where_no_clause_is_like_that_the_parts_that_have_some_are_named(command, typed):
    ran = command("library", "list", *typed)
    assert ran.status == 1
    (parts,) = re.findall(r"The parts are: (.+)\.", ran.out)
    assert parts.split(", ") == list(dict.fromkeys(one.part for one in standard().clauses))


# -- show --------------------------------------------------------------------------------------------


def shown(command, ident, *more):
    ran = command("library", "show", ident, *more)
    assert ran.status == 0 and ran.err == ""
    return ran.out


def test_it_shows_every_wording_with_who_asks_for_it_and_what_it_costs(command):
    one, out = called("notice-of-change"), shown(command, "notice-of-change")
    assert out.startswith(f"{one.title} (notice-of-change)\nPart: outcome-4. Undertaken by public bodies.\n")
    wordings = dict(re.findall(r"^(\w+) wording:\n(.+?)\n\n", out, re.MULTILINE | re.DOTALL))
    assert list(wordings) == ["Standard", "Stronger", "Lighter"]
    assert len(set(wordings.values())) == 3
    for position, words in wordings.items():
        stance = one.positions[position.lower()]
        assert words.startswith("  ") and "{{" not in words
        assert f"\n  Who asks for it: {stance.asked_by}\n  What it costs: {stance.costs}" in words


def test_a_wording_is_shown_with_the_usual_answers(command, shelf):
    shelf(one=clause("one", "{{ public_partners }} will, within {{ notice_months }}:\n\n- write;\n- ring **us**.\n"))
    assert (
        "\nStandard wording:\n  Public sector partners will, within 3 months:\n  - write;\n  - ring us.\n\n"
        in shown(command, "one")
    )


def test_a_clause_without_a_choice_has_no_word_of_stances(command):
    out = shown(command, "people-first")
    assert out.count(" wording:\n") == 1 and "Who asks for it" not in out


def test_it_shows_the_reason_an_example_and_the_law(command):
    one, out = called("notice-of-change"), shown(command, "notice-of-change")
    assert f"\n\nWhy: {one.why}\n" in out
    assert f"\n\nExample (made up to show it): {one.example.text}\n" in out
    assert f"\n\nLaw: {one.legal}\n" in out


def test_a_real_example_names_where_it_is_told(command, shelf):
    shelf(one=clause("one", more="example: {text: It was so., kind: real, source: A book}\n"))
    assert "\nExample (told in A book): It was so.\n" in shown(command, "one")


def test_what_a_clause_has_not_is_passed_over(command, shelf):
    shelf(one=clause("one", covenant="[]"))
    out = shown(command, "one")
    for word in ("Example", "Numbers in it", "Law", "National Compact", "Civil Society Covenant", "User guide"):
        assert word not in out


def test_numbers_are_shown_with_their_limits_source_and_date(command, shelf):
    shelf(
        one=clause("one", "We write within {{ notice_months }}, then {{ reasons_days }}, {{ notice_months }} in all.\n")
    )
    limit = questionnaire().by_id["notice_months"].floor
    lines = shown(command, "one").splitlines()
    start = lines.index("Numbers in it:")
    assert lines[start + 1 : lines.index("", start)] == [
        "  - notice of a change to funding: 3 months (the answer to 'notice_months')",
        f"    Guidance, at least 3 months: {limit.say}",
        f"    Source: {limit.source}, as at 22 November 2026",
        "  - time to give reasons for a funding decision: 20 working days (the answer to 'reasons_days')",
    ]


def test_a_number_of_any_wording_and_a_ceiling_are_shown_too(command, shelf):
    wording = "We pay.\n\n# Stronger\n\nWe pay within {{ payment_days }}.\n"
    shelf(one=clause("one", wording, more=stances("standard", "stronger")))
    assert "\n    Law, at most 30 days: " in shown(command, "one")


def test_it_shows_where_a_clause_comes_from_and_how_old_it_is(command, shelf):
    shelf(
        one=of_version(
            "one",
            2,
            national='["4.4", "4.5"]',
            covenant="[transparency, partnership]",
            guide="[0, 3, 7]",
            source="{what: A book., licence: Our wording.}",
            reviewed="2027-06-01",
        ),
        two=clause("two", national='["1.1"]', guide="[5]"),
    )
    assert shown(command, "one").splitlines()[-7:] == [
        "Comes from: A book. Our wording.",
        "National Compact (2010), undertakings 4.4 and 4.5",
        "Civil Society Covenant (2025), principles transparency and partnership",
        "User guide, sections 3 and 7 and its checklist",
        "Version 1, 22 November 2026: First wording.",
        "Version 2, 3 May 2027: Cakes count too.",
        "Last looked at: 1 June 2027",
    ]
    assert shown(command, "two").splitlines()[-6:-2] == [
        "Comes from: ours. ours.",
        "National Compact (2010), undertaking 1.1",
        "Civil Society Covenant (2025), principle partnership",
        "User guide, section 5",
    ]


def test_source_shows_each_wording_as_it_stands_in_the_file(command):
    out = shown(command, "notice-of-change", "--source")
    for position, text in called("notice-of-change").texts.items():
        assert f"{position.capitalize()} wording:\n" + text.markdown.strip("\n") in out
    assert "{{ notice_months }}" in out


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("notice-of-chnge", "Write 'notice-of-change' if you meant that."),
        ("shared meals", 'Try: local-compact library search "shared meals".'),
        ("6.4", "Ask for it with the folder: local-compact why FOLDER 6.4."),
    ],
)
def test_an_unknown_clause_is_told_with_what_to_do(command, typed, remedy):
    ran = command("library", "show", typed)
    assert ran.status == 1 and ran.out == ""
    assert ran.err.startswith("There is no such clause.\n  ") and ran.err.endswith(f"{remedy}\n")


# -- search ------------------------------------------------------------------------------------------


def finds(out):
    return re.findall(r"\(([a-z0-9-]+), in [a-z0-9-]+\)$", out, re.MULTILINE)


def test_a_find_in_a_title_stands_first(command, shelf):
    shelf(
        one=clause("one", "We bake bread.\n", order="1"),
        two=clause("two", order="2", title="Bread for all"),
        three=clause("three", order="3", why="Bread is good."),
        four=clause("four", "We bake cakes.\n", order="4"),
    )
    ran = command("library", "search", "bread")
    assert ran.status == 0 and finds(ran.out) == ["two", "one", "three"]
    # What is in the title only has no words of the text to show.
    assert ran.out.startswith("Bread for all (two, in about)\nOne (one, in about)\n  We bake ")
    assert ran.out.endswith("\n3 found.\n")


def test_the_title_of_a_clause_finds_it(command):
    one = called("notice-of-change")
    assert finds(command("library", "search", one.title).out)[0] == one.id


@pytest.mark.parametrize(
    ("typed", "found"),
    [(["BREA"], ["one"]), (["read"], []), (["bread", "town"], ["one"]), (["bread town"], ["one"]), (["b", "x"], [])],
)
def test_every_word_is_looked_for_by_its_beginning(command, shelf, typed, found):
    shelf(one=clause("one", "We bake bread for the town.\n"), two=clause("two", "We build the town.\n"))
    ran = command("library", "search", *typed)
    assert (ran.status, finds(ran.out)) == (0 if found else 1, found)


def test_nothing_found_is_told_with_status_1(command):
    ran = command("library", "search", "zzyzx", "road")
    assert ran.status == 1 and "No clause holds 'zzyzx road'." in ran.out


def test_fifteen_finds_are_listed_and_all_where_all_are_asked_for(command, shelf):
    shelf(**{f"loaf-{count}": clause(f"loaf-{count}") for count in range(17)})
    out = command("library", "search", "loaf").out
    assert len(finds(out)) == 15 and out.endswith("17 found; 2 more with --all.\n")
    out = command("library", "search", "loaf", "--all").out
    assert len(finds(out)) == 17 and out.endswith("17 found.\n")


# -- coverage ----------------------------------------------------------------------------------------


def test_the_library_s_coverage_counts_voices_by_theme_and_outcome(command, shelf):
    promise = {"part": "outcome-1", "themes": "[funding, change]"}
    shelf(
        one=clause("one", undertaken_by="public", **promise),
        two=clause("two", undertaken_by="public", **promise),
        three=clause("three", undertaken_by="voluntary", part="outcome-1", themes="[funding]"),
        four=clause("four", "We.\n\n# Lighter\n\nI.\n", part="code-funding", more=stances("standard", "lighter")),
        five=clause("five"),
    )
    lines = command("library", "coverage").out.splitlines()
    rows = {line[:17].strip(): line[17:].split() for line in lines if re.match(r"[a-z -]{17}\S", line)}
    assert rows[""] == ["outcome-1", "codes"]
    assert rows["funding"] == ["2/1/0", "-"] and rows["change"] == ["2/0/0", "-"]
    assert rows["partnership"] == ["-", "0/0/1"]
    assert lines[-1] == "5 clauses in 6 wordings, 4 of them commitments."
    (sided,) = (line for line in lines if line.startswith("Themes on which one side commits itself to nothing: "))
    told = sided.partition(": ")[2].rstrip(".").split("; ")
    assert "change: voluntary organisations" in told and "change: public bodies" not in told
    assert not any(gap.startswith(("funding", "partnership")) for gap in told)


def test_the_real_library_has_a_row_for_every_theme_and_a_column_for_every_outcome(command):
    ran = command("library", "coverage")
    assert ran.status == 0
    assert all(re.search(rf"^{theme} +[\d-]", ran.out, re.MULTILINE) for theme in get_args(Theme))
    assert re.search(r"^ +outcome-1 +outcome-2 +outcome-3 +outcome-4 +outcome-5 +codes$", ran.out, re.MULTILINE)


def coverage(command, home):
    """What is said of each undertaking, by its number, under each heading."""
    ran = command("library", "coverage", home, *DATE)
    assert ran.status == 0
    found, title = {}, ""
    for line in ran.out.splitlines():
        if match := re.fullmatch(r"(\d+) (.+):", line):
            title = match[2]
            found[title] = {"count": int(match[1])}
        elif match := re.fullmatch(r"  (\d\.\d+) +(.+)", line):
            found[title][match[1]] = match[2]
    for some in found.values():
        assert some.pop("count") == len(some)
    assert sorted(number for some in found.values() for number in some) == sorted(UNDERTAKINGS)
    return found


def number_of(command, home, ident):
    return command("why", home, ident, *DATE).out.split()[0]


def test_a_draft_with_the_usual_answers_answers_all_47_with_its_own_numbers(command, home):
    out = command("library", "coverage", home, *DATE).out
    assert out.startswith("The Anytown Compact and the 47 undertakings of the national Compact of 2010\n")
    found = coverage(command, home)
    assert list(found) == ["answered"] and len(found["answered"]) == 47
    number = number_of(command, home, "notice-of-change")
    assert found["answered"]["4.4"] == f"{called('notice-of-change').title} ({number})"


def test_a_draft_is_told_what_is_stronger_lighter_in_its_own_words_and_left_out(command, tmp_path):
    taken = {"4.4", "4.2", "3.18"}
    lighter = next(
        one
        for one in standard().main
        if "lighter" in one.wording and len(one.national) == 1 and not taken.intersection(one.national)
    )
    home = small_folder(
        tmp_path,
        {"wording/impact-before-cuts.md": based("impact-before-cuts", "We will look first.")},
        commitments=f"{STRONGER}  - {{clause: {lighter.id}, position: lighter}}\n{LEFT_OUT}",
    )
    found = coverage(command, home)
    assert list(found["answered by a stronger wording"]) == ["4.4"]
    assert list(found["answered by a lighter wording"]) == list(lighter.national)
    assert list(found["answered in your own words (read whether they still say as much)"]) == ["4.2"]
    title = called("naming-the-funder").title
    assert found["not in the draft"] == {
        "3.18": f"{title} (naming-the-funder): The group left it out: Small groups found it a burden."
    }
    assert len(found["answered"]) == 43


def test_a_code_of_practice_carries_an_undertaking_further(command, tmp_path):
    code = next(one for one in standard().clauses if one.part == "code-funding" and one.national)
    main = next(one for one in standard().main if code.national[0] in one.national)
    home = small_folder(tmp_path, codes="codes: [funding]\n")
    said = coverage(command, home)["answered"][code.national[0]]
    assert said.startswith(f"{main.title} ({number_of(command, home, main.id)}); carried further by ")
    assert f"{code.title} ({number_of(command, home, code.id)})" in said.partition("; carried further by ")[2]


# -- lint --------------------------------------------------------------------------------------------

SIGNS = "A [lead body](term:lead-body) will sign.\n"
PROMISE = {"part": "outcome-1", "more": "example: {text: It signs on Tuesday., kind: hypothetical}\n"}
LONG = f"We will {'write ' * 28}soon."
HARD = "Organisations will necessitate multidimensional intersectional accountability methodologies."


def test_a_library_with_nothing_wrong_has_its_grades_told(command, shelf):
    shelf(one=clause("one", SIGNS, **PROMISE), two=clause("two", "We will agree.\n", **PROMISE))
    ran = command("library", "lint", *DATE)
    assert ran.status == 0 and ran.out.startswith("Nothing to look at.\n")
    grades = re.findall(r"of the 2 commitments: median (-?\d+\.\d), highest (-?\d+\.\d)\.$", ran.out)
    assert len(grades) == 1 and float(grades[0][0]) <= float(grades[0][1])


def test_what_is_wrong_with_the_library_is_told_with_status_1(command, shelf, tmp_path):
    two = clause("two", "We will agree.\n", part="outcome-1")
    shelf(one=clause("one", SIGNS, part="outcome-1", order="20"), two=two)
    ran = command("library", "lint", *DATE)
    assert ran.status == 1 and "\n\n2 to look at.\n" in ran.out
    # The files in the order of their names, whatever the order in which they are printed.
    paths = [(tmp_path / "library" / "about" / name).as_posix() for name in ("one.md", "two.md")]
    assert [line.partition(". ")[0] for line in ran.out.splitlines()[:2]] == [
        f"{path}, line 1: it has no example" for path in paths
    ]
    assert command("library", "lint", "--date", "2029-01-01").out.count("its review was due on 22 November 2028") == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (LONG.replace("write", "go", 1), "a sentence of the standard wording has 31 words: "),
        (HARD, "the standard wording needs reading grade "),
    ],
)
def test_local_wording_that_is_hard_to_read_is_told_with_file_and_line(command, tmp_path, words, said):
    home = small_folder(tmp_path, {"wording/notice-of-change.md": based("notice-of-change", words)})
    ran = command("library", "lint", home, *DATE)
    assert ran.status == 1
    assert ran.out.startswith(f"wording/notice-of-change.md, line 1: {said}") and "\n\n1 to look at.\n" in ran.out


def test_local_wording_that_is_easy_to_read_is_passed_over(command, tmp_path):
    ours = {"wording/notice-of-change.md": based("notice-of-change", "We will write."), "wording/bread.md": BREAD}
    ran = command("library", "lint", small_folder(tmp_path, ours), *DATE)
    assert ran.status == 0 and ran.out.startswith("Nothing to look at.\nReading grade of your own wording: ")


def test_a_group_is_not_told_what_is_wrong_with_the_library(command, home):
    assert command("library", "lint", "--date", "2040-01-01").status == 1
    ran = command("library", "lint", home, "--date", "2040-01-01")
    assert (ran.status, ran.out) == (0, "Nothing to look at.\nThe folder has no wording of its own.\n")


# -- adapt -------------------------------------------------------------------------------------------


def test_local_wording_is_begun_with_the_library_s_text_and_the_build_takes_it(command, home):
    ran = command("library", "adapt", home, "notice-of-change")
    path = home / "wording" / "notice-of-change.md"
    assert ran.status == 0
    assert ran.out == f"Change the wording in {path.as_posix()}; the next build takes it.\n"
    one, text = called("notice-of-change"), path.read_text(encoding="utf-8")
    assert f"\nbased_on: notice-of-change@{one.version}\n" in text
    assert text.endswith(f"\n---\n{one.texts['standard'].markdown.strip()}\n")
    path.write_text(text.rpartition("---\n")[0] + "---\nWe will bake a cake.\n", encoding="utf-8")
    assert command("build", home, "--format", "html", *DATE).status == 0
    assert "We will bake a cake." in html_words((home / "out" / "compact.html").read_bytes())


def test_wording_that_is_there_is_left_alone(command, tmp_path):
    home = small_folder(tmp_path, {"wording/notice-of-change.md": based("notice-of-change", "We bake.")})
    before = contents(home)
    for more in ([], ["--from", "stronger"]):
        ran = command("library", "adapt", home, "notice-of-change", *more)
        assert ran.status == 1 and "Nothing was changed." in ran.err and "it is there already" in ran.err
        assert contents(home) == before


def test_a_clause_of_the_group_s_own_needs_no_beginning(command, tmp_path):
    home = small_folder(tmp_path, {"wording/bread-and-soup.md": BREAD})
    ran = command("library", "adapt", home, "bread-and-soup")
    assert ran.status == 1 and "it is there already" in ran.err
    assert contents(home)["wording/bread-and-soup.md"].decode() == BREAD


@pytest.mark.parametrize("position", ["stronger", "lighter"])
def test_it_may_begin_with_another_position(command, home, position):
    assert command("library", "adapt", home, "notice-of-change", "--from", position).status == 0
    text = (home / "wording" / "notice-of-change.md").read_text(encoding="utf-8")
    assert text.endswith(f"\n---\n{called('notice-of-change').texts[position].markdown.strip()}\n")


def test_it_cannot_begin_with_a_position_that_is_not_there(command, home):
    before = contents(home)
    ran = command("library", "adapt", home, "people-first", "--from", "stronger")
    assert ran.status == 1 and "people-first: it has no stronger wording. Leave --from out." in ran.err
    assert contents(home) == before


@pytest.mark.parametrize("typed", ["notice-of-chnge", "zzyzx", "6.4"])
def test_wording_of_an_unknown_clause_is_not_begun(command, home, typed):
    before = contents(home)
    ran = command("library", "adapt", home, typed)
    assert ran.status == 1 and ran.err.startswith("There is no such clause.\n")
    assert contents(home) == before


def test_it_says_that_a_chosen_position_must_go_before_the_build(command, tmp_path):
    home = small_folder(tmp_path, commitments=STRONGER)
    ran = command("library", "adapt", home, "impact-before-cuts")
    assert ran.status == 0 and "take the choice" not in ran.out
    out = command("library", "adapt", home, "notice-of-change").out
    assert "take the choice of the library's wording out of answers/40-commitments.yaml, line 2" in out
    assert command("build", home, "--format", "html").status == 1


def test_it_says_that_the_clause_is_left_out(command, tmp_path):
    home = small_folder(tmp_path, commitments=LEFT_OUT)
    out = command("library", "adapt", home, "naming-the-funder").out
    assert "not in your draft so far. Because: The group left it out: Small groups found it a burden.\n" in out


# -- update ------------------------------------------------------------------------------------------

OURS = based("one", "We bake.", 1)
NEW = "They agree.\n\n# Lighter\n\nSome agree.\n"


def versions(**numbers):
    """Clauses of these versions."""
    return {name: of_version(name, number) for name, number in numbers.items()}


@pytest.fixture
def behind(shelf, tmp_path):
    """A folder with local wording of two clauses that have changed since, and of one that has not."""
    shelf(one=of_version("one", 3, NEW, more=stances("standard", "lighter")), **versions(two=2, three=1, four=3))
    ours = {"one": OURS, "two": based("two", "We boil."), "three": based("three", "We fry.")}
    return small_folder(tmp_path / "anytown", {f"wording/{name}.md": text for name, text in ours.items()})


@pytest.fixture
def at_terminal(monkeypatch):
    """Answer what is asked with these words, then end; gives back what was asked."""

    def sit(*answers):
        given, asked = list(answers), []

        def ask(prompt=""):
            asked.append(prompt)
            answer = given.pop(0) if given else EOFError()
            if isinstance(answer, BaseException):
                raise answer
            return answer

        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        monkeypatch.setattr("builtins.input", ask)
        return asked

    return sit


@pytest.fixture
def in_a_pipe(monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)


def wording(home):
    return {name: text.decode() for name, text in contents(home / "wording").items()}


SETTLED_ONE = {"one.md": OURS.replace("one@1", "one@3")}


def test_with_nothing_to_settle_it_says_so(command, behind, in_a_pipe):
    for name in ("one", "two"):
        (behind / "wording" / f"{name}.md").unlink()
    ran = command("library", "update", behind)
    assert ran.status == 0 and ran.out.startswith("Nothing to settle") and "Also changed" not in ran.out


def test_in_a_pipe_it_lists_both_texts_and_changes_nothing(command, behind, in_a_pipe):
    before = contents(behind)
    ran = command("library", "update", behind)
    assert ran.status == 1 and contents(behind) == before
    first, second = ran.out.split("2 of 2: Two (two)\n")
    assert first.startswith(
        "1 of 2: One (one)\nYou wrote your own wording when the library's was version 1. Since then:\n"
        "  - version 2, 3 May 2027: Cakes count too.\n  - version 3, 9 January 2028: Pies as well.\n"
    )
    assert (
        "\nYours:\n  We bake.\n\nThe library's, standard:\n  They agree.\n\n"
        "The library's, lighter:\n  Some agree.\n" in first
    )
    assert "Settle it with --keep or --take" in first
    assert "version 3" not in second and "\nYours:\n  We boil.\n" in second
    assert second.endswith("2 of 2 left for later. Until then your own wording stands.\n")
    assert "three" not in ran.out


def test_keeping_ours_writes_the_new_version_down(command, behind, in_a_pipe):
    before = wording(behind)
    ran = command("library", "update", behind, "--keep", "one")
    assert ran.status == 1 and "1 of 2 left for later." in ran.out
    assert f"{(behind / 'wording/one.md').as_posix()} now says that it is based on the new version" in ran.out
    assert wording(behind) == {**before, **SETTLED_ONE}
    assert "(one)" not in command("library", "update", behind).out


def test_taking_the_new_sets_ours_aside(command, behind, in_a_pipe):
    before = wording(behind)
    ran = command("library", "update", behind, "--take", "one")
    assert f"Yours was set aside in {(behind / 'wording/set-aside/one.md').as_posix()}" in ran.out
    before["set-aside/one.md"] = before.pop("one.md")
    assert wording(behind) == before
    assert "(one)" not in command("library", "update", behind).out


def test_all_may_be_settled_at_once(command, behind, in_a_pipe):
    ran = command("library", "update", behind, "--keep", "one", "--take", "two")
    assert ran.status == 0 and "left for later" not in ran.out
    assert sorted(wording(behind)) == ["one.md", "set-aside/two.md", "three.md"]
    assert command("library", "update", behind).out.startswith("Nothing to settle")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--keep", "one", "--take", "one"], "one: it stands behind --keep and behind --take. Name it with one of"),
        (["--keep", "one", "--take", "tow"], "tow: 'tow' is not a clause. Write 'two' if you meant that."),
        (["--take", "one", "--keep", "soup"], "soup: 'soup' is not a clause."),
    ],
)
def test_a_name_that_cannot_be_meant_stops_it_before_anything_is_changed(command, behind, in_a_pipe, typed, said):
    before = contents(behind)
    ran = command("library", "update", behind, *typed)
    assert ran.status == 1 and said in ran.err and contents(behind) == before


def test_at_a_terminal_each_clause_is_asked_for(command, behind, at_terminal):
    before, asked = wording(behind), at_terminal("k", "Take")
    ran = command("library", "update", behind)
    assert ran.status == 0 and len(asked) == 2
    assert all(f"({key})" in asked[0] for key in "ktsl")
    assert wording(behind) == {**SETTLED_ONE, "set-aside/two.md": before["two.md"], "three.md": before["three.md"]}
    assert "Yours:" not in ran.out and "left for later" not in ran.out


def test_what_was_settled_in_the_command_is_not_asked(command, behind, at_terminal):
    asked = at_terminal("k")
    assert command("library", "update", behind, "--take", "one").status == 0
    assert len(asked) == 1 and "two@2" in wording(behind)["two.md"]


def test_both_texts_may_be_seen_before_choosing(command, behind, at_terminal):
    asked = at_terminal("s", "k", "l")
    ran = command("library", "update", behind)
    assert ran.status == 1 and len(asked) == 3
    assert (
        ran.out.count("\nYours:\n") == 1
        and "\nYours:\n  We bake.\n\nThe library's, standard:\n  They agree.\n" in ran.out
    )
    assert "one@3" in wording(behind)["one.md"] and "two@1" in wording(behind)["two.md"]
    assert "--keep" not in ran.out and "1 of 2 left for later." in ran.out


def test_what_cannot_be_understood_is_asked_again(command, behind, at_terminal):
    asked = at_terminal("", "x", "?", " K ", "l")
    command("library", "update", behind)
    assert len(asked) == 5 and "one@3" in wording(behind)["one.md"]


def test_the_end_of_input_leaves_the_rest_for_later(command, behind, at_terminal):
    at_terminal("k")
    before = wording(behind)
    ran = command("library", "update", behind)
    assert ran.status == 1 and "1 of 2 left for later." in ran.out
    assert wording(behind) == {**before, **SETTLED_ONE}


def test_ctrl_c_tells_truly_what_was_changed(command, behind, at_terminal):
    before = wording(behind)
    at_terminal(KeyboardInterrupt())
    ran = command("library", "update", behind)
    assert (ran.status, ran.err) == (130, "Stopped. Nothing was changed.\n") and wording(behind) == before
    at_terminal("k", KeyboardInterrupt())
    ran = command("library", "update", behind)
    assert ran.status == 130 and ran.out.endswith("\nStopped. 1 of 2 settled; the rest is left for later.\n")
    assert ran.err == "" and wording(behind) == {**before, **SETTLED_ONE}


def test_what_else_changed_since_the_last_build_is_told(command, shelf, tmp_path, in_a_pipe):
    shelf(**versions(one=1, two=1, three=1))
    home = small_folder(tmp_path / "anytown", {"wording/one.md": OURS})
    assert "Also changed" not in command("library", "update", home).out
    assert command("build", home, "--format", "html", *DATE).status == 0
    shelf(**versions(one=3, two=3, three=1, four=3))
    ran = command("library", "update", home, "--keep", "one")
    assert ran.status == 0
    # Local wording stands whatever the library says, and what is new has not changed.
    assert ran.out.partition("Also changed since your last build")[2].splitlines()[1:] == [
        "  - Two (two): Cakes count too; Pies as well."
    ]
    assert command("build", home, "--format", "html", *DATE).status == 0
    assert "Also changed" not in command("library", "update", home).out


def test_a_clause_whose_new_wording_is_taken_is_not_told_twice(command, shelf, tmp_path, in_a_pipe):
    shelf(**versions(one=1))
    home = small_folder(tmp_path / "anytown", {"wording/one.md": OURS})
    command("build", home, "--format", "html", *DATE)
    shelf(**versions(one=3))
    ran = command("library", "update", home, "--take", "one")
    assert ran.status == 0 and ran.out.count("(one)") == 1


# -- words -------------------------------------------------------------------------------------------


def test_what_may_stand_in_wording_is_listed_with_its_usual_answer(command):
    ran = command("library", "words")
    assert ran.status == 0
    assert "  {{ notice_months }}: notice of a change to funding (3 months)" in ran.out
    assert "  {{ contact_name }}: contact for questions\n" in ran.out and "{{ today }}" in ran.out
    assert "partners }}" not in ran.out.replace("public_partners }}", "").replace("voluntary_partners }}", "")
