"""The manifest: what was built from what, and why each clause is in or out."""

import pytest

from compose import manifest, yamlio
from compose.building import build
from tests.helpers import build_tree, contents, small_folder


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A small Compact, built once."""
    import datetime as dt

    folder = small_folder(
        tmp_path_factory.mktemp("home"),
        commitments="notice_months: 2\nlight_touch_limit: to be agreed\nuses_panel: no\n".replace(
            "uses_panel: no\n", ""
        ),
        files={"wording/README.md": "mine"},
    )
    build(folder, today=dt.date(2026, 11, 22), formats=("html",))
    return folder


@pytest.fixture(scope="module")
def told(home):
    """What the manifest tells."""
    return yamlio.read(home / "out" / manifest.FILE).data


def test_it_names_the_document_and_what_made_it(told):
    assert told["title"] == "The Anytown Compact"
    assert told["edition"] == "Draft 0.1, 22 November 2026"
    assert told["date"] == "2026-11-22"
    assert told["library"] == "1.0" and told["program"].startswith("local-compact ")
    assert told["brand"]["name"] == "Default" and len(told["brand"]["sha256"]) == 64


def test_it_has_the_hash_of_every_file_built(home, told):
    built = contents(home / "out")
    assert told["files"] == {"compact.html": manifest.sha256(built["compact.html"])}
    assert manifest.files_of(home / "out") == told["files"]


def test_it_has_the_hash_of_every_file_of_the_group_s_that_was_read(home, told):
    raw = {name: text for name, text in contents(home).items() if not name.startswith(("out/", "wording/"))}
    assert told["made_from"] == {name: manifest.sha256(text) for name, text in raw.items()}
    assert "answers/10-area.yaml" in told["made_from"]


def test_it_tells_what_is_still_to_be_agreed_and_what_to_look_at(told):
    assert told["to_be_agreed"] == ["limit for light monitoring"]
    (warning,) = told["warnings"]
    assert "answers/40-commitments.yaml, line 1" in warning and "2 is below 3" in warning


def test_it_tells_why_each_clause_is_in_with_the_number_that_was_printed(home, told):
    clauses = {clause["id"]: clause for clause in told["clauses"]}
    notice = clauses["notice-of-change"]
    assert notice["reason"] == "It belongs in every Compact" and notice["national"] == ["4.4"]
    assert (notice["wording"], notice["version"], notice["undertaken_by"]) == ("standard", "1", "public")
    page = (home / "out" / "compact.html").read_text(encoding="utf-8")
    assert notice["number"] and f"{notice['number']}</span>" in page


def test_every_clause_has_a_number_of_its_own(told):
    numbers = [clause["number"] for clause in told["clauses"]]
    assert all(numbers) and len(numbers) == len(set(numbers))


def test_it_tells_what_was_left_out_and_why(told):
    reasons = {one["id"]: one["reason"] for one in told["left_out"]}
    assert reasons["step-panel"] == "It depends on: panel"


def test_a_folder_called_like_a_file_is_not_read(tmp_path):
    build_tree(tmp_path, {"compact.yaml": "a", "odd.yaml/inner": "b"})
    assert set(manifest.sources(tmp_path)) == {"compact.yaml"}


@pytest.mark.parametrize("text", ["files: [a]\n", "- a\n", "a: [", "files: words\n"])
def test_a_manifest_that_cannot_be_read_tells_nothing(tmp_path, text):
    build_tree(tmp_path, {manifest.FILE: text})
    assert manifest.files_of(tmp_path) is None


def test_it_names_local_wording_and_on_what_it_is_based(tmp_path):
    import datetime as dt

    text = "---\nbased_on: notice-of-change@1\n---\nWe tell.\n"
    home = small_folder(tmp_path, files={"wording/notice-of-change.md": text})
    build(home, today=dt.date(2026, 11, 22), formats=("html",))
    record = yamlio.read(home / "out" / manifest.FILE).data
    (clause,) = [one for one in record["clauses"] if one["id"] == "notice-of-change"]
    assert (clause["wording"], clause["based_on"]) == ("local", "notice-of-change@1")
    assert "wording/notice-of-change.md" in record["made_from"]


def test_versions_of_a_damaged_manifest_are_those_that_can_be_read(tmp_path):
    build_tree(tmp_path, {manifest.FILE: 'clauses: [{id: a, version: "2"}, {version: 3}, {id: b, version: ²}, x]\n'})
    assert manifest.versions_of(tmp_path) == {"a": 2}
    assert manifest.versions_of(tmp_path / "nowhere") == {}
