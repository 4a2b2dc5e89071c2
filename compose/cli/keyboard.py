"""Who is at the keyboard, and at what time: what is noted of a decision."""

from __future__ import annotations

import datetime as dt


def now() -> dt.datetime:
    """This moment with its zone, in whole seconds."""
    return dt.datetime.now().astimezone().replace(microsecond=0)


def login() -> str:
    """The name under which somebody is logged in; not every machine knows one."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "not known"
