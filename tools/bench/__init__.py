"""How fast pages are imported, and photos developed beside what others take for the same files: `make bench`."""
