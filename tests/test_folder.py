"""Opening a group's folder: every problem of every file, told at once."""

import pytest

from compose.errors import InputError, MissingError
from compose.folder import Settings, open_folder
from compose.library.load import standard as library
from compose.questionnaire.load import standard
from tests.helpers import brand_folder, build_tree, small_folder, told


def opened(home):
    return open_folder(home, standard(), library())


def test_a_small_folder_opens(tmp_path):
    folder = opened(small_folder(tmp_path))
    assert folder.settings == Settings() and folder.revisions == ()
    assert folder.answers.values["area_name"] == "Anytown"


def test_settings_are_read(tmp_path):
    text = 'brand: ours\nlibrary: 1.0\nnotice: Worked example\ndeciders: ["A & B", C]\n'
    brand_folder(tmp_path, "ours")
    folder = opened(small_folder(tmp_path, files={"compact.yaml": text}))
    assert folder.settings == Settings("ours", "Worked example", "1.0", ("A & B", "C"))


@pytest.mark.parametrize("text", ["", "# nothing decided\n"])
def test_an_empty_file_of_settings_leaves_all_as_usual(tmp_path, text):
    assert opened(small_folder(tmp_path, files={"compact.yaml": text})).settings == Settings()


@pytest.mark.parametrize("name", ["nowhere", "../default"])
def test_a_brand_that_there_is_not_is_told_with_its_line_and_those_there_are(tmp_path, name):
    home = small_folder(tmp_path, files={"compact.yaml": f"notice: x\nbrand: {name}\n"}, area="nonsense: 1\n")
    brand_folder(home, "ours")
    with pytest.raises(InputError) as caught:
        opened(home)
    said = [str(problem) for problem in caught.value.problems]
    assert any("nonsense" in line for line in said), "the other problems are told as well"
    assert (
        f"compact.yaml, line 2: 'brand' names '{name}', and there is no such brand. Name one of default, ours"
        in said[-1]
    )


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(MissingError, match=r"There is no folder .*nowhere\. Check the name"):
        opened(tmp_path / "nowhere")


def test_a_folder_of_another_kind_is_told(tmp_path):
    with pytest.raises(MissingError, match=r"is not a Compact's folder: there is no compact\.yaml in it"):
        opened(tmp_path)


def test_a_file_in_place_of_a_folder_is_told(tmp_path):
    build_tree(tmp_path, {"compact.yaml": ""})
    with pytest.raises(MissingError, match=r"is a file\. Name the folder"):
        opened(tmp_path / "compact.yaml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- brand\n", "compact.yaml, line 1: this should be names with values"),
        ("bradn: ours\n", "compact.yaml, line 1: 'bradn' is not known here. Write 'brand' if you meant that"),
        ("brand: [a]\n", "compact.yaml, line 1: 'brand' should be a text"),
        ("notice: a\nnotice: b\n", "compact.yaml, line 2: 'notice' stands here again, first on line 1"),
        ('notice: "a\\ab"\n', "compact.yaml, line 1: 'notice' holds a character that cannot be printed (U+0007)"),
        (b"# caf\xe9\n", "compact.yaml, line 1: a character is not in UTF-8"),
        (b"\xff\xfeb\x00", "compact.yaml, line 1: a character is not in UTF-8"),
    ],
)
def test_wrong_settings_are_told_with_their_line(tmp_path, text, said):
    (problem,) = told(opened, small_folder(tmp_path, files={"compact.yaml": text}))
    assert problem.startswith(said)


def test_problems_of_settings_answers_and_history_are_told_together(tmp_path):
    home = small_folder(tmp_path, area="aera_name: X\n", files={"compact.yaml": "a: [", "revisions.yaml": "- a\n"})
    assert [problem.partition(",")[0] for problem in told(opened, home)] == [
        "answers/10-area.yaml", "compact.yaml", "revisions.yaml",
    ]  # fmt: skip


def test_a_folder_called_like_a_file_is_told_beside_the_rest(tmp_path):
    home = small_folder(tmp_path, area="aera_name: X\n", files={"revisions.yaml/x": "", "answers/80-plan.yaml/x": ""})
    assert [problem.partition(":")[0].partition(",")[0] for problem in told(opened, home)] == [
        "answers/10-area.yaml", "answers/80-plan.yaml", "revisions.yaml",
    ]  # fmt: skip


def test_a_brand_s_own_word_file_is_checked_with_everything_else(tmp_path):
    home = small_folder(tmp_path, files={"compact.yaml": "brand: ours\n"}, area="nonsense: 1\n")
    (brand_folder(home, "ours") / "shell.docx").write_bytes(b"no Word file")
    said = told(opened, home)
    assert any("nonsense" in line for line in said)
    assert any("shell.docx" in line for line in said)
