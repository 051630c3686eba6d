"""What the Python scripts share: likely ranges of counts and order statistics, and exact JSON.

Imports nothing from the project. Python standard library only.
"""

import hashlib
import json
import math
import pathlib
import sys

Z = 1.959963984540054  # normal quantile at 0.975


def data_folder():
    return pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")


def input_of(path):
    return {"file": "/".join(path.parts[-2:]), "sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "bytes": path.stat().st_size}


def wilson(x, n, z=Z):
    """Wilson score interval; exactly 0 at 0/n and exactly 1 at n/n."""
    if n == 0:
        return {"x": 0, "n": 0, "value": None, "low": None, "high": None}
    p = x / n
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    low = 0.0 if x == 0 else (p + z * z / (2 * n) - half) / (1 + z * z / n)
    high = 1.0 if x == n else (p + z * z / (2 * n) + half) / (1 + z * z / n)
    return {"x": x, "n": n, "value": p, "low": low, "high": high}


def binomial_cdf(k, n, p):
    """P(X <= k) summed from logarithms; good to about 1e-12 for the n met here."""
    if k < 0:
        return 0.0
    if k >= n:
        return 1.0
    terms = [
        math.lgamma(n + 1) - math.lgamma(i + 1) - math.lgamma(n - i + 1) + i * math.log(p) + (n - i) * math.log1p(-p)
        for i in range(k + 1)
    ]
    return min(1.0, math.fsum(math.exp(t) for t in terms))


def binomial_quantile(q, n, p):
    total = 0.0
    for i in range(n + 1):
        total += math.exp(
            math.lgamma(n + 1) - math.lgamma(i + 1) - math.lgamma(n - i + 1) + i * math.log(p) + (n - i) * math.log1p(-p)
        )
        if total >= q:
            return i
    return n


def quantile7(sorted_values, p):
    """R's default quantile (type 7)."""
    n = len(sorted_values)
    h = (n - 1) * p
    lo = math.floor(h)
    hi = min(lo + 1, n - 1)
    return sorted_values[lo] + (h - lo) * (sorted_values[hi] - sorted_values[lo])


def order_statistics(sorted_values, p, level=0.95):
    """Distribution-free interval: ranks l = qbinom(0.025, n, p), u = qbinom(0.975, n, p) + 1 (1-based); a rank outside 1..n is null."""
    n = len(sorted_values)
    low_rank = binomial_quantile((1 - level) / 2, n, p)
    high_rank = binomial_quantile((1 + level) / 2, n, p) + 1
    return {
        "value": quantile7(sorted_values, p),
        "low": sorted_values[low_rank - 1] if low_rank >= 1 else None,
        "high": sorted_values[high_rank - 1] if high_rank <= n else None,
        "lowRank": low_rank if low_rank >= 1 else None,
        "highRank": high_rank if high_rank <= n else None,
        "n": n,
    }


def write(script, figures):
    out = pathlib.Path(script).with_suffix(".json")
    out.write_text(json.dumps(figures, indent=2, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8")
    print(f"wrote {out.name}")
