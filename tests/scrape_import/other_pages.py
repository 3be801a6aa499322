"""Pages that are not the egov theme's articles: phones', old versions', documents, and those of other systems."""

MOBILE = """<!DOCTYPE html><html><head><meta name="generator" content="NukeViet v4.4">
<meta property="article:published_time" content="2024-05-19+0706:45:00"></head><body>
<div class="news_column panel panel-default" itemtype="http://schema.org/NewsArticle" itemscope><div class="panel-body">
<h1 itemprop="headline">Đường hoa thôn Đông</h1>
<span class="hidden" itemprop="datePublished">2025-01-02T03:04:00+07:00</span>
<span class="hidden" itemprop="description">Đường hoa thôn Đông</span>
<em class="time">Chủ nhật - 19/05/2024 06:45</em><hr />
<div id="hometext">
    {thumb}
    <div class="h2" itemprop="description">Mỗi nhà góp<br />một luống hoa.</div>
</div>
{full}
<div class="bodytext">
    <p>Sáng chủ nhật, bà con ra đường trồng hoa.</p></div><p>Đến trưa thì xong.</p>
</div>
<h3 class="newh3"><em class="fa fa-download">&nbsp;</em>File đính kèm</h3>
<div class="list-group news-download-file"><div class="list-group-item">
    <a href="/tin-xa/duong-hoa-17.html?download=1&amp;id=0" title="Tập tin 1kh.pdf">Tập tin 1: <strong>kh.pdf</strong></a>
</div></div>
<p class="text-right">
    <strong>Tác giả bài viết: </strong>Lê Thị Mơ
</p>
<p class="text-right">
    <strong>Nguồn tin: </strong>Đài xã
</p>
<hr />
<div class="socialicon pull-left">Tweet</div>
<div class="keywords"><em class="fa fa-tags">&nbsp;</em><strong>Tags: </strong><a href="/tag/hoa"><em>hoa</em></a></div>
<form id="form3B" action=""><p id="stringrating">Tổng số điểm của bài viết là: 10 trong 2 đánh giá</p>
Xếp hạng: <span id="numberrating">5</span> - <span id="click_rating">2</span> phiếu bầu</form>
<p class="text-right"><a title="Nông thôn mới" href="/topic/nong-thon-moi/">Xem tiếp...</a></p>
</div></div></body></html>"""

MOBILE_THUMB = """<div class="imghome text-center"><a href="#" id="pop"><img id="imageresource" alt="Luống hoa"
src="/assets/news/2024_05/duong-hoa.jpg" class="img-thumbnail"></a>
<div class="modal fade"><img src="" id="imagepreview"></div><em class="show">Đường hoa buổi sớm</em><hr /></div>"""

MOBILE_FULL = """<div style="max-width:460px;margin: 10px auto 10px auto">
<img alt="Luống hoa" src="/uploads/news/2024_05/duong-hoa.jpg" width="460" class="img-thumbnail" />
<p class="imgalt"><em>Đường hoa buổi sớm</em></p></div>"""

OLD = """<!DOCTYPE html><html><head><title>x</title></head><body>
<ul class="breadcrumb"><li><span itemprop="title">Trang nhất</span></li><li><span itemprop="title">Tin xã</span></li></ul>
<div class="news_column clearfix"><div id="news_detail">
<h1>Đường hoa thôn Đông</h1>
<span class="time">Chủ nhật - 19/05/2024 06:45</span>
<div id="hometext">
    <div id="imghome" class="fl"><a href="/uploads/news/2024_05/duong-hoa.jpg" rel="shadowbox">
    <img alt="" src="/uploads/news/2024_05/thumb.jpg"/></a><p><em>Đường hoa buổi sớm</em></p></div>
    Mỗi nhà góp một luống hoa.
</div>
<div class="bodytext"><p>Sáng chủ nhật, bà con ra đường trồng hoa.</p></div>
<p style="text-align: right;"><strong>Nguồn tin: </strong>Đài xã</p>
</div>
<form id="form3B" action=""><p>Tổng số điểm của bài viết là: 9 trong 2 đánh giá</p></form>
<div class="keywords"><strong>Từ khóa: </strong><a href="/index.php?op=tag/hoa"><em>hoa</em></a></div>
</div></body></html>"""

COMMENTS = """<div id="idcomment"><div id="showcomment"><ul class="comment-list">
<li class="media" id="cid_2"><div class="media-body"><div class="margin-bottom">Mô hình hay.<br />Tôi ủng hộ.</div>
<strong class="cm_item">Bà Tư </strong><span class="small"> 02/09/2022 16:00</span>
<ul class="media"><li class="media" id="cid_3"><div class="margin-bottom">Đồng ý.</div>
<strong class="cm_item">Ông Ba</strong><span class="small">03/09/2022 7:05</span></li></ul></div></li></ul>{more}</div></div>"""


def comment_pager(*pages: int) -> str:
    """The numbers below a page of comments; a script loads what they name."""
    return "".join(
        f"""<ul class="pagination"><li><a href="javascript:void(0)" onclick="nv_urldecode_ajax('%2Findex.php%3Flanguage"""
        f"""%3Dvi%26nv%3Dcomment%26id%3D17%26checkss%3Da1%26page%3D{number}','idcomment')">{number}</a></li></ul>"""
        for number in pages
    )


DOCUMENT = """<!DOCTYPE html><html><head><meta name="generator" content="NukeViet v4.4"></head><body>
<ul class="temp-breadcrumbs"><li><span itemprop="name">Trang nhất</span></li><li><span itemprop="name">Văn bản xã</span></li></ul>
<div><h3 class="lawh3">Kế hoạch số 12&#x002F;KH-UBND trồng hoa</h3>
<p>Về việc trồng hoa ven đường</p>
<div class="table-responsive"><table class="table table-striped"><tbody>
<tr class="hoatim"><td class="text-right">Số kí hiệu</td><td>12&#x002F;KH-UBND</td></tr>
<tr class="hoatim"><td class="text-right">Ngày ban hành</td><td>{issued}</td></tr>
<tr class="hoatim"><td class="text-right">Thể loại</td><td><a href="/laws/Ke-hoach/">Kế hoạch</a></td></tr>
<tr class="hoatim"><td class="text-right">Người ký</td><td>Lê Thị Mơ</td></tr>
<tr class="hoatim"><td class="text-right">Trạng thái</td><td> </td></tr>
</tbody></table></div>
<p>Toàn văn kế hoạch.</p><div id="comment"></div>
<h3 class="lawh3">File đính kèm</h3>
<div class="list-group laws-download-file"><div class="list-group-item"><span class="badge"><a href="#pdf1">x</a></span>
<a href="/laws/detail/Ke-hoach-12/?download=1&amp;id=0" title="Tải tập tin kh-12.pdf">Tải tập tin : <strong>kh-12.pdf</strong></a>
</div></div><h3 class="subtitle">Các văn bản cùng thể loại</h3></div></body></html>"""

SENTENCES = (
    "Sáng nay, hơn hai trăm người dân của tám thôn đã cùng nhau ra quân dọn dẹp con đường dài ba cây số chạy dọc bờ kênh.",
    "Theo ông trưởng thôn, mỗi nhà tự nguyện góp một ngày công và một luống hoa, phần việc nặng do thanh niên đảm nhận.",
    "Số tiền ủng hộ được công khai tại nhà văn hóa để ai cũng có thể xem, còn dư sẽ dành mua đèn chiếu sáng cho ngõ nhỏ.",
    "Dự kiến đến cuối năm, toàn bộ các tuyến đường liên thôn trong xã đều có cây xanh, có hoa và có đèn vào buổi tối.",
)

NEWS = f"""<!DOCTYPE html><html lang="vi"><head><title>Ra quân làm đường hoa - Báo Làng</title>
<meta property="og:type" content="article"><meta property="og:title" content="Ra quân làm đường hoa">
<meta property="og:image" content="https://lang.example/anh/bia.jpg">
<meta name="description" content="Hai trăm người cùng trồng hoa ven kênh.">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite"}},
{{"@type":"NewsArticle","headline":"Ra quân làm đường hoa","datePublished":"2024-05-19T06:45:00+07:00",
"author":[{{"@type":"Person","name":"Lê Thị Mơ"}}],"articleSection":"Đời sống","keywords":"hoa, nông thôn mới"}}]}}</script>
</head><body><nav><a href="/">Trang chủ</a> <a href="/doi-song">Đời sống</a></nav>
<div class="main"><h1>Ra quân làm đường hoa</h1>
<div class="content">
<p>{SENTENCES[0]}</p>
<figure><picture><source srcset="/anh/nho.webp"><img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="
data-src="/anh/mot.jpg"></picture><figcaption>Bà con trồng hoa</figcaption></figure>
<p>{SENTENCES[1]}</p>
<ul><li>Thôn Đông góp một trăm hai mươi luống hoa cúc vàng và hoa giấy.</li></ul>
<p>{SENTENCES[2]} <a href="/quyet-dinh.pdf">Quyết định</a></p>
<img src="/anh/hai.jpg" srcset="/anh/hai-400.jpg 400w, /anh/hai-1600.jpg 1600w">
<p>{SENTENCES[3]}</p>
</div>
<div class="related-news"><h3>Tin khác</h3><a href="/bai-2"><img src="/anh/khac.jpg">Giá lúa tăng trở lại</a>
<a href="/bai-3">Mưa lớn ở miền núi</a></div></div>
<footer><p>Bản quyền của Báo Làng, ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p></footer></body></html>"""

WORDPRESS = f"""<!DOCTYPE html><html><head><meta name="generator" content="WordPress 6.4">
<title>Ra quân làm đường hoa</title></head><body><article><h1 class="entry-title">Ra quân làm đường hoa</h1>
<time class="entry-date published" datetime="2024-05-19T06:45:00+07:00">19/05/2024</time>
<span class="author vcard"><a class="fn" href="/author/mo">Lê Thị Mơ</a></span>
<a rel="category tag" href="/doi-song">Đời sống</a>
<div class="entry-content"><p>{SENTENCES[0]}</p><p>{" ".join(SENTENCES)}</p>
<div class="sharedaddy"><p>Chia sẻ bài này</p></div></div>
<a rel="tag" href="/tag/hoa">hoa</a></article></body></html>"""

LIST = """<!DOCTYPE html><html><head><title>Báo Làng</title></head><body><h1>Tin mới</h1>
<ul><li><a href="/bai-1">Giá lúa tăng</a></li><li><a href="/bai-2">Mưa lớn</a></li></ul></body></html>"""
