"""From a commit to the public: the gate, the release, its way to the server, and the numbers that come back.

Programs, not a Pelican plugin: `python -m plugins.publishing.publish`, `.deploy`, `.rollback`, `.due`, `.count_visits`.
docs/operations/ is their handbook.
"""
