"""`local-compact`: reads the command line, calls one verb, and turns every error into words and an exit status."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from compose import __version__

VERBS = {
    "new": "begin a Compact: make its folder and ask the first questions",
    "ask": "ask what is still open, and check and change answers",
    "import": "take in an earlier Compact from Word, PDF or another file",
    "compare-to-library": "hold an earlier Compact beside the library: what matches, what is missing",
    "diff": "show what changed between two texts: on screen, as a redline, a report, side by side",
    "build": "turn a folder of answers into a Compact in Word, PDF and HTML",
    "plan": "write the action plan as a spreadsheet, and read it back with what changed",
    "records": "the same for scores, successes, concerns, questions and figures",
    "checklist": "take in the checklists that partners filled in",
    "worksheet": "print the questionnaire in Word and PDF, to fill in at a meeting",
    "status": "say how far a Compact has come and what is still open",
    "renew": "open the renewal of a Compact, with its timetable and papers",
    "adopt": "freeze the text that partners agreed to, and put it on record",
    "revision": "add a version to the history of the document",
    "dates": "list the dates to come, and write them into a file for your calendar",
    "check": "find names of bodies, laws and schemes that no longer stand",
    "why": "say why a clause is in a draft or not, and what stands behind it",
    "library": "look into the clause library, and keep local wording in step with it",
    "demo": "build the worked examples, to see what comes out",
}
"""Verb and what it does. Each is a module of this package with `configure(parser)` and `run(arguments) -> int`."""
MODULES = {"import": "import_earlier", "compare-to-library": "compare_to_library"}
"""Module of a verb that Python would not take for the name of one."""

OUR_FAULT = 70


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit status is 0 done, 1 yours to put right, 2 usage, 3 gaps in a final, 70 our fault."""
    _speak_any_alphabet()
    arguments = _parser(argv if argv is not None else sys.argv[1:]).parse_args(argv)
    if arguments.verb is None:
        arguments.parser.print_help()
        return 2
    try:
        return int(_module(arguments.verb).run(arguments))
    except KeyboardInterrupt:
        return _say("Stopped. Nothing was changed.", 130)
    except BrokenPipeError:
        return _nobody_reads()
    except Exception as error:
        return _explain(error)


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="local-compact",
        description="Draft, brand and renew a local Compact.",
        epilog="To see what comes out: local-compact demo. To begin: local-compact new FOLDER",
    )
    parser.add_argument("--version", action="version", version=f"local-compact {__version__}")
    parser.set_defaults(parser=parser)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs")
    for verb, does in VERBS.items():
        found = verbs.add_parser(verb, help=does, description=does[0].upper() + does[1:] + ".")
        # Only the verb that is wanted is imported, so that help comes at once.
        if verb in argv:
            _module(verb).configure(found)
    return parser


def _module(verb: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a module
    return import_module(f"compose.cli.{MODULES.get(verb, verb)}")


def _explain(error: Exception) -> int:
    from compose.errors import CompactError  # late, as everything that help does not need

    if isinstance(error, CompactError):
        return _say(str(error), error.exit_code)
    words = f"Something went wrong in the program itself ({type(error).__name__}). Your answers are as they were."
    return _say(f"{words} {_logged(error)}", OUR_FAULT)


def _logged(error: Exception) -> str:
    """Write down what happened, and say where; a disk that takes no file must not hide the first fault."""
    import platform
    import tempfile
    import traceback

    about = f"local-compact {__version__}, Python {platform.python_version()}, {platform.platform()}\n{sys.argv}\n"
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="local-compact-", suffix=".txt", delete=False, encoding="utf-8", errors="backslashreplace"
        ) as file:
            file.write(about + "".join(traceback.format_exception(error)))
    except OSError:
        return "What happened could not be written down; please tell the maintainers what you did."
    return f"What happened is written down in {file.name}; please send it to the maintainers."


def _say(words: str, status: int) -> int:
    from compose.cli.words import say

    say(words, sys.stderr)
    return status


def _nobody_reads() -> int:
    """The reader of a pipe has seen enough (`| head`): no fault of anyone's. Python must not find out again at exit."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _speak_any_alphabet() -> None:
    """Never fail to print a name because an old console does not know its letters, nor to read one piped from it."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
