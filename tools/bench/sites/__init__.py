"""How long whole sites take to build, ours beside Hugo and Eleventy: python -m tools.bench.sites."""
