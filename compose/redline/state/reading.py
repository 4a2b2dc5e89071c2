"""A file read as a whole: body, headers and footers, notes, text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from compose.intake.docx.names import MC, Element, R, W
from compose.redline.package import Package
from compose.redline.state.content import Content
from compose.redline.state.looks import Looks
from compose.redline.state.model import Paragraph, State, Story
from compose.redline.state.numbering import Numbering
from compose.redline.state.objects import Objects
from compose.redline.state.stories import Blocks, File, page
from compose.redline.state.styles import Styles

_WHICH = {"default": "", "first": " (first page)", "even": " (even pages)"}


def state(package: Package) -> State:
    """What `package` says and how it looks. Tracked changes are to be resolved before."""
    styles = Styles.of(package)
    file = File(styles, Numbering.of(package, styles), Looks(styles))
    return _Reading(package, file).state()


@dataclass
class _Reading:
    package: Package
    file: File
    found: list[Story] = field(default_factory=list)

    def state(self) -> State:
        body = self.package.body
        content = self._story("body", self.package.main, body)
        sections = _sections(body)
        self._headers(sections)
        self._notes(dict.fromkeys(content.notes))
        return State(tuple(self.found), tuple(page(one) for one in sections))

    def _story(self, region: str, part: str, story: Element) -> Content:
        content = Content(self.file.looks, Objects(self.package, part))
        self._read(region, story, content)
        for count, box in enumerate(content.boxes, 1):  # grows, where boxes hold boxes
            where = "" if region == "body" else f"{region}, "
            older = " (older form)" if next(box.iterancestors(f"{MC}Fallback"), None) is not None else ""
            self._read(f"{where}text box {count}{older}", box, content)
        return content

    def _read(self, region: str, story: Element, content: Content) -> None:
        passed = len(content.boxes)
        blocks = Blocks(self.file, content).of(story)
        # A box within a box was found with the outer one and again inside it.
        content.boxes[passed:] = [one for one in content.boxes[passed:] if one not in content.boxes[:passed]]
        self.found.append(Story(region, blocks))

    # -- headers and footers -------------------------------------------------------------------------------------------

    def _headers(self, sections: list[Element]) -> None:
        parts = {one.id: one.target for one in self.package.relations(self.package.main)}
        shown: dict[tuple[str, str], str] = {}
        for count, section in enumerate(sections, 1):
            shown |= {place: parts.get(ident, "") for place, ident in _named(section)}
            for (kind, which), part in sorted(shown.items()):
                self._header(f"{kind} {count}{_WHICH.get(which, '')}", part)

    def _header(self, region: str, part: str) -> None:
        """Read a header or footer; one without anything in it is as good as none."""
        if part not in self.package.raw:
            return
        start = len(self.found)
        self._story(region, part, self.package.root(part))
        if all(_is_empty(story) for story in self.found[start:]):
            del self.found[start:]

    # -- notes ---------------------------------------------------------------------------------------------------------

    def _notes(self, pointed_at: dict[tuple[str, str], None]) -> None:
        for kind in ("footnote", "endnote"):
            name = self.package.beside(f"{kind}s")
            notes = {one.get(f"{W}id"): one for one in self.package.root(name)} if name else {}
            idents = [ident for of_kind, ident in pointed_at if of_kind == kind]
            for count, ident in enumerate(idents, 1):
                if ident in notes:
                    self._story(f"{kind} {count}", name, notes[ident])


def _sections(body: Element) -> list[Element]:
    found = body.iter(f"{W}sectPr")
    return [one for one in found if (above := one.getparent()) is not None and above.tag in (body.tag, f"{W}pPr")]


def _named(section: Element) -> Iterator[tuple[tuple[str, str], str]]:
    """Kind, which of them, and id of the headers and footers that a section names itself."""
    for kind in ("header", "footer"):
        for one in section.iterchildren(f"{W}{kind}Reference"):
            yield (kind, one.get(f"{W}type", "default")), one.get(f"{R}id", "")


def _is_empty(story: Story) -> bool:
    return all(isinstance(block, Paragraph) and not block.text.strip() for block in story.blocks)
