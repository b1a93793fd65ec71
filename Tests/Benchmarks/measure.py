#!/usr/bin/env python3
"""Measures foretell beside everyday tools and prints ratios: measure.py PROGRAM FOLDER SIZE…

Times of one machine say little about another, and those of a busy one little about itself. So each command is run
in turn with the ones it is compared with, several times over, and the least processor time of each (user and system,
of the whole process) is what is divided.
"""
import pathlib
import resource
import subprocess
import sys

ROUNDS = 7
READ_LINES = "import sys\nfor path in sys.argv[1:]:\n  for line in open(path): line.split()"


def seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr.decode()[:2000]}")
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def least(commands, rounds=ROUNDS):
    """The least time of each command, all of them run in turn."""
    times = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(seconds(command))
    return {name: max(min(found), 1e-4) for name, found in times.items()}


def main():
    program, folder, sizes = sys.argv[1], pathlib.Path(sys.argv[2]), [int(n) for n in sys.argv[3:]]
    start = least({"foretell": [program, "--version"], "git": ["git", "--version"]}, 3 * ROUNDS)
    print(f"start-up       foretell --version = {start['foretell'] / start['git']:.2f} × git --version")
    print()
    print("predictions   bytes       command   × wc -l   × python reading lines   MB/s   × the size before")
    before = {}
    for size in sizes:
        ledger = folder / str(size)
        journal = ledger / "main.foretell"
        flags = ["--ledger", str(ledger), "--today", "2026-01-01"]
        found = least(
            {
                "wc": ["wc", "-l", str(journal)],
                "python": [sys.executable, "-c", READ_LINES, str(journal)],
                "check": [program, "check", *flags],
                "score": [program, "score", *flags],
            },
            ROUNDS if size < 100_000 else 3,
        )
        for command in ["check", "score"]:
            time = found[command]
            growth = f"{time / before[command]:.1f}" if command in before else "–"
            print(
                f"{size:>11}   {journal.stat().st_size:>9}   {command:<7}   "
                f"{time / found['wc']:>7.1f}   {time / found['python']:>22.2f}   "
                f"{journal.stat().st_size / 1e6 / time:>4.0f}   {growth:>17}"
            )
            before[command] = time


if __name__ == "__main__":
    main()
