"""`local-compact demo`: the worked examples, copied and built."""

import pytest

from compose import paths
from tests.helpers import contents

DATE = ("--date", "2026-11-22")
NAMES = sorted(path.parent.name for path in paths.examples().glob("*/compact.yaml"))


@pytest.fixture
def html_only(monkeypatch):
    """Build web pages only, which takes a tenth of the time."""
    from compose.cli import demo

    real = demo.build
    monkeypatch.setattr(demo, "build", lambda home, today: real(home, today=today, formats=("html",)))


def test_it_builds_every_example_and_says_where(command, tmp_path):
    ran = command("demo", "--into", tmp_path / "demo", *DATE)
    assert ran.status == 0
    for name in NAMES:
        out = tmp_path / "demo" / name / "out"
        assert sorted(path.name for path in out.iterdir()) == [
            "compact.docx", "compact.html", "compact.pdf", "manifest.yaml",
        ]  # fmt: skip
        assert (out / "compact.pdf").as_posix() in ran.out
    assert "Change one, then build again: local-compact build" in ran.out


def test_what_a_person_changed_in_a_copy_stays(command, html_only, tmp_path):
    into = tmp_path / "demo"
    command("demo", "--into", into, *DATE)
    area = into / "camden" / "answers" / "10-area.yaml"
    area.write_text("area_name: Mytown\narea_kind: unitary\n", encoding="utf-8")
    ran = command("demo", "--into", into, *DATE)
    assert "The Mytown Compact" in ran.out
    assert area.read_text(encoding="utf-8").startswith("area_name: Mytown")


def test_the_examples_themselves_are_not_touched(command, html_only, tmp_path):
    before = contents(paths.examples())
    command("demo", "--into", tmp_path / "demo", *DATE)
    assert contents(paths.examples()) == before


def test_a_file_in_the_place_of_the_folder_is_told(command, tmp_path):
    (tmp_path / "demo").write_text("mine", encoding="utf-8")
    ran = command("demo", "--into", tmp_path / "demo", *DATE)
    assert ran.status == 1 and "Name another folder with --into." in ran.err
    assert (tmp_path / "demo").read_text(encoding="utf-8") == "mine"
