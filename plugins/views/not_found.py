"""The view of the page for addresses that do not exist."""

from plugins.views.addresses import ARCHIVE, NOT_FOUND, SEARCH_INDEX, SEARCH_TITLES, SITE_MAP, TAGS
from plugins.views.frame import HOME, Frame, section_link
from plugins.views.pages import NotFoundView
from plugins.views.parts import Link
from plugins.views.settings import ViewSettings


def not_found_view(frame: Frame, settings: ViewSettings) -> NotFoundView:
    """The page that a server answers 404 with."""
    return NotFoundView(
        chrome=frame.chrome,
        head=frame.head("Không tìm thấy trang", "Địa chỉ này không có trên trang.", NOT_FOUND),
        trail=(HOME,),
        script=frame.lost_script,
        titles=SEARCH_TITLES,
        index=SEARCH_INDEX,
        sections=tuple(section_link(section) for section in frame.site.tree.children()),
        ways=(Link("Sơ đồ trang", SITE_MAP), Link("Tìm theo từ khóa", TAGS), Link("Tìm theo ngày tháng", ARCHIVE)),
        newest=frame.cards(frame.site.stories[: settings.newest], "row", with_lead=False),
    )
