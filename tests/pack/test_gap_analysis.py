"""The paper from which partners decide what becomes of each old commitment, and what the new text should take up."""

import datetime as dt

from compose.document import walk
from compose.document.assemble import Edition, assemble
from compose.document.model import Heading, PageBreak, Table, Tick
from compose.library.load import standard
from compose.library.select import select
from compose.matching.compared import compared
from compose.matching.settled import Settled
from compose.pack.gap_analysis import gap_analysis
from tests.helpers import route_of
from tests.matching.earlier import earlier

NOTICE = "Give three months' written notice before a grant is withdrawn."
LEAVES = "Sweep the leaves from the cemetery paths."


def made(*settled, promises=(NOTICE, LEAVES)):
    """The paper for an earlier Compact."""
    route = route_of(area_name="Anytown", area_kind="unitary")
    selection = select(standard(), route)
    draft = assemble(route, standard(), selection, Edition(dt.date(2026, 11, 22), "Worked example"))
    tree = earlier(*promises)
    return gap_analysis(tree, compared(tree, standard(), settled), standard(), draft)


def table(document, ident):
    """The table under the heading `ident`."""
    blocks = iter(document.blocks)
    next(block for block in blocks if isinstance(block, Heading) and block.id == ident)
    return next(block for block in blocks if isinstance(block, Table))


def cells(row):
    return [walk.text(cell.content) for cell in row]


def ticks(row):
    return [(one.label, one.ticked) for cell in row for one in cell.content if isinstance(one, Tick)]


def test_it_is_called_after_the_earlier_compact_and_carries_the_group_s_notice():
    paper = made()
    assert paper.title == "The Anytown Compact 2009 beside our clause library"
    assert paper.cover.area == "Anytown" and paper.running_head[-1] == "Worked example"


def test_each_old_commitment_stands_beside_its_clause_with_the_reason():
    first, second = table(made(), "old-part-1").rows
    number, old, clause, sure, *_ = cells(first)
    assert (number, old, sure) == ("3.1", NOTICE, "Almost certainly")
    assert clause.startswith("Notice of a change to funding. Both speak of") and clause.endswith(".")
    assert cells(second)[2:4] == ["None found", "No clause found"]


def test_there_is_a_box_for_each_thing_that_can_become_of_it():
    first, second = table(made(), "old-part-1").rows
    assert ticks(first) == [(f"{does}: 3.1", False) for does in ("Keep", "Library", "Both", "Drop")]
    assert [label for label, _ in ticks(second)] == ["Keep: 3.2", "Drop: 3.2"]


def test_what_was_decided_is_ticked_and_says_who_confirmed_it():
    settled = Settled("c-3-1", clause="budget-talks", decision="merge", by="L. Patel", on=dt.date(2026, 5, 3))
    row = table(made(settled), "old-part-1").rows[0]
    assert [label for label, ticked in ticks(row) if ticked] == ["Both: 3.1"]
    assert cells(row)[2:4] == ["Early talks on budget limits and changes.", "Confirmed by L. Patel on 3 May 2026"]


def test_a_long_commitment_is_shortened():
    row = table(made(promises=(NOTICE * 20,)), "old-part-1").rows[0]
    assert len(cells(row)[1]) <= 420 and cells(row)[1].endswith("…")


def test_what_is_missing_can_be_taken_up_or_left():
    rows = table(made(), "missing-undertakings").rows
    assert len(rows) == 46
    number, clause, voice, *_ = cells(rows[0])
    assert (number, clause, voice) == ("1.1", "Freedom to comment and campaign", "Public bodies")
    assert [label for label, _ in ticks(rows[0])] == [
        "Take up: Freedom to comment and campaign", "Leave: Freedom to comment and campaign",
    ]  # fmt: skip
    assert cells(table(made(), "missing-themes").rows[0])[0][0].isupper()


def test_a_list_of_which_nothing_is_missing_is_left_out():
    everything = [Settled(f"c-3-{place}", clause=one.id) for place, one in enumerate(standard().main, 1)]
    paper = made(*everything, promises=tuple(f"Promise {place}" for place in range(1, len(everything) + 1)))
    idents = [block.id for block in paper.blocks if isinstance(block, Heading)]
    assert not any(ident.startswith(("missing-undertakings", "missing-principles")) for ident in idents)
    assert "missing-clauses" in idents


def test_the_counts_add_up():
    rows = {cells(row)[0]: int(cells(row)[1]) for row in table(made(), "how-to").rows}
    assert rows["Old commitments"] == 2 == rows["that match a clause"] + rows["that match none"]


def test_the_wide_tables_lie_on_their_side_and_the_rest_stands():
    turns = [block.landscape for block in made().blocks if isinstance(block, PageBreak)]
    assert turns == [True, False]


def test_no_two_headings_share_an_id():
    idents = [block.id for block in made().blocks if isinstance(block, Heading)]
    assert len(idents) == len(set(idents))
