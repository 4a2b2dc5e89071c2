"""Earlier Compacts in a few lines, and a small lexicon, for the tests of matching."""

from compose.document.model import Commitment, Cover, Document, Heading, Paragraph, Text
from compose.document.passages import Passage
from tests.helpers import build_tree

LEXICON = """\
passing: [we will the a of]
same:
  - [pay, paid, payment]
lists:
  MONEY: [grant, funding, service level agreement]
places:
  funding: [finance]
concepts:
  - id: notice
    name: notice before funding ends
    clauses: [notice-of-change]
    says:
      - notice/warning MONEY
      - three-months
    unless: [library books]
"""


def passage(text, voice="public", part="Funding", number=""):
    """A commitment of an earlier Compact."""
    return Passage("c-1", number, voice, part, "", text)


def earlier(*promises, title="The Anytown Compact 2009", part="Funding"):
    """The tree of an earlier Compact of one part; each promise is its words, or voice and words."""
    told = [one if isinstance(one, tuple) else ("public", one) for one in promises]
    blocks = [Heading(1, (Text(part),), "p-1", "part", number="3")]
    blocks += [
        Commitment(f"c-3-{place}", f"3.{place}", voice, (Paragraph((Text(text),)),))
        for place, (voice, text) in enumerate(told, 1)
    ]
    return Document(title, "en-GB", Cover(title, "", "", ()), (title,), tuple(blocks), "2009-04-01", ())


def lexicon_file(folder, text=LEXICON, **exchange):
    """The small lexicon as a file; `exchange` puts other words for some of its own."""
    for old, new in exchange.items():
        text = text.replace(old, new)
    return build_tree(folder, {"concepts.yaml": text.encode()}) / "concepts.yaml"
