"""A&E attendances 2016-17 against the 4-hour standard (95 %). Rules are in the JSON, and in RULES below."""

import csv
import math

from figures import data_folder, input_of, wilson, write

RULES = {
    "attainment": "met = attendances - breaches, total = attendances; pooled: sum(met) / sum(total), Wilson 95 %. Never a mean of percentages.",
    "trap": "meanOfRowPercentages is what a naive mean of the rows' percentages gives; meanOfUnitPercentages the mean over organisations.",
    "period": "the month in the text of `period`; 12 months.",
    "xmr": "points = pooled share per month in time order; centre = mean of the 12 shares; mR = |differences|; limits = centre +/- 2.66 * mean(mR), not clipped. 12 points: just enough, not a trial.",
    "signals": "NHS rules: outside = beyond a limit; shift = 7 or more in a row on one side (a point on the mean breaks it); trend = 7 points, 6 steps, in one direction (equal neighbours break it); nearLimit = 2 of 3 in a row beyond two thirds of the way to the same limit, points outside excluded. Lists hold every month that belongs to the pattern.",
    "assurance": "target above the upper limit: fails consistently; below the lower: passes consistently; otherwise hit or miss (higher is better).",
}


def xmr(points, target):
    names, x = [p for p, _ in points], [v for _, v in points]
    mean = math.fsum(x) / len(x)
    mr = [abs(b - a) for a, b in zip(x, x[1:])]
    mr_bar = math.fsum(mr) / len(mr)
    low, high = mean - 2.66 * mr_bar, mean + 2.66 * mr_bar
    side = [(v > mean) - (v < mean) for v in x]
    outside = [n for n, v in zip(names, x) if v < low or v > high]

    shift, trend, near = set(), set(), set()
    for i in range(len(x)):
        if i + 7 <= len(x):
            if abs(sum(side[i : i + 7])) == 7:
                shift.update(names[i : i + 7])
            step = [(b > a) - (b < a) for a, b in zip(x[i : i + 7], x[i + 1 : i + 7])]
            if abs(sum(step)) == 6:
                trend.update(names[i : i + 7])
        if i + 3 <= len(x):
            for s in (1, -1):
                hits = [
                    j
                    for j in range(i, i + 3)
                    if s * (x[j] - mean) > 2 / 3 * 2.66 * mr_bar and low <= x[j] <= high
                ]
                if len(hits) >= 2:
                    near.update(names[j] for j in hits)
    return {
        "points": [{"period": n, "value": v} for n, v in points],
        "mean": mean,
        "meanMovingRange": mr_bar,
        "lower": low,
        "upper": high,
        "outside": outside,
        "shift": sorted(shift),
        "trend": sorted(trend),
        "nearLimit": sorted(near),
        "assurance": "fails consistently" if target > high else "passes consistently" if target < low else "hit or miss",
    }


def pooled(rows):
    total = sum(r["total"] for r in rows)
    return {"rows": len(rows), "missed": sum(r["missed"] for r in rows), **wilson(total - sum(r["missed"] for r in rows), total)}


def by(rows, key):
    return {k: pooled([r for r in rows if r[key] == k]) for k in sorted({r[key] for r in rows})}


path = data_folder() / "nhs-ae-4-hour" / "ae_attendances_2016-17.csv"
with path.open(newline="", encoding="utf-8") as f:
    rows = list(csv.DictReader(f))
for r in rows:
    r["total"], r["missed"] = int(r["attendances"]), int(r["breaches"])
    r["share"] = (r["total"] - r["missed"]) / r["total"]

units = by(rows, "org_code")
months = by(rows, "period")
unit_month = {}
for r in rows:
    unit_month.setdefault((r["org_code"], r["period"]), []).append(r)

write(
    __file__,
    {
        "input": input_of(path),
        "rules": RULES,
        "rows": len(rows),
        "duplicateKeys": len(rows) - len({(r["period"], r["org_code"], r["type"]) for r in rows}),
        "rowsWithoutAttendances": sum(r["total"] == 0 for r in rows),
        "rowsWithMoreBreachesThanAttendances": sum(r["missed"] > r["total"] for r in rows),
        "rowsWithMoreAdmissionsThanAttendances": sum(int(r["admissions"]) > r["total"] for r in rows),
        "smallestRow": min(r["total"] for r in rows),
        "largestRow": max(r["total"] for r in rows),
        "organisations": len(units),
        "organisationsEveryMonth": sum(sum((u, m) in unit_month for m in months) == 12 for u in units),
        "attainment": {"overall": pooled(rows), "byType": by(rows, "type"), "byMonth": months},
        "traps": {
            "meanOfRowPercentages": math.fsum(r["share"] for r in rows) / len(rows),
            "meanOfUnitPercentages": math.fsum(u["value"] for u in units.values()) / len(units),
            "meanOfMonthPercentages": math.fsum(m["value"] for m in months.values()) / len(months),
            "attainmentIfBreachesWereMet": 1 - pooled(rows)["value"],
        },
        "goal": {
            "goal": 0.95,
            "monthsAtOrAbove": sum(m["value"] >= 0.95 for m in months.values()),
            "monthsBelow": sum(m["value"] < 0.95 for m in months.values()),
            "monthsWhoseUpperLimitIsBelow": sum(m["high"] < 0.95 for m in months.values()),
            "organisationsAtOrAbove": sum(u["value"] >= 0.95 for u in units.values()),
            "organisationsClearlyBelow": sum(u["high"] < 0.95 for u in units.values()),
            "rowsAtOrAbove": sum(r["share"] >= 0.95 for r in rows),
            "typeOneMonthsAtOrAbove": sum(
                pooled([r for r in rows if r["period"] == m and r["type"] == "1"])["value"] >= 0.95 for m in months
            ),
        },
        "xmr": {
            "overall": xmr([(p, m["value"]) for p, m in months.items()], 0.95),
            **{
                f"type {t}": xmr([(p, pooled([r for r in rows if r["period"] == p and r["type"] == t])["value"]) for p in months], 0.95)
                for t in ("1", "2", "other")
            },
        },
        "byOrganisation": units,
    },
)
