"""Two Word files made ready to be compared, and what a reader should know of that."""

from __future__ import annotations

from dataclasses import dataclass

from compose.redline.layout import unfolded
from compose.redline.package import Package
from compose.redline.resolve import changes, comments, tidied
from compose.redline.stories import ended

CALLED = ("the old file", "the new file")


@dataclass(frozen=True)
class Prepared:
    """The two files, neither with tracked changes or comments, every story ending with a paragraph."""

    old: Package
    new: Package
    notes: tuple[str, ...]
    """What was done to them, in sentences."""


def prepared(old: bytes, new: bytes, called: tuple[str, str] = CALLED) -> Prepared:
    """The Word files `old` and `new`, which messages call as `called` says.

    Raises `InputError` where one of them is damaged or no Word file.
    """
    packages = [Package.opened(raw, shown) for raw, shown in zip((old, new), called, strict=True)]
    notes = [note for package in packages for note in _held(package)]
    before, after = map(_whole, packages)
    for one, other, which in ((before, after, "old"), (after, before, "new")):
        if count := unfolded(one.body, other.body):
            notes.append(
                f"{_tables(count)} in {one.shown} laid out words that stand in paragraphs in the other file. The "
                "redline has them in paragraphs too, so that changes can be seen; "
                f"in the {which} file itself they stand as before."
            )
    return Prepared(before, after, tuple(notes))


@dataclass(frozen=True)
class OfThree:
    """A draft and two copies of it, in the same way."""

    base: Package
    one: Package
    two: Package
    notes: tuple[str, ...]


def of_three(files: tuple[bytes, bytes, bytes], called: tuple[str, str, str]) -> OfThree:
    """A draft and two copies, which messages call as `called` says.

    Raises `InputError` where one of them is damaged or no Word file.
    """
    packages = [Package.opened(raw, shown) for raw, shown in zip(files, called, strict=True)]
    notes = [note for package in packages for note in _held(package)]
    base, one, two = map(_whole, packages)
    for copy in (one, two):  # the draft first, so that it is the same for both copies
        unfolded(base.body, copy.body)
    counts = [(copy, unfolded(copy.body, base.body)) for copy in (one, two)]
    said = "laid out words; the redline has them in paragraphs"
    notes += [f"{_tables(count)} in {copy.shown} {said}." for copy, count in counts if count]
    return OfThree(base, one, two, tuple(notes))


def _whole(package: Package) -> Package:
    """`package` with its tracked changes accepted and without comments, every story ending with a paragraph."""
    made = tidied(package)
    ended(made)
    return made


def _tables(count: int) -> str:
    return "A table" if count == 1 else f"{count} tables"


def _held(package: Package) -> list[str]:
    """What `package` holds that a comparison cannot keep."""
    found = []
    if changes(package):
        found.append(f"{package.shown} had tracked changes; they were accepted first.")
    if comments(package):
        found.append(f"{package.shown} had comments; they were left out.")
    return found
