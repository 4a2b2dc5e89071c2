"""The register that comes with the program: that it is well written, and what it finds and leaves alone."""

import datetime as dt
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from compose import paths, yamlio
from compose.building import make_draft
from compose.document import walk
from compose.lapsed.documents import in_document
from compose.lapsed.find import find
from compose.lapsed.load import standard
from compose.library import load as libraries
from compose.questionnaire import load as questionnaires

HERE = Path(__file__).parent
TODAY = dt.date(2026, 11, 22)
LONGEST = 45
"""Words that a sentence of an entry may have."""


# -- how it is written -------------------------------------------------------------------------------


def test_it_knows_what_earlier_compacts_name():
    assert len(standard().entries) >= 118


@pytest.mark.parametrize("entry", standard().entries, ids=lambda entry: entry.id)
def test_an_entry_is_written_as_the_others_are(entry):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.id)
    assert not entry.name.endswith(".")
    for sentence in (entry.happened, entry.write):
        assert re.fullmatch(r"[A-Z].*[^.]\.", sentence) and len(sentence.split()) <= LONGEST
    assert not entry.happened.startswith(entry.name)


@pytest.mark.parametrize("entry", standard().entries, ids=lambda entry: entry.id)
def test_every_spelling_of_an_entry_is_found_where_its_rules_hold(entry):
    for form in entry.forms:
        text = f"{entry.forms[0].words}.\n\nOf {form.words} and {' '.join(form.needs)}"
        assert entry.id in {hit.entry.id for hit in find(text, standard())}, form.words


def test_what_is_still_there_is_told_as_ending():
    states = {entry.id: entry.standing(TODAY) for entry in standard().entries}
    still = {"healthwatch", "nhs-england", "police-and-crime-commissioner", "two-tier-councils"}
    assert {states[ident] for ident in still} == {"going"}
    assert {states["third-sector"], states["national-compact"]} == {"free"}


# -- what it finds -----------------------------------------------------------------------------------


@cache
def labelled():
    """Paragraph, entry and words of what a reader found in the old Compact."""
    data = yamlio.read(HERE / "old_compact.yaml").data
    return Counter((number, ident, words) for number, some in data.items() for ident, words in some)


@cache
def found():
    text = (HERE / "old_compact.txt").read_text(encoding="utf-8")
    starts = [(match.start(), match[1]) for match in re.finditer(r"^(\d+\.\d+) ", text, re.MULTILINE)]

    def number(hit):
        return [number for start, number in starts if start <= hit.start][-1]

    return Counter((number(hit), hit.entry.id, " ".join(hit.words.split())) for hit in find(text, standard()))


def test_the_old_compact_uses_much_of_the_register():
    assert len({ident for _, ident, _ in labelled()}) >= 60


def test_nearly_everything_in_an_old_compact_is_found():
    assert (labelled() & found()).total() / labelled().total() >= 0.95


def test_nothing_in_an_old_compact_is_taken_for_what_it_is_not():
    assert found() - labelled() == Counter()


# -- what it leaves alone ----------------------------------------------------------------------------


@pytest.mark.parametrize("page", sorted((HERE / "prose").glob("*.txt")), ids=lambda page: page.stem)
def test_ordinary_prose_raises_no_alarm(page):
    assert [hit.words for hit in find(page.read_text(encoding="utf-8"), standard())] == []


def library_texts():
    """Every text of the library that a person reads, apart from where each is from."""
    library = libraries.standard()
    for clause in library.clauses:
        yield from (clause.title, clause.why, clause.legal, *clause.actions)
        yield from (text.markdown for text in clause.texts.values())
        yield from (clause.example.text, clause.example.source) if clause.example else ()
        yield from (words for stance in clause.positions.values() for words in (stance.asked_by, stance.costs))
    yield from (f"{term.term}\n\n{term.meaning}" for term in library.glossary)
    yield from (f"{walk.text(part.title)}\n\n{walk.text(part.aim)}" for part in library.parts)


def questions():
    for question in questionnaires.standard().questions():
        for one in (question, *question.fields):
            yield from (one.label, one.ask, one.why, one.hint, *one.examples, *one.options.values())


@pytest.mark.parametrize("texts", [library_texts, questions])
def test_what_the_program_says_itself_raises_no_alarm(texts):
    said = "\n\n".join(filter(None, texts()))
    assert [said[max(0, hit.start - 40) : hit.end + 40] for hit in find(said, standard())] == []


@pytest.mark.parametrize(
    ("example", "named"),
    [("calderdale", set()), ("camden", {"community-empowerment-network"}), ("northvale", {"two-tier-councils"})],
)
def test_the_examples_name_only_what_their_partners_are_called(example, named):
    document = make_draft(paths.examples() / example, today=TODAY).document
    assert {one.entry.id for one in in_document(document, standard())} == named
