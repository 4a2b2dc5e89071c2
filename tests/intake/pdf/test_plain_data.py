"""What was read, from one process to the other."""

import json

import pytest

from compose.document.model import Emphasis, Link, Strong, Text
from compose.intake.model import Grid, Piece, Read
from compose.intake.pdf.plain_data import from_data, to_data


def test_it_comes_back_as_it_was():
    content = (Strong((Text("We "),)), Emphasis((Text("will"),)), Link((Text("meet"),), "https://example.org"))
    piece = Piece(content, "item", 1, "•")
    read = Read((piece, Grid((((piece,), ()),), True, 2)), "Our Compact", ("A note.",))

    assert from_data(json.loads(json.dumps(to_data(read)))) == read


def test_what_is_nothing_that_was_read_is_refused():
    with pytest.raises(TypeError):
        from_data({"type": "Text", "text": "We"})
