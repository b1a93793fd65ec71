"""The rules over time: which forecasts of a forecaster are scored, and how much each weighs.

Walks the days one by one. `scored_rows` gives rows (forecast, days) and the number that the sum
of daily scores is divided by; `coverage_days` gives scored days and days there were.
"""

from datetime import timedelta

from record import EARLY

DAY = timedelta(days=1)


def eligible(record, prediction, forecaster, reading, include_retrospective):
    """The forecaster's forecasts that can be scored, in order of time."""
    kept = []
    for forecast in prediction.forecasts:
        if forecast.forecaster != forecaster or record.struck(forecast, prediction, reading):
            continue
        kind = record.forecast_class(forecast, prediction, reading)
        if kind == "late" or (kind == "retrospective" and not include_retrospective):
            continue
        kept.append(forecast)
    return kept


def standing(prediction, forecaster, forecasts, day, ignoring_withdrawals=False):
    """The forecast standing at the end of a day, or None."""
    events = [(f.stamp.key, f) for f in forecasts if f.stamp.day <= day]
    if not ignoring_withdrawals:
        events += [
            (stamp.key, None) for stamp, who in prediction.withdrawals
            if who == forecaster and stamp.day <= day
        ]
    return max(events, key=lambda e: e[0])[1] if events else None


def end_day(record, prediction, reading):
    """The first day that is not scored: min(day known, deadline's day)."""
    return min(record.known_day(prediction, reading), prediction.deadline(reading))


def daily_rows(record, prediction, forecaster, reading, forecasts, charge_withdrawn=False):
    """One row for each day on which a forecast stands (or last stood, where charged)."""
    rows = []
    if forecasts:
        day, end = forecasts[0].stamp.day, end_day(record, prediction, reading)
        while day < end:
            forecast = standing(prediction, forecaster, forecasts, day, charge_withdrawn)
            if forecast is not None:
                rows.append(forecast)
            day += DAY
    return rows


def scored_rows(record, prediction, forecaster, reading, rule, include_retrospective):
    """(forecasts, one for each day; divisor) of a resolved prediction, or None: not scored."""
    forecasts = eligible(record, prediction, forecaster, reading, include_retrospective)
    if not forecasts:
        return None
    if rule == "first":
        return [forecasts[0]], 1
    if rule == "last":
        return [forecasts[-1]], 1
    if rule.startswith("lead:"):
        day = prediction.deadline(reading) - timedelta(days=int(rule[5:].rstrip("d")))
        forecast = standing(prediction, forecaster, forecasts, day)
        return ([forecast], 1) if forecast else None
    rows = daily_rows(record, prediction, forecaster, reading, forecasts, rule == "horizon")
    if not rows:
        return [forecasts[-1]], 1
    if rule == "horizon":
        return rows, (prediction.deadline(reading) - forecasts[0].stamp.day).days
    return rows, len(rows)


def touched(record, prediction, forecaster, reading=EARLY):
    """The forecaster's forecasts that were not retracted in time, whatever their class."""
    return [
        f for f in prediction.forecasts
        if f.forecaster == forecaster and not record.struck(f, prediction, reading)
    ]


def coverage_days(record, prediction, forecaster, include_retrospective):
    """(scored days under the daily rule, days from declaration to the end)."""
    forecasts = eligible(record, prediction, forecaster, EARLY, include_retrospective)
    scored = len(daily_rows(record, prediction, forecaster, EARLY, forecasts))
    start = min([prediction.entry.stamp.day]
                + [f.stamp.day for f in touched(record, prediction, forecaster)])
    return scored, max(0, (end_day(record, prediction, EARLY) - start).days)
