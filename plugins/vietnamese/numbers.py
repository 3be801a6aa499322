"""Numbers as Vietnamese readers write them: a comma for decimals, a dot between thousands."""


def grouped(number: int) -> str:
    """A whole number with its thousands parted: `1.444.501`."""
    return f"{number:,}".replace(",", ".")


def decimal(number: float, places: int = 1) -> str:
    """A number with at most so many decimals, none where it is whole: `4,7`, `5`."""
    whole, _, rest = f"{number:.{places}f}".partition(".")
    rest = rest.rstrip("0")
    return f"{grouped(int(whole))},{rest}" if rest else grouped(int(whole))


def file_size(size: int) -> str:
    """A size in bytes for people: `734 byte`, `52 KB`, `1,2 MB`. Units are of 1,024."""
    if size < 1024:
        return f"{size} byte"
    if size < 1024**2:
        return f"{round(size / 1024)} KB"
    return f"{size / 1024**2:.1f} MB".replace(".", ",")
