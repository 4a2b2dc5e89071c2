"""Causes and effects of a change as comments, and where these go."""

import datetime as dt
import shutil
from dataclasses import replace

from compose import paths
from compose.compare.changes import Cause
from compose.comparing.papers import Comparison, Wish
from compose.comparing.remarking import remarks
from compose.comparing.sides import side
from compose.document.model import Provenance
from compose.intake.docx.names import W
from compose.redline.package import Package
from compose.redline.places import Words
from tests.compare.changing import change, changes, promise, reworded, same, told

ANSWER = Cause("answer", "The answer to notice of a change to funding is now “6 months”, before “3 months”")


def texts(*some):
    return [one.text for one in remarks(changes(*some))]


def words(one):
    (remark,) = remarks(changes(one))
    return remark.words


# -- what they say -----------------------------------------------------------------------------------------------------


def test_a_cause_is_said_in_a_sentence():
    says = "Why: The answer to notice of a change to funding is now “6 months”, before “3 months”."
    assert texts(reworded(causes=[ANSWER])) == [says]


def test_an_effect_is_said_with_its_label():
    assert texts(reworded(effects=[told("softer")])) == ["Softer: ‘will’ became ‘should’."]
    assert texts(reworded(effects=[told("number", "Number up: 3 months became 6 months.")])) == [
        "Number up: 3 months became 6 months."
    ]


def test_all_that_is_known_of_a_change_is_one_comment():
    one = reworded(causes=[ANSWER], effects=[told("softer"), told("softer"), told("voice", "It is another's now.")])
    (text,) = texts(one)
    assert [line.partition(":")[0] for line in text.split("\n")] == ["Why", "Softer", "Who undertakes it"]


def test_an_effect_that_is_not_sure_says_so():
    (text,) = texts(reworded(effects=[told("firmer", sure=0.5)]))
    assert text.endswith("Perhaps: please read the words.")


def test_where_nothing_is_known_nothing_is_said():
    assert texts(same(), reworded(), change("dropped", ["We pay."]), change("moved", ["We go."], ["We go."])) == []


# -- where they go -----------------------------------------------------------------------------------------------------


def test_a_clause_made_here_is_found_by_its_bookmark():
    clause = replace(promise(), id="notice-public", provenance=Provenance("notice", 1, "standard", "It is chosen."))
    (added,) = remarks(changes(change("added", (), [clause], causes=[ANSWER])))
    (dropped,) = remarks(changes(change("dropped", [clause], causes=[ANSWER])))
    assert added.bookmark == dropped.bookmark == "c_notice_public"


def test_an_imported_promise_is_not_for_its_id_is_another_each_time():
    (remark,) = remarks(changes(reworded(causes=[ANSWER])))
    assert not remark.bookmark


def test_paragraphs_that_differ_come_before_those_that_do_not():
    one = change("reworded", ["We meet.\nWe may pay."], ["We meet.\nWe pay."], causes=[ANSWER])
    assert words(one) == (
        Words("We pay.", "new"), Words("We may pay.", "old"), Words("We meet.", "new"), Words("We meet.", "old"),
    )  # fmt: skip


def test_what_was_dropped_is_looked_for_on_the_old_side():
    assert words(change("dropped", ["We pay."], causes=[ANSWER])) == (Words("We pay.", "old"),)


def test_the_title_comes_last():
    one = change("added", (), [promise("We pay.", title="Money")], causes=[ANSWER])
    assert words(one) == (Words("We pay.", "new"), Words("Money", "new"))


def test_a_footnote_is_looked_for_by_its_own_words():
    assert words(change("added", (), ["Note: By post."], causes=[ANSWER])) == (Words("By post.", "new"),)


# -- a whole draft -----------------------------------------------------------------------------------------------------

DAY = dt.date(2026, 11, 22)


def test_another_answer_is_told_at_the_heading_of_every_clause_that_prints_it(tmp_path):
    before, now = paths.examples() / "camden", tmp_path / "camden"
    shutil.copytree(before, now)
    answers = now / "answers" / "40-commitments.yaml"
    answers.write_text(answers.read_text("utf-8").replace("notice_months: 6", "notice_months: 3"), "utf-8")
    made = Comparison(side(before, DAY), side(now, DAY), Wish("An officer", dt.datetime(2026, 11, 22)))
    assert not made.redline.unproved
    said = "Why: The answer to notice of a change to funding is now “3 months”, before “6 months”."
    told = pinned(Package.opened(made.redline.content, "made"))
    assert told["Notice of a change to funding"] == [said, "Shorter: ‘at least 6 months’ became ‘at least 3 months’."]
    assert all(lines[0] == said for lines in told.values())


def pinned(made):
    """The lines of each comment by the words it is pinned to."""
    texts = {
        one.get(f"{W}id"): ["".join(part.text for part in line.iter(f"{W}t")) for line in one]
        for one in made.root("word/comments.xml")
    }
    starts = {one.get(f"{W}id"): next(one.iterancestors(f"{W}p")) for one in made.body.iter(f"{W}commentRangeStart")}
    return {"".join(part.text for part in around.iter(f"{W}t")): texts[ident] for ident, around in starts.items()}
