"""UK bank holidays, counted per division and year. Rules are in the JSON, and in RULES below."""

import collections
import json
from datetime import date

from figures import data_folder, input_of, write

RULES = {
    "substitute": "`notes` equals 'Substitute day' (case as it stands).",
    "weekday": "0 = Monday ... 6 = Sunday, of the date as listed.",
    "workingDays": "Monday to Friday dates of the year that are not listed.",
}

path = data_folder() / "uk-bank-holidays" / "bank-holidays.json"
data = json.loads(path.read_text(encoding="utf-8"))


def weekdays_in(year):
    return sum(date.fromordinal(o).weekday() < 5 for o in range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()))


def division(d):
    events = [(date.fromisoformat(e["date"]), e["title"], e["notes"]) for e in d["events"]]
    years = sorted({e[0].year for e in events})
    dates = [e[0] for e in events]
    return {
        "division": d["division"],
        "dates": len(events),
        "distinctDates": len(set(dates)),
        "inOrder": dates == sorted(dates),
        "perYear": {str(y): sum(e[0].year == y for e in events) for y in years},
        "substitutes": [{"date": e[0].isoformat(), "title": e[1]} for e in events if e[2] == "Substitute day"],
        "substitutesPerYear": {str(y): sum(e[0].year == y and e[2] == "Substitute day" for e in events) for y in years},
        "otherNotes": sorted({e[2] for e in events} - {"", "Substitute day"}),
        "onWeekend": [e[0].isoformat() for e in events if e[0].weekday() > 4],
        "perWeekday": [sum(e[0].weekday() == w for e in events) for w in range(7)],
        "workingDaysPerYear": {
            str(y): weekdays_in(y) - len({x for x in dates if x.year == y and x.weekday() < 5}) for y in years
        },
        "list": [e[0].isoformat() for e in events],
    }


divisions = {name: division(d) for name, d in data.items()}
shared = set.intersection(*(set(d["list"]) for d in divisions.values()))
write(
    __file__,
    {
        "input": input_of(path),
        "rules": RULES,
        "dates": sum(d["dates"] for d in divisions.values()),
        "distinctDates": len(set().union(*(d["list"] for d in divisions.values()))),
        "inAllDivisions": len(shared),
        "titles": dict(sorted(collections.Counter(e["title"] for d in data.values() for e in d["events"]).items())),
        "divisions": divisions,
    },
)
