"""Accepting or rejecting all that is tracked in a Word file: our own reading of the format.

It knows nothing of what writes redlines, for it verifies them. Read: `resolving` walks one story, then by kind
`wrappers` (words put in or taken out), `former` (formatting), `rows`, `marks` (of paragraphs), `formulas`; `notes` and
`comments` look after what the stories point at.
"""

from compose.redline.resolve.comments import comments, without_comments
from compose.redline.resolve.resolving import How, changes, resolve, tidied, without

__all__ = ["How", "changes", "comments", "resolve", "tidied", "without", "without_comments"]
