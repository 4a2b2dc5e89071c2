"""A Compact of chance wording: parts, promises in two voices, notes and tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

from tests.redline.making import phrases, rephrasing
from tests.redline.making.model import NOTE, Block, BlockKind, Draft

SIGNS = 3000
"""Signs on a page of A4 in the usual size, headings and gaps counted as some."""
_SLOT = re.compile(r"\{(\w+)\}")


class Author:
    """Writes drafts and single paragraphs; never the same paragraph twice."""

    def __init__(self, dice: Random) -> None:
        self.dice, self.count, self.said = dice, 0, set[str]()
        self.actions: list[str] = []
        self.double: set[str] = set()
        """Promises that are two in one, each of them a sentence."""
        self.bare = dice.random() < 0.4
        """Whether promises begin with a verb, after a line that says whose they are."""

    def draft(self, pages: int) -> Draft:
        """A Compact of about `pages` pages."""
        blocks = [self._block("title", f"The {self._place()} Compact {self.dice.randint(2019, 2026)}"), self.prose()]
        titles: list[str] = []
        length = 0
        while length < pages * SIGNS:
            titles = titles or self.dice.sample(phrases.PARTS, len(phrases.PARTS))
            part = self._part(self._fresh(titles.pop()))
            blocks += part
            length += sum(map(_length, part))
        title = blocks[0].text
        first = f"Draft for partners of {title[4:]}" if self.dice.random() < 0.4 else ""
        return Draft(tuple(blocks), f"{title} - working draft", f"Kept by the liaison group, {self._place()}", first)

    def promise(self, side: str, soft: float = 0.12) -> Block:
        """A commitment of one side, public or voluntary; `soft` is how often it is hedged from the start."""
        text = self._once(lambda: self._promise(side, soft))
        notes = (self.sentence(phrases.SECONDS),) if self.dice.random() < 0.07 else ()
        return self._block("commitment", text + NOTE * len(notes), notes)

    def prose(self) -> Block:
        """A paragraph of two to four sentences."""
        text = self._once(lambda: " ".join(self.sentence(some) for some in self._shuffled(phrases.PROSE)))
        emphasis = ("neither side",) if "neither side" in text else ("local group",) if "local group" in text else ()
        return self._block("prose", text, italic=emphasis)

    def bullet(self) -> Block:
        """A short line of a list."""
        fitting = (
            "{thing}, for {n} {span}",
            "{matter}, as {who} see it",
            "{paper}, kept up to date",
            "help for {who} with {matter}",
        )
        return self._block("bullet", self._once(lambda: self.filled(self.dice.choice(fitting))))

    def table(self) -> Block:
        """A table of who does what by when."""
        rows = [self.row() for _ in range(self.dice.randint(3, 7))]
        return self._block("table", rows=(("Step", "Who", "By when"), *rows))

    def row(self) -> tuple[str, ...]:
        """A row for such a table."""
        step = self._once(lambda: self.filled("{thing}: {matter}"))
        return (step[0].upper() + step[1:], self.dice.choice(phrases.CELLS), self.filled("{month} {year}"))

    def part_title(self) -> str:
        """The title of a part that was not used yet."""
        return self._fresh(
            self.filled(self.dice.choice(("Care for {thing}", "Talking about {matter}", "Looking after {paper}")))
        )

    def sentence(self, some: str | Sequence[str]) -> str:
        """One of `some`, or the one, with its gaps filled and a capital."""
        text = self.filled(some if isinstance(some, str) else self.dice.choice(some))
        return text[0].upper() + text[1:]

    def filled(self, text: str) -> str:
        """`text` with its gaps filled by chance."""
        return _SLOT.sub(lambda found: self._slot(found[1]), text)

    # ------------------------------------------------------------------------------------------------------------------

    def _part(self, title: str) -> list[Block]:
        blocks = [self._block("part", title)] + ([self.prose()] if self.dice.random() < 0.8 else [])
        for side in ("public", "voluntary"):
            blocks.append(self._block("voice", self.dice.choice(phrases.VOICES[side])))
            blocks += [self.promise(side) for _ in range(self.dice.randint(2, 6))]
        if self.dice.random() < 0.35:
            blocks += [self.prose(), *(self.bullet() for _ in range(self.dice.randint(2, 5)))]
        return [*blocks, self.table()] if self.dice.random() < 0.3 else blocks

    def _promise(self, side: str, soft: float) -> str:
        self.actions = self.actions or self._shuffled(phrases.ACTIONS, len(phrases.ACTIONS))
        action = self.filled(self.actions.pop() + self.dice.choice(phrases.TAILS))
        hedged, more = self.dice.random() < soft, self.dice.random()
        text = self._bare(action, hedged) if self.bare else self._full(side, action, hedged)
        if more < 0.2:
            return f"{text}. {self.sentence(phrases.SECONDS)}"
        return self._doubled(text) if more < 0.4 else f"{text}."

    def _doubled(self, text: str) -> str:
        action = self.filled(self.dice.choice(phrases.ACTIONS))
        both = f"{text}. {self._bare(action, False) if self.bare else f'They will also {action}'}."
        self.double.add(both)
        return both

    def _bare(self, action: str, hedged: bool) -> str:
        text = f"{self.dice.choice(rephrasing.WEAKER_STARTS)} {action}" if hedged else action
        return text[0].upper() + text[1:]

    def _full(self, side: str, action: str, hedged: bool) -> str:
        modal = self.dice.choice(rephrasing.WEAKER_MODALS) if hedged else "will"
        return f"{self.dice.choice(phrases.SUBJECTS[side])} {modal} {action}"

    def _block(self, kind: BlockKind, text: str = "", notes: tuple[str, ...] = (), **more: object) -> Block:
        self.count += 1
        return Block(kind, f"{kind}-{self.count}", text, notes, **more)  # type: ignore[arg-type]

    def _once(self, write: Callable[[], str]) -> str:
        for _ in range(20):
            if (text := write()) not in self.said:
                self.said.add(text)
                return text
        return self._fresh(text)

    def _fresh(self, title: str) -> str:
        found, count = title, 1
        while found in self.said:
            count += 1
            found = f"{title.rstrip('.')} ({count}){'.' * title.endswith('.')}"
        self.said.add(found)
        return found

    def _shuffled(self, some: Sequence[str], count: int = 0) -> list[str]:
        return self.dice.sample(some, count or self.dice.randint(2, 4))

    def _slot(self, name: str) -> str:
        if name == "n":
            return str(self.dice.choice((2, 3, 4, 5, 6, 8, 10, 12, 14, 15, 20, 28, 30, 45, 60)))
        if name == "year":
            return str(self.dice.randint(2014, 2028))
        return self.dice.choice(phrases.SLOTS[name.removesuffix("2")])

    def _place(self) -> str:
        return self.dice.choice(("Harrowby Vale", "Westlow", "Ambersham", "Kelder and Moss", "Port Ellin", "Thornby"))


def _length(block: Block) -> int:
    return len(block.text) + 40 + sum(len(cell) + 20 for row in block.rows for cell in row)
