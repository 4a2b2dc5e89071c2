from compose.compare.align.candidates import NEAREST, Index
from compose.compare.align.reading import Reader

ROW = "The officer reports to the group"


def index(*texts):
    reader = Reader(texts)
    return Index(range(len(texts)), [reader.read(text) for text in texts], reader), reader


def test_units_that_share_rare_words_come_first():
    found, reader = index(f"{ROW} on gardens.", f"{ROW} on ferries.", f"{ROW} on gardens and lamps.", "Nothing else")
    assert found.nearest(reader.read("A list of gardens and lamps"), 0)[:2] == [2, 0]
    assert 3 not in found.nearest(reader.read("A list of gardens and lamps"), 0)


def test_of_many_alike_those_are_looked_at_that_stand_about_there():
    found, reader = index(*[ROW] * 300)
    near = found.nearest(reader.read(ROW), 250)
    assert len(near) == NEAREST
    assert all(abs(place - 250) <= NEAREST / 2 for place in near)


def test_a_number_in_figures_finds_its_row():
    found, reader = index(*(f"{ROW} under {place}" for place in range(300)))
    assert found.nearest(reader.read(f"{ROW} under 7"), 250)[0] == 7


def test_what_shares_no_word_is_not_found():
    found, reader = index(ROW)
    assert found.nearest(reader.read("Nothing else"), 0) == []
