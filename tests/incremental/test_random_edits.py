"""After any edits an incremental build has made what a clean one makes, byte for byte."""

import random
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.incremental.edits import EDITS, begin
from tests.incremental.press import Press, differences


@pytest.mark.parametrize("seed", range(4))
def test_any_edits_leave_what_a_clean_build_makes(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    # So few articles would else be one shard.
    monkeypatch.setattr("plugins.search.shards.WHOLE", 3)
    chance = random.Random(seed)
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    press = Press(tmp_path / "content", tmp_path / "output", tmp_path / "cache", theme)
    begin(press.content, chance)
    assert press.build() == ""
    done = []
    for number in range(25):
        edit = chance.choice(EDITS)
        done.append(edit.__qualname__)
        edit(press, chance)
        assert press.build() == "", done
        # What one build leaves stale, the next one has no reason to mend; so every second look is enough.
        if number % 2 == 0:
            assert differences(press.files(), press.clean(tmp_path / "clean")) == [], done
