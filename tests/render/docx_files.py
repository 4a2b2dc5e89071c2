"""What the tests of Word files share: a part of a rendered file, and a shell with something changed."""

import dataclasses

from compose.brand.load import standard
from compose.render.docx import package, render
from compose.render.docx.xml import W, w
from tests.helpers import docx_root
from tests.samples import every_node

SHOWN = "branding/ours/shell.docx"


def rendered(document=None, brand=None, part="word/document.xml"):
    """The root of a part of a Word file."""
    return docx_root(render(document or every_node(), brand or standard()), part)


def with_blocks(*blocks):
    return dataclasses.replace(every_node(), blocks=blocks)


def branded(shell=None, **changes):
    """The standard brand with another shell."""
    return dataclasses.replace(
        standard(), shell=standard().shell if shell is None else shell, shell_file=SHOWN, **changes
    )


def exchanged(*pairs, part="word/document.xml"):
    """The standard shell with words of a part exchanged."""
    parts = package.unpack(standard().shell)
    for old, new in pairs:
        assert old.encode() in parts[part], old
        parts[part] = parts[part].replace(old.encode(), new.encode())
    return package.pack(parts)


def changed(change, part="word/document.xml"):
    """The standard shell after `change` has been at the root of a part."""
    parts = package.unpack(standard().shell)
    root = package.parse(parts[part])
    change(root)
    parts[part] = package.serialise(root)
    return package.pack(parts)


def into_table(block):
    """Move `block` into a table of one cell, and return the cell."""
    table = package.fragment(
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc/></w:tr></w:tbl>'
    )
    block.addprevious(table)
    cell = found(table, "w:tc")[0]
    cell.append(block)
    return cell


def found(root, way, **attributes):
    """The elements at the end of `way` whose attributes of WordprocessingML are those."""
    wanted = {w(name): value for name, value in attributes.items()}
    every = root.iterfind(f".//{way}", {"w": W})
    return [one for one in every if all(one.get(name) == value for name, value in wanted.items())]


def removed(root, way, **attributes):
    """Take them out, at least one."""
    those = found(root, way, **attributes)
    assert those
    for one in those:
        one.getparent().remove(one)
