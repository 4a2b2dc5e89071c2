"""Files read in a process of their own: the same as here, and whatever goes wrong, a clear word and soon."""

from pathlib import Path

import pytest

from compose.errors import InputError
from compose.intake import apart
from compose.intake.reading import read
from compose.intake.structure import structured
from tests.intake.pdf.made import pdf_of

FILES = Path(__file__).parent / "pdf" / "files"
CORPUS = Path(__file__).parent / "corpus" / "files"
TEXT = "BT /F 11 Tf 60 700 Td (We will tell each other early what is changing.) Tj ET"


def refusal(raw, name="old.pdf"):
    with pytest.raises(InputError) as caught:
        apart.taken(raw, name)
    (problem,) = caught.value.problems
    assert problem.place.file == name
    return problem.what


@pytest.mark.parametrize("name", ["marlwick-tracked.docx", "calderholme.odt", "brackenshire.rtf", "stonebeck.md",
                                  "marlwick-typst.pdf", "eastmere-word.html", "hartlow.txt"])  # fmt: skip
def test_what_comes_from_the_other_process_is_what_was_read(name):
    raw = (CORPUS / name).read_bytes()
    known, found = read(raw, name), apart.taken(raw, name)
    there = structured(known, name.partition(".")[0])
    assert (found.document, found.doubts, found.notes) == (there.document, there.doubts, known.notes)


@pytest.mark.parametrize("raw", [b"%PDF-1.7 hello " * 40, pdf_of(TEXT)[:150]], ids=["text", "truncated"])
def test_a_pdf_that_is_damaged_is_said_to_be(raw):
    assert refusal(raw) == "it is not a PDF file, or it is damaged"


def test_a_locked_file_is_said_to_be_locked():
    assert refusal((FILES / "locked.pdf").read_bytes()) == "it is locked with a password"


def test_a_file_that_only_may_not_be_changed_is_read():
    assert apart.taken((FILES / "may-not-be-changed.pdf").read_bytes(), "old.pdf").document.blocks


def test_pictures_of_pages_are_told_from_text():
    assert refusal(pdf_of("q 595 0 0 842 0 0 cm 0 0 1 1 re f Q")).startswith("it holds pictures of pages and no text")


def test_more_pages_than_any_compact_has_are_refused_at_once():
    assert refusal(pdf_of(TEXT, pages=10_000)) == "it has 10,000 pages, and at most 500 are read"


def test_a_file_that_takes_all_memory_is_refused(monkeypatch):
    bomb = "".join(f"{at} {at % 800} m {at % 500} 10 l S\n" for at in range(120_000)) * 8
    less = "from compose.intake import child; child.MEMORY = 200_000_000\nmain("
    monkeypatch.setattr(apart, "_START", apart._START.replace("main(", less, 1))

    assert apart.taken(pdf_of(TEXT), "old.pdf").document.blocks
    assert refusal(pdf_of(bomb)) == apart.CRASHED


@pytest.mark.parametrize("name", ["old.pdf", "old.txt"])
def test_a_file_that_takes_too_long_is_refused(monkeypatch, name):
    monkeypatch.setattr(apart, "SECONDS", 0.02)

    assert refusal(pdf_of(TEXT) if name == "old.pdf" else b"The council will help.", name) == apart.TOO_LONG


def test_a_crash_of_the_other_process_is_a_clear_error(monkeypatch):
    monkeypatch.setattr(apart, "_START", "import os; os.abort()")

    assert refusal(pdf_of(TEXT)) == apart.CRASHED


def test_a_fault_of_ours_in_the_other_process_is_not_blamed_on_the_file(monkeypatch):
    monkeypatch.setattr(apart, "_START", """print('{"fault": "Traceback: KeyError"}')""")

    with pytest.raises(RuntimeError, match="KeyError"):
        apart.taken(pdf_of(TEXT), "old.pdf")


def test_modules_in_the_folder_a_person_is_in_are_not_run(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    (tmp_path / "compose").mkdir()
    monkeypatch.chdir(tmp_path)

    assert apart.taken(pdf_of(TEXT), "old.pdf").document.blocks


def test_an_empty_file_is_told_before_any_process_is_started(monkeypatch):
    monkeypatch.setattr(apart, "run", None)
    assert refusal(b"", "old.docx") == "the file is empty"
