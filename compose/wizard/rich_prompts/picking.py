"""A list as it stands on the screen: what is pointed at, what is ticked, and what is said about it."""

from __future__ import annotations

from questionary import Choice, Separator
from questionary.prompts.common import InquirerControl

from compose.fitting import at_most, broken, short
from compose.wizard.commands import keys_given
from compose.wizard.prompter import Ask, Option
from compose.wizard.rich_prompts import keys
from compose.wizard.rich_prompts.look import Console

MANY = 12
"""With more options than these, how far down one is is said."""

INDENT = "   "


class Picking:
    """The options of `ask` and how they stand. An option goes by its number, so that no two can be confused."""

    def __init__(self, ask: Ask, console: Console, many: bool) -> None:
        self.ask, self.many, self.error = ask, many, ""
        self._console = console
        given = [number for number, option in enumerate(ask.options) if option.key in keys_given(ask)]
        self._choices = [
            Choice(option.label, number, checked=many and number in given) for number, option in enumerate(ask.options)
        ]
        self.control = InquirerControl(
            self._with_heads(),
            initial_choice=self._choices[given[0] if given else 0],
            use_indicator=many,
            show_description=False,
            show_cursor=False,
            focusable=True,
        )
        self.rows = self._about_rows = 0
        self._size = (0, 0)

    def _with_heads(self) -> list[Choice]:
        rows: list[Choice] = []
        for option, choice in zip(self.ask.options, self._choices, strict=True):
            rows += [Separator(option.head), choice] if option.head else [choice]
        return rows

    # -- what stands -----------------------------------------------------------------------------------------------

    @property
    def pointed(self) -> Option:
        """The option that is pointed at."""
        return self.ask.options[self._number]

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys of the options that are ticked, in the order of the list."""
        return tuple(self.ask.options[number].key for number in sorted(self.control.selected_options))

    @property
    def _number(self) -> int:
        return self._choices.index(self.control.get_pointed_at())

    # -- what is done ----------------------------------------------------------------------------------------------

    def move(self, step: int) -> None:
        """Move the pointer by `step`: one at a time it goes round, by more it stops at the ends."""
        last = len(self._choices) - 1
        to = self._number + step
        self.point(to % (last + 1) if abs(step) == 1 else min(max(to, 0), last))

    def point(self, number: int) -> None:
        """Point at the option of `number`; -1 is the last."""
        self.control.pointed_at = self.control.choices.index(self._choices[number])

    def point_at_label(self, beginning: str) -> None:
        """Point at the next option that begins so, if there is one."""
        after = self._number + 1
        for number in (*range(after, len(self._choices)), *range(after)):
            if beginning.strip() and self.ask.options[number].label.casefold().startswith(beginning.casefold()):
                return self.point(number)

    def tick(self) -> None:
        """Tick what is pointed at, or take its tick away."""
        ticked = self.control.selected_options
        (ticked.remove if self._number in ticked else ticked.append)(self._number)
        self.error = ""

    def complete(self) -> bool:
        """Whether this can be the answer; where not, the error says how to put it right."""
        if self.many and self.ask.required and not self.ticked:
            self.error = "Error: Tick at least one with the space bar, then press Enter."
        return not self.error

    # -- what is said ----------------------------------------------------------------------------------------------

    def place(self) -> str:
        """How far down a long list one is, and how to get about in it."""
        count = len(self._choices)
        if count <= MANY:
            return ""
        return self._console.folded(f"{INDENT}{self._number + 1} of {count} · type a letter to go to the next with it")

    def keys(self) -> str:
        """Which keys there are."""
        own = ("Space: tick", "Enter: next") if self.many else ("Up/Down: move", "Enter: choose")
        return keys.told(self.ask, own, self._console.columns)

    def about(self) -> str:
        """What there is to say about what is pointed at; always of the same height, so that nothing jumps."""
        more = "… ? shows all" if "help" in self.ask.turns else "…"
        lines = at_most(self._said(self.pointed), self._about_rows, more)
        padding = [""] * (self._about_rows - len(lines))
        return "".join(f"\n{INDENT}{line}" for line in [*lines, *padding])

    def _said(self, option: Option) -> list[str]:
        return broken(option.about, self._console.columns - len(INDENT)) if option.about else []

    # -- what fits -------------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Fit labels, and what is said about them, to the window as it is now."""
        size = (self._console.columns, self._console.rows)
        if size != self._size:
            self._size = size
            self._fit_labels(INDENT + "  " * self.many)
            self._share()

    def _fit_labels(self, indent: str) -> None:
        columns = self._console.columns - len(indent)
        for choice in self.control.choices:
            if isinstance(choice, Separator):
                choice.title = short(choice.line, columns)
            else:
                label = self.ask.options[self._choices.index(choice)].label
                choice.title = f"\n{indent}".join(broken(label, columns))

    def _share(self) -> None:
        """Share the rows of the window out between the list and what is said about an option."""
        free = max(self._console.rows - self._taken(), 4)
        listed = sum(str(choice.title).count("\n") + 1 for choice in self.control.choices)
        about = max(len(self._said(option)) for option in self.ask.options)
        self._about_rows = min(about, max(free - listed, free // 3))
        self.rows = min(listed, free - self._about_rows)

    def _taken(self) -> int:
        """The rows that all else takes."""
        texts = (self.ask.question, self.ask.hint, self.place(), self.keys())
        said = len(self._console.fitted(filter(None, texts)))
        # Where one is, with the empty line above it; the empty lines before what is said about an option and before
        # the keys; and an error on two lines.
        return said + 2 + 2 + 2
