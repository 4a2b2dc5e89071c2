"""Filled checklists for tests: ours with ticks and dates in them, as Word would leave it."""

import datetime as dt
import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
PART = "word/document.xml"


def filled(raw, *, ticks=(), dates=None, change=None):
    """The checklist `raw` with boxes ticked and days chosen, both by the row's place from 0."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(raw)).read(PART))
    rows = list(_tasks(root))
    for at in ticks:
        next(rows[at].iter(f"{W14}checked")).set(f"{W14}val", "1")
    for at, day in (dates or {}).items():
        _choose(rows[at], day)
    if change:
        change(root)
    return _with(raw, etree.tostring(root))


def _tasks(root):
    return (row for row in root.iter(f"{W}tr") if any(True for _ in row.iter(f"{W14}checkbox")))


def _choose(row, day):
    control = next(one for one in row.iter(f"{W}sdt") if one.find(f"{W}sdtPr/{W}date") is not None)
    placeholder = control.find(f"{W}sdtPr/{W}showingPlcHdr")
    control.find(f"{W}sdtPr").remove(placeholder)
    if isinstance(day, dt.date):
        control.find(f"{W}sdtPr/{W}date").set(f"{W}fullDate", f"{day.isoformat()}T00:00:00Z")
        day = f"{day:%d/%m/%Y}"
    next(control.iter(f"{W}t")).text = day


def _with(raw, part):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, part if info.filename == PART else old.read(info.filename))
    return out.getvalue()
