"""Files that cannot be read, each in a process of its own: a clear word, and soon."""

from pathlib import Path

import pytest

from compose.errors import InputError
from compose.intake.pdf import apart, read
from compose.intake.pdf.reading import read_document
from tests.intake.pdf.made import pdf_of

FILES = Path(__file__).parent / "files"
TEXT = "BT /F 11 Tf 60 700 Td (We will tell each other early what is changing.) Tj ET"


def refusal(raw):
    with pytest.raises(InputError) as caught:
        read(raw, "old.pdf")
    (problem,) = caught.value.problems
    assert problem.place.file == "old.pdf"
    return problem.what


def test_what_comes_from_the_other_process_is_what_was_read():
    raw = (FILES / "side-by-side-libreoffice.pdf").read_bytes()

    assert read(raw, "old.pdf") == read_document(raw)


@pytest.mark.parametrize("raw", [b"", b"hello " * 40, pdf_of(TEXT)[:150]], ids=["empty", "text", "truncated"])
def test_what_is_no_pdf_is_said_to_be_damaged(raw):
    assert refusal(raw) == "it is not a PDF file, or it is damaged"


def test_a_locked_file_is_said_to_be_locked():
    assert refusal((FILES / "locked.pdf").read_bytes()) == "it is locked with a password"


def test_a_file_that_only_may_not_be_changed_is_read():
    assert len(read((FILES / "may-not-be-changed.pdf").read_bytes(), "old.pdf").pieces) == 34


def test_pictures_of_pages_are_told_from_text():
    assert refusal(pdf_of("q 595 0 0 842 0 0 cm 0 0 1 1 re f Q")).startswith("it holds pictures of pages and no text")


def test_more_pages_than_any_compact_has_are_refused_at_once():
    assert refusal(pdf_of(TEXT, pages=10_000)) == "it has 10,000 pages, and at most 500 are read"


def test_a_file_that_takes_all_memory_is_refused():
    bomb = "".join(f"{at} {at % 800} m {at % 500} 10 l S\n" for at in range(120_000)) * 40

    assert "more memory than a document should" in refusal(pdf_of(bomb))


def test_a_file_that_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(apart, "SECONDS", 0.02)

    assert refusal(pdf_of(TEXT)).startswith("it takes too long to read")


def test_a_crash_of_the_other_process_is_a_clear_error(monkeypatch):
    monkeypatch.setattr(apart, "_START", "import os; os.abort()")

    assert refusal(pdf_of(TEXT)).startswith("the program that reads it gave up")


def test_modules_in_the_folder_a_person_is_in_are_not_run(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    (tmp_path / "compose").mkdir()
    monkeypatch.chdir(tmp_path)

    assert read(pdf_of(TEXT), "old.pdf").pieces
