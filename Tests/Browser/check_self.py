"""Checks the checks: on a page with every fault, each check that looks for one must fail.

    python3 check_self.py
"""

import contextlib
import io
import pathlib
import sys

import check
import chromium

PAGE = pathlib.Path(__file__).parent / "faults.html"
# What the page does right.
HARMLESS = {"opens"}


def main():
    program = chromium.find()
    if not program:
        print("no Chromium was found; install the package chromium")
        return 2
    tally = check.Tally()
    output = io.StringIO()
    with contextlib.redirect_stdout(output), chromium.Chromium(program) as browser:
        check.check(browser, PAGE, tally)
    blind = [
        line for line in output.getvalue().splitlines()
        if line.startswith("ok") and not any(f": {name}" in line for name in HARMLESS)]
    for line in blind:
        print(f"FAILED  does not see its fault: {line[4:]}")
    print(f"{tally.failed} checks see their fault, {len(blind)} do not")
    return 1 if blind else 0


if __name__ == "__main__":
    sys.exit(main())
