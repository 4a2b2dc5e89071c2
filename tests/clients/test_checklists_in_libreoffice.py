"""Boxes and dates of a checklist, set in LibreOffice's own format and saved by it as a Word file, are read back."""

import datetime as dt
import re

import pytest

from compose import packing
from compose.brand.load import standard
from compose.building import make_draft
from compose.pack.checklists import checklist
from compose.render import render
from compose.returns import reading, taking
from tests.clients.libreoffice import convert
from tests.helpers import small_folder

pytestmark = pytest.mark.clients
TODAY = dt.date(2027, 2, 1)
BOX = re.compile(r'<loext:content-control loext:checkbox="true"')
DATE = re.compile(r'<loext:content-control loext:showing-place-holder="true" loext:date="true"')


def changed(text, pattern, places, put):
    """`text` with `put` in the place of those matches of `pattern` that stand at `places`."""
    count = iter(range(10_000))
    return pattern.sub(lambda match: put if next(count) in places else match[0], text)


def test_ticks_and_dates_that_libreoffice_set_are_read(tmp_path):
    draft = make_draft(small_folder(tmp_path / "compact"), today=TODAY)
    setting = packing.setting(draft.folder, draft.route, draft.selection, draft.document, TODAY)
    empty = tmp_path / "checklist.docx"
    empty.write_bytes(render(checklist(setting.entries("partners")[0], setting), standard(), "docx"))
    flat = convert(empty, "fodt", tmp_path)
    text = changed(flat.read_text(encoding="utf-8"), BOX, {0, 4}, BOX.pattern + ' loext:checked="true"')
    chosen = '<loext:content-control loext:date="true" loext:current-date="2027-09-01T00:00:00Z"'
    flat.write_text(changed(text, DATE, {2}, chosen), encoding="utf-8")
    (tmp_path / "saved").mkdir()
    filled = reading.read(convert(flat, "docx", tmp_path / "saved"), "checklist.docx")
    (made,) = taking.take(setting, [filled], TODAY)
    assert made.partner == "Anytown Council" and not made.notes
    assert [row["state"] for row in made.rows[:5]] == ["doing", "open", "dated", "open", "doing"]
    assert made.rows[2]["by"] == dt.date(2027, 9, 1)
