"""The default brand for tests of the HTML page; shell and template are none of its business."""

from ruamel.yaml import YAML

from compose import paths
from compose.brand.model import Brand, Fonts, Logo, Palette

_FOLDER = paths.branding() / "default"
_BLANK = b'<svg xmlns="http://www.w3.org/2000/svg" width="84" height="52"/>'


def sample_brand():
    data = YAML(typ="safe").load(_FOLDER / "brand.yaml")
    fonts = data["fonts"]
    return Brand(
        name=data["name"],
        palette=Palette(**data["colours"]),
        lights=data["lights"],
        on_lights={key: "#000000" if key in ("not-started", "amber") else "#FFFFFF" for key in data["lights"]},
        fonts=Fonts(fonts["body"], fonts["headings"], fonts["word"], ()),
        size=float(data["size"]),
        logos=tuple(Logo(logo["alt"], b"", _svg(logo["file"]), logo["width"]) for logo in data["logos"]),
        imprint=data["imprint"],
        shell=b"",
        template="",
        css=(_FOLDER / "page.css").read_text(encoding="utf-8"),
    )


def _svg(name):
    file = _FOLDER / name
    return file.read_bytes() if file.exists() else _BLANK
