"""The one setting of the terminal that stands in the way of ctrl-S."""

from __future__ import annotations

import atexit
import contextlib
import sys


def free_ctrl_s() -> None:
    """Make ctrl-S a key like any other until the program ends.

    Between two questions the terminal itself would take it, as the sign to hold all output: pressed twice by a
    careful person it would freeze the window.
    """
    if sys.platform == "win32":
        return
    import termios  # here, because Windows has none

    def put_back() -> None:
        with contextlib.suppress(termios.error, OSError):
            termios.tcsetattr(sys.stdin, termios.TCSANOW, before)

    with contextlib.suppress(termios.error, OSError, ValueError):
        before = termios.tcgetattr(sys.stdin)
        freed = [before[0] & ~termios.IXON, *before[1:]]
        termios.tcsetattr(sys.stdin, termios.TCSANOW, freed)
        atexit.register(put_back)
