"""What a PDF must be beyond what validators see: text, scopes, bookmarks, running heads, nothing off the page."""

import io
import re
from dataclasses import replace
from itertools import groupby, islice, zip_longest

import pikepdf

from compose.document import walk
from compose.document.model import Contents

_INLINE = {"/Span", "/Link", "/Reference", "/Strong", "/Em", "/Lbl"}
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u202e\ufb1d-\ufdff\ufe70-\ufefc]")
_HEX = r"<([0-9a-fA-F]+)>\s*"


# -- rules: each returns what is wrong, one sentence a fault ---------------------------------------


def metadata_faults(pdf):
    """The catalogue must tell language, title and that the file is tagged."""
    with _opened(pdf) as file:
        root = file.Root
        view = root.get("/ViewerPreferences", {})
        found = {
            "no /Lang": "/Lang" in root,
            "no /Title": bool(file.docinfo.get("/Title")),
            "the title is not displayed": bool(view.get("/DisplayDocTitle", False)),
            "not marked as tagged": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
        }
        return [fault for fault, right in found.items() if not right]


def scope_faults(pdf):
    """Every heading of a table must say that it heads its column."""
    with _opened(pdf) as file:
        heads = _of_kind(file, "/TH")
        return [f"heading {at} of a table has no scope" for at, node in enumerate(heads) if not _scope(node)]


def bookmark_faults(pdf, document):
    """The bookmarks must be the headings, with their numbers and in their order, nested as they are."""
    heads = walk.headings(document)
    wanted = [(head.level, f"{head.number} {walk.text(head.content)}".strip()) for head in heads]
    contents = {block.title for block in document.blocks if isinstance(block, Contents)}
    with _opened(pdf) as file, file.open_outline() as outline:
        found = [(level, title) for level, title in _titles(outline.root, 1) if title not in contents]
    return [] if found == wanted else [f"bookmarks are {found}, headings are {wanted}"]


def running_faults(pdf, document):
    """Running head and foot must stand on every page after the cover, and be spoken on none."""
    with _opened(pdf) as file:
        pages = [_texts(page) for page in file.pages]
    faults = []
    for number, (tagged, artifacts) in enumerate(pages[1:], start=2):
        foot = f"{document.word('page')} {number} {document.word('of')} {len(pages)}"
        for words in (document.head_line, foot):
            if words not in artifacts and not _shortened(words, document, artifacts):
                faults.append(f"page {number} does not show “{words}” beside its text")
            if any(words in text for text in tagged.values()):
                faults.append(f"page {number} speaks “{words}” as text")
    return faults


def _shortened(words, document, artifacts):
    """Whether the running head stands in `artifacts` with its title cut short and all else whole."""
    title, *rest = document.running_head
    start, _, behind = artifacts.partition("\u2026")
    whole = behind.startswith("".join(f" \u00b7 {part}" for part in rest))
    return words == document.head_line and whole and title.startswith(start) and len(start) > 10


def page_faults(pdf):
    """Every word must be drawn within its page."""
    faults = []
    with _opened(pdf) as file:
        for number, page in enumerate(file.pages, start=1):
            _, _, width, height = map(float, page.mediabox)
            for text, _, (left, right, base) in _drawn(page):
                if text.strip() and not (left >= 0 and right <= width and 0 <= base <= height):
                    faults.append(f"“{text}” stands off page {number}: {left:.0f} to {right:.0f}, {base:.0f} high")
    return faults


def inks(pdf, words):
    """The colours, as `#RRGGBB`, in which text that holds `words` is drawn."""
    with _opened(pdf) as file:
        return {ink for page in file.pages for text, ink, _ in _drawn(page) if words in text}


def heads(pdf):
    """Where the running head stands on each page after the cover: its base lines, one where it is one line."""
    with _opened(pdf) as file:
        tops = [[box[2] for *_, box in _drawn(page) if box[2] > float(page.mediabox[3]) - 60] for page in file.pages]
        return [sorted(set(top)) for top in tops[1:]]


def text_faults(pdf, document, cover=()):
    """What is spoken must be the `cover` and then the tree, word for word.

    Left out are markers of unnumbered lists, tick boxes and the entries of the contents page; its title is
    counted. Words that run from right to left are compared by their letters, since a PDF holds them as drawn.
    """
    wanted = _words((*cover, *_wanted(document)))
    found = _words(spoken(pdf))
    differing = (at for at, (one, other) in enumerate(zip_longest(wanted, found)) if one != other)
    return [f"{found[at : at + 8]} is spoken for {wanted[at : at + 8]}" for at in islice(differing, 1)]


def spoken(pdf):
    """The lines of a PDF in reading order, without the contents page, bare marks and boxes.

    Of a picture its alternative text is said, which stands above it too, and not the words that are drawn in it.
    """
    lines = _lines_of(pdf, lambda file: [file.Root.StructTreeRoot], without=("/TOC", "/Figure"))
    return [said for line in lines if (said := re.sub("[\u2610\u2612]", "", line).strip()) not in ("", "\u2022")]


def contents_entries(pdf):
    """The entries of the contents page as they are spoken."""
    lines = _lines_of(pdf, lambda file: _of_kind(file, "/TOCI"))
    return [" ".join(line.split()) for line in lines if line.strip()]


def cells(pdf):
    """How many cells of each kind its tables have: headings and others."""
    with _opened(pdf) as file:
        return len(_of_kind(file, "/TH")), len(_of_kind(file, "/TD"))


def _lines_of(pdf, choose, without=()):
    with _opened(pdf) as file:
        texts = {page.objgen: _texts(page)[0] for page in file.pages}
        speeches = ["".join(_speech(node, None, texts, without)) for node in choose(file)]
        return [line for speech in speeches for line in speech.split("\n")]


def _of_kind(file, kind):
    return [node for node in _nodes(file.Root.StructTreeRoot) if node.get("/S") == kind]


# -- the structure tree ----------------------------------------------------------------------------


def changed(pdf, change):
    """`pdf` after `change` was made to the opened file."""
    with _opened(pdf) as file:
        change(file)
        out = io.BytesIO()
        file.save(out)
    return out.getvalue()


def strip_scopes(file):
    """Take the scope from every heading of a table."""
    for node in _nodes(file.Root.StructTreeRoot):
        for attributes in _attributes(node):
            if "/Scope" in attributes:
                del attributes["/Scope"]


def _opened(pdf):
    return pikepdf.open(io.BytesIO(pdf))


def _kids(node):
    kids = node.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _nodes(node):
    yield node
    for kid in _kids(node):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _nodes(kid)


def _attributes(node):
    found = node.get("/A", [])
    some = list(found) if isinstance(found, pikepdf.Array) else [found]
    return [one for one in some if isinstance(one, pikepdf.Dictionary)]


def _scope(node):
    return any("/Scope" in attributes for attributes in _attributes(node))


def _titles(items, level):
    for item in items:
        yield level, item.title
        yield from _titles(item.children, level + 1)


def _speech(node, page, texts, without):
    """The text below `node`, with a newline round every block."""
    if node.get("/S") in without:
        return
    page = node.get("/Pg", page)
    edge = "" if node.get("/S") in _INLINE else "\n"
    yield edge
    for kid in _kids(node):
        if isinstance(kid, int):
            yield texts[page.objgen].get(kid, "")
        elif kid.get("/Type") == "/MCR":
            yield texts[kid.get("/Pg", page).objgen].get(int(kid.MCID), "")
        elif "/S" in kid:
            yield from _speech(kid, page, texts, without)
    yield edge


# -- the text of a page ----------------------------------------------------------------------------


def _texts(page):
    """The text of each piece of marked content of `page`, and all text that is marked as an artifact."""
    tables = {name: _unicode_table(font) for name, font in page.resources.get("/Font", {}).items()}
    tagged, artifacts, stack, table = {}, [], [], {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                stack.append(_mark(operands))
                _put(stack, tagged, artifacts, stack[-1].get("said", ""))
            case "EMC":
                stack.pop()
            case "Tf":
                table = tables[str(operands[0])]
            case "Tj" | "TJ" if not any("said" in mark for mark in stack):
                _put(stack, tagged, artifacts, _decoded(operands[0], table))
    return tagged, "".join(artifacts)


def _drawn(page):
    """Each piece of text of `page`, its colour, and where it starts and ends and how high it stands."""
    fonts = {name: (_unicode_table(font), _widths(font)) for name, font in page.resources.get("/Font", {}).items()}
    now, kept, ink, font, size, place = pikepdf.Matrix(), [], "", None, 0, pikepdf.Matrix()
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                kept.append((now, ink))
            case "Q":
                now, ink = kept.pop()
            case "cm":
                now = pikepdf.Matrix(*map(float, operands)) @ now
            case "Tm":
                place = pikepdf.Matrix(*map(float, operands))
            case "scn" if len(operands) == 3:
                ink = "#" + "".join(f"{round(float(part) * 255):02X}" for part in operands)
            case "Tf":
                font, size = fonts[str(operands[0])], float(operands[1])
            case "Tj" | "TJ":
                (left, base), wide = (place @ now).transform((0, 0)), _width(operands[0], font[1]) * size
                yield _decoded(operands[0], font[0]), ink, (left, left + wide, base)


def _width(shown, widths):
    """How wide text is, in ems."""
    pieces = [shown] if isinstance(shown, pikepdf.String) else shown
    total = 0
    for piece in pieces:
        if isinstance(piece, pikepdf.String):
            codes = bytes(piece)
            total += sum(widths(int.from_bytes(codes[at : at + 2], "big")) for at in range(0, len(codes), 2))
        else:
            total -= float(piece)
    return total / 1000


def _widths(font):
    """How wide the sign of each code is, in thousandths of an em."""
    inner = font.DescendantFonts[0]
    found, entries = {}, list(inner.get("/W", []))
    while entries:
        first, then = int(entries.pop(0)), entries.pop(0)
        if isinstance(then, pikepdf.Array):
            found |= {first + at: float(wide) for at, wide in enumerate(then)}
        else:
            found |= dict.fromkeys(range(first, int(then) + 1), float(entries.pop(0)))
    return lambda code: found.get(code, float(inner.get("/DW", 1000)))


def _mark(operands):
    mark = {"artifact": operands[0] == "/Artifact"}
    if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary):
        properties = operands[1]
        mark |= {"id": int(properties.MCID)} if "/MCID" in properties else {}
        mark |= {"said": str(properties.ActualText)} if "/ActualText" in properties else {}
    return mark


def _put(stack, tagged, artifacts, text):
    """Add `text` to the innermost piece it stands in; validators find text that is in none."""
    for mark in reversed(stack):
        if mark["artifact"]:
            artifacts.append(text)
            return
        if "id" in mark:
            tagged[mark["id"]] = tagged.get(mark["id"], "") + text
            return


def _decoded(shown, table):
    pieces = [shown] if isinstance(shown, pikepdf.String) else shown
    codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
    return "".join(table.get(codes[at : at + 2], "\ufffd") for at in range(0, len(codes), 2))


def _unicode_table(font):
    """Text by glyph code, as the font's ToUnicode map has it."""
    source = font.ToUnicode.read_bytes().decode("latin-1")
    table = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        table |= {bytes.fromhex(code): _utf16(text) for code, text in re.findall(_HEX + _HEX, block)}
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.DOTALL):
        for low, high, text in re.findall(_HEX * 3, block):
            first = int(low, 16)
            for code in range(first, int(high, 16) + 1):
                table[code.to_bytes(2, "big")] = chr(ord(_utf16(text)) + code - first)
    return table


def _utf16(digits):
    return bytes.fromhex(digits).decode("utf-16-be")


# -- comparing -------------------------------------------------------------------------------------


def _wanted(document):
    for block in document.blocks:
        if isinstance(block, Contents):
            yield block.title
        yield from walk.lines(replace(document, blocks=(block,)))


def _words(lines):
    """The words of `lines`; neighbours that run from right to left as one, its letters sorted."""
    runs = groupby(" ".join(lines).split(), key=lambda word: bool(_RIGHT_TO_LEFT.search(word)))
    for_each = (["".join(sorted("".join(run)))] if reverse else list(run) for reverse, run in runs)
    return [word for run in for_each for word in run]
