"""Print the documents: python -m tools.demo_documents CONTENT [PART-OF-NAME]."""

import argparse
from pathlib import Path
from typing import Final

from tools.demo_documents.paper import read_paper
from tools.demo_documents.printer import opened_printer, print_pdf
from tools.demo_documents.sheet import sheet

_TEXTS: Final = Path(__file__).parent / "texts"


def main() -> None:
    """Print what was asked for into the folders of its articles."""
    parser = argparse.ArgumentParser(prog="python -m tools.demo_documents", description="Print the demo's documents.")
    parser.add_argument("content", type=Path, help="the content folder")
    parser.add_argument("part", nargs="?", default="", help="print only documents whose file name contains this")
    wanted = parser.parse_args()
    with opened_printer() as printer:
        for text in sorted(path for path in _TEXTS.glob("*.md") if wanted.part in path.stem):
            paper = read_paper(text, wanted.content)
            target = wanted.content / "articles" / paper.article / f"{text.stem}.pdf"
            target.write_bytes(print_pdf(printer, sheet(paper), paper.date))


if __name__ == "__main__":
    main()
