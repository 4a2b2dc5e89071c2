"""What changed as JSON, for other programs.

The whole is an object of these names; later versions may add names, and change `version` where one changes its meaning.

`format`    always `local-compact changes`
`version`   1
`old` `new` what the two texts are called
`summary`   the sentences of the report
`counts`    how many promises each thing happened to; `split` and `merged` tell from how many, and into how many
`changes`   every promise, in the order of the new text, those that were dropped where they stood:
            `number`: by which the report calls it; null where it stands as it stood.
            `kind`: same, reworded, moved, split, merged, added or dropped.
            `moved` `retitled` `renumbered`: true or false.
            `match`: `sure` and `alike` from 0 to 1, `doubtful`, and `why`.
            `old` `new`: lists of promises: `id`, `number`, `title`, `part`, `text`, and `voice`: all, public,
            voluntary or empty.
            `words`: how the old texts become the new, a line break between two promises: `kind` is kept, replaced,
            removed or added; `old` and `new` hold the words. All `old` in a row are the old texts, all `new` the new.
            `effects`: `kind` (softer, firmer, changed strength, number, voice, definition, added, dropped), `says`,
            `old` and `new` (the words that make it so), `sure`.
            `numbers`: `of` (empty where that cannot be told), `old`, `new`, `way` such as longer.
            `causes`: `kind` (answer, library, local, position, selected, left out, lapsed) and `says`.
`gained` `lost`  undertakings and principles that are answered now, and that are no longer
`elsewhere` lines that changed and are no promise, as `old` and `new`, either empty; known of two files only
`notes`     what a reader should know of the comparison
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from typing import Any

from compose.compare.align import Link
from compose.compare.changes import Change, Changes
from compose.compare.counts import counts
from compose.compare.names import words
from compose.compare.parts import Entry, parts
from compose.compare.readable import changes as readable
from compose.compare.summary import counted, numbers, summary
from compose.compare.words import tokens
from compose.document.passages import Passage

FORMAT, VERSION = "local-compact changes", 1
Plain = dict[str, Any]
"""An object of JSON."""


def as_json(changes: Changes) -> bytes:
    """`changes` as a file of JSON in UTF-8; the same changes make the same bytes."""
    return (json.dumps(_whole(changes), ensure_ascii=False, indent=1) + "\n").encode()


def _whole(changes: Changes) -> Plain:
    entries = {id(entry.change): entry for part in parts(changes.changes) for entry in part.entries}
    return {
        "format": FORMAT,
        "version": VERSION,
        "old": changes.old,
        "new": changes.new,
        "summary": summary(changes),
        "counts": _counts(changes),
        "changes": [change(one, entries) for one in changes.changes],
        "gained": changes.gained,
        "lost": changes.lost,
        "elsewhere": [{"old": old, "new": new} for old, new in changes.elsewhere],
        "notes": changes.notes,
    }


def _counts(changes: Changes) -> Plain:
    found = dataclasses.asdict(counts(changes))
    several = {name: dict(zip(("from", "into"), found[name], strict=True)) for name in ("split", "merged")}
    return {**found, **several}


def change(one: Change, entries: Mapping[int, Entry]) -> Plain:
    """A change; `entries` are those that have a number, by identity."""
    entry, link = entries.get(id(one)), one.link
    return {
        "number": entry.number if entry else None,
        "kind": one.kind,
        "moved": one.moved_too,
        "retitled": link.retitled,
        "renumbered": link.renumbered,
        "match": _match(link),
        "old": [passage(each) for each in one.old],
        "new": [passage(each) for each in one.new],
        "words": list(_words(one)),
        "effects": [{**dataclasses.asdict(each), "sure": round(each.sure, 3)} for each in one.effects],
        "numbers": list(_numbers(entry)) if entry else [],
        "causes": [dataclasses.asdict(each) for each in one.causes],
    }


def _match(link: Link) -> Plain:
    return {"sure": round(link.sure, 3), "alike": round(link.alike, 3), "doubtful": link.doubtful, "why": link.why}


def passage(one: Passage) -> Plain:
    """A promise."""
    return {name: getattr(one, name) for name in ("id", "number", "title", "part", "voice", "text")}


def _words(change: Change) -> Iterator[Plain]:
    old, new = tokens(words(change.old)), tokens(words(change.new))
    for span in readable(old, new):
        yield {"kind": span.kind, "old": "".join(old[span.old]), "new": "".join(new[span.new])}


def _numbers(entry: Entry) -> Iterator[Plain]:
    for one in numbers(entry):
        yield {"of": counted(one, entry.change), "old": one.old, "new": one.new, "way": one.way}
