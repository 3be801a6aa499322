"""Pages of an old NukeViet site to measure the importer with: an article in the theme's markup, and all that surrounds it."""

from typing import Final

BASE: Final = "https://cu.example"

_TEXT: Final = (
    "sáng nay bà con thôn Đông ra đường trồng hoa dọc bờ mương nhà văn hóa mới khánh thành chi bộ cùng hội phụ nữ góp"
    " công góp của người già trẻ nhỏ đều vui mừng thửa ruộng bậc thang lúa chín vàng chợ phiên đông khách cầu treo bắc"
    " qua suối học sinh đến lớp an toàn hơn trước rất nhiều"
)
_MENU_ITEMS: Final = 60
_BLOCKS: Final = 7
_BLOCK_ITEMS: Final = 10
"""Together some 60 KB around an article, 800 elements: what the recorded sites have."""


def old_page(number: int, words: int, photos: int) -> str:
    """The page of this number, the same on every machine, with an article of so many words and photos."""
    title, path = _said(number, 14), f"/tin-xa/bai-viet-so-{number}.html"
    return f"""<!DOCTYPE html>
<html lang="vi" xmlns="http://www.w3.org/1999/xhtml" prefix="og: http://ogp.me/ns#"><head><title>{title}</title>
<meta name="description" content="{_said(number + 1, 30)}">
<meta name="generator" content="NukeViet v4.5">
<meta property="og:title" content="{title}">
<meta property="og:image" content="{BASE}/uploads/news/bia-{number}.jpg">
<meta property="article:published_time" content="2024-05-19+0706:45:00">
<meta property="article:section" content="Tin xã">
<meta property="article:tag" content="nông thôn mới">
<link rel="canonical" href="{BASE}{path}">
{_links(number)}</head><body>
<header><nav class="second-nav" id="menusite"><ul class="nav navbar-nav">{_menu(number)}</ul></nav></header>
<div class="row"><div class="col-sm-12 col-md-13">
<div class="news_column panel panel-default" itemtype="http://schema.org/NewsArticle" itemscope>
    <div class="panel-body">
        <h1 class="title margin-bottom-lg" itemprop="headline">{title}</h1>
        <div class="row margin-bottom-lg"><span class="h5">Chủ nhật - 19/05/2024 06:45</span></div>
        <div class="hometext m-bottom" itemprop="description">{_said(number + 2, 40)}</div>
        <figure class="article center"><img alt="{title}" src="/uploads/news/bia-{number}.jpg" width="600" class="img-thumbnail"/>
        <figcaption>{_said(number + 3, 12)}</figcaption></figure>
        <div id="news-bodyhtml" class="bodytext margin-bottom-lg">
{_body(number, words, photos)}
        </div>
        <div class="margin-bottom-lg">
            <p class="h5 text-right"><strong>Tác giả bài viết: </strong>Lê Thị Mơ</p>
            <p class="h5 text-right"><strong>Nguồn tin: </strong>Đài xã</p>
        </div>
    </div>
</div>
<div class="news_column panel panel-default"><div class="panel-body">
    <div class="h5"><em class="fa fa-tags">&nbsp;</em><strong>Tags: </strong>
    <a title="nông thôn mới" href="/tag/nong-thon-moi/"><em>nông thôn mới</em></a></div>
    <p id="stringrating">Tổng số điểm của bài viết là: 9 trong 2 đánh giá</p>
</div></div></div>
<div class="col-sm-12 col-md-6">{"".join(_block(number, block) for block in range(_BLOCKS))}</div></div>
<footer id="footer"><div class="wraper">{_block(number, _BLOCKS)}</div></footer></body></html>"""


def _body(number: int, words: int, photos: int) -> str:
    """Paragraphs as editors paste them, after each a photo with its caption."""
    size = words // photos
    return "\n".join(
        f'<p style="text-align: justify;"><span style="font-size:14px;"><span style="font-family:arial,helvetica,sans-serif;">'
        f"{_said(number + place, size // 2)} <strong>{_said(place, 4)}</strong>&nbsp;{_said(place + 7, size - size // 2 - 4)}."
        f'</span></span></p>\n<div style="text-align:center"><img alt="anh {number} {place}" height="480" width="640" '
        f'src="/uploads/news/2024_05/anh-{number}-{place}.jpg" /><br  /><em>{_said(number * place, 9)}</em></div>'
        for place in range(photos)
    )


def _links(number: int) -> str:
    return "".join(
        f'<link rel="alternate" href="/rss/muc-{number % 7}-{place}/" title="Tin Tức - {_said(place, 3)}" '
        'type="application/rss+xml">\n<link rel="StyleSheet" href="/themes/default/css/style.css?t=24">\n'
        for place in range(30)
    )


def _menu(number: int) -> str:
    return "\n".join(
        f'<li class="dropdown"><a class="dropdown-toggle" role="button" href="/muc-{place}/" title="{_said(place, 4)}">'
        f'<em class="fa fa-angle-right">&nbsp;</em><strong class="caret">{_said(number + place, 4)}</strong></a></li>'
        for place in range(_MENU_ITEMS)
    )


def _block(number: int, block: int) -> str:
    """A panel of the sidebar: a list of other articles, each with its picture."""
    items = "\n".join(
        f'<li class="clearfix"><a title="{_said(place + block, 10)}" href="/tin-xa/tin-khac-{block}-{place}.html">'
        f'<img src="/assets/news/2024_05/nho-{block}-{place}.jpg" alt="{_said(place + block, 10)}" width="70" '
        f'class="img-thumbnail pull-left mr-1"/></a><a class="show" href="/tin-xa/tin-khac-{block}-{place}.html" '
        f'data-content="{_said(place, 20)}" '
        f'data-rel="block_tooltip">{_said(number + place + block, 10)}</a></li>'
        for place in range(_BLOCK_ITEMS)
    )
    return (
        f'<div class="panel panel-default"><div class="panel-heading">{_said(block, 3)}</div>\n'
        f'<div class="panel-body"><ul class="block_groups">\n{items}</ul></div></div>\n'
    )


def _said(start: int, count: int) -> str:
    """So many words, beginning anywhere in the same text."""
    syllables = _TEXT.split()
    first = start * 13 % len(syllables)
    times = (first + count) // len(syllables) + 1
    return " ".join((syllables * times)[first : first + count])
