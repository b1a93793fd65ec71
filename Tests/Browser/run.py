"""Makes reports of the shipped ledger and of made-up ones, and checks them in a browser.

    python3 run.py --program PATH [--keep FOLDER]

Says how long the program took for each report, and how large it is. The last line is the sum of the
checks; ends with status 1 if one failed, 2 if there is no browser.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import time

import check
import ledgers

ROOT = pathlib.Path(__file__).resolve().parents[2]


def make(program, folder):
    """Writes the ledgers and their reports; returns the files."""
    pages = []

    def run(name, *arguments):
        page = folder / f"{name}.html"
        begun = time.monotonic()
        subprocess.run(
            [program, *arguments, "--today", ledgers.TODAY.isoformat(), "--force", "-o", page],
            check=True, stderr=subprocess.DEVNULL)
        print(
            f"    {name}: {time.monotonic() - begun:.1f} s, {page.stat().st_size / 1000:,.0f} kB",
            flush=True)
        pages.append(page)

    run("shipped", "report", "--ledger", ROOT / "Ledger", "--as-of", "2026-03-01")
    for name, place in ledgers.write(folder / "ledgers").items():
        run(name, "report", "--ledger", place)
    run("compare", "compare", "ann", "bea", "--ledger", folder / "ledgers" / "three")
    run("compare-one", "compare", "me", "mallory", "--ledger", folder / "ledgers" / "hostile")
    return pages


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True, help="the foretell to check")
    parser.add_argument("--keep", help="leave the pages in this folder")
    options = parser.parse_args()
    program = str(pathlib.Path(options.program).resolve())
    with tempfile.TemporaryDirectory(prefix="foretell-browser-") as temporary:
        folder = pathlib.Path(options.keep or temporary).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        return check.main([str(page) for page in make(program, folder)])


if __name__ == "__main__":
    sys.exit(main())
