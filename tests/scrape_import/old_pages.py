"""Pages in the shape of NukeViet's themes, with words of our own."""

from html import escape

ARTICLE_PATH = "/tin-xa/duong-hoa-thon-dong-17.html"
BODY = "<p>Sáng chủ nhật, bà con ra đường trồng hoa.</p>"


CREDITS = """<div class="margin-bottom-lg">
            <p class="h5 text-right"><strong>Tác giả bài viết: </strong>Lê Thị Mơ, Trần Văn Bình</p>
            <p class="h5 text-right"><strong>Nguồn tin: </strong>Đài xã</p>
        </div>"""


def article_page(  # noqa: PLR0913 each argument is one field of the page
    base: str,
    *,
    path: str = ARTICLE_PATH,
    title: str = "Đường hoa thôn Đông",
    body: str = BODY,
    lead: str = "Mỗi nhà góp<br />một luống hoa.",
    cover: str = "/uploads/news/2024_05/duong-hoa.jpg",
    caption: str = "Đường hoa buổi sớm",
    files: str = "",
    foot: str = CREDITS,
) -> str:
    """An article under the egov theme, which shows counters, with a menu, a banner and the session notice around it."""
    figure = (
        f'<figure class="article center"><img alt="{escape(title)}" src="{cover}" width="600"/>'
        f"<figcaption>{escape(caption)}</figcaption></figure>"
        if cover
        else ""
    )
    return f"""<!DOCTYPE html>
<html lang="vi"><head><title>{escape(title)}</title>
<meta name="generator" content="NukeViet v4.4">
<meta property="og:image" content="{base}/uploads/no-image.jpg">
<meta property="article:published_time" content="2024-05-19+0706:45:00">
<meta property="article:section" content="Tin xã">
<meta property="article:tag" content="nông thôn mới"><meta property="article:tag" content="Thôn Đông">
<link rel="canonical" href="{base}{path}"></head><body>
<div id="menusite"><a href="/tin-xa/">Tin xã</a></div>
<ul class="temp-breadcrumbs"><li><span itemprop="name">Trang nhất</span></li><li><span itemprop="name">Tin xã</span></li></ul>
<div class="news_column panel panel-default newsdetail" itemtype="http://schema.org/NewsArticle" itemscope>
    <div class="panel-body">
        <h1 class="title margin-bottom-lg">{escape(title)}</h1>
        <span class="hidden" itemprop="datePublished">2025-01-02T03:04:00+07:00</span>
        <div class="row newsdetailmetatop">
            <span class="h5"><i class="fa fa-clock-o"></i>Chủ nhật - 19/05/2024 06:45</span>
            <span class="h5"><i class="fa fa-eye"></i>1.785</span>
            <span class="h5"><i class="fa fa-comment-o"></i>3</span>
        </div>
        <div class="hometext m-bottom">{lead}</div>
        {figure}
        <div id="news-bodyhtml" class="bodytext margin-bottom-lg">
            {body}
        </div>
        {files}
        {foot}
    </div>
</div>
<div class="news_column panel panel-default newsdetailbox">
    <p id="stringrating">Tổng số điểm của bài viết là: 9 trong 2 đánh giá</p>
    <span id="hover-test">Click để đánh giá bài viết</span>
</div>
<div class="nv-block-banners"><a href="/banners/click/?id=1"><img src="/uploads/banners/qc.jpg" alt="quảng cáo"></a></div>
<ul class="counter"><li>Đang truy cập 18</li></ul>
<div id="timeoutsess">Bạn đã không sử dụng Site trong thời gian dài</div>
</body></html>"""


def attachment(link: str) -> str:
    """The panel with one attached file, as it stands between body and credits."""
    return f"""<div class="panel panel-default">
            <div class="panel-heading">
                <i class="fa fa-download fa-fw"></i><strong>File đính kèm</strong>
            </div>
            <div class="list-group news-download-file">
                <div class="list-group-item"><span class="badge"><a href="#xem">Xem</a></span>
                    <a href="{link}" title="Tập tin 1">Tập tin 1: <strong>kế hoạch.pdf</strong></a>
                </div>
            </div>
        </div>"""
