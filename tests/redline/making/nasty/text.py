"""Signs, spaces, breaks and repeated lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tests.redline.making.nasty.case import Case, amid, both
from tests.redline.making.word import xml
from tests.redline.making.word.package import Word

_TEXTS = {
    "accents-put-together": ("The café in Llanrwst", unicodedata.normalize("NFD", "The café in Llanrwst"), "sign"),
    "emoji": ("Well done 👩‍🚀 all", "Well done 👩‍🔧 all", "sign"),
    "other-scripts": ("Welcome, مرحبا بكم, 欢迎", "Welcome, أهلا بكم, 欢迎您", "words"),
    "soft-hyphen": ("co-operation", "co\u00adoperation", "sign"),
    "zero-width": ("notice board", "notice\u200bboard", "sign"),
    "only-spaces": ("Names:      ", "Names:          ", "space"),
    "ellipsis": ("and so on...", "and so on…", "sign"),
    "fraction": ("a half, 1/2", "a half, ½", "sign"),
    "markup-in-text": ("Smith & Co <draft>", 'Smith & Sons <final> "x"', "words"),
    "tab-for-space": ("Name Address", "Name\tAddress", "space"),
    "long-word": ("x" * 3000, "x" * 1500 + "y" + "x" * 1499, "words"),
    "wholly-other": ("Every grant runs for three years.", "Nobody knew, alas, why.", "words"),
}
_INSIDE = {
    "line-break": "<w:br/>",
    "page-break": '<w:br w:type="page"/>',
    "hard-hyphen": "<w:noBreakHyphen/>",
    "symbol": '<w:sym w:font="Wingdings" w:char="F0FC"/>',
    "tab": "<w:tab/>",
    "carriage-return": "<w:cr/>",
}


def cases() -> Iterator[Case]:
    """All of this room."""
    for name, (old, new, kind) in _TEXTS.items():
        yield both(name, xml.plain, old, new, (kind,))
    for name, piece in _INSIDE.items():
        yield both(
            name,
            lambda sign: xml.paragraph(f"{xml.run('before')}{sign and f'<w:r>{sign}</w:r>'}{xml.run('after')}"),
            "",
            piece,
            ("sign",),
        )
    none = xml.plain("None.") * 20
    yield Case(
        "repeated-lines", Word(amid(none)), Word(amid(none + xml.plain("None.") + xml.plain("One."))), ("insert",)
    )
    yield both(
        "hidden-text",
        lambda words: xml.paragraph(xml.run("seen ") + xml.run(words, "<w:vanish/>")),
        "hidden one",
        "hidden two",
        ("words",),
    )
    yield both(
        "bidirectional",
        lambda words: xml.paragraph(xml.run(words, "<w:rtl/>"), "<w:bidi/>"),
        "مرحبا",
        "أهلا",
        ("words",),
    )
    yield both("long-paragraph", xml.plain, _long("three"), _long("four"), ("words",))
    yield both("case-in-one-run-of-many", _letters, "the council will reply", "the council WILL reply", ("case",))


def _long(word: str) -> str:
    return " ".join(f"Clause {at} binds {word if at % 97 == 5 else 'all'} partners." for at in range(400))


def _letters(words: str) -> str:
    return xml.paragraph("".join(xml.run(letter, "<w:b/>" if at % 3 else "") for at, letter in enumerate(words)))
