"""`redline_of_two`: two copies of one draft as one Word file, the changes of each in its own name; proved."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compose.intake.docx.names import W
from compose.redline.engine import AUTHOR, Redline
from compose.redline.marks import Marks
from compose.redline.merging import Way, merged
from compose.redline.package import Package
from compose.redline.preparing import OfThree, of_three
from compose.redline.remarks import Remark, remarked
from compose.redline.resolve import resolve, without, without_comments
from compose.redline.resolve.names import TRACKED
from compose.redline.state import State, differences, state
from compose.redline.weaving import Names, woven

_OF_WORDS = ("text", "structure")
_REGIONS = frozenset(("body", "header", "footer", "footnote", "endnote"))
_LOOKS = "Looks are those of the draft: what a copy only formats otherwise is not marked."


class Files(NamedTuple):
    """Three Word files, and what messages call them."""

    base: bytes
    one: bytes
    two: bytes
    called: tuple[str, str, str] = ("the draft", "the first copy", "the second copy")


def redline_of_two(files: Files, names: Names, moment: dt.datetime, remarks: Sequence[Remark] = ()) -> Redline:
    """The draft with the changes of both copies tracked, those that both made in the name of both.

    It is read again before it is handed over: rejecting all gives the words of the draft, and rejecting what one alone
    changed those of the other's copy. Raises `InputError` where a file is damaged or no Word file.
    """
    ready = of_three(files[:3], files.called)
    proof = (state(ready.base), state(ready.one), state(ready.two))
    notes = list(ready.notes)
    made = _woven(ready, names, moment, frozenset())
    faults = _faults(made, proof, names)
    replaced: tuple[str, ...] = ()
    if faults:
        coarser = _woven(of_three(files[:3], files.called), names, moment, _REGIONS)
        if len(left := _faults(coarser, proof, names)) < len(faults):
            made, faults, replaced = coarser, left, tuple(sorted(_REGIONS))
    if lost := remarked(made, remarks, Marks(AUTHOR, moment)):
        notes.append(f"Comments for which no place was found: {len(lost)}.")
    return Redline(made.saved(), (*notes, _LOOKS), replaced, faults)


def _woven(ready: OfThree, names: Names, moment: dt.datetime, whole: frozenset[str]) -> Package:
    """What `ready` makes, which is used up; in the regions `whole`, paragraphs that differ are replaced as such."""
    one = merged(ready.base.copy(), ready.one, Way(names.one, moment, whole=whole))
    two = merged(ready.base, ready.two, Way(names.two, moment, whole=whole))
    return woven(one, two, names, moment)


# -- proof -------------------------------------------------------------------------------------------------------------


def _faults(made: Package, proof: Sequence[State], names: Names) -> tuple[str, ...]:
    """Where the words are not those that they should be, in sentences."""
    base, one, two = proof
    wanted = (
        ("Rejecting all changes would not give the draft back", base, resolve(made, "reject")),
        (f"Leaving out what {names.two} changed would not give the copy of {names.one}", one, without(made, names.two)),
        (f"Leaving out what {names.one} changed would not give the copy of {names.two}", two, without(made, names.one)),
    )
    return tuple(
        f"{how}: {told}" for how, want, got in wanted for told in _differences(want, state(without_comments(got)))
    )


def _differences(want: State, got: State) -> Iterator[str]:
    for one in differences(want, got):
        if one.kind in _OF_WORDS:
            yield f"{one.region}: {one.sentence}"


# -- whose copy it is --------------------------------------------------------------------------------------------------


def author_of(raw: bytes, called: str) -> str:
    """Who changed the Word file `raw`: whose tracked changes it holds, most of them; else empty.

    Raises `InputError` where it is damaged or no Word file.
    """
    package = Package.opened(raw, called)
    authors = Counter(one.get(f"{W}author", "").strip() for _, root in package.stories() for one in root.iter(*TRACKED))
    authors.pop("", None)
    return authors.most_common(1)[0][0] if authors else ""
