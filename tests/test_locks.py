"""The lock on a folder: one saves at a time, and nobody waits for a process that is gone."""

import json
import os
import platform
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from compose.errors import OutputError
from compose.locks import locked
from compose.processes import alive

ROOT = Path(__file__).resolve().parent.parent
COUNT = """
import sys, time
from pathlib import Path
from compose.locks import locked
counter = Path(sys.argv[1], "counter")
for _ in range(25):
    with locked(counter.parent, wait=60):
        number = int(counter.read_text())
        time.sleep(0.001)
        counter.write_text(str(number + 1))
"""
HOLD = """
import sys, time
from pathlib import Path
from compose.locks import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def start(program, folder):
    return subprocess.Popen([sys.executable, "-c", program, folder], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def ended(process):
    process.communicate()
    return process.returncode


def put(folder, content, age, name=".lock"):
    """A lock that someone wrote `age` seconds ago."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    os.utime(path, (time.time() - age, time.time() - age))
    return path


def theirs(age, pid=4, host="council-pc"):
    return {"pid": pid, "host": host, "since": time.time() - age}


def blocks(folder, wait=0, **named):
    """What is said where the lock cannot be had; nothing where it can."""
    try:
        with locked(folder, wait=wait, **named):
            return ""
    except OutputError as error:
        return error.message


def left(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def gone():
    """The number of a process that is no more."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


# -- holding -----------------------------------------------------------------------------------------------------------


def test_it_says_who_holds_it_since_when(tmp_path):
    with locked(tmp_path, now=lambda: 12.5):
        said = json.loads((tmp_path / ".lock").read_text())
    assert said == {"pid": os.getpid(), "host": platform.node(), "since": 12.5}


def test_nothing_is_left_of_it(tmp_path):
    with locked(tmp_path):
        pass
    assert left(tmp_path) == []


def test_it_is_given_back_when_saving_fails(tmp_path):
    with pytest.raises(ZeroDivisionError), locked(tmp_path):
        raise ZeroDivisionError
    assert left(tmp_path) == []


def test_it_can_be_had_again_and_again(tmp_path):
    for _ in range(3):
        assert blocks(tmp_path) == ""


def test_a_folder_that_is_not_there_yet_is_made(tmp_path):
    with locked(tmp_path / "new" / "answers"):
        assert left(tmp_path / "new" / "answers") == [".lock"]


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path):
    (tmp_path / "file").touch()
    assert "file cannot be written to (" in blocks(tmp_path / "file")


def test_processes_that_save_at_once_undo_nothing(tmp_path):
    (tmp_path / "counter").write_text("0")
    running = [start(COUNT, tmp_path) for _ in range(8)]
    assert [ended(process) for process in running] == [0] * 8
    assert (tmp_path / "counter").read_text() == "200"
    assert left(tmp_path) == ["counter"]


def test_processes_that_find_a_lock_left_behind_do_not_take_it_over_together(tmp_path, gone):
    (tmp_path / "counter").write_text("0")
    put(tmp_path, theirs(1, gone, platform.node()), 1)
    running = [start(COUNT, tmp_path) for _ in range(8)]
    assert [ended(process) for process in running] == [0] * 8
    assert (tmp_path / "counter").read_text() == "200"
    assert left(tmp_path) == ["counter"]


def test_someone_else_s_lock_is_never_removed(tmp_path):
    with locked(tmp_path):
        put(tmp_path, theirs(0), 0)
    assert json.loads((tmp_path / ".lock").read_text())["host"] == "council-pc"


def test_a_lock_that_someone_removed_is_nothing_to_stumble_over(tmp_path):
    with locked(tmp_path):
        (tmp_path / ".lock").unlink()
    assert left(tmp_path) == []


# -- waiting -----------------------------------------------------------------------------------------------------------


def test_whoever_waits_too_long_is_told_who_is_saving(tmp_path):
    put(tmp_path, theirs(1), 1)
    assert blocks(tmp_path) == (
        f"{tmp_path} is being saved to from the computer council-pc, so nothing was saved here. Try again in a moment."
    )
    assert left(tmp_path) == [".lock"]


def test_it_waits_as_long_as_it_was_told_and_no_longer(tmp_path):
    put(tmp_path, theirs(0), 0)
    began, slept = time.time(), []
    with pytest.raises(OutputError), locked(tmp_path, wait=3, now=lambda: began + sum(slept), sleep=slept.append):
        pass
    assert 3 <= sum(slept) < 3.1


def test_it_is_had_as_soon_as_the_other_is_done(tmp_path):
    path = put(tmp_path, theirs(0), 0)
    with locked(tmp_path, sleep=lambda _: path.unlink()):
        assert json.loads(path.read_text())["pid"] == os.getpid()


def test_a_process_that_saves_is_waited_for(tmp_path):
    holder = start(HOLD, tmp_path)
    holder.stdout.readline()
    assert platform.node() in blocks(tmp_path)
    holder.kill()
    holder.communicate()


# -- what is left behind -----------------------------------------------------------------------------------------------


def test_a_process_that_was_killed_blocks_nobody(tmp_path):
    holder = start(HOLD, tmp_path)
    holder.stdout.readline()
    holder.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    holder.communicate()
    assert left(tmp_path) == [".lock"]
    assert blocks(tmp_path) == ""
    assert left(tmp_path) == []


@pytest.mark.parametrize(("age", "held"), [(1, True), (29, True), (31, False)])
def test_a_lock_of_another_computer_blocks_for_half_a_minute(tmp_path, age, held):
    put(tmp_path, theirs(age), age)
    assert bool(blocks(tmp_path, pid_alive=lambda _: False)) is held


def test_a_lock_of_this_computer_that_is_old_does_not_block_though_its_number_is_in_use(tmp_path):
    put(tmp_path, theirs(31, os.getpid(), platform.node()), 31)
    assert blocks(tmp_path) == ""


@pytest.mark.parametrize(("by_the_holder", "by_the_drive"), [(31, 1), (1, 31), (300, 0)])
def test_a_clock_that_goes_wrong_makes_no_lock_old(tmp_path, by_the_holder, by_the_drive):
    put(tmp_path, theirs(by_the_holder), by_the_drive)
    assert blocks(tmp_path)


def test_a_lock_from_the_future_is_as_old_as_the_drive_says(tmp_path):
    put(tmp_path, theirs(-3600), 31)
    assert blocks(tmp_path) == ""


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff", b"{", b"[]", b"3", b'{"pid": 1}', theirs(0, -1), theirs(0, "x"), b'{"pid":1e999}', b"[" * 9999],
)
def test_a_lock_that_does_not_say_whose_it_is_blocks_for_two_seconds(tmp_path, content):
    put(tmp_path, content, 1)
    assert "by someone else" in blocks(tmp_path)
    put(tmp_path, content, 3)
    assert blocks(tmp_path) == ""


def test_a_lock_that_another_took_over_meanwhile_is_not_touched(tmp_path, gone, monkeypatch):
    put(tmp_path, theirs(1, gone, platform.node()), 1)
    monkeypatch.setattr(Path, "rename", lambda *_: pytest.fail("it was moved"))

    def taken_over_while_it_is_looked_up(pid):
        put(tmp_path, theirs(0), 0)
        return False

    assert "council-pc" in blocks(tmp_path, 0.1, pid_alive=taken_over_while_it_is_looked_up)
    assert left(tmp_path) == [".lock"]


def test_a_lock_that_changed_hands_in_the_last_instant_is_put_back(tmp_path, gone, monkeypatch):
    put(tmp_path, theirs(1, gone, platform.node()), 1)
    rename = Path.rename

    def late(path, target):
        if path.name == ".lock":
            put(tmp_path, theirs(0), 0)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", late)
    assert "council-pc" in blocks(tmp_path, 0.1)
    assert left(tmp_path) == [".lock"]


def test_a_lock_is_not_put_back_over_one_that_was_made_meanwhile(tmp_path, gone, monkeypatch):
    put(tmp_path, theirs(1, gone, platform.node()), 1)
    rename = Path.rename

    def late(path, target):
        if path.name != ".lock":
            return rename(path, target)
        put(tmp_path, theirs(0, host="second"), 0)
        rename(path, target)
        put(tmp_path, theirs(0, host="third"), 0)

    monkeypatch.setattr(Path, "rename", late)
    assert "third" in blocks(tmp_path, 0.1)
    assert left(tmp_path) == [".lock"]


def test_a_folder_in_the_place_of_the_lock_is_told_and_left(tmp_path):
    (tmp_path / ".lock").mkdir()
    assert "by someone else" in blocks(tmp_path)
    assert left(tmp_path) == [".lock"]


@pytest.mark.parametrize(("age", "held"), [(1, True), (31, False)])
def test_whoever_is_taking_over_is_left_to_it_unless_that_too_was_left_behind(tmp_path, gone, age, held):
    put(tmp_path, theirs(1, gone, platform.node()), 1)
    put(tmp_path, b"", age, ".lock-taking")
    assert bool(blocks(tmp_path, 0.1)) is held
    assert left(tmp_path) == ([".lock", ".lock-taking"] if held else [])


# -- which processes run -----------------------------------------------------------------------------------------------


def test_a_process_that_runs_is_alive_and_one_that_ended_is_not(gone):
    assert alive(os.getpid()) and alive(os.getppid())
    assert not alive(gone)


@pytest.mark.skipif(sys.platform == "win32", reason="numbers of processes are others there")
def test_a_process_of_someone_else_is_alive_and_an_impossible_number_is_not():
    assert alive(1)
    assert not alive(2**80)


@pytest.mark.skipif(sys.platform == "win32", reason="there it is asked otherwise")
def test_a_process_that_may_not_be_asked_is_alive(monkeypatch):
    def refused(pid, number):
        raise PermissionError

    monkeypatch.setattr(os, "kill", refused)
    assert alive(4)
