"""The papers of a renewal: its timetable, the questions that go out, and the sheet for those who lead a discussion."""

from compose.pack.renewal.occasion import Occasion
from compose.pack.renewal.papers import PAPERS

__all__ = ["PAPERS", "Occasion"]
