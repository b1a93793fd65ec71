"""Journal format 1: from text to entries.

Written from the contract's text alone, independently of the Swift parser. It assumes a valid
ledger; what it cannot read is a `JournalError` naming the file and the line. It knows the
grammar (stamps, items, strings, comments, owners, duplicates) and nothing of what entries mean
for one another; that is `record.py`.
"""

import os
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction

UNSTAMPED = ("format", "owner")
VERBS = (
    "format", "owner", "forecaster", "source", "phrase", "scale", "predict", "criteria", "note",
    "forecast", "withdraw", "reopen", "resolve", "amend", "retract", "review",
)

STAMP = re.compile(r"^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d))?$")


class JournalError(Exception):
    """A line that this reader does not understand."""


@dataclass(frozen=True, order=False)
class Stamp:
    """A moment as written: a date, or a date, time and offset.

    Order: the date as written, then bare dates before times, then the instant.
    """

    text: str
    day: date
    instant: object = None  # seconds since 1970 in UTC, or None for a bare date

    @property
    def key(self):
        return (self.day, 0 if self.instant is None else 1, self.instant or 0)

    def after_in_fact(self, other):
        """Later by the day; on one day only where both have times that say so."""
        if self.day != other.day:
            return self.day > other.day
        if self.instant is None or other.instant is None:
            return False
        return self.instant > other.instant


def parse_stamp(text):
    found = STAMP.match(text)
    if not found:
        raise ValueError("not a stamp: " + text)
    day = date.fromisoformat(found.group(1))
    if found.group(2) is None:
        return Stamp(text, day)
    offset = found.group(5)
    minutes = 0
    if offset != "Z":
        minutes = int(offset[1:3]) * 60 + int(offset[4:6])
        minutes = -minutes if offset[0] == "-" else minutes
    moment = datetime(
        day.year, day.month, day.day, int(found.group(2)), int(found.group(3)),
        int(found.group(4) or 0), tzinfo=timezone.utc,
    ) - timedelta(minutes=minutes)
    return Stamp(text, day, int(moment.timestamp()))


@dataclass
class Entry:
    """One line. `words` are bare words and `strings` quoted ones, in order."""

    verb: str
    stamp: object
    owner: str
    path: str
    line: int
    text: str
    words: list = field(default_factory=list)
    strings: list = field(default_factory=list)
    keys: dict = field(default_factory=dict)     # key -> list of values
    labels: list = field(default_factory=list)   # (OPTION, "label") with a quoted value
    shares: list = field(default_factory=list)   # (OPTION or pNN or NN%, word)
    tags: list = field(default_factory=list)
    at: object = None                            # the @name
    source: object = None                        # the ^name
    locator: object = None                       # what follows ^name:

    def get(self, key):
        values = self.keys.get(key)
        return values[0] if values else None

    @property
    def recorded_day(self):
        """The day it was written down: `recorded:`, else the stamp's own day."""
        text = self.get("recorded")
        return parse_stamp(text).day if text else self.stamp.day


def name(text):
    return unicodedata.normalize("NFC", text)


def read_string(line, start):
    """The string whose opening quote is at `start`: its value and the place after it."""
    out, i = [], start + 1
    while True:
        c = line[i]
        if c == '"':
            return "".join(out), i + 1
        if c != "\\":
            out.append(c)
            i += 1
            continue
        e = line[i + 1]
        if e == "u":
            close = line.index("}", i)
            out.append(chr(int(line[i + 3:close], 16)))
            i = close + 1
        else:
            out.append({'"': '"', "\\": "\\", "n": "\n", "t": "\t"}[e])
            i += 2


def tokens(line):
    """The items of a line as (head, string): `key:"a b"` is ("key:", "a b"), a bare word ("w", None)."""
    out, i = [], 0
    while i < len(line):
        if line[i] == " ":
            i += 1
            continue
        if line[i] == ";" and (i == 0 or line[i - 2:i] == "  "):
            break
        j = i
        while j < len(line) and line[j] not in ' "':
            j += 1
        if j < len(line) and line[j] == '"':
            value, end = read_string(line, j)
            out.append((line[i:j], value))
            i = end
        else:
            out.append((line[i:j], None))
            i = j
    return out


def parse_line(line, path, number):
    items = tokens(line)
    stamp = None
    if STAMP.match(items[0][0]):
        stamp = parse_stamp(items.pop(0)[0])
    verb = items.pop(0)[0]
    if verb not in VERBS or (stamp is None) != (verb in UNSTAMPED):
        raise ValueError("no such entry: " + verb)
    entry = Entry(verb, stamp, "", path, number, line)
    for head, string in items:
        mark = re.search("[:=]", head)
        if head == "":
            entry.strings.append(string)
        elif head[0] == "@":
            entry.at = name(head[1:])
        elif head[0] == "#":
            entry.tags.append(name(head[1:]))
        elif head[0] == "^":
            source, colon, locator = head[1:].partition(":")
            entry.source = name(source)
            entry.locator = (string if string is not None else locator) if colon else None
        elif mark and mark.group() == ":":
            value = string if string is not None else head[mark.end():]
            entry.keys.setdefault(head[:mark.start()], []).append(value)
        elif mark:
            left = name(head[:mark.start()])
            if string is not None:
                entry.labels.append((left, string))
            else:
                entry.shares.append((left, head[mark.end():]))
        else:
            entry.words.append(name(head))
    return entry


def journal_paths(path):
    """Every journal of a ledger: the file itself, or all below a folder, hidden folders skipped."""
    if os.path.isfile(path):
        return [path]
    found = []
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        found += [os.path.join(folder, f) for f in sorted(files) if f.endswith(".foretell")]
    return found


def read_ledger(path):
    """All entries of a ledger that carry meaning, byte-identical lines of one owner once."""
    entries, seen = [], set()
    for journal in journal_paths(path):
        with open(journal, encoding="utf-8-sig", newline="") as file:
            lines = file.read().split("\n")
        parsed = []
        for number, line in enumerate(lines, 1):
            line = line[:-1] if line.endswith("\r") else line
            if not line.strip(" ") or line.startswith(";"):
                continue
            try:
                parsed.append(parse_line(line, journal, number))
            except (ValueError, IndexError, KeyError) as problem:
                raise JournalError("%s:%d: %s: %s" % (journal, number, problem, line))
        owners = [e.words[0] for e in parsed if e.verb == "owner"]
        for entry in parsed:
            entry.owner = owners[0] if owners else "me"
            identity = (entry.owner, entry.text)
            if entry.verb not in UNSTAMPED and identity not in seen:
                seen.add(identity)
                entries.append(entry)
    return entries


def decimal(text):
    """A decimal, exactly."""
    return Fraction(text)


def interval(text):
    """`62%`, `60..90%` or `60..80..90%` as (low, best, high), exact fractions of 1."""
    if not text.endswith("%"):
        raise ValueError("no probability: " + text)
    parts = [decimal(p) / 100 for p in text[:-1].split("..")]
    if len(parts) == 1:
        return (parts[0], parts[0], parts[0])
    if len(parts) == 2:
        return (parts[0], (parts[0] + parts[1]) / 2, parts[1])
    return tuple(parts)
