"""The command: exit statuses, words for every error, and never a traceback on the screen."""

import importlib
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from compose import __version__
from compose.cli.app import MODULES, VERBS
from tests.helpers import contents, small_folder

ROOT = Path(__file__).parents[2]
HEAVY = ("jinja2", "lxml", "docx", "docxtpl", "ruamel", "markdown_it", "typst", "questionary", "pypandoc")


def python(code):
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


# -- usage -------------------------------------------------------------------------------------------


def test_help_names_every_verb(command):
    ran = command("--help")
    assert ran.status == 0
    assert set(VERBS) <= set(ran.out.split())


def test_without_a_verb_it_helps_and_says_that_one_was_wanted(command):
    ran = command()
    assert ran.status == 2 and "To begin: local-compact new FOLDER" in ran.out


def test_it_tells_its_version(command):
    assert command("--version").out == f"local-compact {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [["biuld"], ["build"], ["build", "a", "b"], ["build", "a", "--format", "odt"], ["build", "a", "--format", ","],
     ["build", "a", "--date", "2027-02-30"], ["build", "a", "--fnial"], ["status"], ["demo", "a"], ["--nothing"]],
)  # fmt: skip
def test_a_slip_in_the_command_is_told_with_status_2(command, words):
    ran = command(*words)
    assert ran.status == 2 and "local-compact" in ran.err


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_can_be_configured_and_run_and_helps(command, verb):
    module = importlib.import_module(f"compose.cli.{MODULES.get(verb, verb)}")
    assert callable(module.configure) and callable(module.run) and module.__doc__
    assert command(verb, "--help").status == 0


def test_every_module_of_a_verb_is_a_verb():
    rooms = (ROOT / "compose" / "cli").glob("[!_]*")
    modules = {path.stem for path in rooms if path.suffix == ".py" or path.is_dir()}
    shared = {"__init__", "app", "arguments", "copies", "decided", "keyboard", "lights", "outputs", "progress"}
    shared |= {"sheets", "words"}
    assert modules - shared == {
        MODULES.get(verb, verb) for verb in VERBS
    }


# -- errors ------------------------------------------------------------------------------------------


def test_a_mistake_in_the_folder_is_told_with_status_1(command, tmp_path):
    home = small_folder(tmp_path, area="aera_name: X\n", governance="contact_email: nobody\n")
    ran = command("build", home)
    assert ran.status == 1 and ran.out == ""
    assert ran.err.splitlines()[0].endswith("cannot be used. Nothing was built or changed.")
    assert "  answers/10-area.yaml, line 1: 'aera_name' is not known here." in ran.err
    assert "  answers/50-governance.yaml, line 1: e-mail of the contact" in ran.err
    assert "out" not in {path.name for path in home.iterdir()}


def test_a_folder_that_is_not_there_is_told_with_status_1(command, tmp_path):
    ran = command("status", tmp_path / "nowhere")
    assert ran.status == 1 and "There is no folder" in ran.err


def test_gaps_in_a_final_are_told_with_status_3_each_with_file_and_line(command, tmp_path):
    home = small_folder(
        tmp_path, commitments="notice_months: tba\nreasons_days: tba\n", governance="contact_name: Jo\n"
    )
    ran = command("build", home, "--final")
    assert ran.status == 3
    assert [line.partition(":")[0].strip() for line in ran.err.splitlines()[1:]] == [
        "answers/40-commitments.yaml, line 1",
        "answers/40-commitments.yaml, line 2",
        "answers/50-governance.yaml",
    ]
    assert not (home / "out").exists()


def failing(monkeypatch, error):
    def fail(*arguments, **named):
        raise error

    monkeypatch.setattr("compose.building.assemble", fail)


def test_our_own_fault_is_told_in_a_sentence_with_status_70_and_written_down(command, monkeypatch, tmp_path):
    home = small_folder(tmp_path / "home")
    before = contents(home)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    failing(monkeypatch, RuntimeError("broken \ud800 inside"))
    ran = command("build", home)
    assert ran.status == 70
    assert "Something went wrong in the program itself (RuntimeError)" in ran.err
    assert contents(home) == before
    (log,) = tmp_path.glob("local-compact-*.txt")
    assert str(log) in ran.err
    assert "Traceback" in log.read_text(encoding="utf-8") and "broken" in log.read_text(encoding="utf-8")


def test_a_disk_that_takes_no_log_does_not_hide_our_fault(command, monkeypatch, tmp_path):
    home = small_folder(tmp_path / "home")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    failing(monkeypatch, RuntimeError("broken"))
    ran = command("build", home)
    assert ran.status == 70 and "could not be written down" in ran.err


def test_ctrl_c_stops_with_status_130_and_changes_nothing(command, monkeypatch, tmp_path):
    home = small_folder(tmp_path)
    before = contents(home)
    failing(monkeypatch, KeyboardInterrupt())
    ran = command("build", home)
    assert (ran.status, ran.err) == (130, "Stopped. Nothing was changed.\n")
    assert contents(home) == before


# -- a process of its own ----------------------------------------------------------------------------


def test_help_imports_nothing_heavy():
    code = (
        "import sys\nfrom compose.cli.app import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    assert python(code).stdout.splitlines()[-1] == "[]"


def test_python_m_compose_is_the_same_command():
    ran = subprocess.run(
        [sys.executable, "-m", "compose", "build"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2 and "local-compact build" in ran.stderr


def test_an_old_console_prints_what_letters_it_has(tmp_path):
    small_folder(tmp_path, area="area_name: جمعية\narea_kind: unitary\n")
    code = (
        "import sys, io\nsys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding='ascii')\n"
        f"from compose.cli.app import main\nraise SystemExit(main(['status', {str(tmp_path)!r}]))"
    )
    ran = python(code)
    assert ran.returncode == 0 and "The ????? Compact" in ran.stdout and not ran.stderr


@pytest.mark.parametrize(
    "verb",
    ["open_folder", "journey", "select", "assemble", "build"],
)
def test_the_package_offers_its_verbs(verb):
    import compose

    assert verb in compose.__all__ and callable(getattr(compose, verb))


def test_the_package_offers_nothing_else():
    import compose

    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = compose.nothing
