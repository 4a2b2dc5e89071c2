"""An earlier Compact beside the library: which clause each promise matches, and what was never answered."""

from compose.matching.propose import propose

__all__ = ["propose"]
