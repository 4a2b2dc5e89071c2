"""`local-compact build --pack` and `checklist import`: the papers, the page that lists them, and what comes back."""

import io
import re

import pytest
from lxml import html

from compose.cli import progress
from tests.helpers import build_tree, contents, small_folder
from tests.returns.checklists import filled

DATE = ("--date", "2026-11-23")


def files(home):
    return {name.removeprefix("out/") for name in contents(home) if name.startswith("out/")}


@pytest.fixture
def home(tmp_path):
    return small_folder(tmp_path / "compact")


def test_chosen_papers_are_made_with_a_page_that_leads_to_them(command, home):
    ran = command("build", home, "--format", "html", "--papers", "action-plan,poster", *DATE)
    assert ran.status == 0 and ran.err == ""
    assert files(home) == {
        "compact.html", "manifest.yaml", "pack/index.html", "pack/planning/action-plan.docx",
        "pack/planning/action-plan.pdf", "pack/communicating/poster.docx", "pack/communicating/poster.pdf",
        *({"pack/planning/action-plan.xlsx"} & files(home)),
    }  # fmt: skip
    assert "and 2 papers round it" in ran.out and "pack/index.html" in ran.out
    page = html.fromstring((home / "out/pack/index.html").read_bytes())
    links = [link for link in page.xpath("//main//a/@href") if not link.startswith("#")]
    assert links and all((home / "out/pack" / link).resolve().is_file() for link in links)


def test_a_folder_of_papers_can_be_chosen(command, home):
    assert command("build", home, "--format", "html", "--papers", "checklists", *DATE).status == 0
    assert {name for name in files(home) if name.endswith(".pdf")} == {
        "pack/checklists/checklist-anytown-council.pdf", "pack/checklists/checklist-voluntary-action-anytown.pdf",
    }  # fmt: skip


def test_a_paper_that_there_is_not_is_told_with_the_nearest(command, home):
    ran = command("build", home, "--papers", "action-plam,agend")
    assert ran.status == 1 and not files(home)
    assert "'action-plam'" in ran.err and "action-plan" in ran.err and "'agend'" in ran.err


def test_a_build_without_the_pack_says_that_its_papers_are_gone(command, home):
    command("build", home, "--format", "html", "--papers", "poster", *DATE)
    ran = command("build", home, "--format", "html", *DATE)
    assert "1 paper of the last pack is gone" in ran.out and "--pack" in ran.out
    assert files(home) == {"compact.html", "manifest.yaml"}
    assert "gone" not in command("build", home, "--format", "html", *DATE).out


def test_a_build_of_fewer_papers_says_how_many_are_gone(command, home):
    command("build", home, "--format", "html", "--papers", "poster,summary,agenda", *DATE)
    ran = command("build", home, "--format", "html", "--papers", "poster", *DATE)
    assert "2 papers of the last pack are gone" in ran.out and "and 1 paper round it" in ran.out


def test_papers_are_found_by_what_people_call_them(command, home):
    ran = command("build", home, "--format", "html", "--papers", "Terms of Reference,yearly report", *DATE)
    assert ran.status == 0 and "and 2 papers round it" in ran.out
    ran = command("build", home, "--papers", "disputes,new-member,zzz", *DATE)
    assert "'disputes' is not known here. Perhaps: dispute-procedure" in ran.err
    assert "'new-member' is not known here. Perhaps: induction" in ran.err and "'zzz'" in ran.err
    assert command("build", home, "--papers", " , ", *DATE).status == 2


def test_the_page_of_a_pack_leads_to_each_of_its_parts(command, home):
    command("build", home, "--format", "html", "--papers", "poster,agenda", *DATE)
    page = html.fromstring((home / "out/pack/index.html").read_bytes())
    ways = [link.get("href") for link in page.iter("a") if link.get("href").startswith("#papers-")]
    assert len(ways) == 2 and all(page.get_element_by_id(way[1:]).tag == "h2" for way in ways)


def test_a_paper_that_was_filled_in_among_the_built_ones_is_kept(command, home):
    command("build", home, "--format", "html", "--papers", "poster,summary", *DATE)
    (home / "out/pack/communicating/poster.docx").write_bytes(b"ours now")
    (home / "out/pack/communicating/notes.txt").write_bytes(b"mine")
    ran = command("build", home, "--format", "html", "--papers", "summary", *DATE)
    kept = {name: raw for name, raw in contents(home).items() if name.startswith("kept/")}
    assert {re.sub(r"^kept/[^/]+/", "", name): raw for name, raw in kept.items()} == {
        "pack/communicating/poster.docx": b"ours now", "pack/communicating/notes.txt": b"mine",
    }  # fmt: skip
    assert ran.out.count("Kept: ") == 2


def test_the_same_folder_and_day_give_the_same_papers(command, home):
    made = []
    for _ in range(2):
        command("build", home, "--format", "html", "--papers", "planning,poster", *DATE)
        made.append({name: raw for name, raw in contents(home).items() if name.startswith("out/")})
    assert made[0] == made[1]


# -- progress ----------------------------------------------------------------------------------------------------------


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_on_a_terminal_a_bar_shows_how_far_it_is_and_goes_away(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(progress.sys, "stderr", screen)
    with progress.bar("Making the papers") as tell:
        tell(3, 12, "Agenda")
        tell(12, 12, "")
    first, second, last = (line.rstrip() for line in screen.getvalue().split("\r")[1:4])
    assert first == f"Making the papers [{'#' * 6}{'.' * 18}] 3 of 12  Agenda"
    assert second.startswith(f"Making the papers [{'#' * 24}] 12 of 12") and last == ""


def test_in_a_pipe_there_is_no_bar(monkeypatch):
    monkeypatch.setattr(progress.sys, "stderr", pipe := io.StringIO())
    with progress.bar("Making the papers") as tell:
        tell(1, 2, "Agenda")
    assert pipe.getvalue() == ""


# -- checklists that come back -----------------------------------------------------------------------------------------


@pytest.fixture
def checklist(command, home):
    command("build", home, "--format", "html", "--papers", "checklists", *DATE)
    return home / "out/pack/checklists/checklist-anytown-council.docx"


def test_a_checklist_is_taken_in_and_said_where_the_partner_is(command, home, checklist):
    checklist.write_bytes(filled(checklist.read_bytes(), ticks=(0, 1)))
    ran = command("checklist", "import", checklist, *DATE)  # the file lies in the folder of the group
    assert ran.status == 0
    assert re.match(r"Anytown Council: 2 of \d+ done already, 0 with a date, \d+ without an answer\.", ran.out)
    assert "keeps_records: yes" in (home / "answers/85-records.yaml").read_text()
    command("build", home, "--format", "html", "--papers", "review-report", *DATE)


def test_a_blank_checklist_takes_nothing_back_and_a_dry_run_saves_nothing(command, home, checklist):
    blank = checklist.read_bytes()
    checklist.write_bytes(filled(blank, ticks=(0, 1)))
    ran = command("checklist", "import", checklist, "--dry-run", *DATE)
    assert "2 of" in ran.out and "Nothing was saved" in ran.out and not (home / "answers/85-records.yaml").exists()
    command("checklist", "import", checklist, *DATE)
    kept = (home / "answers/85-records.yaml").read_bytes()
    checklist.write_bytes(blank)
    ran = command("checklist", "import", checklist, *DATE)
    assert ran.status == 0 and "nothing is ticked or dated" in ran.out
    assert (home / "answers/85-records.yaml").read_bytes() == kept


@pytest.mark.parametrize("given", ["folder", "star"])
def test_a_whole_folder_of_checklists_is_taken_in_with_or_without_the_shell(command, home, checklist, given):
    checklist.write_bytes(filled(checklist.read_bytes(), ticks=(0,)))
    folder = checklist.parent
    ran = command("checklist", "import", folder if given == "folder" else folder / "*.docx", *DATE)
    assert ran.status == 0 and "Anytown Council: 1 of" in ran.out
    assert "Voluntary Action Anytown: nothing is ticked" in ran.out


def test_a_folder_without_checklists_and_a_paper_that_is_none_are_told(command, home, tmp_path):
    (tmp_path / "none").mkdir()
    ran = command("checklist", "import", tmp_path / "none", tmp_path / "x*.docx", "--folder", home)
    assert ran.status == 1 and ran.err.count("no such file is there") == 2
    command("build", home, "--format", "html", "--papers", "minutes", *DATE)
    ran = command("checklist", "import", home / "out/pack/group/minutes.docx", *DATE)
    assert ran.status == 1 and "no checklist" in ran.err


def test_who_took_it_in_and_from_which_file_is_on_record(command, home, checklist):
    checklist.write_bytes(filled(checklist.read_bytes(), ticks=(0,)))
    command("checklist", "import", checklist, "--by", "Ann", *DATE)
    log = (home / "decisions.jsonl").read_text()
    assert '"Ann"' in log and "From checklist-anytown-council.docx" in log


def test_all_files_that_cannot_be_taken_are_told_and_nothing_is_saved(command, home, tmp_path):
    build_tree(tmp_path, {"one.docx": b"%PDF", "two.docx": b"PK\x03\x04"})
    ran = command("checklist", "import", tmp_path / "one.docx", tmp_path / "two.docx", "--folder", home)
    assert ran.status == 1 and "one.docx" in ran.err and "two.docx" in ran.err
    assert not (home / "answers/85-records.yaml").exists()


def test_a_file_that_lies_in_no_folder_of_a_group_asks_for_one(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.docx").write_bytes(b"PK")
    ran = command("checklist", "import", tmp_path / "one.docx")
    assert ran.status == 1 and "compact.yaml" in ran.err
