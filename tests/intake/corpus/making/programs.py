"""The programs that make the files: LibreOffice, pandoc, Chromium, WeasyPrint, Typst, python-docx."""

from __future__ import annotations

import functools
import http.server
import subprocess
import tempfile
import threading
from pathlib import Path

from .source import Source


def office(raw: bytes, came: str, to: str, *, name: str = "compact") -> bytes:
    """`raw`, a file with the ending `came`, as LibreOffice saves it with the ending `to`."""
    with tempfile.TemporaryDirectory() as home:
        given = Path(home) / f"{name}.{came}"
        given.write_bytes(raw)
        read = ["--infilter=HTML (StarWriter)"] if came == "html" else []
        into = {"txt": "txt:Text (encoded):UTF8", "html": "html:HTML (StarWriter):EmbedImages"}.get(to, to)
        _run(
            [
                "soffice",
                f"-env:UserInstallation=file://{home}/profile",
                "--headless",
                *read,
                "--convert-to",
                into,
                "--outdir",
                f"{home}/out",
                str(given),
            ]
        )
        return (Path(home) / "out" / f"{name}.{to}").read_bytes()


def pandoc(text: str, to: str, *options: str) -> bytes:
    """A page as pandoc writes it in the format `to`."""
    import pypandoc

    with tempfile.TemporaryDirectory() as home:
        made = Path(home) / "made"
        command = [pypandoc.get_pandoc_path(), "--from", "html", "--to", to, "--output", str(made), *options]
        subprocess.run(command, input=text.encode(), check=True, capture_output=True)
        return made.read_bytes()


def weasyprint(text: str) -> bytes:
    """A page as WeasyPrint prints it."""
    from weasyprint import HTML

    return HTML(string=text).write_pdf()


def typst(text: str) -> bytes:
    """Typst source, set."""
    import typst as compiler

    with tempfile.TemporaryDirectory() as home:
        given = Path(home) / "compact.typ"
        given.write_text(text, encoding="utf-8")
        return compiler.compile(str(given))


def chromium(text: str, *, plain: bool) -> bytes:
    """A page as Chromium prints it, served as from a website; with its own head and foot unless `plain`."""
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "compact.html").write_text(text, encoding="utf-8")
        server = _serve(home)
        address = f"http://www.council.example:{server.server_port}/compact.html"
        made = Path(home) / "made.pdf"
        bare = ["--no-pdf-header-footer"] if plain else []
        rule = "--host-resolver-rules=MAP www.council.example 127.0.0.1"
        _run(
            [
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                rule,
                *bare,
                f"--user-data-dir={home}/p",
                f"--print-to-pdf={made}",
                address,
            ]
        )
        server.shutdown()
        return made.read_bytes()


def _serve(home: str) -> http.server.ThreadingHTTPServer:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=home))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=180)


def python_docx(source: Source, *, tabs: bool) -> bytes:
    """A text written with python-docx: its own styles for lists where numbers are not typed."""
    import io

    import docx

    made = docx.Document()
    made.core_properties.title = source.facts["title"]
    made.add_heading(source.facts["title"], 0)
    made.add_paragraph(source.facts["subtitle"]).italic = True
    made.add_paragraph(source.facts["date"])
    for item in source.items:
        _added(made, item, tabs)
    raw = io.BytesIO()
    made.save(raw)
    return raw.getvalue()


def _added(made, item, tabs: bool) -> None:  # noqa: C901 (a case for each kind of item)
    gap = "\t" if tabs else " "
    match item.kind:
        case "part" | "group" | "voice":
            made.add_heading(f"{item.number}{gap if item.number else ''}{item.text}", {"part": 1}.get(item.kind, 2))
        case "promise" if item.more:
            made.add_paragraph().add_run(item.more[0]).bold = True
            made.add_paragraph(item.text)
        case "sub":
            made.add_paragraph(item.text, style="List Bullet 2")
        case "promise" if item.number == "•":
            made.add_paragraph(item.text, style="List Bullet")
        case "promise":
            made.add_paragraph(f"\t{item.number}\t{item.text}" if tabs else f"{item.number} {item.text}")
        case "term" | "sign" | "box":
            made.add_paragraph("\t".join(item.more))
        case "head":
            _table(made, item.more)
        case "row":
            cells = made.tables[-1].add_row().cells
            for cell, text in zip(cells, item.more, strict=True):
                cell.text = text
        case _ if item.text:
            made.add_paragraph(item.text)


def _table(made, heads) -> None:
    table = made.add_table(rows=1, cols=len(heads), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
