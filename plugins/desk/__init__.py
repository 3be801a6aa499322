"""The editors' tools. They gather what the rooms below know; each is a program of its own (`python -m plugins.desk.check`)."""
