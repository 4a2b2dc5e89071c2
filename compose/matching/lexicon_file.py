"""Reading `clauses/concepts.yaml`, refusing at once whatever would not work later, each problem with its line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import get_args

from compose import paths, schema, yamlio
from compose.errors import Problem, refuse
from compose.library import load as library_load
from compose.library.model import Library, Theme
from compose.matching.lexicon import LONGEST, Concept, Item, Lexicon, Line, Phrase
from compose.matching.stems import stem, words
from compose.schema import Key, WrongValueError
from compose.yamlio import Plain, Source

FILE = "concepts.yaml"
_LIST = re.compile(r"[A-Z][A-Z-]+")


@cache
def standard() -> Lexicon:
    """The lexicon that comes with the program."""
    return load(paths.clauses() / FILE, library_load.standard())


def load(path: Path, library: Library) -> Lexicon:
    """The lexicon in the file at `path`, whose concepts name clauses of `library`.

    Raises `InputError` with every problem of the file.
    """
    source = yamlio.read(path, paths.shown(path))
    values, problems = schema.check(source, (), source.data, _FILE)
    same = _same(values.get("same", ()))
    reading = _Reading(source, same, library, _phrased(values.get("lists", {}), same))
    concepts = tuple(reading.concepts(values.get("concepts") or [], problems))
    places = values.get("places", {})
    known = {*get_args(Theme), *library.part_by_id}
    problems += [
        source.problem(("places", name), *schema.unknown(name, known, too_many="Use a theme, or the id of a part"))
        for name in places
        if name not in known
    ]
    refuse("The words of earlier Compacts cannot be used.", [*source.problems, *problems])
    passing = frozenset(same.get(found, found) for found in map(stem, _all_words(values.get("passing", ()))))
    lists_of = _lists_of(reading.lists)
    return Lexicon(passing, same, reading.lists, _phrased(places, same), concepts, lists_of)


def _all_words(texts: Collection[str]) -> Iterator[str]:
    return (word for text in texts for word in words(text))


def _same(groups: Collection[tuple[str, ...]]) -> dict[str, str]:
    return {stem(word): stem(group[0]) for group in groups for word in group}


def _phrase(text: str, same: Mapping[str, str]) -> Phrase:
    return tuple(same.get(found, found) for found in map(stem, words(text)))


def _phrased(lists: Mapping[str, tuple[str, ...]], same: Mapping[str, str]) -> dict[str, frozenset[Phrase]]:
    return {name: frozenset(_phrase(text, same) for text in texts) for name, texts in lists.items()}


def _lists_of(lists: Mapping[str, frozenset[Phrase]]) -> dict[Phrase, tuple[str, ...]]:
    found: dict[Phrase, tuple[str, ...]] = {}
    for name, options in lists.items():
        for phrase in options:
            found[phrase] = (*found.get(phrase, ()), name)
    return found


class _Reading:
    """Reads the concepts of a file against its lists and the library."""

    def __init__(
        self, source: Source, same: Mapping[str, str], library: Library, lists: Mapping[str, frozenset[Phrase]]
    ) -> None:
        self.source, self.same, self.library, self.lists = source, same, library, lists

    def concepts(self, entries: Plain, problems: list[Problem]) -> Iterator[Concept]:
        """The concepts that `entries` state; what is wrong with them is added to `problems`."""
        seen: dict[str, int] = {}
        if not isinstance(entries, list):
            problems.append(self.source.problem(("concepts",), "this should be a list", "Begin each with a hyphen"))
            return
        for place, entry in enumerate(entries):
            values, wrong = schema.check(self.source, ("concepts", place), entry, _CONCEPT)
            problems += [*wrong, *self._unknown(place, values), *self._again(place, values, seen)]
            for name in ("says", "unless"):
                values[name] = tuple(self._lines(place, name, values.get(name, ()), problems))
            if not wrong:
                yield Concept(**values)

    def _unknown(self, place: int, values: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
        for ident in values.get("clauses", ()):
            if ident not in self.library.by_id:
                what, remedy = schema.unknown(
                    ident, self.library.by_id, too_many="Look it up with: local-compact library search"
                )
                yield self.source.problem(("concepts", place, "clauses"), what, remedy)

    def _again(self, place: int, values: Mapping[str, str], seen: dict[str, int]) -> Iterator[Problem]:
        ident, line = values.get("id", ""), self.source.place("concepts", place).line
        if ident in seen:
            what = f"there is a concept '{ident}' already, on line {seen[ident]}"
            yield self.source.problem(("concepts", place, "id"), what, "Put the two together, or give it another id")
        seen.setdefault(ident, line)

    def _lines(self, place: int, name: str, texts: Collection[str], problems: list[Problem]) -> Iterator[Line]:
        for number, text in enumerate(texts):
            try:
                yield Line(tuple(self._item(one) for one in text.split()))
            except WrongValueError as error:
                problems.append(self.source.problem(("concepts", place, name, number), error.what, error.remedy))

    def _item(self, text: str) -> Item:
        options = frozenset(option for one in text.split("/") for option in self._options(one))
        return Item(options, text)

    def _options(self, text: str) -> frozenset[Phrase]:
        if _LIST.fullmatch(text):
            if text not in self.lists:
                raise WrongValueError(*schema.unknown(text, self.lists, too_many="Add the list, under 'lists'"))
            return self.lists[text]
        phrase = _phrase(text, self.same)
        if not 1 <= len(phrase) <= LONGEST:
            raise WrongValueError(f"'{text}' is no word or phrase", f"Write one to {LONGEST} words, joined by hyphens")
        return frozenset((phrase,))


# -- what stands in the file -------------------------------------------------------------------------------------------


def _named(value: Plain) -> dict[str, tuple[str, ...]]:
    if isinstance(value, dict):
        return {name: schema.texts(texts) for name, texts in value.items()}
    raise WrongValueError("should be names with lists", "Write 'NAME: [word, word]', one a line")


def _groups(value: Plain) -> tuple[tuple[str, ...], ...]:
    if isinstance(value, list):
        return tuple(map(schema.texts, value))
    raise WrongValueError("should be a list of lists", "Write '- [word, word]', one a line")


_FILE = {
    "passing": Key(schema.texts, required=True),
    "same": Key(_groups),
    "lists": Key(_named),
    "places": Key(_named),
    "concepts": Key(schema.anything, required=True),
}
_CONCEPT = {
    "id": Key(schema.line, required=True),
    "name": Key(schema.line, required=True),
    "clauses": Key(schema.texts, required=True),
    "says": Key(schema.texts, required=True),
    "unless": Key(schema.texts),
}
