"""What is on in a calendar, as Python's icalendar and recurring-ical-events read it.

usage: python3 recurring.py FILE FROM UNTIL, prints "id<TAB>start/end" in seconds since 1970
"""

import re
import sys
from datetime import datetime, timezone

import icalendar
import recurring_ical_events

path, begin, end = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open(path, "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
at = lambda seconds: datetime.fromtimestamp(seconds, timezone.utc)
for event in recurring_ical_events.of(calendar).between(at(begin), at(end)):
    start = event["DTSTART"].dt.timestamp()
    if event.get("STATUS") != "CANCELLED" and begin <= start < end:
        series = re.sub(r"/\d{8}t\d{6}z$", "", event["UID"])
        print(f"{series}\t{int(start)}/{int(event['DTEND'].dt.timestamp())}")
