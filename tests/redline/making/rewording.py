"""Edits within a paragraph: words, numbers, how firm it is, and the small signs that are easily missed."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.redline.making import rephrasing
from tests.redline.making.model import NOTE, Block
from tests.redline.making.work import PROMISES, WORDED, Work

_NUMBER = re.compile(r"(?<![\d,])\d{1,2}(?![\d,])")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\b[a-z]{5,}\b")
_SPELT = ("two", "three", "five", "seven", "nine")


def words(work: Work) -> bool:
    """Other words for the same, or a detail more."""
    at = work.pick(lambda one: True)
    if at is None:
        return False
    text = work.blocks[at].text
    for _ in range(work.dice.randint(1, 3)):
        text = synonym(work, text)
    if text == work.blocks[at].text or work.dice.random() < 0.3:
        text = before_end(text, work.dice.choice(rephrasing.ADDED))
    return work.become(at, "words", text=text)


def rewrite(work: Work) -> bool:
    """A promise told anew: many other words, its end another, what came after its first sentence gone."""
    at = work.pick(lambda one: len(one.text) > 60 and not one.notes, PROMISES)
    if at is None:
        return False
    text = work.blocks[at].text.split(". ")[0].rstrip(".")
    for _ in range(5):
        text = synonym(work, text)
    head, comma, tail = text.rpartition(", ")
    text = head if comma and len(head) > 40 and len(tail) < 70 else text
    return work.become(at, "rewrite", text=f"{text}{work.dice.choice(rephrasing.ADDED)}.")


def number(work: Work) -> bool:
    """Another number, in digits; now and then spelt out."""

    def other(found: str) -> str:
        new = max(1, int(found) + work.dice.choice((-10, -3, -2, -1, 1, 2, 3, 7, 10)))
        return str(new) if str(new) != found else str(new + 1)

    return _swap(
        work,
        "number",
        _NUMBER,
        lambda found: work.dice.choice(_SPELT) if work.dice.random() < 0.1 else other(found),
        PROMISES,
    )


def digit(work: Work) -> bool:
    """One digit."""
    return _swap(work, "digit", _DIGIT, lambda found: work.dice.choice([one for one in "123456789" if one != found]))


def case(work: Work) -> bool:
    """Capitals instead of small letters: of a word, or of its first letter."""
    return _swap(work, "case", _WORD, lambda found: found.upper() if work.dice.random() < 0.5 else found.capitalize())


def dash(work: Work) -> bool:
    """A dash of another length."""
    return _swap(work, "dash", re.compile("(?<=[a-z ])-(?=[a-z ])"), lambda _: work.dice.choice("–—"))


def quote(work: Work) -> bool:
    """A curly quotation mark for a straight one."""
    return _swap(work, "quote", re.compile("'"), lambda _: "’")


def nbsp(work: Work) -> bool:
    """A space that does not break."""
    return _swap(work, "nbsp", re.compile("(?<=[a-z0-9]) (?=[a-z0-9])"), lambda _: "\u00a0")


def space(work: Work) -> bool:
    """A space more."""
    return _swap(work, "space", re.compile("(?<=[a-z.]) (?=[A-Za-z])"), lambda _: "  ")


def weaken(work: Work) -> bool:
    """The same promise, softer."""
    return _strength(work, "weaken", rephrasing.WEAKER_MODALS, rephrasing.WEAKER_STARTS, rephrasing.WEAKER_WORDS)


def strengthen(work: Work) -> bool:
    """The same promise, firmer: what hedged it is taken out, or it is said to hold always."""
    if work.dice.random() < 0.5 and _unhedged(work):
        return True
    return _strength(
        work, "strengthen", rephrasing.STRONGER_MODALS, rephrasing.STRONGER_STARTS, rephrasing.STRONGER_WORDS
    )


def formatting(work: Work) -> bool:
    """Bold or italic words, the text as it was."""
    at = work.pick(lambda one: not one.bold and not one.italic and len(_WORD.findall(one.plain)) > 2)
    if at is None:
        return False
    phrase = work.dice.choice(_WORD.findall(work.blocks[at].plain))
    return work.become(at, "format", **{work.dice.choice(("bold", "italic")): (phrase,)})


def synonym(work: Work, text: str) -> str:
    """`text` with one word for another that means the same, where it has one."""
    fitting = [(old, new) for old, new in rephrasing.NEUTRAL if re.search(rf"\b{old}\b", text) and new not in text]
    if not fitting:
        return text
    old, new = work.dice.choice(fitting)
    return re.sub(rf"\b{old}\b", new, text, count=1)


def before_end(text: str, more: str) -> str:
    """`text` with `more` before its full stop."""
    body, end = re.fullmatch(rf"(.*?)([.{NOTE}]*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    return f"{body}{more}{end}"


# ----------------------------------------------------------------------------------------------------------------------


def _swap(
    work: Work, kind: str, what: re.Pattern[str], made: Callable[[str], str], kinds: tuple[str, ...] = WORDED
) -> bool:
    at = work.pick(lambda one: what.search(one.text), kinds)
    if at is None:
        return False
    text = work.blocks[at].text
    found = work.dice.choice(list(what.finditer(text)))
    return work.become(at, kind, text=text[: found.start()] + made(found[0]) + text[found.end() :])


def _strength(
    work: Work, kind: str, modals: tuple[str, ...], starts: tuple[str, ...], swaps: tuple[tuple[str, str], ...]
) -> bool:
    at = work.pick(lambda one: not _hedge(one), PROMISES)
    if at is None:
        return False
    text = work.blocks[at].text
    fitting = [(old, new) for old, new in swaps if re.search(old, text)]
    if fitting and work.dice.random() < 0.4:
        old, new = work.dice.choice(fitting)
        changed = re.sub(old, new, text, count=1)
    elif " will " in text.split(".")[0]:
        changed = text.replace(" will ", f" {work.dice.choice(modals)} ", 1)
    else:
        changed = f"{work.dice.choice(starts)} {text[0].lower()}{text[1:]}"
    return work.become(at, kind, text=changed)


def _unhedged(work: Work) -> bool:
    at = work.pick(_hedge, PROMISES)
    if at is None:
        return False
    text = work.blocks[at].text
    hedge = _hedge(work.blocks[at])
    rest = text.replace(f"{hedge} ", "" if text.startswith(hedge) else "will ", 1)
    return work.become(at, "strengthen", text=rest[0].upper() + rest[1:])


def _hedge(block: Block) -> str:
    hedges = (*rephrasing.WEAKER_MODALS, *rephrasing.WEAKER_STARTS)
    return next((one for one in hedges if f" {one} " in f" {block.text} "), "")
