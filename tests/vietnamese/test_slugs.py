import pytest

from plugins.vietnamese.slugs import numbered, slugify

SEED_TITLE = (
    "Lộc Biên: Phát huy vai trò công tác dân vận của hệ thống chính trị trong phối hợp tuyên truyền, vận động Nhân dân "
    "triển khai thực hiện các chương trình, dự án, nhiệm vụ phát triển kinh tế-xã hội trên địa bàn huyện nhà năm nay"
)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Đường hoa của đồng bào ấp 7", "duong-hoa-cua-dong-bao-ap-7"),
        ("ĐỒNG ĐĂNG", "dong-dang"),
        ("Trực 24/7", "truc-24-7"),
        ("Nghị quyết số 25-NQ/TW", "nghi-quyet-so-25-nq-tw"),
        ("Hộ nghèo còn 0,70%", "ho-ngheo-con-0-70"),
        ("  “Dân vận khéo”  ", "dan-van-kheo"),
        ("Hoà bình, hòa bình", "hoa-binh-hoa-binh"),
        ("Bu\u0300 Đốp", "bu-dop"),
        ("S'tiêng", "s-tieng"),
        ("…", ""),
        ("", ""),
    ],
)
def test_slug_is_ascii_words_joined_by_hyphens(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_slug_of_a_long_title_is_cut_at_a_word() -> None:
    assert slugify(SEED_TITLE) == "loc-bien-phat-huy-vai-tro-cong-tac-dan-van-cua-he-thong-chinh-tri-trong-phoi-hop"


def test_slug_of_one_endless_word_is_cut_inside_it() -> None:
    assert slugify("a" * 200, longest=10) == "a" * 10


def test_numbered_slugs_are_unique_and_keep_their_order() -> None:
    assert list(numbered(["a", "b", "a", "a-2", "a"])) == ["a", "b", "a-2", "a-2-2", "a-3"]
