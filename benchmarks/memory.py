"""Peak memory of 300 Compacts in one process, all three formats."""

from __future__ import annotations

import subprocess
import sys

COMPACTS = 300

_WORK = f"""
import resource
from benchmarks import documents
from compose.brand.load import standard
from compose.render import docx, html, pdf
for one in documents.different(documents.example("camden"), {COMPACTS}):
    for form in (docx, html, pdf):
        form.render(one, standard())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def run() -> None:
    done = subprocess.run([sys.executable, "-c", _WORK], check=True, capture_output=True, text=True)
    print(f"{COMPACTS} Compacts, DOCX, HTML and PDF, in one process: peak memory {done.stdout.strip()} MB")
