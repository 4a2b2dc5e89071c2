"""The log of decisions: whole lines go in, and what can be read comes out, whatever happened to the file."""

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compose.answers import decisions
from compose.answers.decisions import Decision, Log
from compose.errors import InputError, OutputError

ROOT = Path(__file__).resolve().parents[2]
AT = dt.datetime(2026, 11, 22, 14, 5, tzinfo=dt.UTC)
GOOD = {"when": "2026-11-22T14:05:00+00:00", "who": "A. Officer", "what": "changed", "key": "k", "was": "1", "now": "2"}


def decision(key="area_name", what="changed", **more):
    return Decision(**{"when": AT, "who": "Jo", "what": what, "key": key, "was": None, "now": "x", **more})


def log_of(folder, *lines):
    path = folder / "decisions.jsonl"
    path.write_bytes(b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines))
    return decisions.read(path, "decisions.jsonl")


def written(folder, *found):
    decisions.append(folder / "decisions.jsonl", found)
    return (folder / "decisions.jsonl").read_bytes()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "decisions.jsonl"


# -- writing -----------------------------------------------------------------------------------------------------------


def test_a_decision_is_a_line_that_people_can_read(tmp_path):
    zone = dt.timezone(dt.timedelta(hours=1))
    when = dt.datetime(2026, 7, 1, 9, 30, 5, 999, tzinfo=zone)
    one = Decision(when, "Zoë", "changed", "partners[Äl]", ["a"], {"n": None}, why="“So”", agreed_by="Group")
    assert written(tmp_path, one).decode() == (
        '{"when": "2026-07-01T09:30:05+01:00", "who": "Zoë", "what": "changed", "key": "partners[Äl]", '
        '"was": ["a"], "now": {"n": null}, "why": "“So”", "agreed_by": "Group"}\n'
    )


def test_decisions_are_added_after_those_that_stand_there(tmp_path, path):
    first = written(tmp_path, decision("a"), decision("b"))
    assert written(tmp_path, decision("c")).startswith(first)
    assert [one.key for one in decisions.read(path).decisions] == ["a", "b", "c"]


def test_a_line_that_was_torn_is_left_and_a_new_one_begun(tmp_path, path):
    path.write_bytes(b'{"when": "20')
    assert written(tmp_path, decision()).startswith(b'{"when": "20\n{"when": "2026')


def test_nothing_to_note_changes_nothing(tmp_path, path):
    path.write_bytes(b"{")
    assert written(tmp_path) == b"{"


def test_a_log_in_a_folder_that_is_not_there_yet_is_made(tmp_path):
    decisions.append(tmp_path / "new" / "decisions.jsonl", [decision()])
    assert decisions.read(tmp_path / "new" / "decisions.jsonl").decisions == (decision(),)


def test_what_was_noted_is_on_the_disk_before_anything_else_happens(path, monkeypatch):
    sizes = []
    monkeypatch.setattr(os, "fsync", lambda handle: sizes.append(os.fstat(handle).st_size))
    decisions.append(path, [decision()])
    assert sizes == [path.stat().st_size]


def test_a_log_that_cannot_be_written_is_told(path):
    path.mkdir()
    with pytest.raises(OutputError, match=r"cannot be noted in .*decisions\.jsonl \("):
        decisions.append(path, [decision()])


def test_a_full_disk_is_told_and_what_was_noted_before_is_still_read(path, monkeypatch):
    decisions.append(path, [decision("before")])
    write = os.write
    with monkeypatch.context() as patch, pytest.raises(OutputError, match="not all of it fitted"):
        patch.setattr(os, "write", lambda handle, content: write(handle, content[:20]))
        decisions.append(path, [decision("lost")])
    decisions.append(path, [decision("after")])
    found = decisions.read(path)
    assert [one.key for one in found.decisions] == ["before", "after"]
    assert [problem.place.line for problem in found.problems] == [2]


def test_processes_that_note_at_once_do_not_mix_their_lines(path):
    program = (
        "import sys; from pathlib import Path; from compose.answers import decisions\n"
        "from tests.answers.test_decisions import decision\n"
        "for n in range(50): decisions.append(Path(sys.argv[1]), [decision(f'{sys.argv[2]}-{n}', now='x' * 5000)] * 2)"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, path, str(n)], cwd=ROOT) for n in range(4)]
    assert [process.wait() for process in running] == [0] * 4
    found = decisions.read(path)
    assert found.problems == () and len(found.decisions) == 400
    pairs = zip(found.decisions[::2], found.decisions[1::2], strict=True)
    assert all(first == second for first, second in pairs)


def test_a_time_without_its_zone_is_no_time_of_a_decision():
    with pytest.raises(ValueError, match="zone"):
        decision(when=dt.datetime(2026, 11, 22))


# -- what goes in comes out --------------------------------------------------------------------------------------------

WORDS = st.text() | st.text(st.sampled_from('a\n\r"\\\u2028\u2029\x00\x85\ufeff\ud800é😀'))
PLAIN = st.recursive(st.none() | WORDS, lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner), max_leaves=8)
ZONES = st.integers(-23 * 60, 23 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
TIMES = st.datetimes(timezones=ZONES).map(lambda when: when.replace(microsecond=0))
DECISIONS = st.builds(
    Decision, TIMES, WORDS, st.sampled_from(decisions.get_args(decisions.What)), WORDS, PLAIN, PLAIN, WORDS, WORDS
)


@given(st.lists(DECISIONS, max_size=4), st.lists(DECISIONS, max_size=2))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
def test_whatever_is_noted_is_read_as_it_was(path, some, more):
    path.unlink(missing_ok=True)
    decisions.append(path, some)
    decisions.append(path, more)
    assert decisions.read(path) == Log((*some, *more))


@given(st.binary(max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_stands_in_the_file_what_is_noted_after_it_is_read(path, before):
    path.write_bytes(before)
    decisions.append(path, [decision("mine")])
    assert decisions.read(path).decisions[-1] == decision("mine")


# -- reading -----------------------------------------------------------------------------------------------------------


def test_no_file_is_an_empty_log(path):
    assert decisions.read(path) == Log()


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_an_empty_log(path, content):
    path.write_bytes(content)
    assert decisions.read(path) == Log()


def test_a_log_that_cannot_be_opened_is_told(path):
    path.mkdir()
    with pytest.raises(InputError):
        decisions.read(path, "decisions.jsonl")


def test_a_log_that_an_editor_saved_is_read(tmp_path):
    line = json.dumps(GOOD).encode()
    found = log_of(tmp_path, b"\xef\xbb\xbf" + line + b"\r", b"\r", line + b"\r")
    assert len(found.decisions) == 2 and found.problems == ()


def test_what_may_be_left_out_of_a_line_is_empty(tmp_path):
    needed = {name: GOOD[name] for name in ("when", "who", "what", "key")}
    (one,) = log_of(tmp_path, needed).decisions
    assert (one.was, one.now, one.why, one.agreed_by) == (None, None, "", "")


def test_a_log_cut_off_anywhere_is_read_up_to_the_line_that_is_torn(tmp_path, path):
    three = [decision("é"), decision("b", now="“\n\u2028”"), decision("c", was=["x", {"y": None}])]
    whole = written(tmp_path, *three)
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        found = decisions.read(path)
        complete = whole[:length].count(b"\n")
        without_its_end = whole[length : length + 1] == b"\n"
        assert found.decisions == tuple(three[: complete + without_its_end])
        assert len(found.problems) == (not without_its_end and whole[:length][-1:] not in (b"", b"\n"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"when": "20', "the line is not whole or not as it was written"),
        (b"\x00\x00\x00", "the line is not whole or not as it was written"),
        (b"\xff\xfe{", "the line is not whole or not as it was written"),
        pytest.param(b"[" * 100_000, "the line is not whole or not as it was written", id="brackets"),
        pytest.param(b"9" * 5000, "the line is not whole or not as it was written", id="figures"),
        ([], "this should be names with values"),
        ({**GOOD, "what": "chnged"}, "'what' should not be 'chnged'"),
        ({**GOOD, "what": ["changed"]}, "'what' should not be a list"),
        ({**GOOD, "wy": "x"}, "'wy' is not known here"),
        ({**GOOD, "key": None}, "'key' is missing"),
        ({**GOOD, "who": 3}, "'who' should be a text"),
        ({**GOOD, "now": [{"a": 3}]}, "'now' should be a text"),
        ({**GOOD, "when": "2026-02-30T10:00:00+00:00"}, "'when' should be a date and a time"),
        ({**GOOD, "when": 3}, "'when' should be a date and a time"),
        ({**GOOD, "when": "2026-02-03T10:00:00"}, "'when' should be a time with its zone"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_and_the_others_are_read(tmp_path, line, said):
    found = log_of(tmp_path, GOOD, line, {**GOOD, "key": "last"})
    assert [one.key for one in found.decisions] == ["k", "last"]
    (problem,) = found.problems
    assert str(problem).startswith(f"decisions.jsonl, line 2: {said}")


# -- what it says ------------------------------------------------------------------------------------------------------


def test_the_last_decision_on_a_matter_counts():
    first, other, second = decision("a", now="1"), decision("b"), decision("a", now="2")
    assert decisions.latest([first, other, second]) == {"a": second, "b": other}


def test_a_section_is_finished_until_it_is_reopened():
    log = [
        decision("section:area", "finished"),
        decision("section:partners", "finished"),
        decision("section:area", "reopened"),
        decision("section:review", "reopened"),
        decision("section:review", "finished"),
    ]
    assert decisions.finished(log) == {"partners", "review"}


def test_only_sections_are_finished_and_only_finishing_counts():
    log = [
        decision("section:area", "finished"),
        decision("section:area", "changed"),
        decision("document", "finished"),
        decision("section:review", "answered"),
    ]
    assert decisions.finished(log) == {"area"}
