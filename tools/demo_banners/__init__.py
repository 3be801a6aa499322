"""Paints the demo's two banners: python -m tools.demo_banners CONTENT. Set in Tinos, as the demo's documents are."""
