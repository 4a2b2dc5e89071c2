"""Every date that a group should not forget, each with how it stands today."""

from compose.plan.clock.clock import clock
from compose.plan.clock.model import Date

__all__ = ["Date", "clock"]
