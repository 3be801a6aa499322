from pathlib import Path

from plugins.gallery.darkroom import Darkroom
from tests.conftest import draw_photo
from tests.gallery.test_darkroom import RECIPE


def test_worker_processes_give_the_same_bytes_as_one(tmp_path: Path) -> None:
    photos = [draw_photo(tmp_path / f"{number}.jpg", seed=number) for number in range(3)]
    together = Darkroom(tmp_path / "together", RECIPE).judge(photos)
    for photo in photos:
        assert Darkroom(tmp_path / "alone", RECIPE).judge([photo])[photo] == together[photo]
    names = {path.name: path.read_bytes() for path in (tmp_path / "together").rglob("*") if path.is_file()}
    assert names == {path.name: path.read_bytes() for path in (tmp_path / "alone").rglob("*") if path.is_file()}
