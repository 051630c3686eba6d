"""The figures of the sample organisation, worked out again from its CSV files and its policy.

Imports nothing of the project and was worked out before reading its code: Python 3 standard library only. Three rules
were taken over afterwards, because the catalogue leaves them open: scores are dated by the end of their ticket, means
and shares of staff keep away from the ends of the scale, and ranges of a link rest on independent months.

    node scripts/sample.mjs --out FOLDER --seed 1 --tickets 6000
    python3 test/reference/sample.py FOLDER test/reference/sample.json
    npx biome format --write test/reference/sample.json

The rules are those of the catalogue: D1 (targets), D2 (curves), D3, D7, D9, D11, D13 and the release of staff figures.
Times are milliseconds. Keys are those of the report, so that the two can be laid side by side.
"""
import bisect
import csv
import hashlib
import json
import math
import os
import re
import sys
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta, timezone
from statistics import NormalDist
from zoneinfo import ZoneInfo

EVERYTHING = "--everything" in sys.argv
PATHS = [a for a in sys.argv[1:] if not a.startswith("--")]
FOLDER = PATHS[0] if PATHS else "."
Z = NormalDist().inv_cdf(0.975)
LONDON = ZoneInfo("Europe/London")
HOUR = 3_600_000


# ---------------------------------------------------------------- reading

def read(name):
    with open(os.path.join(FOLDER, name + ".csv"), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def rows(name):
    return read(name)


def ms(text):
    if not text:
        return None
    return round(datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() * 1000)


def local_date(t):
    return datetime.fromtimestamp(t / 1000, LONDON).date()


def month(t):
    return datetime.fromtimestamp(t / 1000, LONDON).strftime("%Y-%m")


def policy_targets():
    """Targets, goals and holidays, picked out of the few forms that this one policy uses."""
    with open(os.path.join(FOLDER, "policy.yaml"), encoding="utf-8") as f:
        text = f.read()
    yearly = [tuple(map(int, m)) for m in re.findall(r'- "(\d\d)-(\d\d) ', text)]
    dated = [date(*map(int, m)) for m in re.findall(r"- (\d{4})-(\d\d)-(\d\d) ", text)]
    block = re.search(r"\ntargets:\n(.*?)\n\n", text, re.S).group(1)
    res = {}
    for tier, p1, other in re.findall(r"(premium|enhanced|basic): \{ P1: (.+?), other: (.+?) \}", block):
        res[tier] = {"P1": p1, "other": other}
    first = dict(re.findall(r"(premium|enhanced|basic): (\d+h)", re.search(r"first response: \{(.*?)\}", block).group(1)))
    goals = re.search(r"\ngoals:\n(.*?)\n\n", text, re.S).group(1)
    by_tier = {t: int(v) / 100 for t, v in re.findall(r"(premium|enhanced|basic): (\d+)%", goals)}
    first_goal = int(re.search(r"first response: (\d+)%", goals).group(1)) / 100
    return yearly, dated, res, first, by_tier, first_goal


YEARLY, DATED, RESOLUTION, FIRST, GOALS, FIRST_GOAL = policy_targets()


# ---------------------------------------------------------------- office hours

class Office:
    """08:00 to 18:00 in London, Monday to Friday but holidays; one interval per open day."""

    def __init__(self, start, end):
        self.days, self.opens, self.closes, self.before = [], [], [], []
        total, day = 0, start
        while day <= end:
            if day.weekday() < 5 and (day.month, day.day) not in YEARLY and day not in DATED:
                at = [round(datetime(day.year, day.month, day.day, h, tzinfo=LONDON).timestamp() * 1000) for h in (8, 18)]
                self.days.append(day)
                self.opens.append(at[0])
                self.closes.append(at[1])
                self.before.append(total)
                total += at[1] - at[0]
            day += timedelta(days=1)

    def until(self, t):
        i = bisect.bisect_right(self.opens, t) - 1
        if i < 0:
            return 0
        return self.before[i] + min(t, self.closes[i]) - self.opens[i]

    def between(self, a, b):
        return max(0, self.until(b) - self.until(a))

    def business_day(self, opened, n):
        """Closing of the nth business day after the day of opening."""
        i = bisect.bisect_right(self.days, local_date(opened))
        return self.closes[i + n - 1]

    def add(self, t, length):
        """The first instant by which so much open time has passed since t."""
        want = self.until(t) + length
        i = bisect.bisect_left(self.before, want) - 1
        return self.opens[max(i, 0)] + want - self.before[max(i, 0)]


OFFICE = Office(date(2023, 1, 1), date(2027, 12, 31))


def length_of(text, opened):
    if text.endswith("h"):
        return int(text[:-1]) * HOUR
    n = int(re.fullmatch(r"(\d+) business days", text).group(1))
    return OFFICE.between(opened, OFFICE.business_day(opened, n))


# ---------------------------------------------------------------- statistics

def wilson(x, n, z=Z):
    if n == 0:
        return None, None
    p = x / n
    mid = p + z * z / (2 * n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    low, high = (mid - half) / (1 + z * z / n), (mid + half) / (1 + z * z / n)
    return (0.0 if x == 0 else low), (1.0 if x == n else high)


def share(x, n, **more):
    low, high = wilson(x, n)
    return {"value": x / n if n else None, "low": low, "high": high, "n": n, **more}


def betainc(a, b, x):
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - betainc(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    f = c = 1.0
    d = 0.0
    for i in range(2000):
        m = i // 2
        if i == 0:
            num = 1.0
        elif i % 2 == 0:
            num = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            num = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / (1 + num * d or 1e-300)
        c = 1 + num / c or 1e-300
        f *= c * d
        if abs(1 - c * d) < 1e-15:
            break
    return front * (f - 1)


def solve(f, low, high):
    """Root of an increasing function."""
    for _ in range(200):
        mid = (low + high) / 2
        if f(mid) < 0:
            low = mid
        else:
            high = mid
    return (low + high) / 2


def t_cdf(t, df):
    tail = 0.5 * betainc(df / 2, 0.5, df / (df + t * t))
    return 1 - tail if t > 0 else tail


def t_quantile(p, df):
    return solve(lambda t: t_cdf(t, df) - p, -1e4, 1e4)


def poisson_cdf(k, mean):
    if k < 0:
        return 0.0
    # summed outwards from the largest term, so that nothing underflows
    top = min(k, int(mean))
    start = math.exp(top * math.log(mean) - mean - math.lgamma(top + 1)) if mean > 0 else 1.0
    total, term = 0.0, start
    for i in range(top, -1, -1):
        total += term
        term *= i / mean if mean > 0 else 0
        if term < total * 1e-18:
            break
    term = start
    for i in range(top + 1, k + 1):
        term *= mean / i
        total += term
    return total


def garwood(k):
    low = 0.0 if k == 0 else solve(lambda m: (1 - poisson_cdf(k - 1, m)) - 0.025, 0, k + 1.0)
    high = solve(lambda m: 0.025 - poisson_cdf(k, m), k, k + 20 * math.sqrt(k + 1) + 20)
    return low, high


def binomial_cdf(k, n, p):
    if k < 0:
        return 0.0
    if k >= n:
        return 1.0
    return betainc(n - k, k + 1, 1 - p)


def qbinom(q, n, p):
    k = max(0, int(n * p - 8 * math.sqrt(n * p * (1 - p)) - 3))
    while binomial_cdf(k, n, p) < q * (1 - 64 * 2.220446e-16):
        k += 1
    return k


def quantile(values, p):
    """Type 7, with an interval by order statistics."""
    xs = sorted(values)
    n = len(xs)
    if n == 0:
        return {"value": None, "low": None, "high": None, "n": 0}
    h = (n - 1) * p
    i = math.floor(h)
    value = xs[i] + (h - i) * ((xs[i + 1] if i + 1 < n else xs[i]) - xs[i])
    low, high = qbinom(0.025, n, p), qbinom(0.975, n, p) + 1
    return {
        "value": value,
        "low": xs[low - 1] if low >= 1 else None,
        "high": xs[high - 1] if high <= n else None,
        "n": n,
    }


class Curve:
    """Share still open; ends otherwise compete (Aalen-Johansen); without them it is Kaplan-Meier."""

    def __init__(self, cases):
        """cases: (time, 0 open | 1 ended | 2 ended otherwise)"""
        by = defaultdict(lambda: [0, 0, 0])
        for t, what in cases:
            by[t][what] += 1
        self.times, self.done, self.low, self.high = [], [], [], []
        risk, alive, cif = len(cases), 1.0, 0.0
        steps = []
        for t in sorted(by):
            o, d, c = by[t]
            if d + c:
                steps.append((t, risk, d, c, alive, cif + alive * d / risk))
                cif += alive * d / risk
                alive *= 1 - (d + c) / risk
            risk -= o + d + c
        self.competing = any(s[3] for s in steps)
        # Variance by running sums of the three parts of the formula (Marubini & Valsecchi 1995, (10.12)).
        s0 = s1 = s2 = v2 = w0 = w1 = 0.0
        for t, n, d, c, before, f in steps:
            # The last case of all may end here: what follows is nothing, and its own term is (f - f)^2.
            gone = n == d + c
            a = 0.0 if gone else (d + c) / (n * (n - d - c))
            s0 += a
            s1 += a * f
            s2 += a * f * f
            v2 += before**2 * (n - d) * d / n**3
            b = before * d / n**2
            w0 += b
            w1 += b * f
            if not self.competing:
                var = math.nan if gone else (1 - f) ** 2 * s0
            else:
                var = f * f * s0 - 2 * f * s1 + s2 + v2 - 2 * (f * w0 - w1)
            self.times.append(t)
            self.done.append(f)
            s = 1 - f
            if 1e-12 < s < 1 and var == var:
                half = Z * math.sqrt(max(0, var)) / (s * abs(math.log(s)))
                self.low.append(s ** math.exp(half))
                self.high.append(s ** math.exp(-half))
            else:
                self.low.append(math.nan)
                self.high.append(math.nan)

    def share_done(self, t):
        i = bisect.bisect_right(self.times, t) - 1
        return self.done[i] if i >= 0 else 0.0

    def cross(self, heights, p):
        """Smallest time at which the open share is at most 1 - p; the midpoint where it stands exactly there."""
        eps = 1.5e-8
        for i, s in enumerate(heights):
            if s == s and s <= 1 - p + eps:
                if abs(s - (1 - p)) < eps:
                    for j in range(i + 1, len(heights)):
                        if heights[j] == heights[j] and heights[j] < 1 - p - eps:
                            return (self.times[i] + self.times[j]) / 2
                return self.times[i]
        return None

    def quantile(self, p):
        return {
            "value": self.cross([1 - f for f in self.done], p),
            "low": self.cross(self.low, p),
            "high": self.cross(self.high, p),
        }


def pearson(x, y):
    mx, my = sum(x) / len(x), sum(y) / len(y)
    sxy = sum((a - mx) * (b - my) for a, b in zip(x, y))
    sxx, syy = sum((a - mx) ** 2 for a in x), sum((b - my) ** 2 for b in y)
    return sxy / math.sqrt(sxx * syy) if sxx > 0 and syy > 0 else None


def fisher(r, se):
    z = math.atanh(r)
    return math.tanh(z - Z * se), math.tanh(z + Z * se)


def xmr(values):
    n = len(values)
    mean = sum(values) / n
    mr = sum(abs(b - a) for a, b in zip(values, values[1:])) / (n - 1)
    low, high = mean - 2.66 * mr, mean + 2.66 * mr
    tol = 1e-9 * max(1, abs(mean))
    rule = [set() for _ in values]
    if mr > 0:
        side = [0 if abs(v - mean) <= tol else (1 if v > mean else -1) for v in values]
        for i in range(n):
            if values[i] > high + tol or values[i] < low - tol:
                rule[i].add("outside")
            if i >= 6:
                if side[i] and all(s == side[i] for s in side[i - 6 : i + 1]):
                    for j in range(i - 6, i + 1):
                        rule[j].add("shift")
                steps = [values[j + 1] - values[j] for j in range(i - 6, i)]
                if all(s > tol for s in steps) or all(s < -tol for s in steps):
                    for j in range(i - 6, i + 1):
                        rule[j].add("trend")
            if i >= 2:
                for sign in (1, -1):
                    near = [
                        j for j in range(i - 2, i + 1)
                        if sign * (values[j] - mean) > 2 / 3 * 2.66 * mr - tol and low - tol <= values[j] <= high + tol
                    ]
                    if len(near) >= 2 and all(side[j] == sign for j in range(i - 2, i + 1)):
                        for j in near:
                            rule[j].add("two of three")
    order = ["outside", "trend", "two of three", "shift"]
    first = [next((o for o in order if o in r), None) for r in rule]
    return {"mean": mean, "low": low, "high": high, "rules": first}


# ---------------------------------------------------------------- tickets and their clocks

TICKETS = rows("tickets")
CHANGES = defaultdict(list)
for r in rows("changes"):
    CHANGES[r["ticket"]].append((ms(r["at"]), r["what"], r["from"], r["to"]))

AS_OF = 0
for name in ("tickets", "changes", "moments", "answers", "commitments"):
    for r in rows(name):
        for column in ("opened", "firstResponse", "resolved", "closed", "at", "madeAt", "keptAt"):
            if r.get(column):
                AS_OF = max(AS_OF, ms(r[column]))


def joined(spans):
    out = []
    for a, b in sorted(spans):
        if out and a <= out[-1][1]:
            out[-1][1] = max(out[-1][1], b)
        else:
            out.append([a, b])
    return out


class Ticket:
    def __init__(self, r):
        self.id, self.r = r["id"], r
        self.opened = ms(r["opened"])
        self.period = month(self.opened)
        self.tier, self.priority, self.kind, self.channel = r["tier"], r["priority"], r["kind"], r["channel"]
        mine = CHANGES[self.id]
        moves = [c for c in mine if c[1] == "team"]
        self.team = moves[0][2] if moves else r["team"]
        self.handed = bool(moves)
        self.approved = any(c[1] == "approval" for c in mine)
        self.client, self.agent = r["client"], r["agent"]
        self.score = int(r["satisfaction"]) if r["satisfaction"] else None
        self.first = ms(r["firstResponse"])
        # The status as a staircase; changes of one minute keep the order of the file, which the sample writes in order.
        self.pauses, self.resolved, self.cancelled, self.reopened = [], None, None, False
        since, kind = None, None
        self.state = "running"
        self.ever_resolved = False
        for at, _, old, new in [c for c in mine if c[1] == "status"]:
            if since is not None:
                self.pauses.append((since, at))
                since = None
            if old == "Resolved" and new not in ("Closed",):
                self.reopened = True
                self.resolved = None
            if new == "Waiting for client":
                since, self.state = at, "paused"
            elif new == "Resolved":
                self.resolved, self.state, self.ever_resolved = at, "stopped", True
                self.stop = at
                since_resolved = at
            elif new == "In progress":
                if old == "Resolved":
                    self.pauses.append((since_resolved, at))
                self.state = "running"
            elif new == "Cancelled":
                self.cancelled = at
        self.since = since
        self.resolution = self.judge_resolution()
        self.response = self.judge_response()

    def target(self, clock):
        if clock == "firstResponse":
            return length_of(FIRST[self.tier], self.opened)
        t = RESOLUTION[self.tier]
        return length_of(t.get(self.priority, t["other"]), self.opened)

    def verdict(self, clock, stop, pauses, state):
        end = AS_OF if stop is None else stop
        paused = sum(OFFICE.between(a, min(b, end)) for a, b in joined(pauses) if a < end)
        whole = OFFICE.between(self.opened, end)
        e, d = whole - paused, self.target(clock)
        what = "met" if stop is not None and e <= d else "missed" if e > d else "undecided"
        due = None if state == "paused" else OFFICE.add(end, d - e) if stop is None and e <= d else None
        return {"what": what, "e": e, "d": d, "open": stop is None, "whole": whole, "paused": paused, "state": state, "due": due}

    def judge_resolution(self):
        if self.cancelled is not None:
            return {"what": "excluded"}
        pauses = self.pauses + ([(self.since, AS_OF)] if self.since is not None else [])
        return self.verdict("resolution", self.resolved, pauses, self.state)

    def judge_response(self):
        answers = [t for t in (self.first, self.resolved) if t is not None]
        stop = min(answers) if answers else None
        # An answer in the instant of the cancellation was given; a solution in that instant was the cancellation.
        answered = self.first is not None and self.cancelled is not None and self.first <= self.cancelled
        if self.cancelled is not None and not answered and (stop is None or stop >= self.cancelled):
            return {"what": "excluded"}
        return self.verdict("firstResponse", stop, [], "running")


ALL = [Ticket(r) for r in TICKETS]
PERIODS = sorted({t.period for t in ALL})
TEAMS = sorted({t.team for t in ALL})
TIERS = ["premium", "enhanced", "basic"]
CLOCKS = {"resolution": lambda t: t.resolution, "firstResponse": lambda t: t.response}
OUT = {}


def cut(cases, head, dims, get):
    """One figure for the whole and one for each value of each dimension."""
    name, pin = (head.split("|") + [""])[:2]
    key = lambda dim, value: "|".join([name] + sorted(x for x in [pin, f"{dim}={value}" if dim else ""] if x))
    OUT[key("", "")] = get(cases)
    for dim in dims:
        groups = defaultdict(list)
        for c in cases:
            groups[c[1][dim]].append(c)
        for value in (PERIODS if dim == "period" else sorted(groups)):
            OUT[key(dim, value)] = get(groups.get(value, []))


def labels(t):
    return {"tier": t.tier, "priority": t.priority, "team": t.team, "kind": t.kind, "channel": t.channel, "period": t.period}


DIMS = ["tier", "priority", "team", "kind", "period"] + (["channel"] if EVERYTHING else [])


def attainment(cases):
    vs = [v for v, _ in cases]
    n = Counter(v["what"] for v in vs)
    met, missed, undecided = n["met"], n["missed"], n["undecided"]
    out = share(met, met + missed, counts={"met": met, "missed": missed, "undecided": undecided, "excluded": n["excluded"]})
    if undecided:
        whole = met + missed + undecided
        out["bounds"] = [met / whole, (met + undecided) / whole]
        curve = Curve([(v["e"] / v["d"], 0 if v["open"] else 1) for v in vs if v["what"] != "excluded"])
        out["projected"] = curve.share_done(1)
    return out


def watermelon(cases):
    n = Counter()
    for v, at in cases:
        if v["what"] in ("met", "missed"):
            s = at["score"]
            n[v["what"], None if s is None else s >= 4] += 1
    a, b, c, d = n["met", True], n["met", False], n["missed", True], n["missed", False]
    out = share(b, a + b, counts={"metSatisfied": a, "metUnsatisfied": b, "missedSatisfied": c, "missedUnsatisfied": d})
    out["unknown"] = n["met", None]
    total = a + b + c + d
    rows_cols = (a + b) * (c + d) * (a + c) * (b + d)
    out["phi"] = (a * d - b * c) / math.sqrt(rows_cols) if rows_cols else None
    if total:
        chance = ((a + b) * (a + c) + (c + d) * (b + d)) / total**2
        out["kappa"] = ((a + d) / total - chance) / (1 - chance) if chance < 1 else None
    return out


for clock, of in CLOCKS.items():
    cases = [(of(t), {**labels(t), "score": t.score}) for t in ALL]
    cut(cases, f"attainment|clock={clock}", DIMS, attainment)
    cut(cases, f"watermelon|clock={clock}", DIMS, watermelon)


def all_targets(cases):
    n = Counter()
    for t, _ in cases:
        what = [v["what"] for v in (t.resolution, t.response) if v["what"] != "excluded"]
        n["excluded" if not what else "missed" if "missed" in what else "undecided" if "undecided" in what else "met"] += 1
    out = share(n["met"], n["met"] + n["missed"], counts={k: n[k] for k in ("met", "missed", "undecided", "excluded")})
    if n["undecided"]:
        whole = n["met"] + n["missed"] + n["undecided"]
        out["bounds"] = [n["met"] / whole, (n["met"] + n["undecided"]) / whole]
    return out


CLIENT_KIND = {r["id"]: r["kind"] for r in rows("clients")}
TICKET_CASES = [(t, {**labels(t), "client kind": CLIENT_KIND[t.client]}) for t in ALL]
TICKET_DIMS = DIMS + (["client kind"] if EVERYTHING else [])
cut(TICKET_CASES, "attainment-all", TICKET_DIMS, all_targets)
SOLVED = [c for c in TICKET_CASES if c[0].resolved is not None]
# A ticket with no history at all does not say whether it was handed on.
cut([c for c in TICKET_CASES if c[0].ever_resolved], "reopened", TICKET_DIMS,
    lambda cs: share(sum(t.reopened for t, _ in cs), len(cs)))
cut([c for c in TICKET_CASES if CHANGES[c[0].id]], "reassigned", TICKET_DIMS,
    lambda cs: share(sum(t.handed for t, _ in cs), len(cs)))
cut(SOLVED, "one-touch", TICKET_DIMS, lambda cs: share(sum(not t.handed and not t.reopened for t, _ in cs), len(cs)))
cut([c for c in SOLVED if c[0].kind == "complaint"], "complaints-first-handler", TICKET_DIMS,
    lambda cs: share(sum(not t.handed and not t.approved for t, _ in cs), len(cs)))


def curve_figure(of):
    def get(cases):
        all_ = [of(t) for t, _ in cases]
        c = Curve(all_)
        n = Counter(w for _, w in all_)
        closed = quantile([x for x, w in all_ if w == 1], 0.5)["value"]
        return {**c.quantile(0.5), "p75": c.quantile(0.75), "p90": c.quantile(0.9), "n": len(all_), "closedOnly": closed,
                "counts": {"ended": n[1], "endedOtherwise": n[2], "open": n[0]}}
    return get


def course(t):
    if t.resolved is not None:
        return t.resolved - t.opened, 1
    if t.cancelled is not None:
        return t.cancelled - t.opened, 2
    return AS_OF - t.opened, 0


def answered(t):
    if t.first is not None:
        return t.first - t.opened, 1
    if t.resolved is not None:
        return t.resolved - t.opened, 1
    if t.cancelled is not None:
        return t.cancelled - t.opened, 2
    return AS_OF - t.opened, 0


cut([c for c in TICKET_CASES if c[0].kind == "complaint"], "complaint-resolution|course=complaint", DIMS, curve_figure(course))
cut(TICKET_CASES, "resolution|course=resolution", DIMS, curve_figure(course))
cut(TICKET_CASES, "first-response|course=first response", DIMS, curve_figure(answered))
# Courses by month and tier, where everything is wanted.
for name, cases, of in [] if not EVERYTHING else [("complaint-resolution|course=complaint", [c for c in TICKET_CASES if c[0].kind == "complaint"], course),
                        ("resolution|course=resolution", TICKET_CASES, course),
                        ("first-response|course=first response", TICKET_CASES, answered)]:
    for p in PERIODS:
        for tier in TIERS:
            OUT[f"{name}|period={p}|tier={tier}"] = curve_figure(of)([c for c in cases if c[1]["period"] == p and c[1]["tier"] == tier])

# ---------------------------------------------------------------- what clients say and feel


def score(cases):
    xs = [t.score for t, _ in cases if t.score is not None]
    n = len(xs)
    if n == 0:
        return {"value": None, "n": 0}
    mean = sum(xs) / n
    if n == 1:
        return {"value": mean, "low": None, "high": None, "n": 1}
    sd = math.sqrt(sum((x - mean) ** 2 for x in xs) / (n - 1))
    half = t_quantile(0.975, n - 1) * sd / math.sqrt(n)
    return {"value": mean, "low": mean - half, "high": mean + half, "n": n, "satisfied": share(sum(x >= 4 for x in xs), n)}


# A score on a ticket is dated by when the ticket was resolved.
cut([(t, {**at, "period": month(t.resolved)}) for t, at in TICKET_CASES if t.score is not None and t.resolved is not None],
    "client-satisfaction|question=satisfaction", [d for d in DIMS if d not in ("priority", "kind")], score)

CLIENT_TIER = {r["id"]: r["tier"] for r in rows("clients")}
MOMENTS = []
for r in rows("moments"):
    at = ms(r["at"])
    MOMENTS.append(({**r, "t": at, "v": int(r["valence"])},
                    {"period": month(at), "team": r["team"], "tier": CLIENT_TIER[r["client"]], "channel": r["channel"],
                     "touchpoint": r["touchpoint"], "client kind": CLIENT_KIND[r["client"]]}))


def ratio(cases):
    n = Counter(m["v"] for m, _ in cases)
    p, q = n[1], n[-1]
    low, high = wilson(p, p + q)
    odds = lambda s: None if s is None or s == 1 else s / (1 - s)
    return {"value": p / q if q else None, "low": odds(low), "high": odds(high) if q else None, "n": p + q,
            "counts": {"positive": p, "negative": q, "neutral": n[0]},
            "repairBalance": p - 12 * q, "negativeShare": share(q, p + q),
            "below": binomial_cdf(p, p + q, 12 / 13) if p + q else None}


cut(MOMENTS, "interaction-ratio", ["period", "team", "tier", "touchpoint"] + (["channel", "client kind"] if EVERYTHING else []), ratio)


def rate(name, picked):
    """Moments per 100 tickets, cell by cell."""
    for dim in [None, "tier", "team", "period"] + (["channel"] if EVERYTHING else []):
        exposure = Counter(at[dim] if dim else "" for _, at in TICKET_CASES)
        events = Counter(at[dim] if dim else "" for m, at in MOMENTS if picked(m))
        for value in sorted(set(exposure) | set(events)):
            k, n = events[value], exposure[value]
            low, high = garwood(k)
            OUT[f"{name}|{dim}={value}" if dim else name] = {
                "value": 100 * k / n if n else None, "low": 100 * low / n if n else None, "high": 100 * high / n if n else None,
                "n": n, "counts": {"events": k, "exposure": n}}


rate("thanks-per-100", lambda m: m["what"] == "thanks" and m["sender"] in ("", "client"))
rate("extra-mile-per-100", lambda m: m["what"] == "extra mile")


def promise(r):
    made, due, kept = ms(r["madeAt"]), ms(r["due"]), ms(r["keptAt"])
    what = "kept" if kept is not None and kept <= due else "broken" if kept is not None or AS_OF > due else "pending"
    margin = (due - kept) / (due - made) if kept is not None and due != made else None
    at = {"period": month(made), "team": r["team"], "tier": CLIENT_TIER[r["client"]], "kind": r["kind"],
          "client kind": CLIENT_KIND[r["client"]]}
    return {"what": what, "margin": margin, "moved": r["changedBy"]}, at


def kept_rate(cases):
    n = Counter(c["what"] for c, _ in cases)
    out = share(n["kept"], n["kept"] + n["broken"], counts={"kept": n["kept"], "broken": n["broken"], "pending": n["pending"]})
    if n["pending"]:
        whole = sum(n.values())
        out["bounds"] = [n["kept"] / whole, (n["kept"] + n["pending"]) / whole]
    out["margin"] = quantile([c["margin"] for c, _ in cases if c["margin"] is not None], 0.5)
    return out


cut([promise(r) for r in rows("commitments")], "promises-kept", ["period", "team", "tier", "kind"] + (["client kind"] if EVERYTHING else []), kept_rate)


def account(cases):
    k, half_life = 12, 90 * 86_400_000
    fade = lambda m: 2 ** (-(AS_OF - m["t"]) / half_life)
    good = sum(fade(m) for m in cases if m["v"] > 0)
    bad = k * sum(fade(m) for m in cases if m["v"] < 0)
    spread = math.sqrt(sum(((k if m["v"] < 0 else 1) * fade(m)) ** 2 for m in cases if m["v"]))
    n = Counter(m["v"] for m in cases)
    balance = good - bad
    return {"balance": balance, "deposits": good, "withdrawals": bad, "positives": n[1], "negatives": n[-1],
            "undecayed": n[1] - k * n[-1], "overdrawn": balance < 0, "clearlyOverdrawn": balance + 1.96 * spread < 0,
            "toZero": max(0, math.ceil(-balance))}


by_client = defaultdict(list)
for m, _ in MOMENTS:
    by_client[m["client"]].append(m)
ACCOUNTS = {c: account(ms_) for c, ms_ in sorted(by_client.items())}

# ---------------------------------------------------------------- staff

ANSWERS = defaultdict(lambda: defaultdict(list))
for r in rows("answers"):
    if r["side"] == "staff":
        for group in ("", r["team"]):
            ANSWERS[r["wave"], r["question"], group][r["respondent"]].append(int(r["score"]))


def band(n):
    return "5–9" if n < 10 else "10–19" if n < 20 else "20–49" if n < 50 else "50+"


def half_up(x, step):
    return math.floor(x / step + 0.5 + 1e-9) * step


STAFF = {}
for wave, question in sorted({(w, q) for w, q, _ in ANSWERS}):
    people = {g: ANSWERS[wave, question, g] for g in [""] + TEAMS if (wave, question, g) in ANSWERS}
    sizes = {g: len(a) for g, a in people.items() if g}
    hidden = {g for g, n in sizes.items() if n < 5}
    if hidden:
        for g in sorted((g for g in sizes if g not in hidden), key=lambda g: sizes[g]):
            if len(hidden) >= 2 and sum(sizes[h] for h in hidden) >= 5:
                break
            hidden.add(g)
    for g, answers in people.items():
        if g in hidden or len(answers) < 5:
            continue
        own = [sum(a) / len(a) for a in answers.values()]
        n, good = len(own), sum(x >= 4 for x in own)
        # The end of the scale would say that everyone gave it, so a mean keeps away from it.
        # An eighth of the scale below 10 people, a twentieth below 20, and never an end of it.
        step = 0.5 if n < 10 else 0.2 if n < 20 else 0.1
        mean_shown = round(min(max(half_up(sum(own) / n, step), 1 + step), 5 - step), 1)
        # All but one reads as all: otherwise "nearly all" would say that everyone agrees.
        favourable = ("nearly all" if n - good <= 1 else "nearly none" if good <= 1
                      else round(half_up(good / n, 0.05 if n < 20 else 0.01), 2))
        STAFF[f"{wave}|{question}|{g}"] = [mean_shown, favourable, band(n)]

LINK = {}
for question in sorted({q for _, q, _ in ANSWERS}):
    pairs = []
    for team in TEAMS:
        for wave in PERIODS:
            s = STAFF.get(f"{wave}|{question}|{team}")
            v = Counter(t.resolution["what"] for t in ALL if t.team == team and t.period == wave)
            n = v["met"] + v["missed"]
            if s and n >= 5:
                pairs.append((team, wave, s[0], v["met"] / n))
    mean = lambda xs: sum(xs) / len(xs)

    def memory(pick):
        """Lag-one correlation of each team's series with itself."""
        out = {}
        for team in TEAMS:
            xs = {PERIODS.index(w): pick(x, y) for t, w, x, y in pairs if t == team}
            m = mean(list(xs.values())) if xs else 0
            low = sum((x - m) ** 2 for x in xs.values())
            out[team] = sum((xs[i] - m) * (xs[i + 1] - m) for i in xs if i + 1 in xs) / low if low > 0 else 0.0
        return out

    mx_, my_ = memory(lambda x, y: x), memory(lambda x, y: y)
    sizes = Counter(t for t, *_ in pairs)
    remembers = max(0.0, sum(sizes[t] * mx_[t] * my_[t] for t in TEAMS) / len(pairs)) if pairs else 0.0

    def within(lag):
        at = {(t, PERIODS.index(w)): (x, y) for t, w, x, y in pairs}
        xs, ys, teams = [], [], set()
        for team in TEAMS:
            mine = [(at[team, i][0], at[team, i + lag][1]) for i in range(len(PERIODS)) if (team, i) in at and (team, i + lag) in at]
            if len(mine) >= 2:
                mx, my = mean([a for a, _ in mine]), mean([b for _, b in mine])
                xs += [a - mx for a, _ in mine]
                ys += [b - my for _, b in mine]
                teams.add(team)
        n = len(xs)
        df = n - len(teams) - 1
        sxx, syy = sum(x * x for x in xs), sum(y * y for y in ys)
        if not n or sxx == 0 or syy == 0 or df < 2:
            return {"lag": lag, "n": n, "value": None}
        r = sum(x * y for x, y in zip(xs, ys)) / math.sqrt(sxx * syy)
        # Neighbouring months say the same twice: as many pairs as are independent.
        effective = n * (1 - remembers) / (1 + remembers)
        df = min(df, effective - len(teams) - 1)
        low, high = fisher(r, 1 / math.sqrt(df - 1)) if df > 1 else (None, None)
        return {"lag": lag, "n": n, "nEffective": effective, "value": r, "low": low, "high": high}

    used = sorted({t for t, *_ in pairs})
    if len(used) < 4:
        continue
    bx = [mean([x for t, _, x, _ in pairs if t == u]) for u in used]
    by = [mean([y for t, _, _, y in pairs if t == u]) for u in used]
    r = pearson(bx, by)
    low, high = fisher(r, 1 / math.sqrt(len(used) - 3))
    LINK[question] = {"pairs": len(pairs), "between": {"value": r, "low": low, "high": high, "n": len(used)},
                      "within": [within(lag) for lag in range(-3, 4)]}

# ---------------------------------------------------------------- analyses

YOUNG = PERIODS[-1] if month(AS_OF) == PERIODS[-1] else None
OVER = [p for p in PERIODS if p != YOUNG]


def budget(clock, tier, goal, periods):
    n = Counter(CLOCKS[clock](t)["what"] for t in ALL if (tier is None or t.tier == tier) and t.period in periods)
    decided = n["met"] + n["missed"]
    return {"n": decided, "spent": n["missed"], "allowed": (1 - goal) * decided, "left": (1 - goal) * decided - n["missed"],
            "burn": n["missed"] / decided / (1 - goal) if decided else None, "from": periods[0], "to": periods[-1]}


ERROR_BUDGET = {
    f"{clock}|{tier or 'all'}": {"goal": goal, "long": budget(clock, tier, goal, OVER[-12:]), "short": budget(clock, tier, goal, OVER[-2:])}
    for clock, tier, goal in [*(("resolution", t, GOALS[t]) for t in TIERS), *(("firstResponse", t, FIRST_GOAL) for t in TIERS)]}


def bunching(cases):
    uses = [(v["e"], v["d"], t) for t, v in cases if v["what"] in ("met", "missed") and not v["open"]]
    # (e − 0.05·k·d) in integers: bin k holds 0.05·k < e/d ≤ 0.05·(k + 1)
    bins = Counter(-(-20 * e // d) - 1 for e, d, _ in uses)
    window = [bins[k] for k in range(15, 25)]
    around = [bins[k] for k in (15, 16, 17, 18, 20, 21, 22, 23)]
    last, after = bins[19], bins[20]
    return {"n": sum(window), "bins": window, "last": last, "expected": sum(around) / 8,
            "ratio": last / (sum(around) / 8) if sum(around) else None}


def keepable(clock, tier, priority):
    vs = [CLOCKS[clock](t) for t in ALL if t.tier == tier and priority in (None, t.priority)]
    vs = [v for v in vs if v["what"] != "excluded"]
    if len(vs) < 20:
        return None
    c = Curve([(v["e"], 0 if v["open"] else 1) for v in vs])
    goal = GOALS[tier] if clock == "resolution" else FIRST_GOAL
    return {**c.quantile(goal), "n": len(vs), "open": sum(v["open"] for v in vs), "goal": goal}


def standardised():
    decided = [t for t in ALL if t.resolution["what"] in ("met", "missed")]
    cell = defaultdict(Counter)
    for t in decided:
        cell[t.priority, t.kind][t.tier] += 1
    strata = [s for s, c in cell.items() if all(c[x] for x in TIERS)]
    weight = {s: sum(cell[s].values()) for s in strata}
    total = sum(weight.values())
    out = {}
    for tier in TIERS:
        p = var = 0.0
        for s in strata:
            mine = [t for t in decided if t.tier == tier and (t.priority, t.kind) == s]
            q = sum(t.resolution["what"] == "met" for t in mine) / len(mine)
            p += weight[s] / total * q
            var += (weight[s] / total) ** 2 * q * (1 - q) / len(mine)
        mine = [t for t in decided if t.tier == tier]
        out[tier] = {"crude": share(sum(t.resolution["what"] == "met" for t in mine), len(mine)), "value": p, "standardError": math.sqrt(var)}
    differences = []
    for a, b in zip(TIERS, TIERS[1:]):
        p1, p2 = out[a]["crude"], out[b]["crude"]
        d = p1["value"] - p2["value"]
        differences.append({"value": d,
                            "low": d - math.sqrt((p1["value"] - p1["low"]) ** 2 + (p2["high"] - p2["value"]) ** 2),
                            "high": d + math.sqrt((p1["high"] - p1["value"]) ** 2 + (p2["value"] - p2["low"]) ** 2)})
    return {"strata": len(strata), "leftOut": len(decided) - total, "tiers": out, "differences": differences}


OPEN = [(t, clock, of(t)) for t in ALL for clock, of in CLOCKS.items() if of(t).get("open")]
RESOLVED_PAIRS = [(t, t.resolution) for t in ALL]
ages = [(v["e"] - v["d"]) / v["d"] for t, clock, v in OPEN if clock == "resolution"]
sizes_of_miss = [(t.resolution["e"] - t.resolution["d"]) / t.resolution["d"] for t in ALL if t.resolution["what"] == "missed"]
with_target = [t.resolution for t in ALL if t.resolution["what"] != "excluded"]

REST = {
    "at-risk": [{"ticket": t.id, "clock": clock, "left": v["d"] - v["e"], "used": v["e"] / v["d"], "state": v["state"], "due": v["due"]}
                for t, clock, v in sorted(OPEN, key=lambda o: (o[0].id, o[1]))],
    "queue-age": {"open": len(ages), "late": sum(a > 0 for a in ages), "median": quantile(ages, 0.5), "p90": quantile(ages, 0.9)},
    "breach-size": {"median": quantile(sizes_of_miss, 0.5), "p90": quantile(sizes_of_miss, 0.9)},
    "paused-share": {"share": 1 - sum(v["e"] for v in with_target) / sum(v["whole"] for v in with_target),
                     "pausedTickets": sum(v["paused"] > 0 for v in with_target)},
    "error-budget": ERROR_BUDGET,
    "bunching": {"": bunching(RESOLVED_PAIRS), **{t: bunching([c for c in RESOLVED_PAIRS if c[0].tier == t]) for t in TIERS}},
    "keepable": {f"{c}|{t}|{p or ''}": k for c in CLOCKS for t in TIERS for p in [None, "P1", "P2", "P3", "P4"]
                 for k in [keepable(c, t, p)] if k},
    "tier-fit": standardised(),
    "xmr": {clock: {"all": xmr([OUT[f"attainment|clock={clock}|period={p}"]["value"] for p in PERIODS]),
                    "over": xmr([OUT[f"attainment|clock={clock}|period={p}"]["value"] for p in OVER])}
            for clock in CLOCKS if all(OUT[f"attainment|clock={clock}|period={p}"]["n"] for p in PERIODS)},
}


def kept_in_file(key):
    """Of most figures the last year of months is enough to compare."""
    old = re.search(r"period=(\d{4}-\d\d)", key)
    return EVERYTHING or key.startswith("attainment|") or not old or old.group(1) in PERIODS[-12:]


RESULT = {
    "sha256": {f: hashlib.sha256(open(os.path.join(FOLDER, f), "rb").read()).hexdigest()
               for f in ("tickets.csv", "changes.csv", "moments.csv", "answers.csv", "commitments.csv", "clients.csv", "policy.yaml")},
    "asOf": datetime.fromtimestamp(AS_OF / 1000, timezone.utc).isoformat().replace("+00:00", ".000Z"),
    "published": {k: v for k, v in OUT.items() if kept_in_file(k)}, "accounts": ACCOUNTS, "staff": STAFF, "link": LINK, "analyses": REST,
}


def clean(x):
    if isinstance(x, dict):
        return {str(k): clean(v) for k, v in x.items()}
    if isinstance(x, (list, tuple)):
        return [clean(v) for v in x]
    if isinstance(x, float):
        return None if x != x or math.isinf(x) else float(f"{x:.10g}")
    return x


with (open(PATHS[1], "w", encoding="utf-8") if len(PATHS) > 1 else sys.stdout) as f:
    json.dump(clean(RESULT), f, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    f.write("\n")
