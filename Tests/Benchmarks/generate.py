#!/usr/bin/env python3
"""Writes a ledger to measure with: generate.py PREDICTIONS FOLDER

Each prediction has a declaration with a tag and a group, three forecasts and a resolution, on random days of
2020 to 2024, so there are five entries for each. The same number gives the same bytes.
"""
import datetime
import pathlib
import random
import sys

FIRST = datetime.date(2020, 1, 1)
DAYS = 1827


def day(number):
    return (FIRST + datetime.timedelta(days=number)).isoformat()


def lines(predictions):
    chance = random.Random(predictions)
    yield "format 1"
    yield "owner alice"
    for i in range(predictions):
        start = chance.randrange(DAYS - 200)
        end = start + chance.randrange(30, 200)
        yield (
            f'{day(start)} predict p{i} "Claim number {i} comes true" by:{day(end)}'
            f" #t{i % 50} group:g{i // 3}"
        )
        for moment in sorted(chance.sample(range(start, end), 3)):
            yield f"{day(moment)} forecast p{i} {chance.randrange(1, 100)}%"
        yield f"{day(end)} resolve p{i} {chance.choice(['yes', 'no'])}"


def main():
    predictions, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "main.foretell", "w", encoding="utf-8") as file:
        for line in lines(predictions):
            file.write(line + "\n")


if __name__ == "__main__":
    main()
