#!/usr/bin/env python3
"""Makes places.tsv.gz, the gazetteer of org.dragoman.where, from GeoNames and the tables beside this script.

See README.md for where the input comes from and for its licence.
"""
import csv
import gzip
import json
import math
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
# Countries whose small towns the news of conflict names; elsewhere a place needs 8,000 people.
CONFLICT = set(
    "SY IQ YE UA AF PK PS IL LB LY SD SS SO ET ML NE BF NG CM TD CF CD MM AZ AM GE XK IR KP ER DJ RW BI MZ EG TN "
    "BY MD RS BA VE CO HT TW PH LK BD NP KG TJ KZ JO SA".split())
# Countries whose districts (GeoNames: second-order divisions) the news names.
DISTRICTS = set(
    "IN PK AF SY IQ UA YE LY SD SS SO ET NG KE UG RW BI CD MZ ML NE BF TD CM IR MM PH LK BD NP CN US FR ES IT TR GE "
    "AM AZ UZ KG TJ KZ ID TH VN MY GB ZA CO PE VE HT TZ ZW MW RU BY RS BA".split())
# What a hand-written region or sea weighs against its namesakes, as if so many people lived there.
NOTABLE = 5_000_000
ENDINGS = re.compile(
    r"^(?:Muhafazat |Republic of |Province of |Distrito de |Provincia de |Provincia di |Departamento de |Département de |"
    r"Wilaya de |Nizam-e-)|"
    r"(?: Governorate| Province| Provinc| Oblast'?| oblast| Region| State| Krai| Kray| Department| Prefecture| District|"
    r" Division| County| Republic| City| Municipality| Raion| Parish| Zone| Shahrestān| Regency| Kabupaten| Autonomous "
    r"Oblast| Sheng| Shi| Ken)$")
STATE_SHORT = {
    "Alabama": "Ala.;AL", "Arizona": "Ariz.;AZ", "Arkansas": "Ark.;AR", "California": "Calif.;CA", "Colorado": "Colo.",
    "Connecticut": "Conn.;CT", "Delaware": "Del.", "Florida": "Fla.;FL", "Georgia": "Ga.;GA", "Illinois": "Ill.;IL",
    "Indiana": "Ind.", "Kansas": "Kan.;KS", "Kentucky": "Ky.;KY", "Louisiana": "La.", "Maryland": "Md.;MD",
    "Massachusetts": "Mass.;MA", "Michigan": "Mich.;MI", "Minnesota": "Minn.;MN", "Mississippi": "Miss.;MS",
    "Missouri": "Mo.;MO", "Montana": "Mont.;MT", "Nebraska": "Neb.;NE", "Nevada": "Nev.;NV", "New Hampshire": "N.H.",
    "New Jersey": "N.J.;NJ", "New Mexico": "N.M.;NM", "New York": "N.Y.;NY", "North Carolina": "N.C.;NC",
    "North Dakota": "N.D.;ND", "Oklahoma": "Okla.;OK", "Oregon": "Ore.", "Pennsylvania": "Pa.;PA",
    "Rhode Island": "R.I.;RI", "South Carolina": "S.C.;SC", "South Dakota": "S.D.;SD", "Tennessee": "Tenn.;TN",
    "Texas": "Tex.;TX", "Vermont": "Vt.;VT", "Virginia": "Va.;VA", "Washington": "Wash.", "West Virginia": "W.Va.;WV",
    "Wisconsin": "Wis.;WI", "Wyoming": "Wyo.;WY"}


def key(name):
    """As org.dragoman.register.Names.key, near enough."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    plain = plain.replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ı", "i").replace("ə", "a")
    plain = re.sub(r"[.'’‘ʼʻ`´]", "", plain)
    return " ".join(w for w in re.sub(r"[^a-z0-9&+]+", " ", plain).split() if w != "the")


def is_latin(name):
    return all(c.isascii() or "LATIN" in unicodedata.name(c, "") or not c.isalpha() for c in name)


def usual(name, ascii_name):
    """A name without the marks of scholarly transliteration: Rafaḩ is Rafah, but São Paulo stays."""
    if re.search(r"[ḨḩŞşŢţḐḑZ̧ĀāĪīŪūĒēŌō‘’`Ḥḥ]", name) and not re.search(r"[ŞşŢţ](?![̧])", name):
        return re.sub(r"[‘’`]", "'", ascii_name).strip("'")
    return re.sub(r"[‘`]", "'", name)


def skeleton(text):
    text = text.replace("kh", "k").replace("gh", "g").replace("ph", "f").replace("zh", "j").replace("sh", "s")
    text = text.replace("ch", "c").replace("dh", "d").replace("th", "t")
    text = text.translate(str.maketrans({"q": "k", "c": "k", "z": "s", "g": "j", "v": "f", "w": "f", "b": "p"}))
    text = re.sub(r"[aeiouyh ]", "", text)
    return re.sub(r"(.)\1+", r"\1", text)


def distance(a, b):
    row = range(len(b) + 1)
    for i, x in enumerate(a, 1):
        above, row = row, [i]
        for j, y in enumerate(b, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (x != y)))
    return row[-1]


def variants(name, alternates):
    """Other spellings of the same name; for a well-known place the list holds every language, so it is left out."""
    own = key(name)
    found = {}
    for alternate in alternates:
        k = key(alternate)
        if not is_latin(alternate) or not alternate[:1].isupper() or len(k) < 4 or k == own or k in found:
            continue
        if skeleton(k) == skeleton(own) and len(skeleton(own)) >= 2:
            found[k] = (distance(k, own), re.sub(r"[‘’`]", "'", alternate))
    if len(found) > 14:
        return []
    return [alternate for _, alternate in sorted(found.values())[:5]]


def table(name):
    with open(HERE / name, encoding="utf-8") as lines:
        rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        header = next(rows)
        return [dict(zip(header, row)) for row in rows]


def middle(points):
    latitude = sum(p[0] for p in points) / len(points)
    x = sum(math.cos(math.radians(p[1])) for p in points)
    y = sum(math.sin(math.radians(p[1])) for p in points)
    return latitude, math.degrees(math.atan2(y, x))


def base_name(name):
    return ENDINGS.sub("", name).strip()


def make(cities, admin1, admin2):
    iso3 = {row["code"]: row["country"] for row in table("countries.tsv")}
    better = {(row["country"], key(row["geonames"])): row for row in table("variants.tsv")}
    places = []
    points1, points2 = defaultdict(list), defaultdict(list)
    people1, people2 = defaultdict(int), defaultdict(int)
    for line in open(cities, encoding="utf-8"):
        cell = line.rstrip("\n").split("\t")
        name, ascii_name, alternates = cell[1], cell[2], cell[3].split(",")
        latitude, longitude, feature, code = float(cell[4]), float(cell[5]), cell[7], cell[8]
        population = int(cell[14] or 0)
        if code not in iso3 or feature in ("PPLH", "PPLQ", "PPLW", "PPLCH"):
            continue
        if cell[10]:
            within = code + "." + cell[10]
            points1[within].append((latitude, longitude))
            people1[within] += population
            if cell[11]:
                points2[within + "." + cell[11]].append((latitude, longitude))
                people2[within + "." + cell[11]] += population
        else:
            within = code
        kind = {"PPLC": "capital", "PPLA": "seat"}.get(feature, "town")
        small = 2500 if code in CONFLICT else 8000
        if not (population >= small or kind != "town" or feature == "PPLA2"):
            continue
        if feature == "PPLX" and population < 100_000:
            continue
        shown = usual(name, ascii_name)
        others = variants(shown, alternates)
        row = better.get((iso3[code], key(name)))
        if row and (population >= 20000 or kind != "town"):
            others = [n for n in row["names"].split(";") if n]
            shown = row["name"] or shown
        fame = sum(1 for alternate in alternates if alternate)
        places.append([shown, others, iso3[code], within, kind, latitude, longitude, population, fame])
    for region in json.load(open(admin1, encoding="utf-8")):
        code, name = region["code"], usual(region["name"], region["name"])
        if points1[code] and code[:2] in iso3:
            others = [n for n in {base_name(name)} if n and n != name]
            if code[:2] == "US":
                others += STATE_SHORT.get(name, "").split(";") if name in STATE_SHORT else []
            places.append([name, others, iso3[code[:2]], code, "region", *middle(points1[code]), people1[code], 0])
    for district in json.load(open(admin2, encoding="utf-8")):
        code, name = district["code"], usual(district["name"], district["name"])
        if points2[code] and code[:2] in DISTRICTS and is_latin(name):
            others = [n for n in {base_name(name)} if n and n != name]
            within = code.rsplit(".", 1)[0]
            places.append([name, others, iso3[code[:2]], within, "district", *middle(points2[code]), people2[code], 0])
    return merge(places, table("regions.tsv"))


def merge(places, own):
    """Joins the hand-written rows: one takes the place of a derived row of its name, country and kind."""
    by_name = defaultdict(list)
    group = {"capital": "town", "seat": "town"}
    for place in places:
        for name in [place[0], *place[1]]:
            by_name[key(name), place[2], group.get(place[4], place[4])].append(place)
    for row in own:
        names = [n for n in row["names"].split(";") if n]
        kind = group.get(row["kind"], row["kind"])
        same = by_name[key(row["name"]), row["country"], kind] or (
            kind in ("island", "region") and by_name[key(row["name"]), row["country"], "region"])
        position = [float(row["latitude"]), float(row["longitude"])]
        if same:
            best = max(same, key=lambda place: place[7])
            known = {key(row["name"])}
            best[1] = [n for n in names + [best[0]] + best[1] if not (key(n) in known or known.add(key(n)))]
            best[0] = row["name"]
            if kind != "town":
                best[5:7] = position
                best[4] = row["kind"]
                best[7] = max(best[7], NOTABLE)
        else:
            people = 20_000 if kind in ("town", "district") else NOTABLE
            within = nearest(places, row["country"], position) if kind in ("town", "district", "site") else ""
            places.append([row["name"], names, row["country"], within, row["kind"], *position, people, 0])
    for row in table("countries.tsv"):
        places.append(
            [row["country"], [], row["country"], "", "country", float(row["latitude"]), float(row["longitude"]), 0, 0])
    return places


def nearest(places, country, position):
    """The first-order division of the town that lies nearest."""
    towns = [place for place in places if place[2] == country and place[4] in ("town", "seat", "capital")]
    closest = min(towns, default=None, key=lambda t: (t[5] - position[0]) ** 2 + (t[6] - position[1]) ** 2)
    return closest[3] if closest else ""


def write(places, target):
    seen = set()
    lines = []
    for name, others, country, within, kind, latitude, longitude, population, fame in places:
        own = {key(name)}
        others = [n for n in others if key(n) and not (key(n) in own or own.add(key(n)))]
        where = (key(name), country, kind, round(latitude, 1), round(longitude, 1))
        if where not in seen and key(name):
            seen.add(where)
            cells = [name, ";".join(others), country, within, kind, f"{latitude:.2f}", f"{longitude:.2f}"]
            lines.append("\t".join(cells + [str(population), str(fame)]))
    lines.sort(key=lambda line: line.split("\t")[2:5] + [line])
    text = "name\tnames\tcountry\twithin\tkind\tlatitude\tlongitude\tpopulation\tfame\n" + "\n".join(lines) + "\n"
    with open(target, "wb") as raw, gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=raw, mtime=0) as packed:
        packed.write(text.encode("utf-8"))
    print(len(lines), "places,", Path(target).stat().st_size, "bytes")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit("usage: make_gazetteer.py cities1000.txt admin1.json admin2.json places.tsv.gz")
    write(make(*sys.argv[1:4]), sys.argv[4])
