"""How fast, reachable and findable the built pages are on a phone: `make lighthouse`."""
