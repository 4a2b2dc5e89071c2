"""One promise in a sentence: a verb that matters, how strongly it binds, and its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from compose.compare.effects.scale import Verb
from compose.compare.effects.text import Sentence


@dataclass(frozen=True)
class Group:
    """One verb that matters, and what stands before it."""

    sentence: Sentence
    first: int
    """Place of its first word."""
    last: int
    """Place of the verb that matters."""
    verb: Verb
    """How strongly it binds."""
    negated: bool
    passive: bool
    mild: Verb | None
    """How strongly the verb itself binds, where it is goodwill with no deed, as in `have regard to`."""
    before: int
    """Place of the first word after the group before, where its subject may begin."""

    @property
    def head(self) -> str:
        """Stem of the verb that matters."""
        return self.sentence.words[self.last].stem

    @property
    def quote(self) -> str:
        """The group as it is written."""
        words = self.sentence.words
        return self.sentence.quote(words[self.first].start, words[self.last].end)

    @cached_property
    def subject(self) -> str:
        """What stands before it in its clause, in small letters."""
        words = self.sentence.words
        if self.first == self.before:
            return ""
        low = self.sentence.low[words[self.before].start : words[self.first].start]
        return _subject(low)

    @property
    def told(self) -> str:
        """Subject and group as they are written."""
        end = self.sentence.words[self.last].end
        start = self.sentence.low.rfind(self.subject, 0, self.sentence.words[self.first].start + 1)
        return self.sentence.quote(max(start, 0), end)


_ASIDE = re.compile(
    r"(?:together with|along with|if|when|where|before|after|once|while|in|on|at|for|by|from|to|with|"
    r"under|as|until|unless|during|and|but|so)\b"
)


_SAID_THAT = re.compile(r"\b(?:hop|expect|agre|believ|ensur|accept|recognis|intend|propos|think|sa|requir)\w* that\s")
_PRONOUN = re.compile(r"(?<!ing)\s(they|it|we)$")


def _subject(low: str) -> str:
    low = re.sub(r"^[\s,]*(?:and|but|so(?! that)|then|that)\s+", "", low.strip(" ,"))
    low = _SAID_THAT.split(low)[-1]
    while _ASIDE.match(low) and "," in low:
        low = low.split(",", 1)[1].strip()
    found = _PRONOUN.search(low)
    return found[1] if found and "together" not in low and "jointly" not in low else low.strip(" ,")
