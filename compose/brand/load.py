"""Reading a brand from its folder; whatever cannot be used in it is told at once, with what else is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from compose import paths, schema, yamlio
from compose.brand import fonts, logos
from compose.brand.contrast import MINIMUM, contrast, readable_on
from compose.brand.model import Brand, Palette
from compose.document.model import Light
from compose.errors import Problem, collect, refuse
from compose.files import read_whole
from compose.schema import Key, WrongValueError
from compose.yamlio import Plain, Source

CheckShell = Callable[[bytes, str], Iterable[Problem]]
"""What is wrong with a Word file, which messages call by the name given; the Word renderer knows."""

_PAIRS = (
    ("text", "#FFFFFF"), ("primary", "#FFFFFF"), ("muted", "#FFFFFF"), ("on_primary", "primary"), ("text", "band"),
    ("primary", "band"), ("text", "gap"),
)  # fmt: skip
"""Colours that are printed on one another, words first."""


def known(beside: Path | None = None) -> Mapping[str, Path]:
    """The folder of every brand by its name; the group's own, in `beside/branding`, go before those of the program."""
    homes = [paths.branding(), *([beside / "branding"] if beside else [])]
    return {file.parent.name: file.parent for home in homes for file in sorted(home.glob("*/brand.yaml"))}


@cache
def standard() -> Brand:
    """The brand that comes with the program."""
    return load(_default_folder())


def load(folder: Path, check_shell: CheckShell | None = None) -> Brand:
    """The brand in `folder`; what it leaves out, lines of `brand.yaml` and whole files, comes from the default brand.

    Raises `InputError` with every problem: unknown names, colours that cannot be read on one another, files that cannot
    be used, and whatever `check_shell` finds in a Word file of the brand's own.
    """
    source = yamlio.read(folder / "brand.yaml", paths.shown(folder / "brand.yaml"))
    usual = _usual()
    values, problems = schema.check(source, (), source.data, _BRAND)
    problems += source.problems
    palette, found = _palette(source, _over(usual["colours"], values.pop("colours", {})))
    lights, more = _lights(source, _over(usual["lights"], values.pop("lights", {})))
    home = folder if "logos" in values else _default_folder()
    pictures, wrong = logos.read(source, home, values.pop("logos", usual["logos"]))
    families, missing = fonts.read(source, folder, _over(usual["fonts"], values.pop("fonts", {})))
    files, lost = _files(folder, check_shell)
    problems += [*found, *more, *wrong, *missing, *lost]
    refuse("The brand cannot be used. Nothing was built or changed.", problems)
    return Brand(
        **{"imprint": "", "size": _size(usual["size"]), **values},
        **files,
        palette=palette,
        lights=lights,
        on_lights=MappingProxyType({light: readable_on(fill) for light, fill in lights.items()}),
        fonts=families,
        logos=pictures,
    )


def _default_folder() -> Path:
    return paths.branding() / "default"


def _usual() -> dict[str, Plain]:
    """The lines of the default brand, which stand in for those that a brand leaves out."""
    data = yamlio.read(_default_folder() / "brand.yaml").data
    return data if isinstance(data, dict) else {}


def _over(usual: Plain, own: Plain) -> Plain:
    """`own` lines over the `usual` ones; what is no mapping is left for the checks to tell."""
    if not isinstance(usual, dict) or not isinstance(own, dict):
        return own
    return {**usual, **{name: value for name, value in own.items() if value is not None}}


# -- files -------------------------------------------------------------------------------------------------------------


def _files(folder: Path, check_shell: CheckShell | None) -> tuple[dict[str, Any], list[Problem]]:
    """What the brand's Word file, template and style sheet hold, by the names that `Brand` has for it."""
    problems: list[Problem] = []
    shell, template, css = (_file(folder, name) for name in ("shell.docx", "compact.typ", "page.css"))
    shown = paths.shown(shell)
    raw = collect(problems, shown, lambda: read_whole(shell, shown))
    if raw is not None and check_shell and shell.parent == folder:
        problems += check_shell(raw, shown)
    texts = {"template": _text(problems, template), "css": _text(problems, css)}
    return {"shell": raw, "shell_file": shown, **texts}, problems


def _text(problems: list[Problem], path: Path) -> str | None:
    shown = paths.shown(path)
    return collect(problems, shown, lambda: yamlio.read_text(path, shown))


def _file(folder: Path, name: str) -> Path:
    return folder / name if (folder / name).is_file() else _default_folder() / name


# -- colours -----------------------------------------------------------------------------------------------------------


def _palette(source: Source, data: Plain) -> tuple[Palette, list[Problem]]:
    names = [field.name for field in fields(Palette)]
    colours, problems = schema.check(source, ("colours",), data, {name: Key(_colour, required=True) for name in names})
    palette = Palette(**{name: colours.get(name, "#000000") for name in names})
    return palette, problems or list(_unreadable(source, palette))


def _unreadable(source: Source, palette: Palette) -> Iterator[Problem]:
    for words, ground in _PAIRS:
        on = getattr(palette, ground, ground)
        found = contrast(getattr(palette, words), on)
        if found < MINIMUM:
            yield source.problem(
                ("colours", words),
                f"'{words}' cannot be read on {ground if ground in _names() else 'white'}: contrast {found:.2f} to 1",
                f"Make one of the two darker or lighter, until it is {MINIMUM} or more",
            )


def _names() -> set[str]:
    return {field.name for field in fields(Palette)}


def _lights(source: Source, data: Plain) -> tuple[Mapping[str, str], list[Problem]]:
    # Black or white always reads at 4.5:1 or more on any colour (the worst is 4.58), so no pair needs a check here.
    keys = {light: Key(_colour, required=True) for light in get_args(Light)}
    lights, problems = schema.check(source, ("lights",), data, keys)
    return MappingProxyType(lights), problems


def _colour(value: Plain) -> str:
    if isinstance(value, str) and re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        return value.upper()
    raise WrongValueError(
        "is not a colour", 'Write a hash and six figures or letters A to F in quotes, such as "#123F5C"'
    )


# -- the rest ----------------------------------------------------------------------------------------------------------


def _size(value: Plain) -> float:
    size = schema.whole(value)
    if not 12 <= size <= 18:
        raise WrongValueError("should be from 12 to 18 points", "Choose 12 or more, so that everyone can read it")
    return float(size)


_BRAND = {
    "name": Key(schema.text, required=True),
    "imprint": Key(schema.text),
    "colours": Key(schema.anything),
    "lights": Key(schema.anything),
    "fonts": Key(schema.anything),
    "size": Key(_size),
    "logos": Key(schema.anything),
}
