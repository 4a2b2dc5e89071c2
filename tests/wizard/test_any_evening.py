"""Any evening at all: whatever is answered, left, gone back over or stopped, the folder holds that and nothing else."""

import copy
import random
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from compose.answers import kinds, store
from compose.answers.kinds import LATER
from compose.questionnaire import load as questionnaires
from compose.wizard import session
from compose.wizard.commands import problem
from compose.wizard.prompter import Turn
from compose.wizard.putting import OTHER
from compose.wizard.typing import tidy
from tests.helpers import SMALL, build_tree
from tests.wizard.rooms import Script, room_of

STANDARD = questionnaires.standard()
TOP = {one.ask: one for one in STANDARD.questions()}
BY_LABEL = {one.label: one for one in STANDARD.questions()}
LINES = (
    "Anytown",
    "null",
    "~",
    "Yes",
    "0.10",
    "- a",
    "a: b",
    "# c",
    "'d'",
    '"e"',
    "&f",
    "Ŵyn ☐",
    "{g}",
    "[h",
    "tbc",
    "%",
)
LONG = (*LINES, "One.\n\nTwo: x\n  three", "- a\n# b", "|\n>")
NAMES = ("Alder", "Beech", "Cedar", "Dogwood", "Elder", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch", "Maple")
PARTNERS = SMALL["partners"].replace("true", "yes")
STEPS = 150


class Wanderer(Script):
    """Somebody who does anything, and remembers in `model` what the files should say."""

    def __init__(self, home, dice, model):
        super().__init__(replies=[])
        self.home, self.dice, self.model, self.left = home, dice, model, STEPS
        self.before = self.wanted = copy.deepcopy(model)
        self.table = self.question = None
        self.at = 0
        self.chosen = []

    def _next(self, ask):
        self.asked.append(ask)
        self.left -= 1
        words = ask.question.removesuffix(" (optional)")
        beyond = words == "What do you want to do?" and len(ask.options) == 2
        if beyond:
            self.model = copy.deepcopy(self.before)
        assert dict(store.read(self.home / "answers", STANDARD).typed) == self.model, self.asked[-2].question
        if beyond:
            return self._limit()
        if self.left < 0:
            return Turn("quit")
        turn = self._turn(ask)
        return self._reply(ask, words) if turn is None else turn

    def _turn(self, ask):
        """Something else than an answer, now and then; what is left to be agreed is kept in mind."""
        way = self.dice.choice(("back", "later", "help", "quit", *["answer"] * 6))
        if way == "answer" or (way not in ask.turns and way != "quit"):
            return None
        if way == "later":
            self._later(ask)
        return Turn(way, ask.given)

    def _limit(self):
        reply = self.dice.choice(("keep", "change", Turn("quit"), Turn("back")))
        if reply == "keep":
            self.model = copy.deepcopy(self.wanted)
        return reply

    # -- what is meant by a screen -------------------------------------------------------------------------------------

    def _reply(self, ask, words):
        keys = [one.key for one in ask.options]
        if words == "What is it? Please say":
            own = "Words of our own"
            return self._own(own, [*self.chosen, own] if self.question.kind == "some-of" else own)
        if "(on)" in keys:
            for ident in ("left_out", "positions"):
                self.model.setdefault(ident, None)
            return "(on)"
        if words.startswith("Remove ") and "keep" in keys:
            return self._removed(self.dice.choice(keys))
        if "new" in keys:
            return self._renewed(ask, self.dice.choice(keys))
        if words.startswith("What do you want to change of"):
            return self._entry(self.dice.choice(keys))
        if "import" in keys:
            self.table = TOP[words]
            return self._table(self.dice.choice([key for key in keys if key != "import"]))
        question = next((one for one in self.table.fields if one.ask == words), None) if self.table else None
        if question is None and words in TOP:
            self.table, question = None, TOP[words]
        return self._put(question, ask) if question else self.dice.choice(keys)

    def _put(self, question, ask):
        self.question = question
        keys = [one.key for one in ask.options]
        if question.kind == "some-of":
            reply = [key for key in keys if self.dice.random() < 0.4] or (keys[:1] if ask.required else [])
            self.chosen = [key for key in reply if key != OTHER]
            return reply if OTHER in reply else self._answered(question, reply)
        if keys:
            reply = ask.given if ask.given in keys and self.dice.random() < 0.3 else self.dice.choice(keys)
            return reply if reply == OTHER else self._answered(question, reply)
        given = isinstance(ask.given, str) and ask.given and not problem(ask.given, ask) and self.dice.random() < 0.3
        return self._answered(question, ask.given if given else self._said(question, ask))

    def _own(self, words, answer):
        """A choice of one's own, which makes the `answer`."""
        self._answered(self.question, answer)
        return words

    def _said(self, question, ask):
        """A text that the question takes."""
        if self.table and question.id == self.table.key:
            return self.dice.choice([name for name in NAMES if not problem(name, ask)] or [ask.given])
        choice = {
            "number": ("3", "12", "1", "£1,000", "40", "6", "2027"),
            "date": ("1 April 2027", "2/5/2028", "2027-06-01"),
            "email": ("a@b.uk",),
            "text": ("notice-of-change",) if question.id == "serves" else LINES,
            "long-text": LONG,
        }.get(question.kind, LINES)
        return self.dice.choice([*(said for said in choice if not problem(said, ask)), *([] if ask.required else [""])])

    # -- what the files should say -------------------------------------------------------------------------------------

    def _rows(self):
        rows = self.model.get(self.table.id)
        return rows if isinstance(rows, list) else []

    def _answered(self, question, reply):
        self.before = copy.deepcopy(self.model)
        value = reply if isinstance(reply, list) else tidy(question, reply) or None
        if self.table:
            self._field(question, value)
        else:
            self.model[question.id] = value
        self.wanted = copy.deepcopy(self.model)
        return reply

    def _field(self, question, value):
        rows = self._rows()
        row = dict(rows[self.at]) if self.at < len(rows) else {}
        old = row.get("name")
        row[question.id] = value
        row = {ident: one for ident, one in row.items() if one is not None}
        self.model[self.table.id] = [*rows[: self.at], row, *rows[self.at + 1 :]]
        if self.table.id == "partners" and question.id == "name" and old not in (None, LATER, value):
            self._named(old, value)

    def _named(self, old, new):
        """Everything that names the partner `old` names `new`."""
        for question in STANDARD.questions():
            if question.kind == "partner" and self.model.get(question.id) == old:
                self.model[question.id] = new
            for part in (part for part in question.fields if part.kind == "partner"):
                rows = self.model.get(question.id)
                for row in rows if isinstance(rows, list) else []:
                    if row.get(part.id) == old:
                        row[part.id] = new

    def _later(self, ask):
        words = ask.question.removesuffix(" (optional)")
        if "import" in [one.key for one in ask.options]:
            self.table = TOP[words]
            if not self._rows():
                self.model[self.table.id] = LATER
            return
        part = next((one for one in self.table.fields if one.ask == words), None) if self.table else None
        if part:
            self._field(part, LATER)
        elif words in TOP:
            self.table = None
            self.model[TOP[words].id] = LATER

    def _table(self, reply):
        if reply == "add":
            self.at = len(self._rows())
        elif reply != "on":
            self.at = int(reply)
        elif self.table.id not in self.model or (
            self.table.optional and kinds.is_to_be_agreed(self.model[self.table.id])
        ):
            self.model[self.table.id] = None
        return reply

    def _entry(self, reply):
        if reply in ("up", "down"):
            rows, to = self._rows(), self.at + (1 if reply == "down" else -1)
            rows[self.at], rows[to] = rows[to], rows[self.at]
            self.at = to
        return reply

    def _removed(self, reply):
        if self.table.id == "partners" and len(self._rows()) < 3:
            return "keep"
        if reply == "remove":
            gone = self._rows().pop(self.at)
            if self.table.id == "partners" and gone["name"] != LATER:
                self._named(gone["name"], LATER)
            self.model[self.table.id] = self._rows() or None
        return reply

    def _renewed(self, ask, reply):
        question = next(one for label, one in BY_LABEL.items() if ask.question.startswith(f"The {label} was made"))
        if reply == "new":
            self.model[question.id] = ask.options[0].label.removeprefix("Take: ")
        return reply


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some.integers(0, 10**9))
def test_the_files_say_what_was_answered_after_every_step_of_any_evening(seed):
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        home = build_tree(Path(name) / "c", {"compact.yaml": "", "answers/20-partners.yaml": PARTNERS})
        wanderer = Wanderer(home, dice, dict(store.read(home / "answers", STANDARD).typed))
        while wanderer.left > 0:  # each time the group stops, it comes again
            room = room_of(home)
            room.prompter = wanderer
            session.run(room)
        assert dict(store.read(home / "answers", STANDARD).typed) == wanderer.model
