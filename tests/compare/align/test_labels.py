import pytest

from compose.compare.align.labels import counted, parted

REST = "Groups will keep accounts"


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("3.1\t", "3.1"), ("3.1 ", "3.1"), ("3.1.2. ", "3.1.2."), ("12. ", "12."), ("12) ", "12)"), ("7\t", "7"),
        ("(a) ", "(a)"), ("(iv)\t", "(iv)"), ("(3) ", "(3)"), ("a) ", "a)"), ("iv. ", "iv."), ("C2 ", "C2"),
        ("Commitment 3: ", "Commitment 3:"), ("Undertaking 4 – ", "Undertaking 4 –"), ("PRINCIPLE 2. ", "PRINCIPLE 2."),
        ("• ", "•"), ("\uf0b7\t", "\uf0b7"), ("– ", "–"), ("- ", "-"), ("o\t", "o"), ("3.2", "3.2"),
    ],
)  # fmt: skip
def test_a_typed_label_is_parted_from_its_text(typed, label):
    assert parted(f"{typed}{REST}") == (label, REST)


@pytest.mark.parametrize(
    "text",
    [
        REST, "", "12.", "A forum will meet", "I will answer", "30 days after the claim", "3 months' notice is given",
        "2024 was a hard year", "Section 5 of the Act applies", "e-mail is enough", "a. ", "£5,000 is the limit",
    ],
)  # fmt: skip
def test_words_and_numbers_of_a_sentence_are_no_label(text):
    assert parted(text) == ("", text)


@pytest.mark.parametrize(("label", "counts"), [("(a)", "a"), ("a.", "a"), ("3.1.", "3.1"), ("•", "•"), ("", "")])
def test_a_label_counts_the_same_in_any_brackets(label, counts):
    assert counted(label) == counts
