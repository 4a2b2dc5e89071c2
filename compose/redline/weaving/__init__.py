"""Two redlines of the same text woven into one, each change in the name of whoever made it.

Read: `strands` (a redline's words, each with its fate), `weave` (two rows of strands as one, pure), `writing` (strands
as paragraphs), `groups` (what of a redline stands for which block of the text), `stories` and `tables`, and `weaving`,
the table of contents of it all.
"""

from compose.redline.weaving.weaving import Names, woven

__all__ = ["Names", "woven"]
