from tests.search.records import record


def test_an_answer_holds_what_the_page_shows() -> None:
    assert record(3, "Đường hoa", lead="Sapo", text="Bài", days=1).answer == {
        "url": "/2026/duong-hoa-3/",
        "title": "Đường hoa",
        "date": "19/11/2026",
        "section": "Tin tức",
        "picture": {"src": "/anh/khong-co.jpg", "width": 240, "height": 160},
        "lead": "Sapo",
        "text": "Bài",
    }
