"""Small registers for tests, written as their files are."""

import textwrap

from compose.lapsed.find import find
from compose.lapsed.load import load

ENTRY = """\
id: {id}
name: {name}
kind: body
status: abolished
when: 31 March 2013
happened: It was abolished.
write: Name the one of today.
certain: no
as_at: 2026-11-22
"""


def entry(ident="trust", name="Trust", forms="[Primary Care Trust]", **changes):
    """An entry as it is typed, with lines changed or, where the value is None, left out."""
    lines = dict(line.split(": ", 1) for line in ENTRY.format(id=ident, name=name).splitlines())
    lines |= {"forms": forms, **changes}
    return "".join(f"{key}: {value}\n" for key, value in lines.items() if value is not None)


def typed(*entries, past=""):
    """The file of a register with `entries`."""
    items = "".join("- " + textwrap.indent(one, "  ")[2:] for one in entries)
    return f"{past}entries:\n{items}"


def register(tmp_path, *forms, past=""):
    """A register with one entry, whose forms are `forms`."""
    (tmp_path / "lapsed.yaml").write_text(typed(entry(forms=f"[{', '.join(forms)}]"), past=past), encoding="utf-8")
    return load(tmp_path / "lapsed.yaml")


def finds(some, text):
    """The words that are found in `text`."""
    return [hit.words for hit in find(text, some)]
