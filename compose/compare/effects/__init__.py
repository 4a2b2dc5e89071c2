"""What a change of wording means for those who rely on it: firmer or softer, more or fewer, by whom, in which sense."""

from compose.compare.effects.headlines import Headline, headlines
from compose.compare.effects.model import Effect, Kind
from compose.compare.effects.telling import effects

__all__ = ["Effect", "Headline", "Kind", "effects", "headlines"]
