"""Recipes small enough for tests, and pictures of every kind an office drops in."""

import io
from pathlib import Path

import pillow_heif
from pelican.settings import read_settings as read_pelican_settings
from PIL import Image, ImageCms

from plugins.gallery.recipes import Format, Order, Recipe
from plugins.gallery.settings import read_settings
from tests.conftest import draw_photo

pillow_heif.register_heif_opener()

SETTINGS = read_settings(read_pelican_settings("pelicanconf.py")["GALLERY"])
PHOTO = Recipe("photo", (Format("avif", 60, (80, 160)), Format("webp", 75, (80, 160)), Format("jpeg", 75, (80, 160))))
ORDER = Order(PHOTO)
ORIENTATION = 0x0112
GPS = 0x8825
SECRET = b"NGUOICHUP-12345"


def bytes_of(image: Image.Image, name: str, **options: object) -> bytes:
    """A picture's bytes in a format."""
    file = io.BytesIO()
    image.save(file, format=name, **options)
    return file.getvalue()


def secret_exif(orientation: int = 1) -> Image.Exif:
    """Metadata of a phone: orientation, maker, serial number and place."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    exif[0x010F] = SECRET.decode()
    exif.get_ifd(0x8769)[0xA431] = SECRET.decode()
    exif.get_ifd(GPS)[2] = (11.0, 49.0, 30.0)
    return exif


def good_files(folder: Path) -> dict[str, Path]:
    """One file of each kind that must work, by the kind's name."""
    photo = draw_photo(folder / "goc.jpg", (240, 160), quality=95)
    with Image.open(photo) as opened:
        image = opened.copy()
    grey = image.convert("L")
    clear = image.convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize(image.size))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    turning = [image.rotate(turn) for turn in (0, 90, 180)]
    made = {
        "jpeg": ("a.jpg", bytes_of(image, "jpeg", exif=secret_exif())),
        "progressive jpeg": ("b.JPG", bytes_of(image, "jpeg", progressive=True)),
        "cmyk jpeg": ("c.jpeg", bytes_of(image.convert("CMYK"), "jpeg")),
        "grey jpeg": ("d.jpg", bytes_of(grey, "jpeg")),
        "jpeg with profile": ("e.jpg", bytes_of(image, "jpeg", icc_profile=profile)),
        "png": ("g.png", bytes_of(image, "png")),
        "png with alpha": ("h.png", bytes_of(clear, "png")),
        "png of 16 bits": (
            "i.png",
            bytes_of(grey.convert("I").point(lambda value: value * 257).convert("I;16"), "png"),
        ),
        "png with palette": ("k.png", bytes_of(image.convert("P"), "png")),
        "png named jpg": ("l.jpg", bytes_of(image, "png")),
        "webp": ("m.webp", bytes_of(image, "webp", exif=secret_exif())),
        "avif": ("n.avif", bytes_of(image, "avif", exif=secret_exif())),
        "heic": ("o.HEIC", bytes_of(image, "heif", exif=secret_exif().tobytes())),
        "gif": ("p.gif", bytes_of(turning[0], "gif", save_all=True, append_images=turning[1:])),
        "spaces and marks": ("Ảnh lễ hội (1).JPG", bytes_of(image, "jpeg")),
        "decomposed name": ("Lo\u0323\u0302c.jpg", bytes_of(image, "jpeg")),
    }
    for name, data in made.values():
        (folder / name).write_bytes(data)
    photo.unlink()
    return {kind: folder / name for kind, (name, _) in made.items()}


def bad_files(folder: Path) -> dict[str, tuple[Path, str]]:
    """Each kind of bad file in two forms, with the trouble that the editor reads."""
    photo = draw_photo(folder / "goc.jpg", (640, 480)).read_bytes()
    png = bytes_of(Image.effect_noise((300, 200), 50), "png")
    webp = bytes_of(Image.effect_noise((300, 200), 50).convert("RGB"), "webp")
    huge = bytes_of(Image.new("1", (12000, 12000)), "png")
    wide = bytes_of(Image.new("1", (30000, 2500)), "gif")
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
    damaged = "bị hỏng hoặc chép chưa đủ. Chép lại ảnh gốc."
    page = "là một trang web, không phải ảnh. Tải lại ảnh gốc."
    made = {
        "cat-1.jpg": (photo[: len(photo) // 3], damaged),
        "cat-2.png": (png[: len(png) // 2], damaged),
        "cat-3.webp": (webp[: len(webp) // 2], damaged),
        "html-1.jpg": (b"<!DOCTYPE html><html><title>404</title></html>", page),
        "html-2.png": (b"\n\n<HTML><body>x</body></HTML>", page),
        "rong-1.jpg": (b"", "tệp rỗng. Chép lại ảnh gốc."),
        "rong-2.webp": (b"", "tệp rỗng. Chép lại ảnh gốc."),
        "bom-1.png": (huge, "quá lớn (12000 x 12000 điểm ảnh). Thu nhỏ ảnh rồi chép lại."),
        "bom-2.gif": (wide, "quá lớn (30000 x 2500 điểm ảnh). Thu nhỏ ảnh rồi chép lại."),
        "lfs-1.jpg": (pointer, "mới là con trỏ Git LFS, chưa phải ảnh. Chạy git lfs pull."),
        "lfs-2.png": (pointer, "mới là con trỏ Git LFS, chưa phải ảnh. Chạy git lfs pull."),
        "chu-1.jpg": (b"Day la chu, khong phai anh", "không phải ảnh mà máy đọc được. Chép lại ảnh gốc."),
        "chu-2.png": (bytes(range(256)) * 4, "không phải ảnh mà máy đọc được. Chép lại ảnh gốc."),
    }
    for name, (data, _) in made.items():
        (folder / name).write_bytes(data)
    (folder / "goc.jpg").unlink()
    return {name: (folder / name, trouble) for name, (_, trouble) in made.items()}
