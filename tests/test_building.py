"""A build from folder to files: names print as typed, nothing half-done is left, equal folders give equal bytes."""

import datetime as dt
import importlib

import pytest

from compose.building import build, gaps, make_draft
from compose.document import walk
from compose.errors import CompactError, GapsError
from compose.questionnaire import load as questionnaires
from compose.render.registry import FORMATS
from tests.helpers import SMALL, brand_folder, build_tree, contents, docx_parts, docx_words, html_words, small_folder
from tests.samples import HARD_NAMES

OTHER_DAY = dt.date(2026, 11, 23)
TRICKY = (
    *HARD_NAMES, "0123", "NO", "12:30", "null", "~", "1e3", "%PDF", "=1+1", "a | b", "<script>x</script>", "</style>",
    "&amp; &lt;", "{% x %}", "{{ 7*7 }}", "\\u0041", "'quotes' \"double\"", "e\u0301 é",
    "\u2067right\u2069 \u200fleft\u200e",
    "O\u2019Neill\u2014Smith", "::: insert dates", "a\u00a0b", "TBC later",
)  # fmt: skip


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def made(home, today, formats=("html",), **more):
    return build(home, today=today, formats=formats, **more)


# -- names print exactly as typed --------------------------------------------------------------------


def test_tricky_names_print_exactly_as_they_were_typed_in_word_and_html(tmp_path, today):
    partners = "partners:\n" + "".join(
        f"  - name: {quoted(name)}\n    sector: public\n    kind: council\n    signatory: {quoted(name)}\n"
        for name in TRICKY
    )
    home = small_folder(tmp_path, partners=partners)
    made(home, today, ("docx", "html"))
    word = docx_words((home / "out/compact.docx").read_bytes())
    page = html_words((home / "out/compact.html").read_bytes())
    for name in TRICKY:
        assert word.count(name) >= 2, name
        assert page.count(name) >= 3, name


@pytest.mark.parametrize(
    "name", ["Arts & Crafts <UK>", "*Stars*", "جمعية الأمل", "Cymdeithas Tŷ Gwyn", "{{ x }}", "NO", "0123"]
)
def test_a_tricky_area_stands_on_the_cover_and_in_every_running_head(tmp_path, today, name):
    home = small_folder(tmp_path, area=f"area_name: {quoted(name)}\narea_kind: unitary\n")
    made(home, today, ("docx",))
    raw = (home / "out/compact.docx").read_bytes()
    assert name in docx_words(raw) and f"The {name} Compact" in docx_words(raw)
    heads = [line for part in ("word/header1.xml", "word/footer1.xml") for line in docx_words(raw, part)]
    assert any(f"The {name} Compact" in line for line in heads)


def test_a_notice_stands_in_every_running_head(tmp_path, today):
    home = small_folder(tmp_path, files={"compact.yaml": "notice: Worked example\n"})
    made(home, today, ("docx", "html"))
    raw = (home / "out/compact.docx").read_bytes()
    heads = [" ".join(docx_words(raw, part)) for part in docx_parts(raw) if part.startswith("word/header")]
    assert heads and all("Worked example" in head for head in heads if head.strip())
    page = (home / "out/compact.html").read_text(encoding="utf-8")
    assert html_words(page.encode()).count("Worked example") >= 2
    assert "Worked example" in page.partition("--running-head:")[2].partition(";")[0]


def test_tricky_names_are_typeset_and_a_letter_that_no_font_has_is_told(tmp_path, today):
    def partners(*names):
        return "partners:\n" + "".join(
            f"  - {{name: {quoted(name)}, sector: public, kind: council}}\n" for name in names
        )

    home = small_folder(tmp_path, partners=partners(*TRICKY))
    made(home, today, ("pdf",))
    before = contents(home / "out")
    small_folder(home, partners=partners("Friends of 中文"))
    with pytest.raises(CompactError, match="Friends of 中文") as caught:
        made(home, today, ("pdf",))
    assert caught.value.exit_code == 1 and contents(home / "out") == before


# -- determinism -------------------------------------------------------------------------------------


def built(home, day, formats):
    made(home, day, formats)
    return contents(home / "out")


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_folder_and_date_give_the_same_bytes_and_another_date_others(tmp_path, today, form):
    one, other = small_folder(tmp_path / "one"), small_folder(tmp_path / "elsewhere" / "other")
    first = built(one, today, (form,))
    assert set(first) == {f"compact.{form}", "manifest.yaml"}
    assert built(one, today, (form,)) == first == built(other, today, (form,))
    later = built(one, OTHER_DAY, (form,))
    assert all(later[name] != first[name] for name in first)


def test_every_format_has_a_renderer():
    assert all(callable(importlib.import_module(f"compose.render.{form}").render) for form in FORMATS)


# -- all or nothing ----------------------------------------------------------------------------------


BROKEN = {
    "unknown name": {"area": "aera_name: X\n"},
    "not YAML": {"area": "a: ["},
    "unlisted partner": {"governance": "officer_host: Nobody\nhas_officer: yes\n"},
    "unknown clause": {"commitments": "left_out:\n  - {clause: nowhere, reason: r}\n"},
    "no such brand": {"files": {"compact.yaml": "brand: nowhere\n"}},
    "settings": {"files": {"compact.yaml": "- a\n"}},
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_folder_with_a_mistake_leaves_the_last_build_and_nothing_half_written(tmp_path, today, what):
    home = small_folder(tmp_path)
    made(home, today)
    before = contents(home / "out")
    small_folder(home, **BROKEN[what])
    with pytest.raises(CompactError) as caught:
        made(home, OTHER_DAY)
    assert caught.value.exit_code == 1
    assert contents(home / "out") == before
    assert sorted(path.name for path in home.iterdir()) == ["answers", "compact.yaml", "out"]


def test_a_brand_with_a_mistake_leaves_the_last_build(tmp_path, today):
    home = small_folder(tmp_path, files={"compact.yaml": "brand: ours\n"})
    brand_folder(home, "ours")
    made(home, today)
    before = contents(home / "out")
    (home / "branding/ours/logo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(CompactError, match=r"brand\.yaml, line 30: logo\.png cannot be read as a PNG picture"):
        made(home, OTHER_DAY)
    assert contents(home / "out") == before


def test_a_group_s_own_brand_is_used(tmp_path, today):
    home = small_folder(tmp_path, files={"compact.yaml": "brand: ours\n"})
    brand_folder(home, "ours", exchange={'imprint: ""': 'imprint: "Published by A & B"'})
    made(home, today)
    assert "Published by A & B" in html_words((home / "out/compact.html").read_bytes())


def test_a_build_never_changes_the_group_s_own_files(tmp_path, today):
    home = small_folder(tmp_path)
    before = contents(home)
    made(home, today)
    assert {name: raw for name, raw in contents(home).items() if not name.startswith("out/")} == before


def test_a_file_that_was_edited_among_the_built_ones_is_kept_and_told(tmp_path, today):
    home = small_folder(tmp_path)
    made(home, today)
    (home / "out/compact.html").write_text("mine", encoding="utf-8")
    assert made(home, OTHER_DAY).kept == (home / "kept/2026-11-23/compact.html",)


# -- the route ---------------------------------------------------------------------------------------


def test_a_sleeping_answer_is_kept_in_its_file_and_printed_nowhere_until_the_route_returns(tmp_path, today):
    home = small_folder(tmp_path, disputes="uses_panel: no\npanel_days: 77\n")
    asleep = made(home, today)
    assert "77 working days" not in html_words((home / "out/compact.html").read_bytes())
    assert asleep.draft.folder.answers.values["panel_days"] == 77
    small_folder(home, disputes="uses_panel: yes\npanel_days: 77\n")
    made(home, today)
    assert "77 working days" in html_words((home / "out/compact.html").read_bytes())


def test_a_new_name_of_the_area_renews_the_title_that_was_only_suggested(tmp_path, today):
    home = small_folder(tmp_path)
    assert make_draft(home, today=today).document.title == "The Anytown Compact"
    small_folder(home, area="area_name: Othertown\narea_kind: unitary\n")
    assert make_draft(home, today=today).document.title == "The Othertown Compact"


# -- gaps and finals ---------------------------------------------------------------------------------


def told_gaps(home, today):
    return [str(problem) for problem in gaps(make_draft(home, today=today))]


def test_a_small_folder_has_no_gap_and_can_be_final(tmp_path, today):
    home = small_folder(tmp_path)
    assert told_gaps(home, today) == []
    assert made(home, today, final=True).draft.document.cover.lines[0] == "Final draft 0.1"


def test_each_gap_is_told_once_with_file_and_line(tmp_path, today):
    home = small_folder(
        tmp_path,
        partners=SMALL["partners"].replace("kind: council", "kind: to be agreed"),
        commitments="# open\nnotice_months: to be agreed\n",
        governance="contact_name: Jo\n",
    )
    assert told_gaps(home, today) == [
        "answers/20-partners.yaml, line 4: kind of organisation (Anytown Council) is to be agreed. "
        "Answer 'kind'.",
        "answers/40-commitments.yaml, line 2: notice of a change to funding is to be agreed. "
        "Answer 'notice_months'.",
        "answers/50-governance.yaml: e-mail of the contact is not answered yet. Answer 'contact_email'.",
    ]


def test_a_field_that_is_missing_is_told_at_its_entry(tmp_path, today):
    home = small_folder(tmp_path, partners=SMALL["partners"].replace("            sector: voluntary\n", ""))
    assert told_gaps(home, today) == [
        "answers/20-partners.yaml, line 8: sector (Voluntary Action Anytown) is not answered yet. "
        "Answer 'sector'."
    ]


def test_a_final_with_gaps_is_refused_and_the_last_build_stands(tmp_path, today):
    home = small_folder(tmp_path)
    made(home, today)
    before = contents(home)
    small_folder(home, commitments="notice_months: to be agreed\nreasons_days: tbc\n")
    with pytest.raises(GapsError) as caught:
        made(home, OTHER_DAY, final=True)
    assert len(caught.value.problems) == 2 and caught.value.exit_code == 3
    assert {name: raw for name, raw in contents(home).items() if "40-" not in name} == before


def test_a_gap_in_a_sleeping_answer_does_not_matter(tmp_path, today):
    home = small_folder(tmp_path, disputes="uses_panel: no\npanel_days: to be agreed\n")
    assert told_gaps(home, today) == []


# -- limits ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("typed", "printed"), [("notice_months: 2", "2 months"), ("payment_days: 40", "40 days")])
def test_a_number_beyond_what_is_expected_is_printed_and_warned_of(tmp_path, today, typed, printed):
    home = small_folder(tmp_path, commitments=typed + "\n")
    found = made(home, today)
    assert printed in html_words((home / "out/compact.html").read_bytes())
    assert len(found.draft.folder.answers.warnings) == 1


def test_intervals_as_large_as_anyone_can_type_do_no_harm(tmp_path, today):
    home = small_folder(tmp_path, adoption="adopted_on: 2026-04-01\nreview_months: 999999999\n")
    assert "Next review due 1 April 2032" in make_draft(home, today=today).document.cover.lines


def test_everything_to_be_agreed_still_builds_and_shows_it(tmp_path, today):
    questionnaire = questionnaires.standard()
    answered = {
        f"answers/{section.file}": "".join(f"{question.id}: to be agreed\n" for question in section.questions)
        for section in questionnaire.sections
    }
    home = build_tree(tmp_path, {"compact.yaml": "", **answered})
    made = build(home, today=today)
    assert "Open(" not in " ".join(walk.lines(made.draft.document))
    assert {gap.name for gap in walk.gaps(made.draft.document)} >= {"notice_months", "contact_name", "area_name"}


PRINTS_NO_ANSWER = {
    # Conditions, which bring clauses or leave them out.
    "area_kind", "two_tier", "has_officer", "has_champions", "annual_survey", "uses_mediator", "uses_panel",
    "print_examples", "left_out", "positions", "outcomes", "codes", "witnessed",
    "form", "skeleton", "covenant_principles",
    # Lists that are printed only once there is something in them.
    "priorities", "actions", "delivery", "checklist", "forewords",
    # Its length is asked only where there is a panel, and then as any number.
    "adopted_on",
    # Dates for the calendar.
    "reviewed_on", "vesting_day", "consultation_opens",
    # What is printed in the papers of the pack and of a renewal.
    "names_leads", *(one.id for part in questionnaires.standard().sections[-2:] for one in part.questions),
}  # fmt: skip


def every_code():
    return questionnaires.standard().by_id["codes"].options


@pytest.mark.parametrize(
    "question", [question for question in questionnaires.standard().questions() if question.id not in PRINTS_NO_ANSWER],
    ids=lambda question: question.id,
)  # fmt: skip
def test_what_is_to_be_agreed_is_marked_in_the_text(question, tmp_path, today):
    section = next(one for one in questionnaires.standard().sections if question in one.questions)
    awake = {"officer_host": "has_officer: yes\n", "panel_days": "uses_panel: yes\n"}.get(question.id, "")
    awake = awake or (f"codes: {list(every_code())}\n" if section.id == "codes" else "")
    typed = f"{awake}{question.id}: to be agreed\n"
    document = make_draft(small_folder(tmp_path, **{section.id: typed}), today=today).document
    cover = document.cover
    text = "\n".join((cover.title, cover.area, cover.tagline, *cover.lines, *walk.lines(document)))
    assert f"[To be agreed: {question.label}]" in text
