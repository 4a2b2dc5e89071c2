"""What a question does to a Compact: the clauses that print its answer, that a choice brings, that hang on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from compose.answers.model import Answers, Value
from compose.document import walk
from compose.document.model import Blocks, Each, Field, Insert
from compose.errors import CompactError
from compose.library.model import Clause, Library
from compose.library.select import select
from compose.questionnaire.condition import BadConditionError
from compose.questionnaire.journey import Journey, journey
from compose.questionnaire.model import Question, Questionnaire, Section


@dataclass(frozen=True)
class Effects:
    """What a question does to a Compact."""

    printed_in: tuple[Clause, ...] = ()
    """Clauses whose wording, in any position, prints the answer."""
    brings: Mapping[str, tuple[Clause, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """By choice (`yes` and `no` too): the clauses that it puts in and that would not all be there anyway."""
    depends: tuple[Clause, ...] = ()
    """Clauses whose condition names the question."""


INSERTED: Mapping[str, tuple[str, ...]] = {
    "partners-table": ("partners",),
    "group-members": ("partners", "group_name"),
    "champions": ("partners",),
    "priorities": ("priorities",),
    "action-plan": ("actions",),
    "delivery-overview": ("delivery",),
    "checklist": ("checklist",),
    "commitments-on": (),
    "other-frame": (),
    "glossary": (),
    "revisions": ("adopted_on", "review_months", "renewal_years"),
    "dates": ("adopted_on", "review_months", "renewal_years"),
    "signatures": ("partners", "witnessed"),
    "contact": ("contact_name", "contact_email"),
}
"""Questions whose answers each insert prints; voices and shape, which nearly every clause has, are not counted."""
COUNTED: Mapping[str, tuple[str, ...]] = {
    "review_due": ("adopted_on", "review_months"),
    "renewal_due": ("adopted_on", "renewal_years"),
}
"""Questions from which a date that wording prints is counted."""


def effects(library: Library, route: Journey, question: Question) -> Effects:
    """What `question` does to the Compact that `route` makes of `library`; nothing where it is a field of a repeat.

    A question that sleeps is taken as if it were asked. Answers that cannot be used have no effect.
    """
    if route.questionnaire.by_id.get(question.id) != question:
        return Effects()
    return Effects(
        printed_in=tuple(clause for clause in library.clauses if question.id in printed_by(clause)),
        brings=MappingProxyType(dict(_brought(library, route, question))),
        depends=tuple(clause for clause in library.clauses if clause.when and question.id in clause.when.names),
    )


# -- what is printed ---------------------------------------------------------------------------------------------------


def printed_by(clause: Clause) -> frozenset[str]:
    """Ids of the questions whose answers some wording of `clause` prints, also by way of a table or a date."""
    return frozenset(name for blocks in clause.wording.values() for name in _printed(blocks))


def _printed(blocks: Blocks) -> Iterator[str]:
    for inline in walk.inlines(blocks):
        if isinstance(inline, Field):
            yield from COUNTED.get(inline.name, (inline.name,))
    for block in walk.descend(blocks):
        if isinstance(block, Each):
            yield block.repeat
        elif isinstance(block, Insert):
            yield from INSERTED[block.name]


# -- what a choice brings ----------------------------------------------------------------------------------------------

_Ids = frozenset[str]


def _brought(library: Library, route: Journey, question: Question) -> Iterator[tuple[str, tuple[Clause, ...]]]:
    """Each choice with the clauses that it brings."""
    find = _BROUGHT.get(question.kind)
    woken = _woken(route.questionnaire, question)

    def with_answer(value: Value) -> _Ids | None:
        given = replace(route.answers, values={**route.answers.values, question.id: value})
        return _chosen(library, woken, given)

    for choice, ids in find(question, route, with_answer) if find else ():
        yield choice, tuple(clause for clause in library.clauses if clause.id in ids)


def _woken(questionnaire: Questionnaire, question: Question) -> Questionnaire:
    """The questionnaire with `question` always asked."""
    if question.when is None:
        return questionnaire
    awake = replace(question, when=None)

    def section(one: Section) -> Section:
        return replace(one, questions=tuple(awake if each.id == question.id else each for each in one.questions))

    return Questionnaire(tuple(map(section, questionnaire.sections)))


def _chosen(library: Library, questionnaire: Questionnaire, given: Answers) -> _Ids | None:
    """Ids of the clauses that are in; `None` where the answers cannot be used."""
    try:
        return select(library, journey(questionnaire, given)).ids()
    except (CompactError, BadConditionError):
        return None


_With = Callable[[Value], _Ids | None]
_Brought = Iterable[tuple[str, _Ids]]


def _yes_no(question: Question, route: Journey, with_answer: _With) -> _Brought:
    return _apart({"yes": with_answer(True), "no": with_answer(False)})


def _one_of(question: Question, route: Journey, with_answer: _With) -> _Brought:
    return _apart({option: with_answer(option) for option in question.options})


def _apart(found: Mapping[str, _Ids | None]) -> _Brought:
    """What each choice has that not every choice has."""
    usable = [ids for ids in found.values() if ids is not None]
    shared = frozenset.intersection(*usable) if usable else frozenset()
    return [(choice, (ids or shared) - shared) for choice, ids in found.items()]


def _some_of(question: Question, route: Journey, with_answer: _With) -> _Brought:
    """What each choice adds to the others that are in force."""
    in_force = route.effective[question.id] or ()
    for option in question.options:
        others = tuple(one for one in in_force if one != option)
        with_it, without = with_answer((*others, option)), with_answer(others)
        yield option, with_it - without if with_it is not None and without is not None else frozenset()


_BROUGHT: Mapping[str, Callable[[Question, Journey, _With], _Brought]] = {
    "yes-no": _yes_no,
    "one-of": _one_of,
    "some-of": _some_of,
}
"""How the choices of a question are tried, by its kind."""
