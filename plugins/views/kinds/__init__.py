"""Pages of sections that have a kind: landing, a page for each value of a facet, spreadsheet; and the fact box of articles."""
