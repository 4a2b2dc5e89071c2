"""Reading the register of what no longer stands, refusing at once whatever is wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, get_args

from compose import paths, schema, yamlio
from compose.errors import Problem, refuse
from compose.lapsed.forms import Form
from compose.lapsed.model import Kind, Lapsed, Past, Register, Spelling, Status
from compose.schema import Key
from compose.yamlio import Key as Way
from compose.yamlio import Plain, Source


@cache
def standard() -> Register:
    """The register that comes with the program."""
    return load(paths.clauses() / "lapsed.yaml")


def load(path: Path) -> Register:
    """The register in the file at `path`.

    Raises `InputError` with every problem: unknown names, ids used twice, spellings that two entries claim.
    """
    source = yamlio.read(path, paths.shown(path))
    values, problems = schema.check(source, (), source.data, _FILE)
    entries = [
        entry
        for place, typed in enumerate(values.get("entries") or ())
        if (entry := _entry(source, ("entries", place), typed, problems))
    ]
    if not problems:
        problems += [*_ids(entries), *_claims(entries)]
    refuse("The register of what no longer stands cannot be used.", [*source.problems, *problems])
    return Register(tuple(entries), values.get("past", Past()))


def _entry(source: Source, way: Way, typed: Plain, problems: list[Problem]) -> Lapsed | None:
    """The entry at `way`; what is wrong with it is added to `problems`, and then nothing comes back."""
    values, found = schema.check(source, way, typed, _ENTRY)
    forms = [_spelling(source, (*way, "forms", at), one, found) for at, one in enumerate(_listed(values.get("forms")))]
    if "forms" in values and not forms:
        found.append(source.problem((*way, "forms"), "there is no spelling", "Write one a line, each after a hyphen"))
    if values.get("certain") and not values.get("source"):
        found.append(source.problem((*way, "certain"), "it is certain without a source", "Name it, or write: no"))
    problems += found
    return None if found else Lapsed(**{**values, "forms": tuple(forms)}, place=source.place(*way))


def _listed(forms: Plain) -> Sequence[Plain]:
    return forms if isinstance(forms, list) else [forms] if forms else []


def _spelling(source: Source, way: Way, typed: Plain, problems: list[Problem]) -> Spelling:
    values, found = schema.check(source, way, {"words": typed} if isinstance(typed, str) else typed, _SPELLING)
    made = Spelling(**{"words": "", **values})
    if made.words and not any(letter.isalnum() for letter in made.words):
        found.append(source.problem(way, f"'{made.words}' holds no word", "Write the name as it is spelt"))
    if made.within and not made.needs:
        found.append(source.problem(way, "'within' stands without 'needs'", "Say which words must be near"))
    problems += found
    return made


def _ids(entries: Sequence[Lapsed]) -> Iterator[Problem]:
    counted = Counter(entry.id for entry in entries)
    for entry in entries:
        if counted[entry.id] > 1:
            yield Problem(entry.place, f"the id '{entry.id}' is used twice", "Give each entry an id of its own")


def _claims(entries: Sequence[Lapsed]) -> Iterator[Problem]:
    """Spellings, plurals included, that an earlier entry has too."""
    claimed: dict[tuple[object, ...], Lapsed] = {}
    for entry in entries:
        for spelling in entry.forms:
            form = Form(entry, spelling)
            for last in form.lasts:
                owner = claimed.setdefault((*form.keys[:-1], last, form.gaps), entry)
                if owner is not entry:
                    what = f"'{spelling.words}' is also a spelling of '{owner.id}'"
                    yield Problem(entry.place, what, "Leave it with one of the two")


# -- what stands in the file -------------------------------------------------------------------------------------------


def _small(value: Plain) -> tuple[str, ...]:
    return tuple(words for words in schema.texts(value) if words)


_LINE, _NEEDED, _YES_NO, _WORDS = (
    Key(schema.line),
    Key(schema.line, required=True),
    Key(schema.yes_no),
    Key(_small),
)
_SPELLING = {
    "words": _NEEDED,
    "case": _YES_NO,
    "short": _YES_NO,
    "plural": _YES_NO,
    "needs": _WORDS,
    "within": Key(schema.whole),
    "not_with": _WORDS,
    "not_followed_by": _WORDS,
    "not_preceded_by": _WORDS,
}
_ENTRY: dict[str, Key] = {
    "id": _NEEDED,
    "name": _NEEDED,
    "kind": Key(schema.one_of(get_args(Kind)), required=True),
    "status": Key(schema.one_of(get_args(Status)), required=True),
    "happened": _NEEDED,
    "when": _LINE,
    "write": _NEEDED,
    "certain": Key(schema.yes_no, required=True),
    "source": _LINE,
    "as_at": Key(schema.date, required=True),
    "ends": Key(schema.date),
    "may_stay": _YES_NO,
    "forms": Key(schema.anything, required=True),
}


def _past(before: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> Any:  # noqa: ANN401 - a maker of Past
    return Past(before, after)


_FILE = {
    "as_at": Key(schema.date),
    "past": Key(schema.record({"before": _WORDS, "after": _WORDS}, Past)),
    "entries": Key(schema.anything, required=True),
}
