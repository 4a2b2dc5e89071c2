"""Proposals and what people settled, put together: what stands beside each commitment of an earlier Compact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from compose.document.passages import Passage
from compose.matching.model import Proposal
from compose.matching.settled import Settled, first_words


@dataclass(frozen=True, slots=True)
class Matched:
    """A commitment of an earlier Compact with what is proposed for it, and what was settled."""

    proposal: Proposal
    settled: Settled | None = None

    @property
    def passage(self) -> Passage:
        """The commitment."""
        return self.proposal.passage

    @property
    def clause(self) -> str:
        """Id of the clause that it matches: the one settled, or else proposed; empty where there is none."""
        return self.settled.clause if self.settled else self.proposal.clause or ""

    @property
    def answers(self) -> bool:
        """Whether it is taken to say what that clause says: a person said so, or it is sure or likely."""
        return bool(self.clause) and (self.settled is not None or self.proposal.band in ("sure", "likely"))


def together(proposals: Iterable[Proposal], settled: Sequence[Settled]) -> tuple[Matched, ...]:
    """Each proposal with what was settled about its commitment."""
    proposals = tuple(proposals)
    found = _by_passage([one.passage for one in proposals], settled)
    return tuple(Matched(one, found.get(one.passage.id)) for one in proposals)


def astray(proposals: Iterable[Proposal], settled: Sequence[Settled]) -> tuple[Settled, ...]:
    """What was settled about commitments that are no longer there, or no longer begin with the same words."""
    found = _by_passage([one.passage for one in proposals], settled).values()
    return tuple(one for one in settled if one not in found)


def _by_passage(passages: Sequence[Passage], settled: Iterable[Settled]) -> Mapping[str, Settled]:
    """What was settled, by id of the commitment: found by id and words, or else by words that one alone has."""
    by_id = {passage.id: passage for passage in passages}
    found = {one.at: one for one in settled if one.at in by_id and _begins(by_id[one.at], one)}
    for one in settled:
        elsewhere = list(_elsewhere(passages, one, found)) if one not in found.values() else []
        if len(elsewhere) == 1:
            found[elsewhere[0].id] = one
    return found


def _elsewhere(passages: Iterable[Passage], one: Settled, found: Mapping[str, Settled]) -> Iterator[Passage]:
    return (passage for passage in passages if one.says and passage.id not in found and _begins(passage, one))


def _begins(passage: Passage, one: Settled) -> bool:
    """Whether `passage` begins as it did when that was settled; capitals and spaces make no difference."""
    return not one.says or first_words(passage.text).casefold().startswith(first_words(one.says).casefold())
