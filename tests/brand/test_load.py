"""A brand: colours that cannot be read and logos that do not open are refused before anything is built."""

import dataclasses
import pathlib
import zlib

import pytest

from compose import paths
from compose.brand import load
from tests.helpers import brand_folder, told

PNG = (paths.branding() / "default" / "logo.png").read_bytes()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'


def loaded(home, files=None, **exchange):
    return load.load(brand_folder(home, files=files, exchange=exchange.get("exchange", {})))


def refused(home, files=None, **exchange):
    problems = told(loaded, home, files, **exchange)
    return [problem.partition("brand.yaml")[2] for problem in problems]


def test_the_brand_that_comes_with_the_program_is_fine():
    brand = load.standard()
    assert brand.logos[0].alt and brand.logos[0].svg and brand.size >= 12
    assert set(brand.on_lights) == set(brand.lights)


def test_what_a_brand_lacks_comes_from_the_default_one(tmp_path):
    ours = loaded(tmp_path)
    assert ours.css == load.standard().css and ours.shell == load.standard().shell


def test_a_brand_s_own_style_sheet_is_used(tmp_path):
    assert loaded(tmp_path, {"page.css": "p { margin: 0 }"}).css == "p { margin: 0 }"


def test_the_digest_changes_with_all_that_shapes_a_document(tmp_path):
    plain = loaded(tmp_path / "a").digest
    assert plain == loaded(tmp_path / "b").digest
    assert plain != loaded(tmp_path / "c", {"page.css": "p {}"}).digest
    assert plain != loaded(tmp_path / "d", exchange={"#C8702A": "#C8702B"}).digest
    assert plain != loaded(tmp_path / "e", exchange={"width: 42": "width: 43"}).digest


def test_the_digest_is_the_same_wherever_the_program_is_installed(tmp_path):
    fonts = {"fonts/own.ttf": b"one"}
    here, there = loaded(tmp_path / "a", fonts), loaded(tmp_path / "b" / "c", fonts)
    assert here.fonts.files != there.fonts.files and here.digest == there.digest


def test_the_digest_says_what_the_fonts_hold(tmp_path):
    plain, one, two = (loaded(tmp_path / name, files) for name, files in (
        ("a", {}), ("b", {"fonts/own.ttf": b"one"}), ("c", {"fonts/own.ttf": b"two"})
    ))  # fmt: skip
    assert len({plain.digest, one.digest, two.digest}) == 3
    again = brand_folder(tmp_path / "b", files={"fonts/own.ttf": b"another"})
    assert load.load(again).digest not in (one.digest, two.digest)


def test_where_the_shell_stands_is_no_part_of_the_digest():
    brand = load.standard()
    assert dataclasses.replace(brand, shell_file="elsewhere").digest == brand.digest


@pytest.mark.parametrize("name", ["own.ttf", "own.TTF", "own.Otf"])
def test_fonts_are_found_whatever_the_case_of_their_ending(tmp_path, name):
    assert pathlib.Path(loaded(tmp_path, {f"fonts/{name}": b"x"}).fonts.files[0]).name == name


# -- files that cannot be opened ---------------------------------------------------------------------


@pytest.mark.parametrize("name", ["shell.docx", "logo.png", "logo.svg", "compact.typ", "page.css", "own.ttf"])
def test_a_file_that_may_not_be_opened_is_told_with_the_others(tmp_path, monkeypatch, name):
    default = paths.branding() / "default"
    files = {file: (default / file).read_bytes() for file in ("shell.docx", "compact.typ", "page.css")}
    folder = brand_folder(tmp_path, files={**files, "fonts/own.ttf": b"x"}, exchange={"size: 12": "size: 9"})
    read = pathlib.Path.read_bytes

    def closed(path):
        if path.name == name:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(pathlib.Path, "read_bytes", closed)
    size, other = sorted(told(load.load, folder), key=lambda problem: "'size'" not in problem)
    assert "'size' should be from 12" in size
    assert name in other and ("annot be opened" in other or "cannot be read" in other)


# -- finding -----------------------------------------------------------------------------------------


def test_the_group_s_own_brand_stands_before_the_program_s(tmp_path):
    ours = brand_folder(tmp_path, "default")
    assert load.known(tmp_path)["default"] == ours
    assert load.known()["default"] == paths.branding() / "default"


def test_a_name_that_leads_elsewhere_is_no_brand(tmp_path):
    brand_folder(tmp_path, "ours")
    assert set(load.known(tmp_path)) == {"default", "ours"}


# -- colours -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('text: "#1B1F23"', 'text: "#999999"', "'text' cannot be read on white: contrast 2.85 to 1"),
        ('gap: "#FFF0C2"', 'gap: "#333333"', "'text' cannot be read on gap"),
        (
            'on_primary: "#FFFFFF"',
            'on_primary: "#123F5C"',
            "'on_primary' cannot be read on primary: contrast 1.00 to 1",
        ),
        ('muted: "#52606B"', 'muted: "#777777"', "'muted' cannot be read on white: contrast 4.48 to 1"),
    ],
)
def test_words_that_cannot_be_read_on_their_ground_are_refused_with_the_figure(tmp_path, old, new, said):
    problems = refused(tmp_path, exchange={old: new})
    assert any(said in problem and "until it is 4.5 or more" in problem for problem in problems)
    assert all(problem.startswith(", line ") for problem in problems)


def test_every_pair_that_cannot_be_read_is_told(tmp_path):
    assert len(refused(tmp_path, exchange={'primary: "#123F5C"': 'primary: "#FFFFFF"'})) == 3


@pytest.mark.parametrize("colour", ["red", "#123", "123F5C", "#12345G", "#123F5C80", "[1, 2]"])
def test_what_is_no_colour_is_refused(tmp_path, colour):
    (problem,) = refused(tmp_path, exchange={'"#52606B"': f'"{colour}"' if "[" not in colour else colour})
    assert problem.startswith(", line 11: 'muted' is not a colour")


def test_what_a_brand_leaves_out_is_as_in_the_default(tmp_path):
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "brand.yaml").write_text('name: Ours\ncolours:\n  accent: "#7A2048"\n', encoding="utf-8")
    made, usual = load.load(ours), load.standard()
    assert (made.name, made.palette.accent) == ("Ours", "#7A2048")
    assert made.palette == dataclasses.replace(usual.palette, accent="#7A2048")
    assert (made.lights, made.fonts, made.logos, made.size) == (usual.lights, usual.fonts, usual.logos, usual.size)


def test_a_colour_without_quotes_is_a_remark_and_told_so(tmp_path):
    (problem,) = refused(tmp_path, exchange={'muted: "#52606B"': "muted: #52606B"})
    assert "'#52606B" in problem and "would be taken for a remark" in problem and "Put quotes round" in problem


# -- logos -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cut", [0, 4, 20, len(PNG) // 2, len(PNG) - 1])
def test_a_picture_that_was_cut_short_is_refused(tmp_path, cut):
    (problem,) = refused(tmp_path, {"logo.png": PNG[:cut]})
    assert "logo.png cannot be read as a PNG picture. Export the logo afresh" in problem


def test_a_picture_that_was_damaged_in_the_middle_is_refused(tmp_path):
    middle = len(PNG) // 2
    (problem,) = refused(tmp_path, {"logo.png": PNG[:middle] + bytes([PNG[middle] ^ 1]) + PNG[middle + 1 :]})
    assert "cannot be read as a PNG picture" in problem


def picture(*chunks):
    """A PNG of these chunks, each with the right check sum."""
    written = (
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big") for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


SIZE = b"\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"
PIXELS, END = (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")


def test_a_picture_of_one_dot_is_one(tmp_path):
    assert loaded(tmp_path, {"logo.png": picture((b"IHDR", SIZE), PIXELS, END)})


@pytest.mark.parametrize(
    "chunks",
    [
        (PIXELS, END),
        ((b"IHDR", b"\0" * 4 + SIZE[4:]), PIXELS, END),
        ((b"IHDR", SIZE[:4] + b"\0" * 4 + SIZE[8:]), PIXELS, END),
        ((b"IHDR", SIZE[:8]), PIXELS, END),
        ((b"IHDR", SIZE), END),
        (END,),
    ],
)
def test_a_picture_without_a_size_or_without_dots_is_refused(tmp_path, chunks):
    (problem,) = refused(tmp_path, {"logo.png": picture(*chunks)})
    assert "logo.png cannot be read as a PNG picture" in problem


@pytest.mark.parametrize("inside", [b"", b" ", b"<!-- empty -->"])
def test_an_svg_with_nothing_in_it_is_refused(tmp_path, inside):
    raw = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">' + inside + b"</svg>"
    (problem,) = refused(tmp_path, {"logo.svg": raw})
    assert "there is nothing in the picture logo.svg. Export the logo afresh" in problem


@pytest.mark.parametrize("size", ['width="0"', 'height="0mm"', 'width="-3"', 'viewBox="0 0 0 5"', 'viewBox="0,0,5,.0"'])
def test_an_svg_without_width_or_height_is_refused(tmp_path, size):
    raw = SVG.replace(b'viewBox="0 0 1 1"', size.encode())
    (problem,) = refused(tmp_path, {"logo.svg": raw})
    assert "the picture logo.svg has a width or height of 0" in problem


@pytest.mark.parametrize("size", ['width="100%"', 'width="12.5mm" height=".5in"', 'viewBox="-5 -5 1e3 10"', ""])
def test_an_svg_of_whatever_size_is_fine(tmp_path, size):
    assert loaded(tmp_path, {"logo.svg": SVG.replace(b'viewBox="0 0 1 1"', size.encode())})


ELSEWHERE = [
    "/etc/logo.svg",
    "../logo.svg",
    "a/../../logo.svg",
    "..",
    "\\\\\\\\host\\\\share\\\\logo.svg",
    "C:logo.svg",
    "C:/logo.svg",
    "..\\\\logo.svg",
    "//host/logo.svg",
]


@pytest.mark.parametrize("key", ["file", "png"])
@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_logo_outside_of_the_brand_s_folder_is_not_even_looked_at(tmp_path, monkeypatch, key, name):
    touched = []
    is_file = pathlib.Path.is_file
    monkeypatch.setattr(pathlib.Path, "is_file", lambda path: touched.append(path) or is_file(path))
    old = {"file": "logo.svg", "png": "logo.png"}[key]
    problems = refused(tmp_path, exchange={f"{key}: {old}": f'{key}: "{name}"'})
    assert any("leads out of the brand's folder" in problem for problem in problems)
    assert not [
        path for path in touched if "etc" in path.parts or "host" in str(path) or ".." in path.parts or ":" in str(path)
    ]


def test_a_logo_that_leads_elsewhere_by_a_link_is_refused(tmp_path):
    folder = brand_folder(tmp_path)
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "logo.png").unlink()
    (folder / "logo.png").symlink_to(tmp_path / "secret.png")
    (problem,) = told(load.load, folder)
    assert "logo.png leads out of the brand's folder" in problem


def test_a_logo_may_lie_in_a_folder_of_the_brand_s(tmp_path):
    assert loaded(tmp_path, {"art/logo.svg": SVG}, exchange={"file: logo.svg": "file: art/logo.svg"})


@pytest.mark.parametrize(
    "raw", [b"", b"just a text", b"<html/>", b"<svg>", b"<svg/>", SVG[:-3], PNG, b"\xff\xd8\xff\xe0JFIF"]
)
def test_a_text_that_is_called_svg_is_refused(tmp_path, raw):
    (problem,) = refused(tmp_path, {"logo.svg": raw})
    assert "logo.svg cannot be read as an SVG or PNG picture" in problem


def test_a_picture_with_a_name_of_another_kind_is_refused(tmp_path):
    problems = refused(tmp_path, {"logo.jpg": b"\xff\xd8\xff\xe0"}, exchange={"file: logo.svg": "file: logo.jpg"})
    assert "logo.jpg cannot be read" in problems[0]


@pytest.mark.parametrize("name", ["logo.svg", "logo.png"])
def test_a_logo_that_is_missing_is_told_with_its_line(tmp_path, name):
    folder = brand_folder(tmp_path)
    (folder / name).unlink()
    (problem,) = told(load.load, folder)
    line = 29 if name == "logo.svg" else 30
    assert problem.endswith(f"brand.yaml, line {line}: there is no file {name} in the brand's folder. Put it there.")


def test_an_svg_alone_is_refused_since_word_needs_a_png(tmp_path):
    (problem,) = refused(tmp_path, exchange={"    png: logo.png\n": ""})
    assert "Word cannot show logo.svg. Add a line 'png: …' that names the same logo as a PNG picture" in problem


def test_a_png_alone_is_enough(tmp_path):
    (logo,) = loaded(tmp_path, exchange={"file: logo.svg\n    png: logo.png": "file: logo.png"}).logos
    assert logo.svg is None and logo.png == PNG


def test_a_logo_without_words_for_people_who_cannot_see_it_is_refused(tmp_path):
    (problem,) = refused(tmp_path, exchange={'    alt: "Two linked rings, one blue and one orange"\n': ""})
    assert "'alt' is missing" in problem


@pytest.mark.parametrize("width", ["0", "-5", "171", "4000"])
def test_a_logo_that_does_not_fit_on_the_page_is_refused(tmp_path, width):
    (problem,) = refused(tmp_path, exchange={"width: 42": f"width: {width}"})
    assert "'width' should be from 5 to 170 millimetres" in problem


def test_a_logo_that_is_not_in_a_list_is_refused(tmp_path):
    (problem,) = refused(tmp_path, exchange={"logos:\n  - file": "logos:\n    file"})
    assert "'logos' should be a list" in problem


def test_an_svg_cannot_fetch_or_grow(tmp_path):
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    assert loaded(tmp_path, {"logo.svg": bomb + SVG.replace(b"<rect", b"<text>&b;&c;</text><rect")})


# -- the rest ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("size: 12", "size: 9", "'size' should be from 12 to 18 points"),
        ("size: 12", "size: big", "'size' should be a whole number, not 'big'"),
        ("name: Default", "nmae: Default", "'nmae' is not known here. Write 'name' if you meant that"),
        ("size: 12", "size: 12\nsize: 14", "'size' stands here again"),
        ('imprint: ""', 'imprint: "a\\ab"', "'imprint' holds a character that cannot be printed (U+0007)"),
        ("  amber:", "  yellow:", "'yellow' is not known here"),
        ("  body: Arimo ", "  bdoy: Arimo ", "'bdoy' is not known here"),
    ],
)
def test_whatever_else_is_wrong_is_told(tmp_path, old, new, said):
    assert any(said in problem for problem in refused(tmp_path, exchange={old: new}))


def test_all_problems_are_told_at_once(tmp_path):
    wrong = {'"#52606B"': '"grey"', "size: 12": "size: 9", "    png: logo.png\n": "", "body: Arimo ": "bdoy: Arimo "}
    problems = refused(tmp_path, {"logo.png": b""}, exchange=wrong)
    assert len(problems) == 4


def test_a_style_sheet_in_latin_1_is_told(tmp_path):
    (problem,) = told(loaded, tmp_path, {"page.css": b"/* caf\xe9 */"})
    assert "page.css, line 1: a character is not in UTF-8" in problem
