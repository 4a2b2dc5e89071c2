"""Two edited copies of one draft: what each changed, where they agree, and where people have to decide.

Read: `model` (a matter, and what it comes to), `meeting` (both sets of changes brought together by promise), `touching`
(whether two changes of one promise are about the same words), `telling` (in sentences), `onscreen` and `as_json`.
"""

from compose.compare.copies.meeting import copies
from compose.compare.copies.model import VERDICTS, Copies, Matter, Verdict

__all__ = ["VERDICTS", "Copies", "Matter", "Verdict", "copies"]
