"""Landings of sections with a kind: tables that everybody can read, counts, ways to every list."""

from tests.theme.rendered import PAGES, one, words


def test_a_table_names_its_columns_its_rows_and_itself() -> None:
    page = PAGES["landing-of-cards"]
    table = one(page, "table[data-sortable]")
    assert words(one(table, "caption")) == "Danh sách: 12 mô hình"
    heads = [words(head) for head in table.select("thead th[scope=col]")]
    assert heads == ["Tên mô hình", "Lĩnh vực", "Địa bàn", "Đơn vị phụ trách", "Số người hưởng lợi"]
    rows = [[words(cell) for cell in row.select("th[scope=row], td")] for row in table.select("tbody tr")]
    assert rows[0] == ["Lùi hàng rào, mở đường liên ấp", "Kinh tế", "Xã Lộc An", "Chi bộ ấp K’Liêu", "1.727"]
    assert {len(row) for row in rows} == {len(heads)}
    assert [cell["data-sort"] for cell in table.select("[data-sort]")] == ["1727"]


def test_the_keyboard_reaches_a_table_that_scrolls_and_hears_its_name() -> None:
    for region in PAGES["landing-of-tables"].select(".data-table"):
        assert (region["role"], region["tabindex"]) == ("region", "0")
    names = [
        words(one(PAGES["landing-of-tables"], f"#{region['aria-labelledby']}"))
        for region in PAGES["landing-of-tables"].select(".data-table")
    ]
    assert names == ["Năm 2023 2 văn bản", "Chưa rõ năm 1 văn bản"]


def test_files_in_a_table_say_what_they_are() -> None:
    links = PAGES["landing-of-tables"].select("td a[download]")
    assert [(words(link), link["aria-label"]) for link in links] == [
        ("PDF", "Tải Bản gốc, PDF, 1,2 MB"),
        ("PDF", "Tải Phụ lục, PDF, 1,2 MB"),
    ]


def test_a_landing_counts_its_articles_and_those_of_each_facet() -> None:
    page = PAGES["landing-of-cards"]
    assert words(one(page, ".page-head__count")) == "12 mô hình Tải danh sách (CSV)"
    rows = [words(row) for row in page.select(".facets__row")]
    assert rows[0] == "Lĩnh vực Kinh tế 4 bài Văn hóa - xã hội 6 bài Xây dựng hệ thống chính trị 2 bài"
    assert words(PAGES["landing-of-tables"].select(".counted li")[0]) == "Năm 2022 29 bài"


def test_a_facet_page_shows_its_siblings_and_itself_among_them() -> None:
    page = PAGES["landing-of-a-facet"]
    assert [words(link) for link in page.select(".siblings a")] == [
        "Kinh tế",
        "Văn hóa - xã hội",
        "Xây dựng hệ thống chính trị",
    ]
    assert [words(link) for link in page.select(".siblings [aria-current]")] == ["Kinh tế"]


def test_a_card_names_the_thing_and_what_picks_it_out() -> None:
    facts = [words(part) for part in PAGES["landing-of-cards"].select(".kind-card__facts")]
    assert facts == [
        "Lùi hàng rào, mở đường liên ấp Kinh tế · Xã Lộc An · Từ năm 2021",
        "Văn hóa - xã hội",
        "Hũ gạo tình thương",
    ]


def test_only_pages_with_tables_load_the_script_that_sorts_them() -> None:
    script = 'script[src="/theme/js/table.js"][defer]'
    assert PAGES["landing-of-tables"].select(script)
    assert not PAGES["landing-of-cards-older-page"].select(script)


def test_a_landing_without_articles_says_so() -> None:
    assert words(one(PAGES["landing-without-articles"], ".empty")) == "Mục này chưa có bài."
