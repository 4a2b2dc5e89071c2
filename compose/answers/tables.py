"""A table out of a spreadsheet, as texts: CSV as any program saves it, and Excel's XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from compose import paths
from compose.answers import workbook
from compose.answers.kinds_of_file import refuse_others
from compose.errors import Place, Problem
from compose.files import read_whole
