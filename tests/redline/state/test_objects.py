"""Pictures and shapes."""

from compose.redline.state import differences, state
from tests.redline.making.word.xml import paragraph, plain, run
from tests.redline.reading import package, story


def _picture(name, ident="1", width="900", alt="A map"):
    inner = f'<a:graphic><a:graphicData><pic:pic><a:blip r:embed="img-{name}"/></pic:pic></a:graphicData></a:graphic>'
    sized = f'<wp:extent cx="{width}" cy="900"/><wp:docPr id="{ident}" name="Picture {ident}" descr="{alt}"/>'
    return paragraph(f"<w:r><w:drawing><wp:inline>{sized}{inner}</wp:inline></w:drawing></w:r>")


def _box(words):
    return f"<w:txbxContent>{plain(words)}</w:txbxContent>"


def _shape(words, fallback=None):
    choice = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{_box(words)}</wps:txbx></w:drawing></mc:Choice>'
    older = f"<mc:Fallback><w:pict><v:textbox>{_box(fallback or words)}</v:textbox></w:pict></mc:Fallback>"
    return paragraph(f"<w:r><mc:AlternateContent>{choice}{older}</mc:AlternateContent></w:r>")


def _differ(one, other, **parts):
    states = (state(package(body, **parts)) for body in (one, other))
    return [(found.region, found.kind) for found in differences(*states)]


def test_pictures_go_by_their_bytes():
    media = {"a.png": b"one", "b.png": b"two", "c.png": b"one"}
    assert not _differ(_picture("a.png"), _picture("c.png", "7"), media=media)
    assert _differ(_picture("a.png"), _picture("b.png"), media=media) == [("body", "text")]


def test_a_picture_of_another_size_or_with_other_words_for_it_is_another():
    media = {"a.png": b"one"}
    assert _differ(_picture("a.png"), _picture("a.png", width="800"), media=media) == [("body", "text")]
    assert _differ(_picture("a.png"), _picture("a.png", alt="A chart"), media=media) == [("body", "text")]


def test_text_boxes_are_stories_of_their_own():
    given = package(_shape("Ring us"))
    assert [one.region for one in state(given).stories] == ["body", "text box 1", "text box 2 (older form)"]
    assert story(given, "text box 1") == ["Ring us"]


def test_a_change_in_either_rendering_of_a_box_is_seen():
    assert _differ(_shape("a"), _shape("b", "a")) == [("text box 1", "text")]
    assert _differ(_shape("a"), _shape("a", "b")) == [("text box 2 (older form)", "text")]


def test_a_box_in_a_box_is_read_once():
    inner = f"<w:r><w:pict><v:textbox>{_box('inner')}</v:textbox></w:pict></w:r>"
    outer = f"<w:txbxContent>{paragraph(run('outer') + inner)}</w:txbxContent>"
    given = package(paragraph(f"<w:r><w:pict><v:textbox>{outer}</v:textbox></w:pict></w:r>"))
    texts = [[block.text for block in one.blocks] for one in state(given).stories]
    assert [one[0] for one in texts[1:]] == ["outer\ufffcpict box\ufffc", "inner"]


def test_words_of_a_watermark_are_seen():
    def mark(words):
        return paragraph(f'<w:r><w:pict><v:shape><v:textpath string="{words}"/></v:shape></w:pict></w:r>')

    assert _differ(mark("DRAFT"), mark("FINAL")) == [("body", "text")]
