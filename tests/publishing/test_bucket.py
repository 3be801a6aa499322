import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto.server import ThreadedMotoServer

from plugins.publishing.deploy import deploy
from plugins.publishing.destinations import destination_of
from plugins.publishing.refusal import RefusedError
from tests.conftest import ROOT
from tests.publishing.releases import publish_release

DEST = "s3://bao/trang"


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A bucket on loopback, behind a real HTTP server, that counts what is put into it."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "a",
        "AWS_SECRET_ACCESS_KEY": "b",
        "AWS_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    try:
        made = boto3.resource("s3", endpoint_url=f"http://{host}:{port}", region_name="us-east-1").Bucket("bao")
        made.create()
        yield made
    finally:
        server.stop()


def seen(bucket: Any) -> dict[str, bytes]:
    """What readers can ask for, by name."""
    found = ((item.key.removeprefix("trang/"), item) for item in bucket.objects.filter(Prefix="trang/"))
    return {name: item.get()["Body"].read() for name, item in found if not name.startswith(".")}


def published(output: Path) -> dict[str, bytes]:
    """What OUTPUT holds, without the compressed forms, among which a bucket cannot choose."""
    names = (path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file())
    return {
        name: (output / name).read_bytes()
        for name in names
        if not name.startswith(".") and not name.endswith((".gz", ".br"))
    }


def test_a_bucket_gets_what_changed_and_goes_back(tmp_path: Path, bucket: Any) -> None:
    publish_release(tmp_path, 1)
    first = published(tmp_path / "output")
    names = [deploy(tmp_path / "output", DEST)]
    assert seen(bucket) == first
    photo, page = bucket.Object("trang/anh/a.jpg"), bucket.Object("trang/index.html")
    assert (photo.content_type, photo.cache_control) == ("image/jpeg", "public, max-age=31536000, immutable")
    assert (page.content_type, page.cache_control) == ("text/html; charset=utf-8", "public, no-cache")
    assert deploy(tmp_path / "output", DEST) == ""
    photo.put(Body=photo.get()["Body"].read(), Metadata={"sent": "once"})

    publish_release(tmp_path, 2)
    names.append(deploy(tmp_path / "output", DEST))
    second = published(tmp_path / "output")
    # The first release's stylesheet stays for those who are reading its pages.
    assert seen(bucket) == second | {name: data for name, data in first.items() if name.startswith("giao-dien/")}
    assert "ban-1/index.html" not in seen(bucket)
    photo.reload()
    assert photo.metadata == {"sent": "once"}

    there = destination_of(DEST)
    assert there.go_back("") == names[0]
    assert seen(bucket) == first | {name: data for name, data in second.items() if name.startswith("giao-dien/")}
    with pytest.raises(RefusedError) as refusal:
        there.go_back("")
    assert refusal.value.reasons == ("ở s3://bao/trang không có bản nào để quay lại.",)
    assert there.go_back(names[1]) == names[1]
    assert seen(bucket)["index.html"] == second["index.html"]


def test_a_deployment_that_was_cut_off_is_made_whole_by_the_next(tmp_path: Path, bucket: Any) -> None:
    publish_release(tmp_path, 1)
    deploy(tmp_path / "output", DEST)
    publish_release(tmp_path, 2)
    command = [sys.executable, "-m", "plugins.publishing.deploy", "--output", str(tmp_path / "output"), "--dest", DEST]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ, start_new_session=True) as going:
        while "trang/ban-2/index.html" not in [item.key for item in bucket.objects.all()]:
            assert going.poll() is None
        os.killpg(going.pid, signal.SIGKILL)
    publish_release(tmp_path, 3)
    deploy(tmp_path / "output", DEST)
    pages = {name: data for name, data in seen(bucket).items() if not name.startswith("giao-dien/")}
    assert pages == {
        name: data for name, data in published(tmp_path / "output").items() if not name.startswith("giao-dien/")
    }


def test_a_service_that_does_not_answer_is_no_empty_bucket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_release(tmp_path, 1)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(RefusedError) as refusal:
        deploy(tmp_path / "output", DEST)
    assert refusal.value.reasons[0].startswith("không làm được việc ở s3://bao/trang: ")
