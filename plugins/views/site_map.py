"""The map of the site for readers: every page that leads to others, with what it holds."""

from typing import Final

from plugins.sections.tree import Section
from plugins.vietnamese.numbers import grouped
from plugins.vietnamese.order import sort_key
from plugins.views.addresses import ALBUMS, FEED, SITE_MAP, section_address, topic_address
from plugins.views.albums import HEADING as ALBUM_HEADING
from plugins.views.archive import archive_years
from plugins.views.frame import HOME, Frame
from plugins.views.kinds.numbers import numbers
from plugins.views.name_lists import ALL_AUTHORS, ALL_TAGS, ALL_TOPICS
from plugins.views.overviews import MapEntry, MapGroup, SiteMapView
from plugins.views.parts import Link

_TITLE: Final = "Sơ đồ trang"


def site_map_view(frame: Frame) -> SiteMapView:
    """The map; groups without entries are left out."""
    site = frame.site
    years = archive_years(frame)
    topics = sorted(site.by_topic.items(), key=lambda item: sort_key(item[0].name))
    groups = (
        MapGroup("Các chuyên mục", tuple(_section(section, frame) for section in site.tree.children())),
        MapGroup("Dòng sự kiện", tuple(_entry(topic.name, topic_address(topic.slug), len(x)) for topic, x in topics)),
        MapGroup(
            "Tìm bài và ảnh",
            (
                MapEntry(Link(ALBUM_HEADING, ALBUMS), _count(len(site.galleries), "chùm ảnh")),
                MapEntry(ALL_TAGS, _count(len(site.tags), "từ khóa")),
                MapEntry(ALL_AUTHORS, _count(len(site.authors), "người")),
                MapEntry(ALL_TOPICS, _count(len(site.topics), "câu chuyện")),
            ),
        ),
        MapGroup("Lưu trữ", tuple(_entry(year.link.text, year.link.url, year.count) for year in years)),
        MapGroup(
            "Các trang chung", tuple(MapEntry(Link(page.document.front.title, page.address)) for page in site.pages)
        ),
        MapGroup("Theo dõi", (MapEntry(Link("Tin mới qua RSS", FEED)),)),
    )
    head = frame.head(_TITLE, "Tất cả chuyên mục, trang và cách tìm bài, trên một trang.", SITE_MAP)
    return SiteMapView(frame.chrome, head, (HOME,), _TITLE, tuple(group for group in groups if group.entries))


def _section(section: Section, frame: Frame) -> MapEntry:
    """A section with its children; one with a kind also with the fields in which its things can be found."""
    site = frame.site
    children = [_section(child, frame) for child in site.tree.children(section.slug)]
    told = numbers(section, frame)
    fields = [_entry(item.link.text, item.link.url, item.count) for item in told.links] if told else []
    count = len(site.by_section.get(section.slug, ()))
    return MapEntry(Link(section.name, section_address(section.slug)), _count(count, "bài"), (*children, *fields))


def _entry(text: str, url: str, count: int) -> MapEntry:
    return MapEntry(Link(text, url), _count(count, "bài"))


def _count(number: int, noun: str) -> str:
    return f"{grouped(number)} {noun}"
