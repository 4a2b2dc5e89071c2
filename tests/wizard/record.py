"""Recording a run of the wizard: answers it as a folder that is there already would, and writes down what was typed.

Run it when the questionnaire has changed: `python -m tests.wizard.record` writes `runs/camden.txt` afresh.
"""

import datetime as dt
import tempfile
from pathlib import Path

from compose import folder as folders
from compose import paths
from compose.answers import store
from compose.answers.keeper import FOLDER, Keeper
from compose.answers.model import Open
from compose.answers.typed import typed
from compose.questionnaire import load as questionnaires
from compose.questionnaire.journey import journey
from compose.wizard import session
from compose.wizard.plain_prompts import PlainPrompter
from compose.wizard.prompter import Prompter
from compose.wizard.room import Room

RUNS = Path(__file__).parent / "runs"
STANDARD = questionnaires.standard()


class Typist(PlainPrompter):
    """A person at the plain wizard who wants the answers of `route`, and whose lines are kept in `typed_lines`."""

    def __init__(self, route):
        super().__init__(read=self._type, write=lambda _: None, live=False)
        self.route = route
        self.typed_lines = []
        self.waiting = []
        self.counts = {}
        self.entry = {}

    def line(self, ask):
        return self._with(ask, super().line)

    def lines(self, ask):
        return self._with(ask, super().lines)

    def one(self, ask):
        return self._with(ask, super().one)

    def some(self, ask):
        return self._with(ask, super().some)

    def _with(self, ask, put):
        self.waiting = self._reply(ask)
        return put(ask)

    def _type(self, _):
        line = self.waiting.pop(0)
        self.typed_lines.append(line)
        return line

    def _reply(self, ask):
        keys = [option.key for option in ask.options]
        question = ask.question.removesuffix(" (optional)")
        if "(stop)" in keys:
            return ["(stop)"]
        if question.startswith("Have you finished"):
            return ["yes"]
        if "keep" in keys or "new" in keys:  # a number beyond what is usual; a name like another
            return ["keep" if "keep" in keys else "new"]
        if "(on)" in keys:  # the commitments, one by one
            return ["(on)"]
        if question == "What is it? Please say":
            return [self.own]
        found = next((one for one in STANDARD.questions() if one.ask == question), None)
        if found and found.kind == "repeat":
            return self._table(found)
        if found:
            return self._typed(found, self.route.effective[found.id], keys)
        part = next(one for one in self.repeat.fields if one.ask == question)
        return self._typed(part, self.entry[part.id], keys)

    def _table(self, question):
        entries = self.route.effective[question.id]
        if isinstance(entries, Open):
            return ["later"]
        done = self.counts.setdefault(question.id, 0)
        if done == len(entries or ()):
            return ["on"]
        self.counts[question.id] += 1
        self.repeat, self.entry = question, entries[done]
        return ["add"]

    def _typed(self, question, value, keys):
        if isinstance(value, Open):
            return ["later"]
        if value in (None, ()):
            return [{"some-of": "none", "long-text": "."}.get(question.kind, "")]
        plain = typed(question, value)
        if question.kind == "some-of":
            return [", ".join(plain)]
        if question.kind == "long-text":
            return [*plain.split("\n"), "."]
        if keys and plain not in keys:
            self.own = plain
            return ["(other)"]
        return [plain]


def wanted(example):
    """The route that the answers of an example make."""
    home = paths.examples() / example
    return journey(STANDARD, store.read(home / FOLDER, STANDARD))


def recorded(example):
    """The lines that lead from an empty folder to the answers of an example."""
    typist = Typist(wanted(example))
    prompter: Prompter = typist
    with tempfile.TemporaryDirectory() as folder:
        home = folders.make(Path(folder) / example)
        keeper = Keeper(home, STANDARD, "Writers' group", lambda: dt.datetime(2026, 11, 22, tzinfo=dt.UTC))
        session.run(Room(home, keeper, prompter, dt.date(2026, 11, 22)))
    return typist.typed_lines


if __name__ == "__main__":
    RUNS.mkdir(exist_ok=True)
    for example in ("camden",):
        lines = recorded(example)
        (RUNS / f"{example}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        print(f"{example}: {len(lines)} lines")
