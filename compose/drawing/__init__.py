"""Pictures in a brand's colours, drawn as SVG from what they show."""

from compose.drawing.draw import svg

__all__ = ["svg"]
