"""Edits to whole paragraphs and parts: put in, taken out, moved, split, merged, renamed."""

from __future__ import annotations

from dataclasses import replace

from tests.redline.making import rephrasing
from tests.redline.making.model import Block
from tests.redline.making.rewording import before_end, synonym
from tests.redline.making.work import PROMISES, Work


def insert(work: Work) -> bool:
    """A promise more, after another one."""
    places = [at + 1 for at, one in enumerate(work.blocks) if one.kind == "commitment"]
    if not places:
        return False
    made = work.author.promise(work.dice.choice(("public", "voluntary")))
    work.blocks.insert(work.dice.choice(places), made)
    work.touched.add(made.key)
    work.note("insert", (), (made,))
    return True


def delete(work: Work) -> bool:
    """A promise less."""
    at = work.pick(lambda one: True, PROMISES)
    if at is None:
        return False
    work.note("delete", (work.blocks.pop(at),), ())
    return True


def move(work: Work) -> bool:
    """A promise elsewhere, at least four paragraphs away."""
    return _moved(work, "move") is not None


def move_and_edit(work: Work) -> bool:
    """A promise elsewhere and in other words."""
    at = _moved(work, "move-edit")
    if at is None:
        return False
    old = work.blocks[at]
    text = synonym(work, synonym(work, old.text))
    if text == old.text or work.dice.random() < 0.2:
        text = before_end(text, work.dice.choice(rephrasing.ADDED))
    work.blocks[at] = replace(old, text=text)
    work.changes[-1] = replace(work.changes[-1], new=(work.blocks[at].plain,))
    return True


def split(work: Work) -> bool:
    """One promise of two sentences as two."""
    at = work.pick(lambda one: one.text in work.author.double, PROMISES)
    if at is None:
        return False
    old = work.blocks[at]
    first, second = old.text.split(". ", 1)
    halves = (replace(old, text=f"{first}."), replace(old, key=f"{old.key}-b", text=second))
    work.blocks[at : at + 1] = halves
    work.touched.add(halves[1].key)
    work.note("split", (old,), halves)
    return True


def merge(work: Work) -> bool:
    """A promise and the next as one."""
    at = work.pick(lambda one: not one.notes and _mergeable(work, one), PROMISES)
    if at is None:
        return False
    old = work.blocks[at : at + 2]
    origin = tuple(key for one in old for key in one.origin)
    both = replace(old[0], text=" ".join(one.text for one in old), origin=origin)
    work.blocks[at : at + 2] = [both]
    work.touched.add(old[1].key)
    work.note("merge", old, (both,))
    return True


def retitle(work: Work) -> bool:
    """Another title for a part."""
    at = work.pick(lambda one: True, ("part",))
    if at is None:
        return False
    old = work.blocks[at].text
    title = work.dice.choice(
        (f"{old} and trust", f"Our approach to {old[0].lower()}{old[1:]}", work.author.part_title())
    )
    return work.become(at, "retitle", text=title)


def move_part(work: Work) -> bool:
    """A whole part elsewhere among the parts."""
    starts = [at for at, one in enumerate(work.blocks) if one.kind == "part"]
    if len(starts) < 3:
        return False
    bounds = list(zip(starts, [*starts[1:], len(work.blocks)], strict=True))
    chosen = work.dice.randrange(len(bounds))
    parts = [work.blocks[start:end] for start, end in bounds]
    moving = parts.pop(chosen)
    parts.insert(work.dice.choice([at for at in range(len(parts) + 1) if at != chosen]), moving)
    work.blocks[starts[0] :] = [block for part in parts for block in part]
    work.touched |= {block.key for block in moving}
    work.note("part-moved", moving[:1], moving[:1])
    for block in moving:
        work.tag(block, "part-moved")
    return True


# ----------------------------------------------------------------------------------------------------------------------


def _moved(work: Work, kind: str) -> int | None:
    at = work.pick(lambda one: not one.notes and len(one.text) > 40, PROMISES)
    if at is None:
        return None
    block = work.blocks.pop(at)
    places = [to + 1 for to, one in enumerate(work.blocks) if one.kind == "commitment" and abs(to + 1 - at) > 3]
    if not places:
        work.blocks.insert(at, block)
        return None
    to = work.dice.choice(places)
    work.blocks.insert(to, block)
    work.note(kind, (block,), (block,))
    return to


def _mergeable(work: Work, block: Block) -> bool:
    after = work.blocks[work.blocks.index(block) + 1 :][:1]
    fits = bool(after) and after[0].kind == "commitment" and after[0].key not in work.touched and not after[0].notes
    return fits
