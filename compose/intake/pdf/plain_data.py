"""What was read as plain data, and back: how it comes from one process to the other."""

from __future__ import annotations

from compose.document.model import Emphasis, Link, Strong, Text
from compose.flat import Kinds
from compose.intake.model import Grid, Piece, Read

_READ = Kinds(Read, (Grid, Piece, Text, Strong, Emphasis, Link))

to_data = _READ.flat
from_data = _READ.of
