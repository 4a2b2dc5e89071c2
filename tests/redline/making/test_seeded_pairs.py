"""The truth of the seeded pairs is true: the files differ by the edits that are named, and by nothing else."""

import io
from collections import Counter
from functools import cache

import docx
import pytest
from docx.oxml.ns import qn

from tests.redline.making import pairs
from tests.redline.making.editing import KINDS
from tests.redline.making.model import NOTE

SEED = 7
MADE = list(pairs(SEED))
EDITED = [pair for pair in MADE if pair.kinds]


@cache
def opened(raw):
    return docx.Document(io.BytesIO(raw))


def texts(raw):
    """Paragraphs of a Word file as python-docx reads them, in order, those in tables too."""
    return [paragraph.text for paragraph in opened(raw).element.body.iter(qn("w:p"))]


def lines(raw):
    """The same, apart from empty ones, without what is typed before them."""
    return [text.rpartition("\t")[2] for text in texts(raw) if text.strip()]


def worded(clauses):
    return [clause.text for clause in clauses]


def by_name(part):
    return next(pair for pair in MADE if part in pair.name)


def test_the_same_seed_gives_the_same_files_and_another_seed_others():
    again, other = list(pairs(SEED, 12)), list(pairs(SEED + 1, 12))
    assert [(pair.old, pair.new, pair.changes) for pair in again] == [
        (pair.old, pair.new, pair.changes) for pair in MADE[:12]
    ]
    assert not {pair.old for pair in other} & {pair.old for pair in again}


def test_there_are_a_hundred_pairs_or_more_with_names_of_their_own():
    assert len(MADE) == len({pair.name for pair in MADE}) >= 100


def test_every_kind_of_edit_is_made_alone_and_every_way_meets_every_other():
    alone = {kind for pair in MADE for kind in pair.kinds if len(pair.kinds) == 1}
    assert alone == set(KINDS)
    assert {pair.name[-2:] for pair in MADE} == {old + new for old in "ABCD" for new in "ABCD"}


@pytest.mark.parametrize("pair", MADE[::3], ids=lambda pair: pair.name)
def test_the_files_say_what_their_clauses_say(pair):
    for raw, clauses in ((pair.old, pair.old_clauses), (pair.new, pair.new_clauses)):
        assert Counter(worded(clauses)) - Counter(lines(raw)) == Counter()


@pytest.mark.parametrize("pair", [pair for pair in EDITED if pair.name.startswith("mixed")], ids=lambda pair: pair.name)
def test_the_paragraphs_that_differ_are_those_of_the_edits(pair):
    inside = [change for change in pair.changes if change.where == "body"]
    old, new = Counter(worded(pair.old_clauses)), Counter(worded(pair.new_clauses))
    assert old - new == Counter(line for one in inside for line in one.old) - Counter(
        line for one in inside for line in one.new
    )
    assert new - old == Counter(line for one in inside for line in one.new) - Counter(
        line for one in inside for line in one.old
    )


@pytest.mark.parametrize("pair", EDITED[::2], ids=lambda pair: pair.name)
def test_paragraphs_that_are_linked_with_no_edit_are_the_same_and_the_others_were_edited(pair):
    silent = {"move", "part-moved", "format", "note-changed", "note-added", "note-removed"}
    for link in pair.links:
        same = pair.old_clauses[link.old].text == pair.new_clauses[link.new].text
        assert same if link.kinds <= silent else not same


def test_what_is_added_and_dropped_has_no_link():
    for pair in EDITED:
        added = {at for at, _ in enumerate(pair.new_clauses)} - {link.new for link in pair.links}
        dropped = {at for at, _ in enumerate(pair.old_clauses)} - {link.old for link in pair.links}
        assert Counter(pair.new_clauses[at].text for at in added) == Counter(
            t for one in pair.changes if one.kind == "insert" for t in one.new
        )
        assert Counter(pair.old_clauses[at].text for at in dropped) == Counter(
            t for one in pair.changes if one.kind == "delete" for t in one.old
        )


@pytest.mark.parametrize(
    ("kind", "folded"),
    [
        ("case", str.lower),
        ("dash", lambda text: text.replace("–", "-").replace("—", "-")),
        ("quote", lambda text: text.replace("’", "'")),
        ("nbsp", lambda text: text.replace("\u00a0", " ")),
        ("space", lambda text: text.replace("  ", " ")),
        ("digit", lambda text: "".join("0" if sign.isdigit() else sign for sign in text)),
    ],
)
def test_a_small_edit_changes_nothing_but_its_sign(kind, folded):
    changes = [change for pair in MADE for change in pair.changes if change.kind == kind]
    assert len(changes) >= 5
    assert all(change.old != change.new and folded(change.old[0]) == folded(change.new[0]) for change in changes)


def test_a_change_of_looks_changes_the_file_and_no_word():
    pair = by_name("only-format")
    assert lines(pair.old) == lines(pair.new) and pair.old != pair.new


@pytest.mark.parametrize("pair", [pair for pair in MADE if not pair.kinds], ids=lambda pair: pair.name)
def test_where_nothing_was_edited_the_words_are_the_same(pair):
    assert worded(pair.old_clauses) == worded(pair.new_clauses)
    assert [line for line in lines(pair.old) if line.strip()] == [line for line in lines(pair.new) if line.strip()]


def test_files_in_bits_have_other_bits_and_the_same_words():
    pair = by_name("same-bits")
    runs = [len(opened(raw).element.xpath("//w:r")) for raw in (pair.old, pair.new)]
    assert runs[0] != runs[1] and list(texts(pair.old)) == list(texts(pair.new))


def part(raw, name):
    related = opened(raw).part.rels.values()
    return "".join(rel.target_part.blob.decode() for rel in related if rel.reltype.endswith(f"/{name}"))


@pytest.mark.parametrize(("kind", "name"), [("note", "footnotes"), ("header", "header"), ("footer", "footer")])
def test_edits_round_the_text_are_in_their_parts(kind, name):
    changes = [(pair, change) for pair in MADE for change in pair.changes if change.where == kind]
    assert changes
    for pair, change in changes:
        old, new = _joined(part(pair.old, name)), _joined(part(pair.new, name))
        assert all(text in old for text in change.old) and all(text in new for text in change.new)
        assert not any(text in new for text in change.old if kind != "note" and not change.new)


def _joined(blob):
    import html
    import re

    return html.unescape("".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", blob)))


def test_every_footnote_that_is_called_is_there():
    for pair in MADE[::5]:
        for raw in (pair.old, pair.new):
            called = opened(raw).element.xpath("//w:footnoteReference/@w:id")
            assert all(f'w:id="{number}"' in part(raw, "footnotes") for number in called)


def test_no_note_sign_is_left_in_a_file():
    assert not any(NOTE in text for pair in MADE[::5] for text in texts(pair.new))
