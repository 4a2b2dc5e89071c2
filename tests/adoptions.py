"""What the tests of adopting share: a small folder in which a version was adopted."""

import datetime as dt

from compose.adoption.adoptable import Wish
from compose.adoption.adopting import adopt
from compose.answers.keeper import Keeper
from compose.questionnaire import load as questionnaires
from tests.helpers import small_folder

D = dt.date
TODAY = D(2026, 11, 22)
ADOPTED = D(2026, 4, 1)
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
PARTNERS = ("Anytown Council", "Voluntary Action Anytown")
SHORT = "form: short\n"
"""The short form, which is built sooner."""


def folder(home, files=None, **sections):
    """A folder in the short form, without a gap."""
    return small_folder(home, files=files, **{"commitments": SHORT, **sections})


def keeper(home):
    return Keeper(home, questionnaires.standard(), "Ann", lambda: NOON)


def adopted(home, date=ADOPTED, today=TODAY, formats=("html",), **wish):
    """Adopt the text of `home`, with a page only unless other `formats` are named; how it went."""
    return adopt(keeper(home), Wish(date, **{"agreed_by": PARTNERS, **wish}), today=today, formats=formats)
