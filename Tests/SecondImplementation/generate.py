"""A seeded generator of valid ledgers that exercise the whole of journal format 1.

    python3 generate.py SEED [N] [--into FOLDER]

`Generator(seed, n).files` maps relative paths to texts; `earliest_as_of` is the first day on
which everything that is referred to (sources, scales) has been declared. Without a folder the
texts are printed. All stamps lie from January 2025 to June 2026; what the contract calls an
error (same-moment conflicts, second resolutions, moved passed deadlines, cycles) is avoided by
drawing moments from slots in which each moment is used once.
"""

import argparse
import os
import random
import unicodedata
from datetime import date, timedelta

from journal import parse_stamp

FIRST, LAST = date(2025, 1, 15), date(2026, 6, 30)
TODAY = date(2026, 3, 15)
FORECASTERS = ["alice", "bob", "me", "ross", "zo\u00eb", "k.lee/uk"]
TAGS = ["oil", "iraq", "econ", "\u00e9lys\u00e9e", "a-b_c"]
GROUPS = ["paragraph-1", "paragraph-2", "g3"]
OFFSETS = ["Z", "+01:00", "-05:00", "+05:30"]
ODD_TEXTS = [
    'a "quoted" word', "back\\slash", "line\nbreak\tand tab", "two  ; no comment", "\u00fcber \U0001f30d",
    "key:value @who #tag ^source 50%", "plain", "yes", "",
]
PHRASES = ["we should expect", "there is a chance", "hardly"]
SCALE_TERMS = {
    "kent": ["probable", "certain", "impossible", "Chances  about even"],
    "icd203": ["likely", "very unlikely", "Roughly even chance"],
    "nato": ["even chance", "Highly  likely"],
    "ipcc": ["virtually certain", "about as likely as not"],
    "efsa": ["extremely unlikely", "very likely"],
    "phia": ["realistic possibility", "Highly unlikely"],
}
# path: (owner or None, whether the owner line is written)
JOURNALS = {
    "main.foretell": "alice", "bob.foretell": "bob", "team/alice-2.foretell": "alice",
    "team/deep/nobody.foretell": None,
}


def quote(text, rng):
    out = []
    for c in text:
        if c in '"\\':
            out.append("\\" + c)
        elif c in "\n\t":
            out.append({"\n": "\\n", "\t": "\\t"}[c])
        elif ord(c) > 127 and rng.random() < 0.3:
            out.append("\\u{%X}" % ord(c))
        else:
            out.append(c)
    return '"' + "".join(out) + '"'


class Plan:
    """What the generator must remember of a prediction to stay valid."""

    def __init__(self, id, type, moment):
        self.id, self.type, self.moment = id, type, moment
        self.early = self.late = None
        self.options, self.levels, self.bounds = [], None, None
        self.source = None
        self.vague = False
        self.first_event = LAST + timedelta(days=1)  # first day something is known or struck
        self.end = None                              # a day that forecasts gather around
        self.slots = set()
        self.forecasts = []                          # (moment text, forecaster)


class Generator:
    def __init__(self, seed, n=30):
        self.rng = random.Random(seed)
        self.lines = {path: [] for path in JOURNALS}
        self.earliest_as_of = date(2025, 1, 1)
        self.plans = []
        self.phrase_slots = set()
        self.preamble()
        for number in range(n):
            self.prediction(number)
        self.files = self.render()

    # -- small choices -----------------------------------------------------------------------

    def chance(self, p):
        return self.rng.random() < p

    def between(self, a, b):
        a, b = max(a, date(2025, 1, 2)), min(b, LAST)
        return a if b <= a else a + timedelta(days=self.rng.randrange((b - a).days + 1))

    def moment(self, day, timed=None):
        """The text of a moment on a day: a bare date, or with time and offset."""
        if timed is None:
            timed = self.chance(0.3)
        if not timed:
            return day.isoformat()
        clock = "%02d:%02d" % (self.rng.choice([0, 8, 9, 10, 11, 23]), self.rng.choice([0, 30, 59]))
        seconds = ":%02d" % self.rng.randrange(60) if self.chance(0.2) else ""
        return "%sT%s%s%s" % (day, clock, seconds, self.rng.choice(OFFSETS))

    def slot(self, used, kind, day, after=None):
        """A moment on a day (or soon after) that is free in a slot and later than `after`."""
        for attempt in range(200):
            text = self.moment(day, True if attempt % 4 == 3 else None)
            key = parse_stamp(text).key
            if (kind, key) not in used and (after is None or key > parse_stamp(after).key):
                used.add((kind, key))
                return text
            if attempt % 8 == 7:
                day = min(day + timedelta(days=1), LAST)
        return None

    def spelled(self, name):
        """A name, sometimes decomposed: names are compared in NFC."""
        return unicodedata.normalize("NFD", name) if self.chance(0.3) else name

    def text(self):
        return quote(self.rng.choice(ODD_TEXTS) + str(self.rng.randrange(1000)), self.rng)

    def journal_for(self, owner=None):
        fitting = [p for p, o in JOURNALS.items() if owner is None or (o or "me") == owner]
        return self.rng.choice(fitting or list(JOURNALS))

    def emit(self, path, stamp, verb, *items):
        space = lambda: "  " if self.chance(0.03) else " "
        line = stamp if stamp else verb
        for item in ([verb] if stamp else []) + [i for i in items if i]:
            line += space() + item
        if stamp and self.chance(0.05):
            line += " x-origin:" + self.text()
        if self.chance(0.06):
            line += "  ; a comment with \"quotes and #tags"
        elif self.chance(0.03):
            line += "  "
        self.lines[path].append(line)

    def recorded(self, stamp, p=0.3):
        if not self.chance(p):
            return None
        day = parse_stamp(stamp).day
        later = day + timedelta(days=self.rng.choice([0, 1, 5, 30, 100, 300]))
        later = max(day, min(later, TODAY))
        return "recorded:" + (self.moment(later) if self.chance(0.15) else later.isoformat())

    # -- declarations ------------------------------------------------------------------------

    def preamble(self):
        rng, start = self.rng, "2025-01-01"
        any_path = self.journal_for
        self.scale = rng.choice(list(SCALE_TERMS))
        self.emit(any_path(), start, "scale", self.scale)
        for name in ("ross", "zo\u00eb"):
            self.emit(any_path(), start, "forecaster", self.spelled(name), quote(name.title(), rng))
        self.sources = ["s-ross", "s-platform", "s-bare", "s-zoe", "s-late"]
        late = rng.random() < 0.3
        day = self.between(date(2025, 4, 1), date(2026, 2, 1)) if late else date(2025, 1, 1)
        if late:
            self.earliest_as_of = day
        self.emit(any_path(), start, "source", "s-ross", '"An op-ed"', "@ross", 'url:"https://a.example/x"', "examined:9")
        self.emit(any_path(), start, "source", "s-platform", '"A platform"', "platform:metaculus", "url:https://b.example/")
        self.emit(any_path(), start, "source", "s-bare", '"A talk"', "outlet:radio")
        self.emit(any_path(), start, "source", "s-zoe", '"A letter"', "@" + self.spelled("zo\u00eb"), 'archive:"https://c.example/1"')
        self.emit(any_path(), day.isoformat(), "source", "s-late", '"A later book"', "@k.lee/uk", 'url:"https://d.example/"')
        for words in PHRASES:
            self.phrase(words, None, None, start)
            for _ in range(rng.randrange(4)):
                by = rng.choice([None, "ross", "zo\u00eb", "alice"])
                source = rng.choice([None, None, "s-ross", "s-zoe", "s-platform"])
                self.phrase(words, by, source, self.moment(self.between(FIRST, LAST)))

    def phrase(self, words, by, source, stamp):
        slot = (words, by, source, parse_stamp(stamp).key)
        if slot in self.phrase_slots:
            return
        self.phrase_slots.add(slot)
        self.emit(self.journal_for(), stamp, "phrase", quote(words, self.rng), self.imprecise(),
                  "like:likely" if self.chance(0.3) else None,
                  "@" + self.spelled(by) if by else None, "^" + source if source else None)

    # -- forecasts ---------------------------------------------------------------------------

    def percent(self):
        return self.rng.choice(
            ["0", "100", "0.5", "99.97", "50", "33.3"] + [str(x) for x in range(5, 100, 5)] * 2)

    def imprecise(self):
        low = self.rng.randrange(0, 90)
        high = self.rng.randrange(low + 1, 101)
        middle = "..%d" % self.rng.randrange(low, high + 1) if self.chance(0.4) else ""
        return "%d%s..%d%%" % (low, middle, high)

    def belief(self, plan):
        """The FORECAST items for a prediction's type, and a key `said:` or None."""
        rng = self.rng
        if plan.type == "binary":
            kind = rng.random()
            if kind < 0.6:
                return [self.percent() + "%"], None
            if kind < 0.75:
                return [self.imprecise()], None
            if kind < 0.9:
                words = rng.choice(PHRASES)
                if self.chance(0.3):
                    words = words.title().replace(" ", "  ")
            else:
                words = rng.choice(SCALE_TERMS[self.scale])
            return [], "said:" + (words if " " not in words and self.chance(0.5) else quote(words, rng))
        if plan.type in ("choice", "ordered"):
            left, shares = 1000, []
            for _ in plan.options[:-1]:
                share = rng.choice([0, left, rng.randrange(left + 1), rng.randrange(left + 1)])
                shares.append(share)
                left -= share
            shares.append(left)
            items = ["%s=%g%%" % (o, s / 10) for o, s in zip(plan.options, shares)]
            rng.shuffle(items)
            return items, None
        levels = plan.levels or [10, 50, 90]
        if plan.type == "numeric":
            values = ["%g" % (x / 10) for x in sorted(rng.sample(range(-20, 120), len(levels)))]
        else:
            days = sorted(rng.sample(range(0, 1400), len(levels)))
            values = [(date(2026, 6, 1) + timedelta(days=d)).isoformat() for d in days]
        if self.chance(0.4):
            items = ["%d%%=%s..%s" % (100 - 2 * l, values[i], values[-1 - i])
                     for i, l in enumerate(levels) if l < 50] + ["p50=" + values[len(levels) // 2]]
        else:
            items = ["p%d=%s" % pair for pair in zip(levels, values)]
        if self.chance(0.3):
            rng.shuffle(items)
        return items, None

    def forecasts(self, plan):
        rng = self.rng
        declared = parse_stamp(plan.moment).day
        end = plan.end or self.between(declared, declared + timedelta(days=90))
        usual = ["alice", "alice", "alice", "bob", "bob"]   # enough of theirs to calibrate
        for who in sorted({rng.choice(usual + FORECASTERS) for _ in range(rng.choice([1, 2, 2, 3, 4]))}):
            for _ in range(rng.choice([1, 1, 2, 3, 5])):
                kind = rng.random()
                day = (self.between(declared - timedelta(days=10), declared) if kind < 0.1
                       else end if kind < 0.22
                       else self.between(end, end + timedelta(days=40)) if kind < 0.29
                       else self.between(declared, end))
                stamp = self.slot(plan.slots, who, day)
                if stamp is None:
                    continue
                path = self.journal_for(who if self.chance(0.6) else None)
                at = None if (JOURNALS[path] or "me") == who and self.chance(0.7) else "@" + self.spelled(who)
                if self.chance(0.15):
                    self.emit(path, stamp, "withdraw", self.spelled(plan.id), at,
                              self.text() if self.chance(0.2) else None)
                    continue
                items, said = self.belief(plan)
                keys = [said, at, self.recorded(stamp, 0.35),
                        "^" + rng.choice(self.sources) if self.chance(0.2) else None]
                rng.shuffle(keys)
                self.emit(path, stamp, "forecast", self.spelled(plan.id), *items,
                          self.text() if self.chance(0.2) else None, *keys)
                plan.forecasts.append((stamp, who))
        for stamp, who in plan.forecasts:
            if self.chance(0.1):
                day = self.between(parse_stamp(stamp).day, end + timedelta(days=20))
                retraction = self.slot(plan.slots, "retract", max(day, parse_stamp(stamp).day), stamp)
                if retraction:
                    self.emit(self.journal_for(), retraction, "retract", plan.id, "entry:" + stamp,
                              "@" + self.spelled(who), self.text() if self.chance(0.2) else None)

    # -- predictions -------------------------------------------------------------------------

    def prediction(self, number):
        rng = self.rng
        type = rng.choice(["binary"] * 12 + ["choice", "choice", "ordered", "ordered", "numeric", "numeric", "date"])
        declared = self.between(FIRST, date(2026, 3, 25) if self.chance(0.3) else date(2025, 10, 1))
        other = None
        if self.chance(0.22):
            fitting = [p for p in self.plans if not p.vague and p.type in ("binary", "choice", "ordered")]
            if fitting:
                other = rng.choice(fitting[-6:])
                declared = max(declared, parse_stamp(other.moment).day + timedelta(days=1))
        plan = Plan(rng.choice(["q%d", "gdp-%d", "\u00e9t\u00e9.%d", "oil/%d"]) % number, type, self.moment(declared))
        self.plans.append(plan)
        plan.vague = other is None and self.chance(0.1)
        plan.early = self.between(declared, declared + timedelta(days=rng.choice([0, 3, 20, 60, 150, 250])))
        plan.late = plan.early
        if self.chance(0.25) and plan.early < LAST:
            plan.late = self.between(plan.early + timedelta(days=1), plan.early + timedelta(days=90))
        plan.source = rng.choice(self.sources) if self.chance(0.4) else None
        self.declare(plan, other)
        if not plan.vague:
            self.timeline(plan, other)
        self.forecasts(plan)
        self.side_entries(plan)

    def deadline_key(self, plan):
        return "by:%s" % plan.early + ("..%s" % plan.late if plan.late != plan.early else "")

    def declare(self, plan, other):
        rng = self.rng
        labels = []
        if plan.type in ("choice", "ordered"):
            plan.options = ["kim", "lee", "other", "mid-2"][:rng.choice([2, 3, 3, 4])]
            labels = ["%s=%s" % (o, self.text()) for o in plan.options]
        keys = []
        if plan.type in ("numeric", "date"):
            if self.chance(0.2):
                plan.levels = [5, 25, 50, 75, 95]
                keys.append("levels:5,25,50,75,95")
            if self.chance(0.8):
                plan.bounds = "-2..12" if plan.type == "numeric" else "2026-06-01..2030-06-01"
                keys.append("range:" + plan.bounds)
        if plan.vague:
            keys.append("vague:" + self.text())
        elif self.chance(0.08):
            keys.append("unscored:" + self.text())
        if not plan.vague or self.chance(0.3):
            keys.append(self.deadline_key(plan))
        if other:
            keys.append("if:%s=%s" % (other.id, rng.choice(other.options or ["yes", "yes", "no"])))
        if plan.source:
            keys.append("^" + plan.source + rng.choice(["", ":10", ':"p. 3"']))
        if self.chance(0.4):
            keys.append("group:" + rng.choice(GROUPS))
        keys += ["#" + self.spelled(t) for t in rng.sample(TAGS, rng.choice([0, 0, 1, 2]))]
        path = self.journal_for()
        items = []
        if self.chance(0.6):
            items, said = self.belief(plan)
            who = JOURNALS[path] or "me"
            if self.chance(0.4):
                who = rng.choice(FORECASTERS)
                keys.append("@" + self.spelled(who))
            if said:
                keys.append(said)
            plan.slots.add((who, parse_stamp(plan.moment).key))
            plan.forecasts.append((plan.moment, who))
        if self.chance(0.1):
            keys.append("criteria:" + self.text())
        keys.append(self.recorded(plan.moment))
        rng.shuffle(keys)
        before = keys[:1] if self.chance(0.2) else []
        self.emit(path, plan.moment, "predict", self.spelled(plan.id),
                  plan.type if plan.type != "binary" or self.chance(0.1) else None,
                  *(items + before + [self.text()] + labels + keys[len(before):]))

    def outcome(self, plan):
        rng = self.rng
        if self.chance(0.06):
            return "void"
        if self.chance(0.06):
            return "ambiguous"
        if plan.type == "binary":
            return rng.choice(["yes"] * 5 + ["no"] * 5 + ["40%", "12.5%"])
        if plan.options:
            return rng.choice(plan.options)
        if plan.bounds and self.chance(0.2):
            return rng.choice(["above", "below"])
        if plan.type == "numeric":
            return "%g" % (rng.randrange(-20, 121) / 10)
        return (date(2026, 6, 1) + timedelta(days=rng.randrange(1400))).isoformat()

    def timeline(self, plan, other):
        """Resolutions, reopenings, moved deadlines and the prediction's own retraction."""
        rng = self.rng
        declared = parse_stamp(plan.moment).day
        limit = other.first_event if other else plan.first_event
        first = self.between(declared + timedelta(days=1), plan.late + timedelta(days=30))
        if self.chance(0.6):
            first = self.between(declared + timedelta(days=1), plan.early)
        resolved = self.chance(0.8)
        retracted = None
        if self.chance(0.12):
            day = first if self.chance(0.2) else self.between(declared + timedelta(days=1), first + timedelta(days=40))
            retracted = self.slot(plan.slots, "retract", day, plan.moment)
        # a deadline is moved before it passes, before any outcome, before anything is struck
        limit = min([limit] + ([first] if resolved else []) + ([parse_stamp(retracted).day] if retracted else []))
        for _ in range(rng.choice([0, 0, 0, 1, 2])):
            day = self.between(declared + timedelta(days=1), min(plan.early, limit - timedelta(days=1)))
            if not declared < day <= plan.early or day >= limit:
                continue
            stamp = self.slot(plan.slots, "amend by", day)
            if stamp is None or parse_stamp(stamp).day > plan.early or parse_stamp(stamp).day >= limit:
                continue
            declared = parse_stamp(stamp).day   # the next one comes later
            plan.early = self.between(declared, declared + timedelta(days=120))
            plan.late = plan.early if self.chance(0.6) else self.between(plan.early, plan.early + timedelta(days=60))
            self.emit(self.journal_for(), stamp, "amend", plan.id,
                      self.text() if self.chance(0.3) else None, self.deadline_key(plan))
        if retracted:
            self.emit(self.journal_for(), retracted, "retract", plan.id, self.text() if self.chance(0.5) else None)
            plan.first_event = min(plan.first_event, parse_stamp(retracted).day)
        plan.end = plan.early
        plan.first_event = min(plan.first_event, other.first_event) if other else plan.first_event
        if not resolved:
            return
        plan.end = min(plan.end, first) if self.chance(0.7) else first
        plan.first_event = min(plan.first_event, first)
        last, day = plan.moment, first
        for epoch in range(3):
            last = self.resolutions(plan, day, last)
            if last is None or not self.chance(0.2):
                return
            day = self.between(parse_stamp(last).day, parse_stamp(last).day + timedelta(days=40))
            last = self.slot(plan.slots, "resolve", day, last)
            if last is None:
                return
            self.emit(self.journal_for(), last, "reopen", plan.id, self.text() if self.chance(0.5) else None)
            if self.chance(0.25):
                return
            day = self.between(parse_stamp(last).day, parse_stamp(last).day + timedelta(days=40))

    def resolutions(self, plan, day, last):
        """One resolution for each reading that gets one; the moment of the last, or None."""
        early, late = "by:%s" % plan.early, "by:%s" % plan.late
        if plan.early == plan.late:
            sequence = [self.rng.choice([None, None, None, early])]
        else:
            sequence = self.rng.choice([[None], [None], [early], [late], [early, late], [early, late],
                                        [late, early], [early, None], [late, None]])
        for by in sequence:
            stamp = self.slot(plan.slots, "resolve", day, last)
            if stamp is None:
                return None
            value = self.outcome(plan)
            self.emit(self.journal_for(), stamp, "resolve", self.spelled(plan.id), value,
                      self.text() if value in ("void", "ambiguous") or self.chance(0.2) else None, by,
                      "evidence:https://e.example/1" if self.chance(0.2) else None,
                      'evidence:"https://e.example/2"' if self.chance(0.1) else None,
                      self.recorded(stamp, 0.1))
            last = stamp
            day = self.between(parse_stamp(stamp).day, parse_stamp(stamp).day + timedelta(days=60))
        return last

    def side_entries(self, plan):
        """Criteria, notes and amendments of anything but the deadline."""
        rng = self.rng
        declared = parse_stamp(plan.moment).day
        somewhere = lambda: self.between(declared + timedelta(days=1), declared + timedelta(days=200))
        for verb in ("criteria", "note"):
            if self.chance(0.15):
                stamp = self.slot(plan.slots, verb, somewhere())
                if stamp:
                    self.emit(self.journal_for(), stamp, verb, plan.id, self.text())
        for _ in range(rng.choice([0, 0, 0, 1, 2])):
            stamp = self.slot(plan.slots, "amend", somewhere(), plan.moment)
            if stamp:
                change = rng.choice([
                    "claim:" + self.text(), "criteria:" + self.text(), "group:" + rng.choice(GROUPS),
                    "#" + self.spelled(rng.choice(TAGS)), "untag:" + rng.choice(TAGS)])
                self.emit(self.journal_for(), stamp, "amend", plan.id, self.text() if self.chance(0.3) else None, change)

    # -- texts -------------------------------------------------------------------------------

    def render(self):
        rng, files = self.rng, {}
        mine = [l for l in self.lines["main.foretell"] if " predict " not in l]
        for line in mine:  # a merge may leave a line twice under one owner: it counts once
            if self.chance(0.05):
                self.lines["team/alice-2.foretell"].append(line)
        for path, lines in self.lines.items():
            lines = list(lines)
            if JOURNALS[path]:
                lines.append("owner %s" % JOURNALS[path] + (' "Full Name"' if self.chance(0.5) else ""))
            lines += ["", "; a comment line", "2025-02-03 review", "2025-05-05 review @bob"]
            rng.shuffle(lines)
            lines = ["format 1"] + lines
            end = "\r\n" if self.chance(0.15) else "\n"
            files[path] = ("\ufeff" if self.chance(0.03) else "") + end.join(lines) + end
        files[".hidden/skipped.foretell"] = "format 1\n2025-01-01 predict hidden 50% \"no\" by:2025-02-01\n"
        files["notes.txt"] = "2025-01-01 predict text 50% \"no\" by:2025-02-01\n"
        return files


def write(files, folder):
    for path, text in files.items():
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w", encoding="utf-8", newline="") as file:
            file.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seed", type=int)
    parser.add_argument("n", type=int, nargs="?", default=30)
    parser.add_argument("--into")
    options = parser.parse_args()
    files = Generator(options.seed, options.n).files
    if options.into:
        write(files, options.into)
    else:
        for path, text in files.items():
            print("; " + path)
            print(text)


if __name__ == "__main__":
    main()
