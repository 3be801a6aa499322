"""How fast pages are imported, and photos developed and sites built beside what others take for the same: `make bench`."""
