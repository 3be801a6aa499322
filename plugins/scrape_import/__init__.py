"""An old site comes over: `python -m plugins.scrape_import URL` brings its articles, or the one at that address.

A program of its own, not a Pelican plugin; it knows nothing of the site that will be built. Five stages, each from
files to files, so that any of them runs again alone and without the network:

    discover   archived answers   -> what else has to be fetched (frontier.py, survey.py; adapters/ know each system's addresses)
    fetch      the old site       -> STATE/answers/, STATE/bodies/: raw answers as they came (spider.py, archive.py)
    parse      an archived page   -> STATE/articles/: the article's fields and its clean HTML (adapters/, clean.py)
    convert    a parsed article   -> front matter, Markdown and names of files (convert.py, markdown.py)
    write      a converted one    -> CONTENT/articles/<yyyy>/<slug>/ (write.py)

Parse and convert are pure functions. An answer is archived before anything reads it and is never asked for twice.
"""
