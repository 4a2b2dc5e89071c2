"""The settings of a Word file: that changes are tracked from now on."""

from __future__ import annotations

from lxml import etree

from compose.intake.docx.names import MAIN, W
from compose.redline.package import OFFICE, Package

_BEFORE = frozenset(
    f"{W}{name}"
    for name in (
        "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime",
        "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText",
        "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts",
        "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges",
        "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors",
        "hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate", "linkStyles",
        "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge", "revisionView",
    )
)  # fmt: skip
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"


def tracked(package: Package) -> None:
    """Make `package` track what is changed in it from now on."""
    name = package.beside("settings")
    if not name:
        name = package.add("word/settings.xml", etree.Element(f"{W}settings", nsmap={"w": MAIN}), _TYPE)
        package.relate(package.main, f"{OFFICE}/settings", name)
    root = package.root(name)
    if root.find(f"{W}trackRevisions") is None:
        root.insert(sum(one.tag in _BEFORE for one in root), etree.Element(f"{W}trackRevisions"))
