"""The two texts side by side, as one page of HTML that opens anywhere and asks for nothing."""

from compose.compare.page.whole import page

__all__ = ["page"]
