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
from record import EARLY
from statistics_of_rows import auc, corp

failures, checks = 0, 0


def expect(what, found, wanted, tolerance=1e-12):
    global failures, checks
    checks += 1
    same = found == wanted or (
        not isinstance(found, str) and found is not None and wanted is not None and abs(float(found) - float(wanted)) <= tolerance)
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


# The contract's example, the part that is resolved by February 2027.
CONTRACT = """format 1
owner alice "Alice N."
2020-01-06 forecaster ross "Dennis Ross"
2020-01-06 source ross-2020 "Fears of 'What's next?'" @ross url:"https://e.example" outlet:"The Hill" examined:44
2020-01-06 phrase "we should expect" 60..90% like:likely ^ross-2020
2020-01-06 predict militia-pressure "x" by:2020-07-06..2021-01-06 #iraq ^ross-2020:10 recorded:2026-11-23
2020-01-06 forecast militia-pressure said:"we should expect" @ross recorded:2026-11-23
2020-01-24 resolve militia-pressure yes evidence:"https://e.example" recorded:2026-11-23
2026-01-05 predict gdp26 70% "US GDP grows more than 2% in 2026" by:2026-12-31 #econ
2026-02-01 forecast gdp26 62% "weak payrolls"
2026-02-01T17:40+01:00 forecast gdp26 64%
2026-03-02 amend gdp26 "first release moved to January" by:2027-01-31
2026-12-31 resolve gdp26 yes evidence:"https://e.example"
2027-02-02 reopen gdp26 "BEA revision"
2027-02-03 resolve gdp26 no
"""

# Each line of the second column: as of that day, q's status, its known day and its classes.
STORIES = [
    ("""2026-01-01 predict o 50% "o" by:2026-06-30
2026-01-01 predict q 50% "q" by:2026-06-30 if:o=yes
2026-02-01 resolve q yes
2026-02-10 forecast q 60%
2026-02-20 resolve o yes
2026-03-01 reopen o
2026-03-05 resolve o no
2026-03-06 forecast q 70%
""", ["2026-02-15 pending - None None", "2026-02-25 resolved 2026-02-20 None None",
      "2026-03-02 pending - None None", "2026-03-07 void 2026-03-05 None None late",
      "2026-02-10 pending - None None"]),
    ("""2026-01-01 predict q 50% "q" by:2026-02-01..2026-04-01
2026-01-10 resolve q no by:2026-02-01
2026-01-12 forecast q 60%
2026-01-15 reopen q
2026-01-18 forecast q 65%
2026-01-20 resolve q yes
2026-01-21 forecast q 70%
2026-01-19 retract q entry:2026-01-18
2026-01-25 retract q
""", ["2026-01-13 resolved 2026-01-10 None late", "2026-01-16 pending - None late",
      "2026-01-22 resolved 2026-01-20 None late struck late",
      "2026-01-26 resolved 2026-01-20 None late struck late"]),
    ("""2026-01-01 source s "s" @ann url:x
2026-01-01 predict q "q" by:2026-02-01 ^s
2026-01-03 forecast q 50% @ann recorded:2026-02-03
2026-01-04 forecast q 50% recorded:2026-02-03
2026-01-05 forecast q 50% recorded:2026-02-02
2026-01-06 forecast q 50% @bo recorded:2026-02-03
2026-02-02 resolve q ambiguous "why"
""", ["2026-02-01 pending - None None None None", "2026-02-03 ambiguous 2026-02-02 transcribed retrospective None retrospective"]),
]


def check_stories():
    record = record_of(CONTRACT, "2027-03-01")
    alice, ross = score.score(record)["forecasters"]
    # 27 days at 70 %, then 364 at 64 % until the moved deadline; it did not happen
    expect("contract alice", alice["brier"], (27 * Fraction(49, 100) + 364 * Fraction(64, 100) ** 2) / 391)
    expect("contract ross", ross["brier"], Fraction(1, 16))
    expect("contract ross best", ross["brierRange"][0], Fraction(1, 100))
    expect("contract ross worst", ross["brierRange"][1], Fraction(16, 100))
    expect("contract transcribed", ross["transcribed"], 1)
    for text, days in STORIES:
        for line in days:
            day, wanted = line.split(" ", 1)
            record = record_of("format 1\n" + text, day)
            q = record.predictions["q"]
            known = record.known_day(q, EARLY)
            found = [record.status(q), str(known) if known else "-"] + [
                "struck" if record.struck(f, q, EARLY) else str(record.forecast_class(f, q, EARLY))
                for f in q.forecasts]
            expect("story as of " + line, " ".join(found) == wanted or " ".join(found), True)


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
    check_stories()
    if options.golden:
        check_time_weighted(options.golden)
    if options.binary:
        check_binary(options.binary)
    print("%d passed, %d failed" % (checks - failures, failures))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
