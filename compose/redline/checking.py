"""Proof of a redline: rejecting all gives the old file and accepting all the new one, as our own reader sees it."""

from __future__ import annotations

from dataclasses import dataclass

from compose.redline.package import Package
from compose.redline.preparing import Prepared, prepared
from compose.redline.resolve import resolve, without_comments
from compose.redline.state import Difference, State, differences, state


@dataclass(frozen=True)
class Proof:
    """What a redline of two files must give."""

    old: State
    """What rejecting must give."""
    new: State
    """What accepting must give."""

    @classmethod
    def of(cls, files: Prepared) -> Proof:
        """That of `files`, which may be used up afterwards."""
        return cls(state(files.old), state(files.new))

    def faults(self, made: Package) -> tuple[Fault, ...]:
        """Where the redline `made` fails; nothing where it is right."""
        old = differences(self.old, state(without_comments(resolve(made, "reject"))))
        new = differences(self.new, state(without_comments(resolve(made, "accept"))))
        return (*(Fault("old", one) for one in old), *(Fault("new", one) for one in new))


@dataclass(frozen=True)
class Fault:
    """Something that a redline does not give back."""

    side: str
    """`old` where rejecting all fails, `new` where accepting all does."""
    difference: Difference

    def __str__(self) -> str:
        how = "Rejecting all changes" if self.side == "old" else "Accepting all changes"
        return f"{how} would not give the {self.side} file back: {self.difference.region}: {self.difference.sentence}"


def faults(old: bytes, new: bytes, made: bytes) -> tuple[Fault, ...]:
    """Where `made`, a Word file with tracked changes from any program, fails to lead from `old` to `new`."""
    return Proof.of(prepared(old, new)).faults(Package.opened(made, "the redline"))
