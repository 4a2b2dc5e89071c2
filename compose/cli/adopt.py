"""`local-compact adopt FOLDER`: the text frozen as it was agreed, and on record."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from compose import paths
from compose.adoption.adoptable import Wish
from compose.adoption.adopting import Adoption, adopt
from compose.adoption.sealed import SEAL
from compose.answers.keeper import Keeper
from compose.building import NAME
from compose.cli import arguments as shared
from compose.cli.keyboard import login, now
from compose.cli.words import say
from compose.document import show
from compose.folder import must_be
from compose.plan.dates import long_date
from compose.questionnaire import load as questionnaires


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's arguments."""
    shared.add_folder(parser)
    parser.add_argument(
        "--date", type=shared.date, required=True, metavar="YYYY-MM-DD", help="day on which partners agreed to the text"
    )
    parser.add_argument(
        "--by", action="append", required=True, metavar="NAME", help="who agreed; may be given several times"
    )
    parser.add_argument(
        "--version", default="", metavar="VERSION",
        help="what the text is called from now on (default: as it is called, or 1.0 after a draft)",
    )  # fmt: skip
    parser.add_argument("--what", default="", metavar="WORDS", help="what changed, in a line, for the history")
    parser.add_argument(
        "--amended", action="store_true", help="the text of before was amended: the years to its renewal go on"
    )


def run(arguments: argparse.Namespace) -> int:
    """Adopt, and say where everything is."""
    must_be(arguments.folder)
    names = tuple(name.strip() for name in arguments.by)
    wish = Wish(arguments.date, names, arguments.version.strip(), arguments.what, arguments.amended)
    keeper = Keeper(arguments.folder, questionnaires.standard(), login(), now)
    made = adopt(keeper, wish, today=shared.today(argparse.Namespace(date=None)))
    say("\n".join(_lines(made, arguments)))
    return 0


def _lines(made: Adoption, arguments: argparse.Namespace) -> Iterator[str]:
    sealed, home = made.sealed, paths.quoted(arguments.folder)
    title, day = made.draft.document.title, long_date(sealed.date)
    yield f"{sealed.status.capitalize()}: {title}, version {sealed.version}, {day}."
    yield f"Agreed by {show.together(sealed.agreed_by)}."
    yield from made.draft.document.cover.lines[2:4]
    yield ""
    yield f"It is kept as it was agreed, with {SEAL} that tells of any later change:"
    yield from (
        f"  {paths.shown(sealed.path / name)}"
        for name in sealed.files
        if name.startswith(f"{NAME}.") and "yaml" not in name
    )
    yield "Keep a copy of that folder elsewhere as well."
    yield ""
    yield f"To build it into out: local-compact build {home}"
    yield f"To put its dates into a calendar: local-compact dates {home}"
    yield from (f"Note: {warning}" for warning in made.draft.warnings)
    yield from _strangers(made)


def _strangers(made: Adoption) -> Iterator[str]:
    """Who agreed and is no partner: perhaps a name is spelt otherwise, or the list of partners is not whole."""
    partners = {str(one["name"]).casefold() for one in made.draft.route.effective["partners"] or ()}
    names = [name for name in made.sealed.agreed_by if name.casefold() not in partners]
    if names:
        yield f"Note: not among the partners in the text: {show.together(names)}."
