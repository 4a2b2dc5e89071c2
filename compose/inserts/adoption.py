"""Inserts about adopting: the history of the document, its dates, and the places to sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from compose.document import show, walk
from compose.document.model import DATE, Blocks, Paragraph, Signature, Signatures
from compose.inserts.context import Context, cell, table, text
from compose.plan.dates import long_date


def revisions(context: Context) -> Blocks:
    """Every version so far, and the dates of adoption, next review and renewal."""
    rows = [
        (
            cell(revision.version),
            cell(long_date(revision.date)),
            cell(revision.status.capitalize()),
            cell(revision.what),
            cell(revision.agreed_by),
        )
        for revision in context.revisions
    ]
    history = (table("Versions", "Version 3 | Date 4 | Status 4 | What changed 7 | Agreed by 4", rows),) if rows else ()
    return (*history, *dates(context, caption="Dates of this document"))


def dates(context: Context, caption: str = "Dates") -> Blocks:
    """Adoption, any amendment, next review and renewal; before adoption, how each will be counted."""
    known = context.milestones
    review = _later(context, "review_months", known.review_due)
    renewal = _later(context, "renewal_years", known.renewal_due)
    adopted = text(long_date(known.adopted)) if known.adopted else text("Not adopted yet")
    rows = [
        (cell("Adopted"), cell(adopted)),
        *([(cell("Last amended"), cell(long_date(known.amended)))] if known.amended else []),
        (cell("Next review due"), cell(review)),
        (cell("Renewal due by"), cell(renewal)),
    ]
    return (table(caption, "Step 4 | Date 8", rows),)


def _later(context: Context, ident: str, due: Any) -> Any:  # noqa: ANN401 - a date or none, inlines or text
    if due is not None:
        return long_date(due)
    interval = context.route.effective[ident]
    if isinstance(interval, int):
        return f"{show.words(context.question(ident), interval)} after adoption"
    return context.shown(ident)


def signatures(context: Context) -> Blocks:
    """A place to sign for every partner that signs for itself, public bodies first."""
    signing = [partner for partner in context.entries("partners") if partner["signs"] == "itself"]
    if not signing:
        return (Paragraph(text("No partner has been named that signs for itself.")),)
    order = ("public", "voluntary")
    ranked = sorted(signing, key=lambda partner: order.index(partner["sector"]) if partner["sector"] in order else 2)
    return (Signatures(tuple(_signature(context, partner) for partner in ranked)),)


def _signature(context: Context, partner: Mapping[str, Any]) -> Signature:
    led = [other for other in context.entries("partners") if partner["name"] and other["lead"] == partner["name"]]
    note = f"Signs also for {show.together([_name(context, other) for other in led])}." if led else ""
    return Signature(_name(context, partner), note, tuple(_lines(context, partner)))


def _name(context: Context, partner: Mapping[str, Any]) -> str:
    return walk.text(context.shown("partners.name", partner))


def _lines(context: Context, partner: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "Signature", ""
    yield "Name", _known(partner["signatory"])
    yield "Role", _known(partner["signatory_role"])
    yield DATE, ""
    if context.route.effective["witnessed"] is True:
        yield "Witness", ""


def _known(value: object) -> str:
    # A name that is not settled leaves a line to write on: nobody signs a name "to be agreed".
    return value if isinstance(value, str) else ""
