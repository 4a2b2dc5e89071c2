"""What the documentation names is there."""

import re
from pathlib import Path

from compose import paths
from compose.cli.app import VERBS
from compose.cli.library import ACTIONS
from compose.document.markdown.paper import PAPER
from compose.inserts.registry import INSERTS
from compose.library.load import standard
from compose.pack.inserts.registry import PAPER_INSERTS
from compose.questionnaire import load as questionnaires

ROOT = Path(__file__).parents[1]
CODE = re.compile(r"`([a-z][a-z0-9_.-]*[a-z0-9])`")


def test_every_clause_and_question_that_the_guide_s_table_names_is_there():
    table = (ROOT / "docs" / "guide-coverage.md").read_text(encoding="utf-8")
    questionnaire = questionnaires.standard()
    fields = {f"{question.id}.{part.id}" for question in questionnaire.questions() for part in question.fields}
    papers = {path.stem for path in (paths.clauses() / "papers").glob("*/*.md")}
    known = {*standard().by_id, *questionnaire.by_id, *fields, *INSERTS, *papers, *VERBS, *ACTIONS}
    named = set(CODE.findall(table))
    assert len(named) > 60 and named - known == set()


def test_every_theme_part_and_insert_that_an_officer_may_use_is_explained():
    guide = (ROOT / "clauses" / "README.md").read_text(encoding="utf-8")
    assert [name for name in INSERTS if f"`{name}" not in guide] == []
    themes = {theme for clause in standard().clauses for theme in clause.themes}
    assert [theme for theme in themes if theme not in guide] == []


def test_everything_that_a_paper_may_hold_is_explained():
    guide = (ROOT / "clauses" / "README.md").read_text(encoding="utf-8")
    assert [name for name in PAPER_INSERTS if f"`{name}" not in guide] == []
    blocks = set(PAPER.directives) - {"each", "insert", "shaped"} | {"table", "panel", "portrait"}
    assert [name for name in blocks if f"`::: {name}" not in guide] == []


def test_every_decision_has_its_number_and_says_something():
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    for count, path in enumerate(decisions, start=1):
        head, _, body = path.read_text(encoding="utf-8").partition("\n")
        assert path.name.startswith(f"{count:04}-") and head.startswith(f"# {count}. ") and len(body) > 200
