"""Prints the demo content's documents as PDF, so that the newsroom can be shown without borrowing anyone's papers.

    python -m tools.demo_documents content             prints every document
    python -m tools.demo_documents content 25-hd       prints those whose file name contains "25-hd"

texts/ holds what each paper says; number, date, issuer and subject stand in its article's fields and are read from there.
The papers are set in Tinos, which has every Vietnamese letter (Debian: fonts-croscore). The same texts give the same bytes
on the same Chromium: the moment of printing is replaced by the document's own date.
"""
