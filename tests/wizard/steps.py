"""Single stops of the wizard for tests: one question put by its id, and what stands in its file afterwards."""

import re

from compose.answers import store
from compose.answers.keeper import FOLDER
from compose.questionnaire import load as questionnaires
from compose.wizard.visiting import visit
from tests.wizard.rooms import room_of


def step_of(room, ident):
    """The step of the question `ident` as it stands now."""
    return next(step for step in room.route.steps if step.question.id == ident)


def put(home, ident, *replies, went="next", files=None, **sections):
    """The room after the question `ident` was put, which took all the replies and ended as it should."""
    room = room_of(home, replies, files, **sections)
    assert visit(room, step_of(room, ident)) == went
    assert not room.prompter.replies
    return room


def written(home, ident):
    """The lines of the answer to `ident` as they stand in its file; nothing where none does."""
    found = [re.search(rf"^{ident}:.*\n?(?:[ -].*\n?|\n)*", path.read_text(encoding="utf-8"), re.MULTILINE)
             for path in (home / FOLDER).iterdir()]  # fmt: skip
    return "".join(one.group() for one in found if one).rstrip()


def stands(home):
    """The answers in the folder, read afresh; fails where a file in it cannot be read."""
    return store.read(home / FOLDER, questionnaires.standard()).values


def keys(ask):
    """The keys of the options of `ask`."""
    return [one.key for one in ask.options]


def labels(ask):
    """The options of `ask` as a person reads them."""
    return [one.label for one in ask.options]
