"""What can be done with a commitment besides rewording it: each function asks what it must, saves, and says so."""

from __future__ import annotations

from collections.abc import Iterator

from compose import files, paths
from compose.answers import kinds
from compose.answers.decisions import WORDING, What
from compose.answers.keeper import Note
from compose.answers.model import Open
from compose.document import show
from compose.document.preview import preview
from compose.errors import OutputError
from compose.library.about import fields, limits, numbers
from compose.library.overlay import FOLDER
from compose.library.updates import SET_ASIDE
from compose.questionnaire.model import Question
from compose.wizard import explain, turning
from compose.wizard import tailor_view as view
from compose.wizard.asking import ask
from compose.wizard.matter import Matter
from compose.wizard.prompter import Ask, Option, Turn
from compose.wizard.room import Room
from compose.wizard.tailor_look import looked
from compose.wizard.tailor_view import Item
from compose.wizard.tailor_why import Why, asked, note, why
from compose.yamlio import Plain


def choose(room: Room, item: Item, position: str, where: str) -> str:
    """Take the wording of `position`, with the reason; what was done, or nothing where the person goes back."""
    room.show(
        ["", f"The {position} wording:", *(f"  {line}" for line in preview(item.clause.wording[position], room.route))]
    )
    chosen = view.row(room, "positions", item.clause.id) or {}
    former = str(chosen.get("reason") or "") if chosen.get("position") == position else ""
    said = _why(room, "positions", item, former, where)
    if said is None:
        return ""
    fresh: view.Row = {
        "clause": item.clause.id,
        "position": position,
        **({"reason": said.reason} if said.reason else {}),
    }
    _save(room, "positions", item, None if position == "standard" else fresh, said, "wording chosen")
    told = ", ".join(_numbers(room, item, position))
    return f"The {position} wording is taken.{f' In it: {told}.' if told else ''}"


def leave_out(room: Room, item: Item, key: str, where: str) -> str:
    """Leave the clause out, with the reason; a choice of wording, which would be without effect, goes with it."""
    choice = view.row(room, "positions", item.clause.id)
    if choice:
        room.show(["", f"The choice of the {choice.get('position')} wording is taken out with it."])
    said = _why(room, "left_out", item, item.why if item.out else "", where)
    if said is None:
        return ""
    _save(room, "left_out", item, {"clause": item.clause.id, "reason": said.reason}, said, "left out")
    if choice:
        take_out_choice(room, item, Why("The commitment is left out", said.agreed_by))
    return f"{item.clause.title} is left out."


def bring_back(room: Room, item: Item, key: str, where: str) -> str:
    """Bring the clause back into the draft, with the reason."""
    said = asked(room, "Why do you bring it back?", ("left_out", item.clause.id, "brought back"), where)
    if said is None:
        return ""
    _save(room, "left_out", item, None, said, "brought back")
    left_out = looked(room, room.selection).left_out
    without = next((one for one in left_out if one.clause.id == item.clause.id), None)
    if without:
        return f"It is no longer left out by you, but not in the draft either: {without.reason.rstrip('.')}."
    return f"{item.clause.title} is back in."


def take_out_choice(room: Room, item: Item, said: Why) -> None:
    """Take out the choice of a wording, where there is one: it is without effect."""
    if view.row(room, "positions", item.clause.id):
        _save(room, "positions", item, None, said, None)


def _why(room: Room, ident: str, item: Item, former: str, where: str) -> Why | None:
    question = room.questionnaire.by_id[ident].part("reason")
    return why(room, question, (ident, item.clause.id, "reason"), former, where)


def _save(room: Room, ident: str, item: Item, fresh: view.Row | None, said: Why, what: What | None) -> None:
    """Put `fresh` in the place of the clause's entry in the answer `ident`; `None` takes it out. Others stay."""
    rows = room.keeper.answers.rows(ident)
    mine = [place for place, row in enumerate(rows) if row.get("clause") == item.clause.id]
    at = mine[0] if mine else len(rows)
    kept = [row for place, row in enumerate(rows) if place not in mine]
    made = [*kept[:at], *([fresh] if fresh else []), *kept[at:]]
    room.save({ident: [*made] or None}, Note(what, said.reason, said.agreed_by))


# -- numbers -----------------------------------------------------------------------------------------------------------


def change_number(room: Room, item: Item, key: str, where: str) -> str:
    """Ask for a number that the wording prints, its limits first; what it is now, and where it stands."""
    ident = key.partition(":")[2]
    step = next(step for step in room.route.steps if step.question.id == ident)
    question = step.question
    if told := [*limits(question)]:
        room.show(["", *told])
    reply = ask(room, Matter(question, (ident,), step.value, step.state, where))
    if isinstance(reply, Turn):
        return ""
    if reply != room.keeper.answers.typed.get(ident):
        said = _number_why(room, question, reply, where)
        if said is None:
            return ""
        room.save({ident: reply}, Note(None, said.reason, said.agreed_by))
    label = f"{question.label[:1].upper()}{question.label[1:]}"
    return f"{label}: {now(room, question)}. It stands in: {_printing(room, ident)}."


def _number_why(room: Room, question: Question, reply: Plain, where: str) -> Why | None:
    """What stands behind a number: asked where it is beyond what law, guidance or practice says."""
    number = kinds.read(question, reply)
    below, above = question.floor, question.ceiling
    if isinstance(number, int) and ((below and number < below.value) or (above and number > above.value)):
        return asked(room, f"Why {show.words(question, number)}?", (question.id, "reason"), where)
    return Why("", "")


def now(room: Room, question: Question) -> str:
    """The answer in force to `question`, in words."""
    value = room.route.effective[question.id]
    return value.why if isinstance(value, Open) else show.words(question, value)


def _printing(room: Room, ident: str) -> str:
    """The clauses of the draft that print the answer to the question `ident`."""
    chosen = looked(room, room.selection).chosen
    return explain.titles(one.clause for one in chosen if ident in fields(one.clause, one.position))


def _numbers(room: Room, item: Item, position: str) -> Iterator[str]:
    """The numbers in a wording, each as it stands now."""
    for question in numbers(item.clause, (position,), room.route):
        if room.route.effective[question.id] is not None:
            yield f"{now(room, question)} ({question.label})"


# -- own words ---------------------------------------------------------------------------------------------------------


def take_out_own_words(room: Room, item: Item, key: str, where: str) -> str:
    """Set the group's own words aside, if the person means it, so that the library's wording counts again."""
    path = room.home / FOLDER / f"{item.clause.id}.md"
    said = _meant(room, item, where)
    if said is None:
        return ""
    try:
        went = files.move_aside(path, path.parent / SET_ASIDE)
    except OutputError as error:
        room.show(["", *str(error).split("\n")])
        return ""
    room.forget_library()
    words = item.clause.texts["standard"].markdown.strip()
    note(room, "wording chosen", f"{WORDING}/{item.clause.id}", words, None, said)
    return f"The library's wording counts again. Yours is kept in {paths.shown(went, room.home)}."


def _meant(room: Room, item: Item, where: str) -> Why | None:
    """What stands behind taking out the group's own words; `None` where they stay."""
    options = (Option("keep", "Keep our own words"), Option("out", "Take them out, and set them aside"))
    put = Ask("Take out your own words?", where=where, options=options, given="keep", turns=turning.CHOICE)
    if turning.choose(room, put) != "out":
        return None
    return asked(room, "Why do you take them out?", ("positions", item.clause.id, "taken out"), where)
