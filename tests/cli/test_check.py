"""`local-compact check`: names that no longer stand, told so that a person can work through them with a pen."""

import datetime as dt

import pytest

from compose import previous
from compose.document.model import Commitment, Cover, Document, Heading, Paragraph, Text
from tests.helpers import contents, small_folder

DATE = ("--date", "2026-11-22")
AGE = "The list that this goes by is as at 22 November 2026.\n"
PROMISE = "The council will ask the Primary Care Trust to pay on time."
EARLIER = Document(
    "The Anytown Compact",
    "en-GB",
    Cover("The Anytown Compact", "Anytown", "", ()),
    (),
    (
        Heading(1, (Text("Money"),), "p-1", "part", number="3"),
        Commitment("c-3-2", "3.2", "", (Paragraph((Text(PROMISE),)),)),
    ),
    "2008-01-01",
    (),
)


@pytest.fixture
def with_earlier(tmp_path):
    """A folder with an earlier Compact in it."""
    kept = previous.contents(
        EARLIER, (), file="compact.md", raw=b"old", sha256="0" * 64, notes=(), today=dt.date(2026, 11, 22)
    )
    return small_folder(tmp_path, {f"previous/compact-2008/{name}": raw for name, raw in kept.items()})


def test_a_folder_with_names_of_today_is_told_so(command, tmp_path):
    ran = command("check", small_folder(tmp_path), *DATE, "--strict")
    assert (ran.status, ran.out, ran.err) == (0, f"Nothing was found that no longer stands.\n{AGE}", "")


def test_what_no_longer_stands_in_the_earlier_compact_is_told_with_its_number(command, with_earlier):
    before = contents(with_earlier)
    ran = command("check", with_earlier, *DATE)
    assert (ran.status, ran.out) == (
        0,
        "No longer stands (1):\n\n"
        "[ ] Primary care trust (PCT): abolished, 31 March 2013\n"
        "    What happened: Planning and paying for care went to clinical commissioning groups and then to integrated "
        "care boards; public health went to councils.\n"
        "    Write instead: Name the integrated care board (ICB), or the council where public health is meant.\n"
        "    Source: https://wikimili.com/en/List_of_primary_care_trusts_in_England\n"
        "    Where:\n"
        f"      - previous/compact-2008/compact.md, 3.2, under '3 Money': \"{PROMISE}\"\n\n{AGE}",
    )
    assert contents(with_earlier) == before


def test_the_earlier_compact_may_be_left_out(command, with_earlier):
    ran = command("check", with_earlier, *DATE, "--own", "--strict")
    assert (ran.status, ran.out) == (0, f"Nothing was found that no longer stands.\n{AGE}")


GOVERNANCE = """\
contact_name: {name}
contact_email: a@anytown.example
"""


def heads(out):
    return [line for line in out.splitlines() if line.endswith("):") and not line.startswith(" ")]


def test_what_is_ending_and_what_may_stay_are_told_apart(command, tmp_path):
    names = "The third sector team of Healthwatch and Volunteering England, with Volunteering England"
    home = small_folder(tmp_path, governance=GOVERNANCE.format(name=names))
    ran = command("check", home, *DATE)
    assert heads(ran.out) == [
        "No longer stands (1):",
        "Still stands, but check on the day (1):",
        "May stay, if you mean it (1):",
    ]
    assert "    Source: https://www.nuffieldtrust.org.uk/" in ran.out
    assert "    (Check this: it is from general knowledge.)\n" in ran.out


def test_what_is_known_in_part_says_where(command, tmp_path):
    home = small_folder(tmp_path, governance=GOVERNANCE.format(name="The Audit Commission"))
    assert "    (Check this: part of it is told in https://www.rsnonline.org.uk/" in command("check", home, *DATE).out


def test_a_place_is_told_once_where_its_words_show_all(command, tmp_path):
    names = "Local Strategic Partnership (LSP), and many words further on once more the LSP"
    home = small_folder(tmp_path, governance=GOVERNANCE.format(name=names))
    (line,) = (line for line in command("check", home, *DATE).out.splitlines() if line.startswith("      - "))
    assert line.startswith("      - answers/50-governance.yaml, line 1, contact for questions: \"Local Strategic")


@pytest.mark.parametrize(("name", "status"), [("Volunteering England", 1), ("Healthwatch", 0), ("The chairman", 0)])
def test_strict_ends_with_1_where_something_no_longer_stands(command, tmp_path, name, status):
    home = small_folder(tmp_path, governance=GOVERNANCE.format(name=name))
    assert command("check", home, *DATE).status == 0
    assert command("check", home, *DATE, "--strict").status == status


def test_what_ends_on_a_day_no_longer_stands_from_then_on(command, tmp_path):
    home = small_folder(tmp_path, governance=GOVERNANCE.format(name="The Police and Crime Commissioner"))
    assert heads(command("check", home, *DATE).out) == ["Still stands, but check on the day (1):"]
    later = command("check", home, "--date", "2028-06-01")
    assert heads(later.out) == ["No longer stands (1):"]


def test_an_old_list_says_so(command, tmp_path):
    ran = command("check", small_folder(tmp_path), "--date", "2028-11-23")
    assert ran.out.endswith(f"{AGE}That is long ago: names may have gone since that it does not know of.\n")


def test_a_folder_that_is_none_is_told_in_a_sentence(command, tmp_path):
    ran = command("check", tmp_path / "nowhere")
    assert ran.status == 1 and "There is no folder" in ran.err
