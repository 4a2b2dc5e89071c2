"""What every paper that asks people says about itself: why it asks, how to answer, and what becomes of the answers."""

from __future__ import annotations

from collections.abc import Iterator

from compose.document.model import Block, Paragraph, Response
from compose.document.show import capital
from compose.pack.renewal.occasion import Occasion, bullets, day, room
from compose.pack.worksheet.sheet import words
from compose.plan.dates import long_date

ABOUT_YOU: tuple[Response, ...] = (
    room("Who answers?", 0, "A public body", "An organisation with paid staff", "A group without paid staff",
         "A business", "A person who lives or works here", "Somebody else"),
    room("Which organisation or group, and your role in it? You need not say.", 1),
    room("How well do you know the old text?", 0, "Well", "A little", "I have heard of it", "Not at all"),
)  # fmt: skip
"""Who answers."""


def why_we_ask(occasion: Occasion) -> Iterator[Block]:
    """What is being renewed, and for what reasons."""
    area = occasion.said("area_name")
    where = f" in {area}" if area else ""
    yield Paragraph(
        words(
            f"Public bodies and voluntary and community groups{where} promised one another how they would work "
            f"together. That text, {occasion.called}, is now being renewed. Before anybody writes, we want to hear "
            "from those who have lived with it, and from those who have never heard of it."
        ),
        "aim",
    )
    reasons = occasion.chosen("renewal_reasons")
    if reasons:
        yield Paragraph(words("It is renewed because:"))
        yield bullets(reasons)


def how_to_answer(occasion: Occasion) -> Iterator[str]:
    """How to answer, until when, and how to get help."""
    yield f"Please answer by {day(occasion.answer_by)}. Any question can be left out."
    yield f"Send it to {occasion.contact}. A letter, a recording or a telephone call is as good as this form."
    yield "If you need it in large print, in another language or read to you, ask there too."
    yield f"{capital(event(occasion))}." if event(occasion) else "You can also come to a discussion: ask us when it is."


def event(occasion: Occasion) -> str:
    """When the open event is; nothing where no day is set."""
    when = occasion.route.effective["scoping_on"]
    return f"there is an open event on {day(when)}; everybody is welcome" if when else ""


def data_use(occasion: Occasion) -> Iterator[Block]:
    """What becomes of the answers, and of the data of those who give them."""
    published = long_date(occasion.timetable.of("draft").date)
    ends = long_date(occasion.timetable.ends)
    yield bullets(
        (
            f"What we heard, and what becomes of it, is published with the first draft, by {published}. Everybody who "
            "leaves an address is sent it.",
            "No person is named in what we publish. An organisation is named only if it ticks the box below.",
            f"Your answers are used for this renewal and for nothing else. Only {occasion.group} and the writers read "
            f"them. What names you is destroyed when the new text is adopted, planned for {ends}.",
            f"To see, correct or take back what you told us, write to {occasion.contact}.",
        )
    )
    yield room("May we come back to you?", 1, "You may name our organisation", "Send me what you heard",
               "Ask me to a discussion", help_="E-mail, telephone or address:")  # fmt: skip
