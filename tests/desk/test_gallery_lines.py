import pytest

from plugins.desk.gallery_lines import UnwritableError, with_photos

NEW = [("a-01.jpg", ""), ("a-02.jpg", "Sáng 30/1: ra quân")]
ITEMS = "  - file: a-01.jpg\n    alt:\n    caption:\n  - file: a-02.jpg\n    alt:\n    caption: 'Sáng 30/1: ra quân'\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\n", f"title: A\ngallery:\n{ITEMS}"),
        ("gallery:\ntitle: A\n", f"gallery:\n{ITEMS}title: A\n"),
        ("gallery: []  # chùm ảnh\ntitle: A\n", f"gallery: # chùm ảnh\n{ITEMS}title: A\n"),
        ("gallery: [x.jpg]\ntitle: A\n", "gallery: [x.jpg, a-01.jpg, a-02.jpg]\ntitle: A\n"),
        (
            "gallery:\n  # ảnh đầu\n  - file: x.jpg\n    caption: 'Một:  hai'\n\ntags: [a]\n",
            f"gallery:\n  # ảnh đầu\n  - file: x.jpg\n    caption: 'Một:  hai'\n{ITEMS}\ntags: [a]\n",
        ),
        (
            "gallery:\n- x.jpg\n# hết\ntitle: A\n",
            "gallery:\n- x.jpg\n" + ITEMS.replace("\n  ", "\n").removeprefix("  ") + "# hết\ntitle: A\n",
        ),
        (
            "gallery:\n    - x.jpg\ntitle: A\n",
            "gallery:\n    - x.jpg\n  " + ITEMS.replace("\n", "\n  ")[:-2] + "title: A\n",
        ),
    ],
)
def test_photos_join_the_gallery_and_nothing_else_moves(before: str, after: str) -> None:
    body = "\n\nĐoạn một.  \n---\ngallery: không phải\n"
    assert with_photos(f"---\n{before}---{body}", NEW) == f"---\n{after}---{body}"


def test_windows_lines_and_byte_order_marks_stay() -> None:
    text = with_photos("\ufeff---\r\ntitle: A\r\n---\r\nĐoạn.\r\n", [("a.jpg", "")])
    assert (
        text == "\ufeff---\r\ntitle: A\r\ngallery:\r\n  - file: a.jpg\r\n    alt:\r\n    caption:\r\n---\r\nĐoạn.\r\n"
    )


def test_no_photos_change_nothing() -> None:
    assert with_photos("gì cũng được", []) == "gì cũng được"


def test_a_gallery_in_a_form_of_its_own_is_left_to_the_editor() -> None:
    with pytest.raises(UnwritableError, match="Viết mỗi ảnh một dòng: - ten-anh"):
        with_photos("---\ngallery: [x.jpg,\n  y.jpg]\n---\n", NEW)
