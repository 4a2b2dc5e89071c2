"""What people do to a text: reword, cut, put together, move, add, drop, rename."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.compare.align.planting import Node, Planter, Section
from tests.compare.align.wordings import halves


class Editor(Planter):
    """Edits the clauses of a planted text; each is cut, joined or reworded once at most."""

    def _edits(self) -> list[tuple[Callable[[], None], float]]:
        write = self.rewriter
        rewordings = (
            (write.lightly, 3), (write.middling, 3), (write.heavily, 2), (write.number, 1.5),
            (write.modal, 1.5), (write.turned_round, 1), (write.signs, 1.5),
        )  # fmt: skip
        found = [(lambda way=way: self._reword(way), weight) for way, weight in rewordings]
        return [
            *found, (self._otherwise, 1), (self._retitle, 1), (self._insert, 3), (self._delete, 2.5),
            (self._replace, 1.5), (self._split, 2), (self._merge, 2), (self._near_copy, 0.7),
        ]  # fmt: skip

    def _one(self, fit: Callable[[Node], bool] = lambda node: True) -> tuple[Section, Node] | None:
        found = [
            (section, node)
            for section in self.sections
            for node in section.nodes
            if node.keys and not node.touched and not node.common and fit(node)
        ]
        return self.rng.choice(found) if found else None

    def _reword(self, way: Callable[[str], str]) -> None:
        if found := self._one():
            found[1].text, found[1].touched = way(found[1].text), True

    def _otherwise(self) -> None:
        """The same promise as somebody else worded it."""
        if found := self._one(lambda node: bool(node.also)):
            found[1].text, found[1].touched = self.rng.choice(found[1].also), True

    def _retitle(self) -> None:
        if found := self._one(lambda node: bool(node.title)):
            found[1].title = f"{self.rng.choice(('More on', 'About', 'Our promise:'))} {found[1].title.lower()}"

    def _fresh(self) -> Node | None:
        if not self.spare:
            return None
        one = self.spare.pop(self.rng.randrange(len(self.spare)))
        return Node((), one.title if self.titled else "", one.text, touched=True)

    def _insert(self) -> None:
        if (section := self.rng.choice(self.sections)) and (node := self._fresh()):
            section.nodes.insert(self.rng.randint(0, len(section.nodes)), node)

    def _near_copy(self) -> None:
        """A new clause that is much like one that stays."""
        if found := self._one(lambda node: len(node.text.split()) > 12):
            section, node = found
            node.touched = True
            copy = Node((), node.title, self.rewriter.heavily(node.text), touched=True)
            section.nodes.insert(section.nodes.index(node) + 1, copy)

    def _delete(self) -> None:
        if found := self._one():
            found[0].nodes.remove(found[1])

    def _replace(self) -> None:
        if (found := self._one()) and (node := self._fresh()):
            section, gone = found
            section.nodes[section.nodes.index(gone)] = node

    def _split(self) -> None:
        found = self._one(lambda node: halves(node.text, random.Random(0)) is not None)
        cut = halves(found[1].text, self.rng) if found else None
        if not found or not cut or min(len(half.split()) for half in cut) < 5:
            return
        section, node = found
        texts = list(cut)
        if self.rng.random() < 0.5:
            for half in self.rng.sample(range(2), self.rng.randint(1, 2)):
                texts[half] = self.rng.choice((self.rewriter.lightly, self.rewriter.heavily))(texts[half])
        other = Node(node.keys, "Further" if node.title else "", texts[1], touched=True, piece=True)
        node.text, node.touched, node.piece = texts[0], True, True
        section.nodes.insert(section.nodes.index(node) + 1, other)
        if self.rng.random() < 0.15 and (thirds := halves(texts[1], self.rng)):
            if min(len(third.split()) for third in thirds) < 6:
                return
            other.text = thirds[0]
            last = Node(node.keys, "", thirds[1], touched=True, piece=True)
            section.nodes.insert(section.nodes.index(other) + 1, last)
        elif self.rng.random() < 0.12 and len(other.text.split()) > 9:
            section.nodes.remove(other)
            self.rng.choice(self.sections).nodes.append(other)

    def _merge(self) -> None:
        found = [
            (section, one, two)
            for section in self.sections
            for one, two in zip(section.nodes, section.nodes[1:], strict=False)
            if one.keys and two.keys and not (one.touched or two.touched or one.common or two.common)
        ]
        if not found:
            return
        section, one, two = self.rng.choice(found)
        texts = [one.text, two.text]
        if self.rng.random() < 0.5:
            for half in self.rng.sample(range(2), self.rng.randint(1, 2)):
                texts[half] = self.rng.choice((self.rewriter.lightly, self.rewriter.heavily))(texts[half])
        joint = self.rng.choice((". ", "; "))
        one.text = f"{texts[0].rstrip('.;')}{joint}{texts[1]}"
        one.keys, one.touched = (*one.keys, *two.keys), True
        section.nodes.remove(two)

    def _move(self) -> None:
        """Take one clause elsewhere: past two or more that stay, or into another part."""
        found = self._one(lambda node: not node.moved and not node.piece) or None
        if not found:
            return
        section, node = found
        if self.parts and self.rng.random() < 0.5 and len(self.sections) > 1:
            here = self.rng.choice([one for one in self.sections if one is not section])
            if here.name == section.name:
                return
            section.nodes.remove(node)
            here.nodes.insert(self.rng.randint(0, len(here.nodes)), node)
        elif not self._within(section, node):
            return
        node.moved = node.touched = True
        if self.rng.random() < 0.35:
            node.text = self.rng.choice((self.rewriter.lightly, self.rewriter.middling))(node.text)

    def _within(self, section: Section, node: Node) -> bool:
        start = section.nodes.index(node)
        steady = [one for one in section.nodes if one.keys and not one.moved and not one.common]
        places = [
            at
            for at in range(len(section.nodes))
            if sum(one in steady for one in section.nodes[min(at, start) : max(at, start) + 1] if one is not node) >= 3
        ]
        if places:
            section.nodes.remove(node)
            section.nodes.insert(self.rng.choice(places), node)
        return bool(places)

    def _edit_sections(self) -> None:
        if self.rng.random() < 0.25:
            section = self.rng.choice(self.sections)
            section.name = f"{section.name} {self.rng.choice(('and more', 'for all of us', 'in practice'))}"
        if self.rng.random() < 0.15:
            place = self.rng.randint(0, len(self.sections))
            fresh = [node for node in (self._fresh() for _ in range(3)) if node]
            self.sections.insert(place, Section("What is new", fresh))
        if self.rng.random() < 0.1:
            self.sections.pop(self.rng.randrange(len(self.sections)))
        if self.rng.random() < 0.15:
            self._move_section()

    def _move_section(self) -> None:
        """Take a small part past others that hold much more."""
        small = min(self.sections, key=lambda section: len(section.nodes))
        here = self.sections.index(small)
        back = here > len(self.sections) // 2
        passed = self._enough(self.sections[:here][::-1] if back else self.sections[here + 1 :], len(small.nodes))
        if passed:
            self.sections.remove(small)
            self.sections.insert(here - passed if back else here + passed, small)
            for node in small.nodes:
                node.moved, node.touched = not node.common, True

    def _enough(self, run: list[Section], least: int) -> int:
        """How many parts of `run` hold far more than `least` clauses of the old text; 0 where all together do not."""
        size = 0
        for passed, section in enumerate(run, 1):
            size += sum(bool(node.keys) and not node.common for node in section.nodes)
            if size > 2 * least + 2:
                return passed
        return 0
