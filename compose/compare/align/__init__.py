"""Which clauses or paragraphs of two texts answer one another, why, and how sure that is."""

from compose.compare.align.aligning import align
from compose.compare.align.flow import in_order
from compose.compare.align.labels import parted
from compose.compare.align.model import Alignment, Kind, Link, Unit

__all__ = ["Alignment", "Kind", "Link", "Unit", "align", "in_order", "parted"]
