"""A paragraph as atoms: words, signs, tabs, pictures, notes and fields, each with its look, none of them to be cut."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lxml import etree

from compose.compare.words import tokens
from compose.intake.docx.names import MATH, MC, Element, W
from compose.redline.fields import Fields
from compose.redline.formatting import NONE, Looks

MARK = "\x01¶"
"""Key of the end of a paragraph."""
_VOLATILE = re.compile(
    rb' (?:[\w.]+:)?(?:anchorId|editId|spid|paraId|textId|rsid\w*|gfxdata|id|name)="[^"]*"| r:\w+="[^"]*"'
    rb"|<a:ext uri.*?</a:ext>",
    re.DOTALL,
)
_WORDS_OF = re.compile(rb"(<w:txbxContent\b[^>]*>).*?(</w:txbxContent>)", re.DOTALL)
_SILENT = frozenset(f"{W}{name}" for name in ("rPr", "lastRenderedPageBreak", "annotationRef"))
_ANCHORS = frozenset(f"{W}{name}" for name in ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd"))
_SHAPES = frozenset((f"{W}drawing", f"{W}pict", f"{W}object", f"{MC}AlternateContent"))
_NOTES = frozenset((f"{W}footnoteReference", f"{W}endnoteReference"))


class Stretch(NamedTuple):
    """Part of a word that is in one run."""

    text: str
    look: bytes
    rpr: Element | None
    """The properties of the run."""


@dataclass(slots=True)
class Atom:
    """What is kept, taken out or put in as a whole."""

    key: str
    """Equal where two atoms say the same, whatever they look like."""
    look: bytes
    rpr: Element | None
    """The properties of the run it stands in."""
    text: str = ""
    """The characters of a word or sign; of anything else nothing."""
    nodes: tuple[Element, ...] = ()
    """What stands in the run in place of characters."""
    wraps: tuple[Element, ...] = ()
    """The links and content controls it stands in, the outermost first."""
    bare: bool = False
    """Whether it stands beside runs and not in one, as formulas do."""
    anchors: list[Element] = field(default_factory=list)
    """Bookmarks and such that stand before it, of no width."""
    stretches: tuple[Stretch, ...] = ()
    """Of a word that stands in several runs, what is in each; else nothing."""

    def parts(self) -> tuple[Stretch, ...]:
        """The characters of a word, run by run."""
        return self.stretches or (Stretch(self.text, self.look, self.rpr),)

    def joined(self, other: Atom, key: str) -> Atom:
        """This and the `other` atom behind it as one word; bookmarks in its middle stand before it from now on."""
        anchors = [*self.anchors, *other.anchors]
        stretches = (*self.parts(), *other.parts())
        return replace(self, key=key, text=self.text + other.text, stretches=stretches, anchors=anchors)


@dataclass(slots=True)
class Reader:
    """Reads the paragraphs of one story in order."""

    looks: Looks
    address: Callable[[str], str]
    """What the id of a relation leads to, in words that are the same on both sides."""
    fields: Fields = field(default_factory=Fields)
    _coarse: bool = False
    _atoms: list[Atom] = field(default_factory=list)
    _waiting: list[Element] = field(default_factory=list)

    def atoms(self, paragraph: Element, *, coarse: bool = False) -> list[Atom]:
        """The atoms of a `w:p`, its mark last; where `coarse`, words that follow one another are one atom.

        That is for a paragraph that is kept or goes as a whole, and far faster.
        """
        self._atoms, self._waiting, self._coarse = [], [], coarse
        self._each(paragraph, ())
        properties = paragraph.find(f"{W}pPr")
        section = properties is not None and properties.find(f"{W}sectPr") is not None
        self._add(Atom(MARK + ("§" if section else ""), NONE, None))
        return self._atoms

    def _add(self, atom: Atom) -> None:
        if self._waiting:
            atom.anchors, self._waiting = self._waiting, []
        self._atoms.append(atom)

    def _words(self, text: str) -> list[str]:
        return tokens(text) if not self._coarse else [text] if text else []

    def _join(self, signed: str) -> None:
        """Make one word of the last atom and those before it that are parts of the same, in another run."""
        for count in (3, 2):  # an apostrophe alone joins what stands on both sides of it
            some = self._atoms[-count:]
            word = "".join(one.text for one in some)
            parts = len(some) == count and all(one.text for one in some) and len({one.wraps for one in some}) == 1
            if parts and (self._coarse or len(tokens(word)) == 1):
                whole = some[0]
                for one in some[1:]:
                    whole = whole.joined(one, signed + word)
                self._atoms[-count:] = [whole]
                return

    def _each(self, parent: Iterable[Element], wraps: tuple[Element, ...]) -> None:
        for one in parent:
            if one.tag == f"{W}r":
                self._run(one, wraps)
            elif one.tag in _ANCHORS:
                self._waiting.append(one)
            elif step := _STEPS.get(one.tag):
                step(self, one, wraps)

    def _run(self, run: Element, wraps: tuple[Element, ...]) -> None:
        rpr = run.find(f"{W}rPr")
        look, signed = self.looks.of_run(rpr), self._sign(wraps)
        for one in run:
            if one.tag == f"{W}t" and not self.fields.in_code:
                for place, word in enumerate(self._words(one.text or "")):
                    self._add(Atom(signed + word, look, rpr, word, (), wraps))
                    if not place:
                        self._join(signed)
            elif one.tag not in _SILENT:
                self._other(one, Atom(signed, look, rpr, "", (one,), wraps))

    def _other(self, one: Element, atom: Atom) -> None:
        found = self.fields.take(one)
        if found is None:
            atom.key += self._named(one)
        elif found.nodes:
            atom.key, atom.nodes = f"{atom.key}\x01{found.key}", found.nodes
        else:
            return  # more of it is to come
        self._add(atom)

    def _sign(self, wraps: tuple[Element, ...]) -> str:
        """What makes words in a link others than the same words outside it."""
        return "".join(f"\x02{self._target(one)}\x02" for one in wraps)

    def _target(self, wrap: Element) -> str:
        if wrap.tag != f"{W}hyperlink":
            return etree.QName(wrap).localname
        anchor = wrap.get(f"{W}anchor", "")
        ident = next((value for name, value in wrap.attrib.items() if str(name).endswith("}id")), "")
        return f"{self.address(str(ident)) if ident else ''}#{'' if anchor.startswith('_') else anchor}"

    def _named(self, one: Element) -> str:
        """The key of something in a run that is no text."""
        name = etree.QName(one).localname
        if one.tag in _NOTES:
            return f"\x01{name}"
        if one.tag in _SHAPES:
            return f"\x01{name}:{shape(one, self.address)}"
        plain = sorted((str(key).rpartition("}")[2], str(value)) for key, value in one.attrib.items())
        inside = etree.tostring(one, with_tail=False).decode() if len(one) else ""
        return f"\x01{name}{plain or ''}{inside}"

    # -- beside runs ---------------------------------------------------------------------------------------------------

    def _wrapped(self, one: Element, wraps: tuple[Element, ...]) -> None:
        inner = one.find(f"{W}sdtContent") if one.tag == f"{W}sdt" else one
        self._each(() if inner is None else inner, (*wraps, one))

    def _unwrapped(self, one: Element, wraps: tuple[Element, ...]) -> None:
        self._each(one, wraps)

    def _simple_field(self, one: Element, wraps: tuple[Element, ...]) -> None:
        """A field in one element is read as Word writes longer ones, so that the two can be compared."""
        first = next(one.iter(f"{W}rPr"), None)
        begin, end = self.fields.parts(one.get(f"{W}instr", ""))
        look, signed = self.looks.of_run(first), self._sign(wraps)
        self._add(Atom(f"{signed}\x01{begin.key}", look, first, "", begin.nodes, wraps))
        self._each(one, wraps)
        self._add(Atom(f"{signed}\x01{end.key}", look, first, "", end.nodes, wraps))

    def _formula(self, one: Element, wraps: tuple[Element, ...]) -> None:
        raw = etree.tostring(one, method="c14n", exclusive=True, with_tail=False)
        self._add(Atom(f"\x01math:{hashlib.sha256(raw).hexdigest()}", NONE, None, "", (one,), wraps, bare=True))


def shape(one: Element, address: Callable[[str], str]) -> str:
    """What is the same of two pictures or boxes that look alike, whatever is written in them."""
    raw = _WORDS_OF.sub(rb"\1\2", etree.tostring(one, method="c14n", exclusive=True, with_tail=False))
    targets = [address(str(value)) for part in one.iter() for key, value in part.attrib.items() if _leads(str(key))]
    return hashlib.sha256(_VOLATILE.sub(b"", raw) + "|".join(targets).encode()).hexdigest()


def _leads(attribute: str) -> bool:
    return attribute.startswith("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}")


_STEPS: Mapping[str, Callable[[Reader, Element, tuple[Element, ...]], None]] = {
    f"{W}hyperlink": Reader._wrapped,
    f"{W}sdt": Reader._wrapped,
    f"{W}bdo": Reader._wrapped,
    f"{W}dir": Reader._wrapped,
    f"{W}smartTag": Reader._unwrapped,
    f"{W}customXml": Reader._unwrapped,
    f"{W}fldSimple": Reader._simple_field,
    f"{MATH}oMath": Reader._formula,
    f"{MATH}oMathPara": Reader._formula,
}
