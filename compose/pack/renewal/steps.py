"""What is said of each step of a renewal: what it is called, who takes it, and what it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compose.plan.timetable import StepId


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a step."""

    title: str
    who: str
    tasks: tuple[str, ...]


STEPS: Mapping[StepId, Told] = {
    "begin": Told(
        "Begin",
        "The group",
        (
            "Read {called} through together, with the reports of every yearly review.",
            "Write down why it is renewed, what worked and what did not.",
            "Say to every partner that the renewal has begun, and what holds until it ends.",
            "Find somebody to lead the discussions, from outside if the two sides find it hard to talk.",
            "Put the days of this timetable into everybody's calendar.",
        ),
    ),
    "ask": Told(
        "Ask what to keep, change or drop",
        "The group, with networks",
        (
            "Send the questions to every partner and, through networks, to every group that can be reached.",
            "Hold an open event, at a time and place that suit people who work and people who care for others.",
            "Go to small groups and to people who are seldom heard; do not wait for them to come.",
            "Hold at least one discussion on each side alone, and one with both.",
            "Note what was said in the speakers' own words.",
        ),
    ),
    "writers": Told(
        "Name the writers' group",
        "Both sides",
        (
            "Name as many writers from one side as from the other, and one who knows small groups from within.",
            "Give the writers all the answers, not a summary of them.",
            "Look at three agreements of other areas, and take the best ideas.",
            "Mark the old text: keep, change, drop. Look up every law and body that it names.",
        ),
    ),
    "draft": Told(
        "Publish the draft",
        "The writers' group",
        (
            "Put an example beside each promise, so that people see what it means on a working day.",
            "Publish what was heard, and what became of it, on the same day as the draft.",
            "Publish what changed from the old text, promise by promise.",
            "Announce ahead that comments will be open, and say until when.",
        ),
    ),
    "closes": Told(
        "Close the comments",
        "The writers' group",
        (
            "Remind everybody two weeks before the end.",
            "List every comment with what is done about it and why.",
            "Thank everyone who answered.",
        ),
    ),
    "final": Told(
        "Send out the final text",
        "The group",
        (
            "Send every partner the text to sign, with what the comments changed.",
            "Put it on the agenda of the meeting that approves it for the public bodies.",
            "Put it to the meeting that approves it for the voluntary and community sector.",
            "Ask those who wrote forewords and those who sign whether their names still stand.",
        ),
    ),
    "adopt": Told(
        "Sign and adopt",
        "Every partner",
        (
            "Sign on one day, in public, with both sides in the room.",
            "Take the old text off every website, or mark it as replaced.",
            "Send the new {name} to everyone who answered, with thanks.",
            "Train staff and volunteers within three months.",
        ),
    ),
}
