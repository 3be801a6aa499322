import pytest

from plugins.publishing.manifest import DamagedManifestError, Manifest, PublishedFile, read_manifest

MANIFEST = Manifest(
    site_url="https://danvan.example",
    articles=1,
    permalinks=("/", "/2026/hoi-xuan/"),
    redirects={"/cũ": "/2026/hoi-xuan/"},
    files=(PublishedFile("index.html", "ab" * 32, 10),),
)


def test_a_manifest_comes_back_as_it_was_written() -> None:
    assert read_manifest(MANIFEST.to_bytes()) == MANIFEST
    assert read_manifest(MANIFEST.to_bytes()).to_bytes() == MANIFEST.to_bytes()


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b'{"format": 2}', MANIFEST.to_bytes()[:-9]])
def test_what_is_no_manifest_is_told(data: bytes) -> None:
    with pytest.raises(DamagedManifestError):
        read_manifest(data)
