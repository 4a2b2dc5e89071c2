"""Inserts that print what was kept: successes, concerns and questions, the latest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from compose.document.model import Block, Blocks, Cell, Paragraph
from compose.inserts.context import cell, table, text
from compose.pack.making.setting import Setting
from compose.plan.dates import long_date

Entry = Mapping[str, Any]


def successes(setting: Setting, of: str) -> Blocks:
    """What went well, with the clause that it shows at work."""
    entries = _latest(setting.entries("successes"))
    rows = [(_date(one), cell(_said(one, "what")), cell(_said(one, "who")), cell(setting.clause_named(one["clause"])),
             cell(_said(one, "told"))) for one in entries]  # fmt: skip
    heads = "Date 3 | What went well 8 | Who 4 | Clause 4 | Told where 4"
    return (table("Successes so far", heads, rows),) if rows else _none("No successes are in this folder yet.")


def concerns(setting: Setting, of: str) -> Blocks:
    """Where the Compact was not kept: how many, and each with cause and outcome."""
    entries = _latest(setting.entries("concerns"))
    rows = [_concern(setting, one) for one in entries]
    heads = "Raised 3 | Body 4 | What happened 7 | Kind and cause 5 | Outcome 6"
    if not rows:
        return _none("No concerns are in this folder yet.")
    return (Paragraph(text(_counted(entries))), table("Concerns so far", heads, rows))


def _concern(setting: Setting, one: Entry) -> tuple[Cell, ...]:
    kind, cause = (_plain(setting, f"concerns.{name}", one) for name in ("kind", "cause"))
    clause = setting.clause_named(one["clause"])
    what = "\n".join(filter(None, (_said(one, "what"), clause and f"Clause: {clause}")))
    settled = one["settled"]
    ended = f"Settled {long_date(settled)}" if isinstance(settled, dt.date) else "Open"
    learnt = _said(one, "learnt")
    outcome = "\n".join(filter(None, (ended, _said(one, "outcome"), learnt and f"Learnt: {learnt}")))
    return (
        _date(one),
        cell(_said(one, "body")),
        cell(what),
        cell("\n".join(filter(None, (kind, cause)))),
        cell(outcome),
    )


def _counted(entries: Sequence[Entry]) -> str:
    settled = [one for one in entries if isinstance(one["settled"], dt.date)]
    days = sorted((one["settled"] - one["date"]).days for one in settled if isinstance(one["date"], dt.date))
    took = f" Half of those took {days[len(days) // 2]} days or less." if len(days) > 2 else ""
    many = "1 concern was" if len(entries) == 1 else f"{len(entries)} concerns were"
    return f"{many} raised, {len(settled)} settled.{took}"


def questions_asked(setting: Setting, of: str) -> Blocks:
    """Questions that people asked, with the answers that the group gave."""
    entries = _latest(setting.entries("questions_asked"))
    rows = [_question(one) for one in entries]
    heads = "Date 3 | Question 8 | Who asked 4 | Answer 9"
    return (table("Questions so far", heads, rows),) if rows else _none("No questions are in this folder yet.")


def _question(one: Entry) -> tuple[Cell, ...]:
    question, who, answer = (_said(one, name) for name in ("question", "who", "answer"))
    return (_date(one), cell(question), cell(who), cell(answer or "No answer yet"))


def _latest(entries: Sequence[Entry]) -> list[Entry]:
    return sorted(
        entries, key=lambda one: one["date"] if isinstance(one["date"], dt.date) else dt.date.min, reverse=True
    )


def _date(one: Entry) -> Cell:
    return cell(long_date(one["date"]) if isinstance(one["date"], dt.date) else "")


def _said(one: Entry, name: str) -> str:
    return one[name] if isinstance(one[name], str) else ""


def _plain(setting: Setting, ident: str, one: Entry) -> str:
    value = one[ident.partition(".")[2]]
    options = setting.context.question(ident).options
    return options.get(value, value) if isinstance(value, str) else ""


def _none(words: str) -> tuple[Block, ...]:
    return (Paragraph(text(words)),)
