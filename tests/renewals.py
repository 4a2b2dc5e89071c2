"""What tests of renewal share: a small Compact that was adopted, and its renewal opened."""

import datetime as dt
import json

from compose.answers.keeper import Keeper
from compose.building import make_draft
from compose.document import serial
from compose.questionnaire import load as questionnaires
from compose.renewal.renewing import begin
from tests.helpers import SECTIONS, SMALL, build_tree, small_folder

ADOPTED = dt.date(2021, 4, 1)
TODAY = dt.date(2026, 11, 22)
ADOPTION = 'version: "1.0"\nadopted_on: 2021-04-01\nrenewal_years: 6\n'
HISTORY = """\
revisions:
  - version: "1.0"
    date: 2021-04-01
    status: adopted
    what: Text agreed.
"""
SEAL = """\
version: "1.0"
date: 2021-04-01
status: adopted
agreed_by: [Ann]
program: local-compact
library: "1.0"
review_months: 12
renewal_years: 6
files: {}
"""


def adopted_folder(home, files=None, **sections):
    """A small Compact at `home` whose version 1.0 was adopted; `files` and `sections` as `helpers.small_folder`."""
    told = {**SMALL, "adoption": ADOPTION, **sections}
    small_folder(home, {"revisions.yaml": HISTORY, **(files or {})}, **told)
    frozen = {f"adopted/1.0/answers/{SECTIONS[section]}": text for section, text in told.items()}
    frozen |= {f"adopted/1.0/{name}": text for name, text in (files or {}).items() if name.startswith("wording/")}
    build_tree(home, {**frozen, "adopted/1.0/seal.yaml": SEAL})
    model = serial.to_data(make_draft(home, today=ADOPTED).document)
    return build_tree(home, {"adopted/1.0/model.json": json.dumps(model).encode()})


def keeper_of(home, who="Ann"):
    """Somebody at the keyboard; the clock begins at noon and is a second later each time."""
    noon = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
    clock = (noon + dt.timedelta(seconds=count) for count in range(100_000))
    return Keeper(home, questionnaires.standard(), who, lambda: next(clock))


def renewed_folder(home, files=None, **sections):
    """As `adopted_folder`, with its renewal opened by Ann."""
    adopted_folder(home, files, **sections)
    begin(keeper_of(home), TODAY)
    return home
