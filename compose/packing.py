"""The pack: every paper round a Compact, or those that are chosen, rendered and ready to be put beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from compose import schema
from compose.document.assemble import adoption
from compose.document.model import Document
from compose.errors import Place, Problem, refuse
from compose.folder import Folder
from compose.inserts.context import Context
from compose.library.select import Selection
from compose.pack.catalogue import Entry, catalogue
from compose.pack.index import index
from compose.pack.making.setting import Setting
from compose.questionnaire.journey import Journey
from compose.render import Format, render
from compose.sheets import book, xlsx
from compose.sheets.offers import offers

HOME = "pack"
"""Folder of the pack within the build."""
FORMATS: tuple[Format, ...] = ("docx", "pdf")
WEB = ("web-text",)
"""Papers that are made as a web page too."""
Tell = Callable[[int, int, str], None]
"""Told how many files are done, of how many, and what is made next."""


def setting(folder: Folder, route: Journey, selection: Selection, document: Document, today: dt.date) -> Setting:
    """What the papers of the Compact `document` are made from."""
    dates = adoption(route, today, folder.revisions)
    return Setting(Context(route, folder.library, selection, dates, folder.revisions), document, today)


def pack(about: Setting, folder: Folder, only: Sequence[str], beside: Sequence[str], tell: Tell) -> Mapping[str, bytes]:
    """The files of the papers named in `only`, or of all, by their name within the build, with a page that lists them.

    `only` names papers and folders of papers; `beside` are the Compact's own files. Raises `InputError` where a name is
    unknown, and as the renderers do.
    """
    entries = chosen(catalogue(about), only)
    endings = {one.id: _endings(one) for one in entries}
    page = index(about, entries, endings, beside)
    todo = [(one, ending) for one in entries for ending in endings[one.id]]
    files = {f"{HOME}/index.html": render(page, folder.brand, "html")}
    made: dict[str, Document] = {}
    for at, (one, ending) in enumerate(todo):
        tell(at, len(todo), one.title)
        files[f"{HOME}/{one.path}.{ending}"] = _file(one, ending, made, about, folder)
    tell(len(todo), len(todo), "")
    return files


def chosen(entries: Sequence[Entry], only: Sequence[str]) -> tuple[Entry, ...]:
    """Those of `entries` that `only` names, by their own name or by that of their folder; all where it names none."""
    known = {name: one for one in entries for name in _names(one)}
    wanted = {_plain(name) for name in only}
    refuse("The pack was not made.", _unknown(only, entries, known))
    return tuple(one for one in entries if not only or _names(one) & wanted)


def _names(one: Entry) -> set[str]:
    """What a paper may be called: its name, its title, and its folder's name for all in it."""
    return {one.id, one.folder.id, _plain(one.title)}


def _plain(name: str) -> str:
    return "-".join(name.casefold().split())


def _unknown(only: Iterable[str], entries: Sequence[Entry], known: Iterable[str]) -> Iterator[Problem]:
    for name in only:
        if _plain(name) not in known:
            what, remedy = schema.unknown(_plain(name), known, too_many=_SEE)
            about = [one.id for one in sorted(entries, key=lambda one: not _has(f"{one.id} {one.title}", name))
                     if _has(f"{one.id} {one.title} {one.use}", name)]  # fmt: skip
            yield Problem(Place("--papers"), what, f"Perhaps: {', '.join(about[:_FEW])}" if about else remedy)


_SEE = "See the names in pack/index.html after building all"
_FEW = 5
"""Names that are offered for one that is not known."""


def _has(words: str, name: str) -> bool:
    """Whether `words` have the word that was looked for, or one that begins with it."""
    looked = _plain(name).rstrip("s")
    return len(looked) > 3 and f"-{looked}" in f"-{_plain(words)}"


def _endings(one: Entry) -> tuple[str, ...]:
    return (*FORMATS, *(("html",) if one.id in WEB else ()), *(("xlsx",) if one.sheet else ()))


def _file(one: Entry, ending: str, made: dict[str, Document], about: Setting, folder: Folder) -> bytes:
    if ending == "xlsx":
        offered = offers(one.sheet, about.route, about.library, about.selection)
        return xlsx(book(about.route, one.sheet, about.today.isoformat(), offered), folder.brand)
    if one.id not in made:
        made.clear()  # only the paper in hand is kept
        made[one.id] = one.make()
    return render(made[one.id], folder.brand, ending)  # type: ignore[arg-type]
