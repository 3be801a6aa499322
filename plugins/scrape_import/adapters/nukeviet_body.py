"""Where an article's body begins and ends in the text of a NukeViet page, themes default, egov and their mobile ones.

The slice is taken from the text and not from the tree, since bodies may close more tags than they open.
"""

import re
from typing import Final

_STARTS: Final = (
    re.compile(r'<div[^>]*\bid="news-bodyhtml"[^>]*>'),
    re.compile(r'<div class="bodytext(?: [^"]*)?"[^>]*>'),
)
"""Desktop, then mobile and the themes before 4.0."""

_REPORTABLE: Final = re.compile(
    r'\s*(?:<div[^>]*\bid="navigation".*?)?<div data-toggle="error-report"[^>]*>', re.DOTALL
)
"""4.6 wraps the body in it, so that readers can report errors, and may put a table of contents before."""

_CREDIT: Final = r"\s*<strong>[^<:]{3,30}:\s*</strong>"
_END: Final = re.compile(
    r'</div>\s*(?:<div class="margin-bottom-lg">\s*<p class="h5 text-right">'
    r'|<div class="panel panel-default">\s*<div class="panel-heading">\s*<i class="fa fa-download[^"]*">'
    r'|<div class="alert alert-info margin-bottom-lg">'
    r'|</div>\s*</div>\s*<div class="news_column'
    r'|<h3 class="newh3">\s*<em class="fa fa-download'
    rf'|<p class="text-right">{_CREDIT}'
    r'|<div class="alert alert-info copyright">'
    r'|<hr ?/?>\s*<(?:div class="(?:socialicon|clear)|p class="text-right adminlink")'
    rf'|<p style="text-align: right;">{_CREDIT}'
    r'|<p class="copyright">)',
)
"""What the templates put behind a body: desktop, mobile, and before 4.0."""


def find_body(text: str) -> slice | None:
    """Where in the text the body stands as the editor left it; None where the templates' marks are not found."""
    start = next((found for pattern in _STARTS if (found := pattern.search(text))), None)
    if start is None or (end := _END.search(text, start.end())) is None:
        return None
    before = _REPORTABLE.match(text, start.end(), end.start())
    return slice(before.end() if before else start.end(), end.start())
