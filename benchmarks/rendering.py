"""A warm Compact in Word and PDF, beside pandoc's writer and WeasyPrint on the same content."""

from __future__ import annotations

import logging

from benchmarks import documents, measure
from compose.brand.load import standard
from compose.render import docx, html, pdf

COPIES = 5


def run() -> None:
    for name in ("camden", "calderdale"):
        _word(name)
        _paper(name)


def _word(name: str) -> None:
    import pypandoc

    some = list(documents.different(documents.example(name), COPIES + 1))
    ours = [measure.own(lambda one=one: docx.render(one, standard())) for one in some][1:]
    pandoc = [pypandoc.get_pandoc_path(), "--from", "json", "--to", "docx", "--output", "-"]
    theirs = [measure.child(pandoc, given=documents.as_pandoc(one)) for one in some[1:]]
    again = [measure.own(lambda one=one: html.render(one, standard())) for one in some][1:]
    measure.row(f"{name}: DOCX, warm", measure.median(ours), "pandoc's docx writer", measure.median(theirs))
    print(f"{name + ': HTML, warm':<34} {measure.median(again):8.3f} s")


def _paper(name: str) -> None:
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:
        print(f"{name}: PDF not measured, WeasyPrint does not load here ({error})")
        return
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    some = list(documents.different(documents.example(name), COPIES + 1))
    ours = [measure.own(lambda one=one: pdf.render(one, standard())) for one in some][1:]
    pages = [documents.as_html(one) for one in some[:3]]
    theirs = [measure.own(lambda page=page: HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")) for page in pages][1:]
    measure.row(f"{name}: PDF/UA, warm", measure.median(ours), "WeasyPrint, pdf/ua-1", measure.median(theirs))
