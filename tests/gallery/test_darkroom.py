from pathlib import Path

import pytest

from plugins.gallery.darkroom import Darkroom, Developed
from plugins.gallery.recipes import MAKING, Format, Order, Recipe
from tests.conftest import draw_photo
from tests.gallery.samples import ORDER

CARD = Order(Recipe("card", (Format("jpeg", 75, (60,)),), (1, 1)))


def develop(folder: Path, *photos: Path, orders: frozenset[Order] = frozenset({ORDER})) -> dict[Path, Developed]:
    return Darkroom(folder / "cache").develop(dict.fromkeys(photos, orders))


def stamps(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_second_build_develops_nothing(tmp_path: Path) -> None:
    photos = [draw_photo(tmp_path / f"{number}.jpg", seed=number) for number in range(2)]
    first = develop(tmp_path, *photos)
    before = stamps(tmp_path / "cache")
    assert develop(tmp_path, *photos) == first
    assert stamps(tmp_path / "cache") == before


def test_the_same_photo_twice_is_developed_once(tmp_path: Path) -> None:
    one = draw_photo(tmp_path / "a.jpg")
    two = tmp_path / "b.jpg"
    two.write_bytes(one.read_bytes())
    developed = develop(tmp_path, one, two)
    assert developed[one] == developed[two]
    assert len(list((tmp_path / "cache").rglob("*.avif"))) == 2


def test_a_new_order_leaves_the_old_ones_alone(tmp_path: Path) -> None:
    photo = draw_photo(tmp_path / "a.jpg")
    develop(tmp_path, photo)
    before = stamps(tmp_path / "cache")
    developed = develop(tmp_path, photo, orders=frozenset({ORDER, CARD}))[photo]
    assert {item.width for item in developed.sheets[CARD].renditions} == {60}
    after = stamps(tmp_path / "cache")
    changed = {name for name in before if after[name] != before[name]}
    assert all(name.endswith(f"-{MAKING}.json") for name in changed)


def test_worker_processes_give_the_same_bytes_as_one(tmp_path: Path) -> None:
    photos = [draw_photo(tmp_path / f"{number}.jpg", seed=number) for number in range(3)]
    together = Darkroom(tmp_path / "together").develop(dict.fromkeys(photos, frozenset({ORDER})))
    for photo in photos:
        assert Darkroom(tmp_path / "alone").develop({photo: frozenset({ORDER})})[photo] == together[photo]
    assert contents(tmp_path / "together") == contents(tmp_path / "alone")


@pytest.mark.parametrize("damage", [b"", b"xx", b"{}"])
@pytest.mark.parametrize("kind", [f"*-{MAKING}.json", "*-????????.json", "*.avif"])
def test_a_damaged_cache_is_made_good(tmp_path: Path, damage: bytes, kind: str) -> None:
    photo = draw_photo(tmp_path / "a.jpg")
    good = develop(tmp_path, photo)
    sound = contents(tmp_path / "cache")
    for file in (tmp_path / "cache").rglob(kind):
        file.write_bytes(damage)
    assert develop(tmp_path, photo) == good
    assert contents(tmp_path / "cache") == sound


def test_a_rendition_damaged_without_a_trace_is_never_published(tmp_path: Path) -> None:
    photo = draw_photo(tmp_path / "a.jpg")
    developed = develop(tmp_path, photo)[photo]
    rendition = developed.sheets[ORDER].renditions[0]
    darkroom = Darkroom(tmp_path / "cache")
    kept = darkroom.store.file(rendition)
    sound = kept.read_bytes()
    kept.write_bytes(b"x" * len(sound))
    list(darkroom.publish(photo, developed, tmp_path / "out"))
    assert (tmp_path / "out" / rendition.name).read_bytes() == sound


def test_a_killed_build_goes_on_where_it_was(tmp_path: Path) -> None:
    photos = [draw_photo(tmp_path / f"{number}.jpg", seed=number) for number in range(2)]
    develop(tmp_path, photos[0])
    before = stamps(tmp_path / "cache")
    (tmp_path / "cache/photos/.abc.part").write_bytes(b"half a pic")
    develop(tmp_path, *photos)
    after = stamps(tmp_path / "cache")
    assert {name: after[name] for name in before} == before
