"""What `list --json` and `score --json` must say, as plain dictionaries.

    python3 score.py score|list LEDGER --today DATE [--as-of DATE] [--rule RULE]
                     [--include-retrospective]

Fractions stay exact until the end; logarithms are floats. Intervals are not computed: their
draws are the program's own.
"""

import argparse
import json
from datetime import date
from fractions import Fraction
from math import inf, isinf, log, log1p

import rules
from journal import decimal, read_ledger
from record import CLASSES, EARLY, LATE, Record, quantity
from statistics_of_rows import auc, corp, recalibration

HALF = Fraction(1, 2)


def mean(values):
    values = list(values)
    return sum(values) / Fraction(len(values)) if values else None


def binary_outcome(text):
    """yes 1, no 0, `40%` two fifths."""
    return Fraction(1) if text == "yes" else Fraction(0) if text == "no" else decimal(text[:-1]) / 100


def log_loss(p, y):
    """Cross-entropy in nats; infinite for a certain miss."""
    total = 0.0
    if y > 0:
        total -= float(y) * log(p) if p > 0 else -inf
    if y < 1:
        total -= float(1 - y) * log1p(-p) if p < 1 else -inf
    return total


class Scored:
    """One binary prediction of one forecaster under one reading: sums of daily scores ÷ divisor."""

    def __init__(self, prediction, outcome, rows, divisor):
        self.prediction = prediction
        self.y = y = binary_outcome(outcome.value)
        values = [f.value for f in rows]
        over = lambda score: sum(score(v) for v in values) / Fraction(divisor)
        self.brier = over(lambda v: (v[1] - y) ** 2)
        self.best = over(lambda v: 0 if v[0] <= y <= v[2] else min((v[0] - y) ** 2, (v[2] - y) ** 2))
        self.worst = over(lambda v: max((v[0] - y) ** 2, (v[2] - y) ** 2))
        self.log = sum(log_loss(v[1], y) for v in values) / divisor
        self.imprecise = any(v[0] != v[2] for v in values)
        self.rows = [(v[1], y, Fraction(1, len(values))) for v in values]


def scored_binaries(record, forecaster, reading, rule, include_retrospective):
    found = []
    for prediction, outcome in resolved_predictions(record, reading, ("binary",)):
        scored = rules.scored_rows(
            record, prediction, forecaster, reading, rule, include_retrospective)
        if scored:
            found.append(Scored(prediction, outcome, *scored))
    return found


def resolved_predictions(record, reading, types):
    """Those that can be scored under a reading, in order of their ids."""
    for id in sorted(record.predictions):
        prediction = record.predictions[id]
        if prediction.type not in types or prediction.unscored is not None:
            continue
        if record.status(prediction) in ("retracted", "vague"):
            continue
        outcome = record.outcome(prediction, reading)
        if outcome and outcome.kind == "resolved":
            yield prediction, outcome


def other_scores(prediction, outcome, value):
    """{name: score} of one forecast of a choice, an ordered choice, a number or a date."""
    if prediction.type == "choice":
        hit = value[outcome.value]
        squares = sum((p - (option == outcome.value)) ** 2 for option, p in value.items())
        return {"brier": squares / 2, "logScore": -log(hit) if hit > 0 else inf}
    if prediction.type == "ordered":
        f, o, total = Fraction(0), 0, Fraction(0)
        for option in prediction.options[:-1]:
            f += value[option]
            o += option == outcome.value
            total += (f - o) ** 2
        return {"rps": total / (len(prediction.options) - 1)}
    if prediction.range is None:
        return {"quantileScore": None}
    low, high = prediction.range
    if outcome.value in ("above", "below"):
        y = high if outcome.value == "above" else low
    else:
        y = quantity(outcome.value, prediction.type)
    pinball = [(y - q) * (level / 100 - (1 if y < q else 0)) for level, q in value.items()]
    return {"quantileScore": 2 * mean(pinball) / (high - low)}


def by_type(record, forecaster, rule, include_retrospective):
    result = {}
    for type in ("choice", "ordered", "numeric", "date"):
        scores, levels = [], set()
        for prediction, outcome in resolved_predictions(record, EARLY, (type,)):
            scored = rules.scored_rows(
                record, prediction, forecaster, EARLY, rule, include_retrospective)
            if not scored:
                continue
            rows, divisor = scored
            daily = [other_scores(prediction, outcome, f.value) for f in rows]
            scores.append({
                name: None if any(d[name] is None for d in daily)
                else sum(d[name] for d in daily) / divisor
                for name in daily[0]})
            levels |= {tuple(sorted(f.value)) for f in rows}
        if scores:
            result[type] = {"scored": len(scores)}
            for name in scores[0]:
                values = [s[name] for s in scores]
                total = None if None in values else sum(values) / len(values)
                if total is not None and isinf(total):
                    total = None
                if name == "quantileScore" and len(levels) > 1:
                    total = None
                result[type][name] = total
    return result


def by_group(scored):
    """Each group counts once; a prediction without one is a group of its own."""
    groups = {}
    for s in scored:
        key = ("group", s.prediction.group) if s.prediction.group else ("prediction", s.prediction.id)
        groups.setdefault(key, []).append(s.brier)
    return mean(mean(g) for g in groups.values())


def class_counts(record, predictions, forecaster=None):
    """Predictions with at least one forecast of each class (by anyone, or by one forecaster)."""
    counts = dict.fromkeys(CLASSES, 0)
    for prediction in predictions:
        kinds = {
            record.forecast_class(f, prediction, EARLY) for f in prediction.forecasts
            if forecaster in (None, f.forecaster) and not record.struck(f, prediction, EARLY)}
        for kind in kinds - {None}:
            counts[kind] += 1
    return counts


def forecaster_scores(record, forecaster, rule, include_retrospective):
    scored = scored_binaries(record, forecaster, EARLY, rule, include_retrospective)
    late = scored_binaries(record, forecaster, LATE, rule, include_retrospective)
    rows = [row for s in scored for row in s.rows]
    finite = [s.log for s in scored if not isinf(s.log)]
    infinite = len(scored) - len(finite)
    brier = mean(s.brier for s in scored)
    half = mean((HALF - s.y) ** 2 for s in scored)
    miscalibration, discrimination, uncertainty = corp(rows)
    intercept, slope = recalibration(rows)
    covered = []
    for prediction, _ in resolved_predictions(record, EARLY, ("binary",)):
        if rules.touched(record, prediction, forecaster):
            days, of = rules.coverage_days(record, prediction, forecaster, include_retrospective)
            if of > 0:
                covered.append(Fraction(days, of))
    binaries = [p for p in record.predictions.values() if p.type == "binary"]
    result = {
        "forecaster": forecaster,
        "scored": len(scored),
        "coverage": mean(covered),
        "brier": brier,
        "brierRange": [mean(s.best for s in scored), mean(s.worst for s in scored)]
        if any(s.imprecise for s in scored) else None,
        "brierByGroup": by_group(scored),
        "brierLateReading": mean(s.brier for s in late),
        "logScore": sum(finite) / len(finite) if scored and not infinite else None,
        "logScoreInfinite": infinite,
        "logScoreUnit": "nats",
        "skillVsBaseRate": (discrimination - miscalibration) / uncertainty if uncertainty else None,
        "skillVsHalf": 1 - brier / half if half else None,
        "baseRate": mean(s.y for s in scored),
        "meanForecast": mean(sum(p * w for p, _, w in s.rows) for s in scored),
        "miscalibration": miscalibration,
        "discrimination": discrimination,
        "uncertainty": uncertainty,
        "calibrationIntercept": intercept,
        "calibrationSlope": slope,
        "auc": auc(rows),
        "byType": by_type(record, forecaster, rule, include_retrospective),
    }
    result.update(class_counts(record, binaries, forecaster))
    return result


def score(record, rule="daily", include_retrospective=False):
    """What `score --json` must say, but for intervals."""
    predictions = list(record.predictions.values())
    statuses = [record.status(p) for p in predictions]
    counts = {name: statuses.count(name) for name in
              ("overdue", "resolved", "void", "ambiguous", "vague", "retracted")}
    counts["pending"] = statuses.count("pending") + counts["overdue"]
    counts["total"] = len(predictions)
    counts["unscored"] = sum(p.unscored is not None for p in predictions)
    names = sorted({f.forecaster for p in predictions for f in p.forecasts
                    if not record.struck(f, p, EARLY)})
    every = ("binary", "choice", "ordered", "numeric", "date")
    counts["scored"] = sum(
        any(rules.scored_rows(record, p, n, EARLY, rule, include_retrospective) for n in names)
        for p, _ in resolved_predictions(record, EARLY, every))
    counts["sameDay"] = sum(
        any(record.is_same_day(f, p) and not record.struck(f, p, EARLY) for f in p.forecasts)
        for p in predictions)
    counts["retractedAfterOutcome"] = sum(
        any(r is not None and not record.retracted_in_time(r, p, EARLY)
            for r in [p.retraction] + [f.retraction for f in p.forecasts])
        for p in predictions)
    counts.update(class_counts(record, predictions))
    return {
        "schema": "foretell/score/1",
        "asOf": record.as_of.isoformat(),
        "rule": rule,
        "counts": counts,
        "forecasters": [
            forecaster_scores(record, n, rule, include_retrospective) for n in names],
    }


def listed_forecast(record, prediction, forecast):
    binary = prediction.type == "binary"
    value = forecast.value
    imprecise = binary and value[0] != value[2]
    return {
        "forecaster": forecast.forecaster,
        "date": forecast.stamp.text,
        "probability": value[1] if binary else None,
        "low": value[0] if imprecise else None,
        "high": value[2] if imprecise else None,
        "options": value if prediction.type in ("choice", "ordered") else None,
        "quantiles": {
            level: date.fromordinal(int(q)).isoformat() if prediction.type == "date" else q
            for level, q in value.items()} if prediction.type in ("numeric", "date") else None,
        "said": forecast.said,
        "recorded": forecast.recorded,
        "class": record.forecast_class(forecast, prediction, EARLY),
        "struck": record.struck(forecast, prediction, EARLY),
    }


def listing(record):
    """What `list --json` must say, in order of ids (`struck` is our own key)."""
    result = []
    for id in sorted(record.predictions):
        p = record.predictions[id]
        outcome = record.outcome(p, EARLY)
        early, late = p.deadline(EARLY), p.deadline(LATE)
        result.append({
            "id": id, "claim": p.claim, "type": p.type, "status": record.status(p),
            "by": early.isoformat() if early else None,
            "byLatest": late.isoformat() if late and late != early else None,
            "tags": sorted(p.tags), "source": p.source, "locator": p.locator, "group": p.group,
            "vague": p.vague, "unscored": p.unscored, "path": p.entry.path, "line": p.entry.line,
            "outcome": outcome.value if outcome else None,
            "resolved": outcome.stamp.text if outcome else None,
            "forecasts": [listed_forecast(record, p, f) for f in p.forecasts],
        })
    return {"predictions": result}


def plain(value):
    """Fractions as floats and keys as strings, for JSON."""
    if isinstance(value, Fraction):
        return float(value)
    if isinstance(value, dict):
        return {k if isinstance(k, str) else "%g" % k: plain(v) for k, v in value.items()}
    return [plain(v) for v in value] if isinstance(value, (list, tuple)) else value


def load(path, today, as_of=None):
    return Record(read_ledger(path), min(today, as_of or today))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("score", "list"))
    parser.add_argument("ledger")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    parser.add_argument("--as-of", type=date.fromisoformat)
    parser.add_argument("--rule", default="daily")
    parser.add_argument("--include-retrospective", action="store_true")
    o = parser.parse_args()
    record = load(o.ledger, o.today, o.as_of)
    answer = listing(record) if o.what == "list" else score(record, o.rule, o.include_retrospective)
    print(json.dumps(plain(answer), indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
