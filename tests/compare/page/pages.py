"""What the tests of the page of changes share: changes made by hand, and pages made of them."""

from lxml import html

from compose.brand import load
from compose.compare.align import Link
from compose.compare.changes import Cause, Change, Changes
from compose.compare.effects import Effect
from compose.compare.page import page
from compose.document.passages import Passage

FUNDING, VOICE, PLACES = "Money and contracts", "Having a say", "Places to meet"


def passage(text, number="", title="", part=FUNDING, voice="public", id=""):
    return Passage(id or f"c-{number or 'x'}", number, voice, part, title, text)


def change(kind, old=(), new=(), effects=(), causes=(), **link):
    """A change of `kind` between passages; a lone text stands for a passage of it."""
    before, after = (tuple(passage(one) if isinstance(one, str) else one for one in side) for side in (old, new))
    same = "same" if kind == "moved" else kind
    places = (tuple(range(len(before))), tuple(range(len(after))))
    link = {"moved": kind == "moved", "alike": 0.9, "why": "both have the number 3.2", **link}
    return Change(kind, before, after, Link(*places, same, **link), tuple(effects), tuple(causes))


def told(kind, says, sure=0.95):
    return Effect(kind, says, (), (), sure)


NOTICE_OLD = "The council will give three months' notice in writing before it ends or cuts a grant."
NOTICE_NEW = (
    "The council will, wherever it can, give six weeks' notice in writing before it ends or cuts a grant, "
    "and will say why."
)
HALLS = "Rooms in council buildings are free to community groups on weekday evenings."
ANSWER = "Officers answer a first question about a grant within five working days."
ADVICE = f"{ANSWER}\nThey give their name and telephone number."
SAMPLE = Changes(
    "The Northvale Compact, version 1.0, adopted 1 April 2020",
    "The Northvale Compact, draft of 22 November 2026",
    (
        change("same", [passage("Grants are paid in advance.", "2.1", "Paid in advance")],
               [passage("Grants are paid in advance.", "2.1", "Paid in advance")]),
        change(
            "reworded",
            [passage(NOTICE_OLD, "2.2", "Notice")],
            [passage(NOTICE_NEW, "2.2", "Notice of change")],
            [
                told("softer", "Softer: ‘wherever it can’ was added."),
                told("number", "Shorter: ‘three months’ became ‘six weeks’."),
            ],
            [Cause("answer", "Notice of a change to funding was answered with 6 weeks, before with 3 months.")],
            retitled=True,
        ),
        change(
            "split",
            [passage(ADVICE, "2.3", "Advice")],
            [
                passage(ANSWER.replace("answer", "will answer"), "2.3", "Answers"),
                passage("They give their name, e-mail address and telephone number.", "2.4", "Who answers"),
            ],
            [told("firmer", "Firmer: ‘answer’ became ‘will answer’.", 0.6)],
            doubtful=True,
            sure=0.55,
            why="most of the words of the old stand in these two",
        ),
        change("dropped", [passage("The council pays interest on a grant that comes late.", "2.5", "Late payment")],
               causes=[Cause("left out", "Late payment was left out when the commitments were chosen.")], why=""),
        change("same", [passage("Forms are short.", "2.6", "Forms")], [passage("Forms are short.", "2.5", "Forms")],
               renumbered=True),
        change("same", [passage("One officer reads each form.")], [passage("One officer reads each form.")]),
        change("moved", [passage(HALLS, "2.7", "Rooms")], [passage(HALLS, "4.1", "Rooms", part=PLACES)],
               why="the words are the same"),
        change(
            "reworded",
            [passage("Groups have six weeks to answer a consultation.", "3.1", "Time to answer", VOICE)],
            [passage("Groups have twelve weeks to answer a consultation.", "4.2", "Time to answer", PLACES)],
            [told("number", "Longer: ‘six weeks’ became ‘twelve weeks’.")],
            moved=True,
        ),
        change(
            "merged",
            [
                passage("Papers go out two weeks before a meeting.", "3.2", "Papers", VOICE),
                passage("Papers are in plain words.", "3.3", "Plain words", VOICE),
            ],
            [passage("Papers go out two weeks before a meeting and are in plain words.", "3.1", "Papers", VOICE)],
        ),
        change("added",
               new=[passage("The council publishes what it heard and what it did.", "3.2", "What we heard", VOICE)],
               causes=[Cause("selected", "What we heard was chosen from the library.")], why=""),
        change("same", [passage("Minutes go to all who came.", "3.4", "Notes", VOICE)],
               [passage("Minutes go to all who came.", "3.3", "Minutes", VOICE)], retitled=True, renumbered=True),
        change("reworded", [passage("Groups speak for their members.", "3.4", "Speaking for others", VOICE)],
               [passage("Nobody claims more support than was asked for.", "3.4", "Speaking for others", VOICE)],
               alike=0.2),
        change("reworded", [passage("Members speak for جمعية الأمل and others.", "", "", VOICE, "voluntary")],
               [passage("Members speak for جمعية الأمل, שלום and others.", "", "", VOICE, "voluntary")], why=""),
    ),
    gained=("Undertaking 4.2: feedback after a consultation",),
    lost=("Principle 3: prompt payment",),
    notes=("The older text was read from a Word file; its tracked changes were accepted first.",),
)  # fmt: skip


def brand():
    return load.standard()


def page_of(changes=SAMPLE, summary=()):
    """The parsed page of `changes`."""
    return html.document_fromstring(page(changes, brand(), summary).decode())


def lone(*some):
    """A comparison in which `some` is all that changed."""
    return Changes("Old", "New", some)


def words_of(element):
    """What `element` says, each run of white space as one space."""
    return " ".join(element.text_content().split())


def only(element, path):
    """The one thing that is at `path`."""
    (found,) = element.xpath(path)
    return found
