"""Consumer complaints: dates only, no id, no resolution. Rules are in the JSON, and in RULES below."""

import collections
import csv
import io
import re
from datetime import date

from figures import data_folder, input_of, order_statistics, wilson, write

RULES = {
    "rows": "every row is a complaint. There is no id, so identical rows are counted and named but all kept: two people can complain of the same thing on one day.",
    "dates": "month/day/year, not padded, no time and no zone; the column decides this by days above 12 in the second place. Elapsed = whole dates, sent - received.",
    "receivedToSent": "all rows have both dates. Median and p90: type 7 of all differences; interval by order statistics at ranks qbinom(0.025, n, p) and qbinom(0.975, n, p) + 1. Given three times: with negatives as they stand, with negatives set aside as faults (sent before received), with negatives as 0.",
    "timely": "Yes / (Yes + No), Wilson 95 %.",
    "disputed": "Yes / (Yes + No), blank is missing, counted, in no denominator. ifBlankWereNo is the trap.",
    "resolution": "cannot say: there is no date of resolution (nor of the company's answer). 'In progress' rows are open, the rest are closed at an unknown date.",
    "month": "calendar month of `Date received`.",
}


def parse(text):
    m = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    return date(int(m[3]), int(m[1]), int(m[2]))


def yes_no(rows, column):
    k = collections.Counter(r[column] for r in rows)
    return {"blank": k[""], **wilson(k["Yes"], k["Yes"] + k["No"])}


def by(rows, key, f):
    return {k: f([r for r in rows if r[key] == k]) for k in sorted({r[key] for r in rows})}


def days(values):
    values = sorted(values)
    return {
        "n": len(values),
        "smallest": values[0],
        "largest": values[-1],
        "mean": sum(values) / len(values),
        "median": order_statistics(values, 0.5),
        "p90": order_statistics(values, 0.9),
    }


path = data_folder() / "cfpb-complaints" / "consumer_complaints.csv"
raw = path.read_bytes()
rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8"), newline="")))
columns = list(rows[0])
same = collections.Counter(tuple(r.values()) for r in rows)
for r in rows:
    r["received"], r["sent"] = parse(r["Date received"]), parse(r["Date sent to company"])
    r["days"] = (r["sent"] - r["received"]).days
    r["month"] = r["received"].strftime("%Y-%m")
d = [r["days"] for r in rows]
observed = sorted(max(r["received"], r["sent"]) for r in rows)

write(
    __file__,
    {
        "input": input_of(path),
        "rules": RULES,
        "rows": len(rows),
        "columns": len(columns),
        "lineEnds": {"crlf": raw.count(b"\r\n"), "loneLf": raw.count(b"\n") - raw.count(b"\r\n")},
        "identicalRows": {
            "distinct": len(same),
            "beyondTheFirst": len(rows) - len(same),
            "groups": sum(v > 1 for v in same.values()),
            "rowsInGroups": sum(v for v in same.values() if v > 1),
            "largestGroup": max(same.values()),
        },
        "inDateOrder": all(a["received"] <= b["received"] for a, b in zip(rows, rows[1:])),
        "dates": {
            "firstReceived": min(r["received"] for r in rows).isoformat(),
            "lastReceived": max(r["received"] for r in rows).isoformat(),
            "lastSent": max(r["sent"] for r in rows).isoformat(),
            "asOf": observed[-1].isoformat(),
            "rowsReadableBothWays": sum(r["received"].day <= 12 for r in rows),
            "rowsOnlyMonthFirst": sum(r["received"].day > 12 for r in rows),
        },
        "receivedToSentDays": {
            "negative": sum(x < 0 for x in d),
            "mostNegative": min(d),
            "sameDay": sum(x == 0 for x in d),
            "over30": sum(x > 30 for x in d),
            "asTheyStand": days(d),
            "negativesSetAside": days([x for x in d if x >= 0]),
            "negativesAsZero": days([max(x, 0) for x in d]),
            "byProduct": by([r for r in rows if r["days"] >= 0], "Product", lambda rs: days([r["days"] for r in rs])),
        },
        "timely": {
            "overall": yes_no(rows, "Timely response?"),
            "byProduct": by(rows, "Product", lambda rs: yes_no(rs, "Timely response?")),
            "bySubmittedVia": by(rows, "Submitted via", lambda rs: yes_no(rs, "Timely response?")),
            "byMonth": by(rows, "month", lambda rs: yes_no(rs, "Timely response?")),
            "withoutIdenticalRows": wilson(
                sum(k[columns.index("Timely response?")] == "Yes" for k in same), len(same)
            ),
            "timelyNoByCompanyResponse": dict(
                sorted(collections.Counter(r["Company response to consumer"] for r in rows if r["Timely response?"] == "No").items())
            ),
        },
        "disputed": {
            "overall": yes_no(rows, "Consumer disputed?"),
            "yes": sum(r["Consumer disputed?"] == "Yes" for r in rows),
            "no": sum(r["Consumer disputed?"] == "No" for r in rows),
            "blank": sum(r["Consumer disputed?"] == "" for r in rows),
            "byProduct": by(rows, "Product", lambda rs: yes_no(rs, "Consumer disputed?")),
            "ifBlankWereNo": wilson(sum(r["Consumer disputed?"] == "Yes" for r in rows), len(rows)),
        },
        "companyResponse": dict(sorted(collections.Counter(r["Company response to consumer"] for r in rows).items())),
        "monthlyCounts": dict(sorted(collections.Counter(r["month"] for r in rows).items())),
        "monthsWithoutAnyComplaintBetween": sum(
            f"{y}-{m:02d}" not in {r["month"] for r in rows}
            for y in range(2013, 2018)
            for m in range(1, 13)
            if "2013-06" <= f"{y}-{m:02d}" <= "2017-02"
        ),
        "blanks": {c: sum(r[c] == "" for r in rows) for c in columns},
    },
)
