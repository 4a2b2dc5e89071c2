"""What a person can put right: characters without a font, logos, and a template of the brand's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from compose.brand.load import standard
from compose.brand.model import Brand
from compose.document.model import Document
from compose.errors import Place, Problem
from compose.render.pdf.data import logo_file, printed
from compose.render.pdf.typeset import MAIN, fonts_in, typeset

if TYPE_CHECKING:
    import typst


_REACHING = re.compile(r"(?<![\w-])(import|include|eval|std(?!\.\w))(?![\w-])")
_COMMENT = re.compile(r"(?:(?<=\s)|^)//[^\"`*\n\r\v\f\x85\u2028\u2029]*")
_UNCOVERED = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_UNKNOWN_FONT = re.compile("unknown font family: (.+)")
_FAILED = re.compile(r"^(?:error|warning): (.+)\n(?: *┌─ .*main\.typ:(\d+):\d+$)?", re.MULTILINE)
_SEARCHED = re.compile(r" \(searched at .*\)")


def reaching_out(brand: Brand) -> Iterator[Problem]:
    """A problem for every word of the template that can load other Typst code.

    The typesetter has no switch for its network: a package that is not on the computer is fetched. Its name may be put
    together while the template runs, so these words are refused wherever they stand, in quotes too; only comments
    are free of them, up to the first sign that could end one or a string round it.
    """
    for word, line in _reaching_words(brand.template):
        what = f"it says '{word}', with which a template could fetch a package from the network"
        remedy = "Copy what you need into the template, and do without this word"
        yield Problem(_in_template(brand, line), what, remedy)


@lru_cache(maxsize=8)
def _reaching_words(template: str) -> tuple[tuple[str, int], ...]:
    """Each such word with its line; a template is looked through once, not for every document."""
    code = _COMMENT.sub("", template)
    return tuple((found[1], code.count("\n", 0, found.start()) + 1) for found in _REACHING.finditer(code))


def _in_template(brand: Brand, line: int = 0) -> Place:
    return Place(f"compact.typ of the brand {brand.name}", line)


def mistakes(diagnostic: str, brand: Brand) -> Iterator[Problem]:
    """What went wrong in a template of the brand's own; in ours it is no mistake of the person."""
    if brand.template == standard().template:
        return
    for what, line in dict.fromkeys(_FAILED.findall(diagnostic)):
        remedy = "Put it right, or take compact.typ out of the brand's folder to print as the default brand does"
        yield Problem(_in_template(brand, int(line or 0)), _SEARCHED.sub("", what), remedy)


def broken_logos(brand: Brand) -> Iterator[Problem]:
    """A problem for every logo that does not become a page by itself."""
    import typst

    for at, logo in enumerate(brand.logos):
        file = logo_file(brand, at)
        page = f'#set document(title: "Logo")\n#image("{file}", alt: "Logo")'
        try:
            typeset({MAIN: page.encode(), file: logo.svg or logo.png}, fonts_in(brand.fonts.files), "2000-01-01")
        except typst.TypstError as stop:
            what = f"the typesetter cannot print it: {stop.message}"
            remedy = "Export it afresh with a width and a height and its words as shapes, or name a PNG as its file"
            yield Problem(Place(f"logo “{logo.alt}” of the brand {brand.name}"), what, remedy)


def unknown_fonts(warnings: list[typst.TypstWarning], brand: Brand) -> Iterator[Problem]:
    """A problem for every family of the brand that no font file has."""
    for warning in dict.fromkeys(warning.message for warning in warnings):
        if match := _UNKNOWN_FONT.match(warning):
            what = f"there is no font '{match[1]}' for PDF"
            yield Problem(
                Place(f"brand {brand.name}"), what, "Name Arimo, or put the font's files into the brand's fonts/"
            )


def uncovered(diagnostic: str, document: Document, brand: Brand) -> Iterator[Problem]:
    """A problem for every character that the typesetter found in none of the fonts."""
    remedy = "Write it in other letters, or add a font that has it to the brand"
    for found in dict.fromkeys(_UNCOVERED.findall(diagnostic)):
        sign = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found)
        words = next((line for line in printed(document, brand) if sign in line), sign)
        what = f"the font {brand.fonts.body} has no {sign!a} ({sign}), which stands in “{words}”"
        yield Problem(Place(document.title), what, remedy)
