"""The yardstick of intake: how much of an earlier Compact was found, against what it truly holds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import fuzz
from ruamel.yaml import YAML

from compose.document.model import Document
from compose.document.passages import Passage, passages

CORPUS = Path(__file__).parent / "corpus"
HELD_OUT = Path(__file__).parent / "held_out"
UNTOUCHED = frozenset({"ironbury-2010", "saltmere-2008", "wadmoor-2011"})
"""Texts of the held-out set that no rule was ever changed for."""
ALIKE = 97
"""How like two texts must be, of 100, to count as the same: what a stray mark or one lost hyphen leaves."""


@dataclass(frozen=True)
class Promise:
    """A commitment as it stands in the text that the file was made from."""

    number: str
    voice: str
    part: str
    text: str
    heading: str = ""
    """A title of its own, which may be found as a heading or at the start of its words."""
    points: tuple[str, ...] = ()
    """Points listed under it, which may be found within it or as commitments of their own."""


@dataclass(frozen=True)
class File:
    """A file of the corpus."""

    name: str
    truth: str
    maker: str
    folder: Path = CORPUS

    @property
    def kind(self) -> str:
        return self.name.rpartition(".")[2]

    @property
    def path(self) -> Path:
        return self.folder / "files" / self.name


@dataclass(frozen=True)
class Score:
    """What was found of one file, or of several."""

    expected: int = 0
    recovered: int = 0
    """Found in the right order with the right words and the right number."""
    worded: int = 0
    """Found in the right order with the right words, whatever the number."""
    voiced: int = 0
    """Of those worded, how many have the right voice."""
    parted: int = 0
    """Of those worded, how many stand in the right part."""
    extra: int = 0
    """Found, and no commitment of the text."""
    missing: tuple[str, ...] = field(default=(), repr=False)
    wrong: tuple[str, ...] = field(default=(), repr=False)
    """What was found and should not have been, or with another number, voice or part."""

    def __add__(self, other: Score) -> Score:
        return Score(
            self.expected + other.expected, self.recovered + other.recovered, self.worded + other.worded,
            self.voiced + other.voiced, self.parted + other.parted, self.extra + other.extra,
            self.missing + other.missing, self.wrong + other.wrong,
        )  # fmt: skip

    @property
    def share(self) -> float:
        """Share of the commitments that was recovered."""
        return self.recovered / self.expected if self.expected else 0.0

    @property
    def extras(self) -> float:
        """Share of what was found that is no commitment."""
        return self.extra / (self.worded + self.extra) if self.worded + self.extra else 0.0

    @property
    def voices(self) -> float:
        return self.voiced / self.worded if self.worded else 0.0

    @property
    def parts(self) -> float:
        return self.parted / self.worded if self.worded else 0.0


def files(folder: Path = CORPUS) -> list[File]:
    """Every file of the corpus, or of another set in the same form."""
    return [File(row["file"], row["truth"], row["maker"], folder) for row in _yaml(folder / "index.yaml")]


def truth(name: str, folder: Path = CORPUS) -> list[Promise]:
    """The commitments of the text called `name`, in order."""
    rows = _yaml(folder / "truth" / f"{name}.yaml")["commitments"]
    return [Promise(**row | {"points": tuple(row.get("points", ()))}) for row in rows]


def score(document: Document, expected: Sequence[Promise]) -> Score:
    """How much of `expected` stands in `document`. Two columns may be read row by row or one after the other."""
    found = passages(document)
    return max((_scored(found, order) for order in (expected, _by_column(expected))), key=lambda made: made.recovered)


def _by_column(expected: Sequence[Promise]) -> list[Promise]:
    parts = list(dict.fromkeys(each.part for each in expected))
    voices = list(dict.fromkeys(each.voice for each in expected))
    return sorted(expected, key=lambda each: (parts.index(each.part), voices.index(each.voice)))


def _scored(found: Sequence[Passage], expected: Sequence[Promise]) -> Score:
    pairs = _aligned(found, expected)
    met = {place for place, _ in pairs}
    matched = {place for _, place in pairs}
    both = [(found[a], expected[b]) for a, b in pairs]
    points = [point for each in expected for point in each.points]
    extra = [a for place, a in enumerate(found) if place not in met and not any(_alike(a.text, p) for p in points)]
    return Score(
        expected=len(expected),
        recovered=sum(_number(a.number) == _number(b.number) for a, b in both),
        worded=len(pairs),
        voiced=sum(a.voice == b.voice for a, b in both),
        parted=sum(_same_part(a.part, b.part) for a, b in both),
        extra=len(extra),
        missing=tuple(f"{b.number} {b.text}" for place, b in enumerate(expected) if place not in matched),
        wrong=(
            *(f"extra: {a.number} {a.text}" for a in extra),
            *(line for a, b in both for line in _differences(a, b)),
        ),
    )


def _differences(found: Passage, expected: Promise) -> list[str]:
    told = {
        "number": (_number(found.number), _number(expected.number)),
        "voice": (found.voice, expected.voice),
    }
    if not _same_part(found.part, expected.part):
        told["part"] = (found.part, expected.part)
    return [f"{what} {a!r} for {b!r}: {expected.text[:50]}" for what, (a, b) in told.items() if a != b]


def _same_part(found: str, expected: str) -> bool:
    """Whether these are one part: `Theme A: Money` may be taken for `Money` under the number `Theme A`."""
    titles = (expected, *(expected.partition(mark)[2] or expected for mark in (": ", ". ")))
    return _plain(found) in map(_plain, titles)


def _aligned(found: Sequence[Passage], expected: Sequence[Promise]) -> list[tuple[int, int]]:
    """The most pairs of the same words that keep the order of both sides; of equals, those with most right numbers."""
    best = [[0] * (len(expected) + 1) for _ in range(len(found) + 1)]
    worth = [[_worth(a, b) for b in expected] for a in found]
    for a in reversed(range(len(found))):
        for b in reversed(range(len(expected))):
            pair = worth[a][b] + best[a + 1][b + 1] if worth[a][b] else 0
            best[a][b] = max(pair, best[a + 1][b], best[a][b + 1])
    pairs, a, b = [], 0, 0
    while a < len(found) and b < len(expected):
        if worth[a][b] and best[a][b] == worth[a][b] + best[a + 1][b + 1]:
            pairs.append((a, b))
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
    return pairs


def _worth(found: Passage, expected: Promise) -> int:
    if not _same(found, expected):
        return 0
    return 1000 + (_number(found.number) == _number(expected.number))


def _same(found: Passage, expected: Promise) -> bool:
    texts = [expected.text, " ".join((expected.text, *expected.points))]
    if expected.heading:
        texts.append(f"{expected.heading} {expected.text}")
    return any(_alike(found.text, text) for text in texts)


def _alike(found: str, expected: str) -> bool:
    one, other = _plain(found), _plain(expected)
    return one == other or fuzz.ratio(one, other, score_cutoff=ALIKE) >= ALIKE


def _plain(text: str) -> str:
    """`text` without what programs change of themselves: ligatures, kinds of quote, dash and space, soft hyphens."""
    text = unicodedata.normalize("NFKC", text.replace("\u00ad", "").replace("\u200b", ""))
    text = re.sub("[‘’‛`´]", "'", re.sub("[“”„«»]", '"', text))
    text = re.sub("[‐‑‒–—−]", "-", text)
    return re.sub(r"[^\S\n]*\n\s*|\s+", " ", text).strip().rstrip(".;,:").casefold()


def _number(number: str) -> str:
    """`number` without the brackets and stops around it, and without the word before it: `Commitment 1` is 1."""
    return re.sub(r"^commitment\s+", "", number.strip(" ().:\t\u00a0").casefold())


def _yaml(path: Path):
    return YAML(typ="safe").load(path)
