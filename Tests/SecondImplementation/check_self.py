"""Checks of the second implementation itself, on values known from elsewhere.

    python3 check_self.py [--golden TIME_WEIGHTED_JSON] [--binary BINARY_SMALL_JSON]
"""

import argparse
import json
import os
import sys
import tempfile
from datetime import date, datetime, timedelta
from fractions import Fraction

import score
from statistics_of_rows import auc, corp

failures, checks = 0, 0


def expect(what, found, wanted, tolerance=1e-12):
    global failures, checks
    checks += 1
    same = found == wanted or (
        found is not None and wanted is not None and abs(float(found) - float(wanted)) <= tolerance)
    if not same:
        failures += 1
        print("%s: found %r, wanted %r" % (what, found, wanted))


def record_of(text, today):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "main.foretell"), "w", encoding="utf-8") as file:
            file.write(text)
        return score.load(folder, date.fromisoformat(today))


def only(text, today, rule="daily"):
    return score.score(record_of(text, today), rule)["forecasters"][0]


ROME = """format 1
2026-03-01 predict rome 70% "It rains in Rome" by:2026-03-10
2026-03-03 forecast rome 80%
2026-03-05 resolve rome yes
"""


def check_examples():
    expect("rome", only(ROME, "2026-03-15")["brier"], Fraction(65, 1000))
    # 2 days at .09 and 2 at .04, over the 9 days to the deadline
    expect("rome horizon", only(ROME, "2026-03-15", "horizon")["brier"], Fraction(26, 900))
    expect("rome first", only(ROME, "2026-03-15", "first")["brier"], Fraction(9, 100))
    expect("rome last", only(ROME, "2026-03-15", "last")["brier"], Fraction(4, 100))
    expect("rome lead", only(ROME, "2026-03-15", "lead:8d")["brier"], Fraction(9, 100))
    same_day = ROME + "2026-03-05 forecast rome 99% @ann\n2026-03-05T10:00Z forecast rome 1% @bo\n"
    answer = score.score(record_of(same_day, "2026-03-15"))
    expect("same day", answer["counts"]["sameDay"], 1)
    expect("fallback", answer["forecasters"][0]["brier"], Fraction(1, 10000))
    expect("fallback's coverage", answer["forecasters"][0]["coverage"], 0)
    expect("fallback's log", answer["forecasters"][1]["logScore"], 4.605170185988091)


def check_time_weighted(path):
    """The daily part of the golden file, as journals."""
    start = datetime(2025, 1, 1)
    stamp = lambda t: (start + timedelta(seconds=round(t * 86400))).strftime("%Y-%m-%dT%H:%M:%SZ")
    with open(path) as file:
        cases = json.load(file)["cases"]
    for case in cases:
        lines = ["format 1"]
        close = (start + timedelta(days=case["scheduled_close_day"])).date()
        lines.append('%s predict x "x" by:%s' % (stamp(case["open_day"]), close))
        for f in case["forecasts"]:
            lines.append("%s %s" % (stamp(f["t_days"]), "withdraw x" if f["p"] is None
                                    else "forecast x %s%%" % (Fraction(str(f["p"])) * 100).__float__()))
        resolved = case["resolved_day"]
        lines.append("%s resolve x %s" % (
            stamp(case["scheduled_close_day"] if resolved is None else resolved),
            "yes" if case["outcome"] else "no"))
        found = only("\n".join(lines) + "\n", "2025-12-31")
        wanted = case["expected"]
        if wanted["daily_carry_forward_half_brier"] is not None:  # the fallback is the contract's own
            expect(case["name"], found["brier"], wanted["daily_carry_forward_half_brier"])
        expect(case["name"] + " coverage", found["coverage"],
               wanted["days_scored"] / wanted["days_open_full"])


def check_binary(path):
    with open(path) as file:
        cases = json.load(file)["cases"]
    for case in cases:
        rows = [(Fraction(p), Fraction(y), 1) for p, y in zip(case["inputs"]["p"], case["inputs"]["y"])]
        wanted = case["expected"]
        for name, found in zip(("MCB", "DSC", "UNC"), corp(rows)):
            expect(case["name"] + " " + name, found, wanted["corp_brier"][name], 1e-9)
        expect(case["name"] + " AUC", auc(rows), wanted.get("auc"), 1e-9)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--golden", help="time_weighted.json")
    parser.add_argument("--binary", help="binary_small.json")
    options = parser.parse_args()
    check_examples()
    if options.golden:
        check_time_weighted(options.golden)
    if options.binary:
        check_binary(options.binary)
    print("%d passed, %d failed" % (checks - failures, failures))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
