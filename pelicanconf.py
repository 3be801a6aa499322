"""Settings for building the site on a desk; publishconf.py changes what differs in public."""

import logging
import os

SITENAME = "Trang tin"
SITEURL = os.environ.get("SITEURL", "http://127.0.0.1:8000")
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
THEME = "theme"

PLUGINS = ["plugins.articles", "plugins.sections", "plugins.gallery", "plugins.views", "plugins.incremental"]

# How many cards stand where; see plugins/views/settings.py.
VIEWS: dict[str, int] = {}

# Where photos once developed are kept. All below may be deleted at any time: it costs time, nothing else.
CACHE = os.environ.get("CACHE", ".cache")

# Pelican reads the articles and pages; which pages there are is said by the plan in plugins/views/.
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
WITH_FUTURE_DATES = True
READERS = dict.fromkeys(("asc", "htm", "html", "markdown", "mdown", "mkd", "rst"))
DEFAULT_CATEGORY = "Tin tức"
DIRECT_TEMPLATES: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
ARCHIVES_SAVE_AS = AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
SUMMARY_MAX_LENGTH = None

LOG_FILTER = [(logging.WARNING, "Empty alt attribute for image %s in %s")]
