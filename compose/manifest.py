"""The manifest of a build: what was built from what, every clause with why it is in, and what was left out and why."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from compose import __version__, paths, yamlio
from compose.brand.model import Brand
from compose.document import walk
from compose.document.model import Document
from compose.errors import CompactError, Problem
from compose.files import read_whole
from compose.library import overlay
from compose.library.model import Clause, Library
from compose.library.select import Chosen, Selection

FILE = "manifest.yaml"


def sha256(content: bytes) -> str:
    """SHA-256 of `content`, as hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def manifest(
    document: Document,
    *,
    library: Library,
    selection: Selection,
    brand: Brand,
    files: Mapping[str, bytes],
    sources: Mapping[str, bytes],
    warnings: tuple[Problem, ...],
) -> bytes:
    """The manifest as YAML; `files` were built, `sources` are the group's own files that were read."""
    numbers = {heading.id: heading.number for heading in walk.headings(document) if heading.number}
    data = {
        "title": document.title,
        "edition": ", ".join(document.cover.lines),
        "date": document.date,
        "program": f"local-compact {__version__}",
        "library": library.version,
        "brand": {"name": brand.name, "sha256": brand.digest},
        "files": {name: sha256(content) for name, content in sorted(files.items())},
        "made_from": {name: sha256(content) for name, content in sorted(sources.items())},
        "to_be_agreed": list(dict.fromkeys(gap.label for gap in walk.gaps(document))),
        "warnings": [str(warning) for warning in warnings],
        "clauses": [_clause(chosen, numbers) for chosen in selection.chosen],
        "left_out": [{"id": one.clause.id, "reason": one.reason} for one in selection.left_out],
    }
    return _HEAD.encode() + yamlio.dump(data).encode()


_HEAD = "# Written by the program with each build. It tells what was built from what; there is nothing to edit here.\n"


def _clause(chosen: Chosen, numbers: Mapping[str, str]) -> dict[str, Any]:
    clause = chosen.clause
    return {
        "number": numbers.get(clause.id, ""),
        "id": clause.id,
        "version": clause.version,
        "wording": chosen.wording_name,
        **_based_on(clause),
        "undertaken_by": clause.undertaken_by,
        "national": list(clause.national),
        "reason": chosen.reason,
    }


def _based_on(clause: Clause) -> dict[str, str]:
    """On which wording of the library a group's own is based."""
    local = clause.local
    return {"based_on": f"{local.based_on}@{local.version}"} if local and local.based_on else {}


def sources(folder: Path) -> dict[str, bytes]:
    """The group's own files that a build reads, brand apart, by their name in the folder."""
    settings = [folder / "compact.yaml", folder / "revisions.yaml"]
    found = [*settings, *folder.glob("answers/[!.]*.yaml"), *overlay.files(folder)]
    shown = {paths.shown(path, folder): path for path in sorted(found) if path.is_file()}
    return {name: read_whole(path, name) for name, path in shown.items()}


def files_of(folder: Path) -> Mapping[str, str] | None:
    """SHA-256 by file name as the manifest in `folder` tells; `None` where there is none that can be read."""
    try:
        files = _record(folder).get("files")
    except CompactError:
        return None
    return {str(name): str(digest) for name, digest in files.items()} if isinstance(files, dict) else None


def versions_of(folder: Path) -> Mapping[str, int]:
    """Version of each clause by its id as the manifest in `folder` tells; none where there is no manifest."""
    try:
        clauses = _record(folder).get("clauses")
    except CompactError:
        return {}
    entries = [entry for entry in clauses if isinstance(entry, dict)] if isinstance(clauses, list) else []
    known = (one for one in entries if "id" in one and str(one.get("version", "")).isdecimal())
    return {str(one["id"]): int(str(one["version"])) for one in known}


def _record(folder: Path) -> Mapping[str, yamlio.Plain]:
    data = yamlio.read(folder / FILE).data
    return data if isinstance(data, dict) else {}
