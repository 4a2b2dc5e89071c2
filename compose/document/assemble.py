"""From a selection to the whole document: parts in order, voices, clauses, forewords, cover, and every number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from compose.document import fill, show, terms, walk
from compose.document.fill import Filling
from compose.document.model import (
    Block,
    Blocks,
    Contents,
    Cover,
    Document,
    Heading,
    Inlines,
    Insert,
    Note,
    PageBreak,
    Paragraph,
    Provenance,
    TermUse,
    Text,
)
from compose.document.number import number
from compose.inserts.context import Context
from compose.inserts.reference import voice
from compose.inserts.registry import INSERTS
from compose.library.model import Form, Library, Part
from compose.library.select import Chosen, Selection
from compose.library.shape import shape_of
from compose.plan.dates import Milestones, long_date, milestones
from compose.plan.life import life
from compose.plan.revisions import Revision, agreed, same
from compose.questionnaire.journey import Journey, unsettled

WORDS = {
    "skip": "Skip to the text",
    "contents": "Contents",
    "page": "Page",
    "of": "of",
    "draft": "Draft",
    "tick": "Tick if you do this already",
    "date": "Choose a date",
    "signatures": "Signature",
    "foreword": "Foreword",
    "forewords": "Forewords",
    "example": "Example",
}
"""The words a document needs besides its wording, so that no renderer holds any."""


@dataclass(frozen=True)
class Edition:
    """What makes this build of the document this one."""

    today: dt.date
    """Date of the build; the document is of this date."""
    notice: str = ""
    """A line for every page, such as `Worked example`."""
    revisions: Sequence[Revision] = field(default=())
    """History so far, oldest first."""
    final: bool = False
    """Whether the text is offered for adoption."""


def assemble(route: Journey, library: Library, selection: Selection, edition: Edition) -> Document:
    """The document that a selection makes; equal arguments make equal documents."""
    dates = adoption(route, edition.today, edition.revisions)
    context = Context(route, library, selection, dates, edition.revisions, _terms(selection))
    filling = Filling(route, _computed(library, edition, dates), partial(_insert, context), selection.ids())
    form = shape_of(route).form
    blocks = (*_front(route, form), *_body(context, filling, form))
    title = _plain(route, "title")
    state = _state(route, edition, dates)
    return Document(
        title=title,
        language="en-GB",
        cover=_cover(route, title, (*state, *_cover_dates(dates), *filter(None, [edition.notice]))),
        running_head=tuple(filter(None, (title, _of(*state), edition.notice))),
        blocks=number(blocks),
        date=edition.today.isoformat(),
        words=tuple(WORDS.items()),
        dense=form == "short",
    )


# -- cover and running head --------------------------------------------------------------------------------------------


def adoption(route: Journey, today: dt.date, history: Sequence[Revision] = ()) -> Milestones:
    """The dates that follow from the adoption of this text; none of a draft, whatever date of adoption is given.

    A draft is what has open points and, once a version is adopted, what bears the name of no version that is.
    """
    began = life(history, route.effective["adopted_on"], today)
    signed, version = agreed(history, today), _plain(route, "version")
    this = [one for one in signed if same(one.version, version)]
    another = signed and not (this and began and this[-1].date >= began.began)
    if began is None or another or any(unsettled(route)):
        return Milestones(None, None, None)
    months, years = (route.effective[name] or None for name in ("review_months", "renewal_years"))
    amended = this[-1].date if this and this[-1].status == "amended" else None
    return replace(milestones(began.began, months, years, today), amended=amended)


def _plain(route: Journey, ident: str) -> str:
    """The answer to `ident` where only plain words can stand; one that is open says so in brackets."""
    return walk.text(show.shown(route.questionnaire.by_id[ident], route.effective[ident]))


def _state(route: Journey, edition: Edition, dates: Milestones) -> tuple[str, str]:
    """Which version this is, and of what date."""
    version = _plain(route, "version")
    if dates.adopted:
        amended = f", amended {long_date(dates.amended)}" if dates.amended else ""
        return f"Version {version}".strip(), f"Adopted {long_date(dates.adopted)}{amended}"
    kind = "Final draft" if edition.final else "Draft"
    return f"{kind} {version}".strip(), long_date(edition.today)


def _of(version: str, date: str) -> str:
    return f"{version}, {date[0].lower()}{date[1:]}"


def _cover_dates(dates: Milestones) -> Iterator[str]:
    if dates.review_due:
        yield f"Next review due {long_date(dates.review_due)}"
    if dates.renewal_due:
        yield f"Renewal due by {long_date(dates.renewal_due)}"


def _cover(route: Journey, title: str, lines: tuple[str, ...]) -> Cover:
    return Cover(title, _plain(route, "area_name"), _plain(route, "tagline"), lines)


# -- front matter ------------------------------------------------------------------------------------------------------


def _front(route: Journey, form: Form) -> Iterator[Block]:
    forewords = route.effective["forewords"] or ()
    if forewords:
        heading = WORDS["foreword"] if len(forewords) == 1 else WORDS["forewords"]
        yield PageBreak()
        yield Heading(1, (Text(heading),), "forewords", "front")
    for foreword in forewords:
        if foreword["words"]:
            yield from fill.paragraphs(foreword["words"], "forewords.words")
        else:
            yield Paragraph(_said(route, "words", foreword))
        yield Paragraph((*_said(route, "name", foreword), Text(", "), *_said(route, "role", foreword)), "byline")
    yield PageBreak()
    if form == "full":  # a few pages need no contents
        yield Contents(WORDS["contents"])
        yield PageBreak()


def _said(route: Journey, part: str, foreword: Mapping[str, Any]) -> Inlines:
    ident = f"forewords.{part}"
    return show.shown(route.questionnaire.find(ident), foreword[part], ident)


# -- parts and clauses -------------------------------------------------------------------------------------------------


def _body(context: Context, filling: Filling, form: Form) -> Iterator[Block]:
    lying = False
    explained = any(one.part == "glossary" for one in context.selection.chosen)
    for part in context.library.parts:
        chosen = [one for one in context.selection.chosen if one.part == part.id]
        if not chosen:
            continue
        if (part.page and form == "full") or part.landscape or lying:
            yield PageBreak(part.landscape)
        lying = part.landscape
        used = set() if explained else set(context.terms_used)  # a link to no glossary would lead nowhere
        yield from terms.thinned(tuple(_part(part, chosen, context, filling, form)), used)


def _part(part: Part, chosen: Sequence[Chosen], context: Context, filling: Filling, form: Form) -> Iterator[Block]:
    title = fill.fill_run(part.title, filling)
    if part.bare and len(chosen) == 1:
        yield Heading(1, title, chosen[0].clause.id, "part", _provenance(chosen[0]))
        yield from _wording(chosen[0], context, filling)
        return
    yield Heading(1, title, f"part-{part.id}", "part")
    if part.aim and (form == "full" or not part.commitments):
        yield Paragraph(fill.fill_run(part.aim, filling), "aim")
    if part.commitments and form == "full":  # a short commitment names its voice in its first words
        yield from _voices(part, chosen, context, filling)
    else:
        for one in chosen:
            yield from _clause(one, 2, context, filling)


def _voices(part: Part, chosen: Sequence[Chosen], context: Context, filling: Filling) -> Iterator[Block]:
    for by in dict.fromkeys(one.clause.undertaken_by for one in chosen):
        yield Heading(2, voice(context, by), f"{part.id}-{by}", "voice")
        for one in chosen:
            if one.clause.undertaken_by == by:
                yield from _clause(one, 3, context, filling)


def _clause(chosen: Chosen, level: int, context: Context, filling: Filling) -> Iterator[Block]:
    clause = chosen.clause
    yield Heading(level, (Text(clause.title),), clause.id, "clause", _provenance(chosen))
    yield from _wording(chosen, context, filling)


def _wording(chosen: Chosen, context: Context, filling: Filling) -> Iterator[Block]:
    yield from fill.fill(chosen.clause.wording[chosen.position], filling)
    example = chosen.clause.example
    wanted = context.route.effective["print_examples"] is True and chosen.clause in context.library.commitments
    if example and wanted:
        source = f" ({example.source})" if example.source else ""
        yield Note(WORDS["example"], (Paragraph((Text(f"{example.text}{source}"),)),))


def _provenance(chosen: Chosen) -> Provenance:
    clause = chosen.clause
    return Provenance(clause.id, clause.version, chosen.wording_name, chosen.reason, clause.national)


# -- what wording is filled with ---------------------------------------------------------------------------------------


def _insert(context: Context, insert: Insert) -> Blocks:
    return INSERTS[insert.name](replace(context, about=insert.of))


def _computed(library: Library, edition: Edition, dates: Milestones) -> dict[str, str]:
    later = "a date to be set at adoption"
    return {
        "today": long_date(edition.today),
        "library_version": library.version,
        "review_due": long_date(dates.review_due) if dates.review_due else later,
        "renewal_due": long_date(dates.renewal_due) if dates.renewal_due else later,
    }


def _terms(selection: Selection) -> frozenset[str]:
    """Ids of the glossary terms that the chosen wording uses."""
    wordings = (one.clause.wording[one.position] for one in selection.chosen)
    return frozenset(
        inline.term for blocks in wordings for inline in walk.inlines(blocks) if isinstance(inline, TermUse)
    )
