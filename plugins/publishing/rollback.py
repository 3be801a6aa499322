"""`make rollback`: shows an earlier release again."""

import argparse
import sys

from plugins.publishing.destinations import destination_of
from plugins.publishing.refusal import RefusedError, report


def main() -> int:
    """Go back as the command line says; 1 where it is refused."""
    parser = argparse.ArgumentParser(prog="rollback", description="Show the release before the current one again.")
    parser.add_argument("--dest", default="")
    parser.add_argument("--release", default="", help="a release by name, rather than the one before")
    options = parser.parse_args()
    try:
        release = destination_of(options.dest).go_back(options.release)
    except RefusedError as error:
        return report(error)
    sys.stdout.write(f"Đã quay lại: bạn đọc nay thấy bản {release}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
