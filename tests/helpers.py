"""What many tests share: folders made from a dict, a small valid Compact folder, and what came out of it."""

import io
import textwrap
import zipfile
from pathlib import Path

import pytest
from lxml import etree, html

from compose import paths
from compose.answers.model import answers
from compose.errors import CompactError
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import journey

CASES = Path(__file__).parent / "cases"
"""Files of cases that anyone can add to."""

SECTIONS = {section.id: section.file for section in questionnaires.standard().sections}
"""The file of each section, such as `area: 10-area.yaml`."""

SMALL = {
    "area": "area_name: Anytown\narea_kind: unitary\n",
    "partners": """\
        partners:
          - name: Anytown Council
            sector: public
            kind: council
            chairs: true
            signatory: L. Leader
            signatory_role: Leader of the council
          - name: Voluntary Action Anytown
            sector: voluntary
            kind: infrastructure
            signatory: C. Chair
            signatory_role: Chair of trustees
        """,
    "governance": "contact_name: The Compact officer\ncontact_email: compact@anytown.example\n",
}
"""Answers enough for a Compact without a gap."""


def build_tree(root, files):
    """Make `files`, a dict of path and text or bytes, under `root`, and return `root`."""
    root.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else textwrap.dedent(content).encode())
    return root


def small_folder(home, files=None, **sections):
    """A minimal valid Compact folder at `home`; `sections` replace a section's answers, `files` any other file."""
    answered = {f"answers/{SECTIONS[section]}": text for section, text in {**SMALL, **sections}.items()}
    return build_tree(home, {"compact.yaml": "brand: default\n", **answered, **(files or {})})


def brand_folder(home, name="ours", files=None, **changes):
    """A copy of the default brand at `home/branding/NAME`, with words of its brand.yaml exchanged."""
    default = paths.branding() / "default"
    text = (default / "brand.yaml").read_text(encoding="utf-8")
    for old, new in changes.pop("exchange", {}).items():
        assert old in text
        text = text.replace(old, new)
    logos = {logo: (default / logo).read_bytes() for logo in ("logo.svg", "logo.png")}
    return build_tree(home / "branding" / name, {**logos, "brand.yaml": text.encode(), **(files or {})})


def contents(folder):
    """Every file under `folder` with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def route_of(**values):
    """The route that answers make through the standard questionnaire."""
    return journey(questionnaires.standard(), answers(values))


def told(call, *arguments, **named):
    """The problems that a call refuses to go on with, as they are told."""
    with pytest.raises(CompactError) as caught:
        call(*arguments, **named)
    return [str(problem) for problem in caught.value.problems]


def docx_parts(raw):
    """The names of the parts of a Word file."""
    return zipfile.ZipFile(io.BytesIO(raw)).namelist()


def docx_root(raw, part="word/document.xml"):
    """The root of a part of a Word file."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(raw)).read(part))


def docx_words(raw, part="word/document.xml"):
    """The text of each paragraph of a Word file."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return ["".join(text.text or "" for text in p.iter(f"{w}t")) for p in docx_root(raw, part).iter(f"{w}p")]


def html_words(raw):
    """The text of a page, without its style sheet."""
    page = html.document_fromstring(raw.decode())
    return page.body.text_content()
