"""What a Word file says and how it looks, in a form in which equal means the same to a reader; and what differs.

It knows nothing of what writes redlines, for it verifies them. Read: `model`, then `reading` (the file story by story),
`stories` (blocks), `content` (a paragraph's words, with `fields` and `objects`), `looks`, `styles`, `numbering`;
`differing` compares, with `answering` (what belongs together) and `telling` (in words). Left out is what cannot be
tracked or does not show: bookmarks, languages, what styles look like, looks of paragraph marks, marks of a save;
`dangling` of `anchors` tells of bookmarks what matters.
"""

from compose.redline.state.anchors import dangling
from compose.redline.state.differing import Difference, differences
from compose.redline.state.model import Block, Cell, Number, Paragraph, Row, State, Story, Table
from compose.redline.state.reading import state

__all__ = [
    "Block",
    "Cell",
    "Difference",
    "Number",
    "Paragraph",
    "Row",
    "State",
    "Story",
    "Table",
    "dangling",
    "differences",
    "state",
]
