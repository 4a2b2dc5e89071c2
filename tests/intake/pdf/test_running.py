"""Running heads and feet, tables of contents and footnotes."""

from compose.intake.pdf.contents import without_contents
from compose.intake.pdf.footnotes import placed, without_footnotes
from compose.intake.pdf.lines import lines_of, text_of
from compose.intake.pdf.running import without_running
from tests.intake.pdf.made import block, line, lines, page, said

BODY = ["Public bodies will tell groups early of any change", "that may come, and will listen", "about it in time."]
NAMES = "Ashby Barton Corby Denham Exton Fenby".split()  # noqa: SIM905


def told(pages):
    return [[text_of(one.words) for one in lines_of(each.words)] for each in pages]


def numbered(*rows, count=4):
    """Pages that each hold another place's text, and what each of `rows` makes for them."""
    return [page(lines(*body(at), base=120 + at), *(make(at) for make in rows), number=at + 1) for at in range(count)]


def body(at):
    return [f"{NAMES[at]} {text}" for text in BODY]


def bodies(count):
    return [body(at) for at in range(count)]


def test_what_stands_at_the_same_place_on_many_pages_is_dropped():
    pages = numbered(lambda at: line("Rivermouth Compact", base=40), lambda at: line(f"Page {at + 1} of 4", base=800))

    assert told(without_running(pages, 10)) == bodies(4)


def test_heads_of_left_and_right_pages_may_differ():
    pages = numbered(lambda at: line(("Rivermouth", "Our Compact")[at % 2], base=40), count=6)

    assert told(without_running(pages, 10)) == bodies(6)


def test_roman_page_numbers_are_dropped():
    pages = numbered(lambda at: line(("i", "ii", "iii", "iv")[at], base=800))

    assert told(without_running(pages, 10)) == bodies(4)


def test_headings_at_the_top_of_two_pages_stay():
    heads = ["The public sector will", "Our values", "The public sector will", "How to complain"]
    pages = numbered(lambda at: line(heads[at], base=100))

    assert [rows[0] for rows in told(without_running(pages, 10))] == heads


def test_a_heading_at_the_top_of_half_the_pages_stays_below_a_running_head():
    heads = ["Our values", "How to complain", "The public sector will", "The public sector will"]
    pages = [
        page(line("Rivermouth Compact", base=40), line(head, base=base), lines(*body(at), base=150 + at), number=at + 1)
        for at, (head, base) in enumerate(zip(heads, (104, 92, 75, 75), strict=True))
    ]

    assert [rows[0] for rows in told(without_running(pages, 10))] == heads


def test_a_running_head_below_the_margin_is_dropped_where_most_pages_have_it():
    pages = numbered(lambda at: line("Rivermouth Compact" if at else "Ours", base=80))

    assert told(without_running(pages, 10)) == [["Ours", *body(0)], *(body(at) for at in range(1, 4))]


def test_numbered_titles_at_the_top_of_every_page_stay():
    pages = numbered(lambda at: line(f"Principle {at + 1}", base=80, size=14))

    assert [rows[0] for rows in told(without_running(pages, 10))] == [f"Principle {at}" for at in range(1, 5)]


def test_a_page_number_on_the_only_page_is_dropped():
    assert told(without_running(numbered(lambda at: line("1", base=800), count=1), 10)) == bodies(1)


CONTENTS = ["Contents", "Foreword ........ 2", "Our values ...... 3", "Funding ......... 5"]


def test_a_table_of_contents_is_dropped_with_its_title():
    pages, listed = without_contents([page(lines(*CONTENTS), lines(*BODY, base=200))], 10)

    assert (told(pages), listed) == ([BODY], True)


def test_one_without_dots_is_known_by_its_title():
    plain = [text.replace(".", "") for text in CONTENTS]

    assert told(without_contents([page(lines(*plain), lines(*BODY, base=200))], 10)[0]) == [BODY]


def test_one_may_go_on_on_the_next_page():
    more = page(lines("Volunteering 6", "Involvement 8", "Signatures 12"), lines(*BODY, base=200), number=2)

    assert told(without_contents([page(lines(*CONTENTS)), more], 10)[0]) == [[], BODY]


def test_text_without_a_table_of_contents_is_left_alone():
    assert without_contents([page(lines(*BODY))], 10)[1] is False


def test_footnotes_are_taken_from_the_foot_of_the_page():
    mark, *words = line("1", base=747, size=5), *lines("See the guide to grants,", left=54, base=750, size=8)
    notes = [mark, *words, line("page 4.", base=760, size=8)]
    pages, found = without_footnotes([page(lines(*BODY), *notes)], 10)

    assert told(pages) == [BODY]
    assert said(found) == ["1|See the guide to grants, page 4."]


def test_small_print_without_a_number_stays():
    assert without_footnotes([page(lines(*BODY), line("Printed by the council", base=760, size=8))], 10)[1] == []


def raised(text, mark):
    """A line of `text` with `mark` raised behind it."""
    made = line(text)
    end = max(word.right for word in made.words)
    return [made, line(mark, left=end, base=96, size=5)]


def test_footnotes_in_letters_as_large_as_the_text_are_told_by_the_marks_that_lead_to_them():
    notes = lines("1 See the guide to grants,", "page 4.", base=750)
    pages, found = without_footnotes([page(raised("We fund early.", "1"), lines(*BODY, base=200), *notes)], 10)

    assert [rows[1:] for rows in told(pages)] == [BODY]
    assert said(found) == ["1|See the guide to grants, page 4."]


def test_a_list_at_the_foot_of_a_page_is_no_footnote_where_other_marks_are_raised():
    text = page(raised("We fund early.", "2"), lines("1 Fund early.", "2 Fund well.", base=750))

    assert without_footnotes([text], 10)[1] == []


def test_a_footnote_follows_the_paragraph_that_leads_to_it():
    from dataclasses import replace

    first, second = block("Fund groups."), block("Pay on time.")
    leading = replace(first, lines=(replace(first.lines[0], marks=("1",)),))
    note = block("See the guide.", label="1", role="note")

    assert said(placed([leading, second], [note])) == ["|Fund groups.", "1|See the guide.", "|Pay on time."]
