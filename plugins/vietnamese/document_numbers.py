"""Numbers of official documents as they stand in running text: `25-NQ/TW`, `290-QĐ/TW`, `01/2013/NQ-HĐND`."""

import re
from typing import Final

DOCUMENT_NUMBER: Final = re.compile(r"(?<![\w/–-])\d+\w*(?:[-–/]\w+)+")
"""What may be one; dates and scores look alike."""
