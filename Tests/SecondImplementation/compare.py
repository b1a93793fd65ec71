"""Compares a `foretell` program with the second implementation on generated ledgers.

    python3 compare.py --program PATH [--seeds 1..50] [--size 30] [--today 2026-03-15]
                       [--rule RULE]... [--ledger FOLDER] [--show N] [--keep FOLDER]

For each seed: `list --json`, and `score --json` under every rule, each as of today and as of two
earlier days, with and without `--include-retrospective`. Every difference is printed with the
seed, the arguments, the prediction or the forecaster, and both values. A comparison is one
run of the program. The last line is `N passed, N failed`; exit 1 on any difference, 2 on wrong usage.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from datetime import date, timedelta
from fractions import Fraction

import score
from generate import Generator, write
from journal import JournalError
from record import RecordError

RULES = ("daily", "last", "first", "lead:30d", "lead:7d", "horizon")
TOLERANCE = 1e-9
SCORE_KEYS = (
    "scored coverage brier brierByGroup brierLateReading logScore logScoreInfinite "
    "logScoreUnit skillVsBaseRate skillVsHalf baseRate meanForecast miscalibration discrimination "
    "uncertainty calibrationIntercept calibrationSlope auc late retrospective transcribed imported"
).split()


class Differences(list):
    def note(self, where, ours, theirs):
        self.append("%s: oracle %s, program %s" % (where, shown(ours), shown(theirs)))

    def value(self, where, ours, theirs):
        if not same(ours, theirs):
            self.note(where, ours, theirs)


def shown(value):
    return "%.12g" % float(value) if isinstance(value, (Fraction, float)) else repr(value)


def is_number(value):
    return isinstance(value, (int, float, Fraction)) and not isinstance(value, bool)


def same(ours, theirs):
    """Numbers to the tolerance, texts in NFC, the rest exactly; None only equals None."""
    if is_number(ours) and is_number(theirs):
        a, b = float(ours), float(theirs)
        return abs(a - b) <= TOLERANCE * max(1.0, abs(a), abs(b))
    if isinstance(ours, str) and isinstance(theirs, str):
        return unicodedata.normalize("NFC", ours) == unicodedata.normalize("NFC", theirs)
    return ours is None and theirs is None or (type(ours) is type(theirs) and ours == theirs)


def number(text):
    try:
        return Fraction(str(text).rstrip("%"))
    except ValueError:
        return None


def pairs(value):
    """An object, or an array of objects of two members, as {text: value}; levels as percent."""
    if value is None:
        return None
    if isinstance(value, list):
        value = {
            str(next(v[k] for k in ("level", "option", "name", "id") if k in v)):
            next(v[k] for k in ("value", "quantile", "probability", "p") if k in v) for v in value}
    out = {}
    for key, v in value.items():
        level = number(key[1:] if key[:1] == "p" else key) if number(key) is not None or (
            key[:1] == "p" and number(key[1:]) is not None) else None
        if level is not None:
            key = "%g" % (level * 100 if level < 1 else level)
        out[unicodedata.normalize("NFC", key)] = v
    return out


# -- score ---------------------------------------------------------------------------------------

def compare_scores(ours, theirs, out):
    out.value("schema", ours["schema"], theirs.get("schema"))
    out.value("rule", ours["rule"], theirs.get("rule"))
    out.value("asOf", ours["asOf"], theirs.get("asOf"))
    for key, value in ours["counts"].items():
        out.value("counts." + key, value, theirs.get("counts", {}).get(key, "missing"))
    found = {unicodedata.normalize("NFC", f["forecaster"]): f for f in theirs.get("forecasters", [])}
    names = [f["forecaster"] for f in ours["forecasters"]]
    if names != list(found):
        out.note("forecasters", names, list(found))
    for mine in ours["forecasters"]:
        name = mine["forecaster"]
        if name in found:
            compare_forecaster(name, mine, found[name], out)


def compare_forecaster(name, mine, theirs, out):
    for key in SCORE_KEYS:
        out.value("%s.%s" % (name, key), mine[key], theirs.get(key, "missing"))
    wanted, given = mine["brierRange"], theirs.get("brierRange", "missing")
    if wanted is None or not isinstance(given, list):
        out.value(name + ".brierRange", wanted, given)
    else:
        for end, a, b in zip(("best", "worst"), wanted, given):
            out.value("%s.brierRange.%s" % (name, end), a, b)
    interval = theirs.get("brierInterval", "missing")
    if interval == "missing" or (interval is not None and (
            mine["scored"] < 2 or not -TOLERANCE <= interval[0] <= interval[1] <= 1 + TOLERANCE)):
        out.note(name + ".brierInterval", "none, or two ends within 0..1", interval)
    types = theirs.get("byType") or {}
    for type in ("choice", "ordered", "numeric", "date"):
        wanted, given = mine["byType"].get(type), types.get(type)
        if wanted is None:
            if given and given.get("scored"):
                out.note("%s.byType.%s" % (name, type), wanted, given)
            continue
        for key, value in wanted.items():
            out.value("%s.byType.%s.%s" % (name, type, key), value, (given or {}).get(key, "missing"))


# -- list ----------------------------------------------------------------------------------------

def same_outcome(ours, theirs):
    if same(ours, theirs):
        return True
    if ours is not None and theirs is not None and number(ours) is not None:
        b = number(theirs)
        scale = 100 if str(ours).endswith("%") and not str(theirs).endswith("%") else 1
        return b is not None and same(number(ours), b * scale)
    return False


def compare_lists(ours, theirs, out):
    given = {unicodedata.normalize("NFC", p["id"]): p for p in theirs.get("predictions", [])}
    mine = {p["id"]: p for p in ours["predictions"]}
    for id in sorted(set(mine) ^ set(given)):
        out.note(id, "listed" if id in mine else "absent", "listed" if id in given else "absent")
    for id in sorted(set(mine) & set(given)):
        compare_listed(id, mine[id], given[id], out)


def compare_listed(id, p, q, out):
    for key in ("claim", "type", "by", "source", "locator", "group", "vague", "unscored", "line"):
        theirs = q.get(key, "missing")
        if key in ("vague", "unscored") and isinstance(theirs, bool):
            theirs = p[key] if theirs == (p[key] is not None) else theirs
        out.value("%s.%s" % (id, key), p[key], theirs)
    if not (p["byLatest"] is None and q.get("byLatest") == q.get("by")):
        out.value(id + ".byLatest", p["byLatest"], q.get("byLatest", "missing"))
    if not os.path.abspath(p["path"]).endswith(str(q.get("path", "missing")).lstrip("./")):
        out.note(id + ".path", p["path"], q.get("path"))
    tags = sorted(unicodedata.normalize("NFC", t) for t in q.get("tags") or [])
    if p["tags"] != tags:
        out.note(id + ".tags", p["tags"], tags)
    if not (p["status"] == "overdue" and q.get("status") == "pending"):
        out.value(id + ".status", p["status"], q.get("status", "missing"))
    if p["status"] != "retracted":
        if not (p["status"] in ("void", "ambiguous") and q.get("outcome") == p["status"]):
            if not same_outcome(p["outcome"], q.get("outcome", "missing")):
                out.note(id + ".outcome", p["outcome"], q.get("outcome"))
        if not (p["resolved"] and q.get("resolved") == p["resolved"][:10]):
            out.value(id + ".resolved", p["resolved"], q.get("resolved", "missing"))
    key = lambda f: (unicodedata.normalize("NFC", f["forecaster"]), f["date"])
    mine, given = ({key(f): f for f in x["forecasts"]} for x in (p, q))
    for who in sorted(set(mine) | set(given)):
        where = "%s forecast %s %s" % ((id,) + who)
        if who not in given:
            if not mine[who]["struck"]:
                out.note(where, "listed", "absent")
        elif who not in mine:
            out.note(where, "absent", "listed")
        else:
            compare_forecast(where, mine[who], given[who], out)


def compare_forecast(where, f, g, out):
    out.value(where + " probability", f["probability"], g.get("probability", "missing"))
    for key in ("low", "high"):
        if not (f[key] is None and g.get(key) is not None and same(f["probability"], g[key])):
            out.value("%s %s" % (where, key), f[key], g.get(key, "missing"))
    for key in ("said", "recorded"):
        out.value("%s %s" % (where, key), f[key], g.get(key, "missing"))
    if not f["struck"]:
        out.value(where + " class", f["class"], g.get("class", "missing"))
    for key in ("options", "quantiles"):
        mine, given = pairs(score.plain(f[key])), pairs(g.get(key) or None)
        if (mine is None) != (given is None) or mine and set(mine) != set(given):
            out.note("%s %s" % (where, key), mine, given)
        else:
            for k in mine or {}:
                out.value("%s %s %s" % (where, key, k), mine[k], given[k])


# -- runs ----------------------------------------------------------------------------------------

def run(program, ledger, arguments):
    """The program's JSON, or a text that says what went wrong."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("FORETELL")}
    done = subprocess.run([program, "--ledger", ledger] + arguments, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, env=environment, timeout=120)
    if done.returncode != 0:
        return "exit status %d\n%s" % (done.returncode, done.stderr.decode("utf-8", "replace")[:1500])
    try:
        return json.loads(done.stdout.decode("utf-8"))
    except ValueError as problem:
        return "no JSON: %s: %s" % (problem, done.stdout[:300])


def comparisons(options, ledger, days):
    """(arguments, our answer, how to compare) of every run on one ledger."""
    for day in days:
        clock = ["--json", "--today", options.today.isoformat()]
        clock += ["--as-of", day.isoformat()] if day else []
        record = score.load(ledger, options.today, day)
        yield ["list"] + clock, score.listing(record), compare_lists
        for rule in options.rules:
            for retrospective in (False, True):
                extra = ["--include-retrospective"] if retrospective else []
                yield (["score"] + clock + ["--rule", rule] + extra,
                       score.score(record, rule, retrospective), compare_scores)


def compare_ledger(options, name, ledger, days):
    passed = failed = 0
    for arguments, ours, compare in comparisons(options, ledger, days):
        out = Differences()
        theirs = run(options.program, ledger, arguments)
        if isinstance(theirs, str):
            out.append(theirs)
        else:
            compare(ours, theirs, out)
        if out:
            failed += 1
            print("%s: %s" % (name, " ".join(arguments)))
            for line in out[:options.show]:
                print("    " + line)
            if len(out) > options.show:
                print("    and %d more" % (len(out) - options.show))
        else:
            passed += 1
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--seeds", default="1..20")
    parser.add_argument("--size", type=int, default=30, help="predictions in a ledger")
    parser.add_argument("--today", type=date.fromisoformat, default=date(2026, 3, 15))
    parser.add_argument("--rule", action="append", dest="rules")
    parser.add_argument("--ledger", help="this ledger instead of generated ones")
    parser.add_argument("--show", type=int, default=12, help="differences shown for each run")
    parser.add_argument("--keep", help="leave the ledgers of failing seeds in this folder")
    options = parser.parse_args()
    options.rules = options.rules or RULES
    options.program = os.path.abspath(options.program)
    passed = failed = 0
    if options.ledger:
        passed, failed = compare_ledger(options, "ledger", options.ledger, [None])
    else:
        first, _, last = options.seeds.partition("..")
        for seed in range(int(first), int(last or first) + 1):
            # every fifth ledger is large enough for calibration to be defined for somebody
            generated = Generator(seed, options.size * (4 if seed % 5 == 0 else 1))
            span = (options.today - generated.earliest_as_of).days
            draw = random.Random(seed)
            days = [None] + [options.today - timedelta(days=draw.randrange(span + 1)) for _ in range(2)]
            with tempfile.TemporaryDirectory() as folder:
                ledger = os.path.join(folder, "ledger")
                write(generated.files, ledger)
                p, f = compare_ledger(options, "seed %d" % seed, ledger, days)
                if f and options.keep:
                    shutil.copytree(ledger, os.path.join(options.keep, "seed-%d" % seed), dirs_exist_ok=True)
            passed, failed = passed + p, failed + f
            sys.stdout.flush()
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    try:
        main()
    except (JournalError, RecordError) as problem:
        print("the second implementation cannot read its ledger: %s" % problem)
        sys.exit(1)
