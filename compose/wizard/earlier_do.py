"""What can become of a promise of the earlier Compact: each function asks what it must, saves, and says so."""

from __future__ import annotations

from collections.abc import Sequence

from compose import previous
from compose.document import walk
from compose.document.preview import preview
from compose.errors import CompactError
from compose.library.model import Clause
from compose.matching import figures, settled
from compose.matching.settled import Settled
from compose.wizard import earlier_own, reword, tailor_do
from compose.wizard import tailor_view as view
from compose.wizard.earlier_view import Promise, words_of
from compose.wizard.prompter import Ask, Option
from compose.wizard.room import Room
from compose.wizard.tailor_look import looked
from compose.wizard.tailor_view import Item
from compose.wizard.tailor_why import Why, asked
from compose.wizard.turning import CHOICE, choose


def surely_the_same(room: Room, promises: Sequence[Promise]) -> tuple[Promise, ...]:
    """Those that nobody has decided and that surely say what a clause of the draft says in the library's words."""
    theirs = {one.clause.id for one in looked(room, room.selection).chosen if not one.clause.local}
    return tuple(
        one for one in promises
        if one.surely_the_same and one.clause and one.clause.id in theirs and not other_numbers(room, one)
    )  # fmt: skip


def other_numbers(room: Room, promise: Promise) -> bool:
    """Whether the clause, as it stands in the draft, does not have a number that the promise names: read it first."""
    clause, was = promise.clause, figures.named(promise.passage.text)
    if clause is None or not was:
        return False
    chosen = looked(room, room.selection).chosen
    position = next((one.position for one in chosen if one.clause.id == clause.id), "standard")
    return not was <= figures.named(" ".join(preview(clause.wording[position], room.route)))


def take_library(room: Room, promise: Promise, where: str) -> str:
    """The library's wording takes its place; brought back, if the person likes, where it was left out."""
    clause = promise.clause
    assert clause  # else it is not offered
    item = looked(room, lambda: view.find(room, clause.id))
    if item and item.out and _brought_back(room, item, where) is None:
        return ""
    if item and item.clause.local and not tailor_do.take_out_own_words(room, item, "library", where):
        return ""
    if not _save(room, promise, "library", Why("", "")):
        return ""
    return f"'{clause.title}' takes its place.{'' if item else _not_there(room, clause)}"


def _brought_back(room: Room, item: Item, where: str) -> str | None:
    """What was done with a clause that the group left out; `None` where the person goes back."""
    options = (Option("bring", "Bring it back into the draft"), Option("leave", "Leave it out"))
    above = (f"You have left '{item.clause.title}' out.",)
    reply = choose(room, Ask("Bring it back?", where=where, above=above, options=options, given="bring", turns=CHOICE))
    if reply == "bring":
        return tailor_do.bring_back(room, item, "bring", where) or None
    return reply or None


def _not_there(room: Room, clause: Clause) -> str:
    """Why a clause is not in the draft, for that the group decides elsewhere."""
    left_out = looked(room, room.selection).left_out
    reason = next((one.reason for one in left_out if one.clause.id == clause.id), "your answers do not ask for it")
    return f" It is not in your draft yet: {reason[:1].lower()}{reason[1:].rstrip('.')}."


def keep(room: Room, promise: Promise, where: str) -> str:
    """Its own words become local wording of the clause it matches, or a clause of the group's own."""
    item = _item(room, promise)
    if item is None:
        said = earlier_own.own_clause(room, promise, where)
        return said if said and _save(room, promise, "keep", Why("", "")) else ""
    return _reworded(room, promise, item, words_of(promise), "keep", where)


def merge(room: Room, promise: Promise, where: str) -> str:
    """The person writes on from the library's wording and its words, one below the other."""
    item = _item(room, promise)
    if item is None:
        assert promise.clause  # else it is not offered
        room.show(["", f"This cannot be done.{_not_there(room, promise.clause)}"])
        return ""
    both = f"{item.clause.texts[item.position].markdown.strip()}\n\n{words_of(promise)}"
    return _reworded(room, promise, item, both, "merge", where)


def _item(room: Room, promise: Promise) -> Item | None:
    clause = promise.clause
    return looked(room, lambda: view.find(room, clause.id)) if clause else None


def _reworded(room: Room, promise: Promise, item: Item, text: str, decision: settled.Decision, where: str) -> str:
    number = promise.passage.number
    reason = f"It stood so in the earlier Compact{f' ({number})' if number else ''}"
    said = reword.reword_from(room, item, text, where, reason=reason, finished=decision == "keep")
    return said if said and _save(room, promise, decision, Why("", "")) else ""


def drop(room: Room, promise: Promise, where: str) -> str:
    """It is dropped, with the reason; words of the group's own that it became are set aside."""
    item = _item(room, promise)
    if item and item.clause.local and not tailor_do.take_out_own_words(room, item, "library", where):
        return ""
    key = (previous.FOLDER, promise.passage.id, "dropped")
    said = asked(room, "Why do you drop it?", key, where, optional=False)
    if not said or not _save(room, promise, "drop", said):
        return ""
    return f"It is dropped. {_clause_too(room, promise, where)}".strip()


def _clause_too(room: Room, promise: Promise, where: str) -> str:
    """What becomes of the library's clause that says the same, where it is in the draft."""
    item = _item(room, promise)
    if item is None or item.out:
        return ""
    title = item.clause.title
    options = (
        Option("stay", "Keep the library's clause in the draft"),
        Option("out", "Leave it out too", "You are asked for the reason."),
    )
    above = (f"The clause '{title}' of the library says much the same, and is in your draft.",)
    ask = Ask("Should it stay?", where=where, above=above, options=options, given="stay", turns=CHOICE)
    if choose(room, ask) == "out" and (left := tailor_do.leave_out(room, item, "left_out", where)):
        return left
    return f"'{title}' stays in the draft."


def match_other(room: Room, promise: Promise, where: str) -> str:
    """Match it with a clause that the person chooses, or with none."""
    ident = _chosen(room, promise, where)
    if ident is None or not _save(room, promise, "", Why("", ""), clause=ident):
        return ""
    return f"It is matched with '{room.library.by_id[ident].title}'." if ident else "It matches no clause."


def _chosen(room: Room, promise: Promise, where: str) -> str | None:
    """The id of a clause; empty for none, `None` where the person goes back."""
    near = [
        Option(one.clause, room.library.by_id[one.clause].title, one.why) for one in promise.matched.proposal.others
    ]
    parts = {part.id: part for part in room.library.parts if not part.bare}
    far = [Option(f"part:{ident}", walk.text(part.title)) for ident, part in parts.items()]
    headed = [Option(one.key, one.label, head="Or from a part of the library" * (one is far[0])) for one in far]
    options = (*near, *headed, Option("(none)", "It matches none of them", head="Or"))
    reply = choose(room, Ask("Which clause says the same?", where=where, options=options, turns=CHOICE))
    if reply.startswith("part:"):
        return _of_part(room, reply.removeprefix("part:"), where)
    return "" if reply == "(none)" else reply or None


def _of_part(room: Room, part: str, where: str) -> str | None:
    options = tuple(Option(clause.id, clause.title) for clause in room.library.clauses if clause.part == part)
    if not options:
        return None
    return choose(room, Ask("Which clause says the same?", where=where, options=options, turns=CHOICE)) or None


# -- what is kept ------------------------------------------------------------------------------------------------------


def _save(room: Room, promise: Promise, decision: settled.Decision, said: Why, *, clause: str | None = None) -> bool:
    """Whether what was decided could be kept with the earlier Compact; where it could not, that is told."""
    matched = clause if clause is not None else promise.clause.id if promise.clause else ""
    entry = Settled(
        at=promise.passage.id,
        says=settled.first_words(promise.passage.text),
        clause=matched,
        decision=decision,
        why=said.reason,
        by=said.agreed_by or room.keeper.who,
        on=room.today,
    )
    try:
        settled.keep(promise.kept_in, entry)
        return True
    except CompactError as error:
        room.show(["", *str(error).split("\n")])
        return False
