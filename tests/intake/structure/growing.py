"""Documents of any length."""

from compose.document.model import Text
from compose.intake.model import Piece


def paragraph(words, **looks):
    return Piece((Text(words),), **looks)


def heading(words, level=1):
    return paragraph(words, kind="heading", level=level)


def item(words, label="•", level=0):
    return paragraph(words, kind="item", label=label, level=level)


def headings_that_look_alike(count):
    for at in range(count):
        yield from (heading(f"Funding {at}"), heading("The council will:", 2), item("pay on time"))


def headings_that_say_the_same(count):
    for _ in range(count):
        yield from (heading("Funding"), item("The council will pay on time."))


def letters_that_may_be_roman(count):
    return (paragraph(f"({'abcdefghi'[at % 9]}) pay on time and tell groups") for at in range(count))


def points_of_one_list(count):
    return (paragraph("The council will:"), *(item(f"pay bill {at} on time") for at in range(count)))


def points_of_one_promise(count):
    return (item("The council will pay:", "1."), *(item(f"bill {at}", "(a)", 1) for at in range(count)))


def points_each_deeper_than_the_last(count):
    return (item("pay on time:", level=at) for at in range(count))


def entries_of_a_table_of_contents(count):
    titles = [f"Matter {at}" for at in range(count)]
    return (paragraph("Contents", bold=True), *map(paragraph, titles), *map(heading, titles))


def names_in_brackets(count):
    return (paragraph(f"Riverside Council (RC{at}) pays, and RC{at // 2} says so.") for at in range(count))


def one_word_without_end(count):
    yield paragraph("A" * 20 * count)


def one_row_of_names(count):
    yield paragraph("Riverside Council Of " * count)


def one_row_of_brackets(count):
    yield paragraph("(" * 60 * count)
