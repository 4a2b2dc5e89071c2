"""What a Compact promises, one passage at a time."""

from compose.document.model import Commitment, Heading, ListBlock, PageBreak, Paragraph, Provenance
from compose.document.passages import passages
from tests.render.docx_files import with_blocks
from tests.samples import t


def promise(ident, label, voice="public", words="will do it"):
    return Commitment(ident, label, voice, (Paragraph(t(words)),))


def test_a_commitment_keeps_its_number_voice_part_and_words():
    found = passages(with_blocks(Heading(1, t("Funding"), "funding", "part"), promise("c-3-2", "3.2")))
    assert [(one.id, one.number, one.voice, one.part, one.text) for one in found] == [
        ("c-3-2", "3.2", "public", "Funding", "will do it")
    ]


def test_a_bullet_is_no_number():
    assert [one.number for one in passages(with_blocks(promise("a", "•"), promise("b", "(a)"), promise("c", "")))] == [
        "", "(a)", "",
    ]  # fmt: skip


def test_the_items_below_a_commitment_are_its_words():
    block = Commitment("c", "1", "all", (Paragraph(t("We will:")), ListBlock(False, ((Paragraph(t("listen")),),))))
    assert [one.text for one in passages(with_blocks(block))] == ["We will:\nlisten"]


def test_a_clause_made_here_is_a_passage_with_its_title_its_voice_and_all_its_words():
    provenance = Provenance("notice", 1, "standard", "because")
    found = passages(
        with_blocks(
            Heading(1, t("Change"), "part-change", "part", number="4"),
            Heading(2, t("Public sector partners"), "change-public", "voice"),
            Heading(3, t("Notice"), "notice", "clause", provenance, "4.1"),
            Paragraph(t("Three months.")),
            PageBreak(),
            Paragraph(t("In writing.")),
            Heading(1, t("Signatures"), "part-signatures", "part"),
            Paragraph(t("No clause.")),
        )
    )
    assert [(one.id, one.number, one.voice, one.part, one.title, one.text) for one in found] == [
        ("notice", "4.1", "public", "Change", "Notice", "Three months.\nIn writing.")
    ]


def test_a_voice_ends_with_its_part():
    found = passages(
        with_blocks(
            Heading(2, t("All"), "x-all", "voice"),
            Heading(1, t("Next"), "part-next", "part"),
            Heading(2, t("A"), "a", "clause", Provenance("a", 1, "standard", "r"), "1.1"),
        )
    )
    assert [one.voice for one in found] == [""]
