"""Whole sessions for tests: somebody who answers everything, what was asked, and how the sections stood."""

from compose.questionnaire import load as questionnaires
from compose.wizard import session
from compose.wizard.prompter import Turn
from tests.wizard.rooms import room_of

STANDARD = questionnaires.standard()
STOP = (Turn("quit"), "stop")
"""What is answered to stop here."""
SAID = {
    "What is the area called?": "Anytown",
    "What kind of area is it?": "unitary",
    "What is the partner's full name?": "Anytown Council",
    "Which side is it on?": "public",
    "What kind of organisation is it?": "council",
    "Who answers questions about the agreement?": "Jo",
    "What is the contact's e-mail address?": "jo@anytown.org",
    "Which section?": "(stop)",
    "What next?": "stop",
}
"""What is answered in a whole run where a question suggests nothing."""


def answering(**changes):
    """Somebody who takes what is suggested and knows the rest; `changes` are replies by the id of the question."""
    known = SAID | {STANDARD.by_id[ident].ask: said for ident, said in changes.items()}

    def reply(ask):
        plain = ask.question.removesuffix(" (optional)")
        keys = [one.key for one in ask.options]
        if plain in known:
            said = known.pop(plain)
            return said(ask) if callable(said) else said
        if "add" in keys:
            return "add" if "0" not in keys and plain == "Who are the partners?" else "on"
        if "(on)" in keys:
            return "(on)"
        return ask.given or (keys[0] if keys and ask.required else "")

    return reply


class Again(list):
    """Replies of which the last is given for ever."""

    def popleft(self):
        return self.pop(0) if len(self) > 1 else self[0]


def run(home, *replies, forever=None):
    """The room after a session."""
    room = room_of(home, replies)
    if forever:
        room.prompter.replies = Again([*replies, forever])
    session.run(room)
    assert forever or not room.prompter.replies
    return room


def asked(room):
    """The ids of the questions that were put, in order; what is no question of the questionnaire is left out."""
    by_words = {one.ask: one.id for one in STANDARD.questions()}
    words = [question.removesuffix(" (optional)") for question in room.prompter.questions]
    return [by_words[one] for one in words if one in by_words]


def tasks(room, number=-1):
    """The list of sections as it was shown: what is said of each."""
    shown = [ask for ask in room.prompter.asked if ask.question == "Which section?"][number]
    return {one.key: one.label.split("  ")[-1].strip() for one in shown.options[:-2]}
