"""The gate: what is wrong with a built site, compared with the last one that was published. Pure."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from urllib.parse import quote, unquote

from plugins.publishing.built_site import BuiltSite, address_of, is_article
from plugins.publishing.manifest import Manifest

_MOST_LOST: Final = 5
_MOST_LOST_SHARE: Final = 0.02
"""Articles that may vanish unexplained before it looks like an accident: this many, or this share."""
_LOADING_WITHOUT_A_HOST: Final = ("data:", "blob:", "about:")


class Absences(NamedTuple):
    """Addresses that may be missing: those of gone.yaml (percent-encoded), and articles past their `unpublish_at`."""

    gone: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()

    def excuse(self, address: str) -> bool:
        """Whether it was somebody's decision that nothing answers there."""
        return quote(unquote(address), safe="/?=&%") in self.gone or quote(address) in self.gone or address in self.over


def reasons(site: BuiltSite, last: Manifest | None, absences: Absences) -> tuple[str, ...]:
    """Why the site may not be published, one sentence each; none where it may. `last` is None the first time."""
    lost = () if last is None else (*_vanished(site, last, absences), *_fewer_articles(site, last, absences))
    return (*lost, *_places(site), *_pages(site))


def _vanished(site: BuiltSite, last: Manifest, absences: Absences) -> Iterator[str]:
    for address in last.permalinks:
        if not site.answers(address) and not absences.excuse(address):
            yield (
                f"{address} đã xuất bản mà nay không còn. "
                "Thêm một dòng vào content/redirects.yaml hoặc một mục vào content/gone.yaml."
            )
    for old, new in last.redirects.items():
        if not site.answers(old) and not absences.excuse(old) and not absences.excuse(new):
            yield f"địa chỉ cũ {old} trước dẫn tới {new}, nay không dẫn tới đâu. Thêm lại dòng ấy vào content/redirects.yaml."


def _fewer_articles(site: BuiltSite, last: Manifest, absences: Absences) -> Iterator[str]:
    now = site.manifest()
    missing = [address for address in set(last.permalinks) - set(now.permalinks) if is_article(address)]
    meant = sum(absences.excuse(address) for address in missing)
    fall = last.articles - now.articles - meant
    if fall > _MOST_LOST and fall > _MOST_LOST_SHARE * last.articles:
        yield (
            f"số bài giảm từ {last.articles} xuống {now.articles}, trong đó chỉ {meant} bài có ghi trong content/gone.yaml "
            "hoặc hết hạn đăng. Nếu đúng là bỏ, ghi thêm vào content/gone.yaml."
        )


def _places(site: BuiltSite) -> Iterator[str]:
    for one in site.examined:
        if one.tells_place:
            yield f"tệp {one.file.path} còn mang tọa độ GPS nơi chụp. Xóa tọa độ khỏi tệp gốc."


def _pages(site: BuiltSite) -> Iterator[str]:
    for one in site.examined:
        page, findings = address_of(one.file.path), one.findings
        if findings.error:
            line, _, said = findings.error.partition(": ")
            yield f"{one.file.path}:{line}: HTML sai chuẩn: {said}"
        for what in findings.inline:
            yield f"{page} mang mã nhúng thẳng trong trang: {what}."
        for reference in findings.loads:
            address = site.local(page, reference)
            if address is None and not reference.startswith(_LOADING_WITHOUT_A_HOST):
                yield f"{page} gọi sang máy chủ khác: {reference}"
            elif address is not None and not site.answers(address):
                yield f"{page} dùng tệp không có: {address}"
        yield from _dead_links(site, page, findings.links)


def _dead_links(site: BuiltSite, page: str, links: Iterable[str]) -> Iterator[str]:
    for reference in links:
        address = site.local(page, reference)
        if address is not None and not site.answers(address):
            yield f"{page} có liên kết hỏng: {address}"
