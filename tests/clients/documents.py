"""The documents that every real client is shown: the sample, the worked examples, a worksheet, every code."""

import datetime as dt

import pytest

from compose import paths
from compose.building import make_draft
from compose.document.assemble import Edition, assemble
from compose.library.load import standard
from compose.library.select import select
from compose.pack.worksheet import worksheet
from compose.questionnaire import load as questionnaires
from tests.helpers import route_of
from tests.samples import every_node

DAY = dt.date(2026, 11, 22)


def example(name):
    return make_draft(paths.examples() / name, today=DAY).document


def example_worksheet(name, **options):
    draft = make_draft(paths.examples() / name, today=DAY)
    return worksheet(draft.route, draft.folder.library, draft.selection, draft.document, **options)


def made_of(**values):
    """The document that answers make, few as they are."""
    route = route_of(area_name="Anytown", **values)
    return assemble(route, standard(), select(standard(), route), Edition(DAY))


def every_code():
    return tuple(questionnaires.standard().by_id["codes"].options)


DOCUMENTS = {
    "the sample": every_node,
    "Camden": lambda: example("camden"),
    "Calderdale": lambda: example("calderdale"),
    "Northvale": lambda: example("northvale"),
    "the worksheet": lambda: example_worksheet("camden"),
    "the worksheet with wordings": lambda: example_worksheet("camden", sections=("commitments",), wordings=True),
    "every code": lambda: made_of(skeleton="principles", codes=every_code()),
}
each_document = pytest.mark.parametrize("name", DOCUMENTS)


def cover_lines(document):
    """What the cover says, in the order in which every format says it."""
    cover = document.cover
    return [words for words in (cover.area, cover.title, cover.tagline, *cover.lines) if words]
