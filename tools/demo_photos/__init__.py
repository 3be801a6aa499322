"""Draws the demo content's photos, so that the newsroom can be shown without borrowing anyone's pictures.

    python -m tools.demo_photos content          draws every photo of the album
    python -m tools.demo_photos content 2024     only those whose path contains "2024"

album.py says which scene each file shows; scenes/ has a file a scene; the rest is what scenes are made of. The same
album gives the same bytes on the same version of Pillow: each photo throws dice seeded by its own path.
"""
