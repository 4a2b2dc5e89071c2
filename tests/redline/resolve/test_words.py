"""Words put in, taken out and moved."""

import pytest

from compose.redline.resolve import changes, resolve
from tests.redline.making.word.xml import field, paragraph, plain, run
from tests.redline.reading import WHO, both, dele, ended, ins, lines, package


def test_words_put_in_stay_or_go():
    assert both(paragraph(run("We ") + ins("will ") + run("reply."))) == (["We reply."], ["We will reply."])


def test_words_taken_out_come_back_or_stay_gone():
    assert both(paragraph(run("We ") + dele("may ") + run("reply."))) == (["We may reply."], ["We reply."])


def test_words_that_come_back_are_plain_words():
    back = resolve(package(paragraph(dele("may"))), "reject")
    names = [one.tag.rpartition("}")[2] for one in back.body.iter()]
    assert "delText" not in names and "del" not in names and "t" in names


@pytest.mark.parametrize("plain_text", [True, False])
def test_moves_are_seen_whichever_element_holds_the_text(plain_text):
    away = ins("First. ", "moveFrom") if plain_text else dele("First. ", "moveFrom")
    ranges = f'<w:moveFromRangeStart {WHO} w:name="m"/>{away}<w:moveFromRangeEnd w:id="1"/>'
    rejected, accepted = both(paragraph(ranges + run("Second.") + ins(" First.", "moveTo")))
    assert (rejected, accepted) == (["First. Second."], ["Second. First."])


def test_what_was_taken_out_of_what_was_put_in_is_in_neither():
    inner = dele("never ").replace('w:id="1"', 'w:id="2"')
    assert both(paragraph(run("We ") + f"<w:ins {WHO}>{inner}{run('will ')}</w:ins>" + run("reply."))) == (
        ["We reply."],
        ["We will reply."],
    )


def test_a_link_that_was_taken_out_leaves_nothing_behind():
    link = f'<w:hyperlink w:anchor="x">{dele("here")}</w:hyperlink>'
    resolved = resolve(package(paragraph(run("See ") + link)), "accept")
    assert "hyperlink" not in str([one.tag for one in resolved.body.iter()])


def test_a_content_control_that_was_emptied_is_gone():
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{dele('here')}</w:sdtContent></w:sdt>"
    resolved = resolve(package(paragraph(run("See ") + control)), "accept")
    assert "sdt" not in str([one.tag for one in resolved.body.iter()])


def test_the_code_of_a_field_comes_back_as_code():
    gone = field("PAGE", "1").replace("w:instrText", "w:delInstrText").replace("w:t>", "w:delText>")
    gone = gone.replace("<w:t ", "<w:delText ")
    rejected, accepted = both(paragraph(run("Page ") + f"<w:del {WHO}>{gone}</w:del>"))
    assert rejected == ["Page \x13PAGE\x141\x15"]
    assert accepted == ["Page "]


def test_whole_paragraphs_in_a_mark_are_resolved_as_some_programs_write_them():
    assert both(f"<w:ins {WHO}>{plain('New.')}</w:ins>{plain('Old.')}") == (["Old."], ["New.", "Old."])


def test_only_the_control_goes_where_only_the_control_was_put_in():
    start, end = f"<w:customXmlInsRangeStart {WHO}/>", '<w:customXmlInsRangeEnd w:id="1"/>'
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{end}{run('Thornby')}{start}</w:sdtContent></w:sdt>"
    given = package(paragraph(run("Area: ") + start + control + end))
    rejected, accepted = resolve(given, "reject"), resolve(given, "accept")
    assert lines(rejected) == lines(accepted) == ["Area: Thornby"]
    assert "sdt" not in str([one.tag for one in rejected.body.iter()])
    assert "sdt" in str([one.tag for one in accepted.body.iter()])
    assert "Range" not in str([one.tag for one in accepted.body.iter()])


def test_changes_are_counted_once_each_and_brackets_not():
    look = f"<w:r><w:rPr><w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>"
    ranges = f'<w:moveToRangeStart {WHO} w:name="m"/><w:moveToRangeEnd w:id="1"/>'
    assert changes(package(paragraph(ins("a") + dele("b") + ranges + look, ended("ins")))) == 4


def test_the_file_given_is_not_touched():
    given = package(paragraph(ins("a") + dele("b")))
    resolve(given, "accept")
    assert changes(given) == 2
    assert changes(resolve(given, "reject")) == 0
