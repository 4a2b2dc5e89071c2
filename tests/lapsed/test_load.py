"""Reading the register: what is refused, and that everything wrong is told at once."""

import datetime as dt

import pytest

from compose.lapsed.load import load
from tests.helpers import told
from tests.lapsed.registers import entry, typed


@pytest.fixture
def read(tmp_path):
    """What is told of a register that is refused."""

    def tell(*entries, past=""):
        path = tmp_path / "lapsed.yaml"
        path.write_text(typed(*entries, past=past), encoding="utf-8")
        return [problem.split("lapsed.yaml, ", 1)[1] for problem in told(load, path)]

    return tell


def test_an_entry_is_read_with_its_defaults(tmp_path):
    (tmp_path / "lapsed.yaml").write_text(typed(entry(ends="2028-05-01")), encoding="utf-8")
    (found,) = load(tmp_path / "lapsed.yaml").entries
    assert (found.id, found.kind, found.status, found.certain) == ("trust", "body", "abolished", False)
    assert (found.when, found.source, found.may_stay, found.ends) == ("31 March 2013", "", False, dt.date(2028, 5, 1))
    assert [form.words for form in found.forms] == ["Primary Care Trust"]
    assert found.place.line == 2


def test_all_that_is_wrong_is_told_at_once(read):
    first = entry(kind="thing", colour="red")
    second = entry("other", status="gone", write=None, forms="[{words: Old Board, spelt: yes}]")
    assert read(first, second) == [
        "line 4: 'kind' should not be 'thing'. Choose one of: body, scheme, law, website, term, rule.",
        "line 12: 'colour' is not known here. Known here: as_at, certain, ends, forms, happened, id, kind, may_stay, "
        "name, source, status, when, write.",
        "line 13: 'write' is missing. Add a line 'write: …'.",
        "line 16: 'status' should not be 'gone'. Choose one of: abolished, renamed, superseded, lapsed, ending, "
        "changing, under review, usage changed, misnamed, fewer remain.",
        "line 21: 'spelt' is not known here. Known here: case, needs, not_followed_by, not_preceded_by, not_with, "
        "plural, short, within, words.",
    ]


def test_an_id_that_stands_twice_is_refused(read):
    again = entry(forms="[Old Board]")
    assert read(entry(), again) == [
        "line 2: the id 'trust' is used twice. Give each entry an id of its own.",
        "line 12: the id 'trust' is used twice. Give each entry an id of its own.",
    ]


@pytest.mark.parametrize("form", ["primary-care trust", "Primary Care Trusts", "PRIMARY CARE TRUST"])
def test_a_spelling_that_two_entries_claim_is_refused(read, form):
    (found,) = read(entry(), entry("other", forms=f"[{form}]"))
    assert found == f"line 12: '{form}' is also a spelling of 'trust'. Leave it with one of the two."


def test_an_entry_may_spell_a_name_with_other_capitals_again(tmp_path):
    path = tmp_path / "lapsed.yaml"
    path.write_text(typed(entry(forms="[{words: Compact Plus, case: yes}, {words: COMPACT Plus, case: yes}]")))
    assert len(load(path).entries[0].forms) == 2


@pytest.mark.parametrize(
    ("forms", "said"),
    [
        ("[]", "there is no spelling"),
        ("['(-)']", "'(-)' holds no word"),
        ("[{words: Old Board, within: 5}]", "'within' stands without 'needs'"),
        ("[{words: Old Board, case: perhaps}]", "'case' should be yes or no, not 'perhaps'"),
        ("[[Old Board]]", "this should be names with values"),
    ],
)
def test_a_spelling_that_cannot_be_looked_for_is_refused(read, forms, said):
    (found,) = read(entry(forms=forms))
    assert said in found


def test_what_is_certain_needs_a_source(read):
    assert read(entry(certain="yes")) == [
        "line 9: it is certain without a source. Name it, or write: no.",
    ]


def test_one_that_is_still_there_counts_as_gone_from_the_day_it_ends(tmp_path):
    path = tmp_path / "lapsed.yaml"
    path.write_text(typed(entry(status="ending", ends="2028-05-01")), encoding="utf-8")
    (found,) = load(path).entries
    assert found.standing(dt.date(2028, 4, 30)) == "going"
    assert found.standing(dt.date(2028, 5, 1)) == "gone"


@pytest.mark.parametrize(
    ("changes", "standing"),
    [
        ({"status": "lapsed"}, "gone"),
        ({"status": "lapsed", "may_stay": "yes"}, "free"),
        ({"status": "usage changed"}, "free"),
        ({"status": "fewer remain"}, "going"),
    ],
)
def test_how_it_stands_follows_from_its_status(tmp_path, changes, standing):
    path = tmp_path / "lapsed.yaml"
    path.write_text(typed(entry(**changes)), encoding="utf-8")
    assert load(path).entries[0].standing(dt.date(2026, 11, 22)) == standing
