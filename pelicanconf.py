"""Settings for building the site on a desk; publishconf.py changes what differs in public."""

import logging
import os
import sys
from pathlib import Path

# The `pelican` command does not look for modules beside its settings.
sys.path.insert(0, str(Path(__file__).parent))

SITENAME = "Trang tin"
SITEURL = os.environ.get("SITEURL", "http://127.0.0.1:8000")
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
THEME = "theme"

PLUGINS = [
    "plugins.articles",
    "plugins.sections",
    "plugins.gallery",
    "plugins.views",
    "plugins.search",
    "plugins.incremental",
]

# How many cards stand where; see plugins/views/settings.py.
VIEWS: dict[str, int] = {}

# What is made of a photo in each role. `photo` is shown in articles, galleries and the viewer; `card` is the crop of covers
# that teasers show, `share` the one behind a shared link; `square`, `standard` and `wide` are for search engines; `full` is
# offered for download. Widths in pixels, never more than the photo has unless the recipe `fills`; quality from 1 to 100.
# Where there are many photos: "executor": "dask", "scheduler": "tcp://host:8786" develops them on a Dask cluster.
GALLERY = {
    "recipes": {
        "photo": {
            "avif": {"quality": 58, "widths": [480, 960, 1440]},
            "jpeg": {"quality": 74, "widths": [480, 960]},
        },
        "card": {
            "ratio": "3:2",
            "avif": {"quality": 58, "widths": [240, 480, 960]},
            "jpeg": {"quality": 74, "widths": [240, 480, 960]},
        },
        "share": {"ratio": "1200:630", "fills": True, "jpeg": {"quality": 78, "widths": [1200], "most_kb": 299}},
        "square": {"ratio": "1:1", "jpeg": {"quality": 74, "widths": [800]}},
        "standard": {"ratio": "4:3", "jpeg": {"quality": 74, "widths": [960]}},
        "wide": {"ratio": "16:9", "jpeg": {"quality": 74, "widths": [1200]}},
        "full": {"jpeg": {"quality": 88, "widths": [2560]}},
    },
}

# Where photos once developed are kept. All below may be deleted at any time: it costs time, nothing else.
CACHE = os.environ.get("CACHE", ".cache")

# Without the index (SEARCH=0) readers find the newest articles by their titles only, and a build is done sooner.
SEARCH = os.environ.get("SEARCH", "1") != "0"

# What `make visits` has counted in the server's log, for the front page; without it there are no numbers.
VISITS = os.environ.get("VISITS", "")

# Pelican reads the articles and pages; which pages there are is said by the plan in plugins/views/.
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
WITH_FUTURE_DATES = True
# Two articles of different years may share a slug; they are no translations of each other.
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = ""
READERS = dict.fromkeys(("asc", "htm", "html", "markdown", "mdown", "mkd", "rst"))
DEFAULT_CATEGORY = "Tin tức"
DIRECT_TEMPLATES: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
ARCHIVES_SAVE_AS = AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
SUMMARY_MAX_LENGTH = None

# What Pelican warns of is said in Vietnamese, with file and line, at the end of the build.
LOG_FILTER = [
    (logging.WARNING, "Empty alt attribute for image %s in %s"),
    (logging.WARNING, 'Unable to generate valid slug for %s "%s".'),
]
