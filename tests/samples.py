"""A small document that uses every node of the tree, and names that break naive programs."""

from compose.document.model import (
    Cell,
    Checklist,
    Column,
    Commitment,
    Contents,
    Cover,
    CrossRef,
    Definition,
    Definitions,
    Document,
    Emphasis,
    Field,
    Figure,
    Flow,
    Gap,
    Heading,
    Link,
    ListBlock,
    Marked,
    Note,
    PageBreak,
    Paragraph,
    Provenance,
    Response,
    Signature,
    Signatures,
    Stop,
    Strong,
    Table,
    TermUse,
    Text,
    Tick,
)

HARD_NAMES = (
    "1. Smith & Co", "# One", "Arts & Crafts <UK>", "*Stars*", "{{ area_name }}", "جمعية الأمل", "Cymdeithas Tŷ Gwyn",
    "[link](http://x)", "#read(\"/etc/passwd\")", "a_b_c $x$ @ref \\ ~ `code`", "- dash", "]]> --",
    "Ho\u200bme \u202eabc",
)  # fmt: skip


def t(words):
    return (Text(words),)


def promise(ident, label, *blocks):
    return Commitment(ident, label, "public", blocks)


def clause(id, title, number, level=3):
    return Heading(level, t(title), id, "clause", Provenance(id, 1, "standard", "always"), number)


WORDS = (
    ("skip", "Skip to content"),
    ("page", "Page"),
    ("of", "of"),
    ("contents", "Contents"),
    ("tick", "Tick when done"),
    ("date", "Choose a date"),
    ("signatures", "Signature"),
    ("draft", "Draft"),
)


def every_node():
    return Document(
        title="The Sample Compact",
        language="en-GB",
        cover=Cover("The Sample Compact", "Sample", "Working together", ("Draft 0.1", "22 November 2026")),
        running_head=("The Sample Compact", "Draft 0.1 of 22 November 2026", "Worked example"),
        date="2026-11-22",
        words=WORDS,
        blocks=(
            Heading(1, t("Foreword"), "foreword", "front"),
            Paragraph(t("We are glad to present this.")),
            Paragraph(t("A. Example, Chair"), "byline"),
            PageBreak(),
            Contents("Contents"),
            PageBreak(),
            Heading(1, t("About this Compact"), "about", "part", number="1"),
            Paragraph(t("What this part is for."), "aim"),
            clause("purpose", "Purpose", "1.1", level=2),
            Paragraph(
                (
                    Text("Plain, "),
                    Strong(t("bold")),
                    Text(", "),
                    Emphasis(t("italic")),
                    Text(", "),
                    Link(t("the website"), "https://www.example.org/?a=1&b=2"),
                    Text(" and "),
                    TermUse(t("lead body"), "lead-body"),
                    Text("; see "),
                    CrossRef(t("notice"), "notice", "2.1"),
                    Text(". Area: "),
                    Field("area_name", "Arts & Crafts <UK>"),
                    Text(", "),
                    Gap("contact_email", "e-mail of the contact"),
                    Text(". Notice of "),
                    Marked(t("three"), "out"),
                    Text(" "),
                    Marked(t("six"), "in"),
                    Text(" months."),
                )
            ),
            ListBlock(
                False,
                (
                    (Paragraph(t("first bullet")),),
                    (Paragraph(t("second bullet")), Paragraph(t("its second paragraph"))),
                ),
            ),
            ListBlock(True, ((Paragraph(t("step one")),), (Paragraph(t("step two")),))),
            ListBlock(True, ((Paragraph(t("another list starts at one")),), (Paragraph(t("and goes on")),))),
            Heading(1, t("Managing change"), "outcome-4", "part", number="2"),
            Heading(2, t("Public sector partners"), "outcome-4-public", "voice"),
            clause("notice", "Notice of a change", "2.1"),
            Paragraph(
                (Text("Public sector partners will give "), Field("notice_months", "3 months"), Text(" of notice."))
            ),
            Figure(
                "The way of a concern",
                Flow((Stop("Talk", "Both sides.", "Not settled"), Stop("Write", "On one page.")), "Settled.", "done"),
                (ListBlock(True, ((Paragraph(t("talk first")),), (Paragraph(t("then write")),))),),
            ),
            Note("Example", (Paragraph(t("A council writes in June about a change in October.")),)),
            clause("names", "Names that break naive programs", "2.2"),
            ListBlock(False, tuple((Paragraph(t(name)),) for name in HARD_NAMES)),
            Heading(1, t("Action plan"), "action-plan", "part", number="3"),
            Heading(2, t("Awareness"), "plan-awareness", "group"),
            Table(
                "Action plan: Awareness",
                (
                    Column("Objective", 3),
                    Column("Action", 4),
                    Column("Timescale", 2),
                    Column("Lead", 2),
                    Column("Traffic light", 2),
                ),
                tuple(
                    (
                        Cell(t(f"Objective {n}")),
                        Cell(t(f"Do thing {n}")),
                        Cell(t("June 2027")),
                        Cell(t("All partners")),
                        Cell(t(w), k),
                    )
                    for n, (k, w) in enumerate(
                        (
                            ("not-started", "Not started"),
                            ("green", "On track"),
                            ("amber", "At risk"),
                            ("red", "Off track"),
                            ("done", "Done"),
                        ),
                        1,
                    )
                ),
            ),
            promise("c-3-2", "3.2", Paragraph(t("The council will give reasons.")), Paragraph(t("In writing."))),
            promise("c-bullet", "•", Paragraph(t("say so early")), ListBlock(False, ((Paragraph(t("to all")),),))),
            promise("c-none", "", Paragraph(t("We listen to each other."))),
            Checklist(
                "Checklist for partners",
                ("Task", "Already doing this", "Need to work on this by"),
                (t("Give reasons for every decision"), t("Agree monitoring before signing")),
            ),
            Heading(2, t("What do you think?"), "plan-opinion", "group"),
            Response(
                "What do you think?",
                (Paragraph(t("Say it briefly.")), Paragraph((Tick("Read"), Text(" I have read the plan.")))),
                (Tick("Good", ticked=True), Tick("Not good"), Tick("Neither, since I have not had time to read it")),
                lines=2,
                below=(Tick("We will come back to this"),),
            ),
            PageBreak(landscape=True),
            Heading(1, t("Delivery overview"), "delivery-overview", "part", number="4"),
            Table(
                "Delivery overview",
                tuple(Column(c, 1) for c in ("Theme", "Council", "NHS", "Police")),
                ((Cell(t("Volunteering")), Cell(t("Support")), Cell(t("—")), Cell(t("Opportunities"))),),
            ),
            PageBreak(landscape=False),
            Heading(1, t("Words we use"), "glossary", "part", number="5"),
            Definitions((Definition("lead-body", "Lead body", t("An organisation that signs for its members.")),)),
            Heading(1, t("Signatures"), "signatures", "part", number="6"),
            Signatures(
                (
                    Signature(
                        "Sample Council", "", (("Signed", ""), ("Name", "A. Example"), ("Role", "Leader"), ("Date", ""))
                    ),
                    Signature(
                        "Voluntary Action Sample",
                        "Also signs for Village Hall and Food Bank.",
                        (("Signed", ""), ("Name", ""), ("Role", ""), ("Date", "")),
                    ),
                )
            ),
        ),
    )
