"""Small clause libraries, as files: what the tests of reading, checking and overlaying share."""

from compose.library import load
from compose.questionnaire.load import standard
from tests.helpers import build_tree

LIBRARY = """\
version: "1.0"
date: 2026-11-22
licence: CC-BY-4.0
parts:
  - id: about
    title: About this {{ document_name }}
  - id: outcome-1
    title: Outcome
    kind: commitments
    skeleton: outcomes
  - id: partnership
    title: Principle
    kind: commitments
    skeleton: principles
  - id: code-funding
    title: Code
    kind: commitments
    code: funding
"""
GLOSSARY = "terms:\n  - {id: lead-body, term: Lead body, meaning: It signs.}\n"
WORDING = "We agree.\n"


def clause(ident, wording=WORDING, version=1, more="", **front):
    """The text of a clause's file; `front` replaces lines of its front matter, `more` adds some."""
    lines = {
        "id": ident, "title": ident.capitalize(), "part": "about", "undertaken_by": "all", "national": "[]",
        "covenant": "[partnership]", "guide": "[]", "themes": "[partnership]", "order": "10", "version": version,
        "changes": "[{version: 1, date: 2026-11-22, what: First wording.}]",
        "source": "{what: ours, licence: ours}", "reviewed": "2026-11-22", "why": "Because.", **front,
    }  # fmt: skip
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in lines.items()) + f"{more}---\n{wording}"


def stances(*positions):
    """The line of the front matter that says who asks for each wording."""
    each = ", ".join(f"{position}: {{asked_by: Some., costs: A little.}}" for position in positions)
    return f"positions: {{{each}}}\n"


def loaded(folder, library=LIBRARY, glossary=GLOSSARY, **clauses):
    """The library that these files make; `clauses` are texts by id."""
    files = {f"about/{name}.md": text for name, text in (clauses or {"one": clause("one")}).items()}
    return load.load(build_tree(folder, {"library.yaml": library, "glossary.yaml": glossary, **files}), standard())
