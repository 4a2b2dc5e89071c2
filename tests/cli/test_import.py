"""`local-compact import`: what it says of a file that came in, and of one that did not."""

import pytest

from tests.helpers import small_folder

OLD = """\
# Anytown Compact 2008

## 1. Funding

### The Council will:

1.1 give three months' notice before funding ends

1.2 pay on time

### Voluntary organisations will:

1.3 report on what they did
"""


@pytest.fixture
def folder(tmp_path):
    return small_folder(tmp_path / "anytown")


def file_of(tmp_path, text=OLD, name="Our Compact.md"):
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return tmp_path / name


def test_it_says_what_was_found_and_what_to_do_next(command, folder, tmp_path):
    ran = command("import", folder, file_of(tmp_path))
    assert ran.status == 0
    assert "Read Our Compact.md: Anytown Compact 2008" in ran.out
    assert "1 part, 3 commitments (2 by public bodies, 1 by the voluntary sector)." in ran.out
    assert "previous/our-compact" in ran.out and "local-compact compare-to-library" in ran.out
    assert "To settle" not in ran.out


def test_what_is_uncertain_is_listed_with_where_to_settle_it(command, folder, tmp_path):
    ran = command("import", folder, file_of(tmp_path, OLD.replace("### The Council will:\n\n", "")))
    assert "To settle, since it was not certain (1):" in ran.out and "previous/our-compact/import.yaml" in ran.out


def test_read_afresh_it_says_where_the_reading_of_before_is(command, folder, tmp_path):
    file = file_of(tmp_path)
    command("import", folder, file)
    ran = command("import", folder, file, "--again", "--date", "2026-11-22")
    assert ran.status == 0 and "What was read of it before is in kept/2026-11-22/our-compact." in ran.out


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.docx", b"", "the file is empty"),
        ("photo.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "it is a picture"),
        ("minutes.txt", b"It rained all day.\n", "no commitment was recognised in it"),
    ],
)
def test_a_file_that_is_no_compact_is_told_with_status_1_and_nothing_is_kept(
    command, folder, tmp_path, name, content, said
):
    ran = command("import", folder, file_of(tmp_path, content, name))
    assert ran.status == 1 and said in ran.err and not (folder / "previous").exists()


def test_status_tells_what_of_it_is_still_to_be_settled(command, folder, tmp_path):
    command("import", folder, file_of(tmp_path, OLD.replace("### The Council will:\n\n", "")))
    assert "Uncertain when Our Compact.md was read, and to be settled: 1" in command("status", folder).out
