"""The yardstick itself."""

import pytest

from compose.document.model import Commitment, Document, Heading, Paragraph, Text
from tests.intake.score import Promise, score

TRUTH = [
    Promise("1.1", "public", "Money", "Pay within thirty days."),
    Promise("1.2", "public", "Money", "Give three months' notice of a cut."),
    Promise("2.1", "voluntary", "Say", "Ask our members first."),
]


def found(*promises, title="Money"):
    blocks = [Heading(1, (Text(title),), "part", "part")]
    for count, (label, voice, text) in enumerate(promises):
        if text == "#":
            blocks.append(Heading(1, (Text(label),), f"part-{count}", "part"))
        else:
            blocks.append(Commitment(f"c-{count}", label, voice, (Paragraph((Text(text),)),)))
    return score(document(tuple(blocks)), TRUTH)


def document(blocks):
    return Document("T", "en-GB", None, (), blocks, "2011-03-01", ())


WHOLE = (
    ("1.1", "public", "Pay within thirty days."),
    ("1.2.", "public", "Give three months’ notice of a cut"),
    ("Say", "", "#"),
    ("2.1", "voluntary", "Ask our mem\u00adbers\nfirst."),
)


def test_all_is_found_whatever_the_quotes_and_line_breaks():
    made = found(*WHOLE)

    assert (made.share, made.voices, made.parts, made.extra) == (1, 1, 1, 0)


def test_another_number_is_not_recovered_but_worded():
    made = found(("1.9", *WHOLE[0][1:]), *WHOLE[1:])

    assert (made.recovered, made.worded) == (2, 3)


def test_other_words_are_missing_and_extra():
    made = found(("1.1", "public", "Pay when we like."), *WHOLE[1:])

    assert (made.recovered, made.extra) == (2, 1)
    assert made.missing == ("1.1 Pay within thirty days.",)


def test_what_stands_in_the_wrong_order_is_not_recovered():
    made = found(WHOLE[1], WHOLE[0], *WHOLE[2:])

    assert (made.recovered, made.extra) == (2, 1)


@pytest.mark.parametrize(("voice", "title", "expected"), [("all", "Money", (2, 3)), ("public", "Cash", (3, 1))])
def test_voices_and_parts_are_counted(voice, title, expected):
    made = found(("1.1", voice, WHOLE[0][2]), *WHOLE[1:], title=title)

    assert (made.voiced, made.parted) == expected


def test_two_commitments_in_one_are_not_two():
    made = found(("1.1", "public", f"{TRUTH[0].text} {TRUTH[1].text}"), *WHOLE[2:])

    assert (made.recovered, made.extra) == (1, 1)
