"""Numbers that went up or down, said in the unit that both sides share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from compose.compare.effects.amounts import Amount
from compose.compare.effects.model import Effect

_WAYS = {
    "time": ("longer", "shorter"), "rate": ("more often", "less often"), "money": ("more", "less"),
    "share": ("more", "less"), "count": ("more", "fewer"), "date": ("later", "earlier"),
}  # fmt: skip
_NEAR = Fraction(1, 50)
"""Two times that differ by less than this part are about the same: 30 days and a month."""


def numbers(pairs: Iterable[tuple[Amount | None, Amount | None]]) -> Iterator[Effect]:
    """What is told of each amount that another took the place of."""
    for old, new in pairs:
        if old and new and not old.same(new):
            says = f"{way(old, new).capitalize()}: ‘{old.quote}’ became ‘{new.quote}’{converted(old, new)}."
            yield Effect("number", says, (old.quote,), (new.quote,), 0.95)


def way(old: Amount, new: Amount) -> str:
    """Which way it went, such as `longer` or `fewer`; never whether that is good."""
    up, down = _WAYS[old.sort]
    low, high = new.quantity.low - old.quantity.low, new.quantity.high - old.quantity.high
    if old.sort == "time" and abs(high) <= _NEAR * old.quantity.high:
        return "about as long"
    if low * high < 0 or not (low or high):
        return "different"
    return up if low + high > 0 else down


def converted(old: Amount, new: Amount) -> str:
    """What both come to in one unit, where they are told in two; nothing else."""
    units_of = {old.quantity.unit, new.quantity.unit}
    if old.sort == "time" and len(units_of) > 1:
        return f" ({_days(old)}, then {_days(new)})"
    if old.sort == "rate":
        return f" ({_often(old.quantity.low)}, then {_often(new.quantity.low)})"
    if old.sort == "share" and len(units_of) > 1:
        return f" ({_plain(old.quantity.low * 100)}%, then {_plain(new.quantity.low * 100)}%)"
    return ""


def _days(amount: Amount) -> str:
    low, high = amount.quantity.low, amount.quantity.high
    if high < 1:
        return f"{_plain(high * 24)} hours"
    exact = amount.quantity.unit in ("day", "week", "fortnight")
    span = _plain(high) if low == high else f"{_plain(low)} to {_plain(high)}"
    return f"{'' if exact else 'about '}{span} day{'' if span == '1' else 's'}"


def _often(rate: Fraction) -> str:
    if rate < 1:
        return f"once in {_plain(1 / rate)} years"
    return {1: "once", 2: "twice"}.get(int(rate) if rate == int(rate) else 0, f"{_plain(rate)} times") + " a year"


def _plain(value: Fraction) -> str:
    return f"{round(value):,}" if value >= 10 or value == int(value) else f"{float(value):.1f}"
