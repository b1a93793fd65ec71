"""Ledgers that a report must cope with, the same on every machine.

    python3 ledgers.py FOLDER

writes one ledger folder for each of them below FOLDER.
"""

import datetime
import pathlib
import random
import sys

SEED = 20260301
FIRST_DAY = datetime.date(2024, 1, 1)
# The day on which reports are made; what becomes known later is left open.
TODAY = datetime.date(2026, 3, 1)
TOPICS = (
    ("economy", "Inflation in {} is above target in {}"),
    ("politics", "The government of {} falls before the end of {}"),
    ("sport", "{} reaches the final in {}"),
    ("weather", "{} has a summer warmer than the mean in {}"),
)
PLACES = ("Albania", "Bolivia", "Cyprus", "Denmark", "Estonia", "Fiji", "Ghana", "Hungary", "Iceland")


def quoted(text):
    """A text as a journal writes it, everything unusual as an escape."""
    written = []
    for character in text:
        if character in '"\\':
            written.append("\\" + character)
        elif character == "\n":
            written.append("\\n")
        elif ord(character) < 32 or 127 <= ord(character) < 160 or character in BIDIRECTIONAL:
            written.append(f"\\u{{{ord(character):X}}}")
        else:
            written.append(character)
    return '"' + "".join(written) + '"'


BIDIRECTIONAL = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def journal(count, forecasters, truth, updates=1, span=700, seed=SEED):
    """A journal of binary predictions.

    `forecasters`: for each name, how a forecast in percent follows from the true probability;
    `truth`: draws a true probability.
    """
    draw = random.Random(seed)
    lines = ["format 1", f"owner {next(iter(forecasters))}"]
    for number in range(count):
        tag, claim = TOPICS[number % len(TOPICS)]
        declared = FIRST_DAY + datetime.timedelta(days=number * span // max(1, count))
        deadline = declared + datetime.timedelta(days=draw.randrange(20, 160))
        place = PLACES[draw.randrange(len(PLACES))]
        name = f"p{number + 1}"
        probability = truth(draw)
        lines.append(
            f"{declared} predict {name} {quoted(claim.format(place, deadline.year))} "
            f"by:{deadline} #{tag}")
        for forecaster, said in forecasters.items():
            day = declared
            for _ in range(draw.randrange(1, updates + 1)):
                lines.append(f"{day} forecast {name} {said(draw, probability)}% @{forecaster}")
                day += datetime.timedelta(days=draw.randrange(2, 9))
        known = deadline - datetime.timedelta(days=draw.randrange(0, 4))
        outcome = "yes" if draw.random() < probability else "no"
        if known > TODAY:
            continue
        lines.append(
            f"{known} resolve {name} {outcome} evidence:\"https://example.org/{name}\"")
    return "\n".join(lines) + "\n"


def percent(value):
    return min(99, max(1, round(100 * value)))


def calibrated(draw, probability):
    return percent(probability)


def overconfident(draw, probability):
    """Twice as far from one half as it should be."""
    return percent(0.5 + 2.2 * (probability - 0.5))


def noisy(draw, probability):
    return percent(probability + draw.gauss(0, 0.18))


def tenths(draw):
    return draw.randrange(1, 20) / 20


def hostile():
    """Every text field holds something that would do harm where it is not made harmless."""
    nasty = (
        "<script>alert(1)</script>", "<img src=x onerror=alert(2)>",
        "\"><svg onload=alert(3)>", "</title></style></script><h1>taken over</h1>",
        "]]><!--", "-->", "{{7*7}} ${7*7}", "\x1b[31mred\x1b[0m \x1b]0;title\x07", "\x9b2J", "\x00nul",
        "\u202egnp.exe\u202c \u2066isolate\u2069", "a\u0301" * 40, "W" * 300,
        "\U0001f9d1\u200d\U0001f680 \u05d0\u05d1 \u0639\u0631\u0628\u064a \u6f22\u5b57",
        "[a link](javascript:alert(4))", "`code` **bold** | cell | <!-- x -->", "=HYPERLINK(\"http://x\")",
        "line one\nline two\n# heading\n---", "&lt;b&gt; &amp; &#x3c;script&#x3e;",
    )
    addresses = (
        "javascript:alert(5)", "JaVaScRiPt:alert(6)", " javascript:alert(7)",
        "data:text/html,<script>alert(8)</script>", "vbscript:x", "file:///etc/passwd",
        "https://example.org/\"onmouseover=\"alert(9)", "https://example.org/<script>",
        "//example.org/x", "https://example.org/" + "long/" * 60, "https://\u202eexample.org/",
        "java\nscript:alert(10)", "http://user:pass@example.org/?a=b&c=d#e",
    )
    lines = [
        "format 1", f"owner me {quoted('Me ' + nasty[1])}",
        f"2024-01-01 forecaster mallory {quoted(nasty[2])} url:{quoted(addresses[0])} "
        f"note:{quoted(nasty[0])}",
        f"2024-01-01 source press {quoted(nasty[3])} @mallory url:{quoted(addresses[1])} "
        f"archive:{quoted(addresses[3])} outlet:{quoted(nasty[7])} examined:40 note:{quoted(nasty[10])}",
        f"2024-01-01 source wire {quoted(nasty[0])} url:{quoted(addresses[6])} "
        f"outlet:{quoted(nasty[10])} note:{quoted(nasty[4])}",
    ]
    for number, text in enumerate(nasty):
        lines.append(f"2024-01-01 phrase {quoted('say ' + text)} {20 + 3 * number}..{30 + 3 * number}%"
                     f" note:{quoted(text)}")
    for number, text in enumerate(nasty * 2):
        name, source = f"h{number}", ("press", "wire")[number % 2]
        address = addresses[number % len(addresses)]
        lines += [
            f"2024-01-0{number % 9 + 1} predict {name} {quoted(text + f' ({number})')} by:2024-06-30 "
            f"#tag-{number % 3} ^{source}:{quoted(text)} group:group-{number % 7}",
            f"2024-01-10 criteria {name} {quoted('YES if ' + text)}",
            f"2024-01-10 forecast {name} said:{quoted('say ' + nasty[number % len(nasty)])} "
            f"@{('mallory', 'me')[number % 2]} {quoted('because ' + text)}",
            f"2024-06-01 note {name} {quoted(text)}",
        ]
        if number % 5 == 4:
            lines.append(f"2024-06-02 resolve {name} void {quoted(text)} evidence:{quoted(address)}")
        elif number % 7 != 6:
            lines.append(
                f"2024-06-02 resolve {name} {('yes', 'no')[number % 3 % 2]} {quoted(text)} "
                f"evidence:{quoted(address)} archive:{quoted(address)}")
    for number, text in enumerate(nasty):
        lines.append(
            f"2024-01-01 predict v{number} {quoted('Vague ' + text)} vague:{quoted(text)} ^wire")
        lines.append(
            f"2024-01-01 predict u{number} 40% {quoted('Kept off ' + text)} by:2024-02-01 "
            f"unscored:{quoted(text)}")
    return "\n".join(lines) + "\n"


def three_forecasters():
    return journal(
        90, {"ann": calibrated, "bea": overconfident, "cy": noisy}, tenths, updates=3)


def same_outcome():
    lines = ["format 1", "owner me"]
    for number in range(6):
        lines += [
            f"2024-01-01 predict s{number} {70 + 4 * number}% \"The sun rises on day {number + 1}\" "
            f"by:2024-02-0{number + 1}",
            f"2024-02-0{number + 1} resolve s{number} yes",
        ]
    return "\n".join(lines) + "\n"


ONE = """format 1
owner me
2024-01-01 predict rome 70% "It rains in Rome" by:2024-02-01
2024-02-01 resolve rome yes
"""

NONE = """format 1
owner me
2024-01-01 predict rome 70% "It rains in Rome" by:2099-02-01
"""

LEDGERS = {
    "calibrated": lambda: journal(240, {"ann": calibrated}, tenths, updates=3),
    "overconfident": lambda: journal(180, {"bea": overconfident}, tenths),
    "empty": lambda: "format 1\nowner me\n",
    "none-resolved": lambda: NONE,
    "one": lambda: ONE,
    "same-outcome": same_outcome,
    "hostile": hostile,
    "three": three_forecasters,
    "large": lambda: journal(
        50_000, {"ann": calibrated, "bea": noisy}, tenths, span=730, seed=SEED + 1),
}


def write(folder, names=LEDGERS):
    """Writes the ledgers; returns the folder of each."""
    folders = {}
    for name in names:
        place = pathlib.Path(folder) / name
        place.mkdir(parents=True, exist_ok=True)
        (place / "main.foretell").write_text(LEDGERS[name](), encoding="utf-8", newline="\n")
        folders[name] = place
    return folders


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for name, place in write(sys.argv[1]).items():
        print(f"{name}: {place}")
