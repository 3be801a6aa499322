"""Dates as Vietnamese readers expect them, independent of the machine's locale and time zone."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")

WEEKDAYS: Final = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")
SHORT_WEEKDAYS: Final = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
"""From Monday on, as on the calendars that hang on Vietnamese walls."""


def dateline(moment: datetime) -> str:
    """Weekday, date and time of an aware moment in Vietnam: `Chủ nhật, 18/06/2023 21:37`."""
    local = moment.astimezone(VIETNAM)
    return f"{WEEKDAYS[local.weekday()]}, {_day(local)} {local.hour:02}:{local.minute:02}"


def day_heading(day: date) -> str:
    """Weekday and date of a day: `Chủ nhật, 18/06/2023`."""
    return f"{WEEKDAYS[day.weekday()]}, {_day(day)}"


def short_date(day: date) -> str:
    """Day, month and four-digit year: `18/06/2023`. An aware datetime is shown as the date in Vietnam."""
    local = day.astimezone(VIETNAM) if isinstance(day, datetime) else day
    return _day(local)


def iso(moment: datetime) -> str:
    """The moment for machines, in Vietnam's zone and to the second: `2023-06-18T21:37:00+07:00`."""
    return moment.astimezone(VIETNAM).isoformat(timespec="seconds")


def _day(day: date) -> str:
    # Each article's moment is printed on a dozen pages, and strftime takes thrice as long.
    return f"{day.day:02}/{day.month:02}/{day.year:04}"
