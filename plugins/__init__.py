"""The newsroom as Pelican plugins, one folder each; docs/architecture.md shows how they build on each other."""
