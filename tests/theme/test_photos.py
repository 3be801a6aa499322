"""Photos in articles, on their own pages and in the album index."""

import pytest
from bs4 import Tag

from tests.theme.article_examples import PHOTOS_22
from tests.theme.examples import ALBUMS, EXAMPLES, PHOTO
from tests.theme.rendered import PAGES, one, words

GALLERY = PAGES["article-with-213-characters-and-22-photos"].select(".gallery")[-1]


def test_every_photo_of_a_gallery_spans_the_columns_of_its_view_and_leads_to_its_page() -> None:
    photos = GALLERY.select("figure")
    assert [" ".join(photo["class"]) for photo in photos] == [f"gallery__photo {item.classes}" for item in PHOTOS_22]
    links = [one(photo, "a") for photo in photos]
    assert [link["href"] for link in links] == [item.url for item in PHOTOS_22]
    assert [link["data-photo"] for link in links] == [f"duong-{number}" for number in range(1, 23)]


def numbered(gallery: Tag) -> dict[str, str]:
    """The lines under a gallery, by their numbers."""
    return {str(line["value"]): words(line) for line in gallery.select("ol.gallery__words > li")}


def test_only_photos_with_words_have_a_number_and_a_line() -> None:
    assert numbered(GALLERY) == dict.fromkeys(("7", "14", "21"), "Đoạn đường qua vườn tiêu.")
    assert [words(number) for number in GALLERY.select("figure .gallery__number")] == ["7", "14", "21"]


def test_a_gallery_without_words_has_no_list() -> None:
    gallery = one(PAGES["article-with-a-gallery-without-words"], ".gallery")
    assert gallery.select("ol, .gallery__number, .gallery__credit") == []


def test_one_photographer_is_named_once_and_the_same_photo_twice_keeps_both_places() -> None:
    gallery = one(PAGES["article-whose-gallery-has-one-photographer"], ".gallery")
    assert numbered(gallery) == dict.fromkeys(("7", "8"), "Đoạn đường qua vườn tiêu.")
    assert words(one(gallery, ".gallery__credit")) == "Ảnh: Thị Hương"


def test_single_photos_and_the_cover_lead_to_their_pages() -> None:
    for place in (".article__cover", ".article__body > .figure"):
        figure = one(PAGES["article"], place)
        assert one(figure, "a[data-photo] img")
        assert words(one(figure, "figcaption"))


def test_an_unreadable_photo_says_so_and_keeps_its_words() -> None:
    page = PAGES["article-with-unreadable-photos"]
    boxes = page.select("figure > .photo__unreadable")
    assert [words(box) for box in boxes] == ["Ảnh không đọc được"] * 3
    caption = "Lễ khánh thành, ảnh chụp từ cổng chào. Ảnh: Minh Quân"
    assert [words(figure) for figure in page.select("figcaption")] == [caption] * 2
    assert numbered(one(page, ".gallery")) == {"1": "Con đường cũ.", "2": caption}


def test_a_link_around_a_photo_without_alt_has_a_name() -> None:
    links = [link for page in PAGES.values() for link in page.select("a[data-photo]")]
    assert links
    assert [link for link in links if not (one(link, "img")["alt"] or link.get("aria-label"))] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_viewer_comes_with_photos_that_have_a_page_and_with_nothing_else(name: str) -> None:
    scripts = [
        (script["src"], script["data-viewer"], "defer" in script.attrs)
        for script in PAGES[name].select("script[data-viewer]")
    ]
    has_photos = bool(PAGES[name].select("a[data-photo]"))
    assert scripts == [("/theme/js/gallery.js", "/theme/js/viewer.js", True)] * has_photos


def test_a_page_that_opens_with_a_gallery_hurries_its_first_photo() -> None:
    page = PAGES["article-whose-gallery-has-one-photographer"]
    assert len(page.select('img[fetchpriority="high"]')) == 1


def test_a_photo_page_shows_the_photo_its_words_and_the_ways_on() -> None:
    page = PAGES["photo"]
    image = one(page, "main img")
    assert (image["width"], image["height"], image["fetchpriority"]) == ("1600", "1067", "high")
    assert words(one(page, "h1")) == "Ảnh 3 trên 22"
    assert one(page, 'a[rel="prev"]')["href"] == "/2023/muoi-hai-cay-so/anh/duong-2/"
    assert one(page, 'a[rel="next"]')["href"] == "/2023/muoi-hai-cay-so/anh/duong-4/"
    assert one(page, "main a[download]")["href"] == "/anh/duong-3-4000.jpg"
    assert words(one(page, "main a[download]")) == "Tải ảnh cỡ đầy đủ (JPG, 2,4 MB)"


def test_a_photo_page_leads_back_to_its_article_once() -> None:
    links = [link for link in PAGES["photo"].select("main a") if link["href"] == PHOTO.article.url]
    assert [words(link) for link in links] == [PHOTO.article.text]


def test_a_photo_page_describes_its_photo_to_machines() -> None:
    photo = one(PAGES["photo"], '[itemtype="https://schema.org/ImageObject"]')
    shown = PHOTO.figure.picture
    assert shown
    facts = {
        str(element["itemprop"]): element.get("href") or element.get("content") or words(element)
        for element in photo.select("[itemprop]")
    }
    assert facts == {
        "contentUrl": shown.src,
        "width": "1600",
        "height": "1067",
        "name": "Ảnh 3 trên 22",
        "caption": "Ông Lâm Búp nhổ nọc tiêu để lùi hàng rào.",
        "creditText": "Thị Hương",
        "isPartOf": PHOTO.article.url,
        "datePublished": "18/06/2023",
    }


def test_a_photo_alone_leads_nowhere_but_back() -> None:
    page = PAGES["photo-alone-and-upright-without-words"]
    assert page.select("[rel=prev], [rel=next], [download], [itemprop=caption], [itemprop=creditText]") == []


def test_the_page_of_an_unreadable_photo_says_so() -> None:
    assert words(one(PAGES["photo-unreadable"], ".photo__unreadable")) == "Ảnh không đọc được"
    assert PAGES["photo-unreadable"].select("main img, [itemprop=contentUrl]") == []


def test_the_album_index_names_each_album_its_date_and_size() -> None:
    albums = PAGES["albums"].select("ol.albums__list > li")
    assert [words(one(item, "h2")) for item in albums] == [item.title for item in ALBUMS.albums]
    assert [words(one(item, ".album__count")) for item in albums] == [item.count for item in ALBUMS.albums]
    assert [one(item, "a")["href"] for item in albums] == [item.url for item in ALBUMS.albums]
    assert words(one(PAGES["albums"], ".paging a")) == "Cũ hơn"
    assert "chưa có ảnh" in words(one(PAGES["albums-of-a-new-site"], "main"))


def test_the_strip_of_the_front_page_leads_to_the_album_index() -> None:
    assert one(PAGES["front"], ".strip h2 a")["href"] == "/thu-vien-anh/"


def test_every_page_has_the_icon() -> None:
    icons = [one(page, 'link[rel="icon"]') for page in PAGES.values()]
    assert {(icon["href"], icon["type"]) for icon in icons} == {("/theme/icon.svg", "image/svg+xml")}
