"""Friends and Family Test comments of one ambulance trust. Rules are in the JSON, and in RULES below."""

import collections
import csv
import io
import math
import re

from figures import data_folder, input_of, wilson, write

RULES = {
    "person": "`Respondent ID`. Each person counts once in every ratio; the trap counts comments.",
    "rating": "`FFT categorical answer`: 1, 2 positive; 3 neutral; 4, 5 negative; 6, 7 and blank missing. It never differs between a person's comments (checked: ratingConflicts = 0), so any row will do.",
    "label": "`Comment sentiment`: 1, 2 positive; 3 neutral; 4, 5 negative; blank missing, not neutral. Blank comments say nothing about the person unless all are blank.",
    "labelOncePerPerson": "worst: the most negative class among the person's judged comments. best: the most positive. first: the class of the judged comment with the lowest question number in its Comment ID (Q1 before Q2 before Q3), so row order does not matter. majority: sign of (positive - negative) comments among the judged ones; tie = neutral; neutrals do not vote unless they are all there is. majorityStrict: the class with more comments than any other, neutral voting too; tie for the top = neutral. Recommended: majority (symmetric, uses every comment, no dependence on order).",
    "conflict": "a person with at least one positive and at least one negative judged comment.",
    "ratio": "P/N; interval from Wilson (l, u) of P/(P+N): l/(1-l), u/(1-u). negativeShare = N/(P+N). repairBalance = P - 12 N. No neutrals in any of these.",
    "agreement": "persons with both a rating class and a label class; 3x3 table, Cohen's kappa unweighted, linear and quadratic weights; also 2x2 kappa on persons that are positive or negative on both.",
    "dates": "a date is decided by its own text only if exactly one of day/month/year and month/day/year is a calendar date, or both are the same date (5/5/2022). Columns: a group of rows has one order only if some value in it decides that order and none decides the other. Rows of a group without one order that are undecided by themselves are refused. Groups: Service type 1; and, one level finer, Service type 1 x question number (which does not help). readAsDayMonth is what a reader does that is simply told day/month/year: faults are refused by the calendar, silentlyWrongAtLeast are the undecided rows whose decided neighbours in the file, on both sides, are month first (evidence only: the order of rows decides nothing).",
}

ORDER = {"positive": 1, "neutral": 0, "negative": -1}
CLASS = {"1": "positive", "2": "positive", "3": "neutral", "4": "negative", "5": "negative"}


def ratio(values):
    k = collections.Counter(values)
    p, n = k["positive"], k["negative"]
    share = wilson(p, p + n)
    odds = lambda s: None if s is None or s == 1 else s / (1 - s)
    return {
        "persons": len(values),
        "positive": p,
        "neutral": k["neutral"],
        "negative": n,
        "missing": k[None],
        "ratio": p / n if n else None,
        "low": odds(share["low"]),
        "high": odds(share["high"]) if n else None,
        "positiveShare": share,
        "negativeShare": wilson(n, p + n),
        "repairBalance": {str(r): p - r * n for r in (1, 3, 5, 12)},
    }


def kappa(pairs, classes, weight):
    n = len(pairs)
    table = {a: {b: sum(p == (a, b) for p in pairs) for b in classes} for a in classes}
    rows = {a: sum(table[a].values()) / n for a in classes}
    cols = {b: sum(table[a][b] for a in classes) / n for b in classes}
    at = {c: i for i, c in enumerate(classes)}
    w = lambda a, b: weight(abs(at[a] - at[b]), len(classes) - 1)
    seen = math.fsum(w(a, b) * table[a][b] / n for a in classes for b in classes)
    chance = math.fsum(w(a, b) * rows[a] * cols[b] for a in classes for b in classes)
    return 1 - seen / chance


def agreement(pairs):
    three, two = ["positive", "neutral", "negative"], ["positive", "negative"]
    both = [(a, b) for a, b in pairs if a in two and b in two]
    miss = lambda d, m: float(d > 0)
    return {
        "persons": len(pairs),
        "table": {a: {b: sum(p == (a, b) for p in pairs) for b in three} for a in three},
        "sameClass": wilson(sum(a == b for a, b in pairs), len(pairs)),
        "kappa": kappa(pairs, three, miss),
        "kappaLinear": kappa(pairs, three, lambda d, m: d / m),
        "kappaQuadratic": kappa(pairs, three, lambda d, m: (d / m) ** 2),
        "positiveOrNegativeOnBoth": {
            "persons": len(both),
            "sameClass": wilson(sum(a == b for a, b in both), len(both)),
            "kappa": kappa(both, two, miss),
        },
        "ratedPositiveButLabelledNegative": sum(p == ("positive", "negative") for p in pairs),
    }


def reading(text):
    """'dayFirst', 'monthFirst', 'same' (both orders, one date), 'open' (both orders, two dates) or 'bad'."""
    m = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    if not m:
        return "bad"
    a, b = int(m[1]), int(m[2])
    if a > 12 and b > 12 or not (0 < a < 32 and 0 < b < 32):
        return "bad"
    return "dayFirst" if a > 12 else "monthFirst" if b > 12 else "same" if a == b else "open"


def date_column(group):
    k = collections.Counter(reading(r["Date"]) for r in group)
    order = "contradictory" if k["dayFirst"] and k["monthFirst"] else "day/month" if k["dayFirst"] else "month/day" if k["monthFirst"] else "not decided"
    refused = k["open"] if order in ("contradictory", "not decided") else 0
    return {
        "rows": len(group),
        "onlyDayFirst": k["dayFirst"],
        "onlyMonthFirst": k["monthFirst"],
        "sameEitherWay": k["same"],
        "undecidedByItself": k["open"],
        "unreadable": k["bad"],
        "unpadded": sum(not re.match(r"\d\d/\d\d/", r["Date"]) for r in group),
        "order": order,
        "refused": refused,
        "kept": len(group) - refused,
    }


path = data_folder() / "nhs-fft-comments" / "neas.csv"
rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))
people = collections.defaultdict(list)
for r in rows:
    r["rating"], r["label"] = CLASS.get(r["FFT categorical answer"]), CLASS.get(r["Comment sentiment"])
    r["question"] = re.search(r"Q\d+$", r["Comment ID"])[0]
    r["service"] = r["Service type 1"]
    people[r["Respondent ID"]].append(r)
for g in people.values():
    g.sort(key=lambda r: r["question"])


def judged(g):
    return [r["label"] for r in g if r["label"]]


def worst(g):
    return min(judged(g), key=ORDER.get, default=None)


def best(g):
    return max(judged(g), key=ORDER.get, default=None)


def first(g):
    return next(iter(judged(g)), None)


def majority(g):
    votes = judged(g)
    total = sum(ORDER[v] for v in votes)
    return None if not votes else "positive" if total > 0 else "negative" if total < 0 else "neutral"


def majority_strict(g):
    k = collections.Counter(judged(g)).most_common()
    return None if not k else "neutral" if len(k) > 1 and k[0][1] == k[1][1] else k[0][0]


# In file order the rows of See and Convey lie in blocks of one order each: what the decided neighbours on both sides say.
convey = [r for r in rows if r["service"] == "See and Convey"]
for r in rows:
    r["between"] = None
for i, r in enumerate(convey):
    before = next((reading(x["Date"]) for x in reversed(convey[:i]) if reading(x["Date"]) in ("dayFirst", "monthFirst")), None)
    after = next((reading(x["Date"]) for x in convey[i + 1 :] if reading(x["Date"]) in ("dayFirst", "monthFirst")), None)
    r["between"] = before if before == after else None

LABEL_RULES = {"worst": worst, "best": best, "first": first, "majority": majority, "majorityStrict": majority_strict}
services = sorted({r["service"] for r in rows})
rating = {p: g[0]["rating"] for p, g in people.items()}

by_service_question = {
    f"{s} {q}": date_column([r for r in rows if r["service"] == s and r["question"] == q])
    for s in services
    for q in sorted({r["question"] for r in rows if r["service"] == s})
}
by_service = {s: date_column([r for r in rows if r["service"] == s]) for s in services}
undecided_people = {
    p for p, g in people.items() if any(r["service"] == "See and Convey" and reading(r["Date"]) == "open" for r in g)
}

write(
    __file__,
    {
        "input": input_of(path),
        "rules": RULES,
        "comments": len(rows),
        "distinctComments": len({r["Comment ID"] for r in rows}),
        "persons": len(people),
        "commentsPerPerson": dict(sorted((str(k), v) for k, v in collections.Counter(len(g) for g in people.values()).items())),
        "services": {s: {"comments": sum(r["service"] == s for r in rows), "persons": len({r["Respondent ID"] for r in rows if r["service"] == s})} for s in services},
        "ratingCodes": {"comments": dict(sorted(collections.Counter(r["FFT categorical answer"] for r in rows).items())), "persons": dict(sorted(collections.Counter(g[0]["FFT categorical answer"] for g in people.values()).items()))},
        "labelCodes": dict(sorted(collections.Counter(r["Comment sentiment"] for r in rows).items())),
        "ratingConflicts": sum(len({r["FFT categorical answer"] for r in g}) > 1 for g in people.values()),
        "serviceConflicts": sum(len({r["service"] for r in g}) > 1 for g in people.values()),
        "labelConflicts": {
            "personsWithTwoOrMoreJudged": sum(len(judged(g)) > 1 for g in people.values()),
            "positiveAndNegative": sum({"positive", "negative"} <= set(judged(g)) for g in people.values()),
            "anyTwoClasses": sum(len(set(judged(g))) > 1 for g in people.values()),
            "personsWithoutLabel": sum(not judged(g) for g in people.values()),
        },
        "byRating": {
            "overall": ratio(list(rating.values())),
            "byService": {s: ratio([rating[p] for p, g in people.items() if g[0]["service"] == s]) for s in services},
            "trapPerComment": ratio([r["rating"] for r in rows]),
        },
        "byLabel": {
            **{name: ratio([f(g) for g in people.values()]) for name, f in LABEL_RULES.items()},
            "recommended": "majority",
            "majorityByService": {s: ratio([majority(g) for g in people.values() if g[0]["service"] == s]) for s in services},
            "trapPerComment": ratio([r["label"] for r in rows]),
            "commentsByQuestion": {q: ratio([r["label"] for r in rows if r["question"] == q]) for q in ("Q1", "Q2", "Q3")},
        },
        "agreement": {name: agreement([(rating[p], f(g)) for p, g in people.items() if rating[p] and f(g)]) for name, f in LABEL_RULES.items()},
        "dates": {
            "byService": by_service,
            "byServiceAndQuestion": by_service_question,
            "refusedByService": sum(v["refused"] for v in by_service.values()),
            "refusedByServiceIfSameEitherWayIsRefusedToo": sum(
                v["refused"] + (v["sameEitherWay"] if v["order"] == "contradictory" else 0) for v in by_service.values()
            ),
            "keptByService": sum(v["kept"] for v in by_service.values()),
            "refusedByServiceAndQuestion": sum(v["refused"] for v in by_service_question.values()),
            "readAsDayMonth": {
                "faults": sum(reading(r["Date"]) == "monthFirst" for r in rows),
                "silentlyWrongAtLeast": sum(reading(r["Date"]) == "open" and r["between"] == "monthFirst" for r in rows),
                "inFutureOf30September2022": sum(
                    reading(r["Date"]) in ("open", "same") and r["Date"][6:] == "2022" and int(r["Date"][3:5]) > 9 for r in rows
                ),
            },
            "wholeFile": date_column(rows),
            "undecidedBetweenNeighbours": {
                k: sum(reading(r["Date"]) == "open" and r["between"] == v for r in convey)
                for k, v in (("dayFirst", "dayFirst"), ("monthFirst", "monthFirst"), ("neighboursDiffer", None))
            },
            "personsWhoseTwoDatesAreEachOtherSwapped": sum(
                len({r["Date"] for r in g}) == 2
                and len({tuple(int(x) for x in r["Date"].split("/")) for r in g} | {(lambda a, b, y: (b, a, y))(*map(int, r["Date"].split("/"))) for r in g}) == 2
                for g in people.values()
            ),
            "personsWithAnUndecidedDate": len(undecided_people),
            "personsWhoseCommentsShowTwoDates": sum(len({r["Date"] for r in g}) > 1 for g in people.values()),
            "ratingOfPersonsWithoutAnUndecidedDate": ratio([v for p, v in rating.items() if p not in undecided_people]),
            "ratingOfPersonsWithAtLeastOneKeptRow": ratio(
                [
                    v
                    for p, v in rating.items()
                    if any(r["service"] != "See and Convey" or reading(r["Date"]) != "open" for r in people[p])
                ]
            ),
        },
        "text": {
            "nonBreakingSpaceInService": sum("\u00a0" in r["service"] for r in rows),
            "lineBreakInQuestion": sum("\n" in r["FFT question"] for r in rows),
            "distinctQuestions": len({r["FFT question"] for r in rows}),
            "distinctQuestionsWhenBlanksAreFolded": len({" ".join(r["FFT question"].split()) for r in rows}),
        },
    },
)
