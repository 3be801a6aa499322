"""The view of the search page."""

from plugins.views.addresses import ARCHIVE, AUTHORS, SEARCH, SEARCH_INDEX, SEARCH_TITLES, SITE_MAP, TAGS, TOPICS
from plugins.views.frame import HOME, Frame, section_link
from plugins.views.pages import Choice, SearchView
from plugins.views.parts import Link


def search_view(frame: Frame) -> SearchView:
    """The search page. It changes with the sections and with a new year, never with an article."""
    site = frame.site
    years = sorted({year for year, _ in site.by_month}, reverse=True)
    return SearchView(
        chrome=frame.chrome,
        head=frame.head("Tìm kiếm", "Tìm bài viết theo từ ngữ, chuyên mục, năm và ảnh.", SEARCH),
        trail=(HOME,),
        heading="Tìm kiếm",
        script=frame.search_script,
        titles=SEARCH_TITLES,
        index=SEARCH_INDEX,
        sections=tuple(Choice(section.slug, section.name) for section in site.tree.sections),
        years=tuple(Choice(str(year), str(year)) for year in years),
        ways=(
            Link("Lưu trữ theo ngày tháng", ARCHIVE),
            Link("Dòng sự kiện", TOPICS),
            Link("Từ khóa", TAGS),
            Link("Tác giả", AUTHORS),
            Link("Sơ đồ trang", SITE_MAP),
        ),
        fronts=tuple(section_link(section) for section in site.tree.children()),
    )
