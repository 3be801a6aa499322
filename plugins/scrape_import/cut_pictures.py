"""Pictures whose end is missing on the old site already, known without decoding them."""


def is_cut(body: bytes) -> bool:
    """Whether the end of a JPEG, PNG or WebP is missing: half an upload, or half a copy from an older site."""
    half = len(body) // 2  # cameras put a small JPEG with an end of its own into the head of a large one
    if body[:3] == b"\xff\xd8\xff":
        return body.rfind(b"\xff\xd9") < half
    if body[:4] == b"\x89PNG":
        return body.rfind(b"IEND") < half
    return body[8:12] == b"WEBP" and int.from_bytes(body[4:8], "little") + 8 > len(body)
