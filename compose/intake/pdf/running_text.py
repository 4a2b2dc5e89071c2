"""The lines of a paragraph as running text: bold, italics and links kept, line ends gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compose.intake.pdf.hyphens import Vocabulary
from compose.intake.pdf.lines import spaces, text_of
from compose.intake.pdf.model import Line, Word
from compose.intake.runs import Run


def runs_of(lines: Sequence[Line], words: Vocabulary) -> list[Run]:
    """`lines` of one paragraph as running text."""
    return list(_runs(lines, words))


def _runs(lines: Sequence[Line], words: Vocabulary) -> Iterator[Run]:
    for at, line in enumerate(lines):
        made = _of_line(line)
        if at + 1 < len(lines):
            text = text_of(line.words)
            kept, between = words.glue(text, text_of(lines[at + 1].words))
            last = made[-1].text
            made[-1] = replace(made[-1], text=last[: len(last) - (len(text) - len(kept))] + between)
        yield from made


def _of_line(line: Line) -> list[Run]:
    pairs = zip(line.words, spaces(line.words), strict=True)
    made: list[Run] = []
    for word, space in pairs:
        if space:  # the space between two words looks like both, where they look alike
            made[-1] = replace(made[-1], text=made[-1].text + " ")
        made.append(_run(word))
    return made


def _run(word: Word) -> Run:
    return Run(word.text, word.bold, word.italic, word.url)
