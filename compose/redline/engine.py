"""`redline`: two Word files as one with tracked changes, proved before it is handed over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from compose.redline.checking import Fault, Proof
from compose.redline.marks import Marks
from compose.redline.merging import Way, merged
from compose.redline.package import Package
from compose.redline.preparing import CALLED, Prepared, prepared
from compose.redline.remarks import Remark, remarked

AUTHOR = "local-compact"
_DAY = dt.datetime(2000, 1, 1)


@dataclass(frozen=True)
class Redline:
    """What came of comparing two Word files."""

    content: bytes
    """The Word file with tracked changes."""
    notes: tuple[str, ...]
    """What a reader should know, in sentences."""
    replaced: tuple[str, ...]
    """Regions, such as `body`, in which text is taken out and put in as a whole: word for word could not be proved."""
    unproved: tuple[str, ...]
    """Where the redline is still not right, in sentences; almost always nothing."""


def redline(
    old: bytes,
    new: bytes,
    way: Way | None = None,
    called: tuple[str, str] = CALLED,
    remarks: Sequence[Remark] = (),
) -> Redline:
    """The Word file `new` with what it changes in `old` tracked, as `way` says, and with `remarks` as comments.

    It is read again before it is handed over. Where rejecting all does not give `old`, or accepting all `new`, that
    region is compared more coarsely: paragraphs that differ are replaced whole, then all of it. Raises `InputError`
    where one of the two is damaged or no Word file; messages call them as `called` says.
    """
    way = way or Way(AUTHOR, _DAY)
    ready = prepared(old, new, called)
    proof = Proof.of(ready)
    made, lost = _made(ready, way, remarks)
    faults = proof.faults(made)
    while faults and (coarser := _coarser(way, faults)) != way:
        way = coarser
        # Read once more, for merging uses packages up, and a copy would double the memory that all others take.
        made, lost = _made(prepared(old, new, called), way, remarks)
        faults = proof.faults(made)
    notes = (*ready.notes, f"Comments for which no place was found: {lost}.") if lost else ready.notes
    return Redline(made.saved(), notes, tuple(sorted(way.whole | way.apart)), tuple(map(str, faults)))


def _made(ready: Prepared, way: Way, remarks: Sequence[Remark]) -> tuple[Package, int]:
    """The redline, and of how many remarks no place was found."""
    made = merged(ready.old, ready.new, way)
    return made, len(remarked(made, remarks, Marks(way.author, way.date)))


def _coarser(way: Way, faults: tuple[Fault, ...]) -> Way:
    """`way`, one step coarser in every region that failed."""
    regions = {fault.difference.region.split()[0] for fault in faults}
    regions = {"body" if one == "text" else one for one in regions}  # boxes are compared with what they stand in
    return replace(way, whole=way.whole | (regions - way.whole), apart=way.apart | (regions & way.whole))
