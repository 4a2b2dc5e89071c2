"""What papers call the group, and whom to turn to, as far as it is known."""

from __future__ import annotations

from collections.abc import Callable

from compose.document import show

Said = Callable[[str], str]
"""The answer to a question as it is printed; nothing where there is none."""


def group(said: Said) -> str:
    """What the group is called within a sentence, such as `the Compact Group`."""
    return f"the {said('group_name') or 'group'}"


def contact(said: Said) -> str:
    """Whom to turn to, with the e-mail address; the group where nobody is named."""
    return ", ".join(filter(None, (show.within(said("contact_name")), said("contact_email")))) or group(said)
