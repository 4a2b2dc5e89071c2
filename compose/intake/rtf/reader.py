"""Rich text from its bytes to pieces: token by token, with what holds in each group on a stack."""

from __future__ import annotations

from compose.intake.limits import too_deep, too_long
from compose.intake.model import Read
from compose.intake.pieces import scaled
from compose.intake.rtf import groups, words
from compose.intake.rtf.state import Paragraph, State
from compose.intake.rtf.story import Story
from compose.intake.rtf.styles import Style, Styles, decoded
from compose.intake.rtf.tokens import Token, tokens
from compose.intake.runs import Run
from compose.intake.tally import Tally

MAX_TOKENS = 1_200_000
"""Five hundred pages that Word saved come to one million."""
MAX_PARAGRAPHS = 60_000
MAX_RUNS = 20_000
"""Bits of text with looks of their own in one paragraph."""
_DEEPEST = 400


def read(raw: bytes, shown: str) -> Read:
    """The rich text `raw`, which messages call `shown`. Raises `InputError` where it is too long or too deep."""
    if raw.count(b"\\") + raw.count(b"{") > MAX_TOKENS:
        raise too_long(shown)
    reader = Reader(shown)
    for token in tokens(raw.decode("latin-1")):
        reader.take(token)
    return reader.finish()


class Reader:
    """Reads one file."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.styles: Styles = Styles()
        self.tally = Tally()
        self.state: State = State()
        self.paragraph, self.story = Paragraph(), Story()
        self.stack: list[State] = []
        self.outer: list[tuple[Paragraph, Story]] = []
        """Paragraphs and stories that wait while a text box in them is read."""
        self.notes: list[list[Run]] = []
        self.codes: list[str] = []
        """The code of each field that is open."""
        self.texts: dict[str, str] = {"label": "", "style": "", "title": ""}
        self.style = (0, Style())
        self.font = 0
        self.may_ignore = False
        """Whether the group is one that a program may pass over if it does not know it."""
        self._bytes = bytearray()
        self._high = 0xD800
        """The first half of a character that takes two."""
        self._paragraphs = 0
        self._left = 0
        """Characters still to be passed over after a Unicode one."""

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.kind != "byte" and self._bytes:
            self._end_bytes()
        if token.kind == "group":
            self._group(token.text)
        elif token.kind == "byte":
            self._byte(int(token.text, 16))
        elif token.kind == "text":
            self._text(token.text)
        elif token.kind == "sign":
            self._sign(token.text)
        else:
            self._word(token)

    def finish(self) -> Read:
        """What the file held."""
        while self.stack:
            self._close()
        self.end_paragraph()
        self.story.end_table()
        title = " ".join(self.texts["title"].split())
        return Read(scaled(tuple(self.story.found)), title, self.tally.sentences())

    def say(self, text: str) -> None:
        """Words, wherever they go at present."""
        into = self.state.into
        if into == "text":
            self._show(text)
        elif into == "code" and self.codes:
            self.codes[-1] = (self.codes[-1] + text)[:2_000]
        elif into == "note" and self.notes:
            self.notes[-1].append(self.state.run(text))
        elif into in self.texts:
            self.texts[into] = (self.texts[into] + text)[:2_000]

    def end_paragraph(self) -> None:
        """End the paragraph that is being read."""
        if self.state.into == "text":
            self._paragraphs += 1
            if self._paragraphs > MAX_PARAGRAPHS:
                raise too_long(self.shown)
            self.story.paragraph(self.paragraph, self.styles, self.tally)
            self.paragraph = self.paragraph.fresh()
        else:
            self.say(" ")

    def _show(self, text: str) -> None:
        if self.state.hidden:
            self.paragraph.hidden = self.paragraph.hidden or bool(text.strip())
        elif not self.state.deleted:
            self.paragraph.runs.append(self.state.run(text))
            if len(self.paragraph.runs) > MAX_RUNS:
                raise too_long(self.shown)

    def _group(self, brace: str) -> None:
        self.may_ignore, self._left = False, 0
        if brace == "}":
            self._close()
            return
        if len(self.stack) >= _DEEPEST:
            raise too_deep(self.shown)
        self.stack.append(self.state)
        self.state = self.state.within()

    def _close(self) -> None:
        owner = self.state.owner
        if self.stack:
            if closing := groups.CLOSING.get(owner):
                closing(self)
            self.state = self.stack.pop()

    def _text(self, text: str) -> None:
        skipped = min(self._left, len(text))
        self._left -= skipped
        self.say(text[skipped:])

    def _byte(self, byte: int) -> None:
        if self._left:
            self._left -= 1
        elif self.state.into != "nowhere":
            self._bytes.append(byte)

    def _end_bytes(self) -> None:
        raw, self._bytes = bytes(self._bytes), bytearray()
        self.say(decoded(raw, self.styles.code_page(self.state.font)))

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self.may_ignore = True
        elif sign in "\r\n":
            self.end_paragraph()
        else:
            self.say({"~": " ", "_": "-", "-": "", "\t": " "}.get(sign, sign if sign in "\\{}" else ""))

    def _word(self, token: Token) -> None:
        may_ignore, self.may_ignore = self.may_ignore, False
        if token.text == "u":
            self._unicode(token.number or 0)
        elif self.state.into == "nowhere":
            return
        elif step := words.WORDS.get(token.text):
            step(self, token.number)
        elif may_ignore:
            self.state.into = "nowhere"

    def _unicode(self, number: int) -> None:
        self._left = self.state.skip
        code = number % 0x10000
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((self._high - 0xD800) << 10) + (code - 0xDC00)
        self.say(chr(code))
