"""What whoever leads a discussion needs to know by heart: what to prepare, the rules, the order, and what to ask."""

from __future__ import annotations

from collections.abc import Mapping

BEFORE = (
    "Two people: one leads, one writes. Neither should hold the purse of those who come.",
    "A room that everyone can get into and hear in; water, and something to eat.",
    "Fares and care paid on the day, in cash.",
    "An interpreter, a signer or papers in large print, if anybody has asked.",
    "A page of each theme from the old text, in large print, and this sheet.",
)
"""What to prepare."""

RULES = (
    "Everybody speaks before anybody speaks twice.",
    "We talk about what happened, not about who is to blame.",
    "What is said may be told outside; who said it may not.",
    "Nobody's grant or contract depends on what is said here.",
    "Small groups and large ones, paid people and volunteers count the same.",
    "If you do not know a word, ask. Somebody else does not know it either.",
)

ORDER = (
    ((5, 5), "Welcome", "Why we are here, what will become of it, the ground rules. Names if people like."),
    ((5, 10), "Warming up", "In pairs: one time when working with the other side went well, or badly."),
    ((15, 20), "First theme", "Read out what the old text says. Then ask. Write on a wall that all can see."),
    ((15, 20), "Second theme", "The same. Turn to those who have not spoken."),
    ((0, 15), "Third theme", "Only where there is the time for it."),
    ((10, 10), "What matters most", "Everybody has three dots and puts them where it matters most."),
    ((5, 5), "Who is missing?", "Whose view have we not heard today, and who could ask them?"),
    ((5, 5), "What happens next", "Read out the promise at the end of this sheet. Thank people. End on time."),
)
"""Minutes in an hour and in an hour and a half, what is done, and how."""

PROMPTS: Mapping[str, tuple[str, ...]] = {
    "Money": (
        "When did you last apply for money here? What made it easy or hard?",
        "How did you learn that a grant or contract would change or end? How long before?",
        "Which report or form would nobody miss?",
    ),
    "Being asked": (
        "When were you last asked about a plan before it was settled? What came of it?",
        "How long do you need to ask your own people before you can answer?",
        "What would you like to be asked about, and never are?",
    ),
    "Speaking freely": (
        "Is there something you would say about a public body if you were not afraid for your money?",
        "When a group spoke up, what happened afterwards?",
    ),
    "Fairness": (
        "Who gets a hearing here at once, and who has to wait?",
        "What do groups led by people who meet discrimination need, and not get?",
        "What do large organisations owe to small ones?",
    ),
    "Volunteers and places": (
        "What keeps people from volunteering here, and what would help?",
        "Where do groups meet, what does it cost, and who decides that?",
    ),
    "When something goes wrong": (
        "Somebody breaks a promise. Whom do you tell? What happens then?",
        "What would have to be true for you to use the Compact in such a case?",
    ),
}
"""Themes, with what to ask about each."""
