"""What the tests of the inserts share: a context made of answers, and tables as rows of words."""

import datetime as dt

from compose.document import walk
from compose.inserts.context import Context
from compose.library.load import standard
from compose.library.select import select
from compose.plan.dates import milestones
from tests.helpers import route_of

TODAY = dt.date(2026, 11, 22)


def context(adopted=None, revisions=(), terms=(), **values):
    """What an insert sees for these answers."""
    route = route_of(**values)
    dates = milestones(adopted, 12, 6, TODAY)
    return Context(route, standard(), select(standard(), route), dates, revisions, frozenset(terms))


def rows(table):
    """The words of a table, row by row."""
    return [[walk.text(cell.content) for cell in row] for row in table.rows]
