"""An alignment in which nothing crosses, as a document needs that shows moves as text removed and text put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from compose.compare.align.chain import Span, heaviest
from compose.compare.align.model import Alignment, Kind, Link, Unit

_PIECE = "It is one of several pieces, which do not stand side by side"
_APART = "It stands elsewhere, and is shown as taken out and put in"


def in_order(alignment: Alignment, old: Sequence[Unit], new: Sequence[Unit]) -> tuple[Link, ...]:
    """The links that keep their order on both sides and keep most text; each other unit dropped and added.

    What was dropped stands before what was added between the same two links. Of a unit in several pieces those are
    kept together that stand side by side; each other is dropped or added.
    """
    links = [one for link in alignment.links if link.old and link.new for one in _runs(link)]
    kept = heaviest([_span(link) for link in links], [_kept(link, old, new) for link in links])
    in_turn = sorted((links[place] for place in kept), key=_span)
    return tuple(_filled(in_turn, _alone(alignment), len(old), len(new)))


def _span(link: Link) -> Span:
    return link.old[0], link.old[-1], link.new[0], link.new[-1]


def _kept(link: Link, old: Sequence[Unit], new: Sequence[Unit]) -> float:
    """About how many characters need no mark; a blank line is better kept than not."""
    return 1 + link.alike * min(_length(link.old, old), _length(link.new, new))


def _length(places: Iterable[int], units: Sequence[Unit]) -> int:
    return sum(len(units[place].text) for place in places)


def _runs(link: Link) -> Iterator[Link]:
    """`link` cut where its pieces do not stand side by side."""
    olds, news = _side_by_side(link.old), _side_by_side(link.new)
    if len(olds) == len(news) == 1:
        yield link
        return
    for there in olds:
        for here in news:
            kind: Kind = link.kind if len(there) + len(here) > 2 else "reworded"
            yield replace(link, old=there, new=here, kind=kind, why=_PIECE)


def _side_by_side(places: tuple[int, ...]) -> list[tuple[int, ...]]:
    runs: list[tuple[int, ...]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1:
            runs[-1] = (*runs[-1], place)
        else:
            runs.append((place,))
    return runs


def _alone(alignment: Alignment) -> dict[tuple[str, int], Link]:
    """Links of what answers nothing, by side and place."""
    found = [link for link in alignment.links if not (link.old and link.new)]
    return {("old", place): link for link in found for place in link.old} | {
        ("new", place): link for link in found for place in link.new
    }


def _filled(links: list[Link], alone: dict[tuple[str, int], Link], olds: int, news: int) -> Iterator[Link]:
    """`links`, and between them every unit that is in none."""
    old = new = 0
    for link in [*links, Link((olds,), (news,), "same")]:
        for place in range(old, link.old[0]):
            yield alone.get(("old", place), Link((place,), (), "dropped", moved=True, why=_APART))
        for place in range(new, link.new[0]):
            yield alone.get(("new", place), Link((), (place,), "added", moved=True, why=_APART))
        old, new = link.old[-1] + 1, link.new[-1] + 1
        if link.old[0] < olds or link.new[0] < news:
            yield link
