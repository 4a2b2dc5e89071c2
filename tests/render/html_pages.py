"""What the tests of the HTML page share: the default brand, and pages made with it."""

import dataclasses

from lxml import html

from compose.brand import load
from compose.render.html import render
from tests.samples import every_node


def sample_brand():
    """The brand that comes with the program."""
    return load.standard()


def page_of(*blocks, brand=None, **changes):
    """The parsed page of the sample document, or of `blocks` in their place."""
    document = dataclasses.replace(every_node(), **({"blocks": blocks} if blocks else {}), **changes)
    return html.document_fromstring(render(document, brand or sample_brand()).decode())


def words_of(element):
    """What `element` says, each run of white space as one space."""
    return " ".join(element.text_content().split())


def only(element, path):
    """The one thing that is at `path`."""
    (found,) = element.xpath(path)
    return found
