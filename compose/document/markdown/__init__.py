"""From Markdown to nodes of the tree: the wording of clauses, and the papers round a Compact. markdown-it's one door.

Understood are paragraphs, lists, tables, bold, emphasis and links; `{{ name }}` for an answer; and blocks between
`:::` lines, of which a clause may have two and a paper many. Whatever else stands in the text is a problem, told with
its line.
"""

from compose.document.markdown.paper import paper
from compose.document.markdown.runs import inline
from compose.document.markdown.wording import parse

__all__ = ["inline", "paper", "parse"]
