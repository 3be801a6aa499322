"""Vietnamese as text: folding, slugs, dates and order. Pure functions that know neither Pelican nor files."""
