"""Pictures that an editor wrote as HTML tags, taken out of the text as Markdown's own are."""

from bs4 import BeautifulSoup, Tag

from plugins.articles.front_matter import Photo
from plugins.articles.photo_runs import PHOTO_RUN


def without_raw_images(html: str, photos: list[tuple[Photo, ...]]) -> str:
    """The HTML with each picture that the editor wrote as a tag moved behind its block, as a run of its own."""
    soup = BeautifulSoup(html, "html.parser")
    last: dict[int, Tag] = {}
    for image in soup.find_all("img"):
        words = {name: str(image.get(name, "")) for name in ("src", "alt", "title")}
        photos.append((Photo(words["src"], 0, words["alt"], words["title"]),))
        place = soup.new_tag(PHOTO_RUN, attrs={"data-photos": str(len(photos) - 1)})
        block = [parent for parent in image.parents if parent.parent is not None][-1:] or [image]
        last.get(id(block[0]), block[0]).insert_after(place)
        last[id(block[0])] = place
        image.extract()
        if block[0] is not image and not block[0].get_text(strip=True) and not block[0].find(["td", PHOTO_RUN]):
            block[0].extract()
    return str(soup)
