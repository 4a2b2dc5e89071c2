"""What people had typed when they went elsewhere, or when the power went: kept until the question is answered."""

from __future__ import annotations

import hashlib
import json
import re
from collections import UserDict
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from compose import files
from compose.errors import OutputError
from compose.yamlio import Key

Typed = str | tuple[str, ...]


class HalfTyped(UserDict[Key, Typed]):
    """Texts and ticks by the way to the answer, in a hidden file beside the answers, one for each person.

    It is a help and no record: a file that cannot be read counts as empty, and one that cannot be written is let be.
    """

    def __init__(self, home: Path, who: str) -> None:
        super().__init__()
        name = re.sub(r"[^a-z0-9]+", "-", who.casefold()).strip("-")
        mark = hashlib.sha256(who.encode("utf-8", "replace")).hexdigest()[:6]  # for names in any script
        self.person = f"{name}-{mark}"
        """The name, as it may stand in the name of a file."""
        self.path = home / f".half-typed-{self.person}.json"
        self.data = self._stored()

    def __setitem__(self, key: Key, typed: Typed) -> None:
        super().__setitem__(key, typed)
        self._store({**self._stored(), key: typed})

    def __delitem__(self, key: Key) -> None:
        super().__delitem__(key)
        self._store({way: typed for way, typed in self._stored().items() if way != key})

    def _stored(self) -> dict[Key, Typed]:
        """What stands in the file: the same person may be at work in a second window."""
        with suppress(OSError, ValueError, TypeError, AttributeError):
            stored = json.loads(self.path.read_text(encoding="utf-8"))
            return {_key(way): _typed(typed) for way, typed in stored.items()}
        return {}

    def _store(self, texts: Mapping[Key, Typed]) -> None:
        content = {json.dumps(key): typed for key, typed in texts.items() if typed}
        with suppress(OutputError, OSError):
            if content:
                files.write_whole(self.path, json.dumps(content, ensure_ascii=False).encode("utf-8", "replace"))
            else:
                self.path.unlink(missing_ok=True)


def _key(way: str) -> Key:
    return tuple(json.loads(way))


def _typed(typed: str | list[str]) -> Typed:
    return typed if isinstance(typed, str) else tuple(typed)
