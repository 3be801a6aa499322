"""How fast photos are developed, beside what others take for the same files: `make bench`."""
