"""Roundness and depth: flat masks lit from a side, air laid over distance, light that glows."""

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tools.demo_photos.light import Colour, Light, Size


def lit(shape: Image.Image, light: Light, softness: float, strength: float = 0.6) -> Image.Image:
    """The shape (RGBA) brighter at the edge that faces the sun and darker at the other; softness in px."""
    mask = shape.getchannel("A")
    across, down = (round(value * softness * 1.3) for value in light.direction)
    soft = mask.filter(ImageFilter.BoxBlur(softness))
    weaken = [round(value * strength) for value in range(256)]
    bright = ImageChops.subtract(mask, ImageChops.offset(soft, -across, -down)).point(weaken)
    dark = ImageChops.subtract(mask, ImageChops.offset(soft, across, down)).point(weaken)
    body = shape.convert("RGB")
    body.paste(light.shade, (0, 0, *mask.size), dark)
    body.paste(light.sun, (0, 0, *mask.size), bright)
    body.putalpha(mask)
    return body


def cut(mask: Image.Image, colour: Colour) -> Image.Image:
    """The mask as an RGBA shape of one colour."""
    shape = Image.new("RGBA", mask.size, colour)
    shape.putalpha(mask)
    return shape


def veil(picture: Image.Image, colour: Colour, mask: Image.Image) -> None:
    """Lay air of that colour over the picture where the mask says."""
    picture.paste(colour, (0, 0, *picture.size), mask)


def glow(picture: Image.Image, centre: tuple[float, float], radius: float, colour: Colour) -> Image.Image:
    """The picture with light shining out of a point (px)."""
    # The gradient reaches 255 only in the corners; a disc must be dark at the middle of each side already.
    disc = Image.radial_gradient("L").point([round(max(0.0, 1 - value / 178) ** 2 * 255) for value in range(256)])
    side = max(2, round(radius * 2))
    shine = Image.new("L", picture.size)
    shine.paste(
        disc.resize((side, side), Image.Resampling.BICUBIC), (round(centre[0] - radius), round(centre[1] - radius))
    )
    return ImageChops.screen(
        picture, Image.composite(Image.new("RGB", picture.size, colour), Image.new("RGB", picture.size), shine)
    )


def shadow(picture: Image.Image, centre: tuple[float, float], radii: tuple[float, float], strength: float) -> None:
    """Darken a soft oval on the ground: what stands there touches it."""
    reach_x, reach_y = radii[0] * 2, radii[1] * 2
    mask = Image.new("L", (round(reach_x * 2) + 2, round(reach_y * 2) + 2))
    ImageDraw.Draw(mask).ellipse(
        (reach_x - radii[0], reach_y - radii[1], reach_x + radii[0], reach_y + radii[1]), fill=round(255 * strength)
    )
    soft = mask.filter(ImageFilter.GaussianBlur(max(1.0, radii[1] * 0.5)))
    picture.paste((16, 16, 18), (round(centre[0] - reach_x), round(centre[1] - reach_y)), soft)


def softened(picture: Image.Image, radius: float, mask: Image.Image) -> Image.Image:
    """The picture out of focus where the mask says."""
    return Image.composite(picture.filter(ImageFilter.GaussianBlur(radius)), picture, mask)


def outline(size: Size, heights: list[float], base: float) -> Image.Image:
    """A mask of everything below a ridge: its heights (px) stand on the row `base`."""
    mask = Image.new("L", size)
    points = [(float(x), base - height) for x, height in enumerate(heights)]
    ImageDraw.Draw(mask).polygon([(0.0, float(size[1])), *points, (float(size[0]), float(size[1]))], fill=255)
    return mask
