"""What two copies come to, in a few sentences that can be read out, and what one made of a promise in a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compose.compare.changes import Change
from compose.compare.copies.model import Copies, Matter, Verdict
from compose.compare.names import KINDS, kinds, label, titled, told
from compose.document.show import capital, together


def summary(found: Copies) -> tuple[str, ...]:
    """What happened, sentence by sentence; one where nothing did."""
    if not found.matters:
        return (f"Neither {found.one} nor {found.two} changed a commitment.",)
    one, two = (sum(bool(side) for side in sides) for sides in _sides(found))
    told = f"{found.one} changed {_many(one)}, {found.two} {_number(two)}."
    return (told, *(_counted(found, verdict) for verdict in ("agreed", "together", "conflict") if found.of(verdict)))


def _sides(found: Copies) -> tuple[list[Sequence[Change]], list[Sequence[Change]]]:
    return [one.one for one in found.matters], [one.two for one in found.matters]


def _counted(found: Copies, verdict: Verdict) -> str:
    some = found.of(verdict)
    count, one = len(some), len(some) == 1
    match verdict:
        case "agreed":
            return f"{capital(_number(count))} {'change is' if one else 'changes are'} the same in both copies."
        case "together":
            changed = f"{_many(count)} {'was' if one else 'were'} changed by both"
            return f"{capital(changed)} in different words; both can stand."
        case _:
            which = together([_short(matter) for matter in some])
            return f"{capital(_many(count))} {'is' if one else 'are'} for people to decide: {which}."


def called(matter: Matter) -> str:
    """What a matter is called: number and title of the promise; without a title, its first words too."""
    return titled((matter.old or (matter.one or matter.two)[0].new)[0])


def _short(matter: Matter) -> str:
    return f"no. {matter.number}"


def happened(side: Sequence[Change]) -> str:
    """What a copy did, such as `Reworded and moved`; where nothing, that."""
    if not side:
        return "As in the draft"
    return capital(together(list(dict.fromkeys(KINDS[kind].lower() for change in side for kind in kinds(change)))))


def effects(side: Sequence[Change]) -> Iterator[tuple[str, str]]:
    """What each effect of a copy's wording is called, and what it says."""
    for change in side:
        for effect in change.effects:
            yield label(effect), told(effect)


def _many(count: int) -> str:
    return f"{_number(count)} commitment{'' if count == 1 else 's'}"


def _number(count: int) -> str:
    return str(count) if count else "none"
