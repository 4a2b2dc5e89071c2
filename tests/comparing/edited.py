"""A Word file of ours as a partner sends it back: edited with python-docx, as he would in Word."""

import io
from copy import deepcopy

from docx import Document
from docx.text.paragraph import Paragraph


class Copy:
    """A Word file that somebody edits."""

    def __init__(self, raw):
        self.document = Document(io.BytesIO(raw))

    def paragraph(self, words):
        """The paragraph in which `words` stand."""
        return next(one for one in self.document.paragraphs if words in one.text)

    def reword(self, old, new):
        """Put `new` in place of `old`, wherever it stands in its paragraph."""
        paragraph = self.paragraph(old)
        run = next((one for one in paragraph.runs if old in one.text), None)
        if run is not None:
            run.text = run.text.replace(old, new)
            return self
        whole = paragraph.text.replace(old, new)
        for other in paragraph.runs[1:]:
            other._r.getparent().remove(other._r)
        paragraph.runs[0].text = whole
        return self

    def drop(self, *starts):
        """Take out the paragraphs that begin so."""
        for start in starts:
            one = next(one for one in self.document.paragraphs if one.text.startswith(start))
            one._p.getparent().remove(one._p)
        return self

    def put_after(self, words, *texts):
        """Put new paragraphs of the same style behind the one with `words`."""
        like = self.paragraph(words)
        for text in reversed(texts):
            element = deepcopy(like._p)
            like._p.addnext(element)
            made = Paragraph(element, like._parent)
            for run in made.runs[1:]:
                run._r.getparent().remove(run._r)
            made.runs[0].text = text
        return self

    def without_bookmarks(self):
        """Take out every bookmark, as some programs do on saving."""
        for name in ("bookmarkStart", "bookmarkEnd"):
            for one in list(self.document.element.iter(f"{{*}}{name}")):
                one.getparent().remove(one)
        return self

    def raw(self):
        """The file."""
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()
