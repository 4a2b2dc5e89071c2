"""A commitment in a group's own words: written, checked before it counts, and never lost."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from compose.answers.decisions import WORDING
from compose.answers.model import Open
from compose.document import show
from compose.document.preview import preview
from compose.errors import CompactError
from compose.library.about import fields
from compose.library.check import COMPUTED
from compose.wizard import reword_writing as writing
from compose.wizard import tailor_do
from compose.wizard import tailor_view as view
from compose.wizard.prompter import Ask, Option
from compose.wizard.reword_draft import Draft, Overtaken, draft_of, mark
from compose.wizard.room import Room
from compose.wizard.tailor_view import Item
from compose.wizard.tailor_why import Why, asked, note
from compose.wizard.turning import CHOICE, choose


def reword(room: Room, item: Item, key: str, where: str) -> str:
    """Have the clause put in the group's own words; what was done, or nothing where nothing was.

    Raises `Stopped` or `ToSections` where the person wants to leave.
    """
    return reword_from(room, item, "", where)


def reword_from(room: Room, item: Item, text: str, where: str, *, reason: str = "", finished: bool = False) -> str:
    """As `reword`, begun from `text` instead of the wording in force, unless something is begun already.

    `reason` is suggested for the reason. With `finished` the words are offered as they are, to be written on only
    where they cannot be used so.
    """
    draft = _opened(room, item)
    if draft is None or not _begun(draft, where) or not _given(draft, text):
        return ""
    room.show([] if finished else ["", *_how(room, draft.item)])
    while finished or writing.write(draft, where):
        said = _settled(draft, reason, where)
        if said is not None:
            return said
        finished = False
    _leave(draft)
    return ""


def _opened(room: Room, item: Item) -> Draft | None:
    try:
        return draft_of(room, item.clause.id)
    except CompactError as error:  # somebody has changed the file meanwhile, or another one
        room.show(["", *str(error).split("\n")])
        return None


def _given(draft: Draft, text: str) -> bool:
    """Whether the draft begins from `text`, or from what stands there where that is empty."""
    return not text or draft.scratch.exists() or writing.tried(draft.room, lambda: draft.keep(text))


def _how(room: Room, item: Item) -> Iterator[str]:
    """What the names in braces mean, which may be used, and what is asked afterwards."""
    known = room.questionnaire.field_names() | set(COMPUTED)
    names = [name for name in fields(item.clause, item.position) if name in known]
    first = next((name for name in names if name not in COMPUTED), "public_partners")
    question = room.questionnaire.by_id[first]
    value = room.route.effective[first]
    now = f", now {show.words(question, value)}" if value is not None and not isinstance(value, Open) else ""
    yield f"{_braced(first)} stands for the answer '{question.label}'{now}, and follows it when it changes."
    yield f"Such names may be used: {', '.join(map(_braced, names or [first]))}; ? tells all there are."
    yield "You are asked for the reason afterwards."


def _braced(name: str) -> str:
    return f"{{{{ {name} }}}}"


# -- what is left from before ------------------------------------------------------------------------------------------


def _begun(draft: Draft, where: str) -> bool:
    """Whether to go on: where something was begun earlier, with it or afresh."""
    if not draft.scratch.exists() or _as_it_was(draft):
        return True
    options = (
        Option("on", "Go on with it"),
        Option("fresh", "Begin again from the wording in force", "What was begun is set aside, not deleted."),
    )
    above = (f"This was begun earlier and is in {draft.shown}.",)
    put = Ask("Go on with it?", where=where, above=above, options=options, given="on", turns=CHOICE)
    reply = choose(draft.room, put)
    return reply == "on" or (reply == "fresh" and writing.tried(draft.room, draft.give_up))


def _as_it_was(draft: Draft) -> bool:
    """Whether nothing was written so far: then no file is needed."""
    try:
        same = draft.text() == draft.start
    except CompactError:
        return False
    if same:
        draft.drop()
    return same


def _leave(draft: Draft) -> None:
    if draft.scratch.exists() and not _as_it_was(draft):
        draft.room.show(["", f"What you have written is kept in {draft.shown}. The wording is as it was."])


# -- what is written ---------------------------------------------------------------------------------------------------


def _settled(draft: Draft, reason: str, where: str) -> str | None:
    """What came of what is written: what was done, nothing where it does not count, `None` to write on."""
    if _as_it_was(draft) or not draft.scratch.exists():
        draft.room.show(["", "Nothing was changed."])
        return ""
    try:
        text = draft.text()
        clause = draft.checked(text)
    except CompactError as error:
        return _wrong(draft, error, where)
    draft.room.show(
        ["", "It will read:", *(f"  {line}" for line in preview(clause.wording["standard"], draft.room.route))]
    )
    key = ("positions", draft.clause.id, "own words")
    said = asked(draft.room, "Why do you put it in your own words?", key, where, former=reason, optional=False)
    return None if said is None else _taken(draft, text, said, where)


def _wrong(draft: Draft, error: CompactError, where: str) -> str | None:
    """Show what is wrong; nothing where the text is kept aside or given up, `None` to write on."""
    options = (
        Option("again", "Edit it again"),
        Option("aside", f"Keep it aside for later ({draft.shown})"),
        Option("up", "Give it up", "What you wrote is set aside, not deleted."),
    )
    above = ("It cannot be used as it is:", *draft.told(error))
    put = Ask("What do you want to do?", where=where, above=above, options=options, turns=CHOICE)
    reply = choose(draft.room, put)
    if reply == "aside":
        _leave(draft)
        return ""
    if reply == "up":
        if writing.tried(draft.room, draft.give_up):
            draft.room.show(["", "The wording is as it was. What you wrote is kept in wording/set-aside."])
        return ""
    return None


def _taken(draft: Draft, text: str, said: Why, where: str) -> str:
    """Make the words count, and take out a choice among the library's wordings, beside which they cannot stand."""
    room, ident = draft.room, draft.clause.id
    if not _put_down(draft, text, said.reason, where):
        return ""
    room.forget_library()
    note(room, "reworded", f"{WORDING}/{ident}", draft.start, text, said)
    if choice := view.row(room, "positions", ident):
        room.show(
            ["", f"Your own words take the place of the {choice.get('position')} wording: that choice is taken out."]
        )
        tailor_do.take_out_choice(room, draft.item, Why("It is put in our own words", said.agreed_by))
    return f"Your own words are taken. They stand in wording/{ident}.md."


# -- what somebody else has written meanwhile --------------------------------------------------------------------------


def _put_down(draft: Draft, text: str, why: str, where: str) -> bool:
    """Whether the words count now; where somebody else has changed the file meanwhile, if the person means it."""
    seen = draft.begun_from
    while True:
        try:
            put = writing.tried(draft.room, partial(draft.put_down, text, why, seen))
        except Overtaken as found:
            seen = mark(found.stands)
            if _mine_goes(draft, text, found.stands, where):
                continue
            put = False
        if not put:
            _leave(draft)
        return put


def _mine_goes(draft: Draft, text: str, theirs: bytes | None, where: str) -> bool:
    """Whether the person's words go before those that stand there now. If theirs do, the person's are set aside."""
    stands = theirs.decode("utf-8", "replace").splitlines() if theirs is not None else ["(taken out)"]
    above = (
        f"Somebody else has changed wording/{draft.path.name} since you began. There it says now:",
        *(f"  {line}" for line in stands),
        "You have written:",
        *(f"  {line}" for line in text.split("\n")),
    )
    options = (
        Option("theirs", "What stands there now", "What you wrote is kept in wording/set-aside."),
        Option("mine", "What you have written", "What stands there now is kept in wording/set-aside."),
    )
    reply = choose(draft.room, Ask("Which goes?", where, above=above, options=options, given="theirs", turns=CHOICE))
    if reply == "theirs" and writing.tried(draft.room, draft.give_up):
        draft.room.show(["", "What stands there goes. What you wrote is kept in wording/set-aside."])
        draft.room.forget_library()
    return reply == "mine"
