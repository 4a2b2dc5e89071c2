"""The tree as plain data and back again, with nothing lost."""

import json

import pytest

from compose.building import make_draft
from compose.document import model
from compose.document.serial import from_data, to_data
from tests.helpers import small_folder
from tests.samples import every_node


def test_every_node_comes_back_as_it_was():
    document = every_node()
    assert from_data(to_data(document)) == document


def test_it_comes_back_by_way_of_json():
    assert from_data(json.loads(json.dumps(to_data(every_node())))) == every_node()


def test_a_whole_compact_comes_back_by_way_of_json(tmp_path, today):
    document = make_draft(small_folder(tmp_path), today=today).document
    assert from_data(json.loads(json.dumps(to_data(document)))) == document


def test_a_node_names_its_type():
    assert to_data(model.Text("# One")) == {"type": "Text", "text": "# One"}


@pytest.mark.parametrize("data", [{"type": "Nothing"}, {"type": "Text"}, {"words": "x"}, {"type": "Text", "x": 1}])
def test_what_was_not_made_so_is_refused(data):
    with pytest.raises((KeyError, TypeError)):
        from_data(data)
