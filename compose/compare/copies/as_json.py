"""What two copies of a draft come to as JSON, for other programs.

The whole is an object of these names; later versions may add names, and change `version` where one changes its meaning.

`format`    always `local-compact copies`
`version`   1
`draft`     what the draft is called
`one` `two` whose the copies are
`summary`   the sentences of the report
`matters`   in the order of the text:
            `number`: by which the report calls it.
            `verdict`: conflict, together, agreed, one or two.
            `draft`: the promises of the draft, as in `local-compact changes`; none where one was added.
            `one` `two`: what each copy did, as `changes` there; none where it left it alone.
`notes`     what a reader should know of the comparison
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from compose.compare.as_json import Plain, change, passage
from compose.compare.copies.model import Copies, Matter
from compose.compare.copies.telling import summary

FORMAT, VERSION = "local-compact copies", 1


def as_json(found: Copies) -> bytes:
    """`found` as a file of JSON in UTF-8; the same copies make the same bytes."""
    whole: Mapping[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "draft": found.draft,
        "one": found.one,
        "two": found.two,
        "summary": summary(found),
        "matters": [_matter(one) for one in found.matters],
        "notes": found.notes,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _matter(one: Matter) -> Plain:
    sides = {name: [change(each, {}) for each in side] for name, side in (("one", one.one), ("two", one.two))}
    return {"number": one.number, "verdict": one.verdict, "draft": [passage(each) for each in one.old], **sides}
