"""Calibration statistics of weighted rows (p, y, weight): CORP, logistic recalibration, AUC.

p and y are Fractions from 0 to 1, weights positive Fractions. Whatever is undefined is None.
"""

from fractions import Fraction
from math import exp, log, log1p


def corp(rows):
    """(miscalibration, discrimination, uncertainty) of the Brier score.

    Isotonic regression by pool-adjacent-violators on tied values of p; exact. Miscalibration is
    S - S_pav, discrimination S_mean - S_pav, uncertainty S_mean. (Dimitriadis, Gneiting and
    Jordan 2021, Stable reliability diagrams for probabilistic classifiers.)
    """
    if not rows:
        return None, None, None
    tied = {}
    for p, y, w in rows:
        total, ones = tied.get(p, (0, 0))
        tied[p] = (total + w, ones + w * y)
    blocks = []  # [weight, sum of y, values of p]
    for p in sorted(tied):
        blocks.append([tied[p][0], tied[p][1], [p]])
        while len(blocks) > 1 and blocks[-2][1] * blocks[-1][0] >= blocks[-1][1] * blocks[-2][0]:
            w, s, ps = blocks.pop()
            blocks[-1][0] += w
            blocks[-1][1] += s
            blocks[-1][2] += ps
    fitted = {p: s / Fraction(w) for w, s, ps in blocks for p in ps}
    weight = sum(w for _, _, w in rows)
    mean = sum(w * y for _, y, w in rows) / Fraction(weight)
    brier = sum(w * (p - y) ** 2 for p, y, w in rows) / weight
    recalibrated = sum(w * (fitted[p] - y) ** 2 for p, y, w in rows) / weight
    uncertainty = sum(w * (mean - y) ** 2 for _, y, w in rows) / weight
    return brier - recalibrated, uncertainty - recalibrated, uncertainty


def logit(p):
    return log(p) - log1p(-p)


def recalibration(rows):
    """(intercept, slope) of logit P(y) = a + b logit p, weighted maximum likelihood by Newton.

    Partlies and p of 0 or 1 are left out. None where the estimate does not exist: one class, one
    value of p, or the classes (quasi-)completely separated.
    """
    kept = [(logit(float(p)), int(y), float(w), p) for p, y, w in rows
            if y in (0, 1) and 0 < p < 1]
    ones = [p for _, y, _, p in kept if y == 1]
    zeros = [p for _, y, _, p in kept if y == 0]
    if not ones or not zeros or min(ones + zeros) == max(ones + zeros):
        return None, None
    if max(zeros) <= min(ones) or max(ones) <= min(zeros):
        return None, None

    def likelihood(a, b):
        total = 0.0
        for x, y, w, _ in kept:
            eta = a + b * x
            total += w * (y * eta - (max(eta, 0) + log1p(exp(-abs(eta)))))
        return total

    a = b = 0.0
    for _ in range(500):
        ga = gb = haa = hab = hbb = 0.0
        for x, y, w, _ in kept:
            eta = a + b * x
            q = 1 / (1 + exp(-eta)) if eta >= 0 else exp(eta) / (1 + exp(eta))
            ga += w * (y - q)
            gb += w * (y - q) * x
            v = w * q * (1 - q)
            haa += v
            hab += v * x
            hbb += v * x * x
        det = haa * hbb - hab * hab
        if det == 0:
            return None, None
        da = (hbb * ga - hab * gb) / det
        db = (haa * gb - hab * ga) / det
        step, here = 1.0, likelihood(a, b)
        while step > 1e-9 and likelihood(a + step * da, b + step * db) < here - 1e-12:
            step /= 2
        a, b = a + step * da, b + step * db
        if abs(da) < 1e-14 * (1 + abs(a)) and abs(db) < 1e-14 * (1 + abs(b)):
            break
    return a, b


def auc(rows):
    """P(p of a yes > p of a no) + half the ties, weighted; partlies left out; None: one class."""
    ones = [(p, w) for p, y, w in rows if y == 1]
    zeros = [(p, w) for p, y, w in rows if y == 0]
    if not ones or not zeros:
        return None
    wins = Fraction(0)
    for p1, w1 in ones:
        for p0, w0 in zeros:
            wins += w1 * w0 * (1 if p1 > p0 else Fraction(1, 2) if p1 == p0 else 0)
    return wins / (sum(w for _, w in ones) * sum(w for _, w in zeros))
