"""What to look at again before a Compact goes out."""

import dataclasses
import datetime as dt
from functools import cache

import pytest

from compose.building import build, make_draft
from compose.library import load
from compose.library.load import standard
from tests.helpers import SMALL, small_folder

TODAY = dt.date(2026, 11, 22)


def advice(home, today=TODAY, **sections):
    return [str(warning) for warning in make_draft(small_folder(home, **sections), today=today).warnings]


def test_a_settled_draft_needs_none(tmp_path):
    assert advice(tmp_path) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("adopted_on: 2027-01-01\n", "answers/70-adoption.yaml, line 1: 1 January 2027 has not come yet"),
        ("adopted_on: 2026-01-01\nversion: tba\n", "while open points are left (1), so this is still a draft"),
    ],
)
def test_a_date_of_adoption_that_does_not_fit_is_told(tmp_path, typed, said):
    (found,) = advice(tmp_path, adoption=typed)
    assert said in found


HISTORY = "revisions:\n  - {version: '1.0', date: 2018-01-01, status: adopted, what: Adopted}\n"


def test_a_life_that_has_ended_is_told(tmp_path):
    (found,) = advice(tmp_path, adoption="adopted_on: 2018-01-01\n", files={"revisions.yaml": HISTORY})
    assert "the life of this Compact ended on 1 January 2024. Renew it" in found


def test_an_adoption_that_the_history_does_not_know_is_told(tmp_path):
    (found,) = advice(tmp_path, adoption="adopted_on: 2026-01-01\n")
    assert "revisions.yaml: the history has no entry for the adoption on 1 January 2026. To freeze the text" in found
    assert "local-compact adopt " in found and found.endswith(" --date 2026-01-01.")


def test_a_date_of_adoption_that_was_moved_does_not_lengthen_a_life(tmp_path):
    moved, ended = advice(tmp_path, adoption="adopted_on: 2026-01-01\n", files={"revisions.yaml": HISTORY})
    assert moved.startswith("revisions.yaml: the history has no entry for the adoption on 1 January 2026, so years ")
    assert "are counted from 1 January 2018" in moved
    assert "the life of this Compact ended on 1 January 2024" in ended


def test_an_adoption_in_the_history_that_has_not_come_counts_as_a_draft_and_is_told(tmp_path):
    history = "revisions:\n  - {version: '1.0', date: 2027-01-01, status: adopted, what: w}\n"
    (found,) = advice(tmp_path, files={"revisions.yaml": history})
    assert "version 1.0 is called adopted on 1 January 2027, which has not come yet" in found


def test_a_partner_whose_lead_body_does_not_sign_is_told(tmp_path):
    partners = (
        "partners:\n  - {name: A, sector: public, kind: council, signs: not-signing}\n"
        "  - {name: B, sector: voluntary, kind: charity, signs: through-lead, lead: A}\n"
    )
    (found,) = advice(tmp_path, partners=partners)
    assert found.startswith("answers/20-partners.yaml, line 3: B signs through A, which does not sign for itself")


def test_a_folder_begun_with_another_library_is_told(tmp_path):
    (found,) = advice(tmp_path, files={"compact.yaml": "library: 0.9\n"})
    assert "the folder began with clause library 0.9, and this is 1.0" in found


def test_a_folder_without_answers_is_told(tmp_path):
    (tmp_path / "compact.yaml").write_text("", encoding="utf-8")
    found = [str(warning) for warning in make_draft(tmp_path, today=TODAY).warnings]
    assert found == ["answers: there are no answers yet. Look at an example for what may stand there."]


def test_a_choice_for_a_clause_that_is_not_printed_is_told(tmp_path):
    chosen = "positions:\n  - clause: small-grants-on-one-page\n    position: stronger\n"
    (found,) = advice(tmp_path, commitments=chosen)
    assert found.startswith("answers/40-commitments.yaml, line 2: the wording chosen for small-grants-on-one-page")
    assert "its code of practice was not chosen" in found
    assert advice(tmp_path, commitments=chosen, codes="codes: [community-groups]\n") == []


OWN = "---\ntitle: Bread\npart: code-equality\nundertaken_by: all\n---\nPartners will bake.\n"


def test_wording_of_the_group_s_own_that_is_not_printed_or_not_read_is_told(tmp_path):
    files = {"wording/bread.md": OWN, "wording/soup.md.txt": "x", "wording/README.txt": "x", "wording/old/x.txt": "x"}
    found = advice(tmp_path, files=files)
    assert [one.partition(". ")[0] for one in found] == [
        "wording/bread.md, line 1: your own wording is not printed: its code of practice was not chosen",
        "wording/soup.md.txt: it is not read, since its name does not end in .md",
    ]


def newer_library(library=standard()):  # noqa: B008 - before it is exchanged
    """The library as it may be one day, with another wording of one clause."""
    one = library.by_id["notice-of-change"]
    change = dataclasses.replace(one.changes[0], version=2, what="Users are told too.")
    newer = dataclasses.replace(one, version=2, changes=(*one.changes, change))
    clauses = tuple(newer if clause is one else clause for clause in library.clauses)
    return dataclasses.replace(library, clauses=clauses)


def test_a_clause_that_reads_otherwise_than_in_the_last_build_is_told(tmp_path, monkeypatch):
    home = small_folder(tmp_path)
    build(home, today=TODAY, formats=("html",))
    monkeypatch.setattr(load, "standard", cache(newer_library))
    (found,) = map(str, make_draft(home, today=TODAY).warnings)
    assert found.startswith("out: 'Notice of a change to funding' reads otherwise than in your last build: Users are")


def test_local_wording_behind_the_library_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(load, "standard", cache(newer_library))
    text = "---\nbased_on: notice-of-change@1\n---\nWe tell.\n"
    (found,) = advice(tmp_path, files={"wording/notice-of-change.md": text})
    assert "the library's wording has changed since yours was written: Users are told too" in found
    assert "local-compact library update" in found


def test_two_partners_in_the_chair_are_told(tmp_path):
    chairs = SMALL["partners"].replace("kind: infrastructure\n", "kind: infrastructure\n            chairs: true\n")
    (found,) = advice(tmp_path, partners=chairs)
    assert "Anytown Council and Voluntary Action Anytown both chair the group" in found
