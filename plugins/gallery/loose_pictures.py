"""Pictures that belong to no document, such as banners: files below CONTENT by the names that editors write."""

from pathlib import Path, PurePosixPath

from plugins.vietnamese.text import normalise


def find_picture(content: Path, name: str) -> Path | None:
    """The file of this name below the content folder, letters compared in NFC. A name that points outside finds nothing."""
    found = content
    for part in PurePosixPath(normalise(name)).parts:
        entries = sorted(found.iterdir()) if found.is_dir() else []
        match = next((entry for entry in entries if normalise(entry.name) == part), None)
        if match is None:
            return None
        found = match
    return found if found.is_file() and found.resolve().is_relative_to(content.resolve()) else None


def pictures_beside(content: Path, name: str) -> tuple[str, ...]:
    """The names of the files in the folder where a picture of this name was looked for, for finding the nearest right one."""
    folder = PurePosixPath(normalise(name)).parent
    if ".." in folder.parts or not (content / folder).is_dir():
        return ()
    return tuple(normalise((folder / path.name).as_posix()) for path in sorted((content / folder).iterdir()))
