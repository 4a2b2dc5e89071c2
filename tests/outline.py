"""Blocks as lines that a person can read, for the cases in `tests/cases`."""

from compose.document.model import (
    CrossRef,
    Each,
    Emphasis,
    Field,
    Insert,
    Link,
    ListBlock,
    Marked,
    Paragraph,
    Strong,
    Table,
    TermUse,
)


def outline(blocks, indent=""):
    """One line a block, what it holds indented below it."""
    return [line for block in blocks for line in _block(block, indent)]


def _block(block, indent):
    match block:
        case Paragraph(content):
            yield f"{indent}paragraph: {run(content)}"
        case ListBlock(ordered, items):
            yield f"{indent}{'numbers' if ordered else 'bullets'}:"
            for item in items:
                yield f"{indent}  item:"
                yield from outline(item, indent + "    ")
        case Table(caption, columns, rows):
            yield f"{indent}table, {caption}: {' | '.join(column.title for column in columns)}"
            yield from (f"{indent}  row: {' | '.join(run(cell.content) for cell in row)}" for row in rows)
        case Each(repeat, alias, where, inner):
            yield f"{indent}each of {repeat} as {alias}{f' where {where}' if where else ''}:"
            yield from outline(inner, indent + "  ")
        case Insert(name):
            yield f"{indent}insert: {name}"
        case _:
            raise AssertionError(block)


def run(inlines):
    """Inlines as one line."""
    return "".join(map(_inline, inlines))


def _inline(inline):
    match inline:
        case Strong(content):
            return f"*[{run(content)}]"
        case Emphasis(content):
            return f"/[{run(content)}]"
        case Link(content, url):
            return f"[{run(content)} -> {url}]"
        case CrossRef(content, target):
            return f"[{run(content)} -> #{target}]"
        case TermUse(content, term):
            return f"[{run(content)} -> term:{term}]"
        case Marked(content, fate):
            return f"{'+' if fate == 'in' else '-'}[{run(content)}]"
        case Field(name):
            return f"{{{name}}}"
    return inline.text
