import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageOps

from plugins.gallery.pixels import develop
from plugins.gallery.recipes import Format, Order, Recipe
from plugins.gallery.verdicts import Verdict
from tests.conftest import draw_photo
from tests.gallery.samples import ORDER, SECRET, bad_files, bytes_of, good_files, secret_exif


def shades(image: Image.Image) -> list[int]:
    """Sixteen grey values that say how a picture lies."""
    return list(image.convert("L").resize((4, 4), Image.Resampling.BOX).tobytes())


def distance(one: list[int], other: list[int]) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def test_every_kind_of_photo_becomes_pictures_of_its_own_look(tmp_path: Path) -> None:
    for kind, path in good_files(tmp_path).items():
        data = path.read_bytes()
        developed = develop(data, (ORDER,))
        assert developed.verdict.trouble == "", kind
        assert (developed.verdict.width, developed.verdict.height) == (240, 160), kind
        with Image.open(io.BytesIO(data)) as original:
            upright = ImageOps.exif_transpose(original)
            if upright.mode == "I;16":
                upright = upright.point(lambda value: value / 256).convert("L")
            if upright.has_transparency_data:
                layer = upright.convert("RGBA")
                upright = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer)
        for made in developed.sheets[0]:
            with Image.open(io.BytesIO(made.data)) as image:
                assert (image.format or "").lower() == made.format, kind
                assert image.size == (made.width, made.height), kind
                assert distance(shades(image), shades(upright)) < 16, f"{kind} {made.format}"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_photo_stands_upright(tmp_path: Path, orientation: int) -> None:
    photo = draw_photo(tmp_path / "a.jpg", (200, 120), exif=secret_exif(orientation), quality=95)
    developed = develop(photo.read_bytes(), (ORDER,))
    with Image.open(photo) as opened:
        upright = ImageOps.exif_transpose(opened)
    assert (developed.verdict.width, developed.verdict.height) == upright.size
    for made in developed.sheets[0]:
        with Image.open(io.BytesIO(made.data)) as image:
            assert distance(shades(image), shades(upright)) < 16


def test_nothing_of_the_metadata_is_published() -> None:
    image = Image.effect_noise((300, 200), 40).convert("RGB")
    thumbnail = b"\xff\xd8\xff\xe0" + SECRET
    for name in ("jpeg", "webp", "avif", "png"):
        exif = secret_exif(6).tobytes() + thumbnail
        data = bytes_of(image, name, exif=exif, comment=SECRET, icc_profile=odd_profile())
        assert SECRET in data
        share = Order(Recipe("share", (Format("jpeg", 78, (1200,)),), (1200, 630)))
        for sheet in develop(data, (ORDER, share)).sheets:
            for made in sheet:
                assert SECRET not in made.data, name
                for mark in (b"Exif", b"GPS", b"http://ns.adobe.com/xap", b"Photoshop", b"ICC_PROFILE", b"ICCP"):
                    assert mark not in made.data, f"{name} {made.format}"
                with Image.open(io.BytesIO(made.data)) as opened:
                    assert dict(opened.getexif()) == {}
                    assert "icc_profile" not in opened.info


def odd_profile() -> bytes:
    """A profile of a colour space in which red and blue have changed places."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = data.replace("sRGB".encode("utf-16-be"), "Oddx".encode("utf-16-be"))
    return data.replace(b"rXYZ", b"####").replace(b"bXYZ", b"rXYZ").replace(b"####", b"bXYZ")


def test_a_photo_of_another_colour_space_is_turned_into_srgb() -> None:
    image = Image.new("RGB", (100, 100), (200, 40, 40))
    assert develop(bytes_of(image, "png", icc_profile=odd_profile()), (ORDER,)).verdict.colour == "#2828c8"
    assert develop(bytes_of(image, "png", icc_profile=b"no profile"), (ORDER,)).verdict.colour == "#c82828"


@pytest.mark.parametrize(("size", "made"), [((60, 40), [60]), ((100, 50), [80, 100]), ((400, 300), [80, 160])])
def test_photos_are_never_upscaled(size: tuple[int, int], made: list[int]) -> None:
    data = bytes_of(Image.effect_noise(size, 30), "png")
    assert sorted({item.width for item in develop(data, (ORDER,)).sheets[0]}) == made


def test_what_an_order_gives_depends_on_no_other_order() -> None:
    image = Image.radial_gradient("L").resize((6000, 4000)).convert("RGB")
    data = bytes_of(image, "jpeg", quality=80)
    large = Order(Recipe("full", (Format("jpeg", 80, (4000,)),)))
    crops = [Order(Recipe("card", (Format("jpeg", 80, (300, 900)),), (1, 1)), (share, 0.5)) for share in (0.1, 0.9)]
    together = develop(data, (large, *crops, ORDER))
    for order, sheet in zip((large, *crops, ORDER), together.sheets, strict=True):
        assert develop(data, (order,)) == (together.verdict, (sheet,))
    assert develop(data, ()).verdict == together.verdict
    assert together.sheets[0][0].width == 4000


def test_transparency_becomes_white() -> None:
    data = bytes_of(Image.new("RGBA", (100, 100), (0, 0, 0, 0)), "png")
    assert develop(data, (ORDER,)).verdict == Verdict(100, 100, "#ffffff")


def test_crops_follow_the_focus() -> None:
    image = Image.new("RGB", (300, 100), "red")
    image.paste("lime", (100, 0, 200, 100))
    image.paste("blue", (200, 0, 300, 100))
    recipe = Recipe("card", (Format("jpeg", 90, (100,)),), (1, 1))
    orders = tuple(Order(recipe, (share, 0.5)) for share in (0.0, 0.5, 1.0))
    colours = []
    for sheet in develop(bytes_of(image, "png"), orders).sheets:
        with Image.open(io.BytesIO(sheet[0].data)) as made:
            colours.append(made.resize((1, 1), Image.Resampling.BOX).tobytes())
    assert [max(range(3), key=list(colour).__getitem__) for colour in colours] == [0, 1, 2]


def test_a_watermark_stands_in_the_lower_right_corner() -> None:
    mark = bytes_of(Image.new("RGBA", (40, 40), (255, 255, 255, 255)), "png")
    recipe = Recipe("photo", (Format("jpeg", 95, (200,)),))
    data = bytes_of(Image.new("RGB", (200, 200), "black"), "png")
    plain, marked = develop(data, (Order(recipe), Order(recipe, watermark=mark))).sheets
    with Image.open(io.BytesIO(plain[0].data)) as before, Image.open(io.BytesIO(marked[0].data)) as after:
        assert before.convert("L").getpixel((185, 185)) == 0
        corner, middle = after.convert("L").getpixel((185, 185)), after.convert("L").getpixel((20, 20))
        assert isinstance(corner, int)
        assert isinstance(middle, int)
        assert corner > 240
        assert middle < 15


def test_every_bad_file_is_told_and_none_raises(tmp_path: Path) -> None:
    for name, (path, trouble) in bad_files(tmp_path).items():
        assert develop(path.read_bytes(), (ORDER,)) == (Verdict(trouble=trouble), ()), name


def test_a_jpeg_of_200_megapixels_is_decoded_small() -> None:
    data = bytes_of(Image.new("L", (16320, 12240), 128), "jpeg", quality=30)
    developed = develop(data, (ORDER,))
    assert developed.verdict == Verdict(16320, 12240, "#808080")
    assert [item.width for item in developed.sheets[0] if item.format == "jpeg"] == [80, 160]


def test_a_caption_in_the_file_is_found_and_a_cameras_is_not(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Bà con ấp 7 trồng hoa".encode().decode("latin-1")
    xmp = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt>'
        '<rdf:li xml:lang="x-default">Bà con ấp 7 trồng hoa</rdf:li></rdf:Alt></dc:description></rdf:Description>'
        "</rdf:RDF></x:xmpmeta>"
    ).encode()
    with_xmp = draw_photo(tmp_path / "a.jpg", (100, 80), xmp=xmp)
    assert develop(with_xmp.read_bytes(), (ORDER,)).verdict.caption == "Bà con ấp 7 trồng hoa"
    camera = Image.Exif()
    camera[0x010E] = "OLYMPUS DIGITAL CAMERA         "
    with_boilerplate = draw_photo(tmp_path / "b.jpg", (100, 80), exif=camera)
    assert develop(with_boilerplate.read_bytes(), (ORDER,)).verdict.caption == ""
    broken = draw_photo(tmp_path / "c.jpg", (100, 80), xmp=b"<x:xmpmeta><broken")
    verdict = develop(broken.read_bytes(), (ORDER,)).verdict
    assert (verdict.caption, verdict.trouble) == ("", "")
