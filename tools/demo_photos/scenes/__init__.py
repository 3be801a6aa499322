"""What the photos show: one scene a file, each with draw(shot, ...)."""
