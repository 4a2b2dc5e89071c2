"""Plain text: hard-wrapped lines joined, headings known, lists kept apart."""

from compose.intake.reading import read
from tests.intake.packages import lines

WRAPPED = """\
                     ANYTOWN COMPACT

Introduction
============
This is the agreement between Anytown Council and the voluntary and
community sector in Anytown. It was agreed in 2010 and is not legally
binding. Each body gives
12 weeks for replies, and long-
term agreements where it can.

1.   FUNDING
1.1  We will give at least
     12 weeks of notice before a decision to change or end funding is
     taken by us.
1.2  We will pay on time.
(a) in advance
(b) on demand

The Council will:
 * listen to people who are affected by what it does and how it does
   it
 * reply
    - in writing
Signed
------
Jane Smith
"""


def of(text):
    return lines(text, "compact.txt")


def test_a_wrapped_text_is_read_as_a_person_reads_it():
    assert of(WRAPPED) == [
        "heading 2 ANYTOWN COMPACT",
        "heading 1 Introduction",
        "This is the agreement between Anytown Council and the voluntary and community sector in Anytown. It was "
        "agreed in 2010 and is not legally binding. Each body gives 12 weeks for replies, and long-term agreements "
        "where it can.",
        "heading 2 1. FUNDING",
        "1.1 We will give at least 12 weeks of notice before a decision to change or end funding is taken by us.",
        "1.2 We will pay on time.",
        "(a) in advance",
        "(b) on demand",
        "The Council will:",
        "item 0 • listen to people who are affected by what it does and how it does it",
        "item 0 • reply",
        "item 1 • in writing",
        "heading 2 Signed",
        "Jane Smith",
    ]


def test_a_text_with_long_lines_has_a_paragraph_a_line():
    first, second = "We will listen to groups and answer them. " * 6, "Ask early. " * 3
    assert of(f"{first}\n{second}\n") == [first.strip(), second.strip()]


def test_a_line_to_the_left_of_an_item_does_not_go_on_with_it():
    text = "The council will:\n    • Accept that you have rent and wages to pay\n"
    text += "Voluntary groups will:\n    • Ask early.\n"
    assert of(text) == [
        "The council will:", "item 0 • Accept that you have rent and wages to pay", "Voluntary groups will:",
        "item 0 • Ask early.",
    ]  # fmt: skip


def test_items_without_stops_are_kept_apart_where_their_fellows_have_labels_too():
    text = "1.1 pay on time whatever the matter is\n1.2 tell groups early what will be asked\n1.3 listen\n"
    assert of(text) == text.strip().split("\n")


def test_texts_are_read_in_every_usual_encoding():
    text = "“Café” – £5 each"
    for raw in (
        text.encode("utf-8"), text.encode("utf-8-sig"), text.encode("utf-16"), text.encode("utf-16-le"),
        text.encode("utf-16-be"), text.encode("cp1252"),
    ):  # fmt: skip
        assert lines(raw, "a.txt") == [text]


def test_line_ends_of_every_system_are_line_ends():
    assert of("a\r\n\r\nb\r\rc\f") == ["a", "b", "c"]


def test_sizes_are_not_told():
    assert {piece.size for piece in read(b"ANYTOWN\n\nwords\n", "a.txt").pieces} == {1.0}
